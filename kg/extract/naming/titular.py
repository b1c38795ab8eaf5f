"""What looks like a person's name or stands beside one and is none: "a Desk Officer (*DO*)"."""

import re
from collections.abc import Iterable, Set
from itertools import islice, takewhile

from kg.extract.naming.asides import is_counsel, low
from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.styles import AFFILIATION, POSTNOMINALS
from kg.extract.words.titles import RANK_HEADS, RANKS, title_slug
from kg.gazetteer import place
from kg.model.extraction import EntityType


def is_title_letters(words: Words, name: Name) -> bool:
    """Whether letters in brackets are short for the title before: "a Desk Officer (*DO*)"."""
    start, text = name.start, words[name.start].text
    short = text.isupper() or (len(text) == MIXED and text[::2].isupper())
    bracketed = name.end - start == 1 and short and low(words, start - 1) == "("
    if not bracketed or name.type is EntityType.PERSON:
        return False
    before = [word.text for word in words[max(0, start - 8) : start - 1] if word.text != "-"]
    if not any(title_slug(" ".join(before[-size:])) for size in range(1, MIXED + 2)):
        return False
    # Of a title's capitals, or of all its words: "Chief of Staff (*COS*)", "(*MoS*)"
    capitals = [word for word in before if word[0].isupper()] if text.isupper() else before
    initials = ("".join(word[0] for word in each).lower() for each in (capitals, before))
    return any(each.endswith(text.lower()) for each in initials)


MIXED = 3
"""Letters of "MoS", in which a small one stands for "of", and words of what it is short for."""


def is_affiliation(words: Words, name: Name) -> bool:
    """Whether what is taken for a person is the party and state of one: "Ana Lind, *APC-Borno*"."""
    text = "".join(word.text for word in words[name.start : name.end])
    if text.isupper() and low(words, name.start - 1) in {"r-", "d-", "i-"}:
        # the state of "Senator Jens Holm (R-UT)"
        return low(words, name.start - 2) == "("
    aside = name.type is EntityType.PERSON and low(words, name.start - 1) == ","
    return aside and AFFILIATION.fullmatch(text) is not None


def is_degree(words: Words, name: Name) -> bool:
    """Whether letters are a degree's: "her *B.S.* from the college"."""
    text = words[name.start].text
    letters = name.end - name.start == 1 and "." in text
    return letters and (text in POSTNOMINALS or is_counsel(words, name.start))


def is_twofold(words: Words, name: Name, full: Set[str]) -> bool:
    """Whether a hyphen joins two people whose government, candidacy or meeting is told: "the
    *Weir-Cole* administration". Of `full` surnames somebody has one: "Ana *Perez-Lind*".
    """
    if name.honorific is not None or low(words, name.end) not in TOGETHER.get(name.type, ()):
        return False
    own = phrase(words[name.start : name.end])
    return TWO.fullmatch(own) is not None and own not in full


def surnames(read: Iterable[tuple[Words, list[Name]]]) -> frozenset[str]:
    """The surnames with hyphens of those whom a text names in full."""
    people = (
        phrase(words[name.start : name.end])
        for words, names in read
        for name in names
        if name.type is EntityType.PERSON and name.end - name.start > 1
    )
    return frozenset(text.split()[-1] for text in people if "-" in text and " " in text)


TOGETHER = {
    EntityType.PERSON: {"administration", "ticket", "summit", "era", "duo", "tandem"},
    EntityType.PLACE: {"administration", "ticket"},
}
TWO = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]\w+[-–][A-ZÀ-Þ][a-zà-ÿ]\w+")
"""Two names of more than initials and particles: "Weir-Cole", not "Al-Sudani"."""


def is_occasion(words: Words, name: Name) -> bool:
    """Whether a noun for an occasion has been read as a person: "the Leaders *Summit*"."""
    single = name.type is EntityType.PERSON and name.end - name.start == 1
    return single and words[name.start].lower_ in OCCASIONS


OCCASIONS = frozenset({"summit", "meeting", "forum", "conference", "dialogue", "assembly"})


def is_title(words: Words, name: Name) -> bool:
    """Whether a title has been read as a person: "the reporter, *Deputy Chairman* of the Board"."""
    if name.type is not EntityType.PERSON or name.honorific is not None:
        return False
    own = [word.text for word in words[name.start : name.end]]
    own = own[1:] if own[0].lower() in {"first", "second", "third"} else own
    known = len(own) > 1 and title_slug(" ".join(own)) is not None
    return known and low(words, name.end) in {"of", "for", "to"}


