"""Small articles with true statements about them: what the tests of the store put into it."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.identifiers import article_id, iri, slug, text_hash
from kg.model.article import Article
from kg.model.quads import Iri, Literal, Quad, Triple
from kg.store import View, Writer, open_snapshot, writing
from kg.vocabulary import KG, OA, ORG, RDF, SKOS, VOCABULARY_GRAPH, XSD

BASE = "http://localhost:8000/"
Story = tuple[Article, list[Quad]]


def node(id: str) -> Iri:
    """The IRI of an Id below the tests' base."""
    return iri(BASE, id)


def article_iri(key: str) -> Iri:
    """The IRI of an article."""
    return node(article_id(key))


def story(key: str, *names: str, tail: str = "") -> Story:
    """An article in which these persons speak, and its quads: one mention for each."""
    text = " ".join(f"{name} spoke." for name in names) + tail
    article = Article(key=key, text=text, title=key, origin=f"{key}.txt")
    graph = article_iri(key)
    triples = [
        Triple(graph, RDF.type, KG.Article),
        Triple(graph, KG.sha256, Literal(text_hash(text))),
        *(triple for name in names for triple in person(key, text, name)),
    ]
    return article, [Quad(*triple, graph) for triple in triples]


def person(key: str, text: str, name: str) -> Iterator[Triple]:
    """A person with a mention as evidence."""
    start = text.index(name)
    end = start + len(name)
    who, mention = node(f"person/{slug(name)}"), node(f"mention/{key}/{start}-{end}")
    target, place, quote = (Iri(f"{mention}#{part}") for part in ("target", "position", "quote"))
    yield Triple(who, RDF.type, KG.Person)
    yield Triple(who, SKOS.prefLabel, Literal(name))
    yield Triple(who, KG.confidence, Literal("0.9", XSD.decimal))
    yield Triple(who, KG.evidence, mention)
    yield Triple(mention, RDF.type, KG.Mention)
    yield Triple(mention, OA.hasBody, who)
    yield Triple(mention, OA.hasTarget, target)
    yield Triple(target, OA.hasSource, article_iri(key))
    yield Triple(target, OA.hasSelector, place)
    yield Triple(target, OA.hasSelector, quote)
    yield Triple(place, OA.start, Literal(str(start), XSD.integer))
    yield Triple(place, OA.end, Literal(str(end), XSD.integer))
    yield Triple(quote, OA.exact, Literal(name))


def membership(key: str, who: str, organization: str) -> list[Quad]:
    """A person's post in an organization, in one article's graph."""
    post = node(f"membership/{who}-{organization.partition('/')[2]}")
    return [
        Quad(post, RDF.type, ORG.Membership, article_iri(key)),
        Quad(post, ORG.member, node(f"person/{who}"), article_iri(key)),
        Quad(post, ORG.organization, node(organization), article_iri(key)),
    ]


def build(root: Path, *stories: Story, keep: int = 5) -> str:
    """Put these articles in the store in one session; the id of the snapshot."""
    with writing(root, base=BASE, keep=keep) as writer:
        put_all(writer, stories)
        return writer.commit().id


def put_all(writer: Writer, stories: tuple[Story, ...]) -> None:
    """Put every one of these articles."""
    for article, quads in stories:
        writer.put(article, quads)


def default_graph(view: View) -> list[str]:
    """The triples of the default graph, as the engine has them on disk."""
    rows = ox.Store.read_only(str(view.path)).quads_for_pattern(None, None, None, ox.DefaultGraph())
    return sorted(str(row.triple) for row in rows)


def merge_of_graphs(view: View) -> list[str]:
    """The triples of the articles' graphs and the vocabulary, each once: what the default graph
    must be.
    """
    merged = (f"{BASE}article/", VOCABULARY_GRAPH)
    rows = ox.Store.read_only(str(view.path)).quads_for_pattern(None, None, None, None)
    return sorted(
        {str(row.triple) for row in rows if getattr(row.graph_name, "value", "").startswith(merged)}
    )


def people(root: Path, snapshot: str | None = None) -> list[str]:
    """The names in the default graph."""
    with open_snapshot(root, snapshot=snapshot) as view:
        names = {t.object for t in view.triples() if t.predicate == SKOS.prefLabel}
    return sorted(name.lexical for name in names if isinstance(name, Literal))


def files(root: Path, pattern: str) -> list[str]:
    """Names of files below the store."""
    return sorted(path.name for path in root.glob(pattern))
