"""What somebody means by the word for what they call something: the event told, or a name."""

from kg.extract.claims.characterizations.adopted import OF_TEXTS, text_meant
from kg.extract.claims.characterizations.apart import DEFINITE, is_other, is_owned, is_plain
from kg.extract.claims.characterizations.back import (
    is_far,
    is_theirs,
    is_thing,
    kind,
    last_like,
    last_of,
    news,
    of_same_word,
    told_before,
)
from kg.extract.claims.characterizations.placed import names_event, place_meant, place_of
from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.backnouns import (
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
    WHOLE,
    akin,
)
from kg.model.extraction import EntityType, EventRef, Form


def meant(told: Told, scene: Scene, target: Token, term: Token | None) -> Target:
    """What a word stands for that somebody calls something."""
    at = scene.at(target)
    event = told.draft.event_at.get(at)
    if event is not None and is_guessed(told, event, target) and is_plain(scene, target):
        pointed = by_noun(told, scene, target)
        if pointed is not None:
            return Target(pointed)
    text = text_meant(told, scene.passage, target)
    if text is not None and (event is None or target.lemma_.lower() in OF_TEXTS):
        return Target(text=text)
    if event is not None:
        found = told_by_noun(told, scene, target, told.root(event))
        return NOTHING if of_another(told, scene, target, found) else Target(found)
    if target.lower_ in PERSONAL:
        return Target(None, told.draft.pronoun(scene.passage.passage, target))
    if target.lower_ in {"it", "this", "that"}:
        if term is not None and term.lemma_ in BODIES:
            return NOTHING
        return told_before(told, scene, target, term, reach=REACH[target.lower_])
    if target.lower_ in {"them", "they"} and term is not None and is_one(term):
        return told_before(told, scene, target, None, reach=1)
    return named(told, scene, target, term)


def named(told: Told, scene: Scene, target: Token, term: Token | None) -> Target:
    """What a name stands for, or a definite noun that points back."""
    place = place_of(told, scene, target)
    target = target if place is None else place
    ref = told.draft.ref(scene.passage.passage, target)
    if ref is None:
        pointed = by_noun(told, scene, target)
        foreign = pointed is not None and of_another(told, scene, target, pointed)
        return NOTHING if foreign else Target(pointed)
    mention = told.draft.mentions[ref]
    if mention.type is EntityType.PLACE and term is not None and mention.form is Form.NAME:
        return place_meant(told, scene, target, ref, term)
    some = any(c.lower_ in {"a", "an"} for c in target.children)
    return Target(None, ref if mention.form is Form.NAME and not some else None)


def of_another(told: Told, scene: Scene, noun: Token, event: EventRef) -> bool:
    """Whether a noun tells of whom it is, and that is nobody who had a part in the event told
    before: "*the Senate's* decision" behind what another house has passed.
    """
    draft, at = told.draft, scene.at(noun)
    whose = [c for c in noun.lefts if c.dep_ == "poss"]
    whose += [w for c in noun.rights if c.lower_ == "of" for w in c.rights if w.dep_ == "pobj"]
    refs = [draft.ref(scene.passage.passage, w) for w in whose]
    named = (draft.mentions[ref] for ref in refs if ref is not None)
    owners = {mention.name.lower() for mention in named if mention.form is Form.NAME}
    told_of = [e for n, e in enumerate(draft.events) if told.root(n) == event]
    if not owners or any(e.trigger.start == at and e.same is None for e in told_of):
        return False
    parts = {ref for e in told_of for ref in (*e.participants, *e.organizers)}
    near = parts | {ref for e in told_of for ref in e.places}
    names = {draft.mentions[ref].name.lower() for ref in near}
    return bool(parts) and not any(o in n or n in o for o in owners for n in names)


def is_guessed(told: Told, event: EventRef, noun: Token) -> bool:
    """Whether the network alone takes a noun for an event, of its own or of a kind that rules know
    better: "the vote".
    """
    mention = told.draft.events[event]
    return mention.is_added and (mention.same is None or noun.lemma_.lower() in KINDS)


PERSONAL = {"him", "her", "he", "she"}


def is_one(term: Token) -> bool:
    """Whether somebody calls several things by it and no people: "called them *a lesson*"."""
    if names_event(term):
        return True
    return term.pos_ == "NOUN" and any(c.lower_ in {"a", "an"} for c in term.lefts)


