"""The dates among words."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.dates import DateMention


def dates_in(draft: Draft, passage: Named, words: list[Token]) -> Iterator[DateMention]:
    """The dates that stand among the words, mere limits left out."""
    starts = {passage.passage.offset + word.idx for word in words}
    if not starts:
        return
    low, high = min(starts), max(starts)
    for mention in draft.dates:
        near = mention.span.end > low and mention.span.start <= high and not mention.bound
        if near and any(start in starts for start in range(*mention.span)):
            yield mention
