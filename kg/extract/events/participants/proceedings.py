"""Records: articles that are minutes, a summary or a note of one gathering, at which all speak."""

import re
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import CHAMBER, chambers, minuted
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.phrases import people_below
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, EventRef, Ref

CLOSING = re.compile(
    r"\b[Tt]he (?P<noun>meeting|sitting|session|hearing) (?:was |had )?(?:began|opened|started|"
    r"ended|closed|rose|adjourned|called to order|suspended)\b[^.\n]{0,20}? at (?:\d|noon|midnight)"
)
"""The sentence of a record that tells when the gathering began or ended."""

HEADED = re.compile(
    r"(?:minutes\b|(?:summary|verbatim|provisional|official)? ?(?:record|report)s? of (?:the |a )?"
    r"(?:decisions|proceedings|sitting|meeting|plenary|session)|summary of (?:the )?proceedings|"
    r"(?:plenary )?sitting (?:of|no|\d)|"
    r"readout of (?:a|the) (?:\S+ )?(?:seminar|roundtable|meeting)|"
    r"\d+(?:st|nd|rd|th) (?:plenary )?(?:meeting|sitting)\b)",
    re.IGNORECASE,
)
"""What the heading of a record says that it is."""

LAST = 160
"""Characters behind which nothing more is told in a record than when the gathering ended."""

TOP = 300
"""Characters of an article among which the headings of a record stand."""

LEAD = 600
"""Characters within which a record tells its gathering."""

RISING = words(
    "move second propose introduce oppose reply object intervene preside chair table withdraw rise "
    "present open close ask question abstain testify submit brief support respond address"
)
"""Verbs of what those do who take part in a sitting, without or with words."""


def recorded_gathering(draft: Draft) -> EventRef | None:
    """The gathering of which an article is the record, by its heading or its last sentence."""
    text = draft.article.text
    end = CLOSING.search(text)
    if end is not None and len(text) - end.end() < LAST and "\n\n" in text[: end.start()]:
        told = draft.event_at.get(end.start("noun"))
        if told is not None:
            return draft.first(told)
    if not any(HEADED.search(line) for line in headings(text)):
        return None
    return next(
        (
            ref for ref, e in enumerate(draft.events)
            if e.type == "meeting" and e.same is None and e.trigger.start < LEAD
        ),
        None,
    )  # fmt: skip


def headings(text: str) -> Iterator[str]:
    """The lines above the first sentence of an article.

    >>> list(headings("DRAFT MINUTES\\n\\nTown Council\\n\\nThe Mayor presided. It rained."))
    ['DRAFT MINUTES', 'Town Council']
    """
    for line in text[:TOP].splitlines():
        if line.rstrip().endswith((".", "”", '"')):
            return
        if line.strip():
            yield line.strip()


def body_of(draft: Draft) -> list[Ref]:
    """The body that sits, in a record: whose minutes they are, else the first chamber named."""
    first = sorted((at, ref) for at, ref, rank in chambers(draft) if rank == CHAMBER and at < LEAD)
    return minuted(draft) or [ref for _, ref in first[:1]]


def risen(draft: Draft, passage: Named) -> Iterator[Ref]:
    """Who of a record's people moved, seconded or asked something: "X moved, seconded by Y"."""
    for verb in passage.words:
        if verb.pos_ != "VERB" or verb.lemma_ not in RISING or of_verb(verb) is not FACT:
            continue
        if verb.tag_ not in {"VBD", "VBN"} or any(w.dep_ in {"ccomp", "relcl"} for w in up(verb)):
            continue
        if any(c.lower_ in {"in", "since", "until"} and YEAR.fullmatch(w.text)
               for c in verb.children for w in c.children):  # fmt: skip
            continue  # "introduced the law in 1995"
        for child in verb.children:
            if child.dep_ in {"nsubj", "agent"}:
                found = people_below(draft, passage, child)
                yield from (ref for ref in found if draft.names(ref, EntityType.PERSON))


YEAR = re.compile(r"(?:19|20)\d\d")


def up(verb: Token) -> Iterator[Token]:
    """A verb and what it hangs on."""
    yield verb
    yield from verb.ancestors
