"""Markdown as plain paragraphs: what a reader of the page would see."""

import html
import itertools
import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.read.text import joined, plain

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
"""Text that is only indented is a paragraph, not code."""
LINKLESS = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKLESS.disable(["code", "link", "image", "reference"])
MOST_LINKS = 2_000
"""Brackets in an article: each unclosed one costs the parser a look at all that follows."""
LEFT_OVER = re.compile(r"\*{2,}|_{2,}|~{2,}")
"""Marks that began or ended nothing."""
TAG = re.compile(r"(<!--|-->|</?[a-zA-Z][^<>]*>|<[?!][^<>]*>)")
UNSEEN = ("script", "style")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
CELLS = " | "


def paragraphs(text: str) -> tuple[str, str | None]:
    r"""The paragraphs of a Markdown text, parted by empty lines, and its first heading.

    Headings, list items and table rows are paragraphs of their own; images, rules and marks that
    hold no word are left out.

    >>> paragraphs("# Talks\n\nThey *met* in\n[Baku](https://example.org).\n\n- one\n- two")
    ('Talks\n\nThey met in Baku.\n\none\n\ntwo', 'Talks')
    """
    tokens = (LINKLESS if text.count("[") > MOST_LINKS else PARSER).parse(text)
    heading = next(
        (_inline(after) for token, after in _pairs(tokens) if token.type == "heading_open"), None
    )
    kept = [part for part in _blocks(tokens) if any(map(str.isalnum, part))]
    return "\n\n".join(kept), heading or None


def unescaped(text: str) -> str:
    r"""The text without Markdown's backslashes.

    >>> unescaped(r"a\_b \*c")
    'a_b *c'
    """
    return ESCAPE.sub(r"\1", text)


def _pairs(tokens: list[Token]) -> Iterable[tuple[Token, Token]]:
    return itertools.pairwise(tokens)


def _blocks(tokens: list[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield CELLS.join(filter(None, cells))
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(" ".join(_inline(token).split()))
        elif token.type == "inline":
            yield _inline(token)
        elif token.type == "fence":
            yield plain(token.content)
        elif token.type == "html_block":
            yield plain(untagged(token.content))


def _inline(token: Token) -> str:
    """The words of a paragraph; a hard line break parts it."""
    words = LEFT_OVER.sub("", "".join(map(_words, token.children or [])))
    parts = (joined(part.split("\n")).strip() for part in words.split("\n\n"))
    return "\n\n".join(filter(None, parts))


def _words(token: Token) -> str:
    if token.type == "softbreak":
        return "\n"
    if token.type == "hardbreak" or re.match(r"<br\b", token.content):
        return "\n\n"
    return "" if token.type in ("image", "html_inline") else token.content


def untagged(text: str) -> str:
    """The text between HTML tags, without comments, scripts and styles.

    >>> untagged("<p>One &amp; <b>two</b></p><!-- no --><style>p {}</style>")
    'One & two'
    """
    seen, hidden = [], ""
    for index, part in enumerate(TAG.split(text)):
        if index % 2 == 0:
            seen.append("" if hidden else part)
        elif hidden:
            hidden = "" if part in ("-->", hidden) else hidden
        elif part == "<!--":
            hidden = "-->"
        else:
            name = part.strip("<>/ ").split(None, 1)[0].lower() if part.strip("<>/ ") else ""
            hidden = f"</{name}>" if name in UNSEEN and not part.startswith("</") else ""
    return html.unescape("".join(seen))
