"""The town, province or council that a local office is of."""

import re

from kg.extract.draft import Draft, sentence
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.its import sentence_start
from kg.extract.posts.bodies.places import is_region
from kg.extract.posts.bodies.regions import governed, housed
from kg.gazetteer import place, territory
from kg.model.extraction import EntityType, Form, Mention, Post, Ref, Span


def of_town(case: Case) -> Ref | None:
    """The town, province or council of a local office: as of the last one of the sort, else the
    town that the text has named last.
    """
    draft = case.draft
    banker = not BANKS.isdisjoint(case.title.split())
    if case.word == "governor" and not banker and (near := region_beside(case)) is not None:
        return near
    if is_of_unknown(case):
        return None
    for other in [post for post in reversed(draft.posts) if post.title.start < case.start]:
        title = other.title.of(draft.article.text).lower()
        if title.endswith(case.word) and other.organization is not None and is_local(draft, other):
            return other.organization
    known = case.first not in {"a", "an"} or own_council(case)
    known = known and "district" not in case.title.split()
    if case.word in {"mayor", "burgomaster", "intendant"} and known:
        return of_mayor(case)
    if case.word == "governor":
        bank = case.antecedents.bank(case.start)
        bank = central_bank(case) if bank is None else bank
        if bank is not None or case.title.endswith("bank governor"):
            return bank
    if case.word == "premier" or (case.word == "governor" and known):
        region = of_province(case)
        if case.word == "premier" and region is not None and is_governed(draft, region):
            return None
        town = case.antecedents.last_town(case.start) if case.word == "premier" else None
        unknown = town is not None and place(draft.mentions[town].name) is None
        return town if region is None and unknown else region
    return None


def is_of_unknown(case: Case) -> bool:
    """Whether a word that nobody knows for a place tells before the title of where the office is:
    "received *Farwaniya* Governor Ana Lind".
    """
    passage, at = case.told.passage, case.told.office.start
    word = passage.words[at - 1] if at else None
    capital = word is not None and word.text.istitle() and word.pos_ == "PROPN"
    known = at - 1 in passage.inside or at - 1 in passage.titles
    titled = passage.words[at].text.istitle() and case.post.rule == "title-name"
    return capital and titled and not known and not (word is None or word.is_sent_start)


def of_mayor(case: Case) -> Ref | None:
    """The town or town hall of a mayor: whose text it is, or of which the text has told last."""
    if (hall := own_hall(case)) is not None:
        return hall
    if (there := town_where(case)) is not None:
        return there
    town, council = case.antecedents.last_town(case.start), case.antecedents.council(case.start)
    if council is not None and OF_TOWN.search(case.draft.mentions[council].name):
        # The town may go by its council's name alone.
        named = town_of(case, council)
        return council if named is None else named
    return town


def town_where(case: Case) -> Ref | None:
    """The town that "where" goes back to in the clause of a mayor: "to *Tartu, where* she met Mayor
    Lind".
    """
    passage, before = case.told.passage, case.told.office.start
    for at in range(before - 1, max(0, sentence_start(passage, before)), -1):
        if passage.lower[at] == ",":
            return None
        name = passage.ending.get(at - (passage.lower[at - 1] == ","))
        if passage.lower[at] == "where" and name is not None and name.type is EntityType.PLACE:
            return case.draft.ref(passage.passage, passage.words[name.end - 1])
    return None


BANKS = frozenset({"bank", "fed", "reserve"})
"""Words of governors' titles that tell of no region: "In Texas, *Fed* Governor Lind spoke"."""


def is_governed(draft: Draft, region: Ref) -> bool:
    """Whether a region is of a state of which the provinces have governors and no premiers."""
    known = territory(draft.mentions[region].name)
    return known is not None and known.parent in {"us", "cn"}


def region_beside(case: Case) -> Ref | None:
    """The region in which the sentence tells that something is, or whose house it names: "*In
    Plateau State*, Governor Lind", "the Lagos State House of Assembly met Governor Lind".
    """
    passage, draft, before = case.told.passage, case.draft, case.told.office.start
    text = draft.article.text
    start = sentence_start(passage, before)
    for name in (n for n in reversed(passage.names) if start <= n.start and n.end <= before):
        ref = draft.ref(passage.passage, passage.words[name.end - 1])
        if ref is None:
            continue
        if name.type is EntityType.ORGANIZATION:
            land = housed(draft, draft.mentions[ref])
            if land is not None:
                return land
        elif passage.lower[name.start - 1] == "in" and is_region(text, draft.mentions[ref]):
            return ref
    return None


