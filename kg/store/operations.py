"""The operations of an update, read far enough to know which graphs they can change."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.store.sparql import GAP, read_prologue
from kg.store.tokens import Token, tokenize

MANAGING = ("CLEAR", "DROP", "CREATE")
COPYING = ("COPY", "MOVE", "ADD", "LOAD")
GRAPH_NAME = re.compile(rf"{GAP}<([^<>\"{{}}|^`\\\x00-\x20]*:[^<>\"{{}}|^`\\\x00-\x20]*)>")
NAMING = re.compile(r"graph|with|into", re.IGNORECASE)


class Operation(NamedTuple):
    """One operation: the declarations that hold for it, its text, and its tokens."""

    prologue: str
    text: str
    tokens: tuple[Token, ...]

    @property
    def data(self) -> str:
        """INSERT or DELETE, where it is of plain data; empty for others."""
        first = [token.text.upper() for token in self.tokens[:2]]
        return first[0] if first[1:] == ["DATA"] and first[0] in ("INSERT", "DELETE") else ""

    @property
    def touches_default(self) -> bool:
        """Whether it can change the default graph."""
        words = {token.text.upper() for token in self.tokens if token.kind == "word"}
        first = self.tokens[0].text.upper() if self.tokens else ""
        if first in MANAGING:
            return bool(words & {"DEFAULT", "ALL"})
        if first == "WITH":
            return False
        return first in COPYING or any(map(beyond_graphs, templates(self.tokens)))


def operations(text: str) -> Iterator[Operation]:
    """The operations, which semicolons part.

    >>> [each.text for each in operations("PREFIX a: <urn:a> DROP GRAPH a:b ; CLEAR ALL")]
    ['DROP GRAPH a:b ', ' CLEAR ALL']
    """
    prologue = ""
    for part in parts(text):
        end, _ = read_prologue(part)
        prologue += f"{part[:end]} "
        body = part[end:].removeprefix(" ") if end else part
        tokens = tuple(token for token in tokenize(body) if token.kind != "space")
        if tokens:
            yield Operation(prologue, body, tokens)


def parts(text: str) -> Iterator[str]:
    """The text between semicolons that stand in no block."""
    start = depth = 0
    for token in tokenize(text):
        depth += (token.text == "{") - (token.text == "}")
        if token.text == ";" and token.kind == "other" and depth == 0:
            yield text[start : token.start]
            start = token.end
    yield text[start:]


def templates(tokens: tuple[Token, ...]) -> Iterator[list[Token]]:
    """The blocks that say what comes and what goes."""
    depth = 0
    for place, token in enumerate(tokens):
        before = [each.text.upper() for each in tokens[max(place - 2, 0) : place]]
        opens = token.text == "{" and depth == 0 and before
        if opens and (before[-1] in ("INSERT", "DELETE", "DATA") or before == ["DELETE", "WHERE"]):
            yield block(tokens, place)
        depth += (token.text == "{") - (token.text == "}")


def block(tokens: tuple[Token, ...], place: int) -> list[Token]:
    """The tokens of the block that begins there, its brackets included."""
    depth = 0
    for end in range(place, len(tokens)):
        depth += (tokens[end].text == "{") - (tokens[end].text == "}")
        if depth == 0:
            return list(tokens[place : end + 1])
    return list(tokens[place:])


def beyond_graphs(template: list[Token]) -> bool:
    """Whether a block says anything outside of `GRAPH … { … }`."""
    depth, named = 0, False
    for token in template:
        depth += (token.text == "{") - (token.text == "}")
        if depth != 1 or token.text in ("{", "}", "."):
            continue
        if token.text.upper() != "GRAPH" and not named:
            return True
        named = token.text.upper() == "GRAPH"
    return False


def touched(text: str) -> frozenset[str] | None:
    """The named graphs that an update can change; None where only its outcome tells.

    >>> touched("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }")
    frozenset({'urn:g'})
    >>> touched("DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }") is None
    True
    """
    words = [token for token in tokenize(text) if token.kind in ("word", "name")]
    naming = [NAMING.match(text, word.start) for word in words]
    found = [GRAPH_NAME.match(text, word.end()) for word in naming if word]
    if not all(found) or any(map(reaches_all, operations(text))):
        return None
    return frozenset(match[1] for match in found if match)


def reaches_all(operation: Operation) -> bool:
    """Whether an operation can change graphs that it does not name."""
    words = [token.text.upper() for token in operation.tokens if token.kind == "word"]
    manages = words[:1] and words[0] in MANAGING
    return words[:1] == [] or words[0] in COPYING or bool(manages and {"ALL", "NAMED"} & {*words})
