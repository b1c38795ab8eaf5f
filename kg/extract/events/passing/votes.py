"""Counts of votes as a sentence gives them."""

import re

from kg.extract.events.passing.voters import ABSTAINED, BY_NAME, FREELY, GETTING, states
from kg.extract.words.tallies import in_figures

Votes = tuple[int | None, int | None, int | None]

VOTERS = (
    r"votes?|(?:un |u\.n\. )?(?:voting |other |member |assembly |board |council |opposition )?"
    r"(?:members?|states|nations|countries)|members of "
    r"(?:parliament|the house|the assembly)|councill?ors?|senators?|deput(?:y|ies)|supervisors|"
    r"lawmakers?|mps?|meps?|mlas?|msps?|tds?|mks?|mnas?|mpas?|alder(?:men|s)|yeas|ayes|delegates?|delegations?|legislators?|representatives?|peers?|"
    r"parties|commissioners?|judges?|councilmembers|parliamentarians|congressmen|trustees|governments|governors|bishops|"
    r"towns|cities|unions|clubs|branches|municipalities|communes|federations|associations|churches|"
    r"mayors|elders|jurors|affiliates|congregations|lodges|locals|faculty|fellows|chiefs|shareholders|directors|ministers|regions|provinces|islands|synods|people"
)
WHO = (
    rf"(?:\s+(?:{VOTERS})(?:\s+(?:of|in)\s+(?:the\s+)?(?-i:[A-ZÀ-Þ])[\w’'-]+"
    r"(?:\s+(?:of\s+(?:the\s+)?)?(?-i:[A-ZÀ-Þ])[\w’'-]+){0,5})?)?"
)
WERE = (
    r"(?:\s+(?:were|was|stood(?:\s+up)?|came\s+out|rose|raised\s+(?:their|a)\s+hands?|"
    r"put\s+their\s+hands\s+up|pressed\s+the\s+button))?"
)
TO = r"(?:\s+(?:votes\s+)?to\s+|\s?[-–]\s?)"
ALONE = rf"(?!{WHO}{TO}\d|\s+in\s|{WHO}\s+in\s+favou?r\b)"
"""Behind a count that is no first part of a score."""
ZERO = ("none", "nil", "zero", "nobody", "no")
NONE = "|".join(ZERO)
COUNT = rf"\d{{1,3}}(?:,\d{{3}})?|{NONE}"
FATE = (
    r"\b(?:adopted|approved|passed|voted|carried|endorsed|backed|ratified|cleared|defeated|rejected|voting|"
    r"negatived|fell|failed|lost|divided|down|survived|failing|falling|adopts|approves|passes|endorses|"
    r"ratifies|rejects|clears|backs|out|through|home|enacted|agreed|accepted|upheld|overrode|extended|"
    r"renewed|converted|okayed|adoption|passage|approval|defeat|rejection|ratification|resolved|decided|declared|"
    r"adopting|approving|passing|rejecting|censured|supported|adopt|approve|pass|endorse|ratify|reject|"
    r"clear)\b"
)
"""How a text fared, before its votes."""
CARRIED = (
    r"(?:\b(?:by|of|was|with|count|tally)\s+(?:a\s+)?(?:recorded\s+)?(?:vote\s+of\s+|margin\s+of\s+)?|"
    rf"{FATE}\s+(?:it\s+)?(?:by\s+)?|\bagreed\s+to,?\s+(?:by\s+)?|"
    rf"{FATE}(?:[^.;]|\.(?=\s?\S?\d|\S)){{0,110}},\s|"
    r"\b(?:adopted|approved|passed|cleared)\b[^.;]{0,50}\s(?=\d{1,3}[-–]\d{1,3}\b)|"
    r"\b(?:in|on|by|with)\s+an?\s+(?:(?!score)\w+\s)?(?=\d{1,3}[-–]\d{1,3}\s(?:\w+-\w+\s)?"
    r"(?:vote|draw|tie|deadlock|margin|majority|split|decision)\b)|"
    r"(?:['’]s|\b(?:the|its|their|this))\s+(?=\d{1,3}[-–]\d{1,3}\s(?:party-line\s)?(?:passage|vote\s(?:for|to\s(?:advance|report|approve|adopt|pass|back|reject)))\b)|"
    rf"{FATE}(?:\s+(?!for\b|aged\b|pages?\b)\w+){{0,4}}\s+\((?=\d{{1,3}}\s?[-–]\s?\d{{1,3}}(?:[-–]\d{{1,3}})?[),;])|"
    rf"(?:{FATE}|\bvote)\s+\((?=\d{{1,3}} (?:votes )?to \d{{1,3}}[),;])|"
    r"\b(?:passed|cleared)\s(?:\w+\s){0,3}(?:House|Senate|Assembly|Council|Commons|Lords|chamber|"
    r"parliament|legislature|committee|board),?\s(?=\d{1,3} to \d{1,3}\b)|"
    r"\b(?:by|with)\s+an?\s+(?:\w+\s+)?(?:majority|margin)\s+(?:of\s+\d+\s+votes?\s+)?\("
    r"(?=\d{1,3}[-–]\d{1,3}\))|"
    r"(?:Res\.\s\d+|[Bb]ill|[Rr]esolution|[Mm]otion)[\w\s/]{0,12},\s|\bmargins?,\s)"
)
WON = (
    r"\b(?:won|got|gained|received|secured|garnered|drew|mustered|attracted|obtained)\s+"
    r"(?:just\s+|only\s+|a mere\s+|no more than\s+)?"
)
"""How many votes a text had."""
SEATED = (
    r"(?:sat\s+(?:it|this one)\s+out|sat\s+on\s+their\s+hands|"
    r"(?:kept|keeping|left|leaving)\s+their\s+hands\s+(?:down|on\s+the\s+\w+)|"
    r"(?:(?:stayed|staying|remained|remaining|sat|silent)\s+){1,2}(?:in\s+their\s+seats|seated)|"
    r"(?:answer|vot)\w+\s[“\"']?present\b)"
)
"""What those do who abstain."""
SIDE = (
    rf"(?:\s+(?:{VOTERS}))?\s(?:from|allied|belonging|loyal|representing)\s"
    r"(?:[^,.;:\d]|,\s(?:and\s)?(?:the\s)?(?=(?-i:[A-ZÀ-Þ]))){1,160}?,?\s"
)
"""Those who vote together, by their parties: "79 deputies from the Greens, the Farmers' Party"."""
TRIPLE = (
    r"(?:\b(?:vote|tally|count|result|division|voting)\b\D{0,12}|"
    rf"{FATE}[^.;\d]{{0,40}}[\s,(:])(?=\d{{1,3}}[-–]\d{{1,3}}[-–]\d{{1,3}}\b(?![-–]))"
)
"""What stands before votes for, against and abstaining in one: "recorded vote: 131-9-38"."""
ALL = rf"\b({COUNT})[ -]all\b(?=[,.;]|\s+(?:on|in)\b)"
"""As many votes against as for: "34 all"."""
YES, NO = r"(?:ayes?|yeas?|yes|tá|pro)", r"(?:noes|nays?|no|níl|contra|con)"
LISTED = r"\b(?=\s*(?:[;,.|/]|and\b|$))"
"""Behind a count that follows its label, "for 27, against 9"."""
WAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b({COUNT}){WHO}{WERE}\s+(?:(?:vot(?:ed|ing|e)\s+|cast\s+|said\s+)?(?:in\s+favou?r|for\b|yes\b|aye\b))|"
        rf"\b({COUNT}){WHO}(?:\s+of\s+the\s+\d+-\w+\s+\w+)?,?\s+(?:had\s+)?(?:backed|supported|supporting|favou?red|endorsed)\b|"
        rf"\b({COUNT}){SIDE}(?:voted\s+(?:in\s+favou?r|for\b|yes\b|aye\b)|backed|supported)|"
        rf"(?<!rejected )(?<!opposed )\b(?:by|with)\s+({COUNT})\s+votes\b"
        r"(?!\s+(?:to|against|in|for|each)\b|\s\((?:ayes|for)\b)|"
        rf"{GETTING}the\s+(?:votes|support|backing)\s+of\s+({COUNT})\s+(?:{VOTERS}){FREELY}|"
        rf"\b(?:backed|supported|favou?red)\s+by\s+({COUNT})\b{ALONE}|"
        rf"\b(?:endorsed|approved|adopted)\s+(?:on\s+\w+\s+)?by\s+({COUNT})\s+(?:{VOTERS})\b|"
        rf"\b({COUNT})\s+{YES}\b(?=\s*[,;.]|\s+(?:and|to)\b|\s+(?:votes|ballots))|"
        rf"\b({COUNT})\s+votes?\s+against\s+(?:{COUNT})\b|{ALL}|"
        rf"{TRIPLE}({COUNT})|"
        rf"\b(?:for|in\s+favou?r|{YES})(?:[:,]\s*|\s)({COUNT})(?=[\s,;./|]+(?:against|opposed|{NO})\b)|"
        rf"\b(?:(?:for|in\s+favou?r)\b(?:,|:)|(?:ayes|yeas)\b(?:,|:)?)\s+({COUNT})\b(?=\s*[;,.])|"
        rf"{CARRIED}({COUNT}){WHO}{TO}(?:{COUNT})|{WON}({COUNT})\s+(?:favou?rable\s+)?votes",
        rf"\b(?:{COUNT})\s+votes?\s+against\s+({COUNT})\b|{ALL}|"
        rf"{TRIPLE}\d+[-–]({COUNT})|"
        rf"\b(?:against|opposed|{NO})(?:[:,]\s*|\s)({COUNT}){LISTED}|"
        rf"\b({COUNT})\s+no\b(?=\s*[,;.]|\s+and\b|\s+(?:votes|ballots))|"
        rf"(?<!\bno )(?<!\bnot )\b({COUNT}){WHO}\s+(?:(?:votes?\s+|vot(?:ed|ing)\s+|cast\s+|"
        rf"were\s+|was\s+)?against|oppos(?:ed|ing)|dissent\w*|voted\s+no|noes|nays|con)\b|"
        rf"\b(?:against\b(?:,|:)|(?:noes|nays)\b(?:,|:)?)\s+({COUNT})\b|"
        rf"\b({COUNT}){SIDE}(?:voted\s+against|opposed)\b|"
        rf"\b({COUNT})(?!\s+parties\b){WHO}\s+(?:were|was)\s+opposed(?!\s+by)\b|"
        rf"\b(?:opposed|rejected)\s+by\s+({COUNT})\b{ALONE}|"
        rf"\bagainst\s+(?:the\s+)?({COUNT})\s+(?:(?:{VOTERS})\s+)?who\s+(?:opposed|were\s+against)\b|"
        rf"\b({COUNT})\s+(?:{VOTERS}\s+)?rejected\s+it\b|"
        rf"\bthe\s+({COUNT})\s+(?:{VOTERS})?\s*(?:that|who|which)\s+(?:opposed|voted against)\b|"
        rf"{CARRIED}(?:{COUNT}){WHO}{TO}({COUNT})",
        rf"\b({COUNT}){WHO}\s+(?:formally\s+)?(?:abstentions?|(?:were\s+)?abstain\w*|declin\w+\s+to\s+vote|"
        r"(?:(?:cast|left|returned|handed\s+in|turned\s+in|submitted|were)\s+)?(?:a\s+|their\s+)?"
        r"(?:blank|empty|white)\b|"
        rf"{SEATED})\b|{TRIPLE}\d+[-–]\d+[-–]({COUNT})|"
        rf"\b(?:abst(?:entions|aining|ained|ain)|staon)(?:,|:)?\s+({COUNT})\b",
    )
)
"""How votes for, against and abstaining are counted in words."""
ALONE_ABSTAINED = re.compile(
    r"\b(?:with\s)?the\s(?:deputy\s|vice-|acting\s)?(?:chair\w*|speaker|president|mayor|moderator|"
    r"provost|rector|bishop|reeve|warden|convener|dean|prefect|governor)"
    r"(?:,?\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3},?)?\sabstain(?:ed|ing)\b"
)
"""One who presides abstained."""
FAVOUR = re.compile(
    rf"\d (?:{VOTERS})(?: vot(?:ed|ing))? in favou?r\b|\d vot(?:ed|ing) in favou?r\b|"
    rf"{WON}\d+ (?:\w+able )?votes|"
    rf"\d (?:{VOTERS}) voted for (?:it|the)\b|"
    rf"\d (?:{VOTERS}),? (?:backed|supported|endorsed|approved) (?:it|the)\b|"
    rf"\b(?:backed|supported|approved) by \d+ (?:{VOTERS})\b|\b(?:with|by) \d+ votes in favou?r\b|"
    rf"{GETTING}the (?:votes|support|backing) of \d+ (?:{VOTERS}){FREELY}",
    re.I,
)
"""Votes for a text, of which alone the sentence tells."""


