"""Tolls in the words of a claim: how many, of whom, killed, injured, displaced or missing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
UNITS = {word: n for n, word in enumerate(SMALL)} | {
    "no": 0, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "a hundred": 100, "a dozen": 12,
}  # fmt: skip
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
MANY = {"dozens": 24, "hundreds": 200, "thousands": 2000, "tens of thousands": 20_000}
"""Plurals without a number: at least two of them."""
ABOUT = 0.1
"""How far "about" reaches, as a share of the number, to either side."""

BOUNDS = {
    "at least": "least", "no fewer than": "least", "no less than": "least",
    "not less than": "least", "a minimum of": "least",
    "more than": "above", "over": "above", "upwards of": "above", "in excess of": "above",
    "up to": "most", "as many as": "most", "at most": "most", "no more than": "most",
    "a maximum of": "most", "fewer than": "below", "less than": "below", "under": "below",
    "about": "about", "around": "about", "some": "about", "roughly": "about", "nearly": "about",
    "approximately": "about", "an estimated": "about", "almost": "about", "close to": "about",
}  # fmt: skip
"""Words before a number → what they make of it."""

WHOLE = {"people", "persons", "residents", "inhabitants", "lives", "victims", "individuals",
         "others", "dead"}  # fmt: skip
"""Who may be anybody: the toll as such."""
PARTS = {
    "civilians": "civilians", "civilian": "civilians", "children": "children", "women": "women",
    "child": "children", "woman": "women", "man": "men", "men": "men",
    "soldiers": "soldiers", "soldier": "soldiers", "troops": "soldiers", "servicemen": "soldiers",
    "officers": "police", "policemen": "police", "officer": "police",
    "militants": "militants", "gunmen": "militants", "rebels": "militants",
    "insurgents": "militants", "fighters": "militants", "journalists": "journalists",
    "students": "students", "protesters": "protesters", "demonstrators": "protesters",
    "workers": "workers", "passengers": "passengers", "miners": "miners", "sailors": "sailors",
    "families": "families", "villagers": "villagers", "person": "people",
}  # fmt: skip
"""Parts of those concerned, by the noun for them."""
HARMS = {
    "killed": "killed", "dead": "killed", "died": "killed", "perished": "killed", "slain": "killed",
    "massacred": "killed", "murdered": "killed", "executed": "killed", "killing": "killed",
    "drowned": "killed", "injured": "injured", "wounded": "injured", "hurt": "injured",
    "injuring": "injured", "wounding": "injured", "displaced": "displaced", "fled": "displaced",
    "displacing": "displaced", "homeless": "displaced", "missing": "missing",
}  # fmt: skip


def either(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{either([*UNITS, *MANY])})"
    rf"(?:\s(?:{either(SCALES)})s?\b)?"
)
FIGURE = (
    rf"(?:(?P<bound>{either(BOUNDS)})\s)?(?:between\s)?(?<![\w.,–-])(?P<low>{NUMBER})(?![\w%])"
    rf"(?:\s?(?:to|and|[-–])\s?(?P<high>\d[\d,]*)(?![\w%]))?"
)
WHO = (
    rf"(?:\s(?:of\s)?(?:the\s|its\s|their\s)?(?:[\w’'-]+\s){{0,2}}?"
    rf"(?P<who>{either([*WHOLE, *PARTS])})\b)"
)
WHENCE = r"(?:\s(?:of|in|from|at)\s(?:the\s)?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)*)?"
AUX = r"(?:\s(?:had|have|has|may|might|could|were|was|are|is|been|be|also|reportedly))"
PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"{FIGURE}{WHO}?{WHENCE}(?P<aux>{AUX}{{0,4}})"
    rf"(?:\s(?:left|made))?\s(?P<harm>{either(HARMS)})\b",
    rf"\b(?P<harm>killed|killing|injured|injuring|wounded|wounding|displaced|displacing)"
    rf"\s{FIGURE}{WHO}?",
    rf"\b(?:killings?|deaths?|murders?|slaughter|massacre)\b[^.;]{{0,60}}?\bof\s{FIGURE}{WHO}",
    rf"\b(?:death\s)?toll\b[^.;]{{0,24}}?\b(?:at|to|of|was|is|reached|be)\s{FIGURE}(?!\s?[%])",
    rf"\b(?:claimed|claiming|cost|took)\s{FIGURE}\s(?P<who>lives)\b",
))  # fmt: skip
STEMS = re.compile(
    r"kill|dead|death|died|perish|slain|massacre|murder|execut|drown|injur|wound|hurt|displac|fled|"
    r"homeless|missing|toll|lives|slaughter",
    re.IGNORECASE,
)
SPOILED = re.compile(r"\b(?:not|never|n[’']t|if|would|will|whether|than|another|further)\s*$", re.I)
"""What before a figure leaves open whether it holds."""
MIXED = re.compile(r"^\s?(?:or|and|,)\s(?:\w+\s)?(?:" + either(HARMS) + r")\b", re.IGNORECASE)
"""Behind a harm: the figure counts two harms together."""
HEDGES = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|probably|reportedly|allegedly|likely|feared|fears|"
    r"believed|thought|suspected)\b[^,.;]{0,32}$",
    re.IGNORECASE,
)
"""What before a figure or its harm leaves it possible only."""
DATED = re.compile(r"\b(?:in|since|during|until|by|of|after|before) $", re.IGNORECASE)
"""What before a year reads as a date; before other numbers it leaves open what is counted."""


class Figure(NamedTuple):
    """A toll: bounds (`most` None: unbounded), who and which harm; `words` and where they stand."""

    least: int
    most: int | None
    harm: str
    counted: str
    hedged: bool
    words: str
    at: int

    @property
    def value(self) -> str:
        """The bounds in words.

        >>> next(figures("more than 200 civilians were killed")).value
        '201 or more'
        """
        if self.most is None:
            return f"{self.least} or more"
        if self.least == self.most:
            return str(self.least)
        return f"{self.least} to {self.most}" if self.least else f"{self.most} or fewer"


def figures(content: str) -> Iterator[Figure]:
    """The tolls of a content; none of a harm of which it gives two for the same people, as of two
    places.

    >>> [figure[:4] for figure in figures("up to 30 people died and at least two were injured")]
    [(0, 30, 'killed', 'people'), (2, None, 'injured', 'people')]
    """
    if not STEMS.search(content):
        return
    found: dict[int, Figure] = {}
    for pattern in PATTERNS:
        for match in pattern.finditer(content):
            figure = read(content, match)
            if figure is not None:
                found.setdefault(match.start("low"), figure)
    times = Counter((figure.harm, figure.counted) for figure in found.values())
    yield from (f for _, f in sorted(found.items()) if times[f.harm, f.counted] == 1)


def read(content: str, match: re.Match[str]) -> Figure | None:
    """The figure of a match, where it is one."""
    given = match.groupdict()
    if SPOILED.search(content[: match.start()]) or MIXED.search(content[match.end() :]):
        return None
    low, high = number(given["low"]), number(given["high"] or "")
    if low is None or is_year(given) or DATED.search(content[: match.start()]):
        return None
    least, most = bounds((given["bound"] or "").lower(), low, high)
    if given["low"].lower() in MANY:
        least, most = MANY[given["low"].lower()], None
    noun = (given.get("who") or "people").lower()
    before = content[: match.start()] + (given.get("aux") or "")
    return Figure(
        least,
        most,
        HARMS.get((given.get("harm") or "killed").lower(), "killed"),
        "people" if noun in WHOLE else PARTS.get(noun, "people"),
        HEDGES.search(before) is not None,
        match[0].strip(),
        match.start(),
    )


def is_year(given: dict[str, str | None]) -> bool:
    """Whether the number may be a year: four digits that nobody is counted by."""
    low = given["low"] or ""
    return re.fullmatch(r"1[5-9]\d\d|20\d\d", low) is not None and not given.get("who")


def number(words: str) -> int | None:
    """The number that words stand for; None for none, and for what is no whole number.

    >>> [number(words) for words in ("1,200", "two hundred", "1.5 million", "a dozen", "many")]
    [1200, 200, 1500000, 12, None]
    """
    plain = words.lower().replace(",", "")
    if plain in MANY:
        return MANY[plain]
    if plain in UNITS:
        return UNITS[plain]
    head, _, scale = plain.rpartition(" ")
    factor = SCALES.get(scale.rstrip("s"), 1)
    base = str(UNITS.get(head, head)) if head else plain
    if not re.fullmatch(r"\d+(\.\d+)?", base):
        return None
    found = float(base) * factor
    return int(found) if found.is_integer() else None


def bounds(word: str, low: int, high: int | None) -> tuple[int, int | None]:
    """The least and the most that a number with its word allows.

    >>> bounds("more than", 200, None), bounds("as many as", 500, 1000), bounds("about", 50, None)
    ((201, None), (500, 1000), (45, 55))
    """
    if high is not None and high >= low:
        return low, high
    by_kind: dict[str, tuple[int, int | None]] = {
        "least": (low, None),
        "above": (low + 1, None),
        "most": (0, low),
        "below": (0, max(low - 1, 0)),
        "about": (low - round(low * ABOUT), low + round(low * ABOUT)),
    }
    return by_kind.get(BOUNDS.get(word, ""), (low, low))
