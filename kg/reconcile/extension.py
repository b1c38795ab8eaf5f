"""Data extension: the values that things have for properties, and which properties to ask for."""

from typing import Any

from kg.errors import Malformed, NotFound
from kg.model.quads import Iri, Literal, Term
from kg.reconcile.catalog import Catalog, properties_of
from kg.reconcile.entities import Entity, entity, short, shown_value
from kg.reconcile.query import Unknown, known_property, known_type
from kg.reconcile.reading import (
    read_json,
    read_list,
    read_number,
    read_object,
    read_text,
    written_number,
)
from kg.reconcile.schema import CLASSES, Property
from kg.store.lookup import Lookup
from kg.vocabulary import XSD

THINGS, COLUMNS, MOST = 1000, 50, 1000
"""Things, properties, and values of a property that one request may ask for."""
CONTENTS = ("value", "name", "id", "count")
SETTINGS: tuple[dict[str, Any], ...] = (
    {"name": "limit", "label": "Limit", "type": "number", "default": 0,
     "help_text": "Values of a property at most; 0 for all."},
    {"name": "content", "label": "Content", "type": "select", "default": "value",
     "help_text": "What is told of each value.",
     "choices": [{"value": "value", "name": "Values, things reconciled"},
                 {"value": "name", "name": "Names"}, {"value": "id", "name": "IRIs"},
                 {"value": "count", "name": "How many there are"}]},
)  # fmt: skip
"""What may be set for each property."""


def extend(lookup: Lookup, text: str) -> dict[str, Any]:
    """The answer to a data extension query."""
    given = read_object(read_json(text, "extend"), "extend")
    ids = [read_text(id, "extend, ids") for id in read_list(given.get("ids"), "extend, ids",
                                                            most=THINGS)]  # fmt: skip
    columns = read_list(given.get("properties"), "extend, properties", most=COLUMNS)
    read = [read_column(each) for each in columns]
    rows = {
        id: {asked: cells(entity(lookup, id).current, property, settings)
             for asked, property, settings in read}
        for id in dict.fromkeys(ids)
    }  # fmt: skip
    meta = [described(asked, property, settings) for asked, property, settings in read]
    return {"meta": meta, "rows": rows}


Settings = tuple[int, str]
"""Values at most, and what is told of each."""


def read_column(value: Any) -> tuple[str, Property, Settings]:
    """A property by the name it is asked for, and its settings."""
    given = read_object(value, "extend, properties", ("id", "name", "settings"))
    asked = read_text(given.get("id"), "extend, properties, id")
    settings = read_object(given.get("settings") or {}, f"extend, settings of {asked}")
    try:
        return asked, known_property(asked), (limit_of(settings), content_of(settings))
    except Unknown as error:
        raise Malformed(f"extend: {error}") from None


def limit_of(settings: dict[str, Any]) -> int:
    """How many values are wanted; a text is taken too, as clients send what was typed."""
    limit = settings.get("limit") or 0
    if isinstance(limit, str) and limit.strip().isdecimal():
        limit = int(limit[:6])
    return read_number(limit, "extend, limit", most=MOST) if limit else MOST


def content_of(settings: dict[str, Any]) -> str:
    """What is told of each value."""
    content = settings.get("content") or "value"
    if content not in CONTENTS:
        raise Malformed(f"extend, content: one of {', '.join(CONTENTS)} was expected")
    return str(content)


def cells(thing: Entity, property: Property, settings: Settings) -> list[dict[str, Any]]:
    """The values of a property as the service gives them."""
    most, content = settings
    said = thing.values(property.id)
    if content == "count":
        return [{"int": len(said)}]
    return [cell(thing.lookup, term, content) for term in said[:most]]


def cell(lookup: Lookup, term: Term, content: str) -> dict[str, Any]:
    """One value: a thing below the base by its Id and name, all else by its kind of literal."""
    if isinstance(term, Literal):
        return {"str": term.lexical} if content != "value" else literal_cell(term)
    if content == "id":
        return {"str": term}
    if content == "value" and is_thing(Entity(term, lookup)):
        return short(Entity(term, lookup))
    return {"str": term if is_foreign(term, lookup) else shown_value(lookup, term)}


def is_thing(value: Entity) -> bool:
    """Whether it is in the service's own identifier space."""
    return value.iri.startswith(value.lookup.base)


def is_foreign(iri: Iri, lookup: Lookup) -> bool:
    """Whether the graph has no name for it: a link to another dataset."""
    return not Entity(iri, lookup).names


def literal_cell(term: Literal) -> dict[str, Any]:
    """A literal by its datatype; a date that is no day stays the text that it is.

    >>> literal_cell(Literal("1992-02-26", XSD.date)), literal_cell(Literal("1992", XSD.gYear))
    ({'date': '1992-02-26T00:00:00Z'}, {'str': '1992'})
    """
    if term.datatype == XSD.date:
        return {"date": f"{term.lexical[:10]}T00:00:00Z"}
    try:
        if term.datatype == XSD.integer:
            return {"int": int(term.lexical)}
        if term.datatype == XSD.decimal:
            return {"float": float(term.lexical)}
    except ValueError:
        pass
    return {"str": term.lexical}


def described(asked: str, property: Property, settings: Settings) -> dict[str, Any]:
    """A column: its property, and the type of the things in it."""
    found: dict[str, Any] = {"id": asked, "name": property.name}
    if property.target and settings[1] == "value":
        name = next((each.name for each in CLASSES if each.id == property.target), property.target)
        found["type"] = {"id": property.target, "name": name.lower()}
    return found


def propose(lookup: Lookup, text: str) -> dict[str, Any]:
    """The properties that things of a type may have. The text is JSON: `type` and `limit`."""
    given = read_object(read_json(text, "properties"), "properties")
    name, limit = read_text(given.get("type", ""), "type"), written_number(given, "limit", 0)
    try:
        type = known_type(name, lookup.note(Catalog)) if name.strip() else None
    except Unknown as error:
        raise NotFound(str(error)) from None
    found = properties_of(type)[: limit or None]
    answer: dict[str, Any] = {"type": name} if name else {}
    answer |= {"limit": limit} if limit else {}
    return answer | {"properties": [{"id": each.id, "name": each.name} for each in found]}
