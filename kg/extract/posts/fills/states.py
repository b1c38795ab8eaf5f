"""The state of a title that is a state's although nothing beside it names one."""

import re
from itertools import chain

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.journeys import is_met_abroad, is_met_by_envoy, seated
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.beside import (
    is_state,
    may_have,
    name_of,
    state_before,
    state_beside,
    state_bracketed,
    state_coupled,
    state_joined,
    state_of_others,
)
from kg.extract.posts.bodies.rivals import foreign_head, state_code
from kg.extract.posts.bodies.stately import (
    DIPLOMATS,
    DIRECT,
    OF_STATES,
    STATE_TITLES,
    STATELY,
    Told,
    is_stately,
)
from kg.extract.posts.fills.abroad import american, may_be_a_states, post_abroad, sender
from kg.extract.posts.fills.choosers import state_of_chosen
from kg.extract.posts.fills.company import (
    is_one_of_many,
    served,
    state_of_company,
    state_of_delegation,
)
from kg.extract.posts.fills.delegations import is_delegated, state_listed
from kg.extract.posts.fills.envoys import (
    is_courtesy,
    is_sent,
    state_of_mission,
    state_of_own_mission,
)
from kg.extract.posts.fills.nearest import nearest_state
from kg.extract.posts.fills.occasions import state_of_occasion
from kg.extract.posts.fills.partners import state_of_partner, state_of_word
from kg.extract.posts.fills.superiors import (
    head_served,
    is_held,
    is_somebodys,
    state_of_head,
    superior,
)
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.bodynouns import LANDS
from kg.extract.posts.titles.office import NATIONAL
from kg.extract.sides import states_told
from kg.gazetteer import has_office
from kg.model.extraction import EntityType, Form, Post, Ref, Status


def state_of(draft: Draft, told: Told, post: Post, home: Home) -> Ref | None:
    """The state of a post that is a state's, as the text as a whole tells it."""
    if is_courtesy(draft, post):
        return None
    listed = state_listed(draft, told.passage, told.office)
    if listed is not None and (is_delegated(draft, post) or is_stately(draft, told, post, home)):
        return listed
    own = state_of_holder(draft, told, post) or own_state(draft, post)
    own = state_of_own_mission(draft, post) if own is None else own
    if own is None and post.role in DIPLOMATS - OF_STATES:
        # "her Russian colleague, Minister Counsellor Fyodor Belsky"
        own = state_of_delegation(draft, told.passage, told.office)
        own = state_beside(draft, told.passage, told.office) if own is None else own
    if own is not None and post.title.of(draft.article.text).lower() == "treasurer":
        # a minister who becomes treasurer
        return own
    if own is not None and (serves_state(draft, post) or is_stately(draft, told, post, home)):
        return own
    return state_served(draft, told, post, home)


def state_served(draft: Draft, told: Told, post: Post, home: Home) -> Ref | None:
    """The state of whom somebody serves, where he is posted, or of whom the text tells."""
    if (head := head_served(told, post)) is not None:
        return state_of_head(draft, head)
    if (over := superior(draft, post)) is not None:
        return over.organization if is_state(draft, over.organization) else None
    host = post_abroad(draft, post)
    if host is not None and post.accredited_to is None:
        return sender(post, home, host)
    mission = state_of_mission(draft, told, post)
    if mission is not None:
        return mission
    if not is_stately(draft, told, post, home):
        return None
    if is_somebodys(draft, told):
        # of which state he is, whose text it is tells more than of which states it speaks
        return home.at(post.title.start) if home.own is not None else None
    if (seat := state_seated(told, post, home)) is not None:
        return home.told(seat, post.title.start) if tells_of(draft, post, seat) else None
    return state_around(draft, told, post, home)


def state_seated(told: Told, post: Post, home: Home) -> str | None:
    """The state other than the article's in whose capital somebody acts, who may be its minister or
    the article's; what a government gives out tells of its own on their journeys.
    """
    seat = seated(told.passage, told.office.start)
    other = seat is not None and seat != home.code and has_office(seat, post.role)
    return seat if other and (home.own is None or home.is_filed) else None


def tells_of(draft: Draft, post: Post, state: str) -> bool:
    """Whether a sentence tells behind a title of that state alone."""
    rest = draft.article.text[post.title.end : post.evidence.end]
    return set(states_told(rest)) == {state}


def state_of_holder(draft: Draft, told: Told, post: Post) -> Ref | None:
    """The state that the person serves whose a title is told to be: "*her* foreign minister"; in
    "his country's envoy" that is the holder.
    """
    passage, office = told.passage, told.office
    if passage.lower[office.start] not in {"his", "her"}:
        return None
    people = [n for n in passage.names if n.end <= office.start and n.type is EntityType.PERSON]
    refs = (draft.ref(passage.passage, passage.words[n.end - 1]) for n in reversed(people))
    lands = LANDS.isdisjoint(passage.lower[office.start : office.first])
    holders = refs if lands else chain([post.person], refs)
    states = (
        served(draft, ref) if lands else served(draft, ref) or hailed(draft, ref)
        for ref in holders if ref is not None
    )  # fmt: skip
    return next((state for state in states if state is not None), None)


def hailed(draft: Draft, person: Ref) -> Ref | None:
    """The state that stands behind somebody's name: "General Lind *of Norway*"."""
    for ref, mention in enumerate(draft.mentions):
        if mention.type is EntityType.PERSON and mention.form is Form.NAME and (
            (behind := OF_STATE.match(draft.article.text, mention.span.end)) is not None
            and same_holder(draft, ref, person)
            and is_state(draft, draft.mention_at.get(behind.end()))
        ):  # fmt: skip
            return draft.mention_at[behind.end()]
    return None


