"""Bodies and states that a title leaves to the text around it to tell."""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.cases import Case, last_word
from kg.extract.posts.bodies.organs import whole_of
from kg.extract.posts.bodies.regions import of_region
from kg.extract.posts.bodies.rivals import (
    beside_first,
    foreign,
    is_doubtful,
    other_state,
    state_name,
)
from kg.extract.posts.bodies.stately import DIPLOMATS, OF_STATES, Told
from kg.extract.posts.bodies.suited import suits
from kg.extract.posts.bodies.tellers import office_told
from kg.extract.posts.bodies.topic import Topic, of_topic
from kg.extract.posts.bodies.voice import first_persons
from kg.extract.posts.fills.chambers import is_partisan
from kg.extract.posts.fills.envoys import forerun, of_sender, receive
from kg.extract.posts.fills.households import household
from kg.extract.posts.fills.states import own_state, state_of
from kg.extract.posts.fills.superiors import superior
from kg.extract.posts.fills.ways import WAYS
from kg.extract.posts.fills.whole import of_whole
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import HEAD
from kg.extract.words.titles import singular_of
from kg.model.extraction import EntityType, Form, Post, Ref, Status
from kg.names import called


def fill(draft: Draft, told: list[Told], antecedents: Antecedents) -> None:
    """Give the posts without a body or state that of the text around, where it tells one."""
    if not told:
        return
    told = without_short(draft, told)
    home, topic = Home(draft), Topic(draft)
    guessed: list[int] = []
    for each in sorted(told, key=lambda each: draft.posts[each.at].title.start):
        post = draft.posts[each.at]
        if post.organization is None and not is_craft(draft, post):
            before = forerun(case_of(draft, each, post, antecedents, topic))
            if before is not None and post.accredited_to is None:
                post = replace(post, accredited_to=before.accredited_to)
            around = body_around(draft, each, post, antecedents, topic)
            body = suited(draft, post, around if before is None else before.organization)
            body = household(draft, each, post, home) if body is None else body
            if body is None:
                body = suited(draft, post, state_of(draft, each, post, home))
                guessed.append(each.at)
            if body is None:
                body = body_told(case_of(draft, each, post, antecedents, topic))
            if body is not None:
                draft.posts[each.at] = replace(post, organization=body)
    accredit(draft, home)
    receive(draft, told, antecedents)
    doubtful = [at for at in guessed if is_doubtful(draft, draft.posts[at], home)]
    strangers = foreign(draft, guessed, doubtful, home)
    doubtful += [
        at for at in guessed
        if at not in doubtful and state_name(draft, draft.posts[at]) in strangers
    ]  # fmt: skip
    for at in doubtful:
        draft.posts[at] = replace(draft.posts[at], organization=None)
    for at in doubtful:
        post = draft.posts[at]
        state = own_state(draft, post) or beside_first(draft, post, home)
        state = other_state(draft, post, home) if state is None else state
        draft.posts[at] = replace(post, organization=state)
    drop_loose(draft, told)


def complete(draft: Draft) -> None:
    """Give the envoys without a state that of another post of theirs, told by then, who serves
    somebody his, and the officers of a whole that instead of its organ.
    """
    for at, made in enumerate(draft.posts):
        draft.posts[at] = replace(made, organization=whole_of(draft, made))
        if made.organization is None and made.role in DIPLOMATS:
            draft.posts[at] = replace(made, organization=own_state(draft, made))
        elif made.organization is None and (over := superior(draft, made)) is not None:
            own = is_state(draft, over.organization)
            draft.posts[at] = replace(made, organization=over.organization if own else None)


def body_told(case: Case) -> Ref | None:
    """The land whose government a text tells of, or the body of which it tells near, or most; none
    for a title of which the words beside it tell that it is another's.
    """
    if is_partisan(case) or is_cut(case) or is_ours(case) or case.title in OF_MINISTRIES:
        return None
    if case.post.role == "spokesperson" and (noun := office_told(case.told)) is not None:
        return case.antecedents.of_noun(noun, case.start)
    if case.title == "chief secretary":
        return suited(case.draft, case.post, of_region(case))
    told: tuple[Callable[[], Ref | None], ...] = (
        lambda: of_region(case),
        lambda: of_topic(case.draft, case.told, case.post, case.antecedents, case.topic),
        lambda: of_whole(case),
    )
    bodies = (suited(case.draft, case.post, body()) for body in told)
    body = next((body for body in bodies if body is not None), None)
    return None if body is None else of_sender(case, body)


OF_MINISTRIES = frozenset(
    {"foreign service officer", "additional secretary", "crown counsel", "state counsel"}
)  # fmt: skip
"""Titles in a government's service, of no other body of which a text tells."""


def is_craft(draft: Draft, post: Post) -> bool:
    """Whether a title is of somebody's craft, and of no post in a body: "film director"."""
    title = post.title.of(draft.article.text).lower().split()
    return title[-1] == "director" and not ARTS.isdisjoint(title)


ARTS = frozenset({"film", "movie", "theatre", "theater", "stage", "opera", "television", "tv"})


