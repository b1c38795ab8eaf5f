"""The accounts of one point, compared: who agrees, who says otherwise, who revises; and why."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, combinations_with_replacement
from typing import NamedTuple

from kg.identifiers import digest, iri
from kg.ledger.model import DATE, NAME, OCCURRENCE, RESPONSIBILITY, STATUS, TOLL, Account, Position
from kg.ledger.wordbook import exclude, head
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import KG, LEDGER_RULE, POINT, RDF, XSD, concept

MOST = 100
"""Accounts of a point whose claims are linked one by one: of more, the positions are compared."""

NEAR = 0.2
"""How far, as a share of it, a figure may lie from a range and still be no contradiction."""


class Finding(NamedTuple):
    """An outcome (a term of the ontology) and the slug of the rule that says so."""

    outcome: Iri
    rule: str


def compare(a: Position, b: Position) -> Finding | None:
    """How two positions on one point stand to each other; None where that cannot be told."""
    if a == b:
        if a.point == OCCURRENCE and not a.denied:
            return None  # Whoever speaks of an event takes for granted that it happened.
        return Finding(KG.Agree, "same-value")
    if a.denied or b.denied:
        return denied(a, b)
    return {TOLL: tolls, NAME: names, RESPONSIBILITY: parties, STATUS: statuses, DATE: dates}.get(
        a.point, nothing
    )(a, b)


def denied(a: Position, b: Position) -> Finding | None:
    """One denies what the other affirms; of two other values nothing follows."""
    same = (a.value, a.harm, a.counted) == (b.value, b.harm, b.counted)
    return Finding(KG.Conflict, "denied") if same and a.denied != b.denied else None


def nothing(a: Position, b: Position) -> Finding | None:  # noqa: ARG001
    """Nothing can be told."""
    return None


def tolls(a: Position, b: Position) -> Finding | None:
    """Figures agree where both bounds can hold; a part's least is the least of the whole."""
    if a.harm != b.harm or (a.counted != b.counted and "people" not in (a.counted, b.counted)):
        return None
    low, high = a, b
    if a.counted != b.counted:
        part, whole = (b, a) if a.counted == "people" else (a, b)
        overlap = whole.most is None or part.least <= whole.most
    else:
        overlap = (low.most is None or high.least <= low.most) and (
            high.most is None or low.least <= high.most
        )
    hedged = a.hedged or b.hedged
    if overlap:
        return None if hedged else Finding(KG.Agree, "bounds-overlap")
    if hedged:
        return Finding(KG.Differ, "hedged")
    return Finding(KG.Differ, "near") if near(a, b) else Finding(KG.Conflict, "bounds-exclude")


def near(a: Position, b: Position) -> bool:
    """Whether of two figures one gives only a range, and the other lies close beside it.

    >>> about, exact, more = (
    ...     Position(Iri("e"), TOLL, "", least=low, most=high)
    ...     for low, high in ((45, 55), (57, 57), (90, 90))
    ... )
    >>> near(about, exact), near(about, more), near(exact, more)
    (True, False, False)
    """
    low, high = sorted((a, b), key=lambda position: position.least)
    if low.most is None or high.most is None or not low.least:
        return False
    ranged = low.least < low.most or high.least < high.most
    return ranged and high.least - low.most <= NEAR * high.least


def names(a: Position, b: Position) -> Finding:
    """Other words are no conflict unless they exclude each other."""
    if head(a.value) == head(b.value):
        return Finding(KG.Agree, "same-noun")
    if exclude(a.value, b.value):
        return Finding(KG.Conflict, "words-exclude")
    return Finding(KG.Differ, "different-words")


def parties(a: Position, b: Position) -> Finding:
    """Two parties with no word in common are each named as the one responsible."""
    one, other = ({w for w in p.value.lower().split() if len(w) > 3} for p in (a, b))
    if one & other:
        return Finding(KG.Differ, "related-party")
    return Finding(KG.Conflict, "different-party")


def statuses(a: Position, b: Position) -> Finding:
    """What a place cannot be at once: part of two, or of one and independent or occupied by it."""
    one, other = sorted((a.value, b.value))
    parts = [v.removeprefix("part of ") for v in (one, other) if v.startswith("part of ")]
    if len(parts) == 2 or (parts and "independent" in (one, other)):
        return Finding(KG.Conflict, "status-excludes")
    if parts and f"occupied by {parts[0]}" in (one, other):
        return Finding(KG.Conflict, "status-excludes")
    if one == "occupied" and other.startswith("occupied by"):
        return Finding(KG.Agree, "same-status")
    return Finding(KG.Differ, "different-status")


def dates(a: Position, b: Position) -> Finding:
    """Dates agree where one lies in the other."""
    if a.value.startswith(b.value) or b.value.startswith(a.value):
        return Finding(KG.Agree, "date-within")
    return Finding(KG.Conflict, "dates-exclude")


def revises(a: Position, b: Position) -> Finding | None:
    """Whether who takes the first position later than the second has given up the second."""
    if a == b:
        return None
    if a.point == TOLL and (a.harm, a.counted, a.denied) == (b.harm, b.counted, b.denied):
        return Finding(KG.Revise, "later-figure") if tells_more(a, b) else None
    found = compare(a, b)
    return Finding(KG.Revise, "later-contrary") if found and found.outcome == KG.Conflict else None


