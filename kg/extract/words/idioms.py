"""Idioms of the news: verbs that tell an event by what stands with them, "put in charge"."""

from typing import NamedTuple

from kg.extract.words.lexicon import words

PARLIAMENTARIANS = words(
    "mp mps lawmaker lawmakers deputy deputies senator senators legislator legislators peer peers "
    "councillor councillors committee subcommittee panel parliament senate commission inquiry "
    "house assembly council congress parliamentarian parliamentarians knesset bundestag senate "
    "meps"
)
SITTING = words(
    "parliament senate house assembly council congress court cabinet committee it duma "
    "commons lords lawmakers mps deputies legislature commission"
)
PROTESTING = words(
    "protester protesters protestor protestors demonstrator demonstrators marcher marchers striker "
    "strikers picketer picketers rioter rioters activist activists crowd crowds farmer farmers "
    "student students supporter supporters worker workers fisherman fishermen trucker truckers "
    "resident residents villager villagers miner miners teacher teachers nurse nurses doctor "
    "doctors woman women people opposition union unions campaigners environmentalists truckers "
    "drivers youths mothers relatives hundreds thousands scores dozens"
)
FORCES = words(
    "troop troops soldier soldiers army rebel rebels force forces militia militias fighter "
    "fighters insurgent insurgents guerrilla guerrillas paramilitary paramilitaries militant "
    "militants junta tank tanks marines infantry separatists jihadists column battalion brigade "
    "regiment faction militiamen mercenaries paratroopers convoy"
)


class Idiom(NamedTuple):
    """Verbs with the words of which one stands in their frame, a second where `also` is told, and
    the nouns of which one is the subject where `by` is.
    """

    verbs: str
    words: str
    type: str
    also: str = ""
    by: frozenset[str] = frozenset()