def is_cut(case: Case) -> bool:
    """Whether a body follows a title at once that could not be read whole, "Chairman *Council of
    Fair* trade", or is told before it for whom the holder speaks: "For *the Greens*, spokesman".
    """
    passage, office = case.told.passage, case.told.office
    name = passage.starting.get(office.end)
    opening = passage.words[office.start].sent.start - passage.words[0].i
    before = passage.words[opening : office.start]
    speaks = len(before) > 2 and before[0].text == "For" and before[-1].text == "," and any(
        word.text[:1].isupper() for word in before[1:3]
    )  # fmt: skip
    return speaks or (name is not None and name.type is EntityType.ORGANIZATION)


def is_ours(case: Case) -> bool:
    """Whether a title is of those who write a text as "we" and do not say by then who they are:
    "*Our* chair will sue the Fjord Bank".
    """
    passage, office = case.told.passage, case.told.office
    return passage.lower[office.start] == "our" and bool(first_persons(case.draft.article.text))


def suited(draft: Draft, post: Post, body: Ref | None) -> Ref | None:
    """A body, if it may have the office."""
    return body if body is not None and suits(draft, post, body) else None


def drop_loose(draft: Draft, told: list[Told]) -> None:
    """Take back the posts that are none as long as nothing tells whose they are."""
    loose = {each.at for each in told if each.loose and draft.posts[each.at].organization is None}
    draft.posts[:] = [post for at, post in enumerate(draft.posts) if at not in loose]


def accredit(draft: Draft, home: Home) -> None:
    """Tell where the envoys are sent who speak together: "Heads of Mission in Bissau"."""
    if home.host_of_missions is None:
        return
    for at, post in enumerate(draft.posts):
        state = None if post.organization is None else draft.mentions[post.organization]
        host = home.at(post.title.start)
        abroad = host is not None and post.role in OF_STATES and post.status is Status.CURRENT
        if abroad and host is not None and post.accredited_to is None and state is not None and (
            state.name != draft.mentions[host].name
        ):  # fmt: skip
            draft.posts[at] = replace(post, accredited_to=host)


def without_short(draft: Draft, told: list[Told]) -> list[Told]:
    """The posts without those of the headline that are told in full below: "Minister Lind"."""
    short = {
        each.at
        for each in told
        if each.at < HEADING and is_short(draft, draft.posts[each.at], draft.posts[each.at + 1 :])
    }
    if not short:
        return told
    kept = [at for at in range(len(draft.posts)) if at not in short]
    place = {at: new for new, at in enumerate(kept)}
    draft.posts[:] = [draft.posts[at] for at in kept]
    return [each._replace(at=place[each.at]) for each in told if each.at in place]


HEADING = 3
"""Posts that a headline may tell."""


def body_around(
    draft: Draft, told: Told, post: Post, antecedents: Antecedents, topic: Topic
) -> Ref | None:
    """The body that the text makes a title belong to: by the first way that is for such titles."""
    case = case_of(draft, told, post, antecedents, topic)
    for way in WAYS:
        if way.applies(case) and ((body := way.body(case)) is not None or way.decides):
            return body
    return None


def case_of(draft: Draft, told: Told, post: Post, antecedents: Antecedents, topic: Topic) -> Case:
    """A post without a body as the ways see it."""
    title = post.title.of(draft.article.text).lower()
    return Case(draft, told, post, antecedents, topic, title, last_word(title))


def is_repeated(draft: Draft, post: Post) -> bool:
    """Whether a title is short for one that its holder has been given: "Minister Lind", who is the
    foreign minister; or a verb tells what a title has told.
    """
    if post.rule == "leads":
        return leads_already(draft, post)
    return is_short(draft, post, draft.posts)


def is_short(draft: Draft, post: Post, others: list[Post]) -> bool:
    """Whether a title before a name, or a plural one before several, is short for one of the others
    that its holder has.
    """
    if post.organization is not None or post.rule not in {"title-name", "titles-names"}:
        return False
    text = draft.article.text
    name, short = draft.mentions[post.person].name, post.title.of(text).lower()
    several = post.rule == "titles-names"
    short = singular_of(short) if several else short
    for other in reversed(others):
        holder = draft.mentions[other.person]
        # "Presidents Lind and *Lula*", who is "Luiz Inácio Lula da Silva"
        within = several and name in holder.name.split()
        if holder.form is Form.NAME and (called(holder.name) == called(name) or within):
            longer = other.title.of(text).lower()
            told = longer != short or other.organization is not None
            if longer == short and (other.status, post.status) == (Status.FORMER, Status.CURRENT):
                # "former Senator Ana Lind … Senator Lind" is a courtesy.
                return True
            if other.status == post.status and told and (
                f" {longer}".endswith(f" {short}") or HEAD.split(longer)[0].endswith(short)
            ):  # fmt: skip
                return True
    return False


def leads_already(draft: Draft, post: Post) -> bool:
    """Whether somebody of whom a verb tells that he leads a body has been given a post in it."""
    return any(
        same_holder(draft, other.person, post.person)
        and other.organization is not None
        and post.organization is not None
        and draft.mentions[other.organization].name == draft.mentions[post.organization].name
        for other in draft.posts
    )
