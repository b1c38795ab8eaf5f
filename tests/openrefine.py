"""A client of reconciliation services, which goes about it as OpenRefine does."""

import json
from typing import Any
from urllib.parse import quote

from serving import Endpoint
from specification import (
    ENTITIES,
    EXTENSION,
    FLYOUT,
    MANIFEST,
    PROPERTIES,
    RESULTS,
    TYPES,
    conforms,
)


class Client:
    """A client that knows nothing but the service's address, and finds all else in its manifest."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.http = endpoint.client
        self.url = f"{endpoint.url}reconcile"
        self.manifest = conforms(self.get(self.url), MANIFEST)

    def get(self, url: str, **parameters: Any) -> Any:
        """JSON from anywhere in the service, which any page may read."""
        response = self.http.get(url, params=parameters or None, headers={"Origin": "http://x"})
        assert response.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in response.headers
        return response.raise_for_status().json()

    def post(self, name: str, value: Any) -> Any:
        """The answer to a form with this field."""
        response = self.http.post(self.url, data={name: json.dumps(value)})
        assert response.headers["content-type"] == "application/json"
        return response.raise_for_status().json()

    def reconcile(self, **queries: dict[str, Any]) -> dict[str, Any]:
        """The candidates for each query."""
        found = conforms(self.post("queries", queries), RESULTS)
        assert set(found) == set(queries)
        return {key: each["result"] for key, each in found.items()}

    def suggest(self, what: str, prefix: str, **more: Any) -> list[dict[str, Any]]:
        """Suggestions for what is typed."""
        told = self.manifest["suggest"][what]
        url = told["service_url"] + told["service_path"]
        schema = {"entity": ENTITIES, "type": TYPES, "property": PROPERTIES}[what]
        found: list[dict[str, Any]] = conforms(self.get(url, prefix=prefix, **more), schema)[
            "result"
        ]
        return found

    def flyout(self, what: str, id: str) -> str:
        """The HTML that is shown beside a suggestion."""
        told = self.manifest["suggest"][what]
        url = told["flyout_service_url"] + told["flyout_service_path"]
        found = conforms(self.get(url.replace("${id}", quote(id, safe=""))), FLYOUT)
        assert found["id"] == id
        return str(found["html"])

    def extend(self, ids: list[str], *properties: dict[str, Any]) -> Any:
        """New columns for these things."""
        return conforms(self.post("extend", {"ids": ids, "properties": properties}), EXTENSION)
