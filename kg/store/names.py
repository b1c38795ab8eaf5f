"""An index of names within each generation: under which keys an identity is found.

It is a named graph of our own, no part of the default graph: `<identity> skos:hiddenLabel "key"`.
What no article says any more may stay in it; whoever looks it up asks the graph for the identity.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.identifiers import iri
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType
from kg.model.quads import Iri
from kg.names import keys
from kg.names.occasions import event_keys
from kg.store.terms import named
from kg.vocabulary import EVENT_TYPE, KG, SKOS

KEY = named(SKOS.hiddenLabel)
LABELS = frozenset((named(SKOS.prefLabel), named(SKOS.altLabel)))
TYPE, DATE = named(KG.eventType), named(KG.date)
READ = LABELS | {TYPE, DATE}
NAMED = (EntityType.PERSON, EntityType.ORGANIZATION)


def names_graph(base: str) -> Iri:
    """The named graph that holds the keys."""
    return iri(base, "names")


def literal(type: EntityType, key: str) -> ox.Literal:
    """A key as it stands in the index."""
    return ox.Literal(f"{type} {key}")


def indexed(triples: Iterable[ox.Triple | ox.Quad], base: str) -> frozenset[ox.Triple]:
    """What the index holds of these statements."""
    starts = {type: iri(base, f"{type}/") for type in NAMED}
    occasions: defaultdict[ox.NamedNode, list[ox.Triple | ox.Quad]] = defaultdict(list)
    found = set()
    for triple in triples:
        predicate = triple.predicate
        # Most statements are passed over: what they say need not be taken out of the engine.
        if predicate not in READ:
            continue
        node, value = triple.subject, triple.object
        if not isinstance(node, ox.NamedNode):
            continue
        if predicate not in LABELS:
            occasions[node].append(triple)
        elif isinstance(value, ox.Literal):
            type = next((t for t, start in starts.items() if node.value.startswith(start)), None)
            if type is not None:
                found |= {ox.Triple(node, KEY, literal(type, k)) for k in keys(value.value, type)}
    for node, told in occasions.items():
        found |= {ox.Triple(node, KEY, literal(EntityType.EVENT, k)) for k in keys_of(told)}
    return frozenset(found)


def keys_of(told: Iterable[ox.Triple | ox.Quad]) -> Iterator[str]:
    """The keys of one event, from its types and dates."""
    values = [(row.predicate, str(getattr(row.object, "value", ""))) for row in told]
    types = [value.removeprefix(EVENT_TYPE) for name, value in values if name == TYPE]
    dates = [date for name, value in values if name == DATE and (date := partial_date(value))]
    for type in types:
        for date in dates:
            yield from event_keys(type, date)


def partial_date(lexical: str) -> PartialDate | None:
    """A day, month or year as the graph has it.

    >>> partial_date("1992-02"), partial_date("soon")
    (PartialDate(year=1992, month=2, day=None), None)
    """
    parts = lexical.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return None
    return PartialDate(*map(int, parts))
