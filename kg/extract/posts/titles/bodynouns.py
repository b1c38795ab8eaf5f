"""Common nouns for bodies and places, and what stands beside their names, as tables."""

import re

from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.gazetteer import city
from kg.model.extraction import Mention, Span

BODY_NOUNS = frozenset(ORGANIZATION_HEADS) | {
    "firm", "body", "think", "brigade", "militia", "club", "team", "newspaper", "paper", "tank",
    "charity", "mission", "fund", "regulator", "airline", "programme", "program", "faction",
    "fraction", "directorate", "shire", "borough", "panel", "museum", "hospital", "project",
    "secretariat", "battalion", "bloc", "lobby", "watchdog", "junta", "trust", "syndicate",
    "chamber", "daily", "weekly", "monthly", "quarterly", "broadcaster", "lender", "retailer",
    "clinic", "diocese",
    "mosque", "festival", "guild", "seminary", "choir", "cartel", "consortium", "laboratory",
    "observatory", "refinery", "inspectorate", "archive", "brewery", "studio", "shipyard", "sect",
    "lodge", "circus", "zoo", "presidium", "politburo", "platform", "theatre", "orchestra",
    "gallery", "confederation", "nonprofit", "outlet", "insurer", "operator",
}  # fmt: skip
"""Common nouns for a body."""
DESCRIPTIONS = frozenset(
    {"watchdog", "bloc", "lender", "broadcaster", "retailer", "publisher", "maker", "manufacturer",
     "insurer", "consultancy", "startup", "nonprofit", "outlet", "chain", "giant", "operator",
     "producer", "supplier", "conglomerate", "developer", "website", "magazine", "collective",
     "syndicate", "carrier", "utility"}
)  # fmt: skip
"""What tells of a body before its name, and seldom stands for it alone."""
STANDINGS = frozenset({"opposition", "ruling", "governing", "main", "largest", "rebel", "outlawed",
                       "banned", "influential", "powerful", "newly-formed", "rival", "neighbouring",
                       "neighboring", "nearby", "northern", "southern", "eastern", "western",
                       "central", "far-right", "far-left", "centre-right", "centre-left",
                       "left-wing", "right-wing", "nationalist", "liberal", "conservative",
                       "socialist"})  # fmt: skip
