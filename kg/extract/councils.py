"""Local councils that go by a common noun: "Tartu's city council", "the borough council"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.dateline import dateline
from kg.extract.draft import Draft, seat
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, wording
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, Form, Mention, Ref

COUNCILS = words("council assembly parliament legislature synod senate congress board house "
                 "chamber")  # fmt: skip
NATIONAL = words("congress parliament senate assembly legislature")
"""Bodies of which a state has one."""
OF_TOWN = words("city town municipal village parish borough")
OF_LAND = OF_TOWN | words(
    "county district provincial regional state cantonal island communal metropolitan local "
    "legislative lower upper diocesan community"
)
"""Words before a council that tell it is that of a place."""
TIERS = OF_TOWN | words("county district")
"""Those of councils on which councillors sit, who need no further word."""
SEATED = words("councillor councillors councilor councilors cllr cllrs cllr. cr cr.")
"""Titles of those who sit on a local council."""


def of_place(draft: Draft, passage: Named, token: Token) -> list[Ref]:
    """The council that is told by its place: "the city council of Tartu", "Tartu's city council",
    or by that alone from which the article is filed.
    """
    if token.lower_ not in COUNCILS or not token.text.islower():
        return []
    kinds = kinds_of(token)
    # "Saxony's parliament", "the *Lower Saxony* parliament"
    whose = any(c.dep_ == "poss" or (c.dep_ == "compound" and c.pos_ == "PROPN")
                for c in token.children)  # fmt: skip
    if not kinds & OF_LAND and not (whose and not kinds and token.lower_ in NATIONAL):
        return []
    place = place_of(draft, passage, token)
    first = first_of(token)
    if place is None and kinds & OF_TOWN and first.i and neighbour(first, -1).lower_ == "the":
        place = filed_from(draft)
    return [] if place is None else [made(draft, passage, token, place)]


def kinds_of(token: Token) -> set[str]:
    """The words that tell what sort of council one is: "*borough* council"."""
    return {word.lower_ for word in token.doc[first_of(token).i : token.i]}


def first_of(token: Token) -> Token:
    """The first word of a council, also one that opens a sentence: "*City* council members"."""
    first = seat(token)
    before = neighbour(first, -1) if first.i > token.sent.start else first
    return before if before.is_sent_start and before.lower_ in TIERS else first


def made(draft: Draft, passage: Named, token: Token, place: Ref | None) -> Ref:
    """The mention of a council by its noun, made now."""
    first = first_of(token)
    own = wording(token.doc[first.i : token.i + 1])
    name = own if place is None else f"{own} of {draft.mentions[place].name}"
    span = passage.passage.span(first, token)
    ref = draft.add(Mention(span, EntityType.ORGANIZATION, Form.NAME, name, kind="government-body"))
    for word in token.doc[first.i : token.i + 1]:
        draft.mention_at[passage.passage.offset + word.idx] = ref
    return ref


def place_of(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The place behind "of" or "in", or whose council it is: "*Georgia*, whose parliament"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    near = behind[1:] if len(behind) == 2 and behind[0].lower_ == "of" else ()
    owners = (c for c in token.children if c.dep_ in {"poss", "compound"})
    related = token.head.head if token.head.dep_ == "relcl" else token
    for word in (*near, *(related if c.lower_ == "whose" else c for c in owners)):
        ref = draft.ref(passage.passage, word)
        if ref is not None and draft.names(ref, EntityType.PLACE):
            return ref
    return None


def filed_from(draft: Draft) -> Ref | None:
    """The place in the dateline."""
    line = dateline(draft.article.text)
    if line is None:
        return None
    at = line.place
    return next((ref for ref, m in enumerate(draft.mentions)
                 if m.span.within(at) and draft.names(ref, EntityType.PLACE)), None)  # fmt: skip


def find_council(draft: Draft, body: Sequence[Named]) -> None:
    """The one local council of which a text tells that names none: its councillors are of it."""
    if any("Council" in m.name for m in draft.mentions if m.type is EntityType.ORGANIZATION):
        return
    told = [each for each in nouns(body) if kinds_of(each[1]) & TIERS]
    sorts = {frozenset(kinds_of(token) & TIERS) for _, token in told}
    if len(sorts) > 1:
        return
    if not told and any(word.lower_ in SEATED for passage in body for word in passage.words):
        told = [each for each in nouns(body) if not kinds_of(each[1]) and is_plain(each[1])]
    if told:
        passage, token = told[0]
        if draft.ref(passage.passage, token) is None and not of_place(draft, passage, token):
            made(draft, passage, token, None)


def nouns(body: Sequence[Named]) -> Iterator[tuple[Named, Token]]:
    """The common nouns for councils in a text, with the passage of each; one "of elders" is none
    of a place.
    """
    for passage in body:
        for word, after in pairwise(passage.words):
            if word.text == "council" and after.lower_ != "of" and is_one(word):
                yield passage, word


def is_plain(token: Token) -> bool:
    """Whether nothing tells that a council is none of a place: "the *school* council"."""
    return not any(
        c.dep_ in {"compound", "nmod"} or (c.dep_ == "poss" and c.tag_ == "NNS")
        for c in token.lefts
    )


def is_one(token: Token) -> bool:
    """Whether a council is a certain one: not "*no* council", "*every* council", nor what somebody
    "ran for *council*".
    """
    marks = {c.lower_ for c in token.lefts if c.dep_ in {"det", "poss"}}
    bare = not marks and token.dep_ == "pobj" and token.head.lower_ in {"for", "on", "in"}
    return not bare and marks.isdisjoint({"no", "any", "every", "each", "another", "some"})
