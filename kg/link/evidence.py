"""How well an entity and a record agree: small features with weights, added, each with its reason.

The weights are logarithms of odds: what speaks for a link adds, what speaks against it takes away.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteer import place
from kg.link.blocking import place_key
from kg.model.extraction import EntityType
from kg.model.links import Profile
from kg.names import compare, normal, person_name

IDENTIFIED = "same identifier"
"""The reason that makes two one by itself."""
NAME_ALONE = 1.5
"""Log odds of a full agreement of names, with nothing else known."""
NAME_SLOPE = 10.0
"""What a name that agrees less takes away: 1.5 at 0.85."""
LEAST_NAME = 0.5
NEAR, SAME_SPOT, ABOUT_A_TERRITORY = 30.0, 0.5, 800.0
"""Kilometres."""
ADULT, LIFE = 15, 105
"""Years of age at which people are in the news."""


@dataclass(frozen=True, slots=True)
class Score:
    """The probability, as far as the weights tell, that both are one; and why."""

    odds: float
    reasons: tuple[str, ...]

    @property
    def value(self) -> float:
        """From 0 to 1, in hundredths of a percent."""
        return round(1 / (1 + math.exp(-self.odds)), 4)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing in which entity and record agree or differ: the reason, and its weight."""

    relation: Callable[[Profile, Profile], str | None]
    weights: Mapping[str, float]


def score(entity: Profile, record: Profile) -> Score | None:
    """How well they agree; None where the names or the types are two."""
    if record.type is not None and record.type is not entity.type:
        return None
    if entity.identifiers & {record.iri, *record.identifiers} or entity.iri in record.identifiers:
        return Score(9.0, (IDENTIFIED,))
    agreed, reasons = name_agreement(entity, record)
    if agreed < LEAST_NAME:
        return None
    odds = NAME_ALONE - NAME_SLOPE * (1 - agreed)
    found = list(reasons)
    for each in EVIDENCE:
        reason = each.relation(entity, record)
        if reason is not None:
            odds += each.weights[reason]
            found.append(reason)
    return Score(round(odds, 4), tuple(found))


def name_agreement(entity: Profile, record: Profile) -> tuple[float, tuple[str, ...]]:
    """The best agreement of a name of the one with a name of the other."""
    best: tuple[float, tuple[str, ...]] = (0.0, ("other names",))
    for mine in telling(entity):
        for theirs in telling(record):
            found = compared(mine, theirs, entity.type or EntityType.OTHER)
            if found[0] > best[0]:
                best = found
            if best[0] == 1:
                return best
    return best


def telling(profile: Profile) -> list[str]:
    """Its names, without those of a person that only shorten another of them: "D. Holm" fits both
    Daniel and Dmitri, whose full names do not fit each other.
    """
    if profile.type is not EntityType.PERSON:
        return list(profile.names)
    return [name for name in profile.names if not shortens(name, profile.names)]


@lru_cache(maxsize=100_000)
def shortens(name: str, others: tuple[str, ...]) -> bool:
    """Whether a name is that of another with less of the given name, or with none.

    >>> shortens("D. Holm", ("Daniel Holm", "D. Holm")), shortens("Holm", ("Holm", "Daniel Holm"))
    (True, True)
    >>> shortens("Danny Holm", ("Daniel Holm", "Danny Holm"))
    False
    """
    short = person_name(name)
    if len(short.given) > 1:
        return False
    full = (person_name(other) for other in others)
    return any(
        len(each.given) > 1 and each.family == short.family and each.given.startswith(short.given)
        for each in full
    )


def compared(mine: str, theirs: str, type: EntityType) -> tuple[float, tuple[str, ...]]:
    """How two names agree; of places also where only one of them is a well-known one's."""
    found = compare(mine, theirs, type)
    if type is EntityType.PLACE and found.score < 1:
        if normal(mine) == normal(theirs):
            return 1.0, ("same name",)
        if place_key(mine) == place_key(theirs):
            return 0.95, ("name transliterated",)
    return found.score, found.reasons


def post_relation(entity: Profile, record: Profile) -> str | None:
    """Whether a post of the one is a post of the other."""
    if not entity.posts or not record.posts:
        return None
    best = max(shared(mine, theirs) for mine in entity.posts for theirs in record.posts)
    if best >= 0.6:
        return "same post"
    return "like post" if best >= 0.3 else "other posts"


def shared(mine: str, theirs: str) -> float:
    """How many of the words of two posts are in both (Jaccard).

    >>> shared("foreign minister, Norway", "Minister of Foreign Affairs, Norway")
    0.75
    """
    one, other = words(mine), words(theirs)
    return len(one & other) / len(one | other) if one | other else 0.0


def words(post: str) -> set[str]:
    """The words of a post that tell it."""
    return {word for word in normal(post).replace("-", " ").split() if word not in SMALL}


