"""The province, state of a federation or self-governing land whose government a text tells of."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.bodies.cases import Case, last_word
from kg.gazetteer import city, territory
from kg.model.extraction import EntityType, Form, Mention, Ref, Span, Status

HOUSE = re.compile(
    r"(?:Parliament|Government|Legislature|Legislative (?:Assembly|Council)|House of Assembly"
    r"|Landsting|Senate) of (?:the )?(?:State of |Province of )?"
    r"(?P<of>(?!National|Unity)[^\W\d_].*)"
    r"|(?P<before>.+?)(?P<tier> State| Provincial| County| Regional)?(?: Legislative| Legislature)?"
    r" (?:House(?: of (?:Assembly|Representatives|Delegates))?|Assembly|Legislature|Parliament"
    r"|Senate|[Gg]overnment)"
)
"""A house or government, and whose."""
HEADS = frozenset({"governor", "premier"})
"""The last words of the titles of who governs such a land."""
OWN = frozenset({"commissioner", "governor"})
"""The last words of titles in the government of one that a governor heads."""
MINISTERIAL = frozenset({"minister", "premier"})
"""Those of one with a house or a premier."""
STAFF = (
    "permanent secretary", "chief press secretary", "press secretary", "attorney general",
    "finance secretary", "home secretary", "chief secretary",
)  # fmt: skip
"""How the titles of its officials end."""
OTHERS = (
    "prime minister",
    "high commissioner",
    "deputy high commissioner",
    "foreign minister",
    "defence minister",
    "defense minister",
    "federal",
    "union ",
)
"""How titles begin that a state keeps to itself."""


def of_region(case: Case) -> Ref | None:
    """The land whose government a text tells of, for a title that such a government has."""
    title = case.title.replace("-", " ")
    office, low = case.told.office, case.told.passage.lower
    bare = not office.closed or office.fielded
    if not FEDERAL.isdisjoint(low[max(0, office.first - 1) : office.first]):
        return None
    own = case.word in OWN | MINISTERIAL or title.endswith(STAFF)
    if not bare or not own or title.startswith(OTHERS) or case.first in {"a", "an"}:
        return None
    heads = HEADS - {"governor"} if case.word in MINISTERIAL else HEADS
    return governed(case.draft, case.start, heads)


FEDERAL = frozenset({"federal", "union", "national"})
"""What tells before a title that it is of the whole state."""


def of_devolved(case: Case) -> Ref | None:
    """The self-governing part of a state whose house a text is about, or its government if only
    that has a name: "Transport Secretary Ana Lind" of the Senedd.
    """
    words = case.title.replace("-", " ").split()
    own = case.word == "minister" or (case.word == "secretary" and words[-1] == "secretary")
    text = case.draft.article.text[:OPENING]
    land = next((land for house, land in DEVOLVED.items() if house in text), None)
    if land is None or not own or case.title.startswith((*OTHERS, "shadow")) or (
        case.first in {"a", "an"} or (case.told.office.closed and not case.told.office.fielded)
    ):  # fmt: skip
        return None
    known, governments = territory(land), []
    for ref, mention in enumerate(case.draft.mentions):
        if mention.type is EntityType.PLACE and territory(mention.name) == known:
            return ref
        words = mention.name.split()
        if known is not None and words[-1] in {"Government", "Executive"} and (
            " ".join(words[:-1]) in {land, *known.demonyms}
        ):  # fmt: skip
            governments.append(ref)
    return governments[0] if governments else None


def of_union_state(case: Case) -> Ref | None:
    """The state of a union of which the text tells, if of one: "State Senator Ana Lind" of it; of
    several the one whose lawmakers it tells of.
    """
    found: dict[str, Ref] = {}
    for ref, mention in enumerate(case.draft.mentions):
        if mention.type is EntityType.PLACE and is_within_union(mention.name):
            found.setdefault(mention.name, ref)
    return next(iter(found.values())) if len(found) == 1 else of_lawmakers(case)


def of_lawmakers(case: Case) -> Ref | None:
    """The one state of a union of whose lawmakers the text tells: "20 *Virginia* legislators"."""
    text = case.draft.article.text
    found = {
        mention.name: ref for ref, mention in enumerate(case.draft.mentions)
        if mention.type is EntityType.PLACE and is_within_union(mention.name)
        and LAWMAKERS.match(text, mention.span.end)
    }  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else None


LAWMAKERS = re.compile(r"(?: state)? (?:legislators|lawmakers)\b")


def is_within_union(name: str) -> bool:
    """Whether a name is of a state within the United States, and not of their capital.

    >>> is_within_union("Ohio"), is_within_union("Washington"), is_within_union("Peru")
    (True, False, False)
    """
    land = territory(name)
    return land is not None and land.parent == "us" and land.name != "Washington"


def sits_in_state(case: Case) -> bool:
    """Whether a title is that of a member of the upper house of a state in a union."""
    return case.title.replace(".", "") in {"state senator", "state sen"}


def sits_below(case: Case) -> bool:
    """Whether a title is that of a member of the lower house of a state in a union: "*Delegate* Ole
    Berg".
    """
    return case.title.replace("-", "") in BELOW


BELOW = frozenset({"delegate", "assemblymember", "assemblyman", "assemblywoman",
                   "state representative", "state assemblymember"})  # fmt: skip


DEVOLVED = {
    "Senedd": "Wales", "Welsh Parliament": "Wales", "Holyrood": "Scotland",
    "Scottish Parliament": "Scotland", "Stormont": "Northern Ireland",
    "Northern Ireland Assembly": "Northern Ireland",
}  # fmt: skip
"""The houses of self-governing lands, and whose."""
OPENING = 300
"""Characters in which a text tells what house it is about."""


def governed(draft: Draft, before: int, heads: frozenset[str] = HEADS) -> Ref | None:
    """The land of which one of the heads is told before, or a house or the government."""
    for post in reversed(draft.posts):
        title = post.title.of(draft.article.text).lower()
        head = last_word(title) in heads or title.endswith("chief minister")
        head = head and post.status is not Status.FORMER
        if head and post.organization is not None and post.title.start < before and (
            is_land(draft.mentions[post.organization])
        ):  # fmt: skip
            return post.organization
    houses = (ref for ref, mention in enumerate(draft.mentions) if mention.span.start < before)
    found = (housed(draft, draft.mentions[ref]) for ref in houses)
    return next((land for land in found if land is not None), None)


def is_land(mention: Mention) -> bool:
    """Whether a name is of a place that is no state."""
    known = territory(mention.name)
    return mention.type is EntityType.PLACE and not (known is not None and known.is_state)


def housed(draft: Draft, mention: Mention) -> Ref | None:
    """The land whose house or government a body is, as a mention: one made in its name if there is
    no other.
    """
    if mention.type is not EntityType.ORGANIZATION or mention.form is not Form.NAME:
        return None
    match = HOUSE.fullmatch(mention.name)
    if match is None:
        return None
    name = match["of"] or match["before"]
    known = territory(name)
    if known is not None and known.is_state:
        return None
    for ref, other in enumerate(draft.mentions):
        if other.type is EntityType.PLACE and other.form is Form.NAME and (
            other.name in {name, f"{name} State", f"{name} Province", f"{name} County"}
        ):  # fmt: skip
            return ref
    if match["tier"] is None and (
        city(name) is not None or (match["of"] is None and known is None)
    ):  # fmt: skip
        return None
    return inside(draft, mention, name)


def inside(draft: Draft, mention: Mention, name: str) -> Ref | None:
    """A land as a mention in the name of its house."""
    at = draft.article.text.find(name, mention.span.start, mention.span.end)
    if at < 0:
        return None
    return draft.add(Mention(Span(at, at + len(name)), EntityType.PLACE, Form.NOUN, name))
