"""How long the stages take, side by side in one run: `python tests/bench/chain.py ARTICLES...`

Prints words a second of extraction in one process, how much two processes gain, and what each later
step costs beside the build, on the articles given (the demonstration articles without any).
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg.errors import InputError
from kg.read import read
from kg.resources import folder


def timed(*arguments: str) -> float:
    """Seconds that a command takes."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "kg", *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main(inputs: list[str]) -> None:
    """Time the chain on the inputs."""
    articles = [item for item in read(inputs) if not isinstance(item, InputError)]
    words = sum(len(article.text.split()) for article in articles)
    with tempfile.TemporaryDirectory() as temporary:
        one, two = str(Path(temporary, "one")), str(Path(temporary, "two"))
        start = timed("build", inputs[0], "--store", str(Path(temporary, "warm")), "--jobs", "1")
        single = timed("build", *inputs, "--store", one, "--jobs", "1")
        double = timed("build", *inputs, "--store", two, "--jobs", "2")
        steps = {
            name: timed(name, "--store", one) for name in ("verify", "validate", "export", "stats")
        }
    print(f"{len(articles)} articles, {words} words, {os.cpu_count()} processors")
    print(f"build, 1 process: {single:.1f} s, {words / single:.0f} words/s with the start")
    print(f"build, 2 processes: {double:.1f} s, {single / double:.2f} times as fast")
    print(f"build of the first input alone: {start / single:.2f} of the whole")
    for name, seconds in steps.items():
        print(f"{name}: {seconds:.1f} s, {seconds / single:.2f} of the build")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(folder("articles"))])
