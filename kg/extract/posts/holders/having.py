"""Who holds an office, as a body is told to have him, or as one of several: rules over lines."""

from kg.extract.posts.holders.passing import LEAVES, LOSSES
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import ASIDE, BEHIND, CHAIN, FROM, ONE, WHEN
from kg.model.extraction import Status

HAVING = (
    Rule(
        "new-in",
        "“The Fund has a new director: Ana Lind”: whom a body has got.",
        rf"(?P<b> [GL]){ASIDE}(?: ,)?(?: which)?"
        rf" (?:has|have|gets?|got|gains?|found|finds|presented)(?P<o> O)"
        rf"(?: in| :| –| —| ,(?= P{BEHIND}))(?P<p> P)",
    ),
    Rule(
        "new-in",
        "“The Fund has Ana Lind as director”: whom a body has as what.",
        rf"(?P<b> [GL]){ASIDE} (?:has|have)(?: the)?(?: O)?(?P<p> P){FROM}{ASIDE} as{CHAIN}",
    ),
    Rule(
        "among-them",
        "“Two ministers resigned, among them Ana Lind”: one of those who held it.",
        rf"(?P<o> Q)(?: (?:have|has|had|were|was|been))* (?:resigned|quit|stepped down|sacked|"
        rf"dismissed|removed|replaced|fired|ousted)(?: [^PHOGLQ,.;:()]{{1,30}})? ,?"
        rf"(?: among them| including)(?P<p>{ONE}(?:(?: ,{ONE})*(?: ,)? and{ONE})?)(?= [,.;]| $)",
        Status.FORMER,
    ),
    Rule(
        "among-them",
        "“Two of the Board's members left, among them Ana Lind”: one of those who hold it.",
        rf"(?P<o> Q)(?: [^PHOGLQ,.;:()]{{1,60}}?)? ,?(?: among them| including| notably)"
        rf"(?P<p>{ONE}(?:(?: ,{ONE})*(?: ,)? and{ONE})?)(?= [,.;]| $)",
    ),
    Rule(
        "vacant-since",
        "“There has been no director since Ana Lind left”: who held it last.",
        rf"(?:(?P<b> [GL]) (?:has|have|had)(?: been| had)?)? (?:no|without)(?P<o> O)"
        rf"(?: (?:in|at|for|there|to|of)\b[^PHO.;:,]{{0,40}})? since"
        rf"(?: the {LOSSES} of(?: O)?|(?: O)?(?= P{LEAVES}))(?P<p> P)",
        Status.FORMER,
    ),
    Rule(
        "vacant-since",
        "“The post of director has been vacant since Ana Lind left”: as before.",
        rf" (?:post|position|job|office|role|seat) of(?P<o> O)(?: [^PHO.;:,]{{0,40}})?"
        rf" (?:vacant|empty|unfilled|open) since(?: the {LOSSES} of(?: O)?|(?: O)?(?= P{LEAVES}))"
        rf"(?P<p> P)",
        Status.FORMER,
    ),
    Rule(
        "identified-as",
        "“Ana Lind, whom many know as the town's ombudsman”: what somebody is known to be.",
        rf"(?P<p> P){FROM}{ASIDE} , whom(?: so)? (?:many|most|all|people|"
        rf"locals|residents|readers|citizens|you|we|everyone|everybody)[^PHO.;:,]{{0,20}}"
        rf" knows? as{CHAIN}",
    ),
    Rule(
        "stands-in",
        "“Ana Lind, a legal officer standing in as head”: an office for a time beside one's own.",
        rf"(?P<p> P){FROM}{ASIDE} ,(?: the)? O(?P<v> (?:standing in|acting|filling in|doubling)"
        rf"{WHEN} as){CHAIN}",
    ),
)
"""The rules, surest first."""
