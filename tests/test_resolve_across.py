"""Who is who across articles: why names are joined, what keeps namesakes apart, what merges."""

from pathlib import Path

import pytest

from kg.describe import describe
from kg.extract import extract
from kg.model.article import Article
from kg.model.resolution import Identities, Nobody, Resolution
from kg.resolve import Registry, resolve
from kg.store import open_snapshot, writing

BASE = "http://localhost:8000/"


def read_all(
    *texts: str, identities: Identities | None = None
) -> tuple[list[Resolution], Registry]:
    """The texts as articles a, b, … resolved in this order."""
    registry = Registry(identities or Nobody())
    found = []
    for key, text in zip("abcdef", texts, strict=False):
        article = Article(key=key, text=text, title=key.upper(), origin=f"{key}.txt")
        resolution = resolve(article, extract(article), registry)
        registry.add(resolution)
        found.append(resolution)
    return found, registry


def ids(resolution: Resolution, prefix: str) -> list[str]:
    return [entity.id for entity in resolution.entities if entity.id.startswith(prefix)]


JOINED = [
    (
        "Dmytro Petrenko, Ukraine's ambassador to Oman, came.",
        "Dmitry Petrenko, the Ukrainian ambassador to Oman, left.",
        "person/dmytro-petrenko",
        "given name transliterated",
    ),
    (
        "Lena Holm, Norway's health minister, came.",
        "Holm, the Norwegian health minister, left Oslo.",
        "person/lena-holm",
        "same post",
    ),
    (
        "Lena Holm, a judge at the Polar Law Institute, came to Oslo.",
        "Lena Holm-Berg, a judge at the Polar Law Institute, left Norway.",
        "person/lena-holm",
        "part of a double family name",
    ),
    (
        "The Polar Studies Centre met in Norway.",
        "The Polar Studies Center met in Norway.",
        "organization/polar-studies-centre",
        "usual wording",
    ),
    (
        "A flood killed four people in Bergen on 3 May 2021.",
        "Bergen marked the second anniversary of the flood of 3 May 2021.",
        "event/flood-bergen-2021-05-03",
        "same day",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "id", "reason"), JOINED)
def test_names_are_joined_with_reasons(first: str, second: str, id: str, reason: str) -> None:
    (_, later), _ = read_all(first, second)
    [join] = [one for one in later.joins if one.other == id]
    assert reason in join.reasons
    assert 0.8 < join.score <= 1


APART = [
    (
        "person/",
        "Ahmed Hassan, Egypt's irrigation minister, spoke in Cairo.",
        "Ahmed Hassan, a senator from Kenya, spoke in Nairobi.",
    ),
    (
        "person/",
        "Peter Mwangi, Kenya's health minister, spoke in Nairobi.",
        "Peter Mwangi, a judge at the High Court of Kenya, spoke in Nairobi.",
    ),
    (
        "person/",
        "Robert Berg, a senator from Canada, spoke in Ottawa.",
        "Robert Berg, a Belgian cyclist, spoke in Ghent.",
    ),
    (
        "organization/",
        "The National Democratic Party met in Egypt.",
        "The National Democratic Party met in Barbados.",
    ),
    ("person/", "Holm spoke in Oslo.", "Lena Holm, Norway's envoy, spoke in Oslo."),
]


@pytest.mark.parametrize(("prefix", "first", "second"), APART)
def test_namesakes_are_kept_apart(prefix: str, first: str, second: str) -> None:
    (one, other), registry = read_all(first, second)
    assert not {*ids(one, prefix)} & {*ids(other, prefix)}
    assert registry.merges == []


def test_a_noun_for_a_body_is_nobody_s_beyond_its_article() -> None:
    (first, second), _ = read_all(
        "The Dáil on Thursday passed the Ports Bill 2026 by 84 votes to 61, with three "
        "abstentions, after the government accepted an opposition amendment.\n\nPremier Ole Berg "
        "was absent. Eva Moe, who presided, twice suspended the sitting. She denied that "
        "she had cut short the debate on government instructions.",
        "Pakistan marks the day; India's government regards the decision of 2019 as an internal "
        "matter.",
    )
    shared = set(ids(first, "organization/")) & set(ids(second, "organization/"))
    assert ids(second, "organization/") == ["organization/india-government"]
    assert not shared


def test_namesakes_of_one_article_are_two() -> None:
    (one,), _ = read_all(
        "John Holm, the Norwegian health minister, spoke in Oslo. "
        "John Holm, the Danish health minister, spoke in Copenhagen."
    )
    first, second = ids(one, "person/")
    assert first == "person/john-holm"
    assert second.startswith("person/john-holm-")


def test_a_full_name_shows_who_an_earlier_bare_one_was() -> None:
    (first, second), registry = read_all(
        "Holm, Norway's health minister, came to Oslo.",
        "Lena Holm, Norway's health minister, left Oslo.",
    )
    [merge] = registry.merges
    assert [merge.losing] == ids(first, "person/")
    assert [merge.winning] == ids(second, "person/") == ["person/lena-holm"]
    assert "same post" in merge.reasons


def test_a_name_and_an_acronym_told_together_are_one_from_then_on() -> None:
    resolved, registry = read_all(
        "PSI said in Oslo that Norway must act.",
        "The Polar Studies Institute met in Iceland.",
        "The Polar Studies Institute (PSI) met in Norway and Iceland.",
        "PSI said in Oslo that Norway had acted.",
    )
    [merge] = registry.merges
    assert merge.losing == "organization/psi"
    assert merge.winning == "organization/polar-studies-institute"
    assert ids(resolved[3], "organization/") == ["organization/polar-studies-institute"]


def test_a_renamed_body_stays_one() -> None:
    (_, _, third), _ = read_all(
        "The Polar Studies Institute met in Oslo.",
        "The Polar Studies Institute was renamed the Arctic Research Academy in Oslo.",
        "The Arctic Research Academy met in Oslo.",
    )
    assert ids(third, "organization/") == ["organization/polar-studies-institute"]


@pytest.mark.parametrize(("first", "second", "id", "reason"), JOINED)
def test_a_later_build_knows_who_is_in_the_store(
    tmp_path: Path, first: str, second: str, id: str, reason: str
) -> None:
    article = Article(key="a", text=first, title="A", origin="a.txt")
    extraction = extract(article)
    resolution = resolve(article, extraction, Registry(Nobody()))
    with writing(tmp_path, base=BASE) as writer:
        writer.put(article, describe(article, extraction, resolution, base=BASE))
        writer.commit()
    with open_snapshot(tmp_path) as view:
        later = Article(key="b", text=second, title="B", origin="b.txt")
        resolved = resolve(later, extract(later), Registry(view.identities()))
    assert id in {*(entity.id for entity in resolved.entities), *resolved.event_of}
