"""The sets as batches: how often each is passed over, and what the network is given of it."""

import random
from collections import defaultdict
from typing import NamedTuple

import torch
from torch import Tensor

from corpora import ANYTHING, Example, labels, shuffled_names
from kg.extract.naming.tagger import TAGS, encode

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
}
"""How often an epoch passes over each set."""


class Batch(NamedTuple):
    """Piece ids, shape ids, mask of what is no padding, allowed tags and first pieces of words:
    each (batch, pieces), `may` (batch, pieces, tags).
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    may: Tensor
    firsts: Tensor


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
) -> list[list[Example]]:
    """Batches of similar length, in random order; this share of examples gets other names."""
    drawn: list[Example] = []
    for name, examples in kept.items():
        times = WEIGHTS[name]
        drawn += examples * int(times)
        drawn += chance.sample(examples, int(len(examples) * (times % 1)))
    drawn = [shuffled_names(e, pool, chance) if chance.random() < shuffled else e for e in drawn]
    drawn.sort(key=lambda example: len(example.text) + chance.random() * 60)
    batches = [drawn[at : at + BATCH] for at in range(0, len(drawn), BATCH)]
    chance.shuffle(batches)
    return batches


def tensors(batch: list[Example]) -> Batch:
    """The batch as the network takes it, padded to the longest."""
    encoded = [(encode(example.text), labels(example)[1]) for example in batch]
    longest = max(len(each.pieces) for each, _ in encoded)
    pieces = torch.zeros(len(batch), longest, dtype=torch.long)
    shapes, mask = torch.zeros_like(pieces), torch.zeros_like(pieces)
    firsts = torch.zeros_like(pieces, dtype=torch.bool)
    may = torch.ones(len(batch), longest, len(TAGS), dtype=torch.bool)
    for row, (each, tags) in enumerate(encoded):
        pieces[row, : len(each.pieces)] = torch.tensor(each.pieces)
        shapes[row, : len(each.shapes)] = torch.tensor(each.shapes)
        mask[row, : len(each.pieces)] = 1
        firsts[row, torch.tensor(each.firsts, dtype=torch.long)] = True
        for at, allowed in zip(each.firsts, tags, strict=False):
            if allowed != ANYTHING:
                may[row, at] = torch.tensor([tag in allowed for tag in TAGS])
    return Batch(pieces, shapes, mask, may, firsts)
