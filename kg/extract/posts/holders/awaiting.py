"""How sentences tell of an office whose holder the next one names: patterns over lines of signs."""

import re

from kg.extract.posts.lines.wording import ASIDE, CHOOSE

NOBODY = r"(?! P| O? ?, (?:O )?P| O P| ['’]s)"
"""No name of a holder stands behind the title."""
GONE = (
    r"(?:dismiss(?:es|ed)|sack(?:s|ed)|fir(?:es|ed)|oust(?:s|ed)|remov(?:es|ed)|depos(?:es|ed)|"
    r"suspend(?:s|ed)|replac(?:es|ed))"
)
AWAY = r"(?:recall(?:s|ed)|withdr(?:aws|ew|awn)|expel(?:s|led)|summon(?:s|ed) home|called home)"
LEFT = re.compile(rf" {GONE}(?P<o> O){NOBODY}")
SENT_HOME = re.compile(rf" {AWAY}(?P<o> O){NOBODY}")
OPENED = (
    re.compile(rf" {CHOOSE}(?P<o> O){NOBODY}"),
    re.compile(rf" replac(?:es|ed)(?P<o> O){NOBODY}"),
    re.compile(r"(?P<o> O) (?:elected|chosen|appointed|named|picked) (?:by|with|on|in|at) "),
    re.compile(
        rf"(?P<b> [GL]){ASIDE} (?:has|have|gets?|got)(?P<o> O)(?: from(?: the)? [a-zL]+)?"
        rf"{NOBODY} [.]"
    ),
)
"""How a sentence tells that an office has a new holder, whom it does not name."""
VACATED = (
    re.compile(rf" (?:has|have) lost(?P<o> O){NOBODY}"),
    re.compile(
        r"(?:^|,)(?P<o> O) (?:has|had) (?:resigned|quit|left|gone|retired|stepped down) [.]"
    ),
    re.compile(
        rf"(?:(?P<b> [GL]){ASIDE})?(?: (?:still|now|also))?"
        r" (?:needs|seeks|gets|wants|will (?:get|need|have)|(?:is|are) (?:seeking|looking for))"
        rf"(?P<o> O){NOBODY}"
    ),
)
"""How a sentence tells that an office has lost its holder, or will have another."""
QUITS = re.compile(
    r"(?:(?: [a-z]+){0,3} ,)?(?P<p> P)(?: ['’]s (?:contract|term|mandate) (?:was|has|is|ran|had)"
    r"(?: been)? (?:ended|over|expired|out|terminated|cancelled)|(?: ,[^.;]*? ,)?(?: (?:has|had))?"
    r" (?:stepped down|stood down|resigned|quit|retired|died|left office|"
    r"was (?:sacked|dismissed|removed|ousted|fired|voted out)|"
    r"cit(?:es|ed)(?: [a-zI]+)? (?:health|age|illness|family|reasons|grounds)|"
    r"now (?:works|lives|teaches|serves)))\b"
    r"(?! (?:[a-z]+ly )?(?:from|as) )"
)
"""Who the holder was, as a sentence behind tells, if of nothing else: "resigned *from* a party"."""
PASSED = re.compile(
    rf" (?:{CHOOSE}(?P<o2> O) (?:in|to) I (?:place|stead)|(?:gave|handed|offered|passed|entrusted)"
    rf" (?:the|I) (?:post|job|position|portfolio|role|office)(?: [a-z]+){{0,2}}"
    rf" to(?P<o> O){NOBODY})"
)
"""Who gets the office, by what he has been so far."""
SUBJECT = re.compile(r"(?:(?: [a-z]+){0,3} ,)?(?P<p> P)(?! ['’]s)(?P<t>.*)")
LATTER = re.compile(r"^ the latter ,(?P<p> P) ,")
TAKES = re.compile(
    r"\b(?:sworn in|(?:takes?|took|taking) (?:office|over|up|charge)(?! as)|assume[sd]?|"
    r"begins|starts|will (?:succeed|replace|lead|head|begin|start|follow)|replaces|succeeds|beats?|"
    r"defeat(?:s|ed)|won|wins|edged|prevailed|elected (?:with|by|on|in)|"
    r"(?:received|got|polled|obtained) [a-z0-9]+)\b"
)
LATER = re.compile(
    r"\b(?:will|is to|due to|(?:takes|take) (?:office|over|up|charge)|begins|starts|to be sworn)\b"
)
LEAVES = re.compile(
    r"^(?: ,[^.;]*?,)? (?:learn(?:ed|t|s)|heard|was told|has (?:a|until|one|two|three|\d+)|flew|"
    r"left|leaves|will (?:go back|return|leave|fly|remain|stay)|returned|went|had (?:led|held|run|"
    r"headed|been|served|spent|clashed|warned|refused)|is to (?:return|leave)|appealed|"
    r"will appeal)\b"
)
LOSS = re.compile(r" I (?:dismissal|removal|sacking|ouster|suspension|firing|recall|expulsion) ")
BEATEN = re.compile(
    r"\b(?:beat|beats|defeated|edged out|ousted|unseated)(?P<p> P) ,(?: the)? (?:incumbent|holder)"
)
OFFICE = re.compile(r"^ H (?:will )?(?:take|begin|start|assume)s? (?:office|over|up|I|the|on|in)")
SPEAKS = re.compile(
    r" (?:also )?(?:said|says|described|describes|called|calls|told|tells|wrote|writes|denied|"
    r"denies|promised|insisted|argued|warned|admitted|conceded|acknowledged|defended|dismissed|rejected|"
    r"welcomed|accused|blamed|pledged|declined|spoke|thanked|urged|maintained|suggested)\b"
)
UNTOLD = re.compile(
    r"^(?: [a-z]+ ,)?(?P<o> O) (?:is|was|sounded|seemed|appeared|remained|struck|took|saw|put|kept|"
    r"disagreed|agreed|demurred|shrugged|hesitated|went|did)"
    r"(?! (?:away|abroad|absent|ill|unavailable|dead|elected|named|appointed|dismissed|arrested|"
    r"not (?:in|at|present|available|there|told|named|invited)))\b"
)
"""A sentence that begins with a title of which nobody by name is told."""


DEPARTS = re.compile(
    r"^(?: [a-z]+ ,)?(?P<o> O) (?:(?P<gone>resign(?:s|ed)|quits?|retire[sd]|died|"
    r"(?:steps?|stepped|stood) down|bowed out)|(?:offer(?:s|ed)|tender(?:s|ed)|submit(?:s|ted)|"
    r"hand(?:s|ed) in) I resignation)\b"
)
"""A sentence that begins with a title whose holder, not named, goes or wants to."""
BACKGROUND = re.compile(
    r"^ (?:had (?:been (?:ill|under|at|in (?:office|charge|post|I|the))|become|"
    r"come under|faced|served|held (?:it|the|I))|, \d+ ,) "
    r"(?![^.]*\b(?:him|her)\b)"
)
"""How a sentence goes on of somebody of whom the one before told what happened then, and of nobody
beside him.
"""
