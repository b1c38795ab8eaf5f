"""What the extractor makes of annotated documents."""

from collections.abc import Iterator, Sequence
from datetime import date

from kg.errors import InputError
from kg.extractors import RULES, Checked, Choice, reader
from kg.interchange import Document, prediction
from kg.model.article import Article
from kg.model.resolution import Nobody
from kg.pipeline.workers import extractions, unforeseen
from kg.resolve import Registry, resolve


def predictions(
    gold: Sequence[Document], *, origin: str, extractor: Choice = RULES, jobs: int
) -> Iterator[Document | InputError]:
    """A prediction for each document, in their order, or why there is none. `origin` is their file.

    Nouns and pronouns are written only where the set tells them from names.
    """
    kinds = any(e.kinds is not None for document in gold for e in document.entities or ())
    articles = [article_of(document, n, origin) for n, document in enumerate(gold)]
    reader(extractor)  # what cannot be loaded is one failure, not each document's
    read = extractions(articles, extractor=extractor, jobs=jobs)
    for document, (article, checked) in zip(gold, read, strict=True):
        yield predicted(document.id, article, checked, kinds=kinds)


def article_of(document: Document, number: int, origin: str) -> Article:
    """The document's text as an article of its own."""
    return Article(
        key=f"document-{number}",
        text=document.text,
        title=document.id,
        origin=f"{origin}: {document.id}",
        published=day(document.published),
    )


def day(published: str | None) -> date | None:
    """The day of publication, where it is a day."""
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def predicted(
    id: str, article: Article, checked: Checked | InputError, *, kinds: bool
) -> Document | InputError:
    """The prediction from an extraction."""
    if isinstance(checked, InputError):
        return checked
    try:
        extraction = checked.extraction
        resolution = resolve(article, extraction, Registry(Nobody()))
        return prediction(id, article, extraction, resolution, kinds=kinds)
    # As in a build: what no rule foresaw costs this document, not the run.
    except Exception as error:  # noqa: BLE001
        return unforeseen(article, error)
