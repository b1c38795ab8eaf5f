"""Words before a title that tell whose the office is, or what it is about, as tables."""

from kg.extract.words.titles import FIELD_NOUNS

FIELD_WORDS = FIELD_NOUNS | frozenset(
    {"aboriginal", "and", "animal", "business", "children", "civil", "consumer", "devolution",
     "digital", "disaster", "economic", "electricity", "equal", "external", "financial",
     "foreign", "higher", "human", "indigenous", "industrial", "intergovernmental", "internal",
     "international", "land", "local", "marine", "maritime", "mineral", "municipal", "national",
     "natural", "parliamentary", "petroleum", "primary", "public", "regional", "religious",
     "rural", "secondary", "small", "social", "the", "urban"}
)  # fmt: skip
"""Words of which a name is made that is only the field of a title."""
SEATS = frozenset(
    {"mp", "mps", "mep", "meps", "lawmaker", "lawmakers", "legislator", "legislators", "councillor",
     "councillors", "parliamentarian", "parliamentarians", "frontbencher", "backbencher",
     "backbenchers", "assemblyman", "mla", "mlas", "mna", "mk", "td", "tds", "msp", "msps",
     "ms", "mhk"}
)  # fmt: skip
"""Titles before which a name is a party's."""
NO_PARTIES = frozenset(
    {"opposition", "government", "coalition", "backbench", "ruling", "shadow", "senior", "state",
     "federal", "provincial", "house", "senate", "city", "town", "district", "county", "minority",
     "majority", "parliament", "indigenous"}
)  # fmt: skip
"""Words before such titles that name no party."""
MINISTERS = frozenset({"minister", "secretary", "cabinet", "ministers", "commissioner"})
"""With what titles begin before which a name is their field: "*Devolution* Cabinet Secretary"."""
HILLS = frozenset({"Westminster", "Holyrood", "Stormont", "Whitehall", "Brussels", "Strasbourg"})
"""Places that stand for the bodies there."""
PRONOUNS = frozenset({"its", "their", "our", "his", "her", "my", "whose"})
LONGEST = 4
"""Words of a name that nobody has read."""
CORPORATE = frozenset(
    {"chief-executive", "director", "executive-director", "head", "chair", "vice-chair", "founder",
     "vice-president", "editor", "editor-in-chief", "manager"}
)  # fmt: skip
"""Roles in firms and other bodies, never in somebody's service."""
LEGISLATORS = frozenset(
    {"representative", "senator", "congressman", "congresswoman", "delegate", "assemblyman",
     "assemblywoman", "assemblymember", "councilman", "councilwoman", "councilmember"}
)  # fmt: skip
"""Titles of who sits in a house, which stand behind those of who leads there."""
LEVELS = frozenset({"deputy", "assistant", "associate", "vice"})
"""What tells the level of a title, also before whose it is."""
COUNSEL = frozenset({"lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate"})
"""Those who act for somebody, whoever that is."""
