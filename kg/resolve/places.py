"""Places within an article: names that a gazetteer knows, and those that only the text has."""

from kg.gazetteer import City, Territory, place
from kg.identifiers import similar, slug
from kg.model.extraction import EntityType, Extraction, Mention, Ref
from kg.resolve.clusters import Clusters, in_order


def join_places(extraction: Extraction, clusters: Clusters) -> None:
    """Put the mentions of one place together."""
    named = in_order(
        (ref, m) for ref, m in enumerate(extraction.mentions) if m.type is EntityType.PLACE
    )
    first: dict[str, Ref] = {}
    for ref, mention in named:
        clusters.join(ref, first.setdefault(key(mention), ref))
    for ref, mention in named:
        if place(mention.name) is None:
            for other, m in named:
                if similar(mention.name, m.name):
                    clusters.join(ref, other)
                    break


def key(mention: Mention) -> str:
    """What makes two spellings one place."""
    known = place(mention.name)
    return f"known {known.name}" if known else slug(mention.name)


def place_label(names: list[str]) -> tuple[str, Territory | City | None]:
    """The name to show, and what the gazetteer knows; of unknown spellings the most frequent."""
    for name in names:
        known = place(name)
        if known is not None:
            return known.name, known
    return max(sorted(set(names)), key=names.count), None
