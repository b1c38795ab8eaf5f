"""The tags of verbs that tell something: spaCy's names, in the sets that the rules ask for."""

TENSED = frozenset({"VBD", "VBZ", "VBP"})
FINITE = TENSED | {"MD"}
"""What only a clause of its own has, a modal verb among them."""
PASTLIKE = frozenset({"VBD", "VBN", "VBG"})
"""What may tell a deed that was done, were it only a participle."""
