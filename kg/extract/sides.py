"""The states of those who meet, as the words of a text tell them: guests, and whose text it is."""

import re
from collections import Counter
from collections.abc import Iterator

from kg.gazetteer import demonym, territory

STATE = r"(?:U\.S\.?|U\.K\.?|[A-ZÀ-Þ][\w’'.]+(?: (?:(?:of )?(?:the )?|and )[A-ZÀ-Þ][\w’']+){0,3})"
BOND = (
    r"(?:(?:(?:[a-z-]+ ){0,2}|Strategic |Bilateral )(?:relationship|relations|alliance|ties|"
    r"partnership|cooperation|friendship|bond|dialogue|coordination|links|engagement|Dialogue|"
    r"Strategic Dialogue|Alliance|Partnership)"
    r"|(?:[A-ZÀ-Þ][\w-]+ ){1,4}(?:Dialogue|Framework|Summit|Group|Council|Commission|Forum|"
    r"Agreement|Task Force))"
)
"""What two states have with each other."""
PAIRS = (
    re.compile(rf"(?=\b(?P<a>{STATE})[-–—/](?:the )?(?P<b>{STATE}) {BOND})"),
    re.compile(
        rf"\b{BOND} (?:[a-z]+ ){{0,3}}between (?:the )?(?P<a>{STATE}) and (?:the )?(?P<b>{STATE})"
    ),
)
"""Two states of whose relations a text tells: "the U.S.-Chad partnership"."""
SPOKEN = re.compile(
    r"\b(?:reaffirm|reiterat|underscor|underlin|stress|emphasi[sz]|affirm|convey|renew|pledg|"
    r"restat|express|confirm)(?:e?s|e?d|ing|e)? (?:the |that |again )*(?:[a-z]+ )?"
    rf"(?P<a>{STATE}?(?:['’]s?)?) (?:[a-z-]+(?:,? and |, | )){{0,3}}?"
    r"(?:commitment|support|solidarity|readiness|determination|resolve|condolences|appreciation|"
    r"gratitude|concerns?|opposition|willingness|intention|position|interest|desire|friendship)\b"
)
"""Whose commitment somebody reaffirms: his own state's."""
SENTENCE = re.compile(r"(?<![A-Z.])(?<!\b[DMS][rst])\. |\n")


def code_of(words: str) -> str | None:
    """The code of the state that a name, its possessive or its adjective tells.

    >>> code_of("United States’"), code_of("Norwegian"), code_of("Chad."), code_of("Committee")
    ('us', 'no', 'td', None)
    """
    plain = re.sub(r"['’]s?$|\.$", "", words)
    plain = f"{plain}." if plain in {"U.S", "U.K"} else plain
    known = territory(plain) or demonym(plain)
    return known.code if known is not None and known.is_land else None


CAPITALS = re.compile(STATE)
OF = re.compile(rf" of (?:the )?{STATE}")


def states_told(text: str) -> Iterator[str]:
    """The states that names and adjectives in a text tell.

    >>> list(states_told("Foreign Minister Ana Lind of Chad and his Italian colleague"))
    ['td', 'it']
    """
    for match in CAPITALS.finditer(text):
        parts = match[0].split()
        pieces = (" ".join(parts[at:]) for at in range(len(parts)))
        code = next((code for piece in pieces if (code := states_in(piece)) is not None), None)
        if code is not None:
            yield code


REACTING = re.compile(
    r"\b(?:Minister|Secretary|President)\b[^.:;\n“”\"]{0,60}? (?:has |have |today |also )*"
    r"(?:comment(?:s|ed) (?:on|following)|welcom(?:es|ed)|condemn(?:s|ed)|responds? to|marks?)"
    r"(?P<to> [^.:;\n“”\"]*)"
)
"""To what a minister or president reacts."""


def reacted_to(text: str) -> set[str]:
    """The states in which something happens to which somebody reacts: he is of another.

    >>> sorted(reacted_to("Minister Ana Lind welcomes the ceasefire in Chad."))
    ['td']
    """
    return {code for match in REACTING.finditer(text) for code in states_told(match["to"])}


def behind_of(text: str, at: int) -> str:
    """The state behind a name that ends there, with the words before it: " of Chad"."""
    match = OF.match(text, at)
    return "" if match is None else match[0]


def states_in(words: str, *, last: bool = False) -> str | None:
    """The state with which words begin, or end: "South Africa" in "South Africa Alliance"."""
    parts = words.split()
    sizes = range(len(parts), 0, -1)
    pieces = (parts[-size:] if last else parts[:size] for size in sizes)
    return next((code for piece in pieces if (code := code_of(" ".join(piece)))), None)


