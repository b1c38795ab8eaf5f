"""What stands above a text and opens it: who issues it, and where it is filed from."""

import re

from kg.dateline import dateline
from kg.extract.sides import states_told
from kg.model.extraction import Span

SEATS = frozenset(
    {"Geneva", "Brussels", "New York", "New York City", "Vienna", "The Hague", "Strasbourg",
     "Luxembourg", "Addis Ababa", "Nairobi", "Rome", "Paris", "Davos", "Doha"}
)  # fmt: skip
"""Towns in which bodies of many states meet: what is told there need not be of their state."""
HOUSES = {
    "White House": "us", "Capitol": "us", "Pentagon": "us", "State Department": "us",
    "Downing Street": "gb", "Whitehall": "gb", "Westminster": "gb", "Kremlin": "ru",
    "Élysée": "fr", "Elysee": "fr", "Quirinal": "it", "Planalto": "br", "Casa Rosada": "ar",
    "Sejm": "pl", "Bundestag": "de", "Knesset": "il", "Dáil": "ie", "Folketing": "dk",
    "Riksdag": "se", "Storting": "no", "Eduskunta": "fi", "Riigikogu": "ee", "Saeima": "lv",
    "Seimas": "lt", "State Duma": "ru", "Verkhovna Rada": "ua", "Milli Majlis": "az",
    "Althing": "is", "Lok Sabha": "in", "Rajya Sabha": "in", "Grand National Assembly": "tr",
    "Nationalrat": "at", "Sabor": "hr", "Skupština": "rs", "Malacañang": "ph", "Blue House": "kr",
    "People's Majlis": "mv", "Oliy Majlis": "uz", "Majlis": "ir", "Jogorku Kenesh": "kg",
    "Mazhilis": "kz", "Jatiya Sangsad": "bd", "Dewan Rakyat": "my", "Oireachtas": "ie",
    "Kirchberg": "lu", "Great Khural": "mn", "Capitol Hill": "us",
}  # fmt: skip
"""What a state's leaders are called by or live in."""
HEARD = re.compile(r"\b(?:White House|Pentagon|State Department|Downing Street|Kremlin)\b")
"""Governments that the press hears on what others do."""
OPENING = 400
"""Characters in which a text tells who issues it and where."""
DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? "
    r"\d{1,2}\b"
    r"|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
