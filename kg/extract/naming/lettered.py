"""Letters that stand for a body, where the tagger takes them for somebody's name."""

import re

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name

LETTERS = re.compile(r"(?!Ma?c|D[ei]|L[ae]|V[ao]n)[A-Z][a-z][A-Z]{2,4}")
"""A body's letters with small ones among them, which nobody is called by: "MoFA", "CoPAIR"."""


BOARDS = frozenset({"BoG", "BoD", "BoT"})
"""Letters of boards of governors, directors, trustees, which stand beside the body's."""
JOINED = re.compile(r"[A-Z]{3,6}(?: ?- ?[A-Z]{3,6})+")
"""A part's letters and the whole's: "ACDC-ISSI"."""


def are_letters(text: str) -> bool:
    """Whether several words are letters of a body and of its part, which nobody is called by.

    >>> are_letters("BoG NIIS"), are_letters("ANA LIND")
    (True, False)
    """
    own = text.split()
    return len(own) > 1 and (
        any(word in BOARDS for word in own)
        and all(word.isupper() or word in BOARDS or LETTERS.fullmatch(word) for word in own)
    )


def is_lettered(words: Words, name: Name, text: str) -> bool:
    """Whether letters stand for what somebody leads, "Ana Lind, Director *NIIS*, spoke", or can
    only be a body's.
    """
    at = name.start - 1
    if LETTERS.fullmatch(text):
        return True
    short = PAIR < len(text) <= SHORT or JOINED.fullmatch(text) is not None
    short = short and words[name.start].text.isupper()
    if at < 1 or not short:
        return False
    vice = words[at].lower_ == "chancellor" and words[at - 1].lower_ == "vice"
    titled = words[at].text.istitle() and (words[at].lower_ in HEADS or vice)
    while at > 1 and words[at - 1].text.istitle():
        at -= 1
    return titled and words[at - 1].text in {",", "("} and low(words, name.end) in CLOSING


HEADS = frozenset(
    {"director", "chairman", "chairwoman", "chairperson", "chair", "ceo", "head", "coordinator",
     "vc"}
)  # fmt: skip
"""Who leads a body that letters stand for: a minister's capitals are his own name."""
SHORT = 6
"""Letters of a body's acronym at most."""
CLOSING = frozenset({",", ";", ".", ")", "and"})
"""What ends an aside or an entry of a list."""
PAIR = 2
"""Letters of what is too short to be told from initials."""
