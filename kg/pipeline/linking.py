"""Linking: read the entities, ask the authorities, decide, write the ledger and the linksets."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.correct import Ruling
from kg.errors import RemoteError
from kg.link.authority import Authority
from kg.link.blocking import Index
from kg.link.catalogue import load, names, replace_text
from kg.link.deciding import decide
from kg.link.ledger import ACCEPTED, PREDICATES, REJECTED, Row, read_ledger, written
from kg.link.linkset import expanded, linkset, linkset_graph
from kg.model.links import Profile
from kg.pipeline.corrections import rulings
from kg.pipeline.profiles import profiles
from kg.store import SnapshotInfo, View, Writer, open_snapshot, writing

AUTHORITIES = "authorities"
LEDGER = "links.csv"
"""Their places in the folder of the store."""
RULED = " (kg correct)"
"""How the name of whoever decided ends, where the decision is a row of the corrections."""

HUMAN = "human"
"""The linkset that corrections keep themselves."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Linked:
    """What a linking did: how many rows of the ledger have each decision, by authority; which
    services failed; which decisions of persons are about what the graph does not hold.
    """

    snapshot: SnapshotInfo
    counts: dict[str, Counter[str]]
    failures: tuple[str, ...]
    absent: tuple[str, ...]


def link(
    store: Path,
    *,
    authorities: Path,
    ledger: Path,
    chosen: Sequence[str] = (),
    threshold: float,
    progress: Progress = lambda _, __: None,
) -> Linked:
    """Link the store's entities to the chosen authorities, or to all.

    A service that fails is reported, and its rows stay as they were, as do those of authorities
    that are not chosen. The linksets are what the ledger says then.
    """
    open_snapshot(store).close()
    known = names(authorities)
    asked = [load(authorities, name) for name in (chosen or known)]
    with writing(store) as writer:
        entities = profiles(writer.view)
        # Read while nobody else links: of two at once, one's decisions would be lost.
        rows = moved(read_ledger(ledger), replaced(writer.view))
        rows = with_rulings(rows, rulings(writer.view), [load(authorities, name) for name in known])
        fresh, failures = decided(entities, asked, rows, threshold=threshold, progress=progress)
        complete = [row for found in fresh.values() for row in found]
        complete += [row for row in rows if stays(row, fresh, known)]
        there = {entity.iri for entity in entities}
        put_linksets(writer, complete, there, {name: load(authorities, name) for name in known})
        # The linksets follow from the ledger: one that cannot be written changes nothing.
        replace_text(ledger, written(complete))
        info = writer.commit()
    absent = (row for row in complete if row.is_human and row.subject not in there)
    return Linked(
        info,
        {name: Counter(row.decision for row in found) for name, found in fresh.items()},
        failures,
        tuple(f"{ledger}: {row.subject} is not in the graph" for row in absent),
    )


def decided(
    entities: list[Profile],
    asked: Sequence[Authority],
    rows: Sequence[Row],
    *,
    threshold: float,
    progress: Progress,
) -> tuple[dict[str, list[Row]], tuple[str, ...]]:
    """The rows of each authority that answers, and a line for each that does not."""
    fresh: dict[str, list[Row]] = {}
    failures = []
    for done, authority in enumerate(asked, start=1):
        human = {
            (row.subject, row.object): row
            for row in rows
            if row.authority == authority.name and row.is_human
        }
        try:
            authority.lookup.prepare(entities)
            fresh[authority.name] = decide(entities, authority, human=human, threshold=threshold)
        except RemoteError as error:
            failures.append(f"{authority.name}: {error}")
        progress(done, len(asked))
    return fresh, tuple(failures)


def replaced(view: View) -> dict[str, str]:
    """What has become of entities that were merged with others."""
    rows = list(view.select("SELECT ?x ?y WHERE { ?x dcterms:isReplacedBy ?y } ORDER BY ?x ?y"))
    return {str(row["x"]): str(row["y"]) for row in rows}


def moved(rows: Iterable[Row], winners: Mapping[str, str]) -> list[Row]:
    """The rows, what persons decided of merged entities said of what these have become."""
    found = []
    for row in rows:
        subject, seen = row.subject, {row.subject}
        while row.is_human and winners.get(subject, subject) not in seen:
            subject = winners[subject]
            seen.add(subject)
        found.append(replace(row, subject=subject))
    return found


def with_rulings(
    rows: Iterable[Row], decided: Iterable[Ruling], known: Sequence[Authority]
) -> list[Row]:
    """The ledger's rows; of the corrections those that there are now, in place of any before."""
    found = {row.key: row for row in rows if not row.by.endswith(RULED)}
    for ruling in decided:
        row = ruled_row(ruling, known)
        former = found.get(row.key)
        labels = (former.subject_label, former.object_label) if former else ("", "")
        found[row.key] = replace(row, subject_label=labels[0], object_label=labels[1])
    return list(found.values())


def ruled_row(ruling: Ruling, known: Sequence[Authority]) -> Row:
    """A correction as a row of the ledger, of the authority whose ids begin like its target."""
    decision = ACCEPTED if ruling.holds else REJECTED
    fitting = [each for each in known if each.space and ruling.object.startswith(each.space)]
    return Row(
        subject=ruling.subject,
        subject_label="",
        predicate=compact(ruling.predicate),
        object=ruling.object,
        object_label="",
        authority=max(fitting, key=lambda each: len(each.space)).name if fitting else "others",
        score="",
        reasons="",
        machine="",
        decision=decision,
        by=f"{ruling.by}{RULED}",
        date=ruling.date,
        comment=ruling.comment,
    )


def compact(predicate: str) -> str:
    """The property of a correction as the ledger writes it.

    >>> compact("http://www.w3.org/2002/07/owl#sameAs"), compact("")
    ('owl:sameAs', 'skos:exactMatch')
    """
    return next((each for each in PREDICATES if expanded(each) == predicate), PREDICATES[0])


def stays(row: Row, fresh: Mapping[str, object], known: Sequence[str]) -> bool:
    """Whether a row that was not decided anew is kept: what a person decided always is."""
    return row.authority not in fresh and (row.is_human or row.authority in known)


def put_linksets(
    writer: Writer, rows: Iterable[Row], there: set[str], known: Mapping[str, Authority]
) -> None:
    """Make the graphs of links what the rows say of entities that there are."""
    accepted: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.decision == ACCEPTED and row.subject in there:
            accepted[row.authority].append(row)
    graphs = {linkset_graph(writer.base, name): name for name in accepted}
    kept = linkset_graph(writer.base, HUMAN)
    for graph in sorted({*writer.view.linksets(), *graphs} - {kept}):
        name = graphs.get(graph, "")
        authority = known.get(name) or unknown(name)
        writer.keep(graph, linkset(writer.base, authority, accepted.get(name, ())))


def unknown(name: str) -> Authority:
    """An authority of which nothing but decisions of persons is known."""
    return Authority(name, name, "", "", "decided by hand", Index(tuple))
