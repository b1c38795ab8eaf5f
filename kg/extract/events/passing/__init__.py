"""By which words and votes a text passes or fails.

1. `frames`: the word that tells a text's fate, wherever the parser hangs it: a verb (`fates`), one
   with a particle (`phrasal`), one behind "it" (`resuming`), or that by which those who meet give
   something out (`communiques`); `relatives` tells what only hangs on a text's title.
2. `votes`: what a sentence counts; `voters`: who voted so by name.
3. `citations`: by which number a text goes, and whether another only cites it.
"""
