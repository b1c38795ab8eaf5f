"""Those who serve a person: whose deputies and spokespeople are, by the post of whom they serve."""

import re

from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.stately import DIRECT
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import ELECTED, HEAD, NATIONAL
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.model.extraction import EntityType, Form, Post, Ref, Status
from kg.names import gender


def of_chief(case: Case) -> Ref | None:
    """The body of "his deputy" is that of the post told before, of "Lind's deputy" that of hers, of
    "the envoy's spokeswoman" the envoy's.
    """
    held = held_by_chief(case)
    if not held:
        return None
    holder = held[-1].person
    own = [p for p in held if same_holder(case.draft, p.person, holder)]
    # who moves on has had his deputy where he was
    held = [p for p in own if p.status is not Status.DESIGNATE] or own
    now = [p for p in held if not is_past(p)]
    now = [p for p in now if p.role not in LONE] or now
    if (match := DEPUTY.fullmatch(case.title)) is not None:
        # "president of the region and mayor of Oslo; her *vice-president*"
        text = case.draft.article.text
        now = [p for p in now if p.title.of(text).lower().endswith(match["of"])] or now
    if case.word in ENVOYS and case.post.rule not in DIRECT:
        # "The chair of the Union, Ana Lind, president of Peru, named him *her envoy*"
        return (now or held)[0].organization
    chief = (now or held)[-1]
    if chief.role in ELECTED and not is_deputy(case):
        # a member's staff is his own, not the house's
        return None
    body = chief.organization
    belongs = body is not None and case.draft.names(body, EntityType.ORGANIZATION)
    return body if belongs or is_deputy(case) or case.title in MINISTERIAL else None


def held_by_chief(case: Case) -> list[Post]:
    """The posts by then up to the last one of whom somebody serves."""
    draft = case.draft
    held = draft.posts[: case.told.at]
    held = [p for p in held if not same_holder(draft, p.person, case.post.person)]
    if of_person(case):
        name = case.told.passage.ending.get(case.told.office.start - 1)
        holder = None if name is None else draft.ref(
            case.told.passage.passage, case.told.passage.words[name.end - 1]
        )  # fmt: skip
        return [p for p in draft.posts if holder is not None and (
            same_holder(draft, p.person, holder) and p.title.start < case.start
        )]  # fmt: skip
    if (title := owning_title(case)) is not None:
        return held_as(case, title)
    return [p for p in held if is_called(case, p)] or named_last(case, held)


def held_as(case: Case, title: str) -> list[Post]:
    """The posts up to the last one of that title."""
    text, held = case.draft.article.text, case.draft.posts[: case.told.at]
    at = [n for n, p in enumerate(held) if f" {p.title.of(text).lower()}".endswith(f" {title}")]
    return held[: at[-1] + 1] if at else []


def owning_title(case: Case) -> str | None:
    """The title of whom somebody serves: "the *special envoy*'s spokeswoman"."""
    passage, office = case.told.passage, case.told.office
    at = office.first - 1
    while at > office.start and passage.lower[at] not in POSSESSIVE:
        at -= 1
    start = at
    while start > office.start and start - 1 in passage.titles:
        start -= 1
    return " ".join(passage.lower[start:at]) if start < at else None


def serves(case: Case) -> bool:
    """Whether a title tells by what stands before it of whom somebody is the deputy or works for:
    "his deputy", "Lind's deputy", "her *chief of staff*", "the envoy's *spokeswoman*".
    """
    sent = case.word in ENVOYS and case.post.rule not in DIRECT | {"apposition"}
    serving = case.word in SERVING and not case.title.startswith(CIVIL)
    if not (is_deputy(case) or serving or sent):
        return False
    passage, office = case.told.passage, case.told.office
    if owning_title(case) is not None or of_person(case):
        # "Lind's former chief" need not be of what she has founded since.
        return case.title != "chief"
    # "his country's attaché"
    theirs = POSSESSIVE.isdisjoint(passage.lower[office.start : office.first])
    return case.first in {"his", "her"} and theirs


CIVIL = ("permanent secretary", "principal secretary")
"""Those of a ministry, not of its minister."""


def is_deputy(case: Case) -> bool:
    """Whether a title is a deputy's, who is of the same body also where that is a state."""
    title = ORDINAL.sub("", case.title)
    return title.startswith(("deputy", "deputies", "vice")) or case.word in DEPUTIES


DEPUTIES = frozenset({"deputy", "deputies"})


