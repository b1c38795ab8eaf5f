"""What stands in lists of clauses: "The Meeting: 1. Condemns the raid; 2. Welcomes the truce"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.claims.contents.idioms import matched
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.layouts.listed import find_listed
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import Speaker, speaker
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import trimmed
from kg.extract.text.verbforms import FINITE
from kg.extract.words.cues import CUES, DENIALS
from kg.extract.words.governed import PREPOSITIONS
from kg.extract.words.lexicon import OPERATIVE
from kg.extract.words.lexicon import words as listed
from kg.extract.words.multiword import IDIOMS
from kg.model.extraction import Span

MARK = re.compile(r"^[ \t]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[-–—•*])\s+", re.MULTILINE)
"""The number or mark of an item."""
VERBS = CUES | OPERATIVE
MANNER = re.compile(
    r"(?:(?:in the (?:strongest|clearest|most \w+) (?:possible )?terms|with (?:\w+ )?(?:concern|"
    r"appreciation|regret|satisfaction|alarm|interest|approval|gratitude)|also|further|\w+ly),? )+"
)
"""How something is condemned, noted or welcomed, before what."""
NO_VERB = listed("note notes report reports press call calls contact comment comments")


class Head(NamedTuple):
    """Who acts in a list: the passage before it, the word for whoever it is, whether nothing else
    is told of him there, "The Council:", and whether a colon or comma closes it.
    """

    passage: Named
    word: Token
    bare: bool
    closed: bool


class Item(NamedTuple):
    """One item of a list: its words behind mark and number, and whether it has a mark."""

    words: list[Token]
    marked: bool


def find_items(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """Add the clauses of lists as claims of whoever the words before the list name."""
    find_listed(draft, passages, quoted)
    head: Head | None = None
    for passage in passages:
        items = items_of(draft.article.text, passage) if head is not None else []
        acts = [(item, item_verb(item, head)) for item in items if head is not None]
        skips = head is not None and head.bare and head.closed and any(i.marked for i in items)
        if head is not None and acts and (acts[0][1] is not None or skips):
            scene = Scene(draft, passage, quoted)
            for item, verb in acts:
                if verb is not None:
                    add_item(scene, head, item, verb)
            continue
        if not (head is not None and head.closed and goes_on(passage)):
            head = head_of(passage)


def items_of(text: str, passage: Named) -> list[Item]:
    """The items of a passage: its lines, where each begins with a mark, else the whole."""
    start = passage.passage.offset
    marks = list(MARK.finditer(text, start, start + len(passage.passage.text)))
    if not marks or marks[0].start() > start:
        return [Item(list(passage.words), marked=False)]
    ends = [*(mark.start() for mark in marks[1:]), start + len(passage.passage.text)]
    spans = [Span(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    words = ([w for w in passage.words if s <= passage.passage.at(w) < e] for s, e in spans)
    return [Item(own, marked=True) for own in words if own]


def goes_on(passage: Named) -> bool:
    """Whether a passage is the rest of an opening or of an item: "Recalling the treaty,"."""
    return passage.passage.text.rstrip().endswith((",", ";", "; and"))


def head_of(passage: Named) -> Head | None:
    """Who a passage says acts in the list behind it: "The Meeting:", "We, the leaders of X,"; or
    whoever ends it, where the list goes on its sentence: "At its session, the Council".
    """
    text = passage.passage.text.rstrip()
    if text.endswith((".", "?", "!", ";", "”", '"')) or not passage.words:
        return None
    words = [word for word in passage.words if word.sent == passage.words[-1].sent]
    subject = next((w for w in words if w.dep_ in {"nsubj", "nsubjpass"}), None)
    root = next((w for w in words if w.dep_ == "ROOT" and w.pos_ in {"NOUN", "PROPN"}), None)
    we = next((w for w in words[:1] if w.lower_ == "we"), None)
    found = we or subject or root
    if found is None and words[-1].pos_ in {"NOUN", "PROPN"}:
        found = words[-1]
    if found is None or (found.i - words[0].i >= NEAR and found != words[-1]):
        return None
    if tells_of_another(words, found):
        return None
    bare, closed = not any(w.tag_ in FINITE for w in words), text.endswith((":", ","))
    return Head(passage, found, bare, closed) if bare or closed else None


def tells_of_another(words: list[Token], who: Token) -> bool:
    """Whether the list tells what another does, of whom is only said "that" he does it: "*The
    report* finds that Norway:"; not "*The House* resolves that it:".
    """
    that = next((w for w in reversed(words) if w.lower_ == "that"), None)
    return (
        that is not None
        and words[-2 if words[-1].is_punct else -1].tag_ != "PRP"
        and any(w.tag_ in FINITE for w in words if who.i < w.i < that.i)
        and not any(w.tag_ in FINITE for w in words if w.i > that.i)
    )


NEAR = 8
"""Words in which whoever acts is named."""


def item_verb(item: Item, head: Head) -> Token | None:
    """The verb with which an item begins, if it does; one in the past only behind a head without a
    verb, and one in lower case where no colon parts them.
    """
    words = [w for w in item.words[:4] if not (w.is_punct or w.is_space or w.text.isdigit())]
    if not words:
        return None
    first = words[0]
    verb = neighbour(first, 1) if is_manner(first) and is_act(neighbour(first, 1)) else first
    fits = is_act(verb) and agrees(verb, head, item)
    return verb if fits and (head.closed or first.text.islower()) else None


def agrees(verb: Token, head: Head, item: Item) -> bool:
    """Whether a verb tells by its form that whoever stands before a list acts: not "The agenda: 1.
    *Welcome* and opening; 2. *Supporting* families", nor "It found that he: a. *ordered* the raid".
    """
    form = verb.lower_
    if form.endswith("ed"):
        return item.marked and head.bare and DONE.isdisjoint(bases(form))
    if form.endswith("ing"):
        # of a preamble each item ends so
        return not item.marked or item.words[-1].text in {",", ";", "and"}
    several = head.word.lower_ == "we" or head.word.tag_ in {"NNS", "NNPS"}
    return several or (form.endswith("s") and form not in VERBS)


DONE = listed("approve adopt establish extend impose lift authorize authorise elect appoint")
"""What a body has done and not said, where it is told in the past."""


def is_manner(word: Token) -> bool:
    """Whether a word tells how a body acts, before its verb: "*Strongly* condemns"."""
    lower = word.lower_
    behind = word.i + 1 < len(word.doc)
    return behind and (lower.endswith("ly") or lower in {"further", "also", "again"})


def is_act(word: Token) -> bool:
    """Whether a word is a form of a verb by which a body acts: "Condemns", "Recalling", "urge"."""
    goes_on = neighbour(word, 1).lower_ in {"on", "upon", "for", "with", "that"}
    noun = (word.lower_ in NO_VERB and not goes_on) or neighbour(word, 1).lower_ == "of"
    act = not VERBS.isdisjoint(bases(word.lower_)) or idiom_end(word) > 0
    return act and not noun


def idiom_end(word: Token) -> int:
    """The last word of those that make an act with a verb, or 0: "Takes *note of*"."""
    found = (matched(word, rest) for base in bases(word.lower_) for rest in IDIOMS.get(base, ()))
    return max(found, default=0)


def bases(form: str) -> Iterator[str]:
    """The verbs of which a word may be a form, as "notes" of "note".

    >>> sorted(bases("urging"))
    ['urg', 'urge', 'urging']
    >>> sorted(bases("urged"))
    ['urg', 'urge', 'urged']
    """
    yield form
    for ending in ("s", "es", "ing", "ed"):
        if form.endswith(ending):
            yield form.removesuffix(ending)
    for ending in ("ing", "ed"):
        if form.endswith(ending):
            yield form.removesuffix(ending) + "e"


def add_item(scene: Scene, head: Head, item: Item, verb: Token) -> None:
    """Add the clauses of one item: its verb's, and those of verbs joined to it."""
    draft = scene.draft
    said_by = speaker(draft, head.passage, head.word)
    if said_by is None:
        return
    edge = head.word.right_edge if head.word.lower_ == "we" else head.word
    doc, first = head.word.doc, head.word.left_edge
    commas = [w.i for w in doc[first.i : head.word.i] if w.text == ","]
    first = doc[commas[-1] + 1] if commas else first
    source = trimmed(draft.article.text, head.passage.passage.span(first, edge))
    said_by = said_by._replace(source=source, text=said_by.text or source)
    cues = [verb, *joined(item, verb)]
    for cue, end in zip(cues, [*(c.i - 1 for c in cues[1:]), item.words[-1].i + 1], strict=True):
        add_clause(scene, said_by, cue, end)


def joined(item: Item, verb: Token) -> list[Token]:
    """The verbs of the same form behind "and" in an item: "calls upon … *and recalls* …"."""
    ending = verb.lower_[-1] if verb.lower_[-1] in "sgd" else ""
    return [
        word
        for word in item.words
        if word.i > verb.i + 2
        and neighbour(word, -1).lower_ == "and"
        and is_act(word)
        and (word.pos_ == "VERB" or ending == "s")
        and (word.lower_.endswith(ending) if ending else word.tag_ in {"VB", "VBP"})
    ]


def add_clause(scene: Scene, said_by: Speaker, cue: Token, end: int) -> None:
    """Add one clause: what stands between its verb, with preposition and manner, and the next."""
    last = cue.doc[max(cue.i, idiom_end(cue))]
    doc, first = cue.doc, last.i + 1
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
