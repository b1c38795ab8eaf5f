"""Whether what a date belongs to is past or yet to come, by the verbs around it."""

from kg.extract.events.sameness.alike import DEADLY
from kg.extract.events.sentences.cases import TELLING
from kg.extract.events.sentences.factuality import (
    FACT,
    INVITING,
    PLANNED,
    SCHEDULING,
    WILL,
    of_verb,
)
from kg.extract.events.sentences.governing import governor
from kg.extract.events.sentences.hanging import by_verb
from kg.extract.events.sentences.stage import Hung, Stage, cue
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import has_to
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, EVENT_NOUNS, MARKING


def befell(token: Token) -> bool:
    """Whether a noun is one for what nobody plans in public."""
    known = EVENT_NOUNS.get(token.lower_) or EVENT_NOUNS.get(token.lemma_)
    return token.lower_ in {"killings", "death", "deaths"} or known in DEADLY


def superseded(stage: Stage, noun: Token, hung: Hung) -> bool:
    """Whether a day is only that for which an occasion had been set, which its own verb holds on
    another: "the talks, planned for Tuesday, will now be held on Friday".
    """
    planned = (w for w in hung.chain if w.dep_ in {"acl", "amod", "relcl"})
    missed = any({"to", "have"} <= {c.lower_ for c in w.children} for w in hung.chain)
    if not missed and not any(w.lemma_ in SCHEDULING or w.lower_ == "due" for w in planned):
        return False
    verb = governor(noun)
    return (
        verb is not None
        and verb.lemma_ in HOLDING
        and any(
            other is not hung and by_verb(stage, noun, other) for other in stage.dates_beside(noun)
        )
    )


HOLDING = {"hold", "open", "begin", "start", "take", "go", "resume", "host", "convene", "address",
           "commence", "postpone", "delay", "defer", "reschedule"}  # fmt: skip


def awaited(token: Token) -> bool:
    """Whether an occasion is one that is waited for: "pending the congress in November"."""
    before = token.doc[max(0, token.left_edge.i - 2) : token.left_edge.i]
    near = [w.lower_ for w in before]
    if is_verb(token):
        return False
    above = token.head.head.lower_ if token.dep_ == "pobj" and token.head.lower_ == "for" else ""
    return near[-1:] == ["pending"] or near == ["ahead", "of"] or above in HOPEFUL


HOPEFUL = words("candidate candidates nominee nominees contender contenders campaign preparations "
                "preparing prepare ready bid run running date hopeful ticket platform")  # fmt: skip
"""Words behind whose "for" stands an occasion that is yet to come."""


def tensed(token: Token, hung: Hung) -> bool | None:
    """Whether the event lies ahead, by the verb on which its date hangs, else its clause's."""
    described = any(w.dep_ in {"relcl", "acl"} and w.head.i == token.i for w in hung.chain)
    will = any(c.lower_ in WILL for c in token.head.children)
    if token.dep_ == "nsubj" and will and not described:
        return True
    mine = {token.i, *(w.i for w in [governor(token)] if w is not None)}
    itself = () if token.dep_ in {"nsubj", "pobj"} else (token,)
    steps = [real(w, hung) for w in (*itself, *hung.chain, token.head) if w.pos_ == "VERB"]
    if steps and to_be_held(steps[0], token):
        return True
    verb = next((w for w in steps if w.i in mine or w.dep_ in {"relcl", "acl"}), None)
    if verb is None:
        clause = next(iter(steps), None)
        heads = () if clause is None or cue(clause) else tuple(clause.children)
        due = clause is not None and bool(heads) and of_verb(clause) is PLANNED
        invited = clause is not None and clause.lemma_ in INVITING and clause.i < hung.low
        ahead = due or any(c.lower_ in {*WILL, "would"} for c in heads)
        return True if ahead or (invited and token.head.lower_ in {"to", "for"}) else None
    ahead = any(c.lower_ in WILL or c.lower_ == "would" for c in verb.children)
    called = verb.lemma_ in {"announce", "call", "plan"} and token.doc[hung.low - 1].lower_ == "for"
    if scheduled(verb) or ahead or called:
        return True
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.tag_ in {"VBD", "VBN"}:
        return False
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and of_verb(verb.head.head) is PLANNED:
        return True
    now = (verb.tag_ in {"VBZ", "VBP"} or bare(verb)) and verb.lemma_ not in {"be", "have"}
    if now and (token.i == verb.i or verb.lemma_ in STARTING):
        return True
    if has_to(verb) and verb.i != token.i:
        return not (was_decided(verb, token) or marks(verb))
    if opens_ahead(verb):
        return any(c.lower_ in {*WILL, "would"} for c in verb.head.children) or None
    return False if verb.tag_ in {"VBD", "VBN"} else True if of_verb(verb) is PLANNED else None


