"""What bodies and places are parts of, where they are, and by which letters they go.

`relations` reads them from a sentence by the words between two names (`linking`) and by `letters`,
`nested` from names that hold another.
"""
