"""Those whom a sentence tells, by name or number, to have voted in a way."""

import re

from kg.extract.draft import Draft
from kg.gazetteer import territory
from kg.model.extraction import Form, Ref, Span

STATE = r"(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:\s(?:of\s)?(?:the\s)?[A-ZÀ-Þ][\w’'-]+){0,4}"
STATES = rf"({STATE}(?:,\s{STATE})*(?:,?\sand\s{STATE})?)\s"
BY_NAME = tuple(
    re.compile(STATES + way)
    for way in (
        r"voted\s(?:in\sfavou?r|for\b)",
        r"(?:vot(?:ed|ing)\sagainst|oppos(?:ed|ing)\sit)",
        r"abstain(?!\w+\sfrom\s(?!voting|the\svote))",
    )
)
"""States and members who voted in a way, all of them by name."""
SEATED = re.compile(
    r"(?:the\s)?(?:Senators?|Sens?|Cllrs?|Crs?|Councill?ors?|Deput(?:y|ies)|Supervisors?|Aldermen|"
    r"Alderman|Alderwoman|Trustees?|Commissioners?|Representatives?|Reps?|MPs?|MLAs?|MEPs?)\b"
)
"""Titles of those who sit in a body, one or several."""
GETTING = r"\b(?:by|with|had|won|secured|received|got|gained|drew)\s+"
FREELY = r"\b(?!\s+(?:in|at|to)\b)"
"""What stands around those whose votes a text had: not what it "needs *to* pass", nor "had *in*
committee".
"""


def states(way: re.Pattern[str], text: str) -> int | None:
    """How many states or members the pattern finds; None where one of the names is none.

    >>> states(BY_NAME[1], "Councillors Ahn, Bell and Cho voted against")
    3
    """
    match = way.search(text)
    if match is None or OTHERS.search(text) or text[: match.start()].endswith(("from ", "of ")):
        # "Senators *from* Norway voted against it"
        return None
    names = re.split(r",\s(?:and\s)?|\sand\s", match[1])
    titles = [told[0] if (told := SEATED.match(name)) else "" for name in names]
    members = all(titles) or titles[0].endswith(("s", "men"))
    return len(names) if members or all(territory(n) is not None for n in names) else None


OTHERS = re.compile(r"\b(?:including|among|such as|like|others?|along with)\b")


ABSTAINED = re.compile(
    r"\bwith\s+((?:[A-Z][\w’' -]+?)(?:(?:,\s|,?\sand\s)[A-Z][\w’' -]+?)*)\s+abstaining"
)
"""Those who abstained, by name."""
BLAMED = re.compile(r"\b(?:against|abstentions?|abstaining|abstained)\s\(([^()]+)\)")
"""Those who voted against or abstained, in brackets behind the count."""


def named_voters(draft: Draft, told: Span) -> list[Ref]:
    """The states of which a sentence tells by name how they voted."""
    text = draft.article.text[told.start : told.end]
    found = [m.span(1) for way in (ABSTAINED, BLAMED, *BY_NAME) for m in way.finditer(text)]
    if not found:
        return []
    inside = (Span(told.start + low, told.start + high) for low, high in found)
    lists = list(inside)
    return [
        ref for ref, mention in enumerate(draft.mentions)
        if mention.form is Form.NAME and any(mention.span.within(span) for span in lists)
    ]  # fmt: skip
