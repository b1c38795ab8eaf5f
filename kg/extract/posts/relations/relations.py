"""Acronyms, bodies within bodies and states, their seats, places within places: what names and the
words between them tell.
"""

from collections.abc import Iterator

from kg.extract.draft import Draft, sentence
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.its import owner_of_its
from kg.extract.posts.lines.line import Line, line_of, ref_of
from kg.extract.posts.relations.letters import letters_of
from kg.extract.posts.relations.linking import PATTERNS, Pattern
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.gazetteer import STATE_BODIES, demonym, place, territory
from kg.model.extraction import EntityType, Form, Link, Mention, Ref, Relation


def find_relations(draft: Draft, passage: Named) -> None:
    """Add what each name of the passage says by its own form and its neighbours."""
    bodies = [name for name in passage.names if name.type is EntityType.ORGANIZATION]
    for name in bodies:
        for link, other, rule in letters_of(draft, passage, name):
            relate(draft, passage, name, link, other, rule)
        state(draft, passage, name)
    if bodies or sum(name.type is EntityType.PLACE for name in passage.names) > 1:
        for relation in between(draft, passage, line_of(passage, [], draft.article.text)):
            draft.relations.append(relation)


def between(draft: Draft, passage: Named, line: Line) -> Iterator[Relation]:
    """What the words between names tell."""
    for pattern in PATTERNS:
        for match in pattern.pattern.finditer(line.text):
            [subject] = line.names(match.span("s"))
            for object in line.names(match.span("o")):
                if pattern.fits(passage, subject, object):
                    yield related(draft, passage, pattern, subject, object)


def related(
    draft: Draft, passage: Named, pattern: Pattern, subject: Name, object: Name
) -> Relation:
    """The relation of two names."""
    return Relation(
        ref_of(draft, passage, subject),
        pattern.link,
        ref_of(draft, passage, object),
        sentence(passage.passage, passage.words[subject.start]),
        rule=pattern.rule,
    )


def relate(draft: Draft, passage: Named, name: Name, link: Link, other: Ref, rule: str) -> None:
    """Add the relation of a name's mention to another, with its sentence."""
    evidence = sentence(passage.passage, passage.words[name.start])
    subject = ref_of(draft, passage, name)
    draft.relations.append(Relation(subject, link, other, evidence, rule=rule))


def state(draft: Draft, passage: Named, name: Name) -> None:
    """The state of a state's body: "Pakistan's Senate", "Azerbaijan Embassy", "Armenian …"; or the
    body that "its" before it means.
    """
    if name.kind not in STATE_BODIES:
        return
    inside = inner_place(draft, passage, name)
    if inside is not None:
        relate(draft, passage, name, Link.PART_OF, inside, "state-in-name")
        return
    owner = owning_place(draft, passage, name)
    if owner is not None:
        relate(draft, passage, name, Link.PART_OF, owner, "state-before")
    elif name.start and passage.lower[name.start - 1] == "its":
        meant = owner_of_its(draft, passage, name.start - 1)
        if meant is not None:
            relate(draft, passage, name, Link.PART_OF, meant, "its-body")


def inner_place(draft: Draft, passage: Named, name: Name) -> Ref | None:
    """The state that stands in the name itself: behind "of" at its end, as an adjective, or a
    mission's; not in the name of some who live elsewhere: "Armenian Council of Marseille".
    """
    words = passage.words
    if names_another_place(passage, name):
        return None
    for start in range(name.start, name.end):
        if not words[start].text[:1].isupper() or not stands(passage, name, start):
            continue
        for end in range(min(name.end, start + 6), start, -1):
            text = phrase(words[start:end])
            land = territory(text)
            known = land or (demonym(text) if end == start + 1 else None)
            if start > name.start and end < name.end:
                continue
            if known is not None and known.is_state:
                span = passage.passage.span(words[start], words[end - 1])
                form = Form.NAME if land else Form.NOUN
                return draft.add(Mention(span, EntityType.PLACE, form, known.name))
    return None


def names_another_place(passage: Named, name: Name) -> bool:
    """Whether a name that begins with an adjective of a state ends with another place, or names
    people of another state: "Council of Armenian Organizations of France".
    """
    words = passage.words
    behind = [at for at in range(name.start + 1, name.end) if passage.lower[at - 1] in {"of", "in"}]
    if any(demonym(words[at].text) is not None for at in behind):
        return True
    if name.kind == "diplomatic-mission" or demonym(words[name.start].text) is None:
        return False
    return any(place(phrase(words[at : name.end])) is not None for at in behind)


def stands(passage: Named, name: Name, at: int) -> bool:
    """Whether a word stands in a body's name where its state's does."""
    before = passage.lower[at - 1] if at > name.start else ""
    if before in {"of", "the"}:
        return True
    return at == name.start and (
        name.kind == "diplomatic-mission" or demonym(passage.words[at].text) is not None
    )


def owning_place(draft: Draft, passage: Named, name: Name) -> Ref | None:
    """The state before the name: possessive or adjective."""
    words = passage.words
    at = name.start
    if at > 1 and words[at - 1].text in POSSESSIVE:
        before = passage.ending.get(at - 1)
        return (
            ref_of(draft, passage, before) if before and before.type is EntityType.PLACE else None
        )
    if at > 0 and words[at - 1].text[:1].isupper():
        return draft.state_of_demonym(passage.passage, words[at - 1])
    return None
