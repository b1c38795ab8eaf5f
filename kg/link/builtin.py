"""The authorities that come with the gazetteer: Wikidata's territories and GeoNames' places."""

from collections.abc import Iterator

from kg.gazetteer import City, Territory, cities, territories
from kg.link.authority import Authority
from kg.link.blocking import Index
from kg.model.extraction import EntityType
from kg.model.links import Profile

WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"


def wikidata() -> Authority:
    """States, their parts, disputed territories and regions, by Wikidata's ids."""
    return Authority(
        name="wikidata",
        title="Wikidata",
        dataset="https://www.wikidata.org/",
        space=WIKIDATA,
        source="built in: territories",
        lookup=Index(wikidata_profiles),
    )


def geonames() -> Authority:
    """Territories and cities, by GeoNames' ids."""
    return Authority(
        name="geonames",
        title="GeoNames",
        dataset="https://www.geonames.org/",
        space=GEONAMES,
        source="built in: territories, cities",
        lookup=Index(geonames_profiles),
    )


BUILT_IN = {"wikidata": wikidata, "geonames": geonames}


def wikidata_profiles() -> Iterator[Profile]:
    """What Wikidata has of the gazetteer's territories."""
    for each in territories():
        if each.qid:
            yield territory_profile(each, f"{WIKIDATA}{each.qid}")


def geonames_profiles() -> Iterator[Profile]:
    """What GeoNames has of the gazetteer's territories and cities."""
    for each in territories():
        if each.geonames_id:
            yield territory_profile(each, f"{GEONAMES}{each.geonames_id}/")
    yield from map(city_profile, cities())


def territory_profile(land: Territory, iri: str) -> Profile:
    """A territory; a part of a state lies in it."""
    return Profile(
        iri,
        EntityType.PLACE,
        (land.name, *(name for name in spellings(land) if name != land.name)),
        kind="state" if land.is_state else "territory",
        countries=frozenset(code for code in (land.code, land.parent) if code),
        point=land.point,
    )


def spellings(land: Territory) -> tuple[str, ...]:
    """Its names, and of a republic the one that its adjective makes: "Azerbaijani Republic"."""
    is_republic = any(name == f"Republic of {land.name}" for name in land.names)
    made = tuple(f"{word} Republic" for word in land.demonyms) if is_republic else ()
    return (*land.names, *made)


def city_profile(town: City) -> Profile:
    """A city."""
    return Profile(
        f"{GEONAMES}{town.geonames_id}/",
        EntityType.PLACE,
        town.names,
        kind="city",
        countries=frozenset({town.country} if town.country else ()),
        point=town.point,
    )
