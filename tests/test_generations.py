"""Generations of the store: one writer, readers beside it, rollback and pruning."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from stories import (
    article_iri,
    build,
    files,
    people,
    story,
)

from kg.errors import NotFound, StoreError
from kg.model.quads import Literal
from kg.store import current_id, open_snapshot, rollback, snapshots, writing
from kg.vocabulary import KG

LIND = story("one", "Ana Lind", "Bo Falk")
FALK = story("two", "Bo Falk")


def test_a_second_writer_is_refused_with_the_first_ones_process(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        writer.put(*FALK)
        with (
            pytest.raises(StoreError, match=rf"store: process {os.getpid()} is writing"),
            writing(root),
        ):
            pass
        with pytest.raises(StoreError, match="is writing to this store"):
            rollback(root, "000001")
        child = subprocess.run(
            [sys.executable, "-m", "kg", "remove", "--store", str(root), "one"], capture_output=True
        )
        line = f"kg: {root}: process {os.getpid()} is writing to this store\n"
        assert (child.returncode, child.stderr.decode()) == (1, line)
        writer.commit()
    assert current_id(root) == "000002"


def test_readers_go_on_beside_a_writer(root: Path) -> None:
    build(root, LIND)
    with open_snapshot(root) as before:
        build(root, FALK)
        assert list(before.articles()) == [article_iri("one")]
        assert list(before.graph(article_iri("one")))
    assert people(root) == ["Ana Lind", "Bo Falk"]


def test_old_generations_are_pruned_but_not_under_a_reader(root: Path) -> None:
    build(root, LIND, keep=2)
    reader = open_snapshot(root)
    for n in range(4):
        build(root, story("two", f"Person {n}"), keep=2)
    assert [info.id for info in snapshots(root)] == ["000001", "000004", "000005"]
    assert len(list(reader.triples())) == len(LIND[1])
    reader.close()
    build(root, FALK, keep=2)
    assert files(root, "snapshots/*") == ["000005", "000006"]
    with pytest.raises(NotFound, match="there is no snapshot 000001"):
        open_snapshot(root, snapshot="000001")


def test_texts_go_with_the_last_generation_that_refers_to_them(root: Path) -> None:
    build(root, LIND, keep=2)
    assert len(files(root, "texts/*/*")) == 1
    build(root, story("one", "Cy Dahl"), keep=2)
    assert len(files(root, "texts/*/*")) == 2
    build(root, FALK, keep=2)
    assert len(files(root, "texts/*/*")) == 2
    for info in snapshots(root):
        with open_snapshot(root, snapshot=info.id) as view:
            for article in view.articles():
                (sha256,) = (t.object for t in view.graph(article) if t.predicate == KG.sha256)
                assert isinstance(sha256, Literal)
                assert view.text(sha256.lexical).endswith(" spoke.")


def test_rollback_moves_the_pointer_only(root: Path) -> None:
    build(root, LIND)
    build(root, FALK)
    assert rollback(root).id == "000001"
    assert people(root) == ["Ana Lind", "Bo Falk"]
    with open_snapshot(root) as view:
        assert list(view.articles()) == [article_iri("one")]
    assert rollback(root, "000002").articles == 2
    assert files(root, "snapshots/*") == ["000001", "000002"]


def test_after_a_rollback_the_next_generation_has_a_new_id(root: Path) -> None:
    build(root, LIND)
    build(root, FALK)
    rollback(root)
    assert build(root, story("three", "Cy Dahl")) == "000003"
    assert [(info.id, info.parent) for info in snapshots(root)] == [
        ("000001", None),
        ("000002", "000001"),
        ("000003", "000001"),
    ]
    assert people(root) == ["Ana Lind", "Bo Falk", "Cy Dahl"]


@pytest.mark.parametrize(
    ("id", "cause"),
    [
        (None, "there is no earlier generation"),
        ("000009", "there is no snapshot 000009"),
        ("../..", "there is no snapshot ../.."),
    ],
)
def test_no_way_back_is_an_error(root: Path, id: str | None, cause: str) -> None:
    build(root, LIND)
    with pytest.raises(NotFound, match=cause):
        rollback(root, id)
