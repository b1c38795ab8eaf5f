"""Entities of an article, from the clusters of its mentions, with their Ids and labels."""

from dataclasses import dataclass
from functools import partial

from kg.gazetteer import Territory
from kg.identifiers import slug
from kg.model.extraction import EntityType, Extraction, Form, Link, Mention, Ref
from kg.model.resolution import Entity, Id, Identities, Known
from kg.resolve.identity import identify, overlapping, scoped
from kg.resolve.organizations import key, organization_label, states_of
from kg.resolve.places import place_label


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one entity."""

    refs: tuple[Ref, ...]
    mentions: tuple[Mention, ...]

    @property
    def names(self) -> list[str]:
        """The names among them, in the order of the text, as often as they stand."""
        return [m.name for m in self.mentions if m.form is Form.NAME] or [
            m.name for m in self.mentions
        ]

    @property
    def confidence(self) -> float:
        """That of the surest of the names; of nouns alone where there is none."""
        names = [m.confidence for m in self.mentions if m.form is Form.NAME]
        return round(max(names or [m.confidence for m in self.mentions]), 2)

    @property
    def type(self) -> EntityType:
        """What they name."""
        return self.mentions[0].type


def place_entity(group: Group, article: str, identities: Identities) -> Entity:
    """A place; one that the gazetteer knows as a state may act."""
    label, known = place_label(group.names)
    label = identify(f"place/{slug(label)}", label, article, identities, is_place).label or label
    state = isinstance(known, Territory) and known.is_state
    return Entity(
        id=f"place/{slug(label)}",
        type=EntityType.PLACE,
        label=label,
        mentions=group.refs,
        alt_labels=others(group.names, label),
        kind="state" if state else None,
        acts=state and any(m.acts for m in group.mentions),
        point=known.point if known else None,
        confidence=group.confidence,
    )


def is_place(known: Known) -> bool:
    """Places of one name are taken for one place."""
    return known.id.startswith("place/")


def others(names: list[str], label: str) -> tuple[str, ...]:
    """The names that are not the label, sorted."""
    return tuple(sorted(set(names) - {label}))


def person_entity(
    group: Group, article: str, identities: Identities, states: frozenset[Id]
) -> Entity:
    """A person. A bare name is nobody's beyond its article."""
    label = max(dict.fromkeys(group.names), key=lambda name: (len(name.split()), len(name)))
    plain = f"person/{slug(label)}"
    known = Known(scoped(plain, article), "")
    if " " in label:
        known = identify(plain, label, article, identities, partial(same_states, states))
    return Entity(
        id=known.id,
        type=EntityType.PERSON,
        label=known.label or label,
        mentions=group.refs,
        alt_labels=others(group.names, known.label or label),
        honorific=next((m.honorific for m in group.mentions if m.honorific), None),
        confidence=group.confidence,
    )


def same_states(states: frozenset[Id], known: Known) -> bool:
    """Whether the states that two people stand for do not tell them apart."""
    return overlapping(states, known.states)


def organization_entity(
    group: Group,
    extraction: Extraction,
    article: str,
    identities: Identities,
    own_name: str | None = None,
) -> Entity:
    """An organization. A state's body without its state is nobody's beyond its article.

    `own_name` is the name by which the metadata gives the publisher whom the dateline names.
    """
    states = states_of(extraction)
    state = next((states[ref] for ref in group.refs if ref in states), None)
    kind = next((m.kind for m in group.mentions if m.kind), None)
    label = organization_label(group.names, kind, state)
    main = max(zip(group.refs, group.mentions, strict=True), key=lambda pair: len(pair[1].name))
    plain = f"organization/{slug(key(main[1], state))}"
    if own_name is not None and label == initials(own_name):
        label, plain = own_name, f"organization/{slug(own_name)}"
    known = Known(scoped(plain, article), "")
    if len(label.split()) > 1 or kind is None or not label.istitle():
        seats = located(extraction, group)
        known = identify(plain, label, article, identities, partial(same_states, seats))
        known = known_acronym(known, label, identities)
    return Entity(
        id=known.id,
        type=EntityType.ORGANIZATION,
        label=known.label or label,
        mentions=group.refs,
        alt_labels=others(own_names(group.names), known.label or label),
        kind=known.kind or kind or "other",
        confidence=group.confidence,
    )


def own_names(names: list[str]) -> list[str]:
    """The names of a body without those that any of its kind has, unless it has no other.

    >>> own_names(["UN Security Council", "Council", "UNSC"])
    ['UN Security Council', 'UNSC']
    """
    parts = {word for name in names if " " in name for word in name.split()}
    return [name for name in names if name not in parts or name.isupper()] or names


def initials(name: str) -> str:
    """The first letters of a name's words as capitals.

    >>> initials("kg demonstration desk")
    'KDD'
    """
    return "".join(word[0] for word in name.split()).upper()


def known_acronym(known: Known, label: str, identities: Identities) -> Known:
    """An acronym that one known body goes by is that body."""
    if known.label or not label.isupper():
        return known
    named = identities.named(EntityType.ORGANIZATION, label)
    bearers = [one for one in named if one.id != known.id]
    return bearers[0] if len(bearers) == 1 else known


def located(extraction: Extraction, group: Group) -> frozenset[Id]:
    """The states where an organization is said to be."""
    found = set()
    for relation in extraction.relations:
        if relation.subject in group.refs and relation.link is not Link.SAME:
            mention = extraction.mentions[relation.object]
            if mention.type is EntityType.PLACE:
                label, known = place_label([mention.name])
                if isinstance(known, Territory) and known.is_state:
                    found.add(f"place/{slug(label)}")
    return frozenset(found)
