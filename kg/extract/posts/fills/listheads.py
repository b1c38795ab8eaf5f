"""The body that heads a list of people: "*From the Ministry:*", and a line for each."""

import re

from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.cases import Case
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
ENTRY = 200
"""Characters that a line of such a list has at most."""


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
            return None if found is None else named(case, found, start + line.index(entry))
        if len(entry) > ENTRY or entry.endswith("."):
            return None
        at = start - 1
    return None


ENTERED = re.compile(r"(?:[-–—•*·] ?)?(?:[A-Z]\w{1,4}\. )?(?:[A-ZÀ-Þ][\w.’'–-]*[ ,]+){2,6}.{0,60}")
"""What stands in such a line before a title: the holder's name, and titles of his."""


def named(case: Case, found: re.Match[str], start: int) -> Ref | None:
    """The body or state by the name in a line that starts there; a body's may be told there only,
    where no name is read: it is a heading.
    """
    draft, name, at = case.draft, found["name"], start + found.start("name")
    ref = draft.mention_at.get(at)
    if ref is None or draft.mentions[ref].span.end != at + len(name):
        ref = case.antecedents.called(name)
    if ref is None and found["from"] and NAME.fullmatch(name) and territory(name) is None:
        body = Mention(Span(at, at + len(name)), EntityType.ORGANIZATION, Form.NAME, name)
        draft.mention_at[at] = ref = draft.add(body)
    if ref is None:
        return None
    return ref if is_state(draft, ref) or draft.names(ref, EntityType.ORGANIZATION) else None
