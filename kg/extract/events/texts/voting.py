"""Votes of bodies on texts that go unnamed, and whose numbering a number is."""

import re
from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.chambers import body_in_context, chambers, deliberative, in_chamber
from kg.extract.events.bodies.factions import by_party
from kg.extract.events.bodies.named import bodies
from kg.extract.events.passing.fates import REJECTING, counted_against
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.factuality import FACT, PLANNED, UNREAL, of_verb
from kg.extract.events.sentences.manner import by_count
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adoptions import record
from kg.extract.events.texts.ballots import only_counts
from kg.extract.events.texts.counts import last_vote
from kg.extract.events.texts.rejections import failed
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION, MEMBERS, TEXTS
from kg.model.extraction import EntityType, EventMention, Ref


def voted(draft: Draft, ref: int) -> None:
    """Let a text without a day of its own be what the same body voted on just before."""
    old = draft.resolutions[ref]
    index = None if old.date else last_vote(draft, ref)
    if index is None:
        return
    event = draft.events[index]
    several = f":{SEVERAL}:" in event.rule
    draft.events[index] = event if several else replace(event, adopts=ref)
    bodies = (r for r in event.participants if deliberative(draft.mentions[r]))
    draft.resolutions[ref] = replace(
        old,
        adopters=old.adopters or tuple(bodies)[:1],
        date=event.date,
        votes=old.votes or votes_in(event.evidence.of(draft.article.text)),
    )


def of_several(draft: Draft, ref: int) -> None:
    """Let a text without a day be one of those that its body was told to have adopted together."""
    old = draft.resolutions[ref]
    together = (e for e in reversed(draft.events) if f":{SEVERAL}:" in e.rule and e.date)
    event = next(together, None) if old.date is None and old.votes is not None else None
    if event is not None and set(old.adopters) <= set(event.participants) and (
        event.trigger.start < old.trigger.start
    ):  # fmt: skip
        draft.resolutions[ref] = replace(old, date=event.date)


def of_series(draft: Draft, ref: int) -> None:
    """Let a text of which nobody is told to adopt it be of the body that counts its texts so:
    "Resolution 61/17 passed. In 2025, when *resolution 58/31* was adopted".
    """
    old = draft.resolutions[ref]
    if old.number is None or old.adopters:
        return
    alike = (t for t in draft.resolutions if t.adopters and in_series(old.number, t.number))
    first = next(alike, None)
    if first is not None:
        draft.resolutions[ref] = replace(old, adopters=first.adopters)


def in_series(one: str, other: str | None) -> bool:
    """Whether two numbers are of one count, of sessions not far from each other: other bodies count
    in the same way.

    >>> in_series("58/31", "61/17"), in_series("58/31", "79/281"), in_series("5/2024", "7/2024")
    (True, False, False)
    """
    first, second = NUMBER.search(one), NUMBER.search(other or "")
    if other is None or "/" not in one or first is None or second is None:
        return False
    alike = NUMBER.sub("0", one) == NUMBER.sub("0", other) and YEARLY.search(one) is None
    return alike and abs(int(first[0]) - int(second[0])) <= SESSIONS


NUMBER = re.compile(r"\d+")
YEARLY = re.compile(r"\b(?:19|20)\d\d\b")
SESSIONS = 6
"""How far a body's sessions may lie apart: the Human Rights Council and the General Assembly, whose
texts go by session and number, are some twenty apart.
"""
SEVERAL = "several"
"""The rule of an event by which a body adopts more than one text."""


def find_vote(stage: Stage, verb: Token) -> None:
    """A body votes: for a text that is not named, or with a count."""
    standing = of_verb(verb)
    told_of = stage.is_quoted(verb) or verb.dep_ in {"acl", "amod"}
    if standing is UNREAL or told_of or by_party(stage, verb):
        return
    kind = "appointment" if removing(verb) or on_somebody(stage, verb) else "adoption"
    kind = "other" if votes_down(verb) else kind
    if any(c.lemma_ in REJECTING and c.dep_ in {"xcomp", "advcl"} for c in verb.children):
        return
    subject = child(verb, "nsubj")
    who = subject_bodies(stage, verb)
    who += ousted(stage, verb) if who else []
    members = subject is not None and subject.lower_ in MEMBERS - {"states", "delegates", "peers"}
    if members and not who:
        who = whose_text(stage, verb) or body_in_context(stage, verb, subject)
    if standing is PLANNED and (who or members) and stage.dates_beside(verb):
        # What is still to be voted on may fail.
        record(stage, verb, who, None, "vote", "other" if kind == "adoption" else kind)
        return
    told = sentence(stage.passage.passage, verb).of(stage.draft.article.text)
    ways = {"for", "to", "on", "out"}
    for_it = any(c.lower_ in ways or c.dep_ in {"xcomp", "advcl"} for c in verb.children)
    if counts_only(stage, verb) and votes_in(told):
        return
    if (who or members) and (votes_in(told) or (for_it and stage.dates_beside(verb))):
        record(stage, verb, who, None, "vote", kind)


def whose_text(stage: Stage, verb: Token) -> list[Ref]:
    """The body whose text, told before by the same noun, its members vote for: "some 80 MPs voted
    for *this resolution*".
    """
    things = (w for c in verb.children if c.lower_ in {"for", "on"} for w in c.children)
    nouns = {w.lower_ for w in things if any(c.lower_ in {"the", "this"} for c in w.lefts)}
    text = stage.draft.article.text
    told = (t for t in reversed(stage.draft.resolutions) if t.trigger.of(text).lower() in nouns)
    last = next(told, None)
    return [] if last is None else list(last.adopters)


