"""How the text around a title tells whose it is, and for which titles: a table of ways."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.regions import (
    of_devolved,
    of_lawmakers,
    sits_below,
    sits_in_state,
)
from kg.extract.posts.bodies.stately import DIRECT, LOCAL, OF_STATES
from kg.extract.posts.fills.chambers import (
    SEATED,
    is_elsewhere,
    is_member,
    is_nations,
    is_partisan,
    of_assembly,
    of_court,
    of_delegates,
    of_house,
    of_partisans,
    of_reporting,
    of_senate,
    of_state_senate,
    of_tribunal,
    party_of,
)
from kg.extract.posts.fills.congresses import of_congress
from kg.extract.posts.fills.envoys import of_embassy
from kg.extract.posts.fills.insiders import (
    CHAIRS,
    is_contact,
    is_parliamentary,
    own_noun,
)
from kg.extract.posts.fills.listheads import of_head
from kg.extract.posts.fills.localities import (
    is_municipal,
    is_provincial,
    of_municipality,
    of_province,
    of_town,
    own_hall,
)
from kg.extract.posts.fills.namesakes import of_namesake, of_untold
from kg.extract.posts.fills.nationals import of_nationals
from kg.extract.posts.fills.seconds import (
    of_chief,
    of_person,
    of_second,
    of_superior,
    serves,
)
from kg.extract.posts.fills.sittings import is_listing, of_bench, of_listing, own_minutes
from kg.extract.posts.fills.whole import of_label
from kg.extract.posts.fills.worldly import is_worldly, of_experts, of_world
from kg.extract.posts.offices.represented import of_represented
from kg.model.extraction import EntityType, Post, Ref


def of_union(case: Case) -> Ref | None:
    """The European Union or its Commission, where the text names it: of whom the "commissioner for
    enlargement" is one.
    """
    names = ("European Commission", "Commission", "European Union", "EU")
    found = (case.antecedents.called(name) for name in names)
    return next((ref for ref in found if ref is not None), None)


def of_foreign_policy(case: Case) -> Ref | None:
    """The European Union, of its high representative, unless the text is of the one in Bosnia."""
    names = ("European Union", "EU")
    found = (case.antecedents.called(name) for name in names)
    bosnian = "Bosnia" in case.draft.article.text or case.first not in {"the", "high"}
    return None if bosnian else next((ref for ref in found if ref is not None), None)


def of_church(case: Case) -> Ref | None:
    """The church or its synod of which the text has told: only there is "the moderator" a post."""
    mentions = case.draft.mentions
    named = (
        ref for ref, m in enumerate(mentions)
        if m.type is EntityType.ORGANIZATION and m.span.end < case.start and CHURCH.search(m.name)
    )  # fmt: skip
    return next(named, None)


CHURCH = re.compile(
    r"\b(?:Church|Kirk|Synod|Presbyter\w+|Ekalesia|Lotu|Methodist|Congregational|Reformed|"
    r"General Assembly of the (?!United|Org))\b"
)


def title_of(draft: Draft, post: Post) -> str:
    """The title of a post in small letters."""
    return post.title.of(draft.article.text).lower()


def of_own_noun(case: Case) -> Ref | None:
    """The body that is called by the noun of its members' title."""
    return case.antecedents.of_noun(own_noun(case.title, case.word) or "", case.start)


def of_own_mission(case: Case) -> Ref | None:
    """The delegation of which an ambassador is told to be the head."""
    draft, person = case.draft, case.post.person
    if case.title != "ambassador":
        return None
    led = (p.organization for p in draft.posts if p.person == person and p.role in LEADING)
    return next((b for b in led if b is not None and "elegation" in draft.mentions[b].name), None)


LEADING = frozenset({"head", "chief"})


HEADS_IT = re.compile(
    r"[^.;]{0,60}?, who (?:currently |now )?(?:heads|leads|runs|directs|chairs) (?:it|them)\b"
)


def heads_it(case: Case) -> bool:
    """Whether the text goes on that the holder leads what it has just named."""
    return HEADS_IT.match(case.draft.article.text, case.post.title.end) is not None


def is_chair(case: Case) -> bool:
    """Whether a title is one that a body's own minutes need not complete."""
    return case.post.role in CHAIRS and not case.title.startswith("special ")


def of_council(case: Case) -> Ref | None:
    """The local council of a councillor."""
    council, tier = case.antecedents.council(case.start), case.title.split()[0]
    ref = own_hall(case) if council is None else council
    named = "" if ref is None else case.draft.mentions[ref].name.lower()
    sorts = TIERS.intersection(named.split())
    return None if tier in TIERS and sorts and tier not in sorts else ref


