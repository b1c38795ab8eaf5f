"""At whose gathering something is done: "adopted at the ninth summit of the Community"."""

from kg.extract.events.bodies.named import LEADERS, bodies
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, Ref


def at_gathering(stage: Stage, verb: Token) -> list[Ref]:
    """The body at whose gathering it was done: "adopted at the ninth summit of the Community",
    "failed on Friday in the city council".
    """
    for prep in verb.doc[verb.i + 1 : verb.i + WINDOW]:
        if prep.dep_ != "prep" or prep.lower_ not in {"at", "during", "in"} or (
            prep.sent != verb.sent or any(map(parts, prep.doc[verb.i + 1 : prep.i]))
        ):  # fmt: skip
            continue
        for noun in prep.children:
            if prep.lower_ == "in" and noun.lower_ in CHAMBERS and noun.text.islower():
                found = bodies(stage, noun)
            else:
                found = gathered_by(stage, noun) if noun.lower_ in GATHERINGS else []
            if found:
                return found[:1]
    return []


def convened(stage: Stage, verb: Token) -> list[Ref]:
    """The body at whose gathering its ministers or leaders do something."""
    who = child(verb, "nsubj")
    if who is None or who.lower_ not in LEADERS:
        return []
    return at_gathering(stage, verb) or meeting_at(stage, who)


def meeting_at(stage: Stage, who: Token) -> list[Ref]:
    """The body at whose seat ministers or leaders meet: "ministers, meeting at the headquarters of
    *the League*".
    """
    meets = (c for c in who.rights if c.lemma_ == "meet" and c.dep_ in {"acl", "advcl"})
    refs = (stage.ref(w) for c in meets for w in c.subtree)
    return [ref for ref in refs if ref is not None
            and stage.draft.names(ref, EntityType.ORGANIZATION)][:1]  # fmt: skip


def parts(word: Token) -> bool:
    """Whether a verb opens another clause than a relative one: "the votes it *needed*"."""
    return is_verb(word) and word.dep_ != "relcl"


WINDOW = 14
"""Words behind a verb within which it tells where it was done."""


def gathered_by(stage: Stage, noun: Token) -> list[Ref]:
    """The body in the phrase of a gathering: "the Community's summit", "the summit of NATO"."""
    near = [c for c in noun.children if c.dep_ in {"compound", "poss", "nmod"}]
    near += [w for c in noun.children if c.lower_ == "of" for w in c.children]
    refs = (stage.ref(word) for word in near)
    named = [ref for ref in refs if ref is not None
             and stage.draft.names(ref, EntityType.ORGANIZATION)]  # fmt: skip
    # "at Monday's meeting of the school *board*"
    return named or [ref for w in near if w.lower_ in CHAMBERS for ref in bodies(stage, w)]


GATHERINGS = words("summit conference congress meeting session assembly convention plenary plenum "
                   "sitting retreat gathering synod forum council")  # fmt: skip
