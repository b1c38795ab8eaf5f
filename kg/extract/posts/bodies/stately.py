"""Which titles are a state's by themselves."""

from itertools import takewhile
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.naming.names import Named
from kg.extract.posts.titles.bodynouns import LANDS
from kg.extract.posts.titles.office import ACCREDITED, NATIONAL, Office
from kg.extract.words.titles import FIELD_NOUNS
from kg.model.extraction import Post, Status

DIRECT = frozenset(
    {"title-name", "titles-names", "behind-title", "behind-title-again", "titles-first"}
)  # fmt: skip
"""Rules by which a title tells who somebody is for the whole text, not what he once was too."""
OF_STATES = ACCREDITED - {"envoy", "special-representative"}
"""Envoys of states: the others are sent by bodies as well."""
DIPLOMATS = OF_STATES | {
    "first-secretary",
    "second-secretary",
    "third-secretary",
    "counsellor",
    "attache",
}
"""Those who serve one state wherever they are sent."""
STATELY = NATIONAL | OF_STATES | {
    "attorney-general", "secretary-of-state", "national-security-adviser", "king", "queen",
    "chancellor",
}  # fmt: skip
"""Roles that are of a state, if the words beside them name no body."""
STATE_TITLES = (
    "ombudsman",
    "ombudswoman",
    "ombudsperson",
    "procurator general",
    "accountant general",
    "surveyor general",
    "registrar general",
    "controller general",
    "commissioner general",
    "customs chief",
    "immigration chief",
    "prisons chief",
    "commander in chief",
    "head of mission",
    "chief of mission",
    "auditor general",
    "comptroller",
    "comptroller general",
    "army commander",
    "air force commander",
    "defence force commander",
    "solicitor general",
    "state counsel",
    "crown counsel",
    "governor general",
    "prosecutor general",
    "chief of defence",
    "chief of defence forces",
    "chief of the defence forces",
    "chief of defense",
    "defence chief",
    "army chief",
    "navy chief",
    "air force chief",
    "navy commander",
    "chief of protocol",
    "deputy chief of mission",
    "chief of staff of the army",
    "army chief of staff",
    "armed forces chief",
    "armed forces commander",
    "military chief",
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
    "homeland security advisor",
    "homeland security adviser",
    "public protector",
    "inspector general of police",
    "public defender",
    "director of public prosecutions",
    "high commissioner for peace",
    "principal secretary",
    "permanent secretary",
    "state secretary",
    "state councilor",
    "state councillor",
    "cabinet secretary",
    "presidential adviser",
    "presidential aide",
    "human rights defender",
    "presidential spokesman",
    "presidential spokeswoman",
    "presidential spokesperson",
    "government spokesman",
    "government spokeswoman",
    "government spokesperson",
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
SEATED = frozenset(
    {"backbencher", "frontbencher", "crossbencher", "whip", "chief whip", "deputy whip",
     "opposition whip", "government whip", "opposition chief whip", "government chief whip",
     "leader of the house", "house leader", "opposition house leader", "government house leader",
     "leader of government business", "leader of the opposition", "opposition leader",
     "deputy leader of the opposition", "deputy opposition leader"}
)  # fmt: skip
"""Titles of those of whom a parliament has few: where the text names none they are of the state."""
LOCAL = frozenset({"mayor", "burgomaster", "intendant", "premier", "governor"})
"""Titles of towns, provinces and the like."""


class Told(NamedTuple):
    """A post with where it stands: `at` is its place in the draft's list. `loose` tells that it is
    one only if the text around tells whose: "the curator".
    """

    passage: Named
    office: Office
    at: int
    loose: bool = False


def is_stately(draft: Draft, told: Told, post: Post, home: Home) -> bool:
    """Whether a title is of a state by itself. A "president" may be a company's; "the president"
    and "President Lind" of whom no body is told are rarely.
    """
    passage, office = told.passage, told.office
    title = post.title.of(draft.article.text).lower().replace("-", " ")
    if is_heads(told, post, title, home) or serves_head(passage, office, post):
        return True
    if is_below_state(told, post, title, home):
        return False
    if post.role in {"director", "director-general"} and office.fielded:
        # "the Acting Director of Fisheries"
        return title.split()[-1] in PUBLIC
    if post.role in {"under-secretary", "assistant-secretary"}:
        return "secretary of state" in title or of_ministry(post, title)
    if post.role == "press-secretary":
        return passage.words[office.first].text[:1].isupper() and post.rule in DIRECT
    if post.role == "secretary" and not title.endswith(STATE_TITLES):
        before = passage.lower[office.last - 2] if office.last - office.first > 1 else ""
        return before in FIELD_NOUNS or (office.fielded and before != "general")
    if post.role.endswith("president"):
        return presides(passage, office, post)
    # "a former deputy solicitor general"
    known = passage.lower[office.start] not in {"a", "an"} or (
        post.status is Status.FORMER and "bank" not in title
    )  # fmt: skip
    sent = post.role in {"envoy", "special-representative"}
    held = sent and (home.is_official or title.endswith(("of the president", "of the government")))
    seated = post.role == "senator" and post.rule in DIRECT | {"apposition"}
    return post.role in STATELY or held or seated or (known and title.endswith(STATE_TITLES))


def is_heads(told: Told, post: Post, title: str, home: Home) -> bool:
    """Whether the words of an office name the land or who governs it: "his *country*'s envoy",
    "*head of state*", "President *of the Republic*", "the president of the *country*".
    """
    low, office = told.passage.lower, told.office
    seated = title in {"member of parliament", "deputy speaker", "vice speaker"}
    seated = seated and post.rule == "apposition" and not office.closed
    leading = title in SEATED and post.rule in {"behind-title", "apposition"}
    named = (*low[office.start : office.first], low[office.end - 1])
    return (
        not LANDS.isdisjoint(named)
        or title in {"head of state", "head of government"}
        or title.endswith(" of the republic")
        or title.startswith("presidential ")
        or low[office.first - 1 : office.first] == ["government"]
        or seated
        or leading
        or title in PECULIAR.get(home.code or "", ())
        or (home.code == "bd" and post.role == "adviser" and advises_state(title))
    )


def advises_state(title: str) -> bool:
    """Whether a title is a minister's in a government of advisers: "Law Adviser".

    >>> advises_state("adviser for water"), advises_state("home adviser"), advises_state("adviser")
    (True, True, False)
    """
    *field, last = title.split()
    return title.startswith(("adviser for ", "advisor for ")) or (
        last.startswith("advis") and not (FIELD_NOUNS | {"home", "law"}).isdisjoint(field)
    )


PECULIAR = {"ph": {"executive secretary"}, "bd": {"chief adviser", "chief advisor"}}
"""Offices of one state's government that are of bodies elsewhere, by its code."""


def is_below_state(told: Told, post: Post, title: str, home: Home) -> bool:
    """Whether an office is of a town, a region, a shadow cabinet, or of a body that is told."""
    low, office = told.passage.lower, told.office
    local = title in LOCAL and not (title == "premier" and home.code not in PROVINCIAL)
    placed = office.closed and post.role not in OF_STATES and "minister" not in title
    regional = not {"provincial", "regional"}.isdisjoint(low[office.start : office.last])
    return local or placed or title.startswith(("shadow ", "state sen")) or regional


def of_ministry(post: Post, title: str) -> bool:
    """Whether an under-secretary is of a state's ministry, as the field in the title tells."""
    former = post.status is Status.FORMER
    told = former or post.status is Status.DESIGNATE or post.rule in DIRECT
    words = title.split() if former or " of " in title else title.split()[:-1]
    return not FIELD_NOUNS.isdisjoint(words) and told


def presides(passage: Named, office: Office, post: Post) -> bool:
    """Whether a president without a body is a state's: "the president", "President Lind"."""
    direct = post.rule in DIRECT
    before_name = post.rule == "title-name"
    capital = passage.words[office.first].text[:1].isupper() or (
        before_name and passage.words[office.start].text[:1].isupper()
    )
    former = before_name and post.status is Status.FORMER
    the = passage.lower[office.start] == "the"
    return post.rule == "titles-names" or (direct and (capital or former or the))


def serves_head(passage: Named, office: Office, post: Post) -> bool:
    """Whether somebody works for the head of a state or its government: "adviser *to the
    president*", "the *prime minister's* chief of staff".
    """
    before = passage.lower[max(0, office.first - 2) : office.first]
    assists = passage.lower[office.last - 1] == "assistant"
    serving = post.role in SERVING or assists
    if before in HEADED and serving:
        return True
    behind = passage.lower[office.last : max(office.end, office.last + 2)]
    further = passage.lower[office.last + 2 : office.last + TITLED]
    behind += takewhile(lambda word: word not in {",", ".", ";"}, further)
    head = {"president", "prime", "king", "premier", "minister"}.intersection(behind)
    local = not {"chief", "provincial", "state"}.isdisjoint(behind)
    return serving and behind[:1] in (["to"], ["of"]) and bool(head) and not local


TITLED = 8
"""Words behind a title among which that of a superior stands: "to *Trade Minister Lind*"."""
HEADED = (["president", "'s"], ["president", "’s"], ["minister", "'s"], ["minister", "’s"])
SERVING = frozenset(
    {"adviser", "spokesperson", "representative", "envoy", "chief-of-staff",
     "national-security-adviser"}
)  # fmt: skip
