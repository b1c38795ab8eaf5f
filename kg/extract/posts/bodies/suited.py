"""Which kinds of bodies cannot have which offices: what is guessed must not be one of these."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.stately import OF_STATES
from kg.extract.posts.titles.office import ACCREDITED, ELECTED
from kg.extract.words.lexicon import words
from kg.gazetteer import has_office, territory
from kg.model.extraction import EntityType, Mention, Post, Ref

STATELESS = words(
    "rector vice-rector vice-chancellor dean provost principal headmaster headmistress bursar "
    "registrar curator librarian editor publisher columnist mayor ceo trustee warden prefect abbot "
    "chairman chairwoman chairperson chair councillor councilor alderman sheriff matron manager "
    "shareholder partner lecturer professor bishop archbishop pastor moderator founder"
)
"""With what titles end that no state has, if nothing beside the title tells whose it is."""
FIRMS = ("chief executive", "chief executive officer", "managing director", "general secretary",
         "executive director", "editor in chief", "editor-in-chief")  # fmt: skip
MANAGERS = ("chief executive", "managing director")
GOVERNMENTAL = frozenset(
    {"prime-minister", "deputy-prime-minister", "minister", "deputy-minister", "foreign-minister",
     "defence-minister", "king", "queen", "national-security-adviser"}
)  # fmt: skip
"""Roles in a state's government, which no company, university, party or parliament has."""
PRIVATE = frozenset(
    {"company", "university", "party", "ngo", "media-outlet", "think-tank", "court", "committee",
     "legislature"}
)  # fmt: skip
NAME = r"(?:[Tt]he )?[A-ZÀ-Þ][\w’'.-]*(?: (?:of|and|the|[A-ZÀ-Þ][\w’'.-]*)){0,4}"
HOSTS = re.compile(rf" (?:to|in) (?:{NAME},? ){{1,6}}(?:and )?(?:the )?")
"""What stands between an envoy's title and the last of the states to which he is sent."""
SEATED_IN = re.compile(r"\b(?:to|in|at) [A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*)?, $")
"""A town before its state, where one works: "deputy head of mission to Tehran, *Iran*"."""
NEAR = 60
"""Characters before a state's name in which its town stands."""
TRADES = frozenset({"engineer", "sociologist", "lawyer", "economist", "historian", "physician"})
"""What somebody is by trade, wherever he works."""
LEARNED = frozenset({"think-tank", "university", "media-outlet"})
"""Kinds of bodies at which secretaries-general of others speak."""
THRONES = {"sultan": ("OM", "BN"), "emir": ("KW", "QA"), "emperor": ("JP",), "pope": ("VA",)}
"""Titles of heads of states, each with the states that have them."""
MINISTRY = re.compile(r"^Ministry\b|\bMinistry$|[’']s Office$|^Foreign Office$|^Department of\b")
MUNICIPAL = re.compile(r"(?i)council|municipal|city|town|borough|commune|prefecture|metropolitan")


def is_strange(body: Mention, role: str, title: str, word: str) -> bool:
    """Whether bodies of a kind do not have such an office by themselves."""
    if word in TRADES:
        return not title.startswith(("chief", "senior", "principal", "state"))
    if role == "secretary-general":
        return body.kind in LEARNED
    seated = body.kind == "committee" and role in ELECTED
    return seated or (MINISTRY.search(body.name) is not None and word.startswith("chair"))


def is_of_other_house(body: str, word: str) -> bool:
    """Whether somebody sits in another house of a parliament than a body.

    >>> is_of_other_house("Senate", "assemblywoman"), is_of_other_house("Senate", "senator")
    (True, False)
    """
    upper, lower = "Senate" in body, "Assembly" in body or "House of Rep" in body
    return (upper and word.startswith("assembly")) or (lower and word == "senator")


def has_leader(draft: Draft, body: Mention) -> bool:
    """Whether a text tells of a body's leader, such as parties have and no firm."""
    return any(
        post.role == "leader"
        and post.organization is not None
        and draft.mentions[post.organization].name == body.name
        for post in draft.posts
    )


def suits(draft: Draft, post: Post, body: Ref) -> bool:
    """Whether a body may have an office: no state a mayor, no company a minister."""
    mention, title = draft.mentions[body], post.title.of(draft.article.text).lower()
    word = title.split(" for ")[0].split(" of ")[0].split()[-1]
    if is_state(draft, body):
        behind = draft.article.text[post.title.end : mention.span.start]
        before = draft.article.text[: mention.span.start][-NEAR:]
        if post.role in ACCREDITED and (HOSTS.fullmatch(behind) or SEATED_IN.search(before)):
            return False
        land = territory(mention.name)
        # A "Chancellor of Justice" is another office than the head of a government.
        governed = land is None or " of " in title or has_office(land.code, post.role)
        if land is not None and word in THRONES and land.code not in THRONES[word]:
            return False
        return governed and word not in STATELESS and not title.endswith(FIRMS)
    if word == "mayor":
        if mention.type is EntityType.PLACE:
            return True
        return MUNICIPAL.search(mention.name) is not None
    if is_strange(mention, post.role, title, word) or is_of_other_house(mention.name, word):
        return False
    firm = MUNICIPAL.search(mention.name) is None
    if title.startswith(MANAGERS) and firm and has_leader(draft, mention):
        return False
    if mention.type is EntityType.ORGANIZATION:
        stately = post.role in GOVERNMENTAL or (post.role in OF_STATES and post.role != "envoy")
        return not (stately and mention.kind in PRIVATE)
    return True
