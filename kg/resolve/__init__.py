"""Who is who: mentions of one article become entities with identities of the whole graph."""

from kg.resolve.registry import Registry
from kg.resolve.resolver import resolve

__all__ = ["Registry", "resolve"]
