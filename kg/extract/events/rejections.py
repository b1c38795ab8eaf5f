"""Texts that bodies vote down: what failed where, by which votes."""

from spacy.tokens import Token

from kg.extract.draft import sentence
from kg.extract.events.adopters import adopters, bodies
from kg.extract.events.adoptions import record
from kg.extract.events.cases import child
from kg.extract.events.chambers import (
    CHAMBER,
    acts_for_another,
    body_in_context,
    deliberative,
    minuted,
    rank,
)
from kg.extract.events.citations import numbers
from kg.extract.events.frames import Frame
from kg.extract.events.stage import Stage
from kg.extract.events.votes import Votes, lost_by, votes_in
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.model.extraction import Form, Ref, ResolutionMention, Span

VOTED_ON = words(
    "resolution motion bill act law amendment draft declaration budget proposal measure text "
    "ordinance treaty decree"
)
"""Texts that a body votes on by name."""


def fail(stage: Stage, token: Token, frame: Frame) -> None:
    """The event that a text failed, where votes, a body or its day are told; with its votes the
    text is one on which the body voted by name.
    """
    who = failing(stage, token, frame)
    votes, told = votes_beside(stage, token)
    voters = child(frame.word, "nsubj")
    told_who = voters is not None and voters.i != token.i and acts_for_another(voters)
    if not (who or told_who or votes or stage.dates_beside(token)):
        return
    event = record(stage, frame.word, who, None, "fail", "other")
    who = [ref for ref in who + body_in_context(stage, token, token) if decides(stage, ref)][:1]
    named_behind = any(c.dep_ == "appos" and c.lemma_.lower() in TEXTS for c in token.children)
    if event is None or votes is None or not (who or told_who) or named_behind:
        return
    if token.lemma_.lower() not in VOTED_ON:
        return
    stage.draft.rejected.append(
        ResolutionMention(
            stage.passage.passage.span(token, token), told, adopters=tuple(who), votes=votes,
            date=stage.draft.events[event].date, rule="text:fail", rejected=True,
            number=next(iter(numbers(stage, token)), None),
        )
    )  # fmt: skip


def decides(stage: Stage, ref: Ref) -> bool:
    """Whether a mention is of a chamber, of a body by a common noun, or of one with minutes."""
    mention = stage.draft.mentions[ref]
    common = mention.form is not Form.NAME and deliberative(mention)
    return rank(mention) == CHAMBER or common or ref in minuted(stage.draft)


def failing(stage: Stage, token: Token, frame: Frame) -> list[Ref]:
    """The bodies in which a text fails; who survives a motion is none of them."""
    if frame.word.lemma_ != "survive":
        return adopters(stage, token, frame.word)
    found = [ref for c in frame.word.children if c.lower_ == "in" for w in c.children
             for ref in bodies(stage, w)]  # fmt: skip
    return found or body_in_context(stage, token, token)


def votes_beside(stage: Stage, token: Token) -> tuple[Votes | None, Span]:
    """The votes by which a text fails, in its sentence or the next, and where they are told."""
    text = stage.draft.article.text
    told = sentence(stage.passage.passage, token)
    votes = lost_by(told.of(text))
    last = token.sent.end
    if votes is not None or last >= len(token.doc):
        return votes, told
    behind = sentence(stage.passage.passage, token.doc[last])
    if behind.start > told.end + 2 or votes_in(behind.of(text)) is None or not COUNTING & {
        w.lower_ for w in token.doc[last : last + 6]
    }:  # fmt: skip
        return None, told
    return lost_by(behind.of(text)), Span(told.start, behind.end)


COUNTING = words("members mps lawmakers senators deputies voted vote votes favour favor against "
                 "councillors councilors only just")  # fmt: skip
"""Words with which the sentence opens that counts the votes told before."""
