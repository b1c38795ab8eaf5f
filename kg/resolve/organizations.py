"""Organizations within an article: full names, acronyms, short forms, bodies of states."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from kg.gazetteer import STATE_BODIES, body, demonym, territory
from kg.identifiers import slug
from kg.model.extraction import EntityType, Extraction, Form, Link, Mention, Ref
from kg.resolve.clusters import Clusters, in_order
from kg.resolve.seats import Seat, Seats, seats_of

SMALL = {"of", "the", "and", "for", "on", "in", "to", "at"}


Apart = Callable[[Ref, Ref], bool]
"""Whether two names are told to be those of two states' bodies."""


def join_organizations(
    extraction: Extraction, clusters: Clusters, apart: Apart, seats: Seats
) -> None:
    """Put the mentions of one organization together."""
    named = in_order(
        (ref, m)
        for ref, m in enumerate(extraction.mentions)
        if m.type is EntityType.ORGANIZATION and m.form is Form.NAME
    )
    first: dict[str, Ref] = {}
    states = states_of(extraction)
    for ref, mention in named:
        clusters.join(ref, first.setdefault(key(mention, states.get(ref), seats.get(ref)), ref))
    for relation in extraction.relations:
        if relation.link is Link.SAME:
            clusters.join(relation.subject, relation.object)
    join_acronyms(named, clusters)
    join_short(named, clusters, apart)


def key(mention: Mention, state: str | None, seat: Seat | None = None) -> str:
    """What makes two spellings one body: the world's name for it, or its own with its state's; of a
    mission also where it is.
    """
    if seat is not None:
        return f"{key(mention, state)} {seat.key}"
    known = body(mention.name)
    if known is not None:
        return known.name
    rest, inner = without_state(mention.name)
    own = state or inner
    if mention.kind in STATE_BODIES and own:
        return f"{slug(own)} {slug(generic(rest))}"
    return slug(mention.name.removeprefix("The ").removeprefix("the "))


def missions_apart(extraction: Extraction, text: str) -> Seats:
    """Where the missions are of which an article tells."""
    states = states_of(extraction)
    return seats_of(extraction, text, lambda ref, mention: key(mention, states.get(ref)))


def states_of(extraction: Extraction) -> dict[Ref, str]:
    """The state that each organization is said to be part of, itself or by way of another body."""
    parents = {r.subject: r.object for r in extraction.relations if r.link is Link.PART_OF}
    found = {}
    for ref in parents:
        outer = parents[ref]
        if extraction.mentions[outer].type is EntityType.ORGANIZATION and outer in parents:
            outer = parents[outer]
        if extraction.mentions[outer].type is EntityType.PLACE:
            known = territory(extraction.mentions[outer].name)
            found[ref] = known.name if known else extraction.mentions[outer].name
    return found


@lru_cache(maxsize=1 << 14)
def without_state(name: str) -> tuple[str, str | None]:
    """A body's name without the state's name or adjective in it, and the state.

    >>> without_state("Azerbaijani embassy"), without_state("Embassy of Armenia")
    (('embassy', 'Azerbaijan'), ('Embassy', 'Armenia'))
    """
    parts = name.split()
    for start in range(len(parts)):
        for end in range(min(len(parts), start + 6), start, -1):
            text = " ".join(parts[start:end])
            known = territory(text) or (demonym(text) if end == start + 1 else None)
            edge = start == 0 or (end == len(parts) and parts[start - 1] in {"of", "the"})
            if known and known.is_state and edge and end - start < len(parts):
                rest = [*parts[:start], *parts[end:]]
                return re.sub(r"\s+(of|the)$|\s+of the$", "", " ".join(rest)), known.name
    return name, None


def generic(name: str) -> str:
    """One form for the usual names of a state's bodies.

    >>> generic("Ministry of Foreign Affairs"), generic("Foreign Relations Committee")
    ('foreign ministry', 'committee foreign relations')
    """
    low = re.sub(r"\s+", " ", name.lower())
    match = re.fullmatch(
        r"ministry (?:of|for) (?:the )?(foreign|defen[cs]e|interior|finance|justice)(?: affairs)?",
        low,
    )
    if match:
        return f"{match[1]} ministry"
    if "committee" in low:
        return " ".join(sorted(w for w in low.split() if w not in SMALL and w != "senate"))
    return low


def join_acronyms(named: list[tuple[Ref, Mention]], clusters: Clusters) -> None:
    """Join an acronym that the text does not explain to the one name that its letters begin."""
    for ref, mention in named:
        letters = mention.name
        if not re.fullmatch(r"[A-Z]{3,6}", letters) or (
            clusters.root(ref) != ref and is_joined(ref, named, clusters)
        ):
            continue
        found = {clusters.root(other) for other, m in named if spells(m.name, letters)}
        if len(found) == 1:
            clusters.join(ref, found.pop())


def is_joined(ref: Ref, named: list[tuple[Ref, Mention]], clusters: Clusters) -> bool:
    """Whether the mention is already with a name in several words."""
    return any(clusters.root(o) == clusters.root(ref) and " " in m.name for o, m in named)


