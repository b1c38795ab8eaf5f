"""Whether the words before a name tell that it is of who holds an office, or gives one up."""

from itertools import pairwise

from kg.extract.naming.asides import ASIDE, low
from kg.extract.naming.chunks import Words
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.titles import title_slug


def is_apposed(words: Words, start: int) -> bool:
    """Whether a name is the aside itself, behind a title: "its Director, *Ana Lind*, founded", "the
    head of the office, *Ana Lind*, founded".
    """
    if low(words, start - 1) != "," or start < 2:
        return False
    return title_slug(words[start - 2].lower_) is not None or is_held(words, start - 2)


def is_held(words: Words, at: int) -> bool:
    """Whether somebody's post is at the body that a noun tells: the name behind the comma is then
    the holder's: "the head of the electoral commission, *Ana Lind*".
    """
    first = at
    while first > 0 and words[first - 1].tag_ in PHRASAL and at - first < ASIDE:
        first -= 1
    linked = low(words, first - 1) in LINKS
    return linked and first > 1 and title_slug(words[first - 2].lower_) is not None


LINKS = frozenset({"of", "for", "at", "in", "on", "before", "to", "with", "under"})
PHRASAL = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD", "VBG", "VBN"})
"""Tags of words before the noun of a phrase."""


def is_officer(words: Words, at: int) -> bool:
    """Whether a body's name ends at a word whose officer is named behind it: "the speaker of the
    National *Assembly* Ana Lind".
    """
    if words[at].lower_ not in ORGANIZATION_HEADS or not words[at].text[:1].isupper():
        return False
    first = at
    while first and words[first - 1].text[:1].isupper():
        first -= 1
    first -= low(words, first - 1) == "the"
    return low(words, first - 1) == "of" and first > 1 and is_role(words, first - 2)


def is_role(words: Words, at: int) -> bool:
    """Whether a word is the common noun for a post or an occupation."""
    word = words[at]
    return word.text.islower() and word.tag_ == "NN" and title_slug(word.text) is not None


def is_handover(words: Words, at: int) -> bool:
    """Whether "from" tells of whom an office is taken: "took over *from*", "takes over as chief of
    the X in May *from*".
    """
    before = [word.lower_ for word in words[max(0, at - HANDOVER) : at]]
    return before[-1:] == ["over"] or ("over", "as") in pairwise(before)


HANDOVER = 16
"""Words back in which somebody takes over."""
