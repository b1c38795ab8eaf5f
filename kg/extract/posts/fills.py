"""Bodies and states that a title leaves to the text around it to tell."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.posts.antecedents import Antecedents
from kg.extract.posts.cases import Case, last_word
from kg.extract.posts.insiders import COMBINED
from kg.extract.posts.office import HEAD
from kg.extract.posts.regions import of_region
from kg.extract.posts.states import Told, is_doubtful, same_holder, state_of
from kg.extract.posts.topic import Topic, of_topic
from kg.extract.posts.ways import WAYS, is_staff, own_body
from kg.model.extraction import Form, Post, Ref
from kg.names import called


def fill(draft: Draft, told: list[Told], antecedents: Antecedents) -> None:
    """Give the posts without a body or state that of the text around, where it tells one."""
    if not told:
        return
    home, topic = Home(draft), Topic(draft)
    guessed: list[int] = []
    for each in sorted(told, key=lambda each: draft.posts[each.at].title.start):
        post = draft.posts[each.at]
        if post.organization is None:
            body = body_around(draft, each, post, antecedents, topic)
            if body is None:
                body = state_of(draft, each, post, home)
                guessed.append(each.at)
            if body is None:
                body = of_region(case_of(draft, each, post, antecedents, topic))
            if body is None:
                body = of_topic(draft, each, post, antecedents, topic)
            if body is not None:
                draft.posts[each.at] = replace(post, organization=body)
    for at in [at for at in guessed if is_doubtful(draft, draft.posts[at])]:
        draft.posts[at] = replace(draft.posts[at], organization=None)


def body_around(
    draft: Draft, told: Told, post: Post, antecedents: Antecedents, topic: Topic
) -> Ref | None:
    """The body that the text makes a title belong to: by the first way that is for such titles."""
    case = case_of(draft, told, post, antecedents, topic)
    for way in WAYS:
        if way.applies(case):
            return way.body(case)
    bare = told.office.start == told.office.first
    presides = post.role == "president" and post.rule == "title-name" and (
        told.passage.words[told.office.first].text[:1].isupper()
    )  # fmt: skip
    corporate = post.role in COMBINED and not presides and (post.role != "secretary" or is_staff(case))
    return own_body(case) if corporate and bare else None


def case_of(draft: Draft, told: Told, post: Post, antecedents: Antecedents, topic: Topic) -> Case:
    """A post without a body as the ways see it."""
    title = post.title.of(draft.article.text).lower()
    return Case(draft, told, post, antecedents, topic, title, last_word(title))


def is_repeated(draft: Draft, post: Post) -> bool:
    """Whether a title is short for one that its holder has been given: "Minister Lind", who is the
    foreign minister.
    """
    if post.rule == "leads":
        return leads_already(draft, post)
    if post.organization is not None or post.rule != "title-name":
        return False
    text = draft.article.text
    name, short = draft.mentions[post.person].name, post.title.of(text).lower()
    status = post.status
    for other in reversed(draft.posts):
        holder = draft.mentions[other.person]
        if holder.form is Form.NAME and called(holder.name) == called(name):
            longer = other.title.of(text).lower()
            if other.status == status and (longer != short or other.organization is not None) and (
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
