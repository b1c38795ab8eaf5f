"""SPARQL 1.1 over HTTP: what a request asks, and how it is answered."""
