"""Articles from files, folders, globs and standard input, and an error for what is none."""

import importlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from kg.errors import InputError
from kg.identifiers import text_hash
from kg.model.article import Article
from kg.read.content import decoded, opened, sized, whole
from kg.read.draft import Draft, article
from kg.read.frontmatter import split
from kg.read.inputs import File, files, unseen
from kg.read.markdown import paragraphs, unescaped
from kg.read.metadata import metadata
from kg.read.records import first_line, records
from kg.read.text import clean, one_line, plain

__all__ = ["read"]

STDIN = "-"
Drafts = Iterator[Draft | InputError]


def read(inputs: Iterable[str], *, stdin: BinaryIO | None = None) -> Iterator[Article | InputError]:
    """The articles that the inputs name, one by one, with an error for each that cannot be read.

    An input is a file (.txt .md .html .htm .jsonl, each also .gz), a folder, a glob, or `-` for
    `stdin`: plain text, JSON Lines if it begins with `{`, HTML if with `<`. A string alone is one
    input. Inputs keep their order; what a folder or glob names comes sorted. The same article twice
    is read once; another text under the same key is an error.
    """
    first: dict[str, tuple[str, str]] = {}
    for item in _drafts([inputs] if isinstance(inputs, str) else inputs, stdin):
        found = _article(item)
        if isinstance(found, InputError):
            yield found
            continue
        known = first.setdefault(found.key, (found.origin, text_hash(found.text)))
        if known[1] != text_hash(found.text):
            yield InputError(found.origin, f"the same article as {known[0]}; give it an id:")
        elif known[0] == found.origin:
            yield found


def _article(item: Draft | InputError) -> Article | InputError:
    if isinstance(item, InputError):
        return item
    try:
        return article(item)
    except InputError as error:
        return error


def _drafts(inputs: Iterable[str], stdin: BinaryIO | None) -> Drafts:
    seen: set[str] = set()
    for name in inputs:
        if name != STDIN:
            for item in unseen(files(name), seen):
                yield from [item] if isinstance(item, InputError) else _of_file(item)
        elif STDIN not in seen:
            seen.add(STDIN)
            yield from _of_stream(stdin)


def _of_file(file: File) -> Drafts:
    try:
        with opened(file.path, unzip=file.unzip) as stream:
            yield from FORMATS[file.format](stream, str(file.path), file.stem)
    except InputError as error:
        yield error


def _of_stream(stream: BinaryIO | None) -> Drafts:
    """Standard input: its first line that is not empty tells what it is."""
    name = "standard input"
    if stream is None:
        yield InputError(STDIN, "there is no standard input")
        return
    try:
        number, head = first_line(stream, name)
        if head.lstrip().startswith(b"{"):
            yield from records(stream, name, head=head, number=number)
            return
        data = whole(stream, name, head=head)
        kind = _page if data.lstrip().startswith(b"<") else _text
        yield from kind(io.BytesIO(data), name, None)
    except InputError as error:
        yield error


def _text(stream: BinaryIO, name: str, stem: str | None) -> Drafts:
    values, body = split(clean(sized(decoded(whole(stream, name), name), name)), name)
    yield Draft(name, plain(body), metadata(values), stem)


def _markdown(stream: BinaryIO, name: str, stem: str | None) -> Drafts:
    values, body = split(clean(sized(decoded(whole(stream, name), name), name)), name)
    text, heading = paragraphs(body)
    given = metadata(values)
    title = unescaped(given.title) if given.title else heading and one_line(heading)
    yield Draft(name, clean(text), replace(given, title=title), stem)


def _page(stream: BinaryIO, name: str, stem: str | None) -> Drafts:
    """A web page; the library that reads it takes half a second to load, so only here."""
    page = importlib.import_module("kg.read.page")
    data = whole(stream, name)
    text, values = page.article(decoded(data, name, encoding=page.encoding(data)), name)
    yield Draft(name, plain(clean(text)), metadata(values), stem)


def _records(stream: BinaryIO, name: str, stem: str | None) -> Drafts:
    del stem  # a file of many articles names none of them
    yield from records(stream, name)


FORMATS: dict[str, Callable[[BinaryIO, str, str | None], Drafts]] = {
    "text": _text,
    "markdown": _markdown,
    "page": _page,
    "records": _records,
}
