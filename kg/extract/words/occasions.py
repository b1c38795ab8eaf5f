"""Words of events and resolutions: what names an event of which type, what adopts a text."""

from kg.extract.words.happenings import HAPPENINGS
from kg.extract.words.lexicon import OPERATIVE, words

NOUNS_BY_TYPE = {
    "meeting": "roundtable bilateral bilaterals questions round breakfast lunch sit-down "
    "get-together tête-à-tête one-on-one plenum mini-summit rendezvous meeting summit "
    "conference talks call session forum discussion panel consultation negotiation seminar "
    "workshop symposium dialogue negotiations consultations discussions congress gathering "
    "retreat briefing debate plenary sitting reception dinner colloquium webinar "
    "panel-discussion conversation ministerial conclave videoconference teleconference audience "
    "luncheon banquet convocation parley trilogue huddle teach-in hackathon jamboree "
    "round-table",
    "visit": "visit journey voyage swing trip tour stopover pilgrimage stop-off layover",
    "speech": "speech remarks address lecture talk keynote sermon homily eulogy oration broadcast",
    "agreement": "agreement entente accord ceasefire cease-fire truce treaty pact deal "
    "armistice memorandum protocol compact accession settlement signing",
    "election": "election elections referendum runoff run-off by-election polls plebiscite "
    "primary poll voting primaries caucuses re-election byelection re-run rerun ballot",
    "appointment": "appointment impeachment promotion demotion reinstatement ousting firing "
    "nomination inauguration resignation dismissal swearing-in reshuffle shake-up shakeup "
    "reappointment accession-to-office ouster sacking enthronement investiture coronation "
    "abdication removal retirement",
    "protest": "protest bandh hartal gherao dharna morcha hunger-strike go-slow encampment "
    "demonstration rally march riot riots sit-in walkout unrest blockade blockades picket "
    "walk-out boycott barricades stoppage sickout lockout roadblock roadblocks stay-away die-in",
    "armed-conflict": "war annexation gunfight gun-battle crossfire fire-fight conflict "
    "fighting hostilities offensive battle clash clashes skirmish siege uprising insurgency "
    "incursion mutiny invasion coup putsch rebellion revolt insurrection counteroffensive "
    "counter-offensive skirmishes firefight encirclement",
    "attack": "attack ramming poisoning lynching vandalism abduction cyberattack cyber-attack "
    "sabotage looting knifing bombing shelling shooting raid assault airstrike bombardment "
    "ambush assassination killing murder stabbing kidnapping hijacking blast airstrikes barrage "
    "car-bombing hostage-taking arson beheading beating stoning drive-by shootout shoot-out",
    "disaster": "earthquake landslip downpour heat-wave contamination subsidence quake flood "
    "floods flooding hurricane cyclone typhoon storm tornado wildfire fire blaze famine drought "
    "landslide mudslide avalanche tsunami eruption accident leak spill oil-spill collision "
    "capsizing heatwave blizzard crash derailment collapse shipwreck sinking explosion outbreak "
    "wildfires epidemic pandemic cold-wave stampede cave-in rockfall dam-burst tremor "
    "aftershock landfall inundation deluge cloudburst bushfire bushfires crash-landing rockslide "
    "lahar mudflow inferno disaster catastrophe sandstorm hailstorm meltdown pile-up",
    "commemoration": "anniversary reburial wake silence commemoration vigil wreath-laying "
    "remembrance funeral bicentenary centenary mass burial requiem jubilee tricentenary "
    "interment",
    "court-case": "trial proceedings injunction award arbitration extradition hearing verdict "
    "ruling judgment judgement conviction sentencing inquest acquittal indictment arraignment "
    "lawsuit retrial court-martial appeal plea",
    "sanction": "sanctions embargo",
    "adoption": "vote adoption passage ratification enactment",
    "other": "event investigation probe death displacement exodus reopening clean-up cleanup "
    "cleaning crackdown swap handover independence lockdown auction wedding graduation events "
    "incident occasion killings evacuation ceremony survey exercise drill launch opening "
    "closure census festival exhibition expulsion deportation arrest service concert strike "
    "eviction detention expedition disappearance crisis inquiry closing deployment "
    "dissolution execution recall groundbreaking unveiling prison-break jailbreak breakout "
    "parade procession regatta exhumation takeover buyout merger default bailout rescue "
    "release airlift withdrawal pull-out pullout audit recount curfew transfer suspension cutoff "
    "cut-off reduction shutdown shut-down break-in burglary heist theft robbery seizure demolition "
    "relocation repatriation standoff stand-off purge amnesty pardon restoration abolition "
    "cancellation recognition sale purchase acquisition tender founding",
}
EVENT_NOUNS = HAPPENINGS | {
    noun: type for type, nouns in NOUNS_BY_TYPE.items() for noun in nouns.split()
}
"""A noun that names an event → the slug of its event type. "Killings" are typed by their count: see
`fatal`."""

