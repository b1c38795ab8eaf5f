"""What somebody calls an event, and whose word it is.

`characterizations` has the order: a verb of naming, or of being (`beings`, `terms`), quoted words
without one (`fragments`), a name with neither (`spoken`). `targets`: what is meant: the event or
text told before (`told`, `back`, `adopted`), unless it is told `apart`, or one named by its place
(`placed`). `marking`: the claim is marked so. `contested`: whose word a contested name is.
"""
