"""News-like statements of any number of articles: the same ones every time."""

import random
from collections.abc import Iterator

from kg.identifiers import article_id, iri, text_hash
from kg.model.article import Article
from kg.model.quads import Iri, Literal, Quad, Term, Triple
from kg.vocabulary import DCTERMS, KG, OA, ORG, RDF, SCHEMA, SEM, SKOS, XSD

BASE = "http://localhost:8000/"
FAMILY = ["Lind", "Falk", "Dahl", "Moe", "Berg", "Holm", "Vik", "Strand", "Aas", "Lie",
          "Ruud", "Bakke", "Haug", "Eide", "Sunde", "Foss", "Moen", "Solberg", "Tangen", "Nygaard",
          ]  # fmt: skip
GIVEN = ["Ana", "Bo", "Cy", "Di", "Eli", "Finn", "Gro", "Hal", "Ida", "Jon", "Kai", "Liv", "Mia",
         "Nils", "Ole", "Per", "Ragna", "Siv", "Tor", "Una"]  # fmt: skip
TITLES = ["ambassador", "minister", "director", "professor", "senator", "envoy", "mayor"]
BODIES = 400
"""Organizations, of which a few are in the news most of the time."""
PLACES = 120
SAID = ("the talks had gone well", "the report came too late", "more had to be done for peace",
        "the vote would be held in spring", "both sides had kept to the agreement")  # fmt: skip


def node(kind: str, name: object) -> Iri:
    """The IRI of a thing."""
    return iri(BASE, f"{kind}/{name}")


def persons(articles: int) -> int:
    """How many persons that many articles tell of."""
    return max(articles // 2, 20)


def name_of(person: int) -> str:
    """A person's name; namesakes get a number, as towns do."""
    given, family = GIVEN[person % 20], FAMILY[person // 20 % 20]
    return f"{given} {family}" if person < 400 else f"{given} {family} {person // 400}"


def story(number: int, articles: int) -> tuple[Article, list[Quad]]:
    """One article and its statements: about 65."""
    chance = random.Random(number)
    day = f"20{10 + number % 15}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    article = Article(
        key=f"report-{number}", text=f"Report {number}.", title=f"Report {number}", origin="news.py"
    )
    graph = iri(BASE, article_id(article.key))
    event = node("event", f"e{number // 4}")
    triples = [*head(graph, number, day, article.text), *event_of(event, chance, day)]
    for place in range(3):
        person = int(persons(articles) * chance.random() ** 2)
        triples += voice(graph, number, place, person, event, chance)
    return article, [Quad(*triple, graph) for triple in dict.fromkeys(triples)]


def head(graph: Iri, number: int, day: str, text: str) -> Iterator[Triple]:
    """What is said of the article itself."""
    yield Triple(graph, RDF.type, KG.Article)
    yield Triple(graph, DCTERMS.title, Literal(f"Report {number} on the talks"))
    yield Triple(graph, SCHEMA.datePublished, Literal(day, XSD.date))
    yield Triple(graph, KG.sha256, Literal(text_hash(text)))


def event_of(event: Iri, chance: random.Random, day: str) -> Iterator[Triple]:
    """An event, with its day and place."""
    place = node("place", f"p{int(PLACES * chance.random() ** 2)}")
    yield Triple(event, RDF.type, KG.Event)
    yield Triple(event, KG.date, Literal(day, XSD.date))
    yield Triple(event, SEM.hasPlace, place)
    yield Triple(place, RDF.type, KG.Place)
    yield Triple(place, SKOS.prefLabel, Literal(f"Town {place.rpartition('p')[2]}"))


def voice(
    graph: Iri, number: int, place: int, person: int, event: Iri, chance: random.Random
) -> Iterator[Triple]:
    """Somebody with a post who says something, and the words that tell it."""
    who, body = node("person", f"p{person}"), int(BODIES * chance.random() ** 2)
    where, post = node("organization", f"o{body}"), node("membership", f"m{number}-{place}")
    claim = node("claim", f"c{number}-{place}")
    words = f"{name_of(person)} said that {SAID[(number + place) % len(SAID)]} ({number})"
    facts: list[tuple[Iri, Iri, Term]] = [
        (who, RDF.type, KG.Person), (who, SKOS.prefLabel, Literal(name_of(person))),
        (where, RDF.type, KG.Organization), (where, SKOS.prefLabel, Literal(f"Office {body}")),
        (post, RDF.type, ORG.Membership), (post, ORG.member, who), (post, ORG.organization, where),
        (post, KG.roleTitle, Literal(TITLES[person % len(TITLES)])),
        (claim, RDF.type, KG.Claim), (claim, KG.speaker, who), (claim, KG.madeAt, event),
        (claim, KG.content, Literal(words.partition(" that ")[2])), (event, KG.speakerAt, who),
    ]  # fmt: skip
    yield from (Triple(*fact) for fact in facts)
    mention = node("mention", f"report-{number}/{place}")
    yield from evidence(mention, graph, claim, words)


def evidence(mention: Iri, graph: Iri, claim: Iri, words: str) -> Iterator[Triple]:
    """The words that a claim rests on."""
    target, quote = Iri(f"{mention}#target"), Iri(f"{mention}#quote")
    yield Triple(claim, KG.evidence, mention)
    yield Triple(mention, RDF.type, KG.Mention)
    yield Triple(mention, OA.hasTarget, target)
    yield Triple(target, OA.hasSource, graph)
    yield Triple(target, OA.hasSelector, quote)
    yield Triple(quote, OA.exact, Literal(words))
