"""Statements that a line announces and quotations give, paragraph by paragraph: "The following
statement was issued by Ana Lind: “…".
"""

from typing import NamedTuple

from kg.extract.claims.drafting.adding import add_plain
from kg.extract.claims.drafting.continuations import bounds, only_quoted
from kg.extract.claims.speakers.sources import source_span
from kg.extract.claims.speakers.speakers import Speaker, speaker
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.extract.words.lexicon import words
from kg.model.extraction import Span

ISSUED = words("issue release make deliver publish send read give")
WRITINGS = words("statement message declaration appeal letter communiqué communique address "
                 "remarks text speech")  # fmt: skip


class Given(NamedTuple):
    """A statement that a paragraph announces, and its own paragraphs, all in quotation marks."""

    announced: Named
    parts: list[Span]

    def quotes(self, quoted: list[Span]) -> list[Span]:
        """The quotations of which it consists."""
        return [q for q in quoted if any(q.start < p.end and p.start < q.end for p in self.parts)]


def given_in_full(draft: Draft, body: list[Named], quoted: list[Span]) -> list[Given]:
    """The statements that the article gives in full."""
    found = []
    for number, passage in enumerate(body[:-1]):
        if announces(passage):
            parts = paragraphs(draft, body[number + 1 :], quoted)
            found.extend([Given(passage, parts)] if parts else [])
    return found


def without(quoted: list[Span], given: list[Given]) -> list[Span]:
    """The quotations outside such statements, whose authors tell at length what happened."""
    inside = {quote for each in given for quote in each.quotes(quoted)}
    return [quote for quote in quoted if quote not in inside]


def find_issued(draft: Draft, given: list[Given], quoted: list[Span]) -> list[Span]:
    """Add what each such statement says as one claim; returns the other quotations, as within these
    somebody speaks at length: "“I regret the vote".
    """
    read = []
    for each in given:
        verb = issuing(each.announced)
        told = told_by(draft, each.announced, verb) if verb is not None else None
        if told is None:
            continue
        who, cue = told
        pieces = [trimmed(draft.article.text, part) for part in each.parts]
        whole = Span(each.announced.passage.offset, each.parts[-1].end)
        add_plain(draft, who, cue, pieces[0], whole, rule="issued", rest=tuple(pieces[1:]))
        read.append(each)
    return without(quoted, read)


def announces(passage: Named) -> bool:
    """Whether a paragraph that ends in a colon announces a statement: "The following statement"."""
    if not passage.passage.text.rstrip().endswith(":"):
        return False
    named = any(word.lemma_.lower() in WRITINGS for word in passage.words)
    follows = any(word.lower_ == "following" for word in passage.words)
    return named and (follows or issuing(passage) is not None)


def issuing(passage: Named) -> Token | None:
    """The verb by which a paragraph announces a statement."""
    return next((w for w in passage.words if w.lemma_ in ISSUED and is_verb(w)), None)


def told_by(draft: Draft, passage: Named, verb: Token) -> tuple[Speaker, Span] | None:
    """Who issues it, and the cue: "*was issued today by* Ana Lind"."""
    by = next((c for c in verb.rights if c.dep_ == "agent"), None)
    beside = by.rights if by is not None else verb.lefts
    who = next((c for c in beside if c.dep_ in {"pobj", "nsubj"}), None)
    said_by = speaker(draft, passage, who) if who is not None else None
    if who is None or said_by is None:
        return None
    aux = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    cue = passage.passage.span(aux[0] if aux else verb, by if by is not None else verb)
    return said_by._replace(source=source_span(passage, who, by or verb)), cue


def paragraphs(draft: Draft, behind: list[Named], quoted: list[Span]) -> list[Span]:
    """The paragraphs of nothing but quotations that follow."""
    found = []
    for passage in behind:
        start, end = bounds(passage)
        if not only_quoted(draft.article.text, start, end, quoted):
            break
        found.append(Span(start, end))
    return found
