"""The records of an authority by the keys of their names, so that a look-up costs as its answer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.model.extraction import EntityType
from kg.model.links import Profile
from kg.names import keys, normal, skeleton, sought


def place_key(name: str) -> str:
    """What the spellings of a place's name have in common.

    >>> place_key("Kelbadjar") == place_key("Kelbajar")
    True
    """
    return " ".join(skeleton(word) for word in normal(name).replace("-", " ").split())


class Index:
    """Records found by name, read when they are first needed. Implements
    `kg.link.authority.Lookup`.
    """

    def __init__(self, read: Callable[[], Iterable[Profile]]) -> None:
        self._read = read
        self._records: list[Profile] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)

    def prepare(self, entities: Sequence[Profile]) -> None:  # noqa: ARG002
        """Read the records."""
        if not self._records:
            for record in self._read():
                for key in set(record_keys(record)):
                    self._places[key].append(len(self._records))
                self._records.append(record)

    def candidates(self, entity: Profile) -> list[Profile]:
        """The records that may be the entity's, in their own order."""
        found = {at for key in entity_keys(entity) for at in self._places.get(key, ())}
        return [self._records[at] for at in sorted(found)]


def record_keys(record: Profile) -> Iterator[str]:
    """What a record is found under; one of no type as if it were of any."""
    yield from (f"<{identifier}>" for identifier in (record.iri, *record.identifiers))
    for type in (record.type,) if record.type else TYPES:
        for name in record.names:
            # A place is found by its spelling alone: the gazetteer's keys would read every city.
            found = (place_key(name),) if type is EntityType.PLACE else keys(name, type)
            yield from (f"{type} {key}" for key in found)


def entity_keys(entity: Profile) -> Iterator[str]:
    """What an entity's records are looked up by."""
    yield f"<{entity.iri}>"
    yield from (f"<{each}>" for each in entity.identifiers)
    for name in entity.names:
        if entity.type is EntityType.PLACE:
            yield f"{entity.type} {place_key(name)}"
        elif entity.type is not None:
            yield from (f"{entity.type} {key}" for key in sought(name, entity.type))


TYPES = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT)
"""What is linked."""
