"""Posts and what organizations belong to: who holds which office where."""
