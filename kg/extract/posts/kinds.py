"""What a body is, told right before its name: "rights group Open Doors"."""

from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodynouns import BODY_NOUNS, DESCRIPTIONS
from kg.model.extraction import EntityType


def kind_end(passage: Named, start: int) -> int:
    """Where a body's name begins behind what it is: "rights group *Open Doors*", or the start."""
    low, end = passage.lower, start
    while end < min(start + KIND, len(low)) and end not in passage.inside and (
        (passage.words[end].text.islower() and passage.words[end].tag_ in {"JJ", "NN", "NNS"})
        or low[end] in {"-", "'", "’", "'s", "’s"}
    ):  # fmt: skip
        end += 1
    name = passage.starting.get(end)
    named = name is not None and name.type is EntityType.ORGANIZATION
    return end if named and end > start and low[end - 1] in BODY_NOUNS | DESCRIPTIONS else start


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
