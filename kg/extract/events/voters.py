"""Those whom a sentence tells, by name or number, to have voted in a way."""

import re

from kg.extract.draft import Draft
from kg.extract.events.byname import BY_NAME
from kg.extract.events.votes import ABSTAINED, votes_in
from kg.extract.text.parse import Token
from kg.model.extraction import Form, Ref, Span

BLAMED = re.compile(r"\b(?:against|abstentions?|abstaining|abstained)\s\(([^()]+)\)")
"""Those who voted against or abstained, in brackets behind the count."""


def named_voters(draft: Draft, told: Span) -> list[Ref]:
    """The states of which a sentence tells by name how they voted."""
    text = draft.article.text[told.start : told.end]
    found = [m.span(1) for way in (ABSTAINED, BLAMED, *BY_NAME) for m in way.finditer(text)]
    if not found:
        return []
    inside = (Span(told.start + low, told.start + high) for low, high in found)
    lists = list(inside)
    return [
        ref for ref, mention in enumerate(draft.mentions)
        if mention.form is Form.NAME and any(mention.span.within(span) for span in lists)
    ]  # fmt: skip


def outnumbered(word: Token) -> bool:
    """Whether those who vote against a text are fewer than those whom the sentence tells to be for
    it: "Forty-six members voted in favour and 45 *voted* against the bill".
    """
    votes = votes_in(word.sent.text) if word.lemma_ == "vote" else None
    return votes is not None and votes[0] is not None and votes[1] is not None and (
        votes[0] > votes[1] and "favo" in word.sent.text
    )  # fmt: skip
