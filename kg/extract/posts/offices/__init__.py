"""Offices: titles, each with the body or state that the words beside it tell.

1. `offices`: the order. Before the title: `owners`, `aides`, `kinds`; behind it: `behind` with its
   `complements` and `superiors`, what stands without a word between (`adjoining`, `entries`) or in
   brackets (`asides`, `bracketed`), and its field (`fields`, `mandates`, `fieldareas`,
   `programmes`).
2. `bodies`: which body those words name, `nouns` without a name; `wheres`, `represented`, `listed`
   and `firms` for what is told otherwise.
3. `deeds`: offices told by a verb (`verbs`, `doers`), or in the passive (`passives`).
"""
