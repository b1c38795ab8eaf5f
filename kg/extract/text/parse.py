"""A parsed paragraph: its words, their forms, and which word each of them hangs on.

Values of our own, made once from spaCy's. The rules ask some hundred things of every word, and
spaCy's tokens make a new text, list or token for each answer, which took half of the rules' time.
Names and meanings are spaCy's.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from spacy.vocab import Vocab

Form = tuple[str, str]
"""Part of speech and lemma of a word."""


class Lexeme:
    """What a spelling tells of a word by itself."""

    __slots__ = (
        "is_alpha", "is_punct", "is_quote", "is_space", "is_stop", "like_num", "lower_", "text"
    )  # fmt: skip

    def __init__(self, vocab: Vocab, orth: int) -> None:
        own = vocab[orth]
        self.text, self.lower_ = own.text, own.lower_
        self.is_space, self.is_punct, self.is_quote = own.is_space, own.is_punct, own.is_quote
        self.is_alpha, self.is_stop, self.like_num = own.is_alpha, own.is_stop, own.like_num


class Token:
    """A word: the `i`th of its `doc`, from character `idx` on. A sentence's root is its own head.

    `ent_type_` and `ent_iob_` tell of names and dates once these are marked.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha",
        "is_punct", "is_quote", "is_sent_start", "is_space", "is_stop", "left_edge", "lefts",
        "lemma_", "like_num", "lower_", "pos_", "right_edge", "rights", "sent", "tag_", "text",
        "whitespace_",
    )  # fmt: skip

    doc: "Doc"
    head: "Token"
    left_edge: "Token"
    """The first word of those that hang on this one, however far."""
    right_edge: "Token"
    lefts: "Sequence[Token]"
    rights: "Sequence[Token]"
    children: "Sequence[Token]"
    sent: "Sentence"

    def __init__(self, own: Lexeme, form: Form, tag: str, dep: str, i: int, idx: int) -> None:
        self.text, self.lower_ = own.text, own.lower_
        self.is_space, self.is_punct, self.is_quote = own.is_space, own.is_punct, own.is_quote
        self.is_alpha, self.is_stop, self.like_num = own.is_alpha, own.is_stop, own.like_num
        self.pos_, self.lemma_ = form
        self.tag_, self.dep_, self.i, self.idx = tag, dep, i, idx
        self.ent_type_, self.ent_iob_ = "", "O"
        self.whitespace_, self.is_sent_start = "", False

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word and the blank behind it, if there is one."""
        return self.text + self.whitespace_

    @property
    def subtree(self) -> "list[Token]":
        """The word and all that hang on it, however far, in their order."""
        found = [self]
        for word in found:
            found += word.children
        return sorted(found, key=lambda word: word.i)

    @property
    def ancestors(self) -> "list[Token]":
        """What the word hangs on, the nearest first."""
        found, at = [], self
        while at.head is not at:
            at = at.head
            found.append(at)
        return found

    @property
    def conjuncts(self) -> "list[Token]":
        """The words that are joined to this one by "and" and the like."""
        first = self
        while first.dep_ == "conj":
            first = first.head
        found = [first]
        for word in found:
            found += (child for child in word.rights if child.dep_ == "conj")
        return [word for word in found if word is not self]

    def is_ancestor(self, other: "Token") -> bool:
        """Whether another word hangs on this one, however far."""
        return other is not self and self in other.ancestors


class Words(tuple[Token, ...]):
    """Words in a row. Two rows are one only where they are the same."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def text(self) -> str:
        """As it stands in the paragraph."""
        return wording(self)

    @property
    def root(self) -> Token:
        """The word that the others hang on."""
        return root_of(self)


class Sentence(Words):
    """The words of a sentence."""

    @property
    def start(self) -> int:
        """Where it begins among the paragraph's words."""
        return self[0].i

    @property
    def end(self) -> int:
        """Where it is over."""
        return self[-1].i + 1


class Doc(Words):
    """The words of a paragraph."""

    sents: tuple[Sentence, ...]

    @cached_property
    def begins(self) -> list[int]:
        """Where each word begins, in characters."""
        return [word.idx for word in self]

    def char_span(self, start: int, end: int) -> tuple[int, int]:
        """The words, from the first to behind the last, that have some of these characters."""
        first = bisect_right(self.begins, start) - 1
        if start >= self[first].idx + len(self[first].text):
            first += 1
        return first, bisect_right(self.begins, end - 1)


def wording(words: Sequence[Token]) -> str:
    """Words in a row, as they stand in the paragraph."""
    if not words:
        return ""
    return "".join([word.text_with_ws for word in words[:-1]]) + words[-1].text


def root_of(words: Sequence[Token]) -> Token:
    """The word of a row that hangs on the fewest others; a sentence's root goes before, and a sign
    comes last.
    """
    first, last = words[0].i, words[-1].i
    for word in words:
        if word.head is word:
            return word
    tops = [word for word in words if not first <= word.head.i <= last]
    return min(tops, key=depth, default=words[0])


def depth(word: Token) -> int:
    """How many words one hangs on; a sign that nothing hangs on counts as the lowest of all."""
    sign = (word.is_punct or word.is_space) and not word.children
    return len(word.doc) if sign else len(word.ancestors)
