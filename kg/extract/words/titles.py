"""The titles of posts, as tables: which role each is, what may stand with it, what it is not."""

import re
from functools import cache, lru_cache
from pathlib import Path

from kg.extract.words.lexicon import words

TITLES = {
    title: role
    for line in (Path(__file__).parent / "titles.tsv").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
    for role, _, titles in (line.partition("\t"),)
    for title in titles.split("|")
}
"""A title in small letters → its role."""
CAPITALS = frozenset(
    {"td", "tds", "mna", "mpa", "mca", "mk", "mha", "mlc", "mpp", "mhr", "pm", "fm", "cm", "mec",
     "dpp", "igp", "vp", "sg", "mp", "mep", "msp", "mla",
     "ms", "mhk"}
)  # fmt: skip
"""Titles that are written in capitals: "5 pm" is none."""

SMALL = frozenset({"don", "reader", "observer", "number one", "number two", "agent"})
"""Titles that are something else in capitals: "Don" is a name, "the Observer" a newspaper."""

OCCUPATIONS = words(
    "attorney analyst researcher professor scholar lecturer economist historian scientist "
    "journalist editor correspondent reporter columnist consultant expert engineer lawyer "
    "barrister attorney official member associate assistant aide diplomat partner officer deputy "
    "fellow manager delegate expert clerk investigator inspector patrolman representative trustee "
    "curator negotiator head chief principal founder co-founder pollster strategist organiser "
    "organizer campaigner activist producer publisher geologist epidemiologist archivist librarian "
    "warden signatory plenipotentiary cardinal presenter broadcaster photographer advocate "
    "coroner notary convener convenor author co-author owner co-owner proprietor captain coach "
    "commentator editorialist physician surgeon nurse midwife paramedic interpreter translator "
    "priest cleric preacher chaplain deacon jurist pastor imam rabbi boss ruler patron conservator "
    "biologist peer detective facilitator supervisor seismologist volcanologist hydrologist "
    "meteorologist virologist agronomist climatologist glaciologist oceanographer demographer "
    "criminologist forester ranger purser keeper steward custodian receiver liaison agent observer "
    "conductor dramaturg reader don docent tutor instructor hydrographer statistician surveyor "
    "pathologist astronomer forecaster assessor"
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
FIELD_NOUNS = words(
    "agriculture interior homeland treasury veterans state navy army affairs resources relations "
    "cooperation development defence defense security health education finance trade energy "
    "agriculture culture justice interior transport labour labor environment mines industry "
    "planning tourism water economy policy research communications programs programmes rights "
    "refugees climate peacekeeping operations services infrastructure commerce minerals fisheries "
    "forestry sea oceans budget housing innovation science technology women youth sport sports "
    "devolution resources federation delivery gender information broadcasting railways roads "
    "petroleum oil gas electricity mining lands welfare sanitation antiquities diaspora "
    "reconciliation procurement telecommunications ports shipping wildlife conservation forests "
    "natural local rural urban cooperatives textiles steel coal chemicals jobs skills pensions "
    "social regional food digital space hydrocarbons livestock pastoralism handicrafts "
    "heritage communities families migration immigration employment transportation aviation "
    "minorities equality integration digitalisation digitalization works election elections "
    "sciences humanities partnerships aerospace ecology geology villages waters cadastre mobility "
    " enlargement neighbourhood neighborhood connectivity emigration expatriates utilities"
)
"""Words in which the field of a title ends: "Minister of Water Resources"."""
CIVIL = words(
    "auditor advocate comptroller controller accountant registrar prosecutor consul attorney "
    "inspector governor solicitor secretary director surgeon postmaster vicar superior adjutant "
    "quartermaster commissioner procurator rapporteur surveyor valuer statistician hydrographer "
    "physician president treasurer undersecretary"
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
    "supreme shadow allied auxiliary resident provincial municipal apostolic papal humanitarian "
    "previous onetime erstwhile minority majority magistrate trial communications depute wartime "
    "future"
)
"""Words that may stand before a title and belong to it, or tell its status."""

QUALIFIERS = words(
    "current new top longtime long-time veteran newly newly-appointed newly-elected influential "
    "prominent powerful controversial embattled popular outgoing local opposition then last only "
    "sole lone famous well-known leading outspoken present incumbent ruling long-serving fellow "
    "hard-line hardline moderate conservative liberal progressive centrist rival firebrand "
    "charismatic young old elderly first-ever long self-styled ousted exiled jailed deposed "
    "democratic republican own first late retired fourth fifth sixth seventh eighth "
    "ninth tenth next one-term two-term three-term four-term five-term two-time morning evening "
    "independent immediate himself herself themselves most "
    "newly-installed newly-named newly-confirmed "
    "more very highest-ranking top-ranking high-ranking long-standing then-serving serving sitting "
    "himself herself themselves twice thrice independent first-term second-term third-term "
    "pioneering visionary popularly-elected directly-elected sometime past mr madam madame "
    "female male woman youngest oldest longest-serving soft-spoken combative"
    " ailing absent fugitive convalescent scandal-hit wayward rebellious breakaway underfire "
    "replacement under-fire unelected unpopular respected beloved retiring wartime "
    "legitimate rightful lawful brilliant dedicated outstanding wonderful remarkable competent "
    "hard-working hardworking hapless"
)
"""Words before a title that are none of it, and no status either unless `STATUS_WORDS` has them."""
UNDERGONE = words(
    "detained imprisoned arrested suspended wanted wounded captured kidnapped abducted missing "
    "freed beleaguered besieged disgraced indicted accused convicted pardoned reinstated defeated "
    "impeached banished sanctioned sidelined embattled"
)
"""Participles before a title behind an article or a possessive: "the union's *detained* head"."""
KEPT = words("first")
"""Qualifiers that are part of some titles: "first secretary", "first vice president"."""

STATUS_WORDS = {
    "former": "Former", "ex": "Former", "then": "Former", "late": "Former", "onetime": "Former",
    "erstwhile": "Former", "retired": "Former", "previous": "Former", "past": "Former",
    "hitherto": "Former", "one-time": "Former", "sometime": "Former",
    "until then": "Former", "up to then": "Former",
    "ousted": "Former", "deposed": "Former", "unseated": "Former", "toppled": "Former",
    "ex-": "Former", "then-": "Former",
    "outgoing": "Current", "acting": "Acting", "interim": "Acting", "caretaker": "Acting",
    "designate": "Designate", "designated": "Designate", "elect": "Designate",
    "incoming": "Designate", "future": "Designate", "wartime": "Former",
    "nominee": "Designate", "designee": "Designate", "emeritus": "Former", "emerita": "Former",
}  # fmt: skip
"""Words beside a title → the status that they tell."""

FIELDED = words(
    "minister secretary undersecretary commissioner spokesperson spokesman spokeswoman adviser "
    "rector provost "
    "advisor director head chief officer coordinator representative envoy rapporteur professor "
    "lecturer analyst expert fellow counsel administrator attache attaché counsellor counselor "
    "mec governor auditor commissioner-general under-secretary ambassador "
    "secretary-general under-secretary-general director-general president correspondent editor "
    "manager prosecutor judge inspector deputy state vice-president ombudsman commander scholar "
    "researcher general dean diplomat negotiator keeper curator conservator custodian attaché "
    "officer lead liaison steward librarian reader don docent tutor instructor consultant "
    "specialist clerk holder supervisor superintendent commissar assistant aide"
)
"""Heads of titles that a field may follow: "minister of mines", "director for trade"."""

CLERICAL = words("member leader chair chairman chairwoman chairperson speaker founder co-founder")
"""Heads that are of a body, never of a field."""

NOT_POSTS = words(
    "mother father brother sister son daughter wife husband friend neighbor neighbour member "
    "survivor victim resident native citizen graduate veteran supporter critic opponent witness "
    "winner reader fighter driver passenger worker author writer actor singer player soldier lover "
    "killer user senior junior elder owner believer fan voter follower partner rioter "
    "attacker hostage-taker plaintiff "
    "holder carrier bearer master daughter-in-law sailor fisher farmer refugee-turned-writer "
    "poster letter matter number order paper power member-state quarter river summer tower water "
    "winter border center chapter computer corner counter danger disaster dinner factor figure "
    "floor gender harbor labor minor motor rumor sector terror error mirror color favor honor "
    "humor neighbor behavior another together other either neither rather whether after under over "
    "ever never later sooner former latter further better however moreover october september "
    "november december protester demonstrator goalkeeper striker defender midfielder keeper bowler "
    "predecessor successor ancestor batter singer-songwriter composer painter inventor philosopher"
)
"""Nouns in -er, -or and the like that are no posts, whatever they are of."""

PERSONAL_ENDINGS = ("or", "er", "ist", "man", "woman", "person", "ian", "ant", "eer")
"""Endings of nouns for people by what they do."""


@lru_cache(maxsize=1 << 14)
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
    short = plain.removesuffix("s")
    letters = plain if plain in CAPITALS else short
    if letters in CAPITALS and text not in {letters.upper(), f"{letters.upper()}s"}:
        return None
    if text[:1].isupper() and (plain in SMALL or short in SMALL):
        return None
    if plain.startswith("co-") and plain not in TITLES:
        return title_slug(plain.removeprefix("co-"))
    if plain in TITLES:
        return TITLES[plain], False
    singular = singular_of(plain)
    return (TITLES[singular], True) if singular != plain and singular in TITLES else None


def singular_of(plain: str) -> str:
    """The singular of a title.

    >>> [singular_of(each) for each in ("spokesmen", "attorneys general", "deputies", "reps.")]
    ['spokesman', 'attorney general', 'deputy', 'rep.']
    """
    first, _, rest = plain.partition(" ")
    if rest in {"general", "of staff", "in chief", "of parliament"} and first.endswith("s"):
        return f"{first[:-1]} {rest}"
    if plain.endswith("men"):
        return f"{plain[:-3]}man"
    if plain.endswith("ies"):
        return f"{plain[:-3]}y"
    if plain.endswith("s."):
        return f"{plain[:-2]}."
    return plain.removesuffix("s")


@cache
def openers() -> dict[str, int]:
    """The words with which a title may begin, plural ones too, and the most words and signs that
    such a title has.
    """
    found: dict[str, int] = {}
    for title in TITLES:
        first, *rest = re.split(r"[\s-]", title)
        forms = {first, first + "s", first.split("'")[0], title if "-" in title else first}
        if not rest:
            forms |= {re.sub(end, several, first) for end, several in PLURALS.items()}
        pieces = 2 * len(re.split(r"[\s'-]", title)) - 1
        found |= {form: min(LONGEST, max(found.get(form, 0), pieces)) for form in forms}
    return found


PLURALS = {r"man$": "men", r"y$": "ies", r"\.$": "s."}
"""How titles of one word end → how they end for several people."""
LONGEST = 5
"""Words and signs of the longest titles."""


@lru_cache(maxsize=1 << 14)
def title_reach(word: str) -> int:
    """The most words and signs that a title has which begins with this word in small letters; 0 if
    none does.

    >>> title_reach("secretary-general") > 0, title_reach("table")
    (True, 0)
    """
    known = openers()
    if word in known or "-" not in word:
        return known.get(word, 0)
    return LONGEST if not known.keys().isdisjoint(word.split("-")) else 0
