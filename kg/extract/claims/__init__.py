"""Claims: who said what, in whose words, and what somebody calls what happened.

`claims` has the order in which the words of a passage are asked, `unlikely` what of that is left
out at the end. Each room rests on those below:

1. `layouts`: claims told by how the text is laid out; `characterizations`: what an event is called.
2. `frames`: which words of a sentence make a claim.
3. `drafting`: how a claim enters the draft.
4. `contents`: which words are said.
5. `speakers`: who says it.
6. `sentences`: how a sentence tells that something is said.
"""
