"""Meetings of a body's members, which are named after it."""

import re

MEETING = (
    r"(?:[Cc]ongress|[Cc]onvention|[Gg]eneral [Aa]ssembly|[Cc]onference|[Pp]lenum|AGM|"
    r"[Aa]nnual (?:[Gg]eneral )?[Mm]eeting)"
)
COUNTED = re.compile(
    r"(?:(?:\d+|[A-Z][a-z]+)(?:st|nd|rd|th)|[IVXL]+|Extraordinary|Annual|Ordinary)"
    rf" {MEETING}"
    r" of (?:the )?(?!United States)(?=[A-ZÀ-Þ][\w'’]+ )"
)
"""How the name of one of several begins: "*14th Congress of the* Union of Workers", but no
"Congress of Trade Unions", which is a body.
"""
