"""Military ranks and religious styles: what stands like an honorific, and what is a post."""

import re

from kg.extract.naming.chunks import Chunk, phrase
from kg.extract.naming.names import Named
from kg.extract.posts.titles.around import POLICE_RANKS
from kg.extract.words.titles import CIVIL, RANK_HEADS
from kg.model.extraction import EntityType


def is_held_rank(passage: Named, at: int) -> bool:
    """Whether a rank is what somebody was or is in a body: "a retired *general*", "a *lieutenant*
    with the police".
    """
    low, word = passage.lower, passage.words[at]
    if word.text[:1].isupper() or low[at] in STYLED or at in passage.inside:
        return False
    left = low[max(0, at - 2) : at]
    past = not {"retired", "former", "ex"}.isdisjoint(left) and low[at - 1] not in {"and", "of"}
    served = low[at + 1 : at + 3] in (["with", "the"], ["in", "the"], ["of", "the"])
    return past or (served and low[at - 1 : at] in (["a"], ["an"]))


STYLED = frozenset(
    {"private", "father", "sister", "brother", "mother", "reverend", "pastor", "rabbi", "sheikh",
     "imam", "commander", "captain"}
)  # fmt: skip
"""Ranks and styles that are something else in small letters, or titles by themselves."""


def sits_with(passage: Named, chunk: Chunk) -> bool:
    """Whether a title only tells that somebody sits with another: "his *fellow* Labour MP"."""
    name = passage.starting.get(chunk.end)
    alone = passage.lower[chunk.start : chunk.end] == ["fellow"]
    return alone and name is not None and name.end in passage.titles


FLYING = {("air", "marshal"), ("vice", "marshal"), ("chief", "marshal"), ("field", "marshal"),
          ("squadron", "leader"), ("flight", "lieutenant")}  # fmt: skip
"""Ranks of two words, of which the last has other meanings too."""


def is_rank(passage: Named, chunk: Chunk) -> bool:
    """Whether a title is a military rank before a name: an honorific, no post."""
    low = passage.lower
    flying = tuple(low[chunk.end - 2 : chunk.end]) in FLYING and chunk.end in passage.starting
    if flying or low[chunk.end - 1] not in RANK_HEADS or low[chunk.start] in CIVIL:
        return flying
    if low[chunk.end - 1] not in CLERGY and serves_body(passage, chunk.end):
        return False
    if passage.words[chunk.start].text.islower() and low[chunk.end : chunk.end + 1] in (
        ["with"], ["in"],
    ):  # fmt: skip
        return False
    if not {"retired", "former", "ex"}.isdisjoint(low[max(0, chunk.start - 2) : chunk.start]):
        return False
    if low[chunk.start] in {"retired", "former"}:
        return False
    if low[chunk.end - 1] in CLERGY and (
        low[chunk.start] in {"chief", "grand"} or not styles_person(passage, chunk.end)
    ):  # fmt: skip
        return False
    if not CIVIL.isdisjoint(low[chunk.start : chunk.end - 1]):
        return False
    if low[chunk.end - 1] == "commander" and low[chunk.end - 2] in COMMANDS:
        return False
    if low[chunk.end - 1] == "commander" and not passage.words[chunk.start].text[:1].isupper():
        return False
    after = low[chunk.end] if chunk.end < len(low) else ""
    return low[chunk.end - 1] != "commander" or after not in {"of", "in", "for"}


COMMANDS = frozenset(
    {"police", "station", "divisional", "sector", "brigade", "division", "force", "base", "camp",
     "area", "county", "regional", "squadron", "zonal", "corps", "garrison", "district", "command",
     "militia", "rebel", "army", "border", "deputy", "theatre", "contingent", "mission", "unit"}
)  # fmt: skip
"""What makes "commander" a post before a name."""


def serves_body(passage: Named, at: int) -> bool:
    """Whether the body in which a rank is held stands behind the name: "Captain Ana Lind *of the
    Republic's Navy*".
    """
    name = passage.starting.get(at)
    if name is None or name.type is not EntityType.PERSON:
        return False
    behind = passage.lower[name.end : name.end + 2]
    body = passage.starting.get(name.end + 1 + (behind[1:] == ["the"]))
    return behind[:1] == ["of"] and body is not None and body.type is EntityType.ORGANIZATION


CLERGY = frozenset({"imam", "rabbi", "pastor"})
"""Styles before a name which by themselves are posts: "pastor of the Bethel Church"."""


def styles_person(passage: Named, at: int) -> bool:
    """Whether a person's name begins at a word, and no church follows it: "*Pastor* Ana Lind", not
    "Pastor Ana Lind of the Bethel Church".
    """
    name = passage.starting.get(at)
    if name is None or name.type is not EntityType.PERSON:
        return False
    house = passage.starting.get(name.end + 2)
    behind = passage.lower[name.end : name.end + 2] == ["of", "the"]
    within = set(passage.lower[house.start : house.end]) if house is not None else set()
    return not (behind and not HOUSES_OF_GOD.isdisjoint(within))


HOUSES_OF_GOD = frozenset(
    {"church", "mosque", "synagogue", "congregation", "temple", "chapel", "cathedral", "parish"}
)


