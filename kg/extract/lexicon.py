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
    "imam": "m", "ayatollah": "m",
}  # fmt: skip
"""Honorifics without their full stop, with the gender that they tell."""

PARTICLES = words(
    "de del della di da dos du la le van von der den bin ibn ben al el ul bint abu y e"
)
"""Lower-case words inside a person's name."""

TITLES = {
    "ambassador": "ambassador", "high commissioner": "high-commissioner",
    "charge d'affaires": "charge-d-affaires", "chargé d'affaires": "charge-d-affaires",
    "consul": "consul", "consul general": "consul-general", "first secretary": "first-secretary",
    "second secretary": "second-secretary", "third secretary": "third-secretary",
    "counsellor": "counsellor", "counselor": "counsellor", "attache": "attache",
    "attaché": "attache",
    "permanent representative": "permanent-representative",
    "special representative": "special-representative", "envoy": "envoy", "diplomat": "diplomat",
    "president": "president", "vice president": "vice-president",
    "prime minister": "prime-minister",
    "premier": "prime-minister", "taoiseach": "prime-minister",
    "deputy prime minister": "deputy-prime-minister", "minister": "minister",
    "deputy minister": "deputy-minister", "deputy foreign minister": "deputy-minister",
    "foreign minister": "foreign-minister", "minister of foreign affairs": "foreign-minister",
    "minister for foreign affairs": "foreign-minister", "foreign secretary": "foreign-minister",
    "secretary of foreign affairs": "foreign-minister",
    "defence minister": "defence-minister", "defense minister": "defence-minister",
    "minister of defence": "defence-minister", "minister of defense": "defence-minister",
    "secretary of defense": "defence-minister", "defence secretary": "defence-minister",
    "secretary of state": "secretary-of-state", "secretary": "secretary",
    "undersecretary": "under-secretary", "under secretary": "under-secretary",
    "under secretary general": "under-secretary", "deputy secretary": "under-secretary",
    "assistant secretary": "assistant-secretary", "secretary general": "secretary-general",
    "deputy secretary general": "deputy-secretary-general",
    "high representative": "high-representative", "commissioner": "commissioner",
    "spokesperson": "spokesperson", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "press secretary": "press-secretary", "director": "director",
    "director general": "director-general",
    "executive director": "executive-director", "deputy director": "deputy-director",
    "managing director": "executive-director", "chair": "chair", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "vice chair": "vice-chair",
    "vice chairman": "vice-chair", "deputy chairman": "vice-chair", "co-chair": "co-chair",
    "co-chairman": "co-chair", "chief executive": "chief-executive",
    "chief executive officer": "chief-executive", "ceo": "chief-executive",
    "chief of staff": "chief-of-staff", "adviser": "adviser", "advisor": "adviser",
    "national security adviser": "national-security-adviser",
    "national security advisor": "national-security-adviser", "senator": "senator",
    "congressman": "representative", "congresswoman": "representative",
    "representative": "representative", "member of parliament": "member-of-parliament",
    "mp": "member-of-parliament", "lawmaker": "member-of-parliament", "member": "member",
    "speaker": "speaker", "governor": "governor", "mayor": "mayor", "king": "king",
    "queen": "queen",
    "prince": "prince", "crown prince": "prince", "princess": "prince", "chancellor": "chancellor",
    "judge": "judge", "justice": "justice", "chief justice": "justice", "prosecutor": "prosecutor",
    "attorney general": "attorney-general", "general": "general", "admiral": "admiral",
    "colonel": "colonel", "commander": "commander", "lieutenant general": "general",
    "major general": "general", "brigadier": "general", "cardinal": "leader", "pope": "leader",
    "fellow": "fellow", "senior fellow": "senior-fellow", "research fellow": "research-fellow",
    "analyst": "analyst", "researcher": "researcher", "professor": "professor",
    "scholar": "scholar",
    "journalist": "journalist", "editor": "editor", "editor in chief": "editor-in-chief",
    "correspondent": "correspondent", "founder": "founder", "chief": "chief", "head": "head",
    "coordinator": "coordinator", "administrator": "administrator", "official": "official",
    "leader": "leader", "deputy": "official", "rapporteur": "official",
    "special rapporteur": "official",
    "assemblyman": "representative", "assemblywoman": "representative",
    "delegate": "representative", "sheriff": "official", "commandant": "commander",
    "solicitor": "official", "dean": "official", "first lady": "official", "emir": "king",
    "sultan": "king", "treasurer": "official",
    "inspector general": "official", "counsel": "official", "lawyer": "official",
    "economist": "researcher", "historian": "scholar", "lecturer": "professor",
}  # fmt: skip
"""A title, hyphens as spaces, lower case → the slug of its role concept. The longest match wins."""

TITLE_MODIFIERS = words(
    "deputy vice assistant associate acting interim former ex then outgoing incoming senior "
    "junior principal permanent special chief first second third executive managing general "
    "honorary foreign defence defense interior finance trade justice health energy economy "
    "education press political presidential national security military naval cultural research "
    "honorable state federal regional global international veteran top current new late retired "
    "distinguished visiting nonresident non-resident adjunct joint co"
)
"""Words that may stand before a title and belong to it."""

STATUS_WORDS = {
    "former": "Former", "ex": "Former", "then": "Former", "late": "Former", "onetime": "Former",
    "erstwhile": "Former", "retired": "Former", "previous": "Former", "outgoing": "Current",
    "acting": "Acting", "interim": "Acting", "caretaker": "Acting",
    "designate": "Designate", "elect": "Designate", "incoming": "Designate",
    "nominee": "Designate",
}  # fmt: skip

ORGANIZATION_HEADS = {
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
    "church": "other", "desk": "media-outlet",
}  # fmt: skip
"""The word that makes a capitalized phrase an organization → its kind's slug."""


OPERATIVE = words(
    "condemn demand call urge request decide recall reaffirm express welcome note recognize "
    "recognise affirm reiterate support endorse deplore stress emphasize appeal authorize "
    "authorise establish extend impose lift invite encourage approve adopt declare remain "
    "strongly reject commend"
)
"""Lemmas of verbs by which a resolution acts."""

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "it": "n", "its": "n",
    "they": None, "them": None, "their": None, "we": None, "i": None,
}  # fmt: skip
"""Pronouns, with the gender that they tell: `n` is a body's or state's."""
