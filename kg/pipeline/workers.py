"""Extraction in worker processes: the slow stage, one article independent of the next."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.context import BaseContext
from multiprocessing.forkserver import ensure_running
from multiprocessing.process import BaseProcess
from threading import Thread

from kg.errors import InputError, KgError
from kg.extractors import RULES, Checked, Choice, reader
from kg.model.article import Article
from kg.pipeline.garbage import settle

READY = "kg.pipeline.ready"
"""The module whose import loads what the rules need."""


def prepare(extractor: Choice, jobs: int) -> None:
    """Load the extractor: what cannot be loaded is told before anything is read, and the workers'
    models load while the articles are read.
    """
    reader(extractor)
    if jobs > 1:
        context(extractor)


def extractions(
    articles: list[Article], *, extractor: Choice, jobs: int
) -> Iterator[tuple[Article, Checked | InputError]]:
    """What is read off each article, in their order. A pool is used from two jobs on; its workers
    are told which extractor to load.
    """
    extract = partial(extract_one, extractor)
    if jobs == 1 or len(articles) < 2:
        yield from zip(articles, map(extract, articles), strict=True)
        return
    try:
        with ProcessPoolExecutor(
            min(jobs, len(articles)), mp_context=context(extractor), initializer=follow_parent
        ) as pool:
            yield from zip(articles, pool.map(extract, articles), strict=True)
    except (BrokenProcessPool, EOFError, ConnectionError):
        # The second and third where the process that has loaded the models is no more.
        raise KgError(
            "a worker process was killed, so nothing was built; "
            "if memory ran short, fewer --jobs need less"
        ) from None


def context(extractor: Choice) -> BaseContext:
    """How workers start. On Linux the rules' models are loaded once, in a process of which each
    worker is a copy; elsewhere system libraries may not bear to be copied.
    """
    if extractor != RULES or sys.platform != "linux":
        return get_context("spawn")
    server = get_context("forkserver")
    server.set_forkserver_preload([READY])
    resource_tracker.ensure_running()  # unblocks the keyboard's signal once it runs
    with uninterrupted():
        ensure_running()
    return server


@contextmanager
def uninterrupted() -> Iterator[None]:
    """A block whose child processes do not hear who stops the build from the keyboard: the build
    itself ends them.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def follow_parent() -> None:
    """End this process when its parent ends, however that ends: a worker would else wait for work
    for ever.
    """
    Thread(target=end_with, args=(parent_process(),), daemon=True).start()


def end_with(parent: BaseProcess) -> None:
    """Wait for another process to end, then end this one."""
    parent.join()
    os._exit(1)


def extract_one(extractor: Choice, article: Article) -> Checked | InputError:
    """What is read off an article, or why nothing is."""
    try:
        found = reader(extractor)(article)
        settle()
        return found
    except KgError as error:
        return InputError(article.origin, str(error))
    except KeyboardInterrupt:
        raise
    # A rule that fails on a text nobody foresaw, or another's code that would end the process, must
    # not cost the user the other articles of a run: it is reported as this article's failure, and
    # the exit code tells.
    except BaseException as error:  # noqa: BLE001
        return unforeseen(article, error)


def unforeseen(article: Article, error: BaseException) -> InputError:
    """A failure that no rule of ours foresaw, as that article's failure."""
    return InputError(article.origin, f"could not be analysed ({type(error).__name__}: {error})")
