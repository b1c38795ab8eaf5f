"""What stands around a name in comparable form: the state of a place, a title, those beside it."""

from functools import lru_cache

from kg.gazetteer import City, Territory, body, place, territory_by_code
from kg.identifiers import slug
from kg.model.extraction import EntityType
from kg.model.resolution import Id
from kg.names.normal import normal
from kg.names.organizations import split_state, usual
from kg.names.persons import is_full
from kg.names.spelling import skeleton


@lru_cache(maxsize=10_000)
def plain_title(title: str) -> str:
    """The words of a title that tell: "Minister of Health" and "health minister" are one.

    >>> plain_title("Minister of Health"), plain_title("Deputy Defence Minister")
    ('health minister', 'defense deputy minister')
    """
    words = usual(normal(title)).split()
    return " ".join(sorted(word for word in words if word not in {"of", "for", "the", "and"}))


@lru_cache(maxsize=10_000)
def state_of(name: str) -> Id | None:
    """The state that a place's name means, or in which the place is.

    >>> state_of("Norway"), state_of("Dunedin"), state_of("Ohio"), state_of("Nowhere")
    ('place/norway', 'place/new-zealand', 'place/united-states', None)
    """
    return id_of(place(name))


def id_of(known: Territory | City | None) -> Id | None:
    """The Id of the state of which it is a part, or that it is."""
    if isinstance(known, City):
        known = territory_by_code(known.country) if known.country else None
    while known is not None and not known.is_state:
        known = territory_by_code(known.parent) if known.parent else None
    return f"place/{slug(known.name)}" if known else None


@lru_cache(maxsize=10_000)
def name_state(name: str) -> Id | None:
    """The state in an organization's name.

    >>> name_state("Australian Nurses' Federation")
    'place/australia'
    """
    code = split_state(name)[1]
    return id_of(territory_by_code(code)) if code else None


@lru_cache(maxsize=100_000)
def beside(name: str, type: EntityType) -> str | None:
    """A name as it tells whom others are with: a person's full name in any spelling and order, a
    body's that not everybody deals with; None of others.

    >>> beside("Sato Haruka", EntityType.PERSON) == beside("Haruka Sato", EntityType.PERSON)
    True
    >>> beside("United Nations", EntityType.ORGANIZATION)
    """
    if type is EntityType.PERSON and is_full(name):
        return " ".join(sorted(map(skeleton, normal(name, type).split())))
    if type is EntityType.ORGANIZATION and " " in name and body(name) is None:
        return usual(normal(name, type))
    return None
