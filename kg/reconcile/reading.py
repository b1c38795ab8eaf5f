"""Reading what a client sends: JSON of the shape that the specification tells, within limits."""

import json
import math
import re
from collections.abc import Iterable
from typing import Any

from kg.errors import Malformed, TooLarge

SURROGATE = re.compile("[\ud800-\udfff]")
TEXT = 500
"""Characters of a text that is looked for."""
ITEMS = 100
"""Types, properties, or values of a property in one query."""


def read_json(text: str, what: str) -> Any:
    """The JSON in a parameter."""
    try:
        return json.loads(text, parse_constant=refuse)
    except RecursionError:
        raise Malformed(f"{what}: nested too deeply") from None
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise Malformed(f"{what}: not JSON ({error.msg}, {at})") from None
    except ValueError as error:
        raise Malformed(f"{what}: not JSON ({str(error)[:100]})") from None


def refuse(constant: str) -> None:
    """Refuse NaN and its like, which are no JSON."""
    raise ValueError(f"{constant} is no number")


def read_object(value: Any, what: str, known: Iterable[str] | None = None) -> dict[str, Any]:
    """An object, of these fields and no others if they are given."""
    if not isinstance(value, dict):
        raise Malformed(f"{what}: an object was expected, not {kind(value)}")
    alien = sorted(set(value) - set(known)) if known is not None else []
    if alien:
        raise Malformed(f"{what}: unknown field {shown(alien[0])}")
    return value


def read_list(value: Any, what: str, *, most: int = ITEMS) -> list[Any]:
    """A list that is not too long."""
    if not isinstance(value, list):
        raise Malformed(f"{what}: a list was expected, not {kind(value)}")
    if len(value) > most:
        raise TooLarge(f"{what}: over {most} items")
    return value


def read_text(value: Any, what: str) -> str:
    """A text that is not too long; it may be empty."""
    if not isinstance(value, str):
        raise Malformed(f"{what}: a text was expected, not {kind(value)}")
    if len(value) > TEXT:
        raise TooLarge(f"{what}: over {TEXT} characters")
    if SURROGATE.search(value):
        raise Malformed(f"{what}: half of a surrogate pair is no character")
    return value


def read_number(value: Any, what: str, *, most: int) -> int:
    """A whole number from 1 on; what is greater than `most` counts as that."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or math.isinf(value) or value != int(value) or value < 1:
        raise Malformed(f"{what}: a whole number from 1 on was expected, not {shown(value)}")
    return min(int(value), most)


def written_number(given: dict[str, Any], name: str, default: int) -> int:
    """A whole number among the parameters of a URL; the default where it is not given or blank."""
    written = read_text(given.get(name, ""), name).strip() or str(default)
    if not (written.isascii() and written.isdecimal()):
        raise Malformed(f"{name}: a whole number was expected")
    return int(written[:9])


def kind(value: Any) -> str:
    """What sort of JSON a value is.

    >>> kind([]), kind(None), kind(True)
    ('a list', 'null', 'true')
    """
    for types, name in ((dict, "an object"), (list, "a list"), (str, "a text")):
        if isinstance(value, types):
            return name
    return "null" if value is None else shown(value)


def shown(value: Any) -> str:
    """A value as it was written, cut if it is long."""
    try:
        return json.dumps(value)[:60]
    except ValueError:
        return "a number with too many digits"
