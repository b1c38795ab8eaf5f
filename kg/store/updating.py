"""SPARQL Update and whole graphs from outside, each as one new generation.

The default graph stays the merge of the articles' graphs, the vocabulary and `{base}edits`. What an
update adds to it directly is kept in `{base}edits`; what it deletes from it directly goes from all
these graphs but the vocabulary. The store's own graphs are put back as they were.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from kg.errors import Malformed, Refused
from kg.identifiers import iri
from kg.model.quads import Iri
from kg.store import sparql
from kg.store.failures import engine_errors, one_line
from kg.store.identities import homonyms_graph
from kg.store.ledger import ledger_graph
from kg.store.operations import Operation, operations, touched
from kg.store.reconcile import Changes
from kg.store.terms import is_iri
from kg.store.tokens import Token, readings, tokenize
from kg.store.view import prefixes
from kg.store.writer import Writer
from kg.vocabulary import VOCABULARY_GRAPH

BOUNDS = sparql.Bounds(max_query=1 << 20, max_operators=5000)
"""Updates carry data, and run in a process of their own."""


def check_update(text: str) -> None:
    """Refuse an update that would fetch, or that the engine's parser could not bear."""
    sparql.check(text, BOUNDS)
    _, declared = sparql.read_prologue(text)
    if sparql.asked_services(text, declared, ()):
        raise Refused("SERVICE is refused in updates")
    if "load" in text.lower() and any(map(loads, readings(text))):
        raise Refused("LOAD is refused: this endpoint fetches nothing")


def loads(token: Token) -> bool:
    """Whether a piece could be read as LOAD, which needs no space after it."""
    return token.kind in ("word", "name") and token.text.lower().startswith("load")


def update(
    writer: Writer, text: str, *, using: Sequence[str] = (), using_named: Sequence[str] = ()
) -> None:
    """Carry out an update. `using` and `using_named` are the graphs that its WHERE ranges over."""
    check_update(text)
    if using or using_named:
        text = with_using(text, [*clauses("", using), *clauses("NAMED ", using_named)])

    parted = list(operations(text))

    def change(store: ox.Store) -> Changes | None:
        with engine_errors():
            if parted and all(each.data for each in parted):
                return change_data(store, parted, writer.base)
            store.update(text, base_iri=writer.base, prefixes=prefixes(writer.base))
        return None

    default = any(each.touches_default for each in parted) or not parted
    writer.transform(change, graphs=touched(text), default=default)


def change_data(store: ox.Store, parted: Iterable[Operation], base: str) -> Changes:
    """Carry out operations of plain data, of which one need not look for what they changed."""
    came: set[ox.Quad] = set()
    went: set[ox.Quad] = set()
    for each in parted:
        data = ox.Store()
        # What goes is read in the same way as what comes.
        body = re.sub(r"(?i)\bdelete\b", "INSERT", each.text, count=1)
        data.update(each.prologue + body, base_iri=base, prefixes=prefixes(base))
        for quad in data:
            if each.data == "INSERT" and quad not in store:
                store.add(quad)
                came.add(quad)
            elif each.data == "DELETE" and quad in store:
                store.remove(quad)
                went.add(quad)
    return Changes(frozenset(came - went), frozenset(went - came))


def clauses(kind: str, graphs: Iterable[str]) -> Iterator[str]:
    """USING clauses for these graphs."""
    for graph in graphs:
        if not is_iri(Iri(graph)):
            raise Malformed("not the IRI of a graph")
        yield f"USING {kind}<{graph}>"


def with_using(text: str, using: Iterable[str]) -> str:
    """The update with these clauses before every WHERE.

    >>> with_using("DELETE WHERE { ?s ?p 1 }", ["USING <urn:g>"])
    'DELETE { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p 1 }'
    """
    tokens = [token for token in tokenize(text) if token.kind != "space"]
    if any(is_word(token, "USING", "WITH") for token in tokens):
        raise Malformed("using-graph-uri does not go with USING or WITH in the update")
    pieces, done, depth = [], 0, 0
    for place, token in enumerate(tokens):
        depth += (token.text == "{") - (token.text == "}")
        if depth == 0 and is_word(token, "WHERE"):
            pieces.append(text[done : token.start])
            done = token.start
            if place and is_word(tokens[place - 1], "DELETE"):
                pieces.append(f"{block_after(text, tokens[place + 1 :])} ")
            pieces.append("".join(f"{clause} " for clause in using))
    return "".join([*pieces, text[done:]])


def is_word(token: Token, *words: str) -> bool:
    """Whether a piece is one of these keywords."""
    return token.kind == "word" and token.text.upper() in words


def block_after(text: str, tokens: Sequence[Token]) -> str:
    """The text of the block that begins with these tokens."""
    depth = 0
    for token in tokens:
        depth += (token.text == "{") - (token.text == "}")
        if depth == 0:
            return text[tokens[0].start : token.end]
    raise Malformed("a bracket is not closed")


def check_graph(base: str, graph: Iri) -> None:
    """Refuse to write a graph that is the store's own."""
    if not is_iri(graph):
        raise Malformed("not the IRI of a graph")
    if graph in own_graphs(base):
        raise Refused(f"the graph <{graph}> is kept by the store itself")


def own_graphs(base: str) -> frozenset[Iri]:
    """The graphs that the store keeps for itself."""
    return frozenset({VOCABULARY_GRAPH, iri(base, "build"), homonyms_graph(base),
                      ledger_graph(base)})  # fmt: skip


def put_graph(
    writer: Writer, graph: Iri, content: bytes, format: ox.RdfFormat, *, adds: bool
) -> bool:
    """Make RDF the content of a named graph, or add it there: whether it was there before."""
    check_graph(writer.base, graph)
    fresh = parse(content, format, graph)
    old = writer.statements(graph)
    writer.put_graph(graph, fresh | old if adds else fresh)
    return bool(old)


def parse(content: bytes, format: ox.RdfFormat, base: str) -> frozenset[ox.Triple]:
    """The triples of RDF from outside; its blank nodes are new ones."""
    try:
        rows = ox.parse(content, format, base_iri=base, without_named_graphs=True,
                        rename_blank_nodes=True)  # fmt: skip
        return frozenset(row.triple for row in rows)
    except (SyntaxError, ValueError) as error:
        raise Malformed(one_line(error)) from None


def delete_graph(writer: Writer, graph: Iri) -> bool:
    """Remove a named graph: whether it was there."""
    check_graph(writer.base, graph)
    there = bool(writer.statements(graph))
    writer.put_graph(graph, frozenset())
    return there
