"""How well a candidate agrees with a query, in its name and in its properties."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from kg.model.extraction import EntityType
from kg.model.quads import Literal, Term
from kg.names import Agreement, compare, is_full, normal
from kg.reconcile.entities import Entity, entity, is_id
from kg.reconcile.query import Condition, Value
from kg.vocabulary import XSD

DATES = (XSD.date, XSD.gYearMonth, XSD.gYear)
NEAR = 0.05
"""Difference of numbers, such as degrees, that still counts as agreement."""
LIKE = 0.75
"""Likeness of letters from which names without any other relation are still worth showing."""
HALF = 0.5
"""What such likeness is worth."""
NOTHING = Agreement(0.0, ("other words",))
SAME = Agreement(1.0, ("same name",))
BARE = Agreement(0.8, ("same bare name",))
"""Of a person with one name: others may share it."""


def name_agreement(spellings: Iterable[str], candidate: Entity) -> Agreement:
    """How well the best of the candidate's names agrees with one of the spellings."""
    if any(identifies(name, candidate) for name in spellings):
        return Agreement(1.0, ("its identifier",))
    found = (best(name, candidate.names, candidate) for name in spellings)
    return max(found, key=lambda each: each.score, default=NOTHING)


def identifies(name: str, candidate: Entity) -> bool:
    """Whether the name is the candidate's Id or IRI, or that of something merged into it."""
    return is_id(name) and entity(candidate.lookup, name).current.iri == candidate.iri


def best(name: str, names: Iterable[str], candidate: Entity) -> Agreement:
    """The greatest agreement with one of the names."""
    namings = {each.naming for each in candidate.classes} or {EntityType.OTHER}
    found = (agree(name, other, type) for other in names for type in sorted(namings))
    return max(found, key=lambda each: each.score, default=NOTHING)


def agree(a: str, b: str, type: EntityType) -> Agreement:
    """How well two names agree, and why; likeness of letters counts little.

    >>> agree("UNSC", "UN Security Council", EntityType.ORGANIZATION)
    Agreement(score=1.0, reasons=('one known body',))
    >>> agree("resolution 874", "resolution 884", EntityType.OTHER)
    Agreement(score=0.0, reasons=('other number',))
    """
    if normal(a) == normal(b):
        return BARE if type is EntityType.PERSON and not is_full(a) else SAME
    found = words_agreement(a, b) if type in UNTYPED else compare(a, b, type)
    if found.score or found.reasons[-1] not in WORDING:
        return found
    like = fuzz.ratio(normal(a), normal(b)) / 100
    return Agreement(round(like * HALF, 4), ("like letters",)) if like >= LIKE else found


WORDING = ("other words", "other family name", "other given name")
"""Reasons against that leave likeness of letters to be looked at."""
UNTYPED = (EntityType.EVENT, EntityType.OTHER)
"""Types whose names are phrases: their words are compared."""


def words_agreement(a: str, b: str) -> Agreement:
    """How many words two phrases share; other numbers make them two."""
    one, other = normal(a).replace("-", " "), normal(b).replace("-", " ")
    numbers = [set(re.findall(r"\d+", text)) for text in (one, other)]
    if all(numbers) and not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return Agreement(0.0, ("other number",))
    same = fuzz.token_sort_ratio(one, other) / 100
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return Agreement(round(PART + same / 2, 4), ("words left out",))
    return Agreement(round(same * ALIKE, 4), ("some words shared",)) if same >= HALF else NOTHING


PART, ALIKE = 0.4, 0.9
"""What a phrase that is a part of the other has for that, and what is left where they differ."""


def condition_agreement(condition: Condition, candidate: Entity) -> float | None:
    """How well the best pair of values agrees, 0 to 1; None where the graph tells none."""
    said = candidate.values(condition.property.id)
    if not said:
        return None
    return max(
        value_agreement(value, term, candidate) for value in condition.values for term in said
    )


def value_agreement(value: Value, term: Term, candidate: Entity) -> float:
    """How well a value agrees with one of the graph's."""
    if isinstance(term, Literal):
        return literal_agreement(value.text, term)
    if value.id:
        return float(entity(candidate.lookup, value.id).current.iri == term)
    thing = Entity(term, candidate.lookup)
    if value.text in (thing.id, thing.iri):
        return 1.0
    return best(value.text, thing.names, thing).score if thing.names else 0.0


def literal_agreement(text: str, term: Literal) -> float:
    """How well a text agrees with a date, a number or another text.

    >>> literal_agreement("1992", Literal("1992-02-26", XSD.date))
    1.0
    >>> literal_agreement("40.1", Literal("40.12", XSD.decimal))
    1.0
    """
    if term.datatype in DATES:
        return dates_agreement(text, term.lexical)
    if term.datatype in (XSD.decimal, XSD.integer):
        return numbers_agreement(text, term.lexical)
    if normal(text) == normal(term.lexical):
        return 1.0
    like = fuzz.token_sort_ratio(normal(text), normal(term.lexical)) / 100
    return like if like >= LIKE else 0.0


def dates_agreement(text: str, date: str) -> float:
    """Whether two dates are the same as far as both are told."""
    given = DATE.match(text.strip())
    parts: Sequence[str] = given.group().split("-") if given else ()
    return float(bool(parts) and all(a == b for a, b in zip(parts, date.split("-"), strict=False)))


DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)")


def numbers_agreement(text: str, number: str) -> float:
    """Whether two numbers are nearly the same."""
    try:
        return float(abs(float(text) - float(number)) <= NEAR)
    except ValueError:
        return 0.0


def shown_agreement(found: Agreement) -> dict[str, bool]:
    """The reasons as features: each is there, or it is not.

    >>> shown_agreement(Agreement(0.85, ("initial for the given name",)))
    {'name: initial for the given name': True}
    """
    return {f"name: {reason}": True for reason in found.reasons}
