"""Words before an office by which it is nobody's, or another's: of films, wishes, relatives."""

import re
from collections.abc import Callable

from kg.extract.naming.names import Named
from kg.extract.posts.lines.line import FINITE, Line
from kg.extract.posts.lines.wording import CHOOSE
from kg.extract.posts.titles.office import ELECTED
from kg.extract.words.cues import SAYING
from kg.model.extraction import EntityType, Status

Match = re.Match[str]
FILLED = re.compile(
    r"\b(?:ministr(?:y|ies)|portfolios?|posts?|positions?|roles|cabinet|government|leadership|"
    r"officers?|board|team|line - up|reshuffle|hands|changes|headed|run|"
    r"appoint(?:s|ed|ments?|ees)?|names?|named|elect(?:s|ed)|nominat(?:es|ed|ions?))\b"
)
"""What tells before a list of who is what that offices are filled, and no parts in a play."""
CHOSE = re.compile(rf" {CHOOSE}(?: O)?$")


def is_played(_passage: Named, line: Line, match: Match) -> bool:
    """Whether nothing tells that a list is of offices: "The cast: *Ana Lind as mayor*"."""
    told = line.text[: match.start()].split(" . ")[-1]
    return FILLED.search(told) is None


def is_wish(_passage: Named, line: Line, match: Match) -> bool:
    """Whether somebody is only asked "to succeed" another: "*urged* Lind to replace her"."""
    wished = match["v"].startswith(" to ")
    return wished and CHOSE.search(line.text[: match.start()]) is None


def is_formers(passage: Named, line: Line, match: Match) -> bool:
    """Whether an office behind "and" is of the one before: "Lind, *MP and chair*, Holm, a judge",
    but not "Lind, the governor and *the* mayor, Holm".
    """
    if not line.text[: match.start("o")].endswith(" P , O and"):
        return False
    start = line.offices(match.span("o"))[0].start
    own = passage.lower[start] in DETERMINING or passage.ending.get(start - 1) is not None
    return not own


def is_beside_subject(passage: Named, line: Line, match: Match) -> bool:
    """Whether who is named before the verb is only whose the subject is: "the son of *Jens Holm* is
    mayor".
    """
    name = next((n for n in line.names(match.span("p")) if n.type is EntityType.PERSON), None)
    if name is None or line.text[match.end("p") :].startswith((" ,", " (")):
        return False
    at, low = name.start, passage.lower
    while at and (at - 1 in passage.titles or low[at - 1] == "the"):
        at -= 1
    noun = passage.words[at - 2] if at > 1 and low[at - 1] in {"of", "for", "to"} else None
    return noun is not None and noun.text.islower() and noun.dep_ in {"nsubj", "nsubjpass"}


def is_no_scholar(passage: Named, line: Line, match: Match) -> bool:
    """Whether "at" behind a name may tell where somebody only is: "*Mayor* Lind at the Fund", "met
    *Professor* Lind at the *Fund*", "Professor Lind at the Fund *meeting*".
    """
    office = line.offices(match.span("o"))[-1]
    if office.role not in SCHOLARS or office.body is not None:
        return True
    holder, body = line.names(match.span("p"))[0], line.names(match.span("b"))[-1]
    behind = passage.words[body.end : body.end + 1]
    if any(word.tag_ in {"NN", "NNS"} and word.text.islower() for word in behind):
        return True
    last = passage.words[holder.end - 1]
    while last.dep_ == "conj":
        last = last.head
    told = last.dep_ in {"nsubj", "nsubjpass"}
    return body.kind in POLITICAL or not (told or body.kind in LEARNED)


def is_going_on(_passage: Named, line: Line, match: Match) -> bool:
    """Whether somebody still is what he "has been": "having been mayor *since 2011*"."""
    return LASTS_ON.match(line.text, match.end()) is not None


LASTS_ON = re.compile(r"[^.;,]{0,40}?(?: since | for [^.;,]{1,30} now )|[^.;,]{1,30} by now ")


def is_substitute(_passage: Named, line: Line, match: Match) -> bool:
    """Whether the one whom another follows only acted, or was to come: "the *acting* mayor"."""
    [office, *_] = line.offices(match.span("o"))
    return office.status in {Status.ACTING, Status.DESIGNATE}


LEARNED = frozenset({"university", "think-tank"})
"""Bodies in which scholars mostly work."""
POLITICAL = frozenset({"party", "legislature", "government-body", "court", "diplomatic-mission"})
"""Bodies in which scholars mostly do not."""
SCHOLARS = frozenset(
    {"professor", "fellow", "senior-fellow", "research-fellow", "researcher", "analyst", "scholar",
     "journalist", "correspondent"}
)  # fmt: skip
"""Roles of those with whose names a text tells where they work: "*Professor* Lind from X"."""
DETERMINING = frozenset({"the", "a", "an", "his", "her", "its", "their"})


def is_of_another(passage: Named, line: Line, match: Match) -> bool:
    """Whether the first of two titles is of somebody else, told in a phrase before the subject:
    "After a call to *the president of Peru*, the foreign minister of Chile, Jens Holm, left".
    """
    first = line.offices(match.span("o"))[0]
    opening = passage.words[: first.start]
    stops = [word.i for word in opening if word.text in {".", ";", ":"}]
    since = [word.tag_ for word in opening if not stops or word.i > stops[-1]]
    return passage.words[first.last - 1].dep_ == "pobj" and FINITE.isdisjoint(since)


