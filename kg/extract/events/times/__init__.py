"""When events were.

A day is looked for beside the event (`beside`, behind a noun's `phrases`; `nouns` for those that
nouns tell), where its sentence points (`pointed`), counted from another one (`counting`), and last
in the news of the day (`newsday`, `narrating`). `gatherings` are dated by headings and the
dateline. `readings`, `tenses` and `limits` tell what a date means. Last the network is asked where
no rule tells a day, and what lies ahead (`learned`).
"""
