"""What two mentions of events share: places, people, and whom something was done to."""

from kg.extract.draft import Draft
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.titles import title_slug
from kg.gazetteer import City, Territory, demonym, place, territory
from kg.identifiers import similar
from kg.model.extraction import EntityType, EventMention, EventRef, Form, Ref


def another_patient(stage: Stage, earlier: EventMention, token: Token) -> bool:
    """Whether a verb does to somebody by name what others, by name too, met with before: "dismissed
    X", "met Y".
    """
    draft = stage.draft
    whom = child(token, "dobj", "nsubjpass")
    ref = draft.ref(stage.passage.passage, whom) if whom is not None and is_verb(token) else None
    named = child(whom, "appos") if whom is not None else None
    if ref is None and named is not None and is_verb(token):
        ref = draft.ref(stage.passage.passage, named)
    if earlier.type not in {"appointment", "meeting"} or ref is None:
        return False
    if not draft.names(ref, EntityType.PERSON):
        return False
    known = {surname(draft, r) for r in earlier.participants if draft.names(r, EntityType.PERSON)}
    return bool(known) and surname(draft, ref) not in known


def of_others(draft: Draft, earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether others than those of the event before speak, celebrate their own anniversary or are
    met with.
    """
    if earlier.contested and event.contested and other_name(draft, earlier, token):
        return True
    if event.contested and not earlier.contested and not_called_so(draft, earlier, token):
        return True
    within = earlier.evidence == event.evidence
    if not within and defined(token):
        return True
    new = event.evidence != earlier.evidence and any(
        c.lower_ in {"a", "an"} for c in token.children
    )
    placed = event.places and shares_place(draft, earlier, event) is not True
    if new and placed and event.type in {"protest", "attack"}:
        return shared_people(draft, earlier, event) == 0  # "They marched. A rally in Lima drew few"
    if event.type in {"visit", "speech"} and of_another(token):
        return shared_people(draft, earlier, event) == 0
    both = bool(earlier.participants and event.participants)
    if both and (event.type == "speech" or token.lower_ == "anniversary"):
        return shared_people(draft, earlier, event) == 0
    return both and other_guests(draft, earlier, event, token)


def not_called_so(draft: Draft, earlier: EventMention, noun: Token) -> bool:
    """Whether a contested word is not for what was told before: a deed at which nobody comes to
    harm, or a conflict where the noun tells whose deed it was, or the article who was killed.
    """
    if earlier.type == "armed-conflict":
        if any(c.dep_ == "acl" and c.lemma_ in COMMITTED for c in noun.rights):
            return True
        before = (e for e in draft.events if e.type == "mass-killing" or e.contested)
        return any(e.evidence != earlier.evidence for e in before)
    word = earlier.trigger.of(draft.article.text).lower()
    if earlier.rule.startswith("verb:attack"):
        return word.startswith(("tortur", "beat", "wound", "injur", "abduct", "kidnap", "rape"))
    return earlier.rule.startswith("verb:other") and not word.startswith(HARM)


COMMITTED = {"commit", "perpetrate", "carry", "do"}
HARM = (
    "commit", "perpet", "carri", "happen", "occur", "took", "take", "place", "massacr", "slaught",
    "extermin", "deport", "expel", "kill", "die", "dead", "perish", "drown", "behead", "hang",
    "execut", "evict", "evacuat", "displac", "burn", "intrud", "enter", "storm", "unleash",
    "unfold", "befell", "suffer", "fled", "flee", "crush", "drove", "driven", "cleans",
)  # fmt: skip
"""How verbs begin that may tell what some call a massacre."""


def other_name(draft: Draft, earlier: EventMention, token: Token) -> bool:
    """Whether two contested words go by two names: "the *Lind* massacre", "the *Holm* tragedy"."""
    text = draft.article.text
    before = text[max(0, earlier.trigger.start - 40) : earlier.trigger.start].split()
    first = before[-1] if before else ""
    second = neighbour(token, -1).text if token.i else ""
    ours = second[:1].isupper() and neighbour(token, -1).head.i == token.i
    theirs = first[:1].isupper() and first.lower() not in {"the", "a", "an", "this", "that"}
    alike = first == second or similar(first, second) or of_one_land(first, second)
    return ours and theirs and not alike


def defined(noun: Token) -> bool:
    """Whether a clause tells which gathering is meant by what it brought: "took part in the talks
    *that ended the siege*".
    """
    clauses = (c for c in noun.rights if c.dep_ == "relcl" and c.left_edge.lower_ == "that")
    things = (w for c in clauses for w in c.rights if w.dep_ == "dobj")
    return noun.dep_ == "pobj" and any(w.lower_ != "place" for w in things)


def of_one_land(first: str, second: str) -> bool:
    """Whether two words name one state, be it by its people: "Rwandan", "Rwanda"."""
    lands = [demonym(word) or territory(word) for word in (first, second)]
    return None not in lands and lands[0] == lands[1]


def other_guests(draft: Draft, earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether words bring up a meeting of the same person with somebody else by name: "held talks
    with X", "likewise held a meeting with Y".
    """
    old = any(c.lower_ in {"the", "this", "that", "their", "these"} for c in token.children)
    if event.type != "meeting" or earlier.type != "meeting" or old:
        return False
    first, second = (
        {surname(draft, r) for r in e.participants if named_person(draft, r)}
        for e in (earlier, event)
    )
    return bool(first - second) and bool(second - first)


def named_person(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is somebody's name."""
    mention = draft.mentions[ref]
    return mention.type is EntityType.PERSON and mention.form is Form.NAME


def one_lead(draft: Draft, earlier: EventMention, event: EventMention) -> bool:
    """Whether the change of office is that of one person: who leaves for one post is not who takes
    another over from him.
    """
    if event.type != "appointment" or not (earlier.participants and event.participants):
        return True
    return surname(draft, event.participants[0]) == surname(draft, earlier.participants[0])


def shares_place(draft: Draft, earlier: EventMention, event: EventMention) -> bool | None:
    """True where places are the same, False where they differ, None where one is open or lies in
    the other.
    """
    if not earlier.places or not event.places:
        return None
    first = {draft.mentions[ref].name for ref in earlier.places}
    second = {draft.mentions[ref].name for ref in event.places}
    if first & second or any(similar(a, b) for a in first for b in second):
        return True
    around = any(lies_in(a, b) or lies_in(b, a) for a in first for b in second)
    if around and event.type == earlier.type == "visit":
        return True
    return None if around and event.type in {"meeting", "commemoration"} else False


def lies_in(town: str, land: str) -> bool:
    """Whether a town lies in a state: "Osaka" in "Japan"."""
    inner, outer = isinstance(place(town), City), isinstance(place(land), Territory)
    return inner and outer and land_of(town) == land_of(land)


def land_of(name: str) -> str | None:
    """The letters of the state in which a town lies, or of a state."""
    found = place(name)
    if isinstance(found, City):
        return found.country
    return found.code if isinstance(found, Territory) else None


def shared_people(draft: Draft, earlier: EventMention, event: EventMention) -> int:
    """How many took part in both, by name or surname; "his" is no name where both have one."""
    first, second = ((*e.participants, *e.organizers) for e in (earlier, event))
    named = all(any(named_person(draft, r) for r in refs) for refs in (first, second))
    told = ({surname(draft, r) for r in refs if not (named and is_pronoun(draft, r))}
            for refs in (first, second))  # fmt: skip
    return len(set.intersection(*told))


def is_pronoun(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is a "he" or "his"."""
    return draft.mentions[ref].form is Form.PRONOUN


def surname(draft: Draft, ref: Ref) -> str:
    """What a later mention calls somebody by: a person's last word, a body's whole name."""
    mention = draft.mentions[ref]
    return mention.name.split()[-1] if mention.type is EntityType.PERSON else mention.name


def of_another(token: Token) -> bool:
    """Whether a noun has whom it befell behind it: "the killing of Ann Low" is no other attack."""
    of = [p for c in token.children if c.lower_ == "of" for p in c.children]
    if token.lemma_ == "speech" and any(title_slug(p.text) is not None for p in of):
        return True
    if token.lemma_ == "ratification":  # of a treaty: none of the resolution before
        return any(p.pos_ == "PROPN" and p.text[:1].isupper() for p in of)
    if token.lemma_ == "visit":  # "the visit of the President" is that of a minister before
        return any(p.pos_ == "PROPN" or title_slug(p.text) is not None for p in of)
    some = any(c.lower_ in {"a", "an"} for p in of for c in p.lefts)
    return token.lemma_ in BEFELL and (some or any(p.pos_ == "PROPN" for p in of))


BEFELL = {"killing", "murder", "assassination", "shooting", "stabbing", "abduction", "kidnapping",
          "arrest", "detention", "beating", "poisoning", "execution"}  # fmt: skip


def gone_before(stage: Stage, token: Token) -> EventRef | None:
    """The occasion after or beside which another is told: "following *the meeting* they held talks
    with", "met on the sidelines of *the summit*".
    """
    verb = token if is_verb(token) else token.head
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    beside = [of for c in verb.children for side in c.children if side.lower_ in MARGINS
              for of in side.children]  # fmt: skip
    for after in (*beside, *(c for c in verb.children if c.lower_ in {"after", "following"})):
        for noun in after.children:
            ref = stage.told(noun)
            if ref is not None and noun.i != token.i:
                return ref
    return None


MARGINS = {"margins", "sidelines", "fringes", "margin", "sideline"}