def votes_in(text: str) -> Votes | None:
    """Votes for, against and abstaining; None where the sentence counts none.

    >>> votes_in("adopted by 39 votes to 7, with 100 abstentions")
    (39, 7, 100)
    """
    text = plainly(text)
    for_it = first_count(WAYS[0], text)
    if for_it is None:
        return None
    against, abstaining = (first_count(way, text) for way in WAYS[1:])
    against = states(BY_NAME[1], text) if against is None else against
    alone = against is None and abstaining is None and BY_NAME[2].search(text) is None
    if alone and not FAVOUR.search(text):
        return None
    named = ABSTAINED.search(text)
    if abstaining is None and named:
        abstaining = len(re.split(r",\s(?:and\s)?|\sand\s", named[1]))
    elif abstaining is None:
        abstaining = states(BY_NAME[2], text)
    if abstaining is None and ALONE_ABSTAINED.search(text):
        abstaining = 1
    return for_it, against, abstaining


def plainly(text: str) -> str:
    """A text with its numbers in figures, and nothing between them and what they count.

    >>> plainly("Five states (Mali and others) voted against, one of 30 members abstained")
    '5 states voted against, 1 members abstained'
    """
    text = WAY.sub(r"\1", in_figures(text))
    text = ON_BOARD.sub(r"\1 ", text)
    text = ASIDE.sub(r"\1 ", SCORED.sub(r"\1-\2", text))
    text = THERE.sub(r"\1 members ", text)
    return PERCENT.sub("", PRESENT.sub(r"\1", PART.sub(r"\1 ", text)))


