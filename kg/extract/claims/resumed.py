"""Verbs behind a cue that commas set off: "The road is open, he said, *and called for* calm"."""

from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, GOING_ON, NAMING, SAYING
from kg.extract.words.lexicon import words

STANCES = words(
    "support oppose back favour favor want need expect enjoy accept share fear recognise recognize "
    "honour honor know believe think feel"
)
"""What those of whom is spoken may do as well: "Norway was ready, he said, *and supported* it"."""


RESUMING = words(
    "add stress emphasise emphasize reiterate underline underscore urge call reaffirm highlight "
    "note"
)
"""Verbs by which rather who speaks goes on than whoever he speaks of: those may deny or demand."""


def resumed(verb: Token) -> Token | None:
    """The cue behind which its speaker goes on: "…, he *said*, and called for calm"."""
    joint = neighbour(verb, -1)
    joint = neighbour(joint, -1) if joint.pos_ == "ADV" else joint
    if verb.tag_ not in {"VBD", "VBZ"} or joint.lower_ not in {"and", "but"}:
        return None
    comma = neighbour(joint, -1)
    cue = neighbour(comma, -1)
    if comma.text != "," or cue.lemma_ not in SAYING or cue.tag_ != verb.tag_:
        return None
    who = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts)
    apart = who is not None and neighbour(who.left_edge, -1).text in {",", "”", '"'}
    may = verb.lemma_ in RESUMING or (verb.lemma_ in STANCES and verb.lemma_ in CUES)
    return cue if apart and not own and may else None


def resuming(verb: Token) -> Token | None:
    """Who goes on behind a cue that commas set off: its speaker, or of whom he spoke, if only they
    may: "*Norway* was ready, he said, and supported it".
    """
    cue = resumed(verb)
    if cue is None:
        return None
    if verb.lemma_ not in STANCES:
        return next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    told = next((c for c in cue.lefts if c.dep_ == "ccomp"), cue.head)
    return next((c for c in told.lefts if c.dep_ in {"nsubj", "nsubjpass"} and c.i < cue.i), None)


def is_resumed(cue: Token, first: int) -> bool:
    """Whether a cue's speaker goes on behind the comma at a place."""
    behind = cue.doc[first + 1 : min(first + 4, cue.sent.end)]
    return any(resumed(word) == cue and word.lemma_ not in STANCES for word in behind)


MUTE = words(
    "incident conflict war dispute massacre genocide tragedy issue topic situation background "
    "history occasion matter"
)
"""What is told of, and tells nothing."""


def above_mute(participle: Token) -> Token | None:
    """The verb whose speaker goes on with a participle that the parser hangs on what he tells of:
    "*gave* an overview of the incident *highlighting* its causes".
    """
    noun = participle.head
    definite = any(c.lower_ in {"the", "this"} for c in noun.lefts)
    if noun.lemma_.lower() not in MUTE or not definite or participle.lower_ not in SAID_ON:
        return None
    above = next((word for word in noun.ancestors if is_verb(word)), None)
    return above if above is not None and above.lemma_ in TELLING else None


def above_named(participle: Token) -> Token | None:
    """The verb whose speaker goes on with a participle that calls its object so: "*rejected* the
    ruling *calling it* a farce", "*condemning* the text recognising the killings and *calling it*
    void": no ruling does, nor a text that is void.
    """
    first = participle.head if participle.dep_ == "conj" else participle
    noun, above = first.head, first.head.head
    it = any(c.dep_ == "dobj" and c.lower_ in {"it", "them"} for c in participle.rights)
    named = it and participle.lemma_ in NAMING and noun.dep_ == "dobj" and first.dep_ == "acl"
    plain = first == participle or any(c.lemma_ in INVALID for c in participle.rights)
    return above if named and plain and above.lemma_ in CUES else None


INVALID = words("null void invalid illegal unlawful baseless unconstitutional worthless binding")
"""Words for what a text or decision is, and no deed that it tells of."""


TELLING = words("give present share deliver provide offer describe discuss recall narrate explain")
"""Verbs by which somebody tells of it."""


SAID_ON = GOING_ON | words("highlighting underlining underscoring mentioning sharing")
