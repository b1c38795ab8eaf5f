"""Who holds an office: rules over the sentence as a line of signs, each with its reason.

A passage is written as one line in which a name is one capital letter (`P` a person, `G` a body,
`L` a place), an office is `O`, several holders' office is `Q`, "he" and "she" are `H`, "his" and
"her" are `I`; other words stand in small letters. A rule is a pattern over such lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.naming.names import Name, Named
from kg.extract.posts.office import Office
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.titles import RANK_HEADS, RANKS
from kg.model.extraction import EntityType, Status

SIGNS = {EntityType.PERSON: "P", EntityType.ORGANIZATION: "G", EntityType.PLACE: "L"}
PRONOUNS = {"he": "H", "she": "H", "his": "I", "her": "I"}
STYLES = frozenset(HONORIFICS) | RANKS | RANK_HEADS | {"u", "daw", "ustad", "shri", "don", "doña"}
QUOTES = frozenset({'"', "“", "”", "‘", "‘‘", "''", "``"})


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A passage as a line of signs: `text`, and what stands at each of the `starts` in it."""

    text: str
    starts: list[int]
    units: list[Office | Name | int]

    def behind(self, start: int) -> str:
        """The line behind the office that starts at a word."""
        for at, unit in enumerate(self.units):
            if isinstance(unit, Office) and unit.start == start:
                return self.text[self.starts[at] + 1 :]
        return ""

    def within(self, span: tuple[int, int]) -> Iterator[Office | Name | int]:
        """The units in a stretch of the line."""
        if span[0] < 0:
            return
        first = bisect_right(self.starts, span[0])
        yield from self.units[first : bisect_right(self.starts, span[1] - 1)]


def line_of(passage: Named, offices: list[Office]) -> Line:
    """The passage as a line."""
    signs: list[str] = []
    units: list[Office | Name | int] = []
    opens = {office.start: office for office in offices}
    at = 0
    while at < len(passage.lower):
        office = opens.get(at)
        name = passage.starting.get(at)
        if office is not None:
            sign, unit, at = "Q" if office.plural else "O", office, office.end
            signs.append(sign)
            units.append(unit)
        elif name is not None:
            while name.type is EntityType.PERSON and signs and signs[-1].rstrip(".") in STYLES:
                signs.pop()
                units.pop()
            signs.append(SIGNS[name.type])
            units.append(name)
            at = name.end
        else:
            if passage.lower[at] not in QUOTES:
                signs.append(PRONOUNS.get(passage.lower[at], passage.lower[at]))
                units.append(at)
            at += 1
    starts, position = [], 1
    for sign in signs:
        starts.append(position)
        position += len(sign) + 1
    return Line(f" {' '.join(signs)} ", starts, units)


