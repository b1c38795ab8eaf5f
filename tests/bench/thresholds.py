"""How often a score is right: `python tests/bench/thresholds.py`

Weighs every name of the tuning part against the known identities that share a key with it, and
prints, by type and threshold, how many of the pairs above it are one bearer's by the gold
(precision), and how many of one bearer's pairs are above it (recall). Names are the gold's.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import identity

from kg.model.extraction import EntityType
from kg.model.resolution import Known, Nobody
from kg.names import sought
from kg.resolve import Registry, resolve
from kg.resolve.evidence import is_bare, weigh

STEPS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 1.0)
Pair = tuple[str, float, bool]


def pairs() -> Iterable[Pair]:
    """Every pair that is weighed: its sort, its score, whether it is one bearer's."""
    corpus = identity.read("tuning")
    registry, bearers = Registry(Nobody()), {}
    for one, extraction in zip(corpus, identity.extractions(corpus, given=True), strict=True):
        resolution = resolve(one.article, extraction, registry)
        own = {name.span.of(one.article.text): name.bearer for name in one.names}
        for told in resolution.known:
            bearer = next((own[name] for name in sorted(told.names) if name in own), None)
            type = EntityType(told.id.partition("/")[0])
            if bearer is None or type not in (EntityType.PERSON, EntityType.ORGANIZATION):
                continue
            keys = [key for name in told.names for key in sought(name, type)]
            for other in registry.sharing(type, keys):
                if other.id in bearers:
                    yield (
                        sort(told, other),
                        weigh(replace(told, id=""), other, type).score,
                        bearers[other.id] == bearer,
                    )
            bearers.setdefault(told.id, bearer)
        registry.add(resolution)


def sort(a: Known, b: Known) -> str:
    """What is weighed."""
    if not a.id.startswith("person/"):
        return "organizations"
    return "bare names" if is_bare(a) or is_bare(b) else "persons"


def main() -> None:
    """The table."""
    found = list(pairs())
    for kind in ("persons", "bare names", "organizations"):
        print(kind)
        scored = [(score, right) for each, score, right in found if each == kind]
        for step in STEPS:
            above = [right for score, right in scored if score >= step]
            right = sum(right for _, right in scored)
            if above:
                print(
                    f"  from {step:.2f}: precision {sum(above) / len(above):.3f}, "
                    f"recall {sum(above) / right:.3f} ({len(above)} pairs)"
                )


if __name__ == "__main__":
    main()
