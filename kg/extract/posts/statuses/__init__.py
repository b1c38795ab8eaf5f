"""Whether a post is held: now, formerly, for the time being, or only to come.

`statuses` has the order; `periods` are days and years beside the office, `leaving` and `removals`
what ended it, `bygone` heads of long ago. `departed`: last, the dead hold none.
"""
