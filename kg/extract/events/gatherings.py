"""Gatherings: who attended and organized them, what they mark, and where the dateline sets them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from kg.extract.draft import Draft
from kg.extract.events.attending import attendants
from kg.extract.events.company import company
from kg.extract.events.factuality import FACT, UNREAL, of_verb
from kg.extract.events.hanging import incident
from kg.extract.events.joined import top
from kg.extract.events.people import coordinated, people_below
from kg.extract.events.sameness import GATHERINGS
from kg.extract.events.stage import Stage, cue, names_event
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ATTENDING
from kg.model.extraction import EntityType, EventRef, Ref

MARKING = words(
    "anniversary commemorating commemorate commemorated memory mark marked marking marks "
    "remember remembered"
)


def circumstances(stage: Stage) -> None:
    """What else a passage tells of its gatherings."""
    low = stage.passage.passage.offset
    for token in stage.passage.words:
        if token.pos_ == "VERB":
            by_verb(stage, token)
        else:
            by_noun(stage, token)
        if low + token.idx in stage.draft.event_at:
            commemorate(stage, token)
        for ref, people in company(stage, token):
            enter(stage, ref, iter(people))


def by_verb(stage: Stage, token: Token) -> None:
    """Who came, by a verb: "attended the talks", "the speakers included A and B"."""
    if token.lemma_ in ATTENDING:
        attend(stage, token)
    elif token.lemma_ in COMPRISING and comprises_guests(token):
        present(stage, token)
    if token.lemma_ in {"lead", "head"}:
        sides(stage, token)


def sides(stage: Stage, verb: Token) -> None:
    """Who led a side at the occasion told last: "the Peruvian side was headed by X"."""
    team = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    was = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    dated = any(word.ent_type_ == "DATE" for word in verb.sent)
    if team is None or team.text not in SIDES or not was or dated or of_verb(verb) is not FACT:
        return
    ref = last_occasion(stage)
    agents = [c for c in verb.children if c.dep_ == "agent"]
    if ref is not None and stage.draft.events[root(stage.draft, ref)].type != "speech":
        found = [r for agent in agents for r in people_below(stage.draft, stage.passage, agent)]
        enter(stage, ref, (r for r in found if stage.draft.names(r, PERSON)))


SIDES = {"side", "delegation"}
"""Those who take part together, whom somebody leads."""


def by_noun(stage: Stage, token: Token) -> None:
    """Who organized it or was there, by another word: "present", "in attendance", "among"."""
    relation, word = token.dep_, token.lower_
    if relation == "attr" and token.lemma_ in HOSTS:
        organize(stage, token)
    elif relation == "acomp" and word == "present":
        present(stage, token.head)
    elif relation == "pobj" and word == "attendance" and token.head.lower_ == "in":
        present(stage, next((w for w in token.ancestors if w.lemma_ == "be"), token.head))
    elif token.is_sent_start and heads_roll(token):
        roll(stage, token)
    elif word == "among" and relation == "prep" and among_guests(token):
        present(stage, token.head)


def heads_roll(token: Token) -> bool:
    """Whether a word heads a list of those who were there: "Present: A, chair; B"."""
    known = token.text in {"Present", "Attendance", "Moderator", "Chair", "Discussant", "Attending"}
    known = known or (token.lower_ in GUESTS and token.text[:1].isupper())
    return known and neighbour(token, 1).text == ":"


def among_guests(among: Token) -> bool:
    """Whether a sentence counts some of those who were there: "Among the participants were A"."""
    return among.head.lemma_ == "be" and any(
        c.lower_ in GUESTS or c.lower_ in {"those", "others"} or here(c) for c in among.children
    )


def here(people: Token) -> bool:
    """Whether words behind tell that people were there: "the leaders *present* at the summit"."""
    behind = neighbour(people, 1).lower_
    return people.dep_ == "pobj" and behind in {"present", "attending"}


GUESTS = words("participants attendees guests speakers panellists panelists delegates mourners "
               "dignitaries marchers signatories")  # fmt: skip
HOSTS = {"organizer", "organiser", "host", "sponsor"}


def attend(stage: Stage, verb: Token) -> None:
    """Who attended: subjects and agents of "attend", "grace", "join" with an event as object, or of
    "attended" alone right behind one.
    """
    if of_verb(verb) is UNREAL:
        return
    told = False
    for child in verb.children:
        ref = stage.draft.event_at.get(stage.offset(top(child)))
        if child.dep_ in {"dobj", "nsubjpass"}:
            told = True
            if ref is not None:
                enter(stage, ref, attendants(stage, verb, passive=child.dep_ == "nsubjpass"))
    agent = any(c.dep_ == "agent" for c in verb.children)
    if verb.lemma_ in {"join", "accompany"} and agent and told:
        ref = last_occasion(stage)
        if ref is not None:
            enter(stage, ref, attendants(stage, verb, passive=True))
    if not told and verb.lemma_ == "attend":
        ref = last_occasion(stage)
        if ref is not None:
            enter(stage, ref, attendants(stage, verb, passive=False))


def enter(stage: Stage, ref: EventRef, people: Iterator[Ref]) -> None:
    """Add participants to an event and to the first mention of it."""
    enter_at(stage.draft, ref, people)


def enter_at(draft: Draft, ref: EventRef, people: Iterator[Ref]) -> None:
    """Add participants to an event of a draft and to the first mention of it."""
    found = tuple(people)
    for each in {ref, root(draft, ref)}:
        event = draft.events[each]
        both = tuple(dict.fromkeys((*event.participants, *found)))
        draft.events[each] = replace(event, participants=both)


def roll(stage: Stage, token: Token) -> None:
    """Read "Present: A, chair; B": a roll of those who were at the gathering told last."""
    ref = last_occasion(stage)
    if ref is not None and token.is_sent_start and token.i + 1 < len(token.doc):
        low, high = stage.offset(token), stage.offset(token) + len(stage.passage.passage.text)
        here = (r for at, r in stage.draft.mention_at.items() if low < at < high)
        enter(stage, ref, iter(sorted({r for r in here if stage.draft.names(r, PERSON)})))


PERSON = EntityType.PERSON


def root(draft: Draft, ref: EventRef) -> EventRef:
    """The first mention of an event."""
    same = draft.events[ref].same
    return ref if same is None else same


def last_occasion(stage: Stage) -> EventRef | None:
    """The gathering or signing told last."""
    events = stage.draft.events
    for kinds in (GATHERINGS - {"speech"}, GATHERINGS, {"visit"}, {"agreement"}):
        found = (
            r for r in range(len(events) - 1, -1, -1)
            if events[r].type in kinds and stage.draft.is_current(events[root(stage.draft, r)].date)
        )  # fmt: skip
        if (ref := next(found, None)) is not None:
            return ref
    return None


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


def comprises_guests(verb: Token) -> bool:
    """Whether a sentence lists who came: "the delegation consisted of A and B"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None:
        return False
    of = [w.lower_ for c in who.children if c.lower_ == "of" for w in c.children]
    return who.lower_ in GUESTS | DELEGATION or (
        who.lower_ == "members" and bool(DELEGATION & {*of})
    )


