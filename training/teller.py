"""The network that tells events and roles: layers upon the tagger's lower two, and their heads."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as binary
from torch.nn.functional import cross_entropy
from transformers import AutoModel

from kg.extract.network.roles import CHOICES, NEARNESS, PAIRS, WIDTH
from kg.extract.network.signs import SIGNS, Sign
from kg.extract.network.tagger import TAGS
from kg.extract.network.titles import STATUSES
from kg.extract.network.triggers import KINDS
from annotated import OPEN

LAYERS = (2, 3)
"""MiniLM's layers that the teller's own begin as: those above the tagger's that it stands on."""
NARROW = WIDTH - 1
FAR = -1e4


class Told(NamedTuple):
    """Scores of names' tags (batch, words, tags), of kinds (batch, words, kinds), of signs (batch,
    words, signs) and of statuses (batch, words, statuses), and the numbers of words that have a
    role filled or fill it (batch, words, roles, width): of those of pairs first, then of those of
    choices. `nobody` (batch, words, choices) tells how well nobody fills one, `near` (choices,
    distances) what a distance adds.
    """

    tags: Tensor
    kinds: Tensor
    signs: Tensor
    statuses: Tensor
    asking: Tensor
    filling: Tensor
    nobody: Tensor
    near: Tensor


class Teller(nn.Module):
    """States (batch, pieces, 384) of the tagger's lower layers to what they tell."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        encoder = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", dtype=torch.float32
        )
        width = encoder.config.hidden_size
        roles = len(PAIRS) + len(CHOICES)
        self.layers = nn.ModuleList(encoder.encoder.layer[at] for at in LAYERS)
        self.dropout = nn.Dropout(0.15)
        self.kinds = nn.Linear(width, len(KINDS))
        self.signs = nn.Linear(width, len(SIGNS))
        self.statuses = nn.Linear(width, len(STATUSES))
        self.tags = nn.Linear(width, len(TAGS))
        self.asking = nn.Linear(width, roles * NARROW)
        self.filling = nn.Linear(width, roles * NARROW)
        self.nobody = nn.Linear(width, len(CHOICES))
        self.seldom = nn.Parameter(torch.full((roles,), -2.0))
        self.near = nn.Parameter(torch.zeros(len(CHOICES), NEARNESS))

    def forward(self, states: Tensor, mask: Tensor | None = None) -> Told:
        """What the pieces tell; without a mask none is padding."""
        barred = None if mask is None else (1 - mask[:, None, None, :].float()) * FAR
        for layer in self.layers:
            states = layer(states, barred)
        states = self.dropout(states)
        shape = (*states.shape[:2], len(self.seldom), NARROW)
        asking = self.asking(states).reshape(shape) / NARROW**0.5
        filling = self.filling(states).reshape(shape)
        one = torch.ones_like(asking[..., :1])
        seldom = self.seldom.reshape(1, 1, -1, 1) * one
        asking, filling = torch.cat([asking, seldom], -1), torch.cat([filling, one], -1)
        return Told(
            self.tags(states), self.kinds(states), self.signs(states), self.statuses(states),
            asking, filling, self.nobody(states), self.near + 0.0,
        )  # fmt: skip


class Labels(NamedTuple):
    """Tags and kinds (batch, pieces), signs (batch, pieces, signs), statuses (batch, pieces); pairs
    as rows of window, piece, window, other piece, role and whether it holds; and fillers as rows of
    window, piece, window, other piece, role, distance, number of the choice and whether it is
    right; of each choice a row of window, piece and role.
    """

    tags: Tensor
    kinds: Tensor
    signs: Tensor
    statuses: Tensor
    pairs: Tensor
    fillers: Tensor
    askers: Tensor


def scores_of(told: Told, rows: Tensor, role: Tensor) -> Tensor:
    """How well each pair holds, as a logit."""
    asking = told.asking[rows[:, 0], rows[:, 1], role]
    return (asking * told.filling[rows[:, 2], rows[:, 3], role]).sum(-1)


def choices_of(told: Told, labels: Labels) -> tuple[Tensor, Tensor]:
    """Of each filler, and of nobody in each choice, the logarithm of its likelihood."""
    rows, askers = labels.fillers, labels.askers
    scores = scores_of(told, rows, rows[:, 4] + len(PAIRS)) + told.near[rows[:, 4], rows[:, 5]]
    nobody = told.nobody[askers[:, 0], askers[:, 1], askers[:, 2]]
    total = summed(
        torch.cat([scores, nobody]), torch.cat([rows[:, 6], torch.arange(len(askers))]), len(askers)
    )
    return scores - total[rows[:, 6]], nobody - total


def summed(scores: Tensor, of: Tensor, size: int) -> Tensor:
    """The logarithm of the sum of the exponentials of the scores of each number."""
    most = torch.full((size,), FAR).scatter_reduce(0, of, scores.detach(), "amax")
    total = torch.zeros(size).index_add(0, of, (scores - most[of]).exp())
    return most + (total + 1e-9).log()


SHARES: dict[Sign, float] = {
    "text": 1.0, "today": 0.2, "title": 1.0, "cue": 1.0, "ahead": 0.2, "body": 0.5,
}  # fmt: skip
"""How much each sign counts, where kinds of events count 1."""
STATUS, PAIR, CHOICE, TAG = 0.2, 0.3, 0.5, 0.5
"""How much statuses, pairs, choices and tags count."""


def loss(told: Told, labels: Labels) -> Tensor:
    """How far what is told is from the labels; open words do not count."""
    parts = [classes(told.kinds, labels.kinds)]
    for number, sign in enumerate(SIGNS):
        asked, found = labels.signs[..., number], told.signs[..., number]
        known = asked != OPEN
        if known.any():
            parts.append(SHARES[sign] * binary(found[known], asked[known]))
    parts.append(STATUS * classes(told.statuses, labels.statuses))
    parts.append(TAG * classes(told.tags, labels.tags))
    if len(labels.pairs):
        scores = scores_of(told, labels.pairs, labels.pairs[:, 4])
        parts.append(PAIR * binary(scores, labels.pairs[:, 5].float()))
    if len(labels.askers):
        parts.append(CHOICE * missed(told, labels))
    return torch.stack(parts).sum()


def classes(scores: Tensor, labels: Tensor) -> Tensor:
    """How far scores (batch, pieces, classes) are from the labels; 0 where all are open."""
    if (labels == OPEN).all():
        return scores.sum() * 0.0
    return cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=OPEN)


def missed(told: Told, labels: Labels) -> Tensor:
    """How unlikely what is right was in the choices, on the average."""
    fillers, nobody = choices_of(told, labels)
    right = labels.fillers[:, 7] > 0
    some = torch.zeros(len(nobody), dtype=torch.bool).index_fill(
        0, labels.fillers[right, 6], value=True
    )
    likely = summed(fillers[right], labels.fillers[right, 6], len(nobody))
    return -torch.where(some, likely, nobody).mean()
