"""The text before any rule: parsed, its quotations and dates marked."""
