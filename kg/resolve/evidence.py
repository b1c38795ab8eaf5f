"""Whether two identities are one: the agreement of their names, and what speaks for it and against.

Every feature gives a reason or none; the weights of the reasons are added to the names' agreement.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from kg.model.extraction import EntityType
from kg.model.resolution import Known
from kg.names import Agreement, acronym, compare, is_full
from kg.names.organizations import own_share

FIELDS: Mapping[str, frozenset[str]] = {
    "government": frozenset(
        ["minister", "defence-minister", "foreign-minister", "prime-minister", "deputy-minister",
         "deputy-prime-minister", "secretary-of-state", "under-secretary", "assistant-secretary",
         "ambassador", "envoy", "diplomat", "consul", "consul-general", "charge-d-affaires",
         "governor", "mayor", "senator", "member-of-parliament", "permanent-representative",
         "attorney-general", "chancellor", "national-security-adviser", "representative"]
    ),
    "justice": frozenset(["judge", "justice", "prosecutor", "attorney-general"]),
    "arms": frozenset(["admiral", "general", "colonel", "commander"]),
    "learning": frozenset(["professor", "scholar", "researcher", "research-fellow"]),
    "press": frozenset(["journalist", "correspondent", "editor", "editor-in-chief"]),
}  # fmt: skip
"""Roles that one person seldom holds beside those of another field; all others go with any."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing beside the names in which identities agree or differ."""

    relation: Callable[[Known, Known], str | None]
    weights: Mapping[str, float]


def post(a: Known, b: Known) -> str | None:
    """How their posts agree."""
    if is_shared(
        a.offices, b.offices, lambda x, y: x.title == y.title and same_body(x.body, y.body)
    ):
        return "same post"
    if {body for body in a.bodies & b.bodies if not body.startswith("place/")}:
        return "same body"
    if a.states & b.states and roles(a) & roles(b):
        return "same role for one state"
    if is_shared(a.offices, b.offices, lambda x, y: x.title == y.title and not (x.body and y.body)):
        return "same title"
    return "other field" if are_apart(fields(a), fields(b)) else None


def same_body(a: str | None, b: str | None) -> bool:
    """Whether two posts are held of one body."""
    return a is not None and a == b


def is_shared(a: Iterable, b: Iterable, same: Callable) -> bool:  # type: ignore[type-arg]
    """Whether one of these is the same as one of those."""
    return any(same(one, other) for one, other in islice(product(a, b), MOST_PAIRS))


MOST_PAIRS = 200
"""Pairs of posts or names that are compared: whoever has more has many identities' names."""


def roles(known: Known) -> frozenset[str]:
    """The roles held."""
    return frozenset(office.role for office in known.offices)


def fields(known: Known) -> frozenset[str]:
    """The fields of the roles held."""
    held = roles(known)
    return frozenset(field for field, members in FIELDS.items() if held & members)


def are_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both sets have something, and nothing in common."""
    return bool(a) and bool(b) and not a & b


def state(a: Known, b: Known) -> str | None:
    """Whether the states for which they stand tell them apart."""
    if are_apart(a.states, b.states):
        return "other state"
    if a.states & b.states:
        return "same state"
    told = (a.states & b.setting) | (b.states & a.setting)
    return "its state is spoken of" if told else None


def seat(a: Known, b: Known) -> str | None:
    """The same of bodies: a state that is one of many in an article says little."""
    found = state(a, b)
    if found == "its state is spoken of" and min(len(a.setting), len(b.setting)) > FEW:
        return "its state is spoken of among others"
    return found


FEW = 2
"""States of which an article may speak and still be set in each of them."""


def setting(a: Known, b: Known) -> str | None:
    """Whether their articles speak of the same states."""
    if a.setting & b.setting:
        return "states in common"
    return "no state in common" if a.setting and b.setting else None


def life(a: Known, b: Known) -> str | None:
    """Whether two people's articles speak of the same states; where not, whether they also have
    nothing else in common that is told of both.
    """
    found = setting(a, b)
    if found != "no state in common" or not (doings(a) and doings(b)):
        return found
    return found if doings(a) & doings(b) else "nothing in common"


def doings(known: Known) -> frozenset[str]:
    """What a person does, and where."""
    return roles(known) | {title for _, title, _ in known.offices} | known.bodies


def home(a: Known, b: Known) -> str | None:
    """Whether the articles about two bodies speak of the same states. A name of words that many
    bodies have means another one in another state.
    """
    found = setting(a, b)
    if found != "no state in common":
        return found
    share = min(max(map(own_share, one.names), default=1.0) for one in (a, b))
    if share >= 0.5 or WORLDWIDE & {a.kind, b.kind}:
        return None
    return found if share == 0 else "no state in common, words of many names"


WORLDWIDE = frozenset({"intergovernmental-organization", "ngo", "company", "media-outlet"})
"""Kinds of bodies that are at home in any state's news."""


