"""What a run has resolved so far, on top of what the graph held before it."""

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.model.extraction import EntityType, Extraction
from kg.model.resolution import Id, Identities, Known, Merge, Resolution
from kg.resolve.states import states_of_entities

HOMONYM = re.compile(r"(.+)-[0-9a-f]{8}")


class Registry:
    """The identities of earlier articles of this run and of the graph. Implements `Identities`."""

    def __init__(self, before: Identities) -> None:
        self._before = before
        self.merges: list[Merge] = []
        """Identities that articles of this run have shown to be one, in the articles' order."""
        self._known: dict[Id, Known] = {}
        self._homonyms: defaultdict[Id, set[Id]] = defaultdict(set)
        self._names: defaultdict[tuple[EntityType, str], set[Id]] = defaultdict(set)

    def add(self, extraction: Extraction, resolution: Resolution) -> None:
        """Remember an article's entities and events."""
        states = states_of_entities(extraction, resolution)
        for entity in resolution.entities:
            self._remember(
                Known(entity.id, entity.label, entity.kind, states.get(entity.id, frozenset()))
            )
            for name in (entity.label, *entity.alt_labels):
                self._names[entity.type, name].add(entity.id)
        for event in resolution.events:
            actors = frozenset((*event.organizers, *event.participants, *event.speakers))
            self._remember(Known(event.id, event.label, participants=actors))

    def _remember(self, known: Known) -> None:
        self._known[known.id] = merged(self._known.get(known.id), known)
        if match := HOMONYM.fullmatch(known.id):
            self._homonyms[match[1]].add(known.id)

    def under(self, id: Id) -> Iterable[Known]:
        """The identity `id` and its homonyms, of this run and before."""
        found = {known.id: known for known in self._before.under(id)}
        for one in {id, *self._homonyms[id]} & self._known.keys():
            found[one] = merged(found.get(one), self._known[one])
        return [found[one] for one in sorted(found)]

    def named(self, type: EntityType, label: str) -> Iterable[Known]:
        """The identities that go by this label, of this run and before."""
        found = {known.id: known for known in self._before.named(type, label)}
        for one in self._names[type, label]:
            found[one] = merged(found.get(one), self._known[one])
        return [found[one] for one in sorted(found)]

    def had(self, article: str, sort: str, label: str) -> Known | None:
        """What the graph's version of the article says; this run has no other."""
        return self._before.had(article, sort, label)


def merged(earlier: Known | None, known: Known) -> Known:
    """What two articles tell of one identity; the first one's label stays."""
    if earlier is None:
        return known
    return Known(
        earlier.id,
        earlier.label,
        earlier.kind or known.kind,
        states=earlier.states | known.states,
        participants=earlier.participants | known.participants,
    )
