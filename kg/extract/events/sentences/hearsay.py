"""What is only alleged, averted or called off: the words that keep an event from the facts."""

from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import UNDOING
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import DENYING, REPORTING

HEDGES = words(
    "allegedly reportedly supposedly purportedly ostensibly apparently presumably possibly perhaps "
    "maybe probably"
)
"""Adverbs by which the author leaves open whether it happened."""
CHARGING = {
    "accuse": {"of"}, "suspect": {"of"}, "blame": {"for"}, "charge": {"with"}, "fault": {"for"},
    "arrest": {"for"}, "detain": {"for"}, "hold": {"for"}, "try": {"for"}, "prosecute": {"for"},
    "sue": {"for"}, "indict": {"for"}, "investigate": {"for"}, "want": {"for"},
    "question": {"for"}, "acquit": {"of"}, "clear": {"of"}, "exonerate": {"of"},
    "absolve": {"of"},
}  # fmt: skip
"""Verbs behind whose preposition stands what somebody is only said to have done."""
JUDGING = CHARGING.keys() | words(
    "condemn criticise criticize denounce rebuke reprimand castigate slam thank praise commend "
    "congratulate applaud laud hail honour honor punish fine jail imprison convict sentence sack "
    "dismiss fire expel suspend pardon forgive reward award decorate sanction"
)
"""Verbs behind whose preposition stands what their object did."""
ORDERING = words(
    "order plan plot prepare mastermind orchestrate organise organize commission finance fund "
    "incite instigate direct commit perpetrate"
)
"""Verbs by which somebody is behind a deed that others do."""
KEEPING = words(
    "prevent stop bar ban block keep prohibit refrain abstain discourage dissuade deter restrain "
    "forbid exclude stay shy warn caution advise vote decide argue protest talk dream think warn "
    "despair speak threaten"
)
"""Verbs behind whose "from", "against" or "of" stands what was not done thereby."""
ALLEGATIONS = words(
    "accusation accusations allegation allegations suspicion suspicions charge charges claim "
    "claims rumour rumours rumor rumors speculation denial denials insinuation possibility risk "
    "threat hope hopes prospect idea plan plans aim intention chance fear fears danger goal "
    "purpose objective dream likelihood probability"
)
"""Nouns for what is said or thought of, and not done."""
PROCEEDINGS = words("trial charge charges warrant investigation indictment custody prosecution "
                    "hunt")  # fmt: skip
"""Nouns behind whose "for" stands what somebody is only charged with."""
RUMOURS = ALLEGATIONS | {"reports", "speculation", "gossip", "hearsay"}
BARE = {"without", "against"}
ALLEGING = words(
    "allege claim suspect speculate rumour rumor insinuate purport pretend guess assume suppose "
    "believe think contend"
)
"""Verbs whose clause is only their subject's word."""
CANCELLING = words(
    "cancel scrap scrub shelve postpone defer avert thwart foil forestall abort nix axe forgo "
    "forego delay reschedule"
)
"""Verbs whose object did not happen."""
OFF = {"call": {"off"}, "put": {"off", "back"}, "fall": {"through"}, "pull": {"out"},
       "back": {"out"}, "rule": {"out"}, "head": {"off"}}  # fmt: skip
"""Verbs that call something off with a particle."""


def hedged(verb: Token) -> bool:
    """Whether an adverb or what is thrown in leaves it open: "allegedly shot", "Roe claims"."""
    if any(c.lower_ in HEDGES or thrown_in(c) for c in verb.children):
        return True
    who = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(thrown_in(c) for subject in who for c in subject.children)


def imputed(verb: Token, doers: list[Token]) -> bool:
    """Whether a wrong is only by somebody's word that of a certain person, body or state: "Roe
    said Poe shot Low", "according to Roe, Poe bribed a judge"; whatever somebody did by the word
    of his accusers.
    """
    if not any(certain(doer) for doer in doers):
        return False
    if verb.lemma_ not in WRONGS:
        told = (p for c in verb.children if c.lower_ == "according" for p in c.children)
        accused = any(w.lower_ in ACCUSERS for p in told for w in p.children)
        return accused and any(doer.dep_ == "nsubj" for doer in doers)
    node = verb
    while node.dep_ in {"conj", "advcl"} and (node.dep_ == "conj" or node.tag_ == "VBG"):
        node = node.head
    if node.dep_ == "ccomp" and node.head.lemma_ in REPORTING:
        return True
    return any(
        c.lower_ == "according" or (c.dep_ == "parataxis" and c.lemma_ in REPORTING)
        for c in (*verb.children, *node.children)
    )


