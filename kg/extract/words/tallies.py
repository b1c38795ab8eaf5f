"""Numbers in words as figures, above a hundred too, for the counts of votes."""

import re

from kg.extract.words.numbers import NUMBERS

WORD = "|".join(sorted(NUMBERS, key=len, reverse=True))
SPELLED = re.compile(
    rf"\b(?=(?:a[ -](?:hundred|thousand)|{WORD})\b)"
    rf"(?:(?P<thousands>{WORD}|a)[ -]thousand(?:,? (?:and )?(?=(?:a|{WORD})\b))?)?"
    rf"(?:(?P<hundreds>{WORD}|a)[ -]hundred(?: (?:and )?(?=(?:{WORD})\b))?)?"
    rf"(?P<rest>{WORD})?\b",
    re.IGNORECASE,
)
AFFIRMATIVE = re.compile(r"\b(?:affirmative|favou?rable) votes?\b(?! (?:in|for|against)\b)")
NEGATIVE = re.compile(r"\b(?:negative|dissenting) votes?\b(?! (?:in|for|against|was|were|on)\b)")
"""What votes are called by the side that they are for."""
NEEDED = re.compile(r"\b(?:need|requir|necessary|at least|must)", re.IGNORECASE)
"""What tells of votes that were not cast: "a law *needs* 80 affirmative votes"."""
NOT_ONE = re.compile(r"\bnot (?:even )?(?:one|a single)\b")
ANY = re.compile(rf"\b(?:{WORD}|hundred|thousand)\b", re.IGNORECASE)
"""What every number in words has in it."""
PLAIN = NUMBERS | {"a": 1, "": 0}


def in_figures(text: str) -> str:
    """A text with its numbers in words as figures.

    >>> in_figures("Six hundred and ninety votes for, seven hundred against, a hundred absent")
    '690 votes for, 700 against, 100 absent'
    >>> in_figures("one thousand two hundred and fourteen; twenty-one to none; a vote of two")
    '1,214; 21 to none; a vote of 2'
    >>> in_figures("not one vote against")
    'no vote against'
    >>> in_figures("nineteen affirmative votes, with no negative vote")
    '19 votes in favour, with no votes against'
    """
    if NEEDED.search(text) is None:
        text = NEGATIVE.sub("votes against", AFFIRMATIVE.sub("votes in favour", text))
    return SPELLED.sub(figure, NOT_ONE.sub("no", text)) if ANY.search(text) else text


def figure(match: re.Match[str]) -> str:
    """The figure for a number in words, thousands parted."""
    thousands, hundreds, rest = (PLAIN[(group or "").lower()] for group in match.groups())
    return f"{thousands * 1000 + hundreds * 100 + rest:,}"