COMPOUNDS = {
    ("press", "conference"): "speech",
    ("press", "briefing"): "speech",
    ("news", "briefing"): "speech",
    ("media", "briefing"): "speech",
    ("assassination", "attempt"): "attack",
    ("murder", "attempt"): "attack",
    ("coup", "attempt"): "armed-conflict",
    ("military", "takeover"): "armed-conflict",
    ("prisoner", "swap"): "other",
    ("prisoner", "exchange"): "other",
    ("confidence", "vote"): "other",
    ("news", "conference"): "speech",
    ("power", "cut"): "disaster",
    ("power", "failure"): "disaster",
    ("lightning", "strike"): "disaster",
    ("strike", "action"): "protest",
    ("hostage", "taking"): "attack",
    ("air", "strike"): "attack",
    ("drone", "strike"): "attack",
    ("missile", "strike"): "attack",
    ("general", "strike"): "protest",
    ("hunger", "strike"): "protest",
    ("memorial", "service"): "commemoration",
    ("memorial", "ceremony"): "commemoration",
    ("remembrance", "ceremony"): "commemoration",
    ("remembrance", "service"): "commemoration",
    ("signing", "ceremony"): "agreement",
    ("inauguration", "ceremony"): "appointment",
    ("military", "strike"): "attack",
    ("court", "hearing"): "court-case",
    ("town", "hall"): "meeting",
    ("national", "convention"): "meeting",
    ("party", "convention"): "meeting",
    ("round", "table"): "meeting",
    ("telephone", "call"): "meeting",
    ("phone", "call"): "meeting",
    ("video", "call"): "meeting",
    ("prison", "break"): "other",
    ("cabinet", "change"): "appointment",
    ("state", "funeral"): "commemoration",
    ("road", "block"): "protest",
    ("bus", "strike"): "protest",
    ("rail", "strike"): "protest",
    ("trade", "embargo"): "sanction",
    ("visa", "restriction"): "sanction",
    ("trade", "restriction"): "sanction",
    ("visa", "ban"): "sanction",
    ("import", "ban"): "sanction",
    ("export", "ban"): "sanction",
    ("export", "control"): "sanction",
    ("travel", "ban"): "sanction",
    ("asset", "freeze"): "sanction",
    ("entry", "ban"): "sanction",
    ("arms", "embargo"): "sanction",
    ("restrictive", "measure"): "sanction",
}
"""Two words that name an event of another type than the second alone."""

