"""Who stood in an election, by what the returns give to whom."""

from kg.extract.events.participants.positions import another_day
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.phrases import Found, coordinated
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import PASTLIKE
from kg.extract.words.lexicon import words
from kg.gazetteer import territory
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Ref

WINNING = words("win take get receive poll secure garner lose gain")
"""Verbs of those who get votes and seats."""

GAINS = words("votes seats percent % cent vote seat ballots")
"""What they get."""

GIVING = words("give put credit")
"""Verbs of who counts: "the commission gave X 51 percent"."""


def returned(stage: Stage, verb: Token) -> Found:
    """Read "the Greens won 20 of 33 seats, against 12 for Labour", "gave X 51 percent"."""
    if verb.lemma_ not in WINNING | GIVING:
        return
    if of_verb(verb) is not FACT or verb.tag_ not in PASTLIKE:
        return
    gained = any(c.dep_ in {"dobj", "dative"} and counts(c) for c in verb.children)
    ref = election_before(stage, verb) if gained else None
    if ref is None or another_day(stage, verb, ref) or of_other_poll(stage, verb, ref):
        return
    won = {"nsubj"} if verb.lemma_ in WINNING else {"dative", "dobj"}
    found: list[Ref] = []
    for child in verb.children:
        if child.dep_ in won:
            found += stood(stage, child)
        elif child.dep_ == "prep" and child.lower_ in {"against", "to"}:
            rest = (c for c in child.subtree if c.dep_ == "prep" and c.lower_ in {"for", "against"})
            for other in rest:
                found += stood(stage, other)
    yield ref, found


def of_other_poll(stage: Stage, verb: Token, ref: EventRef) -> bool:
    """Whether a sentence counts in another state, body or opinion poll than the election told."""
    text, event = stage.draft.article.text, stage.draft.events[ref]
    here = {w.lower_ for w in verb.sent}
    other = here & OTHER_POLLS - set(event.evidence.of(text).lower().split())
    beside = (h.place for h in stage.places_beside(verb))
    lands = {territory(stage.draft.mentions[r].name) for r in beside if r is not None} - {None}
    own = {stage.draft.mentions[r].name for r in (*event.participants, *event.places)}
    names = {land.name for land in lands if land is not None and land.is_land}
    opinion = bool(here & {"poll", "survey", "polls", "surveys"}) and "exit" not in here
    return bool(other) or opinion or bool(names and own and not names & own)


OTHER_POLLS = words(
    "local municipal council councils university shareholders company primary by-election regional "
    "provincial mayoral outgoing previous union club city state"
)
"""Words for another election than one told without them."""


def stood(stage: Stage, phrase: Token) -> list[Ref]:
    """The people and parties that a phrase names; a state only tells where they stood."""
    found = coordinated(stage.draft, stage.passage, phrase)
    return [
        r for r in found
        if stage.draft.names(r, EntityType.PERSON) or stage.draft.names(r, EntityType.ORGANIZATION)
    ]  # fmt: skip


def counts(word: Token) -> bool:
    """Whether a phrase counts votes or seats: "20 of 33 seats", "51 percent"."""
    near = (word, *(w for c in word.children if c.lower_ == "of" for w in c.children))
    number = word.like_num or any(c.like_num for c in word.children)
    return number and any(w.lower_ in GAINS for w in near)


def election_before(stage: Stage, word: Token) -> EventRef | None:
    """The election of these weeks that the article tells, its sentence's own first."""
    events = stage.draft.events
    found = [
        (abs(stage.offset(word) - e.trigger.start), stage.draft.first(ref))
        for ref, e in enumerate(events)
        if e.type == "election" and recent(stage, events[stage.draft.first(ref)].date)
    ]
    return min(found)[1] if found else None


def recent(stage: Stage, date: PartialDate | None) -> bool:
    """Whether an election is of the weeks before the article."""
    age = stage.draft.age(date)
    return age is not None and -1 <= age <= WEEKS


WEEKS = 45
