"""Print precision and recall of links by threshold, on invented people.

Usage: `PYTHONPATH=tests python scripts/measure_links.py [SEED...]`. The test has a seed of its own.
"""

import sys
import tempfile
from pathlib import Path

from commands import built, run
from linking import Measured, bearers, links, measured
from people import PREFIX, write

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99)


def figures(seed: int) -> dict[float, Measured]:
    """What links of each threshold are worth."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        authority, articles, gold = write(folder, seed)
        store = built(folder / "store", articles)
        run("authority", "import", "people", authority, "--prefix", PREFIX, "--store", store)
        truth = bearers(store, gold)
        found = {}
        for threshold in THRESHOLDS:
            run("link", "--authority", "people", "--threshold", threshold, "--store", store)
            found[threshold] = measured(links(store, "people"), truth)
        return found


def main(seeds: list[int]) -> None:
    """The table, all seeds together."""
    rows = [figures(seed) for seed in seeds]
    print("threshold  links  precision  recall")
    for threshold in THRESHOLDS:
        columns = zip(*(row[threshold] for row in rows), strict=True)
        total = Measured(*map(sum, columns))
        print(f"{threshold:9}  {total.made:5}  {total.precision:9.3f}  {total.recall:6.3f}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1, 2, 3])
