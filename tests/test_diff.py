"""`kg diff`: what came, went and changed from one snapshot to another."""

from pathlib import Path

import pytest
from commands import built, run
from stories import Story, article_iri, build, node, story

from kg.model.quads import Iri, Literal, Quad
from kg.store import writing
from kg.store.updating import update
from kg.vocabulary import KG, ORG, RDF, SEM, SKOS

ARTICLE = """---
title: Talks open in Oslo
publisher: The Example
published: 2024-05-03
---
Ana Lind, the {status}ambassador of Norway, spoke in Oslo on 3 May 2024. Ms. Lind said that {words}.
"""


def diff(store: Path, *arguments: object) -> list[str]:
    """The lines of the report."""
    ran = run("diff", "--store", store, *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


def with_more(told: Story, *more: Quad) -> Story:
    """The article with more statements."""
    return told[0], [*told[1], *more]


def said(key: str, subject: str, property: Iri, value: Iri | Literal) -> Quad:
    """A statement of an article."""
    return Quad(node(subject), property, value, article_iri(key))


def post(key: str, status: Iri, slug: str) -> list[Quad]:
    """Ana Lind's post as an ambassador of Norland; its IRI tells whether she still holds it."""
    post = f"membership/ana-lind-{slug}"
    return [
        said(key, post, RDF.type, ORG.Membership),
        said(key, post, ORG.member, node("person/ana-lind")),
        said(key, post, ORG.organization, node("place/norland")),
        said(key, post, KG.roleTitle, Literal("ambassador")),
        said(key, post, KG.status, status),
        said(key, "place/norland", RDF.type, KG.Place),
        said(key, "place/norland", SKOS.prefLabel, Literal("Norland")),
    ]


def claim(key: str, slug: str, words: str, *more: Quad) -> list[Quad]:
    """A claim of Ana Lind's."""
    id = f"claim/{key}-{slug}"
    return [
        said(key, id, RDF.type, KG.Claim),
        said(key, id, KG.speaker, node("person/ana-lind")),
        said(key, id, KG.content, Literal(words)),
        *more,
    ]


def test_an_article_that_changed_tells_what_is_said_otherwise(tmp_path: Path) -> None:
    file, store = tmp_path / "talks.md", tmp_path / "store"
    file.write_text(ARTICLE.format(status="", words="the talks will go on"))
    built(store, file)
    file.write_text(ARTICLE.format(status="former ", words="the talks have failed"))
    built(store, file)
    lines = diff(store)
    assert lines[0] == "From snapshot 000001 to 000002: 1 new, 1 gone, 2 changed"
    assert lines[2:5] == ["Articles", "  Talks open in Oslo", "    text changed"]
    assert lines[6:9] == [
        "Posts",
        "  Ana Lind, ambassador at Norway",
        "    status current → former",
    ]
    assert "  claim by Ana Lind, “the talks have failed”: new" in lines
    assert "  claim by Ana Lind, “the talks will go on”: gone" in lines


def test_a_post_that_was_left_is_the_same_post(root: Path) -> None:
    build(root, with_more(story("one", "Ana Lind"), *post("one", KG.Current, "norland")))
    build(root, with_more(story("one", "Ana Lind"), *post("one", KG.Former, "norland-former")))
    assert diff(root) == [
        "From snapshot 000001 to 000002: 0 new, 0 gone, 1 changed",
        "",
        "Posts",
        "  Ana Lind, ambassador at Norland",
        "    status current → former",
    ]


def test_two_posts_that_could_be_meant_are_not_taken_for_one(root: Path) -> None:
    build(
        root,
        with_more(
            story("one", "Ana Lind"),
            *post("one", KG.Current, "norland"),
            *post("one", KG.Acting, "norland-acting"),
        ),
    )
    build(root, with_more(story("one", "Ana Lind"), *post("one", KG.Former, "norland-former")))
    assert diff(root) == [
        "From snapshot 000001 to 000002: 1 new, 2 gone, 0 changed",
        "",
        "Posts",
        "  Ana Lind, ambassador at Norland (membership:ana-lind-norland): gone",
        "  Ana Lind, ambassador at Norland (membership:ana-lind-norland-acting): gone",
        "  Ana Lind, ambassador at Norland (membership:ana-lind-norland-former): new",
        "    status former",
    ]


def test_values_are_paired_only_where_one_took_the_others_place(root: Path) -> None:
    ana = "person/ana-lind"
    first = [
        said("one", ana, SKOS.altLabel, Literal("Lind")),
        said("one", ana, SKOS.altLabel, Literal("A. Lind")),
        said("one", ana, KG.kind, Iri("urn:old")),
    ]
    second = [
        said("one", ana, SKOS.altLabel, Literal("Ambassador\x1b Lind")),
        said("one", ana, KG.kind, Iri("urn:new")),
        said("one", ana, Iri("urn:x#sameKind"), Literal("3", "urn:t")),
    ]
    build(root, with_more(story("one", "Ana Lind"), *first))
    build(root, with_more(story("one", "Ana Lind"), *second))
    assert diff(root)[2:] == [
        "Persons",
        "  Ana Lind",
        "    kind urn:old → urn:new",
        "    other label “A. Lind”: gone",
        "    other label “Lind”: gone",
        "    other label “Ambassador\\x1b Lind”: new",
        "    same kind 3: new",
    ]


def test_what_another_article_says_too_neither_comes_nor_goes(root: Path) -> None:
    build(root, story("one", "Ana Lind", "Bo Falk"))
    build(root, story("two", "Ana Lind"))
    assert diff(root) == [
        "From snapshot 000001 to 000002: 1 new, 0 gone, 0 changed",
        "",
        "Articles",
        "  article:two: new",
        "",
        "Mentions: 1 new, 0 gone",
    ]
    assert run("remove", "--store", root, "one").code == 0
    assert diff(root) == [
        "From snapshot 000002 to 000003: 0 new, 2 gone, 0 changed",
        "",
        "Articles",
        "  article:one: gone",
        "",
        "Persons",
        "  Bo Falk: gone",
        "",
        "Mentions: 0 new, 2 gone",
    ]


def test_one_article_is_compared_by_itself(root: Path) -> None:
    build(root, story("one", "Ana Lind"), story("two", "Bo Falk"))
    build(root, story("one", "Bo Falk"), story("two", "Cy Dahl"))
    lines = [
        f"From snapshot 000001 to 000002 in {article_iri('one')}: 1 new, 1 gone, 1 changed",
        "",
        "Articles",
        "  article:one",
        "    text changed",
        "",
        "Persons",
        "  Ana Lind: gone",
        "  Bo Falk: new",
        "",
        "Mentions: 1 new, 1 gone",
    ]
    assert diff(root, "--article", "one") == lines
    assert diff(root, "--article", article_iri("one")) == lines
    ran = run("diff", "--store", root, "--article", "two", "--format", "patch")
    graphs = {line.split()[-2] for line in ran.out.splitlines()[3:-1]}
    assert graphs == {f"<{article_iri('two')}>"}


def test_snapshots_that_do_not_follow_each_other_are_compared(root: Path) -> None:
    build(root, story("one", "Ana Lind"))
    build(root, story("two", "Bo Falk"))
    assert run("rollback", "--store", root).code == 0
    assert diff(root, 2)[0] == "From snapshot 000002 to 000001: 0 new, 2 gone, 0 changed"
    build(root, story("three", "Cy Dahl"))
    assert diff(root)[0] == "From snapshot 000001 to 000003: 2 new, 0 gone, 0 changed"
    assert diff(root, "2", "000003") == [
        "From snapshot 000002 to 000003: 2 new, 2 gone, 0 changed",
        "",
        "Articles",
        "  article:three: new",
        "  article:two: gone",
        "",
        "Persons",
        "  Bo Falk: gone",
        "  Cy Dahl: new",
        "",
        "Mentions: 1 new, 1 gone",
    ]


def test_nothing_changed_is_said(root: Path) -> None:
    build(root, story("one", "Ana Lind"))
    assert diff(root, 1) == ["From snapshot 000001 to 000001: nothing changed"]
    assert run("diff", 1, 1, "--store", root, "--format", "patch").out.splitlines() == [
        'H from "000001" .',
        'H to "000001" .',
        "TX .",
        "TC .",
    ]


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        ([], "there is no earlier snapshot to compare with"),
        (["7"], "there is no snapshot 000007"),
        (["1", "7"], "there is no snapshot 000007"),
        (["../..\n"], "there is no snapshot ../..\\n"),
        (["1", "--article", "nine"], "there is no article nine"),
    ],
)
def test_what_is_not_there_is_one_line(root: Path, arguments: list[str], cause: str) -> None:
    build(root, story("one", "Ana Lind"))
    assert run("diff", "--store", root, *arguments) == (1, "", f"kg: {root}: {cause}\n")