MINISTERIAL = frozenset({"state secretary", "secretary of state", "parliamentary secretary"})
"""Those who serve a minister and the state as well."""
SERVING = frozenset(
    {"adviser", "advisor", "aide", "assistant", "attaché", "attache", "cabinet", "chief",
     "coordinator", "counsellor", "counselor", "director", "head", "officer", "secretary",
     "spokesman", "spokesperson", "spokeswoman"}
)  # fmt: skip
"""With what the titles of those end who work for the holder of an office: also "chef de cabinet",
"head of communications". They are of his body, but not of a state: it is he whom they serve.
"""


ENVOYS = frozenset({"envoy", "representative"})
"""With what the titles of those end whom the head of a body or state sends as his own: "named Lind
as *his envoy*". A title beside a name may be of anybody's: an actor's representative.
"""
ORDINAL = re.compile(r"^(?:first |second |third |senior )")
DEPUTY = re.compile(
    r"(?:(?:first|second|third|senior) )?(?:deputy|vice|assistant|associate)[ -](?P<of>.+)"
)


def of_second(case: Case) -> Ref | None:
    """The body of whose head the text has told, of "the deputy X" after "the X of a body"."""
    match = None if case.post.role in NATIONAL else DEPUTY.fullmatch(case.title)
    if match is None or case.first != "the" or case.told.office.closed:
        return None
    text = case.draft.article.text
    for other in reversed(case.draft.posts):
        title = HEAD.split(other.title.of(text).lower())[0]
        if title == match["of"] and other.title.start < case.start and not is_past(other):
            return other.organization
    return None


def of_superior(case: Case) -> Ref | None:
    """The state of the head for whom somebody speaks: "*President Lind's* spokeswoman"."""
    name = case.told.passage.ending.get(case.told.office.start - 1)
    if name is None or not of_person(case) or case.post.role not in SPEAKING:
        return None
    start = case.told.passage.passage.offset + case.told.passage.words[name.start].idx
    titled = (p for p in case.draft.posts if 0 < start - p.title.end <= TITLED)
    body = next((p.organization for p in titled), None)
    return body if is_state(case.draft, body) else None


SPEAKING = frozenset({"spokesperson", "representative", "envoy"})
"""Roles of those who speak for a head of state as such, not for him."""
TITLED = 2
"""Characters between a title and the name of its holder."""


def named_last(case: Case, held: list[Post]) -> list[Post]:
    """The posts up to the last one of who has been named last by then; of somebody's deputy, who
    may serve another than the last one, of who has been named last with a post.
    """
    draft, other = case.draft, OTHER.get(case.first)
    people = [
        (m.span.start, ref) for ref, m in enumerate(draft.mentions)
        if m.type is EntityType.PERSON and m.form is Form.NAME and m.span.end < case.start
        and (other is None or (m.gender or gender(m.name)) != other)
    ]  # fmt: skip
    for _, ref in sorted(people, reverse=True):
        if same_holder(draft, ref, case.post.person):
            continue
        own = [p for p in held if same_holder(draft, p.person, ref)]
        if own or not is_deputy(case):
            return held[: held.index(own[-1]) + 1] if own else []
    return held


OTHER = {"his": "f", "her": "m"}
"""The gender that a pronoun's owner has not."""


def is_called(case: Case, post: Post) -> bool:
    """Whether the paragraph first, or the sentence, calls somebody by a title and names nobody:
    "*The Special Envoy* will travel. Her deputy".
    """
    passage, text = case.told.passage.passage, case.draft.article.text
    title = HEAD.split(post.title.of(text))[0]
    people = [m for m in case.draft.mentions if m.type is EntityType.PERSON]
    named = [m.span.start for m in people if m.form is Form.NAME and m.span.start < case.start]
    last, opening = max(named, default=-1), case.post.evidence.start
    first = text.startswith(f"The {title} ", passage.offset) and last < passage.offset
    return first or (last < opening and f"he {title} " in text[opening : case.start])


LONE = frozenset({"professor", "researcher", "member", "official", "other", "fellow", "editor"})
"""Roles whose holders have no deputies."""


def is_past(post: Post) -> bool:
    """Whether somebody held a post once."""
    return post.status is Status.FORMER


def of_person(case: Case) -> bool:
    """Whether a title is that of somebody's own: "Ana Lind's deputy"."""
    at = case.told.office.start - 1
    return at > 0 and case.told.passage.lower[at] in POSSESSIVE