ADVERBS = (
    r"(?: (?:also|now|currently|then|later|previously|formerly|once|still|today|already|until now|"
    r"until recently|long|again|first|recently|just|concurrently|both|most recently|subsequently|"
    r"earlier|presently|hitherto|simultaneously|briefly|at the time|until then|until last [a-z]+|"
    r"until yesterday|for [a-z]+ years))*"
)
AGAIN = (
    r"(?: (?:is|was|has been|became|serves as|served as|has served as|will become|in addition))?"
)
NEXT = r"(?=(?: as)?(?: (?:now|later|then|formerly|previously|currently|hitherto))?(?: as)? O)"
AND = rf"(?:(?: [,;])? (?:and|&|as well as){ADVERBS}{AGAIN}{ADVERBS}| [,;]{NEXT})"
PERIOD_OF = (
    r"(?: [a-z]+)? \d{4}(?: (?:to|until|through|and|–|-)(?: [a-z]+)? (?:\d{4}|now|present))?"
)
PERIOD = rf"(?: (?:from|since|until|in|between){PERIOD_OF})?"
MORE = rf"(?:{PERIOD}{AND}{ADVERBS}(?: as)? O(?! P)(?! , P [,.]))*"
CHAIN = rf"(?P<o> O(?! P){MORE})"
"""Offices of one holder: "director of X and a former minister"."""
NOMINEE = (
    r"(?P<n>(?: (?:the|a|an|I|its|their|(?:O )?[PGLO] ['’]s|[GLO]))?(?: [a-z]+)? "
    r"(?:nominee|nominees|choice|pick|selection|nomination|nominated) "
    r"(?:for|to be|to become|to serve as|as|to))?"
)
FROM = r"(?: (?:of|from)(?: the)? [GL])?"
ASIDE = r"(?: \( [^P()]{0,60} \))?"
CHOOSE = (
    r"(?:(?:re-? ?)?elected|(?:re)?appointed|named|nominated|chosen|picked|tapped|selected|"
    r"confirmed|designated|installed|promoted|sworn in|inaugurated|proposed)"
)
AS = r"(?: as| to be| to become| to serve as| to the post of| to)?"
HAVE = r"(?: (?:is|are|was|were|has|have|had|been|being|be|will|to|set|due|expected))*"
WHILE = rf"(?: (?:until|from|since|between|in){PERIOD_OF})?"
HOLD = (
    r"(?: (?:is|was|has been|had been|became|becomes|has become|remains|remained|will become|"
    r"will be|is to become|is to be|is set to become|is due to become|is expected to become|"
    r"takes over as|took over as|will take over as|"
    r"(?:currently |now |also |previously |once |will |has |had |has also |has previously |"
    r"is |was |were |has been |had been |later |recently )?"
    r"(?:serv(?:es?|ed|ing)|work(?:s|ed|ing)|act(?:s|ed|ing)|retir(?:es?|ed|ing)|"
    r"resign(?:s|ed|ing)?|(?:stepped|steps?|stepping|stood|stands?|standing) (?:down|aside)|"
    r"speaking|writing|quits?|replaced|succeeded|dismissed|sacked|fired|removed|ousted|deposed|"
    r"(?:takes?|took|taking) (?:office|over|up (?:office|his post|her post))|"
    r"assume[sd]? (?:office|duties)|continue[sd]?|stay(?:ed|s)? on|return(?:s|ed)?|"
    r"made I name|came to prominence)(?: [a-z]+day)?"
    r"(?: to serve)? as))"
)
BEHIND = r"(?= [,.;:)(—–?!]| and | who | whose | in | on | at | $)"
TOLD = r" , O [^.;:?!H]{0,120}? ,(?! [PO])"
MIDDLE = rf"(?:{TOLD}| ,[^.;:?!PH]{{1,160}}? ,(?! [PO])| ,(?= who| [a-z]+(?:ed|ing) | O ))?"


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to tell who holds an office. In its pattern `o` are the offices, `p` the holders, `b`
    a body or state that the offices belong to, `v` the verb, `n` a nomination.
    """

    name: str
    reason: str
    pattern: re.Pattern[str]
    status: Status | None = None


def rule(name: str, reason: str, pattern: str, status: Status | None = None) -> Rule:
    """A rule from its pattern's text."""
    return Rule(name, reason, re.compile(pattern), status)


