"""Who is where he is not at home: whom somebody goes abroad to meet, envoys among the guests."""

import re

from kg.extract.draft import Draft
from kg.extract.header import ENCOUNTER, MEETING, MET, OPENING, SEATS, VISITING
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.sides import behind_of, sentence_end, states_told, welcoming
from kg.extract.states import state_of
from kg.extract.text.verbforms import FINITE
from kg.gazetteer import city
from kg.model.extraction import EntityType, Status


def is_met_abroad(passage: Named, start: int, home: str | None) -> bool:
    """Whether a sentence sends somebody to another state than that with the code `home`, to meet
    who has the title that starts there: "she travels to Rome *to meet* Minister Conti".
    """
    if not is_met(passage, start):
        return False
    named = (n for n in reversed(passage.names) if n.end <= start)
    name = next((n for n in named if n.type is EntityType.PLACE), None)
    if name is None or not leads_there(passage, name, start):
        return False
    return state_of(phrase(passage.words[name.start : name.end])) not in {None, home}


def is_met(passage: Named, start: int) -> bool:
    """Whether a sentence tells that somebody meets who has the title that starts there."""
    opening = passage.words[start].sent.start - passage.words[0].i
    low = passage.lower[max(opening, start - MET, 0) : start]
    while low and low[-1] in {"the", "h.e."}:
        low.pop()
    calls = low[-1:] == ["on"] and low[-2:-1] != [] and low[-2].startswith("call")
    return (calls or not MEETING.isdisjoint(low)) and not is_teller(passage, start)


def is_met_by_envoy(text: str, start: int) -> bool:
    """Whether who has the title that starts there meets an envoy without a name, of whom a
    spokesperson tells: "our ambassador met with *Undersecretary Vera*".

    >>> is_met_by_envoy("The ambassador met with Minister Vera.", 24)
    True
    """
    return ENVOY_MET.search(text[max(0, start - FAR) : start]) is not None


ENVOY_MET = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) (?:ambassador|envoy|chargé d['’]affaires|consul(?: general)?)"
    r"(?: to [A-Z]\w+)? (?:(?:also|did|has|had|yesterday|today) )*(?:meet|met|spoke|"
    r"called on|was (?:received|summoned)|lodged|protested)(?: with| to| by)?(?: the)? $"
)
FAR = 80
"""Characters before a title in which that stands."""


def is_teller(passage: Named, start: int) -> bool:
    """Whether who has the title that starts there tells the rest: "she goes to Rome to meet
    officials, *Minister Lind said*".
    """
    name = next((n for n in passage.names if n.start >= start), None)
    return name is not None and passage.words[name.end - 1].dep_ == "nsubj"


def leads_there(passage: Named, name: Name, start: int) -> bool:
    """Whether a sentence leads to a place, and goes on with what is done there."""
    low, words = passage.lower, passage.words
    within = not any(word.is_sent_start for word in words[name.start : start])
    if opens(passage, name):
        return within
    behind = [word for word in low[name.end : name.end + 2] if word != ","]
    goes = is_gone_to(passage, name)
    return within and goes and not THERE.isdisjoint(behind[:1])


def is_gone_to(passage: Named, name: Name) -> bool:
    """Whether somebody is told to go to a place."""
    return not VISITING.isdisjoint(passage.lower[max(0, name.start - 4) : name.start])


def opens(passage: Named, name: Name) -> bool:
    """Whether a sentence tells first that it is of a place: "*In Rome*, she met"."""
    at, low = name.start - 1, passage.lower
    if low[name.end : name.end + 1] not in ([","], ["he"], ["she"]) or low[at] != "in":
        return False
    while at > 0 and not passage.words[at].is_sent_start and low[at - 1] in {",", *BESIDES}:
        at -= 1
    return bool(passage.words[at].is_sent_start)


BESIDES = frozenset({"meanwhile", "later", "earlier", "elsewhere", "while", "and", "but"})
"""What may stand before the place of which a sentence tells first."""


def seated(passage: Named, start: int) -> str | None:
    """The state in whose capital somebody does what a sentence tells, who has the title that starts
    there: "In Rome, *Minister Conti* said", "In Rome, Ida Conti, a former *minister*, said". Where
    he meets others he may have come.
    """
    before = passage.ending.get(start - 1)
    beside = before is not None and before.type is EntityType.PLACE
    name = before if beside else opening(passage, start)
    if name is None or not opens(passage, name):
        return None
    town = phrase(passage.words[name.start : name.end])
    known = city(town)
    dealt = MEETING | VISITING | {"counterpart"}
    if known is None or not known.is_capital or town in SEATS or any(
        word.lower_ in dealt for word in passage.words[start].sent
    ):  # fmt: skip
        return None
    return state_of(town)


def opening(passage: Named, start: int) -> Name | None:
    """The place with which a sentence opens, if only the name of who has the title that starts
    there, and what else he is, stand between.
    """
    at = passage.words[start].sent.start - passage.words[0].i + 1
    name = passage.starting.get(at)
    if name is None or name.end >= start:
        return None
    people = [n for n in passage.names if name.end <= n.start < start]
    behind = people[0].end if people and people[0].type is EntityType.PERSON else start
    told = passage.words[behind : start + 1]
    own = people[:1] == [passage.starting.get(name.end + 1)]
    return name if own and not any(w.tag_ in FINITE for w in told) else None


THERE = frozenset({"for", "to", "where", "and", "today", "tomorrow"})
"""What goes on with what is done where somebody goes."""


def attended(draft: Draft) -> str | None:
    """The state where an envoy serves who is told to be among the guests of a day, if of one: no
    press of elsewhere tells of them.
    """
    hosts = (
        draft.mentions[post.accredited_to].name
        for post in draft.posts
        if post.accredited_to is not None and post.status is Status.CURRENT
        and PRESENT.match(draft.article.text, draft.mentions[post.person].span.end) is not None
    )  # fmt: skip
    codes = {state_of(host) for host in hosts}
    return codes.pop() if len(codes) == 1 else None


PRESENT = re.compile(
    r",? (?:(?:was|were) (?:also )?(?:present|in attendance)|(?:also )?attended|also took part)\b"
)
"""What tells behind the name of a guest that he is there."""


def guests(draft: Draft, text: str, header: int) -> set[str]:
    """The states of those whom somebody meets, as the sentence that opens with it tells, behind the
    lines above the text.
    """
    met = ENCOUNTER.search(text, header, header + OPENING)
    if met is None:
        return set()
    last, end = met.end(), sentence_end(text, met.end())
    for post in draft.posts:
        if met.end() <= post.title.start < end:
            refs = (post.person, post.organization)
            spans = (draft.mentions[ref].span for ref in refs if ref is not None)
            last = max([post.title.end, *(s.end for s in spans if s.start < end), last])
    told = set(states_told(text[met.end() : last + len(behind_of(text, last))]))
    return told - {welcoming(text[met.start() : end])}
