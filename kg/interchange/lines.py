"""Documents in a file: one JSON object a line. Whatever is wrong is told with its line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import InputError
from kg.interchange.checks import Types, check, check_types
from kg.interchange.document import Document
from kg.interchange.values import Misfit, decode, encode

OWN: Types = {}
"""No layer's types are known: all are the set's own."""
UNUSED = frozenset({"meta", "time", "roles"})
"""Keys that some sets have and nobody here asks for."""


def read_documents(path: Path, types: Types = OWN) -> list[Document]:
    """The documents of a file, in order, no two of one `id`; the first fault ends it. `types` are
    those that the items of a layer may have, where they are not the set's own.
    """
    documents: dict[str, Document] = {}
    for number, line in numbered(path):
        name = f"{path}:{number}"
        document = read_document(line, name, types)
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


def read_document(line: bytes, name: str, types: Types) -> Document:
    """The document of a line; `name` is the line's, for messages."""
    try:
        document: Document = decode(Document, parsed(line), "", UNUSED)
        check(document)
        check_types(document, types)
    except Misfit as misfit:
        raise InputError(name, str(misfit)) from None
    return document


def parsed(line: bytes) -> object:
    """The JSON value of a line."""
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Misfit(f"not UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise Misfit(f"not JSON: {error.msg} (column {error.colno})") from None
    except RecursionError:
        raise Misfit("not JSON that can be read: nested too deeply") from None
    # What Python's own reader still refuses.
    except ValueError:
        raise Misfit("a number with too many digits") from None


def write_documents(path: Path, documents: Iterable[Document]) -> None:
    """Write the documents, one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(line_of(document) for document in documents)


def line_of(document: Document) -> str:
    """The document as its line."""
    return json.dumps(encode(document), ensure_ascii=False) + "\n"
