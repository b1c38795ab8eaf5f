"""The words beside a word, in small letters; none where the passage begins or ends."""

from spacy.tokens import Token


def word_before(token: Token) -> str:
    """The word before one, or an empty string."""
    return token.nbor(-1).lower_ if token.i else ""


def word_after(token: Token) -> str:
    """The word behind one, or an empty string."""
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