"""Words between an article and a name that only tell how a body stands."""
PARTS = DESCRIPTIONS | {
    "wing", "arm", "branch", "chapter", "garrison", "site", "portal", "station", "channel", "unit",
    "division", "section", "community", "cooperative", "co-operative", "campaign", "squadron",
    "regiment", "fleet", "jury", "caucus", "congregation", "parish", "monastery", "prison", "jail",
    "colony", "penitentiary",
}  # fmt: skip
"""Common nouns for a body or a part of one, where its officials are told."""
GROUNDS = frozenset(
    {"province", "region", "state", "district", "city", "town", "village", "county", "island",
     "territory", "municipality", "department", "port", "emirate", "republic", "capital"}
)  # fmt: skip
"""Common nouns for places."""
TOWNS = frozenset({"city", "town", "village", "municipality", "port", "capital"})
LANDS = frozenset({"country", "nation", "kingdom", "sultanate", "archipelago"})
"""Common nouns for states."""
REGIONS = (["state"], ["province"], ["region"], ["county"])
STATELY_BODIES = frozenset(
    {"government", "parliament", "cabinet", "senate", "house", "assembly", "congress", "opposition",
     "army", "forces", "force", "bank", "delegation", "team", "contingent",
     "administration"}
)  # fmt: skip
"""Bodies of which a state has one and that it stands for."""
KINDS = {
    "company": {"company", "other"}, "firm": {"company", "other"}, "airline": {"company", "other"},
    "group": {"other", "ngo", "party"},
    "organization": {"ngo", "other", "intergovernmental-organization"},
    "organisation": {"ngo", "other", "intergovernmental-organization"}, "charity": {"ngo"},
    "think": {"think-tank"}, "newspaper": {"media-outlet"}, "paper": {"media-outlet"},
    "regulator": {"government-body", "other"},
    "agency": {"government-body", "other", "intergovernmental-organization"},
    "body": {"government-body", "other", "intergovernmental-organization"}, "party": {"party"},
    "university": {"university"}, "shire": {"government-body"}, "borough": {"government-body"},
    "lobby": {"ngo", "other"}, "watchdog": {"ngo", "government-body", "other"},
    "daily": {"media-outlet"}, "weekly": {"media-outlet"}, "monthly": {"media-outlet"},
    "quarterly": {"media-outlet"}, "broadcaster": {"media-outlet"},
    "lender": {"company"}, "retailer": {"company"}, "outlet": {"media-outlet"},
    "insurer": {"company"}, "operator": {"company"}, "institute": {"think-tank"},
    "nonprofit": {"ngo", "other", "think-tank", "museum"},
    "bloc": {"intergovernmental-organization"}, "panel": {"committee"}, "court": {"court"},
    "magazine": {"media-outlet"}, "college": {"university"},
    "ministry": {"government-body"}, "service": {"armed-force", "government-body"},
    "force": {"armed-force"},
}  # fmt: skip
"""What a noun may stand for whose own name has another word in it."""
GENERIC = frozenset(
    {"body", "bloc", "group", "organization", "organisation", "agency", "watchdog", "regulator",
     "lender", "broadcaster", "charity", "nonprofit", "retailer", "insurer"}
)  # fmt: skip
ANY = frozenset({"house", "institution", "outfit"})
"""Nouns for a body of any kind that has been told of."""
"""Nouns for a body of some kind, whatever words before it tell: "the continental *body*"."""
LOOSE = frozenset(
    {"party", "company", "firm", "movement", "outlet", "newspaper", "paper", "magazine", "website",
     "site", "platform", "startup", "airline", "carrier", "club", "militia", "faction"}
)  # fmt: skip
"""Nouns for a body whose own name often has no noun that tells what it is."""
PARTISAN = (
    "union", "alliance", "movement", "front", "league", "coalition", "forum", "list", "bloc",
)  # fmt: skip
"""What parties may be called by."""