def is_no_post(passage: Named, chunk: Chunk) -> bool:
    """Whether a title only addresses somebody, or tells who speaks somewhere or sits with whom."""
    left = chunk.value == "official" and passage.lower[chunk.end : chunk.end + 1] == ["("]
    # a "*General* (retd) Ana Lind" was one
    if (is_rank(passage, chunk) and not left) or sits_with(passage, chunk):
        return True
    named = chunk.end in passage.starting  # "the class of *Governor* Lind"
    if (tells_rank(passage.lower, chunk.start) and not named) or is_adjective(passage, chunk):
        return True
    return is_talking(passage.lower, chunk)


def is_adjective(passage: Named, chunk: Chunk) -> bool:
    """Whether "premier" tells how good something is: "a *premier* think tank"."""
    behind = passage.words[chunk.end : chunk.end + 1]
    plain = any(word.text.islower() and word.tag_ in {"JJ", "NN", "NNS"} for word in behind)
    return passage.lower[chunk.start : chunk.end] == ["premier"] and plain


def tells_rank(low: list[str], at: int) -> bool:
    """Whether a title only tells how high another is: "with the rank of *ambassador*", "a member of
    the Service, class of *counsellor*".

    >>> tells_rank(["with", "rank", "of", "career", "minister"], 4), tells_rank(["class", "of"], 2)
    (True, True)
    """
    return RANKED.search(" ".join(low[max(0, at - 6) : at])) is not None


RANKED = re.compile(r"\b(?:with (?:the |a )?rank|class) of(?: [a-z-]+)?$")


def parts_holder(passage: Named, behind: int, chunk: Chunk) -> bool:
    """Whether a rank or a learned style stands between a title, which ends `behind`, and its
    holder: "a police spokesman, *Assistant Commissioner* Lind", "secretary *Advocate* Lind".
    """
    holder = passage.starting.get(chunk.end)
    if holder is None or holder.type is not EntityType.PERSON:
        return False
    title = phrase(passage.words[chunk.start : chunk.end]).lower()
    lone = title == "sheriff" and holder.end - holder.start == 1  # which is a first name there
    styled = (title in LEARNED or lone) and passage.words[chunk.start].text.istitle()
    listed = passage.lower[holder.end : holder.end + 1] == ["and"]  # "a mayor, Sheriff Low and"
    set_off = passage.lower[chunk.start - 1] == "," and behind == chunk.start - 1 and not listed
    return (styled and (set_off or behind == chunk.start)) or (title in POLICE_RANKS and set_off)


LEARNED = frozenset({"advocate", "barrister"})
"""What is said before a name by way of respect, behind another title."""
TALKING = frozenset(
    {"keynote", "guest", "main", "featured", "invited", "opening", "closing", "final",
     "other", "distinguished", "plenary", "motivational"}
)  # fmt: skip
"""What tells of a speaker that he only speaks somewhere."""
IN_TURN = frozenset({"next", "first", "second", "third", "fourth", "last", "previous"})
"""What tells when a speaker speaks; the first Speaker of a parliament has its name behind."""
LISTING = (["include"], ["included"], ["including"])
"""What stands behind "speakers" at a meeting, before their names."""
PRESIDED = frozenset({"parliament", "parliamentary", "house", "assembly", "state", "senate"})
"""What stands before those of parliaments: "*House* speakers, including"."""


def is_talking(low: list[str], chunk: Chunk) -> bool:
    """Whether somebody called a speaker only speaks somewhere: "the *keynote speaker*, Ana Lind".

    >>> from kg.extract.naming.chunks import Label
    >>> is_talking(["the", "keynote", "speaker"], Chunk(Label.TITLE, 2, 3, "speaker"))
    True
    """
    last = chunk.end - 1
    if low[chunk.start] == "speakers" and low[chunk.end : chunk.end + 1] in LISTING:
        return not chunk.start or low[chunk.start - 1] not in PRESIDED
    if low[last] not in {"speaker", "speakers"} or not last:
        return False
    if low[last - 1] in {"youngest", "oldest"}:
        return low[chunk.end : chunk.end + 1] != ["of"]  # not the one of a parliament
    return low[last - 1] in TALKING or (
        low[last - 1] in IN_TURN and low[chunk.end : chunk.end + 1] in ([","], [":"], ["was"])
    )


def is_praised(low: list[str], first: int, last: int) -> bool:
    """Whether a title is one that juries give: "named *best* director", "minister *of the year*".

    >>> is_praised(["coach", "of", "the", "year"], 0, 1), is_praised(["coach", "of", "the"], 0, 1)
    (True, False)
    """
    if low[first] == "best" and low[first + 1] != "-":
        return True
    # no "chief of the year's best firm"
    return low[last : last + 3] == ["of", "the", "year"] and (low[last + 3 : last + 4] not in SAXON)


def is_army(low: list[str], at: int) -> bool:
    """Whether an army stands there, and no part of it: not "the army's eastern division"."""
    whole = low[at + 2 : at + 3] not in SAXON
    return low[at : at + 2] in (["the", "army"], ["the", "navy"]) and whole


SAXON = (["'s"], ["’s"])
