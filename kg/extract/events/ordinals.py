"""Which anniversary a text tells of: "the fifty-fifth"."""

import re

from kg.extract.words.numbers import ORDINALS, TENS

ROUND = {f"{word.removesuffix('y')}ieth": ten for word, ten in TENS.items()} | {"hundredth": 100}
NTH = re.compile(
    r"(?:(?P<digits>\d+)(?:st|nd|rd|th)|(?P<word>[a-z]+(?:-[a-z]+)?))[- ]+anniversary", re.I
)


def nth(text: str) -> int | None:
    """Which anniversary a sentence tells of.

    >>> nth("the 30th anniversary"), nth("the fifty-fifth anniversary"), nth("an anniversary")
    (30, 55, None)
    """
    match = NTH.search(text)
    if match is None:
        return None
    if match["digits"]:
        return int(match["digits"])
    ten, _, one = match["word"].lower().rpartition("-")
    if one in ROUND and not ten:
        return ROUND[one]
    number = ORDINALS.get(one)
    return None if number is None or (ten and ten not in TENS) else TENS.get(ten, 0) + number
