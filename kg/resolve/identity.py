"""Identities of the whole graph: which known one an entity is, or the Id of a new one.

An Id depends on the entity's own name and on what is known already, never on the order of articles
that are built together: the pipeline resolves them sorted by key.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from kg.identifiers import digest
from kg.model.extraction import EntityType
from kg.model.resolution import Id, Identities, Join, Known, Merge
from kg.names import Agreement, sought
from kg.resolve.evidence import contradicts, is_bare, weigh

ENOUGH: dict[EntityType, float] = {EntityType.PERSON: 0.92, EntityType.ORGANIZATION: 0.88}
"""Score from which an entity is a known one. Measured with `python tests/bench/thresholds.py`."""
ENOUGH_BARE = 0.88
"""The same for a bare name: it begins at 0.5, so it takes a post or a body in common."""
MARGIN = 0.05
"""By how much the best must be better than the next, unless both bear the very name."""
CONTRADICTED = 0.5
"""Below this score an article built again is not what it was."""


@dataclass(frozen=True, slots=True)
class Found:
    """The identity of an entity, and why it is a known one; which known ones it shows to be one."""

    known: Known
    join: Join | None = None
    merges: tuple[Merge, ...] = ()


def identify(own: Known, article: str, identities: Identities, type: EntityType) -> Found:
    """Who an entity is. `own` has the Id that its name alone would give it.

    An article that is built again keeps the identity it had under this label. Else it is the known
    one that its evidence fits best, if it fits well enough, or else a new one: by the plain Id, or
    where somebody else has that, as a homonym named by the article.
    """
    fits = fitting(own, identities, type)
    bearers = {one.id: one for one in identities.under(own.id)}
    best = kept(own, article, identities, type) or chosen(own, fits, bearers)
    if best is None:
        id = own.id if own.id not in bearers else f"{own.id}-{digest(article, own.id)}"
        known, join = Known(id, ""), None
    else:
        known, why = best
        join = Join(own.id, known.id, why.score, why.reasons)
    merges = bridged(replace(own, id=known.id), fits, type) if fits else ()
    return Found(known, join, merges)


Fit = tuple[Known, Agreement]


def fitting(own: Known, identities: Identities, type: EntityType) -> list[Fit]:
    """The known identities that the evidence fits well enough, the best first."""
    keys = frozenset(chain.from_iterable(sought(name, type) for name in own.names))
    near = {one.id: one for one in chain(identities.under(own.id), identities.sharing(type, keys))}
    weighed = ((one, weigh(own, one, type)) for one in near.values())
    fits = [(one, why) for one, why in weighed if why.score >= enough(own, one, type)]
    return sorted(fits, key=lambda fit: (-fit[1].score, fit[0].id))


def enough(a: Known, b: Known, type: EntityType) -> float:
    """The score from which two identities are one."""
    if type is EntityType.PERSON and (is_bare(a) or is_bare(b)):
        return ENOUGH_BARE
    return ENOUGH[type]


def kept(own: Known, article: str, identities: Identities, type: EntityType) -> Fit | None:
    """The identity that the graph's version of the article gives the label, if nothing speaks
    against it now.
    """
    had = identities.had(article, own.id.partition("/")[0], own.label)
    if had is None:
        return None
    now = next((one for one in identities.under(had.id) if one.id == had.id), None)
    if now is None:
        return had, Agreement(1.0, ("as in the graph",))
    why = weigh(own, now, type)
    return (now, why) if why.score >= CONTRADICTED else None


def chosen(own: Known, fits: list[Fit], bearers: dict[Id, Known]) -> Fit | None:
    """The best, where it is clearly the best. Of several that fit as well a full name takes the one
    with the plain Id, or the first; a bare name none. A full name takes no bare one's Id.
    """
    full = [fit for fit in fits if not is_bare_person(fit[0])]
    pool = full or (fits if is_bare_person(own) else [])
    rivals = [fit for fit in pool if pool[0][1].score - fit[1].score < MARGIN]
    if len(rivals) > 1 and is_bare_person(own):
        return None
    return next((fit for fit in rivals if fit[0].id in bearers), next(iter(rivals), None))


def bridged(own: Known, fits: list[Fit], type: EntityType) -> tuple[Merge, ...]:
    """The identities that are one because this entity is each of them. `own` has its Id by now."""
    if is_bare_person(own):
        return ()
    mine = next((known for known, _ in fits if known.id == own.id), own)
    return tuple(
        Merge(*ranked(other, own), why.score, why.reasons)
        for other, why in fits
        if other.id != own.id
        and not namesakes(other.id, own.id)
        and not contradicts(other, mine, type)
    )


def namesakes(a: Id, b: Id) -> bool:
    """Whether they were told apart once as bearers of one name."""
    low, high = sorted((a, b), key=len)
    return high.startswith(f"{low}-") and len(high) == len(low) + 9


def ranked(a: Known, b: Known) -> tuple[Id, Id]:
    """The Id that goes and the one that stays: the one of a full name, without a hash."""
    winning, losing = sorted((a, b), key=lambda known: (is_scoped(known), known.id))
    return losing.id, winning.id


def is_bare_person(known: Known) -> bool:
    """Whether it is a person of whom only a name is known that others may share."""
    return known.id.startswith("person/") and is_bare(known)


def is_scoped(known: Known) -> bool:
    """Whether an Id is no more than an article's own, or its name an acronym."""
    tail = known.id.rpartition("-")[2]
    hashed = len(tail) == 8 and all(c in "0123456789abcdef" for c in tail)
    return hashed or "-" not in known.id.partition("/")[2]


def scoped(id: Id, article: str, *parts: str) -> Id:
    """An Id for what only its article tells apart from others: a bare surname, an undated event."""
    return f"{id}-{digest(article, *parts)}"


def overlapping(mine: Iterable[Id], others: Iterable[Id]) -> bool:
    """Whether two sets share something or one is empty: nothing speaks against one identity."""
    a, b = set(mine), set(others)
    return not a or not b or bool(a & b)
