"""One door for all types: keys of a name, and the agreement of two."""

from functools import lru_cache

from kg.gazetteer import place
from kg.identifiers import similar
from kg.model.extraction import EntityType
from kg.names.agreement import Agreement
from kg.names.blocking import person_keys, sought_person
from kg.names.normal import normal
from kg.names.organizations import compare_organizations, organization_keys
from kg.names.persons import compare_persons
from kg.names.spelling import skeleton


@lru_cache(maxsize=100_000)
def keys(name: str, type: EntityType) -> frozenset[str]:
    """What a name is to be found under. Names of one bearer nearly always share a key of `sought`;
    few others do.

    >>> keys("Zelensky", EntityType.PERSON) & keys("Volodymyr Zelenskyy", EntityType.PERSON)
    frozenset({'zelenski'})
    """
    match type:
        case EntityType.PERSON:
            return person_keys(name)
        case EntityType.ORGANIZATION:
            return organization_keys(name)
        case EntityType.PLACE:
            known = place(name)
            return frozenset((f"! {known.name}",) if known else (_place_key(name),))
    return frozenset((skeleton(normal(name)),))


@lru_cache(maxsize=100_000)
def sought(name: str, type: EntityType) -> frozenset[str]:
    """The keys to look a name up by: those without which no bearer of it is missed.

    >>> sought("Holm", EntityType.PERSON)
    frozenset({'holm'})
    """
    return sought_person(name) if type is EntityType.PERSON else keys(name, type)


def compare(a: str, b: str, type: EntityType) -> Agreement:
    """How well two names agree on being one person's, organization's or place's, and why.

    >>> compare("Kiev", "Kyiv", EntityType.PLACE)
    Agreement(score=1.0, reasons=('one known place',))
    """
    match type:
        case EntityType.PERSON:
            return compare_persons(a, b)
        case EntityType.ORGANIZATION:
            return compare_organizations(a, b)
        case EntityType.PLACE:
            return compare_places(a, b)
    same = normal(a) == normal(b)
    return Agreement(float(same), ("same name" if same else "other words",))


def compare_places(a: str, b: str) -> Agreement:
    """Whether two names may be one place's; the gazetteer's places are told apart by it."""
    one, other = place(a), place(b)
    if one is not None and other is not None:
        same = one == other
        return Agreement(float(same), ("one known place" if same else "two known places",))
    if normal(a) == normal(b):
        return Agreement(1.0, ("same name",))
    if one is None and other is None:
        if _place_key(a) == _place_key(b):
            return Agreement(0.95, ("transliterated",))
        if similar(a, b):
            return Agreement(0.8, ("misspelt",))
    return Agreement(0.0, ("other words",))


def _place_key(name: str) -> str:
    return " ".join(skeleton(word) for word in normal(name).replace("-", " ").split())
