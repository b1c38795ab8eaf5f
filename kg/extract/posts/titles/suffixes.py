"""What is hung on a title and tells its status: "-designate", "ad interim"."""

from kg.extract.words.titles import STATUS_WORDS
from kg.model.extraction import Status


def suffixed(low: list[str], at: int) -> tuple[int, Status | None]:
    """The end of a title with what is hung on it: "minister *-designate*", "Attorney *nominee*"."""
    if low[at : at + 1] == ["."] and low[at - 1] in ABBREVIATED:
        return at + 1, None
    if low[at : at + 2] == [",", "a.i"] or low[at : at + 2] == [",", "a.i."]:
        return at + 2 + (low[at + 2 : at + 3] == ["."]), None
    if low[at : at + 1] == ["a.i."] or low[at : at + 2] == ["a.i", "."]:
        return at + 1 + (low[at] == "a.i"), None
    if low[at : at + 3] == [",", "ad", "interim"]:
        return at + 3, None
    if low[at : at + 2] in (["ad", "interim"], ["pro", "tem"], ["pro", "tempore"]):
        diplomat = low[at - 1].startswith(("affaires", "d'aff", "d’aff"))
        return at + 2, None if diplomat else Status.ACTING
    if low[at : at + 4] == ["-", "in", "-", "waiting"]:
        return at + 4, Status.DESIGNATE
    after = at + 1 if at + 1 < len(low) and low[at] == "-" else at
    if after < len(low) and low[after] in {"designate", "elect", "nominee", "designee", "select",
                                           "emeritus", "emerita"}:  # fmt: skip
        return after + 1, Status(STATUS_WORDS.get(low[after], "Designate"))
    return at, None


ABBREVIATED = frozenset({"cllr", "cr", "gov", "sen", "rep", "amb", "supt", "pres"})
"""Titles that a full stop may end."""
