"""Two words that tell of a people, and name nobody."""

from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import words as listed
from kg.gazetteer import city, demonym, place, territory
from kg.model.extraction import EntityType

PAIR = 2


def is_nation(words: Words, name: Name) -> bool:
    """Whether two words are many people: "Ottoman *Armenians*", but not "Claire Danes"."""
    first, last = words[name.start].text, words[name.end - 1].text
    if name.end - name.start != PAIR or not last.endswith("s"):
        return False
    somewhere = first.lower() in REGIONAL or demonym(first) is not None
    somewhere = somewhere or territory(first) is not None
    return somewhere and demonym(last) is not None and demonym(last[:-1]) is not None


REGIONAL = listed("ottoman habsburg volga baltic sudeten silesian transylvanian danube caucasus "
                  "pontic anatolian levantine balkan galician ethnic native")  # fmt: skip
"""Words before a people that tell where it lives or lived, and of no state."""
PARTED = frozenset({"ethnic", "kosovo", "karabakh", "vojvodina"})
"""Further such words, before a people in the singular: "the *Kosovo* Serb mayor"."""


def is_minority(before: str, people: str) -> bool:
    """Whether a word right before a people's adjective makes it one that lives in another state:
    "the *Bosnian* Serb leader" leads no Serbia.

    >>> is_minority("Turkish", "Cypriot"), is_minority("ethnic", "Serb"), is_minority("The", "Serb")
    (True, True, False)
    >>> is_minority("Cuban", "American"), is_minority("Greek", "Cypriot")
    (False, True)
    """
    if people.lower() in SETTLED:
        return False
    return before.lower() in REGIONAL | PARTED or (
        before[:1].isupper() and demonym(before) is not None
    )


SETTLED = frozenset({"american", "australian", "british", "canadian", "israeli", "zealander"})
"""Peoples of whom another word tells where somebody came from: "a *Cuban* American senator"."""


def is_people(words: Words, name: Name) -> bool:
    """Whether two words tell of a people: "Karabakh Armenian"."""
    own = words[name.start : name.end]
    return len(own) == PAIR and demonym(own[-1].text) is not None


def is_tribe(words: Words, name: Name) -> bool:
    """Whether a word only tells of which people somebody is: "*Maasai* elders", "*Nama* herders";
    what the gazetteers know as a place is one, "*Punjab* elders".
    """
    own = words[name.start : name.end]
    behind = words[name.end].lower_ if name.end < len(words) else ""
    single = len(own) == 1 and own[0].text.istitle() and name.type is not EntityType.PERSON
    return single and behind in TRIBAL and place(own[0].text) is None


TRIBAL = listed("elders herders herdsmen herder pastoralists nomads tribesmen tribespeople tribe "
                "tribes chieftain chieftains")  # fmt: skip
"""Nouns for those who are of a people, and for what is theirs."""


def is_statelike(name: str) -> bool:
    """Whether a place may stand for a government: a territory, or a capital."""
    town = city(name)
    return territory(name) is not None or (town is not None and town.is_capital)
