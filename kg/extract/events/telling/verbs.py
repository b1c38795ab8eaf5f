"""Verbs as events: which verbs of a passage tell one, of what day, with whom."""

from dataclasses import replace

from kg.extract.draft import sentence
from kg.extract.events.participants.beside import participants_of
from kg.extract.events.participants.beside_verbs import agents_of
from kg.extract.events.participants.towns import not_the_town
from kg.extract.events.places.beside import places_of
from kg.extract.events.sameness.calledoff import is_off
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import TELLING, Case, VerbRule, dated
from kg.extract.events.sentences.factuality import FACT, PLANNED, UNREAL, Standing, of_verb
from kg.extract.events.sentences.hearsay import imputed, in_force
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.telling.changes import bound_for, sends_out
from kg.extract.events.telling.encounters import awaited
from kg.extract.events.telling.foundings import set_up, sets_up
from kg.extract.events.telling.idioms import happened, idioms_of
from kg.extract.events.telling.offices import follows_as, takes_up, to_lead
from kg.extract.events.telling.otherwise import DATED, only_organized, to_come, was_done
from kg.extract.events.telling.recording import record, typed
from kg.extract.events.telling.rules import COURT, VERBS
from kg.extract.events.telling.rulings import is_bench
from kg.extract.events.telling.signings import before_comma
from kg.extract.events.texts.adoptions import deciding
from kg.extract.events.texts.decisions import by_state, to_do
from kg.extract.events.texts.resolutions import find_resolved
from kg.extract.events.texts.voting import find_count, find_vote
from kg.extract.events.times.beside import UNDATED, When, effective, when
from kg.extract.events.times.clauses import beside_dated, of_clause
from kg.extract.events.times.counting import day_marked
from kg.extract.events.times.newsday import news_day
from kg.extract.text.language import SHOUTED, is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, HAPPENING, TEXTS
from kg.extract.words.plainverbs import COMMON, NEVER, NEWS
from kg.model.extraction import EntityType, EventMention, EventRef


def happened_again(case: Case) -> bool:
    """Somebody is told to be re-elected, on a day or as done."""
    near = (case.verb, *(c for c in case.verb.children if c.dep_ == "auxpass"))
    who = any(child(word, "nsubj", "nsubjpass") is not None for word in near)
    return dated(case) or (who and of_verb(case.verb) is FACT)


AGAIN = VerbRule("election", happened_again)


NO_MORE = NEVER | (
    VERBS.keys()
    - words(
        "inaugurate install remove replace burst open set suspend freeze close shut unveil reopen"
    )
)
"""Verbs that tell nothing on a day but what their rules tell."""


SHORT = 3
"""Letters of what is written in capitals anywhere."""
INTENT = {"intent", "intention", "decision"}


def of_person(stage: Stage, token: Token) -> bool:
    """Whether the parser takes a part of somebody's name for a verb: "Sabah *Al-Ahmad* met"."""
    return token.text[:1].isupper() and stage.names(token, EntityType.PERSON)


def is_prefix(token: Token) -> bool:
    """Whether a hyphen parts a word from the verb: "*co*-hosted"."""
    hyphen = neighbour(token, 1) if token.i + 2 < len(token.doc) else token
    verb = hyphen.text == "-" and not token.whitespace_ and is_verb(neighbour(hyphen, 1))
    return verb and not in_two(token, -1)


def read_verb(stage: Stage, token: Token, *, timed: bool) -> None:
    """What a verb tells: an event of its own, a vote, or anything else done on a day."""
    of_body = token.lemma_ in ADOPTION and of_text(token) and not by_state(stage, token)
    heading = token.text.isupper() and len(token.text) > SHORT and token.text not in SHOUTED
    if in_two(token, 1) or of_body or heading or only_organized(stage, token):
        return
    if of_person(stage, token) or is_prefix(token):
        return
    if token.lemma_ == "resolve" and token.tag_ in {"VBD", "VBN"} and to_do(token):
        find_resolved(stage, token)
        return
    if token.lemma_ == "vote":
        find_vote(stage, token)
        if not timed:
            return
    if stage.offset(token) in stage.draft.event_at or find_count(stage, token):
        return
    again = of_relative(stage, token)
    if again is not None:
        kind = stage.draft.events[again].type
        verb_event(stage, token, [VerbRule(kind, dated)], same=again)
        return
    rules = rules_of(token, timed=timed)
    sure = any(rule.sure for rule in rules)
    plain = token.lemma_ not in COMMON or bool(stage.dates_beside(token)) or of_now(token)
    plain = plain or to_lead(token) or follows_as(token) or takes_up(token)
    plain = plain or (any(r.someday for r in rules) and of_verb(token) is PLANNED)
    if rules and (sure or plain or any(rule.test is happened for rule in rules)):
        verb_event(stage, token, rules)


