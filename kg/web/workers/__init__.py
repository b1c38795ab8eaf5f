"""The processes that answer queries, and may be killed at any moment."""
