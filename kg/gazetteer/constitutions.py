"""Which offices a state has not, by its form of government: no president where a king reigns."""

KINGDOMS = frozenset(
    {"gb", "no", "se", "dk", "nl", "be", "lu", "li", "mc", "jp", "th", "my", "bn", "kh", "bt",
     "jo", "sa", "kw", "bh", "qa", "om", "ma", "ls", "sz", "to", "ca", "au", "nz", "jm", "bs",
     "bz", "gd", "ag", "lc", "vc", "kn", "pg", "sb", "tv"}
)  # fmt: skip
"""States with a monarch at their head and no president of anything that governs."""
ROYAL = KINGDOMS | {"es", "ae", "ad", "va", "ws"}
"""States that have a monarch, whatever else they have."""
PRESIDENTIAL = frozenset(
    {"us", "mx", "br", "ar", "cl", "co", "ec", "bo", "py", "uy", "ve", "pa", "cr", "ni", "hn",
     "sv", "gt", "do", "ph", "id", "ng", "ke", "gh", "zm", "mw", "lr", "gm", "bw", "cy", "ch",
     "tm", "ao", "mh", "pw", "fm", "ki", "nr"}
)  # fmt: skip
"""States whose president heads the government, beside whom there is no prime minister."""
LACKING = {
    "president": KINGDOMS,
    "vice-president": KINGDOMS,
    "prime-minister": PRESIDENTIAL,
    "deputy-prime-minister": PRESIDENTIAL,
}
"""Roles with the states that have no such office."""

HAVING = {"king": ROYAL, "queen": ROYAL, "chancellor": frozenset({"de", "at", "gb", "ch"})}
"""Roles with the only states that have such an office."""


def has_office(code: str, role: str) -> bool:
    """Whether a state has, as far as its form of government tells, an office of a role.

    >>> has_office("no", "president"), has_office("us", "prime-minister"), has_office("no", "king")
    (False, False, True)
    >>> has_office("at", "chancellor"), has_office("fr", "chancellor")
    (True, False)
    """
    if role in HAVING:
        return code in HAVING[role]
    return code not in LACKING.get(role, ())
