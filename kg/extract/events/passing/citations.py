"""Numbers by which texts are cited: "resolution 822 (1993)", "S. Res. 88"."""

import re

from kg.extract.draft import Draft
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, wording

NUMBER = re.compile(
    r"\w+ (?P<number>(?:(?:No|no|Nr)\.? ?|[A-Z]+/RES\. ?)?"
    r"(?>\d{1,3},\d{3}(?:/\d{2,4})?(?!,?\d)|[A-Z]{1,5}\(\d{1,3}\)/[\w/.]*\d|"
    r"(?=[\w/.-]*\d)[A-Z0-9](?:[\w/.-]*\w)?)(?:\(\w+\)|"
    r" \((?:1[89]|20)\d\d\)|(?<=\d) \([IVXLCDM]{1,8}\)(?: (?:19|20)\d\d)?|"
    r"(?<=\d) of (?:19|20)\d\d(?! *[-–])|"
    r"(?<=\d) [A-Z]{1,3}/[\w.]*\d)?)"
    r"(?! *(?:votes|to (?:\d|n[oi]|one|two|three|four|five|six|seven|eight|nine|ten)|in favou?r))"
    r"|\w+(?:(?= (?:on|about|against|of|for) [^,.;:]{1,60}, [Nn]o\.)[^,.;:]+)?, "
    r"(?P<behind>(?:No|no)\. ?[\d/-]+(?: of (?:19|20)\d\d| \((?:19|20)\d\d\))?|"
    r"(?:[A-Z]{1,4} )?\d+/\d+|\d+ \((?:19|20)\d\d\)|[A-Z]{1,4}\d{2,5}(?:\(\d{1,3}\))?)"
    r"(?=,| (?:on|in) the )"
)


FORM = r"(?:(?:No|no|Nr)\. ?)?(?=[\w/.-]*\d)[A-Z0-9](?:[\w/.-]*\w)?"
NUMBERED = re.compile(
    r"\w+,? (?:which is |which was )?(?:number|numbered|"
    r"registered as|listed as|catalogued as|known as|"
    rf"bearing the number|with the number|under the number) "
    rf"(?P<number>{FORM}(?: \(\d{{4}}\))?|[A-Z]{{1,3}} \d+)"
)
OPENING = re.compile(rf"\bNumbered (?P<number>{FORM}), (?:the|this) ")
"""Numbers told by a participle: "a motion numbered 12/2024", "Numbered 6/2024, the text"."""


SCORE = re.compile(r"\d{1,3}[-–](?!0\d)\d{1,3}")
"""Votes for and against, "61-0"; the number of a law may look so: "Law 24-12"."""
YEAR = re.compile(r"(?:1[89]|20)\d\d")
"""The year behind the name of a bill or act, which is no number."""
ALSO = re.compile(r"\s*(?:,|and|,\s*and)\s+(?P<number>\d+(?:/\d+)?)\b")


CONGRESS = re.compile(
    r"[A-Z]+(?:/[A-Z]+)?/RES/[\d/]+(?: \(\d{4}\))?|"
    r"(?:S|H)\. ?(?:J\. ?|Con\. ?)?Res\. ?\d+|H\. ?R\. ?\d+|S\. ?\d{1,4}\b"
)


LETTERS = "HB SB HF SF AB LB LD SR HJR SJR HCR SCR AJR ACR HJM SJM HSB SSB"
STATE_BILL = re.compile(
    "(?:" + "|".join(r"\.?".join(code) + r"\.?" for code in LETTERS.split()) + ")"
    r"[ -]?\d{1,5}\b(?!-|['’]s)"
)
"""A bill as the legislatures of U.S. states count: "HB 1131", "S.F. 231", "SB45"."""


CODE = 4
"""Words of a bill's letters and number, at most, and the sign behind: "H.B. 12-"."""


def state_bill(token: Token) -> bool:
    """Whether a word is the letters of a bill, or a "File" of the House or Senate, before its
    number, and stands for itself: no "HB 12 pencil".
    """
    text = token.text
    if text == "File":
        house = token.i > 0 and neighbour(token, -1).text in {"House", "Senate"}
        return house and token.i + 1 < len(token.doc) and neighbour(token, 1).like_num
    if text[:1] not in {"H", "S", "A", "L"} or not (text[1:2].isupper() or text[1:2] == "."):
        return False
    ahead = wording(token.doc[token.i : token.i + CODE])
    return token.dep_ != "compound" and STATE_BILL.match(ahead) is not None


BRACKETED = re.compile(
    r"\((?:(?i:decision|resolution|document|doc\.|deliberation|ordinance|motion|text|act|bill) )?"
    r"(?P<number>(?:(?:No|no|Nr)\. ?\d[\d/-]*|(?:[A-Z][\w.-]*/)+[\w./-]*\d(?:/\d+)*|"
    r"\d+/\d+(?:\(\w+\))?|\d{1,5} [A-Z]{2,3}|[A-Z]{1,4} \d{1,3}[.,]\d{3}/\d{4}|"
    r"[A-Z]{1,2}[-.]\d{1,4}(?:/\w+\.\d)?|H\. ?R\. ?\d+|S\. ?\d+))\)"
)
"""A document's number in brackets behind its title: "(A/HRC/58/L.9)", "(533 SE)", "(C-88)"."""
TITLE = 24
"""Words that the title of a text may have before its number."""


