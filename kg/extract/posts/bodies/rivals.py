"""Of two who hold what a state has one of, whose text it is that tells of both."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.posts.bodies.beside import is_state, name_of
from kg.extract.posts.titles.bodynouns import STATELY_KINDS
from kg.gazetteer import has_office, territory
from kg.model.extraction import EntityType, Form, Post, Ref, Status

SINGLE = frozenset(
    {"president", "vice-president", "prime-minister", "foreign-minister", "defence-minister",
     "king", "queen", "attorney-general", "national-security-adviser", "secretary-of-state"}
)  # fmt: skip
"""Roles of which a state has one holder at a time."""


def is_doubtful(draft: Draft, post: Post, home: Home) -> bool:
    """Whether another holds the same in the state that a post has been given: of two presidents
    one is another state's, and the text does not tell which, unless one is whose text it is.
    """
    if post.role not in SINGLE or post.status is not Status.CURRENT:
        return False
    rivals = [
        other
        for other in draft.posts
        if other.role == post.role
        and other.status is Status.CURRENT
        and is_state(draft, other.organization)
        and state_name(draft, other) == state_name(draft, post)
        and is_other(draft, other.person, post.person)
        and is_secretary(draft, other) == is_secretary(draft, post)
    ]
    return bool(rivals) and not is_first(draft, post, rivals, home)


def foreign(
    draft: Draft, guessed: Sequence[int], doubtful: Sequence[int], home: Home
) -> set[str | None]:
    """The states of which a text tells as of others', so that no officer whose state it leaves
    untold is theirs; not the one from which it is filed, whose envoy another may call in.
    """
    told = [post for at, post in enumerate(draft.posts) if at not in guessed]
    own = [draft.posts[at] for at in doubtful]
    others = [*met(draft, own, told), *summoned(draft, told)]
    return {state_name(draft, post) for post in others if is_abroad(draft, post, home)}


def is_abroad(draft: Draft, post: Post, home: Home) -> bool:
    """Whether a post is of a state from which the text is not filed."""
    code = state_code(draft, post.organization)
    return code is not None and not (home.is_filed and code == home.own)


def met(draft: Draft, own: list[Post], told: list[Post]) -> Iterator[Post]:
    """The heads behind those whose text it is: "*Prime Minister Lind* flies to the prime minister
    of Samoa, Ole Berg".
    """
    for first in own:
        for other in told:
            same = state_name(draft, other) == state_name(draft, first)
            if same and other.role == first.role and other.title.start > first.title.start:
                yield other


def summoned(draft: Draft, told: list[Post]) -> Iterator[Post]:
    """The envoys who are called in by whom a text need not name: "summoned *the ambassador of
    Peru*", not "Chile has summoned".
    """
    text = draft.article.text
    for post in told:
        before = text[max(0, post.title.start - NEAR) : post.title.start]
        called = SUMMONED.search(before)
        sent = post.role in RESIDENT and post.accredited_to is None
        if called is None or not sent or not is_state(draft, post.organization):
            continue
        at = post.title.start - len(before) + called.start()
        if not any(0 <= at - each.span.end <= GAP and each.acts for each in draft.mentions):
            yield post


RESIDENT = frozenset({"ambassador", "charge-d-affaires", "high-commissioner", "consul"})
"""Envoys whom the state in which they are may call in."""
SUMMONED = re.compile(r"\b(?:summon(?:ed|s)|called in|convoked) (?:\S+ ){0,3}$")
NEAR = 60
"""Characters before a title in which that stands."""
GAP = 6
"""Characters between who calls somebody in and that: " has "."""


def is_secretary(draft: Draft, post: Post) -> bool:
    """Whether a title is a secretary's: a "Foreign Secretary" may serve under a minister."""
    return post.title.of(draft.article.text).lower().endswith("secretary")


def is_first(draft: Draft, post: Post, rivals: list[Post], home: Home) -> bool:
    """Whether a text issued by somebody's own government names him before each rival: in its title,
    or where it opens with whom he met.
    """
    if home.own is None or home.own != state_code(draft, post.organization):
        return False
    place = named_at(draft, post, home)
    return place is not None and all(
        (other := named_at(draft, rival, home)) is None or place < other for rival in rivals
    )


