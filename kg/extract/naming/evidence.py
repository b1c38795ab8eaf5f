"""What the words around a name tell of what it names: each of its mentions testifies."""

from collections.abc import Iterator

from kg.extract.naming.asides import (
    BODY,
    DASHES,
    ENDING,
    FAIR,
    LOCATING,
    OTHER,
    OWNING,
    PERSON,
    PLACE,
    SHORT,
    STRONG,
    WEAK,
    Testimony,
    aside,
    is_fate,
    is_spelled_out,
    low,
)
from kg.extract.naming.chunks import Words
from kg.extract.naming.described import is_given
from kg.extract.naming.nouns import CALLING, is_led
from kg.extract.naming.officers import is_apposed, is_handover, is_held, is_officer, is_role
from kg.extract.words.cues import CUES
from kg.extract.words.nouns_beside import (
    BODIES,
    KIN,
    MINDS,
    OWNED,
    PARTS_OF,
    PEOPLES,
    RUNNING,
    SITES,
    STAFF,
    TAKING,
    TONGUES,
    VESSELS,
)
from kg.model.extraction import EntityType


def testimony(words: Words, start: int, end: int, type: EntityType) -> Iterator[Testimony]:
    """What the words around one mention of a name make of it; `type` is what the tagger says."""
    yield from before(words, start, end, type)
    yield from bracketed(words, start, end)
    after = low(words, end)
    if after in OWNING:
        yield from owning(words, end + 1, type)
    elif after in {",", *DASHES} and is_spelled_out(words, start, end):
        yield Testimony(BODY, 2 * STRONG)
    elif after == ",":
        if not is_apposed(words, start):
            yield from aside(words, start, end, type)
    else:
        yield from acting(words, end, type)


def before(words: Words, start: int, end: int, type: EntityType) -> Iterator[Testimony]:
    """What the words before a name tell."""
    if start == 0:
        return
    at = start - 1
    led = type is PERSON and end - start > 1 and is_led(words, start)
    if words[at].text.islower() and not led and (
        words[at].tag_ == "NN" or words[at].text in CALLING
    ):  # fmt: skip
        yield from called(words, at)
    if low(words, at) == "the":
        at -= 1
    near = at == start - 1
    if not near and end - start > 1 and low(words, end) in GOVERNING and is_given(words[start]):
        # "the Ana Lind government"
        yield Testimony(PERSON, 2 * STRONG)
    if low(words, at) == "," and low(words, end) in ENDING:
        yield from renamed(words, at - 1)
    if near and end - start > 1:
        yield from posted(words, at, low(words, end))
    if low(words, at) in LOCATING and low(words, end) not in OWNING:
        if is_site(words, start, end, type) and words[at].tag_ == "IN":
            yield Testimony(PLACE, WEAK)
    else:
        owner = low(words, end) in OWNING or (end < len(words) and words[end].tag_ in NOUNS)
        yield from linked(words, at, near=near and not owner)
        if near:
            yield from governed(words, at, end)


def posted(words: Words, at: int, after: str) -> Iterator[Testimony]:
    """What a post before a name tells: "the museum's director, *Ana Lind*,"."""
    if words[at].text == "," and at > 0 and after in ENDING and is_role(words, at - 1):
        yield Testimony(PERSON, FAIR)
    elif is_officer(words, at):
        yield Testimony(PERSON, STRONG)
    elif is_role(words, at):
        yield Testimony(PERSON, WEAK)


def linked(words: Words, at: int, *, near: bool) -> Iterator[Testimony]:
    """What a noun and its preposition before a name tell: "the arrest of Ana Lind"."""
    prior, second = low(words, at), low(words, at - 1)
    if prior == "of" and near and is_fate(words, at):
        yield Testimony(PERSON, STRONG)
    elif prior == "of" and second in PARTS_OF:
        yield Testimony(PLACE, FAIR)
    elif prior in {"of", "at"} and second in RUNNING:
        yield Testimony(BODY, FAIR)
    elif prior in {"on", "of", "board", "aboard"} and (
        second in CREW or prior == "aboard" or second == "on"
    ):  # fmt: skip
        yield Testimony(OTHER, 2 * STRONG)


NOUNS = frozenset({"NN", "NNS", "NNP"})
CREW = frozenset(
    {"purser", "deck", "hull", "berthed", "mate", "steward", "sailor", "deckhand", "crewman",
     "skipper", "stowaway", "passengers", "sinking", "wreck", "wreckage", "helm", "bosun"}
)  # fmt: skip
"""Who and what is on a ship, and what befalls it."""


def is_site(words: Words, start: int, end: int, type: EntityType) -> bool:
    """Whether what is behind "in" may be a place: no acronym, no long name, no work."""
    short = end - start == 1 or type is PERSON
    return short and type not in {OTHER, EntityType.EVENT} and words[start].text.istitle()


def of_people(words: Words, at: int) -> float:
    """How much tells that a word is a language's, "who speak *Kichwa*", or a people's, "a *Makushi*
    teacher".
    """
    prior, after = words[at - 1] if at else None, low(words, at + 1)
    spoken = prior is not None and (
        prior.lemma_ == "speak" or (prior.lower_ == "in" and low(words, at - 2) in SPOKEN)
    )
    hyphened = after == "-" and low(words, at + 2) in {"language", "speaking", "speakers"}
    if spoken or hyphened or after in TONGUES:
        return 2 * STRONG
    counted = prior is not None and prior.tag_ in {"DT", "CD"} and prior.lower_ != "the"
    return FAIR if counted and after in PEOPLES else 0


