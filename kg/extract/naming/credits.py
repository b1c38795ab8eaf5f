"""Credits that name nobody: "(*Wire services*)", "Editing: *Night Desk*"."""

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import words as listed
from kg.extract.words.nameless import CREDITED, DESKS
from kg.model.extraction import EntityType


def is_credit(words: Words, name: Name) -> bool:
    """Whether a name only tells which of a paper's people wrote: "Editing: *Night Desk*"."""
    if name.type is EntityType.OTHER or words[name.end - 1].lower_ not in CREDITED:
        return False
    if words[name.end - 1].lower_ == "desk":
        return name.end - name.start == 2 and words[name.start].lower_ in DESKS
    text = phrase(words[name.start : name.end])
    return uncredited(text) and low(words, name.start - 1) in {"(", ":", "/", "by"}


def uncredited(text: str) -> bool:
    """Whether the words of a credit name nobody: "Wire services", "Capitol Desk".

    >>> [uncredited(text) for text in ("Agencies", "Pacific desk", "Ararat Wire", "AFP")]
    [True, True, False, False]
    """
    own = text.lower().split()
    return own[-1] in {"desk", "correspondent", "correspondents", "staff"} or all(
        word in CREDITED or word in KINDS_OF_PRESS for word in own
    )


KINDS_OF_PRESS = listed("news wire our special own foreign local combined web online from with and")
