"""A good ledger, and ways to break it, each with the node and the message that tell of it."""

from rdflib import Graph
from violations import KIND_OF_IRI, add, drop, put, renamed

from kg.ledger import Account, compared
from kg.ledger.model import TOLL, Position
from kg.model.quads import Iri
from kg.validate import rdf_graph

BASE = "http://localhost:8000/"
FLOOD = Iri(f"{BASE}event/flood")
LINDS = Account(
    Iri(f"{BASE}claim/a-1"),
    Position(FLOOD, TOLL, "12 or more", harm="killed", counted="people", least=12),
    "at least 12 people were killed",
    "about",
    party=Iri(f"{BASE}organization/norland"),
    speaker=f"{BASE}person/ana-lind",
)
BERGS = Account(
    Iri(f"{BASE}claim/b-1"),
    Position(FLOOD, TOLL, "9", harm="killed", counted="people", least=9, most=9),
    "nine people were killed",
    "about",
    speaker=f"{BASE}person/tomas-berg",
)


def good_ledger() -> Graph:
    """Two tolls that cannot both hold."""
    return rdf_graph(compared([LINDS, BERGS], BASE))


ACCOUNT, POSITION = f"<{LINDS.id}>", f"<{BERGS.position.id}>"
[COMPARISON] = (
    f"<{str(node).removeprefix(BASE)}>"
    for node in set(good_ledger().subjects())
    if "/comparison/" in str(node)
)

BROKEN_LEDGER = [
    (renamed(ACCOUNT, "<account>"), "<account>", KIND_OF_IRI),
    (renamed(POSITION, "<position/A>"), "<position/A>", KIND_OF_IRI),
    (renamed(COMPARISON, "<comparison/A>"), "<comparison/A>", KIND_OF_IRI),
    (drop(f"{ACCOUNT} kg:ofClaim ?x"), ACCOUNT, "An account is of one claim."),
    (put(ACCOUNT, "kg:takes", "<person/ana-lind>"), ACCOUNT, "An account takes one position."),
    (put(ACCOUNT, "kg:readFrom", "12"), ACCOUNT, "The words are given."),
    (drop(f"{ACCOUNT} kg:rule ?x"), ACCOUNT, "The rule is named."),
    (put(ACCOUNT, "kg:party", "'Norland'"), ACCOUNT, "A party, if any, is one."),
    (drop(f"{POSITION} kg:onThing ?x"), POSITION, "A position is on one event or place."),
    (drop(f"{POSITION} kg:point ?x"), POSITION, "A position is on one point."),
    (put(POSITION, "kg:positionText", "9"), POSITION, "The position is given in words."),
    (drop(f"{POSITION} kg:positionValue ?x"), POSITION, "The value is given."),
    (put(POSITION, "kg:stance", "kg:Former"), POSITION, "The value is affirmed or denied."),
    (put(POSITION, "kg:harm", "'lost'"), POSITION, "The harm is one that is counted."),
    (put(POSITION, "kg:counted", "9"), POSITION, "Who is counted is given once."),
    (put(POSITION, "kg:atLeast", "'9'"), POSITION, "The least is one number."),
    (put(POSITION, "kg:atMost", "'9'"), POSITION, "The greatest is one number."),
    (drop(f"{COMPARISON} kg:compares ?x"), COMPARISON, "One or two positions are compared."),
    (put(COMPARISON, "kg:outcome", "kg:Former"), COMPARISON, "There is one outcome."),
    (add(f"{COMPARISON} kg:rule kg:Former"), COMPARISON, "The rule is named."),
]
