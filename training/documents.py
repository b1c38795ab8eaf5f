"""The annotated texts that the teller learns from, as they lie in files."""

import json
import re
from pathlib import Path
from random import Random
from typing import Any

from kg.extract.network.triggers import KINDS


def load(path: Path) -> list[dict[str, Any]]:
    """Annotated documents, in the order of the file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sentences(path: Path, chance: Random) -> list[dict[str, Any]]:
    """Lines of single sentences, their triggers marked by type, as documents of events alone: one
    to six sentences each, by chance, for what a sentence tells hangs on no other.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]
    lines = [line for line in lines if not line.startswith("#")]
    chance.shuffle(lines)
    found = []
    while lines:
        some = chance.randint(1, 6)
        text, events = unmarked(" ".join(lines[:some]))
        del lines[:some]
        row = {"id": f"told-0-{len(found)}", "text": text, "entities": [], "events": events}
        found.append(row)
    return found


def unmarked(line: str) -> tuple[str, list[dict[str, Any]]]:
    """A marked line as its text and events.

    >>> unmarked("Rebels [attack raided] Dorn.")
    ('Rebels raided Dorn.', [{'trigger': [7, 13], 'type': 'attack'}])
    """
    text, events, last = "", [], 0
    for match in MARKED.finditer(line):
        text += line[last : match.start()]
        events.append({"trigger": [len(text), len(text) + len(match[2])], "type": match[1]})
        text += match[2]
        last = match.end()
    return text + line[last:], events


MARKED = re.compile(rf"\[({'|'.join(KINDS[1:])}) ([^\]]+)\]")
