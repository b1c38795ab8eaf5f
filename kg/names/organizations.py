"""Names of organizations: acronyms, usual wordings, states in names, and how two names agree."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from kg.gazetteer import Body, body, demonym, territory
from kg.model.extraction import EntityType
from kg.names.agreement import Agreement, Feature, agreement
from kg.names.normal import normal
from kg.names.spelling import same_word, skeleton
from kg.names.tables import words

MISSION = re.compile(
    r"(?:(?P<of>(?i:embassy|consulate(?: general)?|high commission)) of (?:the )?(?P<sender>.+?)|"
    r"(?P<kind>.+ (?i:embassy|consulate(?: general)?|high commission))) (?P<seat>(?:in|to) .+)"
)
"""The name of a mission with where it is."""
SMALL = words("small")
"""Words that a name's letters leave out."""
VARIANTS = {
    "centre": "center", "labour": "labor", "organisation": "organization", "defence": "defense",
    "programme": "program", "theatre": "theater", "intl": "international", "int'l": "international",
    "natl": "national", "univ": "university", "dept": "department", "govt": "government",
    "assn": "association", "harbour": "harbor", "co-operation": "cooperation",
}  # fmt: skip
"""Words that are spelled in two ways."""
USUAL = (
    (re.compile(r"^ministry (?:of|for) (?:the )?(.+?)(?: affairs)?$"), r"\1 ministry"),
    (re.compile(r"^(.+?) affairs ministry$"), r"\1 ministry"),
    (re.compile(r"^department (?:of|for) (?:the )?(.+)$"), r"\1 department"),
    (re.compile(r"^embassy (?:of|in) (?:the )?(.+)$"), r"\1 embassy"),
    (re.compile(r"^university of (?:the )?(.+)$"), r"university of \1"),
)
"""One wording for those that are usual for one body."""
GENERIC = words("generic")
"""Words that many bodies' names have: not enough to find one by."""


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """A name as it compares: usual wording without the state, the state's code, what is known."""

    whole: str
    usual: str
    state: str | None
    known: Body | None
    letters: str
    """The acronym that the name is, if it is one."""
    initials: frozenset[str]


@lru_cache(maxsize=100_000)
def organization_name(name: str) -> OrganizationName:
    """The name with all that is compared.

    >>> organization_name("French Ministry of Foreign Affairs").usual
    'foreign ministry'
    >>> organization_name("Ministry of Health of France").state
    'fr'
    """
    whole = normal(name, EntityType.ORGANIZATION)
    rest, state = split_state(name)
    letters = acronym(name) or ""
    return OrganizationName(
        whole, usual(normal(rest, EntityType.ORGANIZATION)), state, body(name), letters,
        frozenset() if letters else acronyms(name),
    )  # fmt: skip


def split_state(name: str) -> tuple[str, str | None]:
    """A name without the state at its edge, and the state's code.

    >>> split_state("Ministry of Health of the Netherlands"), split_state("Bank of France")
    (('Ministry of Health', 'nl'), ('Bank of France', None))
    >>> split_state("U.S. Embassy in Rome"), split_state("Embassy of the United States in Rome")
    (('Embassy in Rome', 'us'), ('Embassy in Rome', 'us'))
    """
    if seated := MISSION.fullmatch(name):
        kind, sender = seated["kind"] or seated["of"], territory(seated["sender"] or "")
        rest, state = (kind, sender.code) if sender else split_state(kind)
        return f"{rest} {seated['seat']}", state
    parts = name.removeprefix("The ").removeprefix("the ").replace("’s", "'s").split()
    for length in range(min(4, len(parts) - 1), 0, -1):
        first = " ".join(parts[:length]).removesuffix("'s")
        known = territory(first) or (demonym(first) if length == 1 else None)
        if known and known.is_state:
            return " ".join(parts[length:]), known.code
        last = territory(" ".join(parts[-length:]))
        rest = parts[:-length]
        while rest and rest[-1] in {"of", "the", "in"}:
            rest.pop()
        if last and last.is_state and len(rest) > 1 and len(rest) < len(parts) - length:
            return " ".join(rest), last.code
    return name, None


@lru_cache(maxsize=100_000)
def own_share(name: str) -> float:
    """The share of a name's words that few other bodies have: of an acronym none, of the name with
    a state in it all.

    >>> own_share("National Democratic Party"), own_share("NDP"), own_share("Harvest Relief")
    (0.0, 0.0, 1.0)
    """
    parts = organization_name(name)
    wording = [word for word in parts.usual.split() if word not in SMALL]
    if parts.known or parts.state or not wording:
        return 1.0
    if parts.letters:
        return 0.0
    return sum(word not in GENERIC for word in wording) / len(wording)


def usual(plain: str) -> str:
    """The usual wording of a normal form.

    >>> usual("ministry of defence"), usual("defense ministry")
    ('defense ministry', 'defense ministry')
    """
    wording = " ".join(VARIANTS.get(word, word) for word in plain.split())
    for pattern, to in USUAL:
        wording, count = pattern.subn(to, wording)
        if count:
            break
    return wording


