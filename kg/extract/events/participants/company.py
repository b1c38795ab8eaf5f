"""Who else took part: whom phrases beside an event name as its leader, guest or speaker."""

from kg.extract.events.sameness.alike import DEADLY
from kg.extract.events.sentences.actors import antecedent
from kg.extract.events.sentences.factuality import FACT, UNREAL, of_verb
from kg.extract.events.sentences.governing import at_which
from kg.extract.events.sentences.phrases import Found, coordinated, people_below
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import PASTLIKE
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, EventRef, Ref


def escorted(stage: Stage, verb: Token) -> Found:
    """Read "a debate moderated by X", "a delegation led by X"."""
    led = verb.lemma_ in LEADING and verb.head.lower_ in TEAMS
    if not told_of(verb) or not (verb.lemma_ in ESCORTING or led):
        return
    ref = None if of_verb(verb) is UNREAL else occasion_of(stage, verb)
    if ref is not None:
        yield ref, agents(stage, verb)


ESCORTING = words(
    "flank accompany join chair moderate mediate broker facilitate host attend preside officiate "
    "co-chair co-host witness"
)
"""Verbs whose agent takes part in what their participle describes: "a debate moderated by X"."""

LEADING = words("lead head")

TEAMS = words("delegation delegations team mission group march convoy column rally protest talks "
              "representatives officials lawmakers parliamentarians experts")  # fmt: skip
"""What is led at an event, unlike a party or a state."""


def told_of(verb: Token) -> bool:
    """Whether a participle or passive tells something of what it hangs on."""
    return verb.tag_ in {"VBN", "VBD"} and verb.dep_ in {"acl", "advcl", "relcl", "conj", "ROOT"}


def agents(stage: Stage, verb: Token) -> list[Ref]:
    """Who does what a passive tells."""
    by = (c for c in verb.children if c.dep_ == "agent" or c.lower_ == "by")
    return [ref for each in by for ref in people_below(stage.draft, stage.passage, each)]


def placed(stage: Stage, verb: Token) -> Found:
    """Read "X spoke at the funeral", "X presided over the session"."""
    if verb.lemma_ not in {*PLACED, "join"} or of_verb(verb) is UNREAL:
        return
    beside = (c for c in verb.children if c.lower_ in {"in", "at", "over"})
    if verb.lemma_ == "join":  # "joined citizens at a cemetery *for* the ceremony"
        beside = (c for c in verb.subtree if c.lower_ in {"at", "for"} and c.dep_ == "prep")
    for where in beside:
        for thing in where.children:
            ref = stage.told(thing)
            if ref is not None:
                subjects = [c for c in verb.children if c.dep_ == "nsubj"]
                people = (people_below(stage.draft, stage.passage, antecedent(c)) for c in subjects)
                yield ref, [ref for found in people for ref in found]


PLACED = words("participate speak preside officiate testify perform sing pray assist rally")
"""Verbs that tell with "in", "at" or "over" of the event in which their subject takes part."""


def there(stage: Stage, at: Token) -> Found:
    """Read "X unveiled a plaque at the ceremony", "X told Y at a dinner that it rained"."""
    verb = at.head
    if at.lower_ != "at" or at.dep_ != "prep" or not is_verb(verb):
        return
    if verb.lemma_ in NEAR_AT or of_verb(verb) is not FACT or verb.tag_ not in PASTLIKE:
        return
    things = [c for c in verb.children if c.dep_ == "dobj"]
    of_thing = verb.lemma_ in FROM_AFAR and any(verb.i < c.i < at.i for c in things)
    if of_thing or any(c.lemma_.lower() in FELT for c in things):
        return
    for thing in (c for c in at.children if c.dep_ == "pobj"):
        ref = stage.told(thing)
        bare = thing.tag_ == "NN" and not any(c.i < thing.i for c in thing.children)
        if ref is None or bare or stage.draft.events[ref].type not in SOCIABLE:
            continue  # "at lunch" tells only when
        whom = {"nsubj", "dative"} | ({"dobj"} if verb.lemma_ in TELLING else set())
        yield ref, [r for c in verb.children if c.dep_ in whom for r in themselves(stage, c)]


NEAR_AT = words(
    "lash look aim laugh point hint shoot fire stop work arrive scoff bristle be wonder "
    "marvel throw protest kill die wound injure arrest stab become come miss lose skip boycott "
    "lack rage rail gape snipe sneer hit strike jeer swear target balk"
)
"""Verbs behind which "at" tells no occasion at which the subject acts, or only where it was."""


def themselves(stage: Stage, phrase: Token) -> list[Ref]:
    """The people of a phrase that names them: "the speech by X" and "X's name" do not."""
    meant = antecedent(phrase)
    if stage.type_of(meant) is not EntityType.PERSON:
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


TELLING = {"tell", "inform", "assure", "brief", "thank", "congratulate", "receive", "greet", "hand"}
"""Verbs whose object hears what the subject says."""


def called(stage: Stage, what: Token) -> Found:
    """Who is named or found something: "found X guilty", "named X director"."""
    named = what.dep_ in {"ccomp", "oprd"} and not is_verb(what)
    ref = stage.told(what.head) if named else None
    if ref is None:
        return
    before = (w for w in what.children if w.dep_ in {"nsubj", "compound"} and w.i < what.i)
    refs = (stage.ref(word) for word in before)
    yield ref, [r for r in refs if r is not None and stage.draft.names(r, EntityType.PERSON)]


def under(stage: Stage, noun: Token) -> Found:
    """Read "under the chairmanship of X", "at the invitation of X", "in the presence of X"; who
    only saw somebody killed has no part in it.
    """
    if noun.dep_ != "pobj" or noun.lower_ not in UNDER.get(noun.head.lower_, ()):
        return
    above = noun.head.head
    near = [above, *(c for c in above.children if c.dep_ in {"dobj", "nsubjpass", "nsubj"})]
    ref = next((r for each in near if (r := stage.told(each)) is not None), None)
    if ref is None or (noun.head.lower_ == "in" and stage.draft.events[ref].type in DEADLY):
        return
    for child in noun.children:
        if child.lower_ == "of":
            yield ref, list(people_below(stage.draft, stage.passage, child))
        elif child.dep_ == "poss":
            yield ref, list(coordinated(stage.draft, stage.passage, child))


UNDER = {
    "under": words(
        "chairmanship presidency leadership chair guidance direction moderation auspices aegis"
    ),
    "at": words("invitation request behest initiative"),
    "in": words("presence company"),
    "with": words("participation"),
    "on": words("initiative"),
}
"""Prepositions and nouns behind whose "of" stands who took part: "under the presidency of X"."""


def occasion_of(stage: Stage, word: Token) -> EventRef | None:
    """The event to which a phrase belongs: that told right before it, that of a word on which it
    hangs, up to its verb, or of what this verb has for an object.
    """
    for at in range(word.i - 1, max(word.sent.start, word.i - NEAR) - 1, -1):
        ref = stage.told(word.doc[at])
        if ref is not None:
            return ref
        if is_verb(word.doc[at]):
            break
    for above in word.ancestors:
        near = [above]
        if is_verb(above):
            near += [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
            near += [w for c in above.rights if at_which(c) for w in c.children]
        here: EventRef | None = next(
            (r for each in near if (r := stage.told(each)) is not None), None
        )
        if here is not None or is_verb(above):
            return here
    return None


NEAR = 10
"""Words before a phrase within which what it describes is told."""
