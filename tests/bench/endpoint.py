"""Our server beside the native one of Oxigraph, on the same statements, in one run.

    python tests/bench/endpoint.py --articles 1000

Times drift with the machine: look at the ratios. Needs the packages of the `dev` extra.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

import pyoxigraph as ox
from load import MIXES, Measure, Target, measure, queries
from news import story

from kg.model.quads import Quad
from kg.store import open_snapshot, writing

NATIVE, OURS = Target(7879, "/query"), Target(7880, "/sparql")
ROUNDS = 3


class Server(NamedTuple):
    """A running server, and how long it took to its first answer."""

    target: Target
    pid: int
    start: float


def prepare(folder: Path, articles: int) -> None:
    """Make the store, and the native server's database of its named graphs."""
    if (folder / "ready").exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    with writing(folder / "store") as writer:
        for number in range(articles):
            writer.put(*story(number, articles))
        writer.commit()
    native = ox.Store(str(folder / "native"))
    with open_snapshot(folder / "store") as view:
        native.bulk_extend(quad for quad in view.store if isinstance(quad.graph_name, ox.NamedNode))
    native.optimize()
    native.flush()
    (folder / "ready").touch()


@contextmanager
def running(target: Target, *command: str) -> Iterator[Server]:
    """A server from its start to its end."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while not answers(target):
                if process.poll() is not None:
                    raise RuntimeError(f"{command[0]} does not come up")
                time.sleep(0.005)
            yield Server(target, process.pid, time.perf_counter() - begun)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def answers(target: Target) -> bool:
    """Whether it answers a query."""
    try:
        return ask(target, "ASK { ?s ?p ?o }")["boolean"] is True
    except OSError:
        return False


def ask(target: Target, query: str) -> dict:  # type: ignore[type-arg]  # whatever JSON holds
    """The answer to one query."""
    url = f"http://127.0.0.1:{target.port}{target.path}?query={quote(query)}"
    request = urllib.request.Request(url, headers={"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        found: dict = json.load(response)  # type: ignore[type-arg]
        return found


def family(pid: int) -> list[int]:
    """A process and all below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in children for each in family(int(child)))]


def memory(pid: int) -> float:
    """Megabytes of a process and all below it, pages that they share counted once."""
    total = 0
    for each in family(pid):
        lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1000


def check_answers(articles: int) -> None:
    """Both servers must give as many rows."""
    for _, query in zip(MIXES["full"], queries("full", articles, seed=1), strict=False):
        sizes = [len(ask(target, query)["results"]["bindings"]) for target in (NATIVE, OURS)]
        if sizes[0] != sizes[1]:
            raise RuntimeError(f"{sizes} rows: {query}")


def side_by_side(
    mix: str, articles: int, *, clients: int, seconds: float, repeated: bool
) -> tuple[Measure, Measure]:
    """Both servers in turns; of each, the round with the middle throughput."""
    rounds: dict[Target, list[Measure]] = {NATIVE: [], OURS: []}
    for number in range(ROUNDS):
        for target, found in rounds.items():
            seed = hash((mix, clients, number, target.port)) % 10**6
            found.append(measure(target, mix, articles, clients=clients, seconds=seconds,
                                 repeated=repeated, seed=seed))  # fmt: skip
    native, ours = (sorted(found)[ROUNDS // 2] for found in rounds.values())
    return native, ours


def under_load(target: Target, articles: int, seconds: float) -> Measure:
    """Light queries of one client while two others ask heavy ones."""
    heavy = threading.Thread(
        target=subprocess.run,
        args=([sys.executable, __file__, "--heavy", str(target.port), "--articles", str(articles),
               "--seconds", str(seconds + 1)],),
    )  # fmt: skip
    heavy.start()
    time.sleep(0.5)
    found = measure(target, "light", articles, clients=1, seconds=seconds, repeated=False, seed=99)
    heavy.join()
    return found


def cost_of_a_change(folder: Path, articles: int) -> float:
    """Milliseconds that the store takes for one changed article, the middle of five."""
    copy = folder / "changed"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder / "store", copy)
    taken = []
    for number in range(5):
        article, _ = story(number, articles)
        graph_source = story(number + 10, articles)[1]
        graph = story(number, articles)[1][0].graph
        changed = [Quad(*quad[:3], graph) for quad in graph_source]
        begun = time.perf_counter()
        with writing(copy) as writer:
            writer.put(article, changed)
            writer.commit()
        taken.append(time.perf_counter() - begun)
    shutil.rmtree(copy)
    return median(taken) * 1000


def show(label: str, native: Measure, ours: Measure) -> None:
    """A line of the table."""
    ratio, p50, p99 = ours.rate / native.rate, ours.p50 / native.p50, ours.p99 / native.p99
    print(
        f"{label:32} {native.rate:9.0f} {ours.rate:9.0f} {ratio:8.2f} {p50:8.2f} {p99:8.2f}",
        flush=True,
    )


def compare(folder: Path, articles: int, seconds: float) -> None:
    """Run everything and print it."""
    print(f"{articles} articles, {os.cpu_count()} cores; the store's cost of one changed article: "
          f"{cost_of_a_change(folder, articles):.0f} ms")  # fmt: skip
    oxigraph = str(Path(sys.executable).parent / "oxigraph")
    place = ("-l", str(folder / "native"), "-b", f"127.0.0.1:{NATIVE.port}")
    native = running(NATIVE, oxigraph, "serve-read-only", "--union-default-graph", *place)
    # As many queries of one client as there are clients here; and no log, like the other's.
    raised = ("--client-running", "16", "--client-waiting", "16", "--access-log", "")
    serve = (sys.executable, "-m", "kg", "serve", "--store", str(folder / "store"))
    ours = running(OURS, *serve, "--port", str(OURS.port), *raised)
    with native as first, ours as second:
        print(f"first answer: native {first.start:.2f} s, ours {second.start:.2f} s")
        check_answers(articles)
        print(f"{'':32} {'native/s':>9} {'ours/s':>9} {'ratio':>8} {'p50':>8} {'p99':>8}")
        for repeated in (False, True):
            for mix in ("light", "full"):
                for clients in (1, 8):
                    label = f"{'repeated' if repeated else 'distinct'} {mix}, {clients} clients"
                    show(label, *side_by_side(mix, articles, clients=clients, seconds=seconds,
                                              repeated=repeated))  # fmt: skip
        show(
            "light beside heavy",
            *(under_load(each, articles, 3 * seconds) for each in (NATIVE, OURS)),
        )
        print(f"memory: native {memory(first.pid):.0f} MB, ours {memory(second.pid):.0f} MB")


def main() -> None:
    """Read the options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each round")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "kg-bench")
    parser.add_argument("--heavy", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.heavy:
        target = NATIVE if options.heavy == NATIVE.port else OURS
        measure(target, "heavy", options.articles, clients=2, seconds=options.seconds,
                repeated=False, seed=5)  # fmt: skip
        return
    folder = options.folder / str(options.articles)
    prepare(folder, options.articles)
    compare(folder, options.articles, options.seconds)


if __name__ == "__main__":
    main()
