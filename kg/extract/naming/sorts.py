"""What names name: a person, a body, a place, as the article as a whole and the lexicons tell."""

import re
from dataclasses import replace

from kg.extract.naming.asides import low
from kg.extract.naming.blanks import LAWS
from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.commons import is_base
from kg.extract.naming.described import is_short_body, told_beside
from kg.extract.naming.lettered import are_letters, is_lettered
from kg.extract.naming.name import Name
from kg.extract.naming.nouns import ARTICLES, called, is_led, seat_or_party, stands_as_place
from kg.extract.naming.peoples import PAIR, is_nation, is_people
from kg.extract.naming.spellings import Spellings, in_brackets, is_law
from kg.extract.naming.towns import is_dateline, is_in_state, is_place, is_town, of_seat
from kg.extract.words.cues import CUES
from kg.extract.words.firms import COMPANIES, LEGAL
from kg.extract.words.lexicon import ORGANIZATION_HEADS, PARLIAMENTS
from kg.extract.words.lexicon import words as listed
from kg.gazetteer import body, demonym, is_seat_of_power, place, territory
from kg.model.extraction import EntityType
from kg.names import gender

STORMS = frozenset({"hurricane", "cyclone", "typhoon", "storm", "operation"})
OPENING = {**dict.fromkeys(STORMS, EntityType.EVENT), **dict.fromkeys(LAWS, EntityType.OTHER)}
"""First words of names that no person has, of laws with a number behind: "Bill C-88"."""
PARTISANS = frozenset(
    {"republican", "republicans", "democrat", "democrats", "democratic", "tory", "tories"}
)
CERTAIN = 0.9
"""Probability from which the tagger's person stands against a common noun before the name."""
UNITS = listed(
    "programme institute committee commission directorate department agency council office"
)
"""Last words of what is a body, whatever else its name may look like."""
CHANNELS = frozenset({"radio", "television", "tv"})


def typed(words: Words, name: Name, known: Spellings) -> Name:
    """The name with its type, and a body with its kind."""
    text = phrase(words[name.start : name.end])
    type = sort_of(words, name, text, known)
    if type is not EntityType.ORGANIZATION:
        return replace(name, type=type)
    world = body(text)
    kind = world.kind if world else kind_of(words, name.start, name.end)
    return replace(name, type=type, kind=kind)


def kind_of(words: Words, start: int, end: int) -> str | None:
    """The kind of organization that a name's own words tell: by the last such word before "of",
    else by any.
    """
    heads = [ORGANIZATION_HEADS.get(word.lower_) for word in words[start:end]]
    own = next(
        (at for at in range(start, end) if words[at].lower_ in {"of", "for", "on", "in"}), end
    )
    return next((kind for kind in reversed(heads[: own - start]) if kind), None) or next(
        (kind for kind in heads if kind), None
    )


def sort_of(words: Words, name: Name, text: str, known: Spellings) -> EntityType:
    """What the name is of."""
    type = known.types.get(text, name.type)
    if (told := by_place(words, name, text, known)) is not None:
        return told
    if text.lower() in PARLIAMENTS:
        return EntityType.ORGANIZATION
    if is_short(text, type, known):
        return EntityType.PERSON
    if type is EntityType.PERSON or is_addressed(words, name, type):
        return of_person(words, name, text, known)
    sits = type is EntityType.EVENT and (has_acronym(words, name) or is_standing(words, name))
    if sits or makes_body(words, name, type):
        return EntityType.ORGANIZATION
    if body(text) is not None:
        return EntityType.ORGANIZATION
    if in_brackets(words, name):
        return type
    if words[name.end - 1].text in known.addressed and is_personal(words, name):
        return EntityType.PERSON
    if place(text) is not None and is_place(words, name, text):
        return EntityType.PLACE
    partisan = demonym(text) is not None or text.lower() in PARTISANS
    other = partisan or is_law(words, name) or is_people(words, name)
    return EntityType.OTHER if other else type


def is_short(text: str, type: EntityType, known: Spellings) -> bool:
    """Whether a name is part of a person's: the last, or the first where nothing else has it."""
    unknown = place(text) is None and body(text) is None
    return (text in known.surnames and (type is not EntityType.PLACE or unknown)) or (
        text in known.forenames and unknown and text.istitle()
    )


