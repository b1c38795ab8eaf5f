"""Bodies whose members choose somebody: "*Members of the Fjord Network* elected Ana Lind"."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.bodies.stately import STATELY
from kg.extract.posts.lines.line import Line
from kg.extract.posts.titles.office import Office
from kg.model.extraction import Ref

OPENS = re.compile(
    r"(?:^|[.;:—–])(?: the)?(?P<q> Q)(?: (?:have|had|today|also|then|unanimously))*$"
)
"""Several who act in a sentence that opens with them."""
PARLIAMENT = re.compile(r"(?i)\b(?:(?:national|federal|legislative) assembly|parliament|congress)")
"""Bodies that choose whom a state has."""


def of_members(draft: Draft, line: Line, match: re.Match[str], office: Office) -> Ref | None:
    """The body whose members choose the holder of an office of it."""
    subject = OPENS.search(line.text, 0, match.start())
    if subject is None or not is_officer(office):
        return None
    several = next(iter(line.offices(subject.span("q"))), None)
    if several is None or several.body is None:
        return None
    heads_state = office.role in {"president", "vice-president", "ombudsman"}
    legislates = PARLIAMENT.search(draft.mentions[several.body].name) is not None
    return None if heads_state and legislates else several.body


def is_officer(office: Office) -> bool:
    """Whether an office may be of the body that fills it: none of a state, nor of what it names,
    "president *of the republic*".
    """
    presides = office.role in {"president", "vice-president"}
    stately = office.role in STATELY | {"judge", "justice", "minister"} and not presides
    return not (stately or office.closed) and office.end == office.last
