"""The service manifest: what the service is called, where its parts are, what it takes."""

from typing import Any

from kg import __version__
from kg.reconcile.extension import SETTINGS
from kg.reconcile.query import BATCH
from kg.reconcile.schema import CLASSES
from kg.vocabulary import KG

VERSIONS = ["0.1", "0.2"]
PATH = "reconcile"
SUGGESTED = ("entity", "type", "property")
WIDTH, HEIGHT = 430, 300
"""Pixels of a preview."""


def manifest(base: str, root: str) -> dict[str, Any]:
    """The manifest of the service over a graph with that base, on a server at that root."""
    service, site = f"{root}{PATH}", root.removesuffix("/")
    return {
        "versions": VERSIONS,
        "name": "kg: who said what in the news",
        "identifierSpace": base,
        "schemaSpace": KG.iri,
        "documentation": root,
        "logo": f"{root}static/icon.svg",
        "serviceVersion": __version__,
        "defaultTypes": [{"id": each.id, "name": each.name} for each in CLASSES],
        "batchSize": BATCH,
        "view": {"url": f"{service}/view?id={{{{id}}}}"},
        "preview": {
            "url": f"{service}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT,
        },
        "suggest": {what: suggestion(site, what) for what in SUGGESTED},
        "extend": {
            "propose_properties": {"service_url": site, "service_path": f"/{PATH}/properties"},
            "property_settings": list(SETTINGS),
        },
    }  # fmt: skip


def suggestion(site: str, what: str) -> dict[str, str]:
    """Where things, types or properties are suggested."""
    return {
        "service_url": site,
        "service_path": f"/{PATH}/suggest/{what}",
        "flyout_service_url": site,
        "flyout_service_path": f"/{PATH}/flyout/{what}?id=${{id}}",
    }
