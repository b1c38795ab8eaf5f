"""What stands beside bodies and is none: their fields, rooms and papers, letters of lists, sums."""

import re

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Words, opens_sentence
from kg.extract.naming.described import PARTIES
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.nameless import MINUTED
from kg.extract.words.occasions import RATIFIED, TEXTS
from kg.model.extraction import EntityType

PERSON, BODY, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


def is_competence(words: Words, name: Name) -> bool:
    """Whether brackets only tell what a committee is for: "Third Committee (*Social, Humanitarian
    and Cultural*)"; letters there are its own.
    """
    if low(words, name.start - 1) != "(" or low(words, name.end) != ")":
        return False
    own = words[name.start : name.end]
    fields = name.type is not PERSON and any(word.lower_ in {",", "and"} for word in own)
    # But "the commission (*Electoral Commission of Jutland*)" has its name there.
    body = any(word.lower_ in ORGANIZATION_HEADS for word in own)
    return fields and not body and low(words, name.start - 2) in {"committee", "commission"}


def is_other_post(words: Words, name: Name) -> bool:
    """Whether brackets tell somebody's other field: "Minister of Trade (was: *Labour*)"."""
    was = low(words, name.start - 1) == ":" and low(words, name.start - 2) in {"was", "formerly"}
    return was and low(words, name.end) == ")"


def is_coded(words: Words, name: Name) -> bool:
    """Whether letters stand in a row of codes: "PLENARY SESSION | SEDE | *ITRE*"."""
    single = name.end - name.start == 1 and words[name.start].text.isupper()
    return single and "|" in {low(words, name.start - 1), low(words, name.end)}


def is_of_faith(words: Words, name: Name) -> bool:
    """Whether a faith only tells whose a common noun is: "a *Methodist* minister"."""
    single = name.end - name.start == 1 and words[name.start].lower_ in FAITHS
    behind = words[name.end] if name.end < len(words) else None
    return single and behind is not None and behind.text.islower() and behind.pos_ == "NOUN"


FAITHS = listed("methodist baptist anglican lutheran presbyterian catholic pentecostal quaker "
                "evangelical mormon orthodox protestant calvinist adventist jesuit")  # fmt: skip


def is_sitting(words: Words, name: Name) -> bool:
    """Whether a name only counts the sittings of a body that it leaves out: "*Eightieth Session*",
    "*The Extraordinary Session* was held".
    """
    start = name.start + (words[name.start].lower_ == "the")
    if name.end - start != PAIR or words[name.end - 1].lower_ not in {"session", "meeting"}:
        return False
    first = words[start].lower_
    return first in KINDS or COUNTED.fullmatch(first) is not None


KINDS = listed("ordinary extraordinary special emergency regular resumed plenary closed open")
COUNTED = re.compile(r"\d+(?:st|nd|rd|th)|[a-z-]*(?:first|second|third|th)")
"""Which of its sittings a body holds."""


def is_the_text(words: Words, name: Name) -> bool:
    """Whether a noun for a text goes by no name: "*The Agreement* was signed", "*BILL* 12"."""
    own = [word.lower_ for word in words[name.start : name.end]]
    heading = len(own) == 1 and words[name.start].text.isupper() and (
        low(words, name.end)[:1].isdigit()
    )  # fmt: skip
    return (heading or (len(own) == PAIR and own[0] == "the")) and own[-1] in TEXTS | RATIFIED


def is_of_body(words: Words, name: Name) -> bool:
    """Whether a name is the room or the paper of no body that is named: "*Council Chamber*",
    "*Working Group Report*".
    """
    if name.type is PERSON or name.end - name.start == 1 or low(words, name.end - 1) not in KEPT:
        return False
    return all(
        word.lower_ in ORGANIZATION_HEADS or word.lower_ in MEETING
        for word in words[name.start : name.end - 1]
    )


KEPT = listed("chamber room hall report record records floor gallery benches bench papers")
MEETING = listed("working conference press public senate house assembly plenary meeting joint "
                 "main committee council commission parliament visitors")  # fmt: skip
"""Whose a room or a paper is that has no name."""


def is_entry(words: Words, name: Name) -> bool:
    """Whether a body's name is a heading with the letter of its entry: "*C. International*"."""
    if name.type is PERSON or name.start > 0 or name.end < len(words):
        return False
    return name.end - name.start == PAIR and ENTRY.fullmatch(words[0].text) is not None


ENTRY = re.compile(r"[A-Z]\.|[IVX]{1,5}\.")
PAIR = 2


def is_sum(words: Words, name: Name) -> bool:
    """Whether a name is a sum with the letters of its currency: "*Tk 5* crore"."""
    if name.end - name.start != PAIR or len(words[name.start].text) > len("Shs."):
        return False
    last = words[name.end - 1].text
    return last[:1].isdigit() and words[name.start].lower_.rstrip(".") in CURRENCIES


