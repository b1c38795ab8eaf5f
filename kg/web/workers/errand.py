"""What a worker is asked besides queries: the reconciliation service's questions."""

import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import TooLarge
from kg.store.lookup import Lookup
from kg.store.query import Answer

LONG = 2000
"""Characters from which a question is expected to cost like other long ones."""
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Errand:
    """A question by its name, and its text. `encodings` are those that the client takes."""

    name: str
    text: str
    base: str
    encodings: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """What its cost is remembered by."""
        return f"{self.name} {'long' if len(self.text) > LONG else 'short'}"

    def message(self, path: Path) -> bytes:
        """The question about the database in that folder, as one line."""
        fields = {"path": str(path), "name": self.name, "text": self.text, "base": self.base,
                  "encodings": self.encodings}  # fmt: skip
        return json.dumps(fields).encode() + b"\n"


def read_errand(found: dict[str, Any]) -> tuple[str, Errand]:
    """The database's folder and the question in a message."""
    encodings = tuple(found["encodings"])
    return found["path"], Errand(found["name"], found["text"], found["base"], encodings)


def run(errand: Errand, lookup: Lookup, *, max_bytes: int) -> Answer:
    """The answer, as JSON; `TooLarge` where it is too long."""
    # Loaded when first needed: most workers never answer any, and all must start fast.
    service = importlib.import_module("kg.reconcile.service")
    found = service.ANSWERS[errand.name](lookup, errand.text)
    body = json.dumps(found, ensure_ascii=False).encode()
    if len(body) > max_bytes:
        raise TooLarge(f"the answer has over {max_bytes} bytes: ask for less")
    return Answer(body, 1, JSON)
