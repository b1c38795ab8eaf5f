"""Who else took part: whom phrases beside an event name as its mover, leader, guest or speaker."""

from collections.abc import Iterator

from kg.extract.events.actors import antecedent
from kg.extract.events.courtroom import PLEADING, RULING, in_court
from kg.extract.events.factuality import FACT, UNREAL, is_verb, of_verb
from kg.extract.events.partakers import done_to, struck_owners
from kg.extract.events.participants.towns import only_a_place
from kg.extract.events.people import coordinated, holders, people_below, polled
from kg.extract.events.positions import MOTIONS, TAKEN, movers, positions
from kg.extract.events.reshuffles import moved_by
from kg.extract.events.returns import GIVING, WINNING, returned
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import DONE_TO, EVENT_NOUNS, REPORTS, TEXTS
from kg.model.extraction import EntityType, EventRef, Ref

ESCORTING = words(
    "flank accompany join chair moderate mediate broker facilitate host attend preside officiate "
    "co-chair co-host witness"
)
"""Verbs whose agent takes part in what their participle describes: "a debate moderated by X"."""
LEADING = words("lead head")
TEAMS = words("delegation delegations team mission group march convoy column rally protest talks "
              "representatives officials lawmakers parliamentarians experts")  # fmt: skip
"""What is led at an event, unlike a party or a state."""
MOVING = words(
    "move table propose submit initiate lodge introduce sponsor co-sponsor author draft second "
    "bring sign present put"
)
"""Verbs by which somebody brings a text before the body that votes on it."""
UNDER = {
    "under": words("chairmanship presidency leadership chair guidance direction moderation"),
    "at": words("invitation request behest initiative"),
    "in": words("presence company"),
    "with": words("participation"),
    "on": words("initiative"),
}
"""Prepositions and nouns behind whose "of" stands who took part: "under the presidency of X"."""
NEAR_AT = words(
    "lash look aim laugh point hint shoot fire stop work arrive scoff bristle be wonder "
    "marvel throw protest kill die wound injure arrest stab become come miss lose skip boycott "
    "lack rage rail gape snipe sneer hit strike jeer swear target balk"
)
"""Verbs behind which "at" tells no occasion at which the subject acts, or only where it was."""
PLACED = words("participate speak preside officiate testify perform sing pray assist rally")
"""Verbs that tell with "in", "at" or "over" of the event in which their subject takes part."""


