"""Names: what they name, and where they begin and end."""
