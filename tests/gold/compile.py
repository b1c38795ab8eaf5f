"""The gold documents, written in YAML, as JSON Lines with offsets: `python tests/gold/compile.py`.

`dev/`, `test/`, `pages/`, `news/`, `recent/`, `later/`, `fresh/` and `kept/` give the files of
their names, the folders in `passages/` passages-dev.jsonl and passages-test.jsonl; README.md tells
how they are written.
With `--check` nothing is written, and exit code 1 tells that a file is not what its folder gives.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from annotations import Compiler
from passages import document_row, unnoted
from strings import Misfit as Unfit

from kg.interchange import Document
from kg.interchange.lines import check, line_of
from kg.interchange.values import Misfit

HERE = Path(__file__).parent
SETS = {
    "dev": "dev", "test": "test", "pages": "pages", "news": "news", "recent": "recent",
    "later": "later", "fresh": "fresh", "kept": "kept",
    "passages-dev": "passages/dev", "passages-test": "passages/test",
}  # fmt: skip
"""The sets of documents, each with its folder."""

Row = dict[str, Any]
Compiled = tuple[Document | None, list[str]]
"""A document and its faults."""


def compile_file(path: Path) -> Iterator[Compiled]:
    """The documents of a file: one, or a list of passages."""
    try:
        told = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        yield None, [f"{path.parent.name}/{path.name}: {' '.join(str(error).split())}"]
        return
    compiled = map(compile_passage, told) if isinstance(told, list) else [compile_row(told, path)]
    for document, faults in compiled:
        yield document, [f"{path.parent.name}/{path.name}: {fault}" for fault in faults]


def compile_row(row: Row, path: Path) -> Compiled:
    """The document of a file of its own."""
    document, faults = compiled_row(row)
    names = {document.id, f"{path.parent.name}-{document.id}"}
    if f"{path.parent.name}-{path.stem}" not in names:
        faults.append(f"id: {document.id} is not the file's name")
    return document, faults


def compile_passage(passage: Row) -> Compiled:
    """The document of a passage, without the layers that it does not note."""
    try:
        document, faults = compiled_row(document_row(passage))
    except Unfit as misfit:
        return None, [f"{passage['id']}: {misfit}"]
    bare: Any = dict.fromkeys(unnoted(passage))
    return replace(document, **bare), [f"{passage['id']}: {fault}" for fault in faults]


def compiled_row(row: Row) -> tuple[Document, list[str]]:
    """The document of a row."""
    compiler = Compiler(row)
    document = compiler.document()
    faults = compiler.faults
    if not faults:
        try:
            check(document)
        except Misfit as misfit:
            faults.append(str(misfit))
    return document, faults


def compile_set(name: str, folder: Path = HERE) -> tuple[str, list[str]]:
    """The lines of a set, and what is wrong in it."""
    lines, faults = [], []
    for path in sorted((folder / SETS[name]).glob("*.yaml")):
        for document, wrong in compile_file(path):
            faults += wrong
            if document is not None and not wrong:
                lines.append(line_of(document))
    return "".join(lines), faults


def main() -> None:
    """Compile the sets named, or all."""
    parser = argparse.ArgumentParser(description="Compile the gold documents.")
    parser.add_argument("sets", nargs="*", metavar="|".join(SETS), default=tuple(SETS))
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    arguments = parser.parse_args()
    wrong = []
    for name in arguments.sets:
        lines, faults = compile_set(name)
        wrong += faults
        target = HERE / f"{name}.jsonl"
        if not arguments.check and not faults:
            target.write_text(lines, encoding="utf-8")
        elif not faults and (not target.exists() or target.read_text(encoding="utf-8") != lines):
            wrong.append(
                f"{target.name} is not what {SETS[name]}/ gives: run tests/gold/compile.py"
            )
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
