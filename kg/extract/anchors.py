"""What pins an event down in its sentence: dates, places, people."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from spacy.tokens import Token

from kg.extract.dates import COUNTS, DateMention
from kg.extract.draft import Draft
from kg.extract.factuality import PLANNED, WILL, Standing, is_verb
from kg.extract.names import Named
from kg.extract.occasions import EVENT_NOUNS, HAPPENING, MEMBERS, SIGNING
from kg.extract.stage import WHERE, Hung, Stage, cue, names_event
from kg.extract.speakers import WRITINGS, noun_ref
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, Form, Ref

AT = {"at", "during", "in", "throughout"}
SOCIAL = {"between", "with", "among", "alongside", "including"}


class When(NamedTuple):
    """A date and, of a period, its last day; `why` names the rule."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    why: str = "undated"


UNDATED = When()


def incident(kind: str) -> bool:
    """Whether events of a type befall people, rather than being held by them."""
    return kind in {"other", "attack", "mass-killing", "armed-conflict", "disaster", "protest"}


def top(token: Token) -> Token:
    """The head of the phrase for which a noun stands: the "act" of "act of genocide"."""
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        above = token.head.head
        if above.lower_ in {"act", "acts", "crime", "round", "series", "wave", "day", "days"}:
            return above
    return token


def when(stage: Stage, token: Token, standing: Standing) -> When:
    """The event's date: in its own phrase, else beside the verb that lets it happen."""
    beside = stage.dates_beside(token)
    rules = (("own", own), ("following", behind), ("verb", by_verb), ("clause", in_front))
    for why, rule in rules if beside else ():
        found = [hung for hung in beside if rule(stage, token, hung)]
        best = nearest(token, found)
        if best is not None:
            return period(stage, token, best, found, planned=standing is PLANNED, why=why)
    return counted(stage, token) if beside else UNDATED


def counted(stage: Stage, token: Token) -> When:
    """A date counted from that of the verb: "voted on Tuesday, five days after the eruption"; or
    only the day on which the event ends.
    """
    side = next((w for w in token.doc[max(0, token.i - 5) : token.i] if w.lower_ in AFTER), None)
    unit = side.nbor(-1) if side is not None and side.i > 1 else None
    steps = count(unit.nbor(-1)) if unit is not None and unit.lemma_ in UNITS else 0
    if side is not None and unit is not None and steps:
        base = nearest(unit, [h for h in stage.dates_beside(token) if h.at < unit.i])
        if base is not None and base.date and base.date.start.day:
            days = AFTER[side.lower_] * steps * UNITS[unit.lemma_]
            return When(shifted_day(base.date.start, days), None, "counted")
    until = [h for h in stage.dates_beside(token) if h.date and h.date.bound in LASTING]
    last = next((h.date for h in until if h.date and by_verb(stage, token, h)), None)
    return When(None, last.told(ahead=True), "until") if last else UNDATED


AFTER = {"after": -1, "before": 1}
UNITS = {"day": 1, "week": 7}
LASTING = {"until", "till", "through"}


def count(word: Token) -> int:
    """How many: the "five" of "five days"."""
    return COUNTS.get(word.lower_) or (int(word.text) if word.text.isdigit() else 0)


def shifted_day(day: PartialDate, days: int) -> PartialDate:
    """So many days later."""
    return PartialDate.of(date(day.year, day.month or 1, day.day or 1) + timedelta(days=days))


def nearest(token: Token, found: list[Hung]) -> Hung | None:
    """The date nearest to the event that is no mere limit."""
    free = [hung for hung in found if hung.date and not hung.date.bound]
    return min(free, key=lambda hung: abs(hung.at - token.i), default=None)


def ending(stage: Stage, token: Token) -> DateMention | None:
    """The day of the verb that ends what the noun's own verb begins: "will begin on 4 May and end on
    20 May".
    """
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_ not in {"begin", "start", "open"}:
        return None
    ends = next((c for c in verb.children if c.dep_ == "conj" and c.lemma_ in ENDING), None)
    if ends is None:
        return None
    return next(
        (h.date for h in stage.dates_beside(token) if ends.i in {w.i for w in h.chain}), None
    )


ENDING = {"end", "close", "finish", "conclude", "run", "last"}


def period(
    stage: Stage, token: Token, best: Hung, found: list[Hung], *, planned: bool, why: str
) -> When:
    """The date with the day on which it ends: of a period, or "until" one."""
    told = best.date
    if told is None:
        return UNDATED
    start = told.told(ahead=True if planned else tensed(token, best))
    until = next((h.date for h in found if h.date and h.date.bound in LASTING), None)
    until = until or ending(stage, token)
    end = told.end or (until.told(ahead=True) if until else None)
    return When(start, end if end and end > start else None, why)


