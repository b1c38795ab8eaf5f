"""Which titles are a state's by themselves, as tables."""

from kg.extract.posts.office import ACCREDITED, NATIONAL

DIRECT = frozenset({"title-name", "behind-title", "behind-title-again", "titles-first"})
"""Rules by which a title tells who somebody is for the whole text, not what he once was too."""
SENT = ACCREDITED - {"envoy", "special-representative"}
"""Envoys of states: the others are sent by bodies as well."""
DIPLOMATS = SENT | {
    "first-secretary",
    "second-secretary",
    "third-secretary",
    "counsellor",
    "attache",
}
"""Those who serve one state wherever they are sent."""
STATELY = NATIONAL | SENT | {
    "attorney-general", "secretary-of-state", "national-security-adviser", "king", "queen",
    "chancellor",
}  # fmt: skip
"""Roles that are of a state, if the words beside them name no body."""
STATE_TITLES = (
    "ombudsman",
    "ombudswoman",
    "head of mission",
    "chief of mission",
    "auditor general",
    "comptroller",
    "comptroller general",
    "army commander",
    "air force commander",
    "defence force commander",
    "solicitor general",
    "governor general",
    "prosecutor general",
    "chief of defence",
    "chief of defense",
    "defence chief",
    "army chief",
    "navy chief",
    "air force chief",
    "navy commander",
    "chief of protocol",
    "deputy chief of mission",
    "chief of staff of the army",
    "chief of the defence staff",
    "chief of defence staff",
    "chief of the general staff",
    "chief of general staff",
    "chief of the army staff",
    "chief of army staff",
    "chief of the air staff",
    "chief of the naval staff",
    "central bank governor",
    "chief electoral officer",
    "chief justice",
    "first lady",
    "head of state",
    "head of government",
    "intelligence chief",
    "spy chief",
    "public protector",
    "inspector general of police",
    "public defender",
    "director of public prosecutions",
    "high commissioner for peace",
    "principal secretary",
    "permanent secretary",
    "state secretary",
    "cabinet secretary",
    "presidential adviser",
    "presidential aide",
    "human rights defender",
    "presidential spokesman",
    "presidential spokeswoman",
    "presidential spokesperson",
    "presidential chief of staff",
)
"""How titles end that are of a state although others of their role are not."""
PROVINCIAL = frozenset({"ca", "au", "za", "cn", "de", "pk", "sb", None})
"""States whose provinces have premiers."""
PUBLIC = frozenset(
    {"fisheries", "minerals", "customs", "immigration", "protocol", "agriculture", "forests",
     "police", "prisons", "prosecutions", "mines", "taxation", "revenue", "elections", "works",
     "aviation", "geology", "livestock", "antiquities", "intelligence"}
)  # fmt: skip
"""Fields of which only a state has directors."""
LOCAL = frozenset({"mayor", "premier", "governor"})
"""Titles of towns, provinces and the like."""
