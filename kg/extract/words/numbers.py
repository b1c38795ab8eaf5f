"""Numbers in words, up to a hundred."""

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
