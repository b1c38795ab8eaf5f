"""Suggestions of things, types and properties while somebody types, and a few words on each."""

from collections.abc import Callable, Iterator
from html import escape
from itertools import islice
from typing import Any

from kg.errors import NotFound
from kg.model.quads import Iri
from kg.reconcile.catalog import Catalog, Type, properties_of, property_of
from kg.reconcile.entities import Entity, entity, short, shown_value
from kg.reconcile.query import Unknown, known_type
from kg.reconcile.reading import read_json, read_object, read_text, written_number
from kg.reconcile.schema import Property
from kg.store.lookup import Lookup, Name
from kg.store.naming import plain

PAGE, LOOKED_AT = 20, 500
"""Suggestions that are given at once, and names that are looked at for them."""
FACTS, VALUES = 8, 5
"""Properties that a preview shows, and values of each."""


def suggest(lookup: Lookup, text: str) -> dict[str, Any]:
    """What begins so. The text is JSON: `what`, and the request's prefix, cursor, type, limit."""
    given = read_object(read_json(text, "suggest"), "suggest")
    prefix = read_text(given.get("prefix", ""), "prefix").strip()
    skipped, most = written_number(given, "cursor", 0), written_number(given, "limit", PAGE)
    types = asked_types(given, lookup.note(Catalog))
    found = SUGGESTIONS[given["what"]](lookup, prefix, types)
    return {"result": list(islice(found, skipped, skipped + min(most, LOOKED_AT)))}


def asked_types(given: dict[str, Any], catalog: Catalog) -> list[Type]:
    """The types among which something is suggested."""
    names = [name for name in read_text(given.get("type", ""), "type").split(",") if name.strip()]
    try:
        return [known_type(name, catalog) for name in names]
    except Unknown as error:
        raise NotFound(str(error)) from None


def suggest_entities(lookup: Lookup, prefix: str, types: list[Type]) -> Iterator[dict[str, Any]]:
    """Things with such an Id or name, those whose name begins so before others."""
    if not prefix:
        return
    own = [entity(lookup, prefix).iri] if "/" in prefix else []
    found = sorted(lookup.beginning(prefix, limit=LOOKED_AT), key=rank_for(plain(prefix)))
    given: set[Iri] = set()
    for thing in (Entity(iri, lookup).current for iri in (*own, *(iri for iri, _ in found))):
        fits = not types or any(map(thing.matches, types))
        if thing.iri not in given and thing.classes and fits:
            given.add(thing.iri)
            yield suggested(thing)


def rank_for(start: str) -> Callable[[Name], tuple[bool, int, str, str]]:
    """The order of names for who types this: those that begin so, then the shorter ones."""
    return lambda name: (not plain(name[1]).startswith(start), len(name[1]), name[1], name[0])


def suggested(thing: Entity) -> dict[str, Any]:
    """A thing as it is suggested."""
    described = {"description": thing.description} if thing.description else {}
    return short(thing) | described | {"notable": [each.short for each in thing.types]}


def suggest_types(lookup: Lookup, prefix: str, _: list[Type]) -> Iterator[dict[str, Any]]:
    """Types with such an id or name."""
    catalog = lookup.note(Catalog)
    exact = catalog.type(prefix) if prefix else None
    found = [each for each in catalog.types.values() if begins(prefix, each.name, each.id)]
    yield from map(catalog.full, dict.fromkeys([*([exact] if exact else []), *found]))


def suggest_properties(_: Lookup, prefix: str, types: list[Type]) -> Iterator[dict[str, Any]]:
    """Properties with such an id or name."""
    exact = property_of(prefix)
    offered = [each for type in types for each in properties_of(type)] or properties_of(None)
    found = [each for each in offered if each is exact or begins(prefix, each.name, each.id)]
    found.sort(key=lambda each: each is not exact)
    yield from map(named, dict.fromkeys(found))


def begins(prefix: str, *texts: str) -> bool:
    """Whether a word in one of the texts begins so.

    >>> begins("held", "post held"), begins("hel", "kind"), begins("", "kind")
    (True, False, True)
    """
    start = prefix.lower()
    return any(f" {text.lower().replace('/', ' ')}".find(f" {start}") >= 0 or
               text.lower().startswith(start) for text in texts)  # fmt: skip


def named(property: Property) -> dict[str, Any]:
    """A property as it is suggested."""
    return {"id": property.id, "name": property.name, "description": property.about}


SUGGESTIONS = {
    "entity": suggest_entities,
    "type": suggest_types,
    "property": suggest_properties,
}


def flyout(lookup: Lookup, text: str) -> dict[str, Any]:
    """A few words of HTML on a thing, type or property. The text is JSON: `what` and `id`."""
    given = read_object(read_json(text, "flyout"), "flyout")
    id = read_text(given.get("id", ""), "id")
    name, about = told(lookup, given["what"], id)
    return {"id": id, "html": f"<p><strong>{escape(name)}</strong></p><p>{escape(about)}</p>"}


def told(lookup: Lookup, what: str, id: str) -> tuple[str, str]:
    """The name of something, and what it is; `NotFound` where it is nothing."""
    if what == "entity":
        thing = known_entity(lookup, id)
        return thing.name, "; ".join(filter(None, (types_of(thing), thing.description)))
    found = lookup.note(Catalog).type(id) if what == "type" else property_of(id)
    if found is None:
        raise NotFound(f"there is no {what} {id[:60]!r}")
    return found.name, found.about


def known_entity(lookup: Lookup, id: str) -> Entity:
    """The entity with this Id; `NotFound` where the graph knows none."""
    thing = entity(lookup, id).current
    if not thing.classes:
        raise NotFound(f"there is no entity {id[:60]!r}")
    return thing


def types_of(thing: Entity) -> str:
    """The names of its types."""
    return ", ".join(each.name for each in thing.types)


def preview(lookup: Lookup, text: str) -> dict[str, Any]:
    """What a preview of a thing shows. The text is its Id."""
    thing = known_entity(lookup, read_text(text, "id"))
    return short(thing) | {
        "iri": thing.iri,
        "types": types_of(thing),
        "description": thing.description,
        "facts": list(facts(thing))[:FACTS],
    }


def facts(thing: Entity) -> Iterator[tuple[str, list[str]]]:
    """The properties that it has, with their values in words."""
    for each in dict.fromkeys(p for type in thing.types for p in properties_of(type)):
        said = [shown_value(thing.lookup, term) for term in thing.values(each.id)[: VALUES + 1]]
        if said:
            yield each.name, said[:VALUES] + (["…"] if len(said) > VALUES else [])
