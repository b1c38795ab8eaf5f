"""Nouns in which names end that are no body's, place's or work's, whatever capitals they have."""

from kg.extract.words.lexicon import words

PAPERS = words(
    "draft drafts paper papers note notes memo memos brief briefs briefing briefings page pages "
    "lists map maps chart charts figures table tables agendas minutes "
    "readout readouts summary summaries communication communications advisory advisories "
    "notice notices letter letters email e-mail form forms roster rosters rota roadmap "
    "roadmaps sitrep sitreps cable cables log logs diary file files dossier annexes "
    "appendix glossary footnote footnotes caption captions photo photos video "
    "videos clip clips podcast episode cartoon questionnaire degree degrees diploma diplomas "
    "transcript transcripts citation "
    "abstract submission submissions application applications permit permits certificate passport "
    "passports visa visas ticket tickets card cards badge badges stamp invoice receipt statement "
    "statements update updates handbook manual release releases speech speeches remarks message "
    "messages finding findings recommendations points highlights takeaways explainer "
    "factsheet fact-sheet timetable booklet leaflet flyer brochure slide slides disclaimer "
    "timeline calendar keywords acknowledgements acknowledgments references listing listings "
    "corrections clarification subscription subscriptions blog hashtag"
)
"""What is written, drawn or shown: "Working Paper", "Morning Note"."""
STAGES = words(
    "stage stages reading readings item items procedure procedures question "
    "questions answers reply replies vote votes ballot ballots count counts tally quorum assent "
    "steps phase phases deadline deadlines decision decisions option options ways "
    "hour hours break queue rule rules arising aob adjournment"
)
"""Steps of procedures and meetings: "Committee Stage", "Coffee Break"."""
THINGS = words(
    "phone phones phone-in hotline telephone fax number numbers lounge counter entrance "
    "parking canteen price prices rate rates fee fees tax taxes levy tariff tariffs duty duties "
    "cost costs wage wages salary salaries fare fares ship ships boat boats "
    "lunch lunches dinner dinners breakfast supper banquet buffet menu drinks snacks "
    "biscuits cake cakes soup code codes dress gift gifts pen pens umbrella flag flags "
    "banner banners clock calling signs sign luck travels greetings regards thanks "
    "news-sheet threat threats risk risks value values view views tip tips "
    "rumour rumours rumor rumors gainers losers winners entrants learned lessons dignity "
    "side roundup round-up orders proceedings secret market-wrap wrap weather forecast forecasts "
    "horoscope crossword sudoku "
    "shift shifts season seasons curfew mortgage debt debts inflation"
)
"""Things, sums and abstract nouns: "Egg Prices", "Duty Phone", "Way Forward"."""
NAMELESS = PAPERS | STAGES | THINGS

NUMBERED = words(
    "studio courtroom phase plan option cluster page pages box table figure fig annex appendix "
    "exhibit rule room "
    "stage step lot item items part section chapter volume vol pillar track tier gate hall lane "
    "stall basket round level category class model schedule sheet form "
    "paragraph para point priority target scenario stream workstream slide footnote note session "
    "panel platform floor window booth desk counter grade map photo chart graph "
    "question case version variant task objective output outcome component"
)
"""Nouns that a number or a letter tells apart: "Phase Two", "Cluster B"."""
ROWS = words(
    "one two three four five six seven eight nine ten eleven twelve i ii iii iv v vi vii viii ix x"
)
"""Numbers in words and Roman ones."""

