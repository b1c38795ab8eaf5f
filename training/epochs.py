"""How often each set is passed over, and the batches of a pass: needs no PyTorch."""

import random
from collections import defaultdict

from corpora import Example, shuffled_names
from variety import varied

BATCH = 32
WEIGHTS = {
    "crossner_politics.dev": 3.0,
    "gum.dev": 2.0,
    "redocred.dev": 1.0,
    "wikigold": 1.0,
    "re3d.dev": 1.0,
    "crossner_science": 0.5,
    "crossner_literature": 0.6,
    "crossner_music": 0.4,
    "crossner_ai": 0.4,
    "own": 4.0,
    "gold": 2.0,
}
"""How often an epoch passes over each set."""


def names_by_type(kept: dict[str, list[Example]]) -> dict[str, list[str]]:
    """All names that are surely of a type."""
    pool = defaultdict(set)
    for examples in kept.values():
        for example in examples:
            for start, end, types in example.names:
                if len(types) == 1:
                    pool[next(iter(types))].add(example.text[start:end])
    return {type: sorted(names) for type, names in pool.items()}


def epoch(
    kept: dict[str, list[Example]],
    pool: dict[str, list[str]],
    chance: random.Random,
    shuffled: float,
    *,
    vary: bool = False,
) -> list[list[Example]]:
    """Batches of similar length, in random order; this share of examples gets other names."""
    drawn: list[Example] = []
    for name, examples in kept.items():
        times = WEIGHTS[name]
        drawn += examples * int(times)
        drawn += chance.sample(examples, int(len(examples) * (times % 1)))
    drawn = [shuffled_names(e, pool, chance) if chance.random() < shuffled else e for e in drawn]
    drawn = [varied(example, chance) for example in drawn] if vary else drawn
    drawn.sort(key=lambda example: len(example.text) + chance.random() * 60)
    batches = [drawn[at : at + BATCH] for at in range(0, len(drawn), BATCH)]
    chance.shuffle(batches)
    return batches
