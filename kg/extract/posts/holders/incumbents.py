"""Who still holds an office told before, though another acts or is to follow: "the incumbent"."""

import re
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Name, Named
from kg.extract.posts.lines.line import Line, ref_of
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import Office, title_span
from kg.model.extraction import EntityType, Post, Ref, Span, Status

INCUMBENT = re.compile(
    r"(?<! beat)(?<! beats)(?<! beaten)(?<! defeated)(?<! unseated)(?<! ousted)(?<! against)"
    r"(?<! over) (?:the|its|their)(?: [a-z]+)? (?P<v>incumbent)(?: (?:there|here))?(?: ,)?(?P<p> P)"
    r"(?! ['’]s)"
)
"""Who is told to hold what stands before; who is beaten holds it no more."""
REACH = 300
"""Characters back in which the office stands."""


def add_incumbents(draft: Draft, passage: Named, line: Line) -> None:
    """Add the posts of those who are only called the incumbent of an office told before."""
    if "incumbent" not in passage.lower:
        return
    for match in INCUMBENT.finditer(line.text):
        office = last_office(line, match.start())
        name = next(u for u in line.within(match.span("p")) if isinstance(u, Name))
        if (
            office is None
            or office.deed
            or is_others(passage, office)
            or name.type is not EntityType.PERSON
        ):
            continue
        word = passage.words[name.start]
        made = held(draft, passage, office, ref_of(draft, passage, name))
        if made is not None and passage.passage.offset + word.idx - made.title.end < REACH:
            draft.posts.append(replace(made, evidence=sentence(passage.passage, word)))


def last_office(line: Line, before: int) -> Office | None:
    """The last office that stands before a place in a line."""
    return next(iter(reversed(line.offices((0, before)))), None)


def is_others(passage: Named, office: Office) -> bool:
    """Whether an office is not what somebody has or gets: "*the chair* said the incumbent, Lind,
    had won", "by *the chair* against the incumbent".
    """
    word = passage.words[office.last - 1]
    return word.dep_ not in {"pobj", "attr", "oprd", "dobj", "conj", "acomp"} or (
        word.dep_ == "pobj" and word.head.lower_ not in {"as", "of", "for", "to"}
    )


def held(draft: Draft, passage: Named, office: Office, person: Ref) -> Post | None:
    """The office as somebody's who holds it, unless another is told to."""
    title = title_span(passage, office)
    own = [post for post in draft.posts if post.title == title]
    if any(p.status is Status.CURRENT or same_holder(draft, p.person, person) for p in own):
        return None
    body = own[0].organization if own else office.body
    if body is None:
        return None
    return Post(
        person, title, office.role, body, Span(0, 0), Status.CURRENT, accredited_to=office.host,
        rule="incumbent",
    )  # fmt: skip


def since(draft: Draft, post: Post) -> Status:
    """Whether who follows has a post by now: not as long as the other is only to leave it."""
    held = post.status is Status.CURRENT
    leaves = held and LEAVES_LATER.search(post.evidence.of(draft.article.text)) is not None
    return Status.DESIGNATE if leaves else Status.CURRENT


LEAVES_LATER = re.compile(
    r"\bwho (?:(?:is|will be|is due to be) (?:leaving|stepping down|stepping aside|retiring|"
    r"departing|bowing out)|(?:will|is to|is due to|plans to) (?:leave|step down|retire|depart|go))"
    r"\b(?! (?:for|to) )"
)
"""What tells in the sentence of somebody's post that he leaves it in time to come."""
