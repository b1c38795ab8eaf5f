"""The words beside a word, also at the ends of a passage, and those that hang on it."""

from kg.extract.text.parse import Token

NO_EVENT = ""
"""The sense of a word that names no event here."""
TITLED = {"titled", "entitled", "themed"}
"""Participles before the title of an occasion."""


def neighbour(token: Token, steps: int) -> Token:
    """The word so many steps on, or back where `steps` is negative; the passage's first or last
    where it is no longer.
    """
    return token.doc[min(max(token.i + steps, 0), len(token.doc) - 1)]


def next_words(token: Token, count: int) -> list[str]:
    """The words behind one."""
    return [word.lower_ for word in token.doc[token.i + 1 : token.i + 1 + count]]


def child(word: Token, *relations: str) -> Token | None:
    """The first child in one of the relations."""
    return next((c for c in word.children if c.dep_ in relations), None)


def has_to(verb: Token) -> bool:
    """Whether a verb stands with "to": "a motion *to approve* the report"."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
