"""Which mentions tell of one event.

`merging` compares an event with those told before it: by type, date, place, people and how the
words point back; `shared` tells what two have in common, `steps` which are never one however close
they are told. `calledoff` notes what an article tells to be called off, which later words only tell
again.
"""
