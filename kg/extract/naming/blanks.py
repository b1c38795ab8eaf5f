"""Words that name nothing although the tagger took them for names."""

import re

from kg.extract.naming.chunks import Words
from kg.extract.naming.persons import is_rest, is_style
from kg.extract.naming.tails import is_common
from kg.extract.naming.wholes import is_headed, is_portfolio
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, PARLIAMENTS, words
from kg.extract.words.occasions import EVENT_NOUNS
from kg.extract.words.styles import POSTNOMINALS, RANK_LETTERS
from kg.extract.words.titles import FIELD_NOUNS
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
PRESIDING = words("speaker president chairman chairperson chair secretary-general moderator")
"""Titles by which somebody who presides is addressed."""
GENERIC = words(
    "press media office service department communications contact contacts information public "
    "affairs relations desk team centre center news room secretariat spokesperson editors "
    "commentary analysis opinion editorial briefing update statement communique background "
    "programme program schedule agenda notes note communication correspondent correspondents "
    "reporter staff writer newsroom statehouse political bureau parliamentary diplomatic "
    "directorate division section unit release reports "
)
"""Words that in a row name no body: "Press Office"."""
PARTS = frozenset({"unit", "division", "section", "directorate"})
"""Those of them that alone may mean a body."""
PARTED = frozenset({"bureau"})
"""Those with which only names of bodies begin."""
LINKING = frozenset({"of", "the", "for", "to", "’s", "'s"})
UNIQUE = (
    words(
        "senate commons lords parliament congress knesset duma bundestag bundesrat sejm treasury "
        "assembly house council cabinet commission"
    )
    | PARLIAMENTS
)
"""Common nouns that with a capital may name one body of a state."""
SURE = 0.95
"""Probability from which the tagger's name stands although it is one common noun: "the *Court*"."""
UNSEEN = frozenset({EntityType.ORGANIZATION, EntityType.OTHER})
"""Types of which a field of a title may be taken to be."""


def nothing(
    words: Words, titles: set[int], start: int, end: int, type: EntityType, chance: float
) -> bool:
    """Whether the words name nothing: one common noun with a capital ("Ministry"), a degree
    ("M.S."), the field of a title ("for Northeast Asian Affairs"), a number.
    """
    start += words[start].lower_ == "the" and end - start > 1
    if is_sign(words, start, end) or (type in FELT and is_crowd(words, start, end)):
        return True
    plain = words[start].lower_
    if (end - start == 1 and plain in LAWS) or is_common(words, start, end, chance):
        return True
    if is_kind(words, start, end) or is_titular(words, titles, start, end, type):
        return True
    if type is EntityType.ORGANIZATION and end - start == 1 and len(plain) < SHORTEST and (
        words[start].text.istitle()
    ):  # fmt: skip
        return True
    portfolio = type in UNSEEN and is_portfolio(words, titles, start, end)
    if portfolio or (is_style(words, start, end) and not is_acronym(words, start, end, type)):
        return True
    if end - start == 1 and (plain in ORGANIZATION_HEADS or plain in EVENT_NOUNS):
        return plain not in UNIQUE and chance < SURE
    if is_generic(words[start:end]) or words[end - 1].text == "nation":
        return True
    if type is EntityType.PERSON and end - start == 1:
        return nobody(words, titles, start)
    if type is EntityType.ORGANIZATION and plain[:1].isdigit():
        return "/" in plain
    return words[end - 1].lower_ in FIELD_NOUNS and is_field(words, titles, start)


