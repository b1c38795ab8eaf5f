"""The houses of heads of state and government whose aides a text tells of: "the White House"."""

from kg.extract.draft import Draft
from kg.extract.header import HOUSES
from kg.extract.home import Home
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.rivals import state_code
from kg.extract.posts.bodies.stately import Told, serves_head
from kg.model.extraction import EntityType, Form, Mention, Post, Ref

HOUSEHOLDS = {
    "president": {
        "White House", "Kremlin", "Élysée", "Elysee", "Quirinal", "Planalto", "Casa Rosada",
        "Malacañang", "Blue House",
    },
    "prime": {"Downing Street"},
}  # fmt: skip
"""The first word of a superior's title → the houses that stand for whom works in them."""


def household(draft: Draft, told: Told, post: Post, home: Home) -> Ref | None:
    """The house in which an aide of a head serves, if the text names it as a body, and the state if
    any is that of the house: "the White House's counsel and *Assistant to the President* Ana Lind".
    """
    passage, office = told.passage, told.office
    if not (serves_head(passage, office, post) and passage.words[office.first].text.istitle()):
        return None
    to, the, head, *_ = [*passage.lower[office.last : office.last + 3], "", "", ""]
    houses = HOUSEHOLDS.get(head, set())
    if (to, the) != ("to", "the") or not houses or presides_there(draft):
        return None
    ref = next((ref for ref, each in enumerate(draft.mentions) if is_house(each, houses)), None)
    state = None if ref is None else HOUSES[draft.mentions[ref].name]
    return ref if home.code == state or (home.code is None and is_alone(draft, state)) else None


def is_house(mention: Mention, houses: set[str]) -> bool:
    """Whether a mention is of one of the houses, and not of a place where people meet."""
    own = mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
    return own and mention.name in houses


def presides_there(draft: Draft) -> bool:
    """Whether the text tells of a president of another body, who has assistants too; a senate's is
    called by his house.
    """
    held = (p.organization for p in draft.posts if p.role == "president")
    bodies = (draft.mentions[ref] for ref in held if ref is not None)
    return any(b.type is EntityType.ORGANIZATION and b.kind != "legislature" for b in bodies)


def is_alone(draft: Draft, state: str | None) -> bool:
    """Whether the text names no other state or house than one's, whose head is the superior."""
    states = (state_code(draft, ref) for ref in range(len(draft.mentions)) if is_state(draft, ref))
    houses = (HOUSES.get(mention.name, state) for mention in draft.mentions)
    return all(code == state for code in (*states, *houses))
