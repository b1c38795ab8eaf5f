"""News articles in, a knowledge graph of who said what out, served as a SPARQL endpoint."""

__version__ = "0.1.0"
