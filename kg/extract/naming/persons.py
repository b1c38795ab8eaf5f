"""Where a person's name begins and ends among styles of address, ranks, posts and letters."""

from functools import lru_cache

from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.forenames import FIRST_NAMES, REIGNING, is_amid
from kg.extract.naming.tails import without_weekday
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, PARTICLES
from kg.extract.words.nameless import SERVING
from kg.extract.words.styles import (
    CONFESSIONS,
    PARTS,
    POST_LETTERS,
    POSTNOMINALS,
    RANK_LETTERS,
    STYLES,
)
from kg.extract.words.titles import FIELD_NOUNS, RANK_HEADS, RANKS, title_slug
from kg.gazetteer import body, demonym, place, territory

SIGNS = frozenset({".", "(", ")", "“", '"', "‘", "/"})
SURNAMES = frozenset(
    {"pope", "king", "bishop", "dean", "judge", "prince", "major", "marshal", "abbot", "cook",
     "page", "mayor", "warden", "provost", "abbott", "chancellor", "deacon", "canon", "chief"}
)  # fmt: skip
"""Titles that are family names too: inside a name they cut it only behind a known adjective."""
ROYAL = frozenset({"sheikh", "imam", "mullah", "ayatollah", "pope", "king", "queen"})
EXALTED = frozenset({"holiness", "majesty", "highness", "beatitude"})
"""Styles behind which the title of a pope, patriarch or monarch stands, whose name is one word."""
ORDAINED = frozenset({"cardinal", "archbishop", "bishop", "monsignor", "rabbi", "imam"})
"""Styles between a title and a name: "Secretary of State *Cardinal* Marsh"."""
GROUNDS = frozenset(
    {"island", "islands", "street", "road", "avenue", "square", "park", "bridge", "airport",
     "mosque", "palace", "tower", "hotel", "city", "town", "county", "district", "province",
     "river", "lake", "mountain", "mount", "valley", "port", "station", "stadium", "base", "camp",
     "cup", "prize"}
)  # fmt: skip
"""Nouns that end names of places and things, whoever they are called after."""
SHORTEST = 3
"""Letters of a post's abbreviation that no initials of a person have: "JD", but "MNA"."""
SURE = frozenset({"PM", "CM", "HE", "TD", "MP", "BG"})
"""Abbreviations of two letters that stand before a family name alone."""


FIELDED = 8
"""Words before the last of a minister's field among which his title begins."""


def introduces(words: Words, at: int, end: int, titles: set[int]) -> bool:
    """Whether a word at the beginning of a person's name only introduces it: "*SP* Grace Terna"."""
    word = words[at]
    plain = word.lower_.rstrip(".")
    left = end - at - 1
    if plain in ROYAL:
        return left > 1 or (left > 0 and at > 0 and words[at - 1].lower_ in EXALTED)
    if left and at - 1 in titles and plain in ORDAINED:
        return True
    if at in titles or plain in HONORIFICS or word.text in SIGNS:
        return True
    if left and (plain in RANK_HEADS or plain in RANKS or is_post(word.text, left)):
        return True
    if left > 1 and at - 1 in titles and word.text.isupper() and len(word.text) > SHORTEST:
        # "Chairman *NIIS* Ana Lind"
        return True
    if left > 1 and words[at + 1].text == "/":
        # "L/Cpl Rob Yates"
        return True
    if plain in FIRST_NAMES and is_first(words, at, titles):
        return False
    if left > 1 and (plain in STYLES or plain in RANK_LETTERS):
        glued = words[at + 1].text == "-" and not words[at + 1].whitespace_
        return not glued and words[at + 1].lower_ not in PARTICLES
    if left < PAIR:
        return False
    styled = in_style(words, at) or ends_field(words, at, titles)
    return styled or is_trade(word) or is_excellency(words, at, end)


def is_trade(word: Token) -> bool:
    """Whether a word in small letters is a noun for what somebody is: "*stevedore* Ana Lind"."""
    return word.text.islower() and len(word.text) > LONGEST and word.lower_ not in PARTICLES


def is_excellency(words: Words, at: int, end: int) -> bool:
    """Whether a letter is one of "H. E." before a name of two words: "*H. E.* Ana Lind"."""
    first = at if words[at].text.startswith("H") else at - 1
    letters = [word.text.rstrip(".") for word in words[max(0, first) : first + 2]]
    return letters == ["H", "E"] and end - first > INITIAL + 1


