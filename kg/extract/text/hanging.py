"""What hangs on each word of a paragraph whose words do not hang on one another yet."""

from collections.abc import Sequence

from kg.extract.text.parse import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
"""How a subject hangs on its verb."""


def below(heads: list[int]) -> list[list[int]]:
    """For each word the words that hang on it, in their order.

    >>> below([1, 1, 1])
    [[], [0, 2], []]
    """
    found: list[list[int]] = [[] for _ in heads]
    for at, head in enumerate(heads):
        if head != at:
            found[head].append(at)
    return found


def above(heads: list[int], at: int) -> set[int]:
    """The words that one hangs on, however far.

    >>> above([1, 2, 2], 0) == {1, 2}
    True
    """
    found: set[int] = set()
    while heads[at] != at:
        at = heads[at]
        found.add(at)
    return found


def has_subject(words: Sequence[Token], under: list[list[int]], verb: int) -> bool:
    """Whether a verb has a subject."""
    return any(words[n].dep_ in SUBJECTS for n in under[verb])