def spells(name: str, letters: str) -> bool:
    """Whether the capitals of a name make the acronym, or all of it but a last letter.

    >>> spells("The Diplomatic Insight", "TDI"), spells("Institute of Peace and Diplomacy", "IPDS")
    (True, True)
    >>> spells("Human Rights Watch", "HRC")
    False
    """
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) < 3:
        return False
    return letters == initials or (
        len(letters) == len(initials) + 1 and letters.startswith(initials)
    )


def join_short(named: list[tuple[Ref, Mention]], clusters: Clusters, apart: Apart) -> None:
    """Join a name to the longer one that it shortens: "Minsk Group" to "CSCE Minsk Group",
    "Commons" to "House of Commons", "Assembly" to "General Assembly". Of several the last one
    before; of none before, the only one.
    """
    for at, (ref, mention) in enumerate(named):
        if body(mention.name) or (clusters.root(ref) != ref and is_joined(ref, named, clusters)):
            continue
        longer = [(o, m) for o, m in named if shortens(mention.name, m.name) and not apart(ref, o)]
        before = [o for o, m in longer if m.span < mention.span]
        roots = {clusters.root(o) for o, _ in longer}
        if before and (len(roots) == 1 or not at_home(mention.name, named[:at])):
            clusters.join(ref, before[-1])
        elif len(roots) == 1:
            clusters.join(ref, longer[0][0])


def at_home(name: str, before: list[tuple[Ref, Mention]]) -> bool:
    """Whether the article has used the short name already."""
    return any(m.name == name for _, m in before)


def shortens(short: str, name: str) -> bool:
    """Whether a name is a short form of another: its last words, or its noun before "of".

    >>> shortens("Commons", "House of Commons"), shortens("Assembly", "General Assembly")
    (True, True)
    >>> shortens("House", "House of Commons"), shortens("General", "General Assembly")
    (True, False)
    >>> shortens("Board", "Ports Committee of the Board"), shortens("Nile", "Bank of the Nile")
    (False, True)
    >>> shortens("Lind Fund", "Representation of the Lind Fund"), shortens("Fund", "Lind Fund")
    (False, True)
    """
    if len(short) >= len(name) or short not in name:
        return False
    head = re.split(r" (?:of|for|on|in|at) ", name, maxsplit=1)[0]
    if name.endswith(f" of the {short}") and (" of " in short or head.split()[-1] in PARTS):
        # "the Education Committee of the *Board of Trustees*"
        return False
    return name.endswith(f" {short}") or head == short or head.endswith(f" {short}")


PARTS = frozenset(
    {"Committee", "Subcommittee", "Secretariat", "Bureau", "Troika", "Presidium", "Commission",
     "Board", "Office", "Department", "Section", "Division", "Branch", "Caucus", "Panel",
     "Representation", "Wing", "Chapter"}
)  # fmt: skip
"""What is a part of the body that stands behind it: "the Secretariat *of the Organ*"."""
USUAL = re.compile(
    r"(?:(?:Federal|National|Royal|State|Permanent) )*"
    r"(?:(?:[A-Z][\w’'-]*,? )*(?:and [A-Z][\w’'-]* )?(?:Ministry|Committee)"
    r"|Ministry (?:of|for) .+|(?:[A-Z]\w+ )*Committee (?:on|for) .+"
    r"|Foreign Office|Senate|Parliament|Congress|Assembly|House of Representatives"
    r"|Chamber of Deputies|Council of Ministers|Cabinet|Government|Presidency"
    r"|(?:(?:Supreme|High|Constitutional|Administrative|Appeals?|Military) )*Court"
    r"|Court of (?:Appeals?|Cassation)|Embassy|Consulate(?:[- ]General)?|High Commission"
    r"|Mission|Delegation|Armed Forces|Army|Navy|Air Force|Police)",
    re.IGNORECASE,
)
"""Names that the bodies of many states have: only with its own does such a name mean one."""
WITH_THE = re.compile(r"(?:United|Netherlands|Philippines|Maldives|Bahamas|Gambia|.* Republic)\b")
"""Names of states that take the article."""


def organization_label(
    names: Iterable[str], kind: str | None, state: str | None, seat: Seat | None = None
) -> str:
    """The name to show: the world's, else the longest; a usual name of a state's body with its
    state, and any other as the text spells it; a mission's with where it is.

    >>> organization_label(["Foreign Ministry"], "government-body", "Armenia")
    'Foreign Ministry of Armenia'
    >>> organization_label(["Union of Armenian Schools of France"], "government-body", "France")
    'Union of Armenian Schools of France'
    >>> organization_label(["HRW", "Human Rights Watch"], "ngo", None)
    'Human Rights Watch'
    >>> organization_label(["U.S. Embassy"], "diplomatic-mission", None, Seat("in", "Rome"))
    'U.S. Embassy in Rome'
    """
    if seat is not None:
        return f"{organization_label(names, kind, state)} {seat}"
    spelled = sorted(set(names), key=lambda name: (-len(name), name))
    for name in spelled:
        known = body(name)
        if known is not None:
            return known.name
    longest = spelled[0]
    rest, inner = without_state(longest)
    own = state or inner
    usual = kind in STATE_BODIES and own is not None and USUAL.fullmatch(rest) is not None
    if not usual or own is None or (inner and territory(longest.split()[0])):
        return longest
    titled = " ".join(w if w in SMALL or w[:1].isupper() else w.capitalize() for w in rest.split())
    return f"{titled} of {'the ' if WITH_THE.match(own) else ''}{own}"
