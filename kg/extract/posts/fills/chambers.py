"""The chamber, or the party, of a member of parliament."""

import re

from kg.extract.posts.bodies.beside import LISTED, SIDES
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.regions import is_within_union, of_union_state
from kg.extract.posts.bodies.rivals import DEALS
from kg.extract.posts.bodies.stately import DIRECT
from kg.extract.posts.fills.company import lists
from kg.extract.posts.same import same_holder
from kg.extract.words.lexicon import words
from kg.extract.words.titles import singular_of
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Form, Mention, Ref, Span, Status

SEATED = frozenset({"senator", "mp", "mep", "mps"})
"""Titles of those behind whose names their parties stand in brackets."""
PARTY = re.compile(r" \(([A-ZÀ-Þ][^(),\n]{1,40})[,)]")


def party_of(case: Case) -> Ref | None:
    """The party in brackets behind a member's name: "Senator Ana Lind (UPM, Oslo North)"."""
    draft = case.draft
    match = PARTY.match(draft.article.text, draft.mentions[case.post.person].span.end)
    ref = draft.mention_at.get(match.start(1)) if match is not None else None
    return ref if ref is not None and draft.names(ref, EntityType.ORGANIZATION) else None


def of_senate(case: Case) -> Ref | None:
    """The Senate, else the parliament, of a senator."""
    senate = case.antecedents.called("Senate") or case.antecedents.bare_senate(case.start)
    if senate is not None or case.post.status is Status.FORMER:
        return senate
    ref = case.antecedents.parliament(case.start)
    whole = ref is not None and "House" not in case.draft.mentions[ref].name
    return ref if whole else None


def of_state_senate(case: Case) -> Ref | None:
    """The senate of a state of a union, else that state: no "State Senator" sits in the union's."""
    senate = of_senate(case)
    name = "" if senate is None else case.draft.mentions[senate].name
    return of_union_state(case) if senate is None or UNION.match(name) else senate


UNION = re.compile(r"U\.?S\.? |United States ")


def of_house(case: Case) -> Ref | None:
    """The house of a representative, if the text names it; a state's only where it names a state:
    "State Representative Ana Lind" sits in no "House of Representatives" of the union.
    """
    places = (m.name for m in case.draft.mentions if m.type is EntityType.PLACE)
    if case.title.startswith("state ") and not any(map(is_within_union, places)):
        return None
    names = ("House of Representatives", "U.S. House", "U.S. House of Representatives", "House")
    found = (case.antecedents.called(name) for name in names)
    house = next((ref for ref in found if ref is not None), None)
    return case.antecedents.parliament(case.start, senate=False) if house is None else house


MEMBERS = frozenset({"rep", "representative", "congressman", "congresswoman"})
"""Titles of members of a chamber of representatives."""
SENT = words("high special permanent resident trade personal chief legal regional country military")
"""What makes a "representative" one who is sent by a body or state."""


def is_member(title: str) -> bool:
    """Whether a title is that of a member of a chamber of representatives.

    >>> is_member("state representative"), is_member("reps."), is_member("high representative")
    (True, True, False)
    """
    *before, head = singular_of(title).split()
    return head.rstrip(".") in MEMBERS and SENT.isdisjoint(before)


def of_assembly(case: Case) -> Ref | None:
    """The parliament that the text tells of, else the local council; of several, "an opposition
    leader" may lead a party outside it.
    """
    if case.first in {"a", "an"} and case.title.startswith("opposition leader"):
        return None
    parliament = case.antecedents.parliament(
        case.start,
        small=case.post.role == "speaker" or case.word == "whip" or case.title in DEPUTIES,
        senate=case.post.role != "member-of-parliament" and is_senatorial(case),
    )
    parliament = house_within(case) if parliament is None else own_house(case, parliament)
    if parliament is not None and sits_at_home(case, parliament):
        return None
    if parliament is None and case.post.rule == "titles-pairs":
        return party_of(case)
    if case.post.role == "member-of-parliament":
        return parliament
    return case.antecedents.council(case.start) if parliament is None else parliament


