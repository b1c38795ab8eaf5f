"""Whether events of two articles are one: type, date, place, who took part."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.model.extraction import EntityType
from kg.model.resolution import Id, Identities, Known
from kg.names import Agreement
from kg.names.contexts import state_of
from kg.names.occasions import sought_events
from kg.resolve.evidence import are_apart

ENOUGH = 0.85
MARGIN = 0.05
GENERIC: Mapping[str, frozenset[str]] = {
    "attack": frozenset(["attack", "attacks", "killed", "killing", "killings", "violence"]),
    "disaster": frozenset(["disaster", "accident", "killed"]),
    "agreement": frozenset(["agreement", "signing", "treaty", "accord", "pact", "deal"]),
    "election": frozenset(["election", "elections", "vote", "poll"]),
    "protest": frozenset(["protest", "protests", "demonstration", "march", "rally", "marched"]),
    "meeting": frozenset(["meeting", "talks"]),
    "commemoration": frozenset(["anniversary", "commemoration", "ceremony"]),
}
"""Words that say no more of an event than its type."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing in which events agree or differ; the last argument is where the article is set."""

    relation: Callable[[Known, Known, frozenset[Id]], str | None]
    weights: Mapping[str, float]


def time(a: Known, b: Known, _: frozenset[Id]) -> str | None:
    """Whether their dates are one, as far as they are told."""
    if a.date is None or b.date is None:
        return None
    if a.date == b.date:
        return "same month" if a.date.day is None else "same day"
    within = (a.date.year, a.date.month) == (b.date.year, b.date.month)
    return "day within the month" if within and None in (a.date.day, b.date.day) else None


def place(a: Known, b: Known, spoken_of: frozenset[Id]) -> str | None:
    """Whether they are in one place; where one article names none, whether it speaks of it."""
    if a.places & b.places:
        return "same place"
    if a.places and b.places:
        return "place within the other" if is_within(a, b) or is_within(b, a) else "other place"
    return "its place is spoken of" if (a.places | b.places) & spoken_of else None


def is_within(a: Known, b: Known) -> bool:
    """Whether the one's place is the state in which the other's lies."""
    return any(
        state_of(id.partition("/")[2].replace("-", " ").title()) in b.places for id in a.places
    )


def word(a: Known, b: Known, _: frozenset[Id]) -> str | None:
    """Whether they are called by the same word, or one that says only what type it is."""
    if a.names & b.names:
        return "same word"
    general = GENERIC.get(a.kind or "", frozenset()) | {"event"}
    return "word for any of its type" if (a.names | b.names) & general else "other word"


def actors(a: Known, b: Known, _: frozenset[Id]) -> str | None:
    """Whether the same took part in both."""
    if a.participants & b.participants:
        return "same people or bodies"
    return "other people or bodies" if are_apart(a.participants, b.participants) else None


FEATURES = (
    Feature(time, {"same day": 0.6, "day within the month": 0.4, "same month": 0.3}),
    Feature(place, {"same place": 0.3, "place within the other": 0.2, "other place": -1.0,
                    "its place is spoken of": 0.25}),
    Feature(word, {"same word": 0.2, "word for any of its type": 0.0, "other word": -0.2}),
    Feature(actors, {"same people or bodies": 0.15, "other people or bodies": -0.3}),
)  # fmt: skip


def weigh_events(a: Known, b: Known, spoken_of: frozenset[Id]) -> Agreement:
    """How surely two events of one type are one, and why."""
    found = [(f.weights[why], why) for f in FEATURES if (why := f.relation(a, b, spoken_of))]
    score = sum(weight for weight, _ in found)
    return Agreement(round(min(1.0, max(0.0, score)), 4), tuple(why for _, why in found))


def known_event(
    told: Known, identities: Identities, spoken_of: frozenset[Id]
) -> tuple[Known, Agreement] | None:
    """The event of other articles that this one is, if one fits clearly best."""
    near = identities.sharing(EntityType.EVENT, sought_events(told.kind or "", told.date))
    weighed = [(known, weigh_events(told, known, spoken_of)) for known in near]
    fits = sorted(
        ((known, why) for known, why in weighed if why.score >= ENOUGH),
        key=lambda fit: (-fit[1].score, fit[0].id),
    )
    if not fits or (len(fits) > 1 and fits[0][1].score - fits[1][1].score < MARGIN):
        return None
    return fits[0]
