"""Corrections within a writing session: laid over each article, and replayed where they changed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import correct
from kg.correct import SINGLE, Facts, Kind, Names, Overlay, Placed, Row, Ruling
from kg.correct.table import place
from kg.errors import InputError
from kg.identifiers import article_id, iri
from kg.model.article import Article
from kg.model.quads import Iri, Quad, Term, Triple
from kg.model.resolution import Merge
from kg.store import Sources, View, Writer, concepts
from kg.vocabulary import ENTITY_CLASSES, RDF

FILE = "corrections.csv"
"""Beside the store: where corrections are if nothing else is said."""


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of corrections: rows that cannot be used, and what else is of note."""

    failures: tuple[InputError, ...]
    notices: tuple[str, ...]


class FactsOf:
    """What all articles say of a node by themselves, kept once it was looked up."""

    def __init__(self, sources: Sources, overlay: Overlay) -> None:
        self._sources = sources
        self._overlay = overlay
        self._known: dict[Iri, Facts] = {}

    def __call__(self, node: Iri) -> Facts:
        """The facts of a node; where nobody says one, of those that became it."""
        if node not in self._known:
            self._known[node] = self._read(node)
        return self._known[node]

    def _read(self, node: Iri) -> Facts:
        found = {name: value for name in SINGLE if (value := self._value(node, name)) is not None}
        return Facts(self._types(node), found)

    def _value(self, node: Iri, predicate: Iri) -> Term | None:
        own = self._sources.values(node, predicate)
        return min(own or self._others(node, predicate), key=str, default=None)

    def _others(self, node: Iri, predicate: Iri) -> frozenset[Term]:
        others = sorted(self._overlay.origins(node) - {node})
        return frozenset().union(*(self._sources.values(one, predicate) for one in others))

    def _types(self, node: Iri) -> frozenset[Iri]:
        given = self._overlay.classes.get(node)
        if given is not None:
            return frozenset(next(c for c in ENTITY_CLASSES.values() if given in c))
        found = self._sources.values(node, RDF.type) or self._others(node, RDF.type)
        return frozenset(one for one in found if isinstance(one, Iri))


class Corrections:
    """The corrections of a session: those of the files, and those that the graph has found itself.

    Where there is no file, those that the graph was given last stay. `new` is a file that need not
    be there yet, and `more` is what is to be written to it.
    """

    def __init__(
        self,
        writer: Writer,
        files: Sequence[Path],
        *,
        new: Path | None = None,
        more: Sequence[Row] = (),
    ) -> None:
        self._writer = writer
        self._new = new
        self._base = writer.base
        stored = correct.read_rows(writer.view.sources.corrections(), writer.base)
        self._read = list(self._placed(files, stored))
        self._more = tuple(more)
        self._stored = stored
        self._automatic = [row for row in stored if not row.author]
        self._old, _ = correct.overlay(stored, writer.base)
        self._overlay, refused = correct.overlay(self.rows, writer.base)
        self._refused = {refusal.row: refusal for refusal in refused}
        self._facts = FactsOf(writer.view.sources, self._overlay)
        self._suspects: set[Iri] = set()
        self._idle = not stored and not self.rows
        self.graphs: list[Iri] = []

    def _placed(self, files: Sequence[Path], stored: list[Row]) -> Iterator[Placed | InputError]:
        default = self._writer.root.parent / FILE
        self.missing = not files and not default.exists()
        if self.missing:
            people = (row for row in stored if row.author)
            yield from (Placed(row, "the graph", n) for n, row in enumerate(people, start=1))
            return
        names = spelling(self._writer.view)
        for path in files or [default]:
            if path == self._new and not path.exists():
                continue
            yield from correct.read_table(path, names)

    @property
    def placed(self) -> list[Placed]:
        """The corrections of people, each with its place."""
        return [each for each in self._read if isinstance(each, Placed)]

    @property
    def rows(self) -> list[Row]:
        """All corrections."""
        return [*(each.row for each in self.placed), *self._more, *self._automatic]

    def put(self, article: Article, quads: Iterable[Quad]) -> bool:
        """Put an article into the store, corrected: whether that changes the graph."""
        if self._idle:
            return self._writer.put(article, quads)
        node = iri(self._base, article_id(article.key))
        said = [Triple(*quad[:3]) for quad in quads]
        self._suspect(node, said)
        fresh = correct.corrected(said, node, self._overlay, self._facts)
        return self._writer.put(article, (Quad(*triple, node) for triple in fresh), source=said)

    def remove(self, article: Iri) -> None:
        """Take an article out of the store."""
        self._suspect(article, ())
        self._writer.remove(article)

    def _suspect(self, article: Iri, said: Iterable[Triple]) -> None:
        """Note the nodes of which other articles may have to say something else from now on."""
        if self._overlay.needed:
            before = self._writer.view.sources.statements(article)
            subjects = {self._overlay.final(triple.subject) for triple in (*before, *said)}
            self._suspects |= subjects & self._overlay.needed

    def finish(self, merges: Iterable[Merge] = ()) -> Told:
        """Replay what changed in all articles that it concerns, and keep the corrections."""
        self._take(merges)
        if self._idle:
            return Told(self._unreadable(), ())
        earlier, facts_then = self._overlay, self._facts
        now, refused = correct.overlay(self.rows, self._base)
        self._refused = {refusal.row: refusal for refusal in refused}
        sources = self._writer.sources
        facts = FactsOf(sources, now)
        stale = {node for node in self._suspects if facts_then(node) != facts(node)}
        nodes = changed(self._old, now) | changed(earlier, now) | with_brought(stale, now)
        self._overlay = now
        for article in sources.holding(node for node in nodes if node.startswith(self._base)):
            said = sources.statements(article)
            self._writer.correct(article, correct.corrected(said, article, now, facts), said)
            self.graphs.append(article)
        if [*dict.fromkeys(self.rows)] != self._stored:
            self._keep(now)
        return self._told()

    def _take(self, merges: Iterable[Merge]) -> None:
        """Add what was found to be one, where it does not speak against what people decided."""
        rows = list(correct.automatic(merges, self._base))
        if not rows:
            return
        rejects = (each.row for each in self.placed if each.row.kind is Kind.REJECT)
        before, _ = correct.overlay([*rejects, *self._automatic], self._base)
        fresh = chained(rows, before, {(row.target, row.value) for row in self._automatic})
        refused = {each.row for each in correct.overlay([*self.rows, *fresh], self._base)[1]}
        self._automatic += [row for row in fresh if row not in refused]
        self._idle = self._idle and not self._automatic

    def _keep(self, now: Overlay) -> None:
        links = correct.links(correct.rulings(now))
        self._writer.keep(correct.corrections_graph(self._base), correct.statements(self.rows, now))
        self._writer.keep(correct.links_graph(self._base), links)
        self.graphs += [correct.corrections_graph(self._base), correct.links_graph(self._base)]

    def _unreadable(self) -> tuple[InputError, ...]:
        return tuple(each for each in self._read if isinstance(each, InputError))

    def _told(self) -> Told:
        failures, notices = list(self._unreadable()), []
        for row, at in places(self.placed).items():
            cause = self.cause(row)
            if cause is not None and not self._refused[row].overruled:
                failures.append(InputError(at, f"{row.kind}: {cause}"))
            elif cause is not None or not self.has_target(row):
                cause = cause or "not in the graph"
                notices.append(f"{at}: {correct.title(row, self._base)}: {cause}")
        if self.missing and self.placed:
            notices.append(
                f"there is no {FILE}: the {len(self.placed)} corrections last given stay"
            )
        return Told(tuple(failures), tuple(notices))

    def states(self) -> Iterator[tuple[str, Row, str]]:
        """Every correction that can be read with its place and its state."""
        at = {**dict.fromkeys(self._automatic, "automatic"), **places(self.placed)}
        for row, where in at.items():
            there = "applied" if self.has_target(row) else "target gone"
            yield where, row, self.cause(row) or there

    def cause(self, row: Row) -> str | None:
        """Why a correction is not in force, if it is not."""
        return self._refused[row].cause if row in self._refused else None

    def speaks_of(self, node: Iri) -> bool:
        """Whether any article speaks of a node."""
        return bool(self._writer.sources.holding([node]))

    def has_target(self, row: Row) -> bool:
        """Whether a correction has found what it corrects."""
        if row.kind in (Kind.LINK, Kind.UNLINK):
            return self.speaks_of(self._overlay.final(row.target))
        if row.kind is Kind.REJECT and row.target.startswith(iri(self._base, "correction/")):
            return row.target in {each.named(self._base) for each in self._automatic}
        return self._writer.sources.has_influence(row.named(self._base))


