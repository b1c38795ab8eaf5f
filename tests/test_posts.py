"""Posts, as tables of sentences and texts: words, and below them who holds what."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import Extraction, Ref


def table(name: str) -> list[tuple[str, list[str]]]:
    """The sentences or texts of a table with their posts."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()[1:]
    return [
        (
            text.replace("⏎", "\n"),
            [row.strip() for row in told.strip().lstrip("=").split(";") if row.strip()],
        )
        for text, told in zip(lines[::2], lines[1::2], strict=True)
    ]


def name(found: Extraction, ref: Ref | None) -> str:
    return "-" if ref is None else found.mentions[ref].name


def read(text: str) -> Extraction:
    day = date(2024, 5, 16)
    return extract(Article(key="a", text=text, title="A", origin="a.txt", published=day))


def posts(text: str) -> list[str]:
    """The posts, in alphabetical order."""
    found = read(text)
    rows = (
        [
            name(found, p.person),
            p.title.of(text),
            name(found, p.organization),
            p.status.value,
            *([name(found, p.accredited_to)] if p.accredited_to is not None else []),
        ]
        for p in found.posts
    )
    return sorted("|".join(row) for row in rows)


SENTENCES = ("posts.txt", "posts_press.txt", "posts_in_phrases.txt", "posts_careers.txt")


