"""What an adopted text does, and in which words.

`clauses` has the order: the claims of the text's own sentence (`operative`) and of those behind it
(`behind`), its quoted words (`quotedacts`), what it does without saying anything (`doings`);
`collective` tells of which text a clause is, `texts` whose it is if "it" tells it, `concerns` whom
it asks and what it is about.
"""
