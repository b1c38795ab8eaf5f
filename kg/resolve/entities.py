"""Entities of an article, from the clusters of its mentions, with their Ids and labels."""

from dataclasses import dataclass

from kg.gazetteer import Territory
from kg.identifiers import slug
from kg.model.extraction import EntityType, Form, Mention, Ref
from kg.model.resolution import Entity, Identities, Known
from kg.names import is_full
from kg.resolve.facts import Facts
from kg.resolve.identity import Found, identify, scoped
from kg.resolve.organizations import key, organization_label, shortens, states_of
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


@dataclass(frozen=True, slots=True)
class Identified:
    """An entity, what its article tells of it, and how its identity was found."""

    entity: Entity
    told: Known
    found: Found


def place_entity(group: Group, identities: Identities) -> Entity:
    """A place; one that the gazetteer knows as a state may act. Places of one name are one."""
    label, known = place_label(group.names)
    id = f"place/{slug(label)}"
    label = next((one.label for one in identities.under(id) if one.id == id), "") or label
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


def others(names: list[str], label: str) -> tuple[str, ...]:
    """The names that are not the label, sorted."""
    return tuple(sorted(set(names) - {label}))


def person_entity(group: Group, facts: Facts, identities: Identities) -> Identified:
    """A person. A bare name is known beyond its article only by what else is told of it."""
    article = facts.article.key
    label = max(dict.fromkeys(group.names), key=lambda name: (len(name.split()), len(name)))
    plain = f"person/{slug(label)}"
    id = plain if " " in label else scoped(plain, article)
    full = [name for name in group.names if is_full(name)]
    told = facts.person(id, label, group.refs, full or group.names)
    found = identify(told, article, identities, EntityType.PERSON)
    entity = Entity(
        id=found.known.id,
        type=EntityType.PERSON,
        label=found.known.label or label,
        mentions=group.refs,
        alt_labels=others(group.names, found.known.label or label),
        honorific=next((m.honorific for m in group.mentions if m.honorific), None),
        confidence=group.confidence,
    )
    return Identified(entity, told, found)


def organization_entity(
    group: Group, facts: Facts, identities: Identities, own_name: str | None = None
) -> Identified:
    """An organization. A state's body without its state is nobody's beyond its article.

    `own_name` is the name by which the metadata gives the publisher whom the dateline names.
    """
    article = facts.article.key
    states = states_of(facts.extraction)
    state = next((states[ref] for ref in group.refs if ref in states), None)
    kind = next((m.kind for m in group.mentions if m.kind), None)
    seat = next((facts.seats[ref] for ref in group.refs if ref in facts.seats), None)
    label = organization_label(group.names, kind, state, seat)
    main = max(zip(group.refs, group.mentions, strict=True), key=lambda pair: len(pair[1].name))
    plain = f"organization/{slug(key(main[1], state, seat))}"
    if own_name is not None and label == initials(own_name):
        label, plain = own_name, f"organization/{slug(own_name)}"
    # Without its seat a mission's name is every other one's.
    own = () if seat is not None else own_names(group.names)
    names = {label, *(name for name in own if is_own(name, kind) and not name.islower())}
    names = {name for name in names if not any(shortens(name, longer) for longer in names)}
    told = facts.organization(plain, label, kind, group.refs, names)
    found = Found(Known(scoped(plain, article), ""))
    if is_own(label, kind) and not (label.islower() and own_name is None):
        found = identify(told, article, identities, EntityType.ORGANIZATION)
    entity = Entity(
        id=found.known.id,
        type=EntityType.ORGANIZATION,
        label=found.known.label or label,
        mentions=group.refs,
        alt_labels=others(own_names(group.names), found.known.label or label),
        kind=found.known.kind or kind or "other",
        confidence=group.confidence,
    )
    return Identified(entity, told, found)


def is_own(name: str, kind: str | None) -> bool:
    """Whether a name is more than the word for its kind: "Senate" is nobody's by itself."""
    return " " in name or kind is None or not name.istitle()


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
