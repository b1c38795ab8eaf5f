"""Titles as they stand: where their words begin and end."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.naming.chunks import Chunk, Label, phrase
from kg.extract.naming.commons import is_ministers
from kg.extract.naming.names import Named
from kg.extract.naming.persons import EXALTED
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, CHAMBERS
from kg.extract.posts.titles.joints import is_joint
from kg.extract.posts.titles.portfolios import is_nations, leads_to
from kg.extract.posts.titles.ranks import is_held_rank
from kg.extract.posts.titles.retired import retired_ranks
from kg.extract.posts.titles.staff import is_staff_field, leads
from kg.extract.words.owning import FIELD_WORDS, LEGISLATORS, MINISTERS
from kg.extract.words.titles import (
    FIELD_NOUNS,
    NOT_POSTS,
    OCCUPATIONS,
    PERSONAL_ENDINGS,
    QUALIFIERS,
    RANK_HEADS,
    STATUS_WORDS,
    TITLE_MODIFIERS,
    UNDERGONE,
    singular_of,
    title_slug,
)
from kg.gazetteer import demonym
from kg.model.extraction import EntityType

POSSESSIVE = frozenset({"’s", "'s", "’", "'"})
ARTICLES = frozenset({"the", "a", "an"})
DETERMINERS = ARTICLES | {"this", "that", "said"}
DEPARTMENTS = frozenset(
    {"interior", "treasury", "navy", "army", "exterior", "environment", "opposition", "sea",
     "budget", "economy", "exchequer", "family", "regions", "provinces"}
)  # fmt: skip


def is_firm(low: list[str], chunk: Chunk) -> bool:
    """Whether a title alone makes a post, or stands before the name of something."""
    word = low[chunk.end - 1]
    if word in {"attorney", "attorneys"} and chunk.value == "prosecutor" and len(chunk) > 1:
        return True
    if chunk.value == "special-representative" or (chunk.value, word) == ("minister", "delegate"):
        return True
    if word == "plenipotentiary":
        return chunk.value == "ambassador"
    if low[chunk.start : chunk.end] == ["cabinet", "member"]:
        return True
    if (
        low[chunk.start] == "chief"
        and len(chunk) > 1
        and title_slug(" ".join(low[chunk.start : chunk.end]))
    ):
        # "the chief statistician"
        return True
    if low[chunk.start] == "co" and word.startswith(("facilitator", "convener", "convenor")):
        return True
    return chunk.value != "other" and OCCUPATIONS.isdisjoint((word, singular_of(word)))


def candidates(passage: Named) -> Iterator[Chunk]:
    """The titles that the lexicon knows, and nouns for people that may be titles."""
    known = [chunk for chunk in passage.chunks if chunk.label is Label.TITLE]
    taken = {at for chunk in known for at in range(chunk.start, chunk.end)}
    unknown = [
        Chunk(Label.TITLE, at, at + 1, "other")
        for at, word in enumerate(passage.lower)
        if word.endswith(PERSONAL_ENDINGS) and at not in taken and unknown_title(passage, at)
    ]
    ranks = [
        Chunk(Label.TITLE, at, at + 1, "official")
        for at, word in enumerate(passage.lower)
        if word in RANK_HEADS and at not in taken and is_held_rank(passage, at)
    ]
    known = [seated(passage, chunk) for chunk in known]
    ranks += [*leads(passage, taken), *retired_ranks(passage)]
    ranks += [
        Chunk(Label.TITLE, at, at + 1, "professor")
        for at, word in enumerate(passage.lower)
        if word == "faculty" and passage.lower[at - 2 : at] == ["on", "the"]
    ]
    return iter(sorted((*known, *unknown, *ranks), key=lambda chunk: chunk.start))


def seated(passage: Named, chunk: Chunk) -> Chunk:
    """A chair in which somebody is, with the words that tell it: "Ana Lind *in the* chair"."""
    at = chunk.start
    if passage.lower[at : chunk.end] != ["chair"] or passage.lower[max(0, at - 2) : at] != [
        "in", "the",
    ]:  # fmt: skip
        return chunk
    before = at - 3 if at > 2 and passage.lower[at - 3] == "(" else at - 2
    holder = passage.ending.get(before)
    if holder is None or holder.type is not EntityType.PERSON:
        return chunk
    # "with Ana Lind in the chair" tells of the occasion
    hosted = "with" in passage.lower[max(0, holder.start - HOSTED) : holder.start]
    return chunk if hosted else replace(chunk, start=at - 2)


HOSTED = 6
"""Words before a name among which "with" tells that its holder only leads an occasion."""


def unknown_title(passage: Named, at: int) -> bool:
    """Whether a noun in -er, -or, -ist may be a title: with a preposition or a body's name."""
    low, word = passage.lower, passage.words[at]
    if low[at] in NOT_POSTS or len(word.text) < 5 or at in passage.inside or word.tag_ != "NN":
        return False
    after = low[at + 1] if at + 1 < len(low) else ""
    before = passage.ending.get(at)
    owned = at > 0 and low[at - 1] in POSSESSIVE
    return after in {"of", "at", "for", "with"} or owned or (
        before is not None and before.type is EntityType.ORGANIZATION
    )  # fmt: skip


