"""What stands behind the preposition of a verb of saying: "called for …", "spoke of"."""

from collections.abc import Collection

from kg.extract.claims.contents.complements import is_complement
from kg.extract.claims.contents.endings import uncommented
from kg.extract.claims.sentences.circumstances import is_date
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.parse import Token
from kg.extract.words.governed import PREPOSITIONS
from kg.extract.words.lexicon import words
from kg.extract.words.statements import SELVES
from kg.extract.words.titles import title_slug
from kg.model.extraction import Span


def prepositional(scene: Scene, cue: Token) -> Content:
    """What stands behind "called for", "spoke of"."""
    wanted = PREPOSITIONS.get(cue.lemma_, ())
    told = [c for c in cue.rights if c.lower_ in wanted and not is_date(c)]
    found = next(iter(told), None) or beside(cue, wanted)
    if cue.lemma_ in BRIEFED and not any(c.dep_ in {"dobj", "nsubjpass"} for c in cue.children):
        # "an official briefed on the talks"
        return NOTHING
    if cue.lemma_ in {"speak", "talk"} and any(c.lower_ == "with" for c in cue.rights):
        return NOTHING
    if found is not None and is_led(cue, found):
        return NOTHING
    if found is not None and any(only(cue, found) for only in (only_topic, only_refers, visits)):
        return NOTHING
    if found is None:
        return Content(behind_mark(scene, cue, wanted), "prepositional")
    goes_on = [c for c in cue.rights if c.i > found.i and c.dep_ in {"xcomp", "ccomp", "advcl"}]
    last = max(c.right_edge.i for c in (found, *goes_on) if c is found or is_complement(c))
    last = max([last, *(c.right_edge.i for c in cue.rights if is_more(c, last))])
    last = uncommented(cue, found.i, last)
    if last == found.i:
        return NOTHING
    whom = next((c for c in cue.rights if c.dep_ == "dobj" and c.i < found.i), None)
    given = cue.lemma_ in ASKING and found.lower_ == "for"
    if given and whom is not None and whom.pos_ in {"NOUN", "PROPN"}:
        # "asked *Norway for help*"
        return Content([scene.span(whom.left_edge.i, last)], "prepositional")
    return Content([scene.span(found.i + 1, last)], "prepositional")


def is_more(clause: Token, last: int) -> bool:
    """Whether a clause goes on with what somebody speaks of: "spoke of the flood, *and that many
    had fled*".
    """
    start = clause.left_edge
    joined = clause.dep_ == "conj" and start.lower_ == "that" and start.dep_ == "mark"
    joined = joined and start.head == clause
    # "said she had spoken of the flood, and that": that goes on with what is said
    joined = joined and clause.head.dep_ != "ccomp"
    return joined and last < start.i <= last + 3


def is_led(cue: Token, prep: Token) -> bool:
    """Whether somebody is only called or sent somewhere, or asked for words: "pointed reporters *to
    a statement*", "asked him *for comment*".
    """
    if cue.lemma_ == "ask" and any(c.lemma_ in WORDS for c in prep.rights):
        return True
    whom = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if whom is not None and cue.lemma_ == "commit":
        return whom.lower_ not in SELVES
    if whom is None or cue.lemma_ not in {"call", "point", "refer"}:
        return False
    return cue.lemma_ == "call" or whom.lower_ not in {"finger", "fingers"}


WORDS = words("comment interview reaction")
ASKING = words("ask press")
"""Verbs of which it is told who shall give something."""


def only_topic(cue: Token, prep: Token) -> bool:
    """Whether a verb tells only of what people talked: "speaks to Ana Lind about the war"."""
    if cue.lemma_ not in {"speak", "talk", "chat"} or prep.lower_ not in {"about", "on"}:
        return False
    talks = (c for c in cue.rights if c.dep_ == "prep" and c.i < prep.i)
    return any(c.lower_ in {"to", "with"} or is_call(c) for c in talks)


def only_refers(cue: Token, prep: Token) -> bool:
    """Whether a participle tells only of what somebody speaks: "*Referring to* Chad, she said"."""
    called = any(word.lower_ == "as" for word in prep.subtree)
    return cue.lower_ == "referring" and cue.dep_ in {"advcl", "acl"} and not called


def visits(cue: Token, prep: Token) -> bool:
    """Whether somebody is only come to see: "*called on* the governor", "*calls on* Ana Lind", and
    is asked nothing.
    """
    own = (w for c in cue.rights if c.dep_ != "conj" and c.i >= prep.i for w in c.subtree)
    asked = any(word.tag_ == "TO" or word.lower_ in {"for", "not"} for word in own)
    past = cue.tag_ in {"VBD", "VBN"}  # "Norway calls on the parties" asks something
    whom = (c for c in prep.rights if c.dep_ == "pobj")
    one = any(c.ent_type_ == "PERSON" or title_slug(c.text) is not None for c in whom)
    on = cue.lemma_ == "call" and prep.lower_ in {"on", "upon"}
    return on and (past or one) and not asked


def is_call(prep: Token) -> bool:
    """Whether people talk by a medium, and with each other: "spoke by telephone"."""
    return any(c.lower_ in {"telephone", "phone", "video", "video-link"} for c in prep.rights)


def beside(cue: Token, wanted: Collection[str]) -> Token | None:
    """The preposition that the parser hangs on whom somebody tells: "informed the council *of*"."""
    if cue.lemma_ not in TELLING:
        return None
    whom = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    return next((c for c in whom.rights if c.lower_ in wanted), None) if whom is not None else None


BRIEFED = words("brief update inform notify alert apprise")
TELLING = words("remind inform assure notify brief update lecture warn threaten alert apprise")


def behind_mark(scene: Scene, cue: Token, wanted: Collection[str]) -> list[Span]:
    """What stands behind "called on" where the parser takes "on" for the clause's first word."""
    at = cue.i + 1
    if at + 1 >= len(cue.doc) or cue.doc[at].lower_ not in wanted or cue.doc[at].tag_ == "TO":
        return []
    held = [c.right_edge.i for c in cue.rights if c.left_edge.i == at and c.i > at]
    return [scene.span(at + 1, uncommented(cue, at + 1, held[0]))] if held else []
