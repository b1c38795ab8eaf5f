"""What stands in lists of clauses: "The Meeting: 1. Condemns the raid; 2. Welcomes the truce"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.claims.drafting.adding import add
from kg.extract.claims.layouts.listed import find_listed
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import Speaker, speaker
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.extract.words.cues import CUES, DENIALS
from kg.extract.words.governed import PREPOSITIONS
from kg.extract.words.lexicon import OPERATIVE
from kg.extract.words.lexicon import words as listed
from kg.model.extraction import Span

NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[-–—•*]")
"""The number or mark of an item."""
VERBS = CUES | OPERATIVE
MANNER = re.compile(
    r"(?:(?:in the (?:strongest|clearest|most \w+) (?:possible )?terms|with (?:\w+ )?(?:concern|"
    r"appreciation|regret|satisfaction|alarm|interest|approval|gratitude)|also|further|\w+ly),? )+"
)
"""How something is condemned, noted or welcomed, before what."""
NO_VERB = listed("note notes report reports press call calls contact comment comments")


class Head(NamedTuple):
    """Who acts in a list: the passage before it and the word for whoever it is."""

    passage: Named
    word: Token


def find_items(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """Add the clauses of lists as claims of whoever the words before the list name."""
    find_listed(draft, passages, quoted)
    head: Head | None = None
    for passage in passages:
        verb = item_verb(passage) if head is not None else None
        if head is not None and verb is not None:
            if passage.passage.at(verb) not in draft.claim_at:
                add_item(draft, head, passage, verb, quoted)
            continue
        if not (head is not None and goes_on(passage)):
            head = head_of(passage)


def goes_on(passage: Named) -> bool:
    """Whether a passage is the rest of an opening or of an item: "Recalling the treaty,"."""
    return passage.passage.text.rstrip().endswith((",", ";", "; and"))


def head_of(passage: Named) -> Head | None:
    """Who a passage says acts in the list behind it: "The Meeting:", "We, the leaders of X,"."""
    text = passage.passage.text.rstrip()
    if not text.endswith((":", ",")) or not passage.words:
        return None
    words = [word for word in passage.words if word.sent == passage.words[-1].sent]
    subject = next((w for w in words if w.dep_ in {"nsubj", "nsubjpass"}), None)
    root = next((w for w in words if w.dep_ == "ROOT" and w.pos_ in {"NOUN", "PROPN"}), None)
    we = next((w for w in words[:1] if w.lower_ == "we"), None)
    found = we or subject or root
    return Head(passage, found) if found is not None and found.i - words[0].i < NEAR else None


NEAR = 8
"""Words in which whoever acts is named."""


def item_verb(passage: Named) -> Token | None:
    """The verb with which an item begins, if it does."""
    for word in passage.words[:4]:
        if NUMBER.fullmatch(word.text) or word.is_punct or word.text.isdigit() or word.is_space:
            continue
        if is_manner(word) and is_act(neighbour(word, 1)):
            return neighbour(word, 1)
        return word if is_act(word) else None
    return None


def is_manner(word: Token) -> bool:
    """Whether a word tells how a body acts, before its verb: "*Strongly* condemns"."""
    lower = word.lower_
    behind = word.i + 1 < len(word.doc)
    return behind and (lower.endswith("ly") or lower in {"further", "also", "again"})


def is_act(word: Token) -> bool:
    """Whether a word is a form of a verb by which a body acts: "Condemns", "Recalling", "urge"."""
    goes_on = neighbour(word, 1).lower_ in {"on", "upon", "for"}
    noun = word.lower_ in NO_VERB and not goes_on
    return not noun and not VERBS.isdisjoint(bases(word.lower_))


def bases(form: str) -> Iterator[str]:
    """The verbs of which a word may be a form, as "notes" of "note".

    >>> sorted(bases("urging"))
    ['urg', 'urge', 'urging']
    """
    yield form
    for ending in ("s", "es", "ing"):
        if form.endswith(ending):
            yield form.removesuffix(ending)
    if form.endswith("ing"):
        yield form.removesuffix("ing") + "e"


def add_item(draft: Draft, head: Head, passage: Named, verb: Token, quoted: list[Span]) -> None:
    """Add the clauses of one item: its verb's, and those of verbs joined to it."""
    said_by = speaker(draft, head.passage, head.word)
    if said_by is None:
        return
    edge = head.word.right_edge if head.word.lower_ == "we" else head.word
    source = trimmed(draft.article.text, head.passage.passage.span(head.word.left_edge, edge))
    said_by = said_by._replace(source=source, text=said_by.text or source)
    cues = [verb, *joined(passage, verb)]
    scene = Scene(draft, passage, quoted)
    for cue, end in zip(cues, [*(c.i - 1 for c in cues[1:]), passage.words[-1].i + 1], strict=True):
        add_clause(scene, said_by, cue, end)


def joined(passage: Named, verb: Token) -> list[Token]:
    """The verbs of the same form behind "and" in an item: "calls upon … *and recalls* …"."""
    ending = verb.lower_[-1] if verb.lower_[-1] in "sg" else ""
    return [
        word
        for word in passage.words
        if word.i > verb.i + 2
        and neighbour(word, -1).lower_ == "and"
        and is_act(word)
        and (word.pos_ == "VERB" or ending == "s")
        and (word.lower_.endswith(ending) if ending else word.tag_ in {"VB", "VBP"})
    ]


def add_clause(scene: Scene, said_by: Speaker, cue: Token, end: int) -> None:
    """Add one clause: what stands between its verb, with preposition and manner, and the next."""
    doc, first, last = cue.doc, cue.i + 1, cue
    wanted = {w for base in bases(cue.lower_) for w in PREPOSITIONS.get(base, ())}
    if first < len(doc) and doc[first].lower_ in wanted:
        first, last = first + 1, doc[first]
    if first >= min(end, len(doc)):
        return
    piece = without_manner(
        scene.draft.article.text, scene.passage.passage.span(doc[first], doc[end - 1])
    )
    if piece.end > piece.start:
        denies = not DENIALS.isdisjoint(bases(cue.lower_))
        add(scene, cue, said_by, [piece], denies=denies, rule="item", last=last)


def without_manner(text: str, clause: Span) -> Span:
    """The words of a clause without how it is said, "that" and what joins the next."""
    manner = MANNER.match(text, *clause)
    start, end = trimmed(text, Span(manner.end() if manner else clause.start, clause.end))
    plain = text[start:end]
    for tail in ("; and", ", and", " and", ";", ","):
        plain = plain.removesuffix(tail).rstrip()
    end = start + len(plain)
    return Span(end - len(plain.removeprefix("that ")), end)
