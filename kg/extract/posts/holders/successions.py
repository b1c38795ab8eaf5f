"""Posts that pass on: who succeeds somebody holds, or will hold, what he held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Name, Named
from kg.extract.posts.holders.incumbents import since
from kg.extract.posts.holders.passing import (
    ACTING,
    AS_OFFICE,
    CHOSEN_AS,
    COMING,
    DEEDS,
    DEPUTY,
    GONE,
    HEADS,
    INTERIM,
    LATER,
    LEFT,
    PATTERNS,
    PENDING,
    SETTLED,
    STARTS,
    SUCCESSION,
)
from kg.extract.posts.holders.postless import (
    BEFORE,
    MEMBERSHIPS,
    by_pronoun,
    differ,
    fullest,
    is_beside,
    is_beside_name,
    is_named,
    is_postless,
)
from kg.extract.posts.lines.line import Line
from kg.extract.posts.same import is_variant, same_holder, same_title, surname
from kg.extract.posts.titles.office import Office
from kg.model.extraction import EntityType, Form, Post, Ref, Span, Status


@dataclass(frozen=True, slots=True)
class Handover:
    """A post passes from one to another: `to` and `source` are mentions, None where unknown."""

    to: Ref | None
    source: Ref | None
    coming: bool
    later: bool
    acting: bool
    left: bool
    at: Span
    verb: int
    """Where the word stands that tells it."""
    deputy: bool = False
    """Whether a deputy follows whoever he is that of."""
    settled: re.Match[str] | None = None
    office: int | None = None
    """Where the office stands that passes on, if that is told behind: "replacing Lind *as mayor*".
    """


def hand_over(draft: Draft, passage: Named, line: Line) -> None:
    """Add the posts that a passage tells to have passed on."""
    if SUCCESSION.isdisjoint(passage.lower):
        return
    for pattern in PATTERNS:
        for match in pattern.finditer(line.text):
            if is_told(passage, line, match):
                told = handover(draft, passage, line, match)
                draft.posts.extend(by_own(draft, told) or passed_on(draft, told))


def by_own(draft: Draft, told: Handover) -> list[Post]:
    """The post of who is followed, as a pronoun has told it of the other right before."""
    if told.to is None or told.source is None:
        return []
    own = by_pronoun(draft, told.at, told.to, told.verb)
    return [] if own is None else list(given(draft, own, told.source, Status.FORMER, told))


def is_told(passage: Named, line: Line, match: re.Match[str]) -> bool:
    """Whether a match tells whom somebody follows: "*his deputy*, Ana Lind, will take over"."""
    return not is_beside(line.text, match) and all(
        passage.lower[office.start] in {"his", "her"}
        and not DEPUTY.isdisjoint(passage.lower[office.first : office.last])
        for office in line.offices(match.span("b"))
    )


def handover(draft: Draft, passage: Named, line: Line, match: re.Match[str]) -> Handover:
    """What a match tells, the pronouns in it resolved."""
    word = word_at(line, match)
    at = sentence(passage.passage, passage.words[word])
    verb = passage.passage.offset + passage.words[word].idx
    to, source = (person(draft, passage, line, match.span(group)) for group in ("a", "b"))
    if to is None:
        to = last_holder(draft, at, verb, source)
    if source is None:
        source = last_holder(draft, at, verb, to, left=True)
    told, behind = " late " in match[0] or GONE.search(match["v"]), line.text[match.end("a") :]
    gone = bool(told) or LEFT.match(line.text[match.end("b") :]) is not None
    coming = COMING.search(match["v"].removesuffix("in succession to")) is not None
    named = match["v"].rstrip(" ,").endswith(("successor", "replacement"))
    coming = coming or (named and STARTS.match(behind) is not None)
    # "elected Ana Lind mayor *to succeed* Holm": she may be it at once
    later = LATER.search(match["v"]) is not None and not match["v"].startswith(" to ")
    interim = " ad interim " in match[0] or (not told and INTERIM.match(behind) is not None)
    acting = interim or ACTING.search(match["v"]) is not None
    acting = acting or (not coming and acts_as(draft, to, line, match.end("b")))
    deputy = match["b"] == " O"
    settled = None if PENDING.search(match["v"]) else SETTLED.search(match["v"])
    told_as = as_office(line, match.end("b"))
    office = None if told_as is None else passage.passage.offset + passage.words[told_as.first].idx
    return Handover(to, source, coming, later, acting, gone, at, verb, deputy, settled, office)


def acts_as(draft: Draft, to: Ref | None, line: Line, at: int) -> bool:
    """Whether somebody follows for a time, untold yet: "replaced Lind *as acting chair*"."""
    office = as_office(line, at)
    told = to is not None and any(p.status is Status.ACTING for p in posts_of(draft, to))
    return not told and office is not None and office.status is Status.ACTING


def as_office(line: Line, at: int) -> Office | None:
    """The office as which somebody follows, told behind whom."""
    found = AS_OFFICE.match(line.text, at)
    offices = [] if found is None else line.offices((found.end() - 2, found.end()))
    return next(iter(offices), None)


def word_at(line: Line, match: re.Match[str]) -> int:
    """A word of a match."""
    for unit in line.within(match.span("v")):
        if isinstance(unit, int):
            return unit
    return 0


def person(draft: Draft, passage: Named, line: Line, span: tuple[int, int]) -> Ref | None:
    """The mention of a person by name in a stretch of the line."""
    for unit in line.within(span):
        if isinstance(unit, Name) and unit.type is EntityType.PERSON:
            return draft.ref(passage.passage, passage.words[unit.end - 1])
    return None


def last_holder(
    draft: Draft, told: Span, before: int, other: Ref | None, *, left: bool = False
) -> Ref | None:
    """Whom a pronoun means where a post passes on: who holds one in the sentence, else, of two of
    whom one has `left`, who has left one last, else who was last given one; not the other of them.
    """
    name = surname(draft, other) if other is not None else ""
    posts = sorted(
        (p for p in draft.posts if p.title.start < before and surname(draft, p.person) != name),
        key=lambda post: post.title.start,
    )
    posts = [p for p in posts if draft.mentions[p.person].form is Form.NAME]
    near = [p for p in posts if p.title.within(told)]
    if not near and is_postless(draft, posts, told.start, before, other):
        return None
    opening = draft.article.text.rfind("\n", 0, told.start)
    if not near:
        # "Lind rejected it … and that *his* predecessor": who is named in the paragraph.
        near = held_by(draft, posts, told.start, before) or held_by(draft, posts, opening, before)
    gone = [p for p in posts if p.status is Status.FORMER and p.title.start > opening]
    found = near or (left and gone) or [p for p in posts if before - p.title.start < NEAR]
    if not found or GIVEN.search(draft.article.text, found[-1].title.end, before):
        return None
    return found[-1].person


GIVEN = re.compile(r"\b(?:made|named|appointed|elected|chose|picked) (?:him|her)\b")
"""By which somebody got a post since: "made *him* minister in 1985. His successor"."""


def held_by(draft: Draft, posts: list[Post], after: int, before: int) -> list[Post]:
    """The posts of those who are named in a stretch of the text, who is named last at the end."""
    here = {ref: at for at, ref in sorted(draft.mention_at.items()) if after <= at < before}
    named = [
        (max(at for ref, at in here.items() if same_holder(draft, p.person, ref)), p)
        for p in posts if any(same_holder(draft, p.person, ref) for ref in here)
    ]  # fmt: skip
    return [post for _, post in sorted(named, key=lambda pair: pair[0])]


NEAR = 700
"""Characters back in which a pronoun finds whose post passes on."""


def passed_on(draft: Draft, handover: Handover) -> Iterator[Post]:
    """The post of the one that was or becomes the other's."""
    to, source = handover.to, handover.source
    if to is None or source is None:
        return
    known = known_posts(draft, handover, to, source)
    if handover.acting or (handover.deputy and not handover.coming):
        status = Status.ACTING if handover.acting else Status.CURRENT
        if held := [p for p in known if p.status is not Status.DESIGNATE] or known:
            yield from given(draft, fullest(held, handover.at), to, status, handover)
        return
    theirs = [p for p in posts_of(draft, to) if not is_beside_name(p)]
    left = [p for p in known if p.status is not Status.DESIGNATE and p.role != "founder"]
    named = list(filter(lambda post: post.title.start == handover.office, left))
    if handover.coming:
        yield from coming(draft, handover, to, source, left)
        return
    held = [p for p in theirs if p.status is not Status.FORMER]
    held = [p for p in held if not (left and is_named(p, handover.at, handover.verb))]
    past = [p for p in left if p.status is Status.FORMER]
    chosen = [p for p in theirs if p.status is Status.DESIGNATE]
    if chosen:
        status = Status.FORMER if handover.left else Status.CURRENT
        yield from given(draft, fullest(chosen, handover.at), source, status, handover)
    elif not named and differ(held, left, handover.at):
        return
    elif named or (is_told_of(left, handover) and not is_told_of(held, handover)):
        post = fullest(named or left, handover.at)
        yield from given(draft, post, to, since(draft, post), handover)
    elif held and (not past or any(post.title.start < handover.verb for post in held)):
        yield from given(draft, fullest(held, handover.at), source, Status.FORMER, handover)
    elif left:
        post = fullest(past or left, handover.at)
        yield from given(draft, post, to, since(draft, post), handover)


