"""`SERVICE kg:search { … }` within a query: answered here, before the engine sees the query."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import Malformed, Refused
from kg.store import sparql
from kg.store.search import Hit, search
from kg.store.tokens import Token, tokenize
from kg.vocabulary import KG

EXPECTED = (
    'kg:search takes { ?thing kg:searchText "words" ; kg:score ?score ; kg:matchedText ?text ; '
    "kg:matchedProperty ?property ; kg:searchLimit 20 }"
)
DEFAULT_LIMIT, MAX_LIMIT = 100, 10_000
ASKED: Mapping[str, str] = {
    KG.score: "score",
    KG.matchedText: "text",
    KG.matchedProperty: "property",
}


@dataclass(frozen=True, slots=True)
class Search:
    """One call: where it stands, what it looks for, and the variables that get what was found."""

    start: int
    end: int
    words: str
    limit: int
    variables: Mapping[str, str]


def expand(query: sparql.Query, index: Path | None) -> str:
    """The query's text with every search replaced by what it finds, as VALUES."""
    text = query.text
    _, prefixes = sparql.read_prologue(text)
    for each in reversed(list(find_searches(text, prefixes))):
        if index is None:
            raise Refused("there is no search index here")
        hits = search(index, each.words, limit=each.limit)
        text = text[: each.start] + values(each, hits) + text[each.end :]
    return text


def find_searches(text: str, prefixes: Mapping[str, str]) -> Iterator[Search]:
    """Every call of the search."""
    tokens = [token for token in tokenize(text) if token.kind != "space"]
    for number, token in enumerate(tokens):
        if token.kind == "word" and token.text.upper() == "SERVICE":
            start = number + 1 + (tokens[number + 1].text.upper() == "SILENT")
            if sparql.resolved(tokens[start].text, prefixes) == sparql.SEARCH:
                yield read_search(token.start, tokens[start + 1 :], prefixes)


def read_search(start: int, tokens: list[Token], prefixes: Mapping[str, str]) -> Search:
    """The call whose block begins with these tokens."""
    closing = next((n for n, token in enumerate(tokens) if token.text == "}"), 0)
    block = tokens[1:closing]
    if len(block) < 3 or block[0].kind != "variable":
        raise Malformed(EXPECTED)
    if block[-1].text == ".":
        block.pop()
    pairs = dict(read_pairs(block[1:], prefixes))
    words, limit = pairs.pop(KG.searchText, None), pairs.pop(KG.searchLimit, None)
    variables = {"subject": block[0].text} | {
        ASKED[name]: token.text for name, token in pairs.items()
    }
    return Search(start, tokens[closing].end, words_of(words), limit_of(limit), variables)


def read_pairs(block: list[Token], prefixes: Mapping[str, str]) -> Iterator[tuple[str, Token]]:
    """Each property with its value; `Malformed` where one is not of the search."""
    for place in range(0, len(block), 3):
        property, value, *rest = block[place : place + 3] + [None] * 2
        name = sparql.resolved(property.text, prefixes) if property else ""
        is_variable = value is not None and value.kind == "variable"
        if value is None or (name in ASKED) != is_variable:
            raise Malformed(EXPECTED)
        if name not in (*ASKED, KG.searchText, KG.searchLimit) or (rest[0] and rest[0].text != ";"):
            raise Malformed(EXPECTED)
        yield name, value


def words_of(token: Token | None) -> str:
    """The words in the string."""
    if token is None or token.kind != "string":
        raise Malformed(EXPECTED)
    try:
        term = ox.parse(f"<urn:a> <urn:b> {token.text} .".encode(), ox.RdfFormat.TURTLE)
        found = next(iter(term)).object
    except SyntaxError:
        raise Malformed(EXPECTED) from None
    return found.value if isinstance(found, ox.Literal) else ""


def limit_of(token: Token | None) -> int:
    """How many texts are wanted."""
    if token is None:
        return DEFAULT_LIMIT
    if not token.text.isdecimal() or not 0 < int(token.text) <= MAX_LIMIT:
        raise Malformed(f"kg:searchLimit takes a number from 1 to {MAX_LIMIT}")
    return int(token.text)


def values(call: Search, hits: Iterable[Hit]) -> str:
    """What was found, as a block of VALUES."""
    rows = " ".join(f"({' '.join(row(call, hit))})" for hit in hits)
    return f"VALUES ({' '.join(call.variables.values())}) {{ {rows} }}"


def row(call: Search, hit: Hit) -> Iterator[str]:
    """One hit, in the order of the call's variables."""
    terms = {
        "subject": ox.NamedNode(hit.subject),
        "score": ox.Literal(f"{hit.score:.4f}", datatype=ox.NamedNode(DECIMAL)),
        "text": ox.Literal(hit.text),
        "property": ox.NamedNode(hit.property),
    }
    return (str(terms[name]) for name in call.variables)


DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
