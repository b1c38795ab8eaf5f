"""`kg authority`: the datasets that `kg link` links to."""

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.link import authorities_option
from kg.cli.options import store_option
from kg.errors import InputError, RemoteError, SettingError
from kg.link import catalogue
from kg.link.builtin import BUILT_IN
from kg.link.catalogue import Entry
from kg.link.files import imported, is_table, read_table, triple_rows
from kg.model.extraction import EntityType
from kg.store import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.link.records import Cells

LINKED = ("person", "organization", "place", "event")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List, import and remove the datasets that the graph is linked to.

    wikidata (territories) and geonames (territories and cities) are built in.

    \b
    Example:
      kg authority import people people.tsv --prefix https://example.org/people/
    """


@command.command("list")
@store_option
@authorities_option
def list_(store: Path, authorities: Path | None) -> None:
    """Name every authority, with what it is made of.

    \b
    Example:
      kg authority list
    """
    for name, make in BUILT_IN.items():
        click.echo(f"{name}  {make().source}")
    for entry in catalogue.entries(folder_of(store, authorities)):
        what = entry.url or f"{entry.source}, {entry.records} records"
        click.echo(f"{entry.name}  {entry.kind}: {what}")


@command.command("import")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--prefix", default="", help="How the IRIs begin whose rest is the column id.")
@click.option("--type", "type_", type=click.Choice(LINKED), help="Type of records without one.")
@click.option("--title", default="", help="Title of the dataset.  [default: the name]")
@store_option
@authorities_option
def import_(
    name: str,
    file: Path,
    prefix: str,
    type_: str | None,
    title: str,
    store: Path,
    authorities: Path | None,
) -> None:
    """Make an authority of a file: .tsv, .csv, .jsonl, or RDF (.ttl, .nt, .rdf, .jsonld …).

    Columns: id and label; aliases, type (person, organization, place, event), kind, dates
    (start/end) or start and end, countries, places, posts, point (lat,long) or lat and long,
    same_as, as far as there are any. Several values of a cell are parted by |. A row that makes no
    sense is named and left out, and the exit code is then 1.

    \b
    Example:
      kg authority import people people.tsv --prefix https://example.org/people/ --type person
    """
    catalogue.checked_name(name)
    rows = read_table(file) if is_table(file) else rdf_rows(file)
    found = imported(file, rows, prefix=prefix, type=EntityType(type_) if type_ else None)
    for failure in found.failures:
        click.echo(f"kg: {failure}", err=True)
    if not found.records:
        raise InputError(str(file), "no record in it")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
    entry = Entry(
        name=name,
        title=title or name,
        source=f"{file.name} (sha256 {digest})",
        space=prefix or common([record.iri for record in found.records]),
        records=len(found.records),
    )
    catalogue.save(made_folder(store, authorities), entry, found.records)
    click.echo(f"{name}: {len(found.records)} records, {len(found.failures)} rows left out")
    sys.exit(1 if found.failures else 0)


@command.command("add-service")
@click.argument("name")
@click.argument("url")
@click.option("--type", "types", multiple=True, metavar="OURS=THEIRS",
              help="The service's id of a type, as person=Q5; may be repeated. Then only "
              "entities of these types are asked for.")  # fmt: skip
@store_option
@authorities_option
def add_service(
    name: str, url: str, types: tuple[str, ...], store: Path, authorities: Path | None
) -> None:
    """Make an authority of a live service of the W3C Reconciliation API.

    Its manifest is read now. `kg link` sends it the labels of entities.

    \b
    Example:
      kg authority add-service wikidata-people https://wikidata.reconci.link/en/api --type person=Q5
    """
    from kg.link.service import manifest  # noqa: PLC0415

    catalogue.checked_name(name)
    if not url.startswith(("http://", "https://")):
        raise SettingError(f"{url}: not an address of the web")
    pairs = dict(map(type_pair, types))
    try:
        found = manifest(url)
    except RemoteError as error:
        raise RemoteError(f"{url}: {error}") from None
    entry = Entry(
        name=name,
        title=str(found["name"]),
        source=url,
        space=str(found["identifierSpace"]),
        url=url,
        types=pairs,
    )
    catalogue.save(made_folder(store, authorities), entry)
    click.echo(f"{name}: {entry.title}")


@command.command("remove")
@click.argument("name")
@store_option
@authorities_option
def remove(name: str, store: Path, authorities: Path | None) -> None:
    """Forget an authority. The next `kg link` takes its links out of the graph.

    \b
    Example:
      kg authority remove people
    """
    if name in BUILT_IN:
        raise SettingError(f"{name}: it is built in")
    catalogue.forget(folder_of(store, authorities), name)
    click.echo(f"{name}: removed")


def folder_of(store: Path, authorities: Path | None) -> Path:
    """The folder of the authorities."""
    return authorities or store / "authorities"


def made_folder(store: Path, authorities: Path | None) -> Path:
    """The folder, in a store that is made where it is not there."""
    if authorities is None:
        prepare(store)
    return folder_of(store, authorities)


def rdf_rows(file: Path) -> "Iterable[tuple[str, Cells | str]]":
    """The subjects of an RDF file that have labels."""
    from kg.store.parsing import parse_file  # noqa: PLC0415

    graphs = parse_file(file)
    return triple_rows(triple for name in sorted(graphs) for triple in graphs[name])


def type_pair(text: str) -> tuple[str, str]:
    """One of ours and one of theirs."""
    ours, _, theirs = text.partition("=")
    if ours not in LINKED or not theirs:
        raise SettingError(f"--type must be OURS=THEIRS with {', '.join(LINKED)} for OURS")
    return ours, theirs


def common(iris: list[str]) -> str:
    """How all IRIs begin, up to a `/` or `#`; empty where that is no more than a host.

    >>> common(["https://example.org/a/1", "https://example.org/a/22"])
    'https://example.org/a/'
    """
    first, last = min(iris), max(iris)
    shared = next(
        (at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b),
        min(len(first), len(last)),
    )
    end = max(first.rfind("/", 0, shared), first.rfind("#", 0, shared)) + 1
    return first[:end] if first[:end].count("/") > 2 else ""
