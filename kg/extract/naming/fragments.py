"""Words that capitals make a name of where a sentence, a heading or an address has them."""

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words, opens_sentence, phrase
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import STATUS_WORDS
from kg.gazetteer import demonym, place
from kg.model.extraction import EntityType

PERSON, BODY, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


def is_describing(words: Words, name: Name) -> bool:
    """Whether a word that opens a sentence only describes somebody: "*Tall*, soft-spoken Wang Wei
    arrived".
    """
    single = name.end - name.start == 1 and opens_sentence(words[name.start])
    if not single or low(words, name.end) != "," or words[name.start].tag_ not in {"JJ", "VBN"}:
        return False
    at = name.end + 1
    while at < min(len(words), name.end + FEW) and words[at].tag_ in {"JJ", "VBN", ",", "HYPH"}:
        if words[at].lower_ in HOLDING:
            return False
        at += 1
    named = at + 1 < len(words) and words[at].text.istitle() and words[at + 1].text.istitle()
    return at > name.end + 1 and named


FEW = 6
"""Words that describe somebody before the name."""
HOLDING = set(STATUS_WORDS) | {"new", "elected", "appointed", "first"}
"""Words behind a comma that tell of an office: "Brown, *former* Prime Minister, said"."""


def is_fragment(words: Words, name: Name) -> bool:
    """Whether a name that nothing but its first capital tells is all of a sentence: "*Cycle
    bridge*. The council agreed".
    """
    if name.type not in {BODY, PLACE} or not opens_sentence(words[name.start]):
        return False
    own = words[name.start : name.end]
    alone = low(words, name.end) == "." and len(own) > 1 and own[-1].text.islower()
    headed = any(word.lower_ in ORGANIZATION_HEADS for word in own)
    return alone and not headed and place(phrase(own)) is None


def is_office_of(words: Words, name: Name) -> bool:
    """Whether a body's name ends before who holds the office: "*Office of Senator* Ana Lind"."""
    of = name.type is BODY and name.end - name.start > 2 and words[name.end - 2].lower_ == "of"
    held = of and words[name.end - 1].lower_ in HELD and name.end < len(words)
    return held and words[name.end].text[:1].isupper()


HELD = listed("senator sen. governor gov. congressman congresswoman representative rep. mayor "
              "president minister ambassador commissioner councillor councilmember assemblyman "
              "assemblywoman delegate prime vice premier chancellor bishop archbishop")  # fmt: skip
"""Titles behind "Office of"."""


def is_address(words: Words, name: Name) -> bool:
    """Whether a name is a street with its number: "*Islandi väljak 1*, Tallinn"."""
    if name.type is PERSON or name.end - name.start < 2:
        return False
    last, before = words[name.end - 1].text, words[name.end - 2].text
    return last.isdigit() and len(last) <= 3 and before.islower() and len(before) > 3


def is_of_nothing(words: Words, name: Name) -> bool:
    """Whether a heading's capitals make a body of what is done with one: "*Mandate of Lake
    Mission*".
    """
    of = name.end - name.start > 2 and words[name.start + 1].lower_ == "of"
    return of and name.type is BODY and words[name.start].lower_ in DONE


DONE = listed("mandate mandates extension renewal creation launch closure members membership heads "
              "leaders representatives adoption approval review hashtag")  # fmt: skip
"""What is told of a body, and no body."""


def is_called_out(words: Words, name: Name) -> bool:
    """Whether a name is a part of what people shout, or a tag: "*Mina No!*", "*Hashtag Ferry*"."""
    own = words[name.start : name.end]
    tag = own[0].lower_ == "hashtag" and len(own) > 1
    return tag or (name.type is PERSON and own[-1].text[-1:] == "!")


def is_outcry(words: Words, name: Name) -> bool:
    """Whether one word that opens a sentence is of what came about: "*Uproar* ensued"."""
    single = name.end - name.start == 1 and name.type is PERSON and name.end < len(words)
    return single and words[name.end].lemma_ in ARISING and opens_sentence(words[name.start])


ARISING = listed("ensue abound")
"""What an uproar or a quarrel does, and nobody with a name, who may well erupt."""


def is_attribute(words: Words, name: Name) -> bool:
    """Whether the adjective of a people stands before a noun: "His *Tajik* counterpart left"."""
    single = name.end - name.start == 1 and name.type is PERSON and name.end < len(words)
    before = single and demonym(words[name.start].text) is not None
    return before and words[name.end].text.islower() and words[name.end].tag_[:2] in {"NN", "JJ"}


def is_studied(words: Words, name: Name) -> bool:
    """Whether a name is what somebody has studied, no place: "a Master of *Business
    Administration*", "*Bachelor of Arts*".
    """
    at = name.start
    if words[at].lower_ in {"bachelor", "bachelors"} and low(words, at + 1) == "of":
        return True
    own = {word.lower_ for word in words[at : name.end]} - {"administration"}
    headed = not own.isdisjoint(ORGANIZATION_HEADS)
    studied = low(words, at - 2) in DEGREES.get(low(words, at - 1), ())
    return studied and not headed and name.type is BODY and words[at - 2].text.istitle()


DEGREES = {"of": {"bachelor", "master", "doctor"}, "in": {"bachelors", "masters", "diploma"}}
"""Nouns for degrees before "of" and "in": a "harbour *Master in* Sund" has none."""
FRAGMENTS = (is_studied, is_outcry, is_attribute, is_describing, is_fragment, is_office_of,
             is_address, is_of_nothing, is_called_out)  # fmt: skip
"""What tells that capitals are those of a sentence, a heading or an address."""
