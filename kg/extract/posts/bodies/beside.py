"""The state that the words around a title tell, or its paragraph."""

import re

from kg.extract.draft import Draft
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.stately import DIPLOMATS
from kg.extract.posts.titles.office import NATIONAL, Office
from kg.gazetteer import demonym, has_office, territory
from kg.model.extraction import EntityType, Form, Mention, Post, Ref


def is_state(draft: Draft, ref: Ref | None) -> bool:
    """Whether a mention is a state's."""
    if ref is None or draft.mentions[ref].type is not EntityType.PLACE:
        return False
    land = territory(draft.mentions[ref].name)
    return land is not None and land.is_state


def may_have(draft: Draft, ref: Ref | None, post: Post) -> bool:
    """Whether a state has an office of the role, as far as its form of government tells."""
    land = None if ref is None else territory(draft.mentions[ref].name)
    # A "Chancellor of Justice" is another office than the head of a government.
    other = " of " in post.title.of(draft.article.text)
    return land is None or other or has_office(land.code, post.role)


def name_of(draft: Draft, ref: Ref) -> str:
    """The name of a state, however the text calls it."""
    name = draft.mentions[ref].name
    known = territory(name)
    return name if known is None else known.name


BRACKETED = re.compile(r" \(([A-ZÀ-Þ][^()\n]{2,40})\)")
"""What stands in brackets behind a name: "Ana Lind (Norway)"."""


def state_bracketed(draft: Draft, post: Post) -> Ref | None:
    """The state in brackets behind the holder's name."""
    match = BRACKETED.match(draft.article.text, draft.mentions[post.person].span.end)
    ref = draft.mention_at.get(match.start(1)) if match is not None else None
    return ref if is_state(draft, ref) else None


LOOKED_BACK = 12
"""Words before a title among which its side stands."""
LISTED = 80
"""Words before a title among which stands the delegation that a list of people is of."""
LISTS = frozenset(
    {"included", "includes", "comprised", "comprises", "comprising", "including", ":"}
)
"""Words behind a delegation which a list of its people follows."""


VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
SIDES = frozenset({"side", "delegation", "team", "one", "colleague"})


