"""A record of an imported authority: cells by column, to a profile and back."""

import re
from collections.abc import Mapping
from typing import Any

from kg.gazetteer import demonym, territory, territory_by_code
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType
from kg.model.links import Profile

COLUMNS = {
    "id": "id iri uri item qid identifier wikidata",
    "label": "label name title itemlabel preflabel fullname",
    "aliases": "aliases alias altlabel altlabels alternatenames alternativenames acronyms acronym",
    "type": "type class",
    "kind": "kind",
    "dates": "dates date",
    "start": "start birth birthdate born founded foundingdate startdate established",
    "end": "end death deathdate died dissolved dissolutiondate enddate",
    "countries": "countries country countrycode nationality citizenship state",
    "places": "places place location city",
    "posts": "posts post position positions jobtitle office role",
    "point": "point coordinates coord latlong",
    "lat": "lat latitude",
    "long": "long lon lng longitude",
    "same_as": "sameas exactmatch identifiers",
}
"""The columns, and the other names under which each is known; capitals and `_` do not count."""
BY_NAME = {word: column for column, words in COLUMNS.items() for word in words.split()}
TYPES = {
    EntityType.PERSON: "person human people politician q5",
    EntityType.ORGANIZATION: "organization organisation org company agency q43229",
    EntityType.PLACE: "place location city country state territory q515 q6256",
    EntityType.EVENT: "event q1656682",
}
"""Words that a record's type is told by."""
BY_TYPE = {word: type for type, words in TYPES.items() for word in words.split()}
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.*)?")
WIKIDATA_POINT = re.compile(r"point\(\s*(-?[0-9.]+)[ ,]+(-?[0-9.]+)\s*\)", re.IGNORECASE)
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")

Cells = Mapping[str, Any]


def column(name: str) -> str | None:
    """The column that a heading means.

    >>> column("birth_date"), column("?itemLabel"), column("shoe size")
    ('start', 'label', None)
    """
    return BY_NAME.get(re.sub(r"[^a-z]", "", name.lower()))


def profile(cells: Cells, *, prefix: str, type: EntityType | None) -> Profile:
    """The record in these cells, by column. `ValueError` says what is wrong with it."""
    names = dict.fromkeys([*texts(cells.get("label"))[:1], *texts(cells.get("aliases"))])
    if not names or not texts(cells.get("label")):
        raise ValueError("no label")
    start, end = dates(cells)
    return Profile(
        record_iri(cells.get("id"), prefix),
        type_of(cells.get("type")) or type,
        tuple(names),
        kind=next(iter(texts(cells.get("kind"))), None),
        countries=frozenset(map(country, texts(cells.get("countries")))),
        places=texts(cells.get("places")),
        point=point(cells),
        start=start,
        end=end,
        posts=texts(cells.get("posts")),
        identifiers=frozenset(one for one in texts(cells.get("same_as")) if IRI.fullmatch(one)),
    )


def texts(value: object) -> tuple[str, ...]:
    """The texts in a cell: a list, or parted by `|`.

    >>> texts("UN | United Nations|"), texts(None), texts(["a", 2])
    (('UN', 'United Nations'), (), ('a', '2'))
    """
    if value is None:
        return ()
    parts = value if isinstance(value, list) else str(value).split("|")
    plain = (" ".join(str(part).split()) for part in parts if not isinstance(part, dict | list))
    return tuple(filter(None, plain))


def record_iri(value: object, prefix: str) -> str:
    """The IRI of an id: the id itself, or what follows a prefix."""
    found = next(iter(texts(value)), "")
    if not found:
        raise ValueError("no id")
    whole = found if IRI.fullmatch(found) and not prefix else f"{prefix}{found}"
    if prefix and found.startswith(prefix):
        whole = found
    if not IRI.fullmatch(whole):
        raise ValueError(f"the id {found!r} is no IRI; --prefix tells how its IRI begins")
    return whole


def type_of(value: object) -> EntityType | None:
    """The type that a word or the end of an IRI tells.

    >>> type_of("https://schema.org/Person"), type_of("Politician"), type_of("")
    (<EntityType.PERSON: 'person'>, <EntityType.PERSON: 'person'>, None)
    """
    for text in texts(value):
        found = BY_TYPE.get(re.split(r"[/#:]", text)[-1].lower())
        if found:
            return found
    return None


def country(name: str) -> str:
    """The code of a country, given by name, adjective or ISO code; other words as they are."""
    found = territory_by_code(name.lower()) or territory(name) or demonym(name)
    return found.code if found else name.lower()


def dates(cells: Cells) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last date: of two columns, or of one with `start/end` or a single date."""
    if texts(cells.get("dates")):
        first, slash, last = texts(cells["dates"])[0].partition("/")
        return date(first), date(last) if slash else None
    return (
        date(next(iter(texts(cells.get("start"))), "")),
        date(next(iter(texts(cells.get("end"))), "")),
    )


def date(text: str) -> PartialDate | None:
    """A date of ISO 8601, as precise as it is.

    >>> str(date("1951-03-02")), str(date("1951")), date("")
    ('1951-03-02', '1951', None)
    """
    if not text.strip():
        return None
    match = DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is no date like 1951-03-02, 1951-03 or 1951")
    year, month, day = (int(part) if part else None for part in match.groups())
    found = PartialDate(year or 0, month, day)
    try:
        found.ordinal  # noqa: B018
    except ValueError:
        raise ValueError(f"{text!r} is no date of the calendar") from None
    return found


def point(cells: Cells) -> tuple[float, float] | None:
    """Latitude and longitude: of two columns, or of one as "lat,long" or "Point(long lat)"."""
    written = " ".join(texts(cells.get("point")))
    if match := WIKIDATA_POINT.fullmatch(written):
        return degrees(match[2], match[1])
    if written:
        lat, _, long = written.partition(",")
        return degrees(lat, long)
    lat, long = (" ".join(texts(cells.get(name))) for name in ("lat", "long"))
    return degrees(lat, long) if lat and long else None


def degrees(lat: str, long: str) -> tuple[float, float]:
    """The numbers, if they are on the globe."""
    try:
        found = float(lat), float(long)
    except ValueError:
        raise ValueError(f"{lat},{long} are no coordinates like 40.38,49.89") from None
    if not (-90 <= found[0] <= 90 and -180 <= found[1] <= 180):
        raise ValueError(f"{lat},{long} are no latitude and longitude")
    return found


def as_cells(record: Profile) -> dict[str, Any]:
    """The record as cells that `profile` reads to the same again; empty ones left out."""
    cells: dict[str, Any] = {
        "id": record.iri,
        "label": record.label,
        "aliases": list(record.names[1:]),
        "type": str(record.type) if record.type else "",
        "kind": record.kind or "",
        "start": str(record.start or ""),
        "end": str(record.end or ""),
        "countries": sorted(record.countries),
        "places": list(record.places),
        "posts": list(record.posts),
        "point": "" if record.point is None else f"{record.point[0]},{record.point[1]}",
        "same_as": sorted(record.identifiers),
    }
    return {name: value for name, value in cells.items() if value}