RULES = (
    rule(
        "list-entry",
        "Lists of guests give a state or body behind each: “Prime Minister Ana Lind, Iceland”.",
        r"(?:^| [-–—•*·])(?P<o> O)(?P<p> P) ,(?: the)?(?P<b> [GL])"
        r"(?= \(| ;| \.? ?$| [-–—•*·] )",
    ),
    rule(
        "title-name",
        "A title right before a name is that person's: “Foreign Minister Ana Lind”.",
        r"(?P<o> O(?: (?:and|&|/) O)*)(?P<p> P)(?:(?: of|(?: ,)? on)(?: the)?(?P<b> [GL]))?",
    ),
    rule(
        "titles-names",
        "A plural title before names is each one's: “Ministers Lind and Berg”.",
        r"(?P<o> Q)(?P<p> P(?:(?: ,| and| , and| &) P)*)",
    ),
    rule(
        "names-titles",
        "A plural title behind names is each one's: “Lind and Berg, fellows at the Institute”.",
        r"(?P<p> P(?: , P)*(?: ,)? and P) ,(?: both)?(?P<o> Q)",
    ),
    rule(
        "whose",
        "“the university, whose rector, Ana Lind, spoke”: the body is what “whose” goes back to.",
        rf"(?P<b> [GL]){ASIDE}(?: ,)? whose(?P<o> O)(?: ,| is| was)(?P<p> P)",
    ),
    rule(
        "represents",
        "“who represents Norway as ambassador”: the office is of whom the holder represents.",
        r"(?P<p> P) , who represents(?: the)?(?P<b> [GL]) as(?P<o> O)",
    ),
    rule(
        "chosen-name",
        "“elected Ana Lind their president”: what a verb of choosing makes of its object.",
        rf" {CHOOSE}(?: O)?(?P<p> P){AS}{CHAIN}",
    ),
    rule(
        "chosen",
        "“Ana Lind was elected president”, “Ana Lind, nominated to be ambassador”.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{HAVE}{ADVERBS}(?P<v> {CHOOSE}){AS}{CHAIN}",
    ),
    rule(
        "behind-title",
        "A name between commas behind a title: “the minister, Ana Lind, said”.",
        rf"(?<! P ,)(?P<o> O(?: (?:and|&) O)*) ,(?: known(?: only| simply| locally)? as)?"
        rf"(?: O)?(?P<p> P){BEHIND}",
    ),
    rule(
        "listed-title",
        "In a list of titled guests the next title is the next one's: “Ambassador Ana Lind, "
        "Ambassador of Norway, Tomas Berg”.",
        rf"(?<= O P ,)(?P<o> O) ,(?P<p> P){BEHIND}",
    ),
    rule(
        "holds",
        "“Ana Lind is director”, “who served as ambassador”, “she will become minister”.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{ADVERBS}(?P<v>{WHILE}{HOLD})"
        rf"{ADVERBS}{NOMINEE}{CHAIN}",
    ),
    rule(
        "apposition",
        "A title behind a name and a comma: “Ana Lind, a former minister and now a fellow at”.",
        rf"(?P<p> P){FROM}{ASIDE}(?: ,| –| —| -| \(| :)(?P<v>{ADVERBS}){NOMINEE}{CHAIN}",
    ),
    rule(
        "behind-title-again",
        "As behind-title, where a name stands before the title too: in a list of such pairs.",
        rf"(?P<o> O) ,(?P<p> P){BEHIND}",
    ),
    rule(
        "succeeds",
        "“Ana Lind succeeds Tomas Berg as director”: who follows holds it.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{ADVERBS}"
        rf"(?P<v>(?: (?:will|would|is|to|has|was|due|set|expected|been|appointed|named|chosen|"
        rf"elected))* "
        rf"(?:succeeds?|succeeded|replaces?|replaced|follows|followed|takes? over from|"
        rf"took over from))(?: O)? [PH] as{CHAIN}",
    ),
    rule(
        "including",
        "“Her earlier posts include serving as director”: whoever was spoken of last.",
        rf"(?P<p> [PH])[^PH]* (?:include|includes|included|including)(?P<v> serving as|"
        rf" service as| work as){CHAIN}",
        Status.FORMER,
    ),
    rule(
        "career",
        "“She began her career as a reporter”: what somebody was at first.",
        rf"(?P<p> [PH])(?: [a-z]+)? (?:began|started|made) I(?: [a-z]+)? career(?P<v> as){CHAIN}",
        Status.FORMER,
    ),
    rule(
        "led-as",
        "“the party, which Ana Lind leads as president”: the body is what “which” goes back to.",
        rf"(?P<b> [GL]){ASIDE}(?: ,)?(?: which| that)?(?: O)?(?P<p> [PH]){ADVERBS}"
        rf"(?: (?:has|had|is|was|will))?(?P<v> (?:leads?|led|leading|heads?|headed|chairs?|chaired|"
        rf"runs?|ran|joins?|joined|leaves|left|represents?|represented|serves?|served))"
        rf"{ADVERBS} as{CHAIN}",
    ),
    rule(
        "joins",
        "“She joined the institute as a fellow”: the office is of the body that somebody joins.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{ADVERBS}(?P<v>(?: (?:has|had|is|was|will))? "
        rf"(?:leads?|led|joins?|joined|join|joining|rejoined|leaves|left|quits?|heads?|headed|"
        rf"represents?|represented|represent))(?: the)?(?P<b> [GL]){ASIDE}(?: in \d{{4}})? as"
        rf"{CHAIN}",
    ),
    rule(
        "role-of",
        "“her role as a founding member”: the office behind a noun for a post.",
        rf"(?P<p> [PI])(?: ['’]s)?(?: [a-z]+)? (?:role|tenure|position|post|job|time|term|"
        rf"work|appointment|nomination|capacity|stint|years|duties|resignation|dismissal|removal)"
        rf"(?P<v> as){CHAIN}",
    ),
)  # fmt: skip
"""The rules, surest first: what one has given an office, a later one does not take."""
