"""Which words of a sentence make a claim; `claims` has the order in which they are tried.

Verbs of saying are read by `claims` itself; here is what else tells a claim: phrases
(`accordings`, `views`, `viewpoints`), what stands around or behind the words (`inverted`, `asides`,
`beside_quotes`, `gapped`, `referred`), nouns (`nominals`, `sayings`), feelings and `reactions`,
whom somebody is `citing`, and the claims told `within` another. `disowned`, `likewise` and
`untruths` tell what is said not to be so.
"""
