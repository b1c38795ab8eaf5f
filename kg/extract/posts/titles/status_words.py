"""Words of status beside a title: where they begin, and what they tell."""

import re

from kg.extract.naming.chunks import Chunk
from kg.extract.naming.names import Named
from kg.extract.posts.titles.office import HEADS_OF_MISSION
from kg.extract.posts.titles.titling import ARTICLES, POSSESSIVE, is_whole
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.titles import KEPT, OCCUPATIONS, QUALIFIERS, STATUS_WORDS, UNDERGONE
from kg.model.extraction import EntityType, Status


def status_before(passage: Named, at: int, chunk: Chunk) -> tuple[int, Status | None]:
    """Where a title begins without the words before it that tell its status or nothing."""
    low = passage.lower
    status = None
    while at < chunk.end - 1:
        word = low[at]
        if word == "opposition" and low[at + 1] == "leader":
            break
        told = STATUS_WORDS.get(word)
        if word in LEVELS and low[chunk.end - 1] in LEVELLED and not is_junior(passage, at):
            if is_whole(passage, at, chunk.end):
                break  # as a "federal minister" is
        elif told is not None:
            status = status or (None if is_sequel(passage, at) else Status(told))
        elif (
            word == "-"
            or is_ordinal(low, at)
            or passage.words[at].text == "HE"
            or tells_stay(word, low[chunk.end - 1], chunk.value)
        ):
            pass
        elif word not in QUALIFIERS or keeps(passage, at) or is_whole(passage, at, chunk.end):
            break
        at += 1
    return at, status


def tells_stay(word: str, head: str, role: str) -> bool:
    """Whether a word only tells where the holder of a title is: a "visiting professor" is one, a
    *visiting* minister comes to see somebody, and an ambassador may be *non-resident*.
    """
    if role in HEADS_OF_MISSION:
        return word == "non" or word in STAYING
    return word == "visiting" and head not in OCCUPATIONS


STAYING = frozenset({"visiting", "resident", "nonresident", "non-resident"})
"""Where a title's holder is, before it."""


def is_junior(passage: Named, at: int) -> bool:
    """Whether "State" is part of a title: a State Minister stands below a minister."""
    return [word.text for word in passage.words[at : at + 2]] == ["State", "Minister"]


def is_ordinal(low: list[str], at: int) -> bool:
    """Whether a word only counts the holders: "its *second* envoy", "the state's *28th* governor",
    not "second secretary".
    """
    if NUMBERED.fullmatch(low[at]) is not None:
        return low[at + 1] != "secretary"
    if low[at] not in {"second", "third"} or low[at + 1].startswith(("vice", "deputy", "assist")):
        return False
    if low[at + 1 : at + 3] == ["president", "of"] and not SITTING.isdisjoint(low[at + 3 : at + 7]):
        # several preside over some parliaments
        return False
    return low[at + 1] != "secretary" or low[at + 2 : at + 3] == ["-"]


SITTING = CHAMBERS | {"council"}
NUMBERED = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
LEVELS = frozenset({"state", "federal", "provincial", "regional"})
LEVELLED = frozenset(
    {"commissioner", "mp", "mps", "lawmaker", "lawmakers", "minister", "legislator"}
)
"""Titles to which the level of government before them does not belong."""


def keeps(passage: Named, at: int) -> bool:
    """Whether "first" is part of the title: "First Secretary", "first vice president"."""
    after = passage.lower[at + 1]
    if passage.lower[at] not in KEPT:
        return passage.lower[at] == "local" and after == "government"
    return after in {"secretary", "lady", "vice", "deputy", "counsellor", "minister"}


def is_sequel(passage: Named, at: int) -> bool:
    """Whether a "then" only goes on with what happened: "*Then* Ambassador Lind spoke"."""
    opens = passage.lower[at] == "then" and passage.words[at].is_sent_start is True
    dated = opens and any(YEAR.fullmatch(word.text) for word in passage.words[at].sent)
    return opens and not dated and passage.lower[at + 1] != "-"


YEAR = re.compile(r"(?:19|20)\d\d")
"""What tells that somebody had an office by then: "Then Senator Lind voted for it in *2003*"."""


def passed(passage: Named, at: int) -> tuple[int, Status | None]:
    """Where the words of status before a title begin: "*acting* public works minister"."""
    low = passage.lower
    status = None
    while at > 0:
        word, length = word_before(low, at)
        told = word in STATUS_WORDS or word in QUALIFIERS | STAYING or is_undergone(low, at)
        if not told and not is_ordinal(low, at - 1):
            break
        if word in BEHIND_ONLY:
            # "the nominee Governor Lind" is a governor
            break
        at -= length
        if word == "resident" and low[at - 2 : at] == ["non", "-"]:
            at -= 2
        if word in STATUS_WORDS and not is_sequel(passage, at):
            status = Status(STATUS_WORDS[word])
    return at, status


BEHIND_ONLY = frozenset({"nominee", "designee"})
"""Words that tell a status behind a title, and of something else before it."""


def is_undergone(low: list[str], at: int) -> bool:
    """Whether a participle between an owner or article and a title tells what befell its holder."""
    return at > 1 and low[at - 1] in UNDERGONE and low[at - 2] in DETERMINING