def votes_down(verb: Token) -> bool:
    """Whether a body votes something down: "voted *down* plans for a mine", "voted *against* a
    ban", but not "voted 40 against 31".
    """
    if any(c.lower_ == "down" and c.dep_ in {"prt", "advmod"} for c in verb.children):
        return True
    behind = (c for c in verb.children if c.lower_ == "against" and not counted_against(c))
    against = [w for c in behind for w in c.children]
    return any(w.dep_ in {"pobj", "pcomp"} and not w.like_num for w in against)


def find_count(stage: Stage, verb: Token) -> bool:
    """A body does something by a count of votes: "extended the mandate by 12 votes to none"."""
    if verb.lemma_ not in DECISIONS - REJECTING or not by_count(verb):
        return False
    if of_verb(verb) is not FACT or stage.is_quoted(verb):
        return False
    if any(word.lemma_ in ADOPTION | {"vote"} for word in verb.sent if is_verb(word)):
        return False
    told = votes_in(sentence(stage.passage.passage, verb).of(stage.draft.article.text))
    if told is None or None in told[:2]:
        return False
    who = subject_bodies(stage, verb) or in_chamber(stage, verb)
    who = [ref for ref in who if deliberative(stage.draft.mentions[ref])]
    if who:
        record(stage, verb, who[:1], None, "count")
    return bool(who)


DECISIONS = (ACTS | words("prolong renew declare decide grant")) - {"suspend"}
"""What a body does by a count of votes."""


def on_somebody(stage: Stage, verb: Token) -> bool:
    """Whether a body votes on somebody by name, or on a nominee."""
    things = [w for c in verb.children if c.lower_ in {"on", "for"} for w in c.children]
    named = any(w.dep_ == "pobj" and stage.names(w, EntityType.PERSON) for w in things)
    return named or any(w.lower_ in {"nominee", "nomination", "nominees"} for w in things)


def counts_only(stage: Stage, verb: Token) -> bool:
    """Whether a clause only counts the votes by which a text told just before fared."""
    told = (e for e in reversed(stage.draft.events)
            if e.type == "adoption" or failed(e) or by_house(e))  # fmt: skip
    last = next(told, None)
    if last is None or (last.adopts is None and not failed(last) and not by_house(last)):
        return False
    if by_house(last) and any(c.dep_ in {"xcomp", "advcl", "dobj"} for c in verb.children):
        return False
    parsed = stage.passage.passage
    between = stage.draft.article.text[last.evidence.end : sentence(parsed, verb).start]
    vetoed = last.trigger.of(stage.draft.article.text).startswith("veto")
    here = sentence(parsed, verb)
    near = vetoed or last.evidence.start >= parsed.offset or only_counts(stage.draft, here)
    return near and not between.strip(". \n")


def by_house(event: EventMention) -> bool:
    """Whether a chamber chose somebody, of which the votes may be counted."""
    return event.rule.startswith("verb:appointment:by_chamber")


def removing(word: Token) -> bool:
    """Whether what is voted on is that somebody goes: "a motion to dismiss him"."""
    near = word.doc[word.i + 1 : word.i + 9]
    return any(w.lemma_ in REMOVING and not of_thing(w) for w in near) or votes_out(word)


def of_thing(verb: Token) -> bool:
    """Whether a thing is removed, and nobody: "voted to remove *the clause*"."""
    thing = child(verb, "dobj", "nsubjpass")
    return thing is not None and thing.lemma_.lower() in TEXTS | REMOVED


REMOVED = words(
    "clause item version word phrase reference section article paragraph provision language statue "
    "monument flag portrait sign name ban cap limit fee tax tariff barrier restriction requirement "
    "immunity complaint charge case appeal lawsuit petition claim tree book exemption subsidy "
    "sanction obstacle term condition threshold"
)
"""Things that a body votes to remove or dismiss."""


def votes_out(word: Token) -> bool:
    """Whether somebody is voted out, or out of office."""
    out = any(c.lower_ == "out" for c in word.children)
    near = [w.lower_ for w in word.doc[word.i + 1 : word.i + 12]]
    office = any(a == "of" and b in {"office", "power"} for a, b in pairwise(near))
    return word.lemma_ == "vote" and (out or ("out" in near and office))


def ousted(stage: Stage, verb: Token) -> list[Ref]:
    """Whom a body votes out of office."""
    if not votes_out(verb):
        return []
    below = (w for w in verb.subtree if w.i > verb.i)
    refs = (stage.ref(w) for w in below)
    people = (ref for ref in refs if ref is not None and stage.draft.names(ref, EntityType.PERSON))
    return list(dict.fromkeys(people))[:1]


REMOVING = {"dismiss", "remove", "oust", "impeach", "sack", "unseat", "recall"}


def subject_bodies(stage: Stage, verb: Token) -> list[Ref]:
    """The body that votes; "*meeting in Lima*, voted" the parser may take for its subject."""
    who = child(verb, "nsubj")
    if who is None:
        return []
    if who.tag_ != "VBG":
        return bodies(stage, who)
    low, high = stage.offset(verb.sent[0]), stage.offset(who)
    return [ref for start, ref, _ in sorted(chambers(stage.draft)) if low <= start < high][-1:]


def numbering(draft: Draft, number: str | None, said: tuple[Ref, ...]) -> list[Ref]:
    """Whose numbering it is: the UN General Assembly counts by sessions ("62/243"), the Security
    Council straight through. Only where the article names the body.
    """
    if not number or not re.fullmatch(r"\d+(?:/\d+)?(?: \(\d{4}\))?", number):
        return []
    name = "general assembly" if "/" in number else "security council"
    if any(draft.mentions[ref].name.lower() not in f"it {name} body" for ref in said):
        return []
    named = (ref for ref, m in enumerate(draft.mentions) if m.name.lower().endswith(name))
    first = next(named, None)
    return [] if first is None else [first]
