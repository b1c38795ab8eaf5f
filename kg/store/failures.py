"""What the file system and the engine fail with, as the store's own errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError, printable


@contextmanager
def guarded(root: Path) -> Iterator[None]:
    """Turn failures of the disk (`OSError`) and of a damaged database (`RuntimeError`) into one
    line that names the store.
    """
    try:
        yield
    except OSError as error:
        raise StoreError(f"{root}: {cause(error)}") from error
    except RuntimeError as error:
        raise StoreError(f"{root}: the store is damaged ({cause(error)})") from error


def cause(error: Exception) -> str:
    """The failure in a few words.

    >>> cause(OSError(28, "No space left on device")), cause(OSError("IO error: Not a dir: x"))
    ('No space left on device', 'Not a dir: x')
    """
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return printable(str(error).removeprefix("IO error: "))