SMALL = {"of", "the", "for", "and", "in", "to", "at", "a", "s"}


def country_relation(entity: Profile, record: Profile) -> str | None:
    """Whether they belong to one country, as far as both are known to belong to some."""
    if is_territory(entity) or not entity.countries or not record.countries:
        return None
    return "same country" if entity.countries & record.countries else "other country"


def point_relation(entity: Profile, record: Profile) -> str | None:
    """How far apart they lie; the middle of a territory is where anybody says it is."""
    if entity.point is None or record.point is None:
        return None
    apart = kilometres(entity.point, record.point)
    if apart <= SAME_SPOT:
        return "same coordinates"
    if apart <= NEAR:
        return "near coordinates"
    if is_territory(entity) and apart <= ABOUT_A_TERRITORY:
        return None
    return "far coordinates"


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The distance of two points along a great circle.

    >>> round(kilometres((40.38, 49.89), (41.69, 44.8)))
    451
    """
    lat, other = math.radians(a[0]), math.radians(b[0])
    half = math.sin((other - lat) / 2) ** 2
    turn = math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(min(1.0, half + math.cos(lat) * math.cos(other) * turn)))


def kind_relation(entity: Profile, record: Profile) -> str | None:
    """Whether both are said to be of a kind, and of which."""
    if entity.kind is None or record.kind is None:
        return None
    if entity.type is EntityType.PLACE:
        if not {entity.kind, record.kind} <= PLACE_KINDS:
            return None
        return "same kind" if entity.kind == record.kind else "other kind of place"
    return "same kind" if entity.kind == record.kind else "other kind"


PLACE_KINDS = {"state", "territory", "city"}


def date_relation(entity: Profile, record: Profile) -> str | None:
    """Whether the entity was seen while the record was: alive and grown up, founded, going on."""
    if record.start is None and record.end is None:
        return None
    days = (entity.start, entity.end) if entity.type is EntityType.EVENT else ()
    years = [day.year for day in (*entity.seen, *days) if day is not None]
    if not years:
        return None
    first, last = lifetime(record)
    if all(first <= year <= last for year in years):
        return "dates fit" if is_person(entity) else "same dates"
    return "dates do not fit"


def lifetime(record: Profile) -> tuple[int, int]:
    """The years in which it may be in the news."""
    begins = record.start.year if record.start else -10_000
    ends = record.end.year if record.end else 10_000
    if is_person(record):
        return begins + ADULT, min(ends, begins + LIFE if record.start else ends)
    if record.type is EntityType.EVENT:
        return begins, record.end.year if record.end else begins
    return begins, ends


def place_relation(entity: Profile, record: Profile) -> str | None:
    """Whether they have a place in common."""
    mine, theirs = ({normal(name) for name in each.places} for each in (entity, record))
    if not mine or not theirs:
        return None
    return "same place" if mine & theirs else "other place"


def meaning_relation(entity: Profile, record: Profile) -> str | None:
    """Whether the name alone most likely means this record: of well-known places only."""
    if entity.type is not EntityType.PLACE:
        return None
    known = place(entity.label)
    if known is None:
        is_named = normal(entity.label) in map(normal, record.names)
        return "name of a state" if is_named and record.kind == "state" else None
    is_it = (known.name, known.point) == (record.label, record.point)
    return "what the name means alone" if is_it else None


def service_relation(_: Profile, record: Profile) -> str | None:
    """Whether a service that was asked is sure of it."""
    return "the service is sure" if record.is_sure else None


def is_territory(entity: Profile) -> bool:
    """Whether it is a state, a part of one or a region: those have no one point."""
    return entity.type is EntityType.PLACE and entity.kind in ("state", "territory")


def is_person(profile: Profile) -> bool:
    """Whether it is a person."""
    return profile.type is EntityType.PERSON


EVIDENCE: Iterable[Evidence] = (
    Evidence(post_relation, {"same post": 3.0, "like post": 1.5, "other posts": -1.5}),
    Evidence(country_relation, {"same country": 1.5, "other country": -3.0}),
    Evidence(point_relation, {"same coordinates": 4.0, "near coordinates": 2.5,
                              "far coordinates": -6.0}),
    Evidence(kind_relation, {"same kind": 0.5, "other kind": -1.0,
                             "other kind of place": -3.0}),
    Evidence(date_relation, {"dates fit": 0.0, "same dates": 1.5, "dates do not fit": -5.0}),
    Evidence(place_relation, {"same place": 1.5, "other place": -0.5}),
    Evidence(meaning_relation, {"what the name means alone": 2.0, "name of a state": 1.5}),
    Evidence(service_relation, {"the service is sure": 1.5}),
)  # fmt: skip
"""What is looked at beside the names."""
