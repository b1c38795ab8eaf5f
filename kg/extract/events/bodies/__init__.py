"""Which body decides on a text, as a word or its surroundings tell.

1. `named`: by the word for it: a name, a common noun (`legislatures`), one that points back
   (`pointed`), its delegates or its congress (`congresses`).
2. `hosts`: by whose gathering it was.
3. `chambers`: where the sentence names none, by the paragraph and the article; `committees` that
   decide in the place of a chamber.

`sponsors` and `factions` tell who only moves a text or votes on it, and adopts none.
"""
