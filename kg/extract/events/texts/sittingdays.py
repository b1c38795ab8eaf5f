"""The day of the sitting at which a text was adopted, where only a word beside tells it."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import HEADING, minuted
from kg.extract.events.sentences.stage import word_at
from kg.extract.events.texts.rejections import CHANGES
from kg.extract.words.occasions import ADOPTION
from kg.model.dates import PartialDate
from kg.model.extraction import ResolutionMention

SITTING = (
    r"(?:vote|ballot|division|roll[- ]call|count|show of hands|sitting|session|meeting|plenary|"
    r"debate|plenum|congress|conference|convention|assembly|summit|council|synod|voting|decision|"
    r"gathering|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} (?:Council|Assembly|Meeting|Congress|Synod))"
)
OF_DAY = re.compile(rf"['’]s (?:[a-z-]+ ){{0,2}}{SITTING}\b")
ON_DAY = re.compile(
    r"\b(?:vote|ballot|division|roll[- ]call|count|sitting|session|meeting|voting|plenary)"
    r"(?:,? (?:was|held|taken|came|late|convened|which (?:was held|met)))? (?:on )?$|"
    r"\b(?:third|final|last) reading (?:on )?$|"
    r"\b(?:house|council|senate|assembly|parliament|committee|chamber)(?: of \w+)? "
    r"(?:sat|met|convened)(?: again| in \w+)? (?:on )?$",
    re.IGNORECASE,
)
"""What stands behind and before the day of a sitting: "after *Thursday's vote*"."""
OTHERS = re.compile(
    r"(?<=meeting) (?:of|between|with) | between |(?<=vote) in (?=[A-Z])|"
    r"(?<=council|ongress|assembl) of |(?<=session) of (?:his|her|their)\b"
)
"""What tells behind a sitting that it is another body's: "the meeting *of* the war cabinet"."""
AHEAD = re.compile(r"\b(?:will|ahead of|before|due|upcoming)\b")
"""A word before the day of a sitting that is yet to come."""


def sitting_date(draft: Draft, text: ResolutionMention) -> PartialDate | None:
    """The one day whose sitting, vote or count the article tells, best behind a text without a day:
    "adopted a resolution … colleagues said after Thursday's vote".
    """
    told = [
        d for d in draft.dates
        if d.start.day is not None and not d.bound
        and tells_sitting(draft, text, d.span.start, d.span.end)
    ]  # fmt: skip
    later = {d.start for d in told if d.span.start > text.evidence.start}
    days = later or {d.start for d in told} or heading_days(draft)
    return days.pop() if len(days) == 1 and text.rule.startswith("text:") else None


def heading_days(draft: Draft) -> set[PartialDate]:
    """The days that the heading of minutes tells."""
    if not minuted(draft, headed=True):
        return set()
    top = draft.article.text.find("\n\n", draft.article.text.find("\n\n") + 2)
    top = min(HEADING, len(draft.article.text) if top < 0 else top)
    return {d.start for d in draft.dates if d.span.end <= top and d.start.day and not d.bound}


def tells_sitting(draft: Draft, of: ResolutionMention, start: int, end: int) -> bool:
    """Whether a day is that of a sitting or a vote of the body of a text."""
    text = draft.article.text
    behind = OF_DAY.match(text, end) or OF_DAY.match(text, end - 2)
    opening = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    others = behind is not None and OTHERS.match(text, behind.end()) is not None
    own = (draft.mentions[ref].name for ref in of.adopters)
    others = (
        others
        and behind is not None
        and not any(
            text.startswith((f" of the {name}", f" of {name}"), behind.end()) for name in own
        )
    )
    if others or AHEAD.search(text, opening, start):
        return False
    return bool(behind or ON_DAY.search(text[max(0, start - 30) : start]))


def date_sittings(draft: Draft) -> None:
    """Date the texts by the sitting of which the article tells."""
    for ref, text in enumerate(draft.resolutions):
        if text.date is None and text.rule != "text:recalled":
            day = day_beside(draft, text) or sitting_date(draft, text)
            draft.resolutions[ref] = replace(text, date=day)
    for ref, text in enumerate(draft.rejected):
        if text.date is None:
            day = day_of_changed(draft, text) or sitting_date(draft, text)
            draft.rejected[ref] = replace(text, date=day)


def day_beside(draft: Draft, text: ResolutionMention) -> PartialDate | None:
    """The one day of the texts that the same body adopted of which the paragraph tells before."""
    source, names = draft.article.text, {draft.mentions[ref].name for ref in text.adopters}
    if EARLIER.search(text.evidence.of(source)) or not is_news(draft, text):
        return None
    told = [
        other.date for other in draft.resolutions
        if other.date is not None and other.rule == text.rule == "text:verb"
        and other.trigger.start < text.trigger.start
        and "\n\n" not in source[other.trigger.start : text.trigger.start]
        and any(draft.mentions[ref].name in names for ref in other.adopters)
    ]  # fmt: skip
    return told[0] if len(set(told)) == 1 else None


def is_news(draft: Draft, text: ResolutionMention) -> bool:
    """Whether it is told that a text was adopted, or how, and no text is only spoken of: "sanctions
    imposed by *a resolution that the Council passed*".
    """
    found = word_at(draft, text.trigger)
    if text.votes is not None or found is None:
        return text.votes is not None
    verb = found[1].head
    told = found[1].dep_ in {"dobj", "nsubjpass", "conj"} and verb.dep_ not in {"relcl", "acl"}
    return told and (verb.lemma_ in ADOPTION or found[1].dep_ == "conj")


EARLIER = re.compile(
    r"\b(?:had|has|have|earlier|previous(?:ly)?|already|once|before|former|ago|last|first|since)\b",
    re.IGNORECASE,
)
"""What tells of a text that it may be of another day than the one told before it."""


def day_of_changed(draft: Draft, lost: ResolutionMention) -> PartialDate | None:
    """The day of the text told last by the same body, if what failed was to change it: an amendment
    is voted on at the same sitting.
    """
    if lost.trigger.of(draft.article.text).lower() not in CHANGES:
        return None
    bodies = {draft.mentions[ref].name for ref in lost.adopters}
    told = (t for t in reversed(draft.resolutions) if t.trigger.start < lost.trigger.start)
    mine = (t for t in told if t.rule != "text:recalled" and any(
        draft.mentions[ref].name in bodies for ref in t.adopters))  # fmt: skip
    first = next(mine, None)
    return None if first is None else first.date
