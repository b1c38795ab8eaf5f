"""Capitals that are a title, or short for one, and no name: "its Chief *Diversity Officer*"."""

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.name import Name
from kg.extract.words.nameless import SERVING
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType
from kg.names import gender


def is_title_letters(words: Words, name: Name) -> bool:
    """Whether letters in brackets are short for the title before: "a Desk Officer (*DO*)"."""
    start, text = name.start, words[name.start].text
    bracketed = name.end - start == 1 and text.isupper() and low(words, start - 1) == "("
    if not bracketed or name.type is EntityType.PERSON or not title_slug(low(words, start - 2)):
        return False
    initials = "".join(word.text[0] for word in words[max(0, start - 8) : start - 1])
    return "".join(letter for letter in initials if letter.isupper()).endswith(text)


def is_post(words: Words, name: Name) -> bool:
    """Whether a name ends like a title, and like no surname: "its Chief *Diversity Officer*"."""
    own = words[name.start : name.end]
    titled = name.type is EntityType.PERSON and len(own) > 1 and own[-1].lower_ in SERVING
    return titled and own[-1].text.istitle() and gender(phrase(own)) is None
