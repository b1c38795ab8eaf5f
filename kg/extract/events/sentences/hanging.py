"""What an event hangs together with: its own phrase, and the verb that lets it happen."""

from kg.extract.claims.speakers.authors import WRITINGS
from kg.extract.events.sentences.fallen import (
    fallen_then,
    fell_there,
)
from kg.extract.events.sentences.governing import at_which, condoles, governor
from kg.extract.events.sentences.hearsay import judged
from kg.extract.events.sentences.joined import aside_from, limited, lost_subject, top
from kg.extract.events.sentences.manner import by_vote
from kg.extract.events.sentences.occurring import adjourned_to, moved_to
from kg.extract.events.sentences.recalled import (
    RECOGNISING,
    remembered,
    years_since,
)
from kg.extract.events.sentences.stage import Hung, Stage, cue, names_event
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.cues import NAMING
from kg.extract.words.happenings import INCIDENTS
from kg.extract.words.occasions import ADOPTION, EVENT_NOUNS, MARKING, SIGNING, TEXTS


def incident(kind: str) -> bool:
    """Whether events of a type befall people, rather than being held by them."""
    return kind in {"other", "attack", "mass-killing", "armed-conflict", "disaster", "protest"}


def own(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date or place stands in the event's own phrase, and in no other event's."""
    head = top(token)
    verbal = is_verb(token)
    fallen = fallen_then(hung)
    if (fallen is not None and fallen != token) or elsewhere(stage, token, hung, verbal=verbal):
        return False
    told_of = any(c.dep_ == "nsubj" and c.lower_ in {"which", "that"} for c in token.children)
    struck = verbal and token.dep_ in {"relcl", "advcl"} and hung.holds(token.head)
    if fallen is not None or (struck and not told_of):
        return True
    for word in hung.chain:
        if word.i in {token.i, head.i}:
            return True
        if is_verb(word) and (
            punished(word, token, hung)
            or (word.i != token.i and moved_to(word, hung))
            or (cue(word) and not brought_about(word, token))
            or opens_behind(word, hung)
            or aside_from(word, token)
            or limited(word, token)
        ):
            return False
        if verbal and (is_description(word, hung) or still_ahead(word, token, hung)):
            return False
        if lost_subject(word) or (word.dep_ == "agent" and word.head.i not in {token.i, head.i}):
            return False
        if written(word) or (promised(word, token) if verbal else of_person(word)):
            return False
        if (
            not hung.low <= word.i < hung.high
            and other_event(stage, word)
            and not held_at(word, token)
            and not years_since(word)
            and not (verbal and celebrated(word, token, hung))
            and not by_vote(word, token)
        ):
            return False
    return False


def still_ahead(word: Token, verb: Token, hung: Hung) -> bool:
    """Whether a date is that of a second verb, which tells what is or comes after what was done:
    "was named envoy and *leaves* for Oslo next week". The tagger may take it for a noun.
    """
    second = word.dep_ == "conj" and word.head.i == verb.i and verb.i < word.i < hung.low
    if not second or verb.tag_ not in {"VBD", "VBN"}:
        return False
    helped = {c.tag_ for c in word.lefts if c.dep_ in {"aux", "auxpass"}}
    bare = word.tag_ in {"VBZ", "VBP", "NNS"} and not helped
    return bare or "MD" in helped


def elsewhere(stage: Stage, token: Token, hung: Hung, *, verbal: bool) -> bool:
    """Whether a date is that of another day: to which a sitting was put off, on which those fell
    of whom a text speaks, on which the remembered was, or of which only others' words tell: "set up
    the court to “try crimes done between 1 and 3 May”".
    """
    if verbal and stage.is_quoted(token.doc[hung.low]) and not stage.is_quoted(token):
        return True
    later = adjourned_to(token, hung)
    later = later or (verbal and opens_behind(token, hung))
    later = later or (token.lemma_ in ADOPTION and (of_incident(hung) or of_cited(token, hung)))
    later = later or (verbal and of_called(token, hung))
    fallen = not verbal and any(fell_there(word, top(token)) for word in hung.chain)
    return later or fallen or (not verbal and remembered(token, hung))


def of_called(verb: Token, hung: Hung) -> bool:
    """Whether a date stands between what is called something and its "as", and so is that of what
    is called so: "recognised the events *in 1992* as a crime".
    """
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    term = next((c for c in verb.rights if c.lower_ == "as" and c.dep_ == "prep"), None)
    between = thing is not None and term is not None and thing.i < hung.low < term.i
    return between and verb.lemma_ in NAMING and hung.date is not None


def of_cited(verb: Token, hung: Hung) -> bool:
    """Whether a day is that of another text, of which the one that is adopted speaks: "adopted a
    declaration of support to the Resolution *of 15 January*".
    """
    own = {c.i for c in verb.children}
    texts = (w.head for w in hung.chain if w.lower_ == "of" and hung.low - w.i == 1)
    return any(text.lemma_.lower() in TEXTS and text.i not in own for text in texts)


def of_incident(hung: Hung) -> bool:
    """Whether a day stands before the noun for what befell then: "on the *May 18 uprising*"."""
    noun = next((w for w in hung.chain if not hung.low <= w.i < hung.high), None)
    return noun is not None and noun.i >= hung.high and noun_type(noun) in INCIDENTS | {"protest"}


def of_person(verb: Token) -> bool:
    """Whether a clause tells what somebody did: "a silence for the poet, *who died* in May"."""
    return verb.dep_ == "relcl" and any(c.lower_ == "who" for c in verb.lefts)


def is_description(noun: Token, hung: Hung) -> bool:
    """Whether a noun on the way tells what somebody was at a date."""
    return describes(noun, hung) and not hung.holds(noun)


def describes(noun: Token, hung: Hung) -> bool:
    """Whether a date tells what somebody was, and when: "a deputy, Clerk from 2017 to 2025"."""
    around = {w.lower_ for w in noun.doc[max(0, hung.low - 1) : hung.low + 1]}
    limits = noun.pos_ == "PROPN" and bool(around & {"from", "since", "until"})
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return limits and hung.high <= noun.head.i
    return noun.dep_ == "appos" and (noun.pos_ == "NOUN" or limits)


def brought_about(clause: Token, noun: Token) -> bool:
    """Whether a clause tells by what a truce came about: "the ceasefire declared yesterday"."""
    return clause.dep_ == "acl" and clause.head.i == noun.i and clause.lemma_ in SIGNING


def opens_behind(clause: Token, hung: Hung) -> bool:
    """Whether a clause only opens behind a date: "wrote on Friday that shelters had closed"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" and c.i > hung.low for c in clause.children)


def celebrated(word: Token, verb: Token, hung: Hung) -> bool:
    """Whether a noun on the way is what a verb celebrates, or of what that is an anniversary:
    "celebrated the anniversary of its founding here *on Tuesday*".
    """
    if hung.date is None or hung.date.past is None or verb.lemma_ not in MARKING:
        return False
    own_noun = EVENT_NOUNS.get(word.lower_) == "commemoration" and word.head.i == verb.i
    return own_noun or remembered(word, hung)


def punished(word: Token, token: Token, hung: Hung) -> bool:
    """Whether a clause on the way tells for what somebody is charged or thanked."""
    return word.i != token.i and judged(word) and not news_of(word, token, hung)


def news_of(clause: Token, token: Token, hung: Hung) -> bool:
    """Whether what stands in a clause tells of the clause's verb's upper one: a mere weekday, which
    is that of the news.
    """
    if clause.is_ancestor(token):
        return True
    return hung.date is not None and not any(w.like_num for w in token.doc[hung.low : hung.high])


def promised(word: Token, verb: Token) -> bool:
    """Whether a verb on the way is only what one agrees to do: "agreed to meet in May"."""
    return (
        word.i != verb.i and word.dep_ == "xcomp" and verb.lemma_ in {"agree", "summon", "invite"}
    )


def other_event(stage: Stage, word: Token) -> bool:
    """Whether a word on the way is an event of its own."""
    if word.lower_ == "consultations" and noun_type(word) is None:
        return False
    return names_event(word) and stage.ref(word) is None


def held_at(event: Token, verb: Token) -> bool:
    """Whether a verb's action took place at an event: "elected … at a congress on Sunday"."""
    return event.dep_ == "pobj" and at_which(event.head) and event.head.head.i == verb.i


def by_verb(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date or place stands beside the verb that lets the event happen."""
    verb = governor(token)
    in_front = hung.high <= token.i
    befell = noun_type(token) in BEFALLING
    marked = verb is not None and verb.lemma_ in RECOGNISING - {"declare"}
    if verb is None or (befell and ((in_front and topical(token)) or marked)):
        return False
    grieved = condoles(verb) and hung.low > token.i and hung.date is not None
    if grieved or adjourned_to(verb, hung):
        return False
    beside = top(token).dep_ == "pobj" and hung.low > token.i
    for word in hung.chain:
        if word.i == verb.i:
            return True
        if beside and word.dep_ in {"dobj", "xcomp", "ccomp"} and hung.date is not None and (
            word.i < hung.low
        ):  # fmt: skip
            return False  # "during the talks she announced a tour in May"
        if (
            word.i == token.i
            or written(word)
            or limited(word, token)
            or (word.dep_ == "conj" and not is_verb(token) and other_deed(word))
            or (is_verb(word) and (cue(word) or word.dep_ in {"relcl", "acl"}))
            or (not hung.low <= word.i < hung.high and other_event(stage, word))
        ):
            return False
    return False


def other_deed(verb: Token) -> bool:
    """Whether a verb tells something else than the one before it: not "killed ten *and wounded* six
    on Monday".
    """
    if not (is_verb(verb) and is_verb(verb.head)):
        return False
    return not {verb.lemma_, verb.head.lemma_} <= HURTING


HURTING = {"kill", "wound", "injure", "hurt", "maim", "leave", "displace", "destroy", "damage"}
BEFALLING = INCIDENTS | {"other"}
"""What a text or debate is on, and nothing is done on: "adopted a motion on Monday *on the
killings*".
"""


def written(word: Token) -> bool:
    """Whether a date or place beside a word is that of something written: "its report of May"."""
    office = word.lower_ == "post" and word.head.lower_ in {"from", "as", "to"}
    return word.lower_ == "according" or (word.lower_ in WRITINGS and not office)


def topical(token: Token) -> bool:
    """Whether the event is only spoken of: "made a statement on the conflict *on 29 January*"."""
    head = top(token)
    return head.dep_ == "pobj" and head.head.lower_ in {
        "on",
        "about",
        "over",
        "regarding",
        "against",
    }
