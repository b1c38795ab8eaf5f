"""Which mentions tell of one event.

`merging` compares an event with those told before it: by date, place, people and how the words
point back; `alike` tells which may be one by type and word, `shared` what two have in common,
`steps` which are never one however close they are told. `calledoff` notes what an article tells to
be called off, which later words only tell again.
"""
