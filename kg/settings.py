"""Every setting: its name, default and help. Read at the doors, and passed on as arguments."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Setting(NamedTuple):
    """A setting: an option of a command, or an environment variable (`--max-rows`, KG_MAX_ROWS)."""

    name: str
    default: Any
    help: str
    type: Any = None
    multiple: bool = False


STORE = Setting("store", "kg-store", "Folder of the graph.", click.Path())
CORRECTIONS = Setting("corrections", (), "A file of corrections; without any the file "
                      "corrections.csv beside the store.", click.Path(path_type=Path),
                      multiple=True)  # fmt: skip
EXTRACTION = (
    Setting("extractor", "rules", "What reads the articles; the README tells which there are."),
    Setting("extractor-option", (), "An option of the extractor, as KEY=VALUE.", multiple=True),
)
"""Settings of what reads articles."""
BUILD = (CORRECTIONS, *EXTRACTION)
"""Settings of `kg build`."""
SERVE = (
    STORE,
    Setting("host", "127.0.0.1", "Address to listen on."),
    Setting("port", 8000, "Port to listen on; 0 takes any free one.", click.IntRange(0, 65535)),
    Setting("timeout", 10.0, "Seconds that a query may run.", click.FloatRange(0, min_open=True)),
    # More than there are cores: one that has answered waits for its next query meanwhile.
    Setting("workers", 4, "Queries that run at once.", click.IntRange(1, 64)),
    Setting("processes", 1, "Server processes, each with its own workers, cache and limits.",
            click.IntRange(1, 64)),
    Setting("max-rows", 100_000, "Rows of an answer.", click.IntRange(1)),
    Setting("max-bytes", 50_000_000, "Bytes of an answer.", click.IntRange(1)),
    Setting("max-memory", 1_000_000_000, "Resident bytes of a worker.", click.IntRange(1)),
    Setting("max-query", 100_000, "Characters of a query.", click.IntRange(1)),
    Setting("max-nesting", 100, "Brackets within brackets in a query.", click.IntRange(1, 500)),
    Setting("max-operators", 300, "Operators in a query.", click.IntRange(1, 1000)),
    Setting("allow-service", (), "An IRI that SERVICE may ask; it is trusted, redirects included.",
            multiple=True),
    Setting("max-waiting", 100, "Queries in line, of all clients.", click.IntRange(1)),
    Setting("client-running", 2, "Queries of one client that run at once.", click.IntRange(1)),
    Setting("client-waiting", 2, "Queries of one client that wait.", click.IntRange(0)),
    Setting("cache-bytes", 32_000_000, "Bytes of answers kept.", click.IntRange(0)),
    Setting("max-connections", 500, "Connections open at once.", click.IntRange(1)),
    Setting("max-headers", 65_536, "Bytes of a request's line and headers.", click.IntRange(1024)),
    Setting("max-body", 1_048_576, "Bytes of a request's body.", click.IntRange(1)),
    Setting("arrival", 15.0, "Seconds in which a request must arrive.",
            click.FloatRange(0, min_open=True)),
    Setting("update-token-file", None, "File with the token (32 characters or more) that updates "
            "need; without it there are none.", click.Path(path_type=Path)),
    Setting("update-timeout", 60.0, "Seconds that an update may take.",
            click.FloatRange(0, min_open=True)),
    Setting("access-log", "-", "Where a line a request goes: a file, - for standard error, or ''."),
    Setting("public-url", "", "Address of the endpoint as the public knows it, for descriptions."),
    Setting("trusted-proxies", "", "Addresses, by commas, of proxies that name the client."),
)  # fmt: skip
"""Settings of `kg serve`."""


def options(*settings: Setting) -> Callable[[F], F]:
    """The settings as options of a command."""

    def decorate(command: F) -> F:
        for setting in reversed(settings):
            command = click.option(
                f"--{setting.name}",
                default=setting.default,
                type=setting.type,
                multiple=setting.multiple,
                help=setting.help,
                envvar=f"KG_{setting.name.upper().replace('-', '_')}",
                show_default=True,
                show_envvar=True,
            )(command)
        return command

    return decorate
