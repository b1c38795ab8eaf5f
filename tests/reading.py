"""What the tests of reading share."""

import io
from pathlib import Path

from kg.errors import InputError
from kg.model.article import Article
from kg.read import read

PAGE = """<!DOCTYPE html><html lang="en-US"><head><title>Talks resume | Example News</title>
<meta property="og:title" content="Talks resume">
<meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2020-03-03T23:00:00+04:00">
<link rel="canonical" href="https://example.org/2020/talks-resume.html"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks resume</h1>
<p>The talks resumed in Geneva on Tuesday after a break of two years, the office said.</p>
<ul><li>A first item of the list on the table</li><li>A second item of the list</li></ul>
<p>They will go on until the end of the week, a spokesperson said.</p></article>
<footer>Imprint</footer></body></html>"""


def articles(*inputs: object, stdin: bytes | None = None) -> list[Article]:
    """All that the inputs give, which must be articles."""
    found = list(read(map(str, inputs), stdin=None if stdin is None else io.BytesIO(stdin)))
    errors = [str(item) for item in found if isinstance(item, InputError)]
    assert errors == []
    return [item for item in found if isinstance(item, Article)]


def one(folder: Path, name: str, content: str) -> Article:
    """The article of a file with that name and content."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    [article] = articles(path)
    return article


def texts(*inputs: object) -> list[str]:
    """The texts of the articles, in their order."""
    return [article.text for article in articles(*inputs)]
