"""What several tests share: the graph of the demonstration articles, built once for all."""

from pathlib import Path

import pytest

from kg.resources import folder

pytest.register_assert_rewrite("commands")

from commands import built_once  # noqa: E402


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the demonstration articles: one for all workers, to be read and not changed."""
    return built_once(tmp_path_factory, "demo-store", folder("articles"))
