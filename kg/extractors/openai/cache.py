"""Answers kept on disk, by the question that they answer."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import ExtractorError


class Cache:
    """A folder of answers, one file each, named by a hash of what they depend on. Several processes
    may use it at once.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, question: Mapping[str, Any]) -> str | None:
        """The answer that is kept, if there is one."""
        try:
            return self._path(question).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise unusable(self._folder, error) from None

    def put(self, question: Mapping[str, Any], answer: str) -> None:
        """Keep an answer; a file is there whole or not at all."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("wb", dir=self._folder, delete=False) as file:
                file.write(answer.encode())
            os.replace(file.name, self._path(question))  # noqa: PTH105
        except (OSError, UnicodeEncodeError) as error:
            raise unusable(self._folder, error) from None

    def _path(self, question: Mapping[str, Any]) -> Path:
        """The file of an answer."""
        words = json.dumps(question, sort_keys=True)
        return self._folder / f"{hashlib.sha256(words.encode()).hexdigest()}.json"


def unusable(folder: Path, error: Exception) -> ExtractorError:
    """A cache that cannot be read or written."""
    cause = error.strerror if isinstance(error, OSError) else "not UTF-8"
    return ExtractorError(f"the cache {folder} cannot be used: {cause}")
