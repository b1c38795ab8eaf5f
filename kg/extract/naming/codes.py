"""Codes for what somebody does, and numbers of what need be no body: "Project Heron", "Unit 4"."""

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name
from kg.extract.naming.organs import CODED, runs
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.nameless import CODENAMES
from kg.model.extraction import EntityType

PAIR = 2


def is_codename(words: Words, name: Name) -> bool:
    """Whether a name is a code for what somebody does, "*Project Heron*", "*Plan Blue*", and no
    body that calls itself so: "*Project Syndicate*", "Project Heron said".
    """
    start = name.start - (low(words, name.start - 1) in CODENAMES)
    coded = words[start].lower_ in CODENAMES and words[start].text.istitle()
    if not coded or not 1 < name.end - start <= PAIR + 1:
        return False
    last = words[name.end - 1]
    letters = last.text.isupper() and len(last.text) > PAIR
    acts = last.dep_ == "nsubj" and last.head.lemma_ in SPEAKING
    return not (name.type is EntityType.ORGANIZATION and (acts or letters or last.lower_ in BODILY))


BODILY = ORGANIZATION_HEADS.keys() | {"syndicate"}
SPEAKING = listed(
    "say tell publish report warn announce accuse deny hire employ distribute donate sue release "
    "estimate criticize criticise urge demand call condemn welcome write send own argue"
)
"""What bodies do, and what is done under a code does not."""


def is_unit_number(words: Words, name: Name) -> bool:
    """Whether a number tells apart what need be no body, and nobody leads: a league's "*Division
    2*", a reactor or a flat, "*Unit 4*".
    """
    pair = name.end - name.start == PAIR and words[name.start].text in CODED
    counted = pair and words[name.end - 1].text.isdigit() and len(words[name.end - 1].text) <= PAIR
    return counted and low(words, name.end) != "of" and not runs(words, name.start)