DATED_NOUNS = HAPPENINGS.keys() | words(
    "proceedings investigation probe death displacement exodus round questions breakfast lunch "
    "bilateral journey voyage swing promotion demotion firing award silence independence clean-up "
    "cleanup cleaning swap lockdown auction wedding graduation wake crackdown contamination "
    "subsidence injunction arbitration encampment looting reopening impeachment evacuation "
    "ceremony survey exercise drill launch opening closure census festival exhibition expulsion "
    "deportation arrest service concert strike eviction blackout cyberattack sabotage expedition "
    "fire collapse explosion outbreak primary tour trip call session convention deal compact "
    "protocol memorandum communique polls vote ratification adoption march lawsuit conviction "
    "storm crash accident unrest dinner reception appointment nomination inauguration resignation "
    "dismissal address panel-discussion discussion panel consultation negotiation remarks killing "
    "murder detention leak spill killings congress sanctions embargo drought debate conversation "
    "ministerial audience luncheon banquet homily eulogy broadcast accession settlement poll "
    "voting ballot reshuffle shake-up shakeup ouster sacking removal retirement handover blockade "
    "blockades boycott picket stoppage beating stampede epidemic pandemic burial mass jubilee "
    "retrial appeal plea passage enactment abduction disappearance crisis inquiry closing "
    "deployment dissolution extradition execution recall groundbreaking unveiling jailbreak "
    "breakout parade procession takeover buyout merger default bailout outage rescue release "
    "airlift withdrawal pull-out pullout audit recount curfew investiture coronation abdication "
    "primaries caucuses offensive tremor meltdown barricades lockout exhumation transfer "
    "suspension cutoff cut-off reduction shutdown shut-down break-in burglary heist theft robbery "
    "seizure demolition relocation repatriation standoff stand-off purge amnesty pardon "
    "restoration abolition cancellation recognition sale purchase acquisition tender "
    "roadblock roadblocks stay-away die-in founding disaster catastrophe signing"
)
"""Nouns that mean an occasion only where a date, a people's part or a name pins it."""

AGREEMENTS = words(
    "agreement accord ceasefire cease-fire truce treaty pact deal armistice memorandum protocol "
    "compact communique communiqué convention contract charter declaration statement text "
    "arrangement program programme plan roadmap addendum annex instrument mou undertaking "
    "understanding concordat covenant compromise lease loan"
)
"""What is signed; alone, such a word means the text and not the occasion."""

MARKING = words("mark commemorate remember honour honor celebrate mourn attend observe recall")
"""Verbs of "gathered to mark": what people come together for."""
FOUNDING = words("found establish create launch open build dissolve abolish inaugurate charter")
"""What is done once and for all: the year alone dates it."""

SIGNING = words(
    "sign reach conclude agree broker announce initial seal make strike finalize finalise ink "
    "negotiate mediate declare proclaim enter take come"
)
"""Verbs by which an agreement comes about."""

CONTESTED = {
    "genocide", "massacre", "atrocity", "atrocities", "pogrom", "terrorism", "terrorist",
    "ethnic cleansing", "war crime", "aggression", "occupation", "tragedy", "slaughter",
    "holocaust",
    "crime against humanity", "liberation",
}  # fmt: skip
"""Nouns that take a side when they name an event: never its type, only somebody's word for it."""

EVENT_NOUNS_CONTESTED = {"genocide", "massacre", "atrocity", "pogrom", "tragedy", "slaughter"}
"""Contested nouns that name one event (the others name conduct)."""

OCCASIONS = words(
    "occasion session event gathering meeting conference roundtable talks congress summit hearing"
)
"""Nouns that, with a definite article, may mean the gathering that the article reports."""

HOSTING = words("roundtable conference seminar workshop symposium forum summit session congress")
"""Gatherings at which people address others, unlike a talk of two."""
ORGANIZING = words(
    "organize organise co-organize co-organise host co-host convene hold arrange sponsor co-sponsor"
)
ATTENDING = words(
    "attend accompany grace join participate speak brief chair moderate address mediate facilitate "
    "lead head open close boycott co-chair"
)
SPEAKING = words(
    "speak brief give provide explain highlight present deliver pay say opine address describe "
    "state stress note add"
)
"""Verbs whose subject has the floor at the gathering that is reported."""

MEMBERS = words(
    "members lawmakers mps meps peers deputies delegates senators councillors legislators states "
    "governors commissioners representatives councilors congressmen parliamentarians assemblymen "
    "aldermen mks msps mlas tds mnas mpas mlcs"
)
"""Who acts for a body."""

