"""Average networks' weights: `python training/average.py FOLDER T=SHARE [T=SHARE ...]`.

Networks that began from the same weights and learned from different sets, or in another order, are,
averaged number by number, about as good on each set as the one that knows it, and on others better
than most (Wortsman et al. 2022, arXiv:2203.05482), at the price of one. Each folder T holds a
tagger.pt or a teller.pt; the average goes to FOLDER.
"""

import sys
from pathlib import Path

import torch
from torch import Tensor


def main(folder: Path, shares: list[str]) -> None:
    """Write the average."""
    first = Path(shares[0].rsplit("=", 1)[0])
    name = next(each for each in ("tagger.pt", "teller.pt") if (first / each).exists())
    total: dict[str, Tensor] = {}
    for part in shares:
        given, share = part.rsplit("=", 1)
        for key, value in torch.load(Path(given) / name).items():
            total[key] = total.get(key, 0) + float(share) * value
    torch.save(total, folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