def own_house(case: Case, last: Ref) -> Ref:
    """The house whose proceedings the text is, unless the sentence names another: its guests' is
    only told by the way.
    """
    own = case.antecedents.issuer()
    house = own is not None and case.draft.mentions[own].kind == "legislature"
    span = case.draft.mentions[last].span
    met = DEALS.search(case.draft.article.text, span.end, max(span.end, case.start)) is not None
    here = span.within(case.post.evidence) and not met
    return last if own is None or here or not house else own


def of_delegates(case: Case) -> Ref | None:
    """The parliament of whose delegation a list names the members, as told of who heads it."""
    passage, start = case.told.passage, case.told.office.start
    sides = (
        at for at in range(start - 1, max(0, start - LISTED), -1) if passage.lower[at] in SIDES
    )
    if not any(lists(passage, at, start) for at in sides):
        return None
    text, mentions = case.draft.article.text, case.draft.mentions
    for other in reversed(case.draft.posts):
        body = other.organization
        if body is not None and other.title.start < case.start and (
            mentions[body].kind == "legislature" and "delegation" in other.evidence.of(text)
        ):  # fmt: skip
            return body
    return None


def is_senatorial(case: Case) -> bool:
    """Whether an officer may be a senate's: no deputy sits there, nor whoever is one besides."""
    draft, text = case.draft, case.draft.article.text
    own = (
        p.title.of(text).lower()
        for p in draft.posts
        if p.title.start < case.start and same_holder(draft, p.person, case.post.person)
    )
    return "opposition" not in case.title and DEPUTIES.isdisjoint((case.title, *own))


DEPUTIES = frozenset({"deputy", "deputies"})


def sits_at_home(case: Case, parliament: Ref) -> bool:
    """Whether a member is told to be of a party, and so hardly of the union's parliament, which is
    all that the text names: "a lawmaker *from the ruling Danish party*".
    """
    draft = case.draft
    above = draft.mentions[parliament].name.lower() in ABOVE_STATES and case.title != "mep"
    return above and OF_PARTY.match(draft.article.text, case.post.title.end) is not None


ABOVE_STATES = frozenset({"european parliament", "pan-african parliament", "ecowas parliament"})
OF_PARTY = re.compile(r" (?:from|of|with) [^,.;]{3,60}\bparty\b", re.IGNORECASE)


def house_within(case: Case) -> Ref | None:
    """The house that a text names only within the name of its part, as a mention made now: "the
    Rules Committee *of the Legislative Assembly of Viken*".
    """
    draft = case.draft
    for mention in list(draft.mentions):
        inner = WITHIN.search(mention.name)
        own = mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
        if inner is None or not own or mention.span.start > case.start:
            continue
        at = draft.article.text.find(inner["house"], mention.span.start, mention.span.end)
        span = Span(at, at + len(inner["house"]))
        made = Mention(span, EntityType.ORGANIZATION, Form.NAME, inner["house"], "legislature")
        return None if at < 0 else draft.add(made)
    return None


WITHIN = re.compile(
    r" (?:of|to) (?:the )?(?P<house>(?:[A-ZÀ-Þ]\w+ ){0,3}(?:Assembly|Parliament|Senate|Legislature|"
    r"Congress|House)\b.*)"
)
"""A house in the name of a part of it."""


def of_reporting(case: Case) -> Ref | None:
    """The committee of which the paragraph has told, whose report "the rapporteur" presents."""
    if case.title != "rapporteur" or case.first != "the":
        return None
    return case.antecedents.of_kind("committee", case.told.passage.passage.offset, case.start)


