"""The extractor: an article in pieces, a question about each, the answers as one document."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.errors import ExtractorError
from kg.extractors.contract import Extractor, Partial
from kg.extractors.layout import paragraphs
from kg.extractors.openai.answer import schema
from kg.extractors.openai.cache import Cache
from kg.extractors.openai.endpoint import Endpoint, body
from kg.extractors.openai.options import FORMATS, Options, read_options
from kg.extractors.openai.prompt import messages
from kg.extractors.openai.reading import LAYERS, Layers, Piece
from kg.interchange import Document
from kg.model.article import Article
from kg.model.extraction import Span


def factory(given: Mapping[str, str]) -> Extractor:
    """The extractor with these options."""
    return Asking(read_options(given))


class Asking:
    """Asks a model about an article, piece by piece."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._endpoint = Endpoint(options)
        self._cache = Cache(Path(options.cache)) if options.cache else None

    def __call__(self, article: Article) -> Partial:
        """What the model says of the article, as far as its quotes are in the text."""
        left_out: Counter[str] = Counter()
        layers: Layers = {layer: [] for layer in LAYERS}
        for number, span in enumerate(pieces(article.text, self._options.max_characters)):
            answer = self.answer(article, span)
            Piece(article.text, span, number, left_out).read(answer, layers)
        return Partial(document(article, layers), left_out)

    def answer(self, article: Article, span: Span) -> Mapping[str, Any]:
        """The answer about a piece, asked for or kept from an earlier time."""
        question = messages(article, span.of(article.text))
        named = {"url": self._options.url, "body": self.named(question)}
        kept = self._cache.get(named) if self._cache else None
        if kept is not None and (found := usable(kept)) is not None:
            return found
        words = self._endpoint.ask(question, schema())
        answered = parsed(words)
        if self._cache:
            self._cache.put(named, words)
        return answered

    def named(self, question: list[dict[str, str]]) -> dict[str, Any]:
        """All that an answer depends on."""
        return body(self._options, question, FORMATS[0], schema())


def usable(words: str) -> Mapping[str, Any] | None:
    """A kept answer, if it still is one: another is else asked for."""
    try:
        return parsed(words)
    except ExtractorError:
        return None


def parsed(words: str) -> Mapping[str, Any]:
    """The model's JSON object. One without any layer says nothing of the article, not that there is
    nothing in it.
    """
    try:
        value = json.loads(unfenced(words))
    except (ValueError, RecursionError):
        raise ExtractorError("the model's answer is not JSON") from None
    if not isinstance(value, dict):
        raise ExtractorError("the model's answer is not a JSON object")
    if not any(isinstance(value.get(layer), list) for layer in LAYERS):
        raise ExtractorError("the model's answer has none of the layers that it was asked for")
    return value


def unfenced(words: str) -> str:
    """The object of an answer that is written as a block of code.

    >>> unfenced('Here it is:\\n```json\\n{"posts": []}\\n```')
    '{"posts": []}'
    """
    fenced = FENCED.fullmatch(words)
    return fenced[1] if fenced else words


FENCED = re.compile(r"[^{]*```\w*\s*(\{.*\})\s*```[^}]*", re.DOTALL)
"""Nothing before the block has a brace: fences within an object's strings are none."""


def pieces(text: str, longest: int) -> Iterator[Span]:
    r"""The text cut at paragraphs into pieces that are not too long; a paragraph stays whole.

    >>> text = "One.\n\nTwo.\n\nThree is long."
    >>> [span.of(text) for span in pieces(text, 12)]
    ['One.\n\nTwo.', 'Three is long.']
    """
    begun: Span | None = None
    for paragraph in paragraphs(text):
        if begun is not None and paragraph.end - begun.start > longest:
            yield begun
            begun = None
        begun = Span(begun.start if begun else paragraph.start, paragraph.end)
    if begun is not None:
        yield begun


def document(article: Article, layers: Layers) -> Document:
    """The layers as a document."""
    published = article.published.isoformat() if article.published else None
    return Document(
        id=article.key,
        text=article.text,
        published=published,
        entities=tuple(layers["entities"]),
        posts=tuple(layers["posts"]),
        relations=tuple(layers["relations"]),
        events=tuple(layers["events"]),
        resolutions=tuple(layers["resolutions"]),
        attributions=tuple(layers["attributions"]),
        characterizations=tuple(layers["characterizations"]),
    )
