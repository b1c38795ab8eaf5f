"""The questions that the service answers, by name: a text in, an object out."""

from collections.abc import Callable, Mapping
from typing import Any

from kg.reconcile.catalog import Catalog
from kg.reconcile.extension import extend, propose
from kg.reconcile.query import Query, read_batch
from kg.reconcile.scoring import results
from kg.reconcile.suggestion import flyout, preview, suggest
from kg.store.lookup import Lookup


def reconcile(lookup: Lookup, text: str) -> dict[str, Any]:
    """The results of a batch, each query answered for itself."""
    queries = read_batch(text, lookup.note(Catalog))
    return {key: result(lookup, query) for key, query in queries.items()}


def result(lookup: Lookup, query: Query) -> dict[str, Any]:
    """The result of one query; one that names what is not there has none, and says why."""
    if query.error:
        return {"result": [], "error": query.error}
    return {"result": results(lookup, query)}


ANSWERS: Mapping[str, Callable[[Lookup, str], dict[str, Any]]] = {
    "reconcile": reconcile,
    "extend": extend,
    "propose": propose,
    "suggest": suggest,
    "flyout": flyout,
    "preview": preview,
}