def test_claims_go_by_who_makes_them_and_their_relations_by_the_vocabulary(root: Path) -> None:
    first, second = "claim/one-a", "claim/one-b"
    denied = said("one", second, KG.polarity, KG.Denies)
    claims = [*claim("one", "a", "it rains"), *claim("one", "b", "it pours " * 20, denied)]
    build(root, with_more(story("one", "Ana Lind"), *claims))
    claims.append(said("one", first, KG.conflictsWith, node(second)))
    claims.append(said("one", first, Iri("urn:v/becauseOf"), Iri("urn:v/rule1")))
    build(root, with_more(story("one", "Ana Lind"), *claims))
    pours = f"{('it pours ' * 20)[:99].rstrip()}…"
    assert diff(root)[2:] == [
        "Claims",
        "  claim by Ana Lind, “it rains”",
        "    because of urn:v/rule1: new",
        f"    conflicts with denial by Ana Lind, “{pours}”: new",
    ]


def test_something_new_is_described_in_a_line(root: Path) -> None:
    event = [
        said("one", "event/talks", RDF.type, KG.Event),
        said("one", "event/talks", RDF.type, SEM.Event),
        said("one", "event/talks", SKOS.prefLabel, Literal("Talks, Oslo")),
        *(
            said("one", "event/talks", property, node(f"person/{who}"))
            for who in ("ana-lind", "bo-falk")
            for property in (KG.participant, SEM.hasActor)
        ),
    ]
    build(root, story("one", "Ana Lind", "Bo Falk"))
    build(root, with_more(story("one", "Ana Lind", "Bo Falk"), *event))
    assert diff(root)[2:] == ["Events", "  Talks, Oslo: new", "    participant Ana Lind, Bo Falk"]
    assert diff(root, 2, 1)[2:] == ["Events", "  Talks, Oslo: gone"]


