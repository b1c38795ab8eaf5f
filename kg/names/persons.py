"""Names of people: given, middle and family name, and how two of them agree."""

from dataclasses import dataclass
from functools import cache, lru_cache

from kg.model.extraction import EntityType
from kg.names.agreement import Agreement, Feature, agreement
from kg.names.normal import SUFFIXES, normal
from kg.names.spelling import same_word, skeleton
from kg.names.tables import groups, words

PARTICLES = words("particle")
"""Words of a family name that spellings leave out or join."""
FAMILY_FIRST = words("family-first")
"""Family names that stand first in their own languages."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts; of a bare name ("Holm") the only word is the family name."""

    whole: str
    given: str
    middle: tuple[str, ...]
    family: str
    suffix: str


def called(name: str) -> str:
    """The word by which a text goes on to call somebody, in small letters: the last, or a family
    name in capitals before others.

    >>> called("Ana Lind"), called("OKUDAIRA Noriko"), called("Okudaira"), called("J. Holm Jr.")
    ('lind', 'okudaira', 'okudaira', 'holm')
    """
    first, *rest = name.split()
    rest = rest[:-1] if rest and rest[-1].lower().rstrip(".") in SUFFIXES else rest
    capitals = bool(rest) and first.isupper() and first.isalpha() and len(first) > 1
    return (first if capitals and not rest[-1].isupper() else (rest or [first])[-1]).lower()


@lru_cache(maxsize=100_000)
def person_name(name: str) -> PersonName:
    """The parts of a name, by its normal form.

    >>> person_name("Dr. Maria van der Berg").family, person_name("Abdel Fattah al-Sisi").given
    ('berg', 'abdulfattah')
    >>> person_name("Joseph R. Biden, Jr.").middle, person_name("Ms. Holm").given
    (('r',), '')
    """
    parts = normal(name, EntityType.PERSON).split()
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in SUFFIXES else ""
    parts = joined_servant([plain for part in parts if (plain := without_particle(part))])
    kept = [w for at, w in enumerate(parts) if at == 0 or w not in PARTICLES] or parts
    if len(kept) == 1 or (len(kept) == 2 and kept[0] in PARTICLES - {"al", "el", "la"}):
        return PersonName(" ".join(parts), "", (), kept[-1], suffix)
    return PersonName(" ".join(parts), kept[0], tuple(kept[1:-1]), kept[-1], suffix)


def without_particle(word: str) -> str:
    """The word without a hyphened particle: "al-hassan" as "hassan"; other hyphens stay."""
    first, hyphen, rest = word.partition("-")
    return rest if hyphen and first in PARTICLES else word


def joined_servant(parts: list[str]) -> list[str]:
    """The words with "abdel fattah" as the one name that it is, where more follows."""
    if len(parts) > 2 and parts[0] in {"abdul", "abdel", "abd", "abdal", "abdol"}:
        rest = parts[2:] if parts[1] in PARTICLES and len(parts) > 3 else parts[1:]
        return [f"abdul{rest[0]}", *rest[1:]]
    return parts


def is_full(name: str) -> bool:
    """Whether a name has more than one part: others may share a bare one.

    >>> is_full("Lena Holm"), is_full("Mr. al-Hassan")
    (True, False)
    """
    return bool(person_name(name).given)


@cache
def _roots() -> dict[str, frozenset[str]]:
    """For each given name, the full names that it may be short for."""
    found: dict[str, set[str]] = {}
    for full, *short in groups("nicknames.txt"):
        for name in (full, *short):
            found.setdefault(skeleton(name), set()).add(skeleton(full))
    return {name: frozenset(roots) for name, roots in found.items()}


def roots(given: str) -> frozenset[str]:
    """The skeletons of the names that a given name may be short for, its own among them.

    >>> sorted(roots("bob"))
    ['bob', 'robert']
    """
    own = skeleton(given)
    return _roots().get(own, frozenset()) | {own}


def family_relation(a: PersonName, b: PersonName) -> str | None:
    """How the family names agree; a bare name may also be a given one."""
    if not a.given or not b.given:
        return bare_relation(*((b, a) if not a.given else (a, b)))
    found = same_word(a.family, b.family)
    if found:
        return None if found == "same" else f"family name {found}"
    if turned(a, b):
        return "words in another order"
    return "part of a double family name" if double(a, b) or double(b, a) else "other family name"