def is_after(later: str, earlier: str) -> bool:
    """Whether a day, month or year is surely after another.

    >>> is_after("2019-05", "2019-04-30"), is_after("2019-05-02", "2019-05"), is_after("2019", "")
    (True, False, False)
    """
    return bool(earlier) and later[: len(earlier)] > earlier[: len(later)]


def tells_more(later: Position, earlier: Position) -> bool:
    """Whether a later figure is firm, and does not merely allow all that the earlier one says."""
    if later.hedged:
        return False
    reaches = later.most is None or (earlier.most is not None and earlier.most <= later.most)
    return not (later.least <= earlier.least and reaches)


LINKS = {KG.Agree: KG.agreesWith, KG.Conflict: KG.conflictsWith}


def compared(accounts: Iterable[Account], base: str) -> frozenset[Triple]:
    """The statements about one point: its accounts, its positions and how they compare. They depend
    on nothing else, not even on the order.
    """
    ordered = sorted(accounts, key=lambda a: (a.claim, a.position.id))
    found = {triple for account in ordered for triple in described(account, base)}
    taken: dict[Position, list[Account]] = {}
    for account in ordered:
        taken.setdefault(account.position, []).append(account)
    if len(taken) <= MOST:
        for one, other in combinations_with_replacement(taken.items(), 2):
            found.update(comparison(*one, *other, base))
    if len(ordered) <= MOST:
        found.update(t for pair in combinations(ordered, 2) for t in links(*pair))
    return frozenset(found)


def comparison(
    a: Position, ones: list[Account], b: Position, others: list[Account], base: str
) -> Iterator[Triple]:
    """How two positions compare, with the rule, given the accounts that take them: of two speakers,
    or of one who revises.
    """
    findings = [compare(a, b)] if of_two(ones, others) else []
    findings += [revises(a, b)] if is_later(ones, others) else []
    findings += [revises(b, a)] if is_later(others, ones) else []
    for finding in filter(None, findings):
        one, other = sorted((a.id, b.id))
        node = iri(base, f"comparison/{digest(one, other, finding.rule, length=16)}")
        yield Triple(node, RDF.type, KG.Comparison)
        yield Triple(node, KG.compares, iri(base, one))
        yield Triple(node, KG.compares, iri(base, other))
        yield Triple(node, KG.outcome, finding.outcome)
        yield Triple(node, KG.rule, concept(LEDGER_RULE, finding.rule))


def of_two(ones: Iterable[Account], others: Iterable[Account]) -> bool:
    """Whether some account among the ones and some among the others are of different speakers."""
    return len({account.speaker for some in (ones, others) for account in some}) > 1


def is_later(ones: Iterable[Account], others: Iterable[Account]) -> bool:
    """Whether some speaker's account among the ones is after one of theirs among the others."""
    latest, earliest = days(ones, max), days(others, min)
    return any(
        is_after(later, earlier)
        for speaker in latest.keys() & earliest.keys()
        for later in latest[speaker].values()
        for earlier in earliest[speaker].values()
    )


def days(
    accounts: Iterable[Account], choose: Callable[[str, str], str]
) -> dict[str, dict[int, str]]:
    """The last or first day of each speaker; of days, months and years one each, by length."""
    found: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for account in accounts:
        of_speaker, grain = found[account.speaker], len(account.day)
        of_speaker[grain] = choose(of_speaker.get(grain, account.day), account.day)
    return found


def links(a: Account, b: Account) -> Iterator[Triple]:
    """The claims of two speakers linked both ways; of one speaker, the later to the earlier."""
    finding = compare(a.position, b.position) if a.speaker != b.speaker else None
    if finding and finding.outcome in LINKS and a.claim != b.claim:
        yield Triple(a.claim, LINKS[finding.outcome], b.claim)
        yield Triple(b.claim, LINKS[finding.outcome], a.claim)
    for later, earlier in ((a, b), (b, a)):
        of_one = later.speaker == earlier.speaker and is_after(later.day, earlier.day)
        if of_one and revises(later.position, earlier.position):
            yield Triple(later.claim, KG.supersedes, earlier.claim)


def described(account: Account, base: str) -> Iterator[Triple]:
    """An account and its position."""
    node, position = iri(base, account.id), account.position
    yield Triple(node, RDF.type, KG.Account)
    yield Triple(node, KG.ofClaim, account.claim)
    yield Triple(node, KG.takes, iri(base, position.id))
    yield Triple(node, KG.readFrom, Literal(account.words))
    yield Triple(node, KG.rule, concept(LEDGER_RULE, account.tie))
    if account.party:
        yield Triple(node, KG.party, account.party)
    yield from of_position(iri(base, position.id), position)


def of_position(node: Iri, position: Position) -> Iterator[Triple]:
    """A position, in words and in parts."""
    yield Triple(node, RDF.type, KG.Position)
    yield Triple(node, KG.onThing, position.thing)
    yield Triple(node, KG.point, concept(POINT, position.point))
    yield Triple(node, KG.positionText, Literal(position.text))
    yield Triple(node, KG.positionValue, Literal(position.value))
    yield Triple(node, KG.stance, KG.Denies if position.denied else KG.Affirms)
    if position.point == TOLL:
        yield Triple(node, KG.harm, Literal(position.harm))
        yield Triple(node, KG.counted, Literal(position.counted))
        yield Triple(node, KG.atLeast, Literal(str(position.least), XSD.integer))
        if position.most is not None:
            yield Triple(node, KG.atMost, Literal(str(position.most), XSD.integer))
