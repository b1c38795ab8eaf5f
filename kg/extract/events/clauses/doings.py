"""What an adopted text does without saying anything: it extends a mandate, dismisses a minister."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.clauses.behind import DEEDS, DOING, joined, told_behind
from kg.extract.events.sentences.stage import word_at
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
            if found is None or (text.rejected and found[1].lower_ == "amendment"):
                continue
            done = [verb for verb in doings(found[1]) if not text.rejected or verb.dep_ != "relcl"]
            if not text.rejected:
                done += told_behind(found[1], DOING)
            texts[ref] = with_actions(text, [verb.lemma_ for verb in done])


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
        if clause.dep_ == "prep" and clause.lower_ == "of":
            yield from (w for w in clause.children if w.lower_ == "censure")
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
        if way.dep_ == "advcl" and way.tag_ == "VBG" and way.i > text.i and way.lemma_ in DEEDS:
            yield way


def opens(verb: Token, main: Token) -> bool:
    """Whether a participle opens a sentence that goes on with what the text does: "*Adopting* the
    motion, the House mandated its committee to report".
    """
    first = verb.i == verb.sent.start and main.dep_ == "ROOT"
    return first and main.lemma_ in DOING and main.tag_ == "VBD"


def is_task(verb: Token) -> bool:
    """Whether a verb tells what a body resolved to do: "resolved *to raise* the fee"."""
    return verb.tag_ == "VB" and verb.dep_ in {"xcomp", "conj"}


def of_text(clause: Token) -> bool:
    """Whether a clause tells what the text itself does."""
    if clause.tag_ == "VBG":
        return clause.lemma_ in DEEDS
    subject = child(clause, "nsubj", "nsubjpass")
    to = has_to(clause)
    if clause.dep_ == "relcl" and not to:
        own = subject is not None and subject.lower_ in {"which", "that"}
        return own and subject is not None and subject.dep_ == "nsubj" and clause.lemma_ in DEEDS
    return to and subject is None and clause.lemma_ in DOING
