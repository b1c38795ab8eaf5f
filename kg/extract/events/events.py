"""The order in which the words of a passage are asked for events and for texts adopted."""

from kg.dateline import dateline
from kg.extract.claims.speakers.nouns import is_headline
from kg.extract.draft import Draft
from kg.extract.events.commemorations.marked import find_marked
from kg.extract.events.participants.ways import find_beside
from kg.extract.events.passing.citations import state_bill
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.telling.briefings import brief, briefs
from kg.extract.events.telling.learned import find_learned
from kg.extract.events.telling.nouns import noun_event, noun_misread, trigger_of
from kg.extract.events.telling.verbs import read_being, read_verb
from kg.extract.events.texts.kinds import may_be_text
from kg.extract.events.texts.measures import find_measure
from kg.extract.events.texts.resolutions import find_text
from kg.extract.events.times.gatherings import find_recorded
from kg.extract.naming.names import Name, Named
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.model.extraction import Span


def find_events(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the events of a passage, and the texts that are adopted, in the order of their words."""
    if (is_headline(passage) and len(draft.passages) > 1) or above_dateline(draft, passage):
        find_recorded(draft, passage)
        return
    stage = Stage(draft, passage, quoted)
    timed = {w.i for h in stage.dated for w in h.chain if is_verb(w)}
    named = {at: name for name in passage.others for at in [trigger_of(passage, name)] if at}
    cited = "RES/" in passage.passage.text
    for token in passage.words:
        part = token.pos_
        if part in NOMINAL or (part == "VERB" and noun_misread(token)):
            read_noun(stage, token, named.get(token.i))
        elif part == "VERB":
            read_verb(stage, token, timed=token.i in timed)
        elif part == "AUX" and token.lemma_ == "be" and token.dep_ not in {"aux", "auxpass"}:
            read_being(stage, token)
        if cited and (token.text.startswith("RES/") or "/RES/" in token.text):
            find_measure(stage, token)
    find_beside(stage)
    find_marked(stage)
    find_learned(stage)


def above_dateline(draft: Draft, passage: Named) -> bool:
    """Whether a passage is a headline behind other lines of the page, above the dateline: what it
    tells is told again below.
    """
    said = passage.passage
    if said.offset > TOP or len(passage.words) < SAYING or said.text.rstrip()[-1:] in ENDS:
        return False
    line = dateline(draft.article.text)
    return line is not None and said.offset + len(said.text) <= line.span.start


TOP = 400
"""Characters of an article within which its headline stands."""
SAYING = 4
"""Words of which a headline has as many or more."""
ENDS = frozenset('.!?:;,…”"’')


def read_noun(stage: Stage, token: Token, named: Name | None) -> None:
    """What a noun tells: an event, or a text that is adopted."""
    kind = noun_type(token)
    if token.lower_ == "briefing" and briefs(token):
        brief(stage, token)
    elif kind is not None or named is not None:
        noun_event(stage, token, kind or "other", named)
    if may_be_text(token):
        find_text(stage, token)
    elif (
        state_bill(token)
        or token.text in {"S.", "H.", "H.R.", "H"}
        or token.text.startswith(("H.Con", "H.J", "S.Con", "S.J", "H.Res", "S.Res"))
    ):
        find_measure(stage, token)


NOMINAL = {"NOUN", "PROPN", "ADJ"}
