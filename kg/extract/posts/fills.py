"""Bodies and states that a title leaves to the text around it to tell."""

import re
from dataclasses import replace
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.antecedents import Antecedents
from kg.extract.posts.home import Home
from kg.extract.posts.office import ACCREDITED, NATIONAL, Office
from kg.gazetteer import demonym, territory
from kg.model.extraction import EntityType, Form, Post, Ref, Status

DIRECT = frozenset({"title-name", "behind-title", "behind-title-again"})
"""Rules by which a title tells who somebody is for the whole text, not what he once was too."""
OWN_NOUNS = {
    "commissioner": "commission", "councillor": "council", "councilor": "council",
    "cllr": "council", "cr": "council",
    "alderman": "council", "assemblyman": "assembly", "assemblywoman": "assembly",
}  # fmt: skip
"""The last word of a title → the noun for the body that it is of."""
STAFF = frozenset(
    {"secretary", "secretary-general", "executive-director", "director-general",
     "deputy-secretary-general"}
)  # fmt: skip
"""Roles in a body that a text which tells of it need not name."""
SENT = ACCREDITED - {"envoy", "special-representative"}
"""Envoys of states: the others are sent by bodies as well."""
STATELY = NATIONAL | SENT | {
    "attorney-general", "secretary-of-state", "national-security-adviser", "king", "queen",
    "chancellor",
}  # fmt: skip
"""Roles that are of a state, if the words beside them name no body."""
STATE_TITLES = ("ombudsman", "ombudswoman", "head of mission", "chief of mission", "auditor general", "solicitor general", "prosecutor general")
"""How titles end that are of a state although others of their role are not."""
PARLIAMENTARY = frozenset({"speaker", "deputy speaker", "backbencher", "frontbencher", "mp", "whip",
                           "lawmaker", "legislator", "parliamentarian", "member of parliament",
                           "leader of government business", "leader of the house", "crossbencher",
                           "deputy", "member"})  # fmt: skip
"""Titles that are of the parliament that the text tells of."""
CHAIRS = frozenset({"chair", "vice-chair", "co-chair", "secretary", "speaker", "representative"})
"""Roles in a body that its own minutes need not name."""
LOCAL = frozenset({"mayor", "premier", "governor"})


class Told(NamedTuple):
    """A post with where it stands: `at` is its place in the draft's list."""

    passage: Named
    office: Office
    at: int


def fill(draft: Draft, told: list[Told], antecedents: Antecedents) -> None:
    """Give the posts without a body or state that of the text around, where it tells one."""
    home = Home(draft) if told else None
    for each in sorted(told, key=lambda each: draft.posts[each.at].title.start):
        post = draft.posts[each.at]
        if post.organization is None and home is not None:
            body = body_around(draft, each, post, antecedents)
            if body is None and is_stately(draft, each, post):
                body = own_state(draft, post)
                body = state_around(draft, each, post, home) if body is None else body
            if body is not None:
                draft.posts[each.at] = replace(post, organization=body)


def state_around(draft: Draft, told: Told, post: Post, home: Home) -> Ref | None:
    """The state on whose side somebody is told of, or of the paragraph, or of the article."""
    passage, office = told.passage, told.office
    found = (
        state_beside(draft, passage, office),
        home.filed(passage, post.title.start),
        state_before(draft, passage, office),
        home.at(post.title.start),
        None if home.of_two else only_state(draft),
    )
    return next((ref for ref in found if ref is not None), None)


def only_state(draft: Draft) -> Ref | None:
    """The state of which heads are told, if all are of one."""
    found = [p.organization for p in draft.posts if p.role in HEADS and is_held(p)]
    states = [ref for ref in found if ref is not None and is_state(draft, ref)]
    names = {draft.mentions[ref].name for ref in states}
    return states[-1] if len(names) == 1 else None


HEADS = frozenset({"prime-minister", "president", "king", "queen"})
"""Roles whose holders stand for their state."""


def is_held(post: Post) -> bool:
    """Whether somebody holds a post now."""
    return post.status in {Status.CURRENT, Status.ACTING}


def is_stately(draft: Draft, told: Told, post: Post) -> bool:
    """Whether a title is of a state by itself. A "president" may be a company's; "the president"
    and "President Lind" of whom no body is told are rarely.
    """
    passage, office = told.passage, told.office
    title = post.title.of(draft.article.text).lower()
    if title in LOCAL or (office.closed and post.role not in SENT and "minister" not in title):
        return False
    if post.role == "secretary":
        return office.fielded and passage.lower[office.last - 2] != "general"
    if post.role.endswith("president"):
        named = passage.words[office.first].text[:1].isupper() and post.rule in DIRECT
        return named or (post.rule in DIRECT and passage.lower[office.start] == "the")
    return post.role in STATELY or title.endswith(STATE_TITLES)


def is_state(draft: Draft, ref: Ref | None) -> bool:
    """Whether a mention is a state's."""
    if ref is None or draft.mentions[ref].type is not EntityType.PLACE:
        return False
    land = territory(draft.mentions[ref].name)
    return land is not None and land.is_state


def own_state(draft: Draft, post: Post) -> Ref | None:
    """The state that another post of the same holder is of."""
    for other in reversed(draft.posts):
        if other.role in STATELY and is_state(draft, other.organization) and (
            same_holder(draft, other.person, post.person)
        ):  # fmt: skip
            return other.organization
    return None


