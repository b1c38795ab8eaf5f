"""What the pages and the completion ask the graph."""

import asyncio
import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from kg.errors import Broken, TooLarge, TooMany, TooSlow
from kg.web.clients import CLIENT
from kg.web.generations import Generation
from kg.web.workers.pool import Pool
from kg.web.workers.question import Question, Response

LABEL = "skos:prefLabel|dcterms:title|rdfs:label|kg:content|oa:exact"
MANY = 200
"""Facts shown of a kind."""

COUNTS = """
SELECT ?class (COUNT(?x) AS ?number) WHERE { ?x a ?class }
GROUP BY ?class ORDER BY DESC(?number) ?class LIMIT 100"""

ARTICLES = """
SELECT ?article ?title ?published (SAMPLE(?name) AS ?publisher) WHERE {
  ?article a kg:Article ; dcterms:title ?title .
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?article dcterms:publisher/skos:prefLabel ?name }
} GROUP BY ?article ?title ?published ORDER BY DESC(?published) ?article LIMIT 10"""

CLASSES = """
SELECT ?term (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a ?term FILTER(isIRI(?term)) }
GROUP BY ?term ORDER BY ?term LIMIT 2000"""
PROPERTIES = """
SELECT ?term (COUNT(*) AS ?n) WHERE { ?x ?term ?y } GROUP BY ?term ORDER BY ?term LIMIT 2000"""

FACTS = f"""
SELECT ?property ?value (SAMPLE(?l) AS ?label) WHERE {{
  <IRI> ?property ?value FILTER(?property != kg:evidence)
  OPTIONAL {{ ?value {LABEL} ?l FILTER(?property != rdf:type) }}
}} GROUP BY ?property ?value ORDER BY ?property ?value LIMIT {MANY}"""

MENTIONED = f"""
SELECT ?property ?value (SAMPLE(?l) AS ?label) WHERE {{
  ?value ?property <IRI>
  FILTER(?property NOT IN (oa:hasBody, oa:hasSource, prov:wasDerivedFrom, kg:evidence))
  OPTIONAL {{ ?value {LABEL} ?l }}
}} GROUP BY ?property ?value ORDER BY ?property ?value LIMIT {MANY}"""

EVIDENCE = f"""
SELECT ?mention ?article ?quote ?start (SAMPLE(?t) AS ?title) WHERE {{
  <IRI> kg:evidence? ?mention . ?mention oa:hasTarget ?target .
  ?target oa:hasSource ?article ; oa:hasSelector/oa:exact ?quote .
  OPTIONAL {{ ?target oa:hasSelector/oa:start ?start }}
  OPTIONAL {{ ?article dcterms:title ?t }}
}} GROUP BY ?mention ?article ?quote ?start ORDER BY ?article ?start LIMIT {MANY}"""

SEARCH = """
SELECT ?thing ?text ?property ?score (SAMPLE(?l) AS ?label) (SAMPLE(?c) AS ?class) WHERE {
  SERVICE kg:search { ?thing kg:searchText WORDS ; kg:matchedText ?text ; kg:score ?score ;
    kg:matchedProperty ?property ; kg:searchLimit 1000 }
  ?thing a ?c . KIND
  OPTIONAL { ?thing skos:prefLabel|dcterms:title ?l }
} GROUP BY ?thing ?text ?property ?score ORDER BY DESC(?score) ?thing ?text LIMIT MOST"""

DESCRIPTION = """
CONSTRUCT { ?node ?property ?value } WHERE {
  <IRI> kg:evidence?/oa:hasTarget?/oa:hasSelector? ?node . ?node ?property ?value
}"""


class Value(NamedTuple):
    """A term of an answer: `type` is `uri`, `bnode`, `literal` or `triple`."""

    type: str
    text: str
    language: str = ""
    datatype: str = ""


Row = dict[str, Value]


class Desk:
    """Asks the graph on behalf of the pages, within the limits of every query."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool

    async def ask(self, generation: Generation, query: str, *, format: str = "json") -> Response:
        """The answer to a query of ours."""
        question = Question(
            query=query,
            base=generation.base,
            format=format,
        )
        return await self.pool.ask(generation.path, question, client=CLIENT.get())

    async def rows(self, generation: Generation, query: str) -> list[Row]:
        """The rows of a SELECT."""
        return read_rows((await self.ask(generation, query)).body)

    async def about(self, generation: Generation, query: str, iri: str) -> list[Row]:
        """The rows of one of the queries above on an IRI that was checked."""
        return await self.rows(generation, query.replace("<IRI>", f"<{iri}>"))

    async def find(self, generation: Generation, words: str, *, kind: str, limit: int) -> list[Row]:
        """The texts that have these words, the best first; `kind` is a class or empty."""
        filter = f"?thing a kg:{kind} ." if kind else ""
        query = SEARCH.replace("KIND", filter).replace("MOST", str(limit))
        return await self.rows(generation, query.replace("WORDS", literal(words)))

    async def noted(self, generation: Generation, query: str) -> list[Row]:
        """The rows of a query that is asked once a generation; none where it is not answered.

        Who asks while it is being answered waits for the same answer.
        """
        if query not in generation.notes:
            generation.notes[query] = asyncio.ensure_future(self._note(generation, query))
        return await asyncio.shield(generation.notes[query])

    async def _note(self, generation: Generation, query: str) -> list[Row]:
        try:
            return await self.rows(generation, query)
        except (TooMany, TooLarge, TooSlow, Broken):
            # A page without its counts is better than no page; and not asked over and over.
            return []

    async def classes(self, generation: Generation) -> list[Row]:
        """Every class, with the number of its members."""
        return await self.noted(generation, CLASSES)

    async def properties(self, generation: Generation) -> list[Row]:
        """Every property, with the number of its statements."""
        return await self.noted(generation, PROPERTIES)

    async def terms(self, generation: Generation) -> dict[str, Any]:
        """The prefixes, classes and properties of the graph, for completion."""
        classes, properties = await self.classes(generation), await self.properties(generation)
        return {
            "prefixes": generation.prefixes,
            "classes": texts(classes, "term"),
            "properties": texts(properties, "term"),
        }


def read_rows(body: bytes) -> list[Row]:
    """The rows of an answer in JSON."""
    bindings = json.loads(body)["results"]["bindings"]
    return [{name: read_value(term) for name, term in row.items()} for row in bindings]


def read_value(term: dict[str, Any]) -> Value:
    """One term of an answer in JSON."""
    text = term["value"] if isinstance(term["value"], str) else json.dumps(term["value"])
    return Value(term["type"], text, term.get("xml:lang", ""), term.get("datatype", ""))


def texts(rows: Iterable[Row], name: str) -> list[str]:
    """The texts of one column."""
    return [row[name].text for row in rows if name in row]


def literal(text: str) -> str:
    """A text as a string of SPARQL, whose escapes are those of JSON.

    >>> literal("it's") == chr(34) + "it's" + chr(34)
    True
    """
    return json.dumps(text, ensure_ascii=False)