OPENING = 250
"""Characters in which minutes name the body whose they are."""
INTRODUCED = re.compile(
    r"(?:(?:news|statement|press release|release|message|communiqué|minutes)(?: of| from| by))? ?"
    r"(?:the )?"
)
"""What may stand before it."""
ISSUED = re.compile(
    r"(?:[ ,:–—-]*(?:[(]?[A-ZÀ-Þ][\w.'’-]*[)]?|of|the|in|and|to|for|at))*"
    r"|[ ,.:–—-]*(?i:press|statement|communiqu|readout|news|bulletin|minutes|media|release|notice"
    r"|personnel|circular|announcement|roster|decision|record|agenda).*"
    r"|[ ,:–—-]*(?:[a-z]+ )?(?i:meeting|session|sitting)\b.*"
)
"""What may stand behind the name of the body that issues a text in the line above it."""
CENTRAL = re.compile(
    r"\b(?:Central Bank|Reserve Bank|National Bank|Bank of [A-Z]|State Bank|Federal Reserve|"
    r"Monetary Authority|Bundesbank|Riksbank|Norges Bank|Bangko Sentral)"
)
"""What central banks are called, whose governors need no name."""
BUILDING = re.compile(
    r" (?:Hall|House|Palace|Square|Street|Hospital|Airport|Park|Stadium|Bridge|Mosque|Road|Avenue|"
    r"Cathedral|Church|Museum|Centre|Center|Building|Prison|School)$"
)
"""Places in a town that are none."""
COUNCIL = re.compile(
    r"^(?!.*\bCouncil of State\b)"
    r"(?!.*\b(?:Security|European|Human Rights|National|Nordic|Executive|World|Privy|Full)\b)"
    r".*\bCouncil\b"
    r"|\b[Cc]ounty [Aa]ssembly"
    r"|(?:^|\b(?:city|town|municipal|village|parish|borough|county|district) )council\b"
)
"""The name of a local council, or the common noun by which alone a text tells of one."""
GROUND = (
    r"(?:[Ss]tate|[Pp]rovince|[Rr]egion|[Cc]ounty|[Oo]blast|[Gg]overnorate|[Dd]epartment|[Cc]anton|"
    r"[Pp]refecture|[Tt]erritory|[Dd]istrict)"
)
PROVINCIAL = re.compile(r"\bprovincial (?:government|authorities|cabinet|administration)\b")
REGION = re.compile(rf" {GROUND}$")
REGION_OF = re.compile(rf"\b(?:{GROUND}|[Ii]sland) of (?:the )?$")
BEHIND_REGION = re.compile(rf" {GROUND}\b")
HAILING = re.compile(
    r"\b(?:consul|consul.general|ambassador|envoy|Republican|Democrat|MP|TD|MNA|MLA|lawmaker|legislator|native|candidate|Labour|Tory|born)"
    r" (?:from|of|for|in) $|\b[RD]-$"
)
"""What tells that somebody comes from a town or sits for it: it is not where the text is."""
MERE_PLACE = re.compile(r"\b(?:in|at|to|from|near|with|against|into|inside|across)(?: the)? $")
"""What stands before a state that only tells where or with whom something is."""
NEAR = 20
"""Characters before a place in which a word tells that it is a region."""
NO_PARLIAMENT = re.compile(
    r"\b(?:UN|United Nations|"
    r"(?:State|White|Blue|Government|Governor|Opera|Custom|Customs|Media)(?:[’']s)? House|"
    r"General Assembly|Parliamentary Assembly|Treasury|Sandiganbayan|"
    r"Court|Tribunal|Ministry|Office|Bank|[Cc]ommittees?|"
    r"[Cc]ommissions?|[Pp]anel)\b"
)
HOUSE = re.compile(
    r"^(?:Council of Representatives|Chamber(?: of (?:Deputies|Representatives))?|"
    r"Legislative Council|Shura Council|Consultative Assembly|"
    r"State Duma|National Council of Provinces|Great Khural|State Great Khural|Majlis|Landtag)$"
)
"""Parliaments whose names have no noun for one."""
MINISTRY = re.compile(r"(?i:ministr|department|treasury)|^[A-Z]{2,}$")
"""What a ministry is called by."""
PARTISAN_CONGRESS = re.compile(
    r"\S+ \S+ Congress$|(?:Workers|Union|Labour|Trades?|Youth|World|Peoples?)['’]? ?s? Congress$"
)
"""Assemblies that have no members of parliament of their own."""
SHORT_STATE = re.compile(
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|"
    r"Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|"
    r"Wis|Wyo|Ont|Que|Sask|Man|Alta|B\.C|N\.S|N\.B|Nfld|NSW|Vic|Qld|Tas)\.?"
)
"""What the press shortens states and provinces to."""
BARE_PARLIAMENT = re.compile(
    r"(?<! of )\bParliament\b(?! (?:Square|Street|Hill|House|Buildings?|Act))"
)
"""A parliament by no name of its own."""
SMALL_PARLIAMENT = re.compile(r"(?<!uropean )\bparliament\b(?! (?:building|square|election))")
"""One that the text writes in small letters."""
SORT = re.compile(r" (party|group|bloc|movement|coalition|network|company|union|alliance)\b")
"""What stands behind a name and tells what it is of."""
TICKET = re.compile(r" (?:party|ticket|slate)\b|(?<=Sabha) (?:MPs?|[Mm]embers?)\b")
"""What stands behind a party's name, be it a chamber's, "elected on a Congress *ticket*", and
behind the one of two chambers in which somebody else sits: "the Rajya Sabha *MP*".
"""
CHAMBERS = ("house", "commons", "lords", "senate", "assembly", "parliament", "congress")
CALLED = 2
"""Times that a text calls its own body by the noun alone."""


