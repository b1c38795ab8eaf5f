"""What the graph of one article says, from what was read and who is who."""

import re
from dataclasses import replace
from datetime import date

import pytest
from cards import CARDS
from hypothesis import given, settings
from hypothesis import strategies as st
from roundtable import ARTICLE, BASE, CLAIMS, EXTRACTION, RESOLUTION, TEXT, span

from kg.describe import describe
from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import ClaimMention, EntityType, Extraction, Form, Mention, Span
from kg.model.quads import Iri, Literal, Quad, Term
from kg.model.resolution import Entity, Resolution
from kg.vocabulary import DCTERMS, KG, OA, ORG, PREFIXES, RDF, SCHEMA, WGS

GRAPH = Iri(BASE + "article/riverton-2013")


def quads(
    article: Article = ARTICLE,
    extraction: Extraction = EXTRACTION,
    resolution: Resolution = RESOLUTION,
) -> list[Quad]:
    return list(describe(article, extraction, resolution, base=BASE))


def short(term: Term) -> str:
    """A term as one would write it: `kg:Event`, `place/riverton`, `"60"^^xsd:integer`."""
    if isinstance(term, Literal):
        mark = f"^^{short(Iri(term.datatype))}" if term.datatype else ""
        return f'"{term.lexical}"{mark}'
    if term.startswith(BASE):
        return term.removeprefix(BASE)
    known = [prefix for prefix in PREFIXES if term.startswith(PREFIXES[prefix])]
    prefix = max(known, key=PREFIXES.__getitem__, default="")
    return f"{prefix}:{term.removeprefix(PREFIXES[prefix])}" if prefix else term


def card(node: str, given: list[Quad]) -> list[str]:
    """What the graph says of one node, sorted."""
    found = [q for q in given if q.subject == BASE + node]
    return sorted(f"{short(q.predicate)} {short(q.object)}" for q in found)


def values(given: list[Quad], predicate: Iri) -> list[str]:
    return sorted(short(q.object) for q in given if q.predicate == predicate)


@pytest.mark.parametrize("node", CARDS)
def test_a_node_has_exactly_these_statements(node: str) -> None:
    expected = [line.strip() for line in CARDS[node].strip().splitlines()]
    found = card(node, quads())
    assert found == expected


def test_each_quad_comes_once_in_the_articles_graph_and_always_in_the_same_order() -> None:
    first = quads()
    assert {quad.graph for quad in first} == {GRAPH}
    assert len(first) == len(set(first))
    assert first == quads()


def test_the_graph_describes_every_node_that_it_names() -> None:
    described = {q.subject for q in quads() if q.predicate == RDF.type}
    named = {q.object for q in quads() if isinstance(q.object, Iri) and q.object.startswith(BASE)}
    assert named | {q.subject for q in quads()} == described


def test_every_quote_is_the_exact_slice_of_the_text() -> None:
    exact = {q.subject.removesuffix("#quote"): q.object for q in quads() if q.predicate == OA.exact}
    for mention, quote in exact.items():
        start, end = map(int, mention.rpartition("/")[2].split("-"))
        assert quote == Literal(TEXT[start:end])


def test_bodies_are_what_rests_on_the_mention() -> None:
    evidence = {(q.subject, q.object) for q in quads() if q.predicate == KG.evidence}
    assert evidence == {(q.object, q.subject) for q in quads() if q.predicate == OA.hasBody}


def test_only_the_sentence_without_anything_read_is_uncovered() -> None:
    found = [q.subject for q in quads() if q.object == KG.UncoveredSentence]
    assert found == [BASE + "mention/riverton-2013/346-359"]


def test_a_heading_without_anything_read_is_uncovered_too() -> None:
    extraction = replace(EXTRACTION, headings=(span("sunny"), span("Riverton")))
    found = [q.subject for q in quads(extraction=extraction) if q.object == KG.UncoveredSentence]
    assert [iri.rpartition("/")[2] for iri in found] == ["346-359", "353-358"]


@settings(deadline=None)
@given(st.data())
def test_a_sentence_is_uncovered_unless_a_name_or_content_overlaps_it(data: st.DataObject) -> None:
    places = st.integers(0, 12).flatmap(lambda a: st.integers(a, 12).map(lambda b: Span(a, b)))
    sentences, names, contents = (tuple(data.draw(st.lists(places, max_size=5))) for _ in range(3))
    article = Article("a", "Καλ𝄞 η μέρα.", "t", "o")
    mentions = tuple(Mention(s, EntityType.PERSON, Form.NAME, "x") for s in names)
    claims = tuple(ClaimMention(s, s, own_voice=True) for s in contents)
    extraction = Extraction("a", sentences=sentences, mentions=mentions, claims=claims)
    resolution = Resolution("a", (), (), (None,) * len(names), (), ())
    given = quads(article, extraction, resolution)
    uncovered = {
        f"mention/a/{s.start}-{s.end}"
        for s in sentences
        if s.start < s.end
        and not any(r.start < s.end and s.start < r.end for r in names + contents)
    }
    assert {short(q.subject) for q in given if q.object == KG.UncoveredSentence} == uncovered


