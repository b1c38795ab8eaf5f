"""What the store refuses, each in one line: another's folder, another base, damage."""

from pathlib import Path

import pytest
from stories import (
    BASE,
    build,
    story,
)

from kg.errors import NotFound, SettingError, StoreError
from kg.store import open_snapshot, rollback, snapshots, writing

LIND = story("one", "Ana Lind", "Bo Falk")
FALK = story("two", "Bo Falk")


def test_the_base_is_fixed_by_the_first_build(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        assert writer.base == BASE
    with (
        pytest.raises(
            StoreError, match=r"built with the base http://localhost:8000/, not http://x"
        ),
        writing(root, base="http://x/"),
    ):
        pass


@pytest.mark.parametrize(
    ("base", "cause"), [("no iri/", "not an IRI"), ("http://x/a", "ends with '/' or '#'")]
)
def test_a_base_from_which_no_iri_can_be_made_is_refused(root: Path, base: str, cause: str) -> None:
    with pytest.raises(SettingError, match=cause), writing(root, base=base):
        pass


def make_nothing(root: Path) -> None:
    """No folder."""


def make_foreign(root: Path) -> None:
    """Somebody's folder."""
    root.mkdir()
    (root / "thesis.tex").touch()


def make_newer(root: Path) -> None:
    """A store of a later layout."""
    build(root, LIND)
    (root / "format").write_text("kg store 99\n", encoding="ascii")


def make_file(root: Path) -> None:
    """A file."""
    root.touch()


@pytest.mark.parametrize(
    ("make", "reading", "building"),
    [
        (make_nothing, "there is no store here; kg build makes one", None),
        (make_foreign, r"not a kg store \(it has no file 'format'\)", "holds 'thesis.tex'"),
        (make_newer, "its format is 'kg store 99', this kg reads 'kg store 1'", "'kg store 99'"),
        (make_file, "not a kg store", "a file, not a folder"),
    ],
)
def test_what_is_not_a_store_is_said_in_a_line(
    root: Path, make: object, reading: str, building: str | None
) -> None:
    assert callable(make)
    make(root)
    for use in (open_snapshot, snapshots, rollback):
        with pytest.raises(StoreError, match=reading) as caught:
            use(root)
        assert "\n" not in str(caught.value)
    if building:
        with pytest.raises(StoreError, match=building):
            build(root, LIND)


def test_an_empty_folder_becomes_a_store(root: Path) -> None:
    root.mkdir()
    assert build(root, LIND) == "000001"


@pytest.mark.parametrize("name", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_database_is_said_in_a_line(root: Path, name: str) -> None:
    build(root, LIND, FALK)
    for path in (root / "snapshots" / "000001" / "graph").glob(name):
        path.write_bytes(b"\0" * path.stat().st_size)
    with pytest.raises(StoreError, match="store: ") as caught, open_snapshot(root) as view:
        list(view.triples())
    assert "\n" not in str(caught.value)


def test_a_damaged_text_is_not_given(root: Path) -> None:
    build(root, LIND)
    (path,) = root.glob("texts/*/*.text")
    path.write_text("Ana Lind sang.", encoding="utf-8")
    with open_snapshot(root) as view:
        with pytest.raises(StoreError, match="the text was changed"):
            view.text(path.stem)
        with pytest.raises(NotFound, match="the text 0000"):
            view.text("0" * 64)
    build(root, LIND, FALK)
    with open_snapshot(root) as view:
        assert view.text(path.stem) == "Ana Lind spoke. Bo Falk spoke."


def test_a_damaged_description_is_said_in_a_line(root: Path) -> None:
    build(root, LIND)
    (root / "snapshots" / "000001" / "snapshot.json").write_text("{", encoding="ascii")
    with pytest.raises(StoreError, match=r"snapshot.json: the store is damaged"):
        open_snapshot(root)
