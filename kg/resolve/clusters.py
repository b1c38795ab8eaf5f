"""Sets of mentions that name one entity: a union-find over an article's mentions."""

from collections.abc import Iterable

from kg.model.extraction import Mention, Ref


class Clusters:
    """Which mentions go together. The earliest mention of a set stands for it.

    >>> clusters = Clusters(3)
    >>> clusters.join(0, 2)
    >>> clusters.root(2), clusters.root(1)
    (0, 1)
    """

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, ref: Ref) -> Ref:
        """The earliest mention of the set."""
        while self._parent[ref] != ref:
            ref = self._parent[ref]
        return ref

    def join(self, a: Ref, b: Ref) -> None:
        """Put two sets together."""
        low, high = sorted((self.root(a), self.root(b)))
        self._parent[high] = low

    def sets(self, refs: Iterable[Ref]) -> dict[Ref, list[Ref]]:
        """The sets among the mentions, by the mention that stands for each, in order."""
        found: dict[Ref, list[Ref]] = {}
        for ref in sorted(refs):
            found.setdefault(self.root(ref), []).append(ref)
        return found


def in_order(mentions: Iterable[tuple[Ref, Mention]]) -> list[tuple[Ref, Mention]]:
    """Mentions in the order of the text."""
    return sorted(mentions, key=lambda pair: (pair[1].span, pair[0]))
