"""Texts that bodies vote down: what failed where, by which votes."""

import re

from kg.extract.draft import sentence
from kg.extract.events.bodies.chambers import (
    CHAMBER,
    GATHERED,
    acts_for_another,
    body_in_context,
    deliberative,
    minuted,
    rank,
)
from kg.extract.events.bodies.congresses import host
from kg.extract.events.bodies.named import bodies, is_body
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.passing.citations import numbers, state_bill
from kg.extract.events.passing.fates import Frame
from kg.extract.events.passing.resuming import judged
from kg.extract.events.passing.votes import (
    THRESHOLD,
    by_name,
    filled,
    votes_in,
)
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopters import adopters
from kg.extract.events.texts.adoptions import record
from kg.extract.events.texts.ballots import sole_day
from kg.extract.events.texts.kinds import called_behind
from kg.extract.events.texts.lostvotes import vetoes, votes_beside
from kg.extract.events.texts.nouns import definite
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import RATIFIED, TEXTS
from kg.model.extraction import (
    EntityType,
    EventMention,
    Form,
    Ref,
    ResolutionMention,
    Span,
)

VOTED_ON = (
    words(
        "resolution motion bill act law amendment draft declaration budget proposal measure text "
        "ordinance treaty decree legislation statute substitute"
    )
    | RATIFIED
)
"""Texts that a body votes on by name."""


def fail(stage: Stage, token: Token, frame: Frame) -> None:
    """The event that a text failed, where votes, a body or its day are told; with its votes the
    text is one on which the body voted by name.
    """
    if told_already(stage, token) or outnumbered(frame.word):
        return
    who = failing(stage, token, frame)
    if any(stage.draft.mentions[ref].kind == "court" for ref in who):
        # What judges strike down, by however many votes, no body of lawmakers rejects.
        return
    votes, told = votes_beside(stage, token, frame.word)
    voters = child(frame.word, "nsubj")
    told_who = voters is not None and voters.i != token.i and acts_for_another(voters)
    silent = unadopted(frame.word) and votes is None
    if silent or not (who or told_who or votes or stage.dates_beside(token)):
        return
    event = record(stage, frame.word, who, None, "fail", "other")
    told_who = told_who or bool(who)
    named = [ref for ref in who if rank(stage.draft.mentions[ref])] or gathering(voters, who)
    context = amended(stage, token) or body_in_context(stage, token, token)
    around = [ref for ref in who + context if decides(stage, ref) or told_of(stage, ref)]
    who = (named + around)[:1]
    named_behind = any(c.dep_ == "appos" and c.lemma_.lower() in TEXTS for c in token.children)
    named_behind = named_behind or called_behind(token) is not None
    # Tenants and juries vote on proposals too: those count only where a body is told.
    told_who = (told_who or nowhere(stage)) and token.lower_ != "proposal"
    if event is None or votes is None or not (who or told_who) or named_behind:
        return
    known = vetoes(frame.word) or THRESHOLD.search(told.of(stage.draft.article.text)) is not None
    few = (votes[1] is None and not known) or judged(frame.word)
    if not (token.lemma_.lower() in VOTED_ON or state_bill(token)) or few:
        return
    stage.draft.rejected.append(
        ResolutionMention(
            stage.passage.passage.span(token, token), told, adopters=tuple(who), votes=votes,
            date=stage.draft.events[event].date or sole_day(stage.draft, told),
            rule="text:fail", rejected=True, number=next(iter(numbers(stage, token)), None),
        )
    )  # fmt: skip


def amended(stage: Stage, token: Token) -> list[Ref]:
    """Who adopted the text told last, which a lost amendment was to change: not a body of which the
    text asks something, "to raise it in the Association Council. *An amendment* was rejected".
    """
    told = (t for t in reversed(stage.draft.resolutions) if t.adopters and t.rule in ADOPTED)
    last = next(told, None) if token.lower_ in CHANGES else None
    if last is None:
        return []
    body = stage.draft.mentions[last.adopters[0]]
    lesser = body.form is Form.NOUN and body.name.lower().endswith("committee")
    return list(last.adopters) if rank(body) or lesser else []


CHANGES = {"amendment", "substitute"}
"""Texts that were to change another, or to stand in its place."""
ADOPTED = {"text:verb", "text:noun", "text:joined"}
"""Rules by which a text is told to be adopted here, and not to be recalled."""


def nowhere(stage: Stage) -> bool:
    """Whether an article names no body and no gathering that may decide: that of a text with its
    votes stays untold.
    """
    words_ = set(stage.draft.article.text.lower().split())
    return words_.isdisjoint(GATHERED | {"convention", "congress"}) and not any(
        map(deliberative, stage.draft.mentions)
    )


def told_already(stage: Stage, token: Token) -> bool:
    """Whether a text stands where only the votes are counted by which it failed."""
    last = stage.draft.rejected[-1] if stage.draft.rejected else None
    span = last.evidence if last is not None else None
    return span is not None and span.start < stage.offset(token) < span.end


