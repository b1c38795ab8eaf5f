"""From an article's statements to the positions that its claims take."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from kg.ledger.figures import figures
from kg.ledger.marked import Marked, marked
from kg.ledger.model import NAME, RESPONSIBILITY, STATUS, TOLL, Account, Position
from kg.ledger.passages import Passages, Said
from kg.ledger.ties import Tie, tie
from kg.ledger.wordbook import term
from kg.ledger.wordings import (
    BY_CUE,
    NOT_SAID,
    OWN,
    OWN_CUES,
    REFUTED,
    THAT,
    UNSURE,
    WORDINGS,
    Wording,
)
from kg.model.dates import MONTHS
from kg.model.quads import Iri, Quad, Triple

NO_THING = Iri("")


class Take(NamedTuple):
    """A position whose thing may be still to find, with the words that take it."""

    position: Position
    words: str
    party: Iri | None = None


def accounts_of(statements: Iterable[Triple | Quad]) -> frozenset[Account]:
    """The accounts in the statements of one article.

    A claim that relays another's takes no position by the other's words, and each position once.
    """
    passages = Passages(statements)
    found: list[Account] = []
    before: Said | None = None
    for said in passages.claims:
        own = list(positions(passages, said)) if said.speaker else []
        own = own or list(denials(said, before, found))
        found += own
        before = said
    one = {account.id: account for account in sorted(found, key=lambda a: a.words, reverse=True)}
    return frozenset(one.values())


def positions(passages: Passages, said: Said) -> Iterator[Account]:
    """The positions of one claim."""
    yield from called(passages, said)
    if said.content and is_own(said):
        about = tie(passages, said)
        for take in takes(passages, said):
            tied = Tie(take.position.thing, "names-place") if take.position.thing else about
            if tied is not None and not is_relayed(said, take.words):
                yield account(said, take, tied)


def is_own(said: Said) -> bool:
    """Whether what the claim says is so by its speaker: no question, no fear, no refutation.

    Of "accusations that" the denial is one, where the verb itself denies.
    """
    if NOT_SAID & set(said.cue.lower().split()):
        return False
    found = REFUTED.search(said.content)
    return found is None or (said.denies and found.start() == 0)


def account(said: Said, take: Take, tied: Tie) -> Account:
    """The account of a claim; who denies what is said takes the position denied."""
    position = replace(take.position, thing=tied.event, denied=take.position.denied != said.denies)
    return Account(said.id, position, take.words, tied.rule, take.party, said.speaker, said.day)


def called(passages: Passages, said: Said) -> Iterator[Account]:
    """What the claim calls an event."""
    for thing in said.characterizes:
        if said.named and thing in passages.events:
            take = Take(Position(NO_THING, NAME, term(said.named)), said.named)
            yield account(said, take, Tie(thing, "characterizes"))


def takes(passages: Passages, said: Said) -> Iterator[Take]:
    """What the words of a claim say on other points."""
    for figure in figures(said.content):
        position = Position(
            NO_THING, TOLL, figure.value, harm=figure.harm, counted=figure.counted,
            least=figure.least, most=figure.most, hedged=figure.hedged,
        )  # fmt: skip
        yield Take(position, figure.words)
    text = marked(passages, said)
    yield from worded(text, said)
    if said.cue.lower() in OWN_CUES and said.speaker_iri:
        yield from for_oneself(passages, said)


def for_oneself(passages: Passages, said: Said) -> Iterator[Take]:
    """Responsibility that one claims or denies for oneself."""
    match = OWN.match(said.content)
    if match and said.speaker_iri:
        label = marked(passages, replace(said, content="it")).named
        for named in label:
            yield Take(Position(NO_THING, RESPONSIBILITY, named.name), match[0], said.speaker_iri)


def worded(text: Marked, said: Said) -> Iterator[Take]:
    """What the patterns find, each point and value once."""
    rows = [*WORDINGS, *(row for cues, row in BY_CUE if said.cue.lower().split(" ")[-1] in cues)]
    seen: set[Position] = set()
    for row in rows:
        for match in row.pattern.finditer(text.text):
            take = None if unsure(text.text, match) else taken(text, row, match)
            if take is not None and take.position not in seen:
                seen.add(take.position)
                yield take


def unsure(text: str, match: re.Match[str]) -> bool:
    """Whether a word in or shortly before the match leaves open whether it is said to be so."""
    return UNSURE.search(text[max(match.start() - 24, 0) : match.end()]) is not None


def taken(text: Marked, row: Wording, match: re.Match[str]) -> Take | None:
    """The position that a match of a row takes."""
    marks = [text.named[int(mark)] for mark in match.groups() if mark and mark.isdigit()]
    thing = marks[row.thing - 1] if row.thing and len(marks) >= row.thing else None
    if row.point == STATUS and (thing is None or thing.node is None):
        return None
    value = value_of(row.value, [named.name for named in marks], match.groupdict())
    party = marks[0].node if row.point == RESPONSIBILITY and marks else None
    place = thing.node if thing and thing.node else NO_THING
    return Take(Position(place, row.point, value, row.denied), text.plain(match[0]), party)


def value_of(template: str, names: list[str], given: dict[str, str | None]) -> str:
    """The value, with names and words put in."""
    if template == "{date}":
        return iso(given["date"] or "")
    if template == "{called}":
        return term(given["called"] or "")
    for number, name in enumerate(names, 1):
        template = template.replace(f"{{{number}}}", name)
    return template


def iso(words: str) -> str:
    """A date in English words as an ISO date of the same grain.

    >>> iso("26 February 1992"), iso("February 26, 1992"), iso("May 2001"), iso("1999")
    ('1992-02-26', '1992-02-26', '2001-05', '1999')
    """
    year = words[-4:]
    month = next((n for n, name in enumerate(MONTHS, 1) if name in words), None)
    day = re.search(r"\b(\d{1,2})\b(?!\d)", words.removesuffix(year))
    if month is None:
        return year
    return f"{year}-{month:02d}" + (f"-{int(day[1]):02d}" if day else "")


def is_relayed(said: Said, words: str) -> bool:
    """Whether the words stand in a claim that this one relays."""
    return any(words in inner for inner in said.relayed)


def denials(said: Said, before: Said | None, found: list[Account]) -> Iterator[Account]:
    """Of "rejected that view", the claim before, denied."""
    match = THAT.match(said.content)
    if not (match and said.denies and said.speaker and before):
        return
    for earlier in found:
        wanted = earlier.position.point == TOLL or not match["figure"]
        if earlier.claim == before.id and earlier.speaker != said.speaker and wanted:
            position = replace(earlier.position, denied=not earlier.position.denied)
            yield Account(said.id, position, said.content, "denies-claim-before", earlier.party,
                          said.speaker, said.day)  # fmt: skip
