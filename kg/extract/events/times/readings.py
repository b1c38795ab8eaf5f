"""Which day an open date means where its tense does not tell: "on 3 May", "for Monday"."""

from kg.extract.events.sentences.stage import Stage
from kg.extract.text.dates import DateMention
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate


def just_past(stage: Stage, token: Token, told: DateMention) -> PartialDate | None:
    """A day of some weeks ago on which somebody decided to do something, not that of next year."""
    filed = stage.draft.article.published
    if token.dep_ != "acl" or filed is None or told.ahead is None or told.start.day is None:
        return None
    return told.start if 0 < filed.toordinal() - told.start.ordinal < WEEKS else None


def still_on(stage: Stage, told: DateMention) -> PartialDate | None:
    """The first day of what "will run from 5 to 6 May" in a text of those days, or of a day or two
    before: not that of next year.
    """
    filed, past, ahead = stage.draft.article.published, told.past, told.ahead
    if filed is None or past is None or ahead is None or past.day is None:
        return None
    far = ahead.year > past.year and ahead.ordinal - filed.toordinal() > MOST_OF_YEAR
    last = past if told.end is None else PartialDate(past.year, told.end.month, told.end.day)
    return past if far and filed.toordinal() - last.ordinal < DAYS_OF_WEEK else None


def of_aim(stage: Stage, token: Token, told: DateMention) -> bool:
    """Whether a day that is soon to come is that of an infinitive behind a verb in the past: "voted
    to strike on 3 June", and not that of last year.
    """
    filed, past, ahead = stage.draft.article.published, told.past, told.ahead
    if filed is None or past is None or ahead is None or token.tag_ not in {"VBD", "VBN"}:
        return False
    aim = any(c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB" for c in token.children)
    long_ago = filed.toordinal() - past.ordinal > LONG_AGO
    return aim and long_ago and ahead.ordinal - filed.toordinal() < SOON


LONG_AGO, SOON = 240, 100
MOST_OF_YEAR = 330
DAYS_OF_WEEK = 7
WEEKS = 60
