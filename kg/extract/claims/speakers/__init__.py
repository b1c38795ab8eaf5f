"""Who says it.

1. `subjects`: the word for whoever speaks, by the verb's own subject or one that it shares
   (`sharing`, `resumptions`); not who only hears it (`hearers`), nor who says the next thing
   (`turns`). `opened`: behind the phrase that tells on what occasion.
2. `speakers`: that word as a mention: a name, a title whose holder's name stands apart (`titles`)
   or who goes by what he leads (`ministers`), a body or state by a common noun (`nouns`, `whose`,
   `bodies`), people by a description (`described`) or as those who have the `floor`, and whoever a
   text is of (`texts`, `authors`).
3. `sources`: the whole phrase, as written.
"""