def bare(verb: Token) -> bool:
    """Whether a verb in the present is to the tagger an infinitive: "voters *go* to the polls"."""
    parts = {c.dep_ for c in verb.children}
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and "nsubj" in parts and "aux" not in parts


def marks(verb: Token) -> bool:
    """Whether an infinitive tells what was marked by what was held: "a seminar *to mark* …"."""
    held = next((w for w in verb.ancestors if w.pos_ == "VERB"), None)
    return verb.lemma_ in MARKING and held is not None and held.tag_ in {"VBD", "VBN"} and (
        of_verb(held) is FACT
    )  # fmt: skip


def was_decided(verb: Token, token: Token) -> bool:
    """Whether an infinitive only tells what was voted on: "rejected the plan to leave the fund in a
    *referendum* on Monday".
    """
    above = verb.head.head
    voted = verb.dep_ == "acl" and above.lemma_ in VOTING and above.tag_ in {"VBD", "VBN"}
    return voted and token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "by"}


VOTING = words("reject approve back endorse support oppose defeat adopt pass ratify")


def opens_ahead(verb: Token) -> bool:
    """Whether a clause may lie ahead though its verb is past: "would lead it *until* they met"."""
    return verb.dep_ == "advcl" and any(c.lower_ in UNTIL for c in verb.children)


UNTIL = {"until", "till", "when", "once"}
"""What opens a clause that lies ahead behind "would"."""


def to_be_held(verb: Token, token: Token) -> bool:
    """Whether a clause tells what is yet to be: "the congress, to be held in May"."""
    helped = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.i > token.i and verb.tag_ == "VBN" and {"to", "be"} <= helped


def real(verb: Token, hung: Hung) -> Token:
    """The verb beside a date, not that of a clause that only opens behind it: "told them on Monday
    that they would go".
    """
    later = any(c.dep_ == "mark" and c.i > hung.low for c in verb.children)
    return verb.head if later and verb.head.pos_ == "VERB" else verb


STARTING = {"begin", "start", "open", "vote", "hold", "resume", "reconvene", "convene", "host",
            "head", "go", "meet", "sit", "attend", "chair", "address", "deliver", "run", "end",
            "close", "last", "conclude"}  # fmt: skip
"""Verbs whose present tense tells of what is to come."""


def scheduled(verb: Token) -> bool:
    """Whether a verb sets a day: "is set for"; nobody "sets" fire ahead."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    due = any(c.lower_ in {"for", "to"} or c.dep_ == "xcomp" for c in verb.children)
    return verb.lemma_ in SCHEDULING and ((passive and due) or verb.lemma_ not in {"set", "fix"})


def due(verb: Token) -> bool:
    """Whether what a verb tells is settled for a day: "will be appointed by October"."""
    return is_verb(verb) and verb.lemma_ in SETTLED and of_verb(verb) is PLANNED


SETTLED = (
    TELLING
    | ADOPTION
    | words("name hold open complete begin start end finish publish release issue close decide")
)
"""What is announced to be done by a day."""


def for_deed(token: Token) -> bool:
    """Whether an infinitive tells for what something was done: "fired gas to disperse them"."""
    purpose = token.dep_ == "advcl" and token.tag_ == "VB"
    return purpose and token.head.tag_ == "VBD"
