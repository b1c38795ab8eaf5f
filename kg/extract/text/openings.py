"""Subjects that the parser takes for part of what opens their sentence: "On Tuesday *parliament*
met", "In Geneva *ministers* met", "By 60 votes to 11 *the House* passed it".
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.text.dateforms import DAYS
from kg.extract.text.hanging import SUBJECTS, above, below, has_subject
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import FINITE, TENSED
from kg.model.dates import MONTHS

CALENDAR = frozenset({*DAYS, *MONTHS, *(f"{month[:3]}." for month in MONTHS), "Sept."})
"""Names of days and months."""
PARTS = frozenset({"early", "mid", "late"})
"""Words before a month."""
HOURS = frozenset({"morning", "afternoon", "evening", "night"})
"""Words behind a day."""
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
NOBODY = frozenset({"none", "nil", "zero"})
BEFORE = frozenset({"compound", "nmod", "nummod", "amod", "det"})
"""How words hang on a noun before which they stand."""
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj"})
OUTSIDE = frozenset({"aux", "auxpass", "neg", "advmod", "npadvmod"})
"""What stands between a subject and its verb."""


def resubjected(words: Sequence[Token], heads: list[int], starts: list[int]) -> list[int]:
    """The heads, with a noun between a day, a place or a count and its verb as the subject of the
    verb, and what is before it as the object of the preposition: "On 4 May *deputies* adopted it".
    """
    found, under = list(heads), below(heads)
    for on, word in enumerate(words[:-1]):
        if word.dep_ != "prep":
            continue
        at = noun_of(words, heads, under, on)
        end = leading_ends(words, on, at)
        verb = verb_of(words, heads, under, on, at) if on + 1 < end <= at else None
        if verb is None or not parts_well(found, range(on, end), at, verb):
            continue
        if bisect_right(starts, on) < bisect_right(starts, verb):
            continue  # the verb is of the next sentence
        named = (n for n in range(end - 1, on + 1, -1) if not words[n].text.isdecimal())
        top = next(named, on + 1)  # "In *March* 1986"
        for n in range(on + 1, end):
            found[n] = top
        found[top], words[top].dep_ = on, "pobj"
        if words[at].dep_ == "pobj":
            found[at] = verb
            words[at].dep_ = "nsubjpass" if words[verb - 1].dep_ == "auxpass" else "nsubj"
    return found


def parts_well(heads: list[int], opening: range, at: int, verb: int) -> bool:
    """Whether the words behind a preposition hang on no word behind the noun, and neither they nor
    the noun are above the words that they shall hang on.
    """
    on, behind = opening[0], opening[1:]
    inside = all(heads[n] <= at for n in behind)
    return inside and at not in above(heads, verb) and above(heads, on).isdisjoint(behind)


def noun_of(words: Sequence[Token], heads: list[int], under: list[list[int]], on: int) -> int:
    """The noun to whose phrase the word behind a preposition belongs; a second one that hangs on
    the preposition too: "by 27 votes to 11 *the senators*".
    """
    at = on + 1
    while words[at].dep_ in BEFORE and heads[at] > at:
        at = heads[at]
    more = (n for n in under[on] if n > at and words[n].dep_ == "pobj")
    return next(more, at) if heads[at] == on else at


def leading_ends(words: Sequence[Token], on: int, noun: int) -> int:
    """Where the day, name or count behind a preposition is over that stands before another noun;
    right behind the preposition, if there is none.
    """
    begin = on + 1
    if words[on].lower_ == "to":
        votes = words[on - 1].lower_ == "votes" or words[on - 1].like_num
        count = words[begin].like_num or words[begin].lower_ in NOBODY
        return begin + (votes and count)
    dated = words[on].lower_ in {"on", "in", "of"}
    return (day_ends(words, begin, noun) if dated else None) or noun_ends(words, begin, noun)


def day_ends(words: Sequence[Token], begin: int, noun: int) -> int | None:
    """Where a day or month is over: "4 May", "May 4", "Tuesday night", "late June", "the 12th"."""
    if words[begin].lower_ == "the" and begin + 2 <= noun:
        counted = ORDINAL.fullmatch(words[begin + 1].text) and words[begin + 2].text[:1].isupper()
        return begin + 2 if counted else None
    at, named = begin + (words[begin].lower_ in PARTS), False
    while at < noun and (words[at].text in CALENDAR or words[at].text.isdecimal()):
        named = named or words[at].text in CALENDAR
        at += 1
    return at + (words[at].lower_ in HOURS) if named else None


def noun_ends(words: Sequence[Token], begin: int, noun: int) -> int:
    """Where another noun is over before one for people: "in *Geneva* ministers met", "in *Gaza* aid
    workers met", "on a show of *hands* delegates decided".
    """
    people = words[noun].tag_ == "NNS" and words[noun].text.islower()
    if not people or words[begin].text in CALENDAR:
        return begin
    common = words[noun - 1].tag_ in {"NN", "NNS"}
    if words[begin].tag_ != "NNP":
        return noun if common else begin
    # of "in Geneva UN experts" nobody can tell what is a place's
    return begin + 1 if noun == begin + 1 or words[begin + 1].tag_ != "NNP" else begin


def verb_of(
    words: Sequence[Token], heads: list[int], under: list[list[int]], on: int, at: int
) -> int | None:
    """The verb of which a noun must be the subject: the parser says so, and leaves the preposition
    before without object, or the one behind the noun has no other.
    """
    if words[at].dep_ in SUBJECTS:
        return heads[at] if not under[on] and heads[at] > at else None
    if words[at].dep_ != "pobj" or heads[at] != on:
        return None
    verb = verb_behind(words, heads, at)
    top = heads[on]
    while words[top].dep_ in {"pobj", "prep"}:
        top = heads[top]
    if verb is None and at < top and words[top].tag_ in TENSED:
        verb = top  # "On Friday *delegates* who had met twice signed"
    if verb is None or words[verb].dep_ not in CLAUSES or has_subject(words, under, verb):
        return None
    return verb


def verb_behind(words: Sequence[Token], heads: list[int], at: int) -> int | None:
    """The finite verb right behind a noun, which does not describe it: not "talks *held* there"."""
    end = at + 1
    while end < len(words) and words[end].dep_ in OUTSIDE and heads[end] > end:
        end += 1
    if end == len(words) or heads[end] == at:
        return None
    aided = any(words[n].tag_ in FINITE for n in range(at + 1, end))
    return end if words[end].tag_ in TENSED or aided else None
