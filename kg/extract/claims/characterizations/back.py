"""What a word points back to in the sentences before: the event or text told last."""

from collections.abc import Iterator
from itertools import islice

from kg.extract.claims.characterizations.adopted import OF_TEXTS, text_meant
from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.naming.names import Named
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.parse import Token
from kg.extract.words.backnouns import ALIKE, DECIDED, KINDS, akin
from kg.extract.words.cues import SAYING
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.model.extraction import EventMention, EventRef


def told_before(told: Told, scene: Scene, word: Token, term: Token | None, *, reach: int) -> Target:
    """The event or text told last before a word: what others call something, what the sentence
    before is about; of a kind with the term, where the term has one: "what she called a disaster".
    """
    at = scene.at(word)
    like = last_called(told, at, term) if term is not None else None
    if like is not None:
        return Target(like)
    here = told.number(at)
    if here in told.barred and here not in told.named:
        # "called the ruling a farce; the bar called *it* a good day".
        return NOTHING
    for number in range(here, max(-1, here - reach - 1), -1):
        if number in told.named:
            return told.named[number]
        if word.lower_ == "that" and number < here and is_claim(told, number):
            return NOTHING
        found = candidates(told, number, at, word.lower_)
        if not found:
            continue
        _, place, target = min(found, key=lambda each: each[:2])
        passage, _ = told.sentences[number]
        rival = target.event is not None and rivalled(told, passage, passage.passage.doc[-place])
        return NOTHING if rival else target
    return NOTHING


def rivalled(told: Told, passage: Named, word: Token) -> bool:
    """Whether the sentence is as much about another event, so that "it" may mean either: "the
    killing overshadowed *the vote*".
    """
    verb, events = word.head, told.draft.event_at
    if word.dep_ not in MATTERS or passage.passage.at(verb) in events:
        return False
    others = (c for c in verb.children if c.dep_ in MATTERS and c != word)
    return any(c.lemma_ in KINDS or noun_type(c) is not None for c in others)


def is_claim(told: Told, number: int) -> bool:
    """Whether a sentence tells what somebody says, so that "that" means his words: "argued that
    witnesses had been paid"; what the sentence itself tells by its verb is no such thing.
    """
    passage, sent = told.sentences[number]
    return passage.passage.at(sent.root) in told.draft.claim_at


MATTERS = {"nsubj", "nsubjpass", "dobj"}


def is_theirs(told: Told, scene: Scene, noun: Token) -> bool:
    """Whether a noun for deeds was told right before with whose it was: "condemned *the Danish
    move*. It said the move was".
    """
    here = told.number(scene.at(noun))
    before = (w for _, sent in told.sentences[max(0, here - 1) : here + 1] for w in sent
              if w.lemma_ == noun.lemma_ and w.sent.start < noun.sent.start)  # fmt: skip
    last = next(before, None)
    return last is not None and any(
        c.dep_ in {"poss", "amod", "compound", "nmod"} and c.text[:1].isupper() for c in last.lefts
    )


def last_like(told: Told, at: int, term: Token) -> EventRef | None:
    """The event told last of the type that the term names, if it names one."""
    kinds = KINDS.get(term.lemma_.lower()) or frozenset({noun_type(term) or "other"})
    reported = news(told, at) if kinds >= DECIDED or term.lemma_ == "vote" else None
    if reported is not None and kind(told.draft.events[reported]) in DECIDED:
        return reported
    happened = last_happened(told, at)
    return last_of(told, at, kinds - {"other"}) if happened is None else happened


def last_happened(told: Told, before: int) -> EventRef | None:
    """The event of which only that it was is told, in the own sentence or one of the two before:
    "*What happened* in Koro remains in dispute. Norway calls it a genocide".
    """
    text, here = told.draft.article.text, told.number(before)
    near = (
        (at, told.root(ref)) for at, ref in told.by_rules.items()
        if at < before and told.number(at) >= here - NEAR
        and told.draft.events[ref].trigger.of(text).lower() in HAPPENED
    )  # fmt: skip
    return max(near, default=(0, None), key=lambda pair: pair[0])[1]


NEAR = 2
HAPPENED = {"happened", "occurred", "happen", "occur"}


def last_called(told: Told, at: int, term: Token) -> EventRef | None:
    """The event of the type that a term names by itself: "a disaster", no "media attack"."""
    if any(c.dep_ in {"compound", "nmod"} for c in term.children):
        return None
    return last_like(told, at, term)


def last_of(told: Told, before: int, kinds: frozenset[str]) -> EventRef | None:
    """The event of these kinds told last."""
    events = told.draft.events
    found = [
        (at, told.root(ref))
        for at, ref in told.by_rules.items()
        if at < before and kind(events[ref]) in kinds
    ]
    return max(found, default=(0, None), key=lambda pair: pair[0])[1]


def kind(event: EventMention) -> str:
    """The type of an event; a vote by which something fell is one as that by which it passed."""
    return "adoption" if ":fail" in event.rule else event.type


def news(told: Told, before: int) -> EventRef | None:
    """What the article reports: the first event that it tells."""
    first = min((at for at in told.by_rules if at < before), default=None)
    return None if first is None else told.root(told.by_rules[first])


BLOCKED = -1