def bare_relation(full: PersonName, bare: PersonName) -> str | None:
    """How a bare name agrees with a full one, or with another bare one."""
    found = same_word(full.family, bare.family)
    if found:
        return None if found == "same" else f"family name {found}"
    parts = {*full.family.split("-"), *full.middle}
    if any(same_word(part, bare.family) for part in parts if len(part) > 1):
        return "part of a double family name"
    if full.given and full.family and family_first(full) and full.given == bare.family:
        return None
    return "given name only" if full.given == bare.family else "other family name"


def turned(a: PersonName, b: PersonName) -> bool:
    """Whether both have the same words, with the family name first in one."""
    same = skeleton(a.given) == skeleton(b.family) and skeleton(a.family) == skeleton(b.given)
    return same and a.middle == b.middle


def family_first(name: PersonName) -> bool:
    """Whether its first word is a family name that stands first in its language."""
    return name.given in FAMILY_FIRST


def double(longer: PersonName, shorter: PersonName) -> bool:
    """Whether one family name is a part of the other's: "García Márquez", "Holm-Berg"."""
    parts = [p for p in longer.family.split("-") if "-" in longer.family]
    parts += [word for word in longer.middle if len(word) > 2]
    return any(same_word(part, shorter.family) for part in parts)


def given_relation(a: PersonName, b: PersonName) -> str | None:
    """How the given names agree, where the family names are not in another order."""
    if not a.given or not b.given:
        return "no given name" if a.given or b.given else "bare names"
    if same_word(a.family, b.family) is None and turned(a, b):
        return None
    found = same_word(a.given, b.given)
    if found:
        return None if found == "same" else f"given name {found}"
    if len(a.given) == 1 or len(b.given) == 1:
        same = a.given[0] == b.given[0]
        return "initial for the given name" if same else "other given name"
    if roots(a.given) & roots(b.given):
        return "short form of the given name"
    return part_of_given(a, b)


def part_of_given(a: PersonName, b: PersonName) -> str:
    """Whether one goes by a part of the other's given names."""
    if a.given in b.given.split("-") or b.given in a.given.split("-"):
        return "part of the given name"
    if a.given in b.middle or b.given in a.middle:
        return "middle name for the given name"
    return "other given name"


def middle_relation(a: PersonName, b: PersonName) -> str | None:
    """How the middle names agree, where both have some."""
    if not a.middle or not b.middle or a.middle == b.middle:
        return None
    one, other = a.middle[0], b.middle[0]
    if same_word(one, other):
        return None
    if min(len(one), len(other)) == 1 and one[0] == other[0]:
        return "initial for the middle name"
    return "other middle name"


def suffix_relation(a: PersonName, b: PersonName) -> str | None:
    """Whether "Jr." and "Sr." tell two people apart."""
    if a.suffix == b.suffix:
        return None
    return "other suffix" if a.suffix and b.suffix else "suffix left out"


FEATURES = (
    Feature(
        family_relation,
        {
            "family name transliterated": 0.97, "family name misspelt": 0.85,
            "words in another order": 0.85, "part of a double family name": 0.85,
            "given name only": 0.4, "other family name": 0.0,
        },
    ),
    Feature(
        given_relation,
        {
            "given name transliterated": 0.97, "given name misspelt": 0.85,
            "initial for the given name": 0.85, "short form of the given name": 0.92,
            "part of the given name": 0.85, "middle name for the given name": 0.75,
            "no given name": 0.5, "bare names": 0.5, "other given name": 0.0,
        },
    ),
    Feature(middle_relation, {"initial for the middle name": 0.99, "other middle name": 0.3}),
    Feature(suffix_relation, {"other suffix": 0.0, "suffix left out": 0.9}),
)  # fmt: skip
"""What is left of the score for each way in which two people's names differ."""


def compare_persons(a: str, b: str) -> Agreement:
    """Whether two names may be one person's.

    >>> compare_persons("Volodymyr Zelenskyy", "Vladimir Zelensky").reasons
    ('family name transliterated', 'given name transliterated')
    >>> compare_persons("L. Holm", "Lena Holm").score, compare_persons("Bo Holm", "Lena Holm").score
    (0.85, 0.0)
    """
    one, other = person_name(a), person_name(b)
    same = one.whole.replace("-", " ") == other.whole.replace("-", " ")
    if same and one.suffix == other.suffix and one.given:
        return Agreement(1.0, ("same name",))
    return agreement(FEATURES, one, other)
