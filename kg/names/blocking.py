"""Keys under which people are found: few share one who are not one."""

from collections.abc import Iterable

from kg.names.persons import PersonName, family_first, person_name, roots
from kg.names.spelling import skeleton

STEM = 3
"""Letters of a name that a key has beside a whole name: misspellings mostly come later."""


def person_keys(name: str) -> frozenset[str]:
    """What a person is found under: the family name with the beginning of the given name, in either
    order; with its initial, for those of whom no more is told; alone, for bare names. Names that
    are no more than that also have a key that says so.

    >>> sorted(person_keys("L. Holm"))
    ['? holm l', 'holm', 'holm l']
    """
    parts = person_name(name)
    families = family_skeletons(parts)
    if not parts.given:
        return families | {f"? {family}" for family in families}
    initials = {given[0] for given in givens(parts)}
    found = families | stemmed(parts) | joined(families, initials)
    if family_first(parts):
        found |= {skeleton(parts.given)}
    if len(parts.given) == 1:
        found |= {f"? {key}" for key in joined(families, [parts.given])}
    return found


def sought_person(name: str) -> frozenset[str]:
    """The keys to look a person up by. A full name is not looked up by the family name or an
    initial alone, but for those of whom no more is known.

    >>> sorted(sought_person("Lena Holm"))
    ['? holm', '? holm h', '? holm l', '? holm m', 'holm hel', 'holm len', 'holm mag', 'lena hol']
    """
    parts = person_name(name)
    families = family_skeletons(parts)
    if not parts.given:
        return families
    bare = frozenset(f"? {family}" for family in families)
    initials = joined(families, {given[0] for given in givens(parts)})
    if len(parts.given) == 1:
        return bare | initials | stemmed(parts)
    return bare | stemmed(parts) | {f"? {key}" for key in initials}


def family_skeletons(parts: PersonName) -> frozenset[str]:
    """Whatever may be the family name, or a part of it."""
    words = {parts.family, *parts.family.split("-"), *(w for w in parts.middle if len(w) > 2)}
    return frozenset(skeleton(word) for word in words)


def givens(parts: PersonName) -> frozenset[str]:
    """Whatever a person may be called by before the family name."""
    found = {root.lstrip("=") for root in roots(parts.given)}
    found |= {part for part in parts.given.split("-") if part}
    return frozenset(found | {skeleton(word).lstrip("=") for word in parts.middle})


def stemmed(parts: PersonName) -> frozenset[str]:
    """Every family name with the beginning of a given one, and the other way round."""
    stems = {given[:STEM] for given in givens(parts) if len(given) > 1}
    found = joined(family_skeletons(parts), stems)
    turned = skeleton(parts.family).lstrip("=")[:STEM]
    return found | {f"{skeleton(parts.given)} {turned}"} if len(parts.given) > 1 else found


def joined(families: Iterable[str], givens: Iterable[str]) -> frozenset[str]:
    """Each with each."""
    return frozenset(f"{family} {given}" for family in families for given in givens)
