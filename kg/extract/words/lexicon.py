"""The words that the rules look for, as tables: each is data, the rules are elsewhere."""


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


HONORIFICS = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "lady": "f",
    "dame": "f",
    "dr": None, "prof": None, "h.e": None, "hon": None, "rev": None, "gen": None, "col": None,
    "lt": None, "capt": None, "sen": None, "rep": None, "gov": None, "amb": None, "maj": None,
    "honorable": None, "honourable": None, "his": "m", "her": "f", "majesty": None,
    "excellency": None, "highness": None, "royal": None, "sheikh": "m", "mullah": "m",
    "imam": "m", "ayatollah": "m", "cr": None, "cllr": None, "adm": None, "brig": None, "sgt": None,
    "fr": "m", "sr": "f", "shri": "m", "smt": "f", "señor": "m", "señora": "f", "monsieur": "m",
    "madame": "f", "mme": "f", "herr": "m", "frau": "f", "datuk": None, "dato": None,
    "dato'": None, "dato’": None, "puan": "f", "encik": "m", "engr": None, "ing": None,
    "adv": None, "msgr": "m", "esq": None, "hajj": "m", "hajji": "m", "mx": None, "hrh": None,
    "h.r.h": None, "revd": None, "reverend": None, "alhaji": "m", "alhaja": "f", "hajia": "f",
    "barr": None, "atty": None, "cmdr": None, "cdr": None, "supt": None, "insp": None, "det": None,
    "cpl": None, "pvt": None, "pfc": None, "spc": None, "usec": None, "asec": None, "arc": None,
    "lic": None, "pcol": None, "mzee": "m", "mallam": "m", "malam": "m", "maulana": "m",
    "baroness": "f", "mwalimu": None, "cde": None, "kagawad": None, "otunba": "m", "allama": "m",
    "hojatoleslam": "m", "comrade": None, "seri": None, "hajiya": "f", "pst": None, "ven": None,
    "rt": None, "mgr": "m", "baron": "m", "viscount": "m", "viscountess": "f", "countess": "f",
    "senhor": "m", "senhora": "f", "signor": "m", "signora": "f", "mlle": "f", "frère": "m",
    "hojjatoleslam": "m", "seyyed": "m", "sayyed": "m", "ustaz": "m", "ustadz": "m", "bldr": None,
    "eng": None, "academician": None, "maître": None, "mtro": "m", "mtra": "f", "dra": "f",
    "shaikh": "m", "shaikha": "f", "sheikha": "f", "shaykh": "m", "dott": None, "arch": None,
    "pte": None, "cmdre": None, "ret": None, "ch": "m", "emerita": "f", "emeritus": "m",
}  # fmt: skip
"""Honorifics without their full stop, with the gender that they tell."""

PARTICLES = words(
    "de del della di da dos du la le van von der den bin ibn ben al el ul bint abu y e"
)
"""Lower-case words inside a person's name."""

