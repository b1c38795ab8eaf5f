"""States as a text's words tell them: by a place, by their parliament, by who receives somebody."""

import re
from collections.abc import Iterator

from kg.extract.sides import reacted_to
from kg.gazetteer import Territory, demonym, place, territory, territory_by_code

GOVERNED = re.compile(
    r"\b(?:Parliament|Assembly|Congress|Senate|Government|government|parliament|Cabinet|Council of "
    r"Ministers|Presidency|presidency|Ministry|[Mm]inistry of [A-Z][\w ]{3,30}?) of (?:the )?"
    r"(?:Republic of |Kingdom of |State of )?(?:the )?"
    r"(?P<of>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
    r"|\b(?P<whose>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)['’]s (?:[a-z-]+ ){0,2}?(?:parliament|"
    r"Parliament|government|cabinet|coalition|assembly|Assembly|Congress|congress|Senate|senate|"
    r"legislature|lawmakers|governing)\b"
)
"""The parliament or government of a state."""
RECEIVED = re.compile(
    r"(?:^|\n|(?<=[a-z]{3}[.”\"] ))(?P<host>[^.\n]{10,200}?) "
    r"(?:today |on \w+day |yesterday |this morning )?(?:received|hosted|welcomed|"
    r"met(?: with)?|held talks with|holds talks with|meets|receives|welcomes|hosts) "
)
"""Who receives somebody, at the opening of a readout."""
POSSESSED = re.compile("['’]s ")
CAPITALS = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:and )?[A-ZÀ-Þ][\w’'-]+)*")


def state_of(name: str) -> str | None:
    """The code of the state that a place is or lies in.

    >>> state_of("Uruguay"), state_of("Montevideo"), state_of("Ontario"), state_of("Nowhere")
    ('uy', 'uy', 'ca', None)
    """
    known = place(name)
    if isinstance(known, Territory):
        return known.code if known.is_land else known.parent
    land = territory_by_code(known.country) if known is not None and known.country else None
    return land.code if land is not None and land.is_land else None


def seated_in(line: str) -> str | None:
    """The state whose office a line names that issues a text: by its adjective, or its town behind.

    >>> seated_in("Norwegian Ministry of Ports"), seated_in("OFFICE OF THE PREMIER - Valletta")
    ('no', 'mt')
    """
    known, town = demonym(line.split()[0]), SEAT.search(line)
    if known is not None and known.is_land:
        return known.code
    return None if town is None else state_of(town[1])


SEAT = re.compile(r"(?: [-–—|]|,) ([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)$")
"""Where an office is, at the end of the line that names it."""


def governed_in(text: str) -> Iterator[str]:
    """The states of whose parliament or government a text tells.

    >>> list(governed_in("The Parliament of Norway met; Chile's government did not."))
    ['no', 'cl']
    """
    for match in GOVERNED.finditer(text):
        known = territory(POSSESSED.split(match["of"] or match["whose"])[0])
        if known is not None and known.is_land:
            yield known.code


def sole_governed(text: str) -> str | None:
    """The state of whose parliament or government a text's first sentence tells, if of one alone.

    >>> sole_governed("The Parliament of Uganda's Committee met.")
    'ug'
    >>> sole_governed("Minister Lind welcomes the Government of Uganda's vote.")
    """
    first = text.lstrip().partition(". ")[0]
    codes = set(governed_in(first)) - reacted_to(first)
    return codes.pop() if len(codes) == 1 else None


ENVOYS = re.compile(
    r"['’]s (?:[a-z-]+ ){0,2}(?:ambassador|embassy|envoy|consul|consulate|high commission)"
)


def sends(text: str, end: int) -> bool:
    """Whether a state whose name ends there is told as an envoy's: "*France's* ambassador".

    >>> sends("France's ambassador left", 6), sends("France left", 6)
    (True, False)
    """
    return ENVOYS.match(text, end) is not None


MISSIONS = re.compile(
    r"(?i:\b(?:heads of (?:diplomatic )?missions?|ambassadors|embassies|diplomatic missions))"
    r"(?: (?:resident|based|accredited|represented))? (?:in|to) (?:the )?"
    r"(?P<in>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
)
"""Envoys of several states in one, who speak together."""


def missions_in(text: str) -> str | None:
    """The state whose guests the envoys are of whom a text tells.

    >>> missions_in("Joint Statement by Heads of Mission in Bissau"), missions_in("Embassy notes")
    ('gw', None)
    """
    match = MISSIONS.search(text)
    return None if match is None else state_of(match["in"]) or state_of(match["in"].split()[0])


def receiving(text: str) -> str | None:
    """The state of whoever receives somebody, if the words before the verb name one.

    >>> receiving("Minister Ana Lind of Norway today received Jens Holm, minister of Chile.")
    'no'
    """
    match = RECEIVED.search(text)
    if match is None:
        return None
    found = (land for words in CAPITALS.findall(match["host"]) for land in lands(words))
    codes = {land.code for land in found if land.is_land}
    return codes.pop() if len(codes) == 1 else None


DOMESTIC = re.compile(
    r"(?:(?i:after|in|inside|how|why|what|who|when|where|is|will|does|the|an?|of|on|for|about|amid|"
    r"explainer|analysis|opinion|timeline|behind|ahead|before|during|next|key|meet|know)[,:]? )*"
    r"(?P<state>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){0,2})['’]s (?:[A-Za-z-]+ ){0,2}?"
    r"(?i:re-?shuffles?|cabinet|government|elections?|referendum|budget|coalition|opposition|"
    r"parliament|coup|transition|presidency|constitution|vote|campaign|protests|premiership)\b"
)
"""What a state has at home, of which a headline tells before anybody else judges it."""


def headlined(text: str) -> str | None:
    """The state with which a text's first line begins as who does something, or the only one that a
    headline names, if as whose own affairs the text tells of.

    >>> headlined("Samoa announces two envoys"), headlined("After Peru's coup\\n\\nIt fell.")
    ('ws', 'pe')
    >>> headlined("Peru's ambassador on Chile's election\\n\\nShe spoke.")
    >>> headlined("Prime minister condemns Peru's coup\\n\\nIt fell.")
    """
    line, _, rest = text.partition("\n")
    words = line.replace(":", " :").split()
    for end in (3, 2, 1):
        known = territory(" ".join(words[:end]))
        if known is not None and known.is_land:
            after = words[end : end + 1]
            return known.code if after and re.fullmatch(r":|[a-z]{3,}s", after[0]) else None
    if not rest.startswith("\n") or line.rstrip().endswith((".", "!", "?")):
        return None
    named = (land for words in CAPITALS.findall(line) for land in lands(words))
    codes = {land.code for land in named if land.is_land}
    own = DOMESTIC.match(line)
    return codes.pop() if len(codes) == 1 and own is not None and territory(own["state"]) else None


def lands(words: str) -> Iterator[Territory]:
    """The states that capitals in a row name, as such or by an adjective."""
    parts = words.split()
    for size in (3, 2, 1):
        for at in range(len(parts) - size + 1):
            piece = " ".join(parts[at : at + size]).removesuffix("'s").removesuffix("’s")
            known = territory(piece) or demonym(piece)
            if known is not None:
                yield known


def first_told(pattern: re.Pattern[str], text: str) -> str | None:
    """The first state that a pattern's group names, by its name or adjective.

    >>> first_told(re.compile("from (.+)"), "from Costa Rica Today"), first_told(LED, "The side")
    ('cr', None)
    """
    for match in pattern.finditer(text):
        words = "".join(filter(None, match.groups())).split()
        parts = (" ".join(words[:size]) for size in range(len(words), 0, -1))
        known = (territory(part) or demonym(part) for part in parts)
        land = next((land for land in known if land is not None and land.is_land), None)
        if land is not None:
            return land.code
    return None


LED = re.compile(
    r"(?<!said )(?<!that )\b[Tt]he (?P<of>[A-ZÀ-Þ][\w-]+) (?:[a-z]+ )?(?:delegation|team|side) "
    r"(?:is |was |will be )?(?:led|headed) by the "
    r"(?:Prime Minister|President|Foreign Minister|Minister)(?! [A-Zof])"
)
GUESTS = re.compile(r"\b(?:arriv|call(?:ed)? on|visit|receiv|welcom)")
"""What tells that people may come from elsewhere."""


def led(text: str) -> str | None:
    """The state whose head leads its people, who needs no name.

    >>> led("The Nepali delegation is led by the Prime Minister.")
    'np'
    """
    return None if GUESTS.search(text) is not None else first_told(LED, text)


ACCREDITED = re.compile(
    r"\b(?:ambassadors|consuls|envoys|diplomats|heads of mission|high commissioners)"
    r"(?: [a-z]+){0,3} accredited to (?:the )?(?P<to>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){0,2})"
)


def hosting(text: str) -> str | None:
    """The state where several envoys are accredited.

    >>> hosting("He met the consuls accredited to Malta.")
    'mt'
    """
    return first_told(ACCREDITED, text)


EMBASSY = re.compile(
    r"\b(?!The )(?P<of>[A-ZÀ-Þ][\w-]+)(?:['’]s)? (?i:embassy|high commission|consulate)\b"
    r"|\b(?:Embassy|High Commission|Consulate(?: General)?) of (?:the )?"
    r"(?:(?:[A-Z][a-z]+ )?Republic of )?(?P<whose>[A-ZÀ-Þ][\w-]+)"
)


def sending(text: str) -> str | None:
    """The state whose embassy a text tells of first.

    >>> sending("The Embassy of the Republic of Chile in Lima"), sending("Peru's High Commission")
    ('cl', 'pe')
    """
    return first_told(EMBASSY, text)


RELEASE = re.compile(
    r"(?im)^(?:press|media|news) (?:release|note|statement)\b.{0,20}$|^for immediate release\b"
)
"""A line that tells that whoever is named above or below it has written the text."""


def releasing(header: str) -> str | None:
    """The state whose embassy issues what has such lines above it, wherever it is dated.

    >>> releasing("At Chile's Embassy\\nPress Release"), releasing("At Chile's Embassy\\nLima")
    ('cl', None)
    """
    return None if RELEASE.search(header) is None else sending(header)


def is_elsewhere(line: str, header: str) -> bool:
    """Whether a line above a text only tells of an embassy, which need not have written it.

    >>> is_elsewhere("Fire at Chad's Embassy", ""), is_elsewhere("Embassy of Chad in Lima", "")
    (True, False)
    """
    told = EMBASSY.search(line)
    if told is None or RELEASE.search(header) is not None:
        return False
    return ISSUED_BY.fullmatch(line, 0, told.start()) is None


ISSUED_BY = re.compile(
    r"(?i:the |(?:.{1,60} )?(?:from|by) (?:the )?|(?:press )?"
    r"(?:statement|message|note|remarks|news|notice|announcement)s? of (?:the )?)?"
)
"""What may stand before the embassy that writes a text."""
