"""Reconciliation queries: what each one looks for."""

import re
from dataclasses import dataclass
from typing import Any

from kg.errors import Malformed, TooLarge
from kg.reconcile.catalog import Catalog, Type, property_of
from kg.reconcile.reading import (
    ITEMS,
    read_json,
    read_list,
    read_number,
    read_object,
    read_text,
    shown,
)
from kg.reconcile.schema import PROPERTIES, Property

BATCH = 100
"""Queries in a batch."""
LIMIT, MOST = 10, 100
"""Candidates that are given unless a query asks for more or less, and at most."""
FIELDS = ("query", "type", "limit", "properties", "type_strict")
STRICT = ("any", "should", "all")
MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?")
"""How OpenRefine writes a day."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that is looked for: a text, also of a number or truth value, or an entity's Id."""

    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A property and the values of which it should have one."""

    property: Property
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A name, types and conditions; there is a name or a condition. `error` says what is not known.

    `strict` is "any" or "all" where other types are out of question, "should" (what OpenRefine
    always sends) where these are shown when there is nothing else.
    """

    name: str
    types: tuple[Type, ...] = ()
    conditions: tuple[Condition, ...] = ()
    limit: int = LIMIT
    strict: str = "any"
    error: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name, and with what stands behind its comma in front.

        >>> Query("Lind, Ana").spellings, Query("Lind").spellings
        (('Lind, Ana', 'Ana Lind'), ('Lind',))
        """
        first, comma, rest = self.name.partition(",")
        turned = f"{rest.strip()} {first.strip()}" if comma and rest.strip() else self.name
        return tuple(dict.fromkeys((self.name, turned)))


class Unknown(Exception):  # it is no failure: the query is answered with it
    """A query that names what this graph does not have."""


def read_batch(text: str, catalog: Catalog) -> dict[str, Query]:
    """The queries by their keys; `Malformed` or `TooLarge` names the first that is no query."""
    found = read_object(read_json(text, "queries"), "queries")
    if len(found) > BATCH:
        raise TooLarge(f"queries: {len(found)} in one batch, at most {BATCH} are answered")
    return {key: read_query(each, f"query {shown(key)}", catalog) for key, each in found.items()}


def read_query(value: Any, what: str, catalog: Catalog) -> Query:
    """One query, within which unknown names are an answer rather than a failure."""
    given = read_object(value, what, FIELDS)
    name = read_text(given.get("query", ""), f"{what}, query").strip()
    limit = read_number(given.get("limit", LIMIT), f"{what}, limit", most=MOST)
    strict = given.get("type_strict", "any")
    if strict not in STRICT:
        raise Malformed(f"{what}, type_strict: one of any, should, all was expected")
    names, pairs = read_types(given, what), read_pairs(given, what)
    if "query" not in given and not pairs:
        raise Malformed(f"{what}: neither a query nor properties")
    try:
        types = tuple(known_type(each, catalog) for each in names)
        conditions = tuple(Condition(known_property(pid), found) for pid, found in pairs if found)
    except Unknown as error:
        return Query(name, error=str(error))
    if not name and not conditions:
        return Query(name, error="the query is empty")
    return Query(name, types, conditions, limit, strict)


def read_types(given: dict[str, Any], what: str) -> list[str]:
    """The names of the types: one, or a list of them."""
    types = given.get("type", [])
    if isinstance(types, str):
        types = [types]
    found = [read_text(each, f"{what}, type") for each in read_list(types, f"{what}, type")]
    return [each for each in found if each.strip()]


def read_pairs(given: dict[str, Any], what: str) -> list[tuple[str, tuple[Value, ...]]]:
    """Properties' names with their values, blank ones left out."""
    found = []
    for each in read_list(given.get("properties", []), f"{what}, properties"):
        pair = read_object(each, f"{what}, properties", ("pid", "v"))
        if "pid" not in pair or "v" not in pair:
            raise Malformed(f"{what}, properties: each has a pid and v")
        pid = read_text(pair["pid"], f"{what}, pid")
        values = pair["v"] if isinstance(pair["v"], list) else [pair["v"]]
        read_list(values, f"{what}, v", most=ITEMS)
        read = (read_value(value, f"{what}, property {shown(pid)}") for value in values)
        found.append((pid, tuple(value for value in read if value.text or value.id)))
    return found


def read_value(value: Any, what: str) -> Value:
    """A value of a property."""
    if isinstance(value, dict):
        id = read_text(value.get("id"), f"{what}, id")
        return Value(read_text(value.get("name") or "", f"{what}, name").strip(), id.strip())
    if isinstance(value, bool | int | float):
        return Value(shown(value))
    return Value(MIDNIGHT.sub(r"\1", read_text(value, what).strip()))


def known_type(name: str, catalog: Catalog) -> Type:
    """The type of that name, or `Unknown`."""
    found = catalog.type(name)
    if found is None:
        raise Unknown(f"there is no type {shown(name)}")
    return found


def known_property(name: str) -> Property:
    """The property of that name, or `Unknown`."""
    found = property_of(name)
    if found is None:
        known = ", ".join(each.id for each in PROPERTIES)
        raise Unknown(f"there is no property {shown(name)} (there are: {known})")
    return found
