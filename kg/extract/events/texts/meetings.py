"""The meeting at which a body adopted a text, where the sentence tells of it beside."""

import re

from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate


def day_held(stage: Stage, verb: Token) -> PartialDate | None:
    """The day of the meeting at which a body adopted a text: "adopted at its 12th meeting, *held on
    3 May*".
    """
    told = HELD.match(stage.passage.passage.text, verb.idx)
    days = stage.dates_beside(verb) if told is not None else ()
    own = (h.date for h in days if told is not None and verb.doc[h.low].idx == told.end())
    date = next(own, None)
    return None if date is None else date.told(ahead=False)


HELD = re.compile(
    r"\w+ (?:unanimously |by [^,;.]{3,120}? )?at (?:its|their|the) [^,;.]{1,60}?"
    r"(?:meeting|session|sitting),? (?:which was )?held (?:in [A-Z][\w’'-]+,? )?on "
)
