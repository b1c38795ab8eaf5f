"""What is no part of a name although the tagger took it for one: dates, common nouns, phrases."""

from collections import defaultdict
from dataclasses import replace

from kg.extract.naming.chunks import Words, opens_sentence
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, words
from kg.extract.words.styles import PARTS
from kg.model.extraction import EntityType

DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)
WEEKDAYS = frozenset(day for day in DAYS if day.endswith("day"))
ISSUES = words("press media news information communications newsroom")
"""Nouns for who issues a text, behind the name of the body whose it is."""
BEFORE_DAYS = words("on in since until last next this by from")
PREPOSITIONS = words("on for of in to at with from against and")
CROWD = words("members supporters residents citizens veterans opponents critics allies leaders")
"""Common nouns for people who are of something."""
ALLIED = words("friends mothers grandmothers doctors reporters sons daughters brothers sisters")
"""Common nouns with which names of bodies begin: "Friends of the Jetty"."""
UNNAMED = words(
    "christmas easter ramadan eid diwali hanukkah passover lent nowruz xmas hogmanay "
    "states parties ngo ngos mp mps ceo cfo pm gdp phd msc covid covid-19 tv pdf faq q&a id "
    "ied ieds uav uavs hiv aids cctv dna rpg rpgs suv suvs vip vips atm gps idp idps hq ppe ebola "
    "sars mers ai ict wifi usb sms constitution god allah jehovah yahweh almighty satan alumni "
    "republic file ocean sea lake river bay island mountain continent territory desert "
    "peninsula archipelago sahelian heaven paparazzi"
)
"""Acronyms of common nouns, God, days of the year, and nouns for lands and waters."""


def without_day(words: Words, start: int, end: int) -> int:
    """The end of a name without the day, the count of votes or the desk behind it: "Court of Appeal
    *on Thursday*", "passed the Senate *12-1*", "Municipality of Lorca *- Press* room".
    """
    if end - start > 3 and words[end - 2].text in {"-", "–"} and all(
        words[at].text.isdigit() for at in (end - 3, end - 1)
    ):  # fmt: skip
        return end - 3
    for at in range(start + 1, end - 1):
        if words[at].text in DASHES and words[at + 1].lower_ in ISSUES:
            return at
        if words[at].lower_ in BEFORE_DAYS and words[at + 1].lower_ in DAYS:
            return at
    return end


def without_weekday(words: Words, start: int, end: int) -> int:
    """The end of a person's name without the day of a verb behind it: "Ana Lind *Monday* said"."""
    told = end < len(words) and words[end].tag_ in {"VBD", "VBZ"}
    return end - 1 if told and end - start > 2 and words[end - 1].lower_ in WEEKDAYS else end


def without_phrase(words: Words, start: int, end: int) -> int:
    """The end of a body's name without a phrase in small letters, "Committee *on prison*", or what
    a parliament decides about: "the Parliament *on the Events*".
    """
    for at in range(start, end - 1):
        if words[at].lower_ in {"parliament", "senate"} and words[at + 1].lower_ == "on":
            return at + 1
    if end - start < 3 or not words[end - 1].text.islower():
        return end
    at = end - 1
    while at > start and words[at].text.islower() and words[at].lower_ not in PREPOSITIONS:
        at -= 1
    return at if at > start and words[at].lower_ in PREPOSITIONS else end


def ends_in_style(words: Words, end: int) -> bool:
    """Whether a body's name ends in how the person behind it is addressed: "Centre for Peace *Dr.*
    Lind", "Defence Force *Tan* Sri".
    """
    last, after = words[end - 1].lower_.rstrip("."), words[end : end + 1]
    if not after or not after[0].text[:1].isupper():
        return False
    return last in ADDRESSES or after[0].lower_ == PARTS.get(last)


ADDRESSES = words("dr prof mr mrs ms hon engr datuk datin dato dato' dato’ shri smt alhaji hajia")
"""Honorifics that nothing else is called by: not "Our *Lady*", "Ballet *Royal*"."""


def opens_phrase(words: Words, start: int, end: int) -> bool:
    """Whether a name opens with a common noun of which it is: "*Passage of* Ghana's Customs"."""
    word = words[start]
    return (
        end - start > 2
        and words[start + 1].lower_ == "of"
        and (word.tag_ in {"NN", "NNS"} or word.lower_ in CROWD)
        and opens_sentence(word)
        and word.lower_ not in ORGANIZATION_HEADS
        and word.lower_ not in ALLIED
    )


def describes(words: Words, end: int) -> bool:
    """Whether an adjective that ends here stands before a noun: "a *Western* diplomat"."""
    return end < len(words) and words[end].text.islower() and words[end].tag_ in {"NN", "NNS"}


SURE_OF = defaultdict(float, {"NN": 0.7, "NNS": 1.0})
"""Probability from which the tagger's word stands against the parser's: a plural's never, unless
its letters are those of none: "*Tadija* said".
"""
NO_PLURAL = 0.9


