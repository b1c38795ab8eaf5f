"""What two generations of the graph say differently, in words: entities and facts that came, went
or changed, by class.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model.quads import Iri, Literal, Quad, Term
from kg.store.diff import Delta
from kg.vocabulary import DCTERMS, KG, OA, ORG, PREFIXES, RDF, SKOS, VOCABULARY_GRAPH

CLASSES = {
    KG.Article: "article", KG.Person: "person", KG.Organization: "organization",
    KG.Place: "place", ORG.Membership: "post", KG.Event: "event", KG.Resolution: "resolution",
    KG.Characterization: "characterization", KG.Claim: "claim", KG.Position: "position",
}  # fmt: skip
"""What is told of, the more special class first where a node has two."""
BESIDE = ("_:", "/mention/", "/account/", "/comparison/")
"""In the IRIs of what is not told: it goes with what it belongs to."""
LABELS = (SKOS.prefLabel, DCTERMS.title, KG.roleTitle, KG.content, KG.positionText)
SILENT = {OA.hasBody, KG.evidence, RDF.type}
"""What is not told: mentions go with what rests on them."""


def told(deltas: Iterable[Delta]) -> Iterator[str]:
    """A line for each node that came (+), went (-) or changed (~), by class and label."""
    sides: dict[bool, defaultdict[Iri, set[tuple[Iri, Term]]]] = {
        True: defaultdict(set), False: defaultdict(set)
    }  # fmt: skip
    for delta in deltas:
        for came, rows in ((True, delta.came), (False, delta.went)):
            for row in rows:
                note(sides[came], row)
    unite_posts(sides)
    lines = [line for node in {*sides[True], *sides[False]} for line in of_node(node, sides)]
    yield from (f"{sign} {kind} {rest}" for kind, rest, sign in sorted(lines))


def unite_posts(sides: dict[bool, defaultdict[Iri, set[tuple[Iri, Term]]]]) -> None:
    """A post of the same person, title and body that goes and comes by another IRI has changed."""
    gone = {post_of(facts): node for node, facts in sides[False].items() if post_of(facts)}
    for node, facts in sides[True].items():
        before = gone.get(post_of(facts))
        if before is not None and before != node and post_of(facts):
            sides[False][node] |= sides[False].pop(before)


def post_of(facts: Iterable[tuple[Iri, Term]]) -> frozenset[tuple[Iri, Term]]:
    """Whose post it is, and where: empty for what is none."""
    found = frozenset(fact for fact in facts if fact[0] in POST)
    return found if any(fact[0] == ORG.member for fact in found) else frozenset()


POST = {ORG.member, ORG.organization, KG.roleTitle}


def note(side: defaultdict[Iri, set[tuple[Iri, Term]]], row: Quad) -> None:
    """Keep what one statement tells of its subject."""
    silent = row.graph == VOCABULARY_GRAPH or any(part in row.subject for part in BESIDE)
    if not silent:
        side[row.subject].add((row.predicate, row.object))


def of_node(
    node: Iri, sides: dict[bool, defaultdict[Iri, set[tuple[Iri, Term]]]]
) -> Iterator[tuple[str, str, str]]:
    """The lines for a node."""
    came, went = sides[True].get(node, set()), sides[False].get(node, set())
    came, went = came - went, went - came
    for sign, one, other in (("+", came, went), ("-", went, came)):
        kind = kind_of(one)
        if kind and not kind_of(other):
            yield kind, shown(label(one) or node), sign
            return
    changes = list(changed(came, went))
    if changes:
        kind = kind_of(sides[True].get(node, set())) or node.rsplit("/", 2)[-2]
        yield kind, f"{node.rpartition('/')[2]}: {'; '.join(changes)}", "~"


def kind_of(facts: Iterable[tuple[Iri, Term]]) -> str:
    """The class, in words."""
    types = {value for predicate, value in facts if predicate == RDF.type}
    return next((word for cls, word in CLASSES.items() if cls in types), "")


def label(facts: Iterable[tuple[Iri, Term]]) -> str:
    """What to call a node by its facts."""
    found = dict(sorted(facts, key=str))
    return next((words(found[name]) for name in LABELS if name in found), "")


def changed(came: Iterable[tuple[Iri, Term]], went: Iterable[tuple[Iri, Term]]) -> Iterator[str]:
    """What changed, property by property."""
    new, old = by_property(came), by_property(went)
    for name in sorted({*new, *old} - SILENT):
        one, other = ", ".join(old.get(name, ())), ", ".join(new.get(name, ()))
        if one and other:
            yield f"{local(name)} changed from {one} to {other}"
        else:
            yield f"{local(name)} added: {other}" if other else f"{local(name)} removed: {one}"


def by_property(facts: Iterable[tuple[Iri, Term]]) -> dict[Iri, list[str]]:
    """The values of each property in words, sorted."""
    found: defaultdict[Iri, list[str]] = defaultdict(list)
    for predicate, value in facts:
        found[predicate].append(shown(words(value)))
    return {name: sorted(values) for name, values in found.items()}


def words(value: Term) -> str:
    """A value in words: a text itself, or the last part of an IRI."""
    return value.lexical if isinstance(value, Literal) else local(value)


def local(node: str) -> str:
    """The last part of an IRI.

    >>> local("https://w3id.org/newskg#Former")
    'Former'
    """
    start = next((s for s in PREFIXES.values() if node.startswith(s)), "")
    return node.removeprefix(start) if start else node.rstrip("/").rpartition("/")[2]


def shown(text: str) -> str:
    """A text on one short line."""
    line = " ".join(text.split())
    return line if len(line) <= 100 else f"{line[:99]}…"
