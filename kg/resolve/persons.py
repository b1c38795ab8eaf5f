"""People within an article: full names, their variants, and the bare names that stand for them."""

from collections.abc import Callable, Iterable

from kg.identifiers import slug
from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref
from kg.names import gender as gender_of
from kg.resolve.clusters import Clusters, in_order

Apart = Callable[[Iterable[Ref], Iterable[Ref]], bool]
"""Whether the posts told of two groups of mentions are those of two people."""


def join_persons(extraction: Extraction, clusters: Clusters, apart: Apart) -> None:
    """Put the mentions of one person together."""
    people = in_order(
        (ref, m)
        for ref, m in enumerate(extraction.mentions)
        if m.type is EntityType.PERSON and m.form is Form.NAME
    )
    full = [(ref, m) for ref, m in people if len(words(m)) > 1]
    join_variants(full, clusters, apart)
    for ref, mention in people:
        if (owner := bearer(ref, mention, full, clusters)) is not None:
            clusters.join(ref, owner)
    join_bare([(ref, m) for ref, m in people if len(words(m)) == 1], clusters)


def words(mention: Mention) -> list[str]:
    """The words of a name in plain letters, suffixes left out.

    >>> from kg.model.extraction import Span
    >>> words(Mention(Span(0, 1), EntityType.PERSON, Form.NAME, "Joseph R. Biden, Jr."))
    ['joseph', 'r', 'biden']
    """
    parts = slug(mention.name).split("-")
    return [part for part in parts if part not in {"jr", "sr", "ii", "iii"}] or parts


def join_variants(full: list[tuple[Ref, Mention]], clusters: Clusters, apart: Apart) -> None:
    """Join full names that are the same but for middle names, initials or a short first name."""
    sets: dict[Ref, list[Ref]] = {ref: [ref] for ref, _ in full}
    for at, (ref, mention) in enumerate(full):
        for other, earlier in full[:at]:
            if not agree(mention, earlier) or not variants(words(mention), words(earlier)):
                continue
            root = clusters.root(other)
            if not apart(sets[root], [ref]):
                clusters.join(ref, root)
                sets[clusters.root(ref)] = [*sets[root], ref]
                break


def variants(a: list[str], b: list[str]) -> bool:
    """Whether two full names may be of one person.

    >>> variants(["david", "uhlmann"], ["david", "m", "uhlmann"])
    True
    >>> variants(["joe", "biden"], ["joseph", "r", "biden"])
    True
    >>> variants(["jill", "biden"], ["joe", "biden"])
    False
    """
    if a == b or sorted(a) == sorted(b):
        return True
    if a[-1] != b[-1] or not same_first(a[0], b[0]):
        return False
    middle_a, middle_b = a[1:-1], b[1:-1]
    return not middle_a or not middle_b or middle_a[0][0] == middle_b[0][0]


SHORT_FORMS = {
    ("joe", "joseph"), ("bill", "william"), ("bob", "robert"), ("mike", "michael"),
    ("jim", "james"), ("tom", "thomas"), ("tony", "antony"), ("tony", "anthony"),
    ("dave", "david"), ("dan", "daniel"), ("chris", "christopher"), ("liz", "elizabeth"),
    ("kate", "katherine"), ("pete", "peter"), ("steve", "steven"), ("nick", "nicholas"),
    ("jake", "jacob"), ("ted", "edward"), ("ron", "ronald"), ("chuck", "charles"),
}  # fmt: skip
"""First names that news use in two forms."""


def same_first(a: str, b: str) -> bool:
    """Whether two first names are the same, an initial, or a usual short form."""
    if a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]):
        return True
    return (a, b) in SHORT_FORMS or (b, a) in SHORT_FORMS


def bearer(
    ref: Ref, mention: Mention, full: list[tuple[Ref, Mention]], clusters: Clusters
) -> Ref | None:
    """The person in full whom a part of the name means: by the last names, else by any; the only
    one so far, or the latest whom an honorific allows; nobody where it could be several.
    """
    name = words(mention)
    longer = [(o, m) for o, m in full if len(words(m)) > len(name) and agree(mention, m)]
    last = [(o, m) for o, m in longer if words(m)[-len(name) :] == name]
    found = last or [(o, m) for o, m in longer if words(m)[: len(name)] == name]
    if len(name) == 1:
        found = found or [(o, m) for o, m in longer if name[0] in words(m)]
    elif ref != clusters.root(ref):
        return None
    before = [o for o, m in found if m.span < mention.span]
    if before and (mention.gender or len({clusters.root(o) for o in before}) == 1):
        return before[-1]
    if before:
        return None
    return found[0][0] if len({clusters.root(o) for o, _ in found}) == 1 else None


def agree(a: Mention, b: Mention) -> bool:
    """Whether honorifics do not tell of two people, nor an honorific and a given name: "Mr. Lind"
    is not Michelle Lind.
    """
    if a.gender is None and b.gender is None:
        return True
    return len({a.gender or gender_of(a.name), b.gender or gender_of(b.name)} - {None}) < 2


def join_bare(bare: list[tuple[Ref, Mention]], clusters: Clusters) -> None:
    """Join equal bare names for which the article has no full name."""
    first: dict[tuple[str, str | None], Ref] = {}
    for ref, mention in bare:
        if clusters.root(ref) == ref:
            name = words(mention)[0], mention.gender
            clusters.join(ref, first.setdefault(name, ref))
