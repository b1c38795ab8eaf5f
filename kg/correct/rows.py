"""One correction: what a person, or the resolution of identities, decided, why and when."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.identifiers import digest, iri
from kg.model.extraction import Status
from kg.model.quads import Iri
from kg.vocabulary import ENTITY_CLASSES, EVENT_TYPE, KIND, OWL, ROLE, SKOS


class Kind(StrEnum):
    """What a correction does."""

    MERGE = "merge"
    SPLIT = "split"
    REJECT = "reject"
    RETYPE = "retype"
    RELABEL = "relabel"
    RE_ATTRIBUTE = "re-attribute"
    POST = "post"
    LINK = "link"
    UNLINK = "unlink"


@dataclass(frozen=True, slots=True)
class Row:
    """A correction with every name spelled out as an IRI. Without an author it is automatic."""

    kind: Kind
    target: Iri
    value: str
    detail: str
    author: str
    date: str
    reason: str

    @property
    def selection(self) -> tuple[Iri, ...]:
        """The articles and mentions that a split takes."""
        return tuple(map(Iri, self.detail.split()))

    def named(self, base: str) -> Iri:
        """The IRI of the correction itself."""
        parts = (self.target, self.value, self.detail, self.author, self.date, self.reason)
        return iri(base, f"correction/{self.kind}-{digest(*parts)}")


COLUMNS = ("kind", "target", "value", "detail", "author", "date", "reason")
ENTITIES = ("person", "organization", "place")
LABELLED = (*ENTITIES, "event", "resolution")
NAMED = (*LABELLED, "membership", "claim")
CORRECTION = "correction"
TARGETS: Mapping[Kind, tuple[str, ...]] = {
    Kind.MERGE: LABELLED,
    Kind.SPLIT: (*ENTITIES, "event"),
    Kind.REJECT: (*NAMED, "mention", CORRECTION),
    Kind.RETYPE: (*ENTITIES, "event", "membership"),
    Kind.RELABEL: LABELLED,
    Kind.RE_ATTRIBUTE: ("claim",),
    Kind.POST: ("membership",),
    Kind.LINK: NAMED,
    Kind.UNLINK: NAMED,
}
"""The sorts of nodes that each kind of correction takes."""
SCHEMES = {"organization": KIND, "place": KIND, "event": EVENT_TYPE, "membership": ROLE}
"""The concepts that a retyped node of each sort may get."""
FIELDS = ("title", "status", "organization", "person")
STATUSES = {status.value.lower(): status for status in Status}
PREDICATES = (
    SKOS.exactMatch,
    SKOS.closeMatch,
    SKOS.broadMatch,
    SKOS.narrowMatch,
    SKOS.relatedMatch,
    OWL.sameAs,
)
"""What a link may say, the usual first."""
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")
LOCAL = re.compile(r"[a-z]+/[A-Za-z0-9./_-]+")

NEW = re.compile(r".*/[a-z0-9-]+")


class Unusable(ValueError):
    """A row that says nothing that could be done; `str()` is the cause."""


@dataclass(frozen=True)
class Names:
    """How names may be written: as an IRI, an Id (`person/a`) or with a prefix (`kg:Place`).

    `concepts` are those of the vocabulary's schemes.
    """

    base: str
    prefixes: Mapping[str, str]
    concepts: frozenset[Iri]

    def expanded(self, name: str, column: str) -> Iri:
        """The IRI that a name stands for."""
        prefix, colon, local = name.partition(":")
        if LOCAL.fullmatch(name):
            return iri(self.base, name)
        if colon and not local.startswith("//") and prefix in self.prefixes:
            name = self.prefixes[prefix] + local
        if not ABSOLUTE.fullmatch(name):
            raise Unusable(f"{column} {name!r} is no IRI" if name else f"there is no {column}")
        return Iri(name)

    def sort(self, node: str) -> str:
        """The first part of the Id of a node below the base; empty for others."""
        below = node.removeprefix(self.base) if node.startswith(self.base) else ""
        return below.partition("/")[0] if LOCAL.fullmatch(below) else ""


def row(cells: Mapping[str, str], names: Names) -> Row:
    """The correction in these cells, checked and spelled out. `Unusable` says what is wrong."""
    words = {column: " ".join(cells.get(column, "").split()) for column in COLUMNS}
    if words["kind"] not in list(Kind):
        raise Unusable(f"kind {words['kind']!r} is none of {', '.join(Kind)}")
    kind = Kind(words["kind"])
    target = names.expanded(words["target"], "target")
    if names.sort(target) not in TARGETS[kind]:
        raise Unusable(f"{kind} takes a {' or '.join(TARGETS[kind])}, not {target}")
    value, detail = READERS[kind](target, words["value"], words["detail"], names)
    check_origin(words)
    return Row(kind, target, value, detail, words["author"], words["date"], words["reason"])


def check_origin(words: Mapping[str, str]) -> None:
    """Every correction says who made it, when and why."""
    for column in ("author", "reason"):
        if not words[column]:
            raise Unusable(f"there is no {column}")
    try:
        date.fromisoformat(words["date"])
    except ValueError:
        raise Unusable(f"date {words['date']!r} is no day such as 2024-05-03") from None


def read_merge(target: Iri, value: str, detail: str, names: Names) -> tuple[str, str]:
    """The winner must be of the loser's sort; an organization may also turn out to be a state."""
    winner = names.expanded(value, "value")
    sorts = names.sort(target), names.sort(winner)
    if winner == target:
        raise Unusable(f"{target} cannot be merged into itself")
    if sorts[0] != sorts[1] and sorts != ("organization", "place"):
        raise Unusable(f"a {sorts[0]} cannot be merged into {winner}; retype it first")
    return winner, nothing(detail, "detail")


