"""Names within an article that the text or the usual wording shows to be one: "X, formerly Y"."""

import re
from collections.abc import Iterable
from itertools import pairwise

from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref
from kg.model.resolution import Id
from kg.names import normal
from kg.names.contexts import name_state, state_of
from kg.names.organizations import acronym, organization_name, own_share, usual
from kg.resolve.clusters import Clusters, in_order
from kg.resolve.seats import Seat, Seats

Name = tuple[Ref, Mention]

RENAMED = re.compile(
    r",? (?:has been |was |is to be |will be |is now )?(?:renamed|rebranded)(?: itself)?(?: as)?"
    r"|,? (?:formerly|previously|once)(?: known as| called)?|,? n[ée]e|,? born"
    r"|,? (?:which is )?(?:now|today)(?: known as| called)|,? also known as|,? better known as"
    r"|,? (?:has )?changed (?:its|her|his) name to",
)
"""What stands between two names of one bearer."""
BETWEEN = 40
"""The most letters between them."""


OF_PLACE = re.compile(r" (?:of|in) (?:the )?([A-Z][\w’'-]+(?: (?:and |of )?[A-Z][\w’'-]+){0,3})")
"""What may tell the state of a body: "the Justice Ministry *of Malta*"."""


def state_behind(text: str, end: int) -> Id | None:
    """The state or place that is named right behind a name.

    >>> state_behind("the Justice Ministry of Malta said", 20)
    'place/malta'
    """
    match = OF_PLACE.match(text, end)
    parts = match[1].split() if match else []
    names = (" ".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((state for name in names if (state := state_of(name))), None)


def join_wordings(extraction: Extraction, clusters: Clusters, text: str, seats: Seats) -> None:
    """Join names that are called one in so many words, and a body's names of one wording."""
    named = in_order(
        (ref, m)
        for ref, m in enumerate(extraction.mentions)
        if m.form is Form.NAME and m.type is not EntityType.PLACE
    )
    for (ref, mention), (other, next_one) in pairwise(named):
        if mention.type is next_one.type and are_one(mention, next_one, text):
            clusters.join(ref, other)
    bodies = [(ref, m) for ref, m in named if m.type is EntityType.ORGANIZATION]
    join_usual(bodies, clusters, seats)
    join_stateless(bodies, clusters, text, seats)


def are_one(a: Mention, b: Mention, text: str) -> bool:
    """Whether the words between two names say that they are one bearer's."""
    if not 0 < b.span.start - a.span.end <= BETWEEN:
        return False
    between = text[a.span.end : b.span.start].rstrip()
    return RENAMED.fullmatch(re.sub(r" the$", "", between)) is not None


def join_usual(bodies: Iterable[Name], clusters: Clusters, seats: Seats) -> None:
    """Join bodies whose names are one but for the wording: "Centre", "Center"."""
    first: dict[tuple[str, str | None, Seat | None], Ref] = {}
    for ref, mention in bodies:
        name = organization_name(mention.name)
        if " " in name.usual and own_share(mention.name) > 0:
            told = name.usual, name.state, seats.get(ref)
            clusters.join(ref, first.setdefault(told, ref))


def join_stateless(bodies: list[Name], clusters: Clusters, text: str, seats: Seats) -> None:
    """Join a usual name without a state ("Ministry of Health") to the one body that has it with a
    state, if the article has only one.
    """
    for ref, mention in bodies:
        if acronym(mention.name) or own_share(mention.name) > 0:
            continue
        behind = state_behind(text, mention.span.end)
        wording = usual(normal(mention.name, EntityType.ORGANIZATION))
        with_state = {
            clusters.root(other)
            for other, m in bodies
            if (name := organization_name(m.name)).state
            and name.usual == wording
            and behind in (None, name_state(m.name))
            and seats.get(ref) in (None, seats.get(other))
        }
        if len(with_state) == 1:
            clusters.join(ref, with_state.pop())
