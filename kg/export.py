"""Writing the graph in RDF syntaxes: sorted, so that the same graph gives the same bytes."""

from collections.abc import Iterator
from typing import IO

from kg.link import sssom
from kg.model.quads import Iri, Quad
from kg.store import View, serialize, syntax

SPACES = """SELECT ?set ?space WHERE { ?set a void:Linkset ; void:objectsTarget ?data .
?data void:uriSpace ?space } ORDER BY ?set ?space"""
SSSOM = "sssom"
"""The format that has the links alone."""
LINKS = """SELECT ?link ?subject_id ?subject_label ?predicate_id ?object_id ?object_label
?mapping_justification ?author_label ?mapping_tool ?mapping_tool_version ?mapping_date ?confidence
?reason WHERE {
  ?link a kg:Link ; owl:annotatedSource ?subject_id ; owl:annotatedProperty ?predicate_id ;
    owl:annotatedTarget ?object_id ; sssom:mapping_justification ?mapping_justification .
  OPTIONAL { ?subject_id skos:prefLabel ?subject_label }
  OPTIONAL { ?link sssom:object_label ?object_label }
  OPTIONAL { ?link sssom:author_label ?author_label }
  OPTIONAL { ?link sssom:mapping_tool ?mapping_tool }
  OPTIONAL { ?link sssom:mapping_tool_version ?mapping_tool_version }
  OPTIONAL { ?link dcterms:created ?mapping_date }
  OPTIONAL { ?link sssom:confidence ?confidence }
  OPTIONAL { ?link kg:reason ?reason }
} ORDER BY ?subject_id ?predicate_id ?object_id ?subject_label ?reason"""


def export(view: View, out: IO[bytes], *, format: str, article: Iri | None = None) -> None:
    """Write what the articles say, or one of them.

    A triple syntax gets the merge of all articles and links, each triple once; a quad syntax gets
    their named graphs. Both have the corrections; neither has the vocabulary or the build's
    provenance. `sssom` is a table of the links alone.
    """
    if format == SSSOM:
        out.writelines(line.encode() for line in mappings(view))
        return
    if syntax(format).quads:
        chosen = view.graphs() if article is None else iter([article])
        serialize(quads(view, chosen), format=format, prefixes=view.prefixes(), out=out)
        return
    triples = view.triples() if article is None else view.graph(article)
    serialize(triples, format=format, prefixes=view.prefixes(), out=out)


def quads(view: View, graphs: Iterator[Iri]) -> Iterator[Quad]:
    """The statements of these graphs."""
    for graph in graphs:
        yield from (Quad(*triple, graph) for triple in view.graph(graph))


def mappings(view: View) -> Iterator[str]:
    """The links as lines of SSSOM TSV."""
    found: dict[str, dict[str, str]] = {}
    for row in view.select(LINKS):
        values = {name: str(getattr(term, "lexical", term)) for name, term in row.items()}
        mapping = found.setdefault(values.pop("link"), values)
        reasons = [mapping.get("comment", ""), values.get("reason", "")]
        mapping["comment"] = "; ".join(dict.fromkeys(filter(None, reasons)))
    start = f"{view.base}links/"
    spaces = {
        getattr(row["space"], "lexical", ""): str(row["set"]).removeprefix(start)
        for row in view.select(SPACES)
    }
    prefixes = {iri: name for name, iri in view.prefixes().items()}
    known = {name: iri for iri, name in {**spaces, **prefixes}.items()}
    return sssom.document(found.values(), id=f"{view.base}links", prefixes=known)
