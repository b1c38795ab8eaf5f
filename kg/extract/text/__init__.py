"""The text before any rule: parsed and mended where the parser errs, with quotations and dates."""
