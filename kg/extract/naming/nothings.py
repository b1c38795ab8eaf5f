"""What names nothing although the tagger took it for a name: common nouns, titles, numbers."""

import re

from kg.extract.naming.chunks import Words
from kg.extract.naming.tails import is_common
from kg.extract.words.lexicon import ORGANIZATION_HEADS, PARLIAMENTS, words
from kg.extract.words.occasions import EVENT_NOUNS
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.gazetteer import body
from kg.model.extraction import EntityType

INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}")
LAWS = frozenset(
    {"bill", "act", "law", "treaty", "amendment", "decree", "motion", "protocol", "charter"}
)
"""Nouns for texts that bind."""
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march june july "
    "september october november december"
)
GENERIC = words(
    "press media office service department communications contact contacts information public "
    "affairs relations desk team centre center news room secretariat spokesperson editors "
    "commentary analysis opinion editorial briefing update statement communique background "
    "programme program schedule agenda notes note"
)
"""Words that in a row name no body: "Press Office"."""
LINKING = frozenset({"of", "the", "for", "to", "’s", "'s"})
UNIQUE = (
    words(
        "senate commons lords parliament congress knesset duma bundestag bundesrat sejm treasury "
        "assembly house council cabinet commission"
    )
    | PARLIAMENTS
)
"""Common nouns that with a capital may name one body of a state."""
PARTISANS = words(
    "democrat republican socialist communist liberal conservative independent tory whig green "
    "labourite unionist nationalist"
)
"""Who belongs to a party: "a Democrat" is nobody's name."""
LANGUAGES = words(
    "farsi dari pashto urdu hindi bengali tamil swahili hausa yoruba igbo amharic tigrinya arabic "
    "mandarin cantonese tagalog malay quechua aymara creole esperanto latin yiddish hebrew "
    "kurmanji catalan basque gaelic"
)
SPEAKING = words("speak speaks spoke spoken speaking in into from read reads translate translated")
FIELDED = words("minister ministers secretary commissioner correspondent editor")
"""Titles before which a field stands: "Natural Resources Minister"."""


def nothing(
    words: Words, titles: set[int], start: int, end: int, type: EntityType, chance: float
) -> bool:
    """Whether the words name nothing: one common noun with a capital ("Ministry"), a degree
    ("M.S."), the field of a title ("for Northeast Asian Affairs"), a number.
    """
    plain = words[start].lower_
    if is_partisan(words, start, end) or is_measure(words, start, end):
        return True
    if type is not EntityType.PERSON and is_before_title(words, titles, start, end):
        return True
    if (end - start == 1 and plain in LAWS) or is_common(words, start, end, chance):
        return True
    if end - start == 1 and (plain in ORGANIZATION_HEADS or plain in EVENT_NOUNS):
        return plain not in UNIQUE
    if is_generic(words[start:end]):
        return True
    if type is EntityType.PERSON and end - start == 1:
        of = start > 1 and words[start - 1].lower_ in {"of", "for"} and start - 2 in titles
        return plain in DAYS or of or INITIALS.fullmatch(words[start].text) is not None
    if type is EntityType.ORGANIZATION and plain[:1].isdigit():
        return "/" in plain
    return words[end - 1].lower_ in FIELD_NOUNS and is_field(words, titles, start)


def is_generic(words: Words) -> bool:
    """Whether words in a row name no body: "Press Office", "Office of the Spokesperson", "Member
    States".
    """
    if words[-1].lower_ in {"states", "parties"} and words[0].lower_ in {"member", "state"}:
        return True
    return all(word.lower_ in GENERIC | LINKING for word in words)


def is_field(words: Words, titles: set[int], start: int) -> bool:
    """Whether only capitals stand between a word and a title with "for" or "of"."""
    at = start - 1
    while at > 0 and words[at].text.istitle():
        at -= 1
    return at > 0 and words[at].lower_ in {"for", "of", "on"} and at - 1 in titles


def is_partisan(words: Words, start: int, end: int) -> bool:
    """Whether words tell to which party somebody belongs: "a Democrat", "a Social Democrat"."""
    before = words[start - 1].lower_ if start else ""
    last = words[end - 1].lower_
    return before in {"a", "an", "fellow"} and last in PARTISANS and end - start <= len(TWO)


TWO = ("Social", "Democrat")


def is_measure(words: Words, start: int, end: int) -> bool:
    """Whether a single word is a sum, a number or a language: "Sh310", "US$", "spoke Farsi"."""
    if end - start > 1:
        return False
    text, before = words[start].text, words[start - 1].lower_ if start else ""
    sum_ = text[-1:] in "$€£" or (text[-1:].isdigit() and CURRENCY.match(text) is not None)
    return sum_ or text.isdigit() or (text.lower() in LANGUAGES and before in SPEAKING)


CURRENCY = re.compile(r"(?:Sh|Ksh|Rs|US|Tsh|Ush|Php|Rp|RM|N|GH|R)\.?\d")


def is_before_title(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether words are a title's field, or themselves a title with its field: "*Natural Resources*
    Minister", "the *High Commissioner for Peace*".
    """
    after = words[end].lower_ if end < len(words) else ""
    own = words[start:end]
    if after in FIELDED and (end in titles or words[end].text.istitle()):
        last = own[-1].lower_
        return last in FIELD_NOUNS or (len(own) == 1 and own[0].lower_ in FIELD_NOUNS)
    first = title_slug(own[0].text) or title_slug(" ".join(word.text for word in own[:2]))
    plain = first is not None and not first[1] and body(own[0].text) is None
    return plain and any(word.lower_ in {"for", "of"} for word in own[1:3])
