"""The pages: home, query, and one for everything that has an IRI."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.responses import HTMLResponse, RedirectResponse

from kg.vocabulary import DCTERMS, KG, ORG
from kg.web.generations import Generation
from kg.web.replies import EDITOR_POLICY
from kg.web.site import facts
from kg.web.site.examples import Example
from kg.web.site.facts import Desk, Row, read_rows
from kg.web.site.rendering import render
from kg.web.workers.question import Response

SHOWN_ROWS = 1000
"""Rows of an answer that a page shows."""
SHOWN_BYTES = 200_000
"""Bytes of a graph that a page shows."""
FIRST_QUERY = """SELECT ?class (COUNT(?thing) AS ?number)
WHERE { ?thing a ?class }
GROUP BY ?class
ORDER BY DESC(?number)
"""
"""What stands in the editor before anybody wrote there."""
DOWNLOADS = {False: ("csv", "json", "xml", "tsv"), True: ("turtle", "jsonld", "ntriples", "rdfxml")}

Page = HTMLResponse | RedirectResponse


class Pages:
    """Every page of the site. They read without JavaScript."""

    def __init__(self, desk: Desk, examples: tuple[Example, ...]) -> None:
        self.desk = desk
        self.examples = examples

    async def home(self, generation: Generation) -> HTMLResponse:
        """What the graph holds."""
        counts = own_classes(await self.desk.noted(generation, facts.COUNTS))
        articles = await self.desk.noted(generation, facts.ARTICLES)
        return page("home.html", generation, counts=counts, articles=articles,
                    examples=self.examples, members=MEMBERS)  # fmt: skip

    def query(
        self, generation: Generation, *, query: str = FIRST_QUERY, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """The query page, with an answer or an error where there is one."""
        answer = {"columns": [], "rows": [], "truth": None, "text": "", "more": False, "error": "",
                  "empty": False, "downloads": ()} | values  # fmt: skip
        found = page("query.html", generation, status=status, query=query, examples=self.examples,
                     **answer)  # fmt: skip
        found.headers["Content-Security-Policy"] = EDITOR_POLICY
        return found

    def answer(self, generation: Generation, *, query: str, response: Response) -> HTMLResponse:
        """The query page with an answer: a table, a truth value, or Turtle."""
        body, graph = response.body, response.media_type == "text/turtle"
        downloads = DOWNLOADS[graph]
        if graph:
            text = body[:SHOWN_BYTES].decode(errors="ignore")
            return self.query(generation, query=query, text=text, more=len(body) > SHOWN_BYTES,
                              downloads=downloads)  # fmt: skip
        truth = json.loads(body).get("boolean")
        if truth is not None:
            return self.query(generation, query=query, truth=truth, downloads=downloads)
        rows = read_rows(body)
        columns = list(dict.fromkeys(name for row in rows for name in row))
        return self.query(
            generation, query=query, columns=columns, rows=rows[:SHOWN_ROWS],
            more=len(rows) > SHOWN_ROWS, empty=not rows, downloads=downloads,
        )  # fmt: skip

    async def entity(self, generation: Generation, iri: str) -> Page | None:
        """What the graph says about an IRI; None where it says nothing. One that has gone into
        another leads there.
        """
        said = await self.desk.about(generation, facts.FACTS, iri)
        if not said:
            return None
        if stays := successor(generation, said):
            return RedirectResponse(stays, 303, headers={"Vary": "Accept"})
        mentioned = await self.desk.about(generation, facts.MENTIONED, iri)
        evidence = await self.desk.about(generation, facts.EVIDENCE, iri)
        return page("entity.html", generation, iri=iri, label=label_of(iri, said), facts=said,
                    mentioned=mentioned, evidence=evidence, many=facts.MANY)  # fmt: skip

    def search(
        self, generation: Generation, *, words: str, kind: str, rows: list[Row]
    ) -> HTMLResponse:
        """The texts that have these words."""
        return page("search.html", generation, words=words, kind=kind, rows=rows, kinds=SEARCHED)

    def missing(self, generation: Generation, iri: str) -> HTMLResponse:
        """The page of an IRI that the graph does not know."""
        return page("missing.html", generation, status=404, iri=iri)


def page(
    template: str, generation: Generation, *, status: int = 200, **values: Any
) -> HTMLResponse:
    """A page as a response."""
    return HTMLResponse(render(template, generation, **values), status, headers={"Vary": "Accept"})


def successor(generation: Generation, said: list[Row]) -> str | None:
    """The path of the node that took the place of this one."""
    replaced = [row["value"].text for row in said if row["property"].text == DCTERMS.isReplacedBy]
    below = [iri for iri in replaced if iri.startswith(generation.base)]
    return urlsplit(below[0]).path if below else None


def own_classes(rows: list[Row]) -> list[Row]:
    """The classes of our vocabulary; all classes where the graph uses none of them."""
    return [row for row in rows if is_own(row["class"].text)] or rows


def is_own(iri: str) -> bool:
    """Whether a class is of our vocabulary, and not one of its closed lists of values."""
    return iri == ORG.Membership or (iri.startswith(KG.iri) and iri not in LISTS)


SEARCHED = ("Article", "Person", "Organization", "Place", "Event", "Resolution", "Claim", "Mention")
"""The classes among which a search may choose."""
LISTS = (KG.MembershipStatus, KG.ClaimForm, KG.Polarity)
MEMBERS = """SELECT ?thing (SAMPLE(?name) AS ?label)
WHERE {
  ?thing a <CLASS> .
  OPTIONAL { ?thing skos:prefLabel|dcterms:title|kg:content ?name }
}
GROUP BY ?thing
ORDER BY ?thing
LIMIT 1000
"""
"""Asks for the things of a class."""


LABELS: Mapping[str, int] = {
    "http://www.w3.org/2004/02/skos/core#prefLabel": 0,
    "http://purl.org/dc/terms/title": 1,
    "http://www.w3.org/2000/01/rdf-schema#label": 2,
    KG.content: 3,
    KG.roleTitle: 4,
}
"""Properties that name a thing, the best first."""


def label_of(iri: str, said: list[Row]) -> str:
    """The best name that the facts give, else the end of the IRI."""
    names = [row for row in said if row["property"].text in LABELS]
    if names:
        return min(names, key=lambda row: LABELS[row["property"].text])["value"].text
    return iri.rstrip("/#").rpartition("/")[2]
