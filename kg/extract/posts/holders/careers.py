"""Who holds an office: what a life, a role or a deed tells of it, after the surer rules."""

from kg.extract.posts.lines.holding import HOLD
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import (
    ADVERBS,
    AFTER_O,
    ASIDE,
    CHAIN,
    COORDINATE,
    FROM,
    GOING_ON,
    HAVE,
    MIDDLE,
    ONE,
    TERM,
    WHEN,
)
from kg.model.extraction import Status

RISES = (
    r"(?:rose|rises?|risen|climbed|climbs|moves?|moved|promoted|elevated|advanced|advances|went|"
    r"graduated|switched|switches|shifts?|shifted|transfers|transferred)(?: up)?"
)
SHIFTS = (
    r"(?:moved|moves|moving|shifted|shifts|shifting|transferred|transfers|transferring|promoted|"
    r"promotes|promoting|demoted|demotes|reassigned|switched|reshuffled|elevated)"
)
"""Verbs of who gives somebody another office."""
DOES = "V(?!(?: over)? by )"
"""A verb of leading whose subject leads: in "the board *chaired by* Ana Lind" another does."""
DURING = r"(?: from \d{4} (?:to|until) \d{4}| between \d{4} and \d{4}| (?:in|until) \d{4})?"
"""When somebody held an office before what is told of it."""
CAREERS = (
    Rule(
        "leads",
        "“Ana Lind, who chairs the board”: what somebody leads, as a verb tells it.",
        rf"(?P<p> [PH]){FROM}{ASIDE}(?:{MIDDLE}| ,)(?: who)?{GOING_ON}"
        rf"(?: (?!(?:who|which|that|whom) )[a-z0-9’'-]+){{0,8}}(?P<o> {DOES}(?: [^PH.;:]{{1,120}}?"
        rf"(?: and| but| ,)(?: [a-z]+){{0,4}} {DOES})*)",
    ),
    Rule(
        "led",
        "“the agency, run by Ana Lind”: who leads a body, behind the verb.",
        r"(?P<o> V)(?: over)? by(?: O| [a-z-]+){0,5}(?: ,)?(?P<p> P)",
    ),
    Rule(
        "succeeds",
        "“Ana Lind succeeds Tomas Berg as director”: who follows holds it.",
        rf"(?P<p> [PH]){FROM}{ASIDE}{MIDDLE}(?: who)?{ADVERBS}"
        rf"(?P<v>(?: (?:will|would|is|to|has|was|due|set|expected|been|appointed|named|chosen|"
        rf"elected))* "
        rf"(?:succeeds?|succeeded|replaces?|replaced|follows|followed|"
        rf"(?:takes?|took|taken) over (?:from|for)))(?:(?: O(?: ,)?)? [PH]| him| I(?= as))"
        rf"(?: ,[^PHO.;:]{{1,60}}? ,| ,| (?:in|at)(?: the)? [LG])? as{CHAIN}",
    ),
    Rule(
        "having-been",
        "“Ana Lind is new to it, having served as mayor”: what somebody was before.",
        rf"(?P<p> [PH]){FROM}{ASIDE} [^PH.;:]{{1,120}}? , having(?: (?:previously|earlier|also|"
        rf"once|long|already|formerly))? (?:been|(?:served|worked|acted)(?: [a-z0-9]+){{0,3}} as)"
        rf"{CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "leaves-post",
        "“Ana Lind left the post of speaker”: what somebody gives up.",
        rf"(?P<p> [PH]){FROM}{ASIDE}(?:{MIDDLE}| ,)(?: who)?(?: (?:has|had))?{ADVERBS}"
        r"(?: [a-z]+ly)? (?:(?:left|leaves|quits?|vacated|vacates|gave up|relinquished|"
        r"(?:resigned|retired|stepped down|was (?:removed|dismissed|sacked|fired)) from) (?:the|I)"
        r" (?:post|position|job)|(?:vacated|resigned from|was removed from) the office) of"
        r"(?P<o> O)(?! P| (?:vacant|open|empty)\b)",
        Status.FORMER,
    ),
    Rule(
        "hands-over-as",
        "“Ana Lind hands over as chair to Jens Holm”: what somebody gives up.",
        rf"(?P<p> P){FROM}{ASIDE}(?:{MIDDLE}| ,)(?: who)?{ADVERBS} (?:hands|handed|handing) over"
        rf"(?: [a-z]+)? as(?P<o> O)",
        Status.FORMER,
    ),
    Rule(
        "rises-from",
        "“Ana Lind rose from clerk to director”: what somebody was before.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{HAVE}{ADVERBS}(?P<v> {RISES} from(?: being)?)"
        rf"{CHAIN}(?= to| into)",
        Status.FORMER,
    ),
    Rule(
        "rises-to",
        "“Ana Lind rose from clerk to director”: what somebody has become.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{HAVE}{ADVERBS}(?P<v> {RISES} from(?: being)? O"
        rf" (?:to(?: become| be)?|into)(?: the (?:position|post|role) of)?){CHAIN}",
    ),
    Rule(
        "rises-from",
        "“moved Ana Lind from health minister to trade minister”: what somebody was before.",
        rf" {SHIFTS}(?: O)?(?P<p> P)(?P<v> from(?: being)?){CHAIN}(?= to)",
        Status.FORMER,
    ),
    Rule(
        "rises-to",
        "“moved Ana Lind from health minister to trade minister”: what somebody is made.",
        rf" (?!(?:mov|transferr?)(?:ed|es|s|ing) [^.;:]* from (?:the )?G){SHIFTS}(?: O)?(?P<p> P)"
        rf"(?P<v> from(?: being)? (?:O|(?:the )?G) to(?: become| be)?){CHAIN}",
    ),
    Rule(
        "relieved",
        "“Ana Lind is relieved of the duties of director”: what somebody is made to leave.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: who)?{HAVE}{ADVERBS} (?:relieved|stripped|released|"
        rf"discharged|divested)[^PHO.;]{{0,40}}? (?:of|from)(?: the| I| its)?(?: [a-z]+)?"
        rf"(?: of| as){CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "released",
        "“The Assembly released Ana Lind from office as a judge”: what somebody is let go from.",
        rf" (?:relieved|relieves|released|releases|discharged|stripped)(?: O)?(?P<p> P)"
        rf"[^PHO.;]{{0,40}}? (?:of|from)(?: the| I| its)?(?: [a-z]+)?(?: of| as){CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "years-as",
        "“thanked Ana Lind for six years as chair”, “after ten years as adviser”: what is over.",
        rf"(?P<p> [PH])(?: [^PH.;]{{1,120}}?)? (?:for|after)(?: I)? [a-z0-9]+ (?:years?|decades?|"
        rf"months|terms?)(?: of service)?(?: (?:in|at|with)(?: the)? [LG])? as{CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "for-acting",
        "“She was thanked for acting as warden”: what somebody is praised or blamed for.",
        rf"(?P<p> [PH]) [^PHO.;]{{1,60}}? for(?P<v> (?:acting|serving|standing in) as){CHAIN}",
    ),
    Rule(
        "who-as",
        "“Ana Lind, who as director has doubled it”: in what office somebody does something.",
        rf"(?P<p> P){FROM}{ASIDE}(?: ,)? who(?: ,)? as(?P<o> O)(?: ,)?(?= [a-z]+)",
    ),
    Rule(
        "as-she",
        "“that as paymaster he moved it”: in what office somebody did something.",
        rf"(?:^|[.;:,—–]|(?<= that)|(?<= but)|(?<= and)) as(?P<o> O)"
        rf"(?: (?:to|under|for) O P)?{DURING}(?: ,)?(?P<p> H)"
        r"(?= [a-z])",
    ),
    Rule(
        "with-as",
        "“with Ana Lind as its chair”: whom somebody has as what.",
        rf" (?:with|has|have|had|having)(?: the)?(?: O)?(?P<p> P){FROM}"
        rf"(?: ,[^PHO.;:]{{1,60}}? ,| ([–—-])[^PH.;:]{{1,60}}? \2| at I side)? as{CHAIN}",
    ),
    Rule(
        "several-hold",
        "“Ana Lind and Jens Holm will serve as advisers”: a plural title is each one's.",
        rf"(?P<p>{ONE}(?: ,{ONE})*(?: ,)? and{ONE})"
        rf"(?P<v>{HOLD}| are| were| (?:have|had) been){ADVERBS}(?P<o> Q)",
    ),
    Rule(
        "on-faculty",
        "“She was on the faculty of X”: to what somebody belongs.",
        rf"(?P<p> [PH]){ASIDE}(?:{MIDDLE}| ,)(?: who)?{COORDINATE}{ADVERBS}"
        rf"(?P<v> (?:is|was|has been|serves?|served|has served|sits?|sat|taught|remains))"
        rf"{ADVERBS} on(?P<o> O(?! P))",
    ),
    Rule(
        "labelled",
        "Lists name an office and, behind a colon, its holder: “Rapporteur: Ana Lind”.",
        r"(?:^|[.;])(?: the)?(?P<o> O)(?: (?:of|for|to|on)(?: the)? [^:;.POGLQ]{1,40})? :(?: O)?"
        r"(?P<p> P)(?= [,.;(]| of | $)",
    ),
    Rule(
        "name-in-brackets",
        "Records put the name in brackets behind the office: “The Prime Minister (Ana Lind)”.",
        r"(?P<o> O) \((?P<p> P)(?= \)| ,)",
    ),
    Rule(
        "predecessor-as",
        "“Ana Lind, her predecessor as mayor”: what somebody was before another.",
        rf"(?P<p> P)(?: ,)?(?: I|(?: [a-z]+)? [PO] ['’]s)(?: [a-z]+)? predecessor as{CHAIN}",
        Status.FORMER,
    ),
    Rule(
        "successor-as",
        "“Ana Lind, his successor as mayor”: what somebody became after another.",
        rf"(?P<p> P)(?: ,)?(?: I|(?: [a-z]+)? [PO] ['’]s)(?: [a-z]+)? (?:successor|replacement) as"
        rf"{CHAIN}",
    ),
    Rule(
        "as-title",
        "“As foreign minister, Ana Lind signed it”: in what office somebody does something.",
        r"(?:^|[.;:]|(?<= ,)) as(?P<o> O)(?: (?:to|under|for) O P)?"
        rf"{DURING} ,(?P<p> [PH])(?! ,)",
    ),
    Rule(
        "who-as",
        "“Ana Lind, who as head of procurement waits”: in what office who is told of acts.",
        rf"(?P<p> P){FROM}{ASIDE} , who(?: ,)? as{CHAIN}",
    ),
    Rule(
        "identified-as",
        "“Ana Lind, identified as head of procurement”: what somebody is told to be.",
        rf"(?P<p> P){FROM}{ASIDE}(?: ,)?(?: who)?(?: (?:is|was|has been|had been))?"
        rf" (?:identified|introduced|listed)(?: by [^PHO.;:]{{1,40}})? as{CHAIN}",
    ),
    Rule(
        "with-as",
        "“The fund has Ana Lind as treasurer”, “the consul, Ana Lind, as vice-dean”: as what.",
        rf"(?: (?:has|have|had|with|including)|(?<= O ,))(?P<p> P){FROM}{ASIDE}"
        rf"(?: ,[^.;:PHO]{{1,80}} ,| ,)? as{CHAIN}(?= [.;,)]| and )",
    ),
    Rule(
        "led-as",
        "“the party, which Ana Lind leads as president”: the body is what “which” goes back to.",
        rf"(?P<b> [GL]){ASIDE}(?: ,)?(?: which| that)?(?: O)?(?P<p> [PH]){ADVERBS}"
        rf"(?: (?:has|had|is|was|will))?(?P<v> (?:leads?|led|leading|heads?|headed|chairs?|chaired|"
        rf"runs?|ran|joins?|joined|leaves|left|represents?|represented|serves?|served))"
        rf"{ADVERBS} as{CHAIN}",
    ),
    Rule(
        "joins",
        "“She joined the institute as a fellow”: the office is of the body that somebody joins.",
        rf"(?P<p> [PH]){ASIDE}(?:{MIDDLE}| ,)(?: who)?{ADVERBS}"
        rf"(?P<v>(?: (?:has|had|is|was|will|to))* (?:leads?|led|joins?|joined|join|"
        rf"joining|rejoined|(?:moves|moved|moving|goes|transfers|"
        rf"transferred|returns|returned|switches) to|leaves|left|quits?|heads?|headed|"
        rf"represents?|represented|represent))(?: the)?(?: [a-z-]+)?"
        rf"(?: L - based)?(?P<b> [GL]){ASIDE}{WHEN} as{CHAIN}",
    ),
    Rule(
        "whose-term",
        "“Ana Lind, whose term as director ended”: the office behind a noun for a post.",
        rf"(?P<p> P) , whose(?: [a-z-]+){{0,4}} {TERM}(?P<v> as){CHAIN}",
    ),
    Rule(
        "role-of",
        "“her role as a founding member”: the office behind a noun for a post.",
        rf"(?P<p> [PI])(?: ['’]s)?(?: [a-z]+)? {TERM}{WHEN}(?P<v> as){CHAIN}",
    ),
    Rule(
        "acts-as",
        "“Ana Lind chaired the meeting as president”: in what office somebody does something.",
        rf"(?<! when)(?<! while)(?P<p> [PH]){ASIDE}(?:{MIDDLE}| ,)(?: who)?{AFTER_O}{ADVERBS}"
        rf"(?: (?:has|had|will|would|is|was|to|be))*"
        rf" (?:attend|chair|open|clos|sign|spoke|speak|testifi|appear|address|negotiat|presid|"
        rf"visit|arriv|travel|accompan|host|mov|turn|end|finish|start|began|begin|enter|advis|"
        rf"assist|help|stay|retir|rejoin|vot|train|host|conven|oversee|oversaw|mediat|brief|welcom|receiv|"
        rf"return|join|campaign|go|went|come|came|fly|flew|flown|sent|dispatch|deploy|second|post)"
        rf"(?:e|s|es|ed|ing|led)?\b[^.;:PHO]{{0,60}}?(?P<v> as){CHAIN}",
    ),
)  # fmt: skip
"""The rules, surest first."""
