"""A live service of the W3C Reconciliation API (0.1 and 0.2) as an authority."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from kg.errors import RemoteError
from kg.link.records import IRI
from kg.model.extraction import EntityType
from kg.model.links import Profile
from kg.remote import Remote, Reply

BATCH = 50
LIMIT = 5
"""Candidates that are asked for."""
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
REMOTE = Remote(headers=FORM)


class Service:
    """Asks a service for all entities in batches. Implements `kg.link.authority.Lookup`.

    `types` are the service's ids of types, by ours; entities of other types are not asked for
    where any are given. Only labels and type ids are sent.
    """

    def __init__(
        self, url: str, *, space: str, types: Mapping[EntityType, str], remote: Remote | None = None
    ) -> None:
        self._url = url
        self._space = space
        self._types = types
        self._remote = remote or REMOTE
        self._found: dict[str, list[Profile]] = {}

    def prepare(self, entities: Sequence[Profile]) -> None:
        """Ask for every entity. `RemoteError` where the service does not answer as it should."""
        wanted = [each for each in entities if not self._types or each.type in self._types]
        with self._remote.client() as client:
            for batch in chunks(wanted, BATCH):
                queries = {f"q{at}": self.query(each) for at, each in enumerate(batch)}
                content = urlencode({"queries": json.dumps(queries)}).encode()
                reply = self._remote.attempts(client, "POST", self._url, content)
                answers = answered(reply)
                for at, each in enumerate(batch):
                    found = results(answers.get(f"q{at}"))
                    self._found[each.iri] = [self.record(each, one) for one in found]

    def query(self, entity: Profile) -> dict[str, Any]:
        """The question for one entity."""
        asked: dict[str, Any] = {"query": entity.label, "limit": LIMIT}
        if entity.type is not None and entity.type in self._types:
            asked["type"] = self._types[entity.type]
        return asked

    def record(self, entity: Profile, result: Mapping[str, Any]) -> Profile:
        """A candidate of the service's."""
        id = str(result["id"])
        iri = id if IRI.fullmatch(id) and not id.startswith(self._space) else self._space + id
        if not IRI.fullmatch(iri):
            raise RemoteError(f"the service's id {id[:80]!r} makes no IRI")
        is_sure = result.get("match") is True
        return Profile(iri, entity.type, (str(result["name"]),), is_sure=is_sure)

    def candidates(self, entity: Profile) -> list[Profile]:
        """What the service said, its best first."""
        return self._found.get(entity.iri, [])


def chunks(entities: Sequence[Profile], size: int) -> list[Sequence[Profile]]:
    """The entities in groups of at most that size."""
    return [entities[at : at + size] for at in range(0, len(entities), size)]


def manifest(url: str, remote: Remote | None = None) -> dict[str, Any]:
    """A service's description of itself. `RemoteError` where it has none."""
    remote = remote or REMOTE
    with remote.client() as client:
        found = answered(remote.attempts(client, "GET", url))
    if "identifierSpace" not in found or "name" not in found:
        raise RemoteError("no manifest of a reconciliation service")
    return found


def answered(reply: Reply) -> dict[str, Any]:
    """The JSON object that a reply holds."""
    if reply.status != 200:
        raise RemoteError(f"the server answers {reply.status}")
    try:
        found = json.loads(reply.body)
    except (ValueError, RecursionError):
        raise RemoteError("the server's answer is not JSON") from None
    if not isinstance(found, dict):
        raise RemoteError("the server's answer is no JSON object")
    return found


def results(answer: object) -> list[dict[str, Any]]:
    """The candidates in the answer to one query."""
    found = answer.get("result") if isinstance(answer, dict) else None
    if not isinstance(found, list):
        raise RemoteError("the server's answer has no result for a query")
    is_whole = all(isinstance(each, dict) and {"id", "name"} <= each.keys() for each in found)
    if not is_whole:
        raise RemoteError("a result of the server's has no id or no name")
    return found
