"""Turning terms and templates into pages."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import jinja2

from kg.web.generations import Generation
from kg.web.site.facts import Value

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
STATIC = HERE / "static"
VENDOR = HERE / "vendor"
SAFE = "/:@!$&'()*+,;=~-._%"
PLAIN_NAME = re.compile(r"[\w\-.]*")


@cache
def environment() -> jinja2.Environment:
    """The templates; everything put into them is escaped."""
    loader = jinja2.FileSystemLoader(TEMPLATES)
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def render(template: str, generation: Generation, **values: Any) -> str:
    """A page about a generation of the graph."""
    names = Names(generation.base, generation.prefixes)
    return environment().get_template(template).render(names=names, base=generation.base, **values)


class Names:
    """How IRIs are written and linked on a page."""

    def __init__(self, base: str, prefixes: Mapping[str, str]) -> None:
        self.base = base
        self.prefixes = sorted(prefixes.items(), key=lambda pair: -len(pair[1]))

    def short(self, iri: str) -> str:
        """The IRI with its prefix, where one fits.

        >>> Names("http://a/", {"x": "http://a/x#"}).short("http://a/x#y")
        'x:y'
        """
        for prefix, start in self.prefixes:
            rest = iri[len(start) :]
            if iri.startswith(start) and rest and PLAIN_NAME.fullmatch(rest):
                return f"{prefix}:{rest}"
        return iri

    def link(self, iri: str) -> str:
        """Where a page links for an IRI: here if it is below the base; nowhere if it is no page.

        >>> names = Names("http://localhost:8000/", {})
        >>> names.link("http://localhost:8000/person/x#y"), names.link("javascript:alert(1)")
        ('/person/x#y', '')
        """
        if iri.startswith(self.base):
            path, mark, fragment = iri[len(self.base) :].partition("#")
            return "/" + quote(path, safe=SAFE) + mark + quote(fragment, safe=SAFE)
        try:
            parts = urlsplit(iri)
        except ValueError:
            return ""
        return iri if parts.scheme in ("http", "https") and parts.netloc else ""

    def text(self, value: Value) -> str:
        """A term as a reader wants it: texts as they are, IRIs short."""
        return self.short(value.text) if value.type == "uri" else value.text
