"""The ways in which a text tells who took part in an event, in their order."""

from kg.extract.draft import Draft
from kg.extract.events.participants.company import called, escorted, placed, there, under
from kg.extract.events.participants.courtroom import in_court
from kg.extract.events.participants.heard import find_heard
from kg.extract.events.participants.lists import find_attendance
from kg.extract.events.participants.movers import moved, put_forward
from kg.extract.events.participants.organizers import told_behind
from kg.extract.events.participants.positions import positions
from kg.extract.events.participants.presence import attended, headed, honoured, present
from kg.extract.events.participants.reshuffles import find_reshuffle, reshuffled
from kg.extract.events.participants.returns import returned
from kg.extract.events.participants.rolls import find_rolls
from kg.extract.events.participants.teams import find_teams
from kg.extract.events.sentences.stage import Stage
from kg.extract.naming.names import Named


def find_beside(stage: Stage) -> None:
    """Let those take part in the events of a passage, or have organized it, whom other words in it
    name.
    """
    for token in stage.passage.words:
        if token.dep_ in IDLE:
            continue
        told_behind(stage, token)
        for way in OF_VERBS if token.tag_.startswith("VB") else OF_WORDS:
            for ref, people in way(stage, token):
                stage.draft.enter(ref, people)


def find_listed(draft: Draft, passages: list[Named]) -> None:
    """Let those take part in the events of an article whom its lists and posts name."""
    find_attendance(draft, passages)
    find_rolls(draft)
    find_reshuffle(draft)
    find_teams(draft, passages)
    find_heard(draft)


IDLE = frozenset({"det", "punct", "aux", "auxpass", "cc", "mark", "neg", "case", "nummod"})
"""Relations of words, half of all, that tell nothing of who took part."""
OF_VERBS = (
    attended, present, headed, escorted, placed, called, positions, returned, in_court, reshuffled,
    put_forward, moved,
)  # fmt: skip
"""What verbs tell of who took part: in this order."""
OF_WORDS = (present, honoured, there, under, called, moved)
"""What other words tell of it."""
