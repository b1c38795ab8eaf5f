"""Nouns and verbs beside a name that tell whether a person, a body, a place or a ship has it."""

from kg.extract.words.lexicon import words

BODIES = words(
    "house "
    "company firm group charity union association federation organisation organization agency "
    "newspaper broadcaster magazine website station channel network outlet daily weekly tabloid "
    "think-tank tank ngo nonprofit non-profit consultancy watchdog foundation institute bank "
    "lender operator insurer retailer carrier airline manufacturer developer contractor "
    "start-up startup conglomerate cooperative co-operative consortium utility brewery smelter "
    "refiner publisher university college school hospital clinic church party movement faction "
    "militia coalition alliance bloc front gang cartel syndicate club team orchestra choir "
    "troupe committee commission council board tribunal court ministry department bureau "
    "regulator authority parliament legislature assembly senate lobby guild confederation "
    "league society trust fund collective laboratory programme initiative campaign army navy "
    "regiment battalion brigade subsidiary supplier exporter importer shipper distributor "
    "shipbuilder shipyard steelmaker carmaker drugmaker chipmaker automaker secretariat mission "
    "embassy observatory museum business synod diocese congregation sect chain giant nonprofits "
    "caucus taskforce bakery dairy railway shipping-line logger miner trader wholesaler"
)
"""Nouns for bodies, in appositions to their names."""
SITES = words(
    "town city village hamlet port district province region county island suburb capital "
    "municipality settlement neighbourhood neighborhood borough commune parish river lake "
    "mountain valley peninsula bay strait gulf desert plateau archipelago atoll camp country "
    "territory enclave exclave stronghold resort crossing checkpoint township prefecture "
    "governorate oblast wadi oasis reef canal dam hill volcano glacier cape harbour harbor "
    "highlands hometown birthplace street square estuary lagoon"
)
"""Nouns for places, in appositions to their names."""
VESSELS = words(
    "ship ferry tanker vessel trawler frigate freighter destroyer boat yacht submarine "
    "icebreaker corvette cruiser barge liner schooner dinghy tug tugboat catamaran hovercraft "
    "steamer flagship longliner dredger minesweeper gunboat lifeboat sloop ketch"
)
"""Nouns for ships, whose names are of no body."""
KIN = words(
    "father mother brother sister wife husband son daughter widow widower uncle aunt cousin "
    "nephew niece grandmother grandfather grandson granddaughter funeral arrest predecessor "
    "body hands voice face mind relatives parents childhood memoir memoirs biography murder "
    "burial coffin eulogy obituary lawyer barrister"
)
"""Whom and what only somebody has."""
STAFF = words(
    "chairman chairwoman chairperson director treasurer spokesman spokeswoman spokesperson "
    "secretary-general founder co-founder boss members board headquarters shareholders "
    "employees executive ceo statutes executives managers subsidiary newsroom editor editors "
    "activists volunteers researchers auditors fighters militants"
)
"""Whom and what only a body has."""
OWNED = words(
    "mayor governor residents inhabitants outskirts suburbs streets harbour harbor shores "
    "villagers farmers prefect neighbourhoods markets hospitals townspeople fishermen"
)
"""Whom and what only a place has."""
FATES = words(
    "arrest murder assassination killing death trial detention release abduction disappearance "
    "resignation appointment nomination dismissal execution conviction re-election "
    "imprisonment funeral widow son daughter brother sister wife husband mother father "
    "extradition deportation reappointment poisoning sentencing acquittal beating torture"
)
"""What happens only to somebody, and who is only somebody's: "the arrest of Ana Lind"."""
PARTS_OF = words(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west outskirts suburbs mayor residents inhabitants villagers streets "
    "capital town city village port hamlet shores suburb emirate natives native coast banks "
    "bombing bombardment shelling siege township parish seizure recapture fishermen farmers"
)
"""What is of a place: "north of Alba", "the siege of Alba"."""
RUNNING = words(
    "director chairman chairwoman chairperson spokesman spokeswoman spokesperson treasurer "
    "founder co-founder ceo secretary-general coordinator researcher analyst employee employees "
    "chair trustee trustees shareholder shareholders owner activist volunteer subsidiary "
    "fighter fighters militants"
)
"""Who is of a body: "a researcher at Alba"."""
TAKING = words("succeed marry behead knight baptise baptize impersonate widow eulogise eulogize")
"""Verbs whose object is somebody, by lemma."""
MINDS = words("die marry retire smile laugh weep cry nod joke shrug sob grin chuckle frown kneel")
"""Verbs whose subject is somebody, by lemma."""
PEOPLES = words(
    "teacher elder elders herder herders farmer hunter woman women man men girl girls boy boys "
    "family families community communities villager villagers poet singer pastoralist nomad "
    "nomads tribesman tribesmen tribe tribes clan clans warrior warriors refugee refugees child "
    "children speaker speakers word words song songs proverb proverbs midwife weaver weavers "
    "grandmother shaman chieftain chieftains"
)
"""Who and what is of a people: "a Makushi teacher"."""
TONGUES = words("language languages dialect dialects alphabet grammar translation interpreter")
"""What is of a language, behind its name."""