TEXTS = words(
    "resolution motion declaration communiqué communique decision bill act law amendment decree "
    "treaty convention budget statute ordinance charter text draft measure constitution report "
    "recommendation conclusion strategy guideline statement appeal roadmap programme program "
    "manifesto platform directive regulation opinion code legislation by-law bylaw"
)
"""What a body adopts."""
REPORTS = words("report recommendation conclusion strategy guideline")
"""Nouns that are an adopted text only of a body that adopts texts."""
RATIFIED = words("agreement accord protocol pact covenant memorandum")
"""What others signed and a body that adopts texts ratifies."""
WEAK = words(
    "text draft measure decision act law treaty convention budget charter statute plan "
    "amendment decree constitution ordinance statement appeal roadmap programme program manifesto "
    "platform directive regulation opinion code legislation by-law bylaw document policy"
).union(REPORTS, RATIFIED)
"""Nouns that are an adopted text only where the sentence says that it was adopted."""
ADOPTION = words("adopt approve pass endorse ratify enact okay greenlight")
ACTS = OPERATIVE | words(
    "ask thank honor honour require instruct praise denounce oppose regret acknowledge "
    "underline underscore mandate order direct ban propose recommend set create insist back "
    "confirm deplore oblige grant abolish amend ratify uphold protest allow forbid prohibit "
    "censure rebuke reprimand rescind revoke suspend proclaim congratulate accuse salute convey "
    "commit pledge undertake vow bar mourn laud hail applaud appreciate decry criticise criticize "
    "emphasise reassert advise caution warn remind repudiate lament voice exhort implore beseech "
    "reproach"
)
"""Lemmas of verbs by which a text acts, plain ones too."""

REPORTING = words(
    "say tell state claim argue add note stress emphasize emphasise underline underscore "
    "declare announce assert insist maintain believe explain opine warn acknowledge admit "
    "allege suggest report reiterate reaffirm affirm confirm deny reject contend observe remark "
    "recall reply respond describe call predict estimate conclude caution reveal point urge "
    "demand hope pledge vow promise concede mention write testify accuse complain agree hail "
    "welcome condemn praise criticize criticise denounce deplore regret commend applaud thank "
    "dispute express voice highlight recommend propose request question refute dismiss advocate "
    "ask comment elaborate tweet quote quip lament counter vouch signal indicate realize want "
    "speak recognize hop recognise consider regard label term brand characterize characterise "
    "inform assure relay"
)
"""Verbs beside which a date tells when somebody spoke, and not when it happened."""
DENYING = words("deny reject refute dismiss dispute")
"""Verbs whose clause is denied."""

HAPPENING = words(
    "hold launch carry stage sign open begin start host convene deliver give make mark conclude "
    "reach agree attend organize organise join take occur happen strike hit erupt break end close "
    "kill leave claim sweep last run go resume continue impose announce broker seal mount conduct "
    "pay undertake complete finish wrap arrange chair address follow destroy devastate cause "
    "force drive shake rock ratify commemorate witness schedule set plan postpone drag devise "
    "slap win initial finalize finalise bring cut file trigger spark wind lift accept suffer "
    "survive enter wage unleash provoke prompt ease tighten renew quash crush quell suppress "
    "disrupt commence inaugurate celebrate observe stag"
)
"""Verbs that let an event take place: what stands beside them tells when and where it did."""

WANTING = words(
    "urge demand seek want avoid prevent avert oppose propose request threaten fear cancel "
    "postpone reject call ask hope wish need require advocate consider suggest promise pledge "
    "vow offer invite encourage press push deny refuse fail forbid ban block abandon scrap "
    "await discuss allow enable authorize authorise"
)
"""Verbs whose object or infinitive did not happen thereby."""
PLANNING = words(
    "intent intention plan decide agree schedule expect set due intend prepare be go announce "
    "arrange preparation "
    "decision agreement schedule"
)
"""Verbs and nouns whose infinitive is planned."""
WISHES = words(
    "call appeal demand hope need request push plea readiness ready open proposal bid prospect "
    "offer willingness pressure support calls possibility threat risk fear chance "
    "plan idea campaign want eager bound condition"
)
"""Words whose "for" or "to" names what has not happened."""

REPORTED = words("report record register detect hear see declare have confirm")
"""Verbs of which what happened is the object or passive subject: "fighting was reported"."""

DONE_TO = words(
    "killing murder assassination appointment nomination dismissal sacking arrest detention "
    "abduction kidnapping sentencing conviction acquittal trial indictment expulsion "
    "deportation extradition release resignation election re-election inauguration funeral "
    "burial execution removal swearing-in death reappointment ouster shooting stabbing recall "
    "disappearance"
)
"""Nouns for what is done to those whom "of" names."""
