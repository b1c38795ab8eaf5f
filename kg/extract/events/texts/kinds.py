"""Which nouns may be for a text that a body adopts, and which stand for none of their own."""

from kg.extract.events.passing.citations import state_bill
from kg.extract.events.passing.fates import PASSAGE
from kg.extract.events.passing.frames import frame_of
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.texts.nouns import definite, within_name
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, RATIFIED, TEXTS


def may_be_text(token: Token) -> bool:
    """Whether a noun may be one for an adopted text: "the bill", "House File 12", "the document",
    what is ratified.
    """
    if token.lemma_.lower() in TEXTS:
        return True
    if token.dep_ == "poss":
        return token.lemma_.lower() in TEXTS
    if token.lower_ == "document":
        return definite(token)
    if token.lower_ == "proposal":
        return outvoted_proposal(token)
    if token.lower_ == "policy":
        return token.head.lemma_ in ADOPTION and adopted_policy(token)
    if token.text in NUMBERED and token.head.lemma_ in ADOPTION | {"issue"}:
        return token.i + 1 < len(token.doc) and neighbour(token, 1).text[:1].isdigit()
    return (token.lower_ in RATIFIED and consented(token)) or (
        token.text == "File" and state_bill(token)
    )


NUMBERED = words("Ruling Order Proclamation Instruction Deliberation Rule Instrument Circular")
"""Nouns for a text that a body passes by its number: "passed *Ruling* 6 of 2026"."""


def consented(token: Token) -> bool:
    """Whether what others signed is ratified, or a body gives its consent to it: "gave its *assent*
    on Thursday to a protocol".
    """
    verb = token.head.lemma_
    if verb == "ratify" or (verb == "adopt" and token.text.istitle()):
        return True
    frame = frame_of(token) if token.dep_ == "pobj" and token.head.lower_ == "to" else None
    return frame is not None and frame.word.lower_ in PASSAGE


def outvoted_proposal(token: Token) -> bool:
    """Whether a proposal is one on which votes are counted that it lost."""
    if votes_in(token.sent.text) is None or any(w.lower_ in UNELECTED for w in token.sent):
        return False
    frame = frame_of(token)
    return frame is not None and not frame.passed


UNELECTED = words("shareholders stockholders investors creditors owners clubs employees workers "
                  "voters residents unitholders bondholders")  # fmt: skip
"""Who votes down proposals that no body of lawmakers or states has before it."""


def adopted_policy(token: Token) -> bool:
    """Whether a policy is a text: by its title, "the National Water Policy", or voted on."""
    named = token.text[:1].isupper() and neighbour(token, -1).text[:1].isupper()
    return named or votes_in(token.sent.text) is not None


def no_text(token: Token) -> bool:
    """Whether there was no such text: "no resolution was adopted"."""
    return any(c.dep_ in {"det", "neg"} and c.lower_ in {"no", "neither"} for c in token.children)


def amended(token: Token) -> bool:
    """Whether only an amendment to the text is told of: "an amendment to the bill"."""
    of = token.head
    near = (of.head, neighbour(of, -1)) if of.i else (of.head,)
    amends = any(word.lemma_ == "amendment" for word in near)
    return token.dep_ == "pobj" and of.lower_ in {"to", "of"} and amends


def of_text(token: Token) -> bool:
    """Whether "the text" is only that of one that goes by its own noun: "adopted *the text* of
    resolution 2815".
    """
    of = (w for c in token.children if c.lower_ == "of" for w in c.children)
    return token.lower_ == "text" and any(w.lemma_.lower() in TEXTS for w in of)


def asked_about(token: Token) -> bool:
    """Whether a text is what another is to do something with: "a motion to refer *the act*"."""
    verb = token.head
    asks = token.dep_ == "dobj" and verb.tag_ == "VB" and verb.dep_ == "acl"
    return asks and verb.head.lemma_.lower() in TEXTS and verb.head.i < verb.i


