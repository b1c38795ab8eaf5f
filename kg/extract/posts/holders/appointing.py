"""Who is chosen, sent, removed: rules over lines of signs, each with its reason."""

from kg.extract.posts.holders.passing import PERSON
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import (
    ADVERBS,
    AS,
    ASIDE,
    BY,
    CHAIN,
    CHOOSE,
    FRESH,
    FROM,
    HAVE,
    MIDDLE,
    ONE,
    REACHED,
    SENDS,
    SENT,
    STAYS,
    THEIRS,
    WHEN,
    WHOM,
)
from kg.model.extraction import Status

APPOINTING = (
    Rule(
        "chosen-by",
        "“The Union appointed him special envoy”: the office is of who chose.",
        rf"(?P<b> G){ASIDE}(?: (?:has|had|today|also|then|later|unanimously))* {CHOOSE}(?: O)?"
        rf"{WHOM}{FROM}(?: ,[^.:?!PH]{{1,160}}? ,(?= as| to| O)|{WHEN}){AS}{CHAIN}",
    ),
    Rule(
        "chosen-by",
        "“The Fund has made him director of risk”: the office is of who makes somebody hold it.",
        rf"(?P<b> G){ASIDE}(?: (?:has|had|today|also|then|later|since|now))* (?:made|makes)"
        rf"(?: O)?{WHOM}(?: its)?{CHAIN}",
    ),
    Rule(
        "chosen-by",
        "“Norway has named Ana Lind special envoy”: of the state that the sentence opens with.",
        rf"(?:^|[.;:—–]| [a-z]+day)(?: ,)?(?: the)?(?: government of(?: the)?)?(?P<b> L)"
        rf"(?: (?:has|had|today|also|then|later|will))* {CHOOSE}(?: O)?(?P<p> P){FROM}"
        rf"(?: ,[^.:?!PH]{{1,160}}? ,(?= as| to| O)|{WHEN}){AS}(?P<o> O)(?! P)",
    ),
    Rule(
        "chosen",
        "“Ana Lind was named by Norway as ambassador”: of the state that chose.",
        rf"(?P<p> [PH]){ASIDE}(?:{MIDDLE}| ,)(?: who)?{HAVE}{ADVERBS}(?P<v> {CHOOSE}) by(?: the)?"
        rf"(?P<b> L){WHEN}{AS}(?P<o> O)(?! P)",
    ),
    Rule(
        "made",
        "“made her his adviser”: what somebody makes of somebody.",
        rf" (?:made|makes|making)(?: O(?= P O))?(?P<p> P| him| I(?= O)){CHAIN}",
    ),
    Rule(
        "made",
        "“The reshuffle made Ana Lind, who leads the party, as its whip”: “as” behind an aside.",
        r" (?:made|makes|making)(?: O)?(?P<p> P)(?: , who [^.;:?!PH]{1,120}? ,)? as"
        r"(?P<o> O)(?! P| (?:looks?|seems?|appears?|feels?|sounds?|thinks?|an?|more|less)\b)",
    ),
    Rule(
        "whom-chosen",
        "“Ana Lind, a nurse whom the Congress elected president”: of who chose, behind “whom”.",
        rf"(?P<p> P){FROM}{ASIDE}(?: ,[^.;:?!PH]{{1,120}}?)?(?: ,)? whom(?: the| its)?"
        rf"(?:(?P<b> G)| [^.;:?!G]{{1,60}}?)(?: (?:has|had|then|later|also|unanimously|just))*"
        rf"(?P<v> {CHOOSE}){WHEN}{AS}{CHAIN}",
    ),
    Rule(
        "chosen-name",
        "“elected Ana Lind their president”: what a verb of choosing makes of its object.",
        rf" {CHOOSE}(?: O(?: ,)?)?{WHOM}{FROM}(?: ,[^.:?!PH]{{1,160}}? ,(?= as| to| O)"
        rf"| ,(?= as)|{WHEN}){AS}{CHAIN}",
    ),
    Rule(
        "chosen-name",
        "“named his deputy, Ana Lind, chair until May”: behind who it is between commas.",
        rf" {CHOOSE}(?: I| its| the)? O ,{WHOM} ,(?P<o> O)(?= until| pending| [.;]| $)",
    ),
    Rule(
        "successor-is",
        "“His successor as minister is Ana Lind”: who has what another had.",
        r" (?:I|their|its|whose|'s|’s) successor as(?P<o> O) (?:is|became)(?P<p> P)",
    ),
    Rule(
        "choosing-of",
        "“the appointment of Ana Lind as ambassador”: what a noun of choosing makes of somebody.",
        rf"(?P<v>(?: (?:appointment|nomination|election|designation|selection|promotion|accession|"
        rf"reappointment|choice|naming|confirmation|investiture|installation|resignation|dismissal|"
        rf"departure|removal|ouster|sacking|recall|retirement)[^.;:?!]{{0,160}}?)?)"
        rf"(?<! cabinet)(?<! government)(?<! administration)(?<! staff)(?<! team) of(?: O)?"
        rf"(?P<p> P){FROM}{ASIDE}(?: ,[^.;:?!PH]{{1,80}}? ,| , an? [^.;:?!,]{{1,60}} ,|"
        rf" to an?(?: [a-z-]+){{0,4}} (?:post|position|role|office|job)"
        rf"(?: (?:in|at)(?: the)? [LG])?(?: ,)?)? as{CHAIN}",
    ),
    Rule(
        "choosing-of",
        "“the appointment of a tea exporter, Ana Lind, as consul”: what she is besides.",
        r"(?P<v> (?:appointment|nomination|election|designation|selection|promotion)) of an?"
        rf"(?: [a-z-]+){{1,4}} ,(?P<p> P) , as{CHAIN}",
    ),
    Rule(
        "choosing-of",
        "“the nominations of Ana Lind to be ambassador and of Jens Holm to be”: for what each is.",
        r"(?P<v> (?:nomination|appointment|confirmation|consideration|selection)s?|"
        r"(?<= to be O and)|(?<= to be O ,)|(?<= to be O , and)) of(?: O)?"
        rf"(?P<p> P){FROM}{ASIDE}(?: ,[^.;:?!PH]{{1,80}}? ,)? to (?:be|become|serve as|the{FRESH}"
        rf" (?:post|position|role|job) of){CHAIN}",
    ),
    Rule(
        "choosing-of",
        "“Ana Lind, of Ohio, to be ambassador to Palau”, “Jens Holm – to be”: nominees.",
        rf"(?:^|[.;:•*—]| confirmed| nominates| nominated)(?: O)?(?P<p> P){FROM}"
        r"(?P<v>(?: , of(?: the)? L)?) [,–—-] to be(?P<o> O)"
        r"(?=(?: (?:to|of|for)(?: the)? [A-Z][^.;,:]*| for (?:a|the) [^.;,:]*)?"
        r"(?: , vice [^.;]*)?(?: [.;•*]| and P|$))",
        Status.DESIGNATE,
    ),
    Rule(
        "choosing-of",
        "“Further appointments include Ana Lind as chair”: a list of choices names who and what.",
        rf"(?P<v> (?:appointments?|appointees|changes) (?:include[sd]?|are|is|was|"
        rf"were|saw|see))(?: O)?(?P<p> P){FROM} as{CHAIN}",
    ),
    Rule(
        "chosen-too",
        "“elected Ana Lind mayor and Jens Holm deputy mayor”: the next ones chosen with one.",
        rf" {CHOOSE}(?: O)? P O(?: , P O)*(?: ,)? and(?P<p> P){CHAIN}(?= [.,;:]| $)",
    ),
    Rule(
        "chosen-too",
        "“elected Ana Lind as chair and Jens Holm as treasurer”: the other ones chosen with one.",
        rf" {CHOOSE}[^.;:?!]{{1,200}}?(?: ,| and)(?: O)?(?P<p> P){FROM}(?: as| to be){CHAIN}",
    ),
    Rule(
        "chosen-too",
        "“Ana Lind was made minister and Jens Holm consul”: the verb goes on with the next one.",
        rf" P{FROM}(?: (?:has|have|had))? (?:is|was|been) (?:{CHOOSE}|made)(?: as)? O"
        rf"(?: for(?: [a-z-]+){{1,4}} (?:years?|terms?))?(?: , P O)*(?: ,)?"
        rf" and(?P<p> P){FROM}{CHAIN}(?= [.,;:]| $)",
    ),
    Rule(
        "chosen",
        "“Ana Lind was elected president”, “Ana Lind, nominated to be ambassador”.",
        rf"(?P<p> [PH])(?:{FROM}(?= (?:is|was|(?:has|had|will) be)))?{ASIDE}"
        rf"(?:{MIDDLE}|{REACHED})(?: who)?{HAVE}{ADVERBS}(?P<v> {CHOOSE}){BY}{WHEN}{AS}{CHAIN}",
    ),
    Rule(
        "chosen",
        "“Elected mayor in 2019, Ana Lind left”: what is told before whom it is told of.",
        rf"(?:^|[.;])(?: first)?(?P<v> {CHOOSE})(?! by O){BY}{WHEN}{AS}{CHAIN}{WHEN} ,(?P<p> [PH])"
        r"(?= [a-z])",
    ),
    Rule(
        "sent",
        "“Ana Lind has been sent to Oslo as envoy”, “was made director”: as what somebody is sent.",
        rf"(?P<p> [PH]){ASIDE}(?:{MIDDLE}| ,)(?: who)?{HAVE}{ADVERBS}(?P<v>(?: {SENT}{BY}{WHEN} as|"
        rf"(?<= is|was|een|lso) (?:made|(?:given|handed) the{FRESH}"
        rf" (?:post|position|job|office|role) of){BY}{WHEN})){CHAIN}",
    ),
    Rule(
        "taken-on",
        "“The Union has engaged him as adviser”: the office is of who engages or sends.",
        rf"(?P<b> G){ASIDE}(?: (?:has|had|today|also|then|later|now|will))* {SENDS}(?: O)?{WHOM}"
        rf"{FROM}(?: (?:on|in|back|over|out|(?:to|into)(?: the)? [LG]))*{WHEN} as{CHAIN}",
    ),
    Rule(
        "taken-on",
        "“Norway has sent Ana Lind as envoy”: of the state that the sentence opens with.",
        rf"(?:^|[.;:—–]| [a-z]+day)(?: ,)?(?: the)?(?P<b> L)(?: (?:has|had|also|then|later|will))*"
        rf" {SENDS}(?: O)?(?P<p> P){FROM}(?: (?:to|into)(?: the)? [LG])?{WHEN} as(?P<o> O)(?! P)",
    ),
    Rule(
        "removed",
        "“Norway recalled Ana Lind as ambassador”: of the state that takes it.",
        rf"(?:^|[.;:—–]| [a-z]+day)(?: ,)?(?: the)?(?P<b> L)(?: (?:has|had|also|then|later))* "
        rf"(?:dismiss(?:es|ed)|sack(?:s|ed)|fir(?:es|ed)|remov(?:es|ed)|recall(?:s|ed)|"
        rf"withdr(?:aws|ew))(?: O)?(?P<p> P){WHEN} as(?P<o> O)(?! P)",
        Status.FORMER,
    ),
    Rule(
        "whom-sent",
        "“Ana Lind, whom the Union sent as facilitator”: of who sends, behind “whom”.",
        rf"(?P<p> P){FROM}{ASIDE}(?: ,)? whom(?: the| its)?(?P<b> G)(?: (?:has|had|then|later|"
        rf"also))*(?P<v> {SENDS}(?: (?:on|in|back|(?:to|into)(?: the)? [LG]))*{WHEN} as){CHAIN}",
    ),
    Rule(
        "chosen-several",
        "“Ana Lind and Jens Holm were elected vice-presidents”: a plural title is each one's.",
        rf"(?P<p>{ONE}(?: ,{ONE})*(?: ,)? and{ONE}){HAVE}"
        rf"(?P<v> {CHOOSE}){BY}{WHEN}{AS}(?P<o> Q)",
    ),
    Rule(
        "chosen-together",
        "“named Ana Lind and Jens Holm as the new members”: whom somebody chooses together.",
        rf"(?:(?P<b> G){ASIDE})? (?:{CHOOSE}|announced|unveiled)(?: O)?"
        rf"(?P<p> P{ASIDE}{THEIRS}(?: , P{ASIDE}{THEIRS})*(?: ,)? and P{ASIDE})"
        rf"(?: , O ,(?= as))?{AS}(?P<o> Q)",
    ),
    Rule(
        "listed-as",
        "“Appointed are: Ana Lind as the next envoy; Jens Holm as mayor”: entries of a list.",
        rf"(?:^(?=[^;.]* ;)|[:;•*]| ; and)(?P<p> P) as{CHAIN}(?= ;| and| \.|$)",
    ),
    Rule(
        "listed-too",
        "“in the same hands: Ana Lind as mayor, and Jens Holm as clerk”: each of a list.",
        r"(?:(?<= [–—:-])|(?<= as O ,)|(?<= as O and)|(?<= as O , and))(?P<p> P) as"
        r"(?P<o> O)(?= [,;.]| and|$)",
    ),
    Rule(
        "followed-by",
        "“Ana Lind was replaced by Jens Holm as minister”: what the one who follows becomes.",
        rf" (?:replaced|succeeded|followed) by{PERSON}(?P<p> P){FROM}(?: ,)? as{CHAIN}",
    ),
    Rule(
        "followed-by",
        "“The mayor was replaced by her deputy, Ana Lind”: to whom an office passes.",
        rf"(?:^|[.;,]| that| when| after)(?P<o> O)(?P<v>{HAVE} (?:replaced|succeeded)) by(?: I)?"
        rf"(?: (?:own|former|longtime|then|first))?(?: O(?: ,)?)?(?P<p> P){STAYS}",
    ),
    Rule(
        "removed",
        "“dismissed Ana Lind as minister”: what somebody is made to leave.",
        rf" (?:dismiss(?:es|ed|ing)|sack(?:s|ed|ing)|fir(?:es|ed|ing)|oust(?:s|ed|ing)|"
        rf"remov(?:es|ed|ing)|replac(?:es|ed|ing)|depos(?:es|ed|ing)|recall(?:s|ed|ing))(?: O)?"
        rf"(?P<p> P|(?= him| her))(?: him| her)?{WHEN} as{CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "goes-to",
        "“He gave the post of director to Ana Lind”: to whom somebody gives an office.",
        rf" (?:gave|gives?|giving|given|handed|hands|awarded|awards|entrusted) the{FRESH}"
        rf" (?:role|post|job|position|office) of(?P<o> O)(?: at(?: the)?(?P<b> G))? to(?: O)?"
        rf"(?P<p> P)(?! ['’]s)",
    ),
    Rule(
        "goes-to",
        "“The post of director went to Ana Lind”: to whom an office goes.",
        rf" (?:role|post|job|position|title|office) of{CHAIN}(?P<v> (?:went|goes|passed|passes|"
        rf"fell|falls|will go|is to go|was given|has gone|was handed) to)(?: O)?(?P<p> P)",
    ),
)  # fmt: skip
"""The rules, surest first."""