def tensed(token: Token, hung: Hung) -> bool | None:
    """Whether the event lies ahead, by the verb on which its date hangs, else that of its clause."""
    verb = next((w for w in (token, *hung.chain, *token.ancestors) if w.pos_ == "VERB"), None)
    if verb is None:
        return None
    if any(c.lower_ in WILL for c in verb.children):
        return True
    return False if verb.tag_ in {"VBD", "VBN"} else None


def own(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date or place stands in the event's own phrase, and in no other event's."""
    head = top(token)
    verbal = is_verb(token)
    for word in hung.chain:
        if word.i in {token.i, head.i}:
            return True
        if is_verb(word) and (cue(word) or (verbal and word.dep_ in {"relcl", "acl"})):
            return False
        if written(word):
            return False
        if (
            not hung.low <= word.i < hung.high
            and other_event(stage, word, hung)
            and not held_at(word, token)
        ):
            return False
    return False


def held_at(event: Token, verb: Token) -> bool:
    """Whether a verb's action took place at an event: "elected … at a congress in Pécs on Sunday"."""
    return event.dep_ == "pobj" and at_which(event.head) and event.head.head.i == verb.i


def at_which(preposition: Token) -> bool:
    """Whether a preposition tells the occasion of its verb: "at a congress", "met for talks"."""
    gathers = preposition.lower_ == "for" and preposition.head.lemma_ in GATHERING
    return preposition.lower_ in AT or gathers


GATHERING = {"meet", "gather", "convene", "assemble", "sit", "come"}


def other_event(stage: Stage, word: Token, hung: Hung) -> bool:
    """Whether a word on the way is an event of its own."""
    return names_event(word) and stage.draft.ref(stage.passage.passage, word) is None


def behind(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date stands right behind the noun's phrase, on whatever the parser hung it: "a town
    meeting on Monday", "the meeting in Paris on 3 May".
    """
    if is_verb(token) or hung.at < token.i or topical(token):
        return False
    doc = token.doc
    between = [doc[i] for i in range(token.i + 1, hung.at)]
    return len(between) < 9 and all(
        word.lower_ in {"on", "of", ",", "in", "at", "the", "near", "night", "early", "late"}
        or stage.draft.ref(stage.passage.passage, word) is not None
        or word.dep_ == "compound"
        or (token.dep_ == "compound" and word.i == token.head.i)
        for word in between
    )


def in_front(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date opens the clause of a verb, on whatever the parser hung it: "On Wednesday the
    Senate adopted".
    """
    if not is_verb(token) or hung.at > token.i or cue(token):
        return False
    doc = token.doc
    between = [doc[i] for i in range(hung.at + 1, token.i)]
    opens = hung.at < 3 or doc[hung.at - 1].is_sent_start or doc[hung.at - 2].is_sent_start
    return opens and not any(
        word.pos_ in {"VERB", "SCONJ"} or names_event(word) for word in between
    )


def topical(token: Token) -> bool:
    """Whether the event is only spoken of: "made a statement on the conflict *on 29 January*"."""
    head = top(token)
    return head.dep_ == "pobj" and head.head.lower_ in {"on", "about", "over", "regarding"}


def by_verb(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date or place stands beside the verb that lets the event happen."""
    verb = governor(token)
    if verb is None:
        return False
    for word in hung.chain:
        if word.i == verb.i:
            return True
        if (
            word.i == token.i
            or written(word)
            or (is_verb(word) and cue(word))
            or (not hung.low <= word.i < hung.high and other_event(stage, word, hung))
        ):
            return False
    return False


def written(word: Token) -> bool:
    """Whether a date or place beside a word is that of something written: "its report of May"."""
    return word.lower_ == "according" or word.lower_ in WRITINGS


def governor(token: Token) -> Token | None:
    """The verb beside which the event's circumstances stand, if there is one."""
    head = top(token)
    verb = head.head
    while head.dep_ == "conj" and verb.pos_ in {"NOUN", "PROPN"}:
        head, verb = verb, verb.head
    if head.dep_ == "pobj" and is_verb(verb.head) and at_which(verb):
        return verb.head
    if not is_verb(verb):
        return None
    if head.dep_ == "nsubj":
        return (
            None
            if cue(verb) or verb.lemma_ == "have" or EVENT_NOUNS.get(head.lower_) == "agreement"
            else verb
        )
    if head.dep_ in {"dobj", "nsubjpass", "attr"}:
        agreed = EVENT_NOUNS.get(head.lower_) == "agreement"
        return verb if verb.lemma_ in (SIGNING if agreed else HAPPENING) else None
    return None


def dates_in(draft: Draft, passage: Named, words: list[Token]) -> Iterator[DateMention]:
    """The dates that stand among the words, mere limits left out."""
    starts = {passage.passage.offset + word.idx for word in words}
    if not starts:
        return
    low, high = min(starts), max(starts)
    for mention in draft.dates:
        if mention.span.end > low and mention.span.start <= high and not mention.bound:
            if any(start in starts for start in range(*mention.span)):
                yield mention


def places_of(stage: Stage, token: Token) -> list[Ref]:
    """The places in the event's phrase, then those beside its verb, nearest first."""
    beside = stage.places_beside(token)
    if not beside:
        return []
    inner = [h for h in beside if own(stage, token, h) and located(stage, token, h)]
    outer = [
        h
        for h in beside
        if h not in inner
        and by_verb(stage, token, h)
        and located(stage, governor(token) or token, h)
    ]
    found = [h for h in beside if adjoined(stage, token, h)] or inner or outer
    found = found or [h for h in beside if dated_place(stage, token, h) or in_line(stage, token, h)]
    best = min(found, key=lambda hung: abs(hung.at - token.i), default=None)
    return [best.place] if best is not None and best.place is not None else []


def adjoined(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place follows a noun and its date in the line: "the events of 1992, in Khojaly"."""
    if is_verb(token) or hung.low <= token.i + 2:
        return False
    between = token.doc[token.i + 1 : hung.low]
    at = next((n for n, w in enumerate(between) if not (w.lower_ in {"of", "on", ","} or w.ent_type_ == "DATE")),
              0)  # fmt: skip
    told = any(w.ent_type_ == "DATE" for w in between[:at])
    rest = [w.lower_ for w in between[at:]]
    return (
        told
        and bool(rest)
        and rest[0] in WHERE
        and set(rest[1:]) <= {"the", "town", "city", "of", "village"}
    )


def dated_place(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place stands right beside the event's own date: "signed in Paris last month"."""
    if token.doc[hung.low - 1].lower_ not in {"in", "at", "near"}:
        return False
    dates = [d for d in stage.dates_beside(token) if own(stage, token, d)]
    return any(hung.high <= d.at <= hung.high + 2 or 0 <= hung.low - d.high <= 2 for d in dates)


def in_line(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place follows what befell it in one line, without verb, comma or other event:
    "the attack of 2 October on a convoy near Bol".
    """
    between = token.doc[token.i + 1 : hung.low]
    return (
        0 < len(between) < 12
        and between[-1].lower_ in WHERE
        and (EVENT_NOUNS.get(token.lower_) in BEFALLING)
        and not any(w.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ"} or names_event(w) for w in between)
    )


BEFALLING = {"attack", "disaster", "armed-conflict", "protest"}


def located(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether "in" or "at" stands between a place and the event, or the place is part of its name:
    "the Heimaey eruption".
    """
    if hung.chain[0].head.i == token.i and hung.chain[0].dep_ in {
        "compound",
        "amod",
        "nmod",
        "poss",
    }:
        return True
    for word in hung.chain:
        if word.i == token.i:
            return False
        if word.lower_ in WHERE and word.dep_ in {"prep", "advmod", "npadvmod"}:
            return True
        if word.lower_ == "of" and word.head.i == token.i and token.lemma_ in STRICKEN:
            return True
        if word.lower_ == "to" and word.head.i == token.i and token.lemma_ in JOURNEYS:
            return True
        if word is hung.chain[0] and word.dep_ == "dobj" and word.head.i == token.i:
            return token.lemma_ in JOURNEYS | STRICKEN | STRIKING
        if word.dep_ in {"nsubj", "dobj", "agent", "poss"} and word is hung.chain[0]:
            return False
    return False


STRICKEN = {"shelling", "bombing", "bombardment", "siege", "battle", "raid", "attack", "storming",
            "evacuation", "shell", "bomb", "bombard", "storm", "evacuate"}  # fmt: skip
STRIKING = {"strike", "hit", "shake", "rock", "devastate", "flatten", "batter", "ravage", "engulf",
            "destroy", "damage", "inundate", "swamp"}  # fmt: skip
JOURNEYS = {"visit", "trip", "tour", "travel", "fly", "arrive"}


def coordinated(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """The named people and bodies among a phrase's heads and coordinates, and pronouns."""
    behind = token.dep_ in {"prep", "agent"}
    heads = [c for c in token.children if c.dep_ in {"pobj", "pcomp"}] if behind else [token]
    while heads:
        head = heads.pop(0)
        ref = draft.ref(passage.passage, head)
        if ref is None and head.pos_ == "PRON":
            ref = draft.pronoun(passage.passage, head)
        elif ref is None and head.pos_ in {"NOUN", "PROPN"}:
            ref = noun_ref(draft, passage, head)
        if ref is not None and not adjective(draft, ref):
            yield ref
        heads += [
            child for child in head.children if child.dep_ == "conj" or aside(draft, passage, child)
        ]


def adjective(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is the adjective of a state: "the Norwegian" is nobody."""
    return draft.mentions[ref].type is EntityType.PLACE and draft.mentions[ref].form is Form.NOUN


def aside(draft: Draft, passage: Named, token: Token) -> bool:
    """Whether a word in apposition names who is meant; a place behind a name tells only where."""
    ref = draft.ref(passage.passage, token)
    place = ref is not None and draft.names(ref, EntityType.PLACE)
    return token.dep_ == "appos" and not place


def people_below(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """Every person named in a phrase, and the bodies that head it."""
    stack = [token]
    refs: list[Ref] = []
    while stack:
        word = stack.pop()
        ref = draft.ref(passage.passage, word)
        if ref is not None and draft.names(ref, EntityType.PERSON):
            refs.append(ref)
        stack += [c for c in word.children if c.dep_ not in {"relcl", "acl", "advcl"}]
    yield from sorted(set(refs), key=lambda ref: draft.mentions[ref].span)
    yield from coordinated(draft, passage, token)
    if token.lower_ in MEMBERS:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
                yield from coordinated(draft, passage, child)


def participants_of(stage: Stage, token: Token) -> list[Ref]:
    """Who took part: "between A and B", "with A", of a verb its subject and object, of a noun the
    subject of the verb that lets it happen.
    """
    draft, passage = stage.draft, stage.passage
    found: list[Ref] = []
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in SOCIAL:
            found += people_below(draft, passage, child)
        elif child.dep_ == "poss":
            found += coordinated(draft, passage, child)
    if is_verb(token):
        for child in (*actors(token), *token.children):
            thing = child.dep_ == "dobj" and token.lemma_ in JOURNEYS | STRICKEN
            if child.dep_ in {"nsubj", "nsubjpass", "dobj", "agent"} and not thing:
                found += people_below(draft, passage, antecedent(child))
            elif child.dep_ == "prep" and child.lower_ == "before":
                found += coordinated(draft, passage, child)
        found += together(stage, token)
    elif new_occasion(token):
        for child in actors(top(token).head.head):
            found += people_below(draft, passage, antecedent(child))
    elif (
        top(token).dep_ in {"dobj", "attr"}
        and is_verb(token.head)
        and token.head.lemma_ in HAPPENING
    ):
        for child in token.head.children:
            if child.dep_ == "nsubj" or (child.dep_ == "prep" and child.lower_ in SOCIAL):
                found += people_below(draft, passage, antecedent(child))
    return list(dict.fromkeys(found))


def new_occasion(token: Token) -> bool:
    """Whether a noun brings up an occasion at which the sentence's subject acts: "told residents at a
    town meeting".
    """
    head = top(token)
    fresh = any(c.lower_ in {"a", "an"} for c in token.children)
    return fresh and head.dep_ == "pobj" and at_which(head.head) and is_verb(head.head.head)


def actors(verb: Token) -> list[Token]:
    """The subject of a verb: its own, that of the verb on which it hangs, or whom it describes."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if own or verb.head.i == verb.i:
        return own
    if verb.dep_ in {"xcomp", "conj"}:
        return actors(verb.head)
    if verb.dep_ == "acomp":
        return actors(verb.head)
    return [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else []


def together(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Who took part together with the subject: "met in Oslo together with X"."""
    for child in verb.children:
        if child.lower_ in {"together", "along", "alongside"}:
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ == "with":
                    yield from people_below(stage.draft, stage.passage, inner)


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: "the truce that they signed"."""
    if token.lower_ in {"who", "which", "that", "whom"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def is_event_word(token: Token) -> bool:
    """Whether a word is a noun for events."""
    return token.lower_ in EVENT_NOUNS
