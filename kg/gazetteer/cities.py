"""Cities, by name, as GeoNames has them."""

from dataclasses import dataclass
from functools import cache, lru_cache

from kg.gazetteer.spelling import REMEMBERED, folded
from kg.gazetteer.tables import lines, names


@dataclass(frozen=True, slots=True)
class City:
    """A city of 50,000 people or more, a capital, or a smaller town that news often names.

    `country` is the code of the territory it lies in: of a disputed territory itself, and None
    where even that is disputed (Jerusalem). A city whose rank is disputed is no capital here.
    """

    geonames_id: int
    name: str
    names: tuple[str, ...]
    """`name` first."""
    country: str | None
    point: tuple[float, float]
    """Latitude and longitude in degrees."""
    population: int
    is_capital: bool


@lru_cache(maxsize=REMEMBERED)
def city(name: str) -> City | None:
    """The city of that name: a capital before others, then the most populous.

    Capitals count, except that a name wholly in capitals is known too. Some names are words as
    well (Nice, Reading, Split): whether one is meant, only the text tells.

    >>> city("Washington").geonames_id, city("BAKU").country, city("Geneva").country
    (4140963, 'az', 'ch')
    >>> city("Constantinople").name, city("Nowhere")
    ('Istanbul', None)
    """
    plain = folded(name)
    row = _by_name().get(name) or _by_name().get(plain)
    if row is None and plain.isupper():
        row = _by_capitals().get(plain)
    return None if row is None else _city(row)


def capital(code: str) -> City | None:
    """The capital of a territory, given by code.

    >>> capital("az").name
    'Baku'
    """
    row = _capitals().get(code)
    return None if row is None else _city(row)


def cities() -> tuple[City, ...]:
    """Every city, the most important last."""
    return tuple(map(_city.__wrapped__, lines("cities.tsv")))


@cache
def _city(row: str) -> City:
    geonames, name, others, country, lat, long, population, is_capital = row.split("\t")
    return City(
        geonames_id=int(geonames),
        name=name,
        names=(name, *names(others)),
        country=country or None,
        point=(float(lat), float(long)),
        population=int(population),
        is_capital=bool(is_capital),
    )


@cache
def _by_name() -> dict[str, str]:
    """Rows by every spelling, plain ones too, unread: few of them are ever asked for.

    The table has the weakest first, so that the last one of a name counts.
    """
    index: dict[str, str] = {}
    for row in lines("cities.tsv"):
        _, name, others, _ = row.split("\t", 3)
        index[name] = row
        for other in names(others):
            index[other] = row
    return index


@cache
def _by_capitals() -> dict[str, str]:
    return {name.upper(): row for name, row in _by_name().items()}


@cache
def _capitals() -> dict[str, str]:
    return {row.split("\t")[3]: row for row in _by_name().values() if row.endswith("capital")}


def spellings() -> tuple[str, ...]:
    """Every spelling of a city that is known."""
    return tuple(_by_name())
