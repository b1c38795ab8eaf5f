"""Words behind a title that tell whose its office is, as tables."""

COUNCILLORS = frozenset({"councillor", "councilor", "mayor", "alderman", "councilwoman"})
FIRMS = frozenset({"chief-executive", "chair", "founder", "executive-director", "vice-chair"})
"""Roles whose body may have a name that nobody has read: "chief executive of Fjord Energy"."""
STAFFED = frozenset({"office", "cabinet", "government", "administration", "campaign", "team"})
"""What is somebody's own by whom people are employed."""
BOARDS = frozenset({"board", "directors", "trustees", "council", "committee", "executive"})
"""Organs without a name of which the body's name follows."""
BARE = frozenset({"parliament", "congress", "cabinet", "government", "police"})
"""Bodies that need no article: "speaker of parliament"."""
TIMES = frozenset({"time", "moment", "end", "beginning", "start", "request", "age", "scene", "day"})
"""What is no body behind "at the"."""
UNNAMED_BODIES = frozenset(
    {"committee", "subcommittee", "commission", "council", "assembly", "panel", "guard", "court",
     "tribunal", "board"}
)  # fmt: skip
"""Nouns of bodies that a description tells from others of the kind."""
CLOSING = frozenset(
    {",", "and", ".", ")", ";", "until", "since", "from", "who", "before", "when", "now", "but",
     "or", "while", "where", "which", "whose", "as", "after", "late", "last", "yesterday", "today",
     "this", "next", "early", "–", "—", ":", "then", "said", "says"}
)  # fmt: skip
"""Signs and words before which a body without a name ends."""
UNNAMED = 4
"""Words that a body without a name may have."""
LEADING = frozenset({"head", "chief", "director", "official", "founder"})
SUPERIORS = frozenset(
    {"secretary-general", "president", "prime-minister", "minister", "foreign-minister",
     "defence-minister", "director-general", "governor", "mayor", "king", "high-representative",
     "speaker", "chancellor", "chair", "deputy-prime-minister", "vice-president",
     "executive-director", "chief-executive", "administrator", "director", "secretary",
     "commissioner", "secretary-of-state", "attorney-general"}
)  # fmt: skip
"""Roles whose holders have representatives, advisers and spokespeople of their own."""
PRESIDIA = frozenset({"presidium", "politburo"})
"""Organs that are bodies of their own without further words: "the Diet's *presidium*"."""
SEVERAL_MISSIONS = frozenset({"embassies", "consulates"})
"""Missions of one state in several: "the U.S. Embassies in Peru and Chile"."""
MISSIONS = frozenset({"embassy", "consulate", "legation"})
"""Nouns for a state's mission: who serves in one serves the state."""
APART = frozenset(
    {"foundation", "institute", "newspaper", "academy", "fund", "university", "archive", "archives",
     "programme", "program", "library", "museum", "laboratory", "hospital", "college", "school",
     "magazine", "radio", "orchestra", "choir", "theatre", "clinic", "observatory", "trust",
     "committee", "subcommittee", "commission", "panel", "court", "tribunal", "authority", "agency",
     "company", "airline", "bank", "regulator", "navy", "army", "guard"}
)  # fmt: skip
"""Nouns for what somebody owns and what is a body of its own."""
OFFICES = frozenset({"office", "branch", "bureau", "chapter", "section", "station", "service"})
"""Nouns for what a body has in a place, or for a task."""
LOCAL_BODIES = frozenset({"police", "council", "assembly", "authority", "prosecutor"})
"""What a place before it makes a body of."""
DESCRIBED = 5
"""Words that may tell what a body is before its name."""
NOUNS = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "VBG"})
"""Tags of the words that a body without a name is called by, as the tagger gives them."""
PANELS = frozenset({"committee", "subcommittee", "sub-committee", "commission", "panel"})
ORGANIC = frozenset(
    {"executive", "central", "national", "steering", "management", "managing", "advisory",
     "governing", "organising", "organizing", "political", "standing", "coordinating",
     "supervisory", "general", "special", "select", "joint", "main", "local", "regional"}
)  # fmt: skip
"""Words by which a committee is an organ of its body, not one of many."""
POLICE_RANKS = frozenset(
    {"superintendent", "chief superintendent", "assistant superintendent", "senior superintendent",
     "deputy superintendent", "inspector", "chief inspector", "detective inspector",
     "sub-inspector", "police inspector", "detective chief inspector", "detective superintendent",
     "assistant inspector",
     "assistant commissioner", "deputy commissioner", "senior assistant commissioner",
     "deputy assistant commissioner", "assistant inspector general", "deputy inspector general",
     "constable", "sergeant", "warden", "commissioner"}
)  # fmt: skip
SENT_TO = (["mission", "to"], ["delegation", "to"], ["representation", "to"])
"""What is sent somewhere, behind "of the"."""
AGAINST = (["anti", "-"], ["counter", "-"])
"""What a hyphen joins to the noun of a body's field: "the *anti-*corruption unit"."""
