"""What a common noun beside a name tells: "the Haykazun bloc", "the Mbita pier", "daily Jadran"."""

from kg.extract.naming.chunks import Words, phrase
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import title_slug
from kg.gazetteer import demonym, place, territory
from kg.model.extraction import EntityType

PARTIES = listed(
    "party bloc block faction coalition alliance movement group grouping caucus militia cartel "
    "gang clan union network"
)
"""Nouns for bodies whose name stands before them without being their own: "the Haykazun bloc"."""
IDEOLOGIES = listed(
    "communist socialist conservative liberal green republican democratic democrat nationalist "
    "islamist labour labor workers people's people’s national social christian centre center "
    "progressive opposition popular federal united independence reform unity freedom justice "
    "national-conservative pirate maoist marxist trotskyist leninist agrarian peasants farmers tory"
)
"""Words that with "party" are a name, and are none alone."""
NATURE = listed(
    "river valley canal mountains mountain hills hill plateau gorge glacier "
    "volcano reef atoll creek lagoon marshes marsh wetlands archipelago peninsula desert oasis "
    "waterfall springs"
)
"""Nouns that end names of places, whatever else the word before them names."""
BUILT = listed(
    "embankment barrage dam pier jetty wharf bridge tunnel mill monument memorial mosque cathedral "
    "monastery shrine temple basilica prison jail penitentiary camp slum favela cemetery "
    "lighthouse fort fortress castle reservoir quarry mine oilfield gasfield stadium barracks "
    "square shaft crossing checkpoint causeway dyke levee weir sluice breakwater viaduct "
    "mausoleum ghetto"
)
"""Nouns that end names of places, unless the word before them is a town's."""
ROUTES = listed(
    "highway motorway corridor road railway line pipeline port harbour harbor airport airfield "
    "border front basin ridge delta estuary checkpoint district province region county "
    "municipality subdistrict area governorate prefecture constituency bench sector axis coast "
    "shore suburb neighbourhood neighborhood"
)
"""Nouns that are no part of the name of the place before them."""
HAPPENINGS = listed(
    "byelection byelections eruption summit agreement accord deal talks meeting "
    "clashes bombing bombings attack attacks shooting protest protests earthquake quake flood "
    "floods riots siege blockade massacre killings conference ceasefire declaration crash"
)
"""Nouns for what happens at the place before them."""
GROUND = (
    listed(
        "mayor governor police prosecutor valley city town village prefect island islands "
        "byelection electorate seat eruption"
    )
    | NATURE
    | BUILT
    | ROUTES - {"line", "front", "sector", "border"}
    | {"border"}
)
"""Nouns before which a single name is a place's."""
CALLING = {
    **dict.fromkeys(listed(
        "weekly daily newspaper broadcaster magazine tabloid broadsheet website outlet newswire "
        "channel chain retailer carrier airline startup nonprofit network alliance party bloc "
        "group movement militia conglomerate giant lender insurer automaker carmaker chipmaker "
        "drugmaker shipbuilder utility consortium charity portal station paper periodical journal "
        "quarterly monthly fortnightly newsroom newsletter outlet podcast thinktank co-operative "
        "platform app maker union coalition"), EntityType.ORGANIZATION),
    **dict.fromkeys(listed(
        "tanker ferry ship vessel trawler frigate freighter destroyer boat yacht submarine "
        "icebreaker corvette cruiser barge liner rover satellite drone"), EntityType.OTHER),
}  # fmt: skip
"""Common nouns right before a name that tell what it is of: "the tanker Blue Heron"."""
MAKERS = listed("film documentary policy law decision peace king lace cheese dress furniture")
"""What persons make: "film maker Ana Lind"."""


LADING = listed("bulk crude gas car cattle livestock aircraft ore")
"""What a ship carries: "the bulk *carrier* Alba"."""


def called(words: Words, start: int) -> EntityType | None:
    """What the common noun before a name tells: "the daily Jadran", "battery maker Haoyuan"."""
    if start == 0:
        return None
    noun = words[start - 1]
    if noun.text == "maker" and start > 1 and words[start - 2].lower_ in MAKERS:
        return None
    if noun.text == "carrier" and start > 1 and words[start - 2].lower_ in LADING:
        return EntityType.OTHER
    return CALLING.get(noun.text)


