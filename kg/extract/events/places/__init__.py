"""Where events were.

A place is looked for in this order: in the sentence of the event (`beside`), left out those of
somebody or something else (`others`), where that sentence points (`pointed`), and in the text
around it, by the gathering at which it was done, the body that acts and the dateline (`around`,
`here`).
Last the network is asked where no rule tells a place (`learned`).
`beside.WAYS` and `around.WAYS` have the single rules.
"""