def known_posts(draft: Draft, handover: Handover, to: Ref, source: Ref) -> list[Post]:
    """The posts of whoever is followed; of those that his deputy gets, the ones in her own body."""
    told = draft.article.text[handover.verb :][: len("will have been succeeded")]
    seated = "succeed" in told and handover.office is None  # as in "Senator Lind was succeeded"
    known = [p for p in posts_of(draft, source) if seated or not is_beside_name(p)]
    bodies = {p.organization for p in posts_of(draft, to)} if handover.deputy else set()
    return [p for p in known if p.organization in bodies] or known


def is_told_of(posts: list[Post], handover: Handover) -> bool:
    """Whether the sentence tells one of the posts before it tells of the succession."""
    before = (post for post in posts if post.title.start < handover.verb)
    return any(post.title.within(handover.at) for post in before)


def coming(
    draft: Draft, handover: Handover, to: Ref, source: Ref, left: list[Post]
) -> Iterator[Post]:
    """The post that one will have and the other still has."""
    own = list(posts_of(draft, to))
    chosen = [p for p in own if p.status is Status.DESIGNATE]
    until = Status.FORMER if handover.left else Status.CURRENT
    if handover.later and (now := chosen_now(own, handover)) is not None:
        yield from given(draft, now, source, until, handover)
        draft.posts[draft.posts.index(now)] = replace(now, status=Status.DESIGNATE)
    elif left:
        # "will replace *chair* Ana Lind, a former mayor"
        titled = [p for p in left if p.rule in BEFORE and p.title.start > handover.verb]
        post = fullest([p for p in titled if p.title.within(handover.at)] or left, handover.at)
        if any(same_title(draft, p, post) and p.title.within(handover.at) for p in own):
            # "*Minister* Lind will take over from Minister Holm" what both have beside
            return
        settled = handover.settled is not None and (
            handover.settled["sworn"] is not None or post.status is Status.FORMER
        )
        status = Status.CURRENT if settled else Status.DESIGNATE
        yield from given(draft, post, to, status, handover)
    elif chosen:
        yield from given(draft, fullest(chosen, handover.at), source, until, handover)


