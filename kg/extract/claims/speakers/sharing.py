"""Verbs that share their speaker with another, wherever the parser hangs them."""

from kg.extract.claims.speakers.resumptions import SUBJECTS, THINGS
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, GOING_ON, NAMING, SAYING
from kg.extract.words.lexicon import words


def sharer(verb: Token) -> Token | None:
    """The verb whose subject is also that of another, by tense, series or participle."""
    if (teller := told_further(verb) or told_beside(verb)) is not None:
        return teller
    if verb.dep_ == "conj" and (resumed := same_tense(verb)) is not None:
        return resumed
    if (first := in_series(verb)) is not None:
        return first
    # "is pleased to confirm"
    return verb.head.head if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp" else None


def told_beside(verb: Token) -> Token | None:
    """The cue right before the comma of a participle that the parser hangs on what is said: "Norway
    signed it, *the minister has announced*, calling it a step": Norway does not.
    """
    cue = neighbour(verb, -2) if verb.i > 1 else verb
    parted = verb.tag_ == "VBG" and verb.dep_ == "advcl" and neighbour(verb, -1).text == ","
    own = any(c.dep_ == "nsubj" for c in cue.lefts) and cue.dep_ != "ccomp"
    return cue if parted and own and cue.lemma_ in SAYING and cue != verb.head else None


def in_series(verb: Token) -> Token | None:
    """The verb with which a series of claims begins of which the parser makes one the other's
    words: "*told* MPs he knew, *insisted* that it was legal and", "*wants* it shut, *says* it can".
    """
    if any(c.dep_ in SUBJECTS for c in verb.children) or not any(
        c.dep_ in {"ccomp", "dobj"} for c in verb.rights
    ):
        return None
    first = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    joined = any(c.dep_ == "conj" and c.tag_ == verb.tag_ for c in verb.rights)
    behind = verb.dep_ == "ccomp" and verb.i > verb.head.i and joined
    other = verb.head if behind else first
    alike = other is not None and other.tag_ == verb.tag_ and verb.tag_ in {"VBD", "VBZ"}
    return other if alike and neighbour(verb, -1).text == "," else None


def reported(verb: Token) -> Token | None:
    """Of whom others report what he said: "*Ole Berg* was reported to have warned"."""
    passive = any(c.dep_ == "auxpass" for c in verb.lefts) and verb.lemma_ in CUES
    return next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None) if passive else None


def told_further(verb: Token) -> Token | None:
    """The cue whose speaker goes on with a participle that the parser hangs on what is said: "said
    ballots would be sent out, *adding* that"; others only where what is said has no speaker.
    """
    inner = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lower_ not in GOING_ON or shows(verb):
        return None
    while inner.dep_ in {"conj", "xcomp"}:
        inner = inner.head
    cue = inner.head
    if inner.dep_ != "ccomp" or cue.lemma_ not in CUES or verb.i < inner.i:
        return None
    mute = any(
        c.dep_ in {"auxpass", "expl"}
        or (c.dep_ in SUBJECTS and (c.lemma_.lower() in THINGS or stands_for_nothing(c)))
        for c in verb.head.lefts
    )
    ahead = any(c.tag_ == "MD" for c in inner.lefts)
    named = verb.lemma_ in NAMING and verb.head.tag_ == "VBZ"
    apart = verb.head.lemma_ not in CUES and (named or ahead)
    return cue if mute or apart or verb.lower_ == "adding" else None


def stands_for_nothing(it: Token) -> bool:
    """Whether "it" only opens a clause: "that *it* was vital to act"."""
    return it.lower_ == "it" and it.head.lemma_ == "be" and any(
        c.dep_ in {"acomp", "attr"} for c in it.head.rights
    )  # fmt: skip


def is_active_beside(verb: Token) -> bool:
    """Whether what goes on behind a passive tells what its subject does: "we are alarmed by the
    reports and *call* for calm".
    """
    passive = verb.dep_ == "conj" and any(c.dep_ == "nsubjpass" for c in verb.head.lefts)
    return passive and verb.tag_ in PRESENT | {"VB"}


def shows(verb: Token) -> bool:
    """Whether a participle tells what a deed itself brings or shows: "said prices would rise,
    *threatening* the poor", but "*highlighting* the need for peace", "*underlining* that".
    """
    if verb.lemma_ not in SHOWING or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.rights):
        return False
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return thing is not None and thing.lemma_.lower() not in STRESSED


SHOWING = words("threaten highlight underscore underline affirm confirm prove")
STRESSED = words(
    "need importance necessity significance urgency value role commitment readiness support "
    "willingness resolve determination right benefit"
)
"""What speakers underline."""


def same_tense(verb: Token) -> Token | None:
    """The verb of a relative clause that a verb goes on by its tense, where the parser joins it to
    the one before: "adopted a text, which *condemns* the raid, *demands* …".
    """
    head = verb.head
    if verb.tag_ not in PRESENT or head.tag_ != "VBD":
        return None
    joint = neighbour(verb, -1)
    if joint.dep_ == "cc" and joint.head.dep_ == "relcl":
        # "discussed a text, which was adopted in May and allows"
        return joint.head
    between = (verb.doc[at] for at in range(verb.i - 1, head.i, -1))
    return next((t for t in between if t.tag_ in PRESENT and t.dep_ in {"relcl", "ccomp"}), None)


PRESENT = {"VBZ", "VBP"}


def above(verb: Token, head: Token) -> Token:
    """The verb on which a verb depends, or the teller's where the parser joins it to what is told:
    "It demands that they pay and *invites* them": not they.
    """
    invites = verb.dep_ == "conj" and (verb.tag_, head.tag_) == ("VBZ", "VBP")
    meanwhile = is_meanwhile(verb) and head.dep_ == "ccomp" and head.head.lemma_ in CUES
    return head.head if meanwhile or (invites and is_verb(head.head)) else head


def is_meanwhile(verb: Token) -> bool:
    """Whether a participle behind "while" tells what else is said: "explained that talks were best,
    *while also noting* that".
    """
    marked = any(c.lower_ == "while" and c.dep_ == "mark" for c in verb.lefts)
    return marked and verb.lower_ in GOING_ON and verb.dep_ == "advcl"


def ended(prep: Token) -> Token:
    """What a preposition belongs to: where the parser hangs on a speech or meeting with what it
    ends, the verb of that: "*concluded* the meeting *with* thanking them".
    """
    verb = prep.head.head
    with_ = prep.lower_ == "with" and prep.head.dep_ == "dobj"
    return verb if with_ and verb.lemma_ in ENDING else prep.head


ENDING = words("conclude end close open begin start finish")
