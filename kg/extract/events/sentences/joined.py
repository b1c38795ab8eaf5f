"""Clauses on the way from an event to a date, and whether the date is theirs."""

from kg.extract.events.sentences.factuality import WILL
from kg.extract.events.sentences.hearsay import in_force
from kg.extract.text.eventnouns import STORMS, before_title, noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import FINITE
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import HAPPENING, SIGNING

ASIDE = words("margins sidelines fringes eve occasion start end opening close beginning conclusion "
              "outset")  # fmt: skip
"""What is said of a gathering at which something else is done: "on the margins of the summit"."""


MEASURES = words(
    "minute moment act acts crime round series wave day days hour hours week weeks outbreak"
)
"""Nouns that only count or date what the noun behind "of" tells: "two days of talks"."""


def top(token: Token) -> Token:
    """The head of the phrase for which a noun stands: the "act" of "act of genocide"."""
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        above = token.head.head
        if above.lower_ in ASIDE | MEASURES:
            return above
    if token.dep_ == "pobj" and token.head.lower_ == "by" and neighbour(token, -1).text == "-":
        return token.head.head
    if token.dep_ == "compound" and token.lower_ in STORMS and token.head.i > token.i:
        return token.head
    return token.head if before_title(token) else token


def limited(clause: Token, token: Token) -> bool:
    """Whether a clause on the way only limits when, "the first since taking office in May", or is
    of another deed: "the talks, with an emphasis on *holding elections* in May".
    """
    if clause.lower_ == "born" and clause.i != token.i:
        # as in "the raid killed Ole Berg, *born* in 1997"
        return True
    things = (c for c in clause.rights if c.dep_ == "dobj")
    if clause.dep_ == "pcomp" and clause.tag_ == "VBG" and clause.head.lower_ == "on":
        return clause.i != token.i and not clause.is_ancestor(token) and any(map(is_deed, things))
    if clause.dep_ != "pcomp" or clause.head.lower_ not in {"since", "before", "after", "until"}:
        return False
    return clause.i != token.i and not clause.is_ancestor(token)


def is_deed(noun: Token) -> bool:
    """Whether a noun is one for an event."""
    return noun_type(noun) is not None


def lost_subject(noun: Token) -> bool:
    """Whether a noun is the subject of the verb behind it, which the parser hangs as an apposition
    on the phrase in front: "On the anniversary of the raid, *envoys* in Oslo held a vigil".
    """
    verb = next((w for w in noun.ancestors if is_verb(w)), None)
    if noun.dep_ != "appos" or verb is None or verb.i < noun.i or verb.tag_ not in {"VBD", "VBZ"}:
        return False
    return not any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.children)


DYING = {"die", "drown", "perish", "injure", "wound"}


def aside_from(clause: Token, token: Token) -> bool:
    """Whether a clause on the way tells of something else: it describes another word than the
    event's noun, or opens a sentence for its verb: "Born in 1939, she taught".
    """
    if is_verb(token) and elsewhen(clause, token):
        return True
    if clause.dep_ == "acl" and clause.lemma_ in {"cause", "trigger", "prompt", "spark"}:
        return clause.i != token.i
    if in_force(clause) and clause.i != token.i:
        return True
    if clause.lemma_ in {"expire", "lapse"} and clause.i != token.i:
        return True
    if clause.lemma_ in LIFTING and clause.dep_ in {"acl", "relcl"} and clause.i != token.i:
        return True
    if ruled_by(clause):
        return clause.i != token.i
    if clause.dep_ in {"relcl", "acl"}:
        about = clause.lemma_ in HAPPENING | SIGNING | DYING and clause.head.i > token.i
        return is_verb(token) or not (about or clause.head.i in {token.i, top(token).i})
    return is_verb(token) and clause.dep_ == "advcl" and clause.tag_ == "VBN"


LIFTING = {"suspend", "lift", "ease", "remove", "waive", "scrap", "relax", "revoke", "rescind",
           "extend", "renew", "prolong", "overturn", "annul", "quash", "dissolve"}  # fmt: skip
"""What is later done with what is in force: "sanctions, lifted in May", "the ban, renewed in"."""


def ruled_by(clause: Token) -> bool:
    """Whether a relative clause tells what is to be under or by what the noun names, and not when
    that was: "an agreement under which the market will reopen on 1 May".
    """
    if clause.dep_ != "relcl" or not any(
        c.dep_ == "nsubj" or c.dep_ == "nsubjpass" for c in clause.children
    ):
        return False
    first = next(iter(clause.lefts), None)
    if first is None or first.dep_ != "prep" or first.lower_ not in RULING:
        return False
    return any(c.lower_ in {"which", "whose", "whom"} for c in first.children)


RULING = {"under", "by", "with", "through", "for", "to", "of", "from", "against", "over", "about"}


def elsewhen(clause: Token, verb: Token) -> bool:
    """Whether a verb added to another tells of another time, or what somebody was: "was appointed
    and will take office in May", "whose father was the chief minister until 2005".
    """
    if clause.dep_ != "conj" or not is_verb(clause) or clause.i <= verb.i:
        return False
    coming, first = ({c.lower_ for c in word.children} & WILL for word in (clause, verb))
    what = clause.lemma_ == "be" and any(c.dep_ == "attr" for c in clause.children)
    return what or (bool(coming) and not first)


def set_for(noun: Token) -> Token | None:
    """The verb right behind an occasion that tells that it is to be held, whatever the parser hung
    it on: "preparations for the summit, *to be held* in Oslo".
    """
    behind = noun.doc[noun.i + 1 : noun.i + 5]
    to_be = [w.lower_ for w in behind[:3]] == [",", "to", "be"]
    held = to_be and len(behind) > len(TO_BE) and behind[3].lemma_ in HOLDING
    return behind[3] if held else None


TO_BE = (",", "to", "be")
HOLDING = {"hold", "convene", "host", "open", "stage", "organize", "organise"}


def past_leader(chained: tuple[Token, ...]) -> Token | None:
    """The verb of those whom somebody leads, on whose name or leading the parser hangs the day or
    place behind: "*met* a delegation led by Ana Lind in Oslo on Friday".
    """
    if len(chained) < 3 or chained[1].lower_ not in {"in", "on", "at"}:
        return None
    led = next((w for w in chained[2:] if w.dep_ == "acl" and w.lower_ in {"led", "headed"}), None)
    if led is None or led.i > chained[0].i or led.head.lower_ not in {"delegation", "team"}:
        return None
    return next((w for w in led.head.ancestors if w.tag_ in FINITE), None)