def chosen_now(own: list[Post], handover: Handover) -> Post | None:
    """The post to which the sentence tells that the one who follows is chosen: "elected Ana Lind as
    its chair; *she will take over from Minister Holm*".
    """
    chosen = (p for p in own if p.title.within(handover.at) and p.rule.startswith(("cho", "whom")))
    return next(chosen, None)


def posts_of(draft: Draft, ref: Ref) -> Iterator[Post]:
    """The posts of a person, under any of the names."""
    for post in draft.posts:
        if post.rule in DEEDS and post.role not in HEADS:
            # nobody follows who sat somewhere
            continue
        told = post.evidence.of(draft.article.text)
        if post.rule in BEFORE and post.role in MEMBERSHIPS and CHOSEN_AS.search(told):
            # "elected *MEP* Lind president, replacing Holm": not as a member
            continue
        if same_holder(draft, post.person, ref) or is_variant(draft, post.person, ref):
            yield post


def given(draft: Draft, post: Post, ref: Ref, status: Status, handover: Handover) -> Iterator[Post]:
    """The post as another's, unless the other is told to hold it."""
    held = {(each.role, each.organization) for each in posts_of(draft, ref)}
    if (post.role, post.organization) not in held:
        yield replace(
            post, person=ref, status=status, evidence=handover.at, told=None, rule="succession"
        )
