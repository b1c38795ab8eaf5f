"""How far a claim's words go, and who speaks: source, cue and words of every claim of a text."""

import pytest

from kg.extract import extract
from kg.model.article import Article

CASES = {
    # another speaks, or the speaker goes on
    "Anna Berg said that the vote was a farce, and Carl Holm, the mayor, called it a lie.": [
        ("Anna Berg", "said", "the vote was a farce"),
        ("Carl Holm, the mayor", "called", "it a lie"),
    ],
    "Anna Berg said that the vote was a farce, and that Carl Holm had called it a lie.": [
        (
            "Anna Berg",
            "said",
            "the vote was a farce, and that Carl Holm had called it a lie",
        ),
        ("Carl Holm", "called", "it a lie"),
    ],
    "Peter Okello said on Tuesday that the deal was dead and accused Kenya of bad faith.": [
        ("Peter Okello", "said", "the deal was dead"),
        ("Peter Okello", "accused", "Kenya of bad faith"),
    ],
    "Berg said Monday that the vote was stolen and called on supporters to take to the streets.": [
        ("Berg", "said", "the vote was stolen"),
        ("Berg", "called on", "supporters to take to the streets"),
    ],
    "Anna Berg said the minister lied and blamed others.": [
        ("Anna Berg", "said", "the minister lied and blamed others"),
        ("the minister", "blamed", "others"),
    ],
    # sources, times and wishes are no words
    "Anna Berg told Carl Holm that “the war is over”, according to a video released by Norway.": [
        ("Anna Berg", "told", "the war is over"),
        (
            "a video released by Norway",
            "according to",
            "Anna Berg told Carl Holm that “the war is over”",
        ),
    ],
    "The army fired first, Tom Roe said, according to a report by Norway.": [
        ("Tom Roe", "said", "The army fired first"),
        ("a report by Norway", "according to", "The army fired first, Tom Roe said"),
    ],
    "Both sides agreed on Monday to a truce.": [],
    "The Senate called on Friday for an inquiry.": [("The Senate", "called", "an inquiry")],
    "Carl Holm, who asked not to be named, wept.": [],
    "Carl Holm speaks to Anna Berg about the talks.": [],
    "Anna Berg said only that the talks had failed.": [
        ("Anna Berg", "said", "the talks had failed")
    ],
    # clauses and speakers that the parser hangs elsewhere
    "Norway said in a statement that the word genocide was “a distortion of history”.": [
        ("Norway", "said", "the word genocide was “a distortion of history”")
    ],
    "Presenting her report, Anna Berg (Sweden, EPP/CD) said that the vote had been unfair.": [
        ("Anna Berg (Sweden, EPP/CD)", "said", "the vote had been unfair")
    ],
    'Sen. Lindsey Berg, R-S.C., told Fox News\' Sean Holm that Iran "must pay".': [
        ("Sen. Lindsey Berg, R-S.C.", "told", 'Iran "must pay"')
    ],
    "The EU issued a statement saying that Norway must leave.": [
        ("a statement", "saying", "Norway must leave")
    ],
    "The ministry released a statement: “We regret it.”": [("The ministry", ":", "We regret it")],
    "Ana Lind and Bo Lee issued a joint statement: “Norway must leave.”": [
        ("Ana Lind and Bo Lee", ":", "Norway must leave"),
        ("Ana Lind and Bo Lee", ":", "Norway must leave"),
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_source_cue_and_words(text: str) -> None:
    claims = extract(Article(key="a", text=text, title="A", origin="a.txt")).claims
    found = [
        (
            c.source.of(text) if c.source else "",
            c.cue.of(text) if c.cue else "",
            " … ".join(piece.of(text) for piece in (c.content, *c.rest)),
        )
        for c in claims
    ]
    assert sorted(found) == sorted(CASES[text])


SPEAKERS = {
    "The High Commissioner for Human Rights, Michelle Berg, asked Norway to repeal the law.": [
        "Michelle Berg"
    ],
    "The EU issued a statement saying that Norway must leave.": ["EU"],
    "Ukraine's President Vera Holm, Poland's Prime Minister Ole Berg and Estonian PM Kaja Lind "
    "issued a joint statement in Kyiv: “Norway must leave.”": [
        "Kaja Lind",
        "Ole Berg",
        "Vera Holm",
    ],
}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_speaks(text: str) -> None:
    found = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    names = [found.mentions[c.speaker].name for c in found.claims if c.speaker is not None]
    assert sorted(names) == SPEAKERS[text]
