"""How sure facts are, by how often their rules were right."""

from collections.abc import Iterator

import pytest

from kg.extract import confidence, extract
from kg.model.article import Article

COUNTS = {
    ("post", "sure"): (40, 40),
    ("post", "new"): (1, 1),
    ("post", "poor"): (1, 9),
    ("event", "noun:meeting:own"): (6, 6),
    ("event", "noun:attack:own"): (0, 6),
}
TEXT = (
    "Ana Lind, Norway's foreign minister, said on 3 May 2024 that talks with Kenya had begun in "
    "Oslo. The Security Council adopted resolution 2750 (2024) by 15 votes to none."
)


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(confidence, "table", lambda: COUNTS)
    confidence.precision.cache_clear()
    yield
    confidence.precision.cache_clear()


@pytest.mark.usefixtures("counts")
def test_a_rule_is_as_sure_as_it_was_right_and_often_seen() -> None:
    sure, new, poor = (confidence.precision("post", rule) for rule in ("sure", "new", "poor"))
    assert poor < new < sure < 1


@pytest.mark.usefixtures("counts")
def test_a_case_that_was_never_seen_is_as_sure_as_its_family() -> None:
    meeting, attack, unseen = (
        confidence.precision("event", f"noun:{case}:own") for case in ("meeting", "attack", "visit")
    )
    assert attack < unseen < meeting


def test_every_fact_has_the_confidence_of_its_rule() -> None:
    read = extract(Article(key="a", text=TEXT, title="A", origin="a.txt"))
    for layer, facts in {
        "post": read.posts, "event": read.events, "resolution": read.resolutions,
        "claim": read.claims,
    }.items():  # fmt: skip
        assert facts, layer
        assert all(fact.rule for fact in facts), layer
        for fact in facts:
            assert fact.confidence == confidence.precision(layer, fact.rule)
            assert 0 < fact.confidence < 1
