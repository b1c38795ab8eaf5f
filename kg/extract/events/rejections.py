"""Texts that bodies vote down: what failed where, by which votes."""

import re
from itertools import islice, pairwise

from kg.extract.draft import sentence
from kg.extract.events.adopters import adopters
from kg.extract.events.adoptions import record
from kg.extract.events.ballots import is_tally, only_counts
from kg.extract.events.bodies import bodies, is_body
from kg.extract.events.cases import child
from kg.extract.events.chambers import (
    CHAMBER,
    GATHERED,
    acts_for_another,
    body_in_context,
    deliberative,
    minuted,
    rank,
)
from kg.extract.events.citations import numbers, state_bill
from kg.extract.events.counts import divided, nearest
from kg.extract.events.fates import Frame
from kg.extract.events.resuming import judged
from kg.extract.events.stage import Stage
from kg.extract.events.texts import definite
from kg.extract.events.voters import outnumbered
from kg.extract.events.votes import Votes, by_name, filled, lost_by, votes_in
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.model.extraction import EntityType, EventMention, Form, Ref, ResolutionMention, Span

VOTED_ON = words(
    "resolution motion bill act law amendment draft declaration budget proposal measure text "
    "ordinance treaty decree legislation"
)
"""Texts that a body votes on by name."""


def fail(stage: Stage, token: Token, frame: Frame) -> None:
    """The event that a text failed, where votes, a body or its day are told; with its votes the
    text is one on which the body voted by name.
    """
    if tells_way(stage, frame.word) or told_already(stage, token) or outnumbered(frame.word):
        return
    who = failing(stage, token, frame)
    if any(stage.draft.mentions[ref].kind == "court" for ref in who):
        # What judges strike down, by however many votes, no body of lawmakers rejects.
        return
    who = [ref for ref in who if not within_text(stage, token, frame.word, ref)]
    votes, told = votes_beside(stage, token, frame.word)
    voters = child(frame.word, "nsubj")
    told_who = voters is not None and voters.i != token.i and acts_for_another(voters)
    silent = unadopted(frame.word) and votes is None
    if silent or not (who or told_who or votes or stage.dates_beside(token)):
        return
    event = record(stage, frame.word, who, None, "fail", "other")
    told_who = told_who or bool(who)
    named = [ref for ref in who if rank(stage.draft.mentions[ref])] or gathering(voters, who)
    context = body_in_context(stage, token, token)
    around = [ref for ref in who + context if decides(stage, ref) or told_of(stage, ref)]
    who = (named + around)[:1]
    named_behind = any(c.dep_ == "appos" and c.lemma_.lower() in TEXTS for c in token.children)
    named_behind = named_behind or apposed(token)
    # Tenants and juries vote on proposals too: those count only where a body is told.
    told_who = (told_who or nowhere(stage)) and token.lower_ != "proposal"
    if event is None or votes is None or not (who or told_who) or named_behind:
        return
    few = (votes[1] is None and not vetoes(frame.word)) or judged(frame.word)
    if not (token.lemma_.lower() in VOTED_ON or state_bill(token)) or few:
        return
    stage.draft.rejected.append(
        ResolutionMention(
            stage.passage.passage.span(token, token), told, adopters=tuple(who), votes=votes,
            date=stage.draft.events[event].date, rule="text:fail", rejected=True,
            number=next(iter(numbers(stage, token)), None),
        )
    )  # fmt: skip


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


def apposed(token: Token) -> bool:
    """Whether the name of the text stands behind a noun for it: "a measure, Senate Bill 190,"."""
    behind = token.doc[token.i + 1 : token.i + 6]
    return len(behind) > 1 and behind[0].text == "," and any(
        w.text[:1].isupper() and w.lemma_.lower() in TEXTS for w in behind
    )  # fmt: skip


def gathering(voters: Token | None, who: list[Ref]) -> list[Ref]:
    """The body whose delegates vote a text down, whatever its name is."""
    return who if voters is not None and voters.lower_ in GATHERED else []


def tells_way(stage: Stage, verb: Token) -> bool:
    """Whether a participle only tells how a text failed: "killed it, voting 31-39 against"."""
    above = stage.draft.event_at.get(stage.offset(verb.head))
    adverbial = verb.tag_ == "VBG" and verb.dep_ == "advcl"
    return adverbial and above is not None and failed(stage.draft.events[above])


def within_text(stage: Stage, token: Token, verb: Token, ref: Ref) -> bool:
    """Whether a pronoun is part of what a text says of itself: "a motion to delay *it* failed"."""
    mention = stage.draft.mentions[ref]
    between = stage.offset(token) < mention.span.start < stage.offset(verb)
    return between and mention.form is Form.PRONOUN


