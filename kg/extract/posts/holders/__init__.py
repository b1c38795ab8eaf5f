"""Who holds an office.

1. `shares` (`sharing`): several at once. `rules` over lines, surest first: `appointing`, `having`,
   `passing`, `lives`, `careers`; `fitting`, `unlikely` and `quoted` tell whether one fits where it
   stands, `parties` whether the body behind a name is only the holder's party, `lending` whether
   what he is told to lead is that of his office.
2. `together`: offices of one holder in a row.
3. Over the passages: `awaited` holders that a later sentence names (`awaiting`), `counterparts`,
   `incumbents`, names with titles `beneath`, and `successions` (`postless`): who follows holds
   what the other held.
"""
