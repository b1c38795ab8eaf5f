"""Dataclasses from JSON values and back: the annotations of their fields say what is expected."""

from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from kg.model.extraction import Span

NOUNS = {str: "a string", int: "a whole number", bool: "true or false"}


class Misfit(ValueError):
    """A value that is not what its place asks for; the text says where and why."""


def decode(expected: Any, value: object, where: str, unused: frozenset[str] = frozenset()) -> Any:
    """The value as the expected type; JSON keys in `unused` are passed over."""
    if expected is Span:
        return span(value, where)
    if is_dataclass(expected):
        return decode_object(expected, value, where, unused)
    if get_origin(expected) is tuple:
        items = listed(value, where)
        each = get_args(expected)[0]
        return tuple(decode(each, item, f"{where}[{n}]", unused) for n, item in enumerate(items))
    options = get_args(expected)
    if NoneType in options:
        plain = next(option for option in options if option is not NoneType)
        return None if value is None else decode(plain, value, where, unused)
    if type(value) is not expected:
        raise Misfit(f"{where}: expected {NOUNS[expected]}")
    return value


def decode_object(cls: Any, value: object, where: str, unused: frozenset[str]) -> Any:
    """An object with the keys of the dataclass and no others."""
    if not isinstance(value, dict):
        raise Misfit(f"{where or 'line'}: expected an object")
    known = hints(cls)
    dot = f"{where}." if where else ""
    for key in value:
        if key not in known and key not in unused:
            raise Misfit(f"{dot}{key}: unknown key")
    for each in fields(cls):
        if each.name not in value and required(each):
            raise Misfit(f"{dot}{each.name}: missing")
    return cls(
        **{
            key: decode(known[key], item, f"{dot}{key}", unused)
            for key, item in value.items()
            if key in known
        }
    )


@cache
def hints(cls: type) -> dict[str, Any]:
    """The types of a dataclass's fields."""
    return get_type_hints(cls)


def required(each: Field[Any]) -> bool:
    """Whether a field has no default."""
    return each.default is MISSING


def listed(value: object, where: str) -> list[object]:
    """The items of a JSON array."""
    if not isinstance(value, list):
        raise Misfit(f"{where}: expected a list")
    return value


def span(value: object, where: str) -> Span:
    """A pair of offsets."""
    if not isinstance(value, list) or [type(item) for item in value] != [int, int]:
        raise Misfit(f"{where}: expected [start, end]")
    return Span(*value)


def encode(value: Any) -> Any:
    """The JSON value; fields that have their default are left out."""
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if is_dataclass(value):
        stated = ((each, getattr(value, each.name)) for each in fields(value))
        return {
            each.name: encode(item)
            for each, item in stated
            if required(each) or item != each.default
        }
    return value