def is_field(passage: Named, line: Line, match: Match) -> bool:
    """Whether brackets rather tell a field than a title: "Ana Lind (*Justice*)"."""
    office = line.offices(match.span("o"))[0]
    alone = passage.lower[office.start - 1 : office.end + 1] == ["(", "justice", ")"]
    return alone and office.role != "minister"


def is_elsewhere(passage: Named, line: Line, match: Match) -> bool:
    """Whether who leads a body has the office in another: "is chaired by *Mayor Lind*"."""
    office = line.offices(match.span("o"))[-1]
    return office.role in ELSEWHERE or passage.lower[office.last - 1] in CLERGY


ELSEWHERE = ELECTED | {"mayor", "professor"}
"""Roles in the house, town or university of whoever leads another body besides."""
CLERGY = frozenset(
    {"archbishop", "bishop", "cardinal", "patriarch", "metropolitan", "pastor", "abbot", "imam",
     "mufti"}
)  # fmt: skip
"""Who serves a church or the like whatever else he leads."""


def is_no_member(passage: Named, line: Line, match: Match) -> bool:
    """Whether "among them" goes back to others than an office's holders: "the officers shot *a
    family*, among them Lind", or tells of no more than that they are officials.
    """
    [office] = line.offices(match.span("o"))
    first = line.names(match.span("p"))[0]
    others = (
        word.tag_ in {"NNS", "NNPS", "CD"}
        or word.dep_ in {"dobj", "attr", "dative"}
        or (word.dep_ == "pobj" and word.head.lower_ in {"by", "with", "from", "against", "of"})
        for word in passage.words[office.end : first.start]
    )  # fmt: skip
    word = passage.words[office.last - 1]
    beside = word.dep_ == "conj" or any(word.conjuncts)
    # "*guests* of the ministers, among them Lind"
    beside |= word.dep_ == "pobj" and word.head.head.tag_ in {"NNS", "NNPS"}
    return office.role in {"official", "other"} or beside or any(others)


def is_another(passage: Named, line: Line, match: Match) -> bool:
    """Whether what stands behind a name is no apposition: a field, or another who says what the
    sentence tells: "signed by Lind, *a mediator said*".
    """
    [office, *_] = line.offices(match.span("o"))
    behind = passage.words[office.end : office.end + 1]
    some = passage.lower[office.start] in {"a", "an", "one"}
    says = any(w.tag_ in {"VBD", "VBZ"} and w.lemma_ in SAYING for w in behind)
    first = passage.words[line.names(match.span("p"))[0].start]
    told = any(w.tag_ in {"VBD", "VBZ", "VBN"} for w in first.doc[first.sent.start : first.i])
    return (some and says and told) or is_field(passage, line, match)


def is_refused(_passage: Named, line: Line, match: Match) -> bool:
    """Whether a choice came to nothing, as its sentence tells: "*blocked the nomination* of Lind to
    be envoy", "the nominations of Lind to be envoy and of Holm to be consul *were withdrawn*".
    """
    start = line.text.rfind(" . ", 0, match.start()) + 1
    behind = line.text[match.end() :].split(" . ")[0]
    return bool(REFUSING.search(line.text, start, match.end()) or REFUSED.search(behind))


REFUSING = re.compile(
    r" (?:failed|against|(?:reject|withdraw|withdrew|oppos|block|demand|delay|stall|refus)[a-z]*)"
    r"(?: (?:the|all|both|an?))?(?: [a-z]+)? (?:nomination|appointment|confirmation|"
    r"consideration|selection|resignation|dismissal|removal)s? of\b"
)
REFUSED = re.compile(
    r"^(?:[^.;]*(?: to be O| P))?(?:(?: to| of)(?: the)? [LG])*(?: ,)? (?:(?:was|were|is|are|"
    r"has been|have been|had been)(?: [a-z]+)? (?:rejected|withdrawn|blocked|defeated|delayed|"
    r"stalled|expected|opposed|not)|failed|stalled|fell)\b"
)
UNLIKELY: dict[str, Callable[[Named, Line, Match], bool]] = {
    "led-by": is_elsewhere,
    "choosing-of": is_refused,
    "among-them": is_no_member,
    "listed-too": is_played,
    "scholar-at": is_no_scholar,
    "having-been": is_going_on,
    "followed-by": is_substitute,
    "succeeds": is_wish,
    "behind-title": is_formers,
    "behind-title-again": is_formers,
    "holds": is_beside_subject,
    "chosen": is_beside_subject,
    "chosen-too": is_beside_subject,
    "several-hold": is_beside_subject,
    "stacked-titles": is_of_another,
    "bracketed": is_field,
    "apposition": is_another,
}
"""By rule, what tells that nobody holds what it has found."""


def is_unlikely(rule: str, passage: Named, line: Line, match: Match) -> bool:
    """Whether what a rule has found is only played or wished, denied, or of another."""
    if match[0].lstrip()[:1].islower() and DENIED.search(line.text[: match.start()]):
        return True
    return rule in UNLIKELY and UNLIKELY[rule](passage, line, match)


DENIED = re.compile(r" (?:never|nor|not|n['’]t)(?: (?:yet|ever))?$")
"""What stands before a verb that makes nobody anything: "*never* made him minister"."""
