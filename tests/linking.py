"""How well links agree with what is known to be true."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from commands import table


class Measured(NamedTuple):
    """Links made, right ones among them, and those that there are to find."""

    made: int
    right: int
    wanted: int

    @property
    def precision(self) -> float:
        """How many of the links made are right."""
        return self.right / self.made if self.made else 1.0

    @property
    def recall(self) -> float:
        """How many of those that there are were made."""
        return self.right / self.wanted if self.wanted else 1.0


def links(store: Path, authority: str) -> set[tuple[str, ...]]:
    """The links to an authority, as IRIs."""
    graph = f"http://localhost:8000/links/{authority}"
    found = f"{{ ?l owl:annotatedProperty ?p }} . GRAPH <{graph}> {{ ?s ?p ?o }}"
    return table(store, f"SELECT DISTINCT ?s ?o {{ {found} }}")


def measured(made: set[tuple[str, ...]], truth: Mapping[str, set[str]]) -> Measured:
    """The links against the truth: for each entity the IRI that is right, empty for nobody's; more
    where the graph takes several for one, of whom no link is right. An entity that the truth does
    not know is nobody's.
    """
    right = sum(truth.get(subject) == {target} for subject, target in made)
    return Measured(len(made), right, sum(bool(targets - {""}) for targets in truth.values()))


def bearers(store: Path, gold: Mapping[tuple[str, str], str]) -> dict[str, set[str]]:
    """The truth about each person of the graph, by the names that articles give them."""
    found = table(
        store,
        "SELECT DISTINCT ?a ?n ?p { GRAPH ?a { ?p a kg:Person ; "
        "skos:prefLabel|skos:altLabel ?n } }",
    )
    truth: dict[str, set[str]] = {}
    for article, name, person in sorted(found):
        key = (article.rpartition("/")[2], name)
        if key in gold:
            truth.setdefault(person, set()).add(gold[key])
    return truth
