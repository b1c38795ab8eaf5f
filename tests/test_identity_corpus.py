"""Who is who on sixty articles: B-cubed for people and bodies, and no namesakes put together."""

import pytest
from identity import (
    Told,
    aligned,
    b_cubed,
    events,
    extractions,
    merged_homonyms,
    read,
    resolutions,
    texts,
)

from kg.model.extraction import Extraction
from kg.model.resolution import Resolution

Corpus = tuple[list[Told], list[Extraction], list[Resolution]]


@pytest.fixture(scope="module", params=["with the tagger", "with names given"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    """All articles, resolved as one build."""
    articles = [*read("tuning"), *read("heldout")]
    found = list(extractions(articles, given=request.param == "with names given"))
    return articles, found, resolutions(articles, found)


@pytest.mark.parametrize(("sort", "least"), [("p", 0.95), ("o", 0.93)])
def test_people_and_bodies_are_told_apart(corpus: Corpus, sort: str, least: float) -> None:
    mentions = aligned(*corpus, sort)
    assert b_cubed(mentions).f1 >= least
    assert merged_homonyms(mentions) == []


def test_events_and_resolutions_are_one_in_all_articles(corpus: Corpus) -> None:
    for mentions in (events(*corpus), texts(*corpus)):
        assert b_cubed(mentions).f1 >= 0.9
        assert merged_homonyms(mentions) == []


def test_b_cubed_is_the_mean_of_what_each_mention_shares() -> None:
    # Three mentions of a and one of b in one set; one of a alone. Precision (3·¾ + ¼ + 1)/5,
    # recall (3·¾ + 1 + ¼)/5.
    pairs = [("a", "x"), ("a", "x"), ("a", "x"), ("b", "x"), ("a", "y")]
    mentions = {("k", (n, n)): pair for n, pair in enumerate(pairs)}
    assert b_cubed(mentions) == (0.7, 0.7, 0.7)  # type: ignore[arg-type]
