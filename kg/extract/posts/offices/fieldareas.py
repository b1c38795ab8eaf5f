"""The parts of the world, and the units of a body, that a title is for: "for the Middle East"."""

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Named
from kg.extract.naming.runons import is_region
from kg.extract.posts.titles.around import OFFICES
from kg.extract.posts.titles.bodynouns import BODY_NOUNS
from kg.model.extraction import EntityType

UNITS = frozenset(
    {"programme", "program", "desk", "section", "unit", "department", "division", "project", "team",
     "initiative", "directorate", "branch", "practice", "contingent", "battalion", "component"}
)  # fmt: skip
"""Parts of a body that seldom have a name: "director of the Asia programme"."""
PARTED = UNITS | OFFICES | {"mission", "delegation", "arm", "wing"}
"""Parts of a body that have heads of their own."""


def parts_of_world(passage: Named, start: int) -> int:
    """The end of the parts of the world a minister is for: "for *Asia and the Pacific*"."""
    low, end, at = passage.lower, start, start
    while (name := passage.starting.get(at + (low[at : at + 1] == ["the"]))) is not None and (
        is_region(phrase(passage.words[name.start : name.end]))
        or (end > start and name.type is EntityType.PLACE)
    ):
        end = name.end
        if low[end : end + 1] != ["and"]:
            break
        at = end + 1
    return end


def region_end(passage: Named, at: int) -> int:
    """The end of a region that nobody has read as a name: "for *the Americas*", or 0."""
    end = at
    while end < len(passage.words) and end not in passage.inside and end not in passage.titles and (
        passage.words[end].text.istitle() and passage.words[end].is_alpha
    ):  # fmt: skip
        end += 1
    named = (
        end in passage.inside
        or (end < len(passage.lower) and passage.lower[end] in UNITS | {"of"})
        or (end > at and passage.lower[end - 1] in BODY_NOUNS)
    )
    return 0 if end == at or named else end


def is_taught(passage: Named, at: int) -> bool:
    """Whether a chair that ends at a word is one at a university, which is told behind what it is
    of, in capitals: "Chair *of European Law*, University of Oslo".
    """
    low, end = passage.lower, at + 1
    if passage.words[at - 1].text != "Chair" or low[at:end] not in (["of"], ["in"]):
        return False
    while end < len(low) and end - at <= LONGEST and (
        passage.words[end].text.istitle() or low[end] in {"and", "&", "of"}
    ):  # fmt: skip
        end += 1
    school = passage.starting.get(end + 1 + (low[end + 1 : end + 2] == ["the"]))
    beside = low[end : end + 1] in ([","], ["at"], ["in"]) and BODY_NOUNS.isdisjoint(low[at:end])
    return beside and end > at + 1 and school is not None and school.kind == "university"


LONGEST = 6
"""Words of what somebody teaches."""


def region_behind(passage: Named, at: int) -> int:
    """The end of the region behind a field, if the body is told behind it: "Director of Analysis
    *of Africa* in the Bureau", or `at`.
    """
    low = passage.lower
    name = passage.starting.get(at + 1) if low[at : at + 1] in (["of"], ["for"]) else None
    if name is None or name.type is not EntityType.PLACE:
        return at
    within = low[name.end : name.end + 1] in (["in"], ["at"])
    behind = passage.starting.get(name.end + 1 + (low[name.end + 1 : name.end + 2] == ["the"]))
    body = behind is not None and behind.type is EntityType.ORGANIZATION
    return name.end if within and body else at
