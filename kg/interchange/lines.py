"""Documents in a file: one JSON object a line. Whatever is wrong is told with its line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.interchange.document import Document
from kg.interchange.values import Misfit, decode, encode
from kg.model.extraction import Span

UNUSED = frozenset({"meta", "time", "roles"})
"""Keys that some sets have and nobody here asks for."""


def read_documents(path: Path) -> list[Document]:
    """The documents of a file, in order, no two of one `id`; the first fault ends it."""
    documents: dict[str, Document] = {}
    for number, line in numbered(path):
        name = f"{path}:{number}"
        document = read_document(line, name)
        if document.id in documents:
            raise InputError(name, f"id {document.id} stands on an earlier line already")
        documents[document.id] = document
    if not documents:
        raise InputError(str(path), "no documents in it")
    return list(documents.values())


def numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers."""
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield number, line
    except OSError as error:
        raise InputError(str(path), error.strerror or "cannot be read") from None


def read_document(line: bytes, name: str) -> Document:
    """The document of a line; `name` is the line's, for messages."""
    try:
        value = json.loads(line.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise InputError(name, f"not JSON: {error.msg} (column {error.colno})") from None
    except (ValueError, RecursionError):
        raise InputError(name, "not JSON in UTF-8") from None
    try:
        document: Document = decode(Document, value, "", UNUSED)
        check(document)
    except Misfit as misfit:
        raise InputError(name, str(misfit)) from None
    return document


def write_documents(path: Path, documents: Iterable[Document]) -> None:
    """Write the documents, one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(line_of(document) for document in documents)


def line_of(document: Document) -> str:
    """The document as its line."""
    return json.dumps(encode(document), ensure_ascii=False) + "\n"


def check(document: Document) -> None:
    """Refuse spans outside of the text and references to nothing."""
    for where, span in spans(document, ""):
        if not 0 <= span.start < span.end <= len(document.text):
            raise Misfit(
                f"{where}: [{span.start}, {span.end}] is no span of a text of "
                f"{len(document.text)} characters"
            )
    ids = check_entities(document)
    if document.entities is not None:
        for where, id in references(document):
            if id not in ids:
                raise Misfit(f"{where}: there is no entity {id}")
    events = len(document.events or ())
    for where, index in event_references(document):
        if not 0 <= index < events:
            raise Misfit(f"{where}: there is no event {index}")


def check_entities(document: Document) -> set[str]:
    """The ids of the entities: each once, each with one kind a mention or none."""
    ids: set[str] = set()
    for n, entity in enumerate(document.entities or ()):
        if entity.id in ids:
            raise Misfit(f"entities[{n}].id: {entity.id} is another entity's too")
        if entity.kinds is not None and len(entity.kinds) != len(entity.mentions):
            raise Misfit(f"entities[{n}].kinds: not as many as mentions")
        ids.add(entity.id)
    return ids


def spans(value: Any, where: str) -> Iterator[tuple[str, Span]]:
    """Every span within a value, and where it stands."""
    if isinstance(value, Span):
        yield where, value
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from spans(item, f"{where}[{n}]")
    elif is_dataclass(value):
        for each in fields(value):
            yield from spans(getattr(value, each.name), f"{where}.{each.name}".lstrip("."))


REFERENCES = {
    "posts": ("person", "organization", "accredited_to"),
    "relations": ("subject", "object"),
    "events": ("participants", "place"),
    "resolutions": ("body", "addressee", "about"),
    "attributions": ("speaker",),
    "characterizations": ("speaker", "target"),
}
"""The fields of each layer that hold ids of entities."""


def references(document: Document) -> Iterator[tuple[str, str]]:
    """Every id that a layer refers to, and where."""
    for layer, names in REFERENCES.items():
        for n, item in enumerate(getattr(document, layer) or ()):
            for name in names:
                value = getattr(item, name)
                for id in value if isinstance(value, tuple) else (value,):
                    if id is not None:
                        yield f"{layer}[{n}].{name}", id


def event_references(document: Document) -> Iterator[tuple[str, int]]:
    """Every index of an event that a layer refers to, and where."""
    for n, event in enumerate(document.events or ()):
        if event.commemorates is not None:
            yield f"events[{n}].commemorates", event.commemorates
    for n, named in enumerate(document.characterizations or ()):
        if named.event is not None:
            yield f"characterizations[{n}].event", named.event
