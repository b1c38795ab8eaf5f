"""Votes that minutes tell in a word: "Carried, 4 votes to 1", "and RESOLVED (3 to 1) that"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.chambers import minuted
from kg.extract.events.passing.votes import Votes, lost_by, votes_in
from kg.extract.events.texts.rejections import VOTED_ON
from kg.extract.events.texts.sections import WHOLE
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Sentence, Token
from kg.extract.words.lexicon import words
from kg.model.extraction import Ref, ResolutionMention, Span

PASSED = words("resolved carried agreed adopted approved passed")
FAILED = words("rejected lost defeated negatived")


def find_verdicts(draft: Draft, passages: list[Named]) -> None:
    """Add the texts of whose fate minutes tell no more than a word with the votes."""
    own = minuted(draft, headed=True)
    for passage in passages if own else ():
        for sent in passage.passage.doc.sents:
            word = verdict(sent)
            if word is not None and not told(draft, passage, sent):
                add(draft, passage, word, own)


def verdict(sent: Sentence) -> Token | None:
    """The word by which a sentence of minutes tells how a vote went: one without a subject that
    opens it or stands behind a colon, or one in capitals.
    """
    found = (w for w in sent if w.lower_ in PASSED | FAILED)
    return next((w for w in found if w.text.isupper() or (bare(w) and opens(w, sent))), None)


def bare(word: Token) -> bool:
    """Whether a word is no more than a verdict, by what stands behind it."""
    behind = neighbour(word, 1)
    return behind.lower_ in BEHIND or behind.text[:1].isdigit()


BEHIND = words(", ( . : ; by unanimously nem on with without that to")
"""What stands behind a verdict: the votes, how it was reached, or what was decided."""


def opens(word: Token, sent: Sentence) -> bool:
    """Whether no word but a number or a mark stands before one in its sentence, or a colon does:
    "Budget for 2027: *approved*, 9-1".
    """
    if word.i > sent.start and neighbour(word, -1).text == ":":
        return True
    return word.text.istitle() and not any(w.is_alpha for w in sent if w.i < word.i)


def told(draft: Draft, passage: Named, sent: Sentence) -> bool:
    """Whether a text is told in a sentence already, or told to be adopted by its votes."""
    span = sentence(passage.passage, sent.root)
    return any(
        text.trigger.within(span) or span.within(text.evidence)
        for text in (*draft.resolutions, *draft.rejected)
    )


def add(draft: Draft, passage: Named, word: Token, own: list[Ref]) -> None:
    """Add the text of a verdict, if votes are counted or the body decides as a whole."""
    span = sentence(passage.passage, word)
    said = span.of(draft.article.text)
    failed = word.lower_ in FAILED
    votes = lost_by(said) if failed else votes_in(said)
    if votes is None and (failed or WHOLE.search(said) is None):
        return
    noun = next(texts_before(word), None)
    lent = () if failed else tuple(own)
    if noun is not None and fill(draft, passage, noun, votes, lent):
        return
    if noun is None and not failed and (ref := headed(draft, span)) is not None:
        settle(draft, ref, votes, lent)
        return
    at = passage.passage.span(noun, noun) if noun is not None else passage.passage.span(word, word)
    below = (c for c in word.children if c.dep_ == "xcomp" and not failed)
    first = next((c for c in below if c.tag_ == "VB"), None)
    does = [first, *(w for w in first.conjuncts if w.tag_ == "VB")] if first is not None else []
    texts = draft.rejected if failed else draft.resolutions
    texts.append(
        ResolutionMention(
            at, Span(min(at.start, span.start), span.end), adopters=tuple(own), votes=votes,
            actions=tuple(w.lemma_ for w in does), rule="text:verdict", rejected=failed,
        )
    )  # fmt: skip


def texts_before(word: Token) -> Iterator[Token]:
    """The nouns of a paragraph that may be for the text of a verdict, the nearest first."""
    for other in reversed(word.doc[: word.i]):
        if other.lower_ in VOTED_ON and other.pos_ in {"NOUN", "PROPN"} and other.i < word.i:
            yield other


def headed(draft: Draft, verdict: Span) -> int | None:
    """The text whose number heads the item of which a verdict is the end: "RESOLUTION 2026-174 //
    Moved by Berg // … // CARRIED (4 – 1)"; what stands between is no other's.
    """
    texts, text = draft.resolutions, draft.article.text
    before = [ref for ref, t in enumerate(texts) if t.trigger.start < verdict.start]
    ref = max(before, key=lambda ref: texts[ref].trigger.start, default=None)
    if ref is None or texts[ref].number is None or texts[ref].votes is not None:
        return None
    line = text[text.rfind("\n", 0, texts[ref].trigger.start) + 1 :].partition("\n")[0].strip()
    between = text[texts[ref].trigger.end : verdict.start]
    own = len(line) < HEADING and line[-1:] not in ".!?" and ENDED.search(between) is None
    return ref if own else None


HEADING = 60
"""Characters that a heading has at most."""
ENDED = re.compile(r"\b(?:CARRIED|DEFEATED|LOST|Carried|Defeated|adjourned)\b")
"""What ends an item of minutes."""


def settle(draft: Draft, ref: int, votes: Votes | None, own: tuple[Ref, ...]) -> None:
    """Give a text the votes by which, and the body in which, it was carried."""
    old = draft.resolutions[ref]
    draft.resolutions[ref] = replace(old, votes=old.votes or votes, adopters=old.adopters or own)


def fill(
    draft: Draft, passage: Named, noun: Token, votes: Votes | None, own: tuple[Ref, ...]
) -> bool:
    """Give the votes to a text that was told by its noun before."""
    ref = draft.text_at.get(passage.passage.offset + noun.idx)
    if ref is not None:
        settle(draft, ref, votes, own)
    at = passage.passage.offset + noun.idx
    return ref is not None or any(text.trigger.start == at for text in draft.rejected)