def by_place(words: Words, name: Name, text: str, known: Spellings) -> EntityType | None:
    """What the place of a name tells, if anything: "the tanker Blue Heron", "MP for St Lucy", a
    dateline's.
    """
    if is_dateline(words, name) or is_saint_town(words, name) or is_in_state(words, name, text):
        return EntityType.PLACE
    unnamed = body(text) is None and (place(text) is not None or is_personal(words, name))
    if is_base(words, name.end) and unnamed:
        return EntityType.PLACE
    if is_seat_of_power(text) or text in HALLS:
        return of_seat(words, name)
    if is_party_to_case(words, name) or is_pair(words, name):
        return EntityType.OTHER
    if is_short_body(words, name, text):
        return EntityType.ORGANIZATION
    return None if text in known.surnames else by_neighbours(words, name, text)


HALLS = frozenset({"Parliament House", "Parliament Building", "Parliament Buildings"})
"""Where parliaments sit, which are none themselves."""


def by_neighbours(words: Words, name: Name, text: str) -> EntityType | None:
    """What the words right beside a name tell, if anything."""
    if name.start and words[name.start - 1].lower_ == "told" and text.startswith(ARTICLES):
        # "told Al-Masaa that talks had failed"
        return EntityType.ORGANIZATION
    if name.type is EntityType.PERSON and (told := told_beside(words, name.start, name.end)):
        return told
    if name.type is EntityType.PERSON and name.probability >= CERTAIN:
        return None
    if is_owner(words, name, text):
        return EntityType.PERSON
    seat = seat_or_party(words, name.start, name.end)
    if seat is not None and not is_body(words, name):
        return seat
    told = called(words, name.start)
    personal = name.type is EntityType.PERSON and name.end - name.start > 1
    return None if personal and is_led(words, name.start) else told


def is_owner(words: Words, name: Name, text: str) -> bool:
    """Whether an unknown place with a forename has what only people have: "*Ana Lind*'s desk"."""
    had = low(words, name.end) in {"'s", "’s"} and low(words, name.end + 1) in OWN
    unknown = name.type is EntityType.PLACE and is_personal(words, name) and place(text) is None
    return had and unknown and gender(text) is not None


OWN = listed(
    "desk table office house home flat apartment kitchen bedroom study sofa handwriting voice face "
    "wife husband widow son daughter mother father brother sister parents family lawyer funeral"
)
"""What people have, and places do not."""


def is_party_to_case(words: Words, name: Name) -> bool:
    """Whether a name is one side of a case: "*Brown* v. Board of Education", or both."""
    before = words[name.start - 1].text if name.start else ""
    after = words[name.end].text if name.end < len(words) else ""
    within = any(word.text in VERSUS for word in words[name.start + 1 : name.end - 1])
    return before in VERSUS or after in VERSUS or within


VERSUS = frozenset({"v.", "vs."})


def is_saint_town(words: Words, name: Name) -> bool:
    """Whether a name is a town's that is called after a saint: "St. Paul", "St Andrews"."""
    says = name.end < len(words) and words[name.end].lemma_ in CUES
    return words[name.start].text in SAINTS and name.end - name.start == PAIR and not says


SAINTS = frozenset({"St.", "St", "Saint"})


def is_body(words: Words, name: Name) -> bool:
    """Whether a word of the name makes a body."""
    return any(word.lower_ in ORGANIZATION_HEADS for word in words[name.start : name.end])


def is_addressed(words: Words, name: Name, type: EntityType) -> bool:
    """Whether a name has an honorific before it, and nothing in it that makes a body."""
    own = words[name.start : name.end]
    plain = type is not EntityType.ORGANIZATION or ORGANIZATION_HEADS.keys().isdisjoint(
        word.lower_ for word in own
    )
    return name.honorific is not None and plain


def makes_body(words: Words, name: Name, type: EntityType) -> bool:
    """Whether the words of a name make it a body's: "Radio Plains", "Seas Programme"."""
    if name.end - name.start == 1:
        return False
    last = words[name.end - 1].lower_
    unit = type is EntityType.OTHER and last in UNITS
    kind = ORGANIZATION_HEADS.get(last)
    paper = type is EntityType.PLACE and (kind in MADE or last in CARING)
    if type is EntityType.PLACE and last in MEETING:
        return place(phrase(words[name.start : name.end])) is None
    return unit or paper or words[name.start].lower_ in CHANNELS | FOREIGN


def has_acronym(words: Words, name: Name) -> bool:
    """Whether a name is that of a body that meets, not of a meeting: "Zambezi Basin Conference
    (ZBC)".
    """
    behind = [word.text for word in words[name.end : name.end + 3]]
    short = len(behind) == len("(X)") and behind[::2] == ["(", ")"] and behind[1].isupper()
    return short and behind[1].isalpha() and len(behind[1]) > PAIR


