"""Briefings with which a sentence opens, which no tagger takes for what somebody did."""

from kg.extract.draft import sentence
from kg.extract.events.sameness.merging import merge
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.times.newsday import news_day
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.occasions import MEMBERS
from kg.model.extraction import EntityType, EventMention, Ref


def briefs(token: Token) -> bool:
    """Whether a sentence opens with somebody's briefing: "Briefing members before the vote, X"."""
    first = token.sent.start == token.i or (
        token.i == token.sent.start + 1 and neighbour(token, -1).lower_ == "also"
    )
    behind = token.doc[token.i + 1 : token.i + 3]
    return first and any(w.lower_ in BRIEFED for w in behind)


BRIEFED = MEMBERS | {"was", "were", "council", "ambassadors", "reporters", "them", "diplomats"}


def brief(stage: Stage, token: Token) -> None:
    """The speech of the first who is named behind the word."""
    who = speaker(stage, token)
    if who is None:
        return
    parsed = stage.passage.passage
    told = news_day(stage, token.sent.root, loose=True)
    event = EventMention(
        trigger=parsed.span(token, token), type="speech", evidence=sentence(parsed, token),
        date=told.start, participants=(who,), rule=f"noun:speech:{told.why}",
    )  # fmt: skip
    merge(stage, event, token, None)


def speaker(stage: Stage, token: Token) -> Ref | None:
    """The first person who is named behind a word of a sentence."""
    draft = stage.draft
    refs = (draft.ref(stage.passage.passage, w) for w in token.sent if w.i > token.i)
    people = (ref for ref in refs if ref is not None and draft.names(ref, EntityType.PERSON))
    return next(people, None)
