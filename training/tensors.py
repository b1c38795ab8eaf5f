"""Stories as tensors: the states of their windows, and the labels at the first pieces of words."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from kg.extract.network.roles import distance
from kg.extract.network.signs import SIGNS
from annotated import OPEN, Place, Story
from teller import Labels

UNREAD = 0.15
"""How often what fills a role is kept from the model."""


class Example(NamedTuple):
    """A story with the states that the tagger's lower layers give the pieces of each window."""

    story: Story
    states: list[Tensor]


def padded(batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """The states of all windows of a batch, and which of them are no padding."""
    rows = [states for each in batch for states in each.states]
    longest = max(len(states) for states in rows)
    found = torch.zeros(len(rows), longest, rows[0].shape[1])
    mask = torch.zeros(len(rows), longest, dtype=torch.long)
    for row, states in enumerate(rows):
        found[row, : len(states)] = states.float()
        mask[row, : len(states)] = 1
    return found, mask


def labels(batch: Sequence[Example], chance: random.Random | None = None) -> Labels:
    """The labels of a batch at the first pieces of words. By chance a choice is left without those
    that are right: then nobody fills it, as where a name has not been read.
    """
    parts = [window for each in batch for window in each.story.windows]
    longest = max(len(each.window.pieces) for each in parts)
    open_ = torch.full((len(parts), longest), OPEN)
    tags, kinds, statuses = open_.clone(), open_.clone(), open_.clone()
    signs = torch.full((len(parts), longest, len(SIGNS)), float(OPEN))
    for row, part in enumerate(parts):
        firsts = part.window.firsts
        tags[row, firsts] = torch.tensor(part.tags)
        kinds[row, firsts] = torch.tensor(part.kinds)
        statuses[row, firsts] = torch.tensor(part.statuses)
        signs[row, firsts] = torch.tensor([part.signs[sign] for sign in SIGNS]).T
    return Labels(tags, kinds, signs, statuses, pairs(batch), *choices(batch, chance))


def pairs(batch: Sequence[Example]) -> Tensor:
    """The pairs of words of a batch."""
    rows = [
        (*piece(story, each.of, begin), *piece(story, each.by, begin), each.role, int(each.holds))
        for begin, story in begun(batch)
        for each in story.pairs
    ]
    return table(rows, 6)


def choices(batch: Sequence[Example], chance: random.Random | None) -> tuple[Tensor, Tensor]:
    """The fillers and the askers of a batch's choices."""
    fillers: list[tuple[int, ...]] = []
    askers: list[tuple[int, ...]] = []
    for begin, story in begun(batch):
        for choice in story.choices:
            of = piece(story, choice.of, begin)
            unread = chance is not None and chance.random() < UNREAD
            for by, right in zip(choice.by, choice.right, strict=True):
                if not (unread and right):
                    far = distance(story.word(by) - story.word(choice.of))
                    told = (*of, *piece(story, by, begin), choice.role, far)
                    fillers.append((*told, len(askers), int(right)))
            askers.append((*of, choice.role))
    return table(fillers, 8), table(askers, 3)


def begun(batch: Sequence[Example]) -> Iterator[tuple[int, Story]]:
    """The stories of a batch, each with the number of its first window in it."""
    begin = 0
    for each in batch:
        yield begin, each.story
        begin += len(each.story.windows)


def table(rows: list[tuple[int, ...]], width: int) -> Tensor:
    """Rows of numbers as a tensor."""
    return torch.tensor(rows, dtype=torch.long).reshape(-1, width)


def piece(story: Story, place: Place, begin: int) -> tuple[int, int]:
    """The window of a word in a batch, and its first piece."""
    return begin + place.window, story.windows[place.window].window.firsts[place.word]
