"""What somebody means by the word for what they call something: the event told, or a name."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.claims.kinds import (
    ACTS,
    ANNOUNCED,
    BODIES,
    DECIDED,
    DECIDING,
    DEEDS,
    IMPOSED,
    KINDS,
    RESULTS,
    VIOLENT,
    akin,
)
from kg.extract.claims.placed import names_event, place_meant
from kg.extract.claims.scenes import Scene
from kg.extract.claims.told import NOTHING, Target, Told
from kg.extract.naming.names import Named
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.neighbours import neighbour
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.model.extraction import EntityType, EventRef, Form


def meant(told: Told, scene: Scene, target: Token, term: Token | None) -> Target:
    """What a word stands for that somebody calls something."""
    at = scene.at(target)
    event = told.draft.event_at.get(at)
    if event is not None:
        return Target(told_by_noun(told, target, at, told.root(event)))
    if target.lower_ in PERSONAL:
        return Target(None, told.draft.pronoun(scene.passage.passage, target))
    if target.lower_ in {"it", "this", "that"}:
        if term is not None and term.lemma_ in BODIES:
            return NOTHING
        return Target(told_before(told, scene, target, term, reach=REACH[target.lower_]))
    if target.lower_ == "them" and term is not None and names_event(term):
        return Target(told_before(told, scene, target, None, reach=1))
    ref = told.draft.ref(scene.passage.passage, target)
    if ref is None:
        return Target(by_noun(told, scene, target))
    mention = told.draft.mentions[ref]
    if mention.type is EntityType.PLACE and term is not None and mention.form is Form.NAME:
        return place_meant(told, scene, target, ref, term)
    some = any(c.lower_ in {"a", "an"} for c in target.children)
    return Target(None, ref if mention.form is Form.NAME and not some else None)


PERSONAL = {"him", "her", "he", "she"}


def told_by_noun(told: Told, noun: Token, at: int, own: EventRef) -> EventRef:
    """The event that a definite noun without more means: where it has another type than what the
    noun names, or is a gathering, what the article reports, or the last of that type: "the
    killings", "the judgment".
    """
    plain = all(c.dep_ == "det" and c.lower_ in DEFINITE for c in noun.children)
    kinds = KINDS.get(noun.lemma_.lower()) or frozenset({noun_type(noun) or "other"}) - {"other"}
    if not kinds:
        return own
    if not plain:
        owned = any(c.dep_ == "poss" for c in noun.children)
        same = of_same_word(told, at, noun) if owned and own_mention(told, own, at) else None
        return own if same is None else same
    reported, events = news(told, at), told.draft.events
    if reported is not None and events[reported].type in kinds:
        return reported
    if events[own].type in kinds and not own_mention(told, own, at):
        return own
    last = last_of(told, at, kinds)
    return own if last is None else last


def own_mention(told: Told, event: EventRef, at: int) -> bool:
    """Whether the noun itself is all that tells of an event so far."""
    return told.draft.events[event].trigger.start == at


REACH = {"it": 1, "this": 3, "that": 3}
"""How many sentences back a pronoun means what happened there."""


def by_noun(told: Told, scene: Scene, noun: Token) -> EventRef | None:
    """The event that a definite noun points back to: by its kind, "the vote" after "adopted", or as
    what was done, "the move".
    """
    if (event := apposed(told, scene, noun)) is not None:
        return event
    if noun.lemma_ in VIOLENT and any(c.lower_ == "such" for c in noun.lefts):
        return last_of(told, scene.at(noun), KINDS["killing"])
    definite = noun.i > 0 and neighbour(noun, -1).lower_ in DEFINITE
    if not definite and not any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in noun.children):
        return None
    if noun.lemma_.lower() in RESULTS:
        return outcome(told, scene, noun)
    if noun.lemma_.lower() not in DEEDS:
        same = of_same_word(told, scene.at(noun), noun)
        return last_like(told, scene.at(noun), noun) if same is None else same
    if any(c.dep_ == "poss" for c in noun.children):
        return None
    if noun.tag_ == "NNS":
        reported = news(told, scene.at(noun))
        if noun.lemma_.lower() not in IMPOSED or reported is None:
            return reported
        return reported if told.draft.events[reported].type == "sanction" else None
    last = told_before(told, scene, noun, None, reach=1)
    found = last if last is not None else news(told, scene.at(noun))
    if found is None or noun.lemma_.lower() != "announcement":
        return found
    return found if told.draft.events[found].type in ANNOUNCED else None


def apposed(told: Told, scene: Scene, noun: Token) -> EventRef | None:
    """The event of the sentence that a noun behind a comma takes up: "was sentenced on Friday, *a
    verdict* that Ana Lind called a farce".
    """
    start = noun.left_edge
    if start.lower_ not in {"a", "an"} or start.i < 2 or neighbour(start, -1).text != ",":
        return None
    word, known = noun.head, noun.lemma_ in DEEDS | ACTS or noun_type(noun) is not None
    while known and word.i < noun.i:
        event = told.draft.event_at.get(scene.at(word))
        if event is not None or word.head == word:
            return None if event is None else told.root(event)
        word = word.head
    return None


def outcome(told: Told, scene: Scene, noun: Token) -> EventRef | None:
    """The event whose outcome is meant: that of which it is said to be, else the last, if no vote
    that is no event is told behind it.
    """
    of = next((c for c in noun.rights if c.lower_ == "of"), None)
    if of is not None:
        thing = next((c for c in of.rights if c.dep_ == "pobj"), None)
        return None if thing is None else meant(told, scene, thing, None).event
    at = scene.at(noun)
    found = last_like(told, at, noun)
    if found is None:
        return None
    since = max(n for n, ref in told.draft.event_at.items() if n < at and told.root(ref) == found)
    decided = DECIDING.search(told.draft.article.text, since, at)
    held = told.draft.events[found].type in DECIDED
    return found if held or decided is None else None


def of_same_word(told: Told, before: int, noun: Token) -> EventRef | None:
    """The last event told by the same word or its verb: "the arrest" after "arrested"."""
    text, events, word = told.draft.article.text, told.draft.events, noun.lemma_.lower()
    found = [
        (at, told.root(ref))
        for at, ref in told.draft.event_at.items()
        if at < before and akin(events[ref].trigger.of(text).lower(), word)
    ]
    return max(found, default=(0, None), key=lambda pair: pair[0])[1]


DEFINITE = {"the", "this", "that", "these", "those"}


def last_of(told: Told, before: int, kinds: frozenset[str]) -> EventRef | None:
    """The event of these kinds told last."""
    events = told.draft.events
    found = [
        (at, told.root(ref))
        for at, ref in told.draft.event_at.items()
        if at < before and events[ref].type in kinds
    ]
    return max(found, default=(0, None), key=lambda pair: pair[0])[1]


def news(told: Told, before: int) -> EventRef | None:
    """What the article reports: the first event that it tells."""
    first = min((at for at in told.draft.event_at if at < before), default=None)
    return None if first is None else told.root(told.draft.event_at[first])


def told_before(
    told: Told, scene: Scene, word: Token, term: Token | None, *, reach: int
) -> EventRef | None:
    """The event told last before a word: what others call something, what the sentence before is
    about; of a kind with the term, where the term has one: "what she called a disaster".
    """
    at = scene.at(word)
    like = last_called(told, at, term) if term is not None else None
    if like is not None:
        return like
    here = told.number(at)
    for number in range(here, max(-1, here - reach - 1), -1):
        if number in told.named:
            return told.named[number]
        found = candidates(told, number, at, word.lower_)
        if not found:
            continue
        rank, place, event = min(found)
        passage, _ = told.sentences[number]
        barred = rank == BLOCKED or rivalled(told, passage, passage.passage.doc[-place])
        return None if barred else event
    return None


def rivalled(told: Told, passage: Named, word: Token) -> bool:
    """Whether the sentence is as much about another event, so that "it" may mean either: "the
    killing overshadowed *the vote*".
    """
    verb, events = word.head, told.draft.event_at
    if word.dep_ not in MATTERS or passage.passage.at(verb) in events:
        return False
    others = (c for c in verb.children if c.dep_ in MATTERS and c != word)
    return any(c.lemma_ in KINDS or noun_type(c) is not None for c in others)


MATTERS = {"nsubj", "nsubjpass", "dobj"}


def last_like(told: Told, at: int, term: Token) -> EventRef | None:
    """The event told last of the type that the term names, if it names one."""
    kinds = KINDS.get(term.lemma_.lower()) or frozenset({noun_type(term) or "other"})
    reported = news(told, at) if kinds >= DECIDED else None
    if reported is not None and told.draft.events[reported].type in DECIDED:
        return reported
    return last_of(told, at, kinds - {"other"})


def last_called(told: Told, at: int, term: Token) -> EventRef | None:
    """The event of the type that a term names by itself: "a disaster", no "media attack"."""
    if any(c.dep_ in {"compound", "nmod"} for c in term.children):
        return None
    return last_like(told, at, term)


BLOCKED = -1


def candidates(
    told: Told, number: int, before: int, pronoun: str
) -> list[tuple[int, int, EventRef]]:
    """The events of a sentence before an offset, each with how near it is to what the sentence is
    about; before "it" a thing that is no event and of which the sentence tells something comes
    before all; "them" means several.
    """
    passage, sent = told.sentences[number]
    return [
        found
        for word in sent
        if passage.passage.at(word) < before
        if pronoun != "them" or word.tag_ == "NNS"
        for found in candidate(told, passage, word)
        if found[0] != BLOCKED or pronoun == "it"
    ]


def candidate(told: Told, passage: Named, word: Token) -> Iterator[tuple[int, int, EventRef]]:
    """A word as the event that it tells, or as a thing that bars others."""
    event = told.draft.event_at.get(passage.passage.at(word))
    if event is not None:
        if told.draft.events[event].type != "speech":
            yield rank(word), -word.i, told.root(event)
    elif bars(word):
        yield BLOCKED, -word.i, 0


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
    if word.lemma_.lower() in TEXTS or word.lemma_ in SPOKEN:
        return True
    return word.dep_ == "nsubj" and word.head.lemma_ == "be" and word.pos_ == "NOUN"


SPOKEN = words(
    "report claim plan proposal idea account figure theory law budget allegation accusation charge "
    "criticism remark statement comment assertion suggestion"
)
"""Things of which somebody may well say what they are."""