def state_beside(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state on whose side somebody is: "on the Polish side, Minister Lind", "for Chile by"."""
    low, words = passage.lower, passage.words
    for at in range(office.start - 1, max(0, office.start - LISTED), -1):
        if words[at].is_sent_start or low[at] in {";", "while"}:
            return None
        were = low[at + 1] == "were" and words[at + 2].tag_ not in {"VBN", "VBG"}
        if low[at] in SIDES and (were or low[at + 1] in LISTS):
            return state_at(draft, passage, at - 1)
        if at <= office.start - LOOKED_BACK:
            continue
        name = passage.ending.get(at + 1)
        sent = low[at] in {"embassy", "consulate"} and office.role in DIPLOMATS
        if low[at] == "colleague" and any(w.tag_ in VERBS for w in words[at : office.start]):
            # "her Swedish colleague, Ana Lind, *met* the minister"
            return None
        if (low[at] in SIDES or sent) and demonym(words[at - 1].text):
            return state_at(draft, passage, at - 1)
        if name is not None and name.type is EntityType.PLACE and name.start > 2 and (
            (low[name.start - 1] == "for" and signs_for(passage, name))
            or (low[name.start - 3 : name.start] == ["the", "part", "of"] and low[at + 1] == ",")
        ):  # fmt: skip
            # "for Chile, by Minister Lind", "on the part of Viet Nam, Envoy Pham", no "director
            # for Europe, Ana Lind"
            ref = draft.ref(passage.passage, words[name.end - 1])
            if is_state(draft, ref):
                return ref
    return None


def signs_for(passage: Named, name: Name) -> bool:
    """Whether who acts "for" a state follows: "for *Chile*, by", "signing for *Chile* was", none "a
    visa for *Chile* was".
    """
    behind = passage.lower[name.end]
    acts = passage.words[name.start - 2].tag_ == "VBG" and behind in {"was", "were"}
    return acts or behind in {"by", ","}


def is_accompanying(passage: Named, office: Office) -> bool:
    """Whether somebody comes with the one told of before: "accompanied by *the ambassador*"."""
    before = passage.lower[max(0, office.start - 2) : office.start]
    return before in (["accompanied", "by"], ["flanked", "by"])


SUBORDINATE = frozenset(
    {"foreign-minister", "defence-minister", "minister", "deputy-minister", "vice-president"}
)
"""Roles beside whose holder a head of the same state is met."""
MET = re.compile(
    r"\b(?:with|by|to|from|met|hosted|hosting|welcomed|received|thanked|called)(?: the)? $"
)
"""What stands before those who are met, or the first of them."""


def state_joined(draft: Draft, post: Post) -> Ref | None:
    """The state behind the name of a minister who is met with the head of his government: "with
    President Ana Lind and Foreign Minister Jens Holm *of Chile*".
    """
    text, end = draft.article.text, draft.mentions[post.person].span.end
    if not text.startswith(" and ", end) or MET.search(text[: post.title.start][-BACK:]) is None:
        return None
    start = end + len(" and ")
    met = (p for p in draft.posts if p.title.start == start and p.role in SUBORDINATE)
    states = (p.organization for p in met if is_state(draft, p.organization))
    ref = next(states, None)
    return ref if ref is not None and draft.mentions[ref].span.start > start else None


def state_coupled(draft: Draft, post: Post) -> Ref | None:
    """The state of the minister right before somebody: "Israeli Defence Minister Ana Lind and *army
    chief Jens Holm*"; of two foreign ministers each has his own.
    """
    text = draft.article.text
    for other in reversed(draft.posts):
        end = draft.mentions[other.person].span.end
        if end + len(" and ") == post.title.start and text.startswith(" and ", end) and (
            other.rule == "title-name" and other.role in NATIONAL and other.role != post.role
            and is_state(draft, other.organization)
        ):  # fmt: skip
            return other.organization if may_have(draft, other.organization, post) else None
    return None


BACK = 20
"""Characters before a title in which it is told that its holder is met."""
OTHERS = frozenset({"leaders", "officials", "ministers", "politicians", "lawmakers", "diplomats"})


def state_of_others(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state of others of whom somebody is one: "President Lind and other *Chilean* leaders"."""
    low, name = passage.lower, passage.starting.get(office.end)
    if name is None or low[name.end + 1 : name.end + 2] != ["other"]:
        return None
    at = name.end + 2
    told = low[at + 1 : at + 2] and low[at + 1] in OTHERS and demonym(passage.words[at].text)
    return state_at(draft, passage, at) if told else None


GOVERNING = frozenset(
    {"parliament", "government", "cabinet", "ministry", "senate", "assembly", "congress",
     "authorities", "ruling", "legislature", "coalition"}
)  # fmt: skip
"""What tells of a state if it is the state's: "Estonia's parliament"."""


def state_before(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state of which the paragraph has told: "Estonia's parliament …", "In Slovenia, …"."""
    for name in reversed(passage.names):
        if name.end <= office.start and name.type is EntityType.PLACE and frames(passage, name):
            return draft.ref(passage.passage, passage.words[name.end - 1])
    for at in range(office.start - 1, 0, -1):
        if passage.lower[at] in GOVERNING and demonym(passage.words[at - 1].text):
            # "the Zambian government"
            return state_at(draft, passage, at - 1)
    return None


def state_at(draft: Draft, passage: Named, at: int) -> Ref | None:
    """The state whose adjective stands in the name of its body: "the *Zambian* government"."""
    word, name = passage.words[at], passage.ending.get(at + 1)
    if name is not None and name.type is EntityType.PLACE:
        return draft.ref(passage.passage, word)
    ref = draft.state_of_demonym(passage.passage, word)
    if ref is None or draft.mentions[ref].type is EntityType.PLACE:
        return ref
    known = demonym(word.text)
    span = passage.passage.span(word, word)
    called = word.text if known is None else known.name
    return draft.add(Mention(span, EntityType.PLACE, Form.NOUN, called))


def frames(passage: Named, name: Name) -> bool:
    """Whether what follows is of the state that a name names."""
    low = passage.lower
    land = territory(phrase(passage.words[name.start : name.end]))
    if land is None or not land.is_state:
        return False
    if low[name.end : name.end + 1] in (["'s"], ["’s"]):
        # "Bolivia's ambassador" tells whose he is, not where the others belong.
        # "an MP in Portugal's parliament" only tells where he sits.
        # "Bolivia's *interim* government"
        at = name.end + 1 + (passage.words[min(name.end + 1, len(low) - 1)].tag_ == "JJ")
        governs = at < len(low) and low[at] in GOVERNING
        return governs and low[name.start - 1 : name.start] not in (["in"], ["at"])
    if low[name.start - 1 : name.start] == ["of"] and low[name.start - 2] in GOVERNING:
        # "the government of Norway", if nobody only condemns or supports it
        return name.start > 1 and passage.words[name.start - 2].dep_ != "dobj"
    opens = name.start == 1 or (name.start > 1 and passage.words[name.start - 1].is_sent_start)
    return bool(opens) and low[name.start - 1] == "in" and low[name.end : name.end + 1] == [","]


def adjectives(draft: Draft, passage: Named, office: Office) -> list[Ref | None]:
    """The states whose adjectives stand before it: "the *Norwegian and* Danish ministers"."""
    found: list[Ref | None] = []
    at = office.start - 1
    name = passage.ending.get(at - 1)
    if at > 1 and passage.lower[at] == "and" and passage.lower[at - 1] in {"'s", "’s"} and name:
        # "Norway's and Chile's ministers"
        return [draft.ref(passage.passage, passage.words[name.end - 1])]
    while at > 0 and passage.lower[at] in {"and", ","} and demonym(passage.words[at - 1].text):
        found.insert(0, draft.state_of_demonym(passage.passage, passage.words[at - 1]))
        at -= 2
    return found