DISMISSING = "dismiss remove oust impeach sack recall unseat confirm appoint"
IDIOMS = (
    # meetings
    Idiom("give hear take", "evidence testimony", "meeting"),
    Idiom("question grill quiz cross-examine pepper interrogate", "", "meeting",
          by=PARLIAMENTARIANS - {"deputy"}),
    Idiom("exchange", "view views", "meeting"),
    Idiom("return come sit", "table", "meeting", also="negotiating bargaining"),
    Idiom("co-chair convene", "commission committee council cabinet", "meeting"),
    Idiom("return reconvene resume sit", "", "meeting", by=SITTING),
    Idiom("hold", "surgery", "meeting"),
    # speeches
    Idiom("take", "floor podium", "speech"),
    Idiom("deliver", "report message statement", "speech", also="behalf by"),
    Idiom("make deliver read", "statement", "speech", also="to in before"),
    Idiom("deliver give", "oration toast", "speech"),
    # adoptions
    Idiom("vote agree resolve decide", "unanimously vote votes", "adoption"),
    Idiom("sign", "law", "adoption", also="into"),
    Idiom("sign", "off", "adoption", by=SITTING | words("government ministers board")),
    Idiom("promulgate gazette", "law act bill decree constitution amendment", "adoption"),
    # agreements
    Idiom("settle resolve end", "dispute strike", "agreement", also="with deal agreement"),
    Idiom("shake", "hand hands", "agreement", also="deal agreement pact accord on"),
    Idiom("commit agree accede", "ceasefire truce accord roadmap", "agreement"),
    Idiom("sign", "convention treaty pact accord concession lease loan deal", "agreement"),
    Idiom("put append affix", "signature name signatures names", "agreement"),
    Idiom("bury", "hatchet", "agreement"),
    Idiom("lay", "arm arms", "agreement", also="down"),
    # elections
    Idiom("go head flock return", "poll polls ballot", "election"),
    Idiom("open close", "", "election", by=words("polls booths")),
    Idiom("cast", "ballot ballots vote votes", "election"),
    Idiom("declare proclaim pronounce", "winner victor elected", "election"),
    Idiom("top head", "poll", "election"),
    Idiom("call", "election elections referendum", "election"),
    # appointments
    Idiom("put place", "charge helm", "appointment"),
    Idiom("give hand", "portfolio post ministry job brief", "appointment"),
    Idiom("form unveil present announce", "government cabinet administration", "appointment"),
    Idiom("force push drum boot kick", "out", "appointment"),
    Idiom("lose", "job post seat portfolio office", "appointment"),
    Idiom("dissolve", "cabinet government", "appointment"),
    Idiom("bow stand", "out down", "appointment"),
    Idiom("hand tender submit offer present", "resignation notice", "appointment"),
    Idiom("relieve strip", "duty duties command post title office functions", "appointment"),
    Idiom("recall remove transfer suspend", "post office duty duties postings", "appointment"),
    Idiom("approve confirm back endorse reject", "government cabinet nominee appointment "
          "nomination candidacy", "appointment"),
    Idiom("impeach", "", "appointment"),
    Idiom("vote", "", "appointment", also=DISMISSING),
    # protests
    Idiom("boycott", "", "protest"),
    Idiom("gather assemble congregate camp mass", "embassy ministry court palace square office "
          "parliament headquarters gate gates consulate prison", "protest", by=PROTESTING - words(
              "people opposition hundreds thousands students women relatives mothers residents "
              "villagers")),
    Idiom("stage hold mount", "sit-in sit protest blockade picket vigil walkout go-slow", "protest",
          by=PROTESTING),
    Idiom("shut close seal blockade", "port road highway bridge border gate gates entrance "
          "terminal mine refinery airport railway", "protest", by=PROTESTING),
    Idiom("turn come pour", "out street streets", "protest", by=PROTESTING),
    Idiom("dump spray pelt chain glue burn tear pull topple deface bang throw hurl set torch "
          "smash erect wave chant storm occupy break", "", "protest",
          by=PROTESTING - words("people supporters youths fisherman drivers relatives")),
    Idiom("burn", "flag flags effigy effigies portrait portraits tyres tires", "protest"),
    Idiom("bang", "pot pots pan pans", "protest"),
    Idiom("fire use", "gas cannon baton batons", "protest", also="demonstrator demonstrators "
          "protester protesters crowd crowds marchers disperse students"),
    Idiom("take", "street streets", "protest"),
    Idiom("walk", "off out", "protest", also="job jobs work chamber hall shift"),
    # armed conflicts
    Idiom("advance withdraw retreat enter cross push surround encircle recapture retake overrun "
          "regroup", "", "armed-conflict", by=FORCES),
    Idiom("fall", "rebel rebels force forces army militia insurgents fighters troops", ""
          "armed-conflict"),
    Idiom("seize take", "power", "armed-conflict"),
    Idiom("launch mount", "operation incursion assault push", "armed-conflict", by=FORCES),
    Idiom("annex", "", "armed-conflict"),
    Idiom("declare", "war", "armed-conflict"),
    Idiom("lay", "siege", "armed-conflict"),
    # attacks
    Idiom("ram", "", "attack"),
    Idiom("set", "fire ablaze alight", "attack"),
    Idiom("fire use", "cannon", "attack", also="boat vessel ship at on"),
    Idiom("throw hurl lob toss", "grenade bomb molotov explosive cocktail", "attack"),
    Idiom("beat rough", "up", "attack"),
    Idiom("poison lynch maim mug", "", "attack"),
    Idiom("plant", "bomb device explosive", "attack"),
    Idiom("take hold", "hostage hostages", "attack"),
    Idiom("vandalise vandalize daub deface desecrate hack firebomb strafe", "", "attack"),
    Idiom("rain land fall crash slam plough", "", "attack",
          by=words("shell shells rocket rockets missile missiles bomb bombs mortar mortars drone "
                   "drones projectile")),
    # disasters
    Idiom("go come", "down", "disaster", by=words("plane helicopter jet aircraft airliner drone")),
    Idiom("strike hit ram", "", "disaster", by=words("ship vessel barge train lorry truck bus "
          "boat ferry tanker freighter car")),
    Idiom("run", "aground ashore", "disaster"),
    Idiom("catch", "fire", "disaster"),
    Idiom("burst overflow breach", "bank banks", "disaster"),
    Idiom("cave", "in", "disaster"),
    Idiom("burn", "down", "disaster"),
    Idiom("engulf gut", "", "disaster"),
    Idiom("leak spill", "oil gas fuel chemical acid ammonia diesel sewage", "disaster"),
    # commemorations
    Idiom("unveil dedicate", "monument memorial plaque statue bust obelisk "
          "cenotaph headstone", "commemoration"),
    Idiom("lay place leave", "wreath wreaths flower flowers bouquet carnations rose roses stone",
          "commemoration"),
    Idiom("light", "candle candles flame torch lamp", "commemoration"),
    Idiom("observe hold keep mark", "silence", "commemoration"),
    Idiom("bury rebury re-bury inter reinter cremate", "", "commemoration",
          by=words("family families relatives mourners thousands villagers") | {""}),
    Idiom("lay", "rest", "commemoration"),
    Idiom("fly lower", "half-mast half-staff mast staff", "commemoration"),
    Idiom("file", "coffin casket bier flame tomb grave catafalque", "commemoration"),
    Idiom("commemorate", "", "commemoration"),
    Idiom("mark celebrate remember honour honor mourn", "victim victims anniversary day dead "
          "fallen independence centenary jubilee", "commemoration"),
    Idiom("ring toll", "", "commemoration", by=words("bell bells siren sirens")),
    Idiom("walk march gather stand", "memory remembrance", "commemoration"),
    # court cases
    Idiom("find", "guilty liable innocent", "court-case"),
    Idiom("give hand get receive", "sentence term jail prison", "court-case"),
    Idiom("confirm drop dismiss bring press file", "charge charges indictment", "court-case"),
    Idiom("file lodge bring", "suit lawsuit case complaint petition appeal claim action",
          "court-case"),
    Idiom("take haul", "court", "court-case"),
    Idiom("take", "stand", "court-case"),
    Idiom("remand arraign", "", "court-case"),
    Idiom("commute quash", "sentence verdict conviction", "court-case"),
    Idiom("release free", "bail", "court-case"),
    Idiom("go stand face", "trial", "court-case"),
    Idiom("adjourn postpone open close reopen", "case trial hearing", "court-case"),
    # sanctions
    Idiom("add put place", "list blacklist", "sanction", also="sanction sanctions on to"),
    Idiom("designate", "", "sanction", by=words("treasury department state union council "
          "government canada britain washington ministry")),
    Idiom("ban prohibit outlaw halt suspend embargo restrict", "export exports import imports "
          "sale sales trade shipment shipments", "sanction"),
    Idiom("revoke cancel", "visa visas", "sanction"),
    # what else is done
    Idiom("find", "dead", "other"),
    Idiom("return hand exchange swap repatriate", "body bodies remains prisoner prisoners hostages "
          "artefacts artifacts", "other"),
    Idiom("join leave quit", "union nato bloc alliance court eu organisation organization treaty",
          "other"),
    Idiom("come enter go take", "force effect", "other"),
    Idiom("find recover", "body bodies remains corpse corpses", "other"),
    Idiom("lay", "table", "other"),
    Idiom("refer send", "committee panel commission court tribunal", "other",
          also="motion bill petition case report draft matter complaint"),
    Idiom("flee leave abandon", "home homes houses", "other", by=words("people residents villagers "
          "families thousands hundreds")),
    Idiom("report", "", "other", by=words("commission panel inquiry committee rapporteur team")),
    Idiom("declare proclaim impose lift order", "emergency curfew mourning moratorium lockdown "
          "independence quarantine", "other"),
    Idiom("sever cut restore establish break suspend resume", "tie ties relation relations",
          "other"),
    Idiom("leave quit", "room hall chamber table negotiations", "other"),
    Idiom("win receive award", "prize medal award order", "other"),
    Idiom("establish create", "commission inquiry panel body task-force mission fund tribunal",
          "other"),
    Idiom("lay", "off", "other"),
    Idiom("deliver drop", "food aid supplies vaccines weapons medicine grain fuel", "other"),
    Idiom("begin start stop resume", "", "other", by=words("work construction building works "
          "drilling production deliveries exports")),
    Idiom("break", "tie ties relation relations ground", "other"),
    Idiom("lose", "cattle cows head livestock house houses home homes", "other"),
    Idiom("hand present deliver", "note demarche démarche protest", "other"),
    Idiom("withdraw pull", "treaty convention pact court organisation organization agreement",
          "other", also="from out"),
    Idiom("send deploy dispatch", "troop troops ship ships soldier soldiers team envoy plane "
          "planes convoy warship warships peacekeepers contingent", "other"),
)  # fmt: skip
"""Idioms in the order in which they are tried."""


def by_verb() -> dict[str, tuple[tuple[frozenset[str], frozenset[str], Idiom], ...]]:
    """The idioms of each verb, with their words as sets."""
    found: dict[str, tuple[tuple[frozenset[str], frozenset[str], Idiom], ...]] = {}
    for idiom in IDIOMS:
        row = (words(idiom.words), words(idiom.also), idiom)
        for verb in idiom.verbs.split():
            found[verb] = (*found.get(verb, ()), row)
    return found


BY_VERB = by_verb()
"""Lemma of a verb → its idioms, each with the words of its frame."""
