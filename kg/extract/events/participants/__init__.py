"""Who took part in events, in the order in which it is looked for.

1. `beside`: by the phrase and the verb that tell the event (`beside_nouns`, `beside_verbs`);
   `organizers` of gatherings apart, and `towns`, which take no part.
2. `ways.OF_VERBS`, `ways.OF_WORDS`: by other words of the passage: who was there (`presence`), led
   or spoke (`company`), moved a text (`movers`) or voted on it (`positions`), sat in court
   (`courtroom`), stood in an election (`returns`), was moved to a post (`reshuffles`).
3. `ways.find_listed`: by the article's lists (`lists`, `rolls`).
4. `floor`: who speaks at the gathering that the article reports (`assemblies`, `proceedings`,
   `seats`).
5. `learned`: whom none of these has and the network finds likely.
"""
