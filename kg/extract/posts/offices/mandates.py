"""The mandate behind a title: "Special Rapporteur on the independence of judges and lawyers"."""

from kg.extract.naming.names import Named
from kg.model.extraction import EntityType


def has_mandate(passage: Named, at: int) -> bool:
    """Whether a title before "on" is of one with a mandate: "Representative on Torture", not "their
    representative on the Board".
    """
    named = [word.text[:1].isupper() for word in passage.words[at - 1 : at + 2 : 2]]
    own = passage.lower[at - 1] == "representative" and all(named)
    return own or passage.lower[at - 2 : at] == ["special", "rapporteur"]


def mandate_end(passage: Named, at: int) -> int:
    """The end of a rapporteur's mandate of several words, if what it is about ends there: "on *the
    independence of judges and lawyers*,", or 0.
    """
    words, end = passage.words, at + 1
    while end < len(words) and (
        words[end].tag_ in {"NN", "NNS", "NNP", "JJ", "CC", "VBG"} or words[end].lower_ in LINKS
    ):  # fmt: skip
        name = passage.starting.get(end)
        if name is not None and name.type is EntityType.PERSON:
            break
        if name is not None and name.type is EntityType.ORGANIZATION and end > at + 2:
            # "on freedom of expression *for the Inter-American Commission*"
            while words[end - 1].lower_ in LINKS:
                end -= 1
            return end if end > at + 2 else 0
        end += 1
    closed = end == len(words) or words[end].text in {",", ".", ";", ")"} or end in passage.inside
    return end if closed and words[end - 1].lower_ not in LINKS and end > at + 2 else 0


LINKS = frozenset({"the", "of", "to", "against", "in", "and", "for", "as", "by", "from"})
"""What joins the words of a mandate."""