def spelling(view: View) -> Names:
    """How names are written about a graph."""
    return Names(view.base, view.prefixes(), concepts())


def rulings(view: View) -> list[Ruling]:
    """What people said of links, by the corrections of the graph."""
    rows = correct.read_rows(view.sources.corrections(), view.base)
    return list(correct.rulings(correct.overlay(rows, view.base)[0]))


def places(placed: Iterable[Placed]) -> dict[Row, str]:
    """Where each correction stands, first."""
    found: dict[Row, str] = {}
    for each in placed:
        found.setdefault(each.row, place(each.file, each.number))
    return found


def chained(rows: Iterable[Row], before: Overlay, known: Collection[tuple[str, str]]) -> list[Row]:
    """The merges that are not known yet; of nodes that have gone into others, of these."""
    steps: dict[Iri, Iri] = {}

    def end(node: str) -> Iri:
        node = before.final(node)
        while node in steps:
            node = before.final(steps[node])
        return node

    fresh = []
    for row in rows:
        moved = replace(row, target=end(row.target), value=end(row.value))
        if (row.target, row.value) not in known and moved.target != moved.value:
            steps[moved.target] = Iri(moved.value)
            fresh.append(moved)
    return fresh


def changed(before: Overlay, after: Overlay) -> set[Iri]:
    """The nodes to which two overlays do something else. Where a node takes another's place, an
    article that has it already stays as it is: only the losers count.
    """
    rows = {*before.rows} ^ {*after.rows}
    nodes = {Iri(row.value) for row in rows if row.kind is Kind.SPLIT}
    old, new = by_node(before), by_node(after)
    for node in old.keys() | new.keys():
        if old.get(node) != new.get(node):
            concerned = (*old.get(node, ()), *new.get(node, ()))
            nodes |= {row.target for row in concerned}
            nodes |= {node for row in concerned if row.kind is not Kind.MERGE}
    return nodes | {
        node
        for node in {*before.replaced, *after.replaced}
        if before.final(node) != after.final(node)
    }


def by_node(overlay: Overlay) -> dict[Iri, list[Row]]:
    """The corrections of each node, in their order."""
    found: defaultdict[Iri, list[Row]] = defaultdict(list)
    for row in overlay.rows:
        found[overlay.final(row.target)].append(row)
    return found


def with_brought(nodes: set[Iri], overlay: Overlay) -> set[Iri]:
    """These nodes, and those that corrections relate to them."""
    rows = (row for row in overlay.rows if correct.brings(row))
    return nodes | {row.target for row in rows if overlay.final(row.value) in nodes}