def of_tribunal(case: Case) -> Ref | None:
    """The international court of which the text tells, whose own its prosecutors are, if their
    paragraph tells of no other where "Prosecutor Lind" stands by that alone.
    """
    near = case.antecedents.of_kind("court", case.told.passage.passage.offset, case.start)
    national = near is not None and not INTERNATIONAL.search(case.draft.mentions[near].name)
    if national and case.first != "the":
        return None
    courts = [
        (m.span.start, ref) for ref, m in enumerate(case.draft.mentions)
        if m.kind == "court" and m.span.end < case.start and INTERNATIONAL.search(m.name)
    ]  # fmt: skip
    return max(courts)[1] if courts and case.post.rule in DIRECT else None


INTERNATIONAL = re.compile(r"\b(?:International|Tribunal|Special|ICC|Hybrid)\b")


def of_court(case: Case) -> Ref | None:
    """The court of a judge: the last one named, in the passage if told by the way."""
    direct = case.post.rule in DIRECT | {"titles-pairs"}
    after = 0 if direct else case.told.passage.passage.offset
    held = case.post.status is not Status.FORMER or case.post.rule in LOST
    at, passage = presided(case), case.told.passage
    if not held or (at is not None and passage.lower[at] in PANELS):
        return None
    name = None if at is None else passage.ending.get(at + 1)
    if at is not None and name is not None and name.type is EntityType.ORGANIZATION:
        # "the *Appeals Chamber*, presided over by Judge Lind", but "the Ports Authority"
        part = case.draft.ref(passage.passage, passage.words[at])
        return part if passage.lower[at] in BENCHES else None
    return case.antecedents.of_kind("court", after, case.start)


def is_nations(case: Case) -> bool:
    """Whether a chief justice is a state's: the text names no court but "the *High Court*"."""
    ref = of_court(case) if case.title == "chief justice" else None
    return ref is not None and case.draft.mentions[ref].name in {"High Court", "Supreme Court"}


def presided(case: Case) -> int | None:
    """Where what a judge presides over ends: "the *tribunal*, chaired by Justice Lind"."""
    low, at = case.told.passage.lower, case.told.office.start - 1
    if low[at] != "by" or low[at - 1] not in {"chaired", "headed", "led", "over"}:
        return None
    at -= 2 if low[at - 1] != "over" else 3
    return at - (low[at] == ",")


BENCHES = frozenset({"court", "chamber", "division", "bench", "circuit"})
"""Words with which the names of courts and their parts end."""
PANELS = frozenset({"tribunal", "commission", "inquiry", "committee"})
"""What is no part of a court, if the text calls it by its noun alone."""


LOST = frozenset({"released", "relieved", "removed", "leaves-post"})
"""Rules by which somebody has just lost an office, of the body that is being told of."""


def is_elsewhere(case: Case) -> bool:
    """Whether a member of parliament is of another than the house of an Indian state that the text
    tells of, whose members are called otherwise.
    """
    houses = [m.name for m in case.draft.mentions if m.kind == "legislature" and " " in m.name]
    return case.title == "mp" and bool(houses) and all(map(is_indian, houses))


def is_indian(house: str) -> bool:
    """Whether a house is that of an Indian state, as its name tells.

    >>> is_indian("Karnataka Legislative Assembly"), is_indian("Lok Sabha")
    (True, False)
    """
    words = house.split()
    lands = (territory(" ".join(words[:size])) for size in (1, 2))
    return any(land is not None and land.parent == "in" for land in lands)


PARTISAN = words(
    "socialist conservative liberal labour democratic republican green communist nationalist "
    "centrist populist christian-democratic"
)
"""What a party's own are called by, before a title."""
LEADING = frozenset({"leader", "spokesperson", "chair", "vice-chair"})


def is_partisan(case: Case) -> bool:
    """Whether a title is a party's that only an adjective tells: "*Socialist* leader Ana Lind"."""
    before = case.told.passage.words[max(0, case.told.office.start - 1)]
    adjective = before.lower_ in PARTISAN and before.text.istitle()
    return adjective and case.post.role in LEADING and case.post.rule == "title-name"


def of_partisans(case: Case) -> Ref | None:
    """The party whose name begins with the adjective, if the text names it: none other."""
    before = case.told.passage.words[case.told.office.start - 1]
    return case.antecedents.beginning(before.text)
