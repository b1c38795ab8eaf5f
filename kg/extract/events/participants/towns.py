"""Places that take no part in an event: the town where it was, and where a body has its seat."""

from collections.abc import Iterable

from kg.extract.draft import Draft
from kg.extract.words.chambers import CHAMBERS
from kg.gazetteer import City, place, territory
from kg.model.extraction import EntityType, Form, Ref


def not_the_town(draft: Draft, people: Iterable[Ref], places: Iterable[Ref]) -> list[Ref]:
    """Who took part, without the town where it was: to the parser "Bonn" visits in "(IP), Bonn, a
    delegation visited Bonn".
    """
    there = {draft.mentions[ref].name for ref in places}
    found = [(ref, draft.mentions[ref]) for ref in people]
    # "Moscow and Washington agreed in Moscow": each stands for its state
    alone = sum(m.type is EntityType.PLACE for _, m in found) == 1
    return [
        ref for ref, m in found
        if m.type is not EntityType.PLACE or not isinstance(place(m.name), City)
        or not (alone and m.name in there)
    ]  # fmt: skip


def only_a_place(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is of a town or landscape, which does nothing; a capital may stand for its
    state.
    """
    mention = draft.mentions[ref]
    if mention.type is not EntityType.PLACE or mention.form is not Form.NAME:
        return False
    if territory(mention.name) is not None or mention.name.split()[-1].lower() in CHAMBERS:
        return False
    town = place(mention.name)
    return not (isinstance(town, City) and town.is_capital)
