"""From files to a new generation of the graph."""
