"""What several tests share: the graph of the demonstration articles, built once for all."""

import fcntl
import os
from pathlib import Path

import pytest
from commands import spawn

from kg.resources import folder


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the demonstration articles: one for all workers, to be read and not changed."""
    base = tmp_path_factory.getbasetemp()
    # Each worker has a folder of its own in that of the session.
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    store = shared / "demo-store"
    with (shared / "demo-store.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (store / "current").exists():
            ran = spawn("build", folder("articles"), "--store", store, "--jobs", "1")
            assert (ran.code, ran.err) == (0, "")
    return store