PHRASES = frozenset(
    {"way forward", "ways forward", "way ahead", "ways ahead", "verbatim record", "summary record",
     "official record", "official records", "provisional record", "any other business",
     "other business", "unfinished business", "other matters", "organisational matters",
     "organizational matters", "matters arising", "next step", "first step", "waiting list",
     "guest list", "witness list", "sanctions list", "speakers list", "speakers' list",
     "reading list", "mailing list", "starting point", "focal point", "talking point",
     "point of order", "right of reply", "lost and found", "road works", "both sides",
     "adjournment motion", "procedural motion", "closure motion", "guillotine motion",
     "excellency", "excellencies", "eminence", "beatitude", "royal highness",
     "riot police", "use only", "bank holiday", "force majeure", "division bell", "red box",
     "black rod", "serjeant at arms", "court list", "cause list", "count centre",
     "counting centre", "call centre", "media centre", "press centre",
     "blank votes", "monthly bulletin", "quarterly bulletin", "listener mail", "reader mail",
     "guard of honour", "guard of honor", "motion of no confidence",
     "vote of no confidence", "vote of confidence", "vote of thanks",
     "motion of censure", "motion of thanks", "party group", "party groups", "political group",
     "political groups", "parliamentary groups", "party list", "electoral list",
     "royal assent", "voting record", "programme of work", "program of work", "pro tempore",
     "strangers' gallery", "strangers’ gallery", "senior administration", "senior", "coast guards",
     "border guards", "civil society",
     "private sector", "development partners", "member states",
     "private member", "private members", "well of the house",
     "question time", "exit poll", "exit polls", "working lunch", "no comment"}
)  # fmt: skip
"""Phrases that name nothing, whatever their last word may name elsewhere."""
SIDES = words(
    "contracting third both warring opposing partner host member donor sending receiving "
    "participating observer littoral riparian guarantor signatory interested relevant "
    "affected concerned neighbouring neighboring responding requesting requested disputing "
    "states state"
)
PARTIES = words("party parties side sides states members nations governments")
"""Sides of treaties and disputes: "each *Contracting Party*"."""