def votes_left(text: str) -> Votes:
    """The votes that a sentence counts, be they only those against a text.

    >>> votes_left("Five countries voted against it and 32 abstained.")
    (None, 5, 32)
    """
    for_it, against, abstaining = (first_count(way, plainly(text)) for way in WAYS)
    return for_it, against, abstaining


def lost_by(text: str) -> Votes | None:
    """The votes by which a text is told to have failed: a mere score counts the many first.

    >>> lost_by("The motion was defeated, 8-3."), lost_by("It failed, 158–163.")
    ((3, 8, None), (158, 163, None))
    >>> lost_by("threw it out, 41 to 38")
    (38, 41, None)
    >>> lost_by("It fell short: 262 members voted in favour and 183 against.")
    (262, 183, None)
    >>> lost_by("The final vote was 58-40, with 60 votes needed.")
    (58, 40, None)
    """
    votes = votes_in(text)
    if votes is None or EXPLICIT.search(in_figures(text)) or THRESHOLD.search(text):
        return votes
    for_it, against, abstaining = votes
    if for_it is None or against is None:
        return votes
    return min(for_it, against), max(for_it, against), abstaining


WAY = re.compile(r"[“\"'‘](in favou?r|for|against|yes|no|pro|contra)[”\"'’]", re.IGNORECASE)
"""How one votes, in quotation marks: "82 votes 'for'"."""
SCORED = re.compile(
    r"((?:\b(?:votes?|tally|result|score|margin) of |\ba )\d{1,3}):(?!\d\d [ap]\.?m)(\d{1,3})\b"
)
"""A score with a colon: "a vote of 61:4", "a 54:54 draw"."""
ASIDE = re.compile(
    rf"\b(\d+ (?:{VOTERS}))(?: of the(?: (?-i:[A-Z])[\w’'-]+)+)? ?(?:\([^()]{{1,120}}\))?"
    r"(?:,? (?:including|among them|such as) [^.;:()\d]{1,120}?,?)? "
    r"(?=(?:voted|abstained|opposed|backed|supported)\b)",
    re.IGNORECASE,
)
"""Some of those who vote told by name between their number and the verb: "five states (Mali and
others) voted against".
"""
ON_BOARD = re.compile(
    rf"\b(\d+ (?:{VOTERS})) on the (?:[\w’']+ ){{0,6}}?(?:\d+-\w+ )?(?:\w+ ){{0,2}}?"
    r"(?:board|council|committee|panel|commission) "
    r"(?=(?:voted|abstained|opposed|backed|supported)\b)",
    re.IGNORECASE,
)
"""Of which body those are who vote: "19 countries on the agency's 35-member board voted"."""
PART = re.compile(rf"\b(\d+) (?:out )?of (?:the |its |all )?\d+ (?=(?:{VOTERS})\b)", re.IGNORECASE)
"""So many of all who vote: "14 of 21 councillors"."""
THERE = re.compile(r"\b(\d+) of (?:the )?\d+ present (?=vot(?:ed|ing)\b)")
PRESENT = re.compile(
    rf"\b(\d+ (?:{VOTERS}))(?: out of (?:the )?\d+)?(?: (?:who were )?(?:present|attending)\b"
    r"[^,.;:\d]{0,40}?)?(?= (?:voted|voting|abstained|opposed|backed|supported)\b)",
    re.IGNORECASE,
)
"""Those who vote with how many were there: "305 senators out of 306 present voted for it"."""
SHARE = r"\d[\d.]*(?:\s?(?:to|[-–])\s?\d[\d.]*)?\s?(?:per ?cent\b|%)"
PERCENT = re.compile(rf"\b(?:{SHARE}|all but \d+)", re.I)
"""Shares, and those who did not vote so, which are no count of votes."""
EXPLICIT = re.compile(
    rf"\b(?:\d+|voted?|voting|{VOTERS}){WERE}\s(?:cast )?(?:in favou?r|for)\b|"
    rf"\d {YES}\b|\b(?:for|in favou?r|{YES})[:,]?\s\d|\d votes? against \d|"
    rf"\d (?:{VOTERS}),? (?:backed|supported|favou?red|endorsed)\b|{WON}\d+ votes|"
    r"\bfavou?r: ",
    re.I,
)
"""Words that tell which of the votes were for the text."""
THRESHOLD = re.compile(
    r"\b(?:votes?|majority|threshold)\b[^.;]{0,25}\b(?:needed|required|necessary)\b|\bshort of\b|"
    r"\b(?:needed|required|requires?|requiring)\b[^.;]{0,25}\b(?:votes?|majority|threshold)\b|"
    r"\b\d+ (?:are|were|being) (?:needed|required|necessary)\b|"
    r"\b(?:two|three)-(?:thirds|fifths|quarters)\b|\bsupermajority\b",
    re.I,
)
"""Words by which a text failed though more were for it than against."""


