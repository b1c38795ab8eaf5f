"""Who is reported to say what, sentence by sentence: source, cue and content as written."""

from pathlib import Path

import pytest

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import ClaimMention


def claims(text: str) -> tuple[ClaimMention, ...]:
    """The claims of an article with that text."""
    return extract(Article(key="a", text=text, title="A", origin="a.txt")).claims


CASES = [
    # clauses and quotations
    (
        "Lena Holm, the head of the Polar Studies Institute, told reporters that it was late.",
        [("Lena Holm, the head of the Polar Studies Institute", "told", "it was late")],
    ),
    ("“Not a penny,” she told Berg.", [("she", "told", "Not a penny")]),
    (
        "“The lake is low,” Lena Holm said. “It will fall further.”",
        [("Lena Holm", "said", "The lake is low | It will fall further")],
    ),
    (
        "“If you build it,” Lena Holm said, “you must guard it.”",
        [("Lena Holm", "said", "If you build it | you must guard it")],
    ),
    (
        "Lena Holm said: “The lake is low. It will fall.”",
        [("Lena Holm", "said", "The lake is low. It will fall")],
    ),
    ("The plan is “dead and buried,” Lena Holm said.", [
        ("Lena Holm", "said", "The plan is “dead and buried,”")]),
    ("Said Sen. Lena Holm of Oslo: “We left.”", [("Sen. Lena Holm of Oslo", "Said", "We left")]),
    ("The ferry, he said, was full.", [("he", "said", "The ferry | was full")]),
    (
        "The ferry was full; the road was open, Lena Holm said.",
        [("Lena Holm", "said", "the road was open")],
    ),
    # cues that share a speaker
    (
        "Lena Holm said the dam had failed, adding that nobody had warned the town.",
        [
            ("Lena Holm", "said", "the dam had failed"),
            ("Lena Holm", "adding", "nobody had warned the town"),
        ],
    ),
    (
        "Lena Holm said that it was an accident and blamed the crew.",
        [("Lena Holm", "said", "it was an accident"), ("Lena Holm", "blamed", "the crew")],
    ),
    (
        "Norway condemned the raid, called on Iceland to leave and urged donors to pay.",
        [
            ("Norway", "condemned", "the raid"),
            ("Norway", "called on", "Iceland to leave"),
            ("Norway", "urged", "donors to pay"),
        ],
    ),
    (
        "Lena Holm, who said that the road was open, left Oslo on Friday.",
        [("Lena Holm, who", "said", "the road was open")],
    ),
    ("Lena Holm went on to say that it was late.", [("Lena Holm", "say", "it was late")]),
    ("Lena Holm was quoted as saying that it was late.", [("Lena Holm", "saying", "it was late")]),
    ("Asked about the dam, Lena Holm said that it held.", [("Lena Holm", "said", "it held")]),
    # objects, prepositions, infinitives
    ("Iceland voiced doubt.", [("Iceland", "voiced", "doubt")]),
    ("Lena Holm promised him “no dams”.", [("Lena Holm", "promised", "no dams")]),
    ("Lena Holm warned against high hopes.", [("Lena Holm", "warned against", "high hopes")]),
    ("Lena Holm spoke of “a pause”.", [("Lena Holm", "spoke of", "a pause")]),
    ("Iceland asked its envoy to report.", [("Iceland", "asked", "its envoy to report")]),
    ("Lena Holm denied saying so.", [("Lena Holm", "denied", "saying so")]),
    # names for things
    ("Berg described the vote as “a ferry”.", [("Berg", "described", "the vote as “a ferry”")]),
    ("Lena Holm called it “a small door”.", [("Lena Holm", "called", "it “a small door”")]),
    # "according to", headlines, nouns, nobody
    (
        "According to Lena Holm, the head of the Polar Studies Institute, the ice was thin.",
        [
            (
                "Lena Holm, the head of the Polar Studies Institute",
                "According to",
                "the ice was thin",
            )
        ],
    ),
    ("The ice was thin, according to residents.", [
        ("residents", "according to", "The ice was thin")]),
    ("Minister: talks will go on", [("Minister", ":", "talks will go on")]),
    ("Lena Holm: We left.\n\nLena Holm left.", [("Lena Holm", ":", "We left")]),
    ("Few believed Lena Holm’s claim that it was late.", [("Lena Holm’s", "claim", "it was late")]),
    ("It was reported that two men had fled.", [("", "reported", "two men had fled")]),
    # quotations over paragraphs
    (
        "“A party is not a ship,” said Lena Holm. “Nor is it a church.\n\n“It is a ferry.”",
        [("Lena Holm", "said", "A party is not a ship | Nor is it a church | It is a ferry")],
    ),
    (
        '"We wait," said Lena Holm.\n\n"We have waited for a year."',
        [("Lena Holm", "said", "We wait | We have waited for a year")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_source_cue_and_content(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [
        (
            claim.source.of(text) if claim.source else "",
            claim.cue.of(text) if claim.cue else "",
            " | ".join(piece.of(text) for piece in (claim.content, *claim.rest)),
        )
        for claim in claims(text)
    ]
    assert found == expected


NOTHING = [
    "If Lena Holm says that it is late, they will leave.",
    "Lena Holm would say that it was late.",
    "Lena Holm declined to say whether it was late.",
    "Background: the dam was built in 1950.",
    "“The Lake and the Ferry” is a book.",
    "Lena Holm spoke against a backdrop of snow.",
    "Lena Holm saw the tweet.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_said_is_no_claim(text: str) -> None:
    assert claims(text) == ()


def table() -> list[tuple[str, str]]:
    """The sentences of `claims.txt` with their claims."""
    lines = Path(__file__).with_name("claims.txt").read_text(encoding="utf-8").splitlines()[1:]
    rows = zip(lines[::2], lines[1::2], strict=True)
    return [(text, told.strip().removeprefix("=").strip()) for text, told in rows]


@pytest.mark.parametrize(("text", "expected"), table())
def test_what_the_press_writes_for_said(text: str, expected: str) -> None:
    found = [
        "|".join((
            claim.source.of(text) if claim.source else "-",
            claim.cue.of(text) if claim.cue else "-",
            " … ".join(piece.of(text) for piece in (claim.content, *claim.rest)),
        ))
        for claim in claims(text)
    ]  # fmt: skip
    assert " ; ".join(found) == expected


COMMUNIQUE = """FINAL COMMUNIQUÉ

The Fjord Council of Norway met in Oslo under the chairmanship of Ana Lind. The Meeting:

1. Condemns in the strongest terms the raid of 3 January;

2. Calls upon Iceland to leave and recalls the treaty of 1999;

3. Appoints Tomas Vik as its envoy;

4. Takes note of the report."""


def test_clauses_of_a_list_are_of_whoever_its_head_names() -> None:
    found = extract(Article(key="a", text=COMMUNIQUE, title="A", origin="a.txt"))
    told = [
        (c.source.of(COMMUNIQUE), c.cue.of(COMMUNIQUE), c.content.of(COMMUNIQUE))
        for c in found.claims
        if c.source is not None and c.cue is not None
    ]
    assert told == [
        ("The Meeting", "Condemns", "the raid of 3 January"),
        ("The Meeting", "Calls upon", "Iceland to leave"),
        ("The Meeting", "recalls", "the treaty of 1999"),
        ("The Meeting", "Takes note of", "the report"),
    ]
    speakers = {found.mentions[c.speaker].name for c in found.claims if c.speaker is not None}
    assert speakers == {"Fjord Council of Norway"}


LISTED = """AMN, a network of lawyers, met in Oslo.

AMN calls on:

• the Attorney General to name a prosecutor by 30 April;
• Congress to fund exhumations; and
• Belgium to keep its observers.

Notes to editors"""


def test_items_behind_a_cue_are_what_is_said() -> None:
    (claim,) = claims(LISTED)
    assert [piece.of(LISTED) for piece in (claim.content, *claim.rest)] == [
        "the Attorney General to name a prosecutor by 30 April",
        "Congress to fund exhumations",
        "Belgium to keep its observers",
    ]


def test_items_that_nobody_says_are_no_claim() -> None:
    assert claims("The delegation consisted of:\n\n- Ana Lind, minister;\n- Ole Berg, envoy.") == ()


def test_words_of_one_of_two_are_not_the_other_s() -> None:
    text = "The House heard from Ana Lind, who called the camp “a room”, and Ole Berg, who left."
    assert len(claims(text)) == 1
