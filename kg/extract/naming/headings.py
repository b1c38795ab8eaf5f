"""Headings, headlines and lists: passages that are no sentences, and what is named there."""

from dataclasses import replace

from kg.dateline import Dateline
from kg.extract.naming.chunks import phrase
from kg.extract.naming.echoes import Known, echoed, known
from kg.extract.naming.names import Name, Named
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import territory
from kg.model.article import Article
from kg.model.extraction import EntityType


def echoing(parsed: list[Named], article: Article, line: Dateline | None) -> list[Named]:
    """The passages, the headings and headlines among them with only those names that the text has
    too, and those of a byline: capitals tell nothing there.
    """
    heads = {id(p) for p in parsed if heading(p, article) or is_headline(p)}
    elsewhere = known((p.words, p.names) for p in parsed if id(p) not in heads)
    if line is not None:
        for part in line.place.of(article.text).split(","):
            elsewhere.add(tuple(part.split()), EntityType.PLACE)
    return [confirmed(p, elsewhere) if id(p) in heads else p for p in parsed]


def confirmed(passage: Named, elsewhere: Known) -> Named:
    """A heading with the names that are known otherwise."""
    signed = [n for n in passage.names if is_byline(passage, n) or is_state(passage, n)]
    return replace(passage, names=echoed(passage.words, signed, elsewhere), others=[])


def is_state(passage: Named, name: Name) -> bool:
    """Whether a heading's name is a state's, which capitals make of no other word."""
    land = territory(phrase(passage.words[name.start : name.end]))
    return name.type is EntityType.PLACE and land is not None and land.is_state


def is_byline(passage: Named, name: Name) -> bool:
    """Whether a heading's name is its author's: "By Ana Lind and Tomas Berg"."""
    before = passage.lower[name.start - 1] if name.start else ""
    return name.type is EntityType.PERSON and before in {"by", "and"} and "by" in passage.lower


def heading(passage: Named, article: Article) -> bool:
    """Whether the passage is a heading: nothing is read there. A name as a list entry is none."""
    if not passage.words or is_title(passage, article):
        return True
    opens = 1 if passage.words[0].lower_ == "the" else 0
    whole = any(n.start <= opens and n.end == len(passage.words) for n in passage.names)
    return passage.passage.heading and not whole and not lists(passage)


def is_headline(passage: Named) -> bool:
    """Whether a passage opens the text without being a sentence."""
    text = passage.passage.text.rstrip()
    return (
        passage.passage.offset == 0
        and 4 <= len(passage.words) <= HEADLINE
        and text[-1:] not in set('.!?;:,)”"')
        and any(word.pos_ == "VERB" for word in passage.words)
    )


HEADLINE = 20
"""Words that a headline has at most."""


def lists(passage: Named) -> bool:
    """Whether a passage is an entry of a list of people: titles, names, and what joins them."""
    if not any(name.type is EntityType.PERSON for name in passage.names):
        return False
    return all(
        at in passage.inside
        or at in passage.titles
        or low in JOINING
        or low in FIELD_NOUNS
        or low.rstrip(".") in HONORIFICS
        for at, low in enumerate(passage.lower)
    )


JOINING = frozenset({"of", "the", "and", ",", "for", "at", "to", "&", "-", "–", "(", ")", ":"})


def is_title(passage: Named, article: Article) -> bool:
    """Whether the passage is the article's title again; a whole sentence is text all the same."""
    text = passage.passage.text
    return text == article.title and not text.endswith((".", "!", "?"))
