"""Which nouns may be for a text that a body adopts."""

from kg.extract.events.citations import state_bill
from kg.extract.events.fates import PASSAGE
from kg.extract.events.frames import frame_of
from kg.extract.events.texts import definite
from kg.extract.events.votes import votes_in
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
