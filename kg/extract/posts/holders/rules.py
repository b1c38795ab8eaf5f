"""Who holds an office: rules over lines of signs, each with its reason."""

from kg.extract.posts.holders.appointing import APPOINTING
from kg.extract.posts.holders.careers import CAREERS
from kg.extract.posts.holders.having import HAVING
from kg.extract.posts.holders.lives import LIVES
from kg.extract.posts.lines.holding import HOLD
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.lines.wording import (
    ADVERBS,
    ASIDE,
    BEHIND,
    CHAIN,
    COORDINATE,
    DESCRIBED,
    FIRST,
    FROM,
    GAP,
    IN_MONTH,
    MIDDLE,
    NOMINEE,
    ONE,
    OPENED,
    PERIOD_OF,
    REACHED,
    SPELL,
    THEIRS,
    WHEN,
    WHILE,
    WORK,
)
from kg.model.extraction import Status

RULES = (
    Rule(
        "list-entry",
        "Lists of guests give a state or body behind each: “Prime Minister Ana Lind, Iceland”.",
        r"(?:^| [-–—•*·])(?P<o> O)(?P<p> P) ,(?: the)?(?P<b> [GL])(?= \(| ;| \.? ?$| [-–—•*·] )",
    ),
    Rule(
        "list-entry",
        "As before, with the state between: “; Acting Premier, Bermuda, Ana Lind; …”.",
        r"(?:^| [;:]| [-–—•*·])(?: and)?(?: the)?(?P<o> O) ,(?: the)?(?P<b> [GL]) ,(?P<p> P)"
        r"(?= [;,]| and | \.? ?$)",
    ),
    Rule(
        "led-by",
        "“the mission, which is headed by Special Envoy Ana Lind”: the office is of what is led.",
        rf"(?P<b> G){ASIDE}(?: ,)?(?: which| that)?(?: (?:is|was|are|has been|currently|now|then))*"
        rf" (?:headed|led|chaired|run|directed|commanded|represented) by(?P<o> O)(?: ,)?(?P<p> P)",
    ),
    Rule(
        "sent-led",
        "“Kenya's delegation is led by Minister Lind, Chad's by Envoy Berg”: whose it is.",
        r"(?P<b> L) ['’]s(?: (?:delegation|team|side|negotiators)(?: ,)?(?: (?:is|was|were|being))?"
        r" (?:led|headed|represented))? by(?: the| I| its)?(?P<o> O)(?: ,)?(?P<p> P)",
    ),
    Rule(
        "on-behalf",
        "“on behalf of the Ministry, spokeswoman Ana Lind”, “and for the Union, Ambassador Lind”: "
        "the office is of whom one speaks for; “At the Union, Secretary Lind resigned”.",
        r" (?:(?:on behalf of|speaking for)(?: the)?(?: [a-zI]+)?|(?:(?<=[;:,.–-] )|(?<= and )|"
        r"(?<=^ ))(?:for|at(?=(?: the)? G , O P (?:resign|retire|step(?:s|ped)|ma[kd]es? way)))"
        r"(?: the)?(?= G))(?P<b> [GL]) ,(?P<o> O)(?P<p> P)",
    ),
    Rule(
        "of-which",
        "“the Commission, of which she is a member”: the body is what “which” goes back to.",
        r"(?P<b> [GL])(?: (?:in|at|near) L)? ,? ?of which(?P<p> [PH])"
        r" (?:is|was|remains|became)(?: (?:now|still|also|then|once))?(?P<o> O)",
    ),
    Rule(
        "whose",
        "“the university, whose rector, Ana Lind, spoke”: the body is what “whose” goes back to.",
        rf"(?P<b> [GL]){ASIDE}(?: , an?(?: [a-z-]+){{1,6}})?(?: ,)? whose(?P<o> O)"
        rf"(?: ,| is| was| will be)?(?:(?: [a-z]+)? O)?(?P<p> P)",
    ),
    Rule(
        "scholar-at",
        "“Professor Ana Lind from the University of Lima”: where a scholar works is told behind.",
        r"(?P<o> O)(?P<p> P) (?:from|at|with)(?: the)?(?: [GL] ['’]s)?(?P<b> G)(?! ['’]s)",
    ),
    Rule(
        "stacked-titles",
        "“The party's leader who is also the defence minister Ana Lind”: both are hers.",
        r"(?P<o> O(?: ,)? who is (?:also|concurrently) O)(?P<p> P)",
    ),
    Rule("title-name", "“Governor Punjab Ana Lind”: whose.", r"(?P<o> O)(?P<b> [LG])(?P<p> P)"),
    Rule(
        "title-name",
        "A title right before a name is that person's: “Foreign Minister Ana Lind”.",
        r"(?P<o> O(?: (?:(?:and|&|/|[–-]) )?O)*)(?: \( L \))?(?P<p> P)"
        r"(?: \( (?:pictured|left|right|centre|center)(?: [a-z]+)? \)(?= of))?"
        r"(?:(?:(?: ,)? of|(?: ,)? on| \()(?: the)?"
        r"(?: (?:ruling|opposition|governing|main|largest|centrist|liberal|socialist))?"
        r"(?P<b> [GL]))?",
    ),
    Rule("letters-behind", "Letters behind a name: “Ana Lind MP”.", r"(?P<p> P)(?P<o> O)(?! P)"),
    Rule(
        "title-behind",
        "“Ana Lind Director of the Fjord Institute said”: no comma parts name and title.",
        r"(?P<p> P)(?P<o> O)(?= [.,;:()]| [a-z]| $)(?! and P)",
    ),
    Rule(
        "one-of",
        "“Ana Lind, one of the deputy speakers”: who is one of several holds what they hold.",
        rf"(?P<p> [PH]){ASIDE}(?:{MIDDLE}(?: who)?(?P<v> (?:is|was|became|remains|has been))|"
        rf" ,(?: O(?: ,| and))?) "
        rf"(?:one|the (?:senior|elder|older|younger|first|second|third|last)) of"
        rf"(?: (?:the|its|his|her|their))?"
        rf"(?: (?:two|three|four|five|six|seven|eight|nine|ten|several|many))?(?P<o> Q)",
    ),
    Rule(
        "one-of",
        "“one of the three deputy speakers, Ana Lind, said”: behind the title as well.",
        rf" one of(?: (?:the|its|his|her|their))?"
        rf"(?: (?:two|three|four|five|six|seven|eight|nine|ten|several|many))?(?P<o> Q) ,(?P<p> P)"
        rf"{BEHIND}",
    ),
    Rule(
        "titles-names",
        "A plural title before names is each one's: “Ministers Lind and Berg”.",
        rf"(?P<o> Q)(?P<p> P{ASIDE}(?:(?: ,| and| , and| &) P{ASIDE})*)(?: of(?: the)?(?P<b> G))?",
    ),
    Rule(
        "names-titles",
        "A plural title behind names is each one's: “Lind and Berg, fellows at the Institute”.",
        rf"(?P<p> P{ASIDE}(?: , P{ASIDE})*(?: ,)? and P{ASIDE}) ,(?: both)?(?P<o> Q)",
    ),
    Rule(
        "behind-titles",
        "Names between commas behind a plural title: “two Green deputies, Lind and Berg, left”.",
        rf"(?P<o> Q)(?: (?:who|that|which) [^PHOGLQ,.;:()]{{4,60}})? [,:–—](?: namely)?"
        rf"(?P<p>{ONE}(?: ,{ONE})*(?: , [^PHOQ,.;:]{{1,30}})?(?: ,)? and{ONE})",
    ),
    *(
        Rule(
            "gapped",
            "“Ana Lind becomes president, Jens Holm minister and Eve Berg consul”: each his own.",
            pattern,
        )
        for pattern in (
            rf"(?P<p> P) {GAP}(?P<o> O) ,(?= P O(?: ,| and))",
            r"(?<= O ,)(?P<p> P)(?P<o> O)(?=(?: ,)?(?: and)? P O)",
            r" (?:becomes|became|will be) O ,(?P<p> P)(?P<o> O)(?= ,| and)",
            rf" {GAP} O(?: , P O)+(?: ,)? and(?P<p> P)(?P<o> O)(?= [,.;]| $)",
        )
    ),
    Rule(
        "represents",
        "“who represents Norway as ambassador”: the office is of whom the holder represents.",
        r"(?P<p> P) , who represents(?: the)?(?P<b> [GL]) as(?P<o> O)",
    ),
    *APPOINTING,
    *HAVING,
    Rule(
        "stacked-titles",
        "“our patron, the British ambassador, Ana Lind, came”: two titles before one name.",
        rf"(?<! P ,)(?<! ,)(?P<o> O(?: since [a-z0-9 ]{{3,14}})? ,(?: the(?: [a-z]+)?)? O) ,"
        rf"(?P<p> P){FROM}{BEHIND}",
    ),
    Rule(
        "stacked-titles",
        "“Head of the Fund, chair of the Union, Ana Lind opened it”: two that open a sentence.",
        r"(?:^|[.;])(?P<o> O(?: of the [a-z]+)? , O)(?: ,)?(?P<p> P)(?= [a-z])(?! and )",
    ),
    Rule(
        "behind-title",
        "A name between commas behind a title: “the minister, Ana Lind, said”.",
        rf"(?<! P ,)(?<! been)(?<! who was)(?P<o> O(?: (?:and|&) O)*)"
        rf"(?: for the [a-z]+(?: (?:between|with|in|on)(?: the)? [LG](?: and(?: the)? [LG])?)?|"
        rf"{IN_MONTH}| of the day|"
        rf" (?:for|to)(?: O)? P| (?:to|and the) L| at the time| there| here|(?: of the [a-z]+)?"
        rf" (?:that|which) [^PHOQI,.;:()]{{4,60}}| before(?: [a-z-]+){{1,2}}"
        rf" (?:court|tribunal|committee|commission|board|panel|bench)|"
        rf" and an?(?: [a-z-]+){{1,3}}| and [a-z]+ (?:candidate|hopeful|contender)|"
        rf" and other(?: [a-z-]+){{1,3}}(?: (?:of|in)(?: the)? [GL])?|"
        rf" (?:from|until|since|between){PERIOD_OF})? ,"
        rf"(?: the late| one)?{WORK}"
        rf"(?:(?: who (?:goes|is|went))?(?: known)?(?: only| simply| locally)?(?: as| by)"
        rf"(?: the name(?: of)?)?)?(?: O)?(?P<p> P){FROM}{BEHIND}(?! [–—](?: former| a)? O)",
    ),
    Rule(
        "title-opening",
        "“The Knesset Speaker, Ana Lind visited Oslo”: of the two commas the second is left out.",
        rf"(?:^|[.;]){OPENED}(?P<o> O(?: (?:and|&) O)*) ,(?P<p> P){FROM}(?= [a-z])",
    ),
    Rule(
        "title-opening",
        "As before, in a clause: “it met after the mayor, Ana Lind said she would go”; not “before "
        "the judge, Ana Lind said she was ill”, nor “named after the king, Ana Lind said”.",
        r"(?: that| while| when| because| although|(?:^|[.;,]) but|"
        r"(?<=[a-z])(?<!named)(?<!called) after)(?P<o> O) ,(?P<p> P)"
        r"(?= (?:said|says|stated|announced|told O|told P) (?:that|he|she|it|they|the|there|I|H) )",
    ),
    Rule(
        "titles-are",
        "“The new envoys are Ana Lind, Jens Holm and Eve Berg”: each of a list holds it.",
        rf"(?:^|[.;:])(?: the| its| new| newly| other)*(?: elected| appointed)?(?P<o> Q)"
        rf"(?: (?!who |and |['’]s )[^PHOQ,.;:()'’]{{2,40}})?"
        rf" (?:are|were|include|included|namely)(?: [:;,])?"
        rf"(?P<p>{ONE}{THEIRS}(?: [,;]{ONE}{THEIRS})*(?: [,;])? and{ONE})(?! ['’]s)",
    ),
    Rule(
        "name-behind-be",
        "“The new minister is Ana Lind”: whom a form of “be” names behind the title.",
        rf"(?:^|[.;:,—–]|(?<= and)|(?<= but)|(?<= that))(?P<o> O)(?: ,[^PHO.;:]{{1,80}}? ,)?"
        rf"(?P<v> (?:is|was|will be|would be|"
        rf"remains|is to be|became|becomes|will become))(?: O(?: ,)?)?(?P<p> P){FROM}{BEHIND}",
    ),
    Rule(
        "title-pronoun",
        "“A former minister, she told”: a title before the pronoun that opens a sentence.",
        rf"(?:^|[.;:]){ADVERBS}{CHAIN} ,(?P<p> H)(?= [a-z])",
    ),
    Rule(
        "listed-title",
        "A title behind a titled guest is the next one's: “Mayor Lind, Ambassador of Peru, Berg”.",
        rf"(?:(?<= O P ,)|(?<= O P , O , P ,)(?= O , O P))(?P<o> O) ,(?: O)?(?P<p> P){BEHIND}"
        rf"(?! , O(?! P| , O P))",
    ),
    Rule(
        "holds",
        "“Ana Lind, a diplomat who has been envoy, will become minister”: what “who” tells first.",
        rf"(?P<p> P){FROM}{ASIDE}(?: ,)? ,?(?: O| an? [a-z-]+(?: [a-z-]+)?)? who(?P<v>{HOLD})"
        rf"{ADVERBS}{CHAIN}",
    ),
    Rule(
        "holds",
        "“Ana Lind is director”, “who served as ambassador”, “she will become minister”.",
        rf"(?<! whom)(?P<p> [PH]){FROM}{ASIDE}(?:{MIDDLE}|{REACHED})(?: who)?{COORDINATE}"
        rf"{ADVERBS}(?P<v>{WHILE}{HOLD})"
        rf"{ADVERBS}{NOMINEE}{CHAIN}",
    ),
    Rule(
        "succeeds-as",
        "“who will succeed Jens Holm as envoy”: the office is still the one's who goes.",
        rf" (?:will|would|to)(?: [a-z]+)? (?:succeed|replace|follow|take over from)(?: O(?: ,)?)?"
        rf"(?P<p> P)(?: , O)?(?: ,)?{WHEN} as{CHAIN}",
        Status.CURRENT,
    ),
    Rule(
        "leaves-to",
        "“Ana Lind leaves Oslo to become envoy”: what somebody goes to be.",
        rf"(?P<p> [PH]){ASIDE}{MIDDLE}(?: [a-z]+)?(?P<v> (?:leaves?|left|leaving|resign(?:s|ed)?|"
        rf"quits?|moves?|moved|returns?|returned|departs?|departed|went|goes|has gone|is off|"
        rf"stands? down|(?:will )?(?:travels?|heads?)|"
        rf"steps? down|stood down|stepped down)(?: [^PHO.;:,]{{1,60}})? to (?:become|be|serve as|"
        rf"take over as|(?:take up|assume) the (?:post|position|role|office) of))"
        rf"{CHAIN}",
    ),
    Rule(
        "body-brackets",
        "“the Fjord Institute (Ana Lind, director)”: who speaks for a body stands in brackets.",
        r"(?P<b> [GL]) \((?P<p> P) ,(?P<o> O) \)",
    ),
    Rule(
        "delegation",
        "“Norway: Ana Lind, Minister of Trade; Denmark: …”: lists begin with whose they are.",
        rf"(?:^|[;:•*–—-])(?: (?:from|for|of|on behalf of))?(?: the)?(?P<b> [GL]) [–—:-](?P<p> P) ,"
        rf"{CHAIN}",
    ),
    Rule(
        "joining",
        "“before joining the institute as a fellow, Ana Lind said”: who joins it is told behind.",
        rf" (?:joining|rejoining|leaving|heading|leading)(?: the)?(?P<b> G){ASIDE} as{CHAIN} ,"
        rf"(?P<p> [PH])",
    ),
    Rule(
        "bracketed",
        "“Ana Lind (Health), Jens Holm (health minister)”: a title in brackets behind a name.",
        rf"(?P<p> P) \((?: [GL] ,)?(?P<v>{ADVERBS}){CHAIN}(?= \)| ,)",
    ),
    Rule(
        "signature",
        "A name above a title above a body: whom to ask, at the end of a release.",
        r"^(?P<p> P)(?P<o> O)(?P<b> G)?",
    ),
    *LIVES,
    Rule(
        "apposition",
        "A title behind a name and a comma: “Ana Lind, a former minister and now a fellow at”.",
        rf"(?P<p> P)(?: O(?= ,))?{FROM}{ASIDE}(?: ,(?: the)?(?P<b> G)(?= ,))?"
        rf"(?: ,| –| —| -| \(| :)(?P<v>{ADVERBS}{SPELL}?)"
        rf"{DESCRIBED}{FIRST}{NOMINEE}{CHAIN}",
    ),
    Rule(
        "behind-title-again",
        "As behind-title, where a name stands before the title too: in a list of such pairs.",
        rf"(?P<o> O) ,(?P<p> P){BEHIND}",
    ),
    *CAREERS,
)  # fmt: skip
"""The rules, surest first: what one has given an office, a later one does not take."""
