"""YAML front matter: the mapping between `---` lines at the head of a text."""

from collections.abc import Mapping

import yaml

from kg.errors import InputError

FENCE = "---"
CLOSING = (FENCE, "...")
LONGEST = 64_000
"""Characters of a front matter."""
COLON = "a value with a colon in it needs quotation marks"
"""The commonest fault, in words: a headline such as "After the deal: what next"."""


class _Loader(yaml.BaseLoader):
    """Scalars as written; no aliases, whose expansion has no bound."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="aliases are not read", problem_mark=mark)
        return super().compose_node(parent, index)


def split(text: str, name: str) -> tuple[Mapping[str, object], str]:
    r"""The front matter, if any, and the text below it.

    >>> split("---\ntitle: Talks\n---\nThey met.", "a.md")
    ({'title': 'Talks'}, 'They met.')
    """
    first, _, rest = text.partition("\n")
    if first.rstrip() != FENCE:
        return {}, text
    end = 0
    while end <= len(rest):
        line, _, _ = rest[end : end + LONGEST].partition("\n")
        if line.rstrip() in CLOSING:
            return _mapping(rest[:end], name), rest[end + len(line) + 1 :]
        end += len(line) + 1
        if end > LONGEST:
            raise InputError(name, f"front matter is longer than {LONGEST:,} characters")
    raise InputError(name, "line 1: front matter has no closing ---")


def _mapping(text: str, name: str) -> Mapping[str, object]:
    try:
        values = yaml.load(text, _Loader)  # noqa: S506 (a BaseLoader makes strings only)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = f"line {mark.line + 2}: " if mark else ""
        cause = COLON if "mapping values" in str(error.problem) else error.problem
        raise InputError(name, f"{line}front matter is not YAML: {cause}") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise InputError(name, "line 1: front matter is not YAML") from None
    if values is None or values == "":
        return {}
    if not isinstance(values, dict):
        raise InputError(name, "line 2: front matter is not a mapping of names to values")
    return values