def is_common(words: Words, start: int, end: int, chance: float) -> bool:
    """Whether a single word is a common noun or a pronoun: small letters, an acronym of one, or a
    word that has its capital only from opening a sentence.
    """
    if end - start > 1:
        return False
    word = words[start]
    if word.lower_ in UNNAMED or word.text.islower() or word.pos_ in {"PRON", "DET"}:
        return True
    if word.lower_.rstrip(".") in HONORIFICS or (word.tag_ == "JJ" and describes(words, end)):
        return True
    singular = word.tag_ == "NNS" and word.lower_.endswith(("a", "o", "i", "u"))
    return (
        chance < (NO_PLURAL if singular else SURE_OF[word.tag_])
        and opens_sentence(word)
        and not word.text.isupper()
        and end < len(words)
        and words[end].text.islower()
        and words[end].is_alpha
    )


def at_dash(words: Words, name: Name) -> list[Name]:
    """A place on both sides of a dateline's dash is two: "PORT VILA - Vanuatu"."""
    if name.type is not EntityType.PLACE or not words[name.start].text.isupper():
        # "Acadie - Bathurst" is one constituency.
        return [name]
    for at in range(name.start + 1, name.end - 1):
        if words[at].text in DASHES and words[at - 1].whitespace_ and words[at].whitespace_:
            return [replace(name, end=at), replace(name, start=at + 1)]
    return [name]


DASHES = frozenset({"-", "–", "—"})


def without_line(words: Words, start: int, end: int) -> tuple[int, int]:
    """A body's name without a dateline's place before a dash or a label behind it, and without a
    bracket that is not whole: "*Kirkwall -* Orkney Council", "Directorate C *(Northern Waters*".
    """
    for at in range(start + 1, end - 1):
        text = words[at].text
        if text in DASHES and words[at - 1].whitespace_ and words[at].whitespace_:
            named = any(word.lower_ in ORGANIZATION_HEADS for word in words[at + 1 : end])
            return (at + 1, end) if named else (start, at)
        if text == "(" and not any(word.text == ")" for word in words[at:end]):
            return start, at
        if text == ")" and not any(word.text == "(" for word in words[start:at]):
            return at + 1, end
    return start, end


def without_seat(words: Words, start: int, end: int) -> int:
    """The end of a body's name without whom one of its members sits for, "the Senate *for Norte*",
    or whose bill it moves: "the Greens' *Private* Member's bill".
    """
    if end - start > 1 and words[end - 1].text in SITTING:
        # "the BJP *MLAs*"
        return end - 1
    if words[end - 1].text == "Private" and words[end : end + 1] and words[end].text == "Member":
        return end - 1
    for at in range(start + 1, end - 1):
        if words[at].lower_ == "for" and words[at - 1].lower_ in CHAMBERS:
            return at
    return end


SITTING = frozenset({"MPs", "MLAs", "MKs", "TDs", "MSPs", "MCAs", "MNAs", "MPAs", "MLCs", "MEPs"})


def without_portfolio(words: Words, start: int, end: int) -> int:
    """The end of a service's name without the field of who heads it: "Assistant Secretary of the
    Navy *for Research*".
    """
    before = [word.lower_ for word in words[max(0, start - 3) : start]]
    if before[-2:] != ["of", "the"] or before[0] not in {"secretary", "undersecretary", "counsel"}:
        return end
    own = [word.lower_ for word in words[start:end]]
    at = own.index("for") if "for" in own else 0
    return start + at if at and own[at - 1] in SECRETARIATS else end


def without_chamber(words: Words, start: int, end: int) -> int:
    """The end of a committee's name without the state whose parliament it is of, which is told
    behind: "Energy Committee *of Norway*'s National Assembly".
    """
    panel = end - start > PANEL and [word.lower_ for word in words[end - 3 : end - 1]] in PANELS
    behind = [word.lower_ for word in words[end : end + 3]]
    return end - 2 if panel and behind[:1] in SAXON and CHAMBERS & set(behind) else end


PANEL = 3
"""Words of the shortest of such names, without its field."""
PANELS = (["committee", "of"], ["commission", "of"], ["subcommittee", "of"])
SAXON = (["'s"], ["’s"])
SECRETARIATS = words("army navy force treasury interior")
"""What a secretary heads who has several assistants for their fields."""
CHAMBERS = words("senate parliament assembly congress commons lords house")
"""Last words of names of chambers whose members sit for a place."""


def is_battle(words: Words, start: int) -> bool:
    """Whether small letters tell what happened at a place: "the battle of *Narvik*"."""
    return words[start].text == "battle" and words[start + 1].text == "of"


def without_nickname(words: Words, start: int, end: int) -> int:
    """Where a name ends without what a quotation mark opens at its end: 'Ana Lind "*Lily*"'."""
    marks = [at for at in range(start + 1, end) if words[at].text in MARKS]
    opens = len(marks) % 2 == 1 and bool(words[marks[-1] - 1].whitespace_)
    return marks[-1] if opens else end


MARKS = frozenset({'"', "“", "”", "‘", "``", "''"})