def is_standing(words: Words, name: Name) -> bool:
    """Whether a conference is the organ of an organization: "UNESCO General Conference"."""
    own = tuple(word.lower_ for word in words[name.start : name.end])
    last = words[name.end - 1]
    held = last.dep_.startswith("nsubj") and last.head.lemma_ in HOLDING
    attended = last.dep_ == "pobj" and last.head.lower_ in {"at", "during", "after", "before"}
    organ = own[-2:] in ORGANS or own == ("conference", "on", "disarmament")
    return organ and not held and not attended


ORGANS = {("general", "conference"), ("labour", "conference"), ("labor", "conference")}
HOLDING = listed("open begin start end close conclude take hold run kick convene host schedule be")
"""What is told of such a conference where it is a meeting: "the Labour Conference *opens*"."""
CARING = frozenset({"diocese", "archdiocese", "synod", "patriarchate", "hospital", "clinic"})
FOREIGN = listed(
    "federación asociación unión confederación sindicato partido movimiento comité consejo cámara "
    "universidad fundación instituto ministerio banco tribunal colectivo coordinadora comisión "
    "federação associação união confederação movimento comitê conselho câmara universidade "
    "fundação ministério fédération confédération syndicat parti mouvement conseil chambre "
    "université fondation ministère banque collectif coordination verband bund verein gewerkschaft "
    "partei stiftung universität bündnis partito sindacato università fondazione unione "
    "federazione associazione comitato consiglio agencia agência agence agenzia radio télévision "
    "compañía companhia compagnie compagnia gesellschaft stichting vereniging partij"
)
"""First words of bodies' names in other languages."""
MEETING = listed(
    "forum lab laboratory association foundation federation confederation league alliance watch "
    "movement agency authority secretariat council commission board parliament assembly senate "
    "khural congress tribunal organization organisation group fund company corporation programme "
    "initiative society trust consortium cooperative guild bureau ministry directorate syndicate"
)
"""Last words of bodies' names that no place of several words has."""
MADE = frozenset({"media-outlet", "university", "think-tank", "ngo", "committee", "party"})
"""Kinds of bodies whose words no place has."""


def is_personal(words: Words, name: Name) -> bool:
    """Whether the words of a name may all be a person's: two to four, none that makes a body."""
    own = words[name.start : name.end]
    return 1 < len(own) <= 4 and all(
        word.text.istitle() and word.lower_ not in ORGANIZATION_HEADS for word in own
    )


def of_person(words: Words, name: Name, text: str, known: Spellings) -> EntityType:
    """A person, unless the words speak against it: a known place that nobody is called by, a storm,
    a name that ends in a plural.
    """
    long = name.end - name.start > 1
    numbered = any(letter.isdigit() for letter in text)
    if long and words[name.start].lower_ in (OPENING if numbered else STORMS):
        return OPENING[words[name.start].lower_]
    if (words[name.end - 1].lower_ in COMPANIES or words[name.end - 1].lower_ in LEGAL) and long:
        return EntityType.ORGANIZATION
    if text in known.surnames or name.honorific:
        return EntityType.PERSON
    opens = long and words[name.start].lower_ in FOREIGN
    if opens or (are_letters(text) if long else is_lettered(words, name, text)):
        return EntityType.ORGANIZATION
    if (demonym(text) is not None and not long) or is_nation(words, name):
        return EntityType.OTHER
    if body(text) is not None:
        return EntityType.ORGANIZATION
    if territory(text) is not None:
        return EntityType.PLACE
    own = words[name.start : name.end]
    of = any(word.lower_ == "of" for word in own[1:])
    if of and (len(own) > MANY or own[0].lower_ in ORGANIZATION_HEADS):
        return EntityType.ORGANIZATION
    before = words[name.start - 1].lower_ if name.start else ""
    if is_town(words, name, text) and (long or text not in known.addressed):
        return EntityType.PLACE
    placed = not long and stands_as_place(words, name.start, name.end, before)
    return EntityType.PLACE if placed else EntityType.PERSON


MANY = 3
"""Words of a name from which an "of" among them makes it a body's."""


def is_pair(words: Words, name: Name) -> bool:
    """Whether two surnames with a hyphen tell whose something is: "the *Lind-Holm* government"."""
    text = "".join(word.text for word in words[name.start : name.end])
    together = low(words, name.end) in TOGETHER and low(words, name.start - 1) == "the"
    return together and SURNAMES.fullmatch(text) is not None


SURNAMES = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+[-–][A-ZÀ-Þ][a-zß-ÿ]+")
TOGETHER = listed("administration government cabinet coalition ticket campaign")
"""What two have together."""
