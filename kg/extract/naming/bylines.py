"""Bylines: who wrote the article, and where: "By Ana Lind – Reporter", "From Ana Lind, Lafia"."""

from dataclasses import replace

from kg.extract.naming.chunks import phrase
from kg.extract.naming.name import Name
from kg.extract.naming.names import Named
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.titles import title_slug
from kg.gazetteer import body, place
from kg.model.extraction import EntityType

OPENING = frozenset({"by", "from", "story", "words", "report", "written", "reporting"})
JOINING = frozenset({"and", "&", "by"})
PLACING = frozenset({",", "in", "/"})
LONGEST = 25
"""Words of a byline."""


def is_byline(passage: Named) -> bool:
    """Whether a passage only tells who wrote the article: "By", capitals, and no verb."""
    words = passage.words
    if not 2 < len(words) + 1 <= LONGEST or passage.lower[0] not in OPENING:
        return False
    if not passage.lower[0].startswith(("by", "from")) and "by" not in passage.lower[:3]:
        return False
    rest = (word for word in words[1:] if word.is_alpha and word.lower_ not in SMALL)
    return words[-1].text != "." and all(word.text[:1].isupper() for word in rest)


SMALL = OPENING | JOINING | {"in", "for", "at", "of", "the", "our", "editing", "additional", "with"}


def signed(passage: Named) -> Named:
    """The byline with its authors and their towns as its only names, and on further lines what has
    been read there.
    """
    lines = passage.passage.lines
    second = next((at for at, word in enumerate(passage.words) if word.idx in lines), None)
    below = [name for name in passage.names if second is not None and name.start >= second]
    above = [name for name in authors(passage) if second is None or name.end <= second]
    return replace(passage, names=[*above, *below], others=[])


def authors(passage: Named) -> list[Name]:
    """The names of a byline, in order."""
    found = []
    at = 0
    while at < len(passage.words):
        end = run(passage, at)
        if end == at:
            at += 1
            continue
        before = passage.lower[at - 1] if at else ""
        name = author(passage, at, end, before)
        if name is not None:
            found.append(name)
        at = end
    return found


def run(passage: Named, at: int) -> int:
    """The end of the capitals in a row from a word on."""
    end, lines = at, passage.passage.lines
    while end < len(passage.words) and passage.words[end].text[:1].isupper() and (
        end > 0 or passage.lower[end] not in OPENING
    ) and (end == at or passage.words[end].idx not in lines):  # fmt: skip
        end += 1
    return end


def author(passage: Named, start: int, end: int, before: str) -> Name | None:
    """What capitals in a row name: somebody behind "by" and "and", a town behind a comma."""
    words = passage.words[start:end]
    text = phrase(words)
    if before in JOINING or (before == "from" and end - start > 1):
        plain = not any(w.lower_ in ORGANIZATION_HEADS or w.lower_ in TRADES for w in words)
        known = body(text) is not None or place(text) is not None or title_slug(text) is not None
        person = plain and not known and 1 < len(words) < 5
        return Name(EntityType.PERSON, start, end) if person else None
    town = place(text) or place(text.title())
    if before in PLACING | {"from"} and town is not None:
        return Name(EntityType.PLACE, start, end)
    return None


TRADES = frozenset(
    {"our", "staff", "correspondent", "correspondents", "reporter", "reporters", "writer", "editor",
     "bureau", "desk", "team", "agencies", "agency", "special", "wire", "wires", "report"}
)  # fmt: skip
"""Words of bylines that name nobody."""
