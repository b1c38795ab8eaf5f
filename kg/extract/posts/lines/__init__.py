"""The sentence as a line of signs.

`line` makes it, `wording` has the pieces of patterns over it, `holding` the verbs of who holds an
office, and `rule` a pattern with its reason.
"""
