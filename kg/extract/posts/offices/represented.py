"""The state that somebody represents: "Belize was represented by Minister Lind"."""

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.offices.bodies import skip_article
from kg.extract.posts.titles.office import SEATED
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Ref

TELLING = frozenset({"represented", "represents", "representing"})
AUXILIARIES = frozenset({",", "is", "was", "were", "be", "been", "has", "had", "will", "being"})
"""What stands between who is represented and the verb."""
FAR = 30
"""Words between a title and the verb at most."""


def of_represented(case: Case) -> Ref | None:
    """The state that the holder of a title is told to represent in the sentence."""
    passage, office = case.told.passage, case.told.office
    if case.post.role in SEATED or TELLING.isdisjoint(passage.lower):
        return None
    name = sender_before(passage, office.start) or sender_behind(passage, office.end)
    if name is None or territory(phrase(passage.words[name.start : name.end])) is None:
        return None
    return case.draft.ref(passage.passage, passage.words[name.end - 1])


def sender_before(passage: Named, start: int) -> Name | None:
    """Who is represented "by" whose title stands there, or in the list: "; *Fiji*, by Premier",
    "and *Fiji* by Premier".
    """
    low, words, told = passage.lower, passage.words, None
    for at in range(start - 1, max(-1, start - 2 * FAR), -1):
        name = passage.ending.get(at)
        if name is not None and name.type is EntityType.PLACE and (
            low[at : at + 2] == [",", "by"] or is_next(low, name)
        ):  # fmt: skip
            told = told or name
        if low[at] in TELLING:
            if low[at + 1] == "by":
                return told or place_before(passage, at)
            return told
        person = passage.starting.get(at)
        stop = low[at] == ";" or words[at].is_sent_start or (
            person is not None and person.type is EntityType.PERSON and person.end < start
            and low[person.end : start] not in ([","], [",", "the"])
        )  # fmt: skip
        if stop and told is None:
            return None
    return None


def is_next(low: list[str], name: Name) -> bool:
    """Whether the name of one more who is represented stands before "by" without its verb: "Peru
    was represented by Minister Lind *and Fiji by* its consul".
    """
    listed = name.start > 0 and low[name.start - 1] in {"and", ","}
    return listed and low[name.end : name.end + 1] == ["by"]


def place_before(passage: Named, at: int) -> Name | None:
    """The place whose name ends before a verb and its auxiliaries."""
    while at > 0 and passage.lower[at - 1] in AUXILIARIES:
        at -= 1
    name = passage.ending.get(at)
    return name if name is not None and name.type is EntityType.PLACE else None


def sender_behind(passage: Named, end: int) -> Name | None:
    """Whom it is told behind a title that its holder represents."""
    low, people = passage.lower, 0
    for at in range(end, min(end + FAR, len(low) - 1)):
        name = passage.starting.get(at)
        people += name is not None and name.type is EntityType.PERSON
        if people > 1 or low[at] == ";" or passage.words[at].is_sent_start:
            return None
        if low[at] in TELLING and low[at + 1] != "by":
            before = passage.ending.get(at)
            own = before is not None and before.type is EntityType.PERSON
            own = own or (low[at - 1] == "," and at == end + 1)
            # "Ana Lind, Minister for Works *represented* Peru"
            own = own or (at == end and low[at] == "represented")
            if not own and (low[at] == "represented" or low[at - 1] not in {",", "who"}):
                # "met a team *representing* Peru", "who *represented* Chile at the Olympics"
                return None
            sent = passage.starting.get(skip_article(low, at + 1))
            owned = sent is not None and low[sent.end : sent.end + 1] in (["'s"], ["’s"])
            if sent is None or owned:
                return None
            return sent if sent.type is EntityType.PLACE else None
    return None
