"""One run of the network over a window: the scores of names' tags, and what else it tells."""

import functools
import os
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extract.network.encoding import WEIGHTS, Encoded

Scores = NDArray[np.float32]


class Outputs(NamedTuple):
    """What the network says of the words of a window: their tags as names, by the tagger and by the
    teller (words, tags); what they tell as triggers of events (words, kinds); signs: whether
    they are adopted texts, of the day of the news, of a title, and so on (words, signs); of what
    status a title is (words, statuses); and their numbers as those that have a role filled and as
    those that fill it (words, roles, width), how well nobody fills it (words, choices), and what
    distance adds to that (choices, steps), which is the same for all windows.
    """

    tags: Scores
    names: Scores
    triggers: Scores
    signs: Scores
    statuses: Scores
    asking: Scores
    filling: Scores
    nobody: Scores
    near: Scores


def run(encoded: Encoded) -> Outputs:
    """The scores of a window."""
    given = {
        "pieces": np.array([encoded.pieces], dtype=np.int64),
        "shapes": np.array([encoded.shapes], dtype=np.int64),
    }
    tags, states = session("tagger").run(None, given)
    *told, near = session("teller").run(None, {"states": states})
    words = [scores[0][encoded.firsts] for scores in (tags, *told)]
    return Outputs._make([*words, near])


@functools.cache
def session(name: str) -> Any:
    """A part of the network, on one thread: articles are what runs in parallel."""
    import onnxruntime  # noqa: PLC0415  # its loading takes time that training need not spend

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # which pays where all windows are of one length
    path = os.fspath(WEIGHTS / f"{name}.onnx")
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=UNFUSED
    )


UNFUSED = ["SkipLayerNormFusion"]
"""What onnxruntime would make one step of that it takes an eighth longer for, on one thread."""


def shares(scores: Scores) -> Scores:
    """Scores (words, classes) as probabilities of each word's classes (softmax)."""
    powers: Scores = np.exp(scores - scores.max(1, keepdims=True))
    found: Scores = powers / powers.sum(1, keepdims=True)
    return found


def likelihood(scores: Scores) -> Scores:
    """Scores as probabilities, each for itself (logistic function)."""
    one = np.float32(1)
    found: Scores = one / (one + np.exp(-scores))
    return found
