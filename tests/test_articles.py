"""The demonstration articles: valid front matter, attributed words, texts of the project's own."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from kg.model.dates import MONTHS
from kg.resources import folder

FILES = sorted(p for p in folder("articles").iterdir() if p.suffix in {".txt", ".md"})
GOLD = Path(__file__).parent / "gold" / "demo.md"
SHARED = Path(__file__).parents[2] / "shared" / "articles"
KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher",),
    "published": ("published", "date", "published_time"),
    "source": ("source", "source_url", "url"),
    "language": ("language", "lang"),
}
DATELINE = re.compile(r"^[A-Z][\w ]+, [A-Z][a-z]+ \d{1,2}, \d{4} \(KDD\): ", re.MULTILINE)
CONTESTED = re.compile(
    r"\b(genocid|massacre|slaughter|atrocit|terror|regime|occup(?:y|ied|ation)|liberat|aggress|"
    r"separatis|invasion|invad|seiz|martyr|cleansing|brutal|barbar|murder|tragic|tragedy|"
    r"propaganda|deceptive|hypocri|biased|so-called|puppet|illegal)",
    re.IGNORECASE,
)
CUE = re.compile(
    r"\b(said|told|called|wrote|added|argued|spoke of|described|describes|"
    r"condemned|demanded|according to|in the words of)\b",
    re.IGNORECASE,
)
OFFICIAL_TITLE = re.compile(r"\bentitled (“[^”]*”|\"[^\"]*\")")
SENTENCE_END = re.compile(r"(?<=[.!?”\"])(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)\s+(?=[A-Z“\"])|\n+")


class Parts(NamedTuple):
    """An article file, taken apart."""

    meta: dict[str, Any]
    body: str

    @property
    def headlines(self) -> list[str]:
        """The title and every heading."""
        titles = [str(self.meta[key]) for key in KEYS["title"] if key in self.meta]
        return titles + re.findall(r"^#+ (.*)$", self.body, re.MULTILINE)


def parts(path: Path) -> Parts:
    """The front matter and the text below it."""
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    return Parts(yaml.safe_load(head), body.strip())


def gold(stem: str, kind: str) -> list[str]:
    """The fact sheet's entries of one kind for one article."""
    section = GOLD.read_text("utf-8").split(f"\n## {stem}\n")[1].split("\n## ")[0]
    return re.findall(rf"^- {kind}: (.*)$", section, re.MULTILINE)


def speakers(stem: str) -> set[str]:
    """Those whom the fact sheet names as speakers: full names, last words, acronyms."""
    names = {name for claim in gold(stem, "claim") for name in claim.split(" → ")[:-1]}
    short = {name.split()[-1] for name in names}
    listed = [re.split(r" \(|\)", line) for line in gold(stem, "organization")]
    return names | short | {line[1] for line in listed if len(line) > 1 and line[0] in names}


def unattributed(text: str, names: set[str]) -> Iterator[str]:
    """Sentences with a contested word but without both a named speaker and a verb of saying."""
    named = re.compile(rf"\b({'|'.join(re.escape(name) for name in sorted(names))})\b")
    for sentence in SENTENCE_END.split(OFFICIAL_TITLE.sub("", text)):
        if CONTESTED.search(sentence) and not (CUE.search(sentence) and named.search(sentence)):
            yield sentence


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """Every run of `length` words."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def as_day(value: object) -> date:
    """A front matter's date, which YAML may have read as a date or a point in time."""
    if isinstance(value, datetime):
        return value.date()
    assert isinstance(value, date)
    return value


each_article = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_there_are_ten_articles_mostly_plain_text() -> None:
    assert len(FILES) == 10
    assert 1 <= sum(path.suffix == ".md" for path in FILES) <= 2
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem) for path in FILES)


@each_article
def test_front_matter_is_valid(path: Path) -> None:
    meta = parts(path).meta
    found = {name: [key for key in keys if key in meta] for name, keys in KEYS.items()}
    assert set(meta) == {key for keys in found.values() for key in keys}
    assert all(len(keys) <= 1 for keys in found.values())
    assert meta["publisher"] == "kg demonstration desk"
    assert meta[found["language"][0]] == "en"
    assert re.fullmatch(r"https://[a-z.]+/\S+", meta[found["source"][0]])
    assert all(date(1993, 1, 1) < as_day(meta[key]) for key in found["published"])


