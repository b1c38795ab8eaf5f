"""Programmes in which fellows work, and the bodies behind them whose fellows they are."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.posts.titles.office import Office
from kg.model.extraction import EntityType

FELLOWS = frozenset({"fellow", "senior-fellow", "research-fellow", "researcher", "analyst"})
PROGRAMMES = ("programme", "program", "project", "initiative", "practice")
WORLDWIDE = ("world ", "un ", "united nations ", "international ", "global ")
"""How programmes begin that are bodies of their own: the "*World* Food Programme"."""


def past_programme(draft: Draft, office: Office) -> Office:
    """A fellow's office of the body behind: "in the Asia Program at *the Institute*"."""
    body = office.body
    if office.role not in FELLOWS or body is None:
        return office
    whole = next((outer for inner, outer in office.chain if inner == body), office.outer)
    name = draft.mentions[body].name.lower()
    named = name.endswith(PROGRAMMES) and not name.startswith(WORLDWIDE)
    if not named or whole is None or not draft.names(whole, EntityType.ORGANIZATION):
        return office
    return replace(office, body=whole)