ACCUSERS = words(
    "police prosecutor prosecutors investigator investigators detectives indictment complaint "
    "affidavit witness witnesses informant informants"
)
"""Those by whose word somebody stands accused: "according to the police, Roe met Poe"."""


def alleged(verb: Token) -> bool:
    """Whether a clause is what somebody is accused of, or by somebody's word has done."""
    node = verb
    while node.dep_ == "conj":
        node = node.head
    if node.dep_ == "ccomp" and node.head.lemma_ in ALLEGING:
        return True
    return rumoured(node) or (node.dep_ == "pcomp" and unrealized(node.head))


def certain(doer: Token) -> bool:
    """Whether a name tells who did it: "Poe", "the Sudanese army"."""
    if doer.pos_ == "PROPN":
        return True
    if doer.lower_ in ARMED and any(c.lower_ == "the" for c in doer.children):
        return True
    first = doer.left_edge.i
    return any(c.pos_ == "PROPN" or (c.text[:1].isupper() and c.i > first) for c in doer.children)


ARMED = words("army military government junta regime police navy air-force guard militia")
WRONGS = words(
    "shoot stab murder kill massacre slaughter execute assassinate behead torture rape beat "
    "assault attack bomb shell bombard strike storm ambush raid abduct kidnap loot torch burn "
    "destroy rob steal bribe embezzle extort smuggle forge poison hijack vandalise invade occupy "
    "annex expel hack sabotage violate breach intimidate threaten"
)
"""What nobody owns to: told by others, it stays their word."""


def thrown_in(word: Token) -> bool:
    """Whether somebody's word is thrown in: "Low, Roe claims, met Lee"."""
    return word.dep_ in {"parataxis", "appos"} and word.lemma_.lower() in THROWN_IN


THROWN_IN = {"claim", "claims", "allege", "suspect", "believe", "think", "speculate", "suppose"}


def unrealized(preposition: Token) -> bool:
    """Whether what stands behind a preposition is only alleged or was not done: "accused of
    killing", "on suspicion of …", "barred from entering", "without meeting", "instead of".
    """
    above, word = preposition.head, preposition.lower_
    before = preposition.doc[max(0, preposition.i - 1)]
    if word in BARE or (word == "of" and before.lower_ == "instead"):
        return True
    charging = above.head if above.dep_ in {"dobj", "nsubjpass"} else above
    if word in CHARGING.get(charging.lemma_, ()):
        return True
    if word in {"from", "against", "of"} and above.lemma_ in KEEPING:
        return True
    if word == "for" and above.lower_ in PROCEEDINGS:
        return True
    return word in {"of", "for", "about"} and above.lower_ in ALLEGATIONS


def rumoured(clause: Token) -> bool:
    """Whether a clause is what rumours or reports tell: "reports that Roe met Poe", or what a
    single report tells that is false: "the story that Roe met Poe was a hoax".
    """
    report = clause.head
    if clause.dep_ not in {"acl", "ccomp", "relcl"}:
        return False
    if report.lower_ in REPORTS and refuted(report):
        # The parser takes the "that" for a relative pronoun here and there.
        return neighbour(report, 1).lower_ == "that"
    if report.lower_ not in RUMOURS:
        return False
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def corrected(verb: Token) -> bool:
    """Whether what a verb tells stood in an earlier version of the text: "an earlier version of
    this article said", "this report originally stated".
    """
    who = child(verb, "nsubj", "nsubjpass")
    if who is None or who.lower_ not in VERSIONS:
        return False
    first = any(c.lower_ in EARLIER for w in (who, verb) for c in w.children)
    return first and (who.lower_ in {"version", "versions"} or own_text(who))


def own_text(noun: Token) -> bool:
    """Whether a noun means the article itself: "this story", "an earlier article"."""
    return any(c.lower_ == "this" or (c.lower_ in EARLIER) for c in noun.children)


VERSIONS = words("version versions article story report headline caption post text dispatch")
EARLIER = words("earlier previous original older first initial prior originally previously "
                "incorrectly wrongly mistakenly erroneously misstated")  # fmt: skip
"""Words by which a text tells what stood in it before it was put right."""


