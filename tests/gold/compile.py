"""The gold documents, written in YAML, as JSON Lines with offsets: `python tests/gold/compile.py`.

`dev/` gives dev.jsonl and `test/` gives test.jsonl; README.md tells how the documents are written.
With `--check` nothing is written, and exit code 1 tells that a file is not what its folder gives.
"""

import argparse
import sys
from pathlib import Path

import yaml
from annotations import Compiler

from kg.interchange import Document
from kg.interchange.lines import check, line_of
from kg.interchange.values import Misfit

HERE = Path(__file__).parent
HALVES = ("dev", "test")


def compile_file(path: Path) -> tuple[Document | None, list[str]]:
    """The document of a file and its faults."""
    try:
        row = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        return None, [f"{path.parent.name}/{path.name}: {' '.join(str(error).split())}"]
    compiler = Compiler(row)
    document = compiler.document()
    faults = compiler.faults
    if f"{path.parent.name}-{path.stem}" not in {document.id, f"{path.parent.name}-{document.id}"}:
        faults.append(f"id: {document.id} is not the file's name")
    if not faults:
        try:
            check(document)
        except Misfit as misfit:
            faults.append(str(misfit))
    return document, [f"{path.parent.name}/{path.name}: {fault}" for fault in faults]


def compile_half(half: str, folder: Path = HERE) -> tuple[str, list[str]]:
    """The lines of a half, and what is wrong in it."""
    lines, faults = [], []
    for path in sorted((folder / half).glob("*.yaml")):
        document, wrong = compile_file(path)
        faults += wrong
        if document is not None and not wrong:
            lines.append(line_of(document))
    return "".join(lines), faults


def main() -> None:
    """Compile the halves named, or both."""
    parser = argparse.ArgumentParser(description="Compile the gold documents.")
    parser.add_argument("halves", nargs="*", metavar="dev|test", default=HALVES)
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    arguments = parser.parse_args()
    wrong = []
    for half in arguments.halves:
        lines, faults = compile_half(half)
        wrong += faults
        target = HERE / f"{half}.jsonl"
        if not arguments.check and not faults:
            target.write_text(lines, encoding="utf-8")
        elif not faults and (not target.exists() or target.read_text(encoding="utf-8") != lines):
            wrong.append(f"{target.name} is not what {half}/ gives: run tests/gold/compile.py")
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
