"""The ledger's relations against a reader's: `python tests/bench/relations.py HALF [--faults]`

Prints precision and recall by relation on a half of tests/gold/ledger (tuning or heldout).
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import accounts


def main(half: str, *, faults: bool) -> None:
    """The figures of one half, and what is wrong."""
    found = accounts.pairs(half)
    print(f"{half}: {len(found)} pairs")
    for relation, score in accounts.scores(found).items():
        print(
            f"{relation:10} P {score.precision:.3f} R {score.recall:.3f}  "
            f"{score.expected} expected, {score.found} found, {score.right} right"
        )
    for pair in found if faults else ():
        if pair.expected != pair.found:
            print(pair.number, pair.point, *map(sorted, (pair.expected, pair.found)))
            print("   ", pair.one, "|", pair.other)


if __name__ == "__main__":
    main(next((a for a in sys.argv[1:] if a[0] != "-"), "tuning"), faults="--faults" in sys.argv)
