"""The types of one graph: the classes, and the concepts of the schemes as narrower ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kg.model.quads import Iri, Literal
from kg.reconcile.schema import CLASSES, PROPERTIES, SPACE, Class, Property
from kg.store.lookup import Lookup
from kg.vocabulary import KG, SKOS

CONCEPTS = 5000
"""Concepts of a scheme that are read."""


@dataclass(frozen=True, slots=True)
class Type:
    """A class, or a concept by which some of its members are told apart."""

    id: str
    iri: Iri
    name: str
    about: str
    of: Class
    broader: tuple[str, ...] = ()

    @property
    def short(self) -> dict[str, Any]:
        """The type as others refer to it."""
        return {"id": self.id, "name": self.name}


class Catalog:
    """All types, found by their ids or IRIs; and the properties, by theirs."""

    def __init__(self, lookup: Lookup) -> None:
        self.types = {each.id: each for each in read_types(lookup)}
        self._by_iri = {each.iri: each for each in self.types.values()}

    def type(self, name: str) -> Type | None:
        """The type with this id, IRI or prefixed name (`kg:Person`, `kind:party`)."""
        plain = name.strip()
        start, colon, rest = plain.partition(":")
        if colon and not rest.startswith("//"):
            plain = rest if start == "kg" else f"{PREFIXED.get(start, start)}/{rest}"
        return self.types.get(plain) or self._by_iri.get(Iri(plain))

    def concept(self, iri: str) -> Type | None:
        """The type that this concept makes."""
        return self._by_iri.get(Iri(iri))

    def within(self, type: Type) -> frozenset[str]:
        """The ids of the type and of all narrower ones."""
        return self._narrower[type.id]

    @cached_property
    def _narrower(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {id: {id} for id in self.types}
        for id in self.types:
            for above in self.ancestors(id):
                found[above].add(id)
        return {id: frozenset(ids) for id, ids in found.items()}

    def ancestors(self, id: str) -> set[str]:
        """The ids of all broader types."""
        found: set[str] = set()
        ahead = list(self.types[id].broader)
        while ahead:
            above = ahead.pop()
            if above in self.types and above not in found:
                found.add(above)
                ahead += self.types[above].broader
        return found

    def full(self, type: Type) -> dict[str, Any]:
        """The type with what it means and what is broader."""
        above = [self.types[id].short for id in type.broader if id in self.types]
        found = type.short | {"description": type.about}
        return found | {"broader": above} if above else found


PREFIXED = {"role": "role", "kind": "kind", "eventtype": "event-type"}
"""First segments of concepts' ids, by the prefixes of their IRIs."""


def read_types(lookup: Lookup) -> Iterator[Type]:
    """The classes, and the concepts that the graph knows of their schemes."""
    for each in CLASSES:
        yield Type(each.id, Iri(KG.iri + each.id), each.name, each.about, each)
    for each in CLASSES:
        scheme = Iri(KG.iri + each.scheme)
        for concept in (
            lookup.subjects(SKOS.inScheme, scheme, limit=CONCEPTS) if each.scheme else ()
        ):
            yield concept_type(lookup, concept, each)


def concept_type(lookup: Lookup, concept: Iri, of: Class) -> Type:
    """The narrower type that a concept makes."""
    above = [local(iri) for iri in lookup.objects(concept, SKOS.broader) if isinstance(iri, Iri)]
    name = text(lookup, concept, SKOS.prefLabel) or local(concept)
    about = text(lookup, concept, SKOS.definition)
    return Type(local(concept), concept, name, about, of, tuple(above) or (of.id,))


def local(iri: str) -> str:
    """A concept's id: what follows the ontology's IRI.

    >>> local("https://w3id.org/newskg/kind/party")
    'kind/party'
    """
    return iri.removeprefix(f"{SPACE}/")


def text(lookup: Lookup, thing: Iri, property: Iri) -> str:
    """The first text of this property."""
    found = (term.lexical for term in lookup.objects(thing, property) if isinstance(term, Literal))
    return next(found, "")


def property_of(name: str) -> Property | None:
    """The property with this id, or the IRI or prefixed name of the one that it stands for.

    >>> property_of("date").id, property_of("kg:date").id, property_of("Post held").id
    ('date', 'date', 'post')
    """
    return BY_NAME.get(name.strip().lower())


def property_names(property: Property) -> Iterator[str]:
    """All names of a property, in lower case."""
    yield from (property.id.lower(), property.name)
    if len(property.paths[0]) == 1:
        iri = property.paths[0][0].property
        yield iri.lower()
        if iri.startswith(KG.iri):
            yield f"kg:{iri.removeprefix(KG.iri)}".lower()


BY_NAME = {name: each for each in reversed(PROPERTIES) for name in property_names(each)}


def properties_of(type: Type | None) -> list[Property]:
    """The properties that things of a type may have; all where none is named."""
    return [each for each in PROPERTIES if type is None or type.of.id in each.classes]