SPOKEN = frozenset({"fluent", "spoken", "written", "sung", "taught", "broadcast", "broadcasts"})
HOW = frozenset(
    {("by", "phone"), ("by", "telephone"), ("by", "email"), ("via", "email"), ("over", "the"),
     ("in", "an"), ("in", "a"), ("on", "condition"), ("in", "emailed"), ("by", "e-mail"),
     ("via", "whatsapp"), ("through", "an"), ("through", "a"), ("at", "the")}
)  # fmt: skip
"""How somebody tells a newspaper something: "told Alba *by phone*"."""


GOVERNING = frozenset({"government", "administration", "cabinet", "regime", "presidency"})
"""What is called after who heads it."""


def governed(words: Words, at: int, end: int) -> Iterator[Testimony]:
    """What the verb before a name tells: "told Alba by phone", "took over from Ana Lind"."""
    prior = low(words, at)
    single = end - at == 2
    if single and (spoken := of_people(words, at + 1)):
        yield Testimony(OTHER, spoken)
    if prior == "told" and (low(words, end), low(words, end + 1)) in HOW:
        yield Testimony(BODY, STRONG)
    elif prior == "told" and single:
        yield Testimony(BODY, FAIR)
    elif (prior == "from" and is_handover(words, at)) or words[at].lemma_ in TAKING:
        yield Testimony(PERSON, FAIR)
    elif prior in OWNING and is_given(words[at + 1]) and not single:
        # "Portugal's Ana Lind"
        yield Testimony(PERSON, FAIR)


def called(words: Words, at: int) -> Iterator[Testimony]:
    """What the common noun right before a name tells: "the rights group Alba", "the ship Alba"."""
    noun = words[at].lower_
    if noun in VESSELS:
        yield Testimony(OTHER, STRONG)
    elif noun in BODIES and low(words, at - 1) not in {"by", "from", "to", "for", "with", "of"}:
        yield Testimony(BODY, 2 * STRONG if noun in CALLING else STRONG)


def renamed(words: Words, at: int) -> Iterator[Testimony]:
    """What the noun before a comma tells of the name behind it: "a Canarian group, *Alba*,"."""
    noun = words[at].lower_
    if noun == "guard" and low(words, at - 1) in GUARDING:
        yield Testimony(BODY, STRONG)
    if at > 0 and noun in FIRMS and low(words, at - 1) == "the" and not is_given(words[at + 2]):
        # "the company, *Minera Alba*,"
        yield Testimony(BODY, STRONG)
    if at < 0 or not words[at].text.islower() or low(words, at - 1) in {"the", "of", "for", "at"}:
        return
    if noun in VESSELS:
        yield Testimony(OTHER, 2 * STRONG)
    elif noun in BODIES and not is_held(words, at):
        yield Testimony(BODY, STRONG)
    elif noun in SITES:
        yield Testimony(PLACE, FAIR)


FIRMS = frozenset(
    {"company", "firm", "airline", "insurer", "carrier", "retailer", "subsidiary", "lender"}
)
"""What is never somebody, as an operator may be, and what the text tells of before its name."""
GUARDING = frozenset({"coast", "border", "national", "presidential", "republican", "civil"})


LEADING = frozenset({"managing", "chief", "executive", "acting", "founding", "deputy", "general"})


def bracketed(words: Words, start: int, end: int) -> Iterator[Testimony]:
    """What brackets tell: "Ana Lind (*Lower Danube Policy Lab*)", "UNITED NATIONS (*Alba*) -"."""
    if low(words, start - 1) != "(" or low(words, end) != ")":
        return
    filed = words[: start - 1]
    agency = low(words, end + 1) in DASHES and len(filed) <= SHORT
    if agency and all(word.text.isupper() or word.text == "," for word in filed):
        yield Testimony(BODY, 2 * STRONG)


def owning(words: Words, at: int, type: EntityType) -> Iterator[Testimony]:
    """What is somebody's: "Alba's widow", "Alba's spokeswoman", "Alba's outskirts"."""
    owned = low(words, at)
    chief = owned in LEADING and low(words, at + 1) in STAFF
    if owned in KIN:
        yield Testimony(PERSON, WEAK)
    elif owned in STAFF or chief:
        yield Testimony(BODY, FAIR if type is PERSON or chief else WEAK)
    elif owned in OWNED:
        yield Testimony(PLACE, STRONG)


def acting(words: Words, end: int, type: EntityType) -> Iterator[Testimony]:
    """What a name's verb tells: only people laugh, and no unknown place says anything."""
    if end >= len(words):
        return
    verb = words[end]
    if verb.lower_ in {"will", "would", "had", "has"} and end + 1 < len(words):
        verb = words[end + 1]
    if verb.lower_ in {"himself", "herself"} or (verb.lemma_ in MINDS and verb.pos_ == "VERB"):
        yield Testimony(PERSON, WEAK if verb.lemma_ in MINDS else STRONG)
    elif verb.lemma_ == "go" and low(words, verb.i + 1) in {"back", "home", "away"}:
        yield Testimony(PERSON, FAIR)
    elif verb.lower_ == "itself" and type is PERSON:
        yield Testimony(BODY, FAIR)
    elif type is PLACE and verb.lower_ in {"was", "were"} and low(words, verb.i + 1) in UNDERGONE:
        yield Testimony(PERSON, STRONG)
    elif type is PLACE and verb.lemma_ in CUES and verb.tag_ in {"VBD", "VBZ"}:
        yield Testimony(PERSON, WEAK)


UNDERGONE = frozenset(
    {"appointed", "withdrawn", "recalled", "sworn", "dismissed", "sacked", "reappointed",
    "promoted",
     "born", "educated", "married", "knighted", "ordained", "acquitted", "nominated", "demoted",
     "seconded", "jailed", "reelected", "re-elected", "convicted", "sentenced", "widowed"}
)  # fmt: skip
"""What was done with somebody, and with no place."""