def head_noun(mention: Mention) -> str:
    """The noun that tells what a body is.

    >>> from kg.model.extraction import EntityType, Form, Span
    >>> head_noun(Mention(Span(0, 1), EntityType.ORGANIZATION, Form.NAME, "Council of the Wise"))
    'council'
    """
    found = ""
    for word in mention.name.lower().split():
        if word in {"of", "for", "on", "in", "at"}:
            break
        found = word
    return found


def may_be(noun: str, mention: Mention) -> bool:
    """Whether a noun may stand for a body, as its name tells: no guild is "the company".

    >>> from kg.model.extraction import EntityType, Form, Span
    >>> may_be("firm", Mention(Span(0, 1), EntityType.ORGANIZATION, Form.NAME, "Bakers Guild"))
    False
    """
    if noun == "ministry":
        return MINISTRY.search(mention.name) is not None
    others = UNLIKE.get(noun)
    return others is None or head_noun(mention) not in others


FREE = frozenset(
    {"guild", "union", "association", "federation", "party", "league", "society", "alliance",
     "front", "movement", "club", "network", "congress", "church"}
)  # fmt: skip
"""Heads of the names of those who join of their own will."""
PUBLIC = FREE | {
    "chamber", "council", "commission", "committee", "court", "ministry", "assembly", "parliament",
    "senate", "tribunal", "board", "university", "school", "institute", "department", "panel",
}  # fmt: skip
UNLIKE = {"regulator": FREE} | dict.fromkeys(
    ("company", "firm", "airline", "lender", "retailer", "insurer", "operator"), PUBLIC
)
"""What the names of bodies end with for which a noun does not stand."""
FILED = 60
"""Characters in which a dispatch names the place that it comes from."""
OWN_COUNCIL = re.compile(
    r"(?<![’'] )\b[Tt]he (?:city|town|village|municipal|borough|district|local)"
    r" (?:council|hall|assembly|chamber|government|authorities|administration)\b"
)
"""The council of the town that a dispatch is about, by no name."""
CAMPS = re.compile(
    r"Auschwitz|Birkenau|Buchenwald|Treblinka|Sobib[oó]r|Belsen|Majdanek|Jasenovac|Mauthausen|"
    r"Ravensbr|Theresienstadt|Terez[ií]n|Be[lł][zż]ec|Che[lł]mno|Sachsenhausen|Guantanamo"
)
CAMP = re.compile(
    r" (?:refugee |concentration |death |internment |military |army |air |naval )?"
    r"(?:camp|base|dam|mine|airport|barracks|neighbou?rhood|suburb|quarter|bridge|prison|stadium|square|reservoir)\b"
)


def is_camp(text: str, span: Span) -> bool:
    """Whether a place is one that has no mayor: a camp, a base, an airport."""
    return CAMPS.match(text, span.start) is not None or CAMP.match(text, span.end) is not None


def is_capital(mention: Mention) -> bool:
    """Whether a mention is of a state's capital."""
    known = city(mention.name)
    return known is not None and known.is_capital


def is_town(name: str) -> bool:
    """Whether the name of a place may be a town's: no building's, list's, or state's in short.

    >>> is_town("Leeds"), is_town("S.C."), is_town("City Hall"), is_town("All for Leeds")
    (True, False, False, False)
    """
    return (
        not BUILDING.search(name)
        and " for " not in name
        and not name.endswith(("County", "Province", "District"))
        and ("." not in name or not SHORT_STATE.fullmatch(name))
    )


SUBJECTS = frozenset(
    {"physics", "astronomy", "history", "law", "economics", "sociology", "philosophy", "politics",
     "science", "sciences", "studies", "engineering", "medicine", "geography", "anthropology",
     "linguistics", "relations", "affairs", "literature", "languages", "mathematics", "biology",
     "chemistry", "journalism", "education", "psychology"}
)  # fmt: skip
"""Last words of what is taught or studied, and of no body that has no other word for one."""
SECTIONS = (["department", "of"], ["faculty", "of"], ["school", "of"], ["section", "of"])
"""How parts of a body begin that have no name: "department of physics"."""
STATELY_KINDS = frozenset({"government-body", "legislature"})
"""Kinds of bodies by which a state acts, and that choose its president."""
