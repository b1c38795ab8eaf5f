"""The network that is run over the text once, and its weights. `reading` is what it reads: names
(`tagger`), what tells events (`triggers`), adopted texts and other marks (`signs`), `titles`, and
what words are for each other (`roles`). `encoding` has the text as it takes it, `running` a run.
"""
