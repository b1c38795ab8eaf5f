"""`kg evaluate`: the extractor against annotated documents."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.build import default_jobs, pairs, show
from kg.errors import InputError, KgError, SettingError, printable
from kg.evaluate import LISTED, SETS, Scores, score, set_of
from kg.evaluate.measures import Fault, Tally
from kg.extractors import Choice
from kg.interchange import LAYERS, Document, read_documents, write_documents
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
    code 1 if a document could not be analysed. The format, every value that a field may have and
    what each measure counts: kg/evaluate/README.md. A line of it, with one layer:

    \b
      {"id": "a", "text": "Ana Lind left.", "entities": [{"id": "lind",
       "type": "PERSON", "mentions": [[0, 8]], "kinds": ["NAM"]}]}

    \b
    Example:
      kg evaluate tests/gold/dev.jsonl --errors
    """
    if predictions is not None:
        refuse_target(predictions, gold)
    set_ = SETS[set_name or set_of(gold.name)]
    documents = read_documents(gold, set_.types)
    annotated = any(document.layers for document in documents)
    if not annotated:
        tell_unannotated(gold, needed=predictions is None)
    choice = Choice(extractor, pairs(extractor_option))
    said, failures = read_off(documents, gold, choice, jobs or default_jobs(len(documents)))
    if predictions is not None:
        failures += written(predictions, said)
    if annotated:
        click.echo(FORMATS[format_](score(documents, said, set_), errors))
    for failure in failures:
        show(failure)
    sys.exit(1 if failures else 0)


def refuse_target(path: Path, gold: Path) -> None:
    """Tell before the work what stands in the way of writing its outcome."""
    new, target = not path.exists(), path.resolve()
    if not new and gold.exists() and path.samefile(gold):
        raise SettingError(printable(f"--predictions {path}: that is the gold file itself"))
    # Of pipes and devices nothing is known before they are written to.
    if new or path.is_file() or path.is_dir():
        try:
            target.open("ab").close()
        except OSError as error:
            raise SettingError(printable(f"--predictions {path}: {error.strerror}")) from None
    if new:
        target.unlink()


def tell_unannotated(gold: Path, *, needed: bool) -> None:
    """That nothing can be compared: where annotations are `needed`, that is the end."""
    fault = InputError(str(gold), f"nothing to compare: no document has {', '.join(LAYERS)}")
    if needed:
        raise fault
    show(fault)


def written(path: Path, documents: Sequence[Document]) -> list[KgError]:
    """Write the predictions; what keeps them from it must not cost the figures."""
    try:
        write_documents(path, documents)
    except OSError as error:
        return [SettingError(printable(f"--predictions {path}: {error.strerror}"))]
    return []


def read_off(
    documents: Sequence[Document], gold: Path, extractor: Choice, jobs: int
) -> tuple[list[Document], list[KgError]]:
    """The predictions, and why some are missing."""
    # Extracting takes heavy libraries, which --help and a broken file do not need.
    from kg.pipeline.evaluation import predictions  # noqa: PLC0415

    said: list[Document] = []
    failures: list[KgError] = []
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
    if len(lines) == 1:
        return "nothing was annotated, and nothing was read off"
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