def paired(text: str, guests: set[str]) -> str | None:
    """The state of whose relations with a guest's a text tells, if with no other as often.

    >>> paired("They praised the U.S.-Chad partnership.", {"td"})
    'us'
    """
    votes = Counter(
        other
        for pair in PAIRS
        for match in pair.finditer(text)
        for other in across(match["a"], match["b"], guests)
    )
    return most(votes)


def leading(text: str) -> str | None:
    """The state that is named first wherever a text tells of two states' joint bodies: in what a
    government gives out that is its own, which others' ties would not be.

    >>> leading("The India-Kenya Joint Commission met."), leading("It welcomed Chad-Fiji ties.")
    ('in', None)
    """
    found = (match for pair in PAIRS for match in pair.finditer(text))
    pairs = [m for m in found if "Joint" in text[m.start() : m.end("b") + JOINT]]
    codes = {states_in(match["a"], last=True) for match in pairs}
    return codes.pop() if len(codes) == 1 else None


JOINT = 40
"""Characters behind the second of two states in which its joint body with the first is told."""


def across(a: str, b: str, guests: set[str]) -> Iterator[str]:
    """The one of two states that is no guest's, if the other is."""
    one, other = states_in(a, last=True), states_in(b)
    if one is not None and other is not None and (one in guests) != (other in guests):
        yield other if one in guests else one


def spoken_for(text: str, guests: set[str]) -> str | None:
    """The state whose commitments a text tells as the speaker's own, if of one alone.

    >>> spoken_for("The President reaffirmed the United States’ firm commitment.", set())
    'us'
    """
    codes = (code_of(match["a"]) for match in SPOKEN.finditer(text))
    told = {code for code in codes if code is not None and code not in guests}
    return told.pop() if len(told) == 1 else None


WISHING = re.compile(
    rf"(?<![\w’'-] )(?P<a>{STATE}) (?:(?:always|also|firmly|consistently|sincerely|is) )*"
    r"(?:hopes|supports|opposes|believes|attaches|appreciates|values|stands ready|ready to|"
    r"willing to|maintains|upholds)\b"
)
"""Whose hopes a text tells, who begins the clause."""


def wishing(text: str) -> str | None:
    """The state of whose hopes a spokesperson tells as of the own, if of one most often.

    >>> wishing("What is your comment? Chile hopes that the talks will go on.")
    'cl'
    """
    codes = (code_of(match["a"]) for match in WISHING.finditer(text))
    return most(Counter(code for code in codes if code is not None))


WELCOMING = re.compile(
    r"\b(?:welcom|receiv|host|greet)(?:es|s|ed)\b(?! by\b)"
    r"(?:,? (?:today|yesterday|earlier|here|(?:at|in|on) (?:the )?[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)*))*,?"
    r" (?:(?:the|his|her|its) )?(?:(?:new|visiting) )?[A-ZÀ-Þ][\w.]*(?!['’\w])"
    r"(?:[^.\n]|(?<=\b[A-Z])\.|"
    r"(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.){0,300}?"
    r"\b[Vv]isit to (?:the )?(?P<to>[A-ZÀ-Þ][\w-]+(?: (?:and |of )?(?:the )?[A-ZÀ-Þ][\w-]+){0,3})"
)
"""Where those are at home who receive somebody on his visit."""


def welcoming(text: str) -> str | None:
    """The state to which a guest is told to come of those who welcome him.

    >>> welcoming("President Lind welcomed the President of Chad on his visit to Fiji.")
    'fj'
    >>> welcoming("President Lind welcomed the progress made since her visit to Fiji.")
    """
    match = WELCOMING.search(text)
    return None if match is None else states_in(match["to"])


def most(votes: Counter[str]) -> str | None:
    """What has more votes than anything else."""
    first = votes.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else None


EQUAL = r"(?:counterparts?|colleagues?|opposite numbers?|homologues?)"
"""Whoever holds the same office in another state."""
WHOSE_EQUAL = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) ([A-ZÀ-Þ][\w-]+) {EQUAL}\b")


def states_of_equals(text: str) -> Iterator[str]:
    """The states of the counterparts of those before whom a paragraph tells no other state.

    >>> list(states_of_equals("The Minister said his Peruvian counterpart agreed."))
    ['pe']
    >>> list(states_of_equals("The Chilean minister said his Peruvian counterpart agreed."))
    []
    """
    for match in WHOSE_EQUAL.finditer(text):
        known, before = demonym(match[1]), text[: match.start()].rpartition("\n")[2]
        if known is not None and known.is_land and set(states_told(before)) <= {known.code}:
            yield known.code


def sentence_end(text: str, at: int) -> int:
    """Where the sentence ends in which an offset lies, as far as its full stop tells."""
    match = SENTENCE.search(text, at)
    return len(text) if match is None else match.start()
