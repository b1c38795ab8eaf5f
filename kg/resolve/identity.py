"""Identities of the whole graph: a name's Id, and which known identity an entity may share.

An Id depends on the entity's own name and on what is known already, never on the order of articles
that are built together: the pipeline resolves them sorted by key.
"""

from collections.abc import Callable, Iterable

from kg.identifiers import digest
from kg.model.resolution import Id, Identities, Known

Compatible = Callable[[Known], bool]


def identify(
    id: Id, label: str, article: str, identities: Identities, compatible: Compatible
) -> Known:
    """The identity to use: a known one with its label and kind, or a new one without a label.

    An article that is built again keeps the identity it had under this label. Else the plain Id
    serves if nobody has it or its bearer is compatible, else a compatible homonym, else a new
    homonym named by the article.
    """
    had = identities.had(article, id.partition("/")[0], label)
    known = {one.id: one for one in identities.under(had.id if had else id)}
    if had is not None and (had.id not in known or compatible(known[had.id])):
        return known.get(had.id, had)
    known = {one.id: one for one in identities.under(id)}
    for one in known.values():
        if compatible(one):
            return one
    return Known(id if id not in known else f"{id}-{digest(article, id)}", "")


def scoped(id: Id, article: str, *parts: str) -> Id:
    """An Id for what only its article tells apart from others: a bare surname, an undated event."""
    return f"{id}-{digest(article, *parts)}"


def overlapping(mine: Iterable[Id], others: Iterable[Id]) -> bool:
    """Whether two sets share something or one is empty: nothing speaks against one identity."""
    a, b = set(mine), set(others)
    return not a or not b or bool(a & b)
