"""How a claim enters the draft.

`uttered`: whether it was said at all; `adding`: with its words (`wholes`), cue and evidence;
`tellings`: on which day; `joint`: for each of those who say it together; `continuations`: with the
quotations that go on. Over all claims: `nesting` (which reports which) and `topics` (what they are
about).
"""
