"""Posts whose holders a later sentence names: "dismissed the governor. *Ana Lind* was told"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.holders.awaiting import (
    BACKGROUND,
    BEATEN,
    DEPARTS,
    LATER,
    LATTER,
    LEAVES,
    LEFT,
    LOSS,
    OFFICE,
    OPENED,
    PASSED,
    QUITS,
    SENT_HOME,
    SPEAKS,
    SUBJECT,
    TAKES,
    UNTOLD,
    VACATED,
)
from kg.extract.posts.lines.line import Line, line_of
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import Office
from kg.model.extraction import EntityType, Ref, Status

REACH = 8
"""Sentences in which somebody is told to have lost an office that one before them tells of."""
ALLIES = frozenset({"lawyer", "deputy", "attorney", "counsel", "predecessor", "aide", "spokesman"})
"""Who need not be the one that speaks next."""


class Sentence(NamedTuple):
    """A sentence of a line: its signs, where they begin in the line, and whose passage it is."""

    text: str
    start: int
    passage: Named
    line: Line


class Awaited(NamedTuple):
    """An office with the holder that a later sentence names."""

    passage: Named
    office: Office
    person: Ref
    status: Status
    rule: Rule
    body: Ref | None = None


CHOSEN_NEXT = Rule("chosen-next", "“chose a new rector. Ana Lind takes over”", OPENED[0].pattern)
TOLD_NEXT = Rule("told-next", "“His foreign minister was calm. Ana Lind said”", UNTOLD.pattern)
LEFT_NEXT = Rule(
    "left-next", "“sacked the governor. Ana Lind learned of it by radio”", LEFT.pattern
)


def awaited(draft: Draft, passages: Sequence[Named], lines: dict[int, Line]) -> Iterator[Awaited]:
    """The offices of an article whose holders later sentences name."""
    told: list[Sentence] = []
    for passage in passages:
        line = lines.get(passage.passage.offset)
        told += sentences(
            passage, line_of(passage, [], draft.article.text) if line is None else line
        )
    for at, sentence in enumerate(told):
        if " O " in sentence.text:
            yield from chosen(draft, told, at)
            yield from lost(draft, told, at)
            yield from vacated(draft, told, at)
            yield from latter(draft, told, at)
            yield from named_next(draft, told, at)


def sentences(passage: Named, line: Line) -> Iterator[Sentence]:
    """The sentences of a line."""
    start = 0
    for match in re.finditer(r" [.!?] (?=\S)", line.text):
        yield Sentence(line.text[start : match.end()], start, passage, line)
        start = match.end() - 1
    yield Sentence(line.text[start:], start, passage, line)


def office_at(sentence: Sentence, match: re.Match[str]) -> Office | None:
    """The office of a match in a sentence."""
    told = "o2" if match.groupdict().get("o2") else "o"
    start, end = (sentence.start + at for at in match.span(told))
    return next(iter(sentence.line.offices((start, end))), None)


def person_at(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """The mention of the person of a match in a sentence."""
    start, end = (sentence.start + at for at in match.span("p"))
    for unit in sentence.line.within((start, end)):
        if isinstance(unit, Name) and unit.type is EntityType.PERSON:
            passage = sentence.passage
            return draft.ref(passage.passage, passage.words[unit.end - 1])
    return None


def body_at(draft: Draft, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """The mention of the body of a match, if its pattern has one: "*the Fund* has a new head"."""
    if not match.groupdict().get("b"):
        return None
    start, end = (sentence.start + at for at in match.span("b"))
    name = next(iter(sentence.line.names((start, end))), None)
    passage = sentence.passage
    return None if name is None else draft.ref(passage.passage, passage.words[name.end - 1])


def is_new(draft: Draft, ref: Ref, before: Sentence) -> bool:
    """Whether somebody has not been named by the end of a sentence."""
    passage, line = before.passage, before.line
    names = line.names((before.start, before.start + len(before.text)))
    limit = passage.passage.offset
    if names:
        limit += passage.words[names[-1].end - 1].idx
    body = draft.article.text.find("\n")
    return not any(
        mention.type is EntityType.PERSON
        and body < mention.span.start <= limit
        and same_holder(draft, other, ref)
        for other, mention in enumerate(draft.mentions)
    )


def chosen(draft: Draft, told: list[Sentence], at: int) -> Iterator[Awaited]:
    """The office that a sentence tells to have a new holder, whom the next one names."""
    here, behind = told[at], told[at + 1 : at + 3]
    found = next((m for p in OPENED if (m := p.search(here.text)) is not None), None)
    given = PASSED.search(here.text)
    if given is not None and (left := LEFT.search(here.text)) is not None:
        found = left
    subject = SUBJECT.match(behind[0].text) if behind and found is not None else None
    if found is None or subject is None or TAKES.search(subject["t"]) is None:
        return
    office, person = office_at(here, found), person_at(draft, behind[0], subject)
    if office is None or office.plural or person is None or not is_new(draft, person, here):
        return
    after = behind[1].text if len(behind) > 1 else ""
    later = LATER.search(subject["t"]) is not None or OFFICE.match(after) is not None
    status = Status.DESIGNATE if later else Status.CURRENT
    yield Awaited(here.passage, office, person, status, CHOSEN_NEXT, body_at(draft, here, found))
    if (beaten := BEATEN.search(behind[0].text)) is not None and (
        (rival := person_at(draft, behind[0], beaten)) is not None
    ):  # fmt: skip
        status = Status.CURRENT if later else Status.FORMER
        yield Awaited(here.passage, office, rival, status, CHOSEN_NEXT)
    if given is not None and (before := office_at(here, given)) is not None:
        yield Awaited(here.passage, before, person, Status.FORMER, CHOSEN_NEXT)


def lost(draft: Draft, told: list[Sentence], at: int) -> Iterator[Awaited]:
    """The office that a sentence tells to have been taken from somebody whom a later one names."""
    here = told[at]
    left, home = LEFT.search(here.text), SENT_HOME.search(here.text)
    match = left or home
    office = None if match is None else office_at(here, match)
    if office is None or office.plural:
        return
    for number, sentence in enumerate(told[at + 1 : at + 1 + REACH]):
        subject = SUBJECT.match(sentence.text)
        if subject is None:
            continue
        leaves = number == 0 and LEAVES.match(subject["t"]) is not None
        if leaves or LOSS.search(subject["t"]) is not None:
            person = person_at(draft, sentence, subject)
            if person is not None and is_new(draft, person, here):
                status = Status.FORMER if left is not None else Status.CURRENT
                yield Awaited(here.passage, office, person, status, LEFT_NEXT)
            return


def vacated(draft: Draft, told: list[Sentence], at: int) -> Iterator[Awaited]:
    """The office that a sentence tells to be empty or soon another's, and the next whose it was:
    "its *chair* had resigned. *Ana Lind* now works abroad".
    """
    here, behind = told[at], told[at + 1 : at + 2]
    match = next((m for p in VACATED if (m := p.search(here.text)) is not None), None)
    quits = QUITS.match(behind[0].text) if behind and match is not None else None
    if match is None or quits is None:
        return
    office, person = office_at(here, match), person_at(draft, behind[0], quits)
    if office is None or office.plural or person is None:
        return
    fresh = not FRESH.isdisjoint(here.passage.lower[office.start : office.first])
    # "The union *wants the minister* out. Ana Lind cited the costs"
    if (fresh or match.re is not VACATED[-1]) and is_new(draft, person, here):
        body = body_at(draft, here, match)
        yield Awaited(here.passage, office, person, Status.FORMER, LEFT_NEXT, body)


FRESH = frozenset({"a", "an", "new", "second", "third", "fourth", "fifth", "sixth"})
"""Words before an office that somebody is to get."""


def latter(draft: Draft, told: list[Sentence], at: int) -> Iterator[Awaited]:
    """The office told last before "*The latter*, Ana Lind,"."""
    here, behind = told[at], told[at + 1 : at + 2]
    match = LATTER.match(behind[0].text) if behind else None
    offices = here.line.offices((here.start, here.start + len(here.text))) if match else []
    person = None if match is None else person_at(draft, behind[0], match)
    if offices and person is not None and not offices[-1].plural:
        status = offices[-1].status or Status.CURRENT
        yield Awaited(here.passage, offices[-1], person, status, TOLD_NEXT)


def named_next(draft: Draft, told: list[Sentence], at: int) -> Iterator[Awaited]:
    """The office with which a sentence begins that names nobody, where the next one begins with a
    new name as who speaks: "*His foreign minister* was more careful. *Ana Lind* said".
    """
    here, behind = told[at], told[at + 1 : at + 2]
    departs = DEPARTS.match(here.text)
    match, goes_on = (UNTOLD.match(here.text), SPEAKS) if departs is None else (departs, BACKGROUND)
    subject = SUBJECT.match(behind[0].text) if behind and match is not None else None
    if match is None or subject is None or goes_on.match(subject["t"]) is None:
        return
    office, person = office_at(here, match), person_at(draft, behind[0], subject)
    if office is None or person is None or office.plural or not office.firm or " P " in here.text:
        return
    if here.passage.lower[office.last - 1] in ALLIES:
        return
    own = here.passage.lower[office.start] in {"his", "her", "its"} or office.body is not None
    if own and is_new(draft, person, here):
        gone = departs is not None and departs["gone"] is not None
        status = Status.FORMER if gone else office.status or Status.CURRENT
        yield Awaited(here.passage, office, person, status, TOLD_NEXT)
