"""The text before any rule: parsed, mended where the parser errs, its quotations and dates marked."""
