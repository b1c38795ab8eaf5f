"""How a sentence tells that a post passes from one to another: patterns over lines of signs."""

import re

from kg.extract.posts.lines.wording import ADVERBS, ASIDE, CHOOSE, FROM, HAVE, MIDDLE, WHEN

SUCCESSION = frozenset(
    {"hands", "handed", "duties",
     "succeed", "succeeds", "succeeded", "succeeding", "replace", "replaces", "replaced",
     "replacing", "relieves", "relieve", "relieved", "relieving", "successor", "predecessor",
     "replacement", "over", "follow", "follows", "followed", "following", "succession", "incumbent",
     "place", "stead", "absence", "instead", "step", "steps", "stepping", "since", "held", "stand",
     "locum", "way", "post", "portfolio", "job"}
)  # fmt: skip
"""A word of these stands where a post passes on."""
AUX = (
    r"(?: (?:will|would|is|was|has|had|been|be|to|set|due|expected|appointed|named|chosen|elected|"
    r"nominated|picked|tapped|selected|later|then|also|could|immediately|promptly|swiftly|"
    r"sworn in))*"
)
VERB = (
    r"(?:(?<= H) relieves|"  # "She takes up duty. *She relieves* Lind": a president dismisses
    r" (?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|"
    r"(?:takes?|took|taking) over"
    r"(?: (?:the|I) (?:ministry|portfolio|post|job|role|position|office|helm|reins|chair|"
    r"leadership|presidency|chairmanship|command|brief))?"
    r"(?: (?:today|formally|officially|next|last|this|on|in|[a-z]+day|week|month|year|\d+|"
    r"january|february|march|april|may|june|july|august|september|october|november|december))*"
    r" (?:from|for(?=[^.;]{1,60} as O))|follow(?:s|ed|ing)?|"
    r"(?:(?:steps?|stepping|stepped) )?in(?:to)? the "
    r"place of|in place of|instead of|in succession to))"
)
ENDS = (
    r"(?= [.,;:)(–—]| (?:in|on|at|from|as|next|last|after|when|until|and|since|by|for|who|this|"
    r"effective) | (?:an?|one|two|three|four|\d+) [a-z]+ (?:ago|earlier)\b| $)"
)
PERSON = (
    r"(?: the(?: [a-z-]+)?| its)?(?: [LG] ['’]s)?(?: (?:late|outgoing|ousted|retiring))?"
    r"(?: O(?: ,)?)?"
)
LOSSES = (
    r"(?:resignation|departure|retirement|removal|dismissal|recall|sacking|ouster|suspension|"
    r"death)"
)
LEAVES = (
    r"(?: (?:was|has|had|been|abruptly|suddenly))* (?:left|leaves|resigned|quit|retired|died|"
    r"departed|recalled|withdrawn|sacked|dismissed|removed|ousted|fired|suspended|expelled|"
    r"stepped down|stood down|moved|went|passed away)\b"
)
"""What somebody did or underwent since when his post is another's, or nobody's."""
PATTERNS = (
    re.compile(
        rf"(?P<a> [PH])(?:(?! [PH] )[^.;:])*?(?: ,| as| been| is| was| became)(?: the| an?)?"
        rf"(?: [a-z]+)? O(?: (?:in|at|for|there)[^.;:,PHO]{{0,30}})?"
        rf"(?P<v> since the {LOSSES} of)(?P<b> P)"
    ),
    re.compile(
        r"(?P<a> [PH])(?:(?! [PH] )[^.;:])*? O[^.;:PHO]{0,80}? (?:,|fill(?:s|ed|ing)?)"
        r"(?: (?:the|an?))?(?: O|(?: [a-z]+)? (?:post|job|seat|office|position|role|title))"
        r"(?P<v>[^.;:PHO,]{0,30} (?:vacant|empty|unfilled|open) since)"
        rf"(?: the {LOSSES} of(?: O)?(?= P)|(?: O)?(?= P{LEAVES}))(?P<b> P)"
    ),
    re.compile(
        r"(?P<a> [PH])(?:(?! [PH] )[^.;:])*? O[^.;:PHO]{0,80}? , an?(?: [a-z]+)?"
        r" (?:post|job|seat|chair|office|position|role|title)"
        rf"(?P<v>[^.;:PHO,]{{0,30}} held(?: (?:since|until|from|for)[^.;:PHO,]{{1,30}})? by)"
        rf"{PERSON}(?P<b> P)"
    ),
    re.compile(
        rf"(?P<b> I| P ['’]s)(?P<v>(?: [a-z]+)? (?:stand - in|locum)(?: ,| is| was)?)"
        rf"{PERSON}(?P<a> P)"
    ),
    re.compile(
        rf"(?P<a> [PH]){FROM}{ASIDE}(?:{MIDDLE}| , O)(?: ,)?(?: who)?{WHEN}{ADVERBS}"
        rf"(?P<v>{AUX}{VERB})"
        rf"{PERSON}(?P<b> P{FROM}| him| I)(?: ,)?{ENDS}"
    ),
    re.compile(
        rf"(?P<a> [PH]){FROM}{ASIDE}(?:{MIDDLE}| ,)(?: who)?"
        rf"(?P<v>{AUX} (?:takes?|took|taking) over as) O{WHEN} from{PERSON}(?P<b> P)"
    ),
    re.compile(
        rf"(?P<v>{AUX} (?:succeeded|replaced) by)[^.;:]{{1,200}}?(?: ,| and)(?: O)?(?P<b> P) by"
        rf"{PERSON}(?: G| [a-z]+)?(?P<a> P)"
    ),
    re.compile(
        rf"(?P<a> [PH])(?:(?! [PH] )[^.;:])*? O[^.;:PHO]*?(?P<v> (?:,(?: and)? (?:succeeding|"
        rf"replacing|following|taking over from)|in place of|instead of|in succession to))"
        rf"{PERSON}(?P<b> P){ENDS}"
    ),
    re.compile(
        rf"(?P<a> [PH])(?:(?! [PH] )[^.;:])*? (?:{CHOOSE}|won|wins|bec[ao]mes?)"
        rf"(?:(?! [PHO] )[^.;:])*? O[^.;:,PHO]*?(?P<v>"
        rf"(?: (?:over|against|ahead of)|(?: ,)? (?:beating|defeating|unseating|ousting))"
        rf" the incumbent(?: ,)?)(?P<b> P){ENDS}"
    ),
    re.compile(
        rf"(?P<a> [PH])(?:(?! [PH] )[^.;:])*? as O{WHEN}(?: to)?"
        rf"(?P<v> (?:succeeding|replacing|(?<= to )(?:succeed|replace)))"
        rf"{PERSON}(?P<b> P){ENDS}"
    ),
    re.compile(
        rf" {CHOOSE}(?P<a> P)(?: the| its| their)? O{WHEN}(?: ,)?(?P<v> to (?:succeed|replace))"
        rf"{PERSON}(?P<b> P){ENDS}"
    ),
    re.compile(
        rf"(?P<a> P) (?:was|were|is|has been|had been) {CHOOSE}(?: the| its| as)? O{WHEN}(?: ,)?"
        rf"(?P<v> to (?:succeed|replace)){PERSON}(?P<b> P){ENDS}"
    ),
    re.compile(
        rf"(?P<a> H) [^.;:?!PHO]{{3,80}}?(?P<v> , (?:succeeding|replacing|following|taking over"
        rf" from)){PERSON}(?P<b> P){ENDS}"
    ),
    re.compile(
        rf"(?P<b> [PH]){ASIDE}(?:{MIDDLE}| ,)(?: who)?(?: [^PH.;:]{{1,120}}? and)?"
        rf"(?P<v>{AUX} (?:succeeded|replaced)(?: as O)? by)"
        rf"{PERSON}(?: G| [a-z]+)?(?P<a> P)"
    ),
    re.compile(
        rf"(?P<v> replac(?:es?|ed|ing))(?: O(?: ,)?)?(?P<b> P)(?: ,)? (?:with|by){PERSON}(?P<a> P)"
    ),
    re.compile(
        rf"(?P<v> {CHOOSE})(?: O)?(?P<a> P)(?: as| to be)(?P<b> I) (?:successor|replacement)"
    ),
    re.compile(
        rf"(?P<v> {CHOOSE}) in(?P<b> I) (?:place|stead)(?: ,[^.;:PHO]{{1,30}} ,)?{PERSON}(?P<a> P)"
    ),
    re.compile(
        r"(?:^|[.;])(?P<v> to (?:succeed|replace))(?P<b> I| him| P)(?: ,)?"
        rf"(?: (?!to )[^ .;:]+){{1,14}}? {CHOOSE}(?: O)?(?P<a> P)"
    ),
    re.compile(
        rf"(?P<v> {CHOOSE})(?: O)?(?P<a> P){FROM} in(?P<b> I) (?:place|stead)"
        r"(?= [.,;]| (?:on|in|last|this|next|yesterday|today|after)\b|$)"
    ),
    re.compile(
        rf"(?P<a> [PH]){ASIDE}{MIDDLE}(?: who)?{HAVE}(?P<v> {CHOOSE})(?: as)?(?P<b> I) "
        r"(?:successor|replacement)"
    ),
    re.compile(
        rf"(?P<b> P){ASIDE}(?:{MIDDLE}| , O)(?: ,)?(?: who)?(?P<v>(?: will)? (?:hands? over to|"
        r"(?:makes?|made) way for(?= P)))"
        rf"(?: L ['’]s)?{PERSON}(?P<a> P)"
    ),
    re.compile(
        r"(?P<b> P) , whom(?P<a> [PH])(?P<v>(?: (?:is|will|to|has|had|would))*"
        r" (?:replac(?:es?|ed|ing)|succeed(?:s|ed)?|follow(?:s|ed)?)\b)"
        r"(?! (?:in)?to | (?:through|out|up|down|onto|around|home|across|on|back|over|there)\b)"
    ),
    re.compile(
        r"(?P<a> [PH])(?: ,)?(?P<v>(?: [a-z]+){0,3} (?:act|acts|acting|acted|serve|serves|serving|"
        r"deputi[sz]es?|deputi[sz]ing)(?: [a-z]+)? in)(?P<b> I) (?:place|stead|absence)"
    ),
    re.compile(
        rf"(?P<b> I| P ['’]s)(?: [a-z]+)?(?P<v> (?:duties|post|job|role|seat|office|place|"
        rf"functions|portfolio|responsibilities)(?: (?:in|at)(?: the)? [LG])? (?:will )?"
        rf"(?:pass(?:es|ed)?|f[ae]lls?|go(?:es)?|went))"
        rf" to{PERSON}(?P<a> P)"
    ),
    re.compile(
        rf"(?P<b> P){FROM}{ASIDE}(?: ,)?(?: who)?(?P<v> hand(?:s|ed) over)(?: [a-z]+)? as O to"
        rf"{PERSON}(?P<a> P)"
    ),
    re.compile(
        rf"(?P<b> O) ,(?: O)?(?P<a> P){ASIDE}(?: ,)?(?P<v>{AUX} (?:takes?|took|taken) over){ENDS}"
    ),
    re.compile(rf"(?P<a> P){ASIDE} ,(?P<b> O) ,(?P<v>{AUX} (?:takes?|took|taken) over){ENDS}"),
    re.compile(
        rf"(?P<b> I| P ['’]s)(?P<v>(?: [a-z]+)? (?:successor|replacement)(?: (?:at|in)(?: the)?"
        rf" (?:[a-z]+|G))?(?: ,| is| was| will be)?)"
        rf"{PERSON}(?P<a> P)"
    ),
    re.compile(
        rf"(?P<b> P){FROM}{ASIDE} ,"
        rf"(?: whose(?! (?:successor|replacement))[^.;:PHOQI]{{1,60}}? and)?"
        rf"(?P<v> whose(?: [a-z]+)? (?:successor|replacement)(?: ,| is| was| will be)?)"
        rf"{PERSON}(?P<a> P)"
    ),
    re.compile(
        rf"(?P<a> P){FROM}{ASIDE} ,(?P<v> whose(?: [a-z]+)? predecessor(?: ,| is| was)?)"
        rf"{PERSON}(?P<b> P)"
    ),
    re.compile(
        rf"(?P<a> I| P ['’]s)(?: [a-z]+)?(?P<v> predecessor(?: but (?:one|two)| (?:at|in)(?: the)?"
        rf" (?:[a-z]+|G))?(?: ,| is| was)?){PERSON}(?P<b> P)"
    ),
)
"""`a` follows `b`, as the verb or noun `v` tells, or, where that is an office, whose deputy it is.
"""
DEPUTY = frozenset({"deputy", "vice", "assistant"})
SETTLED = re.compile(r" (?:(?P<sworn>sworn in)|elected) to ")
"""What tells that who follows somebody has been given the post: by election, if the other left."""
PENDING = re.compile(r" (?:will|would|could|set|due|expected|is to)\b")
"""What tells that it is still to come that somebody is sworn in."""
COMING = re.compile(rf" (?:will|would|could|to|{CHOOSE})\b|hands? over")
STARTS = re.compile(
    r"(?: ,)?(?: who)? (?:(?:will|is to|is (?:due|set|expected) to|(?:has|have) (?:yet|still) to)"
    r"(?: formally| only)? (?:take (?:office|over|up)|start|begin|assume|arrive|be (?:sworn in|"
    r"installed|inaugurated|confirmed|approved)|present (?:the|I) credentials)|"
    r"(?:takes? (?:office|over|up (?:the|I) [a-z]+)|starts?(?: work)?|begins?(?: work)?|arrives?) "
    r"(?:in|on|next|this|later|from|at)\b)"
)
"""What tells behind the name of a successor that he has not begun yet."""
GONE = re.compile(
    r" (?:predecessor|(?:vacant|empty|unfilled|open) since|since the|until|previously|formerly|"
    r"last)\b"
)
"""What tells that who is followed has left."""
LATER = re.compile(r" (?:will|would|is to|due to|set to|expected to|to (?:take|succeed|replace))\b")
ACTING = re.compile(
    r" (?:acting|acts?|stand - in|locum|standing in|filling in|fills in|stands in|deputi[sz]es)\b"
)
INTERIM = re.compile(
    r"^[^.;]{0,60}? (?:on an interim basis|ad interim|for the time being|for now|meanwhile|"
    r"in the meantime|temporarily|until (?:then|a|the|I|he|she|elections?|further)\b)"
)
"""What tells behind a succession that it is one for a time."""
AS_OFFICE = re.compile(r"(?: on [a-z]+| in [a-z]+| this [a-z]+| last [a-z]+)? as O")
"""What stands behind whom somebody follows, by which it may be only for a time."""
LEFT = re.compile(
    r"(?: ,)?(?: an?(?: [a-z-]+){1,4})? (?:who|whose) (?:has |had |was |is |have )?"
    r"(?:been |since |just |[a-z]+ly )?(?:stepped|stood|resigned|retired|quit|died|left|completed|"
    r"moved|moves|became|becomes|named|appointed|elected|dismissed|sacked|removed|ousted|fired|was)|"
    r"(?: ,)? whose (?:(?:first|second|third|final|own) )?(?:tour(?: of duty)?|term|mandate|tenure|"
    r"time|contract)(?: (?:in|of|as|at)(?: the)? [a-z]+)? (?:(?:has|had) )?"
    r"(?:ended|expired|ran out)\b"
)
CHOSEN_AS = re.compile(
    r"\bas (?:the |its |their )?(?:new )?(?:president|chair|leader|head|speaker|secretary|whip)"
)
"""What tells that a member is chosen for something else."""
DEEDS = frozenset({"leads", "led"})
"""Rules by which verbs tell posts."""
HEADS = frozenset({"chair", "head", "leader", "president", "director", "editor", "governor"})
"""Roles that pass on, also where a verb tells them."""
