"""Those who were not for a text, whom a sentence behind that with the votes for it tells."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.passing.voters import BY_NAME
from kg.extract.events.passing.votes import (
    COUNT,
    WHO,
    Votes,
    by_name,
    filled,
    plainly,
    votes_in,
    votes_left,
)
from kg.model.extraction import Span


def told_apart(text: str) -> Votes | None:
    """Votes of which some are told by name, with the counts beside them: "Mali and Chad opposed it,
    while 12 countries abstained".
    """
    named = by_name(text)
    return None if named is None else filled(named, (None, *votes_left(text)[1:]))


def count_rest(draft: Draft, told: Span, behind: Span) -> None:
    """Add the votes against and abstaining that a sentence counts right behind those for a text:
    "141 members voted for it. Five countries voted against it".
    """
    text = plainly(behind.of(draft.article.text))
    rest = votes_left(text) if REST.match(text) else None
    if rest is None and any(way.match(text) for way in BY_NAME[1:]):
        rest = told_apart(text)
    for ref, old in enumerate(draft.resolutions if rest is not None else ()):
        if not counted_in(draft, ref, told):
            continue
        votes = filled(old.votes, rest)
        if votes != old.votes:
            evidence = Span(old.evidence.start, behind.end)
            draft.resolutions[ref] = replace(old, votes=votes, evidence=evidence)


def counted_in(draft: Draft, ref: int, told: Span) -> bool:
    """Whether a sentence tells the votes for a text, be it one behind that which told the text."""
    old = draft.resolutions[ref]
    if old.votes is None or old.evidence.end == told.end:
        return old.votes is not None
    here = any(each == ref and told.start <= at < told.end for at, each in draft.text_at.items())
    votes = votes_in(told.of(draft.article.text)) if here else None
    return votes is not None and votes[0] == old.votes[0]


REST = re.compile(
    rf"(?:At the same time, |Meanwhile, |There (?:was|were) )?"
    rf"(?:Only |Another |A further |The (?:other|remaining) )?"
    rf"(?:{COUNT}){WHO},? (?!in favou?r)"
    r"[^.;]*?\b(?:vot(?:ed|ing) against|opposed|abstained|against)\b"
    r"(?= (?:it|them|and|while|with|but)\b| from (?:voting|the vote)\b"
    r"| (?:the|this) (?:resolution|bill|text|motion|measure|"
    r"law|draft|decision|amendment|proposal|document)\b|[,.;]|$)",
    re.IGNORECASE,
)
"""How a sentence opens that counts those who were not for a text."""
