"""Where names begin and end: the tagger's names in whole words, without what only stands beside."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.naming.blanks import FAITHFUL, LEVELS, nothing
from kg.extract.naming.chunks import Words, opens_sentence, phrase
from kg.extract.naming.commons import is_director
from kg.extract.naming.described import is_holder
from kg.extract.naming.extending import extended
from kg.extract.naming.name import Name
from kg.extract.naming.nouns import before_party, called, is_named_site, without_noun
from kg.extract.naming.parts import office_holders, split
from kg.extract.naming.persons import introduces, is_titled, person, without_letters
from kg.extract.naming.tails import (
    at_dash,
    ends_in_style,
    is_battle,
    opens_phrase,
    without_chamber,
    without_day,
    without_line,
    without_nickname,
    without_phrase,
    without_portfolio,
    without_seat,
)
from kg.extract.naming.wholes import FORMS, fields_before, paper_behind, with_rest
from kg.extract.network.tagger import Tagged
from kg.extract.text.language import Passage
from kg.extract.words.lexicon import (
    HONORIFICS,
    ORGANIZATION_HEADS,
    words,
)
from kg.extract.words.titles import TITLE_MODIFIERS, title_slug
from kg.gazetteer import body, demonym, place, territory
from kg.model.extraction import EntityType

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "PLACE": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "OTHER": EntityType.OTHER,
}

ENDINGS = frozenset({"’s", "'s", "’", "'", ",", "”", '"', "(", "-", "–", ":", ";", "“"})
"""What the tagger may have taken for the end of a name."""


def proper_names(
    passage: Passage, words: Words, titles: set[int], tagged: Sequence[Tagged]
) -> list[Name]:
    """The tagger's names in a passage, with their edges put right, in order."""
    starts = {word.idx: at for at, word in enumerate(words)}
    found = (in_words(passage, starts, words, each) for each in tagged)
    whole = [part for name in found if name is not None for part in at_dash(words, name)]
    parts = (part for name in office_holders(words, titles, whole) for part in split(words, name))
    trimmed = (trim(words, titles, name) for name in parts)
    return [name for name in trimmed if name is not None]


def in_words(passage: Passage, starts: dict[int, int], words: Words, tagged: Tagged) -> Name | None:
    """The tagger's name in whole words."""
    low, high = tagged.start - passage.offset, tagged.end - passage.offset
    first, behind = passage.doc.char_span(low, min(high, len(passage.text)))
    inside = passage.doc[first:behind]
    if (start := starts.get(inside[0].idx)) is None:
        return None
    end = start + sum(not word.is_space for word in inside)
    name = Name(TYPES[tagged.type], start, end, probability=tagged.probability)
    if name.type is EntityType.EVENT and end - start > 2 and is_battle(words, start):
        return replace(name, type=EntityType.PLACE, start=start + 2)
    return extended(words, name) if name.type is EntityType.PERSON else name


def trim(words: Words, titles: set[int], name: Name) -> Name | None:
    """The name without what only stands before or behind it, if something is left."""
    type = of_titled(words, titles, name)
    end = without_day(words, name.start, name.end)
    type, end = with_nouns(words, name.start, end, type)
    if type is EntityType.PERSON:
        end = without_letters(words, name.start, end)
    start = without_lead(words, titles, name.start, end, type)
    if type is EntityType.PERSON:
        start, end = person(words, titles, start, end)
    end = without_tail(words, titles, start, end, type)
    if start >= end:
        return None
    town = type is EntityType.PLACE or (
        type is EntityType.ORGANIZATION and place(phrase(words[start:end])) is not None
    )
    if town and (long := paper_behind(words, start, end)) > end:
        type, end = EntityType.ORGANIZATION, long
    elif type is EntityType.PLACE:
        start = with_unit(words, without_unit(words, start, end))
    elif type is EntityType.ORGANIZATION:
        start, end = without_line(words, start, end)
        start, end = with_patron(words, start, end), without_phrase(words, start, end)
        end = without_portfolio(words, start, without_seat(words, start, end))
        end = without_chamber(words, start, end)
        end = with_rest(words, start, end)
    if all(at in titles for at in range(start, end)):
        return None
    if type is EntityType.PERSON and words[name.start].lower_ == "and":
        # "Minister of Roads *and Bridges*"
        return None
    if nothing(words, titles, start, end, type, name.probability):
        return None
    return replace(name, type=type, start=start, end=end, honorific=honorific(words, start))


