"""The titles of posts, as tables: which role each is, what may stand with it, what it is not."""

import re
from functools import cache, lru_cache

from kg.extract.words.lexicon import words

TITLES = {
    # diplomacy
    "ambassador": "ambassador", "ambassador extraordinary and plenipotentiary": "ambassador",
    "ambassador at large": "ambassador", "high commissioner": "high-commissioner",
    "chargé d'affaires": "charge-d-affaires", "charge d'affaires": "charge-d-affaires",
    "consul": "consul", "consul general": "consul-general", "first secretary": "first-secretary",
    "second secretary": "second-secretary", "third secretary": "third-secretary",
    "counsellor": "counsellor", "counselor": "counsellor", "attaché": "attache",
    "attache": "attache", "permanent representative": "permanent-representative",
    "special representative": "special-representative", "envoy": "envoy", "diplomat": "diplomat",
    "chief of mission": "head", "head of mission": "head", "head of delegation": "head",
    "mediator": "envoy", "negotiator": "diplomat", "nuncio": "ambassador",
    "high representative": "high-representative", "rapporteur": "official",
    # states and governments
    "president": "president", "vice president": "vice-president",
    "prime minister": "prime-minister", "premier": "prime-minister",
    "taoiseach": "prime-minister", "deputy prime minister": "deputy-prime-minister",
    "minister": "minister", "deputy minister": "deputy-minister", "vice minister":
    "deputy-minister", "deputy foreign minister": "deputy-minister",
    "foreign minister": "foreign-minister", "minister of foreign affairs": "foreign-minister",
    "minister for foreign affairs": "foreign-minister", "foreign secretary": "foreign-minister",
    "secretary of foreign affairs": "foreign-minister", "defence minister": "defence-minister",
    "defense minister": "defence-minister", "minister of defence": "defence-minister",
    "minister of defense": "defence-minister", "secretary of defense": "defence-minister",
    "defence secretary": "defence-minister", "secretary of state": "secretary-of-state",
    "secretary": "secretary", "undersecretary": "under-secretary",
    "under secretary": "under-secretary", "under secretary general": "under-secretary",
    "deputy secretary": "under-secretary", "assistant secretary": "assistant-secretary",
    "secretary general": "secretary-general",
    "assistant secretary general": "deputy-secretary-general",
    "deputy secretary general": "deputy-secretary-general", "commissioner": "commissioner",
    "spokesperson": "spokesperson", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "press secretary": "press-secretary", "chief of staff": "chief-of-staff",
    "adviser": "adviser", "advisor": "adviser",
    "national security adviser": "national-security-adviser",
    "national security advisor": "national-security-adviser", "governor": "governor",
    "governor general": "governor", "mayor": "mayor", "king": "king", "queen": "queen",
    "prince": "prince", "crown prince": "prince", "princess": "prince", "emir": "king",
    "sultan": "king", "chancellor": "chancellor", "administrator": "administrator",
    "first lady": "official", "treasurer": "official", "ombudsman": "official",
    "comptroller": "official", "auditor": "official", "marshal": "official",
    "sheriff": "official",
    "chief of police": "chief", "inspector": "official", "inspector general": "official",
    "superintendent": "official", "prefect": "official", "registrar": "official",
    "special agent": "official", "investigator": "official", "patrolman": "official",
    # parliaments, parties, courts
    "senator": "senator", "sen.": "senator", "congressman": "representative",
    "congresswoman": "representative", "representative": "representative",
    "rep.": "representative", "assemblyman": "representative", "assemblywoman":
    "representative", "delegate": "representative", "councillor": "representative",
    "councilor": "representative", "councilman": "representative",
    "councilwoman": "representative", "alderman": "representative",
    "legislator": "member-of-parliament", "member of parliament": "member-of-parliament",
    "mp": "member-of-parliament", "mep": "member-of-parliament", "lawmaker":
    "member-of-parliament", "parliamentarian": "member-of-parliament", "member": "member",
    "ranking member": "member", "speaker": "speaker", "leader": "leader", "whip": "leader",
    "co-leader": "leader", "judge": "judge", "justice": "justice", "chief justice": "justice",
    "prosecutor": "prosecutor", "attorney general": "attorney-general", "attorney": "prosecutor",
    "united states attorney": "prosecutor", "u.s. attorney": "prosecutor",
    "assistant united states attorney": "prosecutor", "assistant u.s. attorney": "prosecutor",
    "district attorney": "prosecutor", "city attorney": "prosecutor",
    "county attorney": "prosecutor", "state attorney": "prosecutor",
    "united states marshal": "official", "u.s. marshal": "official",
    "solicitor general": "official", "solicitor": "official", "lawyer": "official",
    "counsel": "official", "general counsel": "official", "law clerk": "official",
    "barrister": "official", "clerk": "official",
    # bodies of any sort
    "director": "director", "director general": "director-general",
    "executive director": "executive-director", "deputy director": "deputy-director",
    "managing director": "executive-director", "chair": "chair", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "vice chair": "vice-chair",
    "vice chairman": "vice-chair", "vice chairwoman": "vice-chair",
    "deputy chair": "vice-chair", "deputy chairman": "vice-chair", "co-chair": "co-chair",
    "co-chairman": "co-chair", "co-chairwoman": "co-chair", "chief executive": "chief-executive",
    "chief executive officer": "chief-executive", "ceo": "chief-executive",
    "chief operating officer": "official", "chief financial officer": "official",
    "cfo": "official", "coo": "official", "officer": "official", "founder": "founder",
    "co-founder": "founder", "chief": "chief", "head": "head", "coordinator": "coordinator",
    "co-ordinator": "coordinator", "manager": "official", "official": "official",
    "deputy": "official", "partner": "official", "trustee": "member", "board member": "member",
    "committee member": "member", "associate": "official", "assistant": "official",
    "aide": "adviser", "commander": "commander", "commandant": "commander",
    "chief of defence": "commander", "chief of general staff": "commander",
    "dean": "official", "rector": "head", "vice rector": "official", "provost": "official",
    "principal": "head", "vice chancellor": "head", "curator": "official",
    # religion
    "archbishop": "leader", "bishop": "leader", "patriarch": "leader", "pope": "leader",
    "auditor general": "official", "advocate general": "official", "surgeon general": "official",
    "postmaster general": "official", "prosecutor general": "prosecutor",
    "procurator general": "prosecutor", "public prosecutor": "prosecutor",
    "director of public prosecutions": "prosecutor",
    "first minister": "prime-minister", "deputy first minister": "deputy-prime-minister",
    "chancellor of the exchequer": "minister", "home secretary": "minister",
    "parliamentary secretary": "deputy-minister", "lord mayor": "mayor",
    "chief constable": "chief", "police commissioner": "chief",
    "commander in chief": "commander", "chief of defence staff": "commander",
    "chief of the defence staff": "commander", "chief of the general staff": "commander",
    "tánaiste": "deputy-prime-minister",
    "party chief": "leader", "chancellor emeritus": "official",
    "archivist": "official", "librarian": "official", "warden": "official",
    "intendant": "official", "voivode": "governor", "pollster": "researcher",
    "strategist": "adviser", "organiser": "official", "organizer": "official",
    "campaigner": "official", "activist": "official", "producer": "journalist",
    "publisher": "official", "geologist": "researcher", "epidemiologist": "researcher",
    "harbour master": "official", "harbor master": "official", "headteacher": "head",
    "headmaster": "head", "headmistress": "head", "cardinal": "leader", "emissary": "envoy",
    "plenipotentiary": "envoy", "signatory": "official", "secretary treasurer": "official",
    "co-president": "president", "co-director": "director", "co-secretary": "secretary",
    "grand mufti": "leader", "mufti": "leader", "chief rabbi": "leader",
    # scholarship and the press
    "fellow": "fellow", "senior fellow": "senior-fellow", "research fellow": "research-fellow",
    "analyst": "analyst", "researcher": "researcher", "professor": "professor",
    "scholar": "scholar", "lecturer": "professor", "economist": "researcher",
    "historian": "scholar", "scientist": "researcher", "journalist": "journalist",
    "editor": "editor", "editor in chief": "editor-in-chief", "correspondent": "correspondent",
    "reporter": "journalist", "columnist": "journalist", "consultant": "adviser",
    "expert": "researcher", "engineer": "official",
}  # fmt: skip
"""A title, hyphens as spaces, lower case → the slug of its role concept. The longest match wins."""