def test_every_variant_of_the_keys_occurs() -> None:
    used = {key for path in FILES for key in parts(path).meta}
    assert used == {key for keys in KEYS.values() for key in keys}


def test_what_front_matter_lacks_stands_in_the_text() -> None:
    untitled = [path.stem for path in FILES if not {*KEYS["title"]} & set(parts(path).meta)]
    undated = [path for path in FILES if not {*KEYS["published"]} & set(parts(path).meta)]
    assert untitled == ["general-assembly-vote-2008", "islamabad-roundtable-2013"]
    assert [path.stem for path in undated] == ["islamabad-roundtable-2013"]
    assert all(DATELINE.search(parts(path).body) for path in undated)


@each_article
def test_length_is_that_of_a_news_brief(path: Path) -> None:
    assert 120 <= len(parts(path).body.split()) <= 280


@each_article
def test_contested_words_are_somebodys(path: Path) -> None:
    assert list(unattributed(parts(path).body, speakers(path.stem))) == []


@each_article
def test_titles_take_no_side(path: Path) -> None:
    assert [line for line in parts(path).headlines if CONTESTED.search(line)] == []


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("The massacre shocked the world.", 1),
        ("The “genocide” was remembered in Baku.", 1),
        ("Ms. Aslam spoke. The occupied districts are empty.", 1),
        ("Officials said that the regime was to blame.", 1),
        ("Mr. Mamedov left. He called it genocide.", 1),
        ("Ms. Aslam said that Pakistan saw a genocide. The regime fell.", 1),
        ("Ms. Aslam said that Pakistan saw a genocide.", 0),
        ("“It was a massacre,” said Mr. Mamedov.", 0),
        ("A text entitled “The situation in the occupied territories” passed.", 0),
        ("Forces left the district.", 0),
    ],
)
def test_the_check_of_contested_words_catches(text: str, caught: int) -> None:
    assert len(list(unattributed(text, {"Aslam", "Mamedov"}))) == caught


def test_contested_words_do_occur() -> None:
    assert sum(bool(CONTESTED.search(parts(path).body)) for path in FILES) >= 6


@each_article
def test_fact_sheet_agrees_on_names_and_words(path: Path) -> None:
    body = " ".join(parts(path).body.split())
    names = [line.split(" — ")[0] for line in gold(path.stem, "person")]
    names += [re.sub(r"[()]", "", name) for line in gold(path.stem, "organization")
              for name in line.split(" (")]  # fmt: skip
    words = [claim.split(" → ")[-1].strip('"') for claim in gold(path.stem, "claim")]
    spoken = [claim.split(" → ")[0] for claim in gold(path.stem, "claim")]
    assert len(names) >= 4
    assert len(words) >= 3
    assert [wanted for wanted in names + words + spoken if wanted not in body] == []


@each_article
def test_fact_sheet_agrees_on_dates_numbers_and_votes(path: Path) -> None:
    body = parts(path).body
    facts = gold(path.stem, "event") + gold(path.stem, "resolution")
    for month, day in re.findall(r"(\d\d)-(\d\d)\b(?!-)", " ".join(facts)):
        name = MONTHS[int(month) - 1]
        assert re.search(
            rf"\b{int(day)} (to \d+ )?{name}\b|\b{name} {int(day)}\b|to {int(day)} {name}", body
        )
    for number, _, _, votes, *_ in (line.split(", ") for line in gold(path.stem, "resolution")):
        assert number == "no number" or number in body
        assert all(re.search(rf"\b{count}\b", body) for count in re.findall(r"\d+", votes))


@each_article
def test_no_run_of_twelve_words_is_borrowed(path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("the real articles are not beside this checkout")
    ours = runs(parts(path).body, 12)
    theirs = [p for p in SHARED.rglob("*") if p.suffix in {".txt", ".md"} and p.name != "README.md"]
    assert theirs
    assert [p.name for p in theirs if ours & runs(p.read_text("utf-8"), 12)] == []