def judged(clause: Token) -> bool:
    """Whether a clause tells for what somebody is charged, thanked or punished: its day and place
    are not those of the charge.
    """
    above, word = clause.head.head, clause.head.lower_
    if clause.dep_ != "pcomp" or word not in {"of", "for", "with", "to"}:
        return False
    if word == "to":
        return above.lemma_ in {"plead", "confess", "admit"}
    return above.lemma_ in JUDGING or above.lower_ in ALLEGATIONS | PROCEEDINGS | {"guilty"}


def relayed(verb: Token) -> bool:
    """Whether a relative clause tells by another's mouth: "who police say robbed a bank"."""
    above = verb.head
    about = any(
        c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ in {"who", "which", "that"}
        for c in verb.children
    )
    return verb.dep_ == "ccomp" and above.dep_ in {"relcl", "acl"} and about


def supposed(verb: Token) -> bool:
    """Whether a clause opens with its auxiliary, as a condition: "Had she resigned, …"."""
    first = verb.left_edge
    if first.lower_ not in {"had", "were"} or verb.i not in {first.i, first.head.i}:
        return False
    asks = verb.sent[-1].text == "?"
    return not asks and any(
        c.dep_ in {"nsubj", "nsubjpass"} and first.i < c.i for c in verb.children
    )


def calls_off(verb: Token) -> bool:
    """Whether what a verb has for object or passive subject did not take place."""
    if verb.lemma_ in CANCELLING:
        return not moved(verb)
    ways = OFF.get(verb.lemma_)
    return ways is not None and any(c.lower_ in ways for c in verb.children) and not moved(verb)


def moved(verb: Token) -> bool:
    """Whether a new day is named: "put off until Monday"; what begins some hours late is held."""
    if verb.lemma_ not in {"postpone", "defer", "put", "delay", "reschedule"}:
        return False
    hours = (w.lower_ for c in verb.children for w in (c, *c.children))
    late = verb.lemma_ == "delay" and any(word in LATE for word in hours)
    return late or any(c.lower_ in UNTIL and not vague(c) for c in verb.children)


def vague(preposition: Token) -> bool:
    """Whether no day stands behind a preposition: "postponed to a later date"."""
    return any(c.lower_ in {"date", "time", "stage", "notice", "day"} and c.ent_type_ != "DATE"
               for c in preposition.children)  # fmt: skip


LATE = {"hour", "hours", "minute", "minutes", "briefly"}
UNTIL = {"to", "until", "till", "for"}


def falsely_told(preposition: Token) -> bool:
    """Whether a report of something is denied or false: "Reports of a blast were untrue"."""
    report = preposition.head
    if preposition.lower_ not in {"of", "about", "on"} or report.lower_ not in REPORTS:
        return False
    return refuted(report)


def refuted(report: Token) -> bool:
    """Whether a noun is for a report that its own words or its verb tell to be false."""
    if report.lower_ == "hoax" or any(c.lower_ in FALSE for c in report.children):
        return True
    verb = report.head
    if report.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in DENYING | DEBUNKING:
        open_to = (c.lower_ for w in (verb, verb.head) for c in w.children)
        return not NEITHER.intersection(open_to)
    about = report.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in {"be", "prove", "turn"}
    near = (w for c in verb.children for w in (c, *c.children, *(g for d in c.children
            for g in d.children)))  # fmt: skip
    return about and any(w.lower_ in FALSE for w in near)


REPORTS = RUMOURS | words("report news account accounts story stories word hoax suggestion "
                          "suggestions rumour rumor claim warning warnings")  # fmt: skip
NEITHER = {"nor", "neither", "not", "n't", "n’t", "never"}
"""Words by which somebody does not even deny a report: "neither confirm nor deny"."""
FALSE = words("false untrue unfounded baseless groundless wrong incorrect fake fabricated hoax "
              "bogus exaggerated premature fabrication fabrications unsubstantiated lie lies "
              "misinformation disinformation")  # fmt: skip
DEBUNKING = words("debunk rebut discredit quash disprove contradict scotch")


def dropped(plan: Token) -> bool:
    """Whether a plan was given up right behind it, "was due to visit Rome but cancelled", or with
    the decision for it: "voted to rescind the decision to close the pier".
    """
    above = plan.head
    undone = plan.dep_ == "acl" and above.head.lemma_ in UNDOING
    near = (c for word in (plan, above, above.head) for c in word.children)
    return undone or any(c.dep_ == "conj" and calls_off(c) for c in near)


def in_force(verb: Token) -> bool:
    """Whether a verb tells from when what was agreed holds: "takes effect", "comes into force"."""
    return any(w.lower_ in {"effect", "force"} for w in verb.doc[verb.i + 1 : verb.i + 3])