def acronym(name: str) -> str | None:
    """The letters of a name that is an acronym.

    >>> acronym("OSCE"), acronym("U.N."), acronym("Nato"), acronym("NDP-K")
    ('osce', 'un', None, 'ndpk')
    """
    bare = re.sub(r"[.\-’']", "", name.strip().removeprefix("the "))
    is_one = 2 <= len(bare) <= 8 and " " not in bare and sum(c.isupper() for c in bare) >= 2
    return bare.lower() if is_one and sum(c.islower() for c in bare) <= 2 else None


@lru_cache(maxsize=100_000)
def acronyms(name: str) -> frozenset[str]:
    """The acronyms that a full name may have: of all its words, of its great words; with a
    hyphenated word as one or two; with "and".

    >>> sorted(acronyms("Organization for Security and Co-operation"))
    ['ofsac', 'ofsaco', 'osac', 'osaco', 'osc', 'osco']
    """
    parts = [w for w in re.split(r"[^\w’'-]+", name.removeprefix("The ")) if w]
    great = [w for w in parts if w.lower() not in SMALL]
    with_and = [w for w in parts if w.lower() not in SMALL - {"and"}]
    found = set()
    for chosen in (parts, great, with_and):
        found.add("".join(w[0] for w in chosen))
        found.add("".join(p[0] for w in chosen for p in w.split("-") if p))
    return frozenset(normal(f).replace(" ", "") for f in found if len(f) > 1 and len(great) > 1)


def known_relation(a: OrganizationName, b: OrganizationName) -> str | None:
    """Whether the gazetteer knows both as one body, or as two."""
    if a.known is None or b.known is None:
        return None
    return "one known body" if a.known is b.known else "two known bodies"


def state_relation(a: OrganizationName, b: OrganizationName) -> str | None:
    """Whether the states in the names tell the bodies apart."""
    if a.state == b.state:
        return None
    return "other state" if a.state and b.state else "without its state"


def number_relation(a: OrganizationName, b: OrganizationName) -> str | None:
    """Whether numbers tell them apart: "3rd Brigade", "4th Brigade"."""
    one, other = (set(re.findall(r"\d+", name.whole)) for name in (a, b))
    return "other number" if one != other else None


def word_relation(a: OrganizationName, b: OrganizationName) -> str | None:
    """How the words agree."""
    if a.letters and b.letters:
        return None if a.letters == b.letters else "other acronym"
    if a.letters or b.letters:
        full, short = (a, b) if b.letters else (b, a)
        return "acronym" if short.letters in full.initials else "other acronym"
    if a.usual == b.usual or a.whole == b.whole:
        return None if a.whole == b.whole else "usual wording"
    one, other = (n.usual.replace("-", " ").split() for n in (a, b))
    if set(one) - SMALL == set(other) - SMALL:
        return "words in another order"
    if len(one) == len(other) and all(map(same_word, one, other)):
        return "words transliterated or misspelt"
    return shorter_relation(set(one), set(other))


def shorter_relation(one: set[str], other: set[str]) -> str:
    """Whether one name has the other's words and more, with a word of its own kind shared. What is
    hung on by "for" or "of" makes another body: "District Court for the Eastern District".
    """
    short, long = sorted((one, other), key=len)
    if len(short - SMALL) > 1 and short < long and short - GENERIC - SMALL:
        return "other words" if (long - short) & SMALL else "shorter name"
    return "other words"


FEATURES = (
    Feature(known_relation, {"one known body": 1.0, "two known bodies": 0.0}),
    Feature(state_relation, {"other state": 0.0, "without its state": 0.7}),
    Feature(number_relation, {"other number": 0.0}),
    Feature(
        word_relation,
        {
            "usual wording": 0.98, "words in another order": 0.85, "acronym": 0.7,
            "words transliterated or misspelt": 0.85, "shorter name": 0.6,
            "other acronym": 0.0, "other words": 0.0,
        },
    ),
)  # fmt: skip
"""What is left of the score for each way in which two bodies' names differ."""


def compare_organizations(a: str, b: str) -> Agreement:
    """Whether two names may be one organization's.

    >>> compare_organizations("Polar Studies Institute", "PSI").reasons
    ('acronym',)
    >>> compare_organizations("French Health Ministry", "Ministry of Health of Spain").reasons
    ('other state',)
    """
    one, other = organization_name(a), organization_name(b)
    if one.whole == other.whole:
        return Agreement(1.0, ("same name",))
    if one.known is not None and one.known is other.known:
        return Agreement(1.0, ("one known body",))
    return agreement(FEATURES, one, other)


def organization_keys(name: str) -> frozenset[str]:
    """What an organization is found under: its usual wording, its letters, the first of its own
    words and every two of them.
    """
    parts = organization_name(name)
    found = {f"= {' '.join(sorted(skeleton(w) for w in parts.usual.replace('-', ' ').split()))}"}
    found |= {f"~ {letters}" for letters in (parts.letters, *parts.initials) if letters}
    if parts.known is not None:
        found.add(f"! {parts.known.name}")
    if not parts.letters:
        wording = parts.usual.split()
        own = [skeleton(w) for w in wording if w not in GENERIC | SMALL and len(w) > 2]
        found |= set(own[:1]) | {" ".join(sorted(pair)) for pair in combinations(own[:4], 2)}
    return frozenset(found)
