"""The web room: the graph as a SPARQL endpoint and as pages. Never loads spaCy."""
