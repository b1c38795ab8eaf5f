"""Claims told by how a text is laid out, over its paragraphs.

`headlines`: labels and headlines; `records`: transcripts and interviews; `issued` and `announced`:
statements given in full, with quotation marks or without; `items` and `listed`: lists of clauses;
`colons`: quotations that only a colon gives to somebody.
"""
