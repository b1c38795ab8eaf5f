"""Which words are said.

`contents` has the ways in their order, by what the verb has behind it: a quotation (`quotations`),
a clause (`clauses`), an infinitive (`infinitives`), what stands behind a preposition
(`prepositions`), an idiom (`idioms`), an object that says something (`things`, `nouns`) or is
denied (`answers`), or what something is called (`predicates`). `complements` tells what belongs to
the verb, `endings` where the words end.
"""
