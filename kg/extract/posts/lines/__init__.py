"""The sentence as a line of signs.

`line` makes it, `wording` has the pieces of patterns over it, and `rule` a pattern with its reason.
"""
