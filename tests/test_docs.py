"""The README is true: its commands run in order, in one folder, and print what it shows."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import commands
import pytest

from kg.cli import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def steps() -> list[tuple[str, str]]:
    """Every command of the README with the output that it shows."""
    found = []
    for block in BLOCK.findall(README):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "data", path / "data")
    return path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = shlex.split(command)
    assert words[0] == "kg"
    environment = {**os.environ, "COLUMNS": "100"}
    environment.pop("KG_STORE", None)
    return subprocess.run(
        [sys.executable, "-m", "kg", *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )


def test_the_commands_print_what_the_readme_shows(folder: Path) -> None:
    shown, printed = [], []
    for command, output in steps():
        done = run(command, folder)
        assert done.returncode == 0, (command, done.stderr)
        shown.append((command, output))
        same = re.fullmatch(whole(output), done.stdout)
        printed.append((command, output if same else done.stdout))
    assert printed == shown


def whole(output: str) -> str:
    """The pattern of an output that the README shows; a line `…` stands for lines left out."""
    return r"\n(?:.*\n)*?".join(map(re.escape, output.split("\n…\n")))


def test_every_command_is_in_the_table() -> None:
    table = README.partition("## The commands")[2].partition("\n## ")[0]
    assert {name for name in COMMANDS if f"`kg {name}" not in table} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    done = commands.run(name, "--help")
    assert done.code == 0
    assert f"Example:\n    kg {name}" in done.out


def test_the_files_that_the_readme_names_are_there() -> None:
    for path in re.findall(r"`((?:kg|tests|scripts|queries|ontology|data)/[\w/.]*)`", README):
        assert (ROOT / path).exists(), path