def ends_field(words: Words, at: int, titles: set[int]) -> bool:
    """Whether a word is the last of a minister's field: "of Science and *Aerospace* Ana Lind"."""
    last = words[at].lower_ in FIELD_NOUNS and at > 0 and words[at - 1].lower_ in {"and", "&"}
    return last and not titles.isdisjoint(range(max(0, at - FIELDED), at))


def is_first(words: Words, at: int, titles: set[int]) -> bool:
    """Whether a style is a first name: behind a title or before an initial, "Gov. *Earl* Ray
    Tomblin", "*Prince* K. Mensah".
    """
    behind = words[at + 1].text if at + 1 < len(words) else ""
    titled = at > 0 and (at - 1 in titles or words[at - 1].lower_.rstrip(".") in HONORIFICS)
    return titled or (len(behind) == INITIAL and behind[0].isupper() and behind[1] == ".")


INITIAL = 2
"""Letters of an initial with its dot."""
PAIR = 2
"""Words behind what introduces a person, from which it is no part of the name."""


def in_style(words: Words, at: int) -> bool:
    """Whether a word is one of two that make a style: "Tan Sri", "Rt Rev.", "W/ro"."""
    before, after = words[at - 1].lower_ if at else "", words[at + 1].lower_
    own = words[at].lower_
    opens = after.startswith(PARTS.get(own.rstrip("."), "?"))
    return opens or before == "/" or own.startswith(PARTS.get(before.rstrip("."), "?"))


def is_post(text: str, left: int) -> bool:
    """Whether letters stand for a post before so many words of a name."""
    known = text.rstrip(".") in POST_LETTERS
    return known and (left > 1 or len(text) >= SHORTEST or text in SURE)


def person(words: Words, titles: set[int], start: int, end: int) -> tuple[int, int]:
    """A person's name without the titles before it and behind it."""
    start = behind_title(words, titles, start, end)
    end = before_title(titles, start, end)
    start = behind_field(words, start, end)
    start = behind_office(words, titles, start, end)
    while start < end - 1 and introduces(words, start, end, titles):
        start += 1
    return start, end


def behind_title(words: Words, titles: set[int], start: int, end: int) -> int:
    """Where a person's name begins behind a body's title: "*UN chief* Ban Ki-moon"."""
    at = next((n for n in range(start + 1, end - 1) if n in titles), start)
    left = phrase(words[start:at])
    if at == start or not (body(left) or territory(left) or demonym(left)):
        return start
    while at < end - 1 and at in titles:
        at += 1
    return at


def before_title(titles: set[int], start: int, end: int) -> int:
    """Where a name ends that runs into a title of two words: "U.N. *Special Envoy*"; one word may
    be a surname ("Pope", "King").
    """
    at = end
    while at > start and at - 1 in titles:
        at -= 1
    return at if end - at > 1 and at > start else end


def behind_field(words: Words, start: int, end: int) -> int:
    """Where a person's name begins behind the field or state of the title before it: "Minister
    *of Water Resources* Zhao Liqing", "Ambassador of *Azerbaijan* Dashgin Shikarov".
    """
    if end - start < 2:
        # nothing is left of a name that was an honorific alone
        return start
    of = start if words[start].lower_ in {"of", "for"} else start - 1
    if of < 0 or words[of].lower_ not in {"of", "for"}:
        return start
    fields = [at for at in range(start, end - 1) if words[at].lower_ in FIELD_NOUNS]
    if fields:
        return fields[-1] + 1
    at = of + 1
    return at + 1 if at < end - 1 and place(words[at].text) is not None else at


def behind_office(words: Words, titles: set[int], start: int, end: int) -> int:
    """Where a person's name begins behind a title inside it: "*Maronite Bishop* Boutros Karam",
    "*Independent TD* Packie Gilfoyle".
    """
    for at in range(end - 2, start, -1):
        post = words[at].text in POST_LETTERS and len(words[at].text) > 1
        own = words[at].text in REIGNING and is_amid(words, at)
        if own or not (post or at in titles or title_slug(words[at].text)):
            continue
        if words[at].lower_ not in SURNAMES or words[at - 1].lower_ in CONFESSIONS:
            return at + 1
    return start


