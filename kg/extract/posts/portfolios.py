"""Fields of ministers that are joined: "the *lands and* agriculture minister"."""

from kg.extract.naming.chunks import Chunk
from kg.extract.naming.names import Named
from kg.extract.words.titles import FIELD_NOUNS

OPENS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "'s", "’s", "new", "former", "as", "current",
     "appointed", "named", "ex", "acting", "outgoing", "then", "interim"}
)  # fmt: skip
"""What stands before the first of the nouns, which else may be of what somebody speaks about."""


def is_joined(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word is the first of two nouns before a minister's title, or the "and" between."""
    low = passage.lower
    first = at - 1 if low[at] == "and" else at
    if first < 1 or chunk.plural or low[first + 1] != "and" or low[first - 1] not in OPENS:
        return False
    plain = passage.words[first].text.islower() and first not in passage.inside
    return plain and low[first] in FIELD_NOUNS and low[first + 2] in FIELD_NOUNS


def is_local(low: list[str], at: int) -> bool:
    """Whether a word is of "local government" before a minister's title."""
    return low[at : at + 2] == ["local", "government"] or (
        low[max(0, at - 1) : at + 1] == ["local", "government"]
    )


def lists_on(passage: Named, at: int) -> bool:
    """Whether a field goes on behind a comma: "for Water*,* Environment and Sanitation"."""
    low, words = passage.lower, passage.words
    joint = next((n for n in range(at + 2, min(at + 6, len(low) - 1)) if low[n] == "and"), 0)
    ends = (at - 1, at + 1, joint + 1)
    if not AFTERWARDS.isdisjoint(low[at:joint]):
        # "Director for Health, *Partnership for Women and Families*" is another's field
        return False
    if not joint or any(n in passage.inside for n in ends):
        return False
    if not all(words[n].text[:1].isupper() for n in ends):
        # "minister of agriculture*, forestry and fisheries*"
        followed = words[joint + 2].tag_ in {"NN", "NNS"} if joint + 2 < len(low) else False
        # no "minister of agriculture, *trade and industry leaders*"
        return joint == at + 2 and not followed and FIELD_NOUNS.issuperset(low[n] for n in ends)
    return not FIELD_NOUNS.isdisjoint((low[joint - 1], low[joint + 1]))


AFTERWARDS = frozenset({"for", "of", "on", "in", "at"})
"""Words by which what is behind a joint has a field or place of its own."""
