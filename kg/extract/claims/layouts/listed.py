"""What somebody says in a list: "The League calls on: • Norway to leave; • Iceland to pay"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.claims.drafting.adding import add, sourced
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside
from kg.extract.words.cues import CLAUSE, CUES
from kg.extract.words.governed import PREPOSITIONS
from kg.model.extraction import Span

INLINE = re.compile(r"(?<=[:;,\s])\((?P<mark>[a-z]|\d{1,2}|[ivx]{1,5})\)\s+")
"""The mark of an item in a list that goes on in one paragraph: "(a)"."""
FIRST = {"a": "b", "1": "2", "i": "ii"}
"""How such a list begins and goes on."""
MARK = r"[ \t]*(?:[-–—•*‣▪●◦·]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+"
ITEM = re.compile(rf"^{MARK}(?P<words>.+?)(?=\n{MARK}|\Z)", re.DOTALL | re.MULTILINE)
"""An item behind its mark or number, up to the next."""


def find_listed(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """Give the items behind a colon to whoever calls for them right before it."""
    for at, passage in enumerate(passages):
        find_inline(Scene(draft, passage, quoted))
        cue = lead(passage)
        behind = passages[at + 1 :] if cue is not None else []
        items = list(items_after(draft.article.text, behind))
        if cue is not None and items:
            add_items(Scene(draft, passage, quoted), cue, items)


def lead(passage: Named) -> Token | None:
    """The cue with which a passage ends before a colon: "calls on:", "demands:", "urges Norway
    to:", "recommends that:".
    """
    if not passage.passage.text.rstrip().endswith(":"):
        return None
    return calling([w for w in passage.words if not w.is_punct and not w.is_space])


def calling(own: list[Token]) -> Token | None:
    """The cue with which words end before a colon."""
    if len(own) < 2:
        return None
    last, before = own[-1], own[-2]
    if is_verb(last) and last.lemma_ in CUES:
        return last
    if last.lower_ in PREPOSITIONS.get(before.lemma_, ()) or last.lower_ == "that":
        return before if is_verb(before) and before.lemma_ in CUES else None
    if last.lower_ != "to":
        return None
    return next((w for w in reversed(own[:-1]) if is_verb(w) and w.lemma_ in CUES), None)


def find_inline(scene: Scene) -> None:
    """Give the items of a list in one paragraph to whoever calls for them: "urges Norway to: (a)
    pay; (b) leave".
    """
    own, text = scene.passage.passage, scene.passage.passage.text
    marks = list(INLINE.finditer(text)) if "(" in text else []
    begun = next((n for n, m in enumerate(marks[:-1]) if opens_list(text, m, marks[n + 1])), None)
    if begun is None:
        return
    colon = own.offset + marks[begun].start()
    before = [w for w in scene.passage.words if scene.at(w) < colon and not w.is_space]
    cue = calling([w for w in before if not w.is_punct])
    if cue is not None and inside(scene.quoted, scene.at(cue)) is None:
        ends = [m.start() for m in marks[begun + 1 :]]
        ends.append(len(text))
        pairs = zip(marks[begun:], ends, strict=True)
        add_items(scene, cue, [inline_item(own.offset, text, m.end(), end) for m, end in pairs])


def opens_list(text: str, mark: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a list begins at a mark: behind a colon, its second mark next."""
    colon = text[: mark.start()].rstrip().endswith(":")
    return colon and FIRST.get(mark["mark"]) == following["mark"]


def inline_item(offset: int, text: str, start: int, end: int) -> Span:
    """An item in a paragraph: to its end, or that of its sentence."""
    words = re.split(r"\.\s+(?=[A-Z“\"])", text[start:end], maxsplit=1)[0]
    return Span(offset + start, offset + start + len(ENDING.sub("", words)))


def items_after(text: str, passages: list[Named]) -> Iterator[Span]:
    """The items of the list with which passages begin."""
    for passage in passages:
        start = passage.passage.offset
        end = start + len(passage.passage.text)
        if ITEM.match(text, start, end) is None:
            return
        for item in ITEM.finditer(text, start, end):
            words = ENDING.sub("", item["words"])
            yield Span(item.start("words"), item.start("words") + len(words))


ENDING = re.compile(r"(?:[;,.]?\s+and)?[;,.\s]*$")
"""What joins an item to the next, or closes it."""


def add_items(scene: Scene, cue: Token, items: list[Span]) -> None:
    """Add the items as the words of the cue, behind those that it has before the colon."""
    draft = scene.draft
    index = draft.claim_at.get(scene.at(cue))
    if index is not None:
        claim = draft.claims[index]
        given = max(piece.end for piece in (claim.content, *claim.rest))
        behind = [item for item in items if item.start >= given]
        draft.claims[index] = replace(claim, rest=(*claim.rest, *behind))
        return
    source = subject(cue)
    said_by = speaker(draft, scene.passage, source)
    if said_by is not None and (cue.lemma_ in CLAUSE or cue.lemma_ in PREPOSITIONS):
        said_by = sourced(scene, said_by, source, cue)
        add(scene, cue, said_by, items, rule="listed")
