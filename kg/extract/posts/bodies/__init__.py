"""Which body or state a text means, where a post is told.

1. `antecedents`: by a name or noun told before (`places`; `unread` for names that nobody has read);
   `definites`, `its` and `possessives` by words that point back.
2. `beside`, `regions`, `rivals`: the state or land that the words around tell; `stately`: which
   titles are a state's; `choices`: who chooses somebody; `meetings`: how those of bodies are named.
3. `topic` and `tellers`: the body that a text or paragraph is about. `suited`: which bodies cannot
   have which offices. `cases`: a post without a body, with all this.
"""
