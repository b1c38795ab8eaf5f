"""The small commands: listing generations, going back, removing articles, counting."""

import re
from pathlib import Path

import pytest
from stories import build, people, story

from kg.cli import main
from kg.store import current_id


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A store with two generations."""
    build(tmp_path / "store", story("one", "Ana Lind"))
    build(tmp_path / "store", story("two", "Bo Falk", "Cy Dahl"))
    return tmp_path / "store"


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    """Run a command: its exit code and what it prints."""
    code = 0
    try:
        main([str(arg) for arg in args])
    except SystemExit as error:
        code = int(error.code or 0)
    return code, *capsys.readouterr()


def test_generations_are_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "snapshots", "--store", root)
    lines = [re.sub(r"\S+T\S+", "TIME", line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert lines == [
        "  000001  TIME  1 articles  15 statements",
        "* 000002  TIME  2 articles  43 statements",
    ]


@pytest.mark.parametrize(
    ("args", "code", "out", "err"),
    [
        ([], 0, "snapshot 000001 is current: 1 articles\n", ""),
        (["2"], 0, "snapshot 000002 is current: 2 articles\n", ""),
        (["000001"], 0, "snapshot 000001 is current: 1 articles\n", ""),
        (["7"], 1, "", "kg: {root}: there is no snapshot 000007\n"),
        (["x\n"], 1, "", "kg: {root}: there is no snapshot 0000x\\n\n"),
    ],
)
def test_going_back(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    args: list[str],
    code: int,
    out: str,
    err: str,
) -> None:
    found = run(capsys, "rollback", "--store", root, *args)
    assert found == (code, out, err.format(root=root))


def test_articles_are_removed_all_or_none(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(capsys, "remove", "--store", root, "one", "nine")
    assert found == (1, "", f"kg: {root}: there is no article nine\n")
    assert people(root) == ["Ana Lind", "Bo Falk", "Cy Dahl"]
    iri = "http://localhost:8000/article/two"
    found = run(capsys, "remove", "--store", root, iri, "two")
    assert found == (0, "snapshot 000003 is current: 1 articles\n", "")
    assert people(root) == ["Ana Lind"]


def test_the_graph_is_counted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "stats", "--store", root)
    assert (code, err) == (0, "")
    counts = dict(re.split(r"  +", line) for line in out.splitlines())
    assert {name: n for name, n in counts.items() if n != "0"} == {
        "articles": "2",
        "persons": "3",
        "mentions": "3",
    }
    assert list(counts)[-1] == "unresolved speakers"


@pytest.mark.parametrize("name", ["snapshots", "rollback", "stats", "verify", "export", "remove"])
def test_a_store_that_is_not_there_is_one_line_and_stays_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    args = ["one"] if name == "remove" else []
    found = run(capsys, name, "--store", tmp_path / "none", *args)
    line = f"kg: {tmp_path}/none: there is no store here; kg build makes one\n"
    assert found == (1, "", line)
    assert not (tmp_path / "none").exists()


def test_the_store_may_come_from_the_environment(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_STORE", str(root))
    assert run(capsys, "rollback")[0] == 0
    assert current_id(root) == "000001"