def widened(passage: Named, chunk: Chunk, last: int) -> int:
    """Where a title begins with the nouns that it is made of: "*public works* minister"."""
    at, words = chunk.start, passage.words
    name = passage.inside.get(at)
    if name is not None and name.end < chunk.end and (
        name.type is EntityType.PLACE or not is_whole(passage, at, chunk.end)
    ):  # fmt: skip
        # "*Lagos State* Governor", "*Fjord Energy* CEO", "*Erie County* commissioner"
        return name.end
    if passage.lower[at] in {"ambassador", "amb.", "professor", "justice", *LEGISLATORS} and (
        at - 1 in passage.titles
    ):  # fmt: skip
        # "House Minority Leader *Representative* Ana Lind", "Foreign Secretary *Ambassador* Lind"
        return at
    while at > 0 and not is_ministers(words, at - 1) and belongs(passage, at - 1, chunk, last):
        at -= 1
        if passage.lower[at] in {"-", "/"}:
            at -= 1
    own = passage.lower[at : chunk.start]
    if at and passage.lower[at - 1] == "of" and own[-1:] == ["and"]:
        return chunk.start  # "Minister of *Education and* Minister of Health"
    return at


MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"}
)  # fmt: skip
GROUPS = frozenset(
    {"women", "children", "veterans", "workers", "people", "men", "farmers", "consumers",
     "students", "patients", "youth", "persons", "prisoners", "tenants", "victims"}
)  # fmt: skip
"""Whom a title is for or of: "the *workers*' delegate"."""
SPANS = frozenset(
    {"years", "year", "months", "month", "weeks", "week", "days", "decade", "decades", "terms",
     "term", "stint"}
)  # fmt: skip
"""How long: "for nine *years* registrar"."""
LATER = frozenset({"later", "earlier", "once", "now", "then", "formerly", "previously",
                   "facto", "go", "goes", "come", "comes", "says", "said", "nowadays", "lately",
                   "years", "terms", "months", "decades", "year", "decade", "since"})  # fmt: skip
"""Adverbs before a title that tell when, of whatever the parser makes them a part."""


def belongs(passage: Named, at: int, chunk: Chunk, last: int) -> bool:
    """Whether a word before a title is part of it."""
    word, low = passage.words[at], passage.lower[at]
    if is_department(passage, at, chunk) or is_group(passage, at) or raises(passage, at) or (
        is_staff_field(passage, at, chunk)
    ):  # fmt: skip
        return True
    if low in {"-", "/"}:
        return is_joint(passage, at)
    plain = word.text.islower()
    head = passage.lower[chunk.end - 1]
    # "a *police* spokesman" speaks for the police
    served = low in SERVICES and head.startswith("spokes")
    if served or (not plain and head in {"mp", "mps", "mep", "meps"}):
        return False
    if at in passage.inside or low in LATER or word.pos_ == "ADV":
        return False
    if at and low in MONTHS and passage.lower[at - 1] in {"until", "since", "in", "from", "last"}:
        return False
    opens = word.is_sent_start and word.tag_ == "VBG" and low not in TITLE_MODIFIERS
    if (low in UNTITLED and passage.lower[at : at + 2] != ["standing", "committee"]) or opens:
        return False
    twofold = word.text[:1].isupper() and at > 0 and passage.words[at - 1].text[:1].isupper()
    if twofold and demonym(f"{passage.words[at - 1].text} {word.text}"):
        return False
    if not word.text.replace("-", "").isalpha() or word.ent_type_ or demonym(word.text) or (
        low in BODY_NOUNS
        and (plain or word.is_sent_start or low in CHAMBERS or low in OWNING)
        and low != "police"
    ):  # fmt: skip
        return False
    if not plain and passage.words[chunk.end - 1].text.islower() and not word.is_sent_start:
        return False
    end = passage.words[last - 1].i
    return word.dep_ in {"compound", "amod", "nmod"} and word.i < word.head.i <= end


