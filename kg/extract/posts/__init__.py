"""Posts: who holds which office where, and what bodies belong to.

`posts` has the order. Each room rests on those below:

1. `fills`: bodies that the text around tells; `holders`: who holds an office; `statuses`: whether
   still; `relations`: what bodies are parts of.
2. `offices`: titles with the bodies beside them.
3. `bodies`: which body a text means.
4. `lines`: the sentence as a line of signs.
5. `titles`: titles as they stand; `same`: whether two mentions are of one person.
"""
