"""Which extractors there are: a written list, and what other packages install beside it."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple

from kg.errors import ExtractorError, KgError, SettingError
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
    try:
        extractor = make(dict(choice.options))
    except KgError:
        raise
    # Others' code may fail in any way; the user gets one line.
    except Exception as error:
        raise unloadable(choice.name, error) from error
    return lambda article: verified(extractor(article), article)


def read_by_rules(article: Article) -> Checked:
    """What the rules read: they take every span from the text itself."""
    # spaCy takes seconds to load: only who extracts loads it.
    from kg.extract import extract  # noqa: PLC0415

    return Checked(extract(article), {})


def factory(name: str) -> Factory:
    """The factory of that name."""
    try:
        if name in BUILT_IN:
            module, _, attribute = BUILT_IN[name].partition(":")
            made: Factory = getattr(import_module(module), attribute)
        else:
            made = entry_point(name).load()
    except KgError:
        raise
    # As above: an import runs others' code.
    except Exception as error:
        raise unloadable(name, error) from error
    return made


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


def unloadable(name: str, error: Exception) -> ExtractorError:
    """A failure to load, in one line."""
    return ExtractorError(f"extractor {name} cannot be loaded ({type(error).__name__}: {error})")
