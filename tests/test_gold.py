"""The gold documents: what is committed is what their YAML gives, and mistakes are told."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.interchange import read_documents

GOLD = Path(__file__).parent / "gold"


def compile(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the compiler of a folder."""
    return subprocess.run(
        [sys.executable, folder / "compile.py", *arguments], capture_output=True, text=True
    )


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("dev", 315),
        ("pages", 130),
        ("news", 216),
        ("recent", 96),
        ("fresh", 96),
        ("kept", 36),
        ("test", 15),
        ("passages-dev", 360),
        ("passages-test", 150),
    ],
)
def test_the_committed_lines_are_what_the_yaml_gives(name: str, count: int) -> None:
    ran = compile(GOLD, "--check", name)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert len(read_documents(GOLD / f"{name}.jsonl")) == count


def test_a_second_reader_noted_documents_of_the_pages() -> None:
    texts = {document.id: document.text for document in read_documents(GOLD / "pages.jsonl")}
    second = read_documents(GOLD / "second.jsonl")
    assert len(second) == 20
    assert all(document.posts and texts[document.id] == document.text for document in second)


DOCUMENT = """\
id: 01-talks
published: 2024-05-03
text: |
  Ana Lind, head of the Fjord Institute, said: “The talks with Norland, held in Oslo on Thursday,
  failed.” She left. She said so.

  The institute is in Oslo.
entities:
  - {id: lind, type: PERSON, names: [Ana Lind, Lind], refs: ["She#2"]}
  - {id: fi, type: ORG, names: [Fjord Institute], refs: [The institute]}
  - {id: oslo, type: PLACE, names: [Oslo]}
posts:
  - {person: lind, title: head, organization: fi, status: Current}
events:
  - {trigger: talks, type: meeting, date: 2024-05-02, place: oslo, participants: []}
attributions:
  - {source: Ana Lind, cue: said, content: ["The talks … Thursday"], speaker: lind, form: Direct}
  - {source: She, cue: "said#2", content: [so], speaker: lind, form: Indirect}
characterizations:
  - {speaker: lind, target: talks, words: failed}
forbidden: [Thursday]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gold folder of its own, with one document in its development half."""
    for path in GOLD.glob("*.py"):
        shutil.copy(path, tmp_path)
    (tmp_path / "dev").mkdir()
    return tmp_path


def test_words_become_offsets(folder: Path) -> None:
    (folder / "dev" / "01-talks.yaml").write_text(DOCUMENT, encoding="utf-8")
    assert compile(folder, "dev").returncode == 0
    [document] = read_documents(folder / "dev.jsonl")
    text = document.text

    def words(spans: object) -> list[str]:
        return [text[start:end] for start, end in spans]  # type: ignore[attr-defined]

    assert document.published == "2024-05-03"
    assert document.entities is not None
    assert [(e.id, words(e.mentions), e.kinds) for e in document.entities] == [
        ("lind", ["Ana Lind", "She"], ("NAM", "PRO")),
        ("fi", ["Fjord Institute", "The institute"], ("NAM", "NOM")),
        ("oslo", ["Oslo", "Oslo"], ("NAM", "NAM")),
    ]
    assert document.entities[0].mentions[1].start == text.index("She said")
    assert document.attributions is not None
    assert [[words(a.source), words(a.cue), words(a.content)] for a in document.attributions] == [
        [["Ana Lind"], ["said"], ["The talks with Norland, held in Oslo on Thursday"]],
        [["She"], ["said"], ["so"]],
    ]
    assert document.attributions[1].source[0].start == text.index("She said")
    assert document.events is not None
    assert (document.events[0].date, document.events[0].place) == ("2024-05-02", "oslo")
    assert document.characterizations is not None
    assert document.characterizations[0].event == 0


