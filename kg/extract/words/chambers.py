"""Words for the bodies that decide, and for those who act for them: one table, with its uses."""

from kg.extract.words.lexicon import PARLIAMENTS, words
from kg.extract.words.occasions import MEMBERS

CHAMBERS = PARLIAMENTS | words(
    "council parliament parliamentary assembly senate house congress commons lords chamber "
    "legislature majilis lok rajya sabha rakyat synod board representatives deputies delegates"
)
"""Words in the names of bodies that adopt texts."""
LESSER = words("committee commission panel subcommittee conference summit union community")
"""Words in the names of bodies that may, where no other is named."""
ANAPHORS = CHAMBERS | MEMBERS | words(
    "body they it delegations leaders plenary meeting session conference colleagues councilors "
    "backbenchers assemblymen electors plenum floor"
)  # fmt: skip
"""Subjects for whom the body named before acts."""
DECIDERS = (
    CHAMBERS | MEMBERS | words("cabinet government commission ministers referendum")
) - words("states representatives")
"""Nouns for those who decide as a body; states and those who stand for them do so one by one."""
CHOOSERS = (CHAMBERS | MEMBERS | words("cabinet committee trustees directors")) - words(
    "congress synod delegates states commissioners governors meps"
)
"""Those who choose somebody for a post: what the delegates of a party do is an election."""
SITTING = (CHAMBERS | words("court cabinet committee commission lawmakers mps it")) - words(
    "board delegates representatives"
)
"""Those who return, resume and sit."""
LEGISLATORS = words(
    "mps mp peers lawmakers senators deputies legislators meps congressmen parliamentarians "
    "assemblymen"
)
"""Who sits in a parliament."""
