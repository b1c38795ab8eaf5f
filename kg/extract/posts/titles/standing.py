"""Whether a title makes a post where it stands."""

import re

from kg.extract.naming.names import Named
from kg.extract.posts.titles.office import Office
from kg.extract.words.lexicon import words
from kg.model.extraction import Post, Status


def stands(passage: Named, office: Office, made: Post) -> bool:
    """Whether a title makes a post here: with a body, or by itself; "a leader" says nothing."""
    return not denied(passage, office, made) and is_sure(passage, office, made)


def denied(passage: Named, office: Office, made: Post) -> bool:
    """Whether the words around a title tell that it is none, or nobody's."""
    if (
        is_disputed(passage, office)
        or is_own_boss(passage, office, made)
        or passage.lower[office.last - 2 : office.last] == ["coalition", "partner"]
        or passage.lower[office.last - 1] in {"initiator", "instigator"}  # of a deed
        or is_elliptic(passage, office)
        or is_hoped(passage, office)
        or is_short(passage, office, made)
        or (made.organization is None and is_task(passage, office, made))
    ):
        return True
    if made.organization is None and passage.lower[office.last - 2 :][:2] == ["-", "author"]:
        # "co-author of a casebook"
        return True
    if made.role == "prince" and office.last - office.first == 1 and made.organization is None:
        # a style: "the foreign minister, Prince Hassan"
        return True
    behind = passage.lower[office.last : office.end + 3]
    return office.role == "member" and not KIN.isdisjoint(behind)


def is_sure(passage: Named, office: Office, made: Post) -> bool:
    """Whether a title that nothing denies tells enough to be a post."""
    if made.rule in {"labelled", "labelled-several"}:
        return True
    if made.organization is not None or spoken(passage, office, made):
        return True
    if office.fielded and office.role in {"head", "chief", "director", "professor"}:
        return True
    low = passage.lower
    if is_seated(low, office, made):
        return True
    if office.role == "member" and low[office.last : office.last + 1] == ["for"]:
        return True
    alone = office.last - office.first == 1
    vague = (alone and low[office.first] in {"leader", "leaders", "ruler", "chief"}) or (
        is_praised(passage, office)
    )
    # "who resigned as leader" tells of one leader, "who was a leader" of none in particular.
    bare = office.start == office.first and made.rule == "holds" and (
        made.status in {Status.FORMER, Status.DESIGNATE}
    )  # fmt: skip
    if vague and bare:
        return True
    return office.firm and not (vague and made.rule in {"holds", "apposition", "chosen"})


def is_short(passage: Named, office: Office, made: Post) -> bool:
    """Whether an ambassador's title is shortened before a name, as "Dr." is: "H.E. *Amb.* Lind",
    but "*U.S. Amb.* Lind".
    """
    short = passage.words[office.first].text.rstrip(".") == "Amb" and made.organization is None
    return short and office.status is not Status.FORMER and office.end in passage.starting


def is_seated(low: list[str], office: Office, made: Post) -> bool:
    """Whether a deputy sits in a house: "ex-deputy Lind"; a "deputy Lind" may be a sheriff's."""
    told = made.rule in {"holds", "chosen"} or low[office.last : office.last + 1] == ["for"]
    left = made.rule == "title-name" and made.status is Status.FORMER
    return low[office.last - 1] == "deputy" and (told or left)


def is_hoped(passage: Named, office: Office) -> bool:
    """Whether somebody only may come to hold an office, "our *potential* United States senator", or
    a state alone has it: "a *permanent member* of the Council".
    """
    low, at = passage.lower, office.first - 1
    while at > 0 and passage.words[at].text[:1].isupper():
        at -= 1
    told = low[max(at, 0) : office.last]
    never = "would - be" in " ".join(told) or told[-2:] == ["permanent", "member"]
    return never or not HOPED.isdisjoint(told)


HOPED = words("potential aspiring prospective possible hypothetical wannabe")


def is_elliptic(passage: Named, office: Office) -> bool:
    """Whether a title is only of whom somebody works for: "her spokeswoman, now the *president*'s,
    said".
    """
    behind = [*passage.lower[office.last : office.last + 2], ".", "."]
    return behind[0] in {"'s", "’s"} and behind[1] in {",", ".", ";"}


def may_stand(passage: Named, office: Office, made: Post) -> bool:
    """Whether a title makes a post if the text around tells whose it is: "the curator", "Deputies
    Ana Lind (Greens) and Jens Holm (Labour)".
    """
    if office.role == "member" and made.rule == "title-name" and (
        passage.lower[office.first] in SEATS and office.last - office.first > 1
    ):  # fmt: skip
        return not is_anothers(passage, office)
    if made.rule == "titles-pairs" and passage.lower[office.last - 1] == "deputies":
        return True
    if made.rule == "for-acting" and passage.lower[office.last - 1] in OF_INSTITUTIONS:
        # "was thanked for acting as footpaths warden"
        return True
    plain = office.last - office.first == 1 and office.body is None and not office.closed
    the = made.rule == "behind-title" and passage.lower[office.start] == "the"
    return plain and passage.lower[office.first] in OF_INSTITUTIONS and the and (
        not is_disputed(passage, office)
    )  # fmt: skip


def is_praised(passage: Named, office: Office) -> bool:
    """Whether words only say that somebody leads in a field: "a *seasoned security leader*"."""
    low = passage.lower
    return low[office.last - 1] == "leader" and low[office.first] in PRAISING


