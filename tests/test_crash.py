"""Builds that end badly: whenever one dies, the graph is the old one or the new one, never half."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from dying import FIRST, NEW, OLD, SECOND, assert_usable, keys
from stories import build

from kg.errors import StoreError
from kg.store import current_id, snapshots

WRITE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import dying
dying.{function}(Path(sys.argv[2]), *map(int, sys.argv[3:]))
"""


def child(function: str, root: Path, *numbers: int) -> subprocess.Popen[bytes]:
    """Run a function of this module in another process."""
    script = WRITE.format(function=function)
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(root)]
    return subprocess.Popen([*command, *map(str, numbers)], stderr=subprocess.PIPE)


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
        if number % 4 == 0:
            assert_usable(copy)
        shutil.rmtree(copy)
        if process.returncode == 0:
            break
    assert process.returncode == 0
    # Old up to some change and new from it on, with several moments on either side.
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


@pytest.mark.parametrize("size", [1000, 50_000, 150_000])
def test_a_file_that_may_not_grow_ends_a_build_cleanly(root: Path, size: int) -> None:
    build(root, *FIRST)
    process = child("build_within", root, size)
    _, errors = process.communicate()
    assert process.returncode == 0, errors.decode()
    assert_usable(root)


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
    mounted(f"mount -t tmpfs -o size=7m none '{root}'", "fill_disk", root)


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
