"""What a name is of, as the words beside it tell: "Hengaw, a rights group", "Axum's bishop"."""

from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.name import Name
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.titles import title_slug
from kg.gazetteer import place, territory
from kg.model.extraction import EntityType
from kg.names import gender

PAPERS = words(
    "Dawn Haaretz Milliyet Axios Politico Bild Spiegel Nikkei Jornada Hürriyet Cumhuriyet "
    "Kommersant Vedomosti Interfax Tass Xinhua Anadolu Libération Clarín Folha Semana"
)
"""Newspapers and agencies that have somebody's name."""
TELLING = frozenset({"told", "to", "with", "by"})
PARTIES = frozenset(
    {"Lab", "Con", "LD", "Lib", "SNP", "DUP", "Ind", "Green", "Greens", "PC", "EPP", "ECR", "Renew"}
)
"""How reports of parliaments shorten parties in brackets."""
JOINING = frozenset({"of", "at", "with", "for", "in", "from", "to", "on"})
"""Prepositions behind which stands another's body: "Ana Lind, a clerk at a bank"."""
DESCRIBED = 6
"""Words in which an aside tells what a body is."""


def told_beside(words: Words, name_start: int, name_end: int) -> EntityType | None:
    """What the words beside a supposed person's name make of it, if anything."""
    single = name_end - name_start == 1
    text = words[name_start].text
    before = words[name_start - 1].lower_ if name_start else ""
    after = [word.lower_ for word in words[name_end : name_end + 2]]
    if (single and before in TELLING and text in PAPERS) or is_group(words, name_end):
        return EntityType.ORGANIZATION
    if is_practice(words, name_start, name_end):
        return EntityType.ORGANIZATION
    if in_member_brackets(words, name_start, name_end):
        return EntityType.ORGANIZATION if text in PARTIES else EntityType.PLACE
    if gender(phrase(words[name_start:name_end])) is None and (
        told := apposed(words, name_start, name_end) or joined(words, name_start, name_end)
    ):  # fmt: skip
        return told
    if single and before in {"the", "entire", "whole"} and after[:1] in (["family"], ["clan"]):
        return EntityType.OTHER
    owns = single and after[:1] in (["'s"], ["’s"]) and title_slug("".join(after[1:])) is not None
    return EntityType.PLACE if owns and place(text) is not None else None


def apposed(words: Words, start: int, end: int) -> EntityType | None:
    """What a noun tells behind which a name stands: "the operator, *Altozano*, denied it", "on
    their village, *Tsakmanda*."; not where more is told of somebody: "the firm, *Zubayr*, a clerk".
    """
    if start < DETERMINED or words[start - 1].text != ",":
        return None
    before = [word.lower_ for word in words[max(0, start - DESCRIBED) : start - 2]]
    led = [at for at, word in enumerate(before) if word in DETERMINERS]
    if not led or PREPOSITIONS & set(before[max(0, led[-1] - 1) :]):
        return None  # as in "the head of *the city*, Ana Lind,"
    behind = [word.lower_ for word in words[end : end + 2]]
    noun, several = words[start - 2].lower_, end - start > 1
    if noun in FIRMS or (noun == "operator" and several):
        firm = behind[:1] == [","] and DETERMINERS.isdisjoint(behind) and "who" not in behind
        return EntityType.ORGANIZATION if firm else None
    site = noun in TOWNS and behind[:1] in ([], ["."], [";"])
    return EntityType.PLACE if site else None


DETERMINED = 3
"""Words before a name of which a noun tells: "the", the noun, a comma."""
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
PREPOSITIONS = frozenset({"of", "for", "at", "from", "to", "in", "with", "by"})
FIRMS = words("insurer carrier shipowner airline company firm")
TOWNS = words("town city village hamlet port district province island suburb constituency")


def joined(words: Words, start: int, end: int) -> EntityType | None:
    """Whether a name is a body's that somebody joined: "Prior to joining *Sandler Reiff*, she"."""
    before = [word.lower_ for word in words[max(0, start - 2) : start]]
    job = before in (["to", "joining"], ["before", "joining"])
    return EntityType.ORGANIZATION if job and end < len(words) and words[end].text == "," else None


def is_practice(words: Words, start: int, end: int) -> bool:
    """Whether a name is rather a firm's: "a partner at *Lind Holm*", "*Ana R. Lind*, P.C."."""
    after = [word.text for word in words[end : end + 2]]
    if after[:1] == [","] and set(after[1:]) & FORMS:
        return True
    owns = after[:1] in (["'s"], ["’s"])
    before = [word.lower_ for word in words[max(0, start - 2) : start]]
    return before[1:] == ["at"] and before[0] in PRACTISING and not owns


