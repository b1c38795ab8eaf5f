"""Which texts bodies adopted or voted down, and by which votes.

1. `kinds`: which nouns may be for a text. `resolutions` has the order of what follows for one that
   a noun tells, `measures` for one that goes by its number alone.
2. `adopted`: whether it was in fact, by the word that tells its fate; `rejections` (`lostvotes`) if
   it failed, `decisions` if what passed is no text.
3. `adopters`: by whom; `otherdays` tells what was adopted elsewhere, `owners` whose text it is.
4. `nouns`, `headlined`, `sections`, `retelling`, `afterwards`: whether it is one told before, of
   another day or another body's (`anothers`); `lists` of several.
5. `adoptions`: the event by which it was (`meetings`); `voting`: votes on texts that go unnamed.
6. Over the whole article: `verdicts` of minutes, `issued` (the article is the text; `sittingdays`),
   and `counts`, `against` and `ballots` for the votes.
"""
