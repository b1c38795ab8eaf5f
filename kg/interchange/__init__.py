"""Annotated documents: what people, or the extractor, wrote down about a text."""

from kg.interchange.document import (
    LAYERS,
    Attribution,
    Characterization,
    Document,
    Entity,
    Event,
    Post,
    Relation,
    Resolution,
)
from kg.interchange.lines import read_documents, write_documents
from kg.interchange.predictions import prediction

__all__ = [
    "LAYERS",
    "Attribution",
    "Characterization",
    "Document",
    "Entity",
    "Event",
    "Post",
    "Relation",
    "Resolution",
    "prediction",
    "read_documents",
    "write_documents",
]
