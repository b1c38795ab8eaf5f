"""Bodies and states that a title leaves to the text around it to tell."""

from dataclasses import replace
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.antecedents import Antecedents
from kg.extract.posts.office import NATIONAL, Office
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Form, Post, Ref, Status

HEADS = frozenset({"prime-minister", "president", "king", "queen"})
"""Roles whose holders stand for their state."""
DIRECT = frozenset({"title-name", "behind-title", "behind-title-again", "holds", "chosen"})
"""Rules by which a title tells who somebody is for the whole text, not what he once was too."""
OWN_NOUNS = {
    "commissioner": "commission", "councillor": "council", "councilor": "council",
    "alderman": "council", "assemblyman": "assembly", "assemblywoman": "assembly",
}  # fmt: skip
"""The last word of a title → the noun for the body that it is of."""
STAFF = frozenset(
    {"secretary", "secretary-general", "executive-director", "director-general",
     "deputy-secretary-general"}
)  # fmt: skip
"""Roles in a body that a text which tells of it need not name."""


class Told(NamedTuple):
    """A post with where it stands: `at` is its place in the draft's list."""

    passage: Named
    office: Office
    at: int


def fill(draft: Draft, told: list[Told], antecedents: Antecedents) -> None:
    """Give the posts without a body or state that of the text around, where it tells one."""
    ruled: Ref | None = None
    sorted_told = sorted(told, key=lambda each: draft.posts[each.at].title.start)
    for each in sorted_told:
        post = draft.posts[each.at]
        if post.organization is None and post.accredited_to is None:
            body = body_around(draft, each, post, antecedents)
            if body is None and post.role in NATIONAL - HEADS:
                body = ruled
            if body is not None:
                draft.posts[each.at] = post = replace(post, organization=body)
        if post.role in HEADS and is_state(draft, post.organization) and is_held(post):
            ruled = post.organization


def is_held(post: Post) -> bool:
    """Whether somebody holds a post now."""
    return post.status in {Status.CURRENT, Status.ACTING}


def is_state(draft: Draft, ref: Ref | None) -> bool:
    """Whether a mention is a state's."""
    if ref is None or draft.mentions[ref].type is not EntityType.PLACE:
        return False
    land = territory(draft.mentions[ref].name)
    return land is not None and land.is_state


def body_around(draft: Draft, told: Told, post: Post, antecedents: Antecedents) -> Ref | None:
    """The body or state that the words before a title make it belong to."""
    passage, office = told.passage, told.office
    word = passage.lower[office.last - 1]
    start = post.title.start
    if post.role in {"judge", "justice"}:
        return antecedents.of_kind("court", passage.passage.offset, start)
    if word in OWN_NOUNS:
        return antecedents.of_noun(OWN_NOUNS[word], start)
    if post.role == "senator":
        return antecedents.called("Senate")
    if post.rule not in DIRECT:
        return None
    if post.role == "mayor" and post.rule == "title-name":
        return antecedents.last_town(start)
    if post.role in STAFF and post.rule == "behind-title" and passage.lower[office.start] == "the":
        return antecedents.last_subject(start)
    if post.role in NATIONAL and is_governing(passage, office, post):
        return state_before(draft, passage, office)
    return None


def is_governing(passage: Named, office: Office, post: Post) -> bool:
    """Whether a title is a government's: a "president" may be a company's, a "President" rarely."""
    if not post.role.endswith("president"):
        return True
    return post.rule == "title-name" and passage.words[office.first].text[:1].isupper()


def state_before(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state of which the paragraph has told: "Estonia's parliament …", "In Slovenia, …"."""
    for name in reversed(passage.names):
        if name.end <= office.start and name.type is EntityType.PLACE and frames(passage, name):
            return draft.ref(passage.passage, passage.words[name.end - 1])
    return None


def frames(passage: Named, name: Name) -> bool:
    """Whether what follows is of the state that a name names."""
    low = passage.lower
    land = territory(phrase(passage.words[name.start : name.end]))
    if land is None or not land.is_state:
        return False
    if low[name.end : name.end + 1] in (["'s"], ["’s"]):
        # "Bolivia's ambassador" tells whose he is, not where the others belong.
        return name.end + 1 not in passage.titles
    opens = name.start == 1 or (name.start > 1 and passage.words[name.start - 1].is_sent_start)
    return bool(opens) and low[name.start - 1] == "in" and low[name.end : name.end + 1] == [","]


def is_repeated(draft: Draft, post: Post) -> bool:
    """Whether a title is short for one that its holder has been given: "Minister Lind", who is the
    foreign minister.
    """
    if post.organization is not None or post.rule != "title-name":
        return False
    text = draft.article.text
    name, short = draft.mentions[post.person].name, post.title.of(text).lower()
    for other in reversed(draft.posts):
        holder = draft.mentions[other.person]
        if holder.form is Form.NAME and holder.name.split()[-1] == name.split()[-1]:
            longer = other.title.of(text).lower()
            if longer != short and f" {longer}".endswith(f" {short}"):
                return True
    return False
