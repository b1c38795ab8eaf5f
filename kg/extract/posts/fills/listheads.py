"""The body that heads a list of people: "*From the Ministry:*", and a line for each."""

import re

from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.suited import suits
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Form, Mention, Ref, Span

HEAD = re.compile(
    r"(?:(?:Participants|Attendees|Present|Representatives|Officials|Guests)[ ,]+)?"
    r"(?P<from>(?:[Ff]rom|[Ff]or|[Oo]n behalf of|[Rr]epresenting) )?(?:[Tt]he )?(?P<name>\S[^:]*?)"
    r"(?: (?:participants|attendees|delegation|side|team|staff|officials|representatives))?:"
)
"""A line that tells from where those come whom the lines below name."""
NAME = re.compile(r"[A-ZÀ-Þ]\w*(?: (?:(?:of|for|and|&)(?: the)? )?[A-ZÀ-Þ]\w*)*")
"""A body's name in such a line."""


def of_head(case: Case) -> Ref | None:
    """The body or state that heads the list in which a post is the line of its holder."""
    lines = case.draft.article.text[: case.start].split("\n")
    if not ENTERED.fullmatch(lines[-1].strip()):
        return None
    at = case.start - len(lines[-1]) - 1
    for line in reversed(lines[:-1]):
        start, entry = at - len(line), line.strip()
        if entry.endswith(":"):
            found = HEAD.fullmatch(entry)
            ref = None if found is None else named(case, found, start + line.index(entry))
            return ref if ref is not None and suits(case.draft, case.post, ref) else None
        if entry and not LISTED.match(entry):
            return None
        at = start - 1
    return None


HOLDER = r"(?:[-–—•*·] ?)?(?:[A-Z]\w{1,4}\. )?(?:[A-ZÀ-Þ][\w.’'–-]*[ ,]+){2,6}"
ENTERED = re.compile(HOLDER + ".{0,60}")
"""What stands in such a line before a title: the holder's name, and titles of his."""
LISTED = re.compile(HOLDER + r"(?<=, ).{0,160}[^.]$")
"""A line of such a list: a name, a comma, titles."""


def is_body(found: re.Match[str]) -> bool:
    """Whether such a line names a body by its noun: "From the *White House*:", not "For Sale:"."""
    name, heads = found["name"], ORGANIZATION_HEADS.keys() | {"house"}
    told = (found["from"] or "").lower() not in {"", "for "}
    noun = not heads.isdisjoint(name.lower().split())
    return told and noun and NAME.fullmatch(name) is not None and territory(name) is None


def named(case: Case, found: re.Match[str], start: int) -> Ref | None:
    """The body or state by the name in a line that starts there; a body's may be told there only,
    where no name is read: it is a heading.
    """
    draft, name, at = case.draft, found["name"], start + found.start("name")
    ref = draft.mention_at.get(at)
    if ref is None or draft.mentions[ref].span.end != at + len(name):
        ref = case.antecedents.called(name)
    if ref is None and is_body(found):
        body = Mention(Span(at, at + len(name)), EntityType.ORGANIZATION, Form.NAME, name)
        draft.mention_at[at] = ref = draft.add(body)
    if ref is None:
        return None
    return ref if is_state(draft, ref) or draft.names(ref, EntityType.ORGANIZATION) else None
