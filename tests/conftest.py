"""What several tests share: graphs that are built once for all."""

from pathlib import Path

import pytest

from kg.resources import folder

pytest.register_assert_rewrite("commands", "first_article")

from amending import Desk, built_desk  # noqa: E402
from commands import built_once, exported  # noqa: E402
from completions import TEXT, answer, build, says, serving  # noqa: E402
from first_article import ARTICLE  # noqa: E402


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the demonstration articles: one for all workers, to be read and not changed."""
    return built_once(tmp_path_factory, "demo-store", folder("articles"))


@pytest.fixture(scope="session")
def first_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the first article alone, to be read and not changed."""
    if not ARTICLE.exists():
        pytest.skip(f"{ARTICLE.name} is not here")
    return built_once(tmp_path_factory, "first-store", ARTICLE)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "store"


@pytest.fixture(scope="session")
def talks_graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The graph of what a careful model says of the small article."""
    folder = tmp_path_factory.mktemp("talks")
    (folder / "talks.txt").write_text(TEXT, encoding="utf-8")
    with serving(says(answer())) as server:
        ran = build(server, folder / "store", folder / "talks.txt")
    assert (ran.code, ran.err) == (0, "")
    return exported(folder / "store")


@pytest.fixture(scope="session")
def first_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk for corrections with both its articles built, to be copied and not changed."""
    return built_desk(tmp_path_factory.mktemp("first-desk"))
