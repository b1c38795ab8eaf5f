"""Committees: those that decide where only their chamber would seem to, and nouns for them."""

import re
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import words
from kg.model.extraction import Ref

Candidate = tuple[int, Ref, int]
"""Where a body is named that may decide, and its rank."""


REACH = 90
"""Characters that the name of a committee has at most."""


def reporting(draft: Draft, known: Iterator[Candidate], place: int) -> list[Ref]:
    """The committee that an article names first, whose report it is: by a proper name if behind a
    place in it; not one that is only set up or elected there, nor one that put a text before
    another body.
    """
    text = draft.article.text
    told = [
        (at, ref) for at, ref, order in sorted(known)
        if order == 1 and (at < place or text[at].isupper())
        and not FORMED.search(text[max(0, at - REACH) : at])
    ]  # fmt: skip
    return [ref for at, ref in told[:1] if not moved_it(text, at)]


def moved_it(text: str, start: int) -> bool:
    """Whether the body named from a place on only put a text before another.

    >>> told = "The plan passed. Put forward by the Transport Committee, it asks for talks."
    >>> moved_it(told, told.index("Transport"))
    True
    """
    return MOVED.search(text[max(0, start - REACH) : start]) is not None


MOVED = re.compile(
    r"\b(?:put forward|put to the vote|tabled|moved|submitted|proposed|drafted|drawn up|prepared|"
    r"brought(?: forward)?|introduced|sponsored|presented|written|initiated|requested) by "
    r"(?:(?:the|its|their) )?$",
    re.IGNORECASE,
)
FORMED = re.compile(
    r"\b(?:elect|appoint|creat|establish|form|set up)\w* (?:an?|the|its)(?: [\w-]+)? $|"
    r"\b(?:new|incoming|outgoing) $"
)
"""What stands before a committee that does not sit yet, or no longer."""


def is_sent_on(text: str, start: int) -> bool:
    """Whether a text only goes on to the body that is named from a place on.

    >>> told = "Deputies rejected it, sending the first text to the Senate"
    >>> is_sent_on(told, told.index("Senate"))
    True
    """
    before = text[max(0, start - REACH) : start]
    return before.endswith((" to ", " to the ")) and SENT.search(before) is not None


SENT = re.compile(r"\b(?:sen(?:d|ds|ding|t)|forward(?:s|ed|ing)?) [^.;,]{1,50} to (?:the )?$")


def is_panel(token: Token) -> bool:
    """Whether a noun is for a part of a chamber, "a Senate panel", "a committee of the House", or
    the house of a region.
    """
    whose = {c.lower_ for c in token.children if c.dep_ in {"compound", "nmod", "amod"}}
    if token.lower_ == "legislature":
        # "the *provincial* legislature", which has no other name here
        return bool(whose & OF_REGIONS)
    whose |= {w.lower_ for c in token.children if c.lower_ == "of" for w in c.children}
    return token.lower_ in PANELS and bool(whose & (CHAMBERS | OF_CHAMBERS))


OF_REGIONS = words("provincial state regional local cantonal territorial county island")


OF_CHAMBERS = {"parliamentary", "congressional", "legislative", "knesset"}
PANELS = {"panel", "committee", "subcommittee", "commission"}
