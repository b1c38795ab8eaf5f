"""What pins an event down in its sentence: dates, places, people."""

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.cues import CUES
from kg.extract.dates import DateMention
from kg.extract.draft import Draft
from kg.extract.lexicon import EVENT_HEADS, EVENT_NOUNS_CONTESTED
from kg.extract.names import Named
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Form, Ref

WHERE = {"in", "at", "near", "inside", "outside", "around"}


def incident(kind: str) -> bool:
    """Whether events of a type befall people, rather than being held by them."""
    return kind in {"other", "attack", "mass-killing", "armed-conflict", "disaster", "protest"}


def top(token: Token) -> Token:
    """The head of the phrase for which a noun stands: the "act" of "act of genocide"."""
    if (
        token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and token.head.head.lower_ in {"act", "acts", "crime"}
    ):
        return token.head.head
    return token


def phrase_of(token: Token) -> list[Token]:
    """The words that belong to the event: the noun's or verb's own phrase, no other event's."""
    head = top(token)
    words = []
    stack = [head]
    while stack:
        word = stack.pop()
        words.append(word)
        stack += [
            c
            for c in word.children
            if (word is head and c.dep_ not in OTHER) or (word is not head and not own_event(c))
        ]
    return sorted(words, key=lambda word: word.i)


OTHER = {"ccomp", "conj", "relcl", "advcl", "parataxis"}


def own_event(token: Token) -> bool:
    """Whether a noun below is an event of its own, with a date and place of its own."""
    return token.lower_ in EVENT_NOUNS_CONTESTED or (
        token.lower_ in EVENT_HEADS and token.pos_ in {"NOUN", "PROPN"} and token.dep_ == "pobj"
    )


def scope(token: Token) -> list[Token]:
    """The phrase, with the adverbials of the verb that governs it: "held a meeting *in Baku*"."""
    words = phrase_of(token)
    verb = top(token).head
    if token.pos_ == "VERB":
        return words
    if top(token).dep_ == "pobj" and verb.lower_ in {"for", "at", "during"}:
        verb = verb.head
    elif top(token).dep_ not in {"dobj", "nsubjpass", "nsubj"}:
        return words
    if verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in CUES:
        words += adverbials(verb, token)
    return words


def adverbials(verb: Token, token: Token) -> list[Token]:
    """The adverbials of a verb up to the next event behind the one that is asked for."""
    found: list[Token] = []
    for child in verb.children:
        inner = [t for t in child.subtree if own_event(t)]
        if child.dep_ in {"prep", "npadvmod"} and (not inner or token in inner):
            if any(
                own_event(t) and t != token and t.i < child.i and t.i > verb.i for t in token.sent
            ):
                break
            found += list(child.subtree)
    return found


def adjoined(token: Token) -> list[Token]:
    """What follows the noun and its date in the line: "the events of 1992, in Khojaly"."""
    words = [t for t in token.sent if t.i > token.i]
    at = 0
    while at < len(words) and (
        words[at].lower_ in {"of", "on", ","} or words[at].ent_type_ == "DATE"
    ):
        at += 1
    if at == 0 or at >= len(words) or words[at].lower_ not in WHERE:
        return []
    return list(words[at].subtree)


def dates_in(draft: Draft, passage: Named, words: list[Token]) -> Iterator[DateMention]:
    """The dates that stand among the words."""
    starts = {passage.passage.offset + word.idx for word in words}
    for mention in draft.dates:
        if any(start in starts for start in range(mention.span.start, mention.span.end)):
            yield mention


def date_of(draft: Draft, passage: Named, token: Token) -> PartialDate | None:
    """The event's date: in its own phrase, else beside its verb."""
    own = phrase_of(token)
    found = next(dates_in(draft, passage, own), None)
    if found is None and not topical(token):
        found = following(draft, passage, own)
    found = found or next(dates_in(draft, passage, scope(token)), None)
    return found.start if found else None


def topical(token: Token) -> bool:
    """Whether the event is only spoken of: "made a statement on the conflict *on 29 January*"."""
    head = top(token)
    return head.dep_ == "pobj" and head.head.lower_ in {"on", "about", "over", "regarding"}


def following(draft: Draft, passage: Named, words: list[Token]) -> DateMention | None:
    """The date right behind a phrase, on whatever the parser hung it."""
    end = passage.passage.offset + words[-1].idx + len(words[-1])
    at = bisect_left(draft.dates, end, key=lambda mention: mention.span.start)
    if at == len(draft.dates) or draft.dates[at].span.start > end + len(" , on "):
        return None
    between = draft.article.text[end : draft.dates[at].span.start]
    return draft.dates[at] if between.strip(" ,").lower() in {"", "on", "in", "of"} else None


def end_date_of(draft: Draft, passage: Named, token: Token) -> PartialDate | None:
    """The last day where the date is a period."""
    found = next(dates_in(draft, passage, scope(token)), None)
    return found.end if found else None


def places_of(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """The places in the event's phrase, behind "in" or in front of the noun, nearest first."""
    seen = set()
    for words in (phrase_of(token), adjoined(token), scope(token)):
        for word in words:
            ref = draft.ref(passage.passage, word)
            if ref is None or ref in seen or not draft.names(ref, EntityType.PLACE):
                continue
            if locates(word, top(token)) or compounds(word, token):
                seen.add(ref)
                yield ref


def compounds(word: Token, token: Token) -> bool:
    """Whether the place is part of the event's name: "Khojaly Genocide"."""
    return word.head == token and word.dep_ in {"compound", "amod", "nmod", "poss"}


def locates(word: Token, head: Token) -> bool:
    """Whether "in", "at" or "near" stands between the place and the event."""
    while word != head and word.head != word:
        if word.lower_ in WHERE and word.dep_ == "prep":
            return True
        if word.dep_ in {"poss", "nsubj", "dobj", "agent"}:
            return False
        word = word.head
    return False


def participants_of(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """Who took part: "between A and B", "with A", and of a verb its subject and object."""
    verb = token if token.pos_ == "VERB" else None
    for child in token.children:
        if (child.dep_ == "prep" and child.lower_ in {"between", "with", "among"}) or (
            verb is not None and child.dep_ in {"nsubj", "nsubjpass", "dobj"}
        ):
            yield from coordinated(draft, passage, child)
    if (
        verb is None
        and token.dep_ == "dobj"
        and token.head.lemma_ in {"hold", "have", "conduct", "attend"}
    ):
        for child in token.head.children:
            if child.dep_ == "nsubj" or (child.dep_ == "prep" and child.lower_ == "with"):
                yield from coordinated(draft, passage, child)


def coordinated(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """The named people and bodies among a phrase's heads and coordinates."""
    behind = token.dep_ in {"prep", "agent"}
    heads = [c for c in token.children if c.dep_ == "pobj"] if behind else [token]
    while heads:
        head = heads.pop(0)
        ref = draft.ref(passage.passage, head)
        if ref is not None and draft.mentions[ref].form is Form.NAME:
            yield ref
        heads += [child for child in head.children if child.dep_ in {"conj", "appos"}]


def commemorated(draft: Draft, passage: Named, token: Token) -> EventRef | None:
    """The earlier event that this one marks: "on the anniversary of X", "to commemorate X"."""
    words = {word.lower_ for word in token.sent}
    if not words & {"anniversary", "commemorating", "commemorate", "commemorated", "memory"}:
        return None
    for word in token.sent:
        ref = draft.event_at.get(passage.passage.offset + word.idx)
        if ref is not None and incident(draft.events[ref].type) and word.i != token.i:
            return ref
    return None
