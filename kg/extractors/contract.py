"""What an extractor is: an article in, an interchange document out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from kg.interchange import Document
from kg.model.article import Article
from kg.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Partial:
    """A document with a count, by reason, of what its extractor left out itself: a model's quotes
    that are not in the text, for instance.
    """

    document: Document
    left_out: Mapping[str, int] = field(default_factory=dict)


class Extractor(Protocol):
    """Reads one article.

    Its document annotates the article's text; offsets count code points. Whatever does not verify
    against that text is left out of the graph, so nothing need be perfect. The same article must
    give the same document. An `ExtractorError` that it raises is shown as the article's failure,
    and the other articles are built.

    >>> from kg.interchange import Entity, Post
    >>> from kg.model.extraction import Span
    >>> def extractor(article):
    ...     lind = Entity("lind", "PERSON", mentions=(Span(14, 22),), kinds=("NAM",))
    ...     oslo = Entity("oslo", "PLACE", mentions=(Span(9, 13),), kinds=("NAM",))
    ...     mayor = Post("lind", Span(0, 5), "oslo", "Current")
    ...     return Document(article.key, article.text, entities=(lind, oslo), posts=(mayor,))

    >>> from kg.extractors.verified import verified
    >>> article = Article("a", "Mayor of Oslo Ana Lind said no.", title="A", origin="a.txt")
    >>> extraction, left_out = verified(extractor(article), article)
    >>> [mention.name for mention in extraction.mentions], extraction.posts[0].role
    (['Ana Lind', 'Oslo'], 'mayor')
    >>> left_out
    {}
    """

    def __call__(self, article: Article, /) -> Document | Partial:
        """What the article says."""
        ...


Factory = Callable[[Mapping[str, str]], Extractor]
"""Makes an extractor from its options: what an entry point of the group `kg.extractors` names. It
raises `kg.errors.SettingError` for an option that is unknown, missing or wrong.
"""


class Checked(NamedTuple):
    """What of an article's reading verifies, and a count, by reason, of what does not."""

    extraction: Extraction
    left_out: dict[str, int]
