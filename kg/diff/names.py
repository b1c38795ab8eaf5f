"""What things, properties and values are called in words."""

import re
from functools import cached_property

from kg.errors import printable
from kg.model.quads import Iri, Literal, Term
from kg.store.comparison import Side
from kg.vocabulary import DCTERMS, FOAF, KG, ORG, RDF, RDFS, SCHEMA, SEM, SKOS, WGS, XSD

LABELS = (SKOS.prefLabel, DCTERMS.title, RDFS.label, FOAF.name)
PROPERTIES = {
    RDF.type: "class",
    SKOS.prefLabel: "label",
    SKOS.altLabel: "other label",
    ORG.subOrganizationOf: "part of",
    SCHEMA.containedInPlace: "lies in",
    SCHEMA.datePublished: "published",
    SCHEMA.honorificPrefix: "honorific",
    SEM.hasActor: "actor",
    SEM.hasPlace: "place",
    WGS.lat: "latitude",
    WGS.long: "longitude",
}
"""Words for properties of other vocabularies, where their local names are none."""
LONGEST = 100


class Names:
    """Calls things by their names in one generation, or in the other where they have none there."""

    def __init__(self, first: Side, second: Side) -> None:
        self._sides = (first, second)
        self._known: dict[Iri, str] = {}

    @cached_property
    def _prefixes(self) -> dict[str, str]:
        return self._sides[0].view.prefixes()

    def values(self, node: Iri, property: Iri) -> list[Term]:
        """What is said of a node in the generation that knows more of it."""
        first, second = self._sides
        return first.values(node, property) or second.values(node, property)

    def name(self, node: Iri) -> str:
        """What a thing is called: a post by its holder, a claim by its speaker and its words, a
        position by what it is about.
        """
        if node not in self._known:
            self._known[node] = self._name(node)
        return self._known[node]

    def _name(self, node: Iri) -> str:
        classes = self.values(node, RDF.type)
        ways = {
            ORG.Membership: self._post,
            KG.Claim: self._claim,
            KG.Position: self._position,
            KG.Account: self._account,
            KG.Comparison: self._comparison,
        }
        return next((way(node) for cls, way in ways.items() if cls in classes), self.label(node))

    def _post(self, node: Iri) -> str:
        who, where = self._first(node, ORG.member), self._first(node, ORG.organization)
        title = self._first(node, KG.roleTitle) or self._first(node, ORG.role)
        parts = ", ".join(part for part in (who, title) if part) or self.short(node)
        return f"{parts} at {where}" if where else parts

    def _claim(self, node: Iri) -> str:
        speaker = self._first(node, KG.speaker) or self._first(node, KG.speakerText)
        what = "denial" if KG.Denies in self.values(node, KG.polarity) else "claim"
        by = f"{what} by {speaker}" if speaker else what
        return f"{by}, {quoted(self._first(node, KG.content))}"

    def _position(self, node: Iri) -> str:
        point = f"{self._first(node, KG.onThing)}, {self._first(node, KG.point)}"
        return f"{point}: {self._first(node, KG.positionText)}"

    def _account(self, node: Iri) -> str:
        claims = [each for each in self.values(node, KG.ofClaim) if isinstance(each, Iri)]
        speakers = (self._first(claim, KG.speaker) for claim in claims)
        speaker = next(filter(None, speakers), "") or "somebody"
        return f"{speaker}, {quoted(self._first(node, KG.readFrom))}"

    def _comparison(self, node: Iri) -> str:
        both = [self.name(each) for each in self.values(node, KG.compares) if isinstance(each, Iri)]
        return " and ".join(sorted(both))

    def _first(self, node: Iri, property: Iri) -> str:
        """The first value of a property: a text as it is, a thing by its label."""
        for value in self.values(node, property):
            return one_line(value.lexical) if isinstance(value, Literal) else self.label(value)
        return ""

    def label(self, node: Iri) -> str:
        """The label of a thing, or its IRI where it has none."""
        for property in LABELS:
            for value in self.values(node, property):
                if isinstance(value, Literal):
                    return cut(one_line(value.lexical))
        return self.short(node)

    def short(self, node: Iri) -> str:
        """An IRI with a prefix where one fits."""
        fitting = [name for name, start in self._prefixes.items() if node.startswith(start)]
        if not fitting:
            return printable(node)
        name = max(fitting, key=lambda each: len(self._prefixes[each]))
        return printable(f"{name}:{node[len(self._prefixes[name]) :]}")

    def property(self, property: Iri) -> str:
        """A property by its label in the vocabulary, or by the words of its local name."""
        if property not in PROPERTIES and self.has_label(property):
            return self.label(property)
        return PROPERTIES.get(property) or spaced(property)

    def has_label(self, node: Iri) -> bool:
        """Whether the vocabulary, or anybody, has a word for it."""
        return any(self.values(node, property) for property in LABELS)

    def value(self, term: Term) -> str:
        """A value: a thing by its name, a text in quotes, numbers and dates as they are."""
        if isinstance(term, Literal):
            plain = term.datatype in (None, XSD.string)
            return quoted(term.lexical) if plain else one_line(term.lexical)
        return self.name(term)


def spaced(property: Iri) -> str:
    """The words of a local name.

    >>> spaced(Iri("http://www.w3.org/2004/02/skos/core#exactMatch"))
    'exact match'
    """
    local = re.split("[/#]", property)[-1] or property
    return printable(re.sub("(?<=[a-z])(?=[A-Z])", " ", local).lower())


def quoted(text: str) -> str:
    """A text in quotes, cut where it is long.

    >>> quoted("so be it")
    '“so be it”'
    """
    return f"“{cut(one_line(text))}”"


def cut(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def one_line(text: str) -> str:
    """A text without line breaks and control characters."""
    return printable(" ".join(text.split()))
