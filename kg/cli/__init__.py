"""The command line: a command is options plus one call, loaded only when it runs."""

import importlib
import sys
from typing import Any

import click

from kg import __version__
from kg.errors import KgError, printable

COMMANDS = {
    "build": "Turn articles into the graph.",
    "serve": "Serve the graph as a SPARQL endpoint.",
    "query": "Ask the graph in SPARQL.",
    "export": "Write the graph to a file.",
    "validate": "Check the graph against its SHACL shapes.",
    "verify": "Recheck every quote, offset and text hash.",
    "link": "Link entities to the records of other datasets.",
    "authority": "List, import and remove what entities are linked to.",
    "snapshots": "List the generations of the store.",
    "diff": "Tell what is different between two snapshots.",
    "rollback": "Go back to an earlier generation.",
    "correct": "Put right what the graph has wrong.",
    "remove": "Take an article out of the graph.",
    "stats": "Count what the graph holds.",
    "evaluate": "Score the extractor against annotated documents.",
}
"""Each command lives in `kg/cli/<name>.py` as `command`; its one-line help stands here so that
`kg --help` imports none of them."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Every command, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kg.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def group() -> None:
    """News articles in, a knowledge graph of who said what out.

    \b
    Example:
      kg build articles/ && kg serve
    """


def main(args: list[str] | None = None) -> None:
    """Run a command; a `KgError` or a lost file system ends it with one line and exit code 1."""
    try:
        group.main(args, prog_name="kg", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except KgError as error:
        fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))


def fail(line: Any) -> None:
    """Print the one line and leave."""
    click.echo(f"kg: {printable(str(line))}", err=True)
    sys.exit(1)
