"""Whether what stands behind a holder's name is rather a party than the body of the office."""

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.titles.office import ELECTED, NATIONAL, Office
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Ref


def is_another(draft: Draft, passage: Named, office: Office, body: Ref | None, told: str) -> bool:
    """Whether what stands beside the holder's name is rather a party: "Rapporteur X of the Y"."""
    if body is None:
        return False
    if passage.lower[office.last - 1] == "rapporteur":
        return True
    if " (" in told and " of " not in told:
        # "MP Ana Lind (Labour)": else the brackets tell the place or the house.
        return office.role not in ELECTED or not is_party(draft, body)
    mention = draft.mentions[body]
    kind = mention.kind
    if passage.lower[office.first] == "state" and mention.type is EntityType.PLACE:
        # "state Sen. Ana Lind of *Flint*", where she lives
        return territory(mention.name) is None
    if kind == "committee" and office.role in ELECTED:
        # "Committee on Ports – Ana Lind, MP": to what she has been chosen
        return True
    if office.role.endswith("minister") and draft.names(body, EntityType.ORGANIZATION):
        # "Justice Minister Ana Lind of the New Dawn"
        return kind in {"party", "other", None}
    return kind == "party" and office.role in {*NATIONAL, "mayor", "governor", "speaker"}


def is_party(draft: Draft, body: Ref) -> bool:
    """Whether a mention is a party's or an acronym, as brackets behind a member's name have it."""
    mention = draft.mentions[body]
    organization = mention.type is EntityType.ORGANIZATION
    return organization and (mention.kind == "party" or mention.name.isupper())