OCCUPATIONS = words(
    "attorney analyst researcher professor scholar lecturer economist historian scientist "
    "journalist editor correspondent reporter columnist consultant expert engineer lawyer "
    "barrister attorney official member associate assistant aide diplomat partner officer deputy "
    "fellow manager delegate expert clerk investigator inspector patrolman representative trustee "
    "curator negotiator head chief principal founder co-founder pollster strategist organiser "
    "organizer campaigner activist producer publisher geologist epidemiologist archivist librarian "
    "warden signatory plenipotentiary cardinal"
)
"""What somebody may be without a post: these count with the body that the text gives."""

RANKS = words(
    "general admiral colonel commodore brigadier major captain lieutenant sergeant corporal "
    "marshal commander vice rear private first second petty officer warrant chief field air master "
    "gunnery staff fleet squadron wing group"
)
"""Words of military ranks, which are no posts before a name."""
RANK_HEADS = words(
    "general admiral colonel commodore brigadier major captain lieutenant sergeant corporal "
    "commander private father sister brother mother reverend pastor rabbi sheikh imam"
)
"""Ranks and religious styles that stand before a name like an honorific."""
STYLES = words("u daw ustad shri smt haji sayyid sheikha don doña datuk tan sri tengku ser madam")
"""Styles of address of many languages."""
FIELD_NOUNS = words(
    "agriculture interior homeland treasury veterans state navy army affairs resources relations "
    "cooperation development defence defense security health education finance trade energy "
    "agriculture culture justice interior transport labour labor environment mines industry "
    "planning tourism water economy policy research communications programs programmes rights "
    "refugees climate peacekeeping operations services infrastructure commerce"
)
"""Words in which the field of a title ends: "Minister of Water Resources"."""
CIVIL = words(
    "auditor advocate comptroller controller accountant registrar prosecutor consul attorney "
    "inspector governor solicitor secretary director surgeon postmaster"
)
"""What makes "general" a civil title: "consul general"."""