def without_letters(words: Words, start: int, end: int) -> int:
    """Where a person's name ends before letters of degrees and orders, "Dale Husbands *KC*", or
    the day of the verb behind it, "Ana Lind *Monday* said".
    """
    end = without_weekday(words, start, end)
    if all(word.text.isupper() for word in words[start:end]):
        return end
    if end - start > GRADUATED and words[end - 2].text in {"’", "‘", "'"} and (
        words[end - 1].text.isdigit()
    ):  # fmt: skip
        end -= 2  # "Ana Lind ’78", who graduated then
    while end - start > 1 and words[end - 1].text in LETTERS:
        end -= 1
    return end


GRADUATED = 3
LETTERS = POSTNOMINALS | {",", "(", ")", "."}


def is_style(words: Words, start: int, end: int) -> bool:
    """Whether words are nothing but styles, ranks and letters beside somebody's name: "Lt Gen",
    "Rt Rev.", the "KCMG" of "Richard Moore, KCMG".
    """
    own = [word.text for word in words[start:end]]
    if LETTERS.issuperset(own):
        at = start - 2 if start > 1 and words[start - 1].text == "," else start - 1
        if at >= 0 and words[at].ent_type_ == "PERSON":
            return True
    after = words[end] if end < len(words) else None
    if after is None or not (after.text[:1].isupper() or after.text in {"(", "."}):
        return False
    party = own[0] in PARTIES and (after.text in POST_LETTERS or title_slug(after.text))
    return not party and all(map(is_introducing, own))


PARTIES = frozenset({"SP", "PS", "PC", "DC", "CP", "PSI", "PP"})
"""Letters of posts that are of parties too."""


@lru_cache(maxsize=4096)
def is_introducing(text: str) -> bool:
    """Whether a word is a style, a rank or letters of a post."""
    plain = text.lower().rstrip(".")
    return (
        plain in HONORIFICS
        or plain in RANK_LETTERS
        or plain in PARTS
        or text in POST_LETTERS
        or text in SIGNS
    )


def is_titled(words: Words, start: int, end: int) -> bool:
    """Whether a name that looks like no person's is one behind letters of a post or a style:
    "Independent TD Packie Gilfoyle", "CP Olohundare Jimoh".
    """
    last = end
    while last - start > 2 and words[last - 1].text in POSTNOMINALS:
        last -= 1
    free = start == 0 or words[start - 1].tag_ not in {"DT", "JJ", "VBG"}
    follows = end < len(words) and words[end].text[:1].isupper()
    own = words[start:last]
    if last < end and free and not follows and len(own) <= LONGEST and all(map(is_personal, own)):
        # "Éamon Lydon TD"
        return True
    at = next((n for n in range(end - 3, start - 1, -1) if is_address(words[n])), None)
    return at is not None and at - start <= 1 and end - at <= LONGEST and all(
        is_personal(word) for word in words[at + 1 : end]
    )  # fmt: skip


LONGEST = 5
"""Words of a person's name with the post before it."""


def is_address(word: Token) -> bool:
    """Whether a word stands for a post, or is a style of address, before a name."""
    return word.text in POST_LETTERS or (word.text.istitle() and word.lower_ in STYLES)


def is_personal(word: Token) -> bool:
    """Whether a word may be part of a person's name, for all that its letters tell."""
    return (
        word.text[:1].isupper()
        and not (word.text.isupper() and len(word.text) > 1)
        and word.lower_ not in ORGANIZATION_HEADS
        and word.lower_ not in FIELD_NOUNS
        and word.lower_ not in GROUNDS
    )


def is_rest(words: Words, start: int, end: int) -> bool:
    """Whether words end the title that "chief" begins, "the first Chief *Diversity Officer*", or
    tell what an office is for: "Representative for *Treaty Implementation*".
    """
    if end - start > 1 and words[end - 1].lower_.endswith("ation"):
        return True
    chief = start > 0 and words[start - 1].text == "Chief"
    return chief and words[end - 1].lower_ in OFFICERS


OFFICERS = SERVING | {"economist", "scientist", "counsel", "negotiator"}
"""With what titles end that begin with "chief"."""
