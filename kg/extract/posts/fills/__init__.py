"""Bodies and states that a title leaves to the text around it to tell.

`fills` has the order: `ways` for single titles (of `chambers`, `congresses`, `envoys`,
`listheads`, `localities`, `namesakes`, `nationals`, `seconds`, `sittings`, `insiders`,
`worldly`), the body of the `whole` text, `households`, and `states` for titles of states
(`abroad`, `choosers`, `delegations`, `nearest`, `occasions`, `partners`, `superiors`).
"""