FORMS = frozenset({"P.C.", "P.A.", "PLLC", "LLP", "LLC", "L.L.P.", "L.L.C.", "Inc.", "Ltd."})
"""Legal forms behind a comma."""
PRACTISING = words("partner associate counsel lawyer attorney principal shareholder of-counsel")
"""Who works at a firm that has its founders' names."""


def is_group(words: Words, end: int) -> bool:
    """Whether an aside behind a name tells that it is a body's: "Hengaw, *a rights group*"."""
    aside = [word.lower_ for word in words[end : end + DESCRIBED + 2]]
    if aside[:1] != [","] or aside[1:2] not in (["a"], ["an"]):
        return False
    inner = aside[2 : aside.index(",", 2)] if "," in aside[2:] else []
    plain = JOINING.isdisjoint(inner) and not any(map(title_slug, inner))
    return bool(inner) and inner[-1] in ORGANIZATION_HEADS and plain


def in_member_brackets(words: Words, start: int, end: int) -> bool:
    """Whether a name stands in brackets behind a member's: "Dai Havard (*Moray*) (*Lab*)"."""
    opening = next(
        (at for at in range(start - 1, max(0, start - 7), -1) if words[at].text == "("), 0
    )
    closing = next((at for at in range(end, min(end + 7, len(words))) if words[at].text == ")"), 0)
    if not opening or not closing or any(words[at].text == ")" for at in range(opening, start)):
        return False
    member = words[opening - 1]
    again = member.text == ")"
    titled = (
        member.text[:1].isupper() and title_slug(member.text) is None and member.pos_ == "PROPN"
    )
    behind = words[closing + 1 : closing + 2]
    return again or (titled and bool(behind) and behind[0].text == "(")


def is_holder(words: Words, titles: set[int], name: Name) -> bool:
    """Whether a doubtful place is rather who holds the post before it, by the given name: "the head
    of the Artigas Academy, *Hernán Viera*".
    """
    start, end = name.start, name.end
    if name.probability > SURE or end - start < 2 or start == 0:
        return False
    if words[start - 1].text != ",":
        titled = start - 1 in titles
        return titled and place(phrase(words[start:end])) is None and is_given(words[start])
    text = phrase(words[start:end])
    closed = end == len(words) or words[end].text in {",", ".", ";", ")"} or is_verb(words[end])
    told = any(at in titles for at in range(max(0, start - POST), start))
    known = gender(text) is not None or says(words, end)
    return closed and told and place(text) is None and known


def says(words: Words, end: int) -> bool:
    """Whether who is named before a comma says something: ", Teimur Askarian, *denied*"."""
    behind = words[end + 1 : end + 2]
    return end < len(words) and words[end].text == "," and bool(behind) and (
        behind[0].lemma_ in CUES
    )  # fmt: skip


def is_given(word: Token) -> bool:
    """Whether a word is somebody's first name as far as the table knows."""
    return gender(f"{word.text} X") is not None


SURE = 0.9
"""Probability from which a place is one, whatever stands before it."""
POST = 12
"""Words in which a post and its body stand before its holder's name."""


def is_short_body(words: Words, name: Name, text: str) -> bool:
    """Whether letters or a name stand for a party behind a member's name, "(Greens, Belgium)", "MK
    Dana Lior (*Yesh Tikva*)", or for the social network.
    """
    before = words[name.start - 1].lower_ if name.start else ""
    if before == "(" and sits_for(words, name.start - 1):
        return territory(text) is None
    return (text in PARTIES and before == "(") or (text == "X" and before in {"on", "via"})


def sits_for(words: Words, bracket: int) -> bool:
    """Whether only names of members stand before a bracket: "MKs Dana Lior (Likud) and Omer Katz",
    but not "MK Dana Lior, who lives in Ofakim".
    """
    for word in reversed(words[max(0, bracket - ROLL) : bracket]):
        if word.text in LISTED:
            return True
        if word.lower_ not in {"and", ",", "(", ")"} and not word.text[:1].isupper():
            return False
    return False


LISTED = frozenset({"MK", "MKs"})
"""Members who sit for a list and for no constituency."""
ROLL = 14
"""Words within which names and lists of members are told."""
