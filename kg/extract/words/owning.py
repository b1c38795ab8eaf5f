"""Words before a title that tell whose the office is, or what it is about, as tables."""

from kg.extract.words.titles import FIELD_NOUNS

FIELD_WORDS = FIELD_NOUNS | {
    "natural",
    "foreign",
    "national",
    "rural",
    "urban",
    "local",
    "social",
    "digital",
    "land",
    "internal",
    "external",
    "devolution",
    "marine",
    "higher",
    "parliamentary",
    "regional",
    "indigenous",
    "financial",
    "religious",
    "maritime",
    "electricity",
    "petroleum",
    "the",
    "municipal",
    "economic",
    "international",
    "consumer",
    "disaster",
    "industrial",
    "mineral",
    "animal",
    "primary",
    "secondary",
    "small",
    "business",
    "intergovernmental",
    "aboriginal",
    "human",
    "civil",
    "equal",
    "public",
    "and",
    "children",
}
SEATS = frozenset(
    {"mp", "mps", "mep", "meps", "lawmaker", "lawmakers", "legislator", "legislators", "councillor",
     "councillors", "parliamentarian", "parliamentarians", "frontbencher", "backbencher",
     "backbenchers", "assemblyman", "mla", "mlas", "mna", "mk", "td", "tds", "msp", "msps"}
)  # fmt: skip
"""Titles before which a name is a party's."""
NO_PARTIES = frozenset(
    {"opposition", "government", "coalition", "backbench", "ruling", "shadow", "senior", "state",
     "federal", "provincial", "house", "senate", "city", "town", "district", "county", "minority",
     "majority", "parliament"}
)  # fmt: skip
"""Words before such titles that name no party."""
MINISTERIAL = frozenset({"minister", "secretary", "undersecretary", "ministers", "commissioner"})
"""Titles before which a single word may be a field: "*Devolution* Cabinet Secretary"."""
PRONOUNS = frozenset({"its", "their", "our", "his", "her", "my"})
LONGEST = 4
"""Words of a name that nobody has read."""
CORPORATE = frozenset(
    {"chief-executive", "director", "executive-director", "head", "chair", "vice-chair", "founder",
     "vice-president", "editor", "editor-in-chief", "manager"}
)  # fmt: skip
"""Roles in firms and other bodies, never in somebody's service."""
COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})