@pytest.mark.parametrize(
    ("kind", "belongs"),
    [("legislature", ORG.subOrganizationOf), ("think-tank", SCHEMA.location)],
)
def test_a_state_is_known_by_its_bodies(kind: str, belongs: Iri) -> None:
    senate, norland = (Iri(BASE + id) for id in ("organization/senate-of-norland", "place/norland"))
    entities = tuple(replace(e, kind=kind) if e.id in senate else e for e in RESOLUTION.entities)
    given = quads(
        extraction=replace(EXTRACTION, posts=()), resolution=replace(RESOLUTION, entities=entities)
    )
    assert [q.predicate for q in given if (q.subject, q.object) == (senate, norland)] == [belongs]
    acts = any((q.subject, q.object) == (norland, KG.Organization) for q in given)
    assert acts == (belongs == ORG.subOrganizationOf)


def test_a_post_without_a_known_holder_is_left_out() -> None:
    members = [q.object for q in quads() if q.predicate == ORG.member]
    assert members == [BASE + "person/ana-lind"]


def test_a_post_told_twice_is_one_membership_with_the_surer_confidence() -> None:
    post = EXTRACTION.posts[0]
    again = replace(post, evidence=EXTRACTION.sentences[0], confidence=0.95)
    given = quads(extraction=replace(EXTRACTION, posts=(post, again)))
    lines = card("membership/ana-lind-envoy-norland-former", given)
    assert [line for line in lines if line.startswith(("kg:confidence", "kg:evidence"))] == [
        'kg:confidence "0.95"^^xsd:decimal',
        "kg:evidence mention/riverton-2013/25-74",
        "kg:evidence mention/riverton-2013/76-133",
    ]


def test_a_post_is_in_one_body_even_if_a_state_and_an_organization_share_its_name() -> None:
    namesake = replace(RESOLUTION.entities[1], id="organization/norland")
    resolution = replace(
        RESOLUTION,
        entities=(*RESOLUTION.entities, namesake),
        entity_of=(*RESOLUTION.entity_of[:1], namesake.id, *RESOLUTION.entity_of[2:]),
    )
    post = EXTRACTION.posts[0]
    extraction = replace(EXTRACTION, posts=(post, replace(post, organization=1)))
    bodies = values(quads(extraction=extraction, resolution=resolution), ORG.organization)
    assert bodies == ["place/norland"]


def test_another_article_attests_the_same_membership() -> None:
    later = replace(ARTICLE, key="later", published=date(2014, 1, 1))
    memberships = {q.subject for q in quads() + quads(later) if q.object == ORG.Membership}
    assert len(memberships) == 1


CLAIM = ClaimMention(span("the raid"), span("It condemns the raid."))
VOICES = [
    ({"speaker": 9}, "kg:speaker organization/senate-of-norland"),
    ({"speaker": 8}, 'kg:speakerText "An aide"'),
    ({"speaker_text": span("An aide"), "speaker": 8}, 'kg:speakerText "An aide"'),
    ({"speaker_text": span("former  envoy")}, 'kg:speakerText "former envoy"'),
    ({"cue": span("denied")}, 'kg:speakerText "somebody"'),
    ({"own_voice": True}, "kg:speaker organization/the-daily-lake"),
    ({}, 'kg:speakerText "The Daily Lake"'),
]


@pytest.mark.parametrize(("fields", "expected"), VOICES)
def test_a_claim_has_a_speaker_or_the_words_for_one(fields: dict, expected: str) -> None:
    extraction = replace(EXTRACTION, claims=(*CLAIMS[:4], replace(CLAIM, **fields)))
    given = quads(extraction=extraction)
    [node] = [q.subject for q in given if q.object == Literal("the raid")]
    assert [line for line in card(short(node), given) if "speaker" in line] == [expected]


def test_what_somebody_calls_an_adopted_text_is_said_of_its_node() -> None:
    called = replace(CLAIMS[0], characterized_as=CLAIMS[0].content, characterizes_text=0)
    extraction = replace(EXTRACTION, claims=(called, *CLAIMS[1:]))
    texts = [q for q in quads(extraction=extraction) if q.predicate == KG.characterizes]
    adopted = BASE + RESOLUTION.resolution_ids[0]
    assert adopted in {q.object for q in texts}
    assert adopted in {q.subject for q in quads(extraction=extraction)}


def test_the_voice_of_an_article_without_a_publisher_is_its_title() -> None:
    article = replace(ARTICLE, publisher=None)
    given = quads(article, resolution=replace(RESOLUTION, publisher=None))
    assert '"Roundtable in Riverton"' in values(given, KG.speakerText)


