"""Verbs of leaving a post: what the sentence must tell besides."""

from spacy.tokens import Token

from kg.extract.events.cases import Case, child, dated
from kg.extract.events.offices import OFFICES, STAFFS
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug


def resigned(case: Case) -> bool:
    """Somebody resigns, on a day, and not himself to a fate."""
    thing = child(case.verb, "dobj", "dative")
    himself = thing is not None and thing.pos_ == "PRON"
    return dated(case) and not himself


def stepped(case: Case) -> bool:
    """Somebody steps down or aside, from no stage or train."""
    ways = {"down", "aside"}
    places = [p for c in case.verb.children if c.lower_ == "from" for p in c.children]
    away = any(p.dep_ == "pobj" and not is_seat(case, p) for p in places)
    return dated(case) and not away and any(c.lower_ in ways for c in case.verb.children)


def is_seat(case: Case, thing: Token) -> bool:
    """Whether one can step down from something: a post, a body, the work for one."""
    known = case.stage.draft.ref(case.stage.passage.passage, thing) is not None
    post = thing.lemma_.lower() in OFFICES or title_slug(thing.text) is not None
    return known or post or thing.pos_ == "PROPN" or thing.lower_ in STAFFS | BODIES


BODIES = CHAMBERS | words(
    "role job power party committee panel company bank agency court team front-line politics "
    "leadership duties race fund union federation council association university"
)
