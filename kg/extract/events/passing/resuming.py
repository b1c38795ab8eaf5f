"""How a text fares by what is told of "it" behind: "tabled a motion. The Assembly adopted it"."""

from kg.extract.events.passing.fates import REJECTING, Frame, fate
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, TEXTS


def resumed(token: Token) -> Frame | None:
    """The word by which "it" passes or fails right behind the sentence in which the text was moved:
    "moved a motion on ports. It was carried", "introducing an amendment … Her proposal was lost".
    """
    if (beside := taken_then(token)) is not None:
        return beside
    end = behind_semicolon(token)
    moved = token.dep_ in {"dobj", "nsubjpass"} and is_moving(token.head)
    if not moved or end >= len(token.doc):
        return None
    first = token.doc[end]
    adopts = next((w for w in first.sent if taken_up(w)), None)
    if adopts is not None and not meant_nearer(first, adopts):
        return Frame(adopts)
    if first.head.lower_ in PROPOSED and first.dep_ in {"poss", "det"}:
        first = first.head
    else:
        own = first.lower_ in IT and end < token.sent.end
        told = (w for w in first.sent if w.lower_ in IT and w.head.dep_ == "ROOT")
        first = first if own else next(told, first)
        if first.lower_ not in IT:
            return None
    verb = first.head
    if first.dep_ not in {"nsubj", "nsubjpass"} or verb.tag_ not in {"VBN", "VBD"}:
        return None
    if first.dep_ == "nsubj":
        after = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 7]]
        return fate(verb, verb.lemma_, after)
    if verb.lemma_ in ADOPTION | {"carry", "agree"}:
        return Frame(verb)
    return Frame(verb, passed=False) if verb.lemma_ in REJECTING | {"lose", "vote"} else None


def behind_semicolon(token: Token) -> int:
    """Where what is told of a text goes on: behind a semicolon before "it", else in the next
    sentence: "took up a motion on ports; *it* was negatived".
    """
    doc, end = token.doc, token.sent.end
    parted = (w.i + 1 for w in doc[token.i : end - 1] if w.text == ";")
    return next((at for at in parted if doc[at].lower_ in IT), end)


def is_moving(verb: Token) -> bool:
    """Whether somebody moves a text, or a body takes it up."""
    up = verb.lemma_ == "take" and any(c.lower_ == "up" for c in verb.children)
    return verb.lemma_ in MOVING or up


def taken_then(token: Token) -> Frame | None:
    """The verb with which a body goes on from a text that it had before it: "took the bill up and
    *approved it* 219-201".
    """
    verb = token.head
    if token.dep_ != "dobj" or not (is_moving(verb) or verb.lemma_ in HANDLING):
        return None
    next_ = (w for w in verb.conjuncts if w.i > token.i and taken_up(w))
    own = (w for w in next_ if not any(c.dep_ == "nsubj" for c in w.children))
    adopts = next(own, None)
    again = adopts is not None and not meant_nearer(token.doc[token.i + 1], adopts)
    return Frame(adopts) if adopts is not None and again else None


HANDLING = words("consider discuss debate examine amend receive reconsider revisit")
"""What a body does with a text before it votes."""


def meant_nearer(first: Token, verb: Token) -> bool:
    """Whether "it" may mean what is told between a word and its verb, and no text before: "*Sweden
    has such a law*: its parliament adopted it".
    """
    return any(
        w.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}
        and w.pos_ in {"NOUN", "PROPN"}
        and w.lemma_.lower() not in TALKS
        and (w.dep_ not in {"nsubj", "nsubjpass"} or w.head.i not in {verb.i, verb.head.i})
        for w in verb.doc[first.i : verb.i]
    )


TALKS = {"debate", "discussion", "vote", "hearing", "session", "sitting", "meeting", "reading"}
"""What a body holds over a text, and does not adopt."""


def taken_up(word: Token) -> bool:
    """Whether a body adopts "it": "tabled draft L.60. The Assembly *adopted* it without a vote"."""
    return word.lemma_ in ADOPTION and word.tag_ == "VBD" and word.dep_ in {"ROOT", "conj"} and any(
        c.dep_ == "dobj" and c.lower_ == "it" for c in word.children
    ) and not any(c.dep_ == "nsubj" and c.lower_ in JUDGES for c in word.children)  # fmt: skip


JUDGES = {"court", "judge", "judges", "justices", "tribunal", "jury", "prosecutor", "magistrate"}
"""Who grants motions, and adopts no text."""


PROPOSED = {"proposal", "initiative", "move"}
IT = {"it", "this"}
MOVING = words("move table propose introduce present put submit bring second sponsor file debate")
"""What somebody does with a text on which a body then votes."""


def judged(verb: Token) -> bool:
    """Whether judges reject a text: "the *justices* struck down the law in a 6-3 decision"."""
    who = child(verb, "nsubj")
    benches = {"appeals", "appellate", "judicial"}
    return who is not None and (
        who.lower_ in JUDGES or any(c.lower_ in benches for c in who.children)
    )


def first_of(text: Token) -> int:
    """The place of a text, or of the one that it is told with: "passed a *bill* that helps farmers,
    and a bill for fishermen".
    """
    joined = text.dep_ == "conj" and text.head.lemma_ in TEXTS and text.head.i < text.i
    return text.head.i if joined else text.i


def done_on(verb: Token) -> bool:
    """Whether a verb goes on with what is done to a text: "was tabled, *seconded* by X and"."""
    return verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBN")


def is_passive(verb: Token) -> bool:
    """Whether a form of "be" stands before a participle."""
    return any(word.lemma_ == "be" for word in verb.doc[max(0, verb.i - 3) : verb.i])


def put_before(verb: Token) -> bool:
    """Whether minutes tell what became of a text that was put: "Motion *put* and agreed to"."""
    before = [w.lower_ for w in verb.doc[max(0, verb.i - 2) : verb.i]]
    return before == ["put", "and"]
