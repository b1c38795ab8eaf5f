"""How often the teller is right on texts that were held back."""

from collections.abc import Iterator, Sequence

import torch

from kg.extract.network.roles import CHOICES, PAIRS
from kg.extract.network.signs import SIGNS
from annotated import OPEN
from teller import Teller, choices_of, scores_of
from tensors import Example, labels, padded


@torch.no_grad()
def score(model: Teller, held: Sequence[Example]) -> None:
    """Print precision and recall of words that tell events, of their types, of texts, titles and
    pairs, and how many choices are right.
    """
    for least in (0.3, 0.5, 0.7, 0.8):
        counts: dict[str, list[int]] = {}
        for each in held:
            for name, *judged in judgements(model, each, least):
                row = counts.setdefault(name, [0, 0, 0])
                row[:] = (a + b for a, b in zip(row, judged, strict=True))
        told = (f"{n} {r / max(s, 1):.2f}/{r / max(a, 1):.2f}" for n, (r, s, a) in counts.items())
        print(f"from {least}, precision/recall:", *told)
    chosen: dict[str, list[int]] = {}
    for each in held:
        for name, right in chosen_right(model, each):
            row = chosen.setdefault(name, [0, 0])
            row[0] += right
            row[1] += 1
    print("choices:", *(f"{name} {right} of {all}" for name, (right, all) in chosen.items()))


def judgements(
    model: Teller, each: Example, least: float
) -> Iterator[tuple[str, bool, bool, bool]]:
    """Each word and pair: whether the model is right about it, says it, and should."""
    told, wanted = model(*padded([each])), labels([each])
    for row, part in enumerate(each.story.windows):
        sure, kinds = 1 - told.kinds[row].softmax(-1)[:, 0], told.kinds[row, :, 1:].argmax(-1) + 1
        signs = told.signs[row].sigmoid()
        for at in part.window.firsts:
            gold, says = int(wanted.kinds[row, at]), bool(sure[at] >= least)
            if gold != OPEN:
                yield "trigger", says and gold > 0, says, gold > 0
                yield "type", says and gold == int(kinds[at]), says, gold > 0
            for sign, name in enumerate(SIGNS):
                if wanted.signs[row, at, sign] != OPEN:
                    says, holds = bool(signs[at, sign] >= least), bool(wanted.signs[row, at, sign])
                    yield name, says and holds, says, holds
    scores = scores_of(told, wanted.pairs, wanted.pairs[:, 4]).sigmoid()
    for row, likely in zip(wanted.pairs, scores, strict=True):
        says, holds = bool(likely >= least), bool(row[5])
        yield PAIRS[int(row[4])], says and holds, says, holds


def chosen_right(model: Teller, each: Example) -> Iterator[tuple[str, bool]]:
    """Each choice by its role, those without a filler apart, and whether the model is right."""
    told, wanted = model(*padded([each])), labels([each])
    fillers, nobody = choices_of(told, wanted)
    for number, choice in enumerate(each.story.choices):
        rows = wanted.fillers[:, 6] == number
        likely, right = fillers[rows].exp(), wanted.fillers[rows, 7] > 0
        name = CHOICES[choice.role] + ("" if right.any() else "-none")
        none = float(nobody[number].exp())
        if not len(likely) or none > float(likely.max()):
            yield name, not right.any()
        else:
            yield name, bool(right[likely.argmax()])