def is_led(words: Words, start: int) -> bool:
    """Whether the body that the noun before a name tells of is one that somebody leads, who is
    then named: "head of the friendship *group* Ana Lind".
    """
    if not is_committee(words, start - 1):
        return False
    for at in range(start - 2, max(0, start - REACH), -1):
        if words[at].text in {"of", "for"}:
            return title_slug(words[at - 1].text) is not None
        if words[at].is_punct and words[at].text != "-":
            return False
    return False


def is_committee(words: Words, at: int) -> bool:
    """Whether a noun is of a body that needs no name of its own, behind which its head is named:
    "the *committee*", "the friendship *group*", not "the rebel *group*".
    """
    plain = at > 0 and words[at].text in {"group", "team"} and words[at - 1].lower_ in WORKING
    own = at - 1 - (at > 1 and words[at - 1].text == "parliamentary")
    # "the *RPA faction*", "the Labour *group*", not "the Islamist *group*"
    partisan = words[at].text in SEATED and words[own].pos_ == "PROPN"
    return plain or partisan or words[at].text in DELEGATED


SEATED = listed("group faction fraction caucus bloc")
"""What the members of a party are in a parliament."""
DELEGATED = listed("delegation committee commission mission panel")
"""Bodies that others form for a task."""
WORKING = listed("the friendship working parliamentary contact study negotiating its their our")
"""What stands before a group or team of that kind."""
REACH = 9
"""Words before a name in which a title stands that is of a body without a name."""


def is_named_site(words: Words, start: int, end: int) -> bool:
    """Whether a common noun behind a name tells that it is a place's: "the *Mbita* pier"."""
    noun = words[end].text if end < len(words) else ""
    return noun in SITES and noun not in OF_PERSONS and is_definite(words, start)


def is_definite(words: Words, start: int) -> bool:
    """Whether "the" stands before a name, or before a few words that tell of it: "the Sh310 million
    Mbita pier".
    """
    at = start - 1
    while at > start - 4 and at > 0 and words[at].tag_ in {"CD", "JJ", "NN", "$"}:
        at -= 1
    if at == start - 1 and words[at].lower_ in {"at", "near", "outside"}:
        return words[start].text.istitle()
    return at >= 0 and words[at].lower_ in DEFINITE


SITES = NATURE | BUILT
OF_PERSONS = listed("camp monument memorial mausoleum shrine mosque cathedral castle square tunnel")
"""Nouns before which a person's name stays one: "the Galois memorial"."""
DEFINITE = frozenset({"the", "’s", "'s", "its", "their", "that", "this"})


def without_noun(words: Words, start: int, end: int, type: EntityType) -> tuple[EntityType, int]:
    """What a name is of and where it ends without the common noun for that: "the Georgian Path
    *party*", "the Oruro *highway*", "the Kobuleti *by-election*".
    """
    last = words[end - 1].text
    if end - start < 2 or not last.islower():
        return type, end
    if type is EntityType.PLACE:
        return type, end - 1 if last in ROUTES and words[end - 2].text.istitle() else end
    if last in PARTIES and not (type is EntityType.EVENT and last == "movement"):
        alone = type is not EntityType.PERSON and names_alone(words, start, end - 1)
        return (EntityType.ORGANIZATION, end - 1) if alone else (type, end)
    if type not in {EntityType.EVENT, EntityType.OTHER}:
        return type, end
    hyphened = last == "election" and end - start > 3 and words[end - 2].text == "-"
    cut = end - 3 if hyphened else end - 1
    happened = (last in HAPPENINGS or hyphened) and of_place(words, start, cut)
    return (EntityType.PLACE, cut) if happened else (type, end)


def before_party(words: Words, start: int, end: int) -> bool:
    """Whether a noun for a party right behind a name tells that it is one's: "the Steadfastness
    bloc".
    """
    if end >= len(words) or words[end].text not in PARTIES or end - start > 2:
        return False
    known = place(words[start].text) is not None
    return not known and names_alone(words, start, end)


