"""What the tests of crashes run in other processes, and how they judge what is left."""

import errno
import os
import resource
import signal
import sys
from pathlib import Path

from stories import Story, article_iri, build, default_graph, merge_of_graphs, put_all, story

from kg.errors import StoreError
from kg.model.quads import Literal
from kg.store import current_id, open_snapshot, writing
from kg.vocabulary import KG

FIRST = (story("one", "Ana Lind", "Bo Falk"), story("two", "Bo Falk"))
SECOND = (story("two", "Cy Dahl"), story("three", "Bo Falk"))
OLD, NEW = {"one", "two"}, {"one", "two", "three"}


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


def many() -> list[Story]:
    """Articles that fill some megabytes."""
    return [story(f"s{n}", f"Person {n}", tail=" And so on." * 200) for n in range(600)]


def assert_refused(root: Path, cause: str) -> None:
    """A large build fails with one line and leaves no trace."""
    line = ""
    try:
        build(root, *many())
    except StoreError as error:
        line = str(error)
    assert "\n" not in line
    assert line.startswith(f"{root}: ")
    assert cause in line
    assert keys(root) == OLD
    assert [path.name for path in (root / "snapshots").iterdir()] == ["000001"]


def build_within(root: Path, size: int) -> None:
    """In a child: a build in which no file may grow beyond a size."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    assert_refused(root, os.strerror(errno.EFBIG))


def fill_disk(root: Path) -> None:
    """In a child: a build on a disk that is too small for it, then one that fits."""
    build(root, *FIRST)
    assert_refused(root, os.strerror(errno.ENOSPC))
    assert_usable(root)


def write_read_only(root: Path) -> None:
    """In a child: reading a store that cannot be written works, and writing is refused."""
    assert keys(root) == OLD
    assert_refused(root, os.strerror(errno.EROFS))