def is_anothers(passage: Named, office: Office) -> bool:
    """Whether a word with a capital before a member's title names a body that nobody has read:
    "*Petromar* board member".
    """
    if office.first == 0 or passage.words[office.first].is_sent_start:
        return False
    before = passage.words[office.first - 1].text
    return before[:1].isupper() and not before.endswith("day")


PRAISING = words(
    "seasoned experienced proven respected recognized recognised accomplished transformational "
    "visionary dedicated effective skilled inspiring innovative great good strong natural "
    "strategic thoughtful bold principled renowned widely highly nationally internationally"
)
"""Words that tell how somebody leads, not whom."""
SEATS = frozenset({"council", "board", "committee", "commission", "panel"})
"""Where somebody sits who is called a member of it before his name: "*board member* Ana Lind"."""
OF_INSTITUTIONS = frozenset(
    {"curator", "trustee", "bursar", "librarian", "archivist", "publisher", "principal", "warden",
     "conductor", "registrar", "chaplain", "manager", "founder", "treasurer", "abbot", "head",
     "moderator"}
)  # fmt: skip
"""Titles in an institution that say nothing without it."""
SELF_MADE = re.compile(r"\b(?:self ?-? ?(?:styled|proclaimed|declared|appointed)|so ?-? ?called)\b")
"""What tells that somebody calls himself so."""
ASPIRING = re.compile(
    r"(?:\bwould ?-? ?be|\b(?:candidates?|contenders?|contestants?|aspirants?|hopefuls?|runner) for"
    r"(?: the)?)$"
)
"""What stands before an office that somebody only wants: "candidate for *governor* Ana Lind"."""
NOBODYS = (["to", "nobody"], ["of", "nobody"], ["to", "none"], ["of", "none"])
"""What stands behind a title in jest: "adviser *to nobody* but himself"."""
MARKS = frozenset({"'", '"', "‘", "’", "“", "”", "``", "''"})


def is_disputed(passage: Named, office: Office) -> bool:
    """Whether the text does not stand by a title: "the self-styled president", "his “minister”"."""
    words, low = passage.words, passage.lower
    told = " ".join(low[max(0, office.start - 3) : office.last])
    quoted = office.first > 0 and office.last < len(words) and (
        words[office.first - 1].text in MARKS and words[office.last].text in MARKS
    )  # fmt: skip
    nobodys = passage.lower[office.last : office.last + 2] in NOBODYS
    aspires = nobodys or ASPIRING.search(" ".join(low[max(0, office.start - 4) : office.start]))
    return quoted or bool(aspires) or SELF_MADE.search(told) is not None


KIN = frozenset(
    {"clan", "family", "dynasty", "tribe", "household", "gang", "generation", "species"}
)
"""What one belongs to without a post."""


def is_own_boss(passage: Named, office: Office, made: Post) -> bool:
    """Whether somebody was only the boss of another: "her former boss"."""
    low = passage.lower
    return (
        made.status is Status.FORMER
        and low[office.last - 1] == "boss"
        and low[office.start] in WORKERS
    )


WORKERS = frozenset({"his", "her", "my", "our", "their", "your"})
"""Who has a boss."""
TASKS = frozenset({"moderator", "facilitator", "discussant", "host", "moderators", "discussants",
                   "speakers", "panelists", "panellists"})  # fmt: skip
CHAIRING = frozenset({"chair", "co-chair", "vice-chair", "head", "leader", "chief"})
OCCASIONS = frozenset(
    {"meeting", "session", "discussion", "seminar", "workshop", "debate", "summit", "talks",
     "roundtable", "round-table", "hearing", "consultations", "negotiations", "plenary", "sitting",
     "ceremony", "gathering", "event", "webinar", "symposium", "day", "evening", "afternoon"}
)  # fmt: skip


def is_task(passage: Named, office: Office, made: Post) -> bool:
    """Whether somebody only leads an occasion: "the moderator", "chair of the session"."""
    low = passage.lower
    if office.role in CHAIRING and low[office.first] in OCCASIONS and office.body is None:
        return True
    if low[office.last - 1] in TASKS and office.first == office.last - 1:
        return passage.words[office.first].text.islower() or made.rule.startswith("labelled")
    occasion = OCCASIONS.intersection(low[office.last : office.end + 4])
    behind = low[office.last : office.last + 1] in (["of"], ["at"], ["for"])
    return office.role in CHAIRING and behind and bool(occasion) and office.body is None


SPOKEN = frozenset({"representative", "member-of-parliament"})


def spoken(passage: Named, office: Office, made: Post) -> bool:
    """Whether a title in capitals right before a name is a post although others so called hold
    none: "Delegate Ana Lind".
    """
    title = passage.words[office.first].text
    if made.rule == "behind-title" and title.lower() in {"clerk", "convener", "convenor"} and (
        title.istitle() or passage.lower[office.start] == "the"
    ):  # fmt: skip
        return True
    if made.rule == "titles-names" and title in {"Representatives", "Deputies"}:
        return not passage.words[office.first].is_sent_start
    return made.rule == "title-name" and title[:1].isupper() and (
        office.role in SPOKEN
        or title in {"Deputy", "Member", "Delegate", "Cardinal", "Trustee"}
        or (title == "Chief" and passage.lower[office.start - 1 : office.start] != [","])
    )  # fmt: skip