def with_nouns(words: Words, start: int, end: int, type: EntityType) -> tuple[EntityType, int]:
    """What a name is of, and where it ends, as the common noun at its end tells; what it is of as
    the one behind it does.
    """
    type, short = without_noun(words, start, end, type)
    if short < end:
        return type, short
    single = type is EntityType.PERSON and end - start == 1
    if (type is EntityType.PLACE or single) and before_party(words, start, end):
        return EntityType.ORGANIZATION, end
    if called(words, start) is not None:
        while end < len(words) and words[end].text.istitle() and words[end].ent_type_ == "":
            # "the newspaper Aravot Nor"
            end += 1
    sited = type is EntityType.PERSON and is_named_site(words, start, end)
    return EntityType.PLACE if sited else type, end


def without_lead(words: Words, titles: set[int], start: int, end: int, type: EntityType) -> int:
    """Where a name begins without what only introduces it, and with "The" if that is part of it."""
    if type is not EntityType.OTHER and opens_phrase(words, start, end):
        start += 2
    while start < end and (
        leads(words, start, end, type, titles) or words[start].lower_ in {"ex-", "then-"}
    ):
        start += 1
    if type is EntityType.ORGANIZATION and end in titles and end - start > 2 and (
        words[start].lower_ in LEVELS
    ):  # fmt: skip
        # "as the *Senior* State Department Fellow"
        start += 1
    if end - start > 1 and words[start].text == "General" and start - 1 in titles:
        # "Director *General* Institute of Peace"
        start += words[start - 1].lower_ in GENERALS
    if of_chief(words, start):
        # "Chief of *Mission of the* U.S. Embassies"
        start += 3
    if type is EntityType.PERSON:
        return start
    article = start > 0 and words[start - 1].text == "The" and not opens_sentence(words[start - 1])
    return start - 1 if article else start


WORLDLY = frozenset({"UN", "U.N.", "EU", "NATO", "Nato", "OSCE", "WTO", "WHO", "IAEA", "OAS"})
GENERALS = words("director secretary consul attorney inspector auditor governor advocate solicitor")
"""First words of titles that end in "General"."""


def of_chief(words: Words, start: int) -> bool:
    """Whether a name begins with what its chief's title is made of."""
    lower = [word.lower_ for word in words[max(0, start - 2) : start + 3]]
    opens = lower[:2] in (["chief", "of"], ["chiefs", "of"])
    return opens and lower[2:] == ["mission", "of", "the"]


def without_tail(words: Words, titles: set[int], start: int, end: int, type: EntityType) -> int:
    """Where a name ends without signs, verbs and titles behind it."""
    while start < end and (
        words[end - 1].text in ENDINGS
        or (words[end - 1].text.islower() and words[end - 1].pos_ in {"VERB", "AUX"})
        or (type is EntityType.ORGANIZATION and is_title(words, titles, start, end))
        or (type is EntityType.ORGANIZATION and ends_in_style(words, end))
        or is_caucus(words, start, end)
    ):
        end -= 1
    return without_nickname(words, start, end)


def is_caucus(words: Words, start: int, end: int) -> bool:
    """Whether a name is a chamber's with that of a party in it: "*House Democratic* Whip"."""
    chamber = words[start].text in {"House", "Senate", "Assembly"}
    party = words[end - 1].text in {"Democratic", "Republican"}
    return chamber and party and start + 1 == end - 1


SIDES = words("party congress league alliance union front movement bloc coalition")
"""Last words of parties' names, which begin titles too: "party leader"."""