def of_relative(stage: Stage, verb: Token) -> EventRef | None:
    """The event of which a relative clause only tells when it began or where it struck: "the
    conference, which opened on Monday", "the accord, signed in 2004".
    """
    subject = child(verb, "nsubj")
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in CONVOKING:
        return stage.told(verb.head)
    if verb.lemma_ == "sign" and (text := before_comma(verb)) is not None:
        return stage.told(text)
    relative = subject is not None and subject.lower_ in {"which", "that"}
    if verb.dep_ != "relcl" or not relative or verb.lemma_ not in HAPPENING or in_force(verb):
        return None
    return stage.told(verb.head)


CONVOKING = words("call hold organize organise host convene stage schedule co-host")
"""Participles that only tell how an occasion came about: "an election called when he fell"."""


def of_now(verb: Token) -> bool:
    """Whether a common verb tells what has been done, in the perfect or the passive."""
    if verb.lemma_ in TELLING and verb.tag_ in {"VBD", "VBN"}:
        return True
    helped = any(c.lemma_ in {"have", "be"} and c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return verb.tag_ == "VBN" and helped


def rules_of(token: Token, *, timed: bool) -> list[VerbRule]:
    """The rules that a verb is tried by, in their order."""
    if timed and sets_up(token):
        return [VerbRule("other", set_up), DATED]
    if token.lemma_ in {"leave", "depart"} and token.tag_ == "VBD" and bound_for(token):
        return [VerbRule("visit", sends_out, sure=True)]
    rules = [AGAIN] if in_two(token, -1) else [*idioms_of(token), *VERBS.get(token.lemma_, ())]
    if any(c.dep_ in {"nsubj", "agent"} and is_court(c) for c in token.children):
        rules.append(COURT)
    timed = timed or (token.dep_ == "ROOT" and opens_counted(token))
    tells = (rules or token.lemma_ not in NEVER) and token.lemma_ not in NO_MORE
    if timed and (tells or to_come(token) or was_done(token)):
        rules.append(DATED)
    return rules


def read_being(stage: Stage, token: Token) -> None:
    """The visit of somebody who "is due in" a place or "will be in" it on a day."""
    due = next((c for c in token.children if c.dep_ == "acomp" and c.lower_ == "due"), None)
    will = any(c.lower_ == "will" for c in token.children)
    near = (*token.children, *(due.children if due is not None else ()))
    there = any(c.dep_ == "prep" and c.lower_ == "in" for c in near)
    who = child(token, "nsubj")
    due = who if due is not None and who is not None and who.lower_ == "mission" else due
    if there and (due is not None or will) and stage.places_beside(token):
        verb_event(stage, token, [VerbRule("visit", awaited)], due)


def verb_event(
    stage: Stage,
    token: Token,
    rules: list[VerbRule],
    due: Token | None = None,
    same: EventRef | None = None,
) -> None:
    """The event that a verb tells: "X met Y", "X visited Baku"; by the first rule that holds."""
    standing = of_verb(token) if due is None else PLANNED
    if standing is UNREAL or stage.is_quoted(token) or imputed(token, actors(token)):
        return
    told = day_of(stage, token, standing, sure=any(rule.sure for rule in rules))
    if standing is PLANNED and told.start is None:
        rules = [rule for rule in rules if rule.someday]
    event = untyped(stage, token, told, due)
    rule = next((rule for rule in rules if rule.test(Case(stage, token, event))), None)
    if rule is None or is_off(stage, token, typed(stage, event, rule, token)):
        return
    people = tuple(not_the_town(stage.draft, event.participants, event.places))
    event = replace(event, participants=people)
    record(stage, token, deciding(stage, typed(stage, event, rule, token)), same)


def untyped(stage: Stage, token: Token, told: When, due: Token | None) -> EventMention:
    """What stands with a verb as an event, of whichever type a rule will find it."""
    last = token.doc[token.i + 2] if in_two(token, -1) else token
    return EventMention(
        trigger=stage.passage.passage.span(due or token, due or last),
        type="other",
        evidence=sentence(stage.passage.passage, token),
        date=told.start,
        end_date=told.end,
        places=tuple(places_of(stage, token)),
        participants=tuple(participants_of(stage, token)),
        agents=agents_of(stage, token),
        confidence=0.7,
        rule=told.why,
    )


def day_of(stage: Stage, token: Token, standing: Standing, *, sure: bool) -> When:
    """The day of what a verb tells: its own, that of the clause above, else that of the news."""
    told = when(stage, token, standing)
    if told.start is None and in_two(token, -1):
        told = when(stage, token.doc[token.i + 2], standing)
    if told.why in {"undated", "counted"} and (marked := day_marked(stage, token)):
        return When(marked, None, "anniversary")
    if told.start is None and standing is PLANNED and token.dep_ == "acl":
        told = when(stage, token.head.head, FACT) if token.head.lower_ in INTENT else told
    if told.start is None and token.lemma_ in SITTING and token.dep_ == "acl":
        told = when(stage, token.head.head, FACT) if token.tag_ == "VBG" else told
    if told.start is None:
        told = of_clause(stage, token)
    if told.start is None and token.lemma_ in BREAKING_UP:
        told = of_object(stage, token)
    if told.start is None:
        told = beside_dated(stage, token)
    newsworthy = token.lemma_ in NEWS or sure
    if told.start is None and standing is FACT and newsworthy and not some_week(token):
        told = news_day(stage, token)
    return effective(stage, token) if told.start is None else told


BREAKING_UP = {"stop", "halt", "disperse", "interrupt", "disrupt"}


def of_object(stage: Stage, verb: Token) -> When:
    """The day of the occasion told before that a verb stops: "Police stopped the march"."""
    ref = next((stage.told(c) for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    ref = found_by_word(stage, verb) if ref is None else ref
    event = stage.draft.events[ref] if ref is not None else None
    return UNDATED if event is None or event.date is None else When(event.date, None, "object")


def found_by_word(stage: Stage, verb: Token) -> EventRef | None:
    """The event told before by the very noun of a verb's object."""
    thing = child(verb, "dobj", "nsubjpass")
    text = stage.draft.article.text
    for ref in range(len(stage.draft.events) - 1, -1, -1):
        event = stage.draft.events[ref]
        if thing is not None and event.trigger.of(text).lower() == thing.lower_:
            return stage.draft.first(ref)
    return None


SITTING = {"meet", "sit", "gather", "convene"}
"""What a body does while it does something else: "the Assembly, meeting in Abidjan, elected"."""


def some_week(token: Token) -> bool:
    """Whether the sentence tells only the week: "joined the fund last week"."""
    return any(
        w.lower_ == "week" and neighbour(w, -1).lower_ in {"last", "this"} for w in token.sent
    )


def of_text(verb: Token) -> bool:
    """Whether a verb adopts a text, which the text's own noun tells."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "appos"}]
    things += [verb.head] if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN" else []
    return any(thing.lemma_.lower() in TEXTS for thing in things)


def opens_counted(verb: Token) -> bool:
    """Whether a sentence opens with a distance in time: "Two days before the vote, he left"."""
    first = [w.lower_ for w in verb.doc[verb.sent.start : verb.sent.start + 4]]
    return verb.i - verb.sent.start > 3 and bool({"before", "after", "eve"} & set(first[1:]))


def is_court(token: Token) -> bool:
    """Whether a subject or agent is a court."""
    return is_bench(token) or any(is_bench(c) for c in token.children if c.dep_ == "pobj")


def in_two(token: Token, side: int) -> bool:
    """Whether a token is a part of "re-elected", which the tokenizer divides: its first (-1) or its
    last (1).
    """
    if token.lower_ != ("elected" if side == 1 else "re"):
        return False
    low = token.i - 2 if side == 1 else token.i
    parts = token.doc[max(0, low) : low + 3]
    return len(parts) == 3 and parts[0].lower_ == "re" and parts[2].lower_ == "elected"
