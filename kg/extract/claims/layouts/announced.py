"""Statements that paragraphs without quotation marks give behind a colon: "The minister said:" and,
below, "I welcome the vote …". Press offices set them off by indentation, which plain text loses.
"""

import re
from typing import NamedTuple

from kg.extract.claims.drafting.adding import add_plain
from kg.extract.claims.drafting.continuations import bounds
from kg.extract.claims.layouts.issued import announces, issuing, told_by
from kg.extract.claims.speakers.sources import source_span
from kg.extract.claims.speakers.speakers import Speaker, speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.draft import Draft
from kg.extract.naming.headings import heading
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.extract.words.lexicon import words
from kg.model.extraction import Span

ANNOUNCING = words("say add comment continue write state remark reply respond tell conclude tweet")
OWN = words("i we my our me us myself ourselves mine ours")
"""What only whoever speaks says of himself."""
APART = re.compile(
    r"\s*(?:[-–—•*·#▪‣]|\(?\w{1,3}[.)]\s|(?:notes?|background|further|additional|ends?|contacts?|media|"
    r"about|read|follow|related|share|press|for (?:more|media|further))\b)",
    re.IGNORECASE,
)
"""How an item of a list opens, or what a press office adds below a statement."""


class Announced(NamedTuple):
    """Who speaks below, the cue, and whether he surely does: one issued may be told of."""

    who: Speaker
    cue: Span
    speaks: bool


def find_announced(draft: Draft, quoted: list[Span]) -> None:
    """Give the paragraphs behind "Ana Lind said:" to her: the first one, and on to the last that
    speaks as "I" or "we".
    """
    for number, passage in enumerate(draft.passages[:-1]):
        told = announced_by(draft, passage)
        parts = spoken(draft, draft.passages[number + 1 :], told, quoted) if told else []
        if told is None or not parts:
            continue
        start = told.who.source.start if told.who.source else told.cue.start
        whole = Span(start, parts[-1].end)
        first, *rest = (trimmed(draft.article.text, part) for part in parts)
        add_plain(draft, told.who, told.cue, first, whole, rule="announced", rest=tuple(rest))


def announced_by(draft: Draft, passage: Named) -> Announced | None:
    """Who speaks behind the colon that ends a paragraph."""
    if not passage.passage.text.rstrip().endswith(":") or heading(passage, draft.article):
        return None
    issues = issuing(passage) if announces(passage) else None
    if issues is not None:
        told = told_by(draft, passage, issues)
        return Announced(*told, speaks=False) if told is not None else None
    verb = passage.words[-1].sent.root
    who = subject(verb) if verb.lemma_ in ANNOUNCING and verb.tag_ != "VBG" else None
    if who is None or any(child.dep_ in {"ccomp", "xcomp", "advcl"} for child in verb.rights):
        return None
    said_by = speaker(draft, passage, who)
    if said_by is None:
        return None
    said_by = said_by._replace(source=source_span(passage, who, verb))
    return Announced(said_by, passage.passage.span(verb, verb), speaks=True)


def spoken(draft: Draft, behind: list[Named], told: Announced, quoted: list[Span]) -> list[Span]:
    """The paragraphs of the statement."""
    found: list[Span] = []
    last = int(told.speaks)
    for passage in behind:
        if heading(passage, draft.article) or not is_prose(passage, quoted):
            break
        found.append(Span(*bounds(passage)))
        if any(w.lower_ in OWN and outside(passage, w, quoted) for w in passage.words):
            last = len(found)
    return found[:last]


def is_prose(passage: Named, quoted: list[Span]) -> bool:
    """Whether a paragraph may be the speaker's: sentences that do not open with a quotation."""
    text = passage.passage.text.strip()
    if not passage.words or APART.match(text) or text[-1] not in '.!?”"’':
        return False
    return outside(passage, passage.words[0], quoted)


def outside(passage: Named, word: Token, quoted: list[Span]) -> bool:
    """Whether a word stands in no quotation."""
    at = passage.passage.at(word)
    return not any(quote.start <= at < quote.end for quote in quoted)
