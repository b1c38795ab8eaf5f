"""Who organizes a gathering: "organized by X in cooperation with Y", "X hosted the seminar"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.sentences.factuality import UNREAL, of_verb
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.phrases import coordinated
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ORGANIZING
from kg.model.extraction import EntityType, Ref


def organizers_of(stage: Stage, token: Token) -> Iterator[Ref]:
    """Who organized it: "organized by X and Y", "X hosted the meeting with the help of Y"."""
    for clause in token.children:
        if clause.dep_ in {"acl", "relcl"} and clause.lemma_ in ORGANIZING:
            yield from told_by(stage, clause, "agent")
    for title in stage.titles:
        behind = title.high + 1
        if title.noun.i == token.i and behind + 1 < len(token.doc):
            clause = token.doc[behind + (token.doc[behind].text == ",")]
            if clause.tag_ == "VBN" and clause.lemma_ in ORGANIZING and clause.head.i != token.i:
                yield from told_by(stage, clause, "agent")
    head = top(token)
    verb = joint(head.head)
    if head.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in ORGANIZING:
        wanted = "nsubj" if head.dep_ == "dobj" else "agent"
        for ref in told_by(stage, verb, wanted):
            if verb.lemma_ != "hold" or holds(stage, token, ref):
                yield ref


def told_behind(stage: Stage, token: Token) -> None:
    """Read "X and Y were the organizers" of the gathering told last."""
    if token.dep_ != "attr" or token.lemma_ not in HOSTS or of_verb(token.head) is UNREAL:
        return
    draft = stage.draft
    ref = draft.told_last(stage.offset(token), lambda event: event.type in GATHERINGS)
    if ref is None:
        return
    for child in token.head.children:
        if child.dep_ == "nsubj":
            found = tuple(coordinated(draft, stage.passage, child))
            event = draft.events[ref]
            draft.events[ref] = replace(event, organizers=(*event.organizers, *found))


HOSTS = {"organizer", "organiser", "host", "sponsor"}


def joint(verb: Token) -> Token:
    """The verb of which the tokenizer made three: the "hosted" of "co-hosted"."""
    last = verb.i + 2
    if verb.lower_ != "co" or last >= len(verb.doc) or verb.doc[last].lemma_ not in ORGANIZING:
        return verb
    return verb.doc[last]


def told_by(stage: Stage, verb: Token, relation: str) -> Iterator[Ref]:
    """Whom a verb of organizing names in a relation, and those together with whom they did it."""
    found = [c for c in verb.children if c.dep_ == relation]
    for child in found:
        yield from coordinated(stage.draft, stage.passage, child)
    if found or relation == "agent":
        yield from partners(stage, verb)


def holds(stage: Stage, token: Token, ref: Ref) -> bool:
    """Whether whoever holds something organizes it: a body its seminar; a person who holds talks or
    gives a lecture only takes part.
    """
    person = stage.draft.mentions[ref].type is EntityType.PERSON
    two = token.lemma_ in TALKS and any(c.lower_ in {"with", "between"} for c in token.children)
    return not (person or two) and noun_type(token) != "speech"


TALKS = words("talk talks meeting consultation discussion negotiation conversation")
"""What two hold with each other, neither for the other."""


def partners(stage: Stage, verb: Token) -> Iterator[Ref]:
    """With whom somebody organizes: "in cooperation with X", "jointly with X"."""
    for word in verb.sent:
        if joins(word) and not any(title.holds(word) for title in stage.titles):
            verbs = (w for w in word.ancestors if is_verb(w) and w.lemma_ not in TITLING)
            above = next(verbs, None)
            # "organized by X (XI) *in cooperation* with": the parser hangs it higher up
            beside = verb.right_edge.i == word.i - 2
            if beside or (above is not None and above.i == verb.i):
                yield from coordinated(stage.draft, stage.passage, neighbour(word, 1))


TITLING = {"title", "entitle", "theme", "name", "call", "dub"}
"""What stands between a gathering and those with whom it was held: "a seminar *titled* “…” in
cooperation with".
"""


def joins(word: Token) -> bool:
    """Whether a word stands before the "with" of a partner: "*in cooperation* with", "jointly"."""
    if word.text not in JOINTLY or neighbour(word, 1).lower_ != "with":
        return False
    before = neighbour(word, -1)
    inward = before.lower_ == "in"
    return word.text in {"jointly", "together"} or inward


JOINTLY = words("cooperation co-operation collaboration partnership conjunction association "
                "coordination tandem jointly together")  # fmt: skip
"""Words before the "with" behind which stands who organizes something too."""
