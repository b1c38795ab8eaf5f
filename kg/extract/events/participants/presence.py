"""Who was there, by the words for it: "attended the talks", "also present were"."""

from collections.abc import Iterator
from itertools import takewhile

from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.sentences.actors import antecedent
from kg.extract.events.sentences.factuality import FACT, UNREAL, of_verb
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.phrases import Found, people_below, tells_whose
from kg.extract.events.sentences.stage import Stage, cue, names_event
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ATTENDING
from kg.model.extraction import EntityType, EventRef, Ref


def attended(stage: Stage, verb: Token) -> Found:
    """Read "X attended the talks", "the rally was graced by X"; behind an event "X attended"."""
    if verb.lemma_ not in ATTENDING or of_verb(verb) is UNREAL:
        return
    told = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    for child in told:
        ref = stage.draft.event_at.get(stage.offset(top(child)))
        if ref is not None:
            yield ref, attendants(stage, verb, passive=child.dep_ == "nsubjpass")
    by = any(c.dep_ == "agent" for c in verb.children)
    joined = bool(told) and by and verb.lemma_ in {"join", "accompany"}
    last = last_occasion(stage) if joined or (not told and verb.lemma_ == "attend") else None
    if last is not None:
        yield last, attendants(stage, verb, passive=joined)


def attendants(stage: Stage, verb: Token, *, passive: bool) -> Iterator[Ref]:
    """Every person named below the agent or subject of the verb, or the agents of two sides:
    "attended on the Kenyan side by A, and on the Malian by B".
    """
    if passive:
        sided = (c for c in verb.subtree if c.lower_ == "by" and c.dep_ in {"prep", "agent"})
        for by in (c for c in sided if c.head.i != verb.i and on_side(c, verb)):
            yield from people_below(stage.draft, stage.passage, by)
    for child in verb.children:
        if child.dep_ == ("agent" if passive else "nsubj"):
            if child.lower_ == "who":
                yield from people_below(stage.draft, stage.passage, counted_among(child))
            below = {stage.ref(token) for token in themselves(child)}
            yield from sorted(
                r for r in below if r is not None and stage.draft.names(r, EntityType.PERSON)
            )


def themselves(who: Token) -> Iterator[Token]:
    """The words of a phrase but for those that tell only whose wife or aide somebody is."""
    yield who
    for child in who.children:
        if not tells_whose(who, child):
            yield from themselves(child)


def on_side(by: Token, verb: Token) -> bool:
    """Whether a "by" tells who attended on a side, or hangs on where and when: no clause parts it
    from the verb.
    """
    step = by.head
    deed = step.pos_ == "NOUN" and step.ent_type_ not in {"DATE", "TIME"} and (
        step.lower_ not in {"side", "part"}
    )  # fmt: skip
    if deed:
        return False  # "after a protest by X"
    while step.i != verb.i:
        if step.dep_ not in {"prep", "pobj", "conj", "npadvmod"} or is_verb(step):
            return False
        step = step.head
    return True


def counted_among(who: Token) -> Token:
    """Whom "who" stands for; the subject of "X was among *those who* attended"."""
    meant = antecedent(who)
    among = meant.head
    counted = meant.lower_ in {"those", "people", "guests"} and among.lower_[:5] == "among"
    if not counted or any(c.dep_ == "neg" for c in among.head.children):
        return meant
    return next((c for c in among.head.children if c.dep_ == "nsubj"), meant)


def headed(stage: Stage, verb: Token) -> Found:
    """Who led a side at the occasion told last: "the Peruvian side was headed by X"."""
    if verb.lemma_ not in {"lead", "head"}:
        return
    team = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    was = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    dated = any(word.ent_type_ == "DATE" for word in verb.sent)
    if team is None or team.text not in SIDES or not was or dated or of_verb(verb) is not FACT:
        return
    ref = last_occasion(stage)
    if ref is not None and stage.draft.events[stage.draft.first(ref)].type != "speech":
        agents = (c for c in verb.children if c.dep_ == "agent")
        found = (r for agent in agents for r in people_below(stage.draft, stage.passage, agent))
        yield ref, [r for r in found if stage.draft.names(r, EntityType.PERSON)]


SIDES = {"side", "delegation"}
"""Those who take part together, whom somebody leads."""


def present(stage: Stage, token: Token) -> Found:
    """Read "Also present were A, B and C": everybody named in the sentence was there."""
    be = being_there(token)
    ref = None if be is None else occasion_told(stage, be)
    if be is None or ref is None or be.lemma_ not in {"be", *COMPRISING} or of_verb(be) is UNREAL:
        return
    if stage.draft.events[stage.draft.first(ref)].type != "speech":
        yield ref, named_there(stage, be)


