"""Rechecking what the graph says of its texts: every quote, offset, hash and piece of evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.errors import StoreError, printable
from kg.identifiers import article_id, iri, text_hash
from kg.model.article import Article
from kg.model.quads import Iri, Literal, Term, Triple
from kg.store import View
from kg.vocabulary import DCTERMS, KG, OA, ORG, RDF

EVIDENCED = (KG.Person, KG.Organization, KG.Place, ORG.Membership, KG.Event, KG.Resolution,
             KG.Claim)  # fmt: skip
"""Classes whose every node rests on a mention."""
QUOTING = (KG.content, KG.characterizedAs)
"""Properties whose value is words of the text."""


class Problem(NamedTuple):
    """Something in an article's graph that its text does not bear out."""

    article: Iri
    node: Iri
    cause: str

    def __str__(self) -> str:
        return printable(f"{self.node}: {self.cause}")


class Verdict(NamedTuple):
    """One article with the number of quotes that are right and the problems found."""

    article: Iri
    quotes: int
    problems: tuple[Problem, ...]


class Graph:
    """An article's statements, by subject and predicate."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._index: defaultdict[tuple[Iri, Iri], list[Term]] = defaultdict(list)
        self._members: defaultdict[Term, list[Iri]] = defaultdict(list)
        for subject, predicate, value in triples:
            self._index[subject, predicate].append(value)
            if predicate == RDF.type:
                self._members[value].append(subject)

    def values(self, node: Term, predicate: Iri) -> list[Term]:
        """The objects of a node's property."""
        return self._index.get((Iri(node), predicate), []) if isinstance(node, Iri) else []

    def members(self, *classes: Iri) -> list[Iri]:
        """The nodes of these classes, each once."""
        return list(dict.fromkeys(node for one in classes for node in self._members[one]))


def verify(view: View, articles: Iterable[Article] | None = None) -> Iterator[Verdict]:
    """Check every article of the graph, against `articles` where given, else the texts kept.

    An article that is given and not in the graph is a problem too.
    """
    seen: set[Iri] = set()
    for article in articles or ():
        name = iri(view.base, article_id(article.key))
        if name not in seen:
            seen.add(name)
            yield check_given(view, name, article)
    for name in view.articles():
        if name not in seen:
            yield check(view, name)


def check_given(view: View, name: Iri, article: Article) -> Verdict:
    """Check an article whose text comes from outside."""
    if not view.holds(name):
        problem = Problem(name, name, f"{article.origin} is not in the graph")
        return Verdict(name, 0, (problem,))
    return check(view, name, given=article.text)


def check(view: View, name: Iri, *, given: str | None = None) -> Verdict:
    """Check what the graph says of one article."""
    graph = Graph(view.graph(name))
    problems = list(check_hash(graph, name, given))
    if problems:
        return Verdict(name, 0, tuple(problems))
    try:
        text = given if given is not None else view.text(sha256(graph, name))
    except StoreError as error:
        return Verdict(name, 0, (Problem(name, name, str(error)),))
    wrong = [problem for node in graph.members(KG.Mention)
             if (problem := check_quote(graph, name, node, text))]  # fmt: skip
    problems = [*wrong, *check_evidence(graph, name), *check_words(graph, name)]
    return Verdict(name, len(graph.members(KG.Mention)) - len(wrong), tuple(problems))


def sha256(graph: Graph, name: Iri) -> str:
    """The hash that the graph gives for the article's text."""
    return lexical(graph.values(name, KG.sha256)[0])


def check_hash(graph: Graph, name: Iri, given: str | None) -> Iterator[Problem]:
    """The article has one text, and it is the given one."""
    hashes = graph.values(name, KG.sha256)
    if len(hashes) != 1:
        yield Problem(name, name, f"has {len(hashes)} kg:sha256 instead of one")
    elif given is not None and text_hash(given) != lexical(hashes[0]):
        yield Problem(name, name, "the text is not the one that the graph was built from")


