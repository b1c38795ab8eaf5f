"""Builds that end badly: whenever one dies, the graph is the old one or the new one, never half."""

import errno
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stories import (
    Story,
    article_iri,
    build,
    default_graph,
    merge_of_graphs,
    put_all,
    story,
)

from kg.errors import StoreError
from kg.model.quads import Literal
from kg.store import current_id, open_snapshot, snapshots, writing
from kg.vocabulary import KG

FIRST = (story("one", "Ana Lind", "Bo Falk"), story("two", "Bo Falk"))
SECOND = (story("two", "Cy Dahl"), story("three", "Bo Falk"))
OLD, NEW = {"one", "two"}, {"one", "two", "three"}

WRITE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import test_crash
test_crash.{function}(Path(sys.argv[2]), *map(int, sys.argv[3:]))
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "store"


def child(function: str, root: Path, *numbers: int) -> subprocess.Popen[bytes]:
    """Run a function of this module in another process."""
    script = WRITE.format(function=function)
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(root)]
    return subprocess.Popen([*command, *map(str, numbers)], stderr=subprocess.PIPE)


def die_at_change(root: Path, number: int) -> None:
    """In a child: build the second graph, and be killed before one change of the file system."""
    left = number
    changes = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}

    def watch(event: str, args: tuple[object, ...]) -> None:
        nonlocal left
        writes = (
            event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if (event in changes or writes) and str(args[0]).startswith(str(root)):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    build(root, *SECOND, keep=1)


def build_for_ever(root: Path) -> None:
    """In a child: build the second and the first graph by turns."""
    while True:
        build(root, *SECOND, keep=2)
        with writing(root) as writer:
            writer.remove(article_iri("three"))
            put_all(writer, FIRST)
            writer.commit()


def keys(root: Path) -> set[str]:
    """The articles of the current graph, which is checked to be whole."""
    with open_snapshot(root) as view:
        assert default_graph(view) == merge_of_graphs(view)
        found = {article.rpartition("/")[2] for article in view.articles()}
        assert view.info is not None
        assert view.info.articles == len(found)
        graphs = [list(view.graph(article)) for article in view.articles()]
        assert view.info.quads == sum(map(len, graphs))
        for triple in (triple for graph in graphs for triple in graph):
            if triple.predicate == KG.sha256:
                assert isinstance(triple.object, Literal)
                assert view.text(triple.object.lexical)
    return found


def assert_usable(root: Path) -> None:
    """The next build works, and leaves nothing of the one that died."""
    before = keys(root) if current_id(root) else set()
    build(root, story("four", "Ana Lind"), keep=2)
    assert keys(root) == before | {"four"}
    assert not list(root.glob("**/*.new"))
    assert not list((root / "snapshots").glob(".*"))


def test_killed_before_any_change_of_a_file(root: Path, tmp_path: Path) -> None:
    build(root, *FIRST)
    outcomes = []
    for number in range(200):
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(root, copy)
        process = child("die_at_change", copy, number)
        _, errors = process.communicate()
        assert process.returncode in (0, -signal.SIGKILL), errors.decode()
        found = keys(copy)
        outcomes.append(found == NEW)
        assert found in (OLD, NEW)
        assert_usable(copy)
        shutil.rmtree(copy)
        if process.returncode == 0:
            break
    assert process.returncode == 0
    # Old up to some change, new from it on, and several moments on either side.
    assert outcomes == sorted(outcomes)
    assert outcomes.count(False) > 5
    assert outcomes.count(True) > 1


def test_killed_during_the_first_build(root: Path) -> None:
    for number in (0, 2, 5, 9, 14, 19):
        process = child("die_at_change", root, number)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        if current_id(root) is not None:
            assert keys(root) == {"two", "three"}
    assert_usable(root)


def test_killed_at_any_moment(root: Path) -> None:
    build(root, *FIRST)
    for number in range(8):
        process = child("build_for_ever", root)
        before = len(snapshots(root)), current_id(root)
        while (len(snapshots(root)), current_id(root)) == before:
            time.sleep(0.01)
        time.sleep(random.Random(number).uniform(0, 0.3))  # noqa: S311
        process.kill()
        process.communicate()
        assert keys(root) in (OLD, NEW)
    assert_usable(root)


def test_a_pointer_that_cannot_be_moved_leaves_the_old_graph(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(root, *FIRST)

    def refuse(root: Path, id: str) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr("kg.store.layout.point_to", refuse)
        with pytest.raises(StoreError, match=os.strerror(errno.EIO)):
            build(root, *SECOND)
    assert keys(root) == OLD
    assert [info.id for info in snapshots(root)] == ["000001"]
    assert len(list(root.glob("texts/*/*"))) == len(FIRST)
    assert_usable(root)


# A disk that takes no more.


def many() -> list[Story]:
    """Articles that fill some megabytes."""
    return [story(f"s{n}", f"Person {n}", tail=" And so on." * 200) for n in range(600)]


def assert_refused(root: Path, cause: str) -> None:
    """A large build fails with one line and leaves no trace."""
    with pytest.raises(StoreError) as caught:
        build(root, *many())
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith(f"{root}: ")
    assert cause in line
    assert keys(root) == OLD
    assert [path.name for path in (root / "snapshots").iterdir()] == ["000001"]


def build_within(root: Path, size: int) -> None:
    """In a child: a build in which no file may grow beyond a size."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    assert_refused(root, os.strerror(errno.EFBIG))


@pytest.mark.parametrize("size", [1000, 50_000, 150_000])
def test_a_file_that_may_not_grow_ends_a_build_cleanly(root: Path, size: int) -> None:
    build(root, *FIRST)
    process = child("build_within", root, size)
    _, errors = process.communicate()
    assert process.returncode == 0, errors.decode()
    assert_usable(root)


def fill_disk(root: Path) -> None:
    """In a child: a build on a disk that is too small for it, then one that fits."""
    build(root, *FIRST)
    assert_refused(root, os.strerror(errno.ENOSPC))
    assert_usable(root)


def write_read_only(root: Path) -> None:
    """In a child: reading a store that cannot be written works, and writing is refused."""
    assert keys(root) == OLD
    assert_refused(root, os.strerror(errno.EROFS))


def mounted(mount: str, function: str, root: Path) -> None:
    """Run a function of this module in a child that has mounted something over the store."""
    script = WRITE.format(function=function)
    inner = [sys.executable, "-c", script, str(Path(__file__).parent), str(root)]
    shell = f'{mount} && exec "$@"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", shell, "sh", *inner]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def can_mount() -> bool:
    """Whether this system lets a test mount in a name space of its own."""
    trial = ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "x", "/mnt"]
    try:
        return subprocess.run(trial, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


needs_mount = pytest.mark.skipif(not can_mount(), reason="may not mount a file system here")


@needs_mount
def test_a_full_disk_ends_a_build_cleanly(root: Path) -> None:
    root.mkdir()
    mounted(f"mount -t tmpfs -o size=3m none '{root}'", "fill_disk", root)


@needs_mount
def test_a_read_only_store_is_read_and_not_written(root: Path) -> None:
    build(root, *FIRST)
    mount = f"mount --bind '{root}' '{root}' && mount -o remount,ro,bind '{root}'"
    mounted(mount, "write_read_only", root)


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_a_store_without_permission_is_read_and_not_written(root: Path) -> None:
    build(root, *FIRST)
    root.chmod(0o500)
    (root / "snapshots").chmod(0o500)
    try:
        assert keys(root) == OLD
        with pytest.raises(StoreError, match=os.strerror(errno.EACCES)):
            build(root, *SECOND)
    finally:
        root.chmod(0o700)
        (root / "snapshots").chmod(0o700)
