"""The ontology and the code say the same, and the ontology says it well."""

import json
import re
from itertools import chain
from pathlib import Path

import pytest
import rdflib
from concepts import slugs
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from roundtable import ARTICLE, BASE, EXTRACTION, RESOLUTION

import kg
import kg.vocabulary as vocabulary
from kg.describe import describe
from kg.extract.words import lexicon, occasions, titles
from kg.gazetteer import STATE_BODIES, bodies
from kg.model.extraction import ClaimForm, Status
from kg.model.quads import Triple
from kg.resources import folder
from kg.validate import rdf_graph
from kg.vocabulary import EVENT_TYPE, KG, KIND, PREFIXES, ROLE

ONTOLOGY = URIRef("https://w3id.org/newskg")
FILES = sorted(folder("ontology").glob("*.ttl"))
SOURCES = sorted(Path(kg.__file__).parent.rglob("*.py"))
QUERIES = sorted(folder("queries").glob("*.rq"))
SCHEMES = {EVENT_TYPE: KG.eventTypes, KIND: KG.organizationKinds, ROLE: KG.roles}
FOREIGN = {
    "dcterms": rdflib.DCTERMS,
    "foaf": rdflib.FOAF,
    "org": rdflib.ORG,
    "owl": rdflib.OWL,
    "prov": rdflib.PROV,
    "rdf": rdflib.RDF,
    "rdfs": rdflib.RDFS,
    "schema": rdflib.SDO,
    "skos": rdflib.SKOS,
    "void": rdflib.VOID,
    "xsd": rdflib.XSD,
}
"""Vocabularies of which RDFLib knows every term."""


def ontology(*names: str) -> Graph:
    """Files of the ontology, or all of them, as one graph."""
    graph = Graph()
    for path in FILES:
        if not names or path.stem in names:
            graph.parse(path)
    return graph


TERMS = ontology("newskg")
CONCEPTS = ontology("schemes")
EVERYTHING = ontology()
DATA = rdf_graph(Triple(*q[:3]) for q in describe(ARTICLE, EXTRACTION, RESOLUTION, base=BASE))


def own_terms() -> list[URIRef]:
    return sorted(s for s in set(TERMS.subjects()) if s.startswith(KG.iri))


def test_code_and_ontology_have_the_same_terms() -> None:
    assert {str(term) for term in own_terms()} == {KG.iri + term for term in KG.terms}


def used_by_code() -> set[str]:
    """Terms that the code names, and the individuals that its enumerations name."""
    named = chain.from_iterable(
        re.findall(r"\bKG\.(\w+)", path.read_text(encoding="utf-8")) for path in SOURCES
    )
    return {*named, *(member.value for enum in (Status, ClaimForm) for member in enum)}


def used_by_ontology() -> set[str]:
    """Terms that another definition or a shape refers to."""
    terms = chain.from_iterable((p, o) for _, p, o in EVERYTHING if isinstance(o, URIRef))
    return {str(term).removeprefix(KG.iri) for term in terms if str(term).startswith(KG.iri)}


def test_no_term_is_defined_that_nothing_uses() -> None:
    assert set(KG.terms) - used_by_code() - used_by_ontology() == set()


@pytest.mark.parametrize("term", own_terms())
def test_a_term_is_documented(term: URIRef) -> None:
    for predicate in (RDFS.label, SKOS.definition, SKOS.example):
        [words] = TERMS.objects(term, predicate)
        assert words.language == "en"
        assert words.strip() == str(words) != ""
    assert list(TERMS.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]


PROPERTIES = [
    t
    for t in own_terms()
    if {OWL.ObjectProperty, OWL.DatatypeProperty} & set(TERMS.objects(t, RDF.type))
]


@pytest.mark.parametrize("term", PROPERTIES)
def test_a_property_has_a_domain_and_a_range(term: URIRef) -> None:
    assert len(list(TERMS.objects(term, RDFS.domain))) == 1
    [range_] = TERMS.objects(term, RDFS.range)
    is_literal = range_.startswith(PREFIXES["xsd"]) or range_ == RDFS.Literal
    expected = OWL.DatatypeProperty if is_literal else OWL.ObjectProperty
    assert expected in set(TERMS.objects(term, RDF.type))


def test_the_ontology_describes_itself() -> None:
    described = {str(p).rpartition("/")[2].rpartition("#")[2] for p in TERMS.predicates(ONTOLOGY)}
    assert described >= {"title", "description", "license", "versionInfo"}


@pytest.mark.parametrize("prefix", FOREIGN)
def test_terms_of_other_vocabularies_exist(prefix: str) -> None:
    start, known = PREFIXES[prefix], FOREIGN[prefix]
    nodes = {n for n in chain.from_iterable((*EVERYTHING, *DATA)) if isinstance(n, URIRef)}
    used = {str(node).removeprefix(start) for node in nodes if str(node).startswith(start)}
    namespace = getattr(vocabulary, prefix.upper(), None)
    used |= set(namespace.terms) if namespace else set()
    assert [term for term in sorted(used) if term not in known] == []


