"""The words beside a word, also at the ends of a passage."""

from spacy.tokens import Token


def beside(token: Token, steps: int) -> Token:
    """The word so many steps on, or back where `steps` is negative; the passage's first or last
    where it is no longer.
    """
    return token.doc[min(max(token.i + steps, 0), len(token.doc) - 1)]
