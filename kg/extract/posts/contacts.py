"""Whom a text names at its end to ask or as who issues it."""

import re

from kg.extract.draft import Draft

CONTACTS = re.compile(
    r"\b[Ii]ssued by\b|\bSigned\b|\bsigned(?: by|:)|\b[Cc]ontacts?\b|CONTACTS?\b"
    r"|[Ee]nquiries|[Ii]nquiries|\b(?:[Qq]uestions|[Cc]omments|[Rr]equests|[Rr]egistrations?)\b"
    r"[^.;]{0,30} (?:to|with)\b"
)
NEAR = 150
"""Characters behind the word "contact" in which those stand whom one may ask."""


def is_contact(draft: Draft, start: int) -> bool:
    """Whether somebody is named as whom to ask, at the end of a text."""
    text = draft.article.text
    late = start > len(text) * 3 // 4
    return late and CONTACTS.search(text, max(0, start - NEAR), start) is not None
