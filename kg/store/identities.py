"""Who is known already: looking identities up by name, each look-up as small as its answer."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial

import pyoxigraph as ox

from kg.gazetteer import Territory, place
from kg.identifiers import article_id, iri
from kg.model.extraction import EntityType
from kg.model.quads import Iri
from kg.model.resolution import Id, Known
from kg.store.sources import Sources
from kg.store.terms import named
from kg.vocabulary import KG, KIND, ORG, OWL, SCHEMA, SKOS, concept

NAMES = (SKOS.prefLabel, SKOS.altLabel)
ACTORS = (KG.organizer, KG.participant, KG.speakerAt)
SEATS = (SCHEMA.location, ORG.subOrganizationOf)
STATE = concept(KIND, "state")
LABEL = named(SKOS.prefLabel)
DIFFERENT = named(OWL.differentFrom)
Pattern = tuple[ox.NamedNode | None, ox.NamedNode, ox.NamedNode | ox.Literal | None]
HOMONYM = re.compile(r"(.+)-[0-9a-f]{8}")


class StoredIdentities:
    """The identities of a generation, by the word of all articles but some.

    Implements `kg.model.resolution.Identities`. Answers are kept: a generation never changes.
    """

    def __init__(self, store: ox.Store, base: str, *, ignoring: Collection[Iri]) -> None:
        self._store = store
        self._base = base
        self._ignored = frozenset(map(named, ignoring))
        self._articles = iri(base, "article/")
        self._known: dict[Id, Known | None] = {}
        # What is read anew is told by what articles said, not by what was made of it.
        self._sources = Sources(store, base)
        self._corrected = self._sources.any
        self._before: dict[Pattern, list[ox.Triple]] = {}

    def under(self, id: Id) -> Iterable[Known]:
        """The identity `id`, and its homonyms `id-<hash>`."""
        graph = named(homonyms_graph(self._base))
        rows = self._store.quads_for_pattern(self._node(id), DIFFERENT, None, graph)
        homonyms = (lexical(row.object).removeprefix(self._base) for row in rows)
        return self._all({id, *homonyms})

    def named(self, type: EntityType, label: str) -> Iterable[Known]:
        """Identities of this type with this label, in whatever language it is tagged."""
        ids = self._labelled(ox.Literal(label)) | self._labelled(ox.Literal(label, language="en"))
        return self._all({one for one in ids if one.startswith(f"{type}/")})

    def had(self, article: str, sort: str, label: str) -> Known | None:
        """Who bears this label in the graph's version of the article, also of an ignored one."""
        said_by = partial(self._sources.said_by, iri(self._base, article_id(article)))
        bearers = {
            lexical(row.subject).removeprefix(self._base)
            for name in NAMES
            for row in said_by(None, named(name), ox.Literal(label))
        }
        found = [one for one in sorted(bearers) if one.startswith(f"{sort}/")]
        if len(found) != 1:
            return None
        node = self._node(found[0])
        labels = said_by(node, LABEL, None)
        kinds = said_by(node, named(KG.kind), None)
        return Known(
            found[0],
            min((lexical(row.object) for row in labels), default=label),
            kind=min((lexical(row.object) for row in kinds), default="").removeprefix(KIND) or None,
        )

    def _all(self, ids: set[Id]) -> list[Known]:
        return [known for one in sorted(ids) if (known := self._find(one))]

    def _find(self, id: Id) -> Known | None:
        if id not in self._known:
            self._known[id] = self._read(id)
        return self._known[id]

    def _read(self, id: Id) -> Known | None:
        label = min((lexical(name) for name in self._objects(id, SKOS.prefLabel)), default=None)
        if label is None:
            return None
        participants = frozenset(self._ids(id, *ACTORS))
        kind = min((lexical(one) for one in self._objects(id, KG.kind)), default="")
        return Known(
            id,
            label,
            kind=kind.removeprefix(KIND) or None,
            states=frozenset(self._states(id)),
            participants=participants,
        )

    def _states(self, id: Id) -> Iterator[Id]:
        """The states that a person's posts, or an organization's seat, stand for."""
        if id.startswith("organization/"):
            yield from filter(self._is_state, self._ids(id, *SEATS))
        for membership in self._subjects(ORG.member, self._node(id)):
            for organization in self._ids(membership, ORG.organization):
                if self._is_state(organization):
                    yield organization
                yield from filter(self._is_state, self._ids(organization, *SEATS))

    def _is_state(self, id: Id) -> bool:
        """Whether it acts as a state, or is a place that is one."""
        if STATE in map(lexical, self._objects(id, KG.kind)):
            return True
        names = map(lexical, self._objects(id, SKOS.prefLabel))
        return id.startswith("place/") and any(map(is_state_name, names))

    def _labelled(self, label: object) -> set[Id]:
        return {one for name in NAMES for one in self._subjects(name, label)}

    def _ids(self, id: Id, *predicates: Iri) -> list[Id]:
        found = [lexical(node) for name in predicates for node in self._objects(id, name)]
        return [iri.removeprefix(self._base) for iri in found if iri.startswith(self._base)]

    def _objects(self, id: Id, predicate: Iri) -> list[object]:
        return [row.object for row in self._said((self._node(id), named(predicate), None))]

    def _subjects(self, predicate: Iri, object: object) -> list[Id]:
        if not isinstance(object, ox.NamedNode | ox.Literal):
            return []
        rows = self._said((None, named(predicate), object))
        iris = [str(getattr(row.subject, "value", "")) for row in rows]
        return [iri.removeprefix(self._base) for iri in iris if iri.startswith(self._base)]

    def _said(self, pattern: Pattern) -> list[ox.Triple]:
        """The statements of a pattern by the articles that count."""
        if not self._corrected:
            rows = self._store.quads_for_pattern(*pattern, ox.DefaultGraph())
            return [row.triple for row in rows if self._is_said(row)]
        if pattern not in self._before:
            found = self._sources.rows(*pattern)
            said = {row for article, row in found if self._counts(named(article))}
            self._before[pattern] = sorted(said, key=str)
        return self._before[pattern]

    def _is_said(self, row: ox.Quad) -> bool:
        """Whether an article that counts says so."""
        if not self._ignored:
            return True
        says = self._store.quads_for_pattern(row.subject, row.predicate, row.object, None)
        return any(self._counts(quad.graph_name) for quad in says)

    def _counts(self, graph: object) -> bool:
        is_article = isinstance(graph, ox.NamedNode) and graph.value.startswith(self._articles)
        return is_article and graph not in self._ignored

    def _node(self, id: Id) -> ox.NamedNode:
        return named(iri(self._base, id))


def homonyms_graph(base: str) -> Iri:
    """The named graph that tells which identities bear the name of another: an index that spares
    a search through all labels, and no part of the default graph.
    """
    return iri(base, "homonyms")


def homonyms(triples: Iterable[ox.Triple]) -> frozenset[ox.Triple]:
    """For every `id-<hash>` that has a label here: it is different from `id`."""
    found = set()
    for triple in triples:
        if triple.predicate == LABEL and isinstance(triple.subject, ox.NamedNode):
            match = HOMONYM.fullmatch(triple.subject.value)
            if match:
                found.add(ox.Triple(named(match[1]), DIFFERENT, triple.subject))
    return frozenset(found)


def is_state_name(label: str) -> bool:
    """Whether a place of this name is a state: what `resolve` takes for one."""
    found = place(label)
    return isinstance(found, Territory) and found.is_state


def lexical(node: object) -> str:
    """The characters of an IRI or literal."""
    return str(getattr(node, "value", node))
