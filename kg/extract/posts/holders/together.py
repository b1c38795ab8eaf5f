"""Offices of one holder in a row: which are his, and which bodies one post lends another."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.suited import GOVERNMENTAL
from kg.extract.posts.titles.office import ELECTED, Office
from kg.extract.posts.titles.status_words import LEVELS
from kg.extract.posts.titles.titling import ARTICLES
from kg.extract.words.titles import STATUS_WORDS
from kg.model.extraction import EntityType, Post, Ref, Status


def goes_with(passage: Named, office: Office, last: Office) -> bool:
    """Whether an office before the one right before a name is of the same holder."""
    words, low = passage.words, passage.lower
    if office.end == last.start:
        # "Assistant Minister Ambassador Ana Lind"
        capital = words[office.start].text[:1].isupper() and words[last.start].text[:1].isupper()
        return capital and office.firm
    if is_taken(passage, office.start):
        return False
    bare = low[office.start] not in ARTICLES
    if tells_two(passage, office, last):
        return False
    first, second = words[office.first].text, words[last.first].text
    if office.status is Status.FORMER and low[last.start] not in ARTICLES:
        # "the *former* minister and party leader Ana Lind" is one, unlike "the minister and"
        return bare or first[:1].islower() == second[:1].islower()
    return bare or (last.status is Status.FORMER and office.body is not None)


def tells_two(passage: Named, office: Office, last: Office) -> bool:
    """Whether two are told of, only the second of whom is named: "*between* the former president
    and opposition leader Lind", "the former minister and union leader Lind *were* there".
    """
    name, low = passage.starting.get(last.end), passage.lower
    verb = low[name.end : name.end + 1] if name is not None else []
    two = low[office.start - 1] in {"between", "both"} if office.start else False
    return two or verb in (["were"], ["are"], ["have"])


def is_taken(passage: Named, at: int) -> bool:
    """Whether an office is what a verb before it makes of somebody else: "Ana Lind *was elected*
    president and Prime Minister Jens Holm spoke", "chose *Ana Lind as* leader and Minister Holm".
    """
    if at < BEFORE_VERB:
        return False
    verb, before = passage.lower[at - 1], passage.lower[at - BEFORE_VERB]
    if verb == "as":
        holder = passage.ending.get(at - 1)
        made = passage.words[at - BEFORE_VERB].tag_ == "VBN"  # "was *appointed as* minister"
        return made or (holder is not None and holder.type is EntityType.PERSON)
    made = before in BEING and passage.words[at - 1].tag_ == "VBN"
    return made or verb in {"became", "becomes", "become"}


BEFORE_VERB = 2
"""Words back from an office to what stands before a verb."""
BEING = frozenset({"is", "was", "are", "were", "be", "been", "being"})


def handed_on(draft: Draft, passage: Named, offices: list[Office]) -> list[Office]:
    """The offices, each without its own body or article in that of the one before: "X's founder and
    director".
    """
    found = offices[:1]
    for office in offices[1:]:
        before = found[-1]
        told = passage.lower[office.start : office.first]
        bare = office.body is None and STANDING.issuperset(told) and (
            not office.closed or serves_there(passage, office, before)
        )  # fmt: skip
        # "adviser to the chair of X, *having* been its counsel"
        still = office.role in WITHIN and "having" in passage.lower[before.end : office.start]
        # "former Harvard President Professor Lind": where he taught is not told
        apart = office.role == "professor" and before.end == office.start
        made = (
            replace(office, body=before.body)
            if bare
            and not ((before.closed and not still) or apart or governs(draft, office, before))
            else office
        )
        now = not NOW.isdisjoint(passage.lower[before.end : office.start])
        # "ex-president and opposition leader": only the first is over
        now = now or passage.lower[before.start].split("-")[0] == "ex"
        # "former Finance Minister Senator Lind": what stands at the name is borne still
        now = now or before.end == office.start
        plain = LEVELS.issuperset(told) and made.status is None and not is_next(passage, office)
        if plain and before.status is Status.FORMER and not now:
            # "a former minister and ambassador to Peru", "Former Senator and Federal Minister"
            made = replace(made, status=before.status)
        found.append(made)
    return found


def before_who(passage: Named, offices: list[Office]) -> list[Office]:
    """The offices up to where "who" may go back to somebody else than their holder, "deputy to *the
    chairman who* was director", as it does not behind a trade: "*a lawyer who* became mayor".
    """
    for n, (before, office) in enumerate(pairwise(offices), 1):
        trade = before.end == before.last and passage.lower[before.start] in {"a", "an"}
        if not trade and "who" in passage.lower[before.end : office.start]:
            return offices[:n]
    return offices


def governs(draft: Draft, office: Office, before: Office) -> bool:
    """Whether an office is one in a government, the one before none and of a body that is no
    government's: "Reform Party president and *Minister of Lands*".
    """
    own = office.role in GOVERNMENTAL and before.role not in GOVERNMENTAL
    if not own or before.body is None or not draft.names(before.body, EntityType.ORGANIZATION):
        return False
    return draft.mentions[before.body].kind != "government-body"


def serves_there(passage: Named, office: Office, before: Office) -> bool:
    """Whether an office is below one of the body before the first one's title: "Interior Ministry
    Spokesman and Adviser *to the Minister*".
    """
    owner = passage.ending.get(before.first)
    if owner is None or owner.type is not EntityType.ORGANIZATION:
        return False
    superior = " ".join(passage.lower[office.last : office.end])
    nouns = HEADED.get(superior.removeprefix("to the "))
    return nouns is not None and (
        not nouns or not nouns.isdisjoint(passage.lower[owner.start : owner.end])
    )


HEADED: dict[str, frozenset[str]] = {
    "minister": frozenset({"ministry", "department"}),
    "director - general": frozenset(),
    "director general": frozenset(),
    "secretary - general": frozenset(),
    "secretary general": frozenset(),
    "executive director": frozenset(),
}
"""Superiors → the nouns of which the name of the body must have one that they head, if any."""


def is_next(passage: Named, office: Office) -> bool:
    """Whether an office is the next of an entry of a list, with capitals and a body of its own:
    "Former Minister of Spain, *Visiting Professor*, Oslo University".
    """
    behind = passage.lower[office.start - 1] == ","
    capital = all(word.text[:1].isupper() for word in passage.words[office.first : office.last])
    return behind and capital and office.closed


def goes_on(passage: Named, before: Office, office: Office) -> bool:
    """Whether an office is told by the verb of the one before it: "served as dean *and head*"."""
    between = passage.lower[before.end : office.start]
    return office.status is None and between in (["and"], [","], [",", "and"])


WITHIN = frozenset(
    {"vice-president", "director", "deputy-director", "official", "adviser", "secretary"}
)
"""Roles of those who rise within a body."""
STANDING = frozenset({"acting", "interim"})
"""Words of status before an office that may have the body of the one before."""
NOW = frozenset({"now", "currently", "today", "presently"})
"""Words between two offices that tell the second one to be held."""


LENGTHS = frozenset(
    {"year", "years", "months", "weeks", "term", "terms", "decade", "decades", "since", "until",
     "before", "from", "life"}
)  # fmt: skip
"""Words between two offices that tell the second one of another time."""


def may_share(
    draft: Draft, passage: Named, office: Office, after: Office, body: Ref | None
) -> bool:
    """Whether an office may be of the next one's body: the "*prime minister* and leader of the
    Fjord Party" is the state's, an "*opposition leader* and governor of Miranda" a party's.
    """
    if body is not None and office.role == "founder" and draft.names(body, EntityType.PLACE):
        return False
    if body is not None and "opposition" in passage.lower[office.first : office.last]:
        return draft.mentions[body].kind == "party"
    governs = office.role in GOVERNMENTAL and after.role not in GOVERNMENTAL
    governs |= passage.lower[office.first : office.last] == ["head", "of", "state"]
    return not governs or body is None or not draft.names(body, EntityType.ORGANIZATION)


APART = frozenset({"who", ";"})
"""What parts an office from the body of the next one."""
HELD = frozenset({"served", "been", "was"})
"""Verbs before an office that is told by itself."""


def joined(passage: Named, office: Office, after: Office) -> bool:
    """Whether two offices share what stands behind the second: "president and CEO of X", but not
    "President, member of X" or "adviser to the president and chair of X".
    """
    between = passage.lower[office.end : after.start]
    if not (LENGTHS | HELD).isdisjoint(between) or not APART.isdisjoint(between) or (
        {",", "becoming"} <= set(between)
    ):  # fmt: skip
        # "a lawyer *who became* mayor of X", "twice minister and for a year governor of X", "mayor
        # and *has served* as chair of X"
        return False
    if "as" in between and not {"then", "now", "later"}.isdisjoint(between):
        # "first as clerk, *then as* mayor and now as minister of Norway"
        return False
    if (between == [","] and after.role == "member") or between[:1] in (["to"], ["for"]):
        return False
    if "as" in between and not {"with", "at"}.isdisjoint(between):
        # "as clerk, *with the Fund as* director"
        return False
    if between[:2] == ["of", "the"]:
        # "Chair of the Conference, Prime Minister of Iceland"
        return False
    own = office.role in ELECTED
    told = set(passage.lower[after.start : after.first])
    # "founder and *former* director of X"
    bare = not told or (office.role == "founder" and STATUS_WORDS.keys() >= told)
    return bare and not office.fielded and not own


def sums_up(office: Office, made: Post, found: list[tuple[Office, Post]]) -> bool:
    """Whether a noun only sums up what each of its holders is: "two *ministers*, Culture Minister
    Ana Lind and Energy Minister Jens Holm".
    """
    own = (p.role for o, p in found if p.person == made.person and o is not office)
    return is_sum(office, made) and any(r.endswith(made.role) for r in own)


def is_sum(office: Office, made: Post) -> bool:
    """Whether a noun alone tells of several who are named behind it."""
    alone = office.last - office.first == 1 and office.plural
    return alone and made.rule == "behind-titles"


Found = Sequence[tuple[Office, Post]]
"""The offices of a passage with their holders, as far as they are found."""


def with_body(draft: Draft, passage: Named, found: Found, office: Office, made: Post) -> Post:
    """The post with the body of another of its passage, where that tells it."""
    if made.organization is not None:
        return made
    # as in "from the Ministry: Ana Lind, Secretary, and *Jens Holm, Director*"
    lent = of_other(passage, found, office, "delegation", PARTING)
    if lent is None and made.rule in {"gapped", "chosen-too"}:
        # as in "the Union elected Ana Lind chair, *Jens Holm secretary* and Eve Berg treasurer"
        lent = of_other(passage, found, office, "chosen-by", STOPS)
    if lent is None:
        # as in "two ministers in the Cabinet, *Culture Minister Ana Lind* and"
        sums = (p for o, p in found if is_sum(o, p) and p.person == made.person)
        lent = next((p.organization for p in sums if made.role.endswith(p.role)), None)
    if lent is None:
        lent = of_fellows(draft, passage, found, office)
    return made if lent is None else replace(made, organization=lent)


def of_other(
    passage: Named, found: Found, office: Office, rule: str, stops: frozenset[str]
) -> Ref | None:
    """The body of the first post that a rule has told before, if no such sign stands between."""
    for other, post in found:
        between = passage.lower[other.end : office.start]
        if post.rule == rule and other.end <= office.start and stops.isdisjoint(between):
            return post.organization
    return None


PARTING = frozenset({";"})
STOPS = frozenset({".", ";", ":", "?", "!"})


def of_fellows(draft: Draft, passage: Named, found: Found, office: Office) -> Ref | None:
    """The body of the passage's last fellow or member, for another one."""
    kind = office.role.split("-")[-1]
    # "the member for the North" is one of the house, "the member of the caucus" of that
    led = {"for", "of"}.intersection(passage.lower[office.last : office.last + 1])
    if led or kind not in {"fellow", "member"}:
        return None
    before = [p for o, p in found if o.first < office.first]
    earlier = [p for p in (before or draft.posts[-3:]) if p.organization is not None]
    alike = [p for p in earlier if p.role.split("-")[-1] == kind]
    if not alike and office.role != "member":
        alike = of_one_body(draft, office)
    if office.role == "member":
        alike = earlier if passage.lower[office.start] == "the" else []
    return alike[-1].organization if alike else None


def of_one_body(draft: Draft, office: Office) -> list[Post]:
    """The posts of the only body of whose fellows the text tells."""
    held = [p for p in draft.posts if p.role == office.role and p.organization is not None]
    bodies = {draft.mentions[p.organization].name for p in held if p.organization is not None}
    return held if len(bodies) == 1 else []