DETERMINING = ARTICLES | POSSESSIVE | {"its", "their", "his", "her", "our", "whose"}


def word_before(low: list[str], at: int) -> tuple[str, int]:
    """The word of status before a word, and of how many it is made: "one-time" is three."""
    if at >= HYPHENATED and low[at - 2] == "-":
        joined = f"{low[at - 3]}-{low[at - 1]}"
        if joined in STATUS_WORDS or joined in QUALIFIERS:
            return joined, HYPHENATED
        chosen = low[at - 1] in CHOSEN and low[at - 4 : at - 3] in (["the"], ["a"])
        if low[at - 1] in LASTING or (chosen and low[at - 3] != "re"):
            # "a multi-decade member", "the Senate-confirmed director"
            return "longtime", HYPHENATED
    if at > 1 and low[at - 2 : at] == ["at", "present"]:
        return "at present", 2
    if at > UP_TO and low[at - 1] == "then" and low[at - 2] in {"until", "to"}:
        until = "until then" if low[at - 2] == "until" else " ".join(low[at - UP_TO : at])
        return until, len(until.split())
    if at > 1 and low[at - 1] == "-" and low[at - 2] in {"ex", "then"}:
        return "ex", 2
    if at > 1 and low[at - 1] in CHOSEN and low[at - 2].endswith("ly"):
        # "the Assembly *unanimously elected* Senator Lind" chooses him
        owned = at > 2 and low[at - 3] in DETERMINING and low[at - 2] not in NO_ADVERBS
        return ("newly-elected", 2) if owned or low[at - 2] in NEWLY else (low[at - 1], 1)
    return low[at - 1], 1


UP_TO = 3
"""Words of "up to then"."""
CHOSEN = frozenset(
    {"elected", "appointed", "installed", "named", "confirmed", "minted", "formed", "arrived",
     "created", "accredited", "assigned", "promoted", "inaugurated", "ordained", "consecrated",
     "released", "reelected"}
)  # fmt: skip
"""Participles before a title which an adverb makes part of: "the newly *elected* president"."""
NEWLY = frozenset({"newly", "recently", "freshly", "duly", "democratically", "directly"})
"""Adverbs that part no verb from its subject."""
NO_ADVERBS = frozenset({"assembly", "july", "family", "italy"})
"""Nouns that end like adverbs: "the Assembly elected"."""
LASTING = frozenset({"decade", "year", "term", "time"})
"""What a hyphen joins to a number before a title, for how long somebody holds it."""
HYPHENATED = 3
"""Words of which "one-time" is made."""


def status_left(low: list[str], at: int) -> tuple[int, Status | None]:
    """Where an office begins with its article and words of status before its owner."""
    status = None
    while at > 0:
        word, length = word_before(low, at)
        if word in STATUS_WORDS and word not in {"elect", "designate", *BEHIND_ONLY}:
            # "the *former* acting EFCC chairman" acts no more
            told = Status(STATUS_WORDS[word])
            status = told if told is Status.FORMER else status or told
        elif word.startswith("ex-"):
            # "*ex-Malian* premier"
            status = Status.FORMER
        elif word not in BEFORE_OWNER and not (
            word == "-" and at > 1 and low[at - 2] in STATUS_WORDS
        ):  # fmt: skip
            break
        at -= length
    return at, status


HIGH = frozenset({"senior", "junior", "mid-level"})
"""Words of a title that stand before its owner: "a *senior* Hamas official"."""
BEFORE_OWNER = ARTICLES | QUALIFIERS | HIGH | LEVELS


def status_beyond(passage: Named, at: int, end: int) -> tuple[int, Status | None]:
    """The same where a name nobody has read stands between, before a title and its holder's name:
    "the *former PRI* governor Ana Lind".
    """
    comma = passage.lower[end : end + 1] == [","]
    holder, start = passage.starting.get(end + comma), at
    if holder is not None and (kind := kind_before(passage, at)) < at:
        begin, status = status_left(passage.lower, kind)
        if status is not None:
            return begin, status
    if comma or holder is None or holder.type is not EntityType.PERSON:
        return at, None
    while start > max(0, at - UNREAD) and is_unread(passage, start - 1):
        start -= 1
    begin, status = status_left(passage.lower, start)
    if at - start > 1 and not passage.words[start].text.isupper():
        # "the former Navy SEAL Governor Lind" was a soldier
        return at, None
    return (begin, status) if start < at and status is not None else (at, None)


def kind_before(passage: Named, at: int) -> int:
    """Where plain nouns begin that tell of what a title is: "the former *defence* agency chief"."""
    start = at
    while start > max(0, at - UNREAD) and (
        passage.words[start - 1].tag_ in {"NN", "NNS"}
        and passage.words[start - 1].text.islower()
        and start - 1 not in passage.inside
        and start - 1 not in passage.titles
    ):
        start -= 1
    return start


UNREAD = 3
"""Words that a name nobody has read is made of at most."""


def is_unread(passage: Named, at: int) -> bool:
    """Whether a capital letter begins a word that is in no name and tells no status."""
    free = at not in passage.inside and at not in passage.starting
    return free and passage.words[at].text[:1].isupper() and passage.lower[at] not in STATUS_WORDS
