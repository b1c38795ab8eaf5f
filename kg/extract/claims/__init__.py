"""Claims: who says what in whose words, and what they call it."""
