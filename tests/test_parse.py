"""The values of the parse that the rules read are what spaCy's own tokens say."""

from collections.abc import Iterator

import pytest
from spacy.tokens import Doc as Parsed
from spacy.tokens import Token as Theirs

from kg.extract.text.language import morphology, passages, pipeline, reader
from kg.extract.text.paragraphs import paragraphs, tidy
from kg.extract.text.parse import Doc, Token, root_of, wording
from kg.model.extraction import Span
from kg.resources import folder

PLAIN = ("text", "text_with_ws", "lower_", "tag_", "dep_", "i", "idx", "whitespace_", "is_space",
         "is_punct", "is_quote", "is_alpha", "is_stop", "like_num", "is_sent_start")  # fmt: skip
ONE = ("head", "left_edge", "right_edge")
SEVERAL = ("lefts", "rights", "children", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def read() -> list[tuple[Doc, Parsed]]:
    """The paragraphs of the demonstration articles, in our values and in spaCy's."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder("articles").iterdir())]
    parts = [tidy(text[span.start : span.end]) for text in texts for span in paragraphs(text, 0)]
    parsed = list(pipeline().pipe(parts))
    forms = morphology().of(parsed, parsed)
    return [(reader().read(doc, doc, each), doc) for doc, each in zip(parsed, forms, strict=True)]


def test_names_that_the_parser_never_met_are_parsed_as_names_and_stay_what_they_are() -> None:
    text = "Talakvadze attached importance to it."
    [plain], [known] = passages(text), passages(text, people=[Span(0, 10)])
    assert [word.text for word in known.doc] == [word.text for word in plain.doc]
    assert [word.idx for word in known.doc] == [word.idx for word in plain.doc]
    assert (plain.doc[0].dep_, known.doc[0].dep_) == ("advmod", "nsubj")
    assert (known.doc[0].lemma_, known.doc[0].lower_) == ("Talakvadze", "talakvadze")


def words(read: list[tuple[Doc, Parsed]]) -> Iterator[tuple[Token, Theirs]]:
    """Each word in both."""
    for own, theirs in read:
        yield from zip(own, theirs, strict=True)


def places(tokens: object) -> list[int]:
    """Where the tokens stand."""
    return [token.i for token in tokens]  # type: ignore[attr-defined]


def test_a_words_own_values_are_spacys(read: list[tuple[Doc, Parsed]]) -> None:
    for own, theirs in words(read):
        assert [getattr(own, name) for name in PLAIN] == [getattr(theirs, name) for name in PLAIN]
        assert own.doc[own.i] is own


def test_what_hangs_on_a_word_is_what_spacy_says(read: list[tuple[Doc, Parsed]]) -> None:
    for own, theirs in words(read):
        assert [getattr(own, n).i for n in ONE] == [getattr(theirs, n).i for n in ONE]
        assert [places(getattr(own, n)) for n in SEVERAL] == [
            places(getattr(theirs, n)) for n in SEVERAL
        ]
        assert places(own.subtree) == sorted(places(theirs.subtree))
        assert own.head.is_ancestor(own) == theirs.head.is_ancestor(theirs)


def test_sentences_are_spacys(read: list[tuple[Doc, Parsed]]) -> None:
    for own, theirs in read:
        assert [(s.start, s.end, s.text, s.root.i) for s in own.sents] == [
            (s.start, s.end, s.text, s.root.i) for s in theirs.sents
        ]
    for word, other in words(read):
        assert (word.sent.start, word.sent.end) == (other.sent.start, other.sent.end)


def test_rows_of_words_are_spacys_spans(read: list[tuple[Doc, Parsed]]) -> None:
    for own, theirs in read:
        for start in range(len(own)):
            row, span = own[start : start + 4], theirs[start : start + 4]
            assert (wording(row), root_of(row).i) == (span.text, span.root.i)


def test_characters_are_those_of_the_words_that_have_some_of_them(
    read: list[tuple[Doc, Parsed]],
) -> None:
    for own, theirs in read:
        for start in range(0, len(theirs.text) - 5, 3):
            span = theirs.char_span(start, start + 5, alignment_mode="expand")
            assert span is not None
            assert own.char_span(start, start + 5) == (span.start, span.end)
