"""What only the network sees as an event: with its own probability, and not where it is unreal."""

from datetime import date

import numpy as np
import pytest

from kg.extract import extract
from kg.extract.naming.likely import LEAST, likely
from kg.extract.naming.tagger import WIDTH, see
from kg.model.article import Article

SEEN = [
    (
        "Ana Lind told the Commission of Inquiry into the sinking of the MV Rokel that she slept.",
        ["sinking disaster"],
    ),
    ("Members heard of the recent visit of President Ana Lind to Warsaw.", ["visit visit"]),
    ("The minister may open a mission.", []),
    ("If there is a visit of President Ana Lind to Warsaw, nobody will see it.", []),
    ("Visit of President Ana Lind to Warsaw", []),
    ("A conference was held in Oslo on 3 May 2024.", []),
    ("Norway announced the cancellation of Ana Lind's visit to Kenya.", []),
    ("The election campaign in Georgia was long.", []),
    ("Members spoke of the genocide of 1915 in Berg.", []),
]


@pytest.mark.parametrize(("text", "expected"), SEEN)
def test_what_no_rule_reads_is_told_by_the_network(text: str, expected: list[str]) -> None:
    day = date(2024, 5, 16)
    found = extract(Article(key="a", text=text, title="A", origin="a.txt", published=day)).events
    seen = [event for event in found if event.rule.startswith("seen:")]
    assert [f"{event.trigger.of(text)} {event.type}" for event in seen] == expected
    words = likely(see(text))
    for event in seen:
        assert event.confidence == min(0.95, round(words[event.trigger.start].probability, 2))


def test_every_word_has_a_vector_and_only_likely_ones_an_event() -> None:
    text = "Fighting broke out.\n\n" * 40 + "Two fishermen drowned off Bergen on Sunday."
    seen = see(text)
    assert seen.vectors.shape == (len(seen.words), WIDTH)
    assert np.isfinite(seen.vectors).all()
    found = likely(seen)
    assert all(LEAST < each.probability <= 1 for each in found.values())
    assert found[text.index("drowned")].type == "disaster"


def test_a_text_without_words_tells_nothing() -> None:
    assert likely(see("")) == {}
