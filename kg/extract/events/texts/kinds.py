"""Which nouns may be for a text that a body adopts, and which stand for none of their own."""

from kg.extract.events.passing.citations import state_bill
from kg.extract.events.passing.fates import PASSAGE, Frame
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
    if token.lower_ in {"proposal", "substitute"} and outvoted_proposal(token):
        return True
    if token.lower_ in VOTED:
        return passed_by_count(token)
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


def passed_by_count(token: Token) -> bool:
    """Whether lawmakers adopt something by votes that are counted for and against it: "*the
    mandate* was adopted by 485 votes to 65".
    """
    done = token.head.lemma_ in ADOPTION and token.dep_ in {"nsubjpass", "dobj"}
    # one's who made it, unlike any that a council has before it
    done = done and (token.lower_ != "proposal" or any(c.dep_ == "poss" for c in token.children))
    votes = votes_in(token.sent.text) if done else None
    elected = not any(word.lower_ in UNELECTED for word in token.sent)
    return votes is not None and None not in votes[:2] and elected


VOTED = words("mandate position proposal rules package plan reform deal scheme")
"""Nouns for what is a text where lawmakers count votes on it."""
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
    """Whether a text, or the vote on it, is told to be sent on or put off: "Resolution 12 was
    referred to a panel", "the House *tabled* Resolution 12", "action on draft L.9 was put off".
    """
    while token.dep_ in {"nmod", "compound"} and (
        token.head.like_num or token.head.lower_ in {"no", "no.", "nr"}
    ):
        token = token.head
    on = token.head.head if token.dep_ == "pobj" else token
    on = on if token.head.lower_ in {"on", "of"} and on.lower_ in HANDLING else token
    if on.dep_ not in UNDERGOING or definite(token) or decided(on, frame_of(token)):
        return False
    verb = on.head
    if on.dep_ != "nsubjpass" or on.i != token.i:
        return put_off(verb) or any(c.lower_ == "no" for c in on.children)
    return (verb.lemma_ in SENT_ON or put_off(verb)) and not has_conjunct(verb)


UNDERGOING = {"nsubjpass", "dobj", "npadvmod"}
"""How the parser hangs a text on what is done with it, one with a number also as a time."""


def decided(text: Token, frame: Frame | None) -> bool:
    """Whether a text was decided on: not what a body only put off which decided on another, "it
    delayed *Bill 9* and passed Bill 10".
    """
    if frame is None or frame.word.i < text.i or not put_off(text.head):
        return frame is not None
    return not any(c.dep_ == "dobj" for c in frame.word.rights)


def is_draft(token: Token) -> bool:
    """Whether a text is told of as a draft, which nobody has adopted yet."""
    return token.i > 0 and neighbour(token, -1).lower_ in {"draft", "proposed"}


def put_off(verb: Token) -> bool:
    """Whether a body does not vote on what it has before it: it "*postpones*" it, "*lays* it on the
    table", "*takes* it off the agenda", "*holds* it over".
    """
    beside = {w.lower_ for c in verb.children for w in (c, *c.children)}
    return verb.lemma_ in PUT_OFF or not beside.isdisjoint(ASIDE_BY.get(verb.lemma_, ()))


def has_conjunct(verb: Token) -> bool:
    """Whether more is told of what a verb has for a subject."""
    return any(c.dep_ == "conj" for c in verb.children)


HANDLING = words("action consideration decision vote voting debate discussion reading")
"""What a body has of a text before it decides."""
PUT_OFF = words("refer remit defer postpone withdraw shelve table recommit adjourn delay suspend "
                "drop pull")  # fmt: skip
"""What is done with a text instead of a vote on it."""
SENT_ON = PUT_OFF | words("file introduce submit schedule circulate publish distribute draft")
"""What is done to a text on which nobody has voted yet."""
ASIDE_BY = {
    "put": {"off"}, "hold": {"over"}, "stand": {"down", "over"}, "lay": {"table", "over", "aside"},
    "leave": {"table"}, "carry": {"over"}, "set": {"aside"}, "take": {"agenda"},
    "strike": {"agenda"}, "remove": {"agenda"}, "send": {"back", "committee"},
    "return": {"committee", "subcommittee"},
}  # fmt: skip
"""Verbs that tell so by a word beside them."""


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


def renamed(token: Token) -> bool:
    """Whether what is told of "a measure" is told of the text that stands behind in its place: "a
    second *measure*, a resolution on ports, passed", "passed a *bill*, House Bill 12, on Monday".
    """
    own, called = frame_of(token), called_behind(token)
    named = None if called is None else frame_of(called)
    if own is not None and named is not None and named.word.i == own.word.i:
        return True
    if token.lower_ not in {"measure", "text", "document"}:
        return False
    beside = (c for c in token.rights if c.dep_ == "appos" and c.lemma_.lower() in TEXTS)
    told = (frame_of(c) for c in beside)
    return own is not None and any(f is not None and f.word.i == own.word.i for f in told)


def called_behind(token: Token) -> Token | None:
    """The name of a text right behind a noun for it: "a measure, Senate *Bill* 190,"."""
    behind = token.doc[token.i + 1 : token.i + 6]
    if not token.text.islower() or len(behind) < 2 or behind[0].text != ",":
        return None
    named = (w for w in behind if w.text[:1].isupper() and w.lemma_.lower() in TEXTS)
    return next(named, None)


ASIDE = (becomes_another, within_name, amended, of_text, asked_about, no_text, gathering,
         only_moved, before_noun, renamed)  # fmt: skip
"""What makes a noun stand for no text of its own."""
