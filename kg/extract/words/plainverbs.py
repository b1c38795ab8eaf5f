"""Verbs that tell no event by themselves, whatever day stands beside them."""

from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION, REPORTING

INSTITUTING = words("establish create impose lift extend abolish grant amend set")
"""What a body does that is an event of its own."""
NEVER = (
    (CUES - {"close"})
    | (ACTS - INSTITUTING)
    | words("raise present table submit")
    | REPORTING
    | ADOPTION
    | words(
        "publish write issue release print post send report be have do get seem appear remain "
        "stay live want need know believe serve work lead head represent succeed replace become "
        "take give put make keep let see hear learn look go come say hold follow include expect "
        "use help try continue last belong join start begin end expire date due base entitle "
        "title call read cover concern involve suffer face total reach rise fall grow increase "
        "decrease drop average schedule plan set postpone delay run stand sit graduate study "
        "marry die bear watch wait await mean show play speak talk quote cite broadcast air "
        "receive obtain update edit correct own pay earn cost think feel like order survive "
        "target disagree object leave quit assume comment contact respond confess inform "
        "assure promise relay carry concur back draw throw defeat reject clear fail fall lose "
        "speed move table sponsor second honor honour thank mark befall threaten pass allow "
        "avoid refrain ditch pop require chair preside ignore neglect alert attribute spend "
        "reverse produce"
    )
)
"""Verbs that, with a date, tell no occasion of their own."""

NEWS = words(
    "appoint nominate dismiss sack oust resign arrest detain evacuate deport expel rally march "
    "protest demonstrate riot picket sign initial initialle conclude ink convict sentence acquit "
    "indict jail uphold overturn fine fin lay reshuffle suspend block storm attack bomb shell raid "
    "disperse evict rescue free release board impound search execute intercept "
    "address brief inaugurate clash elect hit strike swear adjourn kill shoot meet gather convene"
)
"""Verbs that tell news of the day without a date of their own."""


COMMON = words(
    "take go find become win lose stand step pay order rule open name hear succeed replace assume "
    "set observe pick choose select target head land talk brief fire remove down walk fight tap "
    "receive host find freeze challenge appeal speak see call sit begin start complete finish end "
    "leave hand join act hold die bear enter come read deliver submit table introduce release "
    "expire exchange trade tear slam retire confirm defeat reject debate"
)
"""Verbs that mostly tell something else: they need a date in their sentence."""
