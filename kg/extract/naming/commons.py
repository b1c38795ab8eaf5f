"""Common nouns in bodies' names: "the Azerbaijani embassy", "State Protocol"."""

from collections.abc import Container, Sequence

from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.titles import FIELD_NOUNS, RANK_HEADS, RANKS
from kg.gazetteer import demonym, territory

COMMON_BODIES = words("embassy consulate government parliament ministry army senate")
PORTFOLIOS = words("foreign defence defense interior finance justice health")
SERVED = words(
    "protocol security enterprises property services customs archives aviation assets "
    "communications intelligence planning reserves"
)
"""In what the names of offices end that begin with "State" or "Government"."""
BUREAUS = words(
    "enforcement investigation investigations homicide patrol traffic crime "
    "narcotics fraud intelligence licensing permits compliance inspection inspections audit safety "
    "labour labor tax taxation revenue customs competition consumer wireline wireless immigration "
    "detention corrections forestry"
)
"""Fields of bureaus of their own: other "bureau chiefs" are those of newspapers and agencies."""


def state_before(line: Sequence[Token], at: int) -> int | None:
    """Where the name of a common noun's body begins: with its state's adjective or name, or behind
    the state's 's; None without a state.
    """
    start = at - 1 if at > 0 and line[at - 1].lower_ in PORTFOLIOS else at
    if possessed(line, start):
        return start
    if start == 0 or not line[start - 1].text[:1].isupper():
        return None
    known = demonym(line[start - 1].text) or territory(line[start - 1].text)
    return start - 1 if known else None


def possessed(line: Sequence[Token], start: int) -> bool:
    """Whether a state's name with 's stands before: "Pakistan's Senate"."""
    if start < 2 or line[start - 1].text not in {"’s", "'s"}:
        return False
    for at in range(max(0, start - LONG), start - 1):
        own = "".join(word.text_with_ws for word in line[at : start - 1])
        if territory(own.strip()) is not None:
            return True
    return False


LONG = 5
"""Words that a state's name has fewer than, its 's included: "Papua New Guinea's"."""


def ends_body(line: Sequence[Token], at: int) -> bool:
    """Whether what begins a title rather ends a body's name: "Enforcement *Bureau* Chief", but not
    "Crime *Bureau* Chief of the Daily Post".
    """
    if not at or line[at].text != "Bureau" or line[at - 1].lower_ not in BUREAUS:
        return False
    of_another = at + 2 < len(line) and line[at + 2].lower_ in {"of", "at", "for"}
    return line[at - 1].text.istitle() and not of_another


def opens_body(line: Sequence[Token], end: int) -> bool:
    """Whether the last word of a title rather begins a body's name: "head of *State* Protocol"."""
    last = line[end - 1]
    if last.lower_ not in {"state", "government", "staff"} or not last.text[:1].isupper():
        return False
    after = line[end] if end < len(line) else line[end - 1]
    return after.text[:1].isupper() and (
        after.lower_ in ORGANIZATION_HEADS or after.lower_ in SERVED
    )


def is_ministers(line: Sequence[Token], at: int) -> bool:
    """Whether a word is the field of a minister who has another title, too: "Minister for *Finance*
    Senator Ana Lind", "Minister of State for *Defence* General Ole Berg".
    """
    before = [word.lower_ for word in line[max(0, at - 4) : at]]
    minister = before[-2:-1] == ["minister"] or before[:3] == ["minister", "of", "state"]
    field = line[at].lower_ in FIELD_NOUNS and line[at].text.istitle()
    return field and minister and before[-1] in {"for", "of"}


def is_department(line: Sequence[Token], at: int) -> bool:
    """Whether "DG" begins a department's name and is no office: "*DG* ECHO", but "DG ISSI"."""
    return line[at].text == "DG" and at + 1 < len(line) and line[at + 1].text in DEPARTMENTS


def is_director(line: Sequence[Token], at: int, end: int) -> bool:
    """Whether "DG" before letters is whoever heads what they stand for: "the *DG* ISSI", "*DG* ISSI
    Ambassador Lind".
    """
    named = end < len(line) and line[end].text[:1].isupper()
    return named or (at > 0 and line[at - 1].lower_ == "the")


DEPARTMENTS = frozenset(
    {"AGRI", "BUDG", "CLIMA", "CNECT", "CONNECT", "COMM", "COMP", "DEFIS", "DEVCO", "DIGIT", "EAC",
     "ECFIN", "ECHO", "ELARG", "EMPL", "ENER", "ENEST", "ENTR", "ENV", "ESTAT", "FISMA", "GROW",
     "HERA", "HOME", "INTPA", "JUST", "MARE", "MENA", "MOVE", "NEAR", "REGIO", "RELEX", "RTD",
     "SANCO", "SANTE", "SANTÉ", "TAXUD", "TRADE", "Agri", "Budget", "Clima", "Comp", "Competition",
     "Connect", "Echo", "Energy", "Enlargement", "Environment", "Grow", "Home", "Mare", "Move",
     "Near", "Regio", "Santé", "Trade"}
)  # fmt: skip
"""What the European Commission's Directorates-General are called by behind "DG"."""


def is_of_holder(words: Sequence[Token], at: int, titles: Container[int]) -> bool:
    """Whether a title with its holder's name stands there: "the Civic Party of *Prime Minister* Ana
    Lind"; but the "Chamber of *Deputies* President Ana Lind".
    """
    if words[at].lower_.endswith("s"):
        return False
    end = at
    while end in titles:
        end += 1
    named = at < end < len(words) and words[end].ent_type_ == "PERSON"
    return named and words[end].text[:1].isupper()


def is_base(words: Sequence[Token], end: int) -> bool:
    """Whether the name that ends at a word tells where something is based: "*Oslo*-based"."""
    return [word.lower_ for word in words[end : end + 2]] == ["-", "based"]


def is_titular(line: Sequence[Token], at: int, titles: Container[int]) -> bool:
    """Whether a head is rather part of a title, or another head follows: "Member of *Parliament*",
    "Chief of *Mission*", "*Police* General Somchai Inthara".
    """
    after = line[at + 1] if at + 1 < len(line) else line[at]
    if line[at].lower_ == "police" and after.lower_ in RANK_HEADS | RANKS:
        return True
    titled = line[at].lower_ in {"parliament", "mission"} and at in titles
    return titled or (after is not line[at] and after.text in CAPITAL_HEADS)


CAPITAL_HEADS = {head.capitalize() for head in ORGANIZATION_HEADS}
