"""What a run has resolved so far, on top of what the graph held before it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from kg.model.extraction import EntityType
from kg.model.resolution import Id, Identities, Known, Merge, Resolution
from kg.names import keys
from kg.names.occasions import event_keys
from kg.resolve.evidence import is_bare

HOMONYM = re.compile(r"(.+)-[0-9a-f]{8}")
COMMON = 50
"""A key that more identities share tells too little to look all of them through."""


class Registry:
    """The identities of earlier articles of this run and of the graph. Implements `Identities`."""

    def __init__(self, before: Identities) -> None:
        self._before = before
        self.merges: list[Merge] = []
        """Identities that articles of this run have shown to be one, in the articles' order."""
        self._moved: dict[Id, Id] = {}
        self._known: dict[Id, Known] = {}
        self._homonyms: defaultdict[Id, set[Id]] = defaultdict(set)
        self._keys: defaultdict[tuple[EntityType, str], dict[Id, None]] = defaultdict(dict)

    def add(self, resolution: Resolution) -> None:
        """Remember what an article tells of its entities and events."""
        for known in resolution.known:
            self._remember(known)
        for merge in resolution.merges:
            self._merge(merge)

    def _remember(self, known: Known) -> None:
        id = self.current(known.id)
        earlier = self._known.get(id)
        if earlier is None:
            self._known[id] = known if known.id == id else replace(known, id=id)
        else:
            self._known[id] = earlier.told(known)
        if match := HOMONYM.fullmatch(id):
            self._homonyms[match[1]].add(id)
        sort = SORTS.get(id.partition("/")[0])
        if sort is not None:
            for key in keys_of(known, sort, earlier):
                self._keys[sort, key][id] = None

    def _merge(self, merge: Merge) -> None:
        """Make two identities one from now on."""
        losing, winning = self.current(merge.losing), self.current(merge.winning)
        if losing == winning:
            return
        self.merges.append(replace(merge, losing=losing, winning=winning))
        gone = self._find(losing)
        self._moved[losing] = winning
        if gone is not None:
            self._remember(replace(gone, id=winning))
        self._known.pop(losing, None)

    def current(self, id: Id) -> Id:
        """The Id that an identity has by now."""
        while id in self._moved:
            id = self._moved[id]
        return id

    def _find(self, id: Id) -> Known | None:
        """One identity, of this run and before."""
        before = next((one for one in self._before.under(id) if one.id == id), None)
        return self._told(before, id)

    def _told(self, before: Known | None, id: Id) -> Known | None:
        here = self._known.get(id)
        if before is None or here is None:
            return before or here
        return before.told(here)

    def under(self, id: Id) -> Iterable[Known]:
        """The identity `id` and its homonyms, of this run and before."""
        return self._joined(self._before.under(id), {id, *self._homonyms[id]})

    def sharing(self, type: EntityType, keys: Iterable[str]) -> Iterable[Known]:
        """The identities with a name that has one of the keys, of this run and before."""
        wanted = sorted(keys)
        near = (self._keys[type, key] for key in wanted if (type, key) in self._keys)
        here = {id for ids in near if len(ids) <= COMMON for id in ids}
        return self._joined(self._before.sharing(type, wanted), here)

    def _joined(self, before: Iterable[Known], here: Iterable[Id]) -> list[Known]:
        """Each identity once, by the Id that it has now."""
        earlier: dict[Id, Known] = {}
        for known in before:
            id = self.current(known.id)
            one = known if known.id == id else replace(known, id=id)
            earlier[id] = earlier[id].told(one) if id in earlier else one
        ids = {self.current(id) for id in here} & self._known.keys() | earlier.keys()
        found = (self._told(earlier.get(id), id) for id in sorted(ids))
        return [known for known in found if known is not None]

    def had(self, article: str, sort: str, label: str) -> Known | None:
        """What the graph's version of the article says; this run has no other."""
        found = self._before.had(article, sort, label)
        return replace(found, id=self.current(found.id)) if found else None


SORTS = {str(type): type for type in (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.EVENT)}
"""First parts of the Ids of those that are looked up by keys."""


def keys_of(known: Known, type: EntityType, earlier: Known | None) -> Iterable[str]:
    """What an identity is found under, if it is not already."""
    if type is EntityType.EVENT:
        return event_keys(known.kind or "", known.date)
    if type is EntityType.PERSON and is_bare(known) and not (known.offices or known.bodies):
        return ()  # nothing could ever show who that is
    new = known.names - earlier.names if earlier is not None else known.names
    return chain.from_iterable(keys(name, type) for name in new)
