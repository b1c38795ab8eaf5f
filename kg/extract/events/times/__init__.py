"""When events were.

A day is looked for beside the event (`beside`; `nouns` for those that nouns tell), where its
sentence points (`pointed`), counted from another one (`counting`, `anniversaries`), and last in the
news of the day (`newsday`). `readings`, `tenses` and `limits` tell what a date means.
"""