def same_holder(draft: Draft, one: Ref, other: Ref) -> bool:
    """Whether two mentions are one person's, by the last word of the name."""
    if one == other:
        return True
    a, b = draft.mentions[one], draft.mentions[other]
    names = a.form is Form.NAME and b.form is Form.NAME
    return names and a.name.split()[-1] == b.name.split()[-1]


def body_around(draft: Draft, told: Told, post: Post, antecedents: Antecedents) -> Ref | None:
    """The body that the words before a title make it belong to."""
    passage, office = told.passage, told.office
    title = post.title.of(draft.article.text).lower()
    word = HEAD.split(title)[0].split()[-1]
    start = post.title.start
    if title.startswith("deputy") and passage.lower[office.start] in {"his", "her"}:
        return draft.posts[told.at - 1].organization if told.at else None
    if post.role in {"judge", "justice"}:
        after = passage.passage.offset if post.rule not in DIRECT else 0
        held = post.status is not Status.FORMER
        return antecedents.of_kind("court", after, start) if held else None
    if word in OWN_NOUNS:
        return antecedents.of_noun(OWN_NOUNS[word], start)
    if post.role == "senator":
        return antecedents.called("Senate")
    if title in PARLIAMENTARY:
        return antecedents.parliament(start)
    if "electoral" in title or "election" in title:
        return antecedents.of_noun("commission", start)
    if office.closed:
        return None
    if word in LOCAL:
        return of_town(draft, told, post, antecedents)
    if post.rule in DIRECT and post.role in STAFF and passage.lower[office.start] == "the":
        subject, issuer = antecedents.last_subject(start), antecedents.issuer()
        return subject if subject is not None else issuer
    if is_contact(draft, start):
        issuer, subject = antecedents.issuer(), antecedents.first_subject()
        return issuer if issuer is not None else subject
    if post.rule in DIRECT and post.role in CHAIRS:
        minutes = antecedents.own_body(draft.article.text)
        if minutes is not None:
            return minutes
    if post.role in CORPORATE and office.start == office.first:
        return own_body(draft, post)
    return None


CORPORATE = frozenset(
    {"chair", "vice-chair", "chief-executive", "executive-director", "director", "founder", "head",
     "chief", "vice-president", "secretary", "editor", "editor-in-chief", "deputy-director"}
)  # fmt: skip
HEAD = re.compile(r" (?:of|for|on|to|in) ")
CONTACTS = re.compile(r"\b[Cc]ontacts?\b|CONTACTS?\b|[Ee]nquiries|[Ii]nquiries")
NEAR = 150
"""Characters behind the word "contact" in which those stand whom one may ask."""


def is_contact(draft: Draft, start: int) -> bool:
    """Whether somebody is named as whom to ask, at the end of a text."""
    text = draft.article.text
    late = start > len(text) * 3 // 4
    return late and CONTACTS.search(text, max(0, start - NEAR), start) is not None


def own_body(draft: Draft, post: Post) -> Ref | None:
    """The body in which a holder has another post or, if there is but one, is told to go to one."""
    for other in reversed(draft.posts):
        body = other.organization
        if body is not None and same_holder(draft, other.person, post.person) and (
            draft.mentions[body].type is EntityType.ORGANIZATION and other.role in CORPORATE
        ):  # fmt: skip
            return body
    return None


def of_town(draft: Draft, told: Told, post: Post, antecedents: Antecedents) -> Ref | None:
    """The town, province or council of a local office: as of the last one of the sort, else the
    town that the text has named last.
    """
    word = HEAD.split(post.title.of(draft.article.text).lower())[0].split()[-1]
    for other in reversed(draft.posts):
        title = other.title.of(draft.article.text).lower()
        if title.endswith(word) and other.organization is not None:
            return other.organization
    told_of = post.rule in DIRECT or told.passage.lower[told.office.start] == "the"
    return antecedents.last_town(post.title.start) if word in {"mayor", "premier"} and told_of else None


LOOKED_BACK = 12
"""Words before a title among which its side stands."""


def state_beside(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state on whose side somebody is: "on the Polish side, Minister Lind", "for Chile by"."""
    low, words = passage.lower, passage.words
    for at in range(office.start - 1, max(0, office.start - LOOKED_BACK), -1):
        if words[at].is_sent_start or low[at] in {";", "while"}:
            return None
        name = passage.ending.get(at + 1)
        if low[at] == "side" and demonym(words[at - 1].text):
            return draft.state_of_demonym(passage.passage, words[at - 1])
        if name is not None and name.type is EntityType.PLACE and name.start > 0 and (
            low[name.start - 1] == "for" and low[at + 1] in {"by", ","}
        ):  # fmt: skip
            return draft.ref(passage.passage, words[name.end - 1])
    return None


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
    return None


def frames(passage: Named, name: Name) -> bool:
    """Whether what follows is of the state that a name names."""
    low = passage.lower
    land = territory(phrase(passage.words[name.start : name.end]))
    if land is None or not land.is_state:
        return False
    if low[name.end : name.end + 1] in (["'s"], ["’s"]):
        # "Bolivia's ambassador" tells whose he is, not where the others belong.
        return name.end + 1 < len(low) and low[name.end + 1] in GOVERNING
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
    status = post.status
    for other in reversed(draft.posts):
        holder = draft.mentions[other.person]
        if holder.form is Form.NAME and holder.name.split()[-1] == name.split()[-1]:
            longer = other.title.of(text).lower()
            if longer != short and other.status == status and (
                f" {longer}".endswith(f" {short}") or HEAD.split(longer)[0].endswith(short)
            ):  # fmt: skip
                return True
    return False
