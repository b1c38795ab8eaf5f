"""Counts of votes as a sentence gives them."""

import re
from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.model.extraction import Span

Votes = tuple[int | None, int | None, int | None]

WHO = (
    r"(?:\s+(?:votes?|members|countries|states|councillors|senators|deputies|lawmakers|mps|yeas|"
    r"ayes|delegates))?"
)
WERE = r"(?:\s+were)?"
TO = r"(?:\s+(?:votes\s+)?to\s+|\s?[-–]\s?)"
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
         "eighteen", "nineteen")  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {"none": 0, "nil": 0, "zero": 0, "no": 0} | {
    word: number for number, word in enumerate([*ONES, *TEENS], 1)
} | {
    f"{ten}{'-' if one else ''}{one}": 10 * by + at
    for by, ten in enumerate(TENS, 2) for at, one in enumerate(["", *ONES])
}  # fmt: skip
COUNT = "|".join(sorted(WORDS, key=len, reverse=True))
CARRIED = (
    r"(?:\b(?:by|of|was|count|tally)\s+(?:a\s+)?(?:recorded\s+)?(?:vote\s+of\s+|margin\s+of\s+)?|"
    r"\b(?:adopted|approved|passed|voted|carried|endorsed|backed|ratified|cleared|defeated|fell|failed)\s+(?:it\s+)?(?:by\s+)?|"
    r"\b(?:adopted|approved|passed|endorsed|ratified|carried|backed|cleared|defeated|rejected)\b"
    r"(?:[^.;]|\.(?=\s?\S?\d|\S)){0,70},\s|"
    r"\b(?:adopted|approved|passed|cleared)\b[^.;]{0,50}\s(?=\d{1,3}[-–]\d{1,3}\b)|"
    r"(?:Res\.\s\d+|[Bb]ill|[Rr]esolution|[Mm]otion)[\w\s/]{0,12},\s)"
)
WAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(\d{{1,3}}|{COUNT}){WHO}{WERE}\s+(?:in\s+favou?r|(?:voted\s+)?for\b)|"
        rf"{CARRIED}(\d{{1,3}}|{COUNT}){WHO}{TO}(?:\d|{COUNT})",
        rf"\b(\d{{1,3}}|{COUNT}){WHO}\s+(?:votes?\s+)?against|"
        rf"{CARRIED}(?:\d+|{COUNT}){WHO}{TO}(\d{{1,3}}|{COUNT})",
        rf"\b(\d{{1,3}}|{COUNT}){WHO}\s+(?:abstentions?|abstain\w*)",
    )
)
"""How votes for, against and abstaining are counted in words."""
ABSTAINED = re.compile(
    r"\bwith\s+((?:[A-Z][\w’' -]+?)(?:(?:,\s|,?\sand\s)[A-Z][\w’' -]+?)*)\s+abstaining"
)
"""Those who abstained, by name."""


FAVOUR = re.compile(r"\d votes? in favou?r\b")
"""Votes for a text, of which alone the sentence tells."""


def votes_in(text: str) -> Votes | None:
    """Votes for, against and abstaining; None where the sentence counts none.

    >>> votes_in("adopted by 39 votes to 7, with 100 abstentions")
    (39, 7, 100)
    >>> votes_in("The vote was 154 in favour and 3 against, with 23 abstentions.")
    (154, 3, 23)
    >>> votes_in("in a resolution adopted 13-0, with Russia and China abstaining")
    (13, 0, 2)
    >>> votes_in("The Council voted 6-1 on Tuesday"), votes_in("They won 2-1 on 3 May")
    ((6, 1, None), None)
    >>> votes_in("by a recorded vote of 118 in favour to 4 against (Mali), with 41 abstentions")
    (118, 4, 41)
    >>> votes_in("by 212 votes to none with 38 abstentions"), votes_in("passed it 14–7")
    ((212, 0, 38), (14, 7, None))
    >>> votes_in("Thirty-four members voted for the Act and 21 against; two abstained.")
    (34, 21, 2)
    >>> votes_in("resolved, by five votes to three, to ask the state")
    (5, 3, None)
    >>> votes_in("He spoke for 20 minutes.") is None
    True
    """
    for_it, against, abstaining = (first_count(way, text) for way in WAYS)
    alone = against is None and abstaining is None
    if for_it is None or (alone and not FAVOUR.search(text)):
        return None
    named = ABSTAINED.search(text)
    if abstaining is None and named:
        abstaining = len(re.split(r",\s(?:and\s)?|\sand\s", named[1]))
    return for_it, against, abstaining


def find_votes(draft: Draft, passage: Named) -> None:
    """Add the votes that a sentence of its own counts, right behind that of the adoption."""
    if all(old.votes is not None for old in draft.resolutions):
        return
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
