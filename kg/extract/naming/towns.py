"""Whether a name is a place's where the tagger says another thing: by what stands beside it."""

from kg.extract.naming.asides import is_counsel, is_spelled_out
from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name
from kg.extract.naming.nouns import WITHIN
from kg.extract.words.cues import CUES
from kg.extract.words.nouns_beside import BODIES
from kg.extract.words.titles import title_slug
from kg.gazetteer import City, place, territory
from kg.model.extraction import EntityType
from kg.names import gender

WHERE = WITHIN | {"at", "from", "to", "of", "around"}
BESIDE = WHERE | {"on", "by", "with", "between", "for"}
GREAT = 500_000
"""Inhabitants of a city whose name is sooner the city's than somebody's."""
UNSURE = 0.7
"""Probability below which the tagger's word does not stand against a gazetteer's."""


def is_town(words: Words, name: Name, text: str) -> bool:
    """Whether what the tagger takes for a person is a town that the gazetteer knows."""
    town, long = place(text), name.end - name.start > 1
    before = words[name.start - 1].lower_ if name.start else ""
    if not isinstance(town, City):
        return town is not None and before in WITHIN
    says = name.end < len(words) and words[name.end].lemma_ in CUES
    unsure = not long and not says and (owns_thing(words, name) or name.probability < UNSURE)
    given = gender(f"{text} X") is not None
    great = town.population >= GREAT and (before in BESIDE or not (long or says or given))
    return before in WITHIN or town.is_capital or great or unsure


def owns_thing(words: Words, name: Name) -> bool:
    """Whether something without a name is the name's: "*Lautoka*'s canneries"."""
    behind = words[name.end : name.end + 2]
    return len(behind) == 2 and behind[0].text in {"'s", "’s"} and behind[1].tag_ == "NNS"


def of_seat(words: Words, name: Name) -> EntityType:
    """What a seat of power stands for: who governs there, or behind "at" and "in" the place."""
    before = words[name.start - 1] if name.start else None
    if before is not None and before.lower_ == "the" and name.start > 1:
        before = words[name.start - 2]
    if before is not None and before.lower_ in WHERE | {"inside", "into"}:
        after = words[name.end].lower_ if name.end < len(words) else ""
        return EntityType.ORGANIZATION if title_slug(after) else EntityType.PLACE
    return EntityType.ORGANIZATION


def is_dateline(words: Words, name: Name) -> bool:
    """Whether a name opens its paragraph as the place of a report: "KATIMA MULILO – President"."""
    behind = [word.text for word in words[name.end : name.end + 2]]
    line = behind[:1] in (["–"], ["—"], ["-"]) or (behind[:1] == [","] and behind[-1].isdigit())
    spaced = line and bool(words[name.end - 1].whitespace_ or behind[0] != "-")
    alone = name.start == 0 and spaced and all(word.text.isupper() for word in words[: name.end])
    return alone and not is_spelled_out(words, name.start, name.end)


def is_home(words: Words, name: Name, before: str) -> bool:
    """Whether a town's name tells where something is at home: "a *Muscat* trading house"."""
    noun = words[name.end] if name.end < len(words) else None
    if noun is None or before not in {"a", "an", "another"} or not noun.text.islower():
        return False
    return noun.lower_ in BODIES or (
        name.end + 1 < len(words) and words[name.end + 1].lower_ in BODIES
    )


def is_place(words: Words, name: Name, text: str) -> bool:
    """Whether a known place's name stands for it: a territory's always, a city's where the tagger
    is not sure of something else, or behind "in".
    """
    before = words[name.start - 1].lower_ if name.start else ""
    return (
        territory(text) is not None
        or is_home(words, name, before)
        or name.probability < UNSURE
        or before in {"in", "near", "from", "outside"}
    )


def is_in_state(words: Words, name: Name, text: str) -> bool:
    """Whether a name is a state's in letters behind its town, or the town's: "Flint, Mich."."""
    if is_counsel(words, name.start) or is_counsel(words, name.end + 1):
        return False
    if text in STATES:
        return name.start > 1 and words[name.start - 1].text in {",", "("}
    behind = [word.text for word in words[name.end : name.end + 2]]
    return behind[:1] == [","] and behind[-1] in STATES


STATES = frozenset(
    {"Ala.", "Ariz.", "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Ill.", "Ind.",
     "Kan.", "Ky.", "La.", "Md.", "Mass.", "Mich.", "Minn.", "Miss.", "Mo.", "Mont.", "Neb.",
     "Nev.", "Okla.", "Ore.", "Pa.", "Tenn.", "Tex.", "Vt.", "Va.", "Wash.", "Wis.", "Wyo.",
     "N.Y.", "N.J.", "N.C.", "N.D.", "N.H.", "N.M.", "R.I.", "S.C.", "S.D.", "W.Va.", "W.Va",
     "D.C.", "Ont.", "Que.", "B.C.", "Alta.", "Sask.", "Man."}
)  # fmt: skip
"""States and provinces of North America as the press shortens them."""
