"""Dates that are only as precise as the text that gives them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year.

    >>> str(PartialDate(1992, 2, 26)), str(PartialDate(1992, 2)), str(PartialDate(1992))
    ('1992-02-26', '1992-02', '1992')
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

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
