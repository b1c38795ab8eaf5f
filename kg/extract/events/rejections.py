"""Texts that bodies vote down: what failed where, by which votes."""

from spacy.tokens import Token

from kg.extract.draft import sentence
from kg.extract.events.adopters import adopters, bodies
from kg.extract.events.adoptions import record
from kg.extract.events.cases import child
from kg.extract.events.chambers import acts_for_another, body_in_context, deliberative
from kg.extract.events.frames import Frame
from kg.extract.events.stage import Stage
from kg.extract.events.votes import Votes, lost_by, votes_in
from kg.extract.words.lexicon import words
from kg.model.extraction import Ref, ResolutionMention, Span

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
    who = who + body_in_context(stage, token, token)
    who = [ref for ref in who if deliberative(stage.draft.mentions[ref])][:1]
    if event is None or votes is None or not who or token.lemma_.lower() not in VOTED_ON:
        return
    stage.draft.rejected.append(
        ResolutionMention(
            stage.passage.passage.span(token, token), told, adopters=tuple(who), votes=votes,
            date=stage.draft.events[event].date, rule="text:fail", rejected=True,
        )
    )  # fmt: skip


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
