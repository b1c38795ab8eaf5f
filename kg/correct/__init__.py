"""Corrections: rows of a CSV, put together to an overlay, laid over an article's statements."""

from kg.correct.applying import corrected
from kg.correct.facts import Facts, FactsOf
from kg.correct.graph import SINGLE
from kg.correct.links import Ruling, links, rulings
from kg.correct.overlay import Overlay, Refusal, brings, overlay
from kg.correct.provenance import (
    automatic,
    corrections_graph,
    links_graph,
    read_rows,
    statements,
    title,
)
from kg.correct.rows import COLUMNS, FIELDS, PREDICATES, STATUSES, Kind, Names, Row, Unusable, row
from kg.correct.table import Placed, append, read_table

__all__ = [
    "COLUMNS",
    "FIELDS",
    "PREDICATES",
    "SINGLE",
    "STATUSES",
    "Facts",
    "FactsOf",
    "Kind",
    "Names",
    "Overlay",
    "Placed",
    "Refusal",
    "Row",
    "Ruling",
    "Unusable",
    "append",
    "automatic",
    "brings",
    "corrected",
    "corrections_graph",
    "links",
    "links_graph",
    "overlay",
    "read_rows",
    "read_table",
    "row",
    "rulings",
    "statements",
    "title",
]
