"""Verbs of what is brought out, set up or recognised: reports, films, bodies, states."""

from kg.extract.events.sentences.cases import Case, dated, dated_itself, happened
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType


def brought_out(case: Case) -> bool:
    """Somebody publishes a report or film, on a day: what is only cited by its day was written."""
    thing = child(case.verb, "dobj")
    return thing is not None and thing.lemma_.lower() in WORKS and dated(case)


WORKS = words("report paper study footage book memoir result list document audit recording video "
              "finding map text photograph letter")  # fmt: skip


def set_up(case: Case) -> bool:
    """Somebody sets up a body, in fact."""
    up = any(c.lower_ == "up" for c in case.verb.children)
    thing = child(case.verb, "dobj")
    body = thing is not None and thing.lower_ in SET_UP
    return up and body and of_verb(case.verb) is FACT and happened(case)


SET_UP = words("panel commission committee inquiry tribunal task-force force group board agency "
               "fund mission body council court team station")  # fmt: skip


def of_a_state(case: Case) -> bool:
    """A state recognises another, on a day."""
    ends = (child(case.verb, "nsubj", "agent"), case.thing)
    refs = (case.stage.ref(w) for w in ends if w is not None)
    mentions = case.stage.draft.mentions
    states = [r for r in refs if r is not None and mentions[r].type is EntityType.PLACE]
    return len(states) == len(ends) and dated_itself(case)


def sets_up(verb: Token) -> bool:
    """Whether a plain verb founds something by its particle: "set up on 3 January"."""
    return verb.lemma_ == "set" and any(c.lower_ == "up" and c.dep_ == "prt" for c in verb.children)