def candidates(told: Told, number: int, before: int, pronoun: str) -> list[tuple[int, int, Target]]:
    """The events of a sentence before an offset, each with how near it is to what the sentence is
    about; before "it" a thing that is no event and of which the sentence tells something comes
    before all, as an adopted text does before "this"; "them" means several.
    """
    passage, sent = told.sentences[number]
    several = pronoun in {"them", "they"}
    return [
        found
        for word in sent
        if passage.passage.at(word) < before
        if not several or word.tag_ == "NNS"
        for found in candidate(told, passage, word, several=several)
        if found[0] != BLOCKED or several or pronoun == "it" or found[2].text is not None
    ]


def candidate(
    told: Told, passage: Named, word: Token, *, several: bool
) -> Iterator[tuple[int, int, Target]]:
    """A word as the text or event that it tells, or as a thing that bars others."""
    event = told.by_rules.get(passage.passage.at(word))
    thing = word.dep_ in MATTERS and word.lemma_.lower() in OF_TEXTS
    text = text_meant(told, passage, word) if thing else None
    if text is not None:
        yield BLOCKED, -word.i, Target(text=text)
    elif event is not None:
        if told.draft.events[event].type != "speech" and not is_audience(word):
            yield rank(word), -word.i, Target(told.root(event))
    elif bars_several(word) if several else bars(word):
        yield BLOCKED, -word.i, NOTHING


def is_audience(word: Token) -> bool:
    """Whether an event is only where something is said of another: "told *a briefing* that"."""
    above = word.head.head if word.dep_ == "pobj" else word.head
    heard = word.dep_ in {"dobj", "dative"} or (word.dep_ == "pobj" and word.head.lower_ == "to")
    return heard and above.lemma_ in TELLING


TELLING = words("tell inform assure remind")


def rank(word: Token) -> int:
    """How near a word is to what its sentence is about: subjects and objects, then main verbs."""
    if word.dep_ in MATTERS and word.head.dep_ in MAIN:
        return 0
    return 1 if word.dep_ in MAIN else 2


MAIN = {"ROOT", "conj", "ccomp"}


def bars(word: Token) -> bool:
    """Whether "it" rather means this thing: a text, or what the sentence says to be something."""
    if word.dep_ not in MATTERS or word.tag_ not in {"NN", "NNP"}:
        return False
    if word.dep_ == "nsubj" and word.head.lemma_ in SAYING:
        # "the statement said it was a crime": it speaks of something else
        return False
    if word.lemma_.lower() in TEXTS or word.lemma_ in SPOKEN:
        return True
    return word.dep_ == "nsubj" and word.head.lemma_ == "be" and word.pos_ == "NOUN"


def bars_several(word: Token) -> bool:
    """Whether "them" rather means these: "sent *ministers* to the talks", who may be a joke."""
    return word.tag_ == "NNS" and word.dep_ in MATTERS


SPOKEN = words(
    "report claim plan proposal idea account figure theory law budget allegation accusation charge "
    "criticism remark statement comment assertion suggestion"
)
"""Things of which somebody may well say what they are."""


def is_far(told: Told, scene: Scene, noun: Token, event: EventRef) -> bool:
    """Whether an event was told last before the sentence before a noun."""
    at = scene.at(noun)
    tellings = (n for n, ref in told.draft.event_at.items() if n < at and told.root(ref) == event)
    return told.number(max(tellings, default=at)) < told.number(at) - 1


def is_thing(told: Told, scene: Scene, noun: Token) -> bool:
    """Whether the noun was told last before of a thing that no event brought about: "suspended *a
    contract* … called the contract a gift" after the signing of something else.
    """
    before = told.sentences[: told.number(scene.at(noun))]
    for passage, sent in reversed(before[-BACK:]):
        for word in sent:
            if word.lemma_ == noun.lemma_ and word.pos_ == "NOUN":
                near = (word, *islice(word.ancestors, 2))
                return all(passage.passage.at(w) not in told.draft.event_at for w in near)
    return False


BACK = 8
"""Sentences back in which the same noun tells what a thing is."""


def of_same_word(told: Told, before: int, noun: Token) -> EventRef | None:
    """The last event told by the same word or its verb, else by one that means the same: "the
    arrest" after "arrested", "the drill" after "exercises".
    """
    text, events, word = told.draft.article.text, told.draft.events, noun.lemma_.lower()
    like = ALIKE.get(noun.lower_, frozenset())
    tellings = [
        (at, ref, by)
        for at, ref in told.draft.event_at.items()
        for by in (events[ref].trigger.of(text).lower(), MEANS.get(word_before(text, at), ""))
        if at < before
    ]
    same = [(at, ref) for at, ref, trigger in tellings if akin(trigger, word)]
    same = same or [(at, ref) for at, ref, trigger in tellings if trigger in like]
    return told.root(max(same)[1]) if same else None


def word_before(text: str, at: int) -> str:
    """The word right before a place: "*arson* attack"."""
    return text[max(0, at - 12) : at].lower().split(" ")[-2] if text[at - 1 : at] == " " else ""


MEANS = {"arson": "fire", "bomb": "bombing", "knife": "stabbing", "gun": "shooting"}
"""Words for how somebody is attacked → what an article calls the attack as well."""
