"""Counting what the graph holds."""

import pyoxigraph as ox

from kg.vocabulary import PREFIXES

Counts = dict[str, int]

PATTERNS = {
    "articles": "?x a kg:Article",
    "persons": "?x a kg:Person",
    "organizations": "?x a kg:Organization",
    "places": "?x a kg:Place",
    "memberships": "?x a org:Membership",
    "events": "?x a kg:Event",
    "resolutions": "?x a kg:Resolution",
    "claims": "?x a kg:Claim",
    "characterizations": "?x a kg:Characterization",
    "mentions": "?x a kg:Mention",
    "uncovered sentences": "?x a kg:UncoveredSentence",
    "unresolved speakers": "?x kg:speakerText ?t FILTER NOT EXISTS { ?x kg:speaker ?y }",
}
"""What is counted, each as the pattern that finds it."""


def count(store: ox.Store) -> Counts:
    """Every figure of the table, from the default graph."""
    return {name: count_of(store, pattern) for name, pattern in PATTERNS.items()}


def count_of(store: ox.Store, pattern: str) -> int:
    """How many different `?x` a pattern has."""
    query = f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}"
    rows = store.query(query, prefixes=PREFIXES)
    if not isinstance(rows, ox.QuerySolutions):
        raise TypeError(query)
    number = next(iter(rows))["n"]
    return int(number.value) if isinstance(number, ox.Literal) else 0
