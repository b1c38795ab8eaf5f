"""From candidates to decisions: accept what is sure, abstain where two are nearly as good."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.link.authority import Authority
from kg.link.evidence import IDENTIFIED, Score, score
from kg.link.ledger import ACCEPTED, REJECTED, THIS, UNDECIDED, Row
from kg.model.extraction import EntityType
from kg.model.links import Profile

THRESHOLD = 0.9
"""Score from which a link is accepted: `scripts/measure_links.py` prints what each one costs."""
POSSIBLE = 0.5
"""Score from which a candidate that is not accepted stays open."""
LEAST = 0.005
MOST = 10
"""Candidates of an entity that the ledger keeps, and the score that they need."""
MARGIN = 1.0
"""Logarithm of odds by which the best candidate must lead."""
TIED = "another fits as well"
BEATEN = "another fits better"
SHARED = "fits several entities"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be an entity's."""

    entity: Profile
    record: Profile
    score: Score
    decision: str = UNDECIDED
    remark: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The IRIs of both."""
        return self.entity.iri, self.record.iri


def candidates(entity: Profile, records: Iterable[Profile]) -> list[Candidate]:
    """The likeliest records, the best first."""
    found = [
        Candidate(entity, record, agreed)
        for record in records
        if record.iri != entity.iri and (agreed := score(entity, record)) is not None
        if agreed.value >= LEAST
    ]
    return sorted(found, key=lambda each: (-each.score.odds, each.record.iri))[:MOST]


def decide(
    entities: Iterable[Profile],
    authority: Authority,
    *,
    human: Mapping[tuple[str, str], Row],
    threshold: float = THRESHOLD,
) -> list[Row]:
    """The ledger's rows of one authority. `human` are the rows that persons decided, by the IRIs of
    entity and record: they stay.
    """
    settled = {subject for (subject, _), row in human.items() if row.decision == ACCEPTED}
    refused = {key for key, row in human.items() if row.decision == REJECTED}
    found: list[Candidate] = []
    opinions: dict[tuple[str, str], str] = {}
    for entity in entities:
        ranked = candidates(entity, authority.lookup.candidates(entity))
        if not human.keys().isdisjoint(each.key for each in ranked):
            alone = ruled(ranked, set(), settled=False, threshold=threshold)
            opinions |= {each.key: each.decision for each in alone}
        found += ruled(ranked, refused, settled=entity.iri in settled, threshold=threshold)
    taken = {object for (_, object), row in human.items() if row.decision == ACCEPTED}
    rows = [ledger_row(each, authority) for each in unshared(found, taken)]
    return list(with_human(rows, human, opinions))


def ruled(
    ranked: Sequence[Candidate], refused: set[tuple[str, str]], *, settled: bool, threshold: float
) -> Iterator[Candidate]:
    """An entity's candidates, each with the machine's decision."""
    open_ = [each for each in ranked if each.key not in refused]
    best = open_[0] if open_ and not settled else None
    leads = len(open_) < 2 or open_[0].score.odds - open_[1].score.odds >= MARGIN
    wins = best is not None and best.score.value >= threshold and leads
    for each in ranked:
        if each is best and wins:
            yield replace(each, decision=ACCEPTED)
        elif wins or settled or each.score.value < POSSIBLE:
            yield replace(each, decision=REJECTED, remark=BEATEN if each is not best else "")
        else:
            is_tie = not leads and each.score.odds > open_[0].score.odds - MARGIN
            yield replace(each, remark=TIED if is_tie else "")


def unshared(found: Iterable[Candidate], taken: set[str]) -> Iterator[Candidate]:
    """The candidates, where a record fits several entities without a doubt about them all open.

    Two nodes of the graph may well be one place; of two persons, one at most is the record's.
    """
    found = list(found)
    claims: defaultdict[str, list[float]] = defaultdict(list)
    for each in found:
        if each.decision == ACCEPTED:
            claims[each.record.iri].append(each.score.odds)
    for each in found:
        is_free = each.entity.type is EntityType.PLACE or each.decision != ACCEPTED
        others = sorted(claims[each.record.iri], reverse=True)
        leads = len(others) < 2 or each.score.odds - others[others[0] == each.score.odds] >= MARGIN
        if is_free or (leads and each.record.iri not in taken):
            yield each
        else:
            yield replace(each, decision=UNDECIDED, remark=SHARED)


def ledger_row(candidate: Candidate, authority: Authority) -> Row:
    """The candidate as a row that the machine decided."""
    reasons = [*candidate.score.reasons, candidate.remark]
    is_identified = IDENTIFIED in reasons
    return Row(
        subject=candidate.entity.iri,
        subject_label=candidate.entity.label,
        predicate="owl:sameAs" if is_identified else "skos:exactMatch",
        object=candidate.record.iri,
        object_label=candidate.record.label,
        authority=authority.name,
        score=f"{candidate.score.value:.4f}",
        reasons="; ".join(filter(None, reasons)),
        machine=candidate.decision,
        decision=candidate.decision,
        by=THIS,
    )


def with_human(
    rows: Iterable[Row],
    human: Mapping[tuple[str, str], Row],
    opinions: Mapping[tuple[str, str], str],
) -> Iterator[Row]:
    """The rows, with what persons decided in its place and as they decided it, and beside it what
    the machine would decide by itself.
    """
    left = dict(human)
    for row in rows:
        theirs = left.pop((row.subject, row.object), None)
        if theirs is None:
            yield row
        else:
            yield replace(
                theirs,
                subject_label=row.subject_label,
                object_label=row.object_label,
                score=row.score,
                reasons=row.reasons,
                machine=opinions[row.subject, row.object],
            )
    yield from left.values()
