"""Votes that a sentence of its own counts, before or behind that which tells of a text."""

import re
from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Draft, sentence
from kg.extract.events.chambers import CHAMBER, rank
from kg.extract.events.votes import by_name, filled, votes_in
from kg.extract.naming.names import Named
from kg.model.dates import PartialDate
from kg.model.extraction import Span


def find_votes(draft: Draft, passage: Named) -> None:
    """Add the votes that a sentence of its own counts, right behind that of the adoption."""
    if not draft.resolutions:
        return
    told = [sentence(passage.passage, sent.root) for sent in passage.passage.doc.sents]
    for before, adoption in pairwise(told):
        divided(draft, before, adoption)
    later = [(a, b) for a, b in zip(told, told[2:], strict=False) if is_tally(draft, b)]
    for adoption, behind in (*pairwise(told), *later):
        if tells_another(draft, adoption, behind):
            continue
        text = behind.of(draft.article.text)
        agreed = UNCOUNTED.search(adoption.of(draft.article.text)) is not None
        votes, named = (None, None) if agreed else (votes_in(text), by_name(text))
        for ref, old in enumerate(draft.resolutions):
            if old.evidence != adoption:
                continue
            both = votes if old.votes is None and votes else filled(old.votes, named)
            if old.votes is None and votes is None and both is not None and both[1] is None:
                # Those who voted for a text are seldom all named.
                both = None
            if both != old.votes:
                evidence = Span(adoption.start, behind.end)
                day = old.date or sole_day(draft, behind)
                draft.resolutions[ref] = replace(old, votes=both, evidence=evidence, date=day)


def sole_day(draft: Draft, told: Span) -> PartialDate | None:
    """The one day that a sentence tells."""
    days = {d.start for d in draft.dates if d.span.within(told) and d.start.day and not d.bound}
    return days.pop() if len(days) == 1 else None


UNCOUNTED = re.compile(
    r"\bwithout (?:a|any) (?:vote|division)|\bby (?:consensus|acclamation|general consent)|"
    r"\bon the nod",
    re.IGNORECASE,
)
"""How a text is adopted without counting votes."""


def is_tally(draft: Draft, told: Span) -> bool:
    """Whether a sentence only counts the vote told some way before: "The vote was 31 to 12"."""
    return TALLY.match(told.of(draft.article.text)) is not None


TALLY = re.compile(r"The (?:final )?(?:vote|tally|count|result|division)(?: count)? was\b")


def divided(draft: Draft, before: Span, adoption: Span) -> None:
    """Add the votes that are counted right before it is told that a text was carried."""
    text = before.of(draft.article.text)
    if not DIVISION.search(text):
        return
    for ref, old in enumerate(draft.resolutions):
        if old.evidence == adoption and old.votes is None:
            evidence = Span(before.start, adoption.end)
            draft.resolutions[ref] = replace(old, votes=votes_in(text), evidence=evidence)


DIVISION = re.compile(r"\b(?:divided|division|put to the vote|put to a vote|ballot)\b", re.I)


def tells_another(draft: Draft, adoption: Span, behind: Span) -> bool:
    """Whether the sentence behind that of an adoption tells the fate of another body's text."""
    texts = draft.resolutions
    mine = [ref for ref, text in enumerate(texts) if text.evidence == adoption]
    bodies = {draft.mentions[body].name for ref in mine for body in texts[ref].adopters}
    if LOST.search(behind.of(draft.article.text)) or another_time(draft, mine, behind) or (
        bodies and another_body(draft, bodies, behind)
    ):  # fmt: skip
        return True
    own = {texts[ref].number for ref in mine}
    if any(t.number and None not in own and t.number not in own for t in texts
           if t.evidence == behind):  # fmt: skip
        return True
    for event in (e for e in draft.events if e.evidence == behind):
        if event.rule.startswith("verb:other:fail"):
            return True
        if event.adopts is not None and event.adopts not in mine:
            adopters = texts[event.adopts].adopters
            return bodies.isdisjoint(draft.mentions[body].name for body in adopters)
    return False


def another_body(draft: Draft, bodies: set[str], told: Span) -> bool:
    """Whether a sentence names a chamber that is none of these bodies."""
    named = (m for m in draft.mentions if m.span.within(told) and rank(m) == CHAMBER)
    return any(all(is_other(mention.name, body) for body in bodies) for mention in named)


def is_other(name: str, body: str) -> bool:
    """Whether two names are of two bodies: "Lok Sabha", "Rajya Sabha"; "the Council" may be any."""
    first, second = sorted((name.lower().split(), body.lower().split()), key=len)
    return not (first == second or (len(first) == 1 and first[0] in second) or (
        set(first) <= set(second)
    ))  # fmt: skip


def another_time(draft: Draft, mine: list[int], told: Span) -> bool:
    """Whether a sentence tells of another year than that of the texts told before."""
    years = {day.year for ref in mine if (day := draft.resolutions[ref].date) is not None}
    here = {d.start.year for d in draft.dates if d.span.within(told)}
    return bool(years and here) and years.isdisjoint(here)


LOST = re.compile(r"\b(?:defeated|rejected|negatived|voted down|thrown out|threw out)\b")
