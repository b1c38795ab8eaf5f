"""What stands around a name that tells what it is of: "the tanker X", "told X", "MP for X"."""

from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import words as listed
from kg.model.extraction import EntityType

GROUND = listed(
    "mayor governor police prosecutor region province district county valley city town village "
    "airport port prefect bridge border river island islands bench suburb district junction coast "
    "harbour harbor quarter seat by-election constituency"
)
"""Nouns before which a single name is a place's."""
CALLING = {
    **dict.fromkeys(listed(
        "weekly daily newspaper broadcaster magazine tabloid broadsheet website outlet newswire "
        "ngo charity think-tank party startup start-up developer brewer lender bank network "
        "association"
        "channel chain retailer carrier airline startup nonprofit"), EntityType.ORGANIZATION),
    **dict.fromkeys(listed(
        "tanker ferry ship vessel trawler frigate freighter destroyer boat yacht submarine "
        "icebreaker corvette cruiser barge liner rover satellite drone"), EntityType.OTHER),
}  # fmt: skip
"""Common nouns right before a name that tell what it is of: "the tanker Blue Heron"."""

WITHIN = frozenset({"in", "near", "outside", "visit", "visited"})
PARTISAN = listed("party bloc faction militia alliance group list caucus movement coalition")
"""Common nouns behind a name that make it a body's: "the Shorashim party"."""
METONYMS = listed(
    "malacañang malacañan kremlin pentagon quirinale élysée elysee zhongnanhai whitehall holyrood "
    "stormont itamaraty x facebook twitter telegram instagram tiktok whatsapp weibo youtube"
)
"""Seats that stand for who sits there, and networks: never persons, and no places as they act."""
SEATS = frozenset(
    {"downing street", "white house", "blue house", "casa rosada", "rashtrapati bhavan"}
)
SITTING = listed("mp mep member senator deputy congressman congresswoman representative mla mna")
"""Who sits "for" a place."""
TELLING = listed("told tells tell telling informed")


def by_context(words: Words, name: Name, text: str, *, person: bool) -> EntityType | None:
    """What the words around a name tell, if anything; `person` where the article names a person so
    elsewhere: "the tanker Blue Heron", a dateline's place, "told the Sentinel", "MP for Goole".
    """
    plain = text.lower().rstrip(".")
    before = words[name.start - 1].lower_ if name.start else ""
    if is_dateline(words, name):
        return EntityType.PLACE
    if is_byline(words, name):
        return EntityType.PERSON
    if plain in SEATS or (plain in METONYMS and (len(plain) > 1 or before == "on")):
        return EntityType.ORGANIZATION
    if name.type is EntityType.OTHER or not name.start:
        return None
    after = words[name.end].text if name.end < len(words) else ""
    if after in PARTISAN and not person:
        return EntityType.ORGANIZATION
    if before == "for" and name.start > 1 and words[name.start - 2].lower_ in SITTING:
        return EntityType.PLACE if name.type is EntityType.PERSON else None
    if before in {"think", "tank"} or (before == "the" and is_told(words, name.start - 1)):
        return EntityType.ORGANIZATION if name.type is EntityType.PERSON and not person else None
    return CALLING.get(words[name.start - 1].text)


def is_told(words: Words, at: int) -> bool:
    """Whether somebody told something to what stands behind "the"."""
    return at > 0 and words[at - 1].lower_ in TELLING


def is_byline(words: Words, name: Name) -> bool:
    """Whether a name is an author's: "By Ana Lind", "From Tersoo Iorkyaa, Lafia"."""
    opens = name.start == 1 and words[0].text in {"By", "From", "BY", "FROM"}
    plain = name.end - name.start > 1 and all(
        word.text[:1].isupper() for word in words[name.start : name.end]
    )
    return opens and plain and len(words) < BYLINE and all(w.tag_ not in FINITE for w in words)


BYLINE = 16
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_dateline(words: Words, name: Name) -> bool:
    """Whether a name opens its paragraph as the place of a report: "KATIMA MULILO – President"."""
    behind = [word.text for word in words[name.end : name.end + 2]]
    line = behind[:1] in (["–"], ["—"]) or (behind[:1] == [","] and behind[-1].isdigit())
    return name.start == 0 and line and all(word.text.isupper() for word in words[: name.end])


def stands_as_place(words: Words, name: Name, before: str) -> bool:
    """Whether a single word stands where only a place does: "in Kidal", "the Drina", "Brezna
    Mayor Ana Lind".
    """
    after = words[name.end] if name.end < len(words) else None
    if before in WITHIN or (after is not None and after.lower_ in GROUND):
        return True
    plain = after is not None and after.is_alpha and after.tag_ in {"NN", "NNS", "NNP", "NNPS"}
    if after is not None and after.text in {"/", "-"}:
        return False
    text = words[name.start].text
    return before == "the" and not plain and text.istitle() and not text.endswith("s")
