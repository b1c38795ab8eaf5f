"""What the network is given of a batch."""

from typing import NamedTuple

import torch
from torch import Tensor

from corpora import ANYTHING, Example, labels
from kg.extract.naming.tagger import TAGS, encode


class Batch(NamedTuple):
    """Piece ids, shape ids, mask of what is no padding, allowed tags and first pieces of words:
    each (batch, pieces), `may` (batch, pieces, tags).
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    may: Tensor
    firsts: Tensor


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
