"""Who took part in events."""
