"""Events and resolutions: what happened or was adopted, when, where and with whom.

`events` has the order in which the words of a passage are asked, `learned` what is asked of the
network when all are read. Each room rests on those below:

1. `telling`: which words tell an event, and of which type.
2. `participants`: who took part; `commemorations`: what is remembered.
3. `clauses`: what an adopted text does.
4. `texts`: which texts bodies adopted; `bodies`: which body it was; `passing`: by which words and
   votes.
5. `places`: where, and `times`: when.
6. `sameness`: which mentions tell of one event.
7. `sentences`: how a sentence tells what happened.
"""