def company(a: Known, b: Known) -> str | None:
    """Whether the same people and bodies are beside them."""
    common = len(a.company & b.company)
    if common == 0:
        return None
    return "name beside both" if common == 1 else "names beside both"


def gender(a: Known, b: Known) -> str | None:
    """Whether they are told to be a man and a woman."""
    return "other gender" if a.gender and b.gender and a.gender != b.gender else None


def kind(a: Known, b: Known) -> str | None:
    """Whether they are bodies of two kinds."""
    kinds = {a.kind, b.kind} - {None, "other"}
    return "other kind" if len(kinds) == 2 else None


STATES: Mapping[str, float] = {
    "other state": -0.8,
    "same state": 0.15,
    "its state is spoken of": 0.1,
}
COMPANY = {"name beside both": 0.1, "names beside both": 0.2}
FEATURES: Mapping[EntityType, tuple[Feature, ...]] = {
    EntityType.PERSON: (
        Feature(post, {"same post": 0.4, "same body": 0.3, "same role for one state": 0.25,
                       "same title": 0.25, "other field": -0.5}),
        Feature(state, STATES),
        Feature(life, {"states in common": 0.05, "no state in common": -0.05,
                       "nothing in common": -0.25}),
        Feature(company, COMPANY),
        Feature(gender, {"other gender": -1.0}),
    ),
    EntityType.ORGANIZATION: (
        Feature(seat, {**STATES, "its state is spoken of among others": 0.0}),
        Feature(home, {"states in common": 0.15, "no state in common": -0.3,
                       "no state in common, words of many names": -0.15}),
        Feature(company, COMPANY),
        Feature(kind, {"other kind": -0.05}),
    ),
}  # fmt: skip
"""What each reason weighs. Measured with `python tests/bench/thresholds.py`."""
USUAL_NAME = 0.85
"""What the same name says of bodies whose name many have: "National Democratic Party"."""

SAME_LETTERS = 0.9
"""The same of bodies of which only an acronym is known."""


def weigh(a: Known, b: Known, type: EntityType) -> Agreement:
    """How surely two identities are one, from 0 to 1, and why."""
    names = best_names(a, b, type)
    if names.score == 0:
        return names
    score, reasons = names.score, list(names.reasons)
    for feature in FEATURES.get(type, ()):
        reason = feature.relation(a, b)
        if reason is not None:
            score += feature.weights[reason]
            reasons.append(reason)
    return Agreement(round(min(1.0, max(0.0, score)), 4), tuple(reasons))


HOMONYM = re.compile(r"-[0-9a-f]{8}$")
"""What tells the Ids of namesakes apart."""
AGAINST = -0.4
"""What weighs no more than this tells two identities apart by itself."""


def contradicts(a: Known, b: Known, type: EntityType) -> bool:
    """Whether something tells them apart, whatever their names."""
    found = ((feature, feature.relation(a, b)) for feature in FEATURES.get(type, ()))
    return any(reason and feature.weights[reason] <= AGAINST for feature, reason in found)


def best_names(a: Known, b: Known, type: EntityType) -> Agreement:
    """The names of both that agree best."""
    pairs = islice(product(*telling(a.names, b.names, type)), MOST_PAIRS)
    found = max(
        (compare_names(x, y, type) for x, y in pairs),
        key=lambda one: one.score,
        default=Agreement(0.0),
    )
    if found.score < USUAL_NAME and type is EntityType.ORGANIZATION and is_namesake(a, b):
        return Agreement(USUAL_NAME, ("usual name",))
    return found


def is_namesake(a: Known, b: Known) -> bool:
    """Whether a body's name gives it the other's Id: "Senate Foreign Relations Committee" that of
    "Foreign Relations Committee", if both are Pakistan's.
    """
    return bool(a.id) and (a.id == b.id or a.id == HOMONYM.sub("", b.id))


def telling(a: frozenset[str], b: frozenset[str], type: EntityType) -> tuple[list[str], list[str]]:
    """The names to compare: where bodies have full names, the same letters say nothing."""
    if type is EntityType.ORGANIZATION:
        full = [[name for name in names if acronym(name) is None] for names in (a, b)]
        if all(full):
            return sorted(full[0]), sorted(full[1])
    return sorted(a), sorted(b)


@lru_cache(maxsize=200_000)
def compare_names(a: str, b: str, type: EntityType) -> Agreement:
    """Two names; those that many bodies have say less."""
    found = compare(a, b, type)
    if type is not EntityType.ORGANIZATION or found.score <= USUAL_NAME or own_share(a) > 0:
        return found
    if acronym(a):
        return Agreement(SAME_LETTERS, ("same acronym",))
    return Agreement(USUAL_NAME, ("usual name", *found.reasons))


def is_bare(known: Known) -> bool:
    """Whether only names are known of a person that others may share."""
    return not any(map(is_full, known.names))
