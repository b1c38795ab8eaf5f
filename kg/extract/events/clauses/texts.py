"""Whose a clause is that "it" is told to hold: "passed a motion. *It* urges the state to act"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.clauses.clauses import cue_token, give_body
from kg.extract.events.sentences.stage import word_at
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, TEXTS
from kg.model.extraction import EntityType, Form, Ref, Span


def speak_for_texts(draft: Draft) -> None:
    """Give what "it" does, where that is a text, to the body that adopted that."""
    give_clauses(draft)
    part_from_bodies(draft)


def give_clauses(draft: Draft) -> None:
    """Give the clauses by which "it" urges or regrets to the body that adopted their text."""
    for ref, text in enumerate(draft.resolutions):
        for index in text.clauses:
            it = draft.claims[index].speaker
            if it is not None and means_text(draft, it, index) and not (
                other_subject(draft, text.trigger, it)
            ):  # fmt: skip
                give_body(draft, index, ref)


def means_text(draft: Draft, speaker: Ref, index: int) -> bool:
    """Whether a claim is by "it" in the present tense, in which texts speak."""
    who, cue = draft.mentions[speaker], draft.claims[index].cue
    verb = None if cue is None else cue_token(draft, cue)
    it = who.form is Form.PRONOUN and who.name == "it"
    return it and verb is not None and verb.tag_ == "VBZ"


def other_subject(draft: Draft, told: Span, it: Ref) -> bool:
    """Whether behind a text somebody else does something: "Chad voted against. *It* regrets"."""
    low, high = told.end, draft.mentions[it].span.start
    return any(
        m.is_subject and m.form is Form.NAME and low <= m.span.start < high for m in draft.mentions
    )


def part_from_bodies(draft: Draft) -> None:
    """Let "it" mean no body where it must be a text of which the sentence before tells, and what it
    says be its body's: "passed a motion. *It* obliges owners to".
    """
    told = {text.trigger.start: ref for ref, text in enumerate(draft.resolutions)}
    told |= {text.trigger.start: LOST for text in draft.rejected}
    for it, mention in enumerate(draft.mentions):
        pronoun = mention.form is Form.PRONOUN and mention.name == "it" and mention.is_subject
        text = text_before(draft, mention.span, told) if told and pronoun else None
        if text is None:
            continue
        draft.mentions[it] = replace(mention, gender=None)
        for index, claim in enumerate(draft.claims):
            if claim.speaker == it and text != LOST:
                give_body(draft, index, text)


LOST = -1
"""Stands for a text that was voted down, and that has no clauses."""


def text_before(draft: Draft, span: Span, told: Mapping[int, int]) -> int | None:
    """The text that "it" means which opens a sentence in the present tense: a text that is the
    subject of the sentence before, or one adopted there, if "it" does what texts do and nobody else
    is its subject.
    """
    found = word_at(draft, span)
    if found is None or not opens_present(found[1]):
        return None
    passage, before = sentence_before(draft, *found)
    if not before:
        return None
    top = before[0].sent.root
    subject = child(top, "nsubj", "nsubjpass")
    here = [told[at] for at in map(passage.passage.at, before) if at in told]
    if subject is not None and subject.lemma_.lower() in TEXTS:
        earlier = [told[at] for at in sorted(told) if at < span.start]
        return next(reversed(here or earlier), None)
    adopted = here and top.tag_ in {"VBD", "VBN"} and found[1].head.lemma_ in DONE_BY_TEXTS
    return here[-1] if adopted and not is_anothers(draft, passage, subject, here[-1]) else None


def opens_present(it: Token) -> bool:
    """Whether "it" opens a sentence in the present tense that may be of a text."""
    verb = it.head
    if it.i != it.sent.start or verb.tag_ != "VBZ" or verb.lemma_ in DONE_BY_BODIES:
        return False
    return all(word.lower_ != "itself" for word in verb.children)


def is_anothers(draft: Draft, passage: Named, subject: Token | None, text: int) -> bool:
    """Whether a subject is by name some body or state that has not adopted a text: "Norway welcomed
    a motion passed on Monday. *It* urges".
    """
    ref = None if subject is None else draft.ref(passage.passage, subject)
    if ref is None or text == LOST or draft.names(ref, EntityType.PERSON):
        return False  # a person is no "it"
    if draft.mentions[ref].form is not Form.NAME:
        return False
    adopters = draft.resolutions[text].adopters
    return not any(same_body(draft, ref, adopter) for adopter in adopters)


DONE_BY_TEXTS = (
    ACTS - words("adopt approve ratify reject insist remain decide propose vow oppose")
) | words(
    "go make give bind guarantee replace repeal assign refer describe provide foresee entitle "
    "define contain introduce"
)
"""What a text rather than its body is told to do, behind its adoption."""
DONE_BY_BODIES = words("be have meet sit hope plan consist employ vote think wish believe fear")
"""What is told of no text."""


def sentence_before(draft: Draft, passage: Named, it: Token) -> tuple[Named, Sequence[Token]]:
    """The sentence before the one that a word opens, be it of the paragraph before."""
    if it.i > 0:
        return passage, it.doc[it.i - 1].sent
    at = next(n for n, each in enumerate(draft.passages) if each is passage)
    above = draft.passages[max(0, at - 1)]
    return above, above.words[-1].sent if at and above.words else ()
