"""What the graph says of a thing: its names, types, values and description."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kg.model.quads import Iri, Literal, Term
from kg.reconcile.catalog import Catalog, Type
from kg.reconcile.schema import CLASSES, DESCRIBING, LABELS, PROPERTIES, Class, Property
from kg.store.lookup import Lookup
from kg.vocabulary import DCTERMS, KG, RDF

BRANCHES = 200
"""Values of a property that are followed further."""
DESCRIBED = 2
"""Values of a property that a description names."""


@dataclass(frozen=True)
class Entity:
    """A thing in the graph, asked for what is needed of it, and for that once."""

    iri: Iri
    lookup: Lookup

    @property
    def id(self) -> str:
        """The Id: what follows the base of its IRI."""
        return self.iri.removeprefix(self.lookup.base)

    @property
    def catalog(self) -> Catalog:
        """All types."""
        return self.lookup.note(Catalog)

    @cached_property
    def names(self) -> list[str]:
        """All its names, the best first."""
        found = (term.lexical for property in LABELS for term in
                 self.lookup.objects(self.iri, property) if isinstance(term, Literal))  # fmt: skip
        return list(dict.fromkeys(name for name in found if name.strip()))

    @property
    def name(self) -> str:
        """Its best name, else the end of its IRI."""
        return self.names[0] if self.names else self.iri.rstrip("/#").rpartition("/")[2] or self.iri

    @cached_property
    def classes(self) -> list[Class]:
        """The classes that it is of."""
        said = set(self.lookup.objects(self.iri, RDF.type))
        return [each for each in CLASSES if Iri(KG.iri + each.id) in said]

    @cached_property
    def types(self) -> list[Type]:
        """Its classes, then the narrower types by which it is told apart."""
        found = [self.catalog.types[each.id] for each in self.classes]
        for each in self.classes:
            for kind in (term for term in self.values(each.kinds) if isinstance(term, Iri)):
                narrower = self.catalog.concept(kind)
                found += [narrower] if narrower and narrower not in found else []
        return found

    def values(self, property: str) -> list[Term]:
        """The values of the property with this id."""
        return values(self, BY_ID[property]) if property else []

    @cached_property
    def description(self) -> str:
        """A few words that tell it apart from its namesakes."""
        parts = []
        for property in DESCRIBING[self.classes[0].id] if self.classes else ():
            shown = [shown_value(self.lookup, term) for term in self.values(property)[:DESCRIBED]]
            parts += [" / ".join(dict.fromkeys(shown))] if shown else []
        return ", ".join(parts)

    @property
    def current(self) -> "Entity":
        """The entity that has replaced it, else itself."""
        for term in self.lookup.anywhere(self.iri, DCTERMS.isReplacedBy):
            if isinstance(term, Iri) and term != self.iri:
                return Entity(term, self.lookup)
        return self

    def matches(self, type: Type) -> bool:
        """Whether it is of a type or of a narrower one."""
        return any(each.id in self.catalog.within(type) for each in self.types)


BY_ID = {each.id: each for each in PROPERTIES}


def entity(lookup: Lookup, id: str) -> Entity:
    """The entity with this Id, or with this IRI."""
    is_iri = id.startswith((lookup.base, "http://", "https://", "urn:"))
    return Entity(Iri(id if is_iri else lookup.base + id), lookup)


def is_id(text: str) -> bool:
    """Whether a text may be an Id or IRI rather than a name."""
    return "/" in text or ":" in text


def values(thing: Entity, property: Property) -> list[Term]:
    """What the graph says along the property's paths, each value once."""
    found: dict[Term, None] = {}
    for path in property.paths:
        places: list[Term] = [thing.iri]
        for step in path:
            reached = (term for place in places[:BRANCHES] if isinstance(place, Iri)
                       for term in taken(thing.lookup, place, step.property, back=step.back,
                                         anywhere=property.anywhere))  # fmt: skip
            places = list(dict.fromkeys(reached))
        found |= dict.fromkeys(places)
    return [term for term in found if fits(thing.lookup, term, property.target)]


def taken(
    lookup: Lookup, place: Iri, property: Iri, *, back: bool, anywhere: bool
) -> Iterator[Term]:
    """Where one step leads from a place."""
    if back:
        yield from lookup.subjects(property, place, limit=BRANCHES)
    else:
        yield from (lookup.anywhere if anywhere else lookup.objects)(place, property)


def fits(lookup: Lookup, term: Term, target: str) -> bool:
    """Whether a value is of the class that the property leads to."""
    if not target:
        return True
    return isinstance(term, Iri) and Iri(KG.iri + target) in lookup.objects(term, RDF.type)


def shown_value(lookup: Lookup, term: Term) -> str:
    """A value in words."""
    return Entity(term, lookup).name if isinstance(term, Iri) else term.lexical


def short(thing: Entity) -> dict[str, Any]:
    """The entity as others refer to it."""
    return {"id": thing.id, "name": thing.name}
