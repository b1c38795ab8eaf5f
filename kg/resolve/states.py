"""The states for which people and bodies stand: what tells homonyms apart."""

from collections import defaultdict

from kg.model.extraction import Extraction, Link
from kg.model.resolution import Id, Resolution


def states_of_entities(extraction: Extraction, resolution: Resolution) -> dict[Id, frozenset[Id]]:
    """For each person and organization the states that its posts and seats name."""
    states = {entity.id for entity in resolution.entities if entity.kind == "state"}
    found: defaultdict[Id, set[Id]] = defaultdict(set)
    for relation in extraction.relations:
        part, whole = resolution.entity_of[relation.subject], resolution.entity_of[relation.object]
        if relation.link is not Link.SAME and part and whole in states:
            found[part].add(whole or "")
    for post in extraction.posts:
        person = resolution.entity_of[post.person]
        body = resolution.entity_of[post.organization] if post.organization is not None else None
        if person and body:
            found[person] |= ({body} & states) | found[body]
    return {id: frozenset(ids) for id, ids in found.items()}
