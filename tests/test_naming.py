"""What is a name, of what, and where it begins and ends."""

import re
from pathlib import Path

import pytest

from kg.extract import extract
from kg.extract.naming.joints import joined
from kg.extract.naming.name import Name
from kg.extract.naming.parts import split
from kg.extract.text.language import pipeline
from kg.model.article import Article
from kg.model.extraction import EntityType, Form

NAMES = [
    ("Rebels seized the tanker Blue Heron off Oman on Monday.", ["place Oman"]),
    ("She told the weekly Kapital Dnes that talks would go on.", ["organization Kapital Dnes"]),
    ("KATIMA MULILO – President Ana Lind arrived.", ["place KATIMA MULILO", "person Ana Lind"]),
    ("MUSCAT, 4 November 2025. Ana Lind arrived.", ["place MUSCAT", "person Ana Lind"]),
    ("A Western diplomat met Turkic leaders before Christmas.", []),
    ("Mourners will gather in Vigan on Friday.", ["place Vigan"]),
    ("It recommends cameras for all officers.", []),
    ("Of the dead, 180 were Poles who spoke Norwegian.", []),
    ("Ana Lind was there, with H.E. Sheikh Talal al-Mahrezi.",
     ["person Ana Lind", "person Talal al-Mahrezi"]),
    ("Cllr Ana Lind and Dato Azlan Hamidi spoke.", ["person Ana Lind", "person Azlan Hamidi"]),
    ("Dawit Bekele was freed. For Dawit, 44, it was late.",
     ["person Dawit Bekele", "person Dawit"]),
    ("The Institute for Border History in Lublin closed.",
     ["organization Institute for Border History", "place Lublin"]),
    ("The Foreign Ministry of Oman said no.", ["organization Foreign Ministry", "place Oman"]),
    ("The Oslo Institute and The Northern Insight organized the talks.",
     ["organization Oslo Institute", "organization The Northern Insight"]),
    ("The report was written by the Spokesperson's Office.", []),
    # A surname that is a common noun, first in its sentence.
    ("Lena Banks, the minister, resigned. Banks had served since 2020.",
     ["person Lena Banks", "person Banks"]),
    ("Ole Rivers sued the ministry. Rivers won.", ["person Ole Rivers", "person Rivers"]),
    ("Ivan Young, the envoy, left. Young activists were arrested in Minsk.",
     ["person Ivan Young", "place Minsk"]),
    # One common noun, of which the tagger is sure.
    ("The Union said on Monday that its members would strike.", ["organization Union"]),
    # In a title all words have capitals; a place of the gazetteer is one all the same.
    ("Rome Honours Captain of the Elsa\n\nThe captain of the Elsa was honoured.", ["place Rome"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_as_the_graph_takes_them(text: str, expected: list[str]) -> None:
    found = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    names = sorted((m for m in found.mentions if m.form is Form.NAME), key=lambda m: m.span)
    assert [f"{name.type} {name.span.of(text)}" for name in names] == expected


MARK = re.compile(r"\{([POL]) ([^}]*)\}")
MARKS = {"P": "person", "O": "organization", "L": "place"}


def table(name: str) -> list[str]:
    """The sentences of a table, their names marked."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line and line[0] != "#"]


@pytest.mark.parametrize(
    "marked", [*table("names.txt"), *table("no_names.txt"), *table("names_of_bodies.txt")]
)
def test_names_of_the_world_s_press(marked: str) -> None:
    text = MARK.sub(lambda mark: mark[2], marked)
    found = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    names = sorted((m for m in found.mentions if m.form is Form.NAME), key=lambda m: m.span)
    # What has small letters only, "the garrison", is told by a post's words.
    names = [name for name in names if not name.span.of(text).islower()]
    expected = [f"{MARKS[sign]} {name}" for sign, name in MARK.findall(marked)]
    assert [f"{name.type} {name.span.of(text)}" for name in names] == expected


def test_a_name_of_one_word_at_the_end_of_a_passage_stays_whole() -> None:
    words = list(pipeline()("She left the House"))
    name = Name(EntityType.PERSON, 3, 4)
    assert list(split(words, name)) == [name]


def test_somebody_and_the_state_behind_of_are_two_names() -> None:
    words = list(pipeline()("King Abdullah of Jordan spoke"))
    name = Name(EntityType.PERSON, 1, 4)
    found = [(part.type, part.start, part.end) for part in split(words, name)]
    assert found == [(EntityType.PERSON, 1, 2), (EntityType.PLACE, 3, 4)]


def test_a_surname_read_as_a_place_goes_on_the_first_name() -> None:
    words = list(pipeline()("Minister Ana Zarbund, New Zealand"))
    names = [Name(EntityType.PERSON, 1, 2), Name(EntityType.PLACE, 2, 3)]
    assert [(part.type, part.end) for part in joined(words, names)] == [(EntityType.PERSON, 3)]