def honoured(stage: Stage, token: Token) -> Found:
    """Read "X was the chief guest at the seminar", "the guest of honour at the gala was X"."""
    be, parts = token.head, {"nsubj": "attr", "attr": "nsubj"}
    if token.lower_ not in {"guest", "speaker"} or token.dep_ not in parts:
        return
    of = (w.lower_ for c in token.rights if c.lower_ == "of" for w in c.children)
    if not any(c.lower_ in CHIEF for c in token.lefts) and HONOUR.isdisjoint(of):
        return
    here = (stage.told(w) for w in be.sent if w.i > be.i or token.is_ancestor(w))
    named = (r for r in here if r is not None and stage.draft.events[r].type in GUESTED)
    ref = next(named, None)
    dated = ref is None and any(word.ent_type_ == "DATE" for word in be.sent)
    ref, apart = ref if ref is not None else occasion_told(stage, be), be.tag_ != "VBD" or dated
    if be.lemma_ != "be" or apart or ref is None:
        return
    for who in (c for c in be.children if c.dep_ == parts[token.dep_]):
        found = people_below(stage.draft, stage.passage, who)
        yield ref, [r for r in found if stage.draft.names(r, EntityType.PERSON)]


HONOUR = {"honour", "honor"}
GUESTED = {"meeting", "commemoration", "other"}
"""Types of the occasions that have guests, as a noun tells them."""
CHIEF = {"chief", "guest", "keynote", "main", "special", "principal"}
"""What a guest or speaker is for whom people come together."""


def being_there(token: Token) -> Token | None:
    """The verb beside a word that tells who was there: "the speakers *included*", "present",
    "in attendance", "among the guests".
    """
    relation, word = token.dep_, token.lower_
    if token.pos_ == "VERB":
        return token if token.lemma_ in COMPRISING and comprises_guests(token) else None
    if relation == "acomp" and word == "present":
        return token.head
    if relation == "pobj" and word == "attendance" and token.head.lower_ == "in":
        return next((w for w in token.ancestors if w.lemma_ == "be"), token.head)
    return token.head if word == "among" and relation == "prep" and among_guests(token) else None


def named_there(stage: Stage, be: Token) -> list[Ref]:
    """The people named in the subject and behind the verb, up to where others are told of."""
    subject = [w for c in be.children if c.dep_ == "nsubj" for w in c.subtree]
    after = (word for word in be.sent if word.i > be.i)
    behind = takewhile(lambda word: word.lower_ not in ENDING, after)
    refs = {stage.ref(word) for word in (*subject, *behind)}
    tellers = {
        stage.ref(c)
        for verb in be.ancestors if cue(verb) for c in verb.children if c.dep_ == "nsubj"
    }  # fmt: skip
    found = (ref for ref in refs - tellers if ref is not None)
    return sorted(ref for ref in found if stage.draft.names(ref, EntityType.PERSON))


ENDING = {"according", "who", "whom", "whose", "which", "said", "says", "told", "behalf", "not",
          "absent", "except", "representing"}  # fmt: skip
"""Words behind a list of guests from which on others are told of."""


def comprises_guests(verb: Token) -> bool:
    """Whether a sentence lists who came: "the delegation consisted of A and B"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or any(c.lower_ in {"past", "previous", "former"} for c in who.lefts):
        return False
    if any(c.dep_ == "relcl" for c in who.rights):
        return False  # "guests *who cancelled* included A"
    of = [w.lower_ for c in who.children if c.lower_ == "of" for w in c.children]
    return who.lower_ in GUESTS | DELEGATION or (
        who.lower_ == "members" and bool(DELEGATION & {*of})
    )


COMPRISING = {"include", "comprise", "consist"}

DELEGATION = {"delegation", "delegations", "entourage"}


def among_guests(among: Token) -> bool:
    """Whether a sentence counts some of those who were there: "Among the participants were A"."""
    return among.head.lemma_ == "be" and any(
        c.lower_ in GUESTS or c.lower_ in {"those", "others"} or here(c) for c in among.children
    )


def here(people: Token) -> bool:
    """Whether words behind tell that people were there: "the leaders *present* at the summit"."""
    behind = neighbour(people, 1).lower_
    return people.dep_ == "pobj" and behind in {"present", "attending"}


GUESTS = words("participants attendees guests speakers panellists panelists discussants delegates "
               "mourners dignitaries marchers signatories")  # fmt: skip


def last_occasion(stage: Stage) -> EventRef | None:
    """The gathering told last, else the speech, visit or signing; the ceremony of any deed, if that
    is what was told last of all.
    """
    draft, end = stage.draft, len(stage.draft.article.text)
    if draft.events and draft.events[-1].trigger.of(draft.article.text).lower() == "ceremony":
        return draft.first(len(draft.events) - 1)

    def told(kinds: set[str]) -> EventRef | None:
        return draft.told_last(end, lambda e: e.type in kinds and draft.is_current(e.date))

    refs = map(told, (GATHERINGS - {"speech"}, GATHERINGS, {"visit"}, {"agreement"}))
    return next((ref for ref in refs if ref is not None), None)


def occasion_told(stage: Stage, be: Token) -> EventRef | None:
    """The occasion that a sentence names, "the speakers *at the ceremony* included", by the word
    that told it before; else the one told last.
    """
    at = next((w for w in be.subtree if w.dep_ == "pobj" and w.head.lower_ == "at"
               and names_event(w)), None)  # fmt: skip
    if at is None:
        return last_occasion(stage)
    here = stage.draft.event_at.get(stage.offset(at))
    events, text = stage.draft.events, stage.draft.article.text
    same = (r for r in range(len(events) - 1, -1, -1)
            if events[r].trigger.of(text).lower() == at.lower_)  # fmt: skip
    return here if here is not None else next(same, None)