def company(stage: Stage, token: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """The events beside a word with whom it names as having taken part in them."""
    if token.tag_ in {"VBN", "VBD"} and token.dep_ in {"acl", "advcl", "relcl", "conj", "ROOT"}:
        yield from escorted(stage, token)
    if token.pos_ == "VERB" and token.lemma_ in PLACED:
        yield from placed(stage, token)
    elif token.lower_ == "at" and token.dep_ == "prep" and is_verb(token.head):
        yield from there(stage, token)
    if token.dep_ == "pobj" and token.lower_ in UNDER.get(token.head.lower_, ()):
        yield from under(stage, token)
    if token.dep_ in {"ccomp", "oprd"} and not is_verb(token):
        yield from called(stage, token)
    if token.pos_ == "VERB":
        for lemmas, reading in BY_VERB:
            if token.lemma_ in lemmas:
                yield from reading(stage, token)
    yield from of_text(stage, token)


def of_text(stage: Stage, token: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Who moved a text that was adopted or failed."""
    if stage.offset(token) in stage.draft.text_at:
        yield from moved(stage, token)
    if token.lower_ in MOTIONS:
        yield from movers(stage, token)


BY_VERB = (
    (TAKEN, positions),
    (WINNING | GIVING, returned),
    (RULING | PLEADING, in_court),
    ({"reshuffle", "shuffle"}, moved_by),
)
"""What verbs away from an event tell of who took part in it."""


def befallen(stage: Stage, token: Token) -> list[Ref]:
    """Whom an incident befell, who fought each other, or who marched; who struck stays open."""
    kind = EVENT_NOUNS.get(token.lower_)
    found = list(struck_owners(stage.draft, stage.passage, token))
    for of in done_to(token) if token.lower_ in DONE_TO else ():
        found += people_below(stage.draft, stage.passage, of)
    for child in token.children:
        hurt = child.lower_ == "of" and token.lower_ in DONE_TO
        sides = child.lower_ in {"between", "with"} and kind in TWO_SIDED
        marched = child.lower_ == "by" and kind == "protest"
        if child.dep_ == "prep" and (hurt or sides or marched):
            found += people_below(stage.draft, stage.passage, child)
        elif child.dep_ == "poss" and not polled(stage, token, child) and (
            token.lower_ in DONE_TO or kind == "protest"
        ):  # fmt: skip
            found += coordinated(stage.draft, stage.passage, child)
    if kind == "protest" and token.head.lemma_ not in {"announce", "call", "schedule", "plan"}:
        for child in holders(token):
            found += people_below(stage.draft, stage.passage, antecedent(child))
    return [ref for ref in dict.fromkeys(found) if not only_a_place(stage.draft, ref)]


TWO_SIDED = {"armed-conflict", "other", "protest"}


def escorted(stage: Stage, verb: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Read "a debate moderated by X", "a motion, moved by X, was carried"."""
    agents = [c for c in verb.children if c.dep_ == "agent" or c.lower_ == "by"]
    if not agents or of_verb(verb) is UNREAL:
        return
    found = [ref for agent in agents for ref in people_below(stage.draft, stage.passage, agent)]
    if verb.lemma_ in MOVING and verb.head.lemma_.lower() in TEXTS:
        ref = adopting(stage, verb.head)
    elif verb.lemma_ in ESCORTING or (verb.lemma_ in LEADING and verb.head.lower_ in TEAMS):
        ref = occasion_of(stage, verb)
    else:
        return
    if ref is not None:
        yield ref, found


def placed(stage: Stage, verb: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Read "X spoke at the funeral", "X presided over the session"."""
    if of_verb(verb) is UNREAL:
        return
    for where in (c for c in verb.children if c.lower_ in {"in", "at", "over"}):
        for thing in where.children:
            ref = told(stage, thing)
            if ref is not None:
                subjects = [c for c in verb.children if c.dep_ == "nsubj"]
                people = (people_below(stage.draft, stage.passage, antecedent(c)) for c in subjects)
                yield ref, [ref for found in people for ref in found]


def there(stage: Stage, at: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Read "X unveiled a plaque at the ceremony", "X told Y at a dinner that it rained"."""
    verb = at.head
    if verb.lemma_ in NEAR_AT or of_verb(verb) is not FACT or verb.tag_ not in PAST:
        return
    things = [c for c in verb.children if c.dep_ == "dobj"]
    of_thing = verb.lemma_ in FROM_AFAR and any(verb.i < c.i < at.i for c in things)
    if of_thing or any(c.lemma_.lower() in FELT for c in things):
        return
    for thing in (c for c in at.children if c.dep_ == "pobj"):
        ref = told(stage, thing)
        bare = thing.tag_ == "NN" and not any(c.i < thing.i for c in thing.children)
        if ref is None or bare or stage.draft.events[ref].type not in SOCIABLE:
            continue  # "at lunch" tells only when
        whom = {"nsubj", "dative"} | ({"dobj"} if verb.lemma_ in TELLING else set())
        yield ref, [r for c in verb.children if c.dep_ in whom for r in themselves(stage, c)]


def themselves(stage: Stage, phrase: Token) -> list[Ref]:
    """The people of a phrase that names them: "the speech by X" and "X's name" do not."""
    meant = antecedent(phrase)
    head = stage.draft.ref(stage.passage.passage, meant)
    if head is None or stage.draft.mentions[head].type is not EntityType.PERSON:
        return []
    found = people_below(stage.draft, stage.passage, meant)
    return [r for r in found if stage.draft.mentions[r].type is EntityType.PERSON]


FROM_AFAR = words(
    "watch follow condemn deplore criticise criticize denounce organise organize plan order praise "
    "hail welcome note slam blast decry mock ridicule defend regret blame support back investigate "
    "report prepare demand prevent oversee fund ban"
)
"""What one does to that which is at a gathering: "condemned *violence at the meeting*"."""
FELT = words(
    "aim anger surprise outrage dismay exception offence offense shock concern alarm delight joy "
    "disappointment frustration indignation displeasure disgust swipe dig jab umbrage chance "
    "glance shot look"
)
"""What one takes, voices or shows "at" a gathering, wherever one is."""
SOCIABLE = {"meeting", "commemoration"}
PAST = {"VBD", "VBN", "VBG"}
TELLING = {"tell", "inform", "assure", "brief", "thank", "congratulate", "receive", "greet", "hand"}
"""Verbs whose object hears what the subject says."""


def called(stage: Stage, what: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Who is named or found something: "found X guilty", "named X director"."""
    ref = told(stage, what.head)
    if ref is None:
        return
    before = (w for w in what.children if w.dep_ in {"nsubj", "compound"} and w.i < what.i)
    refs = (stage.draft.ref(stage.passage.passage, word) for word in before)
    yield ref, [r for r in refs if r is not None and stage.draft.names(r, EntityType.PERSON)]


def under(stage: Stage, noun: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Read "under the chairmanship of X", "at the invitation of X", "in the presence of X"."""
    above = noun.head.head
    near = [above, *(c for c in above.children if c.dep_ in {"dobj", "nsubjpass", "nsubj"})]
    ref = next((r for each in near if (r := told(stage, each)) is not None), None)
    if ref is None:
        return
    for child in noun.children:
        if child.lower_ == "of":
            yield ref, list(people_below(stage.draft, stage.passage, child))
        elif child.dep_ == "poss":
            yield ref, list(coordinated(stage.draft, stage.passage, child))


def moved(stage: Stage, text: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Who moved a text: "a motion by X", "X's motion", "a motion from the Alliance"."""
    ref = adopting(stage, text)
    if ref is None:
        return
    for child in text.children:
        whose = child.dep_ == "poss" and child.pos_ != "PRON" and text.lemma_.lower() not in REPORTS
        if child.lower_ in {"by", "from"} or whose:
            found = people_below(stage.draft, stage.passage, child)
            yield ref, [r for r in found if not stage.draft.names(r, EntityType.PLACE)]


def adopting(stage: Stage, text: Token) -> EventRef | None:
    """The event in which a text was adopted or failed; who moved it has no part in a veto."""
    draft = stage.draft
    resolution = draft.text_at.get(stage.offset(text))
    if resolution is not None:
        for first, event in enumerate(draft.events):
            if event.adopts == resolution and event.same is None:
                return first
    ref = occasion_of(stage, text)
    if ref is None or draft.events[ref].type not in DECIDED:
        return None
    vetoed = draft.events[ref].trigger.of(draft.article.text).startswith("veto")
    return None if vetoed else ref


DECIDED = {"adoption", "other"}
"""Types of events in which a body decides on a text."""


def occasion_of(stage: Stage, word: Token) -> EventRef | None:
    """The event to which a phrase belongs: that told right before it, that of a word on which it
    hangs, up to its verb, or of what this verb has for an object.
    """
    for at in range(word.i - 1, max(word.sent.start, word.i - NEAR) - 1, -1):
        ref = told(stage, word.doc[at])
        if ref is not None:
            return ref
        if is_verb(word.doc[at]):
            break
    for above in word.ancestors:
        near = [above]
        if is_verb(above):
            near += [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
        here: EventRef | None = next(
            (r for each in near if (r := told(stage, each)) is not None), None
        )
        if here is not None or is_verb(above):
            return here
    return None


NEAR = 10
"""Words before a phrase within which what it describes is told."""


def told(stage: Stage, word: Token) -> EventRef | None:
    """The event that a word tells, by its first mention."""
    ref = stage.draft.event_at.get(stage.offset(word))
    if ref is None:
        return None
    same = stage.draft.events[ref].same
    return ref if same is None else same
