"""How a sentence tells what happened; all rooms of events rest on this one.

1. `stage`: a passage with its dates and places, and what they hang on (`titled` quotations apart).
2. `hanging`, `governing`, `joined`: which phrase and verb an event hangs together with, where the
   parser has it otherwise too (`fallen`); on which days what was is only `recalled`; `manner` tells
   how a body decided.
3. `factuality` and `occurring`: whether what a verb or a noun tells has happened, is planned or
   only supposed (`hearsay`).
4. `actors` and `phrases`: who does it, and whom a phrase names.
5. `cases`: what a verb's rule looks at.
"""
