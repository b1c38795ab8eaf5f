"""Parliaments and councils that go by a common noun, by their state or town: "lawmakers"."""

from collections.abc import Iterator

from kg.extract.claims.speakers.whose import states
from kg.extract.councils import filed_from
from kg.extract.draft import seat
from kg.extract.events.bodies.chambers import CHAMBER, rank
from kg.extract.events.sentences.stage import Stage
from kg.extract.home import home_of
from kg.extract.states import state_of
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.gazetteer import City, demonym, place, territory_by_code
from kg.model.extraction import EntityType, Form, Mention, Ref

HOUSES = {
    "lawmakers": "parliament", "legislators": "parliament", "parliamentarians": "parliament",
    "mps": "parliament", "parliament": "parliament", "legislature": "legislature",
    "deputies": "parliament", "senators": "senate", "peers": "house of lords",
}  # fmt: skip
"""Who sits in a parliament, and the part of it in which they do."""
UPPER = words("senate lords bundesrat rajya seanad dewan sangiin councillors councilors sangsad "
              "elders nobles peers notables")  # fmt: skip
LOWER = words("commons representatives deputies bundestag lok dáil dail sejm nationalrat "
              "shugiin assembly majles majlis")  # fmt: skip
"""Words in the names of the houses of a parliament; "Council of States" is an upper one."""


def legislature(stage: Stage, token: Token) -> list[Ref]:
    """The parliament, or the house of one, that a noun for it or its members stands for."""
    part = next((c.lower_ for c in token.children if c.lower_ in {"upper", "lower"}), None)
    two = part is not None and token.lower_ in {"house", "chamber"}
    kind = f"{part} house" if two else HOUSES.get(token.lower_)
    if kind is None or not all_of_them(token):
        return []
    named = houses(stage, UPPER if part == "upper" else LOWER) if two else parliaments(stage)
    placed = any(c.lower_ == "in" for c in token.children)
    if any(demonym(c.text) is not None or c.dep_ == "poss" for c in token.children):
        # "*Slovak* deputies" do not sit in the European Parliament, nor those of "*Peru's* senate"
        named = [ref for ref in named if not is_wider(stage.draft.mentions[ref].name)]
    if not placed and len({stage.draft.mentions[ref].name for ref in named}) == 1:
        return named[:1]
    state = land(stage, token)
    return [] if state is None else [made(stage, token, f"{kind} of {state}")]


def is_wider(name: str) -> bool:
    """Whether a parliament is one of several states.

    >>> is_wider("European Parliament"), is_wider("Slovak Parliament")
    (True, False)
    """
    return name.split()[0] in {"European", "Pan-African", "Arab", "Latin", "Central", "Andean"}


def all_of_them(token: Token) -> bool:
    """Whether a noun is for all members: "Danish lawmakers", and not "opposition lawmakers"."""
    return all(
        c.dep_ in {"poss", "punct", "relcl", "cc", "appos", "prep", "case"}
        or c.lower_ in {"the", "which", "that", "upper", "lower", "national", "federal"}
        or demonym(c.text) is not None
        for c in token.children
    )


def houses(stage: Stage, own: frozenset[str]) -> list[Ref]:
    """The houses of that kind that the article names."""
    return [
        ref for ref, mention in enumerate(stage.draft.mentions)
        if rank(mention) == CHAMBER and mention.form is Form.NAME
        and (set(mention.name.lower().split()) & own
             or (own is UPPER and mention.name == "Council of States"))
    ]  # fmt: skip


def parliaments(stage: Stage) -> list[Ref]:
    """The parliaments that the article names."""
    text = stage.draft.article.text
    return [
        ref for ref, m in enumerate(stage.draft.mentions)
        if m.form is Form.NAME and m.kind == "legislature" and m.span.of(text)[:1].isupper()
        and not is_gathering(m.name)
    ]  # fmt: skip


def is_gathering(name: str) -> bool:
    """Whether a congress is that of a people or of associations, and not a state's.

    >>> is_gathering("World Romani Congress"), is_gathering("Peruvian Congress")
    (True, False)
    """
    *before, last = name.split() or [""]
    of_land = {"National", "Federal", "U.S.", "US", "The"}
    return last == "Congress" and any(w not in of_land and demonym(w) is None for w in before)


def land(stage: Stage, token: Token) -> str | None:
    """The name of the state of a parliament: by its own words, the town in which it sits, or the
    state in which the article is at home.
    """
    codes = states(stage.draft, stage.passage, token) | set(towns(stage, token))
    if not codes and any(c.lower_ == "in" for c in token.children):
        return None
    code = next(iter(codes)) if len(codes) == 1 else None if codes else home(stage)
    found = territory_by_code(code) if code is not None else None
    return found.name if found is not None and found.is_land else None


def home(stage: Stage) -> str | None:
    """The state where an article is at home, if only by the town from which it is filed."""
    town = filed_from(stage.draft)
    name = None if town is None else stage.draft.mentions[town].name
    if name is not None and name not in SHARED:
        return national(name)
    code = home_of(stage.draft).code
    known = territory_by_code(code) if code is not None else None
    # "Lawmakers ratified a treaty *with Chad*" is told of another parliament.
    other = known is not None and f"with {known.name}" in stage.draft.article.text
    return None if other else code


SHARED = frozenset({"Brussels"})
"""Capitals in which lawmakers of many states sit too."""


def national(name: str) -> str | None:
    """The state that a name is, or whose capital: lawmakers in Sacramento are not its."""
    known = place(name)
    state = known is not None and (known.is_capital if isinstance(known, City) else known.is_state)
    return state_of(name) if state else None


def towns(stage: Stage, token: Token) -> Iterator[str]:
    """The states of the towns in which people are told to sit: "lawmakers *in Dhaka*"."""
    for prep in (c for c in token.children if c.lower_ == "in"):
        for word in prep.children:
            ref = stage.ref(word)
            code = None if ref is None else national(stage.draft.mentions[ref].name)
            if code is not None:
                yield code


def made(stage: Stage, token: Token, name: str) -> Ref:
    """The mention of a parliament by its noun, made now."""
    first = seat(token)
    span = stage.passage.passage.span(first, token)
    ref = stage.draft.add(
        Mention(span, EntityType.ORGANIZATION, Form.NAME, name, kind="legislature")
    )
    for word in token.doc[first.i : token.i + 1]:
        stage.draft.mention_at[stage.offset(word)] = ref
    return ref


def sitting_there(stage: Stage, verb: Token) -> list[Ref]:
    """The parliament for whose members a verb's subject or agent stands."""
    by = child(verb, "agent")
    who = [child(verb, "nsubj"), child(by, "pobj") if by is not None else None]
    return [ref for word in who if word is not None for ref in legislature(stage, word)][:1]