def told_by_noun(told: Told, scene: Scene, noun: Token, own: EventRef) -> EventRef:
    """The event that a definite noun without more means: that of its verb, or, where it has another
    type than what the noun names, or is a gathering, what the article reports, or the last of that
    type: "the killings", "the judgment".
    """
    at = scene.at(noun)
    plain = is_plain(scene, noun, beside_as=own_mention(told, own, at))
    kinds = KINDS.get(noun.lemma_.lower()) or frozenset({noun_type(noun) or "other"}) - {"other"}
    if not kinds:
        same = of_same_word(told, at, noun) if plain and own_mention(told, own, at) else None
        return own if same is None else same
    if not plain:
        owned = any(c.dep_ == "poss" for c in noun.children)
        same = of_same_word(told, at, noun) if owned and own_mention(told, own, at) else None
        return own if same is None else same
    reported, events = news(told, at), told.draft.events
    same = of_same_word(told, at, noun) if own_mention(told, own, at) else None
    if same is not None and events[same].type in kinds:
        return same
    if events[own].type in kinds and by_same_word(told, own, noun, at):
        return own
    if reported is not None and kind(events[reported]) in kinds:
        return reported
    if events[own].type in kinds and not own_mention(told, own, at):
        return own
    last = last_of(told, at, kinds)
    return own if last is None else last


def by_same_word(told: Told, event: EventRef, noun: Token, at: int) -> bool:
    """Whether the event to which a noun goes back has been told by the same word: "raided a camp …
    *the raid*", though the article reports another raid.
    """
    text, word = told.draft.article.text, noun.lemma_.lower()
    mentions = (e for n, e in enumerate(told.draft.events) if told.root(n) == event)
    return any(e.trigger.start < at and akin(e.trigger.of(text).lower(), word) for e in mentions)


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
        return of_its_kind(told, scene, noun)
    if is_owned(noun) or is_theirs(told, scene, noun):
        return None
    if noun.tag_ == "NNS":
        reported = news(told, scene.at(noun))
        if noun.lemma_.lower() not in IMPOSED or reported is None:
            return reported
        return reported if told.draft.events[reported].type == "sanction" else None
    reported = news(told, scene.at(noun))
    whole = noun.lemma_.lower() in WHOLE
    last = None if whole else told_before(told, scene, noun, None, reach=1).event
    return fitting(told, noun, last if last is not None else reported)


def fitting(told: Told, noun: Token, found: EventRef | None) -> EventRef | None:
    """The event, if a noun for what is done may mean it: "the move" is no massacre."""
    word = noun.lemma_.lower()
    if found is None or (told.draft.events[found].contested and word in STEPS):
        return None
    event = told.draft.events[found]
    return found if word != "announcement" or event.type in ANNOUNCED else None


def of_its_kind(told: Told, scene: Scene, noun: Token) -> EventRef | None:
    """The event told by the same noun, or the last of the kind that it names."""
    if noun.lemma_.lower() in LOOSE and is_other(noun):
        return None
    same = of_same_word(told, scene.at(noun), noun)
    if same is not None and not (noun.lemma_ == "vote" and is_far(told, scene, noun, same)):
        return same
    if is_thing(told, scene, noun):
        return None
    last = last_like(told, scene.at(noun), noun)
    last = decided(told, scene, noun) if last is None else last
    return ahead(told, scene, noun) if last is None else last


def ahead(told: Told, scene: Scene, noun: Token) -> EventRef | None:
    """The event of its kind that the sentence tells behind a noun: "rejected *the verdict* as a
    farce after six were sentenced".
    """
    kinds = KINDS.get(noun.lemma_.lower(), frozenset())
    behind = (told.draft.event_at.get(scene.at(w)) for w in noun.sent if w.i > noun.i)
    refs = (told.root(ref) for ref in behind if ref is not None)
    return next((ref for ref in refs if told.draft.events[ref].type in kinds), None)


STEPS = {"move", "step", "decision", "initiative", "measure", "announcement", "gesture"}
"""What governments and bodies do."""
LOOSE = {"death", "bloodshed", "carnage", "case"}
"""Nouns for what was told where nothing behind them tells of what they are."""


def decided(told: Told, scene: Scene, noun: Token) -> EventRef | None:
    """What was told last as what "the decision" was, where it is neither a vote nor an attack:
    "expelled the envoy", "closed the border".
    """
    if noun.lemma_.lower() != "decision" or is_other(noun):
        # "the decision *to stay*" is another
        return None
    last = told_before(told, scene, noun, None, reach=1).event
    if last is None or told.draft.events[last].contested:
        return None
    return last if told.draft.events[last].type in {"other", "sanction"} else None


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
