"""What the network tells of the events where the rules leave it open."""

from kg.extract.draft import Draft
from kg.extract.events.participants.learned import find_partakers
from kg.extract.events.places.learned import find_places
from kg.extract.events.telling.learned import retype
from kg.extract.events.texts.issued import date_adoptions
from kg.extract.events.times.learned import find_days


def complete(draft: Draft) -> None:
    """Give the events that the rules have found type, day, people and place, in this order; what
    a body adopted is of the same day.
    """
    retype(draft)
    find_days(draft)
    date_adoptions(draft)
    find_partakers(draft)
    find_places(draft)
