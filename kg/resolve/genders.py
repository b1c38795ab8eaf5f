"""What is known of a person's gender: the article's honorifics, gendered titles and "himself", else
the name.
"""

import re
from bisect import bisect_right
from collections import Counter

from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref, Span
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
    g: re.compile(
        rf",\s+(?!whose|with|together|along)[^.,;:“”\"]{{0,50}}?\b(?i:{nouns})\b(?! [A-Z])"
    )
    for g, nouns in NOUNS.items()
}
"""Such a noun in apposition: "Ana Lind, the DP's spokeswoman"; not "Ole Berg, with his wife" nor
one before another's name.
"""
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
    for who, gender in by_pronouns(extraction, clusters, text, found).items():
        found.setdefault(who, gender)
    return found


def by_pronouns(
    extraction: Extraction, clusters: Clusters, text: str, known: dict[Ref, str]
) -> dict[Ref, str]:
    """The gender of those whom "she" or "his" follows more than once where nobody else is named in
    between: "Lind said *she*", "Lind defended *her* plans".
    """
    votes: dict[Ref, Counter[str]] = {}
    people = sorted(m.span for m in extraction.mentions if is_person(m))
    starts = [span.start for span in people]
    for ref, mention in enumerate(extraction.mentions):
        who = clusters.root(ref)
        if who in known or not (is_person(mention) and mention.is_subject):
            continue
        pronoun = OWN.match(text, mention.span.end)
        beyond = bisect_right(starts, mention.span.start)
        nearer = beyond < len(people) and pronoun and people[beyond].start < pronoun.end()
        if pronoun is not None and not nearer:
            gender = "m" if pronoun[1].startswith("h") and pronoun[1] != "her" else "f"
            votes.setdefault(who, Counter())[gender] += 1
    return {who: g for who, count in votes.items() if (g := agreed(count)) is not None}


def agreed(votes: Counter[str]) -> str | None:
    """The gender of which nearly all pronouns are, if there are several."""
    (gender, most), total = votes.most_common(1)[0], votes.total()
    return gender if most > 1 and most >= NEARLY * total else None


NEARLY = 0.8
OWN = re.compile(r"[^.!?;:“”\"\n]{0,60}?\b(she|he|her|his)\b")
"""The first pronoun behind a name in its sentence."""


def is_person(mention: Mention) -> bool:
    """Whether a mention is a person's name."""
    return mention.form is Form.NAME and mention.type is EntityType.PERSON


def told(text: str, span: Span) -> str | None:
    """The gender that the words beside a name tell."""
    before = text[max(0, span.start - 24) : span.start]
    for gender in ("m", "f"):
        if BEFORE[gender].search(before) or SELF[gender].match(text, span.end):
            return gender
        if BEHIND[gender].match(text, span.end):
            return gender
    return None
