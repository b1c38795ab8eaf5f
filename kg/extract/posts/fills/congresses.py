"""The body whose congress chooses its officers: "the congress of the Union … elected Ana Lind"."""

import re
from dataclasses import replace

from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.meetings import COUNTED, MEETING
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Form, Mention, Ref, Span

MET = re.compile(rf"\b{MEETING} of (?:the )?$")
MEETS = re.compile(
    rf"(?: \([A-Z][\w-]+\))?(?:['’]s?| (?:[a-z]+ ){{1,2}}(?:its|their|an?)) "
    rf"(?:[\w-]+ ){{0,3}}?{MEETING}\b"
)
"""What stands before or behind the name of a body that its members meet as: "the *congress of the*
Union", "the Union *held its annual congress*".
"""
BEFORE = 30
"""Characters before the name in which the meeting stands."""
STATELY = frozenset(
    {"legislature", "government-body", "intergovernmental-organization", "court", "armed-force"}
)
"""Kinds of bodies whose assembly is an organ with officers of its own, or has none."""
OFFICERS = frozenset(
    {"president", "chair", "chairman", "chairwoman", "chairperson", "leader", "treasurer",
     "secretary", "secretary-general", "general"}
)  # fmt: skip
"""With what the titles of those end whom members choose at their meeting."""
EARLIER = re.compile(r",? (?:in|since) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
"""What tells that it was at another meeting."""


def of_congress(case: Case) -> Ref | None:
    """The body of which the text has told that its members meet, where they choose an officer."""
    if case.word not in OFFICERS or not case.post.rule.startswith(("cho", "whom")):
        return None
    text, end = case.draft.article.text, case.post.title.end
    if case.told.office.closed or case.told.office.fielded or EARLIER.match(text, end):
        return None
    mentions = list(enumerate(case.draft.mentions))
    found = [(m.span, ref) for ref, m in mentions if m.span.end < case.start and meets(text, m)]
    return max(found)[1] if found else of_named_congress(case)


def of_named_congress(case: Case) -> Ref | None:
    """The body that a text names only within the name of its congress, as a mention of its own."""
    mentions = case.draft.mentions
    for mention in mentions:
        name = COUNTED.match(mention.name) if mention.span.end < case.start else None
        called = "" if name is None else mention.name[name.end() :]
        if name is not None and territory(called) is None and mention.form is Form.NAME:
            span = Span(mention.span.start + name.end(), mention.span.start + len(mention.name))
            known = (ref for ref, other in enumerate(mentions) if other.span == span)
            ref = next(known, short_for(case, mention))
            made = replace(mention, span=span, name=called, kind=None)
            return case.draft.add(made) if ref is None else ref
    return None


def short_for(case: Case, mention: Mention) -> Ref | None:
    """The letters in brackets behind a name."""
    end = mention.span.end
    opens = case.draft.article.text.startswith(" (", end)
    return case.draft.mention_at.get(end + len(" (")) if opens else None


def is_own(body: Mention) -> bool:
    """Whether a body has a name and is none of those whose assemblies are organs."""
    named = body.type is EntityType.ORGANIZATION and body.form is Form.NAME
    return named and body.kind not in STATELY


def meets(text: str, body: Mention) -> bool:
    """Whether a text tells where it names a body that its members meet."""
    start, end = body.span.start, body.span.end
    told = MET.search(text, max(0, start - BEFORE), start) or MEETS.match(text, end)
    return told is not None and is_own(body)
