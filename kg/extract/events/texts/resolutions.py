"""Resolutions: which texts bodies adopted, under which number, by which vote and when."""

from dataclasses import replace

from kg.extract.draft import sentence
from kg.extract.events.bodies.chambers import body_in_context, minuted
from kg.extract.events.bodies.named import bodies, within_body
from kg.extract.events.passing.citations import brought_up, known, numbers
from kg.extract.events.passing.communiques import COMMUNIQUES
from kg.extract.events.passing.fates import Frame
from kg.extract.events.passing.frames import fell_later
from kg.extract.events.passing.votes import fuller, votes_in
from kg.extract.events.sameness.merging import merge
from kg.extract.events.sentences.factuality import FACT, PLANNED, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopted import (
    another_day,
    at_dated,
    by_delegates,
    by_some_body,
    carried_so,
    real_frame,
    record_day,
)
from kg.extract.events.texts.adopters import adopters, by_several, keeps_body, of_its_name
from kg.extract.events.texts.adoptions import record
from kg.extract.events.texts.anothers import draws, told_aside
from kg.extract.events.texts.counts import agreed, counted, tallied
from kg.extract.events.texts.decisions import by_state
from kg.extract.events.texts.headlined import carried_as, headlined
from kg.extract.events.texts.kinds import ASIDE, VOTED, asked_about, is_draft
from kg.extract.events.texts.lists import adopt_with, joined, listed
from kg.extract.events.texts.nouns import (
    acts_itself,
    announced,
    definite,
    follows,
    is_one,
    is_this,
    new,
    one_of,
    operative_adverbial,
    own_date,
    same_number,
)
from kg.extract.events.texts.owners import owners
from kg.extract.events.texts.pending import defer, to_vote
from kg.extract.events.texts.rejections import fail, tallies
from kg.extract.events.texts.retelling import retell, titled
from kg.extract.events.texts.sections import of_sister, told_back
from kg.extract.events.texts.voting import (
    SEVERAL,
    numbering,
    of_series,
    of_several,
    removing,
    subject_bodies,
    voted,
)
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import REPORTS, WEAK
from kg.model.extraction import EventMention, Form, Ref, ResolutionMention


def find_text(stage: Stage, token: Token) -> None:
    """The text that a noun names, if it is numbered, adopted here, or told before."""
    plural = token.tag_ in {"NNS", "NNPS"} and token.lower_ not in COMMUNIQUES | VOTED
    if plural and token.lemma_.lower() not in {"resolution", *REPORTS}:
        record_several(stage, token)
        return
    if any(aside(token) for aside in ASIDE) or within_body(stage, token):
        return
    if is_this(token) and stage.draft.resolutions:
        # "This is the second *resolution* adopted by the House" on it
        return
    frame = real_frame(stage, token)
    if frame is not None and settled(stage, token, frame):
        return
    verb = frame.word if frame is not None else None
    if verb is None and (to_be_voted(stage, token) or joined(stage, token)):
        return
    if verb is not None and token.text == "amendment" and not numbers(stage, token):
        record(stage, verb, adopters(stage, token, verb), None, "law")
        return
    told = numbers(stage, token)
    resolved = token.lemma_.lower() == "resolution" or follows(stage.draft, token)
    if told and (resolved or verb is not None):
        for number in told:
            numbered(stage, token, verb, number)
    elif not plural or token.lemma_.lower() != "resolution":
        unnumbered(stage, token, verb)


def record_several(stage: Stage, token: Token) -> None:
    """The adoption of texts that are told one by one behind: "adopted *two texts* on Monday"."""
    counted = any(c.dep_ == "nummod" for c in token.children) and not asked_about(token)
    frame = real_frame(stage, token) if counted and token.lemma_.lower() in TOGETHER else None
    if frame is not None and frame.passed and frame.sure:
        who = adopters(stage, token, frame.word)
        if who:
            record(stage, frame.word, who, None, SEVERAL)


TOGETHER = words("text resolution draft motion bill decision measure ordinance law")


