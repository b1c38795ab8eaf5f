"""Pieces of the patterns that tell who holds an office: verbs, times, and what stands between."""

WHEN = (
    r"(?:(?: ,)?(?: (?:on|in|since|from|until|late|later|earlier|early|last|this|that|next|the|"
    r"same|yesterday|today|again|over|after|with|effective|end|of|at|abruptly|formally|"
    r"unexpectedly|officially|overseas|abroad|night|morning|week|month|year|evening|afternoon|spring|summer|autumn|fall|winter|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"[a-z]+day|\d+(?:st|nd|rd|th)?|"
    r"a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|nearly|almost|"
    r"more|less|than|about|just|only|some|full|consecutive|straight|successive|years?|months?|"
    r"weeks?|days?|decades?|terms?|stints?))+(?: ,)?)?"
)
"""When something is told to happen, between a verb and its "as"."""
IN_MONTH = (
    r" (?:for|in)(?: the month of)? (?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)(?: \d{4})?"
)
"""The month for which somebody presides: "the Council's President *for October*"."""
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
LASTED = (
    r"for (?:[a-z0-9]+ ){0,3}?(?:years?|months?|terms?|decades?|weeks?|half - year)(?: in \d{4})?|"
    r"from \d{4} (?:to|until) \d{4}|"
    rf"since (?:last |the |late |early |mid - )?(?:{MONTH}(?: \d{{4}})?|\d{{4}}|spring|summer|"
    r"autumn|fall|winter|year|month|week)|in \d{4}"
)
"""How long, before a title."""
LONG = rf"(?: (?:{LASTED}))?"
"""How long somebody has served: "served *for nearly three years* as director"."""
ADVERBS = (
    r"(?: (?:additionally|in addition(?: to (?:this|that))?(?: ,)?|also|"
    r"now|currently|presently|nowadays|lately|of late|today|at present|still|"
    r"then|at th(?:e|at) time|by then|hitherto|thereafter|afterwards|subsequently|later|"
    r"earlier|previously|formerly|once|first|already|again|long|recently|just|most recently|"
    r"twice|thrice|three times|briefly|for a time|at various times|at one point|"
    r"concurrently|simultaneously|meanwhile|both|himself|herself|by day|"
    r"in turn|by turns|in succession|successively|variously|"
    r"until (?:now|then|recently|yesterday|last [a-z]+)|(?:, )?until (?:this|last) [a-z]+(?: ,)?|"
    rf"{LASTED}|(?:, )?(?:before|prior to|after) (?:that|this)(?: ,)?|"
    r"until (?!P |O |H |G |now )[^ ,;.:]+(?: (?!P |O |H |G )[^ ,;.:]+){0,5}?(?= O)))*"
)
"""When, how long and how often, beside a verb or an office: "is *also* director"."""
SPELL = (
    r"(?: for(?: (?!P |O |H |G |L |Q |V )[^ ,;.:()]+){0,5} (?:years?|months?|weeks?|days?|terms?|"
    r"decades?|half - year|while|time|spell|stint|generation|summers?|winters?)(?: in \d{4})?|"
    r" (?:since|until|till|up to)(?: (?!P |O |H |G |L |Q |V )[^ ,;.:()]+){1,6}?(?= O)|"
    r" (?:from|between) \d{4} (?:to|until|and|–|-) \d{4}| in (?:the )?\d{4}s?|"
    r" in (?:an?|I|the) (?:earlier|previous|former|past|another) (?:life|incarnation|career|age)|"
    r" (?:before|during|after|under) (?:the|that|this) [a-z]+|"
    r" (?:lately|nowadays|these days|sometime|long since|of late|successively|at one time|"
    r"for a time|in I (?:day|time|youth)))"
)
"""How long or when somebody held what follows: "*for nine years* registrar of the court"."""
AGAIN = (
    r"(?: (?:is|was|(?:has|had)(?: also)? been|became|(?:(?:has|had)(?: also| previously)? )?"
    r"served as|serves as|will become|in addition))?"
)
NEXT = r"(?=(?: as)?(?: (?:now|later|then|formerly|previously|currently|hitherto))?(?: as)? O)"
SPAN = r"(?: ,? ?(?:from|for|in|between|since|until|after) [^PHO.;]{1,30}? ,)?"
AND = (
    rf"(?:(?: [,;])? (?:and|&|as well as){ADVERBS}{SPAN}{AGAIN}{ADVERBS}{SPELL}?|"
    rf" before (?:becoming|being named|being appointed|serving as)| [,;]{NEXT}|"
    r" ,(?: (?:and|later|then|subsequently|eventually|finally))* becoming|"
    r" ,(?: and)? (?:served|worked|acted|serving|working)(?: [a-z0-9]+){0,3} as|"
    r" , having(?: [a-z]+)? (?:been|served as|worked as|acted as))"
)
PERIOD_OF = (
    r"(?: (?:last|early|late|mid|the|[a-z]+))?(?: -)?(?: \d{4}| january| february| march| april|"
    r" may| june| july| august| september| october| november| december| monday| tuesday| wednesday|"
    r" thursday| friday| saturday| sunday| month| year| week| spring| summer| autumn)"
    r"(?: (?:to|until|through|and|–|-)(?: [a-z]+)? (?:\d{4}|now|present))?"
)
PERIOD = rf"(?: (?:from|since|until|in|between){PERIOD_OF})?"
YEARS = r"(?: \( [^POHGL()]{1,30} \))?"
TAIL = r"(?: (?!P |O |H |L |and )[^ ,.;:()]+){0,3}?"
"""Words behind an office that go on it: "a lawyer *by training* and"."""
AGED = (
    r"(?: at(?: the age of)? (?:\d\d|(?:twenty|thirty|forty|fifty|sixty|seventy)(?: - [a-z]+)?))?"
)
"""How old somebody was: "consul *at thirty*, ambassador at forty"."""
ELSEWHERE = r"(?:(?: ,)? and (?:of|at)(?: the)? G(?: in L(?: , L)?)?)?"
"""The further body of an office: "head of the mission in Rome *and of that in Oslo*"."""
CALLED = r"(?:(?: , an?| , class of|(?= - based))(?: (?![POH] )[^ ,.;:()]+){1,6} ,(?= and))?"
"""What the body of an office is, before the next: "fellow at X, *a think tank,* and chairman"; or
of what class a member of a service is.
"""
OF_IT = (
    r"(?: (?:[LG]|['’]s|rank of [a-z]+|[/(),–-]|\d\S*|of|for|in|on|at|to|with|during|under|from|"
    rf"until|through|since|between|and|the|an?|as|{MONTH}))*?"
)
"""What may belong to an office before a further "as" goes on: bodies, places and times."""
AS_TOO = (
    rf"(?=(?: (?:to|for) O P)?[^.PHI]* as O)(?: (?:to|for) O P)?{OF_IT}(?:(?: [,;](?: and)?| and|"
    rf"(?<= \))|(?<= \d{{4}})){ADVERBS}|(?: [,;](?: and)?| and) (?:with|at|for)(?: the)? G) as"
)
"""What leads to the next office of a list in which each has its "as"."""
IS_TOO = (
    rf"(?=[^.PHI]* ; )[^.;PHIO]{{0,90}} ;(?: and)?(?: also)? (?:is|was|has been|became|served as|"
    rf"has served as|serves as|will be){ADVERBS}"
)
"""What leads to the next office of a list in which each has its verb, behind a semicolon."""
WHO_TOO = (
    rf" who(?: has| had)?{ADVERBS} (?:is|was|been|became|served as|serves as|worked as){ADVERBS}"
)
"""What leads from somebody's trade to his office: "a lawyer *who became* mayor"."""
AND_TOO = (
    rf"(?: (?:to|for) (?:O P|Q P(?: and P)?))?{ELSEWHERE}{CALLED}{TAIL}{YEARS}{PERIOD}{AGED}{AND}"
    rf"{ADVERBS}(?: as)?"
)
"""What leads to the next office by "and", a comma or a further verb, behind what tells of the last:
for whom, where, until when, at what age.
"""
MORE = rf"(?:(?:{AND_TOO}|{AS_TOO}|{IS_TOO}|{WHO_TOO})(?: P ['’]s)? O(?! P)(?! , P [,.]))*"
"""Further offices of whom a first one is told."""
OWNED = r"(?: P ['’]s)?"
"""A person before an office: "*Ana Lind's* deputy"."""
CHAIN = rf"{OWNED}(?P<o> O(?!(?: O)? P){MORE})"
"""Offices of one holder: "director of X and a former minister"."""
NOMINEE = (
    r"(?P<n>(?: (?:the|a|an|I|its|their|(?:O )?[PGLO] ['’]s|[GLO]))?(?: [a-z]+)? "
    r"(?:nominee|nominees|choice|pick|selection|nomination|nominated) "
    r"(?:for|to be|to become|to serve as|as|to))?"
)
TERM = (
    r"(?:roles?|tenure|positions?|office|posts?|jobs?|time|term|work|appointment|nomination|capacity|stint|years|"
    r"assignment|posting|"
    r"(?:re-?)?election|selection|accession|"
    r"duties|resignation|dismissal|removal|mandate|spell|days|presidency|reign)"
)
"""Nouns for holding a post, taking it up and leaving it."""
FIRST = (
    r"(?: the (?:first|only|last|second|third|youngest|oldest)(?: [a-z-]+){1,3} to "
    r"(?:serve as|become|be|work as))?"
)
"""What tells that nobody held an office before: "the first woman to serve as"."""
FROM = (
    r"(?: (?:of|from)(?: the)?(?: [a-z]+| L - based(?: [a-z]+){0,3})?(?: [GL] ['’]s)? [GL]"
    r"(?: (?:party|group|bloc|movement|faction|list|caucus|coalition))?)?"
)
ASIDE = r"(?: ['’‘] \d\d)?(?: \( [^P()]{0,60} \))?"
"""What stands behind a name and is none of it: a year of graduation, brackets."""
ONE = rf"(?: O|(?: the)? [GL] ['’]s?)? P{FROM}{ASIDE}"
"""One of several holders: "*Ambassador Lind of Peru* and *Chile's Jens Holm*"."""
THEIRS = r"(?: , O(?= [,;]| and))?"
"""What one of several is besides, between commas: "Lind, *the dean*, and Berg"."""
GAP = r"(?:becomes?|became|will be(?:come)?|(?:still )?remains?|stays|stays on as|is)"
"""What the first of a list does, and the others without a verb: "Lind *remains* mayor, Berg"."""
COORDINATE = (
    r"(?: [^PHO.;:]{1,120}?(?: and|,)(?= (?:is|was|has|had|later|then|became|now|will|used|went|"
    r"served|serves|serving|worked|works|acted|acts|rose|returned) ))?"
)
"""What else the holder did, before the verb that tells the office."""
GOING_ON = r"(?:(?: (?!(?:who|which|whom|whose) )[^PH.;: ]+){1,30}?(?: and| but| ,))??"
"""What else the holder does, before a verb by itself that tells an office."""
CHOOSE = (
    r"(?:(?:re ?-? ?)?elected|(?:re ?-? ?)?appointed|named|nominated|chosen|picked|tapped|selected|"
    r"confirmed|designated|installed|promoted|sworn in|swore in|"
    r"swears in|swearing in|inaugurated|proposed|re-?elects?|elects?|"
    r"(?:re)?appoints?|names?|nominates?|chooses?|chose|selects?|designates?|picks?|taps?|"
    r"electing|appointing|naming|nominating|choosing|"
    r"keeps?|kept|keeping|retains?|retained|retaining|hires?|hired|recruits?|recruited|confirms|"
    r"br(?:ings?|inging|ought) back|approve[sd]|endorse[sd]|"
    r"announc(?:es|ed|ing)(?=(?: P)? as )|"
    r"reinstate[sd]?|installs?|ordained|consecrated|enthroned|crowned|proclaimed|unveiled)"
)
FRESH = (
    r"(?: (?:new|newly(?: -)? created|expanded|enlarged|vacant|key|senior|powerful|important|"
    r"influential|coveted|top|prestigious))?"
)
"""What a post is like that somebody gets: "to the *newly created* post of"."""
AS = (
    r"(?: (?:to|for)(?: (?:an?|the|I|another))?(?: [a-z0-9-]+){0,5} (?:terms?|mandate|stint)"
    r"(?: of [a-z0-9]+ years)? as| as| to be| to become| to serve as|"
    rf" (?:to|for) the{FRESH} (?:post|position|office|role|job|rank) of| to| for)?"
)
"""What leads from a verb of choosing to the office: "to be", "*to a second term as*"."""
AFTER_O = r"(?: [^PH.;:]{1,120}?(?: and| but| ,))??"
"""What else the holder is told to be, before a verb that tells another office."""
SENT = (
    r"(?:sent|posted|dispatched|deployed|seconded|assigned|engaged|taken on|brought in|drafted in|"
    r"called in|voted in|enlisted|commissioned|loaned|transferred|reassigned|moved)"
    r"(?: (?:(?:to|from|into)(?: the)? [LG]|back|home|abroad|there))*"
)
"""Verbs of sending and engaging, behind which "as" tells the office."""
SENDS = (
    r"(?:engages?|engaged|takes?|took|taken|sends?|sent|seconds|seconded|brings?|brought|drafts|"
    r"drafted|posts|posted|dispatch(?:es|ed)|calls?|called|enlists?|enlisted|assigns?|assigned)"
)
BY = r"(?: by(?: (?:the|I))?(?: (?!the )[a-z]+(?: ['’]s)?(?: [GLOP])?|(?: ['’]s)? [GLOP]))?"
"""Who chooses, between a verb of choosing and what for."""
HAVE = (
    r"(?: (?:is|are|was|were|has|have|had|been|being|be|will|to|set|due|expected|also|since|now|"
    r"just|recently|later|then|meanwhile|already|finally|again|today|subsequently))*"
)
STAYS = (
    r"(?!(?: ,)? (?:['’]s|as|at(?! the (?:end|start|beginning|helm|head))|"
    r"(?:on|for|during)(?: [a-z-]+)? (?:the|an?|I|that|its|this)|"
    r"in (?:the|an?|I|that|its|this)(?! (?:post|role|office|job|position|reshuffle|election|vote)))"
    r"(?![a-z]))"
)
"""What does not stand behind who follows another: who stood in "*on the panel*", "*at* talks"."""
WHOM = r"(?P<p> P(?: \( L \))?| him| I(?= as| to be))(?: (?:of|from)(?: the)? [GL](?= as| to))?"
"""Whom somebody chooses: "her" has the sign of "his"."""
WHILE = rf"(?: (?:until|from|since|between|in){PERIOD_OF})?"
YET = r"(?: (?:now|then|also|instead|again|soon|thus|thereby|still|henceforth|formally|initially))?"
"""When or how somebody will be something: "will *now* be"."""
REACHED = r" ,(?= (?:is|was|has|will|takes|took|becomes|became|remains|remained) )"
"""The comma that ends an apposition in which the name stands: "the host, Ana Lind, takes over"."""
WORK = (
    r"(?:(?: an?)?(?: [a-z-]+){0,2} (?!(?:after|over|under|ever|never|rather|whether|for|or|"
    r"however|later|earlier|together|either) )[a-z-]+(?:ist|er|or|ian|man|woman|ect|oet|ete|"
    r"superintendent))?"
)
"""What somebody is by work before his name: "the chair, *Swiss glaciologist* Ana Lind"."""
BEHIND = (
    r"(?= [,.;:)(—–?!]| O [,.;:]| O [a-z]| and | who | whose | in | on | at | from |"
    r" along with | together with | alongside | today | yesterday | $)"
)
TOLD = (
    r" ,(?: [^PHOGL.;:,]{1,40}?)? (?:O|an? [a-z]+)"
    r"(?: (?:P ['’]s|(?!P )[^ .;:?!H]+)){0,24}? ,(?! [PO])"
)
ATTACHED = (
    r" ,(?: the| an?)?(?: O| (?![PHGL] )[^ ,;.:()]+){1,4}? (?:to|of|for|under|with)"
    r"(?: the)?(?: [a-z]+)?(?: O)? P"
    r"(?: of(?: the)? [GL])? ,(?! [PO]| who| whose| whom| which| and)"
)
"""Of whom somebody is a friend, an aide, the widow, between commas."""
DESCRIBED = (
    r"(?: (?:an?|the)(?! (?:widow(?:er)?|wife|husband|son|daughter|mother|father|brother|sister)\b)"
    rf"(?: [a-z-]+| [GL]){{1,6}} and{ADVERBS}| (?:an?|the) [a-z-]+(?= O))?"
)
"""What somebody is besides an office: "*a veteran of the war and* former mayor", nobody's widow, of
whom the office would be.
"""
MIDDLE = (
    rf"(?:{TOLD}|{ATTACHED}| ,[^.;:?!PH]{{1,160}}? ,(?! [PO])|"
    r" , who (?:succeed(?:s|ed)|replace[sd]|follow(?:s|ed))(?: O)? P ,(?! [PO])|"
    r" –(?![^–]* until )[^.;:?!PH–]{1,160} –(?! [PO])|"
    r" —(?![^—]* until )[^.;:?!PH—]{1,160} —(?! [PO])|"
    rf" ,(?= who| [a-z]+(?:ed|ing) | sworn in | chosen | re - elected | O |"
    r" (?:due|set|expected|poised|slated|scheduled|about|likely|tipped) to )|"
    r" ,(?: (?:an?|the))?(?: (?!P |O |H |G )[a-z-]+){1,5}(?= who )| , O(?= who ))?"
)
OPENED = (
    r"(?:(?: (?:in|at|during) an?(?: [a-z-]+)? (?:meeting|session|interview|statement|speech|"
    r"address|briefing|debate|ceremony|event|conference|move|message|seminar|visit)|"
    r" earlier| later| meanwhile| separately| similarly| however)(?: ,)?)?"
)
"""What may open a sentence before its subject: "*in a separate meeting* the chairman, Ana Lind"."""
