"""What a text does in sentences that open with "It", across paragraphs."""

from collections.abc import Iterator

from kg.extract.claims.scenes import Scene
from kg.extract.draft import Draft
from kg.extract.events.deedsbehind import joined
from kg.extract.events.doings import DOING
from kg.extract.naming.names import Named
from kg.extract.text.parse import Sentence, Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION
from kg.model.extraction import Span

COMING = ADOPTION | words("move table introduce submit propose present sponsor draft read")
"""What is done with a text on its way."""
SAID = ACTS - ADOPTION - {"call", "require"}
"""What a text does that goes by a pronoun; "it calls" and "it requires" may be of a law."""


def told_by_it(
    draft: Draft, passages: list[Named], quoted: list[Span]
) -> Iterator[tuple[Scene, Token, int, Token]]:
    """The verbs of sentences that open with "It" behind one of which a text is the subject: "The
    resolution demands talks. // It condemned the raid and deplored the silence".
    """
    told: tuple[int, Token] | None = None
    for passage in passages:
        for sent in passage.passage.doc.sents:
            verb = sent.root
            it = sent[0].lower_ == "it" and sent[0].dep_ == "nsubj" and sent[0].head == verb
            if told is None or not it:
                told = subject_text(draft, passage, sent)
            else:
                scene = Scene(draft, passage, quoted)
                for each in (verb, *joined(verb, SAID | {"call"})):
                    if each.lemma_ in SAID or calls_upon(each):
                        yield scene, each, *told


def calls_upon(verb: Token) -> bool:
    """Whether somebody is called upon: "it called on India to withdraw"."""
    beside = {c.lower_ for c in verb.children}
    return verb.lemma_ == "call" and bool(beside & {"on", "upon", "for"}) and "off" not in beside


def subject_text(draft: Draft, passage: Named, sent: Sentence) -> tuple[int, Token] | None:
    """The text that is the subject of what a sentence tells that it does, or how it came about."""
    for word in sent:
        if word.dep_ in {"nsubj", "nsubjpass"} and word.head.lemma_ in COMING | DOING:
            ref = draft.text_at.get(passage.passage.offset + word.idx)
            if ref is not None:
                return ref, word
    return None
