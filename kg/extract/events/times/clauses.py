"""The day of a clause by that of the verb on which it hangs, or to which it is joined."""

from kg.extract.events.sentences.factuality import FACT, PLANNED, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.times.beside import UNDATED, When, when
from kg.extract.events.times.newsday import LATE, age, news_day
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.model.extraction import EventMention


def of_clause(stage: Stage, token: Token) -> When:
    """The date of the verb on which a clause hangs that tells of the same occasion: "he will travel
    to X, where he is to tour Y", "spoke after seeing Z".
    """
    token = to_be_done(token)
    verb = token.head.head if token.dep_ == "pcomp" else ended_with(token) or token.head
    if token.dep_ == "relcl" and not is_verb(verb) and same_occasion(token):
        return of_occasion(stage, token)
    if not is_verb(verb) or not same_occasion(token):
        return UNDATED
    ref = stage.told(verb)
    if ref is None:
        own = when(stage, verb, FACT)
        day = own.start is not None and own.start.day is not None and is_verb(verb)
        return own._replace(end=None, why="clause") if day else news_day(stage, verb)
    event = stage.draft.events[ref]
    return When(event.date, None, "clause") if is_occasion(event) else UNDATED


def to_be_done(token: Token) -> Token:
    """The verb of the clause that tells what is to be done on a journey to come: "will travel to
    Fray Bentos, where he *is* to open a road and meet the mayor".
    """
    verb = token
    while verb.dep_ == "conj" and is_verb(verb.head) and verb.tag_ == "VB":
        verb = verb.head
    verb = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb
    above = next((w for w in verb.ancestors if is_verb(w)), None)
    planned = above is not None and of_verb(above) is PLANNED
    return verb if verb.dep_ == "relcl" and planned else token


def beside_dated(stage: Stage, token: Token) -> When:
    """The day of the verb to which one in the past is joined, if it is one of the news: "was seized
    on Sunday and its captain appeared before a judge".
    """
    verb = token.head
    dead = token.lemma_ in {"die", "drown", "perish", "kill"}
    if dead or token.dep_ != "conj" or token.tag_ != "VBD" or verb.tag_ not in {"VBD", "VBN"}:
        return UNDATED
    told = when(stage, verb, FACT) if is_verb(verb) else UNDATED
    day = told.start is not None and told.start.day is not None
    recent = day and told.start is not None and 0 <= age(stage, told.start) <= LATE
    return told._replace(end=None, why="joined") if recent else UNDATED


OCCASIONS = {"visit", "meeting", "commemoration", "election"}


def is_occasion(event: EventMention) -> bool:
    """Whether what is told to have been done "there" was done then too: on a day, or on a visit;
    who took a post in 1951 did what he did there at any time after.
    """
    if event.date is None:
        return False
    return event.date.day is not None or event.type in OCCASIONS


def of_occasion(stage: Stage, token: Token) -> When:
    """The date of the occasion "during which" something was done: the one told last before it."""
    low = stage.offset(token.sent[0])
    for event in reversed(stage.draft.events):
        if event.trigger.start < low:
            break
        if event.date is not None and event.trigger.start < stage.offset(token):
            return When(event.date, None, "clause") if is_occasion(event) else UNDATED
    return UNDATED


def same_occasion(token: Token) -> bool:
    """Whether a clause tells what was done then: "where", "during which", "after …ing"."""
    if ended_with(token) is not None:
        return True
    if token.dep_ == "pcomp":
        return token.head.lower_ in {"after", "before", "on", "upon", "following"}
    if token.dep_ not in {"relcl", "advcl"}:
        return False
    first = next(iter(token.lefts), token)
    if first.lower_ in {"where", "when"} or (first.lower_ == "as" and token.dep_ == "advcl"):
        return True
    within = any(c.lower_ == "which" for c in first.children)
    return within and first.lower_ in {"during", "at", "in"}


def ended_with(token: Token) -> Token | None:
    """The verb of what ended with something done: "closed with a motion adopted and a leader
    elected".
    """
    noun = token.head
    if token.dep_ != "acl" or token.tag_ != "VBN":
        return None
    while noun.dep_ == "conj":
        noun = noun.head
    with_it = noun.dep_ == "pobj" and noun.head.lower_ == "with" and is_verb(noun.head.head)
    return noun.head.head if with_it else None
