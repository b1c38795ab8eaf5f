"""Learn which words tell an event: `python training/triggers.py GOLD.jsonl ... WEIGHTS`.

A linear layer over what the tagger's network sees in a word, by multinomial logistic regression,
from the triggers of annotated texts (and further words for the same event), each with its type; all
other words tell none. It goes to WEIGHTS/events.npz, where WEIGHTS is kg/extract/naming/weights.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from kg.extract.naming.likely import NONE
from kg.extract.naming.tagger import see
from kg.interchange import Document, read_documents

SHRINKAGE = 0.01
"""scikit-learn's `C`. By texts not learned from, .003 to .03 find as much."""
SHORTEST = 3
"""Letters of a word that may tell an event."""
ROUNDS = 200


def main(sets: list[Path], out: Path) -> None:
    """Learn from the sets."""
    found = [pair for path in sets for doc in read_documents(path) for pair in words(doc)]
    vectors = np.stack([vector for vector, _ in found])
    mean, spread = vectors.mean(0), vectors.std(0) + 1e-6
    model = LogisticRegression(C=SHRINKAGE, max_iter=ROUNDS)
    model.fit((vectors - mean) / spread, [kind for _, kind in found])
    weights = model.coef_ / spread
    np.savez(
        out / "events.npz",
        weights=weights.T.astype(np.float32),
        bias=(model.intercept_ - weights @ mean).astype(np.float32),
        classes=np.array([str(kind) for kind in model.classes_]),
    )


def words(doc: Document) -> Iterator[tuple[np.ndarray, str]]:
    """The words of a text, each with its vector and the type of the event that it tells."""
    spans = [(span, e.type) for e in doc.events or () for span in (e.trigger, *e.also)]
    told = {at: kind for span, kind in spans for at in range(span.start, span.end)}
    seen = see(doc.text)
    for word, vector in zip(seen.words, seen.vectors, strict=True):
        text = doc.text[word.start : word.end]
        if text[0].isalpha() and len(text) >= SHORTEST:
            kinds = (told[at] for at in range(word.start, word.end) if at in told)
            yield vector, next(kinds, NONE)


if __name__ == "__main__":
    *given, folder = map(Path, sys.argv[1:])
    main(given, folder)