def test_how_sure_and_how_often_is_counted(root: Path) -> None:
    uncovered = said("one", "mention/one/9-14", RDF.type, KG.UncoveredSentence)
    mention = said("one", "mention/one/9-14", RDF.type, KG.Mention)
    surer = said("one", "person/ana-lind", KG.confidence, Literal("0.5"))
    build(root, story("one", "Ana Lind"))
    build(root, with_more(story("one", "Ana Lind"), uncovered, mention, surer))
    assert diff(root) == [
        "From snapshot 000001 to 000002: 0 new, 0 gone, 0 changed",
        "",
        "Sentences from which nothing is read: 1 new, 0 gone",
        "Known things of which the graph is more or less sure: 1",
    ]
    build(root, with_more(story("one", "Ana Lind"), mention, surer))
    read = ["Mentions: 1 new, 0 gone", "Sentences from which nothing is read: 0 new, 1 gone"]
    assert diff(root)[2:] == read
    assert diff(root, 3, 2)[2] == "Mentions: 0 new, 1 gone"


def test_edits_from_outside_are_told(root: Path) -> None:
    build(root, story("one", "Ana Lind"))
    with writing(root) as writer:
        update(writer, "INSERT DATA { person:ana-lind owl:sameAs <urn:ana> . _:b kg:number 1 }")
        writer.commit()
    lines = diff(root)
    assert lines[:5] == [
        "From snapshot 000001 to 000002: 1 new, 0 gone, 1 changed",
        "",
        "Persons",
        "  Ana Lind",
        "    same as urn:ana: new",
    ]
    assert lines[7].endswith(": new")
    assert (lines[6], lines[8]) == ("Others", "    number 1")