PARLIAMENTS = words(
    "riigikogu eduskunta saeima seimas folketing folketinget riksdag riksdagen storting stortinget "
    "althing althingi løgting lagting tynwald cortes oireachtas dáil dail seanad senedd bundestag "
    "bundesrat bundestags landtag nationalrat ständerat sejm senat knesset duma rada verkhovna "
    "skupština skupstina sabor sobranie sobranje országgyűlés majlis majles mazhilis mejlis milli "
    "diet khural hural jogorku kenesh kurultai jirga hluttaw sangsad sansad "
    "oliy vouli boule batasang"
)
"""Parliaments that go by one word."""
CHAMBERS = frozenset(
    {"state duma", "wolesi jirga", "meshrano jirga", "dewan rakyat", "dewan negara", "lok sabha",
     "rajya sabha", "great khural", "verkhovna rada", "milli majlis", "jatiya sangsad"}
)  # fmt: skip
"""Parliaments that go by two words, of which neither need look like a body's."""
ORGANIZATION_HEADS = dict.fromkeys(sorted(PARLIAMENTS), "legislature") | {
    "embassy": "diplomatic-mission", "consulate": "diplomatic-mission",
    "mission": "diplomatic-mission", "delegation": "diplomatic-mission",
    "institute": "think-tank", "institution": "think-tank", "centre": "think-tank",
    "center": "think-tank", "foundation": "ngo", "association": "ngo", "society": "ngo",
    "federation": "other", "union": "other", "alliance": "other", "league": "other",
    "coalition": "other", "network": "ngo", "watch": "ngo", "movement": "other", "front": "other",
    "committee": "committee", "subcommittee": "committee", "commission": "government-body",
    "council": "government-body", "cabinet": "government-body", "ministry": "government-body",
    "department": "government-body", "agency": "government-body", "bureau": "government-body",
    "office": "government-body", "authority": "government-body",
    "administration": "government-body",
    "board": "government-body", "service": "government-body", "treasury": "government-body",
    "government": "government-body", "secretariat": "government-body", "house": "government-body",
    "assembly": "legislature", "senate": "legislature", "parliament": "legislature",
    "congress": "legislature", "duma": "legislature", "knesset": "legislature",
    "court": "court", "tribunal": "court", "party": "party",
    "organization": "other", "organisation": "other", "group": "other", "forum": "other",
    "bank": "company", "fund": "other", "company": "company", "corporation": "company",
    "corp": "company", "inc": "company", "ltd": "company", "plc": "company", "holdings": "company",
    "university": "university", "college": "university", "academy": "university",
    "school": "university", "army": "armed-force", "forces": "armed-force", "force": "armed-force",
    "navy": "armed-force", "guard": "armed-force", "police": "armed-force", "corps": "armed-force",
    "command": "armed-force", "news": "media-outlet", "times": "media-outlet",
    "post": "media-outlet", "journal": "media-outlet", "tribune": "media-outlet",
    "guardian": "media-outlet", "television": "media-outlet", "radio": "media-outlet",
    "ledger": "media-outlet", "courier": "media-outlet", "herald": "media-outlet",
    "gazette": "media-outlet", "chronicle": "media-outlet", "observer": "media-outlet",
    "telegraph": "media-outlet", "dispatch": "media-outlet", "church": "other",
    "caucus": "other", "desk": "media-outlet", "hospital": "other", "programme": "other",
    **dict.fromkeys(
        ("beacon", "bulletin", "monitor", "inquirer", "sentinel", "examiner", "advertiser", "argus",
         "mail", "express", "daily", "weekly", "globe"), "media-outlet"
    ),
    "diocese": "other", "archdiocese": "other", "synod": "other", "patriarchate": "other",
    "brigade": "armed-force", "brigades": "armed-force", "battalion": "armed-force",
    "battalions": "armed-force", "regiment": "armed-force", "sandiganbayan": "court",
    "faculty": "university", "initiative": "other", "directorate": "government-body",
    "community": "other", "lab": "think-tank", "laboratory": "think-tank",
    "observatory": "think-tank", "confederation": "other", "consortium": "other",
    "guild": "other", "collective": "ngo", "cooperative": "company", "syndicate": "other",
}  # fmt: skip
"""The word that makes a capitalized phrase an organization → its kind's slug."""


OPERATIVE = words(
    "condemn demand call urge request decide recall reaffirm express welcome note recognize "
    "recognise affirm reiterate support endorse deplore stress emphasize appeal authorize "
    "authorise establish extend impose lift invite encourage approve adopt declare remain "
    "reject commend"
)
"""Lemmas of verbs by which a resolution acts."""

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "it": "n", "its": "n",
    "they": None, "them": None, "their": None, "we": None, "i": None,
}  # fmt: skip
"""Pronouns, with the gender that they tell: `n` is a body's or state's."""

LANDS = words(
    "state province region county district oblast governorate prefecture department division "
    "republic territory parish island islands valley municipality canton emirate north south east "
    "west northern southern eastern western new upper lower"
)
"""Words in the names of lands that the gazetteer does not know."""
