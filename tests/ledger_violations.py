"""A good ledger, and ways to break it, each with the node and the message that tell of it."""

from rdflib import Graph
from violations import KIND_OF_IRI, add, drop, put, renamed

from kg.ledger import Account, Position
from kg.ledger import compared as ledger_of
from kg.ledger.model import TOLL
from kg.model.quads import Iri
from kg.validate import rdf_graph
from kg.vocabulary import KG

BASE = "http://localhost:8000/"


def account(claim: str, speaker: str, number: int) -> Account:
    """Somebody's number of the dead."""
    position = Position(
        Iri(f"{BASE}event/x"), TOLL, str(number), False, "killed", "people", number, number
    )
    said = f"{number} people were killed"
    who = f"{BASE}person/{speaker}"
    return Account(
        Iri(f"{BASE}claim/{claim}"), position, said, "names-event", Iri(who), who, "2024-05-03"
    )


ACCOUNTS = (account("one-a", "ana-lind", 12), account("two-b", "bo-falk", 40))


def good_ledger() -> Graph:
    """Two accounts of a toll, and how they stand to each other."""
    return rdf_graph(ledger_of(ACCOUNTS, BASE))


def node(cls: str) -> str:
    """The first node of a class."""
    found = sorted(t.subject for t in ledger_of(ACCOUNTS, BASE) if t.object == getattr(KG, cls))
    return f"<{found[0].removeprefix(BASE)}>"


ACCOUNT, POSITION, COMPARISON = map(node, ("Account", "Position", "Comparison"))
BROKEN_LEDGER = [
    (renamed(ACCOUNT, "<account>"), "<account>", KIND_OF_IRI),
    (put(ACCOUNT, "kg:ofClaim", "<person/ana-lind>"), ACCOUNT, "An account is of one claim."),
    (drop(f"{ACCOUNT} kg:takes ?x"), ACCOUNT, "An account takes one position."),
    (put(ACCOUNT, "kg:readFrom", "1"), ACCOUNT, "The words are given."),
    (drop(f"{ACCOUNT} kg:rule ?x"), ACCOUNT, "The rule is named."),
    (add(f"{ACCOUNT} kg:party <place/a>, <place/b>"), ACCOUNT, "A party, if any, is one."),
    (
        drop(f"{COMPARISON} kg:compares ?x"),
        COMPARISON,
        "One or two positions are compared.",
    ),
    (put(COMPARISON, "kg:outcome", "kg:Denies"), COMPARISON, "There is one outcome."),
    (drop(f"{POSITION} kg:onThing ?x"), POSITION, "A position is on one event or place."),
    (drop(f"{POSITION} kg:point ?x"), POSITION, "A position is on one point."),
    (put(POSITION, "kg:positionText", "1"), POSITION, "The position is given in words."),
    (drop(f"{POSITION} kg:positionValue ?x"), POSITION, "The value is given."),
    (put(POSITION, "kg:stance", "kg:Agree"), POSITION, "The value is affirmed or denied."),
    (put(POSITION, "kg:harm", "'moved'"), POSITION, "The harm is one that is counted."),
    (put(POSITION, "kg:counted", "1"), POSITION, "Who is counted is given once."),
    (put(POSITION, "kg:atLeast", "'few'"), POSITION, "The least is one number."),
    (put(POSITION, "kg:atMost", "'many'"), POSITION, "The greatest is one number."),
]
