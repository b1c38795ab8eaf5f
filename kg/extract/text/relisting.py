"""Verbs of a list of which the parser hangs the last one on an infinitive of the one before."""

from collections.abc import Sequence

from kg.extract.text.parse import Token

PLAIN = frozenset({"VB", "VBP"})
"""Tags of verbs that look alike as an infinitive and with several who do it."""


def relisted(words: Sequence[Token], heads: list[int]) -> list[int]:
    """The heads, with the last verb of a list hung on the one before it: in "they back the pact,
    condemn attempts to break it and *call* for talks" the list would else have no "and".
    """
    found = list(heads)
    for at, word in enumerate(words):
        over = heads[at]
        if word.dep_ != "conj" or word.tag_ not in PLAIN or words[at - 1].lower_ != "and":
            continue
        if heads[at - 1] == over and is_infinitive(words, heads, over):
            open_at = open_list(words, heads, over)
            if open_at is not None:
                found[at] = found[at - 1] = open_at
    return found


def is_infinitive(words: Sequence[Token], heads: list[int], at: int) -> bool:
    """Whether "to" stands right before a verb."""
    return words[at].tag_ == "VB" and words[at - 1].lower_ == "to" and heads[at - 1] == at


def open_list(words: Sequence[Token], heads: list[int], at: int) -> int | None:
    """The verb above an infinitive that a comma alone joins to one before it."""
    above = heads[at]
    while above != heads[above] and words[above].pos_ != "VERB":
        above = heads[above]
    first = heads[above]
    joined = words[above].dep_ == "conj" and words[above].tag_ in PLAIN and first < above
    closed = any(words[n].dep_ == "cc" and heads[n] in {first, above} for n in range(first + 1, at))
    apart = words[above - 1].lower_ == ","
    return above if joined and apart and not closed else None