def read_split(target: Iri, value: str, detail: str, names: Names) -> tuple[str, str]:
    """The new node is of the same sort; the detail names articles or mentions."""
    new = names.expanded(value, "value")
    if names.sort(new) != names.sort(target) or new == target or not NEW.fullmatch(new):
        raise Unusable(f"value {new} is no other {names.sort(target)}")
    chosen = [names.expanded(name, "detail") for name in detail.split()]
    wrong = [one for one in chosen if names.sort(one) not in ("article", "mention")]
    if wrong or not chosen:
        raise Unusable("detail names the articles or mentions that the new node takes")
    return new, " ".join(sorted(chosen))


def read_reject(_: Iri, value: str, detail: str, __: Names) -> tuple[str, str]:
    """Nothing but the target is needed."""
    return nothing(value, "value"), nothing(detail, "detail")


def read_retype(target: Iri, value: str, detail: str, names: Names) -> tuple[str, str]:
    """A class of entities, or a concept of the scheme for such nodes."""
    sort, new = names.sort(target), names.expanded(value, "value")
    classes = [classes[0] for classes in ENTITY_CLASSES.values()] if sort in ENTITIES else []
    is_concept = new in names.concepts and new.startswith(SCHEMES.get(sort, "\n"))
    if new not in classes and not is_concept:
        raise Unusable(f"value {value!r} is neither a class nor a concept for a {sort}")
    return new, nothing(detail, "detail")


def read_relabel(_: Iri, value: str, detail: str, __: Names) -> tuple[str, str]:
    """The new preferred label."""
    return something(value, "value"), nothing(detail, "detail")


def read_speaker(_: Iri, value: str, detail: str, names: Names) -> tuple[str, str]:
    """Whoever said it."""
    return entity(value, ENTITIES, names), nothing(detail, "detail")


def read_post(_: Iri, value: str, detail: str, names: Names) -> tuple[str, str]:
    """The detail names what of the post is wrong; the value is what is right."""
    match detail:
        case "title":
            return something(value, "value"), detail
        case "status" if value.lower() in STATUSES:
            return value.lower(), detail
        case "status":
            raise Unusable(f"status {value!r} is none of {', '.join(STATUSES)}")
        case "organization":
            return entity(value, ("organization", "place"), names) if value else "", detail
        case "person":
            return entity(value, ("person",), names), detail
    raise Unusable(f"detail {detail!r} is none of {', '.join(FIELDS)}")


def read_link(_: Iri, value: str, detail: str, names: Names) -> tuple[str, str]:
    """The other dataset's IRI, and what relates the two."""
    predicate = names.expanded(detail, "detail") if detail else PREDICATES[0]
    if predicate not in PREDICATES:
        raise Unusable(f"detail {detail!r} is no property that links")
    return names.expanded(value, "value"), predicate


def entity(value: str, sorts: tuple[str, ...], names: Names) -> Iri:
    """An entity of one of these sorts."""
    node = names.expanded(value, "value")
    if names.sort(node) not in sorts:
        raise Unusable(f"value {value!r} is no {' or '.join(sorts)}")
    return node


def nothing(cell: str, column: str) -> str:
    """A cell that must be empty."""
    if cell:
        raise Unusable(f"{column} {cell!r} is one too many")
    return ""


def something(cell: str, column: str) -> str:
    """A cell that must not be empty."""
    if not cell:
        raise Unusable(f"there is no {column}")
    return cell


READERS: Mapping[Kind, Callable[[Iri, str, str, Names], tuple[str, str]]] = {
    Kind.MERGE: read_merge,
    Kind.SPLIT: read_split,
    Kind.REJECT: read_reject,
    Kind.RETYPE: read_retype,
    Kind.RELABEL: read_relabel,
    Kind.RE_ATTRIBUTE: read_speaker,
    Kind.POST: read_post,
    Kind.LINK: read_link,
    Kind.UNLINK: read_link,
}
