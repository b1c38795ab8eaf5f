"""Words for events: which are one, and which exclude one another."""

import re

OPENING = re.compile(r"^(?:(?:an?|the|this|that|its|their|his|her)\s|(?:acts?|crimes?)\sof\s)+")
ENDS = re.compile(r"\s(?:of|in|to|against|by|for|on|at|since|that|which|committed|on)\b.*$")
MARKS = "“”\"'‘’ .,;:!"

EXCLUDING = (
    ("accident mishap", "attack assassination murder sabotage bombing crime terrorism"),
    ("suicide", "murder assassination execution accident"),
    ("self-defence self-defense", "aggression provocation"),
    (
        "legal lawful legitimate constitutional",
        "illegal unlawful illegitimate unconstitutional coup",
    ),
    ("victory success triumph", "defeat failure"),
    ("fair transparent", "rigged fraudulent farce sham unfair"),
    ("liberation", "occupation invasion"),
    ("justified", "unjustified unprovoked"),
    ("peaceful", "violent"),
    ("genuine real true", "fake hoax fabrication staged"),
    ("hoax fabrication", "massacre genocide attack killing"),
    ("fair just", "unfair unjust"),
    ("necessary", "unnecessary"),
    ("constructive useful productive", "useless pointless unproductive"),
)
"""Words of one row that nothing can be called at once, to the left and to the right."""


def term(words: str) -> str:
    """A word for an event without article and quotation marks.

    >>> term("“an act of genocide”"), term("The largest massacre to date")
    ('genocide', 'largest massacre to date')
    """
    return OPENING.sub("", " ".join(words.lower().split()).strip(MARKS)).strip(MARKS)


def head(name: str) -> str:
    """The noun or adjective that a phrase turns on.

    >>> head("largest massacre to date in the conflict"), head("historic")
    ('massacre', 'historic')
    """
    found = ENDS.sub("", name).split()
    return found[-1] if found else name


def exclude(a: str, b: str) -> bool:
    """Whether a thing cannot well be both.

    >>> exclude("tragic accident", "attack"), exclude("genocide", "massacre")
    (True, False)
    """
    one, other = head(a), head(b)
    for left, right in EXCLUDING:
        sides = set(left.split()), set(right.split())
        if (one in sides[0] and other in sides[1]) or (one in sides[1] and other in sides[0]):
            return True
    return any(
        x in {f"un{y}", f"il{y}", f"in{y}", f"im{y}"} for x, y in ((one, other), (other, one))
    )
