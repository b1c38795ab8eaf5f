"""Makes paragraphs of our own of what spaCy has parsed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab

from kg.extract.text.mainverb import reverbed
from kg.extract.text.openings import resubjected
from kg.extract.text.parse import Doc, Form, Lexeme, Sentence, Token
from kg.extract.text.relisting import relisted
from kg.extract.text.reporting import reported

SPELLING: list[int | str] = ["ORTH", "IDX", "SPACY"]
PARSE: list[int | str] = ["TAG", "DEP", "HEAD", "SENT_START"]
"""What is taken from spaCy's tokens as numbers, all words at once."""


class Reader:
    """Makes paragraphs of what spaCy has parsed."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._labels: dict[int, str] = {}
        self._lexemes: dict[int, Lexeme] = {}

    def read(self, spelled: Parsed, parsed: Parsed, forms: Sequence[Form]) -> Doc:
        """The paragraph, each word as it is spelled, with its form and what was parsed for it."""
        columns: Any = parsed.to_array(PARSE).T
        orths, places, blanks = spelled.to_array(SPELLING).T.tolist()
        tags, deps = columns[:2].tolist()
        heads, starts = columns[2:].astype("int64").tolist()
        label = self._label
        doc = Doc(
            Token(self._lexeme(orth), form, label(tag), label(dep), i, idx)
            for i, (orth, form, tag, dep, idx) in enumerate(
                zip(orths, forms, tags, deps, places, strict=True)
            )
        )
        begins = [i for i, start in enumerate(starts) if start > 0]
        hang(doc, mended(doc, [i + to for i, to in enumerate(heads)], begins))
        mark_infinitives(doc)
        for word, blank in zip(doc, blanks, strict=True):
            word.doc, word.whitespace_ = doc, " " if blank else ""
        doc.sents = tuple(sentences(doc, begins))
        return doc

    def _label(self, number: int) -> str:
        if number not in self._labels:
            self._labels[number] = self._vocab.strings[number]
        return self._labels[number]

    def _lexeme(self, orth: int) -> Lexeme:
        found = self._lexemes.get(orth)
        if found is None:
            if len(self._lexemes) > MOST:
                self._lexemes.clear()
            found = self._lexemes[orth] = Lexeme(self._vocab, orth)
        return found


MOST = 200_000
"""Spellings kept at most."""


def mended(doc: Doc, heads: list[int], starts: list[int]) -> list[int]:
    """The heads as they are where the parser is known to err, with relations and tags to them."""
    heads = resubjected(doc, relisted(doc, heads), starts)
    return reported(doc, reverbed(doc, heads, starts))


def hang(doc: Doc, heads: list[int]) -> None:
    """Let the words hang on one another."""
    lefts: list[list[Token]] = [[] for _ in doc]
    rights: list[list[Token]] = [[] for _ in doc]
    for word, head in zip(doc, heads, strict=True):
        word.head = doc[head]
        if head != word.i:
            (lefts if word.i < head else rights)[head].append(word)
    low, high = edges(heads)
    for i, word in enumerate(doc):
        word.lefts, word.rights = tuple(lefts[i]), tuple(rights[i])
        word.children = word.lefts + word.rights
        word.left_edge, word.right_edge = doc[low[i]], doc[high[i]]


def mark_infinitives(doc: Doc) -> None:
    """Tag the verb of a "to" as an infinitive, which quoted words between may hide: "calls on them
    *to* “at once” *condemn* it".
    """
    for word in doc:
        verb = word.head
        own = word.tag_ == "TO" and word.dep_ == "aux" and word.i < verb.i
        if own and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ == verb.lower_:
            verb.tag_ = "VB"


def edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """The first and the last word of those that hang on each word, itself among them."""
    low, high = list(range(len(heads))), list(range(len(heads)))
    for i, head in enumerate(heads):
        at, above = i, head
        while above != at:
            if i < low[above]:
                low[above] = i
            elif i > high[above]:
                high[above] = i
            at, above = above, heads[above]
    return low, high


def sentences(doc: Doc, starts: list[int]) -> Iterator[Sentence]:
    """The sentences, told to their words."""
    for start, end in pairwise([*starts, len(doc)]):
        sentence = Sentence(doc[start:end])
        for word in sentence:
            word.sent = sentence
        doc[start].is_sent_start = True
        yield sentence
