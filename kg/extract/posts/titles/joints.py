"""Signs that join the words of a title: "*Political/*Consular Officer"."""

from kg.extract.naming.names import Named


def is_joint(passage: Named, at: int) -> bool:
    """Whether a hyphen or stroke joins a word to a title: "*Political/*Consular Officer"."""
    if not at or at - 1 in passage.inside:
        return False
    before, word, after = passage.words[at - 1 : at + 2]
    if word.text == "/":
        return before.text.istitle() and after.text.istitle()
    return before.text.isalpha() and not (before.whitespace_ or word.whitespace_)