TIERS = frozenset(
    {"county", "district", "borough", "city", "parish", "town", "municipal", "regional", "state",
     "provincial", "departmental", "community"}
)  # fmt: skip
"""With what the titles of councillors begin that tell the sort of their council."""


def is_executive(case: Case) -> bool:
    """Whether a title is in the executive of a council of whose members a text tells."""
    titles = (title_of(case.draft, post).split() for post in case.draft.posts)
    own = case.title.startswith(("cabinet member", "portfolio holder"))
    if case.title == "chief executive":
        # unless the text has just told of a firm
        own = case.antecedents.last_named(case.start) in {None, of_council(case)}
    return own and any(own_noun("", title[-1]) == "council" for title in titles)


def of_contact(case: Case) -> Ref | None:
    """The body of whom one may ask: whose text it is, or of which it tells first."""
    issuer = case.antecedents.issuer()
    return case.antecedents.first_subject() if issuer is None else issuer


class Way(NamedTuple):
    """How the text around tells whose a title is, and for which titles; one that `decides` says of
    those that they are nobody's where it tells no body.
    """

    body: Callable[[Case], Ref | None]
    applies: Callable[[Case], bool] = lambda _: True
    decides: bool = False


def final(applies: Callable[[Case], bool], body: Callable[[Case], Ref | None]) -> Way:
    """A way that decides for its titles."""
    return Way(body, applies, decides=True)


def nobody(_: Case) -> None:
    """No body at all."""


WAYS = (
    Way(of_head),
    Way(lambda c: c.topic.presided(c.post), lambda c: c.post.role == "vice-president"),
    Way(of_represented),
    Way(of_superior),
    Way(of_nationals),
    final(serves, of_chief),
    Way(of_second),
    final(lambda c: c.title == "chief", nobody),
    final(is_partisan, of_partisans),
    Way(of_world, lambda c: is_worldly(c.title)),
    final(lambda c: c.title.startswith(("special rapporteur", "independent expert")), of_experts),
    Way(
        of_namesake,
        lambda c: (
            (" " in c.title or c.word == "treasurer" or c.is_passing)
            and c.post.role not in OF_STATES
        ),
    ),
    Way(of_untold),
    Way(of_congress),
    final(lambda c: c.title == "moderator", of_church),
    Way(of_bench),
    final(is_listing, of_listing),
    final(lambda c: c.post.role in {"judge", "justice"} and not is_nations(c), of_court),
    Way(of_union, lambda c: c.post.role == "commissioner" and c.told.office.fielded),
    final(
        lambda c: c.title == "high representative" and of_union(c) is not None, of_foreign_policy
    ),
    final(
        lambda c: own_noun("", c.word) == "council" and not c.title.startswith("state "), of_council
    ),
    Way(of_council, is_executive),
    final(
        lambda c: own_noun(c.title, c.word) is not None and c.post.role != "high-commissioner",
        of_own_noun,
    ),
    Way(party_of, lambda c: c.title in SEATED),
    Way(of_delegates, lambda c: c.post.role == "member-of-parliament"),
    final(sits_in_state, of_state_senate),
    Way(of_lawmakers, sits_below),
    Way(of_senate, lambda c: c.post.role == "senator"),
    final(lambda c: is_member(c.title) and c.post.rule in DIRECT, of_house),
    Way(of_own_mission),
    Way(of_devolved),
    Way(of_embassy),
    final(is_elsewhere, nobody),
    Way(of_reporting),
    Way(
        lambda c: c.topic.sitting,
        lambda c: c.title in {"clerk", "rapporteur", "convener", "convenor"},
    ),
    final(lambda c: is_parliamentary(c.title.replace("-", " ")) and not of_person(c), of_assembly),
    final(lambda c: c.post.role == "prosecutor", of_tribunal),
    final(heads_it, lambda c: c.antecedents.last_named(c.start)),
    final(
        lambda c: "elector" in c.title or "election" in c.title,
        lambda c: c.antecedents.of_noun("commission", c.start),
    ),
    final(lambda c: c.told.office.closed, nobody),
    final(is_municipal, of_municipality),
    final(is_provincial, of_province),
    final(lambda c: c.word in LOCAL and c.post.role != "deputy-prime-minister", of_town),
    Way(of_label),
    final(lambda c: c.post.role not in OF_STATES and is_contact(c.draft, c.start), of_contact),
    Way(own_minutes, lambda c: c.post.rule in DIRECT and is_chair(c)),
)
"""The ways, surest first."""
