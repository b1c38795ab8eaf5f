"""The words by which somebody is reported to say something, as tables: each verb with what may
follow it.
"""

from kg.extract.words.governed import PREPOSITIONS
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
    "understand learn hear remember proclaim profess tout post protest grumble fume stipulate "
    "clarify specify decide dream wish pray prefer appeal order instruct explain rejoin retort "
    "concur volunteer marvel muse reason caution posit theorize intimate blog relay confess answer "
    "underscore hop threaten object submit plead counsel attest certify snap scoff exclaim shout "
    "sigh gloat conjecture surmise infer venture cable wire email text rejoice regret foresee "
    "foretell envisage envision avow aver divulge leak restate echo moan gripe fret interject "
    "trumpet brag crow relate recount narrate postulate lecture preach protest tell confide judge"
)
"""Verbs whose clause is a claim: "said that …". The lemma of "hoped" comes out as "hop"."""

SAYING = words(
    "say tell announce add state report explain note write warn argue insist claim confirm stress "
    "indicate declare maintain recall observe remark testify reveal disclose inform believe "
    "suggest estimate predict acknowledge admit assert contend counter retort reply respond object "
    "complain recount answer concede caution quip agree promise vow pledge lament allege"
)
"""Verbs with which a sentence ends in who says it."""

THAT = words(
    "ask judge commit decree opine submit confide relate "
    "hold allow grant gather trust resolve move see vote teach accept establish suppose figure bet "
    "wager guarantee appreciate resent dispute swear undertake joke read answer highlight share "
    "convey identify apprise brief flag outline detail cite impress refute dismiss "
    "express direct"
)
"""Verbs whose clause is a claim where "that" opens it: "held that", "moved that"."""

QUESTION = words(
    "ask question wonder inquire enquire doubt explain debate discuss say know share describe "
    "outline detail recall recount summarise summarize"
)
"""Verbs behind which a question is put: "asked whether …"."""

OBJECT = words(
    "condemn welcome reject deny denounce deplore praise commend criticize criticise regret hail "
    "applaud dispute refute dismiss highlight emphasize emphasise stress underline underscore "
    "reiterate reaffirm express voice urge demand support oppose affirm acknowledge confirm "
    "question cite mention endorse blast slam mock ridicule lambast lambaste decry propose "
    "recommend encourage implore announce advocate predict repeat outline defend accuse blame "
    "reference deride chide rebuke fault tout laud extol celebrate challenge contradict "
    "protest explain pledge promise recall describe report suggest request convey reveal disclose "
    "detail claim note call consider label brand term liken lament offer thank honor honour put "
    "mourn admonish castigate fear favor favour dub deem assail scold echo bemoan predict commend "
    "estimate disavow renounce expect relay insist stipulate congratulate recognize "
    "recognise declare berate upbraid reprimand reproach savage pillory vilify rebut rebuff "
    "repudiate contest rue bewail decry salute acclaim champion credit exhort beg beseech entreat "
    "forecast allege assert proclaim pronounce restate deem wish bemoan eulogise eulogize "
    "admit confess moot plead justify rationalize rationalise vindicate "
    "excuse downplay underplay overstate contextualize contextualise "
    "threaten doubt concede want foresee envisage attribute prefer flag vow debunk rubbish"
)
"""Verbs whose object is a claim: "condemned the attack", "reaffirmed support for"."""

OF_NOUNS = {
    "raise": words(
        "case issue matter question concern point subject topic prospect possibility objection "
        "doubt alarm spectre specter"
    ),
    "maintain": words("innocence"),
    "protest": words("innocence"),
    "stand": words(
        "word claim statement decision text figure remark comment story report assessment finding "
        "position policy reporting account judgment judgement"
    ),
    "back": words(
        "plan call proposal idea demand claim allegation move view account version story bid "
        "candidacy reform cause right position statement"
    ),
    "renew": words("call appeal demand offer pledge warning threat plea invitation"),
    "repeat": words("call appeal demand offer pledge warning threat claim plea line"),
    "issue": words("apology denial warning threat ultimatum plea"),
    "accept": words("offer invitation apology responsibility blame criticism share"),
    "share": words("view opinion finding assessment concern optimism belief position judgment"),
    "see": words("risk danger chance threat merit benefit opportunity parallel motive"),
    "appreciate": words(
        "role effort support contribution stance sacrifice initiative step cooperation work "
        "decision position assistance hospitality generosity achievement performance resolve "
        "commitment leadership gesture solidarity help service endeavour endeavor measure policy "
        "interest participation involvement offer response courage bravery valour dedication fact"
    ),
    "advise": words("caution patience restraint approach moderation prudence vigilance"),
    "counsel": words("caution patience restraint approach moderation prudence vigilance"),
    "articulate": words("need view position vision concern stance case importance"),
    "signal": words("support readiness willingness intention opposition approval interest"),
    "extend": words(
        "invitation apology congratulation felicitation condolence sympathy greeting gratitude "
        "thanks wish"
    ),
    "seek": words("report inquiry enquiry probe investigation"),
    "set": words("condition conditions term terms"),
}
"""Verbs that tell what somebody says only of such things: "raised the case", "stood by her words".
"""

