"""The W3C Reconciliation Service API 0.2 over HTTP: OpenRefine's door to the graph."""
