"""Posts: who holds which office where, and what bodies belong to.

`posts` has the order. Each room rests on those below:

1. `learned`: titles, holders and bodies that the network adds.
2. `fills`: bodies that the text around tells; `holders`: who holds an office; `statuses`: whether
   still; `relations`: what bodies are parts of.
3. `offices`: titles with the bodies beside them.
4. `bodies`: which body a text means.
5. `lines`: the sentence as a line of signs.
6. `titles`: titles as they stand; `same`: whether two mentions are of one person.
"""