LAID_DOWN = words(
    "require bar ban commit censure oblige authorise authorize allow instruct mandate empower "
    "prohibit forbid stipulate specify honor honour entitle bind abolish establish"
)
"""Verbs by which a text lays something down: "the bill bars licences"."""

DIRECTIVE = words(
    "tell order instruct direct invite advise warn beg press counsel exhort entreat beseech "
    "command bid enjoin caution implore urge request ask encourage challenge forbid authorize "
    "authorise"
)
"""Verbs by which somebody is bidden to do something: "ordered the army to leave"."""

INFINITIVE = words(
    "want urge pledge vow promise hope threaten offer propose wish expect ask demand claim swear "
    "decide hop undertake resolve move consent volunteer profess plan intend commit"
)
"""Verbs whose infinitive is a claim: "pledged to …"."""

NAMING = words(
    "describe call label term brand characterize characterise recognize recognise regard denounce "
    "condemn consider deem dub classify see define declare view portray paint depict hail dismiss "
    "reject mock deride praise slam blast decry criticize criticise ridicule celebrate tout cast "
    "frame present liken find compare refer welcome commend laud applaud acclaim salute deplore "
    "interpret herald trumpet style tag lambast lambaste debunk rubbish read defend justify lament "
    "assail castigate perceive excuse evaluate assess pan bemoan lampoon caricature disparage "
    "belittle vilify pillory cheer denigrate trash bash judge regret"
)
"""Verbs of "describe X as Y", "call X Y"."""

CALLING = {"call", "dub", "label", "term", "brand", "consider", "deem", "find", "judge"}
"""Verbs of "call X Y"."""

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
SPEAKING = CUES | THAT | DIRECTIVE | OF_NOUNS.keys() | LAID_DOWN
"""The same with those that do so only with "that" or an infinitive: "granted that"."""

DENIALS = {"deny", "reject", "refute", "dismiss", "dispute", "disavow", "debunk", "rubbish"}
"""Cues that deny what follows."""

UNREAL_MODALS = words("may might would should could must can ’d 'd will shall ’ll 'll wo ca")
"""Modal verbs with which nothing was said yet."""

ACTED = words("reject endorse confirm dismiss support oppose propose approve back affirm turn")
"""Cues that are also what a body does with a text, or somebody with another's post."""
ACTED_ON = words(
    "motion bill resolution amendment law act treaty budget petition charge appeal nomination "
    "appointment conviction sentence draft text constitution referendum decree reform measure "
    "report election re-election victory verdict judgment judgement ruling "
    "request application plea"
)
"""What a parliament or court rejects or confirms, by which it says nothing."""
OBSERVED = words(
    "anniversary birthday jubilee centenary bicentenary day week month year decade festival "
    "holiday eid christmas easter diwali nowruz novruz ramadan hanukkah wedding birth mass "
    "eucharist liturgy graduation"
)
"""What is celebrated by a feast and without a word."""
ACTORS = words(
    "judge judges lawmakers mps deputies senators voters legislators councillors members delegates "
    "jurors magistrates court tribunal parliament senate assembly house congress council committee "
    "chamber commons lords bundestag duma knesset sejm cabinet board plenary"
)
"""Who does so."""

GOING_ON = words(
    "adding saying noting arguing warning stressing citing claiming calling urging insisting "
    "accusing suggesting explaining telling emphasizing emphasising pointing predicting alleging "
    "contending asserting stating declaring describing vowing promising pledging dismissing "
    "rejecting denying condemning hailing terming labelling labeling dubbing branding reiterating "
    "recalling conceding acknowledging lamenting quipping hinting threatening cautioning "
    "expressing highlighting underlining underscoring affirming"
)
"""Participles by which somebody goes on to speak behind a comma: "…, adding that"."""

IMPERSONAL = words(
    "say report allege believe claim think rumor rumour announce reveal fear understand hope agree "
    "accept argue estimate assume presume suspect tell ask inform note stress recall suggest assert"
)
"""Verbs whose passive reports what nobody by name says: "it was reported that"."""
IT_IS = IMPERSONAL | words(
    "emphasize emphasise underline underscore highlight observe maintain feel opine reiterate "
    "propose recommend"
)
"""The same with those that do so only behind an "it": "it was underlined that"."""

UNDOING = words(
    "rescind reverse overturn revoke repeal annul withdraw amend reconsider revisit cancel scrap "
    "abrogate void"
)
"""What is done to an older decision."""

SUBJUNCTIVE = words("demand insist propose recommend urge request suggest ask require move")
"""Verbs whose clause, with the bare verb, tells what is to be: "moved that he resign"."""
