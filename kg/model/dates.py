"""Dates that are only as precise as the text that gives them."""

from dataclasses import dataclass
from datetime import date
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; a year stands before its months, a month before its days.

    >>> str(PartialDate(1992, 2, 26)), str(PartialDate(1992, 2)), str(PartialDate(1992))
    ('1992-02-26', '1992-02', '1992')
    >>> PartialDate(1992) < PartialDate(1992, 2) < PartialDate(1992, 2, 26)
    True
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __lt__(self, other: "PartialDate") -> bool:
        return self._parts < other._parts

    @property
    def _parts(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    @property
    def ordinal(self) -> int:
        """The day, or the first of a month or year, as a number of days."""
        return date(self.year, self.month or 1, self.day or 1).toordinal()

    @property
    def datatype(self) -> str:
        """The local name of its XML Schema datatype: `date`, `gYearMonth` or `gYear`."""
        if self.day is not None:
            return "date"
        return "gYear" if self.month is None else "gYearMonth"

    @property
    def words(self) -> str:
        """The date in English words.

        >>> PartialDate(1992, 2, 26).words, PartialDate(1992, 2).words, PartialDate(1992).words
        ('26 February 1992', 'February 1992', '1992')
        """
        if self.month is None:
            return str(self.year)
        month = f"{MONTHS[self.month - 1]} {self.year}"
        return month if self.day is None else f"{self.day} {month}"

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The day itself, in full."""
        return cls(day.year, day.month, day.day)


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
