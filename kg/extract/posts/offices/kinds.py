"""What a body is, told right before its name: "rights group Open Doors"."""

from kg.extract.naming.names import Name, Named
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, DESCRIPTIONS
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType


def kind_end(passage: Named, start: int) -> int:
    """Where a body's name begins behind what it is: "rights group *Open Doors*", or the start."""
    low, end = passage.lower, start
    while end < min(start + KIND, len(low)) and end not in passage.inside and (
        passage.words[end].tag_ == "JJ"
        or (passage.words[end].text.islower() and passage.words[end].tag_[:2] == "NN")
        or low[end] in {"-", "'", "’", "'s", "’s"}
    ):  # fmt: skip
        end += 1
    name = passage.starting.get(end)
    named = name is not None and name.type is EntityType.ORGANIZATION
    return end if named and end > start and is_kind(passage, end - 1) else start


def is_kind(passage: Named, noun: int) -> bool:
    """Whether a noun tells what the body is whose name stands right behind it: one for bodies, or
    any with an article that no clause goes on, "the *reinsurer* Fjord Re".
    """
    name, word = passage.starting.get(noun + 1), passage.words[noun]
    if passage.lower[noun] in BODY_NOUNS | DESCRIPTIONS:
        return True
    if name is None or name.type is not EntityType.ORGANIZATION or word.tag_ not in {"NN", "NNP"}:
        return False
    if name.end < len(passage.words) and passage.words[name.end].tag_[:1] in {"V", "M"}:
        # "the study *Fjord Re* commissioned"
        return False
    start = noun
    while start > 0 and passage.words[start - 1].tag_[:2] in {"JJ", "NN"}:
        start -= 1
    told = start > 0 and passage.lower[start - 1] in {"the", "a", "an"}
    return told and word.text.islower() and word.lower_ not in TIMES


TIMES = words("time day week month year moment hour night morning evening today end start")
"""Nouns behind which a body's name begins another clause: "at the time *Fjord Re* fell"."""


def behind_town(passage: Named, start: int) -> int:
    """Where the words go on behind the town in which a body is: "the *Oslo*-based think tank X",
    "the *Oslo* daily X", or the start.
    """
    name = passage.starting.get(start)
    end = start + 1 if name is None else name.end
    while name is None and end < len(passage.words) and passage.words[end].text.istitle():
        end += 1
    if passage.lower[end : end + 2] == ["-", "based"]:
        return end + 2
    placed = name is not None and name.type is EntityType.PLACE
    kind = kind_end(passage, end) if placed else end
    return kind if kind > end else start


KIND = 5
"""Words that tell what a body is."""


def name_beside(passage: Named, at: int) -> Name | None:
    """The name that starts right behind what its bearer is: "the think tank *the Reed Fund*", but
    not "the panel *the Senate* formed".
    """
    if passage.lower[at : at + 1] != ["the"]:
        return passage.starting.get(at)
    name = passage.starting.get(at + 1)
    if name is None or not ENDS.issuperset(passage.lower[name.end : name.end + 1]):
        return None
    return name


ENDS = frozenset({",", ".", ";", ")", "–", "—", "and", "in"})
"""What stands behind a name that is no subject."""
