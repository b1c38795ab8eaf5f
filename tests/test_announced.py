"""Statements that paragraphs without quotation marks give behind a colon."""

import pytest

from kg.extract import extract
from kg.model.article import Article

STATEMENTS = {
    # to the last paragraph that speaks as "I" or "we"
    "The Foreign Secretary Philip Holm said:\n\nI welcome the vote. It is a start.\n\n"
    "Much is left to do.\n\nWe stand ready.\n\nThe accord was signed in 2019.": [
        ("Philip Holm", ["I welcome the vote. It is a start", "Much is left to do",
                         "We stand ready"]),
    ],
    # without these words, one paragraph
    "Speaking today, Ana Lind said:\n\nThe bridge is safe.\n\nIt was built in 1974.": [
        ("Ana Lind", ["The bridge is safe"]),
    ],
    # a statement issued is one in its own words alone
    "Ana Lind issued the following statement today:\n\nI mourn with Tarsk.": [
        ("Ana Lind", ["I mourn with Tarsk"]),
    ],
    "Ana Lind issued the following statement today:\n\nThe members condemned the attack.": [],
    # what tells of the speaker, lists, quotations, and what a press office adds
    "Ana Lind said:\n\nI am glad.\n\nMs. Lind took office in 2019, and we met her then.": [
        ("Ana Lind", ["I am glad"]),
    ],
    "Ana Lind said:\n\nI am glad.\n\nNotes to editors: we can arrange talks.": [
        ("Ana Lind", ["I am glad"]),
    ],
    "Ana Lind said:\n\n- the bridge is safe.\n\n- we are glad.": [],
    "Ana Lind said:\n\nI am glad.\n\n“We are not,” said Per Berg.": [("Ana Lind", ["I am glad"])],
    "Ana Lind said that the aims are:\n\nThe bridge is to be safe.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", STATEMENTS)
def test_paragraphs_behind_a_colon_are_whose_it_announces(text: str) -> None:
    found = extract(Article(key="a", text=text, title="", origin="a"))
    given = [
        (
            found.mentions[claim.speaker].name if claim.speaker is not None else None,
            [piece.of(text) for piece in (claim.content, *claim.rest)],
        )
        for claim in found.claims
        if claim.rule == "announced"
    ]
    assert given == STATEMENTS[text]


def test_who_says_i_in_such_a_statement_is_its_speaker() -> None:
    text = "Philip Holm said:\n\nI welcome the vote of the Assembly."
    found = extract(Article(key="a", text=text, title="", origin="a"))
    (claim,) = (claim for claim in found.claims if claim.rule != "announced")
    assert claim.speaker is not None
    assert found.mentions[claim.speaker].name == "Philip Holm"
