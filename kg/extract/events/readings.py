"""Which day an open date means where its tense does not tell: "on 3 May", "for Monday"."""

from spacy.tokens import Token

from kg.extract.events.stage import Stage
from kg.extract.text.dates import DateMention
from kg.model.dates import PartialDate


def just_past(stage: Stage, token: Token, told: DateMention) -> PartialDate | None:
    """A day of some weeks ago on which somebody decided to do something, not that of next year."""
    filed = stage.draft.article.published
    if token.dep_ != "acl" or filed is None or told.ahead is None or told.start.day is None:
        return None
    return told.start if 0 < filed.toordinal() - told.start.ordinal < WEEKS else None


def next_after_news(stage: Stage, token: Token, told: DateMention) -> PartialDate | None:
    """The weekday to come that is over when the article appears: on Tuesday, "called a meeting for
    Monday" behind what happened on Sunday.
    """
    past, ahead = told.past, told.ahead
    if past is None or ahead is None or ahead.ordinal - past.ordinal != DAYS_OF_WEEK:
        return None
    if token.sent.root.tag_ != "VBD" or past.day is None:
        return None
    low, at = stage.passage.passage.offset, stage.offset(token.sent[0])
    for event in reversed(stage.draft.events):
        if event.trigger.start < low:
            return None
        if event.date is not None and event.date.day is not None and event.trigger.start < at:
            return past if 0 < past.ordinal - event.date.ordinal < DAYS_OF_WEEK else None
    return None


DAYS_OF_WEEK = 7
WEEKS = 60
