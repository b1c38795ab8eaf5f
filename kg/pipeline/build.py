"""A build: read, extract (in parallel), resolve and describe (in the order of keys), store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kg import __version__
from kg.describe import describe
from kg.errors import InputError, printable
from kg.extractors import RULES, Choice
from kg.identifiers import article_id, iri, slug
from kg.model.article import Article
from kg.model.quads import Iri, Literal, Quad, Triple
from kg.pipeline.corrections import Corrections
from kg.pipeline.workers import extractions, prepare, unforeseen
from kg.read import read
from kg.resolve import Registry, resolve
from kg.store import SnapshotInfo, Writer, writing
from kg.vocabulary import PROV, RDF, XSD


class LeftOut(NamedTuple):
    """What an extractor said of an article that its text does not bear out, counted by reason."""

    name: str
    counts: dict[str, int]

    def __str__(self) -> str:
        reasons = (f"{reason} ({count})" for reason, count in self.counts.items())
        return printable(f"{self.name}: left out: {', '.join(reasons)}")


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: articles built, of which changed the graph, and what could not be read or
    did not verify.
    """

    snapshot: SnapshotInfo
    built: int
    changed: int
    failures: tuple[InputError, ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()
    """What is of note about the corrections."""


Progress = Callable[[int, int], None]
"""Called with the articles done and their number."""


def build(
    inputs: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    store: Path,
    base: str | None = None,
    extractor: Choice = RULES,
    corrections: Sequence[Path] = (),
    jobs: Callable[[int], int],
    progress: Progress,
) -> Report:
    """Add the articles to the graph, or put them in place of their earlier versions.

    What cannot be read is reported and left out; the rest is built. Nothing is seen of a build
    before it is whole. `-` stands for `stdin`. `jobs` gives the number of worker processes for a
    number of articles; the graph is the same whatever it is. `corrections` are files of them; else
    the one beside the store counts, if there is one.
    """
    started = datetime.now(UTC)
    prepare(extractor, jobs(1))
    articles, failures = sorted_out(read(inputs, stdin=stdin))
    left_out: list[LeftOut] = []
    with writing(store, base=base) as writer:
        overlay = Corrections(writer, corrections)
        registry = registered(writer, articles)
        read_off = statements(
            writer,
            articles,
            registry,
            extractor=extractor,
            jobs=jobs(len(articles)),
            failures=failures,
            left_out=left_out,
        )
        changes = put_all(overlay, read_off, lambda built: progress(built, len(articles)))
        # The resolution of identities may find later that two of them are one.
        told = overlay.finish(registry.merges)
        info = writer.commit(provenance=provenance(writer.base, started, articles, extractor))
    failures += told.failures
    return Report(info, len(changes), sum(changes), tuple(failures), tuple(left_out), told.notices)


def put_all(
    overlay: Corrections,
    told: Iterable[tuple[Article, list[Quad]]],
    progress: Callable[[int], None],
) -> list[bool]:
    """Put each article into the store: of each built, whether that changes the graph."""
    changes: list[bool] = []
    for article, quads in told:
        changes.append(overlay.put(article, quads))
        progress(len(changes))
    return changes


def sorted_out(items: Iterable[Article | InputError]) -> tuple[list[Article], list[InputError]]:
    """The articles in the order of their keys, and what could not be read."""
    articles: list[Article] = []
    failures: list[InputError] = []
    for item in items:
        if isinstance(item, InputError):
            failures.append(item)
        else:
            articles.append(item)
    return sorted(articles, key=lambda article: article.key), failures


def registered(writer: Writer, articles: list[Article]) -> Registry:
    """The identities of the graph's articles that are not built anew."""
    own = [iri(writer.base, article_id(article.key)) for article in articles]
    return Registry(writer.view.identities(ignoring=own))


def statements(
    writer: Writer,
    articles: list[Article],
    registry: Registry,
    *,
    extractor: Choice,
    jobs: int,
    failures: list[InputError],
    left_out: list[LeftOut],
) -> Iterator[tuple[Article, list[Quad]]]:
    """The quads of each article. Identities come from the articles before it and from those in the
    graph that are not built anew.
    """
    own = {article.key: iri(writer.base, article_id(article.key)) for article in articles}
    # Articles that the graph has already keep their identities: newcomers come after them.
    articles = sorted(articles, key=lambda article: not writer.view.holds(own[article.key]))
    for article, checked in extractions(articles, extractor=extractor, jobs=jobs):
        if isinstance(checked, InputError):
            failures.append(checked)
            continue
        extraction = checked.extraction
        if checked.left_out:
            left_out.append(LeftOut(article.origin, checked.left_out))
        try:
            resolution = resolve(article, extraction, registry)
            quads = list(describe(article, extraction, resolution, base=writer.base))
        # As in the workers: what no rule foresaw costs the user this article, not the run.
        except Exception as error:  # noqa: BLE001
            failures.append(unforeseen(article, error))
            continue
        registry.add(resolution)
        yield article, quads


def provenance(
    base: str, started: datetime, articles: list[Article], extractor: Choice
) -> Iterator[Triple]:
    """The build as an activity: the one place in the graph that has a clock."""
    activity, agent = iri(base, "build"), iri(base, f"software/kg-{__version__}")
    yield Triple(activity, RDF.type, PROV.Activity)
    yield Triple(agent, RDF.type, PROV.SoftwareAgent)
    yield Triple(activity, PROV.wasAssociatedWith, agent)
    if extractor.name != RULES.name:
        other = iri(base, f"software/extractor-{slug(extractor.name)}")
        yield Triple(other, RDF.type, PROV.SoftwareAgent)
        yield Triple(activity, PROV.wasAssociatedWith, other)
    yield Triple(activity, PROV.startedAtTime, instant(started))
    yield Triple(activity, PROV.endedAtTime, instant(datetime.now(UTC)))
    for article in articles:
        yield Triple(activity, PROV.used, iri(base, article_id(article.key)))


def instant(time: datetime) -> Literal:
    """A time in whole seconds."""
    return Literal(time.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=Iri(XSD.dateTime))
