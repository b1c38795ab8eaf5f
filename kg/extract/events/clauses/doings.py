"""What an adopted text does without saying anything: it extends a mandate, dismisses a minister."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Draft
from kg.extract.events.clauses.behind import DEEDS, DOING, does, goes_on, joined, told_behind
from kg.extract.events.clauses.operative import acts, done_by
from kg.extract.events.sentences.stage import word_at
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, has_to
from kg.extract.text.parse import Token
from kg.extract.words.occasions import ADOPTION
from kg.model.extraction import ResolutionMention


def find_doings(draft: Draft) -> None:
    """Add to the actions of the texts of an article what they do besides."""
    for texts in (draft.resolutions, draft.rejected):
        for ref, text in enumerate(texts):
            found = word_at(draft, text.trigger)
            if found is None:
                continue
            deed = done_by(found[1])
            done = [*doings(found[1]), *([deed] if deed and deed.lemma_ in DOING else [])]
            if text.rejected:
                done += [verb for verb in acts(found[1]) if verb.dep_ in {"acl", "relcl"}]
            else:
                done += [*told_behind(found[1]), *told_below(draft, *found)]
            texts[ref] = with_actions(text, [verb.lemma_ for verb in done])
    carry_over(draft)


def told_below(draft: Draft, passage: Named, text: Token) -> Iterator[Token]:
    """The verbs of what a text does in the sentence with which the next paragraph opens: "passed
    the Ports Bill. // *The law obliges* importers to publish prices and *bars* officials".
    """
    own = range(passage.passage.offset, passage.passage.offset + len(passage.passage.text))
    if sum(each.trigger.start in own for each in (*draft.resolutions, *draft.rejected)) > 1:
        return
    at = next(n for n, each in enumerate(draft.passages) if each is passage)
    for below in draft.passages[at + 1 : at + 2]:
        first = next(iter(below.passage.doc.sents))
        for verb in first:
            who = child(verb, "nsubj")
            alone = who is not None and all(c.dep_ == "det" for c in who.children)
            if alone and goes_on(verb, text, 1) and does(verb):
                yield from (verb, *joined(verb, DOING))


def carry_over(draft: Draft) -> None:
    """Add what a body is told to have done in the paragraph before one that begins with the text by
    which it did so: "The Council *extended* the mandate. // Adopting resolution 12, the Council".
    """
    for before, here in pairwise(draft.passages):
        first = next(iter(here.passage.doc), None)
        text = child(first, "dobj") if first is not None and first.lemma_ in ADOPTION else None
        numbered = () if text is None else (text, *text.lefts)
        refs = (draft.text_at.get(here.passage.offset + word.idx) for word in numbered)
        ref = next((ref for ref in refs if ref is not None), None)
        if first is None or ref is None or first.tag_ != "VBG":
            continue
        *_, sent = before.passage.doc.sents
        who, main = child(sent.root, "nsubj"), first.head
        again = child(main, "nsubj") if is_verb(main) else main
        same = who is not None and again is not None and again.lower_ == who.lower_
        if same and sent.root.tag_ == "VBD" and sent.root.lemma_ in DEEDS:
            deeds = [verb.lemma_ for verb in (sent.root, *joined(sent.root, DEEDS))]
            draft.resolutions[ref] = with_actions(draft.resolutions[ref], deeds)


def with_actions(text: ResolutionMention, verbs: list[str]) -> ResolutionMention:
    """A text with more actions."""
    return replace(text, actions=tuple(dict.fromkeys((*text.actions, *verbs)))) if verbs else text


def doings(text: Token) -> Iterator[Token]:
    """The verbs that tell what a text does: "a motion to dismiss", "a bill that raises", "a
    resolution prolonging", "extended the mandate, adopting a resolution".
    """
    for clause in text.children:
        if clause.dep_ in {"acl", "relcl"} and clause.i > text.i and of_text(clause):
            yield from (clause, *joined(clause, DEEDS))
        elif clause.dep_ == "relcl" and clause.lemma_ in SEEKING and by_text(clause):
            yield from (c for c in clause.children if c.dep_ == "xcomp" and c.lemma_ in DOING)
        if clause.dep_ == "prep" and clause.lower_ == "of":
            yield from (w for w in clause.children if w.lower_ == "censure")
    # "the *censure* motion"
    yield from (c for c in text.children if c.i < text.i and c.lower_ == "censure")
    if text.lower_ == "resolved":
        yield from (w for c in text.children if is_task(c) for w in (c, *c.conjuncts) if is_task(w))
    verb = text.head
    if text.dep_ != "dobj" or verb.lemma_ not in ADOPTION:
        return
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and is_verb(verb.head):
        main = verb.head
        yield from (
            (main,) if (main.lemma_ in DEEDS and main.i < verb.i) or opens(verb, main) else ()
        )
    for way in verb.children:
        done = DEEDS if way.tag_ == "VBG" else DOING if has_to(way) and has_purpose(text) else ()
        if way.dep_ == "advcl" and way.i > text.i and way.lemma_ in done:
            yield way


def has_purpose(text: Token) -> bool:
    """Whether what stands behind "to" is what a text is for: "a motion on Monday *to observe*"."""
    return text.lemma_.lower() in {"motion", "resolution", "bill"} and text.text.islower()


def opens(verb: Token, main: Token) -> bool:
    """Whether a participle opens a sentence that goes on with what the text does: "*Adopting* the
    motion, the House mandated its committee to report".
    """
    first = verb.i == verb.sent.start and main.dep_ == "ROOT"
    return first and main.lemma_ in DOING and main.tag_ == "VBD"


def is_task(verb: Token) -> bool:
    """Whether a verb tells what a body resolved to do: "resolved *to raise* the fee"."""
    return verb.tag_ == "VB" and verb.dep_ in {"xcomp", "conj"}


SEEKING = {"seek", "aim", "propose", "intend"}
"""What a text does that tells only behind "to" what it is for: "which sought *to delete* it"."""


def of_text(clause: Token) -> bool:
    """Whether a clause tells what the text itself does."""
    if clause.tag_ == "VBG":
        return clause.lemma_ in DEEDS
    to = has_to(clause)
    if clause.dep_ == "relcl" and not to:
        return by_text(clause) and clause.lemma_ in DEEDS
    return to and child(clause, "nsubj", "nsubjpass") is None and clause.lemma_ in DOING


def by_text(clause: Token) -> bool:
    """Whether what a relative clause is of acts in it: "a motion *that* would have ended it"."""
    subject = child(clause, "nsubj")
    return subject is not None and subject.lower_ in {"which", "that"}
