"""Which words tell an event, and of which type.

1. `nouns`: a noun of a passage, or a name; `anchored` tells whether its phrase is enough to make an
   event, `briefings` reads those with which a sentence opens.
2. `verbs`: a verb, by the first of the `rules` whose test holds: `idioms` of what stands beside it,
   then the tests by what is told: `encounters`, `offices`, `changes` and `dismissals`, `blows`,
   `deaths`, `deeds`, `rulings`, `foundings`; last whatever is done on a day (`otherwise`).
3. `recording`: what a verb tells becomes an event of the draft.
"""
