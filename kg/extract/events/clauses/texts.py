"""Whose a clause is that "it" is told to hold: "passed a motion. *It* urges the state to act"."""

from kg.extract.draft import Draft
from kg.extract.events.clauses.clauses import cue_token, give_body
from kg.model.extraction import Form, Ref, Span


def speak_for_texts(draft: Draft) -> None:
    """Give what "it" urges or regrets, which is the text, to the body that adopted that."""
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