def names_alone(words: Words, start: int, end: int) -> bool:
    """Whether words name a body without the noun behind them: not the "Communist" of "Communist
    party".
    """
    own = [word.lower_ for word in words[start:end]]
    adjective = end - start == 1 and demonym(words[start].text) is not None
    return not adjective and not IDEOLOGIES.issuperset(own) and words[start].text[:1].isupper()


def of_place(words: Words, start: int, end: int) -> bool:
    """Whether what happened is called by its place: "the Kobuleti by-election"."""
    word = words[start]
    if end - start > 1 or not word.text.istitle():
        return False
    seat = words[end].text in {"by", "byelection", "eruption"}
    return seat or place(word.text) is not None or territory(word.text) is not None


def stands_as_place(words: Words, start: int, end: int, before: str) -> bool:
    """Whether a name stands where only a place does: "in Kidal", "the Drina", "Brezna Mayor Ana
    Lind", "the Humber barrage".
    """
    after = words[end] if end < len(words) else None
    if before in WITHIN or (after is not None and after.lower_ in GROUND):
        return True
    plain = after is not None and after.is_alpha and after.tag_ in {"NN", "NNS", "NNP", "NNPS"}
    if after is not None and after.text in {"/", "-"}:
        return False
    text = words[start].text
    return before == "the" and not plain and text.istitle() and not text.endswith("s")


WITHIN = frozenset({"in", "near", "outside", "visit", "visited"})


def seat_or_party(words: Words, start: int, end: int) -> EntityType | None:
    """What stands for what a member sits: a constituency or see, or in brackets his party: "MP for
    St Lucy", "Hon. Ana Lind (Maun East)", "Cllr Jens Holm (*Together for Lynn*)".
    """
    if start < 2 or any(word.text.isupper() and len(word.text) > 1 for word in words[start:end]):
        return None
    before, noun = words[start - 1].lower_, words[start - 2].lower_
    if (before == "for" and noun in MEMBERS) or (before == "of" and noun in SEES):
        return EntityType.PLACE
    if not is_in_members_brackets(words, start, end):
        return None
    known = place(phrase(words[start:end])) is not None
    party = is_of_people(words, start, end) and not known
    return EntityType.ORGANIZATION if party else EntityType.PLACE


def is_in_members_brackets(words: Words, start: int, end: int) -> bool:
    """Whether a name opens the brackets behind a member's name."""
    opened = words[start - 1].text == "(" and is_legislator(words, start - 2)
    closed = end < len(words) and words[end].text in {")", ","}
    return opened and closed and words[start - 2].ent_type_ == "PERSON"


def is_of_people(words: Words, start: int, end: int) -> bool:
    """Whether a name is by its words a party's and no seat's: it is for something, or tells what
    its people are: "Alpine *Greens*", but "Four *Oaks*".
    """
    low = [word.lower_ for word in words[start:end]]
    several = low[-1].endswith("s") and low[-1][:-1] in IDEOLOGIES | PARTISANS
    told = low[-1] in PARTIES | {"left", "right"} or not (IDEOLOGIES - WARDS).isdisjoint(low)
    return several or told or "for" in low or low == ["green"]


WARDS = {"green", "centre", "center"}
"""Words of parties that are also those of seats: "Cheam *Green*"."""


PARTISANS = listed("resident ratepayer pensioner patriot reformist monarchist")
"""For what people else local parties are named."""


def is_legislator(words: Words, at: int) -> bool:
    """Whether the person's name that ends at a word has a style or a title before it."""
    while at > 0 and words[at].ent_type_ == "PERSON":
        at -= 1
    while at > 0 and words[at].text == ".":
        at -= 1
    return words[at].lower_.rstrip(".") in HONORIFICS or title_slug(words[at].text) is not None


MEMBERS = listed("mp mps member members td senator deputy mla mna mca msp councillor candidate mep")
SEES = listed("bishop archbishop emir sultan oba emirate sultanate diocese duke earl")
ARTICLES = ("Al-", "El-", "De ", "La ", "Le ", "El ", "Der ", "Die ", "Het ", "Il ")
"""Articles with which names of newspapers begin."""
