"""Leads of a field, by a noun that is a verb elsewhere: "the bank's *national security lead*"."""

from collections.abc import Container, Iterator

from kg.extract.naming.chunks import Chunk, Label, modified
from kg.extract.naming.names import Named
from kg.extract.words.titles import FIELD_NOUNS, TITLE_MODIFIERS


def leads(passage: Named, taken: Container[int]) -> Iterator[Chunk]:
    """The leads of a field whose title the table does not have."""
    for at, word in enumerate(passage.lower):
        if word != "lead" or at in taken or at in passage.inside:
            continue
        noun = passage.words[at].tag_ in {"NN", "NNP"}
        if noun and at and passage.lower[at - 1] in FIELD_NOUNS | TITLE_MODIFIERS:
            yield Chunk(Label.TITLE, modified(passage.words, at), at + 1, "head")
