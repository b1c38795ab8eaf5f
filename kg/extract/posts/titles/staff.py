"""Titles that their fields tell: those who advise, and the "*national security* lead" of a body."""

from collections.abc import Container, Iterator

from kg.extract.naming.chunks import Chunk, Label, modified
from kg.extract.naming.names import Named
from kg.extract.words.titles import FIELD_NOUNS, QUALIFIERS, STATUS_WORDS, TITLE_MODIFIERS


def is_staff_field(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word in capitals is of the field of an adviser behind another title, of whatever
    the parser makes it a part: "Deputy Director and *International Affairs* Advisor".
    """
    low, words = passage.lower, passage.words
    if low[chunk.end - 1] not in STAFF or not words[at].text.istitle() or at in passage.inside:
        return False
    if not words[chunk.start].text.istitle() or low[at] in QUALIFIERS or low[at] in STATUS_WORDS:
        return False
    field = low[chunk.start - 1] in FIELD_NOUNS and words[at].tag_ in TAGS
    return field and at >= chunk.start - LONGEST


STAFF = frozenset({"adviser", "advisor", "coordinator", "counselor", "counsellor", "officer"})
TAGS = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS"})
LONGEST = 2
"""Words of a field."""


def leads(passage: Named, taken: Container[int]) -> Iterator[Chunk]:
    """The leads of a field whose title the table does not have."""
    for at, word in enumerate(passage.lower):
        if word != "lead" or at in taken or at in passage.inside:
            continue
        noun = passage.words[at].tag_ in {"NN", "NNP"}
        if noun and at and passage.lower[at - 1] in FIELD_NOUNS | TITLE_MODIFIERS:
            yield Chunk(Label.TITLE, modified(passage.words, at), at + 1, "head")
