"""Councils of cities and regions that go by a common noun: named by their place in the graph."""

from kg.dateline import dateline
from kg.extract.draft import Draft, seat
from kg.extract.events.stage import Stage
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


def of_place(stage: Stage, token: Token) -> list[Ref]:
    """The council that is told by its place: "the city council of Tartu", "Tartu's city council",
    or by that alone from which the article is filed.
    """
    if token.lower_ not in COUNCILS or not token.text.islower():
        return []
    first = seat(token)
    kinds = {w.lower_ for w in token.doc[first.i : token.i]}
    # "Saxony's parliament", "the *Lower Saxony* parliament"
    whose = any(c.dep_ == "poss" or (c.dep_ == "compound" and c.pos_ == "PROPN")
                for c in token.children)  # fmt: skip
    if not kinds & OF_LAND and not (whose and not kinds and token.lower_ in NATIONAL):
        return []
    parsed, name = stage.passage.passage, wording(token.doc[first.i : token.i + 1])
    place = place_of(stage, token)
    if place is None and kinds & OF_TOWN and first.i and neighbour(first, -1).lower_ == "the":
        place = filed_from(stage.draft)
    if place is None:
        return []
    span = parsed.span(first, token)
    whole = f"{name} of {stage.draft.mentions[place].name}"
    body = Mention(span, EntityType.ORGANIZATION, Form.NAME, whole, kind="government-body")
    ref = stage.draft.add(body)
    for word in token.doc[first.i : token.i + 1]:
        stage.draft.mention_at[stage.offset(word)] = ref
    return [ref]


def place_of(stage: Stage, token: Token) -> Ref | None:
    """The place behind "of" or "in", or whose council it is."""
    behind = token.doc[token.i + 1 : token.i + 3]
    near = behind[1:] if len(behind) == 2 and behind[0].lower_ == "of" else ()
    owners = (c for c in token.children if c.dep_ in {"poss", "compound"})
    for word in (*near, *owners):
        ref = stage.draft.ref(stage.passage.passage, word)
        if ref is not None and stage.draft.names(ref, EntityType.PLACE):
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