@pytest.mark.parametrize(("text", "expected"), [row for name in SENTENCES for row in table(name)])
def test_posts(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("text", "expected"), table("posts_lives.txt"))
def test_posts_of_lives_told_in_full(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("text", "expected"), table("posts_by_whose.txt"))
def test_posts_whose_body_is_told_by_whose_it_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("text", "expected"), table("posts_by_verbs.txt"))
def test_posts_that_verbs_and_clauses_tell(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("text", "expected"), table("posts_of_texts.txt"))
def test_posts_whose_body_the_text_around_tells(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(("text", "expected"), table("posts_by_context.txt"))
def test_posts_whose_body_the_wider_text_tells(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_every_post_tells_the_rule_that_read_it() -> None:
    found = read("Ambassador Ana Lind met Jens Holm, director of the Fjord Institute in Oslo.")
    assert [post.rule for post in found.posts] == ["title-name", "apposition"]
    assert {relation.rule for relation in found.relations} == {"behind-comma", "seat"}


LONGER = [
    (
        "The Reed Committee met.\n\nMs. Ana Lind\nActing Secretary of the Reed Committee",
        ["Ana Lind|Secretary|Reed Committee|Acting"],
    ),
    (
        "Chair: Ana Lind, Reed University\nRapporteur: Jens Holm, Fjord Institute",
        ["Ana Lind|Chair|-|Current", "Jens Holm|Rapporteur|-|Current"],
    ),
    (
        "Welcoming Remarks\nAna Lind, President, Rondel Foundation\nOle Berg, Director, Sea Fund\n"
        "Moderator: Eve Dahl\n- Jens Holm, Former Minister of Trade of Peru",
        [
            "Ana Lind|President|Rondel Foundation|Current",
            "Jens Holm|Minister of Trade|Peru|Former",
            "Ole Berg|Director|Sea Fund|Current",
        ],
    ),
    (
        "The Harbour Committee met. The committee's chair, former mayor Ana Lind, spoke.",
        ["Ana Lind|chair|Harbour Committee|Current", "Ana Lind|mayor|-|Former"],
    ),
    (
        "The Harbour Committee met. Ana Lind, committee chair, spoke.",
        ["Ana Lind|chair|Harbour Committee|Current"],
    ),
    (
        "Ana Lind is a senior fellow at the Fjord Institute. Jens Holm, a non-resident fellow, was "
        "Norway's trade minister and later its ambassador to Chile.",
        [
            "Ana Lind|senior fellow|Fjord Institute|Current",
            "Jens Holm|ambassador|Norway|Former|Chile",
            "Jens Holm|non-resident fellow|Fjord Institute|Current",
            "Jens Holm|trade minister|Norway|Former",
        ],
    ),
    (
        "Oslo University, whose rector is Ana Lind, opened.",
        ["Ana Lind|rector|Oslo University|Current"],
    ),
    (
        "Ambassador Li Wei, who is also accredited to Bhutan, spoke.",
        ["Li Wei|Ambassador|-|Current|Bhutan"],
    ),
    (
        "Nordic Wire\n\nThe guests:\n\n- Prime Minister Ana Lind, Iceland\n- President Jens Holm, "
        "Norway\n- Li Wei, Director, Fjord Institute",
        [
            "Ana Lind|Prime Minister|Iceland|Current",
            "Jens Holm|President|Norway|Current",
            "Li Wei|Director|Fjord Institute|Current",
        ],
    ),
    (
        "Estonia's parliament lost a day. Energy Minister Jens Holm told it so.",
        ["Jens Holm|Energy Minister|Estonia|Current"],
    ),
    (
        "Prime Minister Ana Lind of Iceland reshuffled her cabinet. Trade minister Jens Holm, who "
        "resigned on Monday, wept. Li Wei, chair of the Fjord Institute, was appointed to succeed "
        "him.",
        [
            "Ana Lind|Prime Minister|Iceland|Current",
            "Jens Holm|Trade minister|Iceland|Former",
            "Li Wei|Trade minister|Iceland|Designate",
            "Li Wei|chair|Fjord Institute|Current",
        ],
    ),
    (
        "Former mayor Jens Holm of Bergen stayed away. His successor, Ana Lind, spoke.",
        ["Ana Lind|mayor|Bergen|Current", "Jens Holm|mayor|Bergen|Former"],
    ),
    (
        "The European Commission answered. Trade Commissioner Ana Lind spoke.",
        ["Ana Lind|Trade Commissioner|European Commission|Current"],
    ),
    (
        "The guests were:\n\nPrime Minister Ana Lind, Iceland\n\nPresident Jens Holm, Norway",
        ["Ana Lind|Prime Minister|Iceland|Current", "Jens Holm|President|Norway|Current"],
    ),
    (
        "OSLO, May 4 (Nordic Wire) - Norway voted on Tuesday. Prime Minister Ana Lind and Jens "
        "Holm, a former fisheries minister, welcomed it.",
        ["Ana Lind|Prime Minister|Norway|Current", "Jens Holm|fisheries minister|Norway|Former"],
    ),
    (
        "Samoa announces two envoys\n\nPrime Minister Ana Lind spoke today.",
        ["Ana Lind|Prime Minister|Samoa|Current"],
    ),
    (
        "President Ana Lind spoke with Prime Minister Jens Holm of India about India's harvest.",
        ["Ana Lind|President|-|Current", "Jens Holm|Prime Minister|India|Current"],
    ),
    (
        "Readout\n\nVice President Ana Lind of Norway met Poland's delegation. On the Polish side, "
        "Defence Minister Jens Holm spoke.",
        ["Ana Lind|Vice President|Norway|Current", "Jens Holm|Defence Minister|Poland|Current"],
    ),
    (
        "Tallinn — Estonia's harbours are full. Energy Minister Jens Holm said so.",
        ["Jens Holm|Energy Minister|Estonia|Current"],
    ),
    (
        "The House of Representatives met. The member for Northport, Ana Lind, spoke. Speaker "
        "Jens Holm called her to order.",
        [
            "Ana Lind|member|House of Representatives|Current",
            "Jens Holm|Speaker|House of Representatives|Current",
        ],
    ),
    (
        "The Oslo High Court sat. Justice Ana Lind read the verdict; Eve Berg, a retired judge, "
        "listened.",
        ["Ana Lind|Justice|Oslo High Court|Current", "Eve Berg|judge|-|Former"],
    ),
    (
        "Presidents met. Vice President Ana Lind thanked Prime Minister Tomas Lind of Malta.",
        ["Ana Lind|Vice President|-|Current", "Tomas Lind|Prime Minister|Malta|Current"],
    ),
    (
        "OSLO, May 4 (Nordic Wire) - Norway and Chad signed it. President Ana Lind thanked "
        "President Jens Holm.",
        ["Ana Lind|President|-|Current", "Jens Holm|President|-|Current"],
    ),
    (
        "From the Ministry of Health:\n\nAna Lind, Deputy Director\n\nDr. Jens Holm, Chief of "
        "Staff, Harbour Institute",
        [
            "Ana Lind|Deputy Director|Ministry of Health|Current",
            "Jens Holm|Chief of Staff|Harbour Institute|Current",
        ],
    ),
    (
        "Zdenka Quist is the dean of Polar College in Washington, D.C. Quist previously served as "
        "mayor of Bergen.",
        ["Quist|mayor|Bergen|Former", "Zdenka Quist|dean|Polar College|Current"],
    ),
    (
        "The President hosted Senators Lind, Holm and Berg. Later he saw the Senate Committee on "
        "Finance.",
        [f"{each}|Senators|Senate|Current" for each in ("Berg", "Holm", "Lind")],
    ),
    (
        "Ana Lind is Secretary‑General of the Fjord Council. Ms. Lind was its Director‐General.",
        [
            "Ana Lind|Secretary‑General|Fjord Council|Current",
            "Lind|Director‐General|Fjord Council|Former",
        ],
    ),
    (
        "After Peru's reshuffle\n\nDefence Minister Ana Lind stays. Eva Berg was an aide to Polish "
        "president Jens Holm.",
        ["Ana Lind|Defence Minister|Peru|Current", "Jens Holm|president|Poland|Current"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LONGER)
def test_posts_that_more_than_a_sentence_tells(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_text_on_a_governments_site_is_that_governments() -> None:
    text = "President Ana Lind met President Juan Vera. Canada and Norway were told of it."
    made = Article(key="a", text=text, title="President Lind", origin="a.txt",
                   source="https://www.norway.gov.no/news")  # fmt: skip
    found = extract(made)
    assert [name(found, post.organization) for post in found.posts] == ["-", "-"]
    made = replace(made, text=text.replace("President", "Minister"))
    found = extract(made)
    assert [name(found, post.organization) for post in found.posts] == ["Norway", "Norway"]