def check_quote(graph: Graph, name: Iri, node: Iri, text: str) -> Problem | None:
    """A mention's selectors are there, and the text has just these words just there."""
    targets = [
        target
        for target in graph.values(node, OA.hasTarget)
        if graph.values(target, OA.hasSource) == [name]
    ]
    selectors = [one for target in targets for one in graph.values(target, OA.hasSelector)]
    starts, ends, quotes = (
        [lexical(value) for one in selectors for value in graph.values(one, predicate)]
        for predicate in (OA.start, OA.end, OA.exact)
    )
    if not len(starts) == len(ends) == len(quotes) == 1:
        return Problem(name, node, "does not have one target in the article, one place, one quote")
    found = slice_of(text, starts[0], ends[0])
    if found is None:
        return Problem(name, node, f"{starts[0]} to {ends[0]} is no place in the text")
    if found != quotes[0]:
        return Problem(name, node, f"the text has {shown(found)}, the graph {shown(quotes[0])}")
    return None


def slice_of(text: str, start: str, end: str) -> str | None:
    """The words between two offsets; None where they are no offsets of this text.

    >>> slice_of("Sabah Aslam", "0", "5"), slice_of("Sabah", "3", "9"), slice_of("Sabah", "-2", "5")
    ('Sabah', None, None)
    """
    if not (start.isdecimal() and end.isdecimal()):
        return None
    first, last = int(start), int(end)
    return text[first:last] if first < last <= len(text) else None


def check_evidence(graph: Graph, name: Iri) -> Iterator[Problem]:
    """Whatever the article speaks of rests on mentions in this article.

    A publisher may be known without being named in the text.
    """
    mentions = frozenset(graph.members(KG.Mention))
    publishers = graph.values(name, DCTERMS.publisher)
    for node in graph.members(*EVIDENCED):
        evidence = graph.values(node, KG.evidence)
        if not evidence and node not in publishers:
            yield Problem(name, node, "has no evidence")
        for one in evidence:
            if one not in mentions:
                yield Problem(name, node, f"its evidence {lexical(one)} is no mention here")


def stands_in(words: str, passage: str) -> bool:
    """Whether a passage has the words, or in order each of the pieces that an ellipsis parts.

    >>> stands_in("The aid … will come", "“The aid,” he said, “will come.”")
    True
    >>> stands_in("will come … The aid", "“The aid,” he said, “will come.”")
    False
    """
    if words in passage:
        return True
    at = 0
    for piece in words.split(" … "):
        at = passage.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def check_words(graph: Graph, name: Iri) -> Iterator[Problem]:
    """What a claim says in words stands, but for white space, in a passage that it rests on."""
    for claim in graph.members(KG.Claim):
        passages = [one_line(quote) for quote in quotes_of(graph, claim)]
        for predicate in QUOTING:
            for value in graph.values(claim, predicate):
                words = one_line(lexical(value))
                if not any(stands_in(words, passage) for passage in passages):
                    yield Problem(name, claim, f"{shown(words)} is not in its evidence")


def quotes_of(graph: Graph, node: Iri) -> Iterator[str]:
    """The words of the mentions that a node rests on."""
    for mention in graph.values(node, KG.evidence):
        for target in graph.values(mention, OA.hasTarget):
            for selector in graph.values(target, OA.hasSelector):
                yield from map(lexical, graph.values(selector, OA.exact))


def one_line(words: str) -> str:
    """The words with each white space as one blank."""
    return " ".join(words.split())


def lexical(term: Term) -> str:
    """The characters of an IRI or literal."""
    return term.lexical if isinstance(term, Literal) else term


def shown(words: str) -> str:
    """Words for a message: quoted, and not too many.

    >>> shown("so be it")
    '"so be it"'
    """
    return f'"{words}"' if len(words) <= 60 else f'"{words[:57]}…"'