def test_an_interrupted_claim_has_its_pieces_joined() -> None:
    claim = replace(CLAIMS[2], content=span("An aide"), rest=(span("denied"), span("it")))
    given = quads(extraction=replace(EXTRACTION, claims=(*CLAIMS[:2], claim, *CLAIMS[3:])))
    assert '"An aide … denied … it"' in values(given, KG.content)


DAYS = [
    ("the worst day of the war", None),  # relayed: may be older
    ("it.", "2013-03-04"),  # the article's day
    ("condemns the raid", "2012-02-01"),  # the resolution's day
    ("roundtable", "2013-03-04"),
]


@pytest.mark.parametrize(("content", "day"), DAYS)
def test_the_day_of_a_claim(content: str, day: str | None) -> None:
    [node] = [q.subject for q in quads() if q.predicate == KG.content and q.object[0] == content]
    days = [q.object[0] for q in quads() if q.subject == node and q.predicate == KG.claimedOn]
    assert days == ([day] if day else [])


@pytest.mark.parametrize(
    ("date", "undated", "day"),
    [
        (PartialDate(1997, 3, 24), False, ["1997-03-24"]),
        (PartialDate(1997, 3), True, ["1997-03"]),
        (None, True, []),
    ],
)
def test_a_claim_is_of_the_day_that_the_text_gives(
    date: PartialDate | None, undated: bool, day: list[str]
) -> None:
    claim = replace(CLAIM, date=date, undated=undated)
    given = replace(EXTRACTION, claims=(claim,), resolutions=())
    found = quads(extraction=given, resolution=replace(RESOLUTION, resolution_ids=()))
    assert [q.object[0] for q in found if q.predicate == KG.claimedOn] == day


def contents(claims: tuple[ClaimMention, ...]) -> dict[str, str]:
    """The IRI of each claim by its content."""
    given = quads(extraction=replace(EXTRACTION, claims=claims, resolutions=()),
                  resolution=replace(RESOLUTION, resolution_ids=()))  # fmt: skip
    return {short(q.subject): q.object[0] for q in given if q.predicate == KG.content}


def test_reading_more_claims_or_in_another_order_changes_no_claims_iri() -> None:
    independent = CLAIMS[1:]
    assert contents(independent) == contents(tuple(reversed(independent)))
    assert contents(independent[:2]).items() <= contents(independent).items()


def test_claims_in_equal_words_are_told_apart_by_their_order_in_the_text() -> None:
    early, late = (
        ClaimMention(span("Norland", nth=n), span("Norland", nth=n), speaker_text=span(words))
        for n, words in enumerate(("She", "It"))
    )
    assert len(contents((early, late))) == 2
    assert contents((early, late)) == contents((late, early))


def test_nothing_but_the_article_is_said_of_an_empty_one() -> None:
    article = Article("empty", "", "Untitled", "empty.txt")
    empty = Resolution("empty", (), (), (), (), ())
    assert {q.subject for q in quads(article, Extraction("empty"), empty)} == {
        BASE + "article/empty"
    }


SOURCES = [
    ("https://example.org/", "https://example.org/"),
    (" https://example.org/a?b=c&d=%20#e ", "https://example.org/a?b=c&d=%20#e"),
    ("http://example.org/a#b#c", "http://example.org/a#b%23c"),
    ("http://example.org:80/[x]%", "http://example.org:80/%5Bx%5D%25"),
    ('http://example.org/é<>"{}|\\^`', "http://example.org/%C3%A9%3C%3E%22%7B%7D%7C%5C%5E%60"),
    ("https://example.org:port/", None),
    ("https://exa mple.org/", None),
    ("javascript:alert(1)", None),
    ("example.org", None),
    ("", None),
]


@pytest.mark.parametrize(("source", "expected"), SOURCES)
def test_a_source_is_an_address_or_nothing(source: str, expected: str | None) -> None:
    given = quads(replace(ARTICLE, source=source))
    assert [q.object for q in given if q.predicate == DCTERMS.source] == (
        [expected] if expected else []
    )


@settings(deadline=None)
@given(st.floats(-180, 180))
def test_decimals_are_written_as_a_store_gives_them_back(number: float) -> None:
    place = Entity("place/x", EntityType.PLACE, "X", (), point=(number, 0))
    given = quads(resolution=replace(RESOLUTION, entities=(*RESOLUTION.entities, place)))
    [latitude] = [
        q.object for q in given if q.subject == BASE + "place/x" and q.predicate == WGS.lat
    ]
    assert isinstance(latitude, Literal)
    assert re.fullmatch(r"0|-?(?!0$)(0|[1-9]\d*)(\.\d*[1-9])?", latitude.lexical)
    assert float(latitude.lexical) == round(number, 6)
