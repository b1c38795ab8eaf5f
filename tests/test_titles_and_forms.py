"""Titles of another, quoted pronouns that are not the speaker, and forms that say nothing."""

import pytest
from sentences import article
from sentences import read as extracted

from kg.model.resolution import Nobody
from kg.resolve import Registry, resolve


def voices(text: str) -> list[str | None]:
    """Who is found to speak, in the order of the claims."""
    told = article(text)
    found = extracted(text)
    resolved = resolve(told, found, Registry(Nobody()))
    return [None if c.speaker is None else resolved.entity_of[c.speaker] for c in found.claims]


DAHL = "person/eva-dahl"
TITLES = {
    "The minister said he would resign. The prime minister of Norway, Eva Dahl, denied it.": [
        None, DAHL,
    ],
    "The president said it was late. Vice President Eva Dahl of Norway denied it.": [None, DAHL],
    "The general said it was late. Attorney General Eva Dahl denied it.": [None, DAHL],
    "The minister said it was late. Deputy Minister Eva Dahl denied it.": [None, DAHL],
    "Vice President Eva Dahl left on Monday. The president said it was late.": [None],
    # the same title, with its field or rank told later
    "The minister said it was late. Foreign Minister Eva Dahl denied it on Monday.": [DAHL, DAHL],
    "The prime minister said it was late. Prime Minister Eva Dahl left on Monday.": [DAHL],
    "The vice president said it was late. Vice President Eva Dahl left on Monday.": [DAHL],
    "The secretary-general said it was late. Secretary-General Eva Dahl left.": [DAHL],
    "The director said it was late. Museum director Eva Dahl left on Monday.": [DAHL],
}  # fmt: skip


@pytest.mark.parametrize("text", TITLES)
def test_a_title_told_before_its_holder(text: str) -> None:
    assert voices(text) == TITLES[text]


QUOTED = [
    "Luis Arana spoke on Monday. Arana said: \"He told us 'it was “late”' and left.\"",
    "Luis Arana came. “He called it a genocide and she said it was late,” said Luis Arana.",
    '"He called it \'a so-called "genocide"\'", said Luis Arana.',
    "Luis Arana came. “He says the dam was safe,” Luis Arana said on Monday.",
    "Luis Arana came. “He said ‘the “deal” is dead’,” Arana told reporters.",
]


@pytest.mark.parametrize("text", QUOTED)
def test_a_quoted_pronoun_is_not_who_is_quoted(text: str) -> None:
    found = extracted(text)
    own = [
        who
        for claim, who in zip(found.claims, voices(text), strict=True)
        if claim.source and claim.source.of(text).lower() in {"he", "she"}
    ]
    assert own
    assert "person/luis-arana" not in own


FORMS = [
    "COUNTRY: Chile\n\nMINISTER: Ana Rojas\n\nPARTY: Socialist Party\n\nDATE: 3 May 2024",
    "PARTY: Socialist Party\nMINISTER: Ana Rojas",
    "NAME: Ana Rojas\n\nPARTY: Green Party\n\nMINISTRY: Ministry of Trade",
    "COURT: Supreme Court\n\nJUDGE: Ana Lind\n\nUNION: Dockers",
]


@pytest.mark.parametrize("text", FORMS)
def test_a_label_among_labels_says_nothing(text: str) -> None:
    assert extracted(text).claims == ()


def test_a_label_alone_speaks() -> None:
    text = "Minister: no talks with rebels\n\nThe talks in Oslo failed on Monday."
    assert [c.content.of(text) for c in extracted(text).claims] == ["no talks with rebels"]
    record = "PENCE: Well, look.\n\nHARRIS: No way."
    assert [c.content.of(record) for c in extracted(record).claims] == ["No way"]
