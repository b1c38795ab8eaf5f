"""Keeping two writers apart, and generations in use alive."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import StoreError
from kg.store.failures import guarded


@contextmanager
def sole_writer(root: Path) -> Iterator[None]:
    """Hold the store's write lock, or fail at once, naming the process that holds it.

    The system drops the lock when the process ends, however it ends.
    """
    with guarded(root):
        lock = acquire(root)
    with lock:
        yield


def acquire(root: Path) -> IO[str]:
    """The lock file, locked until it is closed."""
    lock = (root / "lock").open("a+", encoding="ascii")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.seek(0)
        holder = lock.read().strip() or "unknown"
        lock.close()
        raise StoreError(f"{root}: process {holder} is writing to this store") from None
    lock.truncate(0)
    lock.write(f"{os.getpid()}\n")
    lock.flush()
    return lock


def pin(folder: Path) -> IO[bytes]:
    """Keep a generation from being pruned for as long as the returned file is open.

    The engine opens its files one by one as queries need them, so that a generation deleted under
    a reader would fail it half-way. `FileNotFoundError` where the generation is gone already.
    """
    path = folder / "snapshot.json"
    file = path.open("rb")
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        if not os.path.samestat(os.fstat(file.fileno()), path.stat()):
            raise FileNotFoundError(path)
    except OSError as error:
        file.close()
        raise FileNotFoundError(str(path)) from error
    return file


@contextmanager
def unused(folder: Path) -> Iterator[bool]:
    """Whether no reader holds this generation; while this lasts, none can begin to."""
    with (folder / "snapshot.json").open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
