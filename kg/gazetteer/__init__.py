"""Names that the world agrees on: territories, cities, bodies. Loaded when first asked."""

from kg.gazetteer.bodies import STATE_BODIES, Body, bodies, body
from kg.gazetteer.cities import City, capital, cities, city
from kg.gazetteer.constitutions import has_office
from kg.gazetteer.reach import reach
from kg.gazetteer.seats import is_seat_of_power, seats_of_power
from kg.gazetteer.sites import state_of_site
from kg.gazetteer.territories import Territory, demonym, territories, territory, territory_by_code

__all__ = [
    "STATE_BODIES",
    "Body",
    "City",
    "Territory",
    "bodies",
    "body",
    "capital",
    "cities",
    "city",
    "demonym",
    "has_office",
    "is_seat_of_power",
    "place",
    "reach",
    "seats_of_power",
    "state_of_site",
    "territories",
    "territory",
    "territory_by_code",
]

METROPOLIS = 1_000_000


def place(name: str) -> Territory | City | None:
    """What a name alone most likely means.

    A state, else a capital, else a city of a million, else another territory, else a city.

    >>> [place(name).name for name in ("Georgia", "Washington", "New York", "Quebec", "Khojaly")]
    ['Georgia', 'Washington', 'New York City', 'Quebec', 'Khojaly']
    """
    land, town = territory(name), city(name)
    if land is None or town is None:
        return land or town
    if land.is_state:
        return land
    return town if town.is_capital or town.population >= METROPOLIS else land
