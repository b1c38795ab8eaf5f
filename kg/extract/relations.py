"""Acronyms, bodies within bodies and states, places within places: what names themselves tell."""

import re

from kg.extract.chunks import phrase
from kg.extract.draft import Draft, sentence
from kg.extract.holders import name_at, name_before
from kg.extract.names import Name, Named
from kg.extract.posts import ref_of
from kg.gazetteer import STATE_BODIES, demonym, territory
from kg.model.extraction import EntityType, Form, Link, Mention, Ref, Relation

SETTLEMENTS = {"town", "city", "village", "district", "region", "province", "capital"}


def find_relations(draft: Draft, passage: Named) -> None:
    """Add what each name of the passage says by its own form and its neighbours."""
    for name in passage.names:
        if name.type is EntityType.ORGANIZATION:
            acronym(draft, passage, name)
            state(draft, passage, name)
            seat(draft, passage, name)
            within(draft, passage, name)
        elif name.type is EntityType.PLACE:
            containment(draft, passage, name)


def relate(draft: Draft, passage: Named, name: Name, link: Link, other: Ref) -> None:
    """Add the relation of a name's mention to another, with its sentence."""
    evidence = sentence(passage.passage, passage.words[name.start])
    draft.relations.append(Relation(ref_of(draft, passage, name), link, other, evidence))


def acronym(draft: Draft, passage: Named, name: Name) -> None:
    """Join "Human Rights Watch (HRW)": two names of one body."""
    words = passage.words
    if name.end + 2 >= len(words) or words[name.end].text != "(":
        return
    short = words[name.end + 1]
    if words[name.end + 2].text.startswith(")") and is_acronym(short.text):
        relate(draft, passage, name, Link.SAME, acronym_ref(draft, passage, name.end + 1))


def within(draft: Draft, passage: Named, name: Name) -> None:
    """A body of a body: "Institute of X of Y University", "Committee of Pakistan's Senate"."""
    words, at = passage.words, name.end + 1
    if at >= len(words) or words[name.end].lower_ not in {"of", "at"}:
        return
    outer = name_at(passage, at)
    if (
        outer
        and outer.type is EntityType.PLACE
        and outer.end + 1 < len(words)
        and words[outer.end].text in {"’s", "'s"}
    ):
        outer = name_at(passage, outer.end + 1)
    if outer and outer.type is EntityType.ORGANIZATION:
        relate(draft, passage, name, Link.PART_OF, ref_of(draft, passage, outer))


def is_acronym(text: str) -> bool:
    """Whether a word looks like an acronym.

    >>> is_acronym("HRW"), is_acronym("UNESCO"), is_acronym("Watch")
    (True, True, False)
    """
    return bool(re.fullmatch(r"[A-Z][A-Za-z&.-]*[A-Z]", text)) and len(text) < 12


def acronym_ref(draft: Draft, passage: Named, at: int) -> Ref:
    """The mention of an acronym in brackets, made now where no rule had taken it for a name."""
    word = passage.words[at]
    ref = draft.ref(passage.passage, word)
    if ref is None:
        span = passage.passage.span(word, word)
        ref = draft.add(Mention(span, EntityType.ORGANIZATION, Form.NAME, word.text))
        draft.mention_at[span.start] = ref
    return ref


def state(draft: Draft, passage: Named, name: Name) -> None:
    """The state of a state's body: "Pakistan's Senate", "Azerbaijan Embassy", "Armenian …"."""
    inside = inner_place(draft, passage, name) if name.kind in STATE_BODIES else None
    if inside is not None:
        relate(draft, passage, name, Link.PART_OF, inside)
        return
    owner = owning_place(draft, passage, name)
    if owner is not None and name.kind is not None:
        relate(draft, passage, name, Link.PART_OF, owner)


def inner_place(draft: Draft, passage: Named, name: Name) -> Ref | None:
    """The state that stands in the name itself."""
    words = passage.words
    for start in range(name.start, name.end):
        for end in range(min(name.end, start + 6), start, -1):
            text = phrase(words[start:end])
            known = territory(text) or (demonym(text) if end == start + 1 else None)
            if known is not None and known.is_state and words[start].text[:1].isupper():
                span = passage.passage.span(words[start], words[end - 1])
                form = Form.NAME if territory(text) else Form.NOUN
                return draft.add(Mention(span, EntityType.PLACE, form, known.name))
    return None


def owning_place(draft: Draft, passage: Named, name: Name) -> Ref | None:
    """The state before the name: possessive or adjective."""
    words = passage.words
    at = name.start
    if at > 1 and words[at - 1].text in {"’s", "'s", "’", "'"}:
        before = name_before(passage, at - 1)
        return (
            ref_of(draft, passage, before) if before and before.type is EntityType.PLACE else None
        )
    if at > 0 and words[at - 1].text[:1].isupper():
        return draft.state_of_demonym(passage.passage, words[at - 1])
    return None


def seat(draft: Draft, passage: Named, name: Name) -> None:
    """The place of a mission, or of a body apposed: "Embassy of Turkey in Baku"."""
    words = passage.words
    if (
        name.kind in {"diplomatic-mission", "think-tank", "university"}
        and name.end < len(words)
        and words[name.end].lower_ in {"in", "to"}
    ):
        place = name_at(passage, name.end + 1)
        if place and place.type is EntityType.PLACE:
            relate(draft, passage, name, Link.LOCATED_IN, ref_of(draft, passage, place))


def containment(draft: Draft, passage: Named, name: Name) -> None:
    """A place in a place: "Baku, Azerbaijan", "Khojaly town of Nagorno-Karabakh". What a disputed
    territory belongs to is not for the graph to say: nothing is read there.
    """
    words, at = passage.words, name.end
    if (
        at < len(words)
        and words[at].lower_ in SETTLEMENTS
        and at + 1 < len(words)
        and words[at + 1].lower_ == "of"
    ):
        outer = name_at(passage, at + 2)
    elif at < len(words) and words[at].text == ",":
        outer = name_at(passage, at + 1)
        outer = outer if outer and apposed(passage, name, outer) else None
    else:
        return
    inner = territory(phrase(words[name.start : name.end]))
    if outer is None or outer.type is not EntityType.PLACE or inner is not None:
        return
    relate(draft, passage, name, Link.PART_OF, ref_of(draft, passage, outer))


def apposed(passage: Named, name: Name, outer: Name) -> bool:
    """Whether "A, B" is a place in a territory and no list: a comma, a stop or a verb follows B."""
    words = passage.words
    if territory(phrase(words[outer.start : outer.end])) is None:
        return False
    listed = name.start > 1 and words[name.start - 1].text == ","
    follows = words[outer.end].lower_ if outer.end < len(words) else "."
    return (
        not listed
        and follows not in {"and", "or"}
        and not (
            follows == ","
            and (after := name_at(passage, outer.end + 1))
            and after.type is EntityType.PLACE
        )
    )
