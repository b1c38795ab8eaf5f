"""Options that several commands share."""

from pathlib import Path

import click

store_option = click.option(
    "--store",
    "store",
    type=click.Path(path_type=Path),
    default=Path("kg-store"),
    show_default=True,
    envvar="KG_STORE",
    show_envvar=True,
    help="Folder of the store.",
)
