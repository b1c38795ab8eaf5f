"""`kg evaluate`: the extractor against annotated documents."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.build import default_jobs, pairs, show
from kg.errors import InputError, printable
from kg.evaluate import LISTED, SETS, Scores, score, set_of
from kg.evaluate.measures import Fault, Tally
from kg.extractors import Choice
from kg.interchange import Document, read_documents, write_documents
from kg.settings import EXTRACTION, options


@click.command()
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD.jsonl")
@click.option("--predictions", type=click.Path(path_type=Path), metavar="OUT.jsonl",
              help="Write what the extractor says, in the format of the gold.")  # fmt: skip
@click.option("--errors", is_flag=True, help="List what was missed and what is wrong.")
@click.option("--set", "set_name", type=click.Choice(sorted(SETS)), metavar="NAME",
              help="Whose labels the gold has: gum …  [default: by its name]")  # fmt: skip
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table",
              show_default=True, help="How the figures are written.")  # fmt: skip
@click.option("--jobs", "-j", type=click.IntRange(1, 64), default=None,
              help="Worker processes.  [default: one a processor, for many documents]")  # fmt: skip
@options(*EXTRACTION)
def command(
    gold: Path,
    predictions: Path | None,
    errors: bool,  # noqa: FBT001
    set_name: str | None,
    format_: str,
    jobs: int | None,
    extractor: str,
    extractor_option: tuple[str, ...],
) -> None:
    """Compare what the extractor reads with what people annotated: precision, recall and F1.

    GOLD.jsonl holds one annotated document a line; only the layers that it has are counted. Exit
    code 1 if a document could not be analysed.

    \b
    Example:
      kg evaluate tests/gold/dev.jsonl --errors
    """
    documents = read_documents(gold)
    choice = Choice(extractor, pairs(extractor_option))
    said, failures = read_off(documents, gold, choice, jobs or default_jobs(len(documents)))
    if predictions is not None:
        write_documents(predictions, said)
    scores = score(documents, said, SETS[set_name or set_of(gold.name)])
    click.echo(FORMATS[format_](scores, errors))
    for failure in failures:
        show(failure)
    sys.exit(1 if failures else 0)


def read_off(
    documents: Sequence[Document], gold: Path, extractor: Choice, jobs: int
) -> tuple[list[Document], list[InputError]]:
    """The predictions, and why some are missing."""
    # Extracting takes heavy libraries, which --help and a broken file do not need.
    from kg.pipeline.evaluation import predictions  # noqa: PLC0415

    said: list[Document] = []
    failures: list[InputError] = []
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=len(documents), label="Reading", file=sys.stderr, show_pos=True, hidden=hidden
    ) as bar:
        for item in predictions(documents, origin=gold.name, extractor=extractor, jobs=jobs):
            bar.update(1)
            if isinstance(item, InputError):
                failures.append(item)
            else:
                said.append(item)
    return said, failures


def as_table(scores: Scores, errors: bool) -> str:  # noqa: FBT001
    """The figures as aligned text, then the faults."""
    lines = [f"{'measure':18}{'P':>7}{'R':>7}{'F1':>7}{'predicted':>11}{'gold':>7}"]
    for measure, tally in scores.tallies.items():
        if measure != "forbidden" and (tally.gold or tally.predicted):
            lines.append(row(measure, tally))
    if forbidden := scores.tallies.get("forbidden"):
        lines.append(f"forbidden names: {forbidden.predicted:.0f}")
    if errors:
        lines += ["", *(line_of(f) for f in scores.faults if f.measure in LISTED)]
    return "\n".join(lines)


def row(measure: str, tally: Tally) -> str:
    """The line of one measure."""
    figures = "".join(
        f"{round(each, 4):7.3f}" for each in (tally.precision, tally.recall, tally.f1)
    )
    return f"{measure:18}{figures}{tally.predicted:11.0f}{tally.gold:7.0f}"


def line_of(fault: Fault) -> str:
    """A fault in one line."""
    parts = (fault.document, fault.measure, fault.fault, fault.words, fault.context)
    return printable("  ".join(part for part in parts if part))


def as_json(scores: Scores, errors: bool) -> str:  # noqa: FBT001
    """The figures as one JSON object, with every fault of every measure."""
    figures = {
        measure: {
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "predicted": round(tally.predicted, 4),
            "gold": round(tally.gold, 4),
        }
        for measure, tally in scores.tallies.items()
    }
    answer: dict[str, object] = {"measures": figures}
    if errors:
        answer["errors"] = [fault._asdict() for fault in scores.faults]
    return json.dumps(answer, ensure_ascii=False, indent=1)


FORMATS = {"table": as_table, "json": as_json}
