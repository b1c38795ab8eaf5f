"""How a text fares by what is told of "it" behind: "tabled a motion. The Assembly adopted it"."""

from kg.extract.events.passing.fates import REJECTING, Frame, fate
from kg.extract.events.passing.votes import votes_in
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token, wording
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, TEXTS


def resumed(token: Token) -> Frame | None:
    """The word by which "it" passes or fails right behind the sentence in which the text was moved:
    "moved a motion on ports. It was carried", "introducing an amendment … Her proposal was lost".
    """
    if (beside := taken_beside(token) or taken_then(token)) is not None:
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


def taken_beside(token: Token) -> Frame | None:
    """The verb of a clause behind a text in which a body adopts "it": "vetoed the Act, sending it
    back to the Sejm, *which had adopted it* in June".
    """
    behind = token.doc[token.i + 1 : token.sent.end]
    found = (w for w in behind if w.lemma_ in ADOPTION and w.dep_ == "relcl" and any(
        c.dep_ == "dobj" and c.lower_ == "it" for c in w.children)
        and any(c.dep_ == "nsubj" and c.lower_ == "which" for c in w.children))  # fmt: skip
    verb = next(found, None)
    alone = verb is not None and not any(
        w.lemma_.lower() in TEXTS for w in token.doc[token.i + 1 : verb.i]
    )
    return Frame(verb) if verb is not None and alone and not meant_nearer(behind[0], verb) else None


def taken_then(token: Token) -> Frame | None:
    """The verb with which a body goes on from a text that it had before it: "took the bill up and
    *approved it* 219-201".
    """
    verb = token.head
    if token.dep_ != "dobj" or not (is_moving(verb) or verb.lemma_ in HANDLING):
        return None
    if (way := counted_on(token)) is not None:
        return way
    next_ = (w for w in verb.conjuncts if w.i > token.i and taken_up(w))
    own = (w for w in next_ if not any(c.dep_ == "nsubj" for c in w.children))
    adopts = next(own, None)
    again = adopts is not None and not meant_nearer(token.doc[token.i + 1], adopts)
    return Frame(adopts) if adopts is not None and again else None


def counted_on(token: Token) -> Frame | None:
    """How a text fared that a body took up where the sentence tells but the votes: "took up a
    motion and tore it to pieces: 170 in favour, 176 against".
    """
    sent, verb = token.sent, token.head
    others = (w for w in sent if w.i != token.i and w.lemma_.lower() in TEXTS | {"proposal"})
    decided = any(w.lemma_ in ADOPTION | REJECTING | TURNING for w in sent) or any(others)
    # "took up the bill, 52-47" is how a house votes to debate it
    colon = next((w.i for w in sent if w.text == ":" and w.i > token.i), None)
    alone = not decided and verb.dep_ == "ROOT" and colon is not None
    votes = votes_in(wording(token.doc[colon : sent.end])) if alone else None
    if votes is None or votes[0] is None or votes[1] is None:
        return None
    return Frame(verb, passed=votes[0] > votes[1], sure=False)


TURNING = words("vote turn throw strike kick shoot put postpone defer refer send table adjourn "
                "carry agree amend delay withdraw elect appoint dismiss")  # fmt: skip
"""Verbs by which votes may be on something else than the text itself."""
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


def voted_for(verb: Token) -> bool:
    """Whether members by name only voted for a text: "was *voted for* by Ana Lind and Ole Berg";
    not where all or most of a body did.
    """
    after = [w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 6]]
    some = not {"all", "most", "every"}.intersection(after[2:4]) and after[3:4] != ["majority"]
    return verb.lemma_ == "vote" and after[:2] == ["for", "by"] and some
