"""The words by which somebody is reported to say something, as tables: each verb with what may
follow it.
"""

from kg.extract.words.lexicon import words

CLAUSE = words(
    "say tell state claim argue add note stress emphasize emphasise underline underscore declare "
    "announce assert insist maintain believe explain opine warn acknowledge admit allege suggest "
    "report reiterate reaffirm affirm confirm deny reject contend observe remark recall reply "
    "respond predict estimate conclude caution reveal point urge demand hope pledge vow promise "
    "concede mention write testify accuse complain agree hail propose request recommend advocate "
    "comment elaborate tweet quip lament counter vouch signal indicate realize want consider "
    "recognize recognise think show find worry fear doubt expect feel imply hint boast joke "
    "speculate assure remind inform advise notify convince persuade swear charge rule determine "
    "disclose demonstrate anticipate assume calculate forecast project reckon suspect guess "
    "understand learn hear proclaim profess tout post protest grumble fume stipulate clarify "
    "specify decide dream wish pray prefer appeal order instruct explain rejoin retort concur "
    "volunteer marvel muse reason caution posit theorize intimate blog relay confess answer "
    "underscore hop"
)
"""Verbs whose clause is a claim: "said that …". The lemma of "hoped" comes out as "hop"."""

QUESTION = words("ask question wonder inquire enquire doubt explain debate discuss say know")
"""Verbs behind which a question is put: "asked whether …"."""

OBJECT = words(
    "condemn welcome reject deny denounce deplore praise commend criticize criticise regret hail "
    "applaud dispute refute dismiss highlight emphasize emphasise stress underline underscore "
    "reiterate reaffirm express voice urge demand support oppose affirm acknowledge confirm "
    "question cite mention endorse blast slam mock ridicule lambast lambaste decry propose "
    "recommend encourage implore announce advocate predict repeat outline defend accuse blame "
    "reference discuss deride chide rebuke fault tout laud extol celebrate challenge contradict "
    "protest explain pledge promise recall describe report suggest request convey reveal disclose "
    "detail claim note call consider label brand term liken lament offer thank honor honour put "
    "mourn admonish castigate fear favor favour dub deem assail scold echo bemoan predict commend "
    "estimate disavow renounce expect relay insist stipulate commemorate congratulate recognize "
    "recognise declare"
)
"""Verbs whose object is a claim: "condemned the attack", "reaffirmed support for"."""

INFINITIVE = words(
    "want agree pledge vow promise hope threaten offer propose wish expect ask demand claim swear "
    "decide hop"
)
"""Verbs whose infinitive is a claim: "pledged to …"."""

PREPOSITIONS = {
    "call": {"for", "on", "upon"},
    "speak": {"of", "about"},
    "talk": {"of", "about"},
    "warn": {"of", "about", "against"},
    "caution": {"against", "about"},
    "complain": {"of", "about"},
    "point": {"to"},
    "refer": {"to"},
    "insist": {"on", "upon"},
    "appeal": {"for"},
    "ask": {"for", "about"},
    "object": {"to"},
    "allude": {"to"},
    "hint": {"at"},
    "elaborate": {"on"},
    "comment": {"on"},
    "touch": {"on"},
    "argue": {"for", "against"},
    "advocate": {"for"},
    "push": {"for"},
    "press": {"for"},
    "plead": {"for"},
    "lash": {"out", "at"},
    "rail": {"against", "at"},
    "write": {"of", "about"},
    "boast": {"of", "about"},
    "brag": {"about"},
    "joke": {"about"},
    "worry": {"about"},
    "agree": {"with", "on"},
    "disagree": {"with", "on"},
    "apologize": {"for"},
    "apologise": {"for"},
    "hope": {"for"},
    "hop": {"for"},
    "dream": {"of"},
    "testify": {"about", "to"},
}
"""Verbs whose words stand behind a preposition: "called for …", "spoke of …"."""

NAMING = words(
    "describe call label term brand characterize characterise recognize recognise regard denounce "
    "condemn consider deem dub classify see define declare view portray paint depict hail dismiss "
    "reject mock deride praise slam blast decry criticize criticise ridicule celebrate tout cast "
    "frame present"
)
"""Verbs of "describe X as Y", "call X Y"."""

QUOTING = words(
    "continue ask begin go shout yell joke laugh sing chant type read quote answer interject cry "
    "exclaim scream whisper sigh snap thunder roar wonder thank inquire put sum speak end close "
    "describe call demand quip retort rejoin reply smile shrug jest deadpan intone urge applaud "
    "praise criticize criticise express"
)
"""Further verbs that stand beside a quotation: "“…,” he joked"."""

CUES = (CLAUSE | QUESTION | OBJECT | INFINITIVE | NAMING | QUOTING | PREPOSITIONS.keys()) - words(
    "go sum end close let touch read sing type begin smile"
)
"""Lemmas of verbs by which somebody is reported to express something."""

DENIALS = {"deny", "reject", "refute", "dismiss", "dispute", "disavow"}
"""Cues that deny what follows."""

UNREAL_MODALS = {"may", "might", "would", "should", "could", "must", "can", "’d", "'d"}
"""Modal verbs with which nothing was said yet."""

GOING_ON = words(
    "adding saying noting arguing warning stressing citing claiming calling urging insisting "
    "accusing suggesting explaining telling emphasizing emphasising pointing predicting alleging "
    "contending asserting stating declaring describing vowing promising pledging"
)
"""Participles by which somebody goes on to speak behind a comma: "…, adding that"."""

NOUNS = words(
    "claim allegation assertion statement report announcement belief view promise pledge vow "
    "warning accusation suggestion argument conclusion finding prediction hope fear concern "
    "acknowledgment admission denial criticism praise demand call complaint insistence contention "
    "proposal offer threat request charge comment remark opinion declaration confirmation "
    "assurance estimate doubt objection opposition support recommendation advice question "
    "revelation notion rumor rumour complaint condemnation rejection"
)
"""Nouns that report what somebody says."""

NOUN_PREPOSITIONS = {
    "call": {"for"},
    "demand": {"for"},
    "criticism": {"of"},
    "praise": {"of", "for"},
    "denial": {"of"},
    "warning": {"of", "about", "against"},
    "accusation": {"of"},
    "allegation": {"of"},
    "support": {"for"},
    "opposition": {"to"},
    "condemnation": {"of"},
    "rejection": {"of"},
    "promise": {"of"},
    "pledge": {"of"},
    "offer": {"of"},
    "concern": {"about", "over"},
    "complaint": {"about", "of"},
    "fear": {"of"},
    "claim": {"of"},
    "request": {"for"},
}
"""Nouns whose words stand behind a preposition: "calls for …"."""

LIGHT = words("make issue give raise express repeat reiterate offer voice have deliver")
"""Verbs whose subject is who speaks in their object: "made the claim that"."""

IMPERSONAL = words("say report allege believe claim think rumor rumour announce reveal")
"""Verbs whose passive reports what nobody by name says: "it was reported that"."""
