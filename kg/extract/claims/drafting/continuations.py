"""Quotations that go on: behind the words that report them, and in the paragraphs that follow."""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.quotes import blank, trimmed
from kg.extract.text.verbforms import FINITE
from kg.model.extraction import ClaimForm, ClaimMention, Span


class Told(NamedTuple):
    """A claim by the place of its cue."""

    cue: int
    claim: int


def continue_quotations(draft: Draft, body: list[Named], quoted: list[Span]) -> None:
    """Give every quotation that nobody is yet said to have spoken to the speaker of the claim right
    before it: “A,” he said. “B.”
    """
    told = sorted(Told(c.cue.start, i) for i, c in enumerate(draft.claims) if c.cue)
    taken = sorted(piece for c in draft.claims for piece in (c.content, *c.rest))
    last: Told | None = None
    for passage in body:
        start, end = bounds(passage)
        whole = only_quoted(draft.article.text, start, end, quoted)
        own = told[bisect_left(told, (start, 0)) : bisect_left(told, (end, 0))]
        if not own and not whole:
            last = None
        for quote in quoted[bisect_left(quoted, (start, 0)) : bisect_left(quoted, (end, 0))]:
            if overlaps(taken, quote):
                continue
            before = own[bisect_left(own, (quote.start, 0)) - 1 :][:1] if own else []
            speaks = before[0] if before and before[0].cue < quote.start else None
            if speaks is None and whole and not own:
                speaks = last if last is not None and quotes_at_end(draft, last, start) else None
            if speaks is not None and goes_on(draft, passage, speaks, quote, whole=whole):
                if draft.claims[speaks.claim].denies:
                    follow(draft, speaks.claim, quote)
                else:
                    extend(draft, speaks.claim, quote)
        last = own[-1] if own else last


def bounds(passage: Named) -> tuple[int, int]:
    """Where a passage begins and ends in the article."""
    last = passage.words[-1]
    return passage.passage.offset, passage.passage.span(last, last).end


def only_quoted(text: str, start: int, end: int, quoted: list[Span]) -> bool:
    """Whether a paragraph holds nothing but quotations."""
    at = start
    for quote in quoted[bisect_left(quoted, (start, 0)) : bisect_left(quoted, (end, 0))]:
        if not blank(text, at, quote.start):
            return False
        at = quote.end
    return at > start and blank(text, at, end)


def overlaps(taken: list[Span], quote: Span) -> bool:
    """Whether a claim has the quotation already."""
    index = bisect_left(taken, (quote.end, 0)) - 1
    return any(span.end > quote.start for span in taken[max(0, index - 3) : index + 1])


def quotes_at_end(draft: Draft, told: Told, start: int) -> bool:
    """Whether the paragraph before ends in the words of the claim."""
    claim = draft.claims[told.claim]
    last = (claim.content, *claim.rest)[-1]
    return claim.form is not ClaimForm.INDIRECT and (
        last.end > start - 8 or claim.evidence.end > start - 6
    )


def goes_on(draft: Draft, passage: Named, told: Told, quote: Span, *, whole: bool) -> bool:
    """Whether the quotation is an utterance right behind the claim."""
    text, claim = draft.article.text, draft.claims[told.claim]
    said = utterance(text, quote) or ends_behind(passage, text, quote)
    if not said or OTHERS.match(text, quote.end):
        return False
    if quote.of(text).rstrip().endswith(","):
        # "denied it. “Nothing was sold,” X said": its own words tell whose it is, if they are read.
        return False
    opens = text[max(0, quote.start - 4) : quote.start].rstrip(OPENS)
    if claim.denies and not opens.endswith(ENDS):
        # What he denied having said is not what he says.
        return False
    if claim.evidence.end > quote.start:
        own = [e.end for e in (claim.cue, claim.source, claim.content, *claim.rest) if e]
        return blank(text, max(end for end in own if end <= quote.start), quote.start)
    return whole or blank(text, claim.evidence.end, quote.start)


OPENS = " \n“\"‘'«"
ENDS = (".", "!", "?", "”", '"', "»")
"""What stands before a quotation that begins a sentence."""
OTHERS = re.compile(
    r"[”\"’'»]*,?\s+(?:said|says|added|asked|replied|came|comes|went|goes|ran|runs|was|is|read|reads|"
    r"answered|retorted|countered|whispered|shouted|shot|interjected)\b",
    re.IGNORECASE,
)
"""Words behind a quotation that give it to somebody else."""


def utterance(text: str, quote: Span) -> bool:
    """Whether quoted words are a sentence and not a term or a title."""
    words = quote.of(text)
    return words[:1].isupper() and words.count(" ") > 0 and words.rstrip()[-1:] in ".?!…,—-–;"


def ends_behind(passage: Named, text: str, quote: Span) -> bool:
    """Whether quoted words are a sentence though its stop stands behind the mark: “We know it
    well”. No title is one, in small letters or with capitals: not “The Long Road to Koro”.
    """
    words = quote.of(text).split()
    stops = text[quote.end + 1 : quote.end + 2] in {".", "?", "!"}
    if not (stops and words[0][0].isupper() and len(words) > LEAST):
        return False
    prose = 2 * sum(word[0].islower() for word in words) > len(words)
    inner = (w for w in passage.words if quote.start <= passage.passage.at(w) < quote.end)
    return prose and any(w.tag_ in FINITE for w in inner)


LEAST = 3
"""Words that are too few for such a sentence."""


def extend(draft: Draft, index: int, quote: Span) -> None:
    """Add the quotation to what the claim says."""
    claim: ClaimMention = draft.claims[index]
    form = ClaimForm.MIXED if claim.form is ClaimForm.INDIRECT else claim.form
    draft.claims[index] = replace(
        claim,
        rest=(*claim.rest, trimmed(draft.article.text, quote)),
        form=form,
        evidence=Span(claim.evidence.start, max(claim.evidence.end, quote.end)),
    )


def follow(draft: Draft, index: int, quote: Span) -> None:
    """Add the quotation behind a denial as a claim of its own: who "denied it" says this."""
    denial = draft.claims[index]
    draft.claims.append(
        replace(
            denial,
            content=trimmed(draft.article.text, quote),
            rest=(),
            cue=None,
            denies=False,
            form=ClaimForm.DIRECT,
            evidence=Span(denial.evidence.start, max(denial.evidence.end, quote.end)),
            rule="quotation",
        )
    )
