"""Pairs of claims (tests/gold/ledger), what the ledger makes of them, and how often it is right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from kg.identifiers import iri, slug
from kg.ledger import Account, accounts_of, compared
from kg.model.quads import Iri, Literal, Term, Triple
from kg.vocabulary import EVENT_TYPE, KG, KIND, RDF, SEM, SKOS, concept

FOLDER = Path(__file__).parent / "gold" / "ledger"
BASE = "http://localhost:8000/"
RELATIONS = ("agree", "conflict", "differ", "supersede")
OUTCOMES = dict(zip((KG.Agree, KG.Conflict, KG.Differ, KG.Revise), RELATIONS, strict=True))
CLASSES = {"states": KG.Place, "places": KG.Place, "bodies": KG.Organization}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims by number, and the relation that a reader sees and the ledger finds."""

    number: int
    point: str
    one: str
    other: str
    expected: frozenset[str]
    found: frozenset[str]


class Score(NamedTuple):
    """How many pairs of a relation were expected, found, and found rightly."""

    expected: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the found that is right; 1 where nothing is found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the expected that is found."""
        return self.right / self.expected if self.expected else 1.0


def pairs(half: str) -> list[Pair]:
    """The pairs of "tuning" or "heldout" with what the ledger finds."""
    told = yaml.safe_load((FOLDER / f"{half}.yaml").read_text(encoding="utf-8"))
    return [pair(number, row, told) for number, row in enumerate(told["pairs"], 1)]


def pair(number: int, row: dict[str, Any], told: dict[str, Any]) -> Pair:
    """One pair, read as two articles about the same event."""
    accounts = [
        account
        for side in ("one", "other")
        for account in accounts_of(article(f"{number}-{side}", row[side], row["thing"], told))
    ]
    expected = frozenset({row["expected"]} & set(RELATIONS))
    says = row["one"]["says"], row["other"]["says"]
    return Pair(number, row["point"], *says, expected, relations(accounts))


def relations(accounts: Iterable[Account]) -> frozenset[str]:
    """How the accounts of two claims stand to each other, over all points."""
    groups: dict[object, list[Account]] = {}
    for account in accounts:
        groups.setdefault(account.position.group, []).append(account)
    triples = [triple for members in groups.values() for triple in compared(members, BASE)]
    return frozenset(OUTCOMES[Iri(str(t.object))] for t in triples if t.predicate == KG.outcome)


def article(key: str, claim: dict[str, Any], thing: str, told: dict[str, Any]) -> Iterator[Triple]:
    """What an article says that tells of an event and a claim."""
    yield from event(thing, told["things"][thing])
    for sort, labels in told["names"].items():
        for label in labels:
            yield from named(sort, label)
    node = iri(BASE, f"claim/{key}")
    speaker = iri(BASE, f"person/{slug(claim['by'])}")
    facts: list[tuple[Iri, Term]] = [
        (RDF.type, KG.Claim),
        (KG.content, Literal(claim["says"])),
        (KG.polarity, KG.Denies if claim.get("denies") else KG.Affirms),
        (KG.cue, Literal(claim.get("cue", "said"))),
        (KG.speaker, known(claim["by"], told["names"]) or speaker),
        (KG.claimedOn, Literal(str(claim["day"]))),
    ]
    yield from (Triple(node, *fact) for fact in facts)
    for label in (label for labels in told["names"].values() for label in labels):
        if label in claim["says"]:
            yield Triple(node, KG.about, place_or_body(label))
    if "calls" in claim:
        yield Triple(node, KG.characterizes, iri(BASE, f"event/{thing}"))
        yield Triple(node, KG.characterizedAs, Literal(claim["calls"]))


def event(thing: str, told: dict[str, Any]) -> Iterator[Triple]:
    """An event with its type, place and day."""
    node = iri(BASE, f"event/{thing}")
    yield Triple(node, RDF.type, KG.Event)
    yield Triple(node, KG.eventType, concept(EVENT_TYPE, told["type"]))
    yield Triple(node, KG.date, Literal(str(told["date"])))
    yield Triple(node, SEM.hasPlace, place_or_body(told["place"]))


def named(sort: str, label: str) -> Iterator[Triple]:
    """A place, a state or a body."""
    node = place_or_body(label)
    yield Triple(node, RDF.type, CLASSES[sort])
    yield Triple(node, SKOS.prefLabel, Literal(label))
    if sort == "states":
        yield Triple(node, KG.kind, concept(KIND, "state"))


def known(label: str, names: dict[str, list[str]]) -> Iri | None:
    """Who speaks, where it is a body of the list."""
    return place_or_body(label) if label in names["bodies"] else None


def place_or_body(label: str) -> Iri:
    """The IRI of a name."""
    return iri(BASE, f"thing/{slug(label)}")


def scores(found: Iterable[Pair]) -> dict[str, Score]:
    """Right and wrong by relation, and over all of them."""
    rows = list(found)
    by = {relation: scored(rows, {relation}) for relation in RELATIONS}
    return by | {"all": scored(rows, set(RELATIONS))}


def scored(rows: Iterable[Pair], wanted: set[str]) -> Score:
    """The counts for some relations."""
    counts = [(p.expected & wanted, p.found & wanted) for p in rows]
    return Score(
        sum(len(expected) for expected, _ in counts),
        sum(len(found) for _, found in counts),
        sum(len(expected & found) for expected, found in counts),
    )
