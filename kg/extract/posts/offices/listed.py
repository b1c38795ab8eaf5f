"""Bodies of which somebody is one after another: "a member of the A, *the B and the C*"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.unread import ORGANS
from kg.extract.posts.lines.line import Line, ref_of
from kg.extract.posts.titles.office import Office
from kg.model.extraction import EntityType, Post

BODY = (
    r"(?:(?: with| of)?(?:(?: the| its)(?: advisory)? boards? of)?(?: the| its)? G"
    r"(?: \( G \))?(?: of(?: the)? G)?)"
)
ELSEWHERE = re.compile(
    r"(?P<more>(?: ,)? and (?:of|at|with)(?: the| its)? G)(?: in L(?: , L)?)?(?= [.,;]| $)"
)
"""The same where the preposition stands again: "head of the office in Rome *and of the A*"."""
LIST = re.compile(
    rf"(?: (?:for|on|of)(?: the)?(?: (?!and )[a-z]+){{1,4}})?"
    rf"(?P<more>(?: ,{BODY})*(?: ,)? and{BODY})(?= [.;]| $)"
)
"""The further bodies behind a title with the first one, to the end of what is told."""
BELONGING = frozenset(
    {"member", "trustee", "fellow", "associate", "adviser", "advisor", "consultant", "counsel",
     "vice-chancellor", "professor", "lecturer", "patron"}
)  # fmt: skip
"""What somebody is in several bodies at a time."""


def also_of(draft: Draft, passage: Named, line: Line, office: Office, made: Post) -> Iterator[Post]:
    """The same post in each further body of a list, or state to which an envoy is sent."""
    yield from also_to(draft, passage, office, made)
    if made.organization is None or made.rule == "title-name":
        return
    listing = LIST if passage.lower[office.last - 1] in BELONGING else ELSEWHERE
    at = next((n for n, unit in enumerate(line.units) if unit is office), None)
    found = None if at is None else listing.match(line.text, line.starts[at] + 1)
    for name in apart(passage, line.names(found.span("more"))) if found is not None else ():
        yield replace(made, organization=ref_of(draft, passage, name))


def also_to(draft: Draft, passage: Named, office: Office, made: Post) -> Iterator[Post]:
    """The same post in each further state of a list: "ambassador to Chad *and Mali*"."""
    if made.accredited_to is None or made.accredited_to != office.host:
        return
    host = draft.mentions[made.accredited_to].span.end
    for name in passage.names:
        ref = ref_of(draft, passage, name) if office.last < name.start < office.end else None
        if ref is not None and is_state(draft, ref) and draft.mentions[ref].span.start > host:
            yield replace(made, accredited_to=ref)


def apart(passage: Named, names: list[Name]) -> list[Name]:
    """The bodies among the names of a list, without letters for one, or what one is of: "the
    *Union* (U)", "the Board of the *Union*".
    """
    low, found = passage.lower, list[Name]()
    for name in names:
        at = name.start - 1 - (low[name.start - 1] == "the")
        if name.type is not EntityType.ORGANIZATION or low[at] == "(":
            continue
        if low[at] == "of" and found and found[-1].end == at:
            if low[at - 1] in ORGANS:
                found[-1] = name
        else:
            found.append(name)
    return found
