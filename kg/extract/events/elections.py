"""Verbs of voters and those they choose: what the sentence must tell besides."""

from kg.extract.events.cases import Case, child, dated
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType


def polled(case: Case) -> bool:
    """Voters vote, or a state does, on a day; bodies vote on texts."""
    who = child(case.verb, "nsubj")
    ref = case.stage.draft.ref(case.stage.passage.passage, who) if who is not None else None
    state = ref is not None and case.stage.draft.mentions[ref].type is EntityType.PLACE
    voters = who is not None and who.lower_ in {"voters", "people", "citizens", "residents"}
    plain = not any(c.lower_ in {"for", "against", "to"} or c.dep_ in {"xcomp", "prt"}
                    for c in case.verb.children)  # fmt: skip
    return dated(case) and (voters or (state and plain))


WON = words("presidency seat term mandate majority landslide leadership race contest nomination "
            "mayoralty governorship constituency")  # fmt: skip


def won(case: Case) -> bool:
    """An election, seat or term is won or lost, on a day."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and thing.lower_ in WON