def central_bank(case: Case) -> Ref | None:
    """The central bank of which a text tells by this noun alone, if it has named no region."""
    draft = case.draft
    told = draft.article.text.rfind("central bank", 0, case.start)
    if told < 0 or case.title not in BANKERS or not tells_of_money(case, told) or (
        case.antecedents.last_region(case.start) is not None
    ):  # fmt: skip
        return None
    known = draft.mention_at.get(told)
    if known is not None and draft.names(known, EntityType.ORGANIZATION):
        return known
    span = Span(told, told + len("central bank"))
    made = Mention(span, EntityType.ORGANIZATION, Form.NAME, "central bank")
    draft.mention_at[told] = ref = draft.add(made)
    return ref


BANKERS = frozenset({"governor", "deputy governor", "vice governor"})
MONEY = re.compile(
    r"\b(?:rates?|inflation|monetary|currency|reserves|lend(?:ing|ers?)|money|liquidity|prices|"
    r"deposits|interest|bonds?|easing|tightening|growth|banking)\b"
)
"""What governors of central banks and their banks speak of."""


def tells_of_money(case: Case, told: int) -> bool:
    """Whether the sentence of a governor speaks of what central banks do, or that of the bank does
    and the governor's names no place and no law: none "in Lagos, Governor Lind opened a school".
    """
    draft, text = case.draft, case.draft.article.text
    passage = case.told.passage
    own = sentence(passage.passage, passage.words[case.told.office.start])
    if MONEY.search(text, own.start, own.end):
        return True
    end = text.find(".", told)
    bank = MONEY.search(text, max(0, text.rfind(".", 0, told)), end if end > 0 else len(text))
    placed = any(
        own.start <= m.span.start < own.end and m.type is EntityType.PLACE for m in draft.mentions
    )
    return bank is not None and not placed and LAWS.search(text, own.start, own.end) is None


LAWS = re.compile(r"\b(?:bill|law|veto\w*|legislat\w+|state|county|province|pardon\w*)\b")
"""What governors of states deal with."""
OF_TOWN = re.compile(r"^\S.* (?:Town|City|Municipal|Borough|Village) Council$")


def own_council(case: Case) -> bool:
    """Whether the text tells of the council of its town, of which "a former mayor" then was."""
    council, town = case.antecedents.council(case.start), case.antecedents.last_town(case.start)
    mentions = case.draft.mentions
    if council is None or town is None:
        return False
    return mentions[council].name.startswith(mentions[town].name)


def own_hall(case: Case) -> Ref | None:
    """The town's administration whose text it is: under "Ayuntamiento de Lorca - Press"."""
    body = case.antecedents.issuer()
    return body if body is not None and HALL.match(case.draft.mentions[body].name) else None


HALL = re.compile(
    r"(?:Ayuntamiento|Ajuntament|Municip\w+|Mairie|Comune|Commune|Prefeitura|Câmara Municipal|"
    r"Gemeinde|Gmina|Občina|(?:City|Town|Borough) of)\b"
)
"""How the names begin of the administrations of towns."""


def town_of(case: Case, body: Ref) -> Ref | None:
    """The town with whose name that of a body begins."""
    mentions = case.draft.mentions
    own = (r for r, m in enumerate(mentions) if mentions[body].name.startswith(f"{m.name} ") and (
        m.type is EntityType.PLACE and m.form is Form.NAME
    ))  # fmt: skip
    return next(own, None)


def is_provincial(case: Case) -> bool:
    """Whether words beside a title tell that it is of a province: "the provincial minister", "the
    chief minister".
    """
    office, low = case.told.office, case.told.passage.lower
    before = low[max(0, office.start - 1) : office.first]
    return (
        "state" in before
        or "provincial" in before + low[office.first : office.last]
        or case.title.endswith(OF_DISTRICTS)
    )


def of_province(case: Case) -> Ref | None:
    """The province that the text has named last, else the one whose government it tells of."""
    office, low = case.told.office, case.told.passage.lower
    # "the *state* minister" is of no district
    noun = "state" if "state" in low[max(0, office.start - 1) : office.first] else ""
    region = case.antecedents.last_region(case.start, noun)
    return governed(case.draft, case.start) if region is None else region


OF_DISTRICTS = (
    "chief minister", "county secretary", "county executive", "county commissioner",
    "district commissioner", "district administrator", "regional administrator",
)  # fmt: skip
"""How titles end that are of a province or a part of one."""


def is_municipal(case: Case) -> bool:
    """Whether a title tells that it is of a town: "City Administrator"."""
    return case.title.split()[0] in {"city", "municipal", "town"} and len(case.title.split()) > 1


def of_municipality(case: Case) -> Ref | None:
    """The town of which the text has told the mayor, else the one that it has named last."""
    for other in reversed(case.draft.posts):
        if other.role == "mayor" and other.organization is not None:
            return other.organization
    return case.antecedents.last_town(case.start)


def is_local(draft: Draft, post: Post) -> bool:
    """Whether a post is of a place: a bank has a governor too."""
    return post.organization is not None and (
        post.role != "governor" or not draft.names(post.organization, EntityType.ORGANIZATION)
    )