MISTAKES = [
    ("names: [Ana Lind, Lind]", "names: [Anna Lind]",
     "entities lind: 'Anna Lind' does not stand in the text"),
    ('"She#2"', '"She#3"', "entities lind: 'She' stands 2 times in the text, not 3"),
    ("names: [Oslo]", "names: [Oslo, Fjord Institute]",
     "entities oslo: 'Fjord Institute' names fi too"),
    ("type: ORG", "type: BODY", "entities fi: 'BODY' is none of PERSON, ORG, PLACE, EVENT, other"),
    ("person: lind", "person: dahl", "posts dahl: there is no entity dahl"),
    ("place: oslo,", "where: oslo,", "events talks: unknown key where"),
    (", form: Direct", "", "attributions 1: form is missing"),
    ("target: talks", "target: meeting",
     "characterizations 1: 'meeting' is neither an entity nor an event's trigger"),
    ("[Thursday]", "[Ana Lind, Friday]",
     "forbidden: 'Ana Lind' is a name here\ndev/01-talks.yaml: "
     "forbidden: 'Friday' does not stand in the text"),
    ("id: 01-talks", "id: 01-walks", "id: 01-walks is not the file's name"),
    ("forbidden:", "forbiden:", "forbiden: unknown key"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "told"), MISTAKES)
def test_a_mistake_is_told_and_nothing_is_written(
    right: str, wrong: str, told: str, folder: Path
) -> None:
    assert right in DOCUMENT
    text = DOCUMENT.replace(right, wrong, 1)
    (folder / "dev" / "01-talks.yaml").write_text(text, encoding="utf-8")
    ran = compile(folder, "dev")
    assert (ran.returncode, ran.stderr) == (1, f"dev/01-talks.yaml: {told}\n")
    assert not (folder / "dev.jsonl").exists()


PASSAGES = """\
- id: notes-01
  published: 2024-05-03
  text: |
    Ana Lind, head of the Fjord Institute (FI), met Norway's envoy
    to Kenya, Per Moe.

    Lind left. The Swedish consul, Li Wei, stayed.
  posts:
    - Ana Lind | head | Fjord Institute = FI | Current
    - Per Moe | envoy | Norway | Current | Kenya
    - Li Wei | consul | ~Swedish | Current
  forbidden: [consul]
- id: notes-02
  published: 2024-05-03
  text: The Senate passed the Rivers Bill by 41 votes to 12.
  resolutions:
    - {trigger: Rivers Bill, body: Senate, date: null, votes: [41, 12, null], actions: []}
"""


def test_passages_note_posts_or_texts_alone(folder: Path) -> None:
    (folder / "passages" / "dev").mkdir(parents=True)
    (folder / "passages" / "dev" / "notes.yaml").write_text(PASSAGES, encoding="utf-8")
    assert compile(folder, "passages-dev").returncode == 0
    first, second = read_documents(folder / "passages-dev.jsonl")
    assert first.text.startswith(
        "Ana Lind, head of the Fjord Institute (FI), met Norway's envoy to"
    )
    names = {e.id: {m.of(first.text) for m in e.mentions} for e in first.entities or ()}
    assert [
        (names[p.person], names.get(p.organization or ""), p.status) for p in first.posts or ()
    ] == [
        ({"Ana Lind", "Lind"}, {"Fjord Institute", "FI"}, "Current"),
        ({"Per Moe"}, {"Norway"}, "Current"),
        ({"Li Wei"}, {"Swedish"}, "Current"),
    ]
    assert (first.posts or ())[1].accredited_to is not None
    assert (first.resolutions, first.events, first.attributions) == (None, None, None)
    assert second.posts is None
    assert [each.votes for each in second.resolutions or ()] == [(41, 12, None)]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (" | envoy | Norway | Current | Kenya", " | envoy",
         "posts 'Per Moe | envoy': person | title | body | status | accredited to"),
        ("Per Moe | envoy", "Per Mow | envoy", "entities e2: 'Per Mow' does not stand in the text"),
        ("[consul]", "[consuls]", "forbidden: 'consuls' does not stand in the text"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_passage_is_told(right: str, wrong: str, told: str, folder: Path) -> None:
    assert right in PASSAGES
    (folder / "passages" / "dev").mkdir(parents=True)
    path = folder / "passages" / "dev" / "notes.yaml"
    path.write_text(PASSAGES.replace(right, wrong, 1), encoding="utf-8")
    ran = compile(folder, "passages-dev")
    assert (ran.returncode, ran.stderr) == (1, f"dev/notes.yaml: notes-01: {told}\n")
    assert not (folder / "passages-dev.jsonl").exists()
