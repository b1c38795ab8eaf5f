"""Whose congress, summit or session a gathering is: the body that adopts what is adopted there."""

import re

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventMention, EventRef, Form, Ref

SUMMITS = {"summit", "conference", "congress", "retreat", "session"}
HOSTED = {"seminar", "webinar", "workshop", "symposium", "roundtable", "round-table"}
ORGANIZATION = EntityType.ORGANIZATION


def gathered(draft: Draft, ref: EventRef) -> list[Ref]:
    """The body whose congress or meeting it is; where "its" is all that tells it, the body named
    before in the sentence. What a seminar adopts is of those who came, and not of its host.
    """
    event = draft.events[ref]
    first = draft.events[draft.first(ref)]
    if {e.trigger.of(draft.article.text).lower() for e in (event, first)} & HOSTED:
        return []
    refs = (*first.organizers, *first.participants, *event.participants)
    bodies = [ref for ref in refs if draft.mentions[ref].type is ORGANIZATION]
    named = [ref for ref in bodies if draft.mentions[ref].form is not Form.PRONOUN]
    return named[:1] or named_before(draft, first) or bodies[:1]


def named_before(draft: Draft, event: EventMention) -> list[Ref]:
    """The body of whose heads a summit is: that which its sentence names before it."""
    told = (ref for ref, m in enumerate(draft.mentions)
            if m.span.within(event.evidence) and m.span.end <= event.trigger.start)  # fmt: skip
    # A name in brackets is that of the agency: "KAMPALA (Lake News)".
    text = draft.article.text
    named = [ref for ref in told if draft.names(ref, ORGANIZATION)
             and not text.startswith("(", max(0, draft.mentions[ref].span.start - 1))]  # fmt: skip
    return named[:1] if event.trigger.of(draft.article.text).lower() in SUMMITS else []


def host(draft: Draft, low: int, at: int) -> list[tuple[int, Ref]]:
    """The body whose delegates or congress a text names before a place, and where: the last of the
    paragraph, else the first of the article.
    """
    found = [
        (m.span.start, ref) for ref, m in enumerate(draft.mentions)
        if m.span.start < at and draft.names(ref, ORGANIZATION) and gathers(draft, m.span.start,
                                                                              m.span.end)
    ]  # fmt: skip
    met = (ref for ref, e in enumerate(draft.events) if e.trigger.start < at and e.type == "meeting"
           and e.trigger.of(draft.article.text).lower() in SUMMITS)  # fmt: skip
    found = found or [(draft.mentions[body].span.start, body) for ref in met
                      for body in gathered(draft, ref)
                      if draft.names(body, ORGANIZATION)]  # fmt: skip
    here = [each for each in found if each[0] >= low]
    return here[-1:] or found[:1]


def gathers(draft: Draft, start: int, end: int) -> bool:
    """Whether the words around a name tell that those who belong to it meet to decide."""
    text = draft.article.text
    return bool(DELEGATES_OF.search(text[max(0, start - 40) : start]) or
                CONGRESS_OF.match(text[end : end + 90]))  # fmt: skip


DELEGATES_OF = re.compile(
    r"\b(?:delegates|governors|leaders|heads|ministers|congress|convention|conference|summit|"
    r"plenum|(?:annual|general|ordinary|extraordinary|plenary|special) "
    r"(?:meeting|assembly|session)),? (?:of|to|from|at) (?:the )?$",
    re.IGNORECASE,
)
CONGRESS_OF = re.compile(
    r"(?: party)?(?: \([^)\n]{2,12}\))?(?:['’]s?|'s)?,?(?: on \w+)?"
    r"(?: (?:ended|closed|opened|concluded|wound up|held|began|convened|adjourned|finished)"
    r" (?:its|their|an?|the))?"
    r"(?: [\w-]+){0,3} (?:congress|convention|delegates|plenum|(?:annual|general|national|special|"
    r"party) (?:meeting|conference|assembly))\b",
)
"""What stands before and behind the name of a body that meets to decide."""