OF_STATE = re.compile(r" (?:of|from) (?:the )?")


def serves_state(draft: Draft, post: Post) -> bool:
    """Whether who serves a state does so in this post too: as a diplomat, or at its head."""
    title = post.title.of(draft.article.text).lower().replace("-", " ")
    return post.role in DIPLOMATS or title.endswith(STATE_TITLES)


def state_around(draft: Draft, told: Told, post: Post, home: Home) -> Ref | None:
    """The state on whose side somebody is told of, or of the paragraph, or of the article."""
    passage, office, guest = told.passage, told.office, is_guest(draft, post)
    press = home.code == "us" and (home.own is None or home.is_filed)
    guest = guest or (press and may_be_a_states(draft, post))
    if home.is_spoken and is_met_by_envoy(draft.article.text, post.title.start):
        return state_beside(draft, passage, office)
    if is_one_of_many(draft, post):
        return None
    if not guest and is_met_abroad(passage, office.start, home.code):
        return home.met(passage, office.start, post.title.start)
    found = (
        state_bracketed(draft, post),
        state_of_occasion(draft, post, home),
        state_of_word(draft, told, post, home),
        state_of_partner(draft, post, home),
        state_joined(draft, post),
        state_coupled(draft, post),
        state_of_others(draft, passage, office),
        state_of_delegation(draft, passage, office),
        state_beside(draft, passage, office),
        state_of_chosen(draft, passage, office),
        state_of_company(draft, passage, office),
        host_of(draft, passage) if "credentials" in passage.lower else None,
        home.filed(passage, post.title.start),
        american(draft, post),
        state_before(draft, passage, office),
        home.met(passage, office.start, post.title.start) if not guest else None,
        home.host(post.title.start) if home.is_mission and not is_sent(draft, post) else None,
        None if guest and not home.is_mission else home.at(post.title.start),
        other_of_two(draft, post, home) if home.of_two and home.code is None else None,
        foreign_head(draft, post, home),
        None
        if (guest and post.rule == "title-name") or press
        else nearest_state(draft, told, post),
    )
    hosts = hosts_of(draft, post)
    others = (ref for ref in found if ref is not None and name_of(draft, ref) not in hosts)
    return next((ref for ref in others if may_have(draft, ref, post)), None)


def hosts_of(draft: Draft, post: Post) -> set[str]:
    """The states to which somebody is sent, or of which his counterpart is, who goes by the same
    title.
    """
    alike = [p for p in draft.posts if p.title == post.title]
    sent = [p.organization if p.rule == "counterpart" else p.accredited_to for p in alike]
    return {name_of(draft, host) for host in (post.accredited_to, *sent) if host is not None}


def other_of_two(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The state of a minister who has a counterpart of whom the text tells the state: "*the
    Minister* spoke with Somalia's foreign minister", if it tells of one more.
    """
    others = [
        p for p in draft.posts
        if p.role in NATIONAL and p.person != post.person and is_state(draft, p.organization)
    ]  # fmt: skip
    # Who stands before him in his sentence is with him: "included Minister Lind, Secretary Holm".
    beside = any(p.evidence == post.evidence and p.title < post.title for p in others)
    told = {state_code(draft, p.organization) for p in others}
    host = told.pop() if len(told) == 1 and not beside else None
    return None if host is None else home.only_but(host, post.title.start)


def is_guest(draft: Draft, post: Post) -> bool:
    """Whether somebody is an envoy of whom a text need not tell whose: one at home or one here, and
    who has no other post.
    """
    if post.role not in OF_STATES or post.accredited_to is not None or post.rule not in DIRECT:
        return False
    if post.role == "permanent-representative":
        # sent to a body, not to the state where the text is at home
        return False
    if post.status is Status.FORMER:
        return True
    others = [p for p in draft.posts if p.role not in OF_STATES and p.person == post.person]
    if any(p.role == "envoy" for p in others):
        return True
    return not any(is_public(draft, other.organization) for other in others)


def is_public(draft: Draft, ref: Ref | None) -> bool:
    """Whether a body is a state or one of its own, as far as its name tells, or is not told."""
    return ref is None or is_state(draft, ref) or draft.mentions[ref].kind == "government-body"


def host_of(draft: Draft, passage: Named) -> Ref | None:
    """Where an envoy of whom the passage tells is sent, whose head receives the credentials."""
    start, end = passage.passage.offset, passage.passage.offset + len(passage.passage.doc.text)
    told = [p for p in draft.posts if start <= p.title.start < end and p.accredited_to is not None]
    return told[-1].accredited_to if told else None


def own_state(draft: Draft, post: Post) -> Ref | None:
    """The state that another post of the same holder is of."""
    for other in reversed(draft.posts):
        close = abs(other.title.start - post.title.start) < BESIDE and is_held(other)
        serves = other.role in STATELY or is_sent_by(other) or close
        if (
            (serves and is_state(draft, other.organization))
            or (close and negotiates(draft, other))
        ) and same_holder(draft, other.person, post.person):  # fmt: skip
            return other.organization
    return None


def is_sent_by(post: Post) -> bool:
    """Whether somebody is an envoy of whoever has him, whom he serves in other posts, too."""
    return post.role in {"envoy", "special-representative"} and post.status is not Status.FORMER


def negotiates(draft: Draft, post: Post) -> bool:
    """Whether somebody speaks for a government with others: its "chief negotiator"."""
    ref, word = post.organization, post.title.of(draft.article.text).lower().split()[-1]
    government = ref is not None and draft.mentions[ref].name == "government"
    return government and word in {"negotiator", "mediator", "delegate", "representative"}


BESIDE = 80
"""Characters between two titles of one holder: "the government's negotiator, Minister Lind"."""
