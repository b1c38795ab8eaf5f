"""The network that tells events and roles: layers upon the tagger's lower two, and their heads."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import AutoModel

from kg.extract.network.roles import ROLES, WIDTH
from kg.extract.network.triggers import KINDS
from annotated import LEARNED, OPEN

LAYERS = (2, 3)
"""MiniLM's layers that the teller's own begin as: those above the tagger's that it stands on."""
NARROW = WIDTH - 1
FAR = -1e4


class Told(NamedTuple):
    """Scores of kinds (batch, words, kinds), of two signs (batch, words, 2), and the numbers of
    words that have a role filled or fill it (batch, words, roles, width).
    """

    kinds: Tensor
    signs: Tensor
    asking: Tensor
    filling: Tensor


class Teller(nn.Module):
    """States (batch, pieces, 384) of the tagger's lower layers to what they tell."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        encoder = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", dtype=torch.float32
        )
        width = encoder.config.hidden_size
        self.layers = nn.ModuleList(encoder.encoder.layer[at] for at in LAYERS)
        self.dropout = nn.Dropout(0.15)
        self.kinds = nn.Linear(width, len(KINDS))
        self.signs = nn.Linear(width, 2)
        self.asking = nn.Linear(width, len(LEARNED) * NARROW)
        self.filling = nn.Linear(width, len(LEARNED) * NARROW)
        self.seldom = nn.Parameter(torch.full((len(LEARNED),), -2.0))

    def forward(self, states: Tensor, mask: Tensor | None = None) -> Told:
        """What the pieces tell; without a mask none is padding."""
        barred = None if mask is None else (1 - mask[:, None, None, :].float()) * FAR
        for layer in self.layers:
            states = layer(states, barred)
        states = self.dropout(states)
        shape = (*states.shape[:2], len(LEARNED), NARROW)
        asking = self.asking(states).reshape(shape) / NARROW**0.5
        filling = self.filling(states).reshape(shape)
        one = torch.ones_like(asking[..., :1])
        seldom = self.seldom.reshape(1, 1, -1, 1) * one
        pairs = (torch.cat([asking, seldom], -1), torch.cat([filling, one], -1))
        return Told(self.kinds(states), self.signs(states), *pairs)


class Given(nn.Module):
    """What the rules are given of all that is told: the roles that `kg` asks for."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self.teller = teller

    def forward(self, states: Tensor) -> Told:
        """What the pieces tell."""
        told, used = self.teller(states), slice(len(ROLES))
        return told._replace(asking=told.asking[:, :, used], filling=told.filling[:, :, used])


class Labels(NamedTuple):
    """Kinds (batch, pieces), signs (batch, pieces, 2), and pairs as rows of story, piece, other
    piece, role and whether it holds.
    """

    kinds: Tensor
    signs: Tensor
    pairs: Tensor


def scores_of(told: Told, pairs: Tensor) -> Tensor:
    """How surely each pair holds, as a logit."""
    asking = told.asking[pairs[:, 0], pairs[:, 1], pairs[:, 3]]
    return (asking * told.filling[pairs[:, 0], pairs[:, 2], pairs[:, 3]]).sum(-1)


SHARES = (1.0, 1.0, 0.2, 0.3)
"""What counts how much: kinds, adopted texts, the day of the news, pairs."""


def loss(told: Told, labels: Labels) -> Tensor:
    """How far what is told is from the labels; open words do not count."""
    parts = [told.kinds.sum() * 0.0] * len(SHARES)
    if (labels.kinds != OPEN).any():
        parts[0] = cross_entropy(
            told.kinds.flatten(0, 1), labels.kinds.flatten(), ignore_index=OPEN
        )
    for sign in (0, 1):
        known = labels.signs[..., sign] != OPEN
        if known.any():
            parts[1 + sign] = binary_cross_entropy_with_logits(
                told.signs[..., sign][known], labels.signs[..., sign][known]
            )
    if len(labels.pairs):
        scores = scores_of(told, labels.pairs)
        parts[3] = binary_cross_entropy_with_logits(scores, labels.pairs[:, 4].float())
    weighed = [share * part for share, part in zip(SHARES, parts, strict=True)]
    return torch.stack(weighed).sum()