def is_title(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether the last word of a name is rather of a title: "Argentine *Economy* Minister",
    "Meridian *CEO*", but not the "Security" of "Homeland Security Secretary".
    """
    word = words[end - 1]
    if end - 1 not in titles or word.text.islower():
        return False
    role = title_slug(word.text)
    if end - start > 2 and words[end - 2].lower_ in {"and", "&"}:
        # "the Law and Justice party"
        return False
    if role is not None and not role[1]:
        return all(each.lower_ not in {"of", "for", "the"} for each in words[start:end])
    if end not in titles or (word.lower_ in SIDES and end - start > 1):
        # "Scottish National Party leaders"
        return False
    left = phrase(words[start : end - 1])
    return word.lower_ not in TITLE_MODIFIERS or (demonym(left) or body(left)) is not None


UNITS = words(
    "district province state republic kingdom commonwealth county city region territory "
    "governorate municipality sultanate emirate principality"
)


def without_unit(words: Words, start: int, end: int) -> int:
    """Where a place's name begins without a common noun: "*province of* Kivu"."""
    noun = words[start].text.islower() or words[start].text == "Republics"
    return start + 2 * (noun and end - start > 2 and words[start + 1].lower_ == "of")


def with_unit(words: Words, start: int) -> int:
    """Where a place's name begins with its unit: "*Central District of* California"."""
    at = start - 1 if start and words[start - 1].lower_ == "the" else start
    if at < 2 or words[at - 1].lower_ != "of" or words[at - 2].lower_ not in UNITS:
        return start
    at -= 2
    if not words[at].text[:1].isupper():
        return start
    while at and words[at - 1].text.istitle() and words[at - 1].lower_ in COMPASS:
        at -= 1
    return at


def with_patron(words: Words, start: int, end: int) -> int:
    """Where a body's name begins with whom it is called after: "*Queen* Mamello Hospital"."""
    named = start > 0 and words[start - 1].text.istitle() and words[start - 1].lower_ in PATRONS
    named = named and words[end - 1].lower_ in FOUNDED
    return start - 1 if named else fields_before(words, start, end)


PATRONS = words("queen king prince princess saint st. mount lake pope president cardinal lord lady")
FOUNDED = words("hospital university college school academy foundation clinic institute library")
COMPASS = words(
    "central northern southern eastern western middle north south east west people’s islamic "
    "democratic arab federal united bolivarian plurinational socialist"
)


OPENERS = words(
    "did neither nor both either is was were are has have does could should would why how what "
    "where when who if but and or then after before since while although because despite unlike "
    "yet even only also"
)
"""Words that open a sentence with the name behind them: "*Neither* Britain nor France"."""


def of_titled(words: Words, titles: set[int], name: Name) -> EntityType:
    """What a name is of, where a post before its last words may tell that it is a person's."""
    if words[name.end - 1].text in FORMS and name.end - name.start > 1:
        return EntityType.ORGANIZATION
    if name.type is EntityType.PLACE and is_holder(words, titles, name):
        return EntityType.PERSON
    person = name.type is not EntityType.EVENT and is_titled(words, name.start, name.end)
    return EntityType.PERSON if person else name.type


def leads(words: Words, at: int, end: int, type: EntityType, titles: set[int]) -> bool:
    """Whether a word only introduces the name: an article, an honorific, a person's title."""
    plain = words[at].lower_
    if plain in {"the", "a", "an", "this", "“", '"', "(", ",", "‘", "’", "'", "’s", "'s"}:
        return True
    if plain in FAITHFUL and at + 2 == end and territory(words[at + 1].text) is not None:
        return True  # "*Muslim* Turkey"
    if plain in OPENERS and at + 1 < end and words[at + 1].text[:1].isupper():
        return type is not EntityType.OTHER and opens_sentence(words[at])
    if type is EntityType.EVENT and at + 2 < end:
        # "Anniversary of the Oslo Fire": what is marked has the name.
        return "anniversary" in {plain, words[at - 1].lower_ if at else ""} and (
            plain == "of" or words[at + 1].lower_ == "of"
        )
    if type is not EntityType.PERSON and at + 1 < end and words[at + 1].text.isupper():
        # "the *union* SHOP", "the *DG* ISSI", but "DG COMP"
        director = plain == "dg" and at in titles and is_director(words, at, end)
        if at + 2 == end and words[at + 1].text in WORLDLY:
            return demonym(words[at].text) is not None  # "*British* UN envoy"
        return director or (words[at].text.islower() and plain in ORGANIZATION_HEADS)
    return type is EntityType.PERSON and introduces(words, at, end, titles)


def honorific(words: Words, start: int) -> str | None:
    """The honorific before a name."""
    if start and words[start - 1].lower_.rstrip(".") in HONORIFICS:
        before = words[start - 1]
        return None if before.text.islower() else before.text
    return None
