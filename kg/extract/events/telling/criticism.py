"""Attacks in words: who "attacked the bill", "was bombarded with questions"."""

from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import Case, names_person
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS


def in_words(case: Case) -> bool:
    """Whether somebody only speaks against whom he assails: who "attacked the bill"."""
    thing = case.thing
    spoken = thing is not None and case.verb.lemma_ == "attack" and (
        thing.lemma_.lower() in CRITICIZED and not any(c.lower_ == "on" for c in thing.children)
    )  # fmt: skip
    over = any(c.lower_ in {"over", "for", "as"} for c in case.verb.children)
    spoken = spoken or (thing is not None and thing.lemma_.lower() in BLAMED and over)
    who = child(case.verb, "nsubj", "agent")
    speaks = who is not None and who.lemma_.lower() in POLITICIANS
    for by in actors(case.verb) if case.verb.lemma_ in ASSAILING else ():
        # "Ole Berg attacked Norway on Friday" in a speech
        speaks = speaks or names_person(case, by) or by.lemma_.lower() in BLAMING
    if speaks and is_criticism(case, thing, over=over):
        return True
    if any(c.lower_ == "with" and is_flood(c) for c in case.verb.rights):
        return True
    return spoken and (who is None or who.lower_ not in STRIKERS)


def is_criticism(case: Case, thing: Token | None, *, over: bool) -> bool:
    """Whether a politician only speaks against somebody: no weapon is told, nor whom else he hits:
    "a deputy attacked *a guard*".
    """
    armed = any(c.lower_ == "with" for w in case.verb.subtree for c in w.children)
    named = thing is None or thing.pos_ == "PROPN" or thing.lemma_.lower() in BLAMED | CRITICIZED
    return over or (named and not armed)


def is_flood(with_: Token) -> bool:
    """Whether what people are assailed with is said or written: "bombarded *with questions*"."""
    return any(c.lemma_.lower() in SENT for c in with_.rights)


BLAMED = words("government opposition minister premier administration coalition cabinet party")
"""Whom those attack in words who do so "over" or "for" something."""
ASSAILING = {"attack", "assail", "hit", "target", "blast"}
"""Verbs of what people by name do in words."""
BLAMING = words("president minister premier chancellor governor mayor spokesman spokeswoman envoy")
POLITICIANS = words("mp mps lawmaker legislator senator deputy councillor congressman mep mla")
"""Who attacks and ambushes others in words."""
STRIKERS = words(
    "rebels militants militiamen insurgents guerrillas gunmen fighters forces troops soldiers "
    "jihadists terrorists drones missiles jets hackers mob mobs crowd rioters assailants attackers "
    "men man youths thugs"
)
"""Who does not attack in words: "*hackers* attacked the bank's system"."""


CRITICIZED = TEXTS | words(
    "plan proposal policy idea record handling approach stance move reform scheme change cut deal "
    "agreement legislation verdict ruling judgment speech remark comment claim allegation argument "
    "budget tax system practice process appointment nomination management conduct failure lack "
    "silence delay hypocrisy spending integrity character motive credibility competence decision "
    "sanction coverage"
)
"""What is attacked in words."""
SENT = CRITICIZED | words(
    "question demand call message request email letter complaint query text tweet insult threat "
    "abuse information image advert advertisement"
)
"""What people are flooded with."""
