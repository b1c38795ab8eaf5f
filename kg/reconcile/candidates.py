"""Finding what a query may mean: by the indexes of names and of the graph, never by scanning."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from rapidfuzz import fuzz

from kg.model.quads import Iri, Literal, Term
from kg.reconcile.catalog import Type
from kg.reconcile.entities import Entity, entity, is_id
from kg.reconcile.query import Condition, Query, Value
from kg.reconcile.schema import CLASSES, Property, Step
from kg.store.lookup import Lookup, Name
from kg.store.naming import plain
from kg.vocabulary import XSD

FOUND = 50
"""Names that are taken from one key of the index."""
WORDS = 3
"""Words of a name that are also looked up alone."""
BACK = 200
"""Things that are reached from one value."""
COMPARED = 40
"""Candidates that are compared with a query."""
KEY, CERTAIN = 20.0, 1000
"""What a key in common, and the identifier itself, speak for a candidate; letters up to 100."""
DATATYPES = (None, XSD.date, XSD.gYearMonth, XSD.gYear, XSD.integer, XSD.decimal)


def candidates(lookup: Lookup, query: Query) -> list[Entity]:
    """What may be meant, the likelier first."""
    ranked = sorted(found(lookup, query).items(), key=lambda each: (-each[1], each[0]))
    things = (Entity(iri, lookup).current for iri, _ in ranked)
    fitting = (each for each in things if each.classes and wanted(each, query))
    return list(dict.fromkeys(islice(fitting, COMPARED)))


def found(lookup: Lookup, query: Query) -> dict[Iri, float]:
    """What something speaks for, and how much: likeness of letters, and each key once."""
    likeness: Counter[Iri] = Counter()
    if not query.name:
        for condition in query.conditions:
            likeness.update(with_value(lookup, condition))
        return dict(likeness)
    votes: Counter[Iri] = Counter()
    for name in query.spellings:
        for iri, label in named(lookup, name, query.types):
            votes[iri] += 1
            like = round(fuzz.token_sort_ratio(plain(name), plain(label)))
            likeness[iri] = max(likeness[iri], like)
    for iri in named_iri(lookup, query.name):
        likeness[iri] += CERTAIN
    return {iri: likeness[iri] + KEY * votes[iri] for iri in likeness}


def wanted(candidate: Entity, query: Query) -> bool:
    """Whether it is of one of the query's types, or of all."""
    if not query.types:
        return True
    found = (candidate.matches(type) for type in query.types)
    return all(found) if query.strict == "all" else any(found)


def named_iri(lookup: Lookup, name: str) -> Iterator[Iri]:
    """What has the name for its Id or IRI."""
    if is_id(name):
        yield entity(lookup, name).iri


def named(lookup: Lookup, name: str, types: tuple[Type, ...]) -> Iterator[Name]:
    """What has a like name, or a word of it."""
    namings = {type.of.naming for type in types} or {each.naming for each in CLASSES}
    yield from lookup.called(name, limit=FOUND)
    yield from lookup.named(name, sorted(namings), limit=FOUND)
    for word in telling_words(plain(name)):
        yield from lookup.beginning(word, limit=FOUND)


def telling_words(name: str) -> list[str]:
    """Beginnings of the words that tell most: numbers, then the longest.

    >>> telling_words("united nations security council resolution 874")
    ['874', 'resoluti', 'securi']
    """
    words = sorted(dict.fromkeys(name.split()), key=lambda w: (not w.isdecimal(), -len(w), w))
    return [word[: max(4, len(word) - 2)] if len(word) > 4 else word for word in words[:WORDS]]


def with_value(lookup: Lookup, condition: Condition) -> Iterator[Iri]:
    """What has one of the values."""
    for value in condition.values:
        for term in terms(lookup, value):
            yield from reached(lookup, term, condition.property)


def terms(lookup: Lookup, value: Value) -> list[Term]:
    """The terms of the graph that a value may be."""
    if value.id:
        return [entity(lookup, value.id).current.iri]
    called: list[Term] = [iri for iri, _ in lookup.called(value.text, limit=FOUND)]
    spelled = dict.fromkeys((value.text, value.text.lower()))
    return called + [Literal(text, type) for type in DATATYPES for text in spelled]


def reached(lookup: Lookup, term: Term, property: Property) -> Iterator[Iri]:
    """The things to which the property's paths lead back from a term."""
    for path in property.paths:
        places = [term]
        for step in reversed(path):
            places = [thing for place in places for thing in retraced(lookup, step, place)]
        yield from (place for place in places if isinstance(place, Iri))


def retraced(lookup: Lookup, step: Step, place: Term) -> list[Term]:
    """Where one step back leads."""
    if not step.back:
        return list(lookup.subjects(step.property, place, limit=BACK))
    return lookup.objects(place, step.property)[:COMPARED] if isinstance(place, Iri) else []
