"""Titles and styles that are first names too: "Dean R. Halloran"."""

import re
from collections.abc import Iterable, Sequence

from kg.extract.text.parse import Token
from kg.extract.words.titles import title_slug

FIRST_NAMES = frozenset({"earl", "don", "duke", "baron", "dean", "prince", "marquis"})
"""Behind a title they are first names, and before an initial."""
SCHOOLS = r"(?:school|college|faculty|university|institute|academy|seminary)"
INITIALLED = re.compile(
    rf"(?<!\bthe )(?<!\bThe )\b({'|'.join(map(str.title, sorted(FIRST_NAMES)))})"
    r" [A-Z]\.\s(?![A-Z]\.)([A-ZÀ-Þ][\w’'-]+)"
    rf"(?! [A-ZÀ-Þ][a-z]+\b(?<! Jr)(?<! Sr)|,? of (?:[\w’']+ ){{0,3}}(?i:{SCHOOLS})\b)"
)
"""Such a word with one initial behind it and one surname, as a title seldom has: "Dean R. Halloran
of Ohio", but not "Dean M. Elizabeth Lind", "Dean R. Halloran of the law school".
"""
RANKED = re.compile(
    rf"\b(?:(?i:{SCHOOLS}|former|acting|interim|then|associate|assistant|deputy|vice)|Law|Medicine|"
    r"Business|Engineering|Arts|Sciences?|Divinity|Education|Nursing|Public Health|Academic) $"
)
"""What stands before a dean: "Law School Dean R. Halloran"."""
BEFORE = 20
"""Characters in which it stands."""
Pairs = frozenset[tuple[str, str]]


def forenames(texts: Iterable[str]) -> Pairs:
    """First names that look like titles, each with the surname.

    >>> forenames(["Dean R. Halloran met Dean J. R. Smith."])
    frozenset({('Dean', 'Halloran')})
    """
    texts = list(texts)
    told = [(text, m) for text in texts for m in INITIALLED.finditer(text)]
    return frozenset(
        (m[1], m[2])
        for text, m in told
        if RANKED.search(text[max(0, m.start() - BEFORE) : m.start()]) is None
        and not any(re.search(rf"\b{m[1].lower()}s?\b(?!['’])", each) for each in texts)
    )


def is_forename(words: Sequence[Token], at: int, known: Pairs) -> bool:
    """Whether such a first name stands there, with the initial or without: "*Dean* Halloran"."""
    if (words[at].text in REIGNING and is_amid(words, at)) or is_behind_title(words, at):
        return True
    behind = [word.text for word in words[at + 1 : at + 3]]
    return bool(known) and any((words[at].text, text) in known for text in behind)


def is_behind_title(words: Sequence[Token], at: int) -> bool:
    """Whether "Dean" stands between a title and a surname: "party leader *Dean* Winter"; "Professor
    Dean Ana Lind" has a dean.
    """
    behind = [word.text[:1].isupper() for word in words[at + 1 : at + 3]]
    alone = behind[:1] == [True] and behind[1:] != [True]
    return words[at].text == "Dean" and at > 0 and alone and (
        title_slug(words[at - 1].text) is not None
    )  # fmt: skip


def is_amid(words: Sequence[Token], at: int) -> bool:
    """Whether an Arabic name goes on before or behind one of its words: "*Sultan* bin Salim", "Saif
    *Sultan* Al Dahri".
    """
    behind = words[at + 1].lower_ if at + 1 < len(words) else ""
    before = words[at - 1] if at else None
    first = before is not None and before.text in GIVEN
    return behind in {"bin", "ibn", "al"} or behind.startswith("al-") or first


REIGNING = frozenset({"Sultan", "Emir", "Shah", "King", "Khan"})
GIVEN = frozenset(
    {"Mohammed", "Mohamed", "Muhammad", "Mohammad", "Ahmed", "Ahmad", "Ali", "Abdullah", "Saif",
     "Khalid", "Khaled", "Hamad", "Salem", "Salim", "Saeed", "Omar", "Nasser", "Hassan",
     "Hussein", "Ibrahim", "Yousef", "Yusuf", "Abdulaziz", "Faisal", "Rashid", "Majid", "Sultan"}
)  # fmt: skip
"""First names behind which a word for a ruler is another name."""


def goes_before(words: Sequence[Token], at: int) -> bool:
    """Whether such a word stands right before an initial and a surname, and may be hung on them."""
    own = at >= 0 and words[at].text.istitle() and words[at].lower_ in FIRST_NAMES
    return own and (at == 0 or words[at - 1].lower_ != "the")
