"""Signs that join the words of a title: "*Political/*Consular Officer"."""

from kg.extract.naming.names import Named
from kg.extract.posts.titles.bodynouns import BODY_NOUNS


def is_joint(passage: Named, at: int) -> bool:
    """Whether a hyphen or stroke joins a word to a title: "*Political/*Consular Officer"."""
    if not at or at - 1 in passage.inside or passage.lower[at - 1] in BODY_NOUNS:
        return False
    before, word, after = passage.words[at - 1 : at + 2]
    if word.text == "/":
        return before.text.istitle() and after.text.istitle()
    return before.text.isalpha() and not (before.whitespace_ or word.whitespace_)
