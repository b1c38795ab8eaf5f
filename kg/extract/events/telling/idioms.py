"""Idioms of the news in a sentence: which verb tells an event by what stands with it."""

from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import Case, VerbRule, dated, dated_itself
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.occurring import labels
from kg.extract.events.sentences.stage import names_event
from kg.extract.events.times.narrating import narrated
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.idioms import IDIOMS
from kg.extract.words.occasions import ACTS, REPORTING

FRAME = {"dobj", "nsubjpass", "attr", "oprd", "acomp", "prt", "advmod", "dative", "xcomp",
         "advcl", "npadvmod"}  # fmt: skip


def idioms_of(verb: Token) -> list[VerbRule]:
    """The event of the first idiom that the verb makes with what stands beside it."""
    idioms = IDIOMS.get(verb.lemma_)
    if idioms is None or (verb.lemma_ == "call" and labels(verb)):
        return []
    frame = complements(verb)
    for idiom in idioms:
        fits = (not idiom.words or frame & idiom.words) and (not idiom.also or frame & idiom.also)
        if fits and (not idiom.by or subject(verb) & idiom.by):
            return [rule_of(idiom.type, verb)]
    return []


def rule_of(type: str, verb: Token) -> VerbRule:
    """What the sentence must tell besides: verbs that mostly only say something need a date."""
    if verb.lemma_ in ACTS and verb.tag_ in {"VBZ", "VBP"}:
        return VerbRule(type, never)
    if verb.lemma_ in (CUES | REPORTING | {"exchange"}) - PLAIN:
        return VerbRule(type, dated_itself)
    happening = any(c.dep_ == "nsubj" and names_event(c) for c in verb.lefts)
    if verb.lemma_ == "leave" and (happening or verb.tag_ == "VBG"):
        # "walked out, *leaving* the chamber without a quorum", "his death *left* the court split"
        return VerbRule(type, never)
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and type == "speech":
        return VerbRule(type, dated_itself)
    return VerbRule(type, happened if type in UNDATED else dated, sure=type not in UNDATED)


def never(_: Case) -> bool:
    """What a text does is no event."""
    return False


PLAIN = {"observe", "mark", "take", "give", "hear", "file", "press", "bring", "drop", "put",
         "find", "present"}  # fmt: skip
"""Verbs that say something elsewhere, but not in an idiom."""
UNDATED = {"other", "appointment"}
"""Types of events that a text tells beside its news, of no day of their own."""


def happened(case: Case) -> bool:
    """On a day, or told in the plain past."""
    verb = case.verb
    perfect = verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in verb.children)
    return dated(case) or narrated(verb) or (perfect and of_verb(verb) is FACT)


def complements(verb: Token) -> set[str]:
    """The words that make an idiom with a verb: objects, particles, prepositions and what stands
    behind them, with their coordinates and the nouns of their "of".
    """
    found: set[str] = set()
    stack = [c for c in verb.children if c.dep_ in FRAME or c.dep_ in {"prep", "agent"}]
    stack += [c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in {"ADJ", "NOUN"}]
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ != "VBG":
        stack.append(verb.head)
    while stack:
        word = stack.pop()
        found |= {word.lower_, word.lemma_.lower()}
        below = word.i > verb.i or word.dep_ == "nsubjpass" or word.lower_ == "of"
        behind = ("pobj", "conj", "prep", "compound") if below else ("conj", "compound")
        stack += [c for c in word.children if c.dep_ in behind]
    return found


def subject(verb: Token) -> set[str]:
    """The head of a verb's subject or agent, or what it counts; the empty word if it has none."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    heads = [] if passive else [c for c in actors(verb) if c.dep_ != "nsubjpass"]
    heads += [p for c in verb.children if c.dep_ == "agent" for p in c.children]
    of = [p for h in heads for c in h.children if c.lower_ == "of" for p in c.children]
    return {w.lower_ for w in (*heads, *of)} or {""}
