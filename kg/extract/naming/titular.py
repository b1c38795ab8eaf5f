"""Letters that are short for a title, and no name: "a Desk Officer (*DO*)"."""

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType


def is_title_letters(words: Words, name: Name) -> bool:
    """Whether letters in brackets are short for the title before: "a Desk Officer (*DO*)"."""
    start, text = name.start, words[name.start].text
    bracketed = name.end - start == 1 and text.isupper() and low(words, start - 1) == "("
    if not bracketed or name.type is EntityType.PERSON or not title_slug(low(words, start - 2)):
        return False
    initials = "".join(word.text[0] for word in words[max(0, start - 8) : start - 1])
    return "".join(letter for letter in initials if letter.isupper()).endswith(text)
