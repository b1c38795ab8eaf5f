"""Nouns for what is said and where, as tables: what may follow them."""

from kg.extract.words.lexicon import words

MEDIA = words(
    "statement message post tweet letter interview speech address video broadcast release call "
    "note telegram cable email e-mail website page account twitter facebook instagram weibo "
    "reply briefing podcast editorial op-ed article column blog communiqué memo phone telephone x "
    "conference debate sermon homily thread recording text"
)
"""Where something is said, which is no part of it: "in a message", "on X"."""

NOUNS = words(
    "claim allegation assertion statement report announcement belief view promise pledge vow "
    "warning accusation suggestion argument conclusion finding prediction hope fear concern "
    "acknowledgment admission denial criticism praise demand call complaint insistence contention "
    "proposal offer threat request charge comment remark opinion declaration confirmation "
    "assurance estimate doubt objection opposition support recommendation advice question "
    "revelation notion rumor rumour complaint condemnation rejection appeal plea contention "
    "reminder apology gratitude condolence congratulation regret sorrow sympathy certainty "
    "conviction confidence optimism scepticism skepticism reservation misgiving disappointment "
    "dismay outrage anger alarm satisfaction readiness willingness commitment determination "
    "undertaking interest displeasure unease shock sadness solidarity greeting thanks wish "
    "talk speculation gossip insinuation innuendo whisper"
)
"""Nouns that report what somebody says."""

WRITTEN = words(
    "statement letter message note tweet post email e-mail text report communiqué communique "
    "declaration resolution sign banner placard poster inscription plaque notice headline caption "
    "document memo memorandum petition pamphlet leaflet circular joint reply response invitation "
    "article editorial order motion bill clause paragraph article ruling verdict judgment"
)
"""What is said to "read" so."""

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
    "concern": {"about", "over", "at", "for"},
    "complaint": {"about", "of"},
    "fear": {"of"},
    "claim": {"of"},
    "request": {"for"},
    "appeal": {"for", "to"},
    "plea": {"for", "to"},
    "proposal": {"for"},
    "hope": {"for", "of"},
    "suggestion": {"of"},
    "rumour": {"of"},
    "rumor": {"of"},
    "threat": {"of"},
    "apology": {"for"},
    "gratitude": {"for"},
    "thanks": {"for"},
    "regret": {"for", "over", "at", "about"},
    "sorrow": {"at", "over"},
    "alarm": {"at", "over", "about"},
    "dismay": {"at", "over"},
    "outrage": {"at", "over"},
    "anger": {"at", "over"},
    "shock": {"at", "over"},
    "disappointment": {"at", "over", "with"},
    "satisfaction": {"at", "with", "over"},
    "solidarity": {"with"},
    "doubt": {"about", "over"},
    "confidence": {"in"},
    "interest": {"in"},
    "commitment": {"to"},
    "objection": {"to"},
    "reservation": {"about"},
}
"""Nouns whose words stand behind a preposition: "calls for …"."""

RUMOURED = {
    "report": {"of"},
    "talk": {"of", "about"},
    "speculation": {"of", "about", "over"},
    "rumour": {"of", "about"},
    "rumor": {"of", "about"},
    "gossip": {"of", "about"},
    "suggestion": {"of"},
    "allegation": {"of", "about"},
    "whisper": {"of", "about"},
    "insinuation": {"of", "about"},
}
"""The same where somebody answers what is said by nobody in particular: "dismissed reports of"."""

LIGHT = words(
    "make issue give raise express repeat reiterate offer voice have deliver renew convey send "
    "extend share register lodge air launch present restate echo reaffirm level levell hurl float "
    "peddle advance"
)
"""Verbs whose subject is who speaks in their object: "made the claim that"."""

THINKING = words(
    "critics opponents supporters analysts observers campaigners activists residents villagers "
    "families survivors economists diplomats voters others some many most"
)
"""Who holds the view of a sentence that opens with "For"."""
SOURCES = THINKING | words(
    "experts officials sources pollsters insiders aides lawyers investigators prosecutors police "
    "witnesses doctors historians strategists commentators scholars"
)
"""People without names of whom a sentence may end in that they say so: "…, say analysts"."""

SELVES = words("himself herself itself themselves myself ourselves yourself")

RELATIONAL = words(
    "colleague nephew niece brother sister son daughter wife husband widow widower mother father "
    "lawyer counsel aide deputy predecessor successor counterpart cousin uncle aunt partner "
    "biographer neighbour neighbor friend rival ally host guest opponent twin stepson translator"
)
"""Nouns for somebody by what he is to another, kin or not: "his *nephew*, Ole Berg"."""
