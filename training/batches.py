"""What the network is given of a batch."""

import functools
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from corpora import ANYTHING, Example, labels
from kg.extract.network.encoding import encode
from kg.extract.network.tagger import TAGS


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
    pieces = np.zeros((len(batch), longest), dtype=np.int64)
    shapes, mask = np.zeros_like(pieces), np.zeros_like(pieces)
    firsts = np.zeros_like(pieces, dtype=np.bool_)
    may = np.ones((len(batch), longest, len(TAGS)), dtype=np.bool_)
    for row, (each, tags) in enumerate(encoded):
        pieces[row, : len(each.pieces)] = each.pieces
        shapes[row, : len(each.shapes)] = each.shapes
        mask[row, : len(each.pieces)] = 1
        firsts[row, each.firsts] = True
        may[row, each.firsts] = [permitted(allowed) for allowed in tags]
    return Batch(*map(torch.from_numpy, (pieces, shapes, mask, may, firsts)))


@functools.cache
def permitted(allowed: frozenset[str]) -> NDArray[np.bool_]:
    """Which of the tags are allowed."""
    return np.array([allowed == ANYTHING or tag in allowed for tag in TAGS])