def settled(stage: Stage, token: Token, frame: Frame) -> bool:
    """Whether the word that tells a text's fate adopts none: it fails, a state joins a treaty, only
    votes are counted, or it is one told before.
    """
    failing = frame if not frame.passed else fell_later(token, frame)
    if failing is not None:
        fail(stage, token, failing)
    counts = tallied(stage, token, frame.word)
    again = carried_so(stage, token) or acted_by(stage, frame.word)
    done = counts or again or tallies(stage, token, frame.word)
    return not frame.passed or by_state(stage, frame.word) or done


def acted_by(stage: Stage, verb: Token) -> bool:
    """Whether a body does something to a text by another one: "*by resolution 79/330*, the Assembly
    endorsed the Declaration".
    """
    first = verb.doc[verb.sent.start : verb.sent.start + 2]
    by = len(first) > 1 and first[0].lower_ in {"by", "in", "through"}
    # "By resolution 44 it *adopted* the Ports Act": a text of its own all the same
    by = by and verb.lemma_ not in {"adopt", "pass", "enact", "ratify"}
    return by and first[1].lower_ == "resolution" and stage.offset(first[1]) in stage.draft.text_at


def numbered(stage: Stage, token: Token, verb: Token | None, number: str) -> None:
    """A text by its number, told before or here."""
    ref = known(stage.draft, number)
    ref = carried_as(stage, token, number) if ref is None else ref
    if ref is None and verb is None and (
        (definite(token) and retell(stage, token)) or is_draft(token)
    ):  # fmt: skip
        return
    if ref is None and not brought_up(token):
        again = verb is None or definite(token) or told_aside(stage, verb) or draws(verb)
        ref = headlined(stage.draft, token, number, behind=again)
    ref = new(stage, token, number) if ref is None else ref
    complete(stage, token, verb, ref)
    of_series(stage.draft, ref)
    of_several(stage.draft, ref)
    if verb is None and (operative_adverbial(token) or acts_itself(token) or one_of(token)):
        voted(stage.draft, ref)
    if verb is None and (token.head.lower_ in {"in", "by", "under"} or brought_up(token)):
        by_noun(stage, token, ref)


def to_be_voted(stage: Stage, token: Token) -> bool:
    """Add a text on which a body is to vote on a day: "will vote next month on a motion to"."""
    who = to_vote(stage, token)
    if who:
        ref = new(stage, token, None)
        complete(stage, token, token.head.head, ref, who)
        defer(stage.draft, ref)
    return bool(who)


def unnumbered(stage: Stage, token: Token, verb: Token | None) -> None:
    """A text without number: adopted here, or one in which a body acts, or told before."""
    draft = stage.draft
    back, sister = told_back(stage, token, verb)
    if verb is not None and back is None and not adopts_already(stage, verb):
        who = adopters(stage, token, verb)
        strong = token.lemma_.lower() not in WEAK or token.text[:1].isupper()
        told = votes_in(sentence(stage.passage.passage, token).of(draft.article.text))
        anchored = bool(told or (strong and (stage.dates_beside(token) or at_dated(stage, verb))))
        several = by_several(token, verb) and record_day(stage, verb) is not None
        joint = several or (strong and by_delegates(token, verb))
        if who or (anchored and by_some_body(verb)) or joint:
            again = announced(stage, token, told)
            ref = new(stage, token, same_number(draft, token)) if again is None else again
            complete(stage, token, verb, ref, who)
            of_sister(draft, ref, sister)
        elif stage.dates_beside(token):
            record(stage, verb, who, None, "law")
    elif back is not None:
        complete(stage, token, verb, back)
    elif verb is not None and listed(stage, token, verb):
        adopt_with(stage, token, verb)
    elif verb is None and retell(stage, token):
        by_noun(stage, token, draft.text_at[stage.offset(token)])
    elif (
        verb is None
        and operative_adverbial(token)
        and (token.lemma_.lower() not in WEAK or numbers(stage, token))
    ):
        who = adopters(stage, token, None)
        if who:
            ref = new(stage, token, next(iter(numbers(stage, token)), None))
            complete(stage, token, None, ref, who)
            voted(draft, ref)
            by_noun(stage, token, ref)


