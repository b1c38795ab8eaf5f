"""Holders whose titles stand in lines of their own beneath their names, as pages begin that tell of
somebody: "Ana Lind", below it "Minister", below that "Ministry of Works".
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.chunks import Label
from kg.extract.naming.names import Name, Named
from kg.extract.posts.holders.awaited import Awaited
from kg.extract.posts.lines.line import FINITE
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.titles.office import Office
from kg.extract.posts.titles.styles import is_style
from kg.extract.words.titles import QUALIFIERS, STATUS_WORDS, TITLE_MODIFIERS
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Status

BENEATH = Rule("beneath-name", "A name, and beneath it in lines of their own the titles.", r"")


class Lines(NamedTuple):
    """A line of titles, the holder's name with its passage, and a line with the body below."""

    titles: Named
    named: Named
    holder: Name
    body: Named | None


def beneath(draft: Draft, offices: Mapping[int, Sequence[Office]]) -> Iterator[Awaited]:
    """The offices, by where their passages begin, that stand beneath their holders' names."""
    for titles, named, holder, below in lines_beneath(draft.passages):
        person = draft.ref(named.passage, named.words[holder.end - 1])
        body = None if below is None else draft.ref(below.passage, below.words[-1])
        if person is None:
            continue
        for office in offices.get(titles.passage.offset, ()):
            status = office.status or Status.CURRENT
            if office.firm or not (office.body is None and body is None):
                yield Awaited(titles, office, person, status, BENEATH, body)


def with_beneath(draft: Draft, passages: list[Named]) -> list[Named]:
    """The passages with the lines of titles beneath names, which seem headings."""
    told = passages + [lines.titles for lines in lines_beneath(draft.passages)]
    return [passage for passage in draft.passages if passage in told]


def lines_beneath(passages: Sequence[Named]) -> Iterator[Lines]:
    """The lines of titles beneath names."""
    taken = -1
    for at, passage in enumerate(passages):
        holder = holder_in(passage)
        if holder is None or (at and passages[at - 1].lower[-1] == "by"):
            continue
        end = at + 1
        while end < len(passages) and (tells_titles(passages[end]) or body_in(passages[end])):
            end += 1
        if at - 1 > taken and is_paired(passages, at, end):
            continue
        taken = end - 1
        for line in (n for n in range(at + 1, end) if tells_titles(passages[n])):
            # a body between titles may be of the one above or of the one below
            below = passages[line + 1] if line + 2 >= end > line + 1 else None
            body = below if below is not None and body_in(below) else None
            yield Lines(passages[line], passage, holder, body)


def is_paired(passages: Sequence[Named], at: int, end: int) -> bool:
    """Whether a title stands above the name at `at`, as in a list of such pairs; one with its
    article is a heading, unless a name follows the titles beneath, which end at `end`.
    """
    if not at or not tells_titles(passages[at - 1]):
        return False
    lists = end < len(passages) and holder_in(passages[end]) is not None
    return lists or passages[at - 1].lower[0] != "the"


def holder_in(passage: Named) -> Name | None:
    """The name of somebody that is a line for itself, behind nothing but styles."""
    name = passage.names[-1] if len(passage.names) == 1 else None
    if name is None or name.type is not EntityType.PERSON or name.end < len(passage.words):
        return None
    before = (word.rstrip(".") for word in passage.lower[: name.start])
    return name if all(word in BESIDE or is_style(word) for word in before) else None


BESIDE = frozenset({"", "his", "her", "the", "most", "rt", "right", "u", "h.e"})
"""What stands among the styles before a name."""


def body_in(passage: Named) -> Name | None:
    """The name of a body that is a line for itself."""
    name = passage.starting.get(passage.lower[:1] == ["the"])
    whole = name is not None and name.end == len(passage.words)
    return name if whole and name is not None and name.type is EntityType.ORGANIZATION else None


def tells_titles(passage: Named) -> bool:
    """Whether a line begins with a title and is no sentence."""
    first = next((c for c in passage.chunks if c.label is Label.TITLE), None)
    if first is None or len(passage.words) > LONGEST or first.plural:
        return False
    if any(word.tag_ in FINITE for word in passage.words) or passage.passage.labelled:
        return False
    if any(name.type is EntityType.PERSON for name in passage.names):
        return False
    before = all(
        at in passage.inside
        or demonym(passage.words[at].text) is not None
        or passage.lower[at] in LEADING
        for at in range(first.start)
    )
    return before and all(goes_on(passage, at) for at in range(first.end, len(passage.words)))


def goes_on(passage: Named, at: int) -> bool:
    """Whether a word behind a title may be of it, and not of a headline: "Mayor of Sund *dead* at
    80".
    """
    word = passage.words[at]
    own = at in passage.inside or at in passage.titles
    return own or word.text[:1].isupper() or word.is_punct or passage.lower[at] in LEADING | OF


OF = frozenset({"of", "for", "to", "in", "at"})
LONGEST = 24
"""Words of a line that tells titles."""
LEADING = TITLE_MODIFIERS | QUALIFIERS | STATUS_WORDS.keys() | {"and", "&", "the", "-", "–", "•"}
"""What may stand before a title in its line."""
