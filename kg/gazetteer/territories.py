"""States, their parts, disputed territories and regions, by name and by adjective."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.gazetteer.spelling import REMEMBERED, folded, without_article
from kg.gazetteer.tables import names, point, rows


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory that news names.

    `is_state`: it is, or until its end was, a member or an observer state of the United Nations.
    `parent` is the code of the territory it is part of, None where that is disputed: the gazetteer
    gives names and codes, and does not say whose a disputed territory is.
    `point` (latitude, longitude) is the middle of its cities, weighted by population.
    """

    code: str
    """Lower-case: ISO 3166 where there is one ("az", "us-ga"), "x-…" for regions."""
    name: str
    qid: str | None
    names: tuple[str, ...]
    """English names and acronyms, `name` first."""
    demonyms: tuple[str, ...]
    """Adjectives and words for the people: "Turkish", "Turk"."""
    point: tuple[float, float] | None
    is_state: bool
    parent: str | None = None
    is_former: bool = False
    geonames_id: int | None = None

    @property
    def is_land(self) -> bool:
        """Whether it has a two-letter code of its own in ISO 3166-1, or is a state: news files from
        there and names its ministers as its own.

        >>> territory("Greenland").is_land, territory("Quebec").is_land
        (True, False)
        """
        return self.is_state or len(self.code) == len("gl")


@lru_cache(maxsize=REMEMBERED)
def territory(name: str) -> Territory | None:
    """The territory of that English name; a state before any other of the same name.

    Capitals count, except that a name wholly in capitals is known too.

    >>> [territory(name).code for name in ("the U.S.", "TURKEY", "Turkiye", "Georgia")]
    ['us', 'tr', 'tr', 'ge']
    >>> territory("Northern Cyprus").parent, territory("us")
    (None, None)
    """
    plain = without_article(folded(name))
    found = _by_name().get(plain)
    if found is None and plain.isupper():
        found = _by_capitals().get(plain)
    return _formal(plain) if found is None else found


FORMAL = re.compile(
    r"(?:(?:Islamic|Federal|Federative|People's|Democratic|Socialist|Independent) )*"
    r"(?:Republic|Kingdom|Sultanate|Commonwealth|Principality|Emirate) of (?:the )?(?P<name>.+)",
    re.IGNORECASE,
)
"""The formal name of a state around its usual one."""
DISPUTED = frozenset({"China", "Korea", "Congo"})
"""What more than one state is called formally."""


def _formal(name: str) -> Territory | None:
    """The state of a formal name that the table has not: "Republic of Namibia"."""
    match = FORMAL.fullmatch(name)
    inner = match["name"] if match is not None else ""
    found = _by_name().get(inner) or _by_capitals().get(inner)
    return found if found is not None and found.is_state and found.name not in DISPUTED else None


def territory_by_code(code: str) -> Territory | None:
    """The territory of that code.

    >>> territory_by_code("us-ga").name
    'Georgia'
    """
    return _by_code().get(code)


@lru_cache(maxsize=REMEMBERED)
def demonym(word: str) -> Territory | None:
    """The territory that an adjective, or a word for its people, belongs to.

    >>> [demonym(word).code for word in ("Azerbaijani", "Armenians", "Frenchman", "Dutch")]
    ['az', 'am', 'fr', 'nl']
    >>> demonym("Republican")
    """
    plain = folded(word)
    known = _by_demonym()
    return known.get(plain) or known.get(plain.removesuffix("s"))


def territories() -> tuple[Territory, ...]:
    """Every territory, by code."""
    return tuple(_by_code().values())


@cache
def _by_code() -> dict[str, Territory]:
    return {row[0]: _read(row) for row in rows("territories.tsv")}


def _read(row: list[str]) -> Territory:
    code, name, qid, geonames, spellings, demonyms, lat, long, state, parent, former = row
    return Territory(
        code=code,
        name=name,
        qid=qid or None,
        names=names(spellings),
        demonyms=names(demonyms),
        point=point(lat, long),
        is_state=bool(state),
        parent=parent or None,
        is_former=bool(former),
        geonames_id=int(geonames) if geonames else None,
    )


def _weakest_first() -> list[Territory]:
    """Parts, then regions and disputed territories, then former states, then states."""
    return sorted(
        _by_code().values(), key=lambda each: (each.is_state, not each.is_former, not each.parent)
    )


@cache
def _by_name() -> dict[str, Territory]:
    return {without_article(folded(name)): each for each in _weakest_first() for name in each.names}


@cache
def _by_capitals() -> dict[str, Territory]:
    return {name.upper(): each for name, each in _by_name().items()}


@cache
def _by_demonym() -> dict[str, Territory]:
    return {folded(word): each for each in _weakest_first() for word in each.demonyms}
