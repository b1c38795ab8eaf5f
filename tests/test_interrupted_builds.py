"""Builds that are killed, meet each other, or find no room: the graph is the old one or the new
one, never half, and a failure is one line.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from commands import KG, built, exported, run, spawn
from serving import PATIENCE, children, eventually
from test_crash import can_mount

EARLIER = "Lena Holm, ambassador of Norway, met Jon Dahl in Oslo on 3 May 2011."
LATER = (
    "Lena Holm, ambassador of Norway, said on {day} June 2012 that the talks in Oslo were useful. "
    "Ida Berg, ambassador of Iceland, said that they were not. She met Jon Dahl in Bergen."
)
READY = """
import os, sys
import kg.pipeline.ready
from kg.cli import main

print("ready", flush=True)
for line in sys.stdin:
    process = os.fork()
    if process == 0:
        try:
            main(line.split())
        except SystemExit as end:
            sys.stdout.flush()
            os._exit(end.code or 0)
    print(process, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""
"""Has loaded what takes long, as the process from which a build's workers part; runs each line as a
command in a process of its own, whose number it prints, and then its exit code. Such a process
leaves as a worker does: no copy of who has loaded the tagger's network can take it down."""


class Commands:
    """Commands in processes that begin at once."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def start(self, *arguments: object) -> int:
        """Begin a command: its process."""
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(map(str, arguments)) + "\n")
        self.process.stdin.flush()
        return int(self.line())

    def line(self) -> str:
        """The next line that is printed, which may be the exit code of the command."""
        assert self.process.stdout is not None
        while not (line := self.process.stdout.readline().strip()).lstrip("-").isdigit():
            assert line, "the process ended"
        return line


@pytest.fixture(scope="module")
def commands() -> Iterator[Commands]:
    script = [sys.executable, "-c", READY]
    with subprocess.Popen(
        script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Commands(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(20) == 0


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles to add, one of them in place of the earlier one."""
    folder = tmp_path_factory.mktemp("later")
    for day in range(1, 10):
        (folder / f"day-{day:02}.txt").write_text(LATER.format(day=day))
    (folder / "earlier.txt").write_text(LATER.format(day=29))
    return folder


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one article, to be read and not changed."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "earlier.txt").write_text(EARLIER)
    return built(folder / "store", folder / "earlier.txt")


@pytest.fixture(scope="module")
def after(first: Path, later: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Its graph after a build of the others that nothing has interrupted."""
    whole = tmp_path_factory.mktemp("whole") / "store"
    return exported(built(shutil.copytree(first, whole), later))


@pytest.fixture
def old(first: Path, tmp_path: Path) -> Path:
    """A store with one article."""
    return shutil.copytree(first, tmp_path / "store")


def remains(store: Path) -> list[Path]:
    """What a build leaves behind only if it dies."""
    return [*store.glob("snapshots/.*"), *store.glob("**/*.new")]


# Killed.


MOMENTS: dict[str, Callable[[Path], bool]] = {
    "reads": lambda store: there(store, ".new"),
    "changes the copy": lambda store: there(store, ".new/graph", "000002"),
    "has described it": lambda store: there(store, ".new/snapshot.json", "000002"),
    "has put it in its place": lambda store: there(store, "000002"),
    "has moved the pointer": lambda store: (store / "current").read_text() == "000002\n",
}
"""Whether a build has come so far, or further."""


def there(store: Path, *names: str) -> bool:
    """Whether one of these is in the folder of generations."""
    return any((store / "snapshots" / name).exists() for name in names)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_any_moment(
    commands: Commands, old: Path, later: Path, after: str, tmp_path: Path, moment: str
) -> None:
    before = exported(old)
    for delay in (0, 0.002, 0.02):
        store = shutil.copytree(old, tmp_path / f"killed-{delay}")
        process = commands.start("build", later, "--store", store, "--jobs", 1)
        end = time.monotonic() + PATIENCE
        while not MOMENTS[moment](store):
            assert time.monotonic() < end
            time.sleep(0.0005)
        time.sleep(delay)
        with suppress(ProcessLookupError):  # it may have come to its end by itself
            os.kill(process, signal.SIGKILL)
        ended = int(commands.line())
        graph = exported(store)
        assert ended == -signal.SIGKILL or (ended, graph) == (0, after)
        assert graph in (before, after)
        assert graph == after or moment != "has moved the pointer"
    assert run("verify", "--store", store).code == 0
    # The next build is as if nothing had been.
    assert exported(built(store, later)) == after
    assert remains(store) == []


def test_killed_in_the_first_build(commands: Commands, later: Path, tmp_path: Path) -> None:
    store = tmp_path / "first"
    process = commands.start("build", later, "--store", store, "--jobs", 1)
    assert eventually(lambda: there(store, ".new"))
    os.kill(process, signal.SIGKILL)
    assert int(commands.line()) == -signal.SIGKILL
    ran = run("export", "--store", store)
    assert ran == (1, "", f"kg: {store}: no graph has been built here yet; kg build makes one\n")
    assert exported(built(store, later)) == exported(built(tmp_path / "other", later))
    assert remains(store) == []


@contextmanager
def with_workers(old: Path, later: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A build with two workers, just begun, and their processes."""
    command = [*KG, "build", str(later), "--store", str(old), "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert eventually(lambda: len(workers(process.pid)) == 2)
        yield process, workers(process.pid)
        process.kill()


def workers(pid: int) -> list[int]:
    """Those that work for a process: copies of the one child that has loaded the models."""
    found = [(child, Path(f"/proc/{child}/cmdline")) for child in sorted(children(pid))]
    servers = [child for child, path in found if b"forkserver" in path.read_bytes()]
    return [worker for server in servers for worker in sorted(children(server))]


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc")


@needs_proc
def test_a_worker_that_is_killed_is_one_line(old: Path, later: Path) -> None:
    before = exported(old)
    with with_workers(old, later) as (process, [worker, _]):
        os.kill(worker, signal.SIGKILL)
        _, errors = process.communicate()
    assert (process.returncode, errors.count("\n")) == (1, 1)
    assert errors.startswith("kg: a worker process was killed, so nothing was built; ")
    assert exported(old) == before


HEARING = """import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from kg.cli import main
main(sys.argv[1:])
"""


@needs_proc
def test_who_stops_a_build_while_its_workers_load_sees_no_traceback(old: Path, later: Path) -> None:
    heard = [sys.executable, "-c", HEARING]  # who runs the tests may have it ignored
    command = [*heard, "build", str(later), "--store", str(old), "--jobs", "2"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert eventually(lambda: bool(children(process.pid)))
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate()
    assert (process.returncode, "Traceback" in errors) == (130, False)


@needs_proc
def test_no_worker_outlives_its_build(old: Path, later: Path) -> None:
    with with_workers(old, later) as (process, those):
        process.kill()
        assert eventually(lambda: not any(Path(f"/proc/{one}").exists() for one in those))


# Two at once.


def test_a_second_writer_is_told_who_writes(
    commands: Commands, old: Path, later: Path, tmp_path: Path
) -> None:
    before = exported(old)
    process = commands.start("build", later, "--store", old, "--jobs", 1)
    assert eventually(lambda: there(old, ".new"))
    os.kill(process, signal.SIGSTOP)
    line = f"kg: {old}: process {process} is writing to this store\n"
    try:
        assert run("build", later / "earlier.txt", "--store", old) == (1, "", line)
        assert run("remove", "earlier", "--store", old) == (1, "", line)
        assert run("rollback", "--store", old) == (1, "", line)
        # Readers are not kept waiting.
        assert exported(old) == before
    finally:
        os.kill(process, signal.SIGCONT)
    assert int(commands.line()) == 0
    assert exported(old) != before
    assert run("remove", "earlier", "--store", old).code == 0


# Nowhere to write.


def test_a_store_that_can_be_none_is_one_line(tmp_path: Path) -> None:
    article, foreign = tmp_path / "a.txt", tmp_path / "foreign"
    article.write_text(EARLIER)
    foreign.mkdir()
    (foreign / "thesis.tex").touch()
    expected = {
        article: f"kg: {article}: a file, not a folder\n",
        article / "store": f"kg: {article / 'store'}: Not a directory\n",
        foreign: f"kg: {foreign}: not a kg store, and not empty (it holds 'thesis.tex')\n",
    }
    for store, line in expected.items():
        assert run("build", article, "--store", store) == (1, "", line)
    assert article.read_text() == EARLIER
    assert [path.name for path in foreign.iterdir()] == ["thesis.tex"]


def test_a_file_that_may_not_grow(old: Path, later: Path) -> None:
    before = exported(old)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    command = [*KG, "build", str(later), "--store", str(old), "--jobs", "1"]
    ran = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert ran.stderr.startswith(f"kg: {old}: ")
    assert "File too large" in ran.stderr
    assert (exported(old), remains(old)) == (before, [])


def mounted(mount: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command that finds something mounted, which is gone when it ends."""
    inner = [*KG, *map(str, arguments)]
    shell = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
    return subprocess.run([*shell, *inner], capture_output=True, text=True)


needs_mount = pytest.mark.skipif(not can_mount(), reason="may not mount a file system here")


@needs_mount
def test_a_full_disk(old: Path, later: Path, tmp_path: Path) -> None:
    disk, left = tmp_path / "disk", tmp_path / "left"
    disk.mkdir()
    used = sum(path.stat().st_blocks * 512 for path in old.rglob("*"))
    mount = f"""mount -t tmpfs -o size={used + 300_000} none '{disk}' && cp -a '{old}/.' '{disk}'
      "$@"; code=$?; cp -a '{disk}' '{left}'; exit $code"""
    ran = mounted(mount, "build", later, "--store", disk, "--jobs", "1")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert ran.stderr.startswith(f"kg: {disk}: ")
    assert "No space left on device" in ran.stderr
    assert (exported(left), remains(left)) == (exported(old), [])


@needs_mount
def test_a_read_only_file_system(old: Path, later: Path) -> None:
    before = exported(old)
    mount = f"mount --bind '{old}' '{old}' && mount -o remount,ro,bind '{old}' && exec \"$@\""
    ran = mounted(mount, "build", later, "--store", old)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"kg: {old}: Read-only file system\n"
    ran = mounted(mount, "export", "--store", old, "--format", "nquads")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, before, "")


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_a_folder_without_permission(tmp_path: Path, later: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ran = spawn("build", later, "--store", closed / "store")
    assert ran == (1, "", f"kg: {closed / 'store'}: Permission denied\n")
