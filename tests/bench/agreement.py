"""How far a second reader agrees with the gold, and beside it the program on the same texts:
`python tests/bench/agreement.py`

The second reader noted the posts and adopted texts of twenty documents of `tests/gold/pages/` and
knew nothing but the texts and tests/gold/README.md. Prints F1; the first reader's notes are the
gold.
"""

from collections.abc import Sequence
from pathlib import Path

from kg.evaluate import SETS, score, set_of
from kg.interchange import Document, read_documents
from kg.pipeline.evaluation import predictions

GOLD = Path(__file__).parent.parent / "gold"
SET = SETS[set_of("pages.jsonl")]
MEASURES = ("post_holder", "post", "post_status", "resolution", "res_date")


def figures(gold: Sequence[Document], said: Sequence[Document]) -> str:
    """F1 by measure."""
    tallies = score(gold, said, SET).tallies
    return "  ".join(f"{measure} {tallies[measure].f1:.3f}" for measure in MEASURES)


def main() -> None:
    """Print both."""
    second = read_documents(GOLD / "second.jsonl", SET.types)
    ids = {document.id for document in second}
    pages = read_documents(GOLD / "pages.jsonl", SET.types)
    gold = [document for document in pages if document.id in ids]
    ours = predictions(gold, origin="pages.jsonl", jobs=1)
    print(f"{len(gold)} documents")
    print("second reader:", figures(gold, second))
    print("program:      ", figures(gold, [said for said in ours if isinstance(said, Document)]))


if __name__ == "__main__":
    main()