def by_noun(stage: Stage, token: Token, ref: int) -> None:
    """The adoption of a text of which only body and day are told: "a resolution of 3 May"."""
    text = stage.draft.resolutions[ref]
    date = own_date(stage, token)
    if date is None or not text.adopters or any(e.adopts == ref for e in stage.draft.events):
        return
    event = EventMention(
        trigger=stage.passage.passage.span(token, token),
        type="adoption",
        evidence=text.evidence,
        date=date,
        participants=text.adopters,
        adopts=ref,
        rule="noun:adoption:text:own",
    )
    merge(stage, event, token, None)


def find_resolved(stage: Stage, verb: Token) -> None:
    """What a body resolves to do, with votes or on a day, is a text of its own."""
    if stage.is_quoted(verb) and stage.draft.resolutions:
        # A text told already says so of itself: "the resolution reads: “The League has resolved”".
        return
    bare = verb.tag_ == "VBN" and child(verb, "nsubj") is None
    who = subject_bodies(stage, verb) or (minuted(stage.draft) if bare else [])
    who = who or resolvers(stage, verb)
    told = sentence(stage.passage.passage, verb).of(stage.draft.article.text)
    if who and of_verb(verb) is FACT and (
        votes_in(told) or stage.dates_beside(verb) or minuted(stage.draft)
    ):  # fmt: skip
        complete(stage, verb, verb, new(stage, verb, next(iter(numbers(stage, verb)), None)), who)


def resolvers(stage: Stage, verb: Token) -> list[Ref]:
    """Who resolves something where the parser hangs the verb elsewhere, "noted it and, on a motion
    of Berg, *resolved* by 53 votes to 11", or nobody is told: "it was resolved by 12 votes to 4".
    """
    if votes_in(verb.sent.text) is None or verb.tag_ not in {"VBN", "VBD"}:
        return []
    it = child(verb, "nsubjpass")
    if it is not None:
        return body_in_context(stage, verb) if it.lower_ == "it" else []
    acts = (child(word, "nsubj") for word in verb.ancestors if is_verb(word))
    who = next((word for word in acts if word is not None), None)
    return [] if who is None else bodies(stage, who)


def adopts_already(stage: Stage, verb: Token) -> bool:
    """Whether the verb has adopted another text already."""
    event = stage.draft.event_at.get(stage.offset(verb))
    return event is not None and stage.draft.events[event].adopts is not None


def told_whole(text: ResolutionMention) -> bool:
    """Whether the votes for and against a text are told already."""
    return text.votes is not None and None not in text.votes[:2]


def complete(
    stage: Stage, token: Token, verb: Token | None, ref: int, who: list[Ref] | None = None
) -> None:
    """Fill in what this sentence tells of the resolution and no earlier one did."""
    draft = stage.draft
    old = draft.resolutions[ref]
    draft.text_at[stage.offset(token)] = ref
    silent = who is None and verb is None and not (old.number and operative_adverbial(token))
    named = of_its_name(stage, token) if silent and old.number else []
    if silent and not named and not old.adopters and brought_up(token):
        named = owners(stage, token)
    found = () if silent else tuple(adopters(stage, token, verb) if who is None else who)
    found = found or tuple(named)
    told = sentence(stage.passage.passage, token)
    better = any(draft.mentions[ref].form is Form.NAME for ref in found) or not old.adopters
    better = better and not keeps_body(stage, old, token, verb)
    adopted = found if found and not old.date and better else old.adopters or found
    if all(draft.mentions[ref].form is not Form.NAME for ref in adopted):
        adopted = tuple(numbering(draft, old.number, adopted)) or adopted
    event = None
    if verb is not None and (not old.date or titled(token)) and is_one(token):
        leaves = of_verb(verb) is PLANNED and removing(token)
        kind = "appointment" if leaves else "adoption"
        event = record(stage, verb, list(adopted), ref, "text", kind)
    date = (draft.events[event].date if event is not None else None) or own_date(stage, token)
    draft.resolutions[ref] = replace(
        old,
        adopters=adopted,
        date=old.date or date,
        votes=old.votes
        if told_whole(old)
        or (verb is None and another_day(stage, told, old.date))
        or agreed(verb, token)
        else fuller(old.votes, counted(stage, told, old.number, verb or token)),
        rule=old.rule or ("text:" + ("verb" if verb is not None else "noun")),
    )
