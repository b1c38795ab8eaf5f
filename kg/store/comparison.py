"""Two generations side by side: how the statements of their named graphs differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from kg.errors import NotFound
from kg.model.quads import Iri, Term, Triple
from kg.store import layout
from kg.store.failures import guarded
from kg.store.graphs import is_data
from kg.store.lookup import order
from kg.store.reconcile import compare, dump
from kg.store.terms import is_iri, model_term, model_triple, named
from kg.store.view import View
from kg.vocabulary import KG, RDF


@dataclass(frozen=True, slots=True)
class GraphDifference:
    """The statements that went from a named graph and those that came, as sorted lines of N-Triples
    without their ends.
    """

    graph: Iri
    went: tuple[bytes, ...]
    came: tuple[bytes, ...]


class Counted(NamedTuple):
    """How many went and how many came."""

    went: int
    came: int

    def more(self, other: "Counted") -> "Counted":
        """These and those."""
        return Counted(self.went + other.went, self.came + other.came)


@dataclass(frozen=True, slots=True)
class Facts:
    """What no graph says any more, and what none said before; mentions are only counted."""

    went: frozenset[Triple]
    came: frozenset[Triple]
    mentions: Counted
    uncovered: Counted
    """Sentences from which nothing was read."""


class Side:
    """One of two generations, or what one article says in it."""

    def __init__(self, view: View, article: Iri | None) -> None:
        self.view = view
        self._article = article

    def graphs(self) -> set[str]:
        """The named graphs that are data: not those that the store makes anew or keeps for itself
        (the vocabulary, the clock of the build, notes on identities).
        """
        if self._article is not None:
            return {self._article} if self.view.holds(self._article) else set()
        with guarded(self.view.root):
            names = (graph.value for graph in self.view.store.named_graphs())
            return {name for name in names if is_data(self.view.base, name)}

    def dump(self, graph: str) -> bytes:
        """What a named graph says, a line for each statement."""
        with guarded(self.view.root):
            return dump(self.view.store, named(graph))

    def says(self, triple: ox.Triple) -> bool:
        """Whether a graph that counts has this statement."""
        rows = self.view.store.quads_for_pattern(
            triple.subject, triple.predicate, triple.object, None
        )
        return any(map(self._counts, rows))

    def speaks_of(self, node: Iri) -> bool:
        """Whether a graph that counts says anything of a node."""
        subject = ox.BlankNode(node[2:]) if node.startswith("_:") else named(node)
        with guarded(self.view.root):
            return any(map(self._counts, self.view.store.quads_for_pattern(subject, None, None)))

    def values(self, node: Iri, property: Iri) -> list[Term]:
        """What is said of a node by a property, sorted: by the articles and the vocabulary, else by
        any other graph.
        """
        if not is_iri(node):
            return []
        pattern = (named(node), named(property), None)
        with guarded(self.view.root):
            rows = list(self.view.store.quads_for_pattern(*pattern, ox.DefaultGraph()))
            rows = rows or list(self.view.store.quads_for_pattern(*pattern))
        return sorted({model_term(row.object) for row in rows}, key=order)

    def _counts(self, quad: ox.Quad) -> bool:
        name = getattr(quad.graph_name, "value", None)
        if self._article is not None:
            return name == self._article
        return name is not None and is_data(self.view.base, name)


class Comparison:
    """An earlier and a later generation, or what one article says in each."""

    def __init__(self, before: View, after: View, *, article: Iri | None = None) -> None:
        self.before = Side(before, article)
        self.after = Side(after, article)
        self.article = article
        self._mentions = f"<{after.base}mention/".encode()

    def graphs(self) -> Iterator[GraphDifference]:
        """The named graphs that differ, by name. Only one at a time is in memory."""
        for graph in sorted(self.before.graphs() | self.after.graphs()):
            came, went = compare(self.before.dump(graph), self.after.dump(graph))
            if came or went:
                yield GraphDifference(Iri(graph), lines(went), lines(came))

    def facts(self) -> Facts:
        """What changed in all graphs together: a statement that another graph makes too, or that
        only moved from one to another, is none.
        """
        went: set[bytes] = set()
        came: set[bytes] = set()
        mentions = uncovered = Counted(0, 0)
        for each in self.graphs():
            mentions, uncovered = mentions.more(read_in(each)), uncovered.more(uncovered_in(each))
            went.update(self._apart_from_mentions(each.went))
            came.update(self._apart_from_mentions(each.came))
        return Facts(
            frozenset(unsaid(went - came, self.after)),
            frozenset(unsaid(came - went, self.before)),
            mentions,
            uncovered,
        )

    def _apart_from_mentions(self, statements: Iterable[bytes]) -> Iterator[bytes]:
        return (line for line in statements if not line.startswith(self._mentions))


def lines(statements: Iterable[bytes]) -> tuple[bytes, ...]:
    """The statements sorted, without the dot that ends each."""
    return tuple(sorted(line.removesuffix(b".").rstrip() for line in statements))


def uncovered_in(graph: GraphDifference) -> Counted:
    """The sentences from which nothing is read, any more or from now on."""
    went, came = (instances(part, KG.UncoveredSentence) for part in (graph.went, graph.came))
    return Counted(len(went), len(came))


def read_in(graph: GraphDifference) -> Counted:
    """The mentions from which something is read, any more or from now on: a sentence may be there
    before and after, and be read only then.
    """
    went, came = (instances(part, KG.Mention) for part in (graph.went, graph.came))
    unread_went, unread_came = (
        instances(part, KG.UncoveredSentence) for part in (graph.went, graph.came)
    )
    gone = (went - unread_went) | (unread_came - came)
    return Counted(len(gone), len((came - unread_came) | (unread_went - went)))


def instances(statements: Iterable[bytes], cls: Iri) -> set[bytes]:
    """What the statements say is of a class."""
    end = f" <{RDF.type}> <{cls}>".encode()
    return {line.removesuffix(end) for line in statements if line.endswith(end)}


def unsaid(statements: Iterable[bytes], side: Side) -> Iterator[Triple]:
    """Those of the statements that a generation does not make."""
    document = b"".join(line + b" .\n" for line in statements)
    with guarded(side.view.root):
        for quad in ox.parse(document, ox.RdfFormat.N_TRIPLES, lenient=True):
            if not side.says(quad.triple):
                yield model_triple(quad)


def previous(root: Path) -> str:
    """The generation that the current one was made from. `NotFound` where there is none."""
    layout.check_format(root)
    with guarded(root):
        current = layout.current_id(root)
        parent = layout.read_info(root, current).parent if current else None
    if parent is None:
        raise NotFound(f"{root}: there is no earlier snapshot to compare with")
    return parent
