"""From files to a new generation of the graph."""

from kg.pipeline.build import Report, build

__all__ = ["Report", "build"]
