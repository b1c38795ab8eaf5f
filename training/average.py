"""Average students' weights: `python training/average.py FOLDER T=SHARE [T=SHARE ...]`.

Two networks that began from the same weights and learned from different sets are, averaged number
by number, about as good on each set as the one that knows it (Wortsman et al. 2022,
arXiv:2203.05482), at the price of one.
"""

import sys
from pathlib import Path

import torch
from torch import Tensor


def main(folder: Path, shares: list[str]) -> None:
    """Write tagger.pt of the average."""
    total: dict[str, Tensor] = {}
    for part in shares:
        name, share = part.rsplit("=", 1)
        for key, value in torch.load(Path(name) / "tagger.pt").items():
            total[key] = total.get(key, 0) + float(share) * value
    torch.save(total, folder / "tagger.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