def numbers(stage: Stage, token: Token) -> list[str]:
    """The numbers behind the noun: "resolution 822 (1993)", "Resolutions 822 and 853"."""
    text = stage.passage.passage.text
    code = STATE_BILL.match(text, token.idx) if token.text[:1] in {"H", "S", "A", "L"} else None
    if code is not None:
        return [code[0]]
    match = NUMBER.match(text, token.idx)
    if match is None:
        called = NUMBERED.match(text, token.idx) or next(
            (m for m in OPENING.finditer(text) if m.end() == token.idx), None
        )
        return [called["number"]] if called is not None else bracketed(text, token)
    number = match["number"] or match["behind"]
    if token.lemma_.lower() != "resolution" and is_year(number):
        return []
    if token.lemma_.lower() in UNNUMBERED and HOUR.fullmatch(number):
        return []
    sure = "/" in number or token.text[:1].isupper() or not number.isdigit()
    plain = token.lemma_.lower() in {"resolution", "amendment"} or is_counted(text, token, match)
    if not sure and not plain:
        return []
    if SCORE.fullmatch(number) and not (token.text[:1].isupper() and not preceded(token)):
        return []
    found = [number]
    end = match.end()
    while token.tag_ in {"NNS", "NNPS"} and (more := ALSO.match(text, end)):
        found.append(more["number"])
        end = more.end()
    return found


def is_counted(text: str, token: Token, match: re.Match[str]) -> bool:
    """Whether a bare number behind a text's noun is the text's, as it counts nothing behind it:
    "emergency *motion 7* was carried", not "in a motion 7 members".
    """
    bare = BARE.match(text, match.end()) is not None and not preceded(token)
    return bare and token.lemma_.lower() in COUNTED


COUNTED = {"motion", "communiqué", "communique", "decision", "ordinance", "recommendation",
           "composite", "opinion", "deliberation"}  # fmt: skip
"""Texts that bodies count, also in small letters."""
BARE = re.compile(
    r"[.;:)]|$|,? (?:was|is|were|which|that|on|adopted|passed|carried|went|calls?|asks?|urges?)\b"
)
"""What stands behind a number that counts nothing."""
HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
"""An hour of a programme: "14.30 Adoption of the Vik Statement / *15.00* Closing"."""
UNNUMBERED = {"statement", "declaration", "report", "programme", "program", "budget", "charter",
              "appeal", "communiqué", "text", "draft"}  # fmt: skip
"""Texts whose number is never one with a point."""


def is_year(number: str) -> bool:
    """Whether what stands behind the name of a bill is a year, or that of a budget.

    >>> is_year("2025"), is_year("2025-26"), is_year("2025-14")
    (True, True, False)
    """
    first, _, second = number.replace("–", "-").partition("-")
    if not YEAR.fullmatch(first):
        return False
    return not second or (second.isdigit() and int(second) % 100 == (int(first) + 1) % 100)


def bracketed(text: str, token: Token) -> list[str]:
    """The number in brackets behind a text's noun and title, before any verb or comma."""
    quoted = False
    for word in token.doc[token.i + 1 : token.i + TITLE]:
        if word.text == "(":
            match = BRACKETED.match(text, word.idx)
            return [match["number"]] if match is not None else []
        if word.is_quote:
            quoted = not quoted
        elif not quoted and (word.text in {",", ";", ":"} or word.pos_ in {"VERB", "AUX"}):
            return []
        if word.is_sent_start and not quoted:
            return []
    return []


def preceded(token: Token) -> bool:
    """Whether an article stands before a noun: what is known by a number has none."""
    return any(child.dep_ == "det" for child in token.children)


def plain(number: str) -> str:
    """A number as one compares it: without "No.", year and spaces.

    >>> plain("No. 17/2024"), plain("822 (1993)")
    ('17/2024', '822')
    """
    return re.sub(r"^(?:No|no|Nr)\.? ?| \(\d{4}\)$|\s", "", number)


def known(draft: Draft, number: str) -> int | None:
    """The resolution of that number, if the article has told it."""
    same = (
        i for i, r in enumerate(draft.resolutions) if r.number and plain(r.number) == plain(number)
    )
    return next(same, None)


def cited(text: Token) -> bool:
    """Whether another text only cites this one: "recalls resolution 2 and requests"."""
    return text.dep_ in {"dobj", "conj"} and text.head.lemma_ in CITING


CITING = {"recall", "reaffirm", "cite", "note", "welcome", "reiterate", "recognise", "recognize",
          "quote", "mention", "follow", "supersede", "replace", "implement", "echo"}  # fmt: skip
RECALLING = {"recall", "reaffirm", "cite", "reiterate", "remember"}
"""Verbs by which a body goes back to what it adopted on another day."""


def brought_up(text: Token) -> bool:
    """Whether a text is one of another day to which one goes back: "recalls resolution 57/22"."""
    if cited(text) and text.head.lemma_ in RECALLING:
        return True
    # Whatever the parser makes of "and *recalled* resolution 57/22".
    return text.i > 0 and neighbour(text, -1).lower_ in {"recalled", "recalling"}