CURRENCIES = listed(
    "tk rs sh shs ksh tsh ush le gh nt hk rm rp php inr pkr bdt lkr npr kes tzs ugx ngn zmw mwk "
    "usd eur gbp chf sek nok dkk pln huf czk gel amd azn kzt"
)
"""Currencies by letters that stand before a number with a space between."""


def is_topic(words: Words, name: Name) -> bool:
    """Whether a name is what a session is about: "Session I: The *State of the Reefs*"."""
    start = name.start + (low(words, name.start) == "the")
    first = [word.lower_ for word in words[start : start + 3]]
    if name.type is PERSON or first[1:] != ["of", "the"] or first[0] not in TOPICS:
        return False
    before = {word.lower_ for word in words[max(0, name.start - 3) : name.start]}
    if before & ABOUT or low(words, name.end) in GIVEN:
        return True
    # But "the *Future of the Sea Institute*" is a body.
    body = any(word.lower_ in ORGANIZATION_HEADS for word in words[start : name.end])
    return not body and name.start < PAIR and name.end == len(words)


ABOUT = frozenset({":", "“", '"', "‘", "on", "about", "titled", "entitled", "called",
                   "session", "panel", "theme", "topic", "item"})  # fmt: skip
GIVEN = listed("address addresses report speech panel debate session lecture talk survey")
"""What stands before and behind what a session, a talk or a report is about."""
TOPICS = listed("state future role lessons rights voices limits cost costs price case faces")


def is_seat_letters(words: Words, name: Name) -> bool:
    """Whether letters tell for which state a member of a group sits: "(EPP, *PL*)"."""
    if name.end - name.start > 1 or len(words[name.start].text) > PAIR:
        return False
    group = low(words, name.start - 2)
    seated = low(words, name.start - 1) == "," and low(words, name.end) == ")"
    return seated and (group in GROUPS or "/" in group)


GROUPS = frozenset(party.lower() for party in PARTIES) | {"s&d", "efa", "pfe", "left", "re", "d"}


def is_file_number(words: Words, name: Name) -> bool:
    """Whether brackets only hold a bill's number with letters: "The amendment (*533 SE*)"."""
    bracketed = low(words, name.start - 1) == "(" and low(words, name.end) == ")"
    return bracketed and words[name.start].text.isdigit() and name.end - name.start == PAIR


def is_minuted(words: Words, name: Name) -> bool:
    """Whether capitals tell how a vote went: "it was *RESOLVED* that", "*Lost*, 4 votes to 6"."""
    own = words[name.start : name.end]
    if any(word.lower_ not in MINUTED for word in own):
        return False
    counted = low(words, name.end) == "," and name.end + 1 < len(words)
    return all(word.text.isupper() for word in own) or (
        counted and opens_sentence(own[0]) and words[name.end + 1].text[:1].isdigit()
    )


def is_form_label(words: Words, name: Name) -> bool:
    """Whether a name is the label of a line in a form: "*Host Institution*: Danube Archive"."""
    pair = name.end - name.start == PAIR and low(words, name.end) == ":"
    if not pair or words[name.start + 1].lower_ in {"group", "office", "council", "court"}:
        # "*Contact Group*: the ministers met" is a body
        return False
    return opens_sentence(words[name.start]) and words[name.start].lower_ in FORMS


FORMS = listed(
    "post host issuing parent sending receiving contact lead executing implementing funding "
    "organizing organising employing responsible competent granting licensing duty reporting "
    "requesting partner name job position sponsoring coordinating managing hiring originating "
    "supervising commissioning contracting awarding referring applicant submitting signing "
    "supporting cooperating participating nominating"
)
"""First words of labels in forms."""


def is_text(words: Words, name: Name) -> bool:
    """Whether an article before it tells that a text is meant: "moving the *Motion*"; "she said
    that *Bill* was ill" is of a man.
    """
    word = words[name.start]
    told = name.end - name.start == 1 and word.lower_ in {"motion", "bill", "petition", "measure"}
    return told and low(words, name.start - 1) in {"the", "this"}


def is_in_title(words: Words, name: Name) -> bool:
    """Whether capitals are part of a bill's title, in its brackets or before them: "the *Courts*
    (*Rights of Appeal*) Bill".
    """
    at = name.end
    if low(words, name.start - 1) != "(":
        inside = range(at + 1, at + BRACKETED) if low(words, at) == "(" else range(0)
        at = next((after for after in inside if low(words, after) == ")"), at)
    behind = words[at + 1].text if low(words, at) == ")" and at + 1 < len(words) else ""
    return behind in {"Bill", "Act", "Ordinance", "Regulations"}


BRACKETED = 9
"""Words in the brackets of a bill's title, at most."""


BESIDE = (is_text, is_in_title, is_file_number, is_competence, is_of_body, is_entry, is_sum,
          is_seat_letters, is_topic, is_minuted, is_form_label, is_other_post, is_coded,
          is_of_faith, is_sitting, is_the_text)  # fmt: skip
"""What tells that capitals only stand beside a body, or in a heading."""