def told_of(stage: Stage, ref: Ref) -> bool:
    """Whether a body has another text already, or the gathering is its own."""
    draft = stage.draft
    return any(ref in text.adopters for text in (*draft.resolutions, *draft.rejected))


def decides(stage: Stage, ref: Ref) -> bool:
    """Whether a mention is of a chamber, of a body by a common noun, or of one with minutes."""
    mention = stage.draft.mentions[ref]
    common = mention.form is not Form.NAME and deliberative(mention)
    return rank(mention) == CHAMBER or common or ref in minuted(stage.draft)


def failing(stage: Stage, token: Token, frame: Frame) -> list[Ref]:
    """The bodies in which a text fails; who survives a motion is none of them."""
    if frame.word.lemma_ != "survive":
        who = adopters(stage, token, frame.word)
        said = who and all(stage.draft.mentions[ref].form is Form.PRONOUN for ref in who)
        return (body_in_context(stage, token, token) if said else []) or who
    found = [ref for c in frame.word.children if c.lower_ == "in" for w in c.children
             for ref in bodies(stage, w)]  # fmt: skip
    return found or body_in_context(stage, token, token)


def votes_beside(stage: Stage, token: Token, word: Token) -> tuple[Votes | None, Span]:
    """The votes by which a text fails, in the sentence of the word that tells it, or right behind,
    and where they are told; who vetoes a text is against it.
    """
    text = stage.draft.article.text
    start = sentence(stage.passage.passage, token).start
    told = sentence(stage.passage.passage, word)
    votes = nearest(stage, told, word, lost_by)
    behind = counting(stage, word) if votes is None else []
    if behind:
        told = behind[0]
        votes = filled(lost_by(told.of(text)), by_name(behind[-1].of(text)))
    if votes is None and (told_first := divided(stage, word)) is not None:
        start, votes = told_first.start, lost_by(told_first.of(text))
    if votes is not None and votes[1] is None and vetoes(word):
        votes = votes[0], vetoers(stage, word), votes[2]
    return votes, Span(start, told.end)


def counting(stage: Stage, word: Token) -> list[Span]:
    """The sentence right behind that in which a text fails, if it counts votes, and the next; or
    one later that only counts them.
    """
    doc, parsed = word.doc, stage.passage.passage
    told: list[Span] = []
    last = word.sent.end
    while last < len(doc) and len(told) < 2:
        told.append(sentence(parsed, doc[last]))
        last = doc[last].sent.end
    if not told:
        return next_paragraph(stage)
    first = {w.lower_ for w in doc[word.sent.end : word.sent.end + 6]}
    if told[0].start > sentence(parsed, word).end + 2:
        return []
    counts = bool(COUNTING & first) or is_tally(stage.draft, told[0])
    if counts and votes_in(told[0].of(stage.draft.article.text)) is not None:
        return told
    return [each for each in told[1:] if is_tally(stage.draft, each)]


def next_paragraph(stage: Stage) -> list[Span]:
    """The sentence at the head of the next paragraph, if it does nothing but count votes, and the
    next.
    """
    passages = stage.draft.passages
    at = next((n for n, each in enumerate(passages) if each is stage.passage), len(passages))
    found = [
        sentence(each.passage, sent.root)
        for each in passages[at + 1 : at + 2]
        for sent in islice(each.passage.doc.sents, 2)
    ]
    if len(found) > 1 and is_tally(stage.draft, found[1]):
        return found[1:]
    counts = found and (is_tally(stage.draft, found[0]) or only_counts(stage.draft, found[0]))
    return found if counts else []


def vetoes(verb: Token) -> bool:
    """Whether a verb tells of a veto, or of that a negative vote of one who has it was enough."""
    near = [w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 16]]
    cast = any(c.dep_ == "dobj" and c.lower_ in {"veto", "vetoes"} for c in verb.children)
    return verb.lemma_ == "veto" or cast or any(
        (a, b) == ("negative", "vote") for a, b in pairwise(near)
    )  # fmt: skip


def vetoers(stage: Stage, verb: Token) -> int | None:
    """How many states veto a text: "Russia and China vetoed", "was vetoed by Russia"."""
    near = (verb, *verb.doc[verb.i + 1 : verb.i + 16])
    by = (c for w in near if w.i == verb.i or w.lower_ == "vote" for c in w.children)
    agents = [w for c in by if c.lower_ == "by" for w in c.children]
    own = None if verb.lemma_ == "fail" else child(verb, "nsubj")
    who = own or next((w for w in agents if w.dep_ == "pobj"), None)
    ref = None if who is None else stage.draft.ref(stage.passage.passage, who)
    if who is None or ref is None:
        return None
    return 1 + len(list(who.conjuncts))


COUNTING = words("members mps lawmakers senators deputies voted vote votes favour favor against "
                 "councillors councilors only just delegates legislators states")  # fmt: skip
"""Words with which the sentence opens that counts the votes told before."""


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
