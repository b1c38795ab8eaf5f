"""Those who serve a person: whose deputies and spokespeople are, by the post of whom they serve."""

from kg.extract.posts.beside import is_state
from kg.extract.posts.cases import Case
from kg.extract.posts.office import HEAD
from kg.extract.posts.same import same_holder
from kg.extract.posts.titling import POSSESSIVE
from kg.model.extraction import EntityType, Form, Post, Ref, Status


def of_deputy(case: Case) -> Ref | None:
    """The body of "his deputy" is that of the post told before, of "Lind's deputy" that of hers."""
    if not of_person(case):
        held = case.draft.posts[: case.told.at]
        told = [p for p in held if is_called(case, p)]
        held = told or named_last(case, held)
        now = [p for p in held if p.person == held[-1].person and not is_past(p)]
        now = [p for p in now if p.role not in LONE] or now
        return (now or held)[-1].organization if held else None
    name = case.told.passage.ending.get(case.told.office.start - 1)
    holder = None if name is None else case.draft.ref(
        case.told.passage.passage, case.told.passage.words[name.end - 1]
    )  # fmt: skip
    held = [p for p in case.draft.posts if holder is not None and (
        same_holder(case.draft, p.person, holder) and p.title.start < case.start
    )]  # fmt: skip
    return held[-1].organization if held else None


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
    """The posts up to the last one of who has been named last by then."""
    draft = case.draft
    people = [
        (m.span.start, ref) for ref, m in enumerate(draft.mentions)
        if m.type is EntityType.PERSON and m.form is Form.NAME and m.span.end < case.start
    ]  # fmt: skip
    for _, ref in sorted(people, reverse=True):
        own = [p for p in held if same_holder(draft, p.person, ref)]
        if own:
            return held[: held.index(own[-1]) + 1]
    return held


def is_called(case: Case, post: Post) -> bool:
    """Whether the paragraph calls somebody by a title: "*The Special Envoy* will travel. Her
    deputy".
    """
    passage = case.told.passage.passage
    before = case.draft.article.text[passage.offset : case.start]
    people = (m for m in case.draft.mentions if passage.offset <= m.span.start < case.start)
    if any(m.type is EntityType.PERSON and m.form is Form.NAME for m in people):
        return False
    return before.startswith(f"The {HEAD.split(post.title.of(case.draft.article.text))[0]} ")


LONE = frozenset({"professor", "researcher", "member", "official", "other", "fellow", "editor"})
"""Roles whose holders have no deputies."""


def is_past(post: Post) -> bool:
    """Whether somebody held a post once."""
    return post.status is Status.FORMER


def of_person(case: Case) -> bool:
    """Whether a title is that of somebody's own: "Ana Lind's deputy"."""
    at = case.told.office.start - 1
    return at > 0 and case.told.passage.lower[at] in POSSESSIVE