def beside_first(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The state of the only guests of whom a text tells, for who stands right behind the head whose
    text it is: "the meeting of President Lind and *President Vera*".
    """
    text = draft.article.text
    for other in draft.posts:
        end = draft.mentions[other.person].span.end
        if other.role == post.role and text[end : post.title.start] == " and " and (
            home.own is not None and home.own == state_code(draft, other.organization)
        ):  # fmt: skip
            return home.guest(post.title.start)
    return None


def other_state(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The other of the two states of which a text tells, for who holds what another holds in the
    first: "*Peruvian* President Vera met President Lind in Oslo".
    """
    rivals = [
        other for other in draft.posts
        if other.role == post.role and other.status is Status.CURRENT
        and is_other(draft, other.person, post.person)
    ]  # fmt: skip
    codes = {state_code(draft, other.organization) for other in rivals}
    code = codes.pop() if len(codes) == 1 else None
    deals = DEALS.search(post.evidence.of(draft.article.text)) is not None
    return home.only_but(code, post.title.start) if code is not None and deals else None


DEALS = re.compile(
    r"\b(?:met|meet(?:s|ing)?|talks|call(?:ed|s)?|phoned?|r[aiu]ng|spoke|agree[ds]?|sign(?:ed|s)?|"
    r"host(?:ed|s)?|receiv(?:ed|es)|welcom(?:ed|es)|counterpart|opposite number|visit(?:s|ed)?|"
    r"travel\w*|summit|congratulat\w+|invit(?:ed|es))\b"
)
"""What tells that those of two states have to do with each other."""


def foreign_head(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The only other state of which a text tells, for who heads what its own state has not: in a
    text of Japan's, "the prime minister met *President Lind*".
    """
    code = home.code if post.role in HEADING else None
    if code is None or has_office(code, post.role) or may_preside(draft, post):
        return None
    deals = DEALS.search(post.evidence.of(draft.article.text)) is not None
    hosts = (p for p in draft.posts if p.role in HOSTING and p.title.within(post.evidence))
    met = deals and any(state_code(draft, host.organization) == code for host in hosts)
    return home.only_but(code, post.title.start) if met else None


HEADING = frozenset({"president", "prime-minister", "king", "queen"})
HOSTING = HEADING | {"chancellor", "foreign-minister"}
"""Roles of those who deal with the head of another state."""


def may_preside(draft: Draft, post: Post) -> bool:
    """Whether somebody may be the head of another body: "*Commission* President", or of one that
    does something in the text before him, "the Chamber of Commerce protested".
    """
    title = post.title.of(draft.article.text).lower().replace(" ", "-")
    return title != post.role or any(
        mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME and mention.is_subject
        and mention.kind not in STATELY_KINDS and mention.span.start < post.title.start
        for mention in draft.mentions
    )  # fmt: skip


def named_at(draft: Draft, post: Post, home: Home) -> tuple[bool, int] | None:
    """Where the title of an article names a holder, or the text that opens with an encounter."""
    mention = draft.mentions[post.person]
    if mention.form is not Form.NAME:
        return None
    at = draft.article.title.find(surname(mention.name))
    if at >= 0:
        return False, at
    held = [p.title.start for p in draft.posts
            if p.role == post.role and not is_other(draft, p.person, post.person)]  # fmt: skip
    return (True, min(held)) if home.of_two else None


def surname(name: str) -> str:
    """The last word of a name that is no mere addition: "Lind" of "Jens Lind Jr."."""
    words = [word for word in WORD.findall(name) if word not in {"Jr.", "Sr.", "Jr"}]
    return words[-1] if words else name


def state_code(draft: Draft, ref: Ref | None) -> str | None:
    """The code of a state."""
    known = None if ref is None else territory(draft.mentions[ref].name)
    return None if known is None else known.code


def state_name(draft: Draft, post: Post) -> str | None:
    """The state of a post, by the name that it goes by."""
    return None if post.organization is None else name_of(draft, post.organization)


def is_other(draft: Draft, one: Ref, other: Ref) -> bool:
    """Whether two names have no word in common, so that they are two people's."""
    a, b = draft.mentions[one], draft.mentions[other]
    named = a.form is Form.NAME and b.form is Form.NAME
    return named and set(WORD.findall(a.name)).isdisjoint(WORD.findall(b.name))


WORD = re.compile(r"[^\s,]+")
"""A word of a name: "Lind" in "Ana Lind, Jr."."""