def test_what_describe_asserts_is_what_the_ontology_entails() -> None:
    """The classes "also asserted" are those that the ontology relates."""
    for cls in (KG.Article, KG.Person, KG.Organization, KG.Event, KG.Resolution, KG.Claim):
        node = next(DATA.subjects(RDF.type, URIRef(cls)))
        parents = set(TERMS.objects(URIRef(cls), RDFS.subClassOf))
        assert parents <= set(DATA.objects(node, RDF.type))


def test_every_statement_of_the_data_is_covered_by_a_shape() -> None:
    shapes = ontology("shapes")
    paths = set(shapes.objects(None, rdflib.SH.path))
    assert set(DATA.predicates()) - paths == set()
    targets = set(shapes.objects(None, rdflib.SH.targetClass))
    for node in set(DATA.subjects()):
        assert targets & set(DATA.objects(node, RDF.type)), node


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_concept_stands_in_its_scheme(scheme: str) -> None:
    concepts = [c for c in CONCEPTS.subjects(RDF.type, SKOS.Concept) if c.startswith(scheme)]
    assert len(concepts) == len(slugs(scheme)) > 14
    for concept in concepts:
        assert list(CONCEPTS.objects(concept, SKOS.inScheme)) == [URIRef(SCHEMES[scheme])]
        assert len(list(CONCEPTS.objects(concept, SKOS.definition))) == 1
        broader = list(CONCEPTS.objects(concept, SKOS.broader))
        top = list(CONCEPTS.objects(concept, SKOS.topConceptOf))
        assert len(broader) + len(top) == 1
        assert all(b in concepts for b in broader)
        assert concept not in ancestors(concept)


def ancestors(concept: URIRef) -> set[URIRef]:
    parents = set(CONCEPTS.objects(concept, SKOS.broader))
    return parents.union(*(CONCEPTS.transitive_objects(p, SKOS.broader) for p in parents))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_concepts_of_a_scheme_share_a_name(scheme: str) -> None:
    concepts = [c for c in CONCEPTS.subjects(RDF.type, SKOS.Concept) if c.startswith(scheme)]
    names = [
        name.lower()
        for concept in concepts
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
        for name in CONCEPTS.objects(concept, predicate)
    ]
    assert len(names) == len(set(names))


TABLES = {
    "titles": (ROLE, titles.TITLES.values),
    "words for organizations": (KIND, lexicon.ORGANIZATION_HEADS.values),
    "bodies of states": (KIND, lambda: STATE_BODIES),
    "words for events": (EVENT_TYPE, occasions.EVENT_NOUNS.values),
    "known bodies": (KIND, lambda: (body.kind for body in bodies())),
}


@pytest.mark.parametrize("table", TABLES)
def test_tables_name_defined_concepts_only(table: str) -> None:
    scheme, used = TABLES[table]
    assert set(used()) - slugs(scheme) == set()


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_queries_use_defined_terms_only(path: Path) -> None:
    query = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\bkg:(\w+)", query)) - set(KG.terms) == set()
    for prefix, scheme in (("role", ROLE), ("kind", KIND), ("eventtype", EVENT_TYPE)):
        assert set(re.findall(rf"\b{prefix}:([\w-]+)", query)) - slugs(scheme) == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_files_are_in_one_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prefixes = re.findall(r"^@prefix (\w+): <(.*)> \.$", text, re.MULTILINE)
    assert prefixes == sorted(prefixes)
    for prefix, iri in prefixes:
        assert re.search(rf"(?<![\w<]){prefix}:\w", text.replace(f"@prefix {prefix}:", "")), prefix
        assert PREFIXES.get(prefix, iri) == iri
    subjects = re.findall(r"^(\w+:[\w-]+)$", text, re.MULTILINE)
    assert subjects == sorted(subjects)
    assert len(subjects) == len(set(subjects))
    assert re.search(r"\t| $", text, re.MULTILINE) is None


CONTEXT = json.loads((folder("ontology") / "context.jsonld").read_text(encoding="utf-8"))


# RDFLib's own JSON-LD parser uses what RDFLib has deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_the_context_gives_the_data_back() -> None:
    written = DATA.serialize(format="json-ld", context=CONTEXT["@context"], auto_compact=True)
    assert set(Graph().parse(data=written, format="json-ld")) == set(DATA)


def test_the_context_has_every_term_under_its_own_name() -> None:
    keys = {
        key: iri["@id"] if isinstance(iri, dict) else iri
        for key, iri in CONTEXT["@context"].items()
        if not key.startswith("@")
    }
    assert {term: keys.get(term) for term in KG.terms} == {term: f"kg:{term}" for term in KG.terms}
    used = {str(p) for p in DATA.predicates()} - {str(RDF.type)}
    assert used <= {expanded(iri) for iri in keys.values()}


def expanded(iri: str) -> str:
    prefix, _, name = iri.partition(":")
    return PREFIXES[prefix] + name if prefix in PREFIXES else iri