def filled(votes: Votes | None, named: Votes | None) -> Votes | None:
    """The votes with those that are told by name where no count is."""
    if named is None:
        return votes
    if votes is None:
        return named
    first, second, third = (b if a is None else a for a, b in zip(votes, named, strict=True))
    return first, second, third


def fuller(old: Votes | None, told: Votes | None) -> Votes | None:
    """The votes with those that are told later of the same count.

    >>> fuller((13, None, 2), (13, 0, 2)), fuller((13, None, None), (40, 3, None))
    ((13, 0, 2), (13, None, None))
    """
    return filled(old, told) if old is None or (told is not None and told[0] == old[0]) else old


def by_name(text: str) -> Votes | None:
    """How many states voted for, against and abstained, where all are named.

    >>> by_name("Turkey, Hungary and Pakistan voted against, and Mali abstained.")
    (None, 3, 1)
    >>> by_name("Labour voted against."), by_name("Twelve states, among them Mali, abstained.")
    (None, None)
    """
    for_it, against, abstaining = (states(way, text) for way in BY_NAME)
    return None if {for_it, against, abstaining} == {None} else (for_it, against, abstaining)


def first_count(way: re.Pattern[str], text: str) -> int | None:
    """The first number that the pattern finds."""
    match = way.search(text)
    if match is None:
        return None
    word = next(group for group in match.groups() if group).lower()
    return 0 if word in ZERO else int(word.replace(",", ""))
