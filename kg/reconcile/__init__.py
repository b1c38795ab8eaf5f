"""Matching names and values against the graph: the answers of the reconciliation service."""