def raises(passage: Named, at: int) -> bool:
    """Whether a word in capitals tells of what rank a title is, of whatever the parser makes it a
    part: "and *Highly Qualified* Expert".
    """
    word, after = passage.words[at], passage.words[at + 1]
    told = word.tag_ == "RB" or (word.tag_ in {"JJ", "VBN"} and word.dep_ == "conj")
    told = (told and not word.is_sent_start) or "desk" in {word.lower_, after.lower_}
    told = told and at not in passage.inside and word.lower_ not in LATER
    return told and word.text.istitle() and after.text.istitle()


SERVICES = frozenset({"police", "army", "navy", "military", "coastguard", "prison", "gendarmerie"})
"""Services whose spokespeople are told by their noun alone."""
OWNING = frozenset(
    {"forum", "council", "commission", "committee", "board", "bank", "institute", "agency", "fund",
     "foundation", "federation", "association", "court", "tribunal", "authority", "bureau"}
)  # fmt: skip
"""Bodies that go by their noun in capitals: "the *Forum* Chair"."""


def is_group(passage: Named, at: int) -> bool:
    """Whether a word tells whom a title is for, or is the possessive sign behind it: "the
    *women's* affairs minister".
    """
    low = passage.lower
    if low[at] in POSSESSIVE:
        return at > 0 and low[at - 1] in GROUPS
    return low[at] in GROUPS and low[at + 1] in POSSESSIVE


def is_department(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word in capitals, or the "and" between two, is of the field of a minister:
    "*Energy and Natural Resources* Minister", of whatever the parser makes it a part.
    """
    low, words = passage.lower, passage.words
    departmental = low[chunk.start] in MINISTERS or low[chunk.start : chunk.end] in SECRETARIES
    if departmental and at == chunk.start - 1 and low[at] in FIELD_NOUNS:
        # "and lands minister", where the parser takes "lands" for a verb
        return at not in passage.inside
    if low[at] == "and" and at > 0 and words[at - 1].text[:1].isupper() and (
        words[chunk.start].text[:1].isupper() and {low[at - 1], low[at + 1]} <= TITLE_MODIFIERS
    ):  # fmt: skip
        # "Political and Economic Counselor"
        return True
    if departmental and (is_capital_field(passage, at) or is_nations(passage, at, chunk)):
        return True
    if low[chunk.end - 1] in MINISTERS and leads_to(passage, at, chunk):
        return True
    if not departmental or not words[chunk.end - 1].text[:1].isupper():
        return False
    if low[at] in {"and", "&"}:
        joins = at > 0 and low[at - 1] in FIELD_WORDS and words[at - 1].text[:1].isupper()
        return joins and at - 1 not in passage.inside
    field = low[at] in FIELD_WORDS and words[at].text[:1].isupper()
    return field and low[at] != "the" and at not in passage.inside


def is_capital_field(passage: Named, at: int) -> bool:
    """Whether a word goes before another in the field of a title in small letters: "its *Foreign*
    Affairs principal secretary", "the *Trade and* Industry minister".
    """
    low, words = passage.lower, passage.words
    if at in passage.inside or low[at + 1] not in FIELD_WORDS or low[at] in {"the", "&"}:
        return False
    joins = low[at] == "and" and at > 0
    field = words[at - 1] if joins else words[at]
    goes_on = words[at + 1].text[:1].isupper() or low[at + 1] == "and"
    return goes_on and field.text[:1].isupper() and field.lower_ in FIELD_WORDS - {"and", "the"}


SECRETARIES = (["principal", "secretary"], ["permanent", "secretary"], ["chief", "secretary"])
"""Titles of who runs a ministry below the minister."""
PARTICIPLES = frozenset(
    {"based", "term", "backed", "born", "trained", "led", "turned", "controlled", "time", "times",
     "serving",
     "ranking", "standing", "elected", "appointed", "named", "confirmed", "aligned", "educated",
     "year", "old", "installed", "held", "arrived", "created", "accredited", "assigned", "promoted",
     "inaugurated", "ordained", "consecrated", "released", "re-elected", "reelected"}
)  # fmt: skip
"""What a hyphen joins to a word before a title and is no part of it: "Saudi-*backed* president"."""


STYLES = EXALTED | {"excellency", "eminence", "beatitude"}
"""Styles before a title: "Her *Majesty* Queen Ana"."""
UNTITLED = STYLES | SPANS | PARTICIPLES | QUALIFIERS | UNDERGONE | {"briefly", *STATUS_WORDS}
"""What stands before a title and is none of it."""


def is_whole(passage: Named, at: int, end: int) -> bool:
    """Whether the table has a title with its qualifier: "*opposition* leader"."""
    return title_slug(phrase(passage.words[at:end])) is not None
