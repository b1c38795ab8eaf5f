"""Nouns that stand for a body or a person: of what kind a body is, how somebody may be called."""

import re
from collections.abc import Iterator

from kg.model.extraction import (
    ClaimMention,
    EntityType,
    Extraction,
    Form,
    Mention,
    Ref,
    Span,
    Status,
)
from kg.names.referral import is_put_before
from kg.resolve.clusters import Clusters

ANY_BODY = {
    "body", "bloc", "organization", "organisation", "company", "firm", "group", "outfit",
    "charity", "regulator", "watchdog", "newspaper", "paper", "broadcaster", "club", "carrier",
    "operator", "insurer", "utility", "manufacturer", "lender", "airline", "bank", "retailer",
    "publisher", "producer", "developer", "contractor", "supplier", "brewer", "maker", "shipyard",
}  # fmt: skip
"""Nouns for a body of any name."""


FIRMS = {
    "company", "firm", "carrier", "operator", "insurer", "manufacturer", "lender", "charity",
    "airline", "retailer", "publisher", "producer", "developer", "contractor", "supplier",
    "brewer", "maker", "shipyard",
}  # fmt: skip
"""Those for which the only body of the sentence before may stand."""


PRESS = {"newspaper", "paper"}
"""Those that mean no body of another kind."""
PAPER = re.compile(
    r"\b(?:Times|Post|Tribune|Herald|Chronicle|Gazette|Courier|Examiner|Globe|Journal|Inquirer|Daily|"
    r"News|Telegraph|Observer|Mirror|Bulletin|Sentinel|Argus|Mail|Guardian|Standard|Zeitung|Monde)$"
)
"""How names of newspapers end."""
BEHIND = re.compile(r"[”’\"']?,? (?:a |the )?(?:\w+ )?(?:newspaper|daily|weekly|paper)\b")
"""What tells behind a name that it is a newspaper's."""


def is_paper(mention: Mention, text: str) -> bool:
    """Whether a name is told to be a newspaper's, or ends like one."""
    if mention.type is not EntityType.ORGANIZATION or mention.form is not Form.NAME:
        return False
    told = PAPER.search(mention.name) or BEHIND.match(text, mention.span.end)
    return mention.kind == "media-outlet" or told is not None


def is_told_as(mention: Mention, word: str, text: str) -> bool:
    """Whether a noun right before a body's name, or behind a comma, tells what it is: "the *bank*
    Norse Credit", "Norse Credit, a small *bank*".
    """
    if mention.type is not EntityType.ORGANIZATION or mention.form is not Form.NAME:
        return False
    start, end = mention.span
    before = text[max(0, start - len(word) - 1) : start].lower() == f"{word} "
    behind = rf",? (?:\([^)\n]*\),? )?an? (?:[\w’'-]+ ){{0,3}}{word}\b"
    return before or re.match(behind, text[end : end + BEYOND]) is not None


BEYOND = 80
"""Characters behind a name in which a noun tells what it is."""


def head(name: str) -> str:
    """The word that tells what a body is: the last, or the one before "of" or "for".

    >>> head("Embassy of Norway"), head("UN Security Council")
    ('embassy', 'council')
    """
    words = name.lower().split()
    for at, word in enumerate(words):
        if at and word in {"of", "for", "on"}:
            return words[at - 1]
    return words[-1]


def deciding(extraction: Extraction, text: str, word: str) -> Iterator[Ref]:
    """The bodies of a kind by name, without those before which a matter is only put: who "may
    appeal to the Supreme Court" was before another.
    """
    for ref, mention in enumerate(extraction.mentions):
        named = mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
        if named and head(mention.name) == word and not is_put_before(text, mention.span.start):
            yield ref


def holders(extraction: Extraction, clusters: Clusters, text: str) -> dict[Ref, set[str]]:
    """For everybody with posts, the words by which they may be called; for others the word in front
    of their name: "Pastor Ana Lind", "the mediator Tomas Berg".
    """
    found = in_office(extraction, clusters, text, set(Status))
    for ref, mention in enumerate(extraction.mentions):
        if mention.form is Form.NAME and mention.type is EntityType.PERSON:
            style = STYLE.search(text, max(0, mention.span.start - 30), mention.span.start)
            if style is not None:
                word = style[1].lower()
                word = f"deputy {word}" if DEPUTY.search(style[0]) is not None else word
                found.setdefault(clusters.root(ref), set()).add(word)
    return found


def called(
    noun: Mention, text: str, holders: dict[Ref, set[str]], incumbents: dict[Ref, set[str]]
) -> set[Ref]:
    """Who may be called by a title: the one who holds such a post now, if the noun is of no former
    or future one and others held it before or will.
    """
    word = noun.name.split()[-1].lower()
    role = title_role(word)
    if is_deputy(text, noun.span):
        word, role = f"deputy {word}", f"deputy {role}"
    fitting = {root for root, roles in holders.items() if word in roles or role in roles}
    held = {root for root in fitting if not {word, role}.isdisjoint(incumbents.get(root, ()))}
    if LEFT.search(text, max(0, noun.span.start - 2 * BESIDE), noun.span.start):
        # "the former governor" is not who has succeeded him
        return fitting - held or fitting
    return held if held and is_present(text, noun.span) else fitting


