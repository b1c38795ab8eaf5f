"""What is known of a person's gender: the article's honorifics, gendered titles and "himself", else
the name.
"""

import re

from kg.model.extraction import EntityType, Extraction, Form, Ref, Span
from kg.names import gender as gender_of
from kg.resolve.clusters import Clusters

NOUNS = {
    "m": "spokesman|chairman|congressman|assemblyman|councilman|alderman|king|prince|emperor|sultan"
    "|duke|father|brother|son|husband|businessman|policeman|fisherman|sheikh|abbot|monk|widower",
    "f": "spokeswoman|chairwoman|congresswoman|assemblywoman|councilwoman|queen|princess|empress"
    "|duchess|mother|sister|daughter|wife|businesswoman|policewoman|first lady|nun|widow|actress",
}
"""Nouns for people that tell their gender."""
BEFORE = {g: re.compile(rf"\b(?:{nouns}),?\s+$", re.IGNORECASE) for g, nouns in NOUNS.items()}
"""Such a noun right before a name: "spokeswoman Ana Lind", "her brother, Tomas Berg"."""
BEHIND = {
    g: re.compile(rf",\s+[^.,;:“”\"]{{0,50}}?\b(?:{nouns})\b", re.IGNORECASE)
    for g, nouns in NOUNS.items()
}
"""Such a noun in apposition: "Ana Lind, the DP's spokeswoman"."""
SELF = {"m": re.compile(r"\s+himself\b"), "f": re.compile(r"\s+herself\b")}


def genders_of(extraction: Extraction, clusters: Clusters, text: str) -> dict[Ref, str]:
    """The gender of every person of whom the article or the name tells it, by cluster."""
    found: dict[Ref, str] = {}
    for ref, mention in enumerate(extraction.mentions):
        if mention.form is not Form.NAME or mention.type is not EntityType.PERSON:
            continue
        gender = mention.gender or told(text, mention.span)
        if gender is not None:
            found[clusters.root(ref)] = gender
    for ref, mention in enumerate(extraction.mentions):
        named = mention.form is Form.NAME and mention.type is EntityType.PERSON
        if named and (by_name := gender_of(mention.name)) is not None:
            found.setdefault(clusters.root(ref), by_name)
    return found


def told(text: str, span: Span) -> str | None:
    """The gender that the words beside a name tell."""
    before = text[max(0, span.start - 24) : span.start]
    for gender in ("m", "f"):
        if BEFORE[gender].search(before) or SELF[gender].match(text, span.end):
            return gender
        if BEHIND[gender].match(text, span.end):
            return gender
    return None