def is_sum(words: Words, name: Name) -> bool:
    """Whether letters are a currency's: "an offer of *KD* two million", but "paid GARD two million
    francs".
    """
    unit = low(words, name.end + 1) in MANY and words[name.end].like_num
    counted = unit and name.end + 2 < len(words) and words[name.end + 2].tag_[:1] == "N"
    return unit and not counted and single_letters(words, name)


MANY = frozenset({"million", "billion", "trillion", "thousand", "crore", "lakh"})


def is_seat(words: Words, name: Name) -> bool:
    """Whether two letters tell for which state a member sits: "Ana Lind (Green Alliance, *PT*)"."""
    text, at = words[name.start].text, name.start
    aside = (low(words, at - 1), low(words, at + 1)) == (",", ")")
    if not (aside and len(text) == STATE and single_letters(words, name)):
        return False
    if place(words[at - 2].text) is not None:
        # "Ana Lind (Norway, *NR*)": there the letters are the party's
        return False
    opening = next((n for n in range(at - 2, max(-1, at - 8), -1) if words[n].text == "("), None)
    if opening is None or any(title_slug(w.lower_) for w in words[opening + 1 : at - 1]):
        return False  # as in "Ana Lind (Director, *WB*)" they are the body's
    return words[opening - 1].ent_type_ == "PERSON"


STATE = 2
"""Letters of a state's code."""


def is_office(words: Words, name: Name) -> bool:
    """Whether letters in brackets are an office or order of whoever is named before them: "Ana Lind
    (*SAN*)".
    """
    at = name.start
    aside = (low(words, at - 1), low(words, at + 1)) == ("(", ")") and at > 1
    named = aside and words[at - 2].ent_type_ == "PERSON"
    return named and name.end - at == 1 and words[at].text in OFFICES


OFFICES = listed("SAN KC QC SC OBE CBE MBE MFR OFR OON CON GCON CFR KCMG CMG")
"""Letters behind a name that are of no party."""


def is_piped(words: Words, name: Name) -> bool:
    """Whether letters stand in a line of sections: "PLENARY SESSION | *AFET* | DROI"."""
    beside = "|" in {low(words, name.start - 1), low(words, name.end)}
    return beside and single_letters(words, name) and name.type is not EntityType.PLACE


def single_letters(words: Words, name: Name) -> bool:
    """Whether a name is one word in capitals."""
    return name.end - name.start == 1 and words[name.start].text.isupper()


def is_bare_rank(words: Words, name: Name) -> bool:
    """Whether a rank has an article and no name, or is parted from one: "the *Colonel*'s head",
    "*Major* (retd) Ana Lind".
    """
    own = [word.lower_ for word in words[name.start : name.end]]
    the = own[0] == "the" or low(words, name.start - 1) == "the"
    whole = own[-1] in RANK_HEADS and {"the", *RANKS}.issuperset(own[:-1])
    return whole and (the or low(words, name.end) == "(")


def is_namesake(words: Words, name: Name) -> bool:
    """Whether a post, a prize or a clinic is called after somebody: "as a *Jens Holm* Public Policy
    Fellow".
    """
    if name.type is not EntityType.PERSON or name.honorific is not None or name.start == 0:
        return False
    capitals = takewhile(lambda word: word.text[:1].isupper(), words[name.end :])
    behind = [word.lower_ for word in islice(capitals, LONGEST)]
    before = words[name.start - 1].lower_
    within = before in {"a", "an"} or before in ORGANIZATION_HEADS
    chair = before in {"is", "was", "as"} and bool(behind) and behind[-1] in CHAIRS
    return chair or (within and bool(behind) and behind[-1] in HONOURING)


LONGEST = 5
CHAIRS = listed("professor fellow scholar lecturer")
"""Who has a chair that is called after somebody: "She is *Jens Holm* Professor of Law"."""
HONOURING = listed("fellow fellowship scholar scholarship prize award lecture lectureship clinic")
"""What people's names are given to."""


TITULAR = (
    is_namesake,
    is_bare_rank,
    is_affiliation,
    is_degree,
    is_occasion,
    is_title,
    is_title_letters,
    is_sum,
    is_seat,
    is_office,
    is_piped,
)
"""Signs that what looks like a name stands beside one, or is none."""