AGENCY = re.compile(
    r"(?:, [A-Z][\w. ]+)?(?:,? ?\([A-Z][^)\n]{2,40}\)\.? ?(?:[—–:-]|--)|,? ?(?:—|–|--) |: )"
    r"|(?<=[A-Z])\n"
)
"""What stands behind the place that a dispatch is filed from."""
FILED = re.compile(
    r"^([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3})(?:, [A-ZÀ-Þ][\w. ]+)?,? ?"
    r"\([A-ZÀ-Þ][^)\n]{2,40}\)\.? ?(?:[—–:-]|--)",
    re.MULTILINE,
)
"""The opening of a dispatch of which an agency is named."""
BYLINE = re.compile(
    r"^(?:By|From|Words by|Story by) [^\n,]{3,50}?,? in "
    r"([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})$",
    re.MULTILINE,
)
"""A line that tells who wrote an article, and where."""
SHORT = 3
"""Letters of a state's name that may stand for something else."""
BESIDE = 22
"""Characters beside a place in which its date stands."""
ADJECTIVE = re.compile(r"\b[A-Z][a-zà-ÿ]{3,}(?:-[A-Z][a-z]+)?\b|\bU\.S\.|\bU\.K\.")
PLAIN = re.compile(
    r"[-–][A-ZÀ-Þ]| (?:(?:ambassadors?|army|assistance|authorities|border|cabinet|capital|central|"
    r"chairmanship|citizens|city|coast|commitments?|constitution|constitutional|consulate|consuls?|"
    r"contingent|courts?|delegation|deput(?:y|ies)|diplomats?|economy|efforts?|elections?|embassy|"
    r"engagement|envoys?|forces|foreign|government|has|interests?|is|law|lawmakers|leaders?|"
    r"leadership|legislators|lower|military|ministers?|ministry|mission|nationals|navy|offices?|"
    r"officials?|parliament|parliamentary|peacekeepers|people|police|policy|politicians?|port|"
    r"presidency|president|presidential|prime|provinces?|public|region|relationship|republic|"
    r"senate|senators?|side|soil|soldiers|state|support|supreme|team|territory|towns?|troops|upper|"
    r"villages?|voters|waters|will)\b|"
    r"(?:Federal )?(?:Government|Parliament|Cabinet|Senate|Foreign|Council of Ministers|"
    r"Federal Council|President|Prime Minister|Embassy|Ministry|Armed Forces)\b)"
)
"""What stands behind a state's adjective that is no part of a name, and tells of the state: nothing
is told by "*Chinese* carmakers were welcome".
"""
ENCOUNTER = re.compile(
    r"\b(?:[Rr]eadout|[Cc]all with|(?:[Ss]peaks?|[Tt]alks?) (?:with|to)|"
    r"spoke (?:(?:today|yesterday|earlier|again|briefly|separately|virtually|(?:this|last) [a-z]+|"
    r"in person|by (?:tele)?phone),? )*(?:by|on|with|over|regarding|about)|"
    r"[Mm]et|[Mm]eeting with|[Mm]eets|(?:tele)?phone(?:s|d)|"
    r"hosted|conversation with|welcomed|received (?:a |another )?(?:(?:tele)?phone )?call|"
    r"received (?:(?:this (?:morning|afternoon)|today|yesterday|on [A-Z]\w+|"
    r"at (?:the )?(?:[A-Z][\w’'-]+ )+) ?)*"
    r"(?:by|the|h[ie][sr]|[A-Z]|Mr|Mrs|Ms|Dr|Ambassador|Minister|President)|"
    r"[Rr]eceives (?:the |h[ie][sr] )?(?=[A-Z])|"
    r"[Dd]elegation to|[Dd]elegation for)\b"
)
"""What tells of officials of one state with those of another."""
MEETING = frozenset(
    {"meet", "meets", "met", "meeting", "talks", "received", "hosted", "greeted", "welcomed",
     "see", "hold", "held"}
)  # fmt: skip
"""What tells that somebody meets whoever is named behind it."""
VISITING = frozenset(
    {"visit", "visits", "visited", "visiting", "travel", "travels", "travelled", "traveled",
     "travelling", "traveling", "heads", "heading", "goes", "went", "going", "flying",
     "trip", "fly", "flew", "flies", "arrived", "arrives", "arrive", "journey", "tour"}
)  # fmt: skip
"""What tells that somebody goes to the place named behind it."""
MET = 12
"""Words before a title among which such a word stands."""
LEADING = 2
"""What the place weighs that a text names first."""
GOVERNING = 2
"""What a state weighs more of whose parliament or government the text tells."""
VISITING_HERE = re.compile(
    r"\b[Vv]isiting (?P<of>[A-ZÀ-Þ][\w-]+) (?:[A-Za-z-]+ ){0,2}?(?:delegations?|team|[Mm]inister|"
    r"[Pp]resident|official|dignitary|leader|envoy)\b"
)
"""Whose people are here only as guests."""
SPEAKING = re.compile(r"(?i)\bspokes(?:person|man|woman)\b|\bpress (?:conference|briefing)\b")
"""What tells in the lines above a text that a government's own speaks in it."""
AMERICAN = re.compile(r"[( ,][RD]-[A-Z][a-z]*\b|\bGOP\b")
"""How the American press tells of its own politicians: "Sen. Jens Holm, R-Ariz."."""
MANY = 3
"""States whose officials speak in a text that is at home in none of them."""
MUCH = 2
"""How many times as often as any other a text names the state that it is about."""
INNER = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{3,}(?: [A-ZÀ-Þ][\w’'-]{3,})?\b|\b[A-ZÀ-Þ][\w’'-]{3,}\b")
"""What may be a state in the name of a body."""
LINE = re.compile(r"^.+$", re.MULTILINE)
OFFICIAL = re.compile(
    r"^.*\b(?:Ministry|Department|Government|Embassy|Cabinet|Presidency|Office|"
    r"Council of Ministers|Parliament|High Commission|Consulate|Permanent Mission|"
    r"National Assembly|Senate|House of Representatives|Supreme Court|Armed Forces|"
    r"MINISTRY|DEPARTMENT|GOVERNMENT|EMBASSY|CABINET|PRESIDENCY|OFFICE|PARLIAMENT|"
    r"HIGH COMMISSION|CONSULATE|NATIONAL ASSEMBLY|SENATE|HOUSE OF REPRESENTATIVES|COUNCIL OF "
    r"MINISTERS|PERMANENT MISSION|SUPREME COURT|ARMED FORCES)\b.*$",
    re.MULTILINE,
)
"""A line that names a state's body."""
HOUSE = (
    r"(?:government|cabinet|presidency|parliament|national assembly|senate|house of "
    r"representatives)"
)
OFFICE = re.compile(
    r"^(?:(?i:the )?(?:"
    r"(?i:ministry|department|office|directorate) (?i:of|for) "
    r"(?:(?:of|for|the|and|&|[A-ZÀ-Þ][\w’'.-]*)(?:,? |$))+"
    r"|(?i:embassy|high commission|consulate(?: general)?|permanent mission)(?: (?i:of|in|to) .*)?"
    r"|(?i:(?:(?:prime|first) minister|president|chancellor|premier)['’]s office)"
    rf"|(?i:{HOUSE}|presidential)(?: [–—:|-])? (?i:press|information|communications?|media)\b.*"
    rf")|(?:THE )?{HOUSE.upper()})(?:[ \t]*[–—|/(,].*)?[ \t]*$",
    re.MULTILINE,
)
"""A state's body as a line above its own page names it: "Office of the President", "SENATE", not
"Senate rejects budget", as newspapers have it.
"""
MISSION = re.compile(r"^(?:the )?(?:embassy|high commission|consulate)\b", re.M | re.I)
"""A line that a mission's name opens."""
BEHIND_OF = re.compile(
    r"\b(?:of|OF|for|FOR) (?:(?:the|THE) )?(?=([^,:|–—]+?)(?: (?:in|to|at|IN|TO|AT)\b|[,:|–—]|$))"
)
"""What may be a state behind "of"."""
RELEASED = re.compile(r"(?i)\b(?:immediate release|readout|statement|remarks|press release)\b")
"""What tells that a text is an office's own."""
HEADER = 5
"""Lines that may stand above a text and tell who issues it."""
WIDE = 100
"""Characters of which such a line has fewer."""


def header_end(text: str) -> int:
    """Where the lines end that stand above a text: short ones without a full stop."""
    at = 0
    for line in text.splitlines(keepends=True)[: 2 * HEADER]:
        plain = line.strip()
        # more than one sentence, as interviews have it: "Question: It left. Why?"
        asked = plain.endswith("?") and ". " in plain
        if len(plain) > WIDE or plain.endswith((".", "”", '"')) or asked:
            break
        at += len(line)
    return at


def is_dated(text: str, span: Span) -> bool:
    """Whether a place that opens a line has a date beside it."""
    before = text[max(0, span.start - BESIDE) : span.start]
    opens = not before.strip() or before.endswith(("\n", "– ", "— ", "- "))
    if not opens:
        return False
    dated = DAY.search(before + text[span.end : span.end + BESIDE]) is not None
    return dated or AGENCY.match(text, span.end) is not None


def agency_start(text: str) -> int:
    """Where the dateline names who reports, which the article tells nothing of; else -1.

    >>> agency_start("OSLO (Reuters) – The group's chairman left.")
    6
    """
    line = dateline(text)
    return -1 if line is None or line.agency is None else line.agency.start


def told_behind(word: re.Pattern[str], lines: str) -> set[str]:
    """The states that lines tell behind a word: that for a meeting names guests', one for an envoy
    to where he is sent.

    >>> told_behind(ENCOUNTER, "President Lind receives Minister of Chad")
    {'td'}
    >>> told_behind(SENT, "Ana Lind, Ambassador to the Republic of Chad")
    {'td'}
    """
    found = (word.search(line) for line in lines.splitlines())
    return {code for m in found if m is not None for code in states_told(m.string[m.end() :])}


SENT = re.compile(
    r"(?i)\b(?:ambassador|high commissioner|envoy|consul general|chargé d.affaires)"
    r"(?: extraordinary and plenipotentiary)? to "
)
"""What stands before a state to which somebody is sent."""