TITLE_MODIFIERS = words(
    "deputy vice assistant associate acting interim caretaker former ex then outgoing incoming "
    "senior junior principal permanent special chief first second third executive managing general "
    "honorary foreign defence defense interior finance trade justice health energy economy "
    "education press political presidential national security military naval cultural research "
    "honorable state federal regional global international veteran top current new late retired "
    "distinguished visiting nonresident non-resident adjunct joint co prime crown grand ranking "
    "founding emeritus non resident parliamentary personal legal economic supreme lead longtime "
    "previous onetime erstwhile minority majority magistrate trial communications"
)
"""Words that may stand before a title and belong to it, or tell its status."""

QUALIFIERS = words(
    "current new top longtime long-time veteran newly newly-appointed newly-elected influential "
    "prominent powerful controversial embattled popular outgoing local opposition then last only "
    "sole famous well-known leading outspoken present incumbent ruling long-serving fellow "
    "hard-line hardline moderate conservative liberal progressive centrist rival firebrand "
    "charismatic young old elderly first-ever long self-styled ousted exiled jailed deposed "
    "democratic republican own first late retired"
)
"""Words before a title that are none of it, and no status either unless `STATUS_WORDS` has them."""
KEPT = words("first")
"""Qualifiers that are part of some titles: "first secretary", "first vice president"."""

STATUS_WORDS = {
    "former": "Former", "ex": "Former", "then": "Former", "late": "Former", "onetime": "Former",
    "erstwhile": "Former", "retired": "Former", "previous": "Former",
    "hitherto": "Former", "one-time": "Former", "sometime": "Former",
    "ousted": "Former", "deposed": "Former", "ex-": "Former",
    "outgoing": "Current", "acting": "Acting", "interim": "Acting", "caretaker": "Acting",
    "designate": "Designate", "elect": "Designate", "incoming": "Designate",
    "nominee": "Designate", "designee": "Designate", "emeritus": "Former", "emerita": "Former",
}  # fmt: skip
"""Words beside a title → the status that they tell."""

