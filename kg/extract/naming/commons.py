"""Common nouns that with a state's name make a body: "the Azerbaijani embassy"."""

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.words.lexicon import words
from kg.gazetteer import demonym, territory

COMMON_BODIES = words("embassy consulate government parliament ministry army senate")
PORTFOLIOS = words("foreign defence defense interior finance justice health")


def state_before(line: Sequence[Token], at: int) -> int | None:
    """Where the name of a common noun's body begins: with its state's adjective or name, or behind
    the state's 's; None without a state.
    """
    start = at - 1 if at > 0 and line[at - 1].lower_ in PORTFOLIOS else at
    if possessed(line, start):
        return start
    if start == 0 or not line[start - 1].text[:1].isupper():
        return None
    known = demonym(line[start - 1].text) or territory(line[start - 1].text)
    return start - 1 if known else None


def possessed(line: Sequence[Token], start: int) -> bool:
    """Whether a state's name with 's stands before: "Pakistan's Senate"."""
    if start < 2 or line[start - 1].text not in {"’s", "'s"}:
        return False
    for at in range(max(0, start - LONG), start - 1):
        own = "".join(word.text_with_ws for word in line[at : start - 1])
        if territory(own.strip()) is not None:
            return True
    return False


LONG = 5
"""Words that a state's name has fewer than, its 's included: "Papua New Guinea's"."""
