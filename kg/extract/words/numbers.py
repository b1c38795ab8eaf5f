"""Numbers in words, up to a hundred, and which anniversary a text tells of."""

import re

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
         "eighteen", "nineteen")  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
NUMBERS = {word: number for number, word in enumerate([*ONES, *TEENS], 1)} | {
    f"{ten}-{one}".rstrip("-"): tens + number
    for ten, tens in TENS.items() for number, one in enumerate(["", *ONES])
}  # fmt: skip
"""A number in words → its value, "forty-two" too."""
ORDINAL = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
           "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
           "seventeenth", "eighteenth", "nineteenth", "twentieth")  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(ORDINAL, 1)}
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