COMPRISING = {"include", "comprise", "consist"}
DELEGATION = {"delegation", "delegations", "entourage"}


def present(stage: Stage, be: Token) -> None:
    """Read "Also present were A, B and C": everybody named in the sentence was there."""
    ref = occasion_told(stage, be)
    if ref is None or be.lemma_ not in {"be", *COMPRISING} or of_verb(be) is UNREAL:
        return
    if stage.draft.events[root(stage.draft, ref)].type == "speech":
        return
    subject = [w for c in be.children if c.dep_ == "nsubj" for w in c.subtree]
    after = (word for word in be.sent if word.i > be.i)
    behind = [*takewhile(lambda word: word.lower_ not in ENDING, after)]
    refs = {stage.draft.ref(stage.passage.passage, word) for word in (*subject, *behind)}
    tellers = {
        stage.draft.ref(stage.passage.passage, c)
        for verb in be.ancestors if cue(verb) for c in verb.children if c.dep_ == "nsubj"
    }  # fmt: skip
    people = sorted(
        r for r in refs - tellers if r is not None and stage.draft.names(r, EntityType.PERSON)
    )
    enter(stage, ref, iter(people))


ENDING = {"according", "who", "whom", "whose", "which", "said", "says", "told", "behalf", "not",
          "absent", "except", "representing"}  # fmt: skip
"""Words behind a list of guests from which on others are told of."""


def commemorate(stage: Stage, token: Token) -> None:
    """What a gathering marks, told in its sentence: "on the anniversary of X", "to mark X"."""
    ref = stage.draft.event_at[stage.offset(token)]
    event = stage.draft.events[ref]
    if event.type not in GATHERINGS or (event.type == "meeting" and not event.date and event.same):
        return
    words = list(token.sent)
    if not any(word.lower_ in MARKING for word in words):
        return
    for word in words:
        other = stage.draft.event_at.get(stage.offset(word))
        told = None if other is None else stage.draft.events[other]
        plain = told is not None and told.trigger.of(stage.draft.article.text) in ARRANGED
        if other is not None and told is not None and word.i != token.i and not plain and (
            incident(told.type)
        ):  # fmt: skip
            mark(stage.draft, ref, root(stage.draft, other))
            return


ARRANGED = {"organized", "organised", "arranged", "held", "hosted", "invited", "attended"}
"""What is done to mark something, and is not what is marked."""


def mark(draft: Draft, ref: EventRef, marked: EventRef) -> None:
    """Let an event mark another: what was in another year is not looked back on on its own day."""
    day, filed = draft.events[marked].date, draft.article.published
    past = day is not None and filed is not None and day.year != filed.year
    for each in {ref, root(draft, ref)}:
        event = draft.events[each]
        date = None if past and event.date == day else event.date
        of_this = marked if each == ref else event.commemorates
        draft.events[each] = replace(event, date=date, commemorates=of_this)


def organize(stage: Stage, token: Token) -> None:
    """Read "X and Y were the organizers" of the gathering told last."""
    events = stage.draft.events
    ref = next((r for r in range(len(events) - 1, -1, -1) if events[r].type in GATHERINGS), None)
    for child in token.head.children:
        if child.dep_ == "nsubj" and ref is not None:
            found = tuple(coordinated(stage.draft, stage.passage, child))
            events[ref] = replace(events[ref], organizers=(*events[ref].organizers, *found))