def becomes_another(token: Token) -> bool:
    """Whether a draft is adopted under another number: "adopted draft L.5 as resolution 79/41"."""
    if token.lower_ not in {"resolution", "draft", "text"}:
        return False
    behind = token.doc[token.i + 1 : token.i + RENAMED]
    for word in behind:
        if word.is_sent_start:
            return False
        behind_as = word.doc[word.i + 1 : word.i + 2] if word.lower_ == "as" else ()
        if any(w.lemma_.lower() == "resolution" for w in behind_as):
            return True
    return False


RENAMED = 32
"""Words behind a draft in which its other number stands, the votes on it among them."""


def only_moved(token: Token) -> bool:
    """Whether a text is told to be sent on or put off: "Resolution 12 was referred to a panel"."""
    while token.dep_ in {"nmod", "compound"} and (
        token.head.like_num or token.head.lower_ in {"no", "no.", "nr"}
    ):
        token = token.head
    verb = token.head
    return (
        token.dep_ == "nsubjpass"
        and not definite(token)
        and verb.lemma_ in SENT_ON
        and not has_conjunct(verb)
        and frame_of(token) is None
    )


def has_conjunct(verb: Token) -> bool:
    """Whether more is told of what a verb has for a subject."""
    return any(c.dep_ == "conj" for c in verb.children)


SENT_ON = words("refer remit defer postpone withdraw shelve table file introduce submit schedule "
                "circulate publish distribute draft")  # fmt: skip
"""What is done to a text on which nobody has voted yet."""


def before_noun(token: Token) -> bool:
    """Whether a noun only tells what kind another is of: "the *budget* committee", "treaty law"."""
    plain = token.dep_ == "compound" and token.i < token.head.i and token.text.islower()
    return plain and token.head.text.islower() and token.head.pos_ == "NOUN" and (
        token.head.lemma_ not in TEXTS | DRAWN_UP and not token.head.text.endswith("ing")
    )  # fmt: skip


DRAWN_UP = words("proposal plan package framework deal draft text reform legislation document "
                 "amendment estimate request cut figure blueprint compromise number")  # fmt: skip
"""Nouns behind that for a text that mean the text itself: "approved the *budget proposal*"."""


def gathering(token: Token) -> bool:
    """Whether a convention is where people meet: "delegates at its annual convention"."""
    if token.lower_ != "convention":
        return False
    at = token.dep_ == "pobj" and token.head.lower_ in {"at", "during", "from", "before"}
    deciding = token.dep_ == "nsubj" and token.head.lemma_ in ADOPTION | MEETING
    return at or deciding


MEETING = words("vote elect nominate open meet convene end reject begin close")
"""What a convention does that is no text."""


def reporting(token: Token) -> bool:
    """Whether an agency only "reports" behind a sentence: ", a TASS correspondent *reports*"."""
    if token.lower_ != "reports" or token.i < 2:
        return False
    before = neighbour(token, -1)
    ends = token.i + 1 >= len(token.doc) or neighbour(token, 1).text in {".", ",", ";"}
    return ends and (before.pos_ == "PROPN" or before.lower_ in {"correspondent", "agency"})


def renamed(token: Token) -> bool:
    """Whether what is told of "a measure" is told of the text that stands behind in its place: "a
    second *measure*, a resolution on ports, passed".
    """
    if token.lower_ not in {"measure", "text", "document"}:
        return False
    own = frame_of(token)
    beside = (c for c in token.rights if c.dep_ == "appos" and c.lemma_.lower() in TEXTS)
    told = (frame_of(c) for c in beside)
    return own is not None and any(f is not None and f.word.i == own.word.i for f in told)


def told_as(token: Token) -> bool:
    """Whether a noun only tells what the text before it is: "adopted the Lami Appeal, *a text* of
    two pages".
    """
    text = token.head
    plain = token.lower_ in {"text", "document", "measure"} and token.dep_ == "appos"
    return plain and text.i < token.i and text.lemma_.lower() in TEXTS


ASIDE = (becomes_another, within_name, amended, of_text, asked_about, no_text, gathering,
         only_moved, before_noun, reporting, renamed, told_as)  # fmt: skip
"""What makes a noun stand for no text of its own."""
