"""The state of which a sentence calls somebody one: "a *Kenyan* lawyer and former ambassador"."""

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.rivals import state_code
from kg.extract.posts.bodies.stately import DIPLOMATS, STATE_TITLES, STATELY
from kg.extract.posts.titles.titling import ARTICLES
from kg.extract.words.lexicon import words
from kg.extract.words.titles import OCCUPATIONS, STATUS_WORDS
from kg.gazetteer import city, demonym
from kg.model.extraction import EntityType, Post, Ref

FAR = 14
"""Words between an office and the adjective that tells whose its holder is."""
PEOPLE = OCCUPATIONS | words(
    "politician businessman businesswoman lawmaker mp senator general admiral colonel writer poet "
    "novelist dissident academic statesman stateswoman judge ambassador legislator banker "
    "industrialist philosopher theologian physicist trader farmer teacher doctor nobleman princess "
    "prince minister parliamentarian democrat conservative liberal socialist"
)
"""Nouns for people by what they do or think."""
BETWEEN = words("career veteran retired prominent senior opposition constitutional human rights "
                "former leading noted renowned young left right - wing trade union army air force "
                "social christian foreign service civil medical")  # fmt: skip
"""What stands between a people's adjective and such a noun."""


def of_nationals(case: Case) -> Ref | None:
    """The state of those to whom somebody is counted who had one of its offices, but not of those
    with whom he dealt: "a Russian affairs analyst and former ambassador to Moscow".
    """
    role, passage = case.post.role, case.told.passage
    stately = role in STATELY or case.title.endswith(STATE_TITLES)
    lent = "honorary" in case.title  # a consul by honour is of another state than his
    if not stately or lent or case.post.rule != "apposition":
        return None
    at = described(passage, case.told.office.start)
    if at is None or (role in HEADS and is_learned(passage, at, case.told.office.start)):
        return None
    known = demonym(passage.words[at].text)
    if case.title.endswith(REGIONS_TOO) and known is not None and known.code in PROVINCED:
        return None
    state = case.draft.state_of_demonym(passage.passage, passage.words[at])
    host = case.post.accredited_to
    return None if host is not None and is_same(case, host, state) else state


PROVINCED = frozenset({"au", "ca", "us", "za"})
REGIONS_TOO = ("premier", "attorney general")
"""Those whom the regions of such states have, often they alone."""
HEADS = frozenset({"president", "vice-president", "chancellor"})
"""Those whom universities, courts and clubs have too."""


def is_learned(passage: Named, at: int, end: int) -> bool:
    """Whether somebody is of those who head universities, courts and clubs rather than states."""
    return not LEARNED.isdisjoint(passage.lower[at:end])


LEARNED = words("academic historian professor scholar scientist judge footballer banker theologian "
                "physicist philosopher")  # fmt: skip


def described(passage: Named, end: int) -> int | None:
    """Where the adjective of a people stands that tells what somebody is beside his office: "a
    *Kenyan* lawyer and former minister".
    """
    low = passage.lower
    if not end or low[end - 1] not in {"and", ","}:
        return None
    for at in range(end - 2, max(0, end - FAR), -1):
        inside = passage.inside.get(at)
        if inside is not None and inside.type is EntityType.PERSON:
            return None
        if passage.words[at].tag_.startswith("VB") and low[at] not in STATUS_WORDS:
            return None
        if passage.words[at].text[:1].isupper() and demonym(passage.words[at].text):
            return at if is_counted(passage, at) else None
    return None


def state_described(draft: Draft, passage: Named, post: Post) -> Ref | None:
    """The state whose diplomat an envoy is called behind his name: "Consul Lind, long the only
    *Mongolian* diplomat in Cairo".
    """
    start, end = post.title.start - passage.passage.offset, None
    for at, word in enumerate(passage.words):
        if word.lower_ == "diplomat" and word.idx > start and demonym(passage.words[at - 1].text):
            end = at
            break
    if post.role not in DIPLOMATS or end is None:
        return None
    name = next((n for n in passage.names if passage.words[n.start].idx > start), None)
    between = [] if name is None else passage.lower[name.end : end - 1]
    apposed = between[:1] == [","] and len(between) <= DESCRIBED and "," not in between[1:]
    apposed &= {"who", "which", "whose", "whom"}.isdisjoint(between)
    own = apposed and name is not None and name.type is EntityType.PERSON
    return draft.state_of_demonym(passage.passage, passage.words[end - 1]) if own else None


DESCRIBED = 6
"""Words between a name and the adjective of whose diplomat somebody is."""


def is_counted(passage: Named, at: int) -> bool:
    """Whether an adjective stands between an article and a noun for people."""
    low = passage.lower
    first, last = at - 1, at + 1
    while first > 0 and low[first] in BETWEEN | STATUS_WORDS.keys():
        first -= 1
    while last < len(low) - 1 and low[last] in BETWEEN:
        last += 1
    return low[first] in ARTICLES and low[last] in PEOPLE


def is_same(case: Case, host: Ref, state: Ref | None) -> bool:
    """Whether somebody would be sent to the state whose he is, or to a city in it."""
    name = case.draft.mentions[host].name
    there = city(name)
    code = state_code(case.draft, host) if there is None else there.country
    return state is not None and code == state_code(case.draft, state)
