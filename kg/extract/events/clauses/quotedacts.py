"""What a text does in its own words, as the article quotes them: "This House condemns …"."""

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.clauses.behind import DOING, joined
from kg.extract.events.clauses.doings import with_actions
from kg.extract.events.sentences.stage import word_at
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import TENSED
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import words
from kg.model.extraction import ClaimMention

SELVES = CHAMBERS | words("it we summit conference meeting committee delegates ministers leaders")
"""By which words those who adopt a text go in it."""


def find_quoted(draft: Draft) -> None:
    """Add to the actions of texts what their quoted words do: "'This House condemns the raid and
    urges calm,' the resolution added".
    """
    for claim in draft.claims if draft.text_at else ():
        ref = text_quoted(draft, claim)
        if ref is not None:
            verbs = [verb.lemma_ for verb in acts(draft, claim, ref)]
            draft.resolutions[ref] = with_actions(draft.resolutions[ref], verbs)


def text_quoted(draft: Draft, claim: ClaimMention) -> int | None:
    """The text that a quotation is of, by the subject of its cue: "*the statement* reads"."""
    if claim.cue is None or not claim.rule.startswith("quotation"):
        return None
    found = word_at(draft, claim.cue)
    subjects = [c for c in found[1].children if c.dep_ == "nsubj"] if found is not None else []
    if found is None or not subjects:
        return None
    return draft.text_at.get(found[0].passage.offset + subjects[0].idx)


def acts(draft: Draft, claim: ClaimMention, ref: int) -> Iterator[Token]:
    """The verbs of a quotation whose subject is the body of the text, and those that go on."""
    for span in (claim.content, *claim.rest):
        found = word_at(draft, span)
        if found is None:
            continue
        passage, first = found
        end = span.end - passage.passage.offset
        for verb in first.doc[first.i :]:
            if verb.idx >= end:
                break
            if verb.lemma_ in DOING and verb.tag_ in TENSED and own(draft, verb, ref):
                yield verb
                yield from (w for w in joined(verb, DOING) if w.idx < end)


def own(draft: Draft, verb: Token, ref: int) -> bool:
    """Whether the subject of a verb is the body that adopted a text."""
    who = child(verb, "nsubj")
    if who is None:
        return False
    if who.lower_ in SELVES and all(c.dep_ in {"det", "punct"} for c in who.children):
        return True
    found = next((p for p in draft.passages if p.passage.doc is who.doc), None)
    said = draft.ref(found.passage, who) if found is not None else None
    return said is not None and any(
        same_body(draft, said, body) for body in draft.resolutions[ref].adopters
    )
