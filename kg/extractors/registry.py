"""Which extractors there are: a written list, and what other packages install beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple

from kg.errors import ExtractorError, KgError, SettingError, printable
from kg.extractors.contract import Checked, Factory
from kg.model.article import Article

GROUP = "kg.extractors"
"""The group of entry points in which a package names its factories."""
BUILT_IN = {"openai": "kg.extractors.openai:factory"}
"""Factories of this project; what another package installs under such a name is not seen."""


class Choice(NamedTuple):
    """An extractor by name, with its options: what a worker process is told."""

    name: str
    options: tuple[tuple[str, str], ...] = ()


RULES = Choice("rules")
"""The rules of `kg.extract`."""
Reader = Callable[[Article], Checked]
"""Gives what of an article's reading verifies."""


@cache
def reader(choice: Choice) -> Reader:
    """The extractor that was chosen, loaded once in a process."""
    if choice.name == RULES.name:
        if choice.options:
            raise SettingError("the extractor rules takes no options")
        return read_by_rules
    # What checks another extractor needs spaCy's code, which the command line must not wait for.
    from kg.extractors.verified import verified  # noqa: PLC0415

    make = factory(choice.name)
    with loading(choice.name):
        extractor = make(dict(choice.options))
    return lambda article: verified(extractor(article), article)


def read_by_rules(article: Article) -> Checked:
    """What the rules read: they take every span from the text itself."""
    # spaCy takes seconds to load: only who extracts loads it.
    from kg.extract import extract  # noqa: PLC0415

    return Checked(extract(article), {})


def factory(name: str) -> Factory:
    """The factory of that name."""
    with loading(name):
        if name in BUILT_IN:
            module, _, attribute = BUILT_IN[name].partition(":")
            made: Factory = getattr(import_module(module), attribute)
        else:
            made = entry_point(name).load()
    return made


@contextmanager
def loading(name: str) -> Iterator[None]:
    """A block that runs others' code: it may fail in any way, or try to end the process; the user
    gets one line.
    """
    try:
        yield
    except (KgError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise unloadable(name, error) from error


def entry_point(name: str) -> EntryPoint:
    """The one entry point of that name."""
    installed = entry_points(group=GROUP)
    found = {each.value: each for each in installed if each.name == name}
    if not found:
        names = sorted({RULES.name, *BUILT_IN, *installed.names})
        raise ExtractorError(f"there is no extractor {name}; installed: {', '.join(names)}")
    if len(found) > 1:
        raise ExtractorError(f"several packages install an extractor {name}: {', '.join(found)}")
    return next(iter(found.values()))


def unloadable(name: str, error: BaseException) -> ExtractorError:
    """A failure to load, in one line."""
    cause = printable(f"{type(error).__name__}: {error}")
    return ExtractorError(f"extractor {name} cannot be loaded ({cause})")