def gathering(voters: Token | None, who: list[Ref]) -> list[Ref]:
    """The body whose delegates vote a text down, whatever its name is."""
    return who if voters is not None and voters.lower_ in GATHERED else []


def told_of(stage: Stage, ref: Ref) -> bool:
    """Whether a body has another text already, or the gathering is its own."""
    draft = stage.draft
    told = (a for text in (*draft.resolutions, *draft.rejected) for a in text.adopters)
    return any(same_body(draft, ref, each) for each in told)


def decides(stage: Stage, ref: Ref) -> bool:
    """Whether a mention is of a chamber, of a body by a common noun, or of one with minutes."""
    mention = stage.draft.mentions[ref]
    common = mention.form is not Form.NAME and deliberative(mention)
    at = stage.passage.passage.offset + len(stage.passage.passage.text)
    if any(ref == each for _, each in host(stage.draft, stage.passage.passage.offset, at)):
        return True
    return rank(mention) == CHAMBER or common or ref in minuted(stage.draft)


def failing(stage: Stage, token: Token, frame: Frame) -> list[Ref]:
    """The bodies in which a text fails; who survives a motion is none of them."""
    if frame.word.lemma_ != "survive":
        who = adopters(stage, token, frame.word)
        mentions, here = stage.draft.mentions, sentence(stage.passage.passage, token)
        said = who and all(mentions[ref].form is Form.PRONOUN for ref in who)
        apart = not any(mentions[ref].span.within(here) for ref in who)
        lent = amended(stage, token) if apart else []
        return lent or (body_in_context(stage, token, token) if said else []) or who
    found = [ref for c in frame.word.children if c.lower_ == "in" for w in c.children
             for ref in bodies(stage, w)]  # fmt: skip
    return found or body_in_context(stage, token, token)


def unadopted(word: Token) -> bool:
    """Whether a body is told not to have adopted a text: "was not adopted", "did not pass"."""
    around = {c.lower_ for c in word.children if c.dep_ in {"aux", "auxpass", "neg"}}
    return bool(around & NOT) and bool(around & {"was", "were", "did"}) and len(around) <= SIMPLE


NOT = {"not", "n't", "n’t"}
SIMPLE = 2
"""Auxiliaries and negation of a plain past."""


def tallies(stage: Stage, token: Token, verb: Token) -> bool:
    """Whether "the draft" stands where only the votes are counted by which it failed."""
    if told_already(stage, token) and verb.lemma_ == "vote":
        return True
    return after_veto(stage, token, verb)


def after_veto(stage: Stage, token: Token, verb: Token) -> bool:
    """Add a text with its votes that was told to be vetoed right before: "Russia vetoed … Thirteen
    members voted for the draft".
    """
    draft, text = stage.draft, stage.draft.article.text
    told = [e for e in draft.events if failed(e) and e.trigger.of(text).startswith("veto")]
    votes = votes_in(sentence(stage.passage.passage, verb).of(text))
    if verb.lemma_ != "vote" or not told or votes is None or not definite(token):
        return False
    veto, end = told[-1], verb.sent.end
    behind = sentence(stage.passage.passage, token.doc[end]) if end < len(token.doc) else None
    votes = filled(votes, by_name(behind.of(text))) if behind is not None else votes
    named = NOUN.search(text, veto.trigger.end, veto.evidence.end)
    at = sentence(stage.passage.passage, token)
    people = [ref for ref in veto.participants if draft.mentions[ref].type is EntityType.PLACE]
    for_it, against, abstaining = votes or (None, None, None)
    draft.rejected.append(
        ResolutionMention(
            Span(*named.span()) if named else stage.passage.passage.span(token, token),
            Span(veto.evidence.start, at.end),
            adopters=vetoed_in(stage, veto, token),
            votes=(for_it, len(people) if against is None else against, abstaining),
            date=veto.date, rule="text:fail", rejected=True,
        )
    )  # fmt: skip
    return True


def vetoed_in(stage: Stage, veto: EventMention, token: Token) -> tuple[Ref, ...]:
    """The body in which a text was vetoed: a chamber that its sentence names, else another body."""
    draft = stage.draft
    told = [ref for ref, m in enumerate(draft.mentions) if m.span.within(veto.evidence)]
    named = [ref for ref in told if rank(draft.mentions[ref]) == CHAMBER]
    others = [ref for ref in veto.participants if is_body(draft, ref)]
    return tuple(named[:1] or body_in_context(stage, token, token)[:1] or others[:1])


NOUN = re.compile(r"\b(?:resolution|draft|text|proposal)\b")
"""What a state vetoes."""


def failed(event: EventMention) -> bool:
    """Whether an event is that a text failed."""
    return event.rule.startswith("verb:other:fail")


def outnumbered(word: Token) -> bool:
    """Whether those who vote against a text are fewer than those whom the sentence tells to be for
    it: "Forty-six members voted in favour and 45 *voted* against the bill".
    """
    votes = votes_in(word.sent.text) if word.lemma_ == "vote" else None
    return votes is not None and votes[0] is not None and votes[1] is not None and (
        votes[0] > votes[1] and "favo" in word.sent.text
    )  # fmt: skip
