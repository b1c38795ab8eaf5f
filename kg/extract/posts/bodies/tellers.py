"""The body of which a paragraph tells what it does, by its noun or as who chooses somebody."""

from kg.extract.draft import Draft
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.choices import is_of_state
from kg.extract.posts.bodies.its import sentence_start
from kg.extract.posts.bodies.stately import Told
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, PARTS, STATELY_BODIES
from kg.extract.words.cues import SAYING
from kg.model.extraction import EntityType, Ref


def noun_told(told: Told, antecedents: Antecedents) -> Ref | None:
    """The body of which the paragraph has told last what it did, if by its noun: "*The committee*
    will visit it. The chair, Ana Lind, said".
    """
    passage = told.passage
    for at in range(told.office.start - 1, 0, -1):
        name = passage.ending.get(at + 1)
        subject = passage.words[at].dep_ in {"nsubj", "nsubjpass"}
        if name is not None and name.type is EntityType.ORGANIZATION and subject:
            return None
        if subject and passage.lower[at] in TOLD_NOUNS and passage.lower[at - 1] in DEFINITE:
            start = passage.passage.offset + passage.words[at].idx
            return antecedents.of_noun(passage.lower[at], start)
    return None


OFFICES = frozenset({"presidency", "ministry", "palace", "cabinet", "government", "chancellery"})
"""What speaks for a state by its noun."""


def office_told(told: Told) -> str | None:
    """The noun of the office of state that says what the sentence of a title tells:
    "the *presidency* said in a statement signed by spokesman Lind".
    """
    words, at = told.passage.words, told.office.start - 1
    while at > 0 and not words[at + 1].is_sent_start:
        plain = words[at].lower_ in OFFICES and at not in told.passage.inside
        if plain and words[at].dep_ == "nsubj" and words[at].head.lemma_ in SAYING:
            return words[at].lower_
        at -= 1
    return None


def chooser(draft: Draft, told: Told) -> Ref | None:
    """The body of which a sentence tells that it chooses somebody: "*the Federation* ended its
    congress with the election of Ana Lind as president".
    """
    passage, start = told.passage, sentence_start(told.passage, told.office.start)
    for name in passage.names:
        within = passage.words[name.start : name.end]
        word = next((w for w in within if w.head not in within), within[-1])
        subject = SUBJECTS.intersection((word.dep_, word.head.dep_ if word.dep_ == "poss" else ""))
        if word.dep_ == "pobj" and word.head.head.lower_ in ORGANS:
            # "*The council of the University* chose"
            subject = SUBJECTS.intersection((word.head.head.dep_,))
        if start <= name.start < told.office.start and subject:
            body = draft.ref(passage.passage, passage.words[name.end - 1])
            own = name.type is EntityType.ORGANIZATION
            return body if own and not is_of_state(draft, passage, body, told.office) else None
    return None


ORGANS = frozenset(
    {"council", "board", "congress", "assembly", "members", "delegates", "senate", "executive",
     "committee", "trustees", "directors", "shareholders", "governors", "leadership"}
)  # fmt: skip
"""What acts for a body."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TOLD_NOUNS = (BODY_NOUNS | PARTS) - STATELY_BODIES - {"party"}
DEFINITE = frozenset({"the", "this"})
