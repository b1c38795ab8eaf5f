"""How well it is told who is who: `python tests/bench/identities.py [PART] [--faults]`

Prints B-cubed for persons and organizations on tests/gold/identity, the homonyms merged, and the
same for events and resolutions: once with our tagger, once with the names given by the gold.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import identity


def main(part: str, *, faults: bool) -> None:
    """Both ways over one part of the corpus."""
    corpus = identity.read(part)
    for words, given in (("tagger", False), ("names given", True)):
        read = list(identity.extractions(corpus, given=given))
        resolved = identity.resolutions(corpus, read)
        for sort, label in (("p", "persons"), ("o", "organizations")):
            show(
                f"{part}, {words}: {label}",
                identity.aligned(corpus, read, resolved, sort),
                faults=faults,
            )
        show(f"{part}, {words}: events", identity.events(corpus, read, resolved), faults=faults)
        show(f"{part}, {words}: resolutions", identity.texts(corpus, read, resolved), faults=faults)


def show(title: str, mentions: identity.Mentions, *, faults: bool) -> None:
    """One line of figures, and what is wrong."""
    figures, merged = identity.b_cubed(mentions), identity.merged_homonyms(mentions)
    numbers = "P {:.3f} R {:.3f} F1 {:.3f}".format(*figures)
    print(f"{title:40} {numbers}  {len(mentions)} mentions, {len(merged)} merged")
    if faults:
        for fault in (*merged, *identity.split_bearers(mentions)):
            print("   ", *fault)


if __name__ == "__main__":
    main(next((a for a in sys.argv[1:] if a[0] != "-"), "tuning"), faults="--faults" in sys.argv)