NOW = {Status.CURRENT, Status.ACTING}


def in_office(
    extraction: Extraction, clusters: Clusters, text: str, statuses: set[Status]
) -> dict[Ref, set[str]]:
    """For everybody with posts of such a status, the words by which they may be called."""
    found: dict[Ref, set[str]] = {}
    for post in extraction.posts:
        if post.status not in statuses:
            continue
        title = post.title.of(text).lower().split()
        heads = {word for word in title[:1] + title[-1:] if len(word) > SHORT}
        # A permanent secretary has the role of a deputy minister and is called no minister.
        secretary = DEPUTY.match(post.role) and DEPUTY.search(" ".join(title)) is None
        whole = {post.role} if secretary else {post.role, post.role.split("-")[-1]}
        words = whole | heads
        if DEPUTY.search(" ".join(title)) is not None:
            words = {f"deputy {word}" for word in words} | (heads & {"deputy"})
        found.setdefault(clusters.root(post.person), set()).update(words)
    return found


DEPUTY = re.compile(r"\b(?:deputy|vice|assistant|under|associate)\b", re.IGNORECASE)
"""Words by which somebody stands below the holder of an office: no "mayor" is a deputy mayor."""
BESIDE = 8
"""Characters before a noun in which "vice-" stands."""


def is_deputy(text: str, noun: Span) -> bool:
    """Whether a noun is of a deputy: "the Vice-Minister"."""
    return DEPUTY.search(text, max(0, noun.start - BESIDE), noun.end) is not None


PAST = re.compile(r"\b(?:former|ex|outgoing|retired|next|incoming|designate|elect)\b", re.I)
"""Words by which a title is that of somebody who holds it no more, or not yet."""


LEFT = re.compile(r"\b(?:former|ex|ousted|dismissed|sacked|deposed)\W$", re.I)


def is_present(text: str, noun: Span) -> bool:
    """Whether a title stands for whoever holds it now: "the minister", not "the ex-minister"."""
    return PAST.search(text, max(0, noun.start - 2 * BESIDE), noun.end + 2 * BESIDE) is None


SHORT = 3
STYLE = re.compile(r"(?:\b[A-Za-z]{4,}[\s-])?(\b[A-Za-z]{4,})\s+\Z")
"""The word in front of a name, with the one before it."""
RANKED = re.compile(
    r"\b(?:prime|vice|deputy|attorney|solicitor|secretary|governor|surgeon|auditor|inspector|"
    r"director|first|chief|permanent|assistant)[\s-]",
    re.IGNORECASE,
)
"""Words with which a title is that of another office: no prime minister is "the minister"."""


def titles(extraction: Extraction, clusters: Clusters, text: str) -> dict[Ref, set[str]]:
    """The titles of everybody with posts, in small letters."""
    found: dict[Ref, set[str]] = {}
    for post in extraction.posts:
        found.setdefault(clusters.root(post.person), set()).add(post.title.of(text).lower())
    return found


def is_other_title(noun: str, title: str) -> bool:
    """Whether a title with that noun is of another office than the noun alone.

    >>> is_other_title("minister", "prime minister of norway")
    True
    >>> is_other_title("minister", "foreign minister"), is_other_title("premier", "prime minister")
    (False, False)
    """
    at = title.find(noun)
    return at > 0 and RANKED.search(title[:at]) is not None


ABBREVIATED = {"pm": "prime-minister", "mp": "member-of-parliament", "ceo": "chief-executive"}


def title_role(word: str) -> str:
    """The role that an abbreviation stands for, else the word."""
    return ABBREVIATED.get(word, word)


ONE = re.compile(
    r"(?:the|an?|one|his|her|its|their) (?:(?!(?:of|by|from) )[\w’'-]+ ){0,3}?"
    r"(?:representative|delegate|ambassador|minister|president|envoy|spokes\w+|diplomat|official|"
    r"officer|source|witness|resident|survivor|lawyer|judge|prosecutor|senator|lawmaker|speaker|"
    r"chair\w*|director|observer|doctor|teacher)\b",
    re.IGNORECASE,
)
"""Words for one person without a name."""


def unnamed(extraction: Extraction, text: str) -> list[tuple[int, tuple[Span, ...]]]:
    """Where one person speaks of whom only a title is told, and his words, in order."""
    told = ((c, c.source or c.speaker_text) for c in extraction.claims if not named(extraction, c))
    return sorted(
        (span.start, (claim.content, *claim.rest))
        for claim, span in told
        if span and ONE.match(span.of(text)) and not is_told_by(extraction, span.start)
    )


def is_told_by(extraction: Extraction, start: int) -> bool:
    """Whether somebody named tells what is said there: "Ana Lind said a survivor had told her"."""
    return any(
        claim.content.start <= start < claim.content.end
        for claim in extraction.claims
        if claim.speaker is not None and named(extraction, claim)
    )


def named(extraction: Extraction, claim: ClaimMention) -> bool:
    """Whether a claim is a person's by name or pronoun."""
    mention = None if claim.speaker is None else extraction.mentions[claim.speaker]
    person = mention is not None and mention.type is EntityType.PERSON
    return person and mention is not None and mention.form is not Form.NOUN
