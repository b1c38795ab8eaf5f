"""Which votes are a text's where a sentence counts more than once."""

from collections.abc import Callable

from kg.extract.draft import Draft
from kg.extract.events.votes import Votes, votes_in
from kg.model.extraction import Span

Count = Callable[[str], Votes | None]


def counted(draft: Draft, told: Span, number: str | None, at: int) -> Votes | None:
    """The votes that a sentence counts, if no other text in it has them already; `at` is where the
    text passes.
    """
    if any(other.votes is not None and other.evidence == told for other in draft.resolutions):
        return None
    return nearest(draft, told, at, lambda part: votes_in(part.replace(number or "\n", "")))


def nearest(draft: Draft, told: Span, at: int, count: Count) -> Votes | None:
    """The votes behind the word that tells a text's fate, if they are others than those that its
    sentence counts first: "passed by 17 to 13, hours after a motion was *defeated*, 12-18".
    """
    text = draft.article.text
    first, behind = count(told.of(text)), count(text[max(at, told.start) : told.end])
    if first is None or behind is None or None in behind[:2]:
        return first
    return first if behind[:2] == first[:2] else behind
