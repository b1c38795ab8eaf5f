"""Who took part in an event by the words that tell it and those beside them."""

from collections.abc import Iterator

from kg.extract.events.participants.beside_nouns import (
    beside_noun,
    done_to,
    holders,
    polled,
    struck_owners,
)
from kg.extract.events.participants.beside_verbs import beside_verb
from kg.extract.events.participants.states import both_states
from kg.extract.events.participants.towns import only_a_place
from kg.extract.events.sentences.actors import actors, antecedent
from kg.extract.events.sentences.hanging import incident
from kg.extract.events.sentences.phrases import coordinated, is_state, people_below
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.times.narrating import past
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.occasions import DONE_TO, EVENT_NOUNS
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, Ref


def participants_of(stage: Stage, token: Token) -> list[Ref]:
    """Who took part: "between A and B", "with A", of a verb its subject and object, of a noun the
    subject of the verb that lets it happen.
    """
    found: list[Ref] = list(beside_noun(stage, token))
    if is_verb(token):
        found += beside_verb(stage, token)
        if not found:
            found += both_of(stage, token)
    else:
        for child in holders(token):
            found += people_below(stage.draft, stage.passage, antecedent(child))
    return [ref for ref in dict.fromkeys(found) if not only_a_place(stage.draft, ref)]


def of_noun(stage: Stage, token: Token, kind: str) -> list[Ref]:
    """Who took part in what a noun tells; of an incident whom it befell."""
    return befallen(stage, token) if incident(kind) else participants_of(stage, token)


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
            (token.lower_ in DONE_TO and not does_it(token)) or kind == "protest"
        ):  # fmt: skip
            found += coordinated(stage.draft, stage.passage, child)
    if kind == "protest" and token.head.lemma_ not in {"announce", "call", "schedule", "plan"}:
        for child in holders(token):
            found += people_below(stage.draft, stage.passage, antecedent(child))
    return [ref for ref in dict.fromkeys(found) if not only_a_place(stage.draft, ref)]


def does_it(noun: Token) -> bool:
    """Whether "of" tells whom it befell, so that 's tells who struck: "*Chad's* killing of X"."""
    return any(c.lower_ == "of" and c.dep_ == "prep" for c in noun.children)


TWO_SIDED = {"armed-conflict", "other", "protest"}


def both_of(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Whom "they", "the sides", "both men" or "the two" mean: who took part in what was told last
    of two or more. "Ministers", "two ministers", "the men" and "both officers" are others.
    """
    who = next((c for c in actors(verb) if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if who is None or (who.lower_ not in PAIRED and who.lemma_ not in ORGANIZATION_HEADS):
        return
    near = {who.lower_, *(c.lower_ for c in who.children)}
    if not (near & {"they"} or near & DEFINITE) or not near & PAIRED:
        return
    if who.lower_ in COMMON and not near & BOTH:
        return
    people = together_last(stage, verb, near)
    if near & LANDS:
        yield from people if states_alone(stage, people) else both_states(stage, verb)
        return
    if near & SIDES and long_ago(stage, verb):  # states last, people in their offices need not
        people = tuple(r for r in people if not is_person(stage, r))
    if not people and near & {"sides", "parties"} and near & BOTH:
        yield from both_states(stage, verb)
    elif len(people) <= FEW or not near & {"both", "two", "pair"}:
        yield from people[:2] if "two" in near else people


def together_last(stage: Stage, verb: Token, near: set[str]) -> tuple[Ref, ...]:
    """Who took part in what was told last of two or more."""
    told = (
        e.participants
        for e in reversed(stage.draft.events)
        if e.type in HELD_BY_TWO
        and len(e.participants) > 1
        and stage.draft.is_current(e.date)
        and not (past(verb) and is_ahead(stage, e.date))
        and not any(is_other(stage, ref, near) for ref in e.participants)
    )
    return next(told, ())


def states_alone(stage: Stage, people: tuple[Ref, ...]) -> bool:
    """Whether those who did something together are two states."""
    return len(people) == len(BOTH) and all(is_state(stage.draft, ref) for ref in people)


def long_ago(stage: Stage, verb: Token) -> bool:
    """Whether the days that a sentence tells before a verb are of another time than the news: "In
    2019 the two sides signed", "a visit in March 2019, during which they signed".
    """
    days = [h.date.start for h in stage.dates_beside(verb) if h.date and h.high <= verb.i]
    return bool(days) and not any(stage.draft.is_current(day) for day in days)


def is_person(stage: Stage, ref: Ref) -> bool:
    """Whether a mention stands for somebody."""
    return stage.draft.mentions[ref].type is EntityType.PERSON


def is_ahead(stage: Stage, date: PartialDate | None) -> bool:
    """Whether a date is yet to come: what is done by then was done by others."""
    filed = stage.draft.day or stage.draft.article.published
    return filed is not None and date is not None and date.ordinal > filed.toordinal()


def is_other(stage: Stage, ref: Ref, near: set[str]) -> bool:
    """Whether somebody is told to have an office, and none of those meant: no president is one of
    "the two ministers".
    """
    office = next((w[:-1] for w in sorted(near & {"ministers", "presidents"})), None)
    name = stage.draft.mentions[ref].name.split()[-1:]
    held = [
        post.title.of(stage.draft.article.text).lower()
        for post in stage.draft.posts
        if stage.draft.mentions[post.person].name.split()[-1:] == name
    ]
    return office is not None and bool(held) and not any(office in title for title in held)


BOTH = {"both", "two"}
FEW = 4
"""How many may stand for two sides."""

DEFINITE = {"the", "these", "those", "both", "his", "her", "their"}
PAIRED = {"they", "both", "two", "sides", "parties", "ministers", "leaders", "presidents", "pair",
          "counterparts", "diplomats", "delegations"}  # fmt: skip
SIDES = {"sides", "parties", "ministers", "leaders", "presidents", "counterparts", "delegations"}
LANDS = words("countries nations states governments neighbours neighbors republics")
COMMON = words("men women countries nations states governments neighbours neighbors politicians")
"""Who those may be only if they are told to be two."""
PAIRED |= COMMON

HELD_BY_TWO = {"meeting", "agreement", "commemoration", "visit"}
