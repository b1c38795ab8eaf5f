"""The options of the extractor: names, defaults, what they mean."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import httpx

from kg.errors import SettingError


class Option(NamedTuple):
    """An option: its name, how its value is read, its default and its help. No default: needed."""

    name: str
    read: Callable[[str], Any]
    default: Any
    help: str


def address(value: str) -> str:
    """An address of the web without credentials in it."""
    try:
        url = httpx.URL(value)
    except httpx.InvalidURL:
        raise ValueError from None
    if url.scheme not in {"http", "https"} or not url.host or url.userinfo or url.query:
        raise ValueError
    return value.rstrip("/")


def positive(value: str) -> int:
    """A whole number from 1."""
    number = int(value)
    if number < 1:
        raise ValueError
    return number


def count(value: str) -> int:
    """A whole number from 0."""
    number = int(value)
    if number < 0:
        raise ValueError
    return number


def seconds(value: str) -> float:
    """A time from 0, up to a day."""
    number = float(value)
    if not 0 <= number <= 86_400:
        raise ValueError
    return number


def duration(value: str) -> float:
    """A time that takes some."""
    number = seconds(value)
    if number == 0:
        raise ValueError
    return number


def format_(value: str) -> str:
    """How the server is asked for JSON."""
    if value not in FORMATS:
        raise ValueError
    return value


FORMATS = ("json_schema", "json_object")
OPTIONS = (
    Option("url", address, None, "start of the server's addresses, `http://localhost:11434/v1`"),
    Option("model", str, None, "name of the model"),
    Option("key-env", str, "", "environment variable that holds the API key"),
    Option("cache", str, "", "folder in which answers are kept: a rebuild asks nothing again"),
    Option("seed", int, 0, "seed, for servers that sample"),
    Option("format", format_, FORMATS[0], "`json_object` for servers that know no JSON schema"),
    Option("timeout", duration, 120.0, "seconds that an answer may take"),
    Option("retries", count, 4, "further attempts after 429 and 5xx"),
    Option("retry-wait", seconds, 1.0, "seconds before the first of them, twice as many each time"),
    Option("max-wait", seconds, 60.0, "longest such wait; a server that asks for more has failed"),
    Option("max-bytes", positive, 1_000_000, "longest answer"),
    Option("max-characters", positive, 12_000, "longest text in a request; longer ones are cut "
           "at paragraphs"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """The values; `key` is the API key itself, which nothing prints."""

    url: str
    model: str
    key_env: str
    cache: str
    seed: int
    format: str
    timeout: float
    retries: int
    retry_wait: float
    max_wait: float
    max_bytes: int
    max_characters: int
    key: str = field(default="", repr=False)


def read_options(given: Mapping[str, str]) -> Options:
    """The options from what the user gives. Values stay out of messages: one may be a secret."""
    known = {option.name for option in OPTIONS}
    for name in given:
        if name not in known:
            raise SettingError(
                f"extractor openai: no option {name}; there are {', '.join(sorted(known))}"
            )
    values = {option.name.replace("-", "_"): value_of(option, given) for option in OPTIONS}
    return Options(**values, key=key_in(values["key_env"]))


def value_of(option: Option, given: Mapping[str, str]) -> Any:
    """The value of an option."""
    value = given.get(option.name, "")
    if not value:
        if option.default is None:
            raise SettingError(f"extractor openai: {option.name} is needed: {option.help}")
        return option.default
    try:
        return option.read(value)
    except ValueError:
        raise SettingError(
            f"extractor openai: {option.name} has a wrong value: {option.help}"
        ) from None


def key_in(variable: str) -> str:
    """The key in an environment variable; none without a variable."""
    if not variable:
        return ""
    key = os.environ.get(variable, "").strip()
    # The HTTP library would print the header that it refuses.
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise SettingError(f"extractor openai: {variable} holds no key")
    return key
