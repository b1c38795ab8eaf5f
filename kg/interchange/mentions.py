"""Which mentions an annotator marks: no adjectives, no words of a longer phrase or name."""

import re
from collections.abc import Iterable

from kg.model.extraction import EntityType, Form, Mention, Span


def is_adjective(mention: Mention) -> bool:
    """Whether the mention is a state's adjective ("Norwegian")."""
    return mention.type is EntityType.PLACE and mention.form is Form.NOUN


def is_common(mention: Mention, text: str) -> bool:
    """Whether what names a body is no name but the noun that it goes by: "Chad's *army*",
    "Lawmakers" at the beginning of a sentence.
    """
    words = mention.span.of(text)
    opens = words[1:].islower() and mention.name.startswith(OF_PARLIAMENT)
    return mention.form is Form.NAME and (words.islower() or opens)


def in_full(mention: Mention, text: str) -> Span:
    """The words that an annotator marks: the noun of a body with whose it is, as "*parliament's*
    foreign affairs committee".
    """
    start, end = mention.span
    owner = OWNER.search(text, max(0, start - FAR), start) if is_common(mention, text) else None
    return mention.span if owner is None else Span(owner.start(), end)


OPENING = r"(?!(?:The|This|An?|In|Of|At|On|By|For|From|And|But) )"
SMALL = r"(?!(?:in|of|at|on|by|for|from|to|with|and|or|told|said|says|is|was) )"
OWNER = re.compile(
    rf"\b(?!(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he)['’]s)(?:{OPENING}[A-Z][\w-]* (?:of )?)*"
    rf"[\w-]+(?:['’]s|s['’]) (?:{SMALL}[\w-]+ ){{0,2}}\Z"
)
"""Whose something is, in front of it."""
FAR = 120
"""Characters within which that stands."""


def in_phrase(mention: Mention, text: str) -> bool:
    """Whether a noun is only a word of the phrase that means somebody: "the deputy *minister*",
    "the *chairman* of the council, Ana Lind".
    """
    if mention.form is not Form.NOUN:
        return False
    before = DETERMINED.search(text, max(0, mention.span.start - 8), mention.span.start)
    return before is None or GOES_ON.match(text, mention.span.end) is not None


OF_PARLIAMENT = (
    "parliament of ", "senate of ", "legislature of ", "house of lords of ", "upper house of ",
    "lower house of ",
)  # fmt: skip
DETERMINED = re.compile(r"\b(?:the|this|that|his|her|its|their|our)\s+\Z", re.IGNORECASE)
GOES_ON = re.compile(r"\s+(?:of|for|to|[A-Z]\w+ [A-Z])|,\s+[A-Z]\w+\.? [A-Z]")
"""What makes a noun part of a longer phrase: "of the council", ", Ana Lind"."""


def inner(names: Iterable[Span]) -> set[Span]:
    """The names that stand within a longer one."""
    nested: set[Span] = set()
    outer = Span(0, 0)
    for name in sorted(set(names), key=lambda span: (span.start, -span.end)):
        if name.within(outer):
            nested.add(name)
        else:
            outer = name
    return nested


def in_text(mention: Mention) -> tuple[Span, Form]:
    """Sorts mentions by place, a name before what else has its place."""
    return mention.span, mention.form
