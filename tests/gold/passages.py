"""Passages, of which posts or adopted texts alone are noted: what is short as a document's row.

A file of `passages/` is a list. `posts` are lines, "person | title | body | status | accredited
to"; a body's or person's further names stand behind " = ", a state that the text has only as an
adjective behind "~", and `null` is no body. `resolutions` are as in a document, their `body` in
words.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from strings import Misfit

Row = dict[str, Any]

FIELDS = (4, 5)
"""How many parts the line of a post has: the last is for envoys."""


class Entities:
    """The entities that the lines of a passage name, each once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rows: list[Row] = []
        self._numbers = count()

    def id(self, words: str | None, type: str) -> str | None:
        """The id of whom the words name; None for `null`."""
        if words in {None, "", "null"}:
            return None
        # A state is a place also where it is a body: known for one where envoys go to it.
        kinds = {"PERSON"} if type == "PERSON" else {"ORG", "PLACE"}
        names = [name.strip() for name in str(words).removeprefix("~").split(" = ")]
        for row in self.rows:
            if row["type"] in kinds and set(names) & {*row["names"], *row["refs"]}:
                row["type"] = type if type == "PLACE" else row["type"]
                break
        else:
            row = {"id": f"e{next(self._numbers)}", "type": type, "names": [], "refs": []}
            self.rows.append(row)
        known = row["refs" if str(words).startswith("~") else "names"]
        known += [name for name in names if name not in known]
        return str(row["id"])

    def with_surnames(self) -> list[Row]:
        """The entities; persons also by their last names where those stand alone and mean nobody
        else of the passage.
        """
        taken = {name for row in self.rows for name in row["names"]}
        for row in self.rows:
            last = row["names"][0].split()[-1] if row["type"] == "PERSON" else ""
            if last and last not in taken and self._alone(last, row["names"][0]):
                row["names"].append(last)
                taken.add(last)
        return self.rows

    def _alone(self, last: str, name: str) -> bool:
        found = re.findall(rf"(?<!\w){re.escape(last)}(?!\w)", self.text)
        return len(found) > self.text.count(name)


def document_row(passage: Row) -> Row:
    """The document's row for a passage."""
    text = str(passage["text"]).strip() if passage.get("lines") else unwrapped(passage["text"])
    entities = Entities(text)
    posts = [post(line, entities) for line in passage.get("posts") or ()]
    adopted = [{**row, "body": entities.id(row.get("body"), "ORG"),
                "addressee": entities.id(row.get("addressee"), "ORG")}
               for row in passage.get("resolutions") or ()]  # fmt: skip
    return {
        "id": passage["id"], "published": passage["published"], "text": text,
        "entities": entities.with_surnames(), "posts": posts, "resolutions": adopted,
        "forbidden": passage.get("forbidden") or [],
    }  # fmt: skip


def unwrapped(text: str) -> str:
    """The text with one line a paragraph.

    >>> unwrapped("Ana Lind\\nleft.\\n\\nShe did.")
    'Ana Lind left.\\n\\nShe did.'
    """
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))


def post(line: str, entities: Entities) -> Row:
    """The row of a post."""
    parts = [part.strip() for part in line.split("|")]
    if len(parts) not in FIELDS:
        raise Misfit(f"posts {line!r}: person | title | body | status | accredited to")
    person, title, body, status, *sent = parts
    return {
        "person": entities.id(person, "PERSON"), "title": title,
        "organization": entities.id(body, "ORG"), "status": status,
        "accredited_to": entities.id(sent[0], "PLACE") if sent else None,
    }  # fmt: skip


def unnoted(passage: Row) -> Iterator[str]:
    """The layers that the passage does not note."""
    yield from ("relations", "events", "attributions", "characterizations")
    yield from (layer for layer in ("posts", "resolutions") if layer not in passage)