SHORT_NOUNS = words(
    "kpi kpis rsvp ipo ipos ddr sop sops roi agm egm aob mou mous tor tors fob eta etd rfp cv "
    "cvs sim sims gmt utc cet cest est pst edt bst wat sast ist jst usd eur gbp chf jpy "
    "cny rub ron inr ngn kes zar sdr vat gst gni gnp fdi sme smes msme msmes lng "
    "lpg ev evs pv co2 dvd cd usb url html qr isbn doi op-ed diy tba tbc tbd fyi asap "
    "et lgbt lgbtq lgbtqi wmd wmds icbm icbms manpads sams afv uas ugv drm r&d hr pr "
    "b2b it io bbq sos wash mhpss gbv nfi nfis mpa mpas eez eezs cbm cbms ceasefire tbs "
    "dg sg dsg usg asg srsg drsrsg mp3 sitrep eia eias esg "
    "cfo coo cto cio ciso dpo eam igp dgp coas cjp "
)
"""Letters that stand for common nouns, currencies and hours, besides those of `tails`."""
ROLES = words(
    "proposer seconder mover teller tellers respondent respondents borrower borrowers lender "
    "lenders buyer buyers seller sellers employer "
    "employers employee employees contractor contractors usher ushers serjeant sergeant-at-arms "
    "serjeant-at-arms cook cooks baker bakers claimant claimants applicant applicants petitioner "
    "petitioners defendant defendants plaintiff plaintiffs appellant appellants facilitator "
    "facilitators co-facilitator co-facilitators counterpart counterparts host hosts guest guests "
    "incumbent incumbents depositary undersigned signatory signatories plenipotentiaries "
    "participant participants stakeholder stakeholders beneficiary beneficiaries grantee grantees "
    "supplier suppliers bidder bidders tenant tenants landlord landlords insurer licensee "
    "crossbencher crossbenchers backbencher backbenchers doyen excellencies chargé chargés "
    "holiness majesty highness beatitude "
    "supporters organisers organizers sponsors donors lawmakers legislators ministers governors "
    "envoys observers-general steward stewards umpire referee linesman captain crew captains "
    "country countries world nation nations planet humanity mankind states parties "
    "moderation registration hansard penholder penholders pen-holder assent"
)
"""Who takes part, and all lands: with a capital alone nobody's name: "the *Respondent*"."""
POLICIES = words(
    "prevention building reform reforms equality management cooperation co-operation resilience "
    "inclusion awareness mitigation adaptation governance accountability engagement empowerment "
    "preparedness disarmament demobilization demobilisation reintegration reconstruction "
    "stabilization stabilisation peacebuilding peacekeeping mediation reconciliation readiness "
    "recovery navigation connectivity literacy sustainability diplomacy multilateralism security "
    "safety development deterrence poverty unemployment inflation migration trafficking terrorism "
    "radicalization radicalisation extremism decarbonization decarbonisation digitalization"
)
"""Fields of policy, of which texts and agendas tell: "raised *Food Security*"."""
CREDITED = words(
    "wire wires agency agencies service services correspondent correspondents corresponsal "
    "correspondant staff pool reporter reporters desk newsroom team bureau contributor "
    "contributors stringer stringers writer writers handout file archive courtesy supplied press "
    "report reports editor editors"
)
"""Last words of who is credited without a name: "(*Wire services*)", "the *Night Desk*"."""
CALLS = words("about contact join follow tell find email call write with help support reach visit")
"""Verbs of headings behind which "US" is a pronoun in capitals: "ABOUT *US*"."""
DESKS = words(
    "metro night day city news sport sports copy picture photo foreign world national business "
    "political politics features web digital online capitol statehouse regional monitoring "
    "breaking reception information registration enquiry help front investigations economy "
    "economics editorial"
)
"""Desks of newspapers."""
TALLIED = words("tá níl staon oui non ja nein sí sim não yeas nays contents not-contents placet")
"""What is voted, in several parliaments' words: "*Níl*, 19"."""
CODENAMES = words("operation op project exercise")
"""Nouns behind which a word is no more than a code: "*Operation Heron*"."""
FEASTS = words(
    "whitsun whitsuntide pentecost epiphany advent michaelmas martinmas lammas candlemas "
    "assumption ascension midsummer thanksgiving halloween carnival mardi purim sukkot shavuot "
    "ashura mawlid vesak holi navratri dussehra onam pongal tet songkran chuseok juneteenth "
    "hogmanay samhain beltane lammastide shrovetide eastertide yuletide twelfthnight"
) | {"new year's day", "new year's eve"}
"""Days and seasons of the year."""
BUILT = words(
    "foyer lobby lounge plaza levee pier jetty quay corniche promenade esplanade courtyard "
    "canteen cafeteria ballroom auditorium chancellery gallery balcony staircase podium lectern "
    "rostrum corridor hall annexe courthouse statehouse gate gates bridge dam market bazaar "
    "square boulevard avenue highway motorway harbour harbor port airport airstrip runway hangar "
    "terminal stadium arena dyke dike embankment weir sluice reservoir lagoon reef atoll delta "
    "estuary valley plain plains hills mountains coast beach shore frontier border"
)
"""What is built or lies somewhere: with a capital alone it is no place's name."""
THEMES = words("theme banner motto slogan chant rubric hashtag heading headline tagline placard")
"""Nouns behind which words are quoted: "under the banner Trust Rebuilt"."""
SERVING = words(
    "officer leader adviser advisor director manager coordinator representative secretary "
    "executive counselor counsellor commissioner inspector analyst specialist attaché"
)
"""Words in which titles end, and no surnames."""
MINUTED = words(
    "resolved carried agreed noted adopted rejected approved moved seconded withdrawn deferred "
    "lost passed ordered decided recommended declared negatived unanimous unanimously"
)
"""What minutes tell in capitals of how a vote went: "and *RESOLVED* that"."""
FAITHFUL = words(
    "muslims christians jews hindus sikhs buddhists catholics protestants sunnis shiites shias "
    "alawites yazidis kurds arabs turks tamils serbs croats copts anglicans baptists pashtuns"
)
"""Peoples and those of a faith: "Rohingya *Muslims*" are no body."""
CONGREGATED = words(
    "progressive cooperative united national independent reform reformed free primitive regular "
    "continuing evangelical young concerned"
)
"""First words of bodies that the faithful form: "the *Cooperative* Baptists"."""
