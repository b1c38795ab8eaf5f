"""The state of those in whose company or delegation somebody is told to be."""

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.beside import (
    LISTED,
    LISTS,
    SIDES,
    is_accompanying,
    is_state,
    state_at,
)
from kg.extract.posts.bodies.its import sentence_start
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import NATIONAL, Office
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.sides import states_told
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Post, Ref

COMING = frozenset({"arrive", "leave", "depart", "fly", "travel", "return", "land", "stay"})
"""What those do who come together from where they are at home."""


def state_of_company(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state of the one with whom somebody comes: of whom the sentence tells, or, by a pronoun,
    the one before; a minister may also be the host's who goes with a guest, but for those who
    arrive together.
    """
    if not is_accompanying(passage, office):
        return None
    start = sentence_start(passage, office.start)
    if office.role in NATIONAL and arrives(passage, start):
        told = state_called(draft, passage, start, office.start)
        return told if told is not None else state_of_last(draft, passage, start, office.start)
    if office.role != "ambassador":
        return None
    return state_of_last(draft, passage, start, office.start)


def arrives(passage: Named, start: int) -> bool:
    """Whether a sentence tells that somebody comes or goes."""
    verbs = (word for word in passage.words[start].sent if word.dep_ in {"ROOT", "conj"})
    return any(word.lemma_ in COMING for word in verbs)


def state_called(draft: Draft, passage: Named, start: int, end: int) -> Ref | None:
    """The state whose somebody without a name is called: "The *Moldovan* head of state"."""
    for at in range(start, end):
        if passage.words[at].text[:1].isupper() and demonym(passage.words[at].text):
            return state_at(draft, passage, at) if at not in passage.inside else None
    return None


def state_of_last(draft: Draft, passage: Named, start: int, end: int) -> Ref | None:
    """The state that somebody serves whom the sentence names last, else a subject before it."""
    people = [n for n in passage.names if n.end <= end and n.type is EntityType.PERSON]
    here = [n for n in people if n.start >= start]
    subjects = [n for n in people if passage.words[n.end - 1].dep_ == "nsubj"]
    refs = [draft.ref(passage.passage, passage.words[n.end - 1]) for n in here or subjects]
    states = [served(draft, ref) for ref in refs if ref is not None]
    return states[-1] if states else None


def state_of_delegation(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state of whose delegation somebody is listed: "*Peru's* delegation also included Minister
    Lind", "heading the *Polish* delegation was".
    """
    for at in range(office.start - 1, max(0, office.start - LISTED), -1):
        if passage.words[at].is_sent_start:
            return None
        if passage.lower[at] in SIDES and lists(passage, at, office.start):
            return state_sending(draft, passage, at)
    return None


def lists(passage: Named, at: int, start: int) -> bool:
    """Whether a list of its members follows a delegation, or who heads it."""
    low = passage.lower
    after = at + 1 + (low[at + 1] in {"also", "further"})
    heads = low[after] in {"was", "is"} and after + 1 == start
    # "on the Polish side *were* the minister; the envoy", no "the team *were met by*"
    were = low[after] == "were" and passage.words[after + 1].tag_ not in {"VBN", "VBG", "RB", "JJ"}
    opens = were and low[at - 2] == "the"
    heads = heads and not {"heading", "leading"}.isdisjoint(low[:at])
    return low[after] in LISTS or opens or heads


def state_sending(draft: Draft, passage: Named, at: int) -> Ref | None:
    """The state that sends a delegation; of one without a word for it, that of who heads it, or of
    the one told before.
    """
    low, first = passage.lower, at - 1
    while first > 0 and passage.words[first].tag_ in {"JJ", "NN", "CD", "HYPH"} and (
        first not in passage.inside and not demonym(passage.words[first].text)
    ):  # fmt: skip
        first -= 1
    if demonym(passage.words[first].text):
        return state_at(draft, passage, first)
    if (attributive := state_named(draft, passage, first + 1)) is not None:
        # "the *Kenya* delegation"
        return attributive
    if low[first] in POSSESSIVE:
        return state_named(draft, passage, first)
    if low[at + 1] in {"from", "of"} and (name := passage.starting.get(at + 2)) is not None:
        return state_named(draft, passage, name.end)
    if not HEADING.isdisjoint(low[max(0, first - 2) : first]):
        return state_of_last(draft, passage, sentence_start(passage, at), at)
    earlier = (n for n in range(first - 1, 0, -1) if low[n] in SIDES)
    before = next(earlier, None)
    alone = low[first] in {"the", "its", "their"}
    return state_sending(draft, passage, before) if alone and before is not None else None


HEADING = frozenset({"heads", "headed", "heading", "leads", "led", "leading"})


def state_named(draft: Draft, passage: Named, end: int) -> Ref | None:
    """The state whose name ends at a word."""
    name = passage.ending.get(end)
    ref = None if name is None else draft.ref(passage.passage, passage.words[name.end - 1])
    return ref if is_state(draft, ref) else None


def served(draft: Draft, person: Ref) -> Ref | None:
    """The state of which somebody has a post."""
    held = [p for p in reversed(draft.posts) if same_holder(draft, p.person, person)]
    heads = (p for p in held if is_state(draft, p.organization) or heads_land(draft, p))
    return next((p.organization for p in heads), None)


def heads_land(draft: Draft, post: Post) -> bool:
    """Whether somebody governs a land that is no state: "Chief Minister Lind of Kerala"."""
    title = post.title.of(draft.article.text).lower()
    ref = post.organization
    placed = ref is not None and draft.mentions[ref].type is EntityType.PLACE
    return placed and title.endswith(("chief minister", "premier", "governor"))


def is_one_of_many(draft: Draft, post: Post) -> bool:
    """Whether a minister by surname alone is one whom a sentence has named with several states, as
    the post that it gave him has not been read: the text's own is hardly his.
    """
    title, text = post.title.of(draft.article.text).lower(), draft.article.text
    if title not in {"minister", "ministers"} or " " in draft.mentions[post.person].name:
        return False
    full = (
        m.span.start for ref, m in enumerate(draft.mentions)
        if " " in m.name and m.span.start < post.title.start
        and same_holder(draft, ref, post.person)
    )  # fmt: skip
    before = (text[max(0, at - LISTED_FAR) : at].rpartition(". ")[2] for at in full)
    return any(len(set(states_told(told))) > FEW for told in before)


FEW, LISTED_FAR = 2, 200
"""States that are no list, and characters before a name among which a list stands."""