def is_level(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether words are the first of a title: "a *Senior Faculty* Advisor"."""
    title = end in titles and words[end].text[:1].isupper() and words[start].lower_ in LEVELS
    one = start > 0 and words[start - 1].lower_ in {"a", "an"}
    if words[end - 1].lower_ == "desk":
        # "*Ethiopia Desk* Officer"
        return end in titles and words[end].text[:1].isupper()
    return title and (one or words[end - 1].lower_ not in ORGANIZATION_HEADS)


LEVELS = words("senior junior principal deputy assistant associate adjunct visiting")
"""Words of titles with which no body's name begins."""


def is_crowd(words: Words, start: int, end: int) -> bool:
    """Whether words tell of all of a faith or creed: "Muslims", "Muslims in the United States"."""
    alone = end - start == 1 or words[start + 1].text.islower()
    return alone and words[start].text.istitle() and words[start].lower_ in FAITHFUL


FELT = frozenset({EntityType.PERSON, EntityType.PLACE})
FAITHFUL = words(
    "muslims christians jews hindus sikhs buddhists catholics protestants sunnis shiites shias "
    "alawites yazidis yezidis druze islamists zionists marxists maoists "
    "stalinists fascists nazis chavistas peronists kemalists baathists ba'athists salafists "
    "salafis wahhabis sufis baptists methodists lutherans anglicans presbyterians evangelicals "
    "mormons quakers copts maronites ismailis bahais ahmadis ahmadiyya animists atheists muslim "
    "islamist islamic jewish hindu buddhist salafist"
)
"""Who is of a faith or creed."""


def is_sign(words: Words, start: int, end: int) -> bool:
    """Whether a name is a handle on a network, or letters before a sum: "@Alba", "US$20"."""
    money = words[end - 1].text.endswith("$") or (
        end < len(words) and words[end].text.startswith("$") and words[start].text.isupper()
    )
    return money or any("@" in word.text for word in words[start:end])


def nobody(words: Words, titles: set[int], at: int) -> bool:
    """Whether a word alone is no person's name: a day, a field, initials, "Mr *Speaker*"."""
    plain, before = words[at].lower_, words[at - 1].lower_ if at else ""
    of = at - 1 if before != "the" else at - 2
    of_field = of > 0 and words[of].lower_ in {"of", "for"} and of - 1 in titles
    field = plain in FIELD_NOUNS and before in {"and", "&"}
    spoken_to = before.rstrip(".") in HONORIFICS and plain in PRESIDING
    initials = INITIALS.fullmatch(words[at].text) is not None
    return plain in DAYS or of_field or field or spoken_to or initials


def is_acronym(words: Words, start: int, end: int, type: EntityType) -> bool:
    """Whether letters that are a rank before a name are here a body's: "the SPC", "(SPC)"."""
    text = words[start].text
    alone = end - start == 1 and text.isupper() and type is EntityType.ORGANIZATION
    rank = text.lower() in RANK_LETTERS and text not in POSTNOMINALS
    return alone and rank and not any(word.text[:1].isupper() for word in words[end : end + 1])


def is_kind(words: Words, start: int, end: int) -> bool:
    """Whether words tell a kind of people, a language, a sum, or several bodies."""
    text = " ".join(word.lower_ for word in words[start:end])
    if words[end - 1].lower_ in {"today", "yesterday", "tomorrow", "tonight"}:
        return True
    if words[start].lower_ in {"ayes", "noes"} and words[end - 1].text.isdigit():
        return True
    if end - start == 1 and start and text in PARTISANS and counts(words[start - 1]):
        # "one of 12 *Republicans*"
        return True
    if text in KINDS or SUM.fullmatch(words[end - 1].text) or words[start].lower_ in OURS:
        return True
    tongue = end - start == 1 and text in TONGUES
    first = next((n for n in range(start, end) if words[n].lower_ == "of"), end)
    return tongue or (first > start and words[first - 1].text in PLURALS)


def counts(word: Token) -> bool:
    """Whether a word before a partisan's tells of persons, not of the party."""
    return word.like_num or word.lower_ in {"a", "an", "fellow", "some", "many", "several", "few"}


def is_titular(words: Words, titles: set[int], start: int, end: int, type: EntityType) -> bool:
    """Whether words are an office or what one is for, or only compare: "*Harsher* was Ana Lind"."""
    if type is EntityType.PERSON and end - start == 1 and (
        words[start].tag_ in COMPARED or words[start].lower_ in COMPARING
    ):  # fmt: skip
        return True
    if end - start == 1 and words[start].text in REIGNING and words[start - 1].lower_ == "the":
        # "the *Amir*", who has a first name's namesakes
        return True
    if type is EntityType.ORGANIZATION and is_level(words, titles, start, end):
        return True
    if type is EntityType.PERSON and is_rest(words, start, end):
        return True
    for_ = type in UNSEEN | {EntityType.PLACE} and is_purpose(words, titles, start, end)
    return for_ or is_office(words, titles, start, end)


def is_beat(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether a region only tells what a post at a body is for: "director general for *South Asia*
    at the ministry".
    """
    if end == start or words[end - 1].lower_ not in REGIONS:
        return False
    after = words[end].lower_ if end < len(words) else ""
    field = (
        start > 1
        and words[start - 1].lower_ == "for"
        and start - 2 in titles
        and words[start - 2].text.islower()
    )
    return field and after == "at"


REGIONS = words(
    "africa europe asia america americas pacific caribbean balkans sahel caucasus maghreb levant "
    "mediterranean eurasia oceania mena apac emea east arctic antarctic gulf"
)


def is_office(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether words are the name of one office, not of a body: "High Commissioner for Peace"."""
    at = start
    if end - 1 in titles and end - start > 1 and words[start].lower_ in UNIQUE | FIELD_NOUNS:
        # "Election Commissioner", "Senate President"
        return all(word.text.istitle() for word in words[start:end])
    while at < end and at in titles:
        at += 1
    if at == start or words[at - 1].tag_ in MANY:
        return False
    return at == end or words[at].lower_ in {"for", "on", "to"} or words[start].lower_ == "dean"


REIGNING = frozenset({"Amir", "Emir", "Sultan", "King", "Queen", "Malik", "Shah"})
COMPARED = frozenset({"JJR", "JJS", "RBR", "RBS"})
COMPARING = words(
    "harsher blunter sharper warmer cooler bolder softer tougher louder clearer colder gloomier "
    "angrier kinder milder stricter sterner franker brighter darker cheerier gentler fiercer ruder"
)
"""Words that open inverted sentences: "*Harsher* was Hugo Recalde"."""
MANY = frozenset({"NNS", "NNPS"})
"""Tags of several: "*Lawyers* for Human Rights" are a body."""


def is_purpose(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether a word tells what an office is for: "Commissioner for *Enlargement*"."""
    sent = start > 1 and words[start - 1].lower_ in {"for", "on"} and start - 2 in titles
    return sent and end - start == 1 and ABSTRACT.search(words[start].lower_) is not None


ABSTRACT = re.compile(r"(?:ment|isms?|tions?|sions?|ity|ures?|ness|ics|ances?|ences?|ship|ing)$")
"""How nouns end that name a field."""
SHORTEST = 3
"""Letters of a body's name that is no acronym."""
OURS = frozenset({"our", "my", "your"})
KINDS = frozenset(
    {"first nations", "social democrat", "christian democrat", "liberal democrat", "free democrat",
     "democrat", "republican", "tory", "turkic", "slavic", "opposition", "the opposition",
     "independent", "treasury benches", "prime minister’s questions", "leaders’ questions",
     "question time", "ayes", "noes", "first reading", "second reading", "third reading",
     "committee reports", "breaking news", "world news", "national news", "regional security",
     "indigenous", "greek cypriot", "turkish cypriot", "bosnian serb", "bosnian croat"}
)  # fmt: skip
"""Peoples, partisans, hours of parliaments and headings, in small letters."""
SUM = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.?|[A-Z]{1,3}\$)\d[\d.,]*(?:m|bn|k|tn)?")
"""A sum of money: "Sh310", "Rs2"."""
TONGUES = words(
    "farsi urdu hindi dari pashto swahili kiswahili mandarin cantonese hebrew yiddish tagalog "
    "amharic tigrinya hausa yoruba igbo wolof arabic bahasa gaelic esperanto quechua guarani "
    "aymara creole kinyarwanda lingala bambara tamazight latin sanskrit sinhala sindhi punjabi "
    "marathi telugu kannada malayalam gujarati balochi saraiki shona xhosa zulu afrikaans luganda "
    "oromo tetum tamil malay uyghur kurmanji sorani kichwa aranese ladino bislama pijin sesotho "
    "setswana siswati ndebele sango fulfulde kanuri twi ewe fon mandinka pulaar soninke dholuo "
    "kikuyu kirundi chichewa bemba tumbuka fijian hiligaynon cebuano ilocano khmer newari maithili"
)
PARTISANS = words(
    "republican republicans democrat democrats tory tories socialist socialists liberal liberals "
    "conservative conservatives communist communists green greens nationalist nationalists"
)
PLURALS = words("Ministries Governments Embassies Parliaments Consulates")
"""Heads of what are several bodies: "the Foreign Ministries of Armenia and Portugal"."""


def is_generic(words: Words) -> bool:
    """Whether words in a row name no body: "Press Office", "Office of the Spokesperson", "Member
    States".
    """
    if words[-1].lower_ in {"states", "parties"} and words[0].lower_ in {"member", "state"}:
        return True
    if " ".join(word.lower_ for word in words) in KINDS:
        return True
    if (len(words) == 1 and words[0].lower_ in PARTS) or words[0].lower_ in PARTED:
        # "the Unit", of which the text has told, and the "Bureau of Public Affairs"
        return False
    return all(word.lower_ in GENERIC | LINKING for word in words)


def is_field(words: Words, titles: set[int], start: int) -> bool:
    """Whether only capitals stand between a word and a title with "for" or "of"; no body with a
    field of its own behind a comma: "Under Secretary for Trade, *Department of Defense*".
    """
    at = start - 1
    if at > 0 and words[at].text == "," and is_headed(words, start):
        return False
    while at > 0 and (words[at].text.istitle() or words[at].text in {"and", ",", "&"}):
        at -= 1
    sent = at > 0 and words[at].lower_ in {"for", "of", "on"}
    return sent and (at - 1 in titles or words[at - 1].lower_ == "state")
