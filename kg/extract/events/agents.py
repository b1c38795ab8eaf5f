"""Who did to others what an event tells."""

from kg.extract.events.actors import actors, antecedent
from kg.extract.events.people import people_below
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import Ref


def agents_of(stage: Stage, verb: Token) -> tuple[Ref, ...]:
    """Who did to others what a verb tells: its subject where it has an object, else its agent."""
    if verb.lemma_ not in DONE_BY:
        return ()
    acts = any(c.dep_ == "dobj" for c in verb.children)
    doers = [c for c in actors(verb) if acts and (c.dep_ == "nsubj" or verb.dep_ == "pcomp")]
    doers += [c for c in verb.children if c.dep_ == "agent"]
    found = (r for c in doers for r in people_below(stage.draft, stage.passage, antecedent(c)))
    return tuple(dict.fromkeys(found))


DONE_BY = words(
    "dismiss sack fire oust remove suspend demote reinstate appoint nominate name choose pick "
    "select tap promote designate reappoint install inaugurate crown ordain consecrate topple "
    "overthrow depose replace arrest detain deport expel extradite imprison jail convict sentence "
    "acquit indict charge fine kill shoot execute slaughter massacre murder assassinate stab "
    "behead abduct kidnap rescue free release evict evacuate pardon hang recall relieve strip "
    "impeach elect sanction blacklist"
)
"""Verbs that tell what one does to another."""
