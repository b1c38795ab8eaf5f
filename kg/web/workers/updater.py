"""A process that changes the store once: one JSON object in, one JSON line out."""

import base64
import json
import resource
import sys
from pathlib import Path
from typing import Any

from kg.errors import KgError, Malformed
from kg.identifiers import iri
from kg.model.quads import Iri
from kg.store import syntax
from kg.store.graphs import EDITS
from kg.store.updating import delete_graph, put_graph, update
from kg.store.writer import Writer, writing
from kg.web.workers.limits import ADDRESS_SPACE


def main() -> None:
    """Do what standard input says."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    job = json.load(sys.stdin)
    try:
        with writing(Path(job["root"])) as writer:
            existed = CHANGES[job["change"]](writer, job)
            outcome = {"snapshot": writer.commit().id, "existed": existed}
    except MemoryError:
        outcome = {"error": "TooLarge", "detail": "it needs too much memory"}
    except KgError as error:
        outcome = {"error": type(error).__name__, "detail": str(error)}
    json.dump(outcome, sys.stdout)


def run_update(writer: Writer, job: dict[str, Any]) -> bool:
    """A SPARQL update."""
    update(writer, job["text"], using=job["using"], using_named=job["using_named"])
    return True


def run_put(writer: Writer, job: dict[str, Any]) -> bool:
    """The content of a graph, in place of any before or beside it; no graph is the default one."""
    graph = Iri(job["graph"] or iri(writer.base, EDITS))
    content = base64.b64decode(job["content"])
    chosen = syntax(job["format"])
    if chosen is None:
        raise Malformed(f"{job['format']}: not a format of RDF")
    return put_graph(writer, graph, content, chosen.engine, adds=job["adds"])


def run_delete(writer: Writer, job: dict[str, Any]) -> bool:
    """A graph that is to go."""
    return delete_graph(writer, Iri(job["graph"]))


CHANGES = {"update": run_update, "put": run_put, "delete": run_delete}

if __name__ == "__main__":
    main()
