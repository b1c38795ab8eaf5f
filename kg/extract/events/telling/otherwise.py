"""Whatever else is done on a day, or told in the passive, by verbs without a rule of their own."""

from kg.extract.events.sameness.steps import FATAL
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import Case, VerbRule
from kg.extract.events.sentences.factuality import WILL
from kg.extract.events.sentences.joined import ruled_by
from kg.extract.events.sentences.stage import Stage, names_event
from kg.extract.events.telling.deaths import in_disaster
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import FOUNDING, ORGANIZING, REPORTING, WANTING
from kg.extract.words.plainverbs import NEVER


def dated_verb(case: Case) -> bool:
    """Any other thing done on a day that the text names beside its verb."""
    date = case.event.date
    if date is None or not fine(case) or case.verb.dep_ in {"amod", "compound"}:
        return False
    if is_unlikely(case) or goes_on(case.verb):
        return False
    if case.verb.dep_ in {"relcl", "acl"} and names_event(case.verb.head):
        return ruled_by(case.verb)
    if within_event(case.verb) or in_disaster(case.verb, {"war"}) or only_beside(case.verb):
        return False
    who = next(iter(actors(case.verb)), None)
    if who is not None and names_event(who):
        return False
    if any(
        c.dep_ in {"nsubj", "nsubjpass", "dobj"} and (names_event(c) or noun_type(c) in HELD)
        for c in (*case.verb.children, *actors(case.verb))
    ):
        return False
    return (
        who is not None
        or case.verb.dep_ == "conj"
        or (case.verb.dep_ == "acl" and case.verb.tag_ in {"VBN", "VBD"})
    )


UNLIKELY = 0.1
"""How likely a verb is to tell an event, by which its day alone makes none of it."""


def is_unlikely(case: Case) -> bool:
    """Whether a verb hardly tells an event, by all that stands around it in a whole text: "by 3 May
    the file *lay* on her desk".
    """
    marks = case.stage.draft.reading.marks
    return marks.whole and marks.tells(case.stage.offset(case.verb)) < UNLIKELY


def only_beside(verb: Token) -> bool:
    """Whether a participle only tells what goes with another deed: "rules curbing emissions"."""
    return verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children)


def within_event(verb: Token) -> bool:
    """Whether something was done in what the noun tells: "sirens sounded in a test"."""
    if child(verb, "dobj", "nsubjpass") is not None:
        return False
    inside = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "during"})
    return any(names_event(w) and w.dep_ == "pobj" for c in inside for w in c.children)


def fine(case: Case) -> bool:
    """Whether the date is a day, or a month or year in which something was done once to something,
    or is to be.
    """
    date, verb = case.event.date, case.verb
    if date is None or date.day is not None or verb.lemma_ in FOUNDING:
        return date is not None
    once = verb.tag_ in {"VBD", "VBN"} and case.event.end_date is None
    behind = verb.dep_ == "acl" and once
    done = child(verb, "dobj", "nsubjpass") is not None or verb.lemma_ in MOVING or behind
    done = done and not by_another(case)
    return once and done


def by_another(case: Case) -> bool:
    """Whether the date is that of what did it: "were swayed by an announcement in 2014"."""
    at = case.verb.i
    chains = [h.chain for h in case.stage.dates_beside(case.verb) if at in {w.i for w in h.chain}]
    return bool(chains) and all(any(w.dep_ == "agent" for w in c) for c in chains)


MOVING = {"flee", "emigrate", "escape", "defect", "vanish"}


def goes_on(verb: Token) -> bool:
    """Whether something only goes on better or worse: "his career *gained momentum* in 2005"."""
    thing = child(verb, "dobj")
    return thing is not None and verb.lemma_ in {"gain", "gather", "lose"} and thing.lower_ in PACE


PACE = {"momentum", "ground", "pace", "steam", "traction", "strength", "speed", "prominence"}
HELD = {"meeting", "commemoration"}
"""Types of what a noun names where somebody holds it."""
DATED = VerbRule("other", dated_verb)
"""Whatever else is done on a day."""


def to_come(verb: Token) -> bool:
    """Whether something will be done: "water will be released on 1 June"."""
    helped = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    told = verb.lemma_ in (CUES | REPORTING) - {"announce", "send", "admit"} or verb.lemma_ in VAGUE
    return verb.tag_ == "VBN" and "be" in helped and bool(helped & WILL) and not told


def was_done(verb: Token) -> bool:
    """Whether something was done to something once, by a verb that no rule reads so: "the engines
    were inspected in 2023".
    """
    passive = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    told = any(verb.lemma_ in known for known in (NEVER, VAGUE, FATAL, WANTING, HINDERING))
    return verb.tag_ == "VBN" and passive and not told


HINDERING = {"bar", "deter", "dissuade", "spare", "exempt", "restrain", "discourage"}
"""Verbs of what was not done."""
VAGUE = words("hold mark do make see give take base expect need require allow force leave know "
              "keep find use include base follow join bring put call show meet")  # fmt: skip
"""Verbs whose passive tells no occasion of its own, or that of its subject."""


def only_organized(stage: Stage, verb: Token) -> bool:
    """Whether a participle only tells who organized something, be it behind its title: "the Seminar
    “No More”, *organized* by X", "panels *organized* by X".
    """
    before = (verb.i - 1, verb.i - 2)
    titles = (t for t in stage.titles if t.high in before)
    told = any(stage.told(t.noun) is not None for t in titles) or verb.lemma_ in STAGING
    return verb.tag_ == "VBN" and verb.lemma_ in ORGANIZING and verb.dep_ == "acl" and told


STAGING = {"organize", "organise", "co-organize", "co-organise", "sponsor"}
"""What is done of gatherings before they are held."""
