"""Several holders and several bodies at once: "the prime ministers of A and B, X and Y"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.holders import Line
from kg.extract.posts.office import Office
from kg.extract.posts.rule import Rule, rule
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Ref

AND = r"(?: ,| and| , and)"
PAIRS = rule(
    "titles-pairs",
    "“Presidents Ana Lind of Peru and Jens Holm of Chile”: each with the state behind the name.",
    rf"(?P<o> Q)(?P<p> P of(?: the)? [GL](?:{AND} P of(?: the)? [GL])+)",
)
IN_TURN = rule(
    "titles-in-turn",
    "“The prime ministers of Norway and Denmark, Ana Lind and Jens Holm”: the first of the first.",
    rf"(?P<o> Q)(?P<b>(?:{AND}(?: the)? [GL])*) ,(?P<p> P(?:{AND} P)+)",
)
RESPECTIVELY = rule(
    "respectively",
    "“Ana Lind and Jens Holm, president and secretary respectively”: one office each.",
    rf"(?P<p> P(?:{AND} P)+) ,(?: respectively(?: ,)?(?P<o> O(?:{AND} O)+)|(?P<q> O(?:{AND} O)+)"
    rf"(?: ,)? respectively)",
)

TITLES_FIRST = rule(
    "titles-first",
    "“the mayor, Ana Lind, the chief, Jens Holm, and …”: a list that begins with a title goes on "
    "so.",
    r"(?<! P ,)(?<! P , and)(?P<o> O , P(?: [,;](?: and)? O ,? ?P)+)",
)
NAMES_FIRST = rule(
    "names-first",
    "“Ana Lind, the mayor, Jens Holm, the chief, and Li Wei, the bishop”: each title is of the "
    "name before.",
    r"(?<! O ,)(?<! O , and)(?P<o> P , O(?: [,;](?: and)? P , O){2,})",
)
IN_ORDER = rule(
    "names-bodies",
    "“Ana Lind and Jens Holm, the presidents of Peru and Chile”: the first of the first.",
    rf"(?P<p> P(?:{AND} P)+) ,(?P<o> Q)(?P<b>(?:{AND}(?: the)? [GL])+)",
)

INTERLEAVED = rule(
    "titles-interleaved",
    "“The ministers of Peru, Ana Lind, and Chile, Jens Holm”: each name behind its state.",
    r"(?P<o> Q) ,(?P<p> P(?:(?: ,)?(?: and|(?<=,))(?: the)?(?: of)? [GL] , P)+)",
)


class Share(NamedTuple):
    """An office of several and who holds it, with the body that is his."""

    rule: Rule
    match: re.Match[str]
    office: Office
    holder: Name


def shares(draft: Draft, passage: Named, line: Line) -> Iterator[Share]:
    """The offices of a passage that several hold, each holder with his own."""
    for pattern in (TITLES_FIRST, NAMES_FIRST):
        for match in pattern.pattern.finditer(line.text):
            yield from listed(pattern, line, match)
    if " Q" in line.text:
        for match in PAIRS.pattern.finditer(line.text):
            yield from paired(draft, passage, line, match)
        for match in INTERLEAVED.pattern.finditer(line.text):
            yield from interleaved(draft, passage, line, match)
        for match in IN_TURN.pattern.finditer(line.text):
            yield from in_turn(draft, passage, line, match)
        for match in IN_ORDER.pattern.finditer(line.text):
            yield from in_turn(draft, passage, line, match)
    if "respectively" in passage.lower:
        for match in RESPECTIVELY.pattern.finditer(line.text):
            yield from respectively(line, match)


def listed(pattern: Rule, line: Line, match: re.Match[str]) -> Iterator[Share]:
    """Each title of a list with the name beside it."""
    offices = line.offices(match.span("o"))
    names = line.names(match.span("o"))
    for office, holder in zip(offices, names, strict=True):
        yield Share(pattern, match, office, holder)


def paired(draft: Draft, passage: Named, line: Line, match: re.Match[str]) -> Iterator[Share]:
    """Each holder with the state or body behind the name."""
    [office] = line.offices(match.span("o"))
    names = line.names(match.span("p"))
    for holder, body in zip(names[::2], names[1::2], strict=True):
        ref = draft.ref(passage.passage, passage.words[body.end - 1])
        # A judge of a court comes from somewhere.
        own = None if office.role == "judge" and body.type is EntityType.PLACE else ref
        yield Share(PAIRS, match, replace(office, body=own), holder)


def interleaved(draft: Draft, passage: Named, line: Line, match: re.Match[str]) -> Iterator[Share]:
    """The first holder with the office's own body, each other one with that before the name."""
    [office] = line.offices(match.span("o"))
    first, *others = line.names(match.span("p"))
    yield Share(INTERLEAVED, match, office, first)
    for body, holder in zip(others[::2], others[1::2], strict=False):
        ref = draft.ref(passage.passage, passage.words[body.end - 1])
        yield Share(INTERLEAVED, match, replace(office, body=ref), holder)


def in_turn(draft: Draft, passage: Named, line: Line, match: re.Match[str]) -> Iterator[Share]:
    """The holders with the bodies in the same order, if there are as many."""
    [office] = line.offices(match.span("o"))
    behind = [
        draft.ref(passage.passage, passage.words[name.end - 1])
        for name in line.names(match.span("b"))
    ]
    bodies = [*adjectives(draft, passage, office), office.body, *behind]
    holders = line.names(match.span("p"))
    if len(bodies) == len(holders) and len(bodies) > 1:
        for holder, body in zip(holders, bodies, strict=True):
            yield Share(IN_TURN, match, replace(office, body=body), holder)


def respectively(line: Line, match: re.Match[str]) -> Iterator[Share]:
    """Each holder with the office in the same place."""
    offices = line.offices(match.span("o" if match["o"] else "q"))
    holders = line.names(match.span("p"))
    if len(offices) == len(holders):
        for holder, office in zip(holders, offices, strict=True):
            shared = office if office.body is not None else replace(office, body=offices[-1].body)
            yield Share(RESPECTIVELY, match, shared, holder)


def adjectives(draft: Draft, passage: Named, office: Office) -> list[Ref | None]:
    """The states whose adjectives stand before it: "the *Norwegian and* Danish ministers"."""
    found: list[Ref | None] = []
    at = office.start - 1
    name = passage.ending.get(at - 1)
    if at > 1 and passage.lower[at] == "and" and passage.lower[at - 1] in {"'s", "’s"} and name:
        # "Norway's and Chile's ministers"
        return [draft.ref(passage.passage, passage.words[name.end - 1])]
    while at > 0 and passage.lower[at] in {"and", ","} and demonym(passage.words[at - 1].text):
        found.insert(0, draft.state_of_demonym(passage.passage, passage.words[at - 1]))
        at -= 2
    return found
