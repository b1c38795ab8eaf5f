"""Titles as they stand.

`titling`: where their words begin and end (`staff` and `portfolios` of several words, `ranks` that
are none), with words of status (`status_words`, `suffixes`) and `styles` beside them, and `joints`
between; `standing`: whether a title makes a post. `office`: a title with what belongs to it.
`bodynouns` and `around`: the words for bodies beside titles, as tables.
"""
