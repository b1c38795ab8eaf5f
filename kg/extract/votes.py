"""Counts of votes as a sentence gives them."""

import re
from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Draft, sentence
from kg.extract.names import Named
from kg.model.extraction import Span

Votes = tuple[int | None, int | None, int | None]

WHO = r"(?:\s+(?:votes?|members|countries|states))?"
WAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(\d{{1,3}}){WHO}\s+(?:in\s+favou?r|for\b)|by\s+(?:a\s+vote\s+of\s+)?(\d{{1,3}}){WHO}\s+(?:to|-)\s*\d",
        rf"(\d{{1,3}}|none|no){WHO}\s+against|\d+{WHO}\s+(?:to|-)\s*(\d{{1,3}})",
        rf"(\d{{1,3}}|no|one|two|three|four|five){WHO}\s+(?:abstentions?|abstain\w*)",
    )
)
"""How votes for, against and abstaining are counted in words."""
WORDS = {"none": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def votes_in(text: str) -> Votes | None:
    """Votes for, against and abstaining; None where the sentence counts none.

    >>> votes_in("adopted by 39 votes to 7, with 100 abstentions")
    (39, 7, 100)
    >>> votes_in("The vote was 154 in favour and 3 against, with 23 abstentions.")
    (154, 3, 23)
    >>> votes_in("He spoke for 20 minutes.") is None
    True
    """
    found = tuple(first_count(way, text) for way in WAYS)
    if found[0] is None or (found[1] is None and found[2] is None):
        return None
    return found[0], found[1], found[2]


def find_votes(draft: Draft, passage: Named) -> None:
    """Add the votes that a sentence of its own counts, right behind that of the adoption."""
    told = [sentence(passage.passage, sent.root) for sent in passage.passage.doc.sents]
    for adoption, behind in pairwise(told):
        votes = votes_in(behind.of(draft.article.text))
        for ref, old in enumerate(draft.resolutions):
            if votes is not None and old.votes is None and old.evidence == adoption:
                evidence = Span(adoption.start, behind.end)
                draft.resolutions[ref] = replace(old, votes=votes, evidence=evidence)


def first_count(way: re.Pattern[str], text: str) -> int | None:
    """The first number that the pattern finds."""
    match = way.search(text)
    if match is None:
        return None
    word = next(group for group in match.groups() if group).lower()
    return WORDS.get(word, int(word) if word.isdigit() else 0)