FIELDED = words(
    "minister secretary undersecretary commissioner spokesperson spokesman spokeswoman adviser "
    "advisor director head chief officer coordinator representative envoy rapporteur professor "
    "lecturer analyst expert fellow counsel administrator attache attaché counsellor counselor "
    "secretary-general under-secretary-general director-general president correspondent editor "
    "manager prosecutor judge inspector deputy state vice-president ombudsman commander scholar "
    "researcher general"
)
"""Heads of titles that a field may follow: "minister of mines", "director for trade"."""

CLERICAL = words("member leader chair chairman chairwoman chairperson speaker founder co-founder")
"""Heads that are of a body, never of a field."""

NOT_POSTS = words(
    "mother father brother sister son daughter wife husband friend neighbor neighbour member "
    "survivor victim resident native citizen graduate veteran supporter critic opponent witness "
    "winner reader fighter driver passenger worker author writer actor singer player soldier lover "
    "killer user owner believer fan voter follower partner rioter attacker hostage-taker plaintiff "
    "holder carrier bearer master daughter-in-law sailor fisher farmer refugee-turned-writer "
    "poster letter matter number order paper power member-state quarter river summer tower water "
    "winter border center chapter computer corner counter danger disaster dinner factor figure "
    "floor gender harbor labor minor motor rumor sector terror error mirror color favor honor "
    "humor neighbor behavior another together other either neither rather whether after under over "
    "ever never later sooner former latter further better however moreover october september "
    "november december protester demonstrator goalkeeper striker defender midfielder keeper bowler "
    "batter singer-songwriter composer painter inventor philosopher"
)
"""Nouns in -er, -or and the like that are no posts, whatever they are of."""

PERSONAL_ENDINGS = ("or", "er", "ist", "man", "woman", "person", "ian", "ant", "eer")
"""Endings of nouns for people by what they do."""


def key(text: str) -> str:
    """A title as the table has it: lower case, hyphens as spaces.

    >>> key("Secretary-General"), key("Co-Chair"), key("chargé d’affaires")
    ('secretary general', 'co-chair', "chargé d'affaires")
    """
    plain = re.sub(r"[\s-]+", " ", text.lower().replace("’", "'")).strip()
    return re.sub(r"^co (?=\w)", "co-", re.sub(r"^(?:ex|then) ", "", plain))


@lru_cache(maxsize=4096)
def title_slug(text: str) -> tuple[str, bool] | None:
    """The role of a title and whether it is plural.

    >>> title_slug("Secretary-General"), title_slug("ambassadors"), title_slug("table")
    (('secretary-general', False), ('ambassador', True), None)
    """
    plain = key(text)
    if plain in TITLES:
        return TITLES[plain], False
    singular = singular_of(plain)
    return (TITLES[singular], True) if singular != plain and singular in TITLES else None


def singular_of(plain: str) -> str:
    """The singular of a title.

    >>> [singular_of(each) for each in ("spokesmen", "attorneys general", "deputies", "chiefs")]
    ['spokesman', 'attorney general', 'deputy', 'chief']
    """
    first, _, rest = plain.partition(" ")
    if rest in {"general", "of staff", "in chief", "of parliament"} and first.endswith("s"):
        return f"{first[:-1]} {rest}"
    if plain.endswith("men"):
        return f"{plain[:-3]}man"
    if plain.endswith("ies"):
        return f"{plain[:-3]}y"
    return plain.removesuffix("s")


@cache
def openers() -> frozenset[str]:
    """The words with which a title may begin, plural ones too."""
    found = set()
    for title in TITLES:
        first, *rest = re.split(r"[\s-]", title)
        found.add(first)
        found.add(first + "s")
        if not rest:
            found.add(re.sub(r"man$", "men", first))
            found.add(re.sub(r"y$", "ies", first))
    found |= {title for title in TITLES if "-" in title}
    return frozenset(found)


def opens(word: str) -> bool:
    """Whether a title may begin with a word in small letters: "secretary-general" too."""
    known = openers()
    return word in known or ("-" in word and not known.isdisjoint(word.split("-")))
