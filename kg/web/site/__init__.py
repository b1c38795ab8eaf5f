"""The pages for people, and what they ask the graph."""
