"""Who is known already: looking identities up by name, each look-up as small as its answer."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import islice

import pyoxigraph as ox

from kg.gazetteer import Territory, place
from kg.identifiers import article_id, iri
from kg.model.extraction import EntityType
from kg.model.quads import Iri
from kg.model.resolution import Id, Known, Office
from kg.names.contexts import beside, name_state, plain_title, state_of
from kg.names.occasions import word_of
from kg.store.names import KEY, literal, names_graph, partial_date
from kg.store.sources import Sources
from kg.store.terms import named
from kg.vocabulary import EVENT_TYPE, KG, KIND, ORG, OWL, PROV, ROLE, SCHEMA, SEM, SKOS, concept

NAMES = (SKOS.prefLabel, SKOS.altLabel)
ACTORS = (KG.organizer, KG.participant, KG.speakerAt)
SEATS = (SCHEMA.location, ORG.subOrganizationOf)
STATE = concept(KIND, "state")
LABEL = named(SKOS.prefLabel)
DIFFERENT = named(OWL.differentFrom)
COMMON = 50
"""A key that more identities share tells too little to look all of them through."""
ARTICLES = 8
"""Articles of an identity that are asked in what setting it is told of: more tell little more."""
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
        self._beside: dict[str, tuple[frozenset[Id], frozenset[str]]] = {}
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

    def sharing(self, type: EntityType, keys: Iterable[str]) -> Iterable[Known]:
        """Identities with one of these keys, by the index of names."""
        graph = named(names_graph(self._base))
        found: set[Id] = set()
        for key in sorted(keys):
            rows = self._store.quads_for_pattern(None, KEY, literal(type, key), graph)
            near = [lexical(row.subject) for row in islice(rows, COMMON + 1)]
            if len(near) <= COMMON:
                found.update(one.removeprefix(self._base) for one in near)
        return self._all(found)

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
        names = frozenset(map(lexical, self._objects(id, SKOS.prefLabel)))
        if not names:
            return None
        if id.startswith("event/"):
            return self._event(id, min(names))
        kind = min((lexical(one) for one in self._objects(id, KG.kind)), default="")
        others = frozenset(map(lexical, self._objects(id, SKOS.altLabel)))
        setting, company = self._setting(id)
        offices = frozenset(self._offices(id))
        return Known(
            id,
            min(names),
            kind=kind.removeprefix(KIND) or None,
            states=frozenset(self._states(id)),
            names=names | others,
            offices=offices,
            bodies=frozenset(office.body for office in offices if office.body),
            setting=setting,
            company=company,
        )

    def _event(self, id: Id, label: str) -> Known:
        """What is known of an event."""
        types = map(lexical, self._objects(id, KG.eventType))
        dates = [d for one in self._objects(id, KG.date) if (d := partial_date(lexical(one)))]
        places = self._ids(id, SEM.hasPlace)
        return Known(
            id,
            label,
            kind=min(types, default="").removeprefix(EVENT_TYPE) or None,
            participants=frozenset(self._ids(id, *ACTORS, KG.commemorates)),
            names=frozenset((word_of(label, places),)),
            date=max(dates, key=lambda date: (len(str(date)), date), default=None),
            places=frozenset(places),
        )

    def _offices(self, id: Id) -> Iterator[Office]:
        """A person's posts."""
        if not id.startswith("person/"):
            return
        for membership in self._subjects(ORG.member, self._node(id)):
            body = next(iter(self._ids(membership, ORG.organization)), None)
            titles = {plain_title(lexical(t)) for t in self._objects(membership, KG.roleTitle)}
            for role in self._objects(membership, ORG.role):
                for title in sorted(titles):
                    yield Office(lexical(role).removeprefix(ROLE), title, body)

    def _setting(self, id: Id) -> tuple[frozenset[Id], frozenset[str]]:
        """The states of which its articles speak, and who else is named there."""
        if id.startswith("place/"):
            return frozenset(), frozenset()
        rows = self._store.quads_for_pattern(
            self._node(id), named(PROV.wasDerivedFrom), None, ox.DefaultGraph()
        )
        articles = (row.object for row in rows if row.object not in self._ignored)
        near = [self._told_in(lexical(article)) for article in islice(articles, ARTICLES)]
        own = {
            beside(lexical(name), type)
            for name in (*self._objects(id, SKOS.prefLabel), *self._objects(id, SKOS.altLabel))
            for type in (EntityType.PERSON, EntityType.ORGANIZATION)
        }
        return (
            frozenset(state for states, _ in near for state in states),
            frozenset(name for _, names in near for name in names) - own,
        )

    def _told_in(self, article: str) -> tuple[frozenset[Id], frozenset[str]]:
        """The states and the people and bodies that one article names."""
        if article not in self._beside:
            rows = self._store.quads_for_pattern(None, LABEL, None, named(article))
            told = [
                (lexical(row.subject).removeprefix(self._base), lexical(row.object)) for row in rows
            ]
            states = {state_of(label) for id, label in told if id.startswith("place/")}
            names = {
                beside(label, EntityType(sort))
                for id, label in told
                if (sort := id.partition("/")[0]) in ("person", "organization")
            }
            self._beside[article] = (
                frozenset(state for state in states if state),
                frozenset(name for name in names if name),
            )
        return self._beside[article]

    def _states(self, id: Id) -> Iterator[Id]:
        """The states that a person's posts, or an organization's seat, stand for."""
        if id.startswith("organization/"):
            yield from self._seats(id)
        for membership in self._subjects(ORG.member, self._node(id)):
            for organization in self._ids(membership, ORG.organization):
                if self._is_state(organization):
                    yield organization
                yield from self._seats(organization)

    def _seats(self, id: Id) -> Iterator[Id]:
        """The states of an organization: where it is, of which it is a part, in its name."""
        yield from filter(self._is_state, self._ids(id, *SEATS))
        for name in (*self._objects(id, SKOS.prefLabel), *self._objects(id, SKOS.altLabel)):
            state = name_state(lexical(name))
            if state is not None and id.startswith("organization/"):
                yield state

    def _is_state(self, id: Id) -> bool:
        """Whether it acts as a state, or is a place that is one."""
        if STATE in map(lexical, self._objects(id, KG.kind)):
            return True
        names = map(lexical, self._objects(id, SKOS.prefLabel))
        return id.startswith("place/") and any(map(is_state_name, names))

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
