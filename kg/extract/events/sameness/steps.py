"""Steps of a court and changes of office that are never one event, however close they are told."""

from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import EVENT_NOUNS_CONTESTED
from kg.model.extraction import EventRef

STEPS = {
    "charge": "charged charges indicted indictment arraigned arraignment",
    "convict": "convicted conviction sentenced sentence jailed imprisoned fined guilty",
    "acquit": "acquitted acquittal cleared",
    "undo": "quashed overturned annulled voided reversed",
    "refuse": "dismissed dismissal rejected rejection",
    "out": "dismissed dismissal sacked sacking fired firing ousted ouster removed removal "
           "suspended suspension resigned resignation quit resign resigns resigning quits left "
           "leave leaves stepped steps step retire retired retires",
    "in": "appointed appointment named naming nominated nomination chosen promoted installed "
          "designated picked tapped become becomes became becoming",
}  # fmt: skip
"""Steps → the words that tell them: a person convicted is not by that word acquitted."""
STEP_OF: dict[str, frozenset[str]] = {
    word: frozenset(step for step, told in STEPS.items() if word in told.split())
    for told in STEPS.values()
    for word in told.split()
}
"""The steps that a word may tell."""


def unlike(first: str, later: str) -> bool:
    """Whether two words tell steps of which none is the other.

    >>> unlike("dismissed", "conviction"), unlike("dismissed", "named"), unlike("fired", "ouster")
    (True, True, False)
    """
    if (later in PHONED and first in CROWDED) or (later in MEALS and first in TALKS):
        return True
    if {first, later} & EVENT_NOUNS_CONTESTED and {first, later} & STAGED:
        return True
    if later in {"war", "conflict"} and first in SEIZED:
        return True
    if first in {"born", "wed", "married"}:
        return True
    if first in {"war", "conflict"} and later in {"killings", "killing", "disaster"}:
        return True
    a, b = STEP_OF.get(first), STEP_OF.get(later)
    return a is not None and b is not None and not a & b


STAGED = words("opening closing launch unveiling screening exhibition festival concert census "
               "survey ceremony graduation wedding service groundbreaking handover parade "
               "procession exercise auction founding")  # fmt: skip
"""What people put on, which no word for a massacre means."""
SEIZED = words("occupied seized captured retook recaptured overran besieged campaign offensive "
               "skirmish clash clashes clashed")  # fmt: skip
"""What is only a part of a war."""
PHONED = {"call", "telephone", "phone"}
CROWDED = {"gathered", "assembled", "convened", "sat", "rally", "vigil", "sitting", "session"}
"""What nobody does by telephone."""
MEALS = {"luncheon", "lunch", "dinner", "banquet", "breakfast", "reception", "iftar"}
TALKS = {"talks", "meeting", "met", "meets", "session", "summit", "negotiations", "consultations"}
"""What goes before a meal, and is not held over it by that word."""


def one_step(first: str, later: str) -> bool:
    """Whether two words tell the same step: "cleared", "the acquittal".

    >>> one_step("cleared", "acquittal"), one_step("appeal", "acquittal")
    (True, False)
    """
    if later in DECISIONS and first in DECIDED:
        return True
    return bool(STEP_OF.get(first, frozenset()) & STEP_OF.get(later, frozenset()))


DECISIONS = {"verdict", "ruling", "judgment", "judgement", "sentence", "decision"}
DECIDED = words("sentenced convicted acquitted cleared ruled found upheld jailed ordered quashed "
                "dismissed overturned annulled fined imprisoned rejected granted")  # fmt: skip
"""What a court's decision is called, and by what it is told."""


def accused_of(noun: Token) -> bool:
    """Whether a noun is of what somebody is tried for, whose day is not that of the trial:
    "convicted of theft in 2015".
    """
    step = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ in {"of", "for", "with"} and (
        step.lemma_ in TRYING and step.i < noun.i
    )  # fmt: skip


TRYING = words("convict acquit charge indict accuse clear sentence jail try arraign")


def undone(noun: Token) -> bool:
    """Whether the verb beside a noun tells what later became of it: "the conviction was quashed in
    2021" dates no conviction.
    """
    return noun.dep_ in {"nsubjpass", "dobj"} and noun.head.lemma_ in UNDOING


UNDOING = words("quash overturn annul void reverse uphold appeal nullify invalidate rescind revoke")
"""What courts do to a step taken before."""


def deadly(verb: Token) -> bool:
    """Whether a verb tells how people died or were hurt: "killed", "opened fire on"."""
    fired = verb.lemma_ == "open" and any(c.lower_ == "fire" for c in verb.children)
    return verb.lemma_ in FATAL or fired


def same_deed(first: str, later: str) -> bool:
    """Whether two words tell one deed: "his arrest", "was detained".

    >>> same_deed("arrest", "detained"), same_deed("arrest", "freed"), same_deed("opened", "opened")
    (True, False, False)
    """
    return first != later and any({first, later} <= deed for deed in DEEDS)


DEEDS = (
    words("arrest arrested arrests detention detained custody held seized"),
    words("release released freed frees"),
    words("expulsion expelled deported deportation"),
    words("death died"),
)
"""Words for what is done to somebody once."""
FATAL = {"kill", "shoot", "execute", "die", "injure", "wound"}


def outcome_of(stage: Stage, verb: Token) -> EventRef | None:
    """The event of which a participle only tells what came of it: "exchanged fire, killing two"."""
    if (
        verb.tag_ != "VBG"
        or verb.dep_ != "advcl"
        or verb.lemma_ not in FATAL
        or verb.i < verb.head.i
    ):
        return None
    ref = stage.draft.event_at.get(stage.offset(verb.head))
    if ref is None:
        ref = blow_before(stage, verb)
    return None if ref is None else stage.draft.first(ref)


def blow_before(stage: Stage, verb: Token) -> EventRef | None:
    """The blow told just before in the sentence: "shattered by an explosion, killing 168"."""
    low, high = stage.offset(verb.sent[0]), stage.offset(verb)
    for ref in range(len(stage.draft.events) - 1, -1, -1):
        event = stage.draft.events[ref]
        if event.trigger.start < low:
            return None
        if event.trigger.start < high and event.type in BLOWS:
            return ref
    return None


BLOWS = {"attack", "disaster", "armed-conflict", "protest"}
