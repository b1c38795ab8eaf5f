"""Quotations that only a colon gives to the subject of the words before: "He was blunt: “No.”"."""

import re
from bisect import bisect_left

from kg.extract.claims.drafting.adding import add_plain
from kg.extract.claims.drafting.continuations import bounds, overlaps
from kg.extract.claims.drafting.joint import others
from kg.extract.claims.frames.disowned import is_disowned
from kg.extract.claims.speakers.authors import ISSUING, WRITINGS
from kg.extract.claims.speakers.sources import source_span
from kg.extract.claims.speakers.speakers import Speaker, speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.model.extraction import EntityType, Span


def find_colons(draft: Draft, body: list[Named], quoted: list[Span]) -> None:
    """Give every quotation behind a colon that nobody is yet said to have spoken to the subject of
    its sentence, if that is a person or body.
    """
    text = draft.article.text
    taken = sorted(piece for c in draft.claims for piece in (c.content, *c.rest))
    for passage in body:
        start, end = bounds(passage)
        for quote in quoted[bisect_left(quoted, (start, 0)) : bisect_left(quoted, (end, 0))]:
            before = text[max(start, quote.start - 4) : quote.start].rstrip(" “\"‘'«\n")
            if before.endswith(":") and not overlaps(taken, quote) and not is_title(text, quote):
                said_by = subject_before(draft, passage, quote.start)
                if said_by is not None and said_by.source is not None:
                    cue = cue_of(passage, quote.start, text)
                    content = trimmed(text, quote)
                    told = Span(said_by.source.start, quote.end)
                    add_plain(draft, said_by, cue, content, told, rule="colon")


def is_title(text: str, quote: Span) -> bool:
    """Whether a colon gives something its name: "the conference had the theme: “Who Judges?”"."""
    return TITLING.search(text, max(0, quote.start - 24), quote.start) is not None


TITLING = re.compile(r"\b(?:theme|topic|title|motto|slogan|heading|subject|banner)\s*:\W*$", re.I)


def cue_of(passage: Named, start: int, text: str) -> Span:
    """The verb right before a colon by which somebody answers, with its particle, else the colon:
    "disagreed: “…”", "shot back: “…”".
    """
    colon = text.rindex(":", 0, start)
    words = [w for w in passage.words if colon - 60 < passage.passage.at(w) < colon]
    for verb, last in ((w, words[-1]) for w in reversed(words[-2:])):
        if verb.lemma_ in ANSWERING and (verb == last or last.lower_ in {"back", "out"}):
            return passage.passage.span(verb, last)
    return Span(colon, colon + 1)


ANSWERING = {"disagree", "agree", "shoot", "hit", "fire", "strike", "snap", "shout", "demur",
             "concur", "differ", "bristle", "erupt", "protest", "scoff"}  # fmt: skip
"""Verbs that are the cue of a quotation behind them though nobody says by them."""


def subject_before(draft: Draft, passage: Named, end: int) -> Speaker | None:
    """The subject of the sentence before a place, if it speaks: a person, a body, "he"."""
    words = [w for w in passage.words if passage.passage.at(w) < end]
    if not words:
        return None
    first = words[-1].sent.start
    last = next((w for w in reversed(words) if w.i >= first and is_verb(w)), None)
    if last is not None and is_disowned(last):
        # What he denied having said is not what he says.
        return None
    own = (w for w in reversed(words) if w.i >= first and w.dep_ in SUBJECTS)
    found = next((w for w in own if is_verb(w.head) or w.head.lemma_ == "be"), None)
    found = (subject(found.head) or found) if found is not None else None
    said_by = speaker(draft, passage, found) if found is not None else None
    if found is None or said_by is None:
        return None
    titled = said_by.ref is not None and draft.names(said_by.ref, EntityType.PERSON)
    if not (titled or speaks(draft, passage, found)):
        return None
    beside = tuple(others(draft, passage, found))
    draft.joint.update({len(draft.claims): beside} if beside else {})
    return said_by._replace(source=source_span(passage, found, found.head))


SUBJECTS = {"nsubj", "nsubjpass"}


def speaks(draft: Draft, passage: Named, word: Token) -> bool:
    """Whether a subject is a person or body by name, "he" or "she", or issues what is said."""
    texts = (c.lemma_ for c in word.head.rights if c.dep_ == "dobj")
    if word.lower_ in {"he", "she"} or (word.head.lemma_ in ISSUING and WRITINGS & set(texts)):
        return True
    ref = draft.ref(passage.passage, word)
    types = {EntityType.PERSON, EntityType.ORGANIZATION}
    return ref is not None and draft.mentions[ref].type in types
