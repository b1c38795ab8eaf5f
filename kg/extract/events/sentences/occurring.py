"""Whether what a noun names has happened, is planned, or is only wished, denied or called off."""

from kg.extract.events.sentences.factuality import (
    FACT,
    INVITING,
    PLANNED,
    SCHEDULING,
    UNREAL,
    Standing,
    of_verb,
    stronger,
)
from kg.extract.events.sentences.hearsay import (
    CANCELLING,
    ORDERING,
    alleged,
    calls_off,
    falsely_told,
    moved,
    unrealized,
)
from kg.extract.events.sentences.joined import set_for, top
from kg.extract.events.sentences.stage import Hung
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.occasions import DENYING, EVENT_NOUNS, HAPPENING, WANTING, WISHES

ABSENT = {
    "no", "any", "every", "each", "proposed", "possible", "potential", "cancelled",
    "canceled", "further", "future", "hypothetical", "eventual", "likely", "postponed", "alleged",
    "so-called", "another", "purported", "supposed", "rumoured", "rumored", "aborted", "averted",
    "thwarted", "foiled", "scrapped", "shelved",
}  # fmt: skip
DOUBTFUL = {"unlikely", "likely", "possible", "impossible", "necessary", "needed"}
COMING = {"planned", "upcoming", "forthcoming", "coming", "scheduled", "next"}
KNOWN = {"the", "this", "that", "its", "their", "his", "her", "our", "my"}
STOPPAGES = {"strike", "bandh", "hartal", "march", "rally", "protest", "boycott", "shutdown",
             "sit-in", "demonstration", "walkout", "protests", "rallies", "strikes"}  # fmt: skip
"""What those who call for it hold themselves."""


def of_noun(noun: Token) -> Standing:
    """How what a noun names stands to the facts."""
    return by_its_phrase(noun) if set_for(noun) is None else PLANNED


def by_its_phrase(noun: Token) -> Standing:
    """The same by the words beside it and the verb above it."""
    found = FACT
    for child in noun.children:
        if absent(noun, child):
            return UNREAL
        if child.lower_ in COMING or child.lower_ == "due":
            found = PLANNED
    head, relation = noun.head, noun.dep_
    if relation == "pobj":
        return behind_preposition(noun, head, found)
    if denied(noun, head):
        return UNREAL
    if relation == "nsubj" and falls_due(head):
        return PLANNED
    if relation == "nsubj" and head.lemma_ in BEGUN and of_verb(head) is FACT:
        return beside_verb(noun, head)
    if relation in {"dobj", "nsubjpass", "attr", "nsubj"} and is_verb(head):
        return stronger(found, beside_verb(noun, head))
    if relation == "conj" and head.pos_ in {"NOUN", "PROPN"}:
        above = of_noun(head)
        return found if above is UNREAL and definite(noun) else stronger(found, above)
    return found


def absent(noun: Token, child: Token) -> bool:
    """Whether a word in front tells that there is none yet: "any vote", "another vote"."""
    if child.lower_ == "all":
        # "praised all *events* held by the institute", not "the end of all hostilities"
        return noun.lemma_ == "event"
    if child.lower_ not in ABSENT or child.dep_ not in {"det", "amod"}:
        return False
    return child.lower_ not in {"another", "further"} or not takes_place(noun)


def takes_place(noun: Token) -> bool:
    """Whether a verb lets it happen: "another vote *was held*", "a further one *will be held*"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "dobj"} or verb.lemma_ not in HAPPENING:
        return False
    will = any(c.lower_ == "will" and c.dep_ == "aux" for c in verb.children)
    return will or (verb.tag_ in {"VBD", "VBN"} and of_verb(verb) is FACT)


BEGUN = {"open", "begin", "start", "close", "end", "conclude", "commence", "resume"}
"""Verbs that tell of what had been planned that it was held."""


def behind_preposition(noun: Token, head: Token, found: Standing) -> Standing:
    """How what stands behind a preposition stands to the facts."""
    if head.lower_ == "for" and head.head.lemma_ == "call" and noun.lower_ in STOPPAGES:
        return PLANNED
    if head.lower_ == "of" and head.head.lower_ in {"cancellation", "postponement"}:
        return UNREAL
    if head.lower_ in {"of", "with"} and not definite(noun) and unrealized(head):
        return UNREAL
    if falsely_told(head) or (head.lower_ == "without" and not definite(noun)):
        return UNREAL
    invited = head.lower_ in {"to", "for"} and head.head.lemma_ in INVITING
    if head.lower_ in {"before", "until"} and noun.lower_ in POLLS and not_yet(noun):
        return PLANNED
    return UNREAL if only_wished(head) else PLANNED if invited else found


POLLS = {"election", "elections", "vote", "referendum"}


def not_yet(noun: Token) -> bool:
    """Whether a sentence in the present tells of what comes first: "rules out a loan before the
    elections in August".
    """
    root = noun.sent.root
    tense = [
        w.tag_ for w in (root, *root.children) if w.i == root.i or w.dep_ in {"aux", "auxpass"}
    ]
    return not {"VBD", "MD"} & set(tense) and bool({"VBZ", "VBP"} & set(tense))


def denied(noun: Token, head: Token) -> bool:
    """Whether a noun is what somebody denies or vetoes, "denied meeting Lee", "vetoed an embargo",
    or of a clause that the parser takes for what is called off: "the summit planned for May was
    cancelled".
    """
    if head.lemma_ == "veto" and noun.dep_ in {"dobj", "nsubjpass"}:
        return True
    clause = head.dep_ in {"csubj", "csubjpass"} and calls_off(head.head)
    set_for = any(c.dep_ == "acl" and c.lemma_ in SCHEDULING for c in noun.children)
    clause = clause or (set_for and noun.dep_ == "nsubjpass" and head.lemma_ == "suspend")
    return clause or (noun.dep_ == "xcomp" and head.lemma_ in DENYING)


def beside_verb(noun: Token, verb: Token) -> Standing:
    """How a noun's event stands by its verb: held, planned, cancelled, unlikely."""
    ordered = verb.lemma_ in ORDERING and alleged(verb)
    if ordered or called_off(noun, verb) or never_held(noun, verb):
        return UNREAL
    if noun.dep_ == "nsubjpass" and verb.lemma_ in SCHEDULING and once_planned(verb):
        return UNREAL
    above = of_verb(verb) if verb.lemma_ in HAPPENING | SCHEDULING else FACT
    if noun.dep_ == "nsubj":
        if above is UNREAL and definite(noun) and brings(verb):
            return FACT
        if any(child.lower_ in DOUBTFUL for child in verb.children):
            return UNREAL
        goes_on = verb.lemma_ in {"go", "continue", "last", "run"} and above is PLANNED
        return FACT if goes_on or verb.lemma_ in SCHEDULING - HAPPENING else above
    polled = verb.lemma_ in {"win", "lose", "contest"} and noun.dep_ == "dobj"
    if polled and of_verb(verb) is not FACT:
        return PLANNED
    if verb.lemma_ == "call" and noun.dep_ == "dobj" and not labels(verb):
        return stronger(PLANNED, of_verb(verb))
    asked = noun.lower_ in DEMANDED and verb.lemma_ in {"demand", "seek", "want", "urge", "request"}
    if verb.lemma_ in WANTING and not moved(verb) and (asked or not definite(noun)):
        return UNREAL
    return stronger(PLANNED, above) if verb.lemma_ in SCHEDULING else above


def brings(verb: Token) -> bool:
    """Whether a verb tells what comes of something, and not that it is held: "the summit *must
    set up* a panel", but "must take place".
    """
    denied_ = any(c.dep_ == "neg" for c in verb.children)
    things = (c for c in verb.rights if c.dep_ == "dobj")
    return not denied_ and any(c.lower_ not in {"place", "effect", "shape"} for c in things)


def once_planned(verb: Token) -> bool:
    """Whether something "had been set" for a day, on which it was not held."""
    near = {c.lower_ for c in verb.children}
    return {"had", "been"} <= near or bool(near & {"originally", "initially", "previously"})


def labels(verb: Token) -> bool:
    """Whether a verb only calls its object something: "called the vote a farce", "the vote
    “empty”".
    """
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), verb)
    behind = neighbour(thing, 1).lower_ if thing is not verb else ""
    return behind in {"a", "an", "“", '"'} or any(c.dep_ == "oprd" for c in verb.children)


def called_off(noun: Token, verb: Token) -> bool:
    """Whether what was to be is not to be: "called off", "fell through", "had to be cancelled"."""
    if noun.dep_ == "nsubj" and verb.lemma_ != "fall":
        return any(c.dep_ == "xcomp" and calls_off(c) for c in verb.children)
    return calls_off(verb)


def never_held(noun: Token, verb: Token) -> bool:
    """Whether a plan, which the parser takes for the sentence's verb, came to nothing: "The rally
    planned for May never took place".
    """
    if noun.dep_ != "nsubj" or verb.lemma_ not in SCHEDULING:
        return False
    behind = (c for c in verb.children if c.dep_ in {"dep", "conj", "ccomp"} and c.i > verb.i)
    return any(is_verb(c) and any(w.dep_ == "neg" for w in c.children) for c in behind)


DEMANDED = {"release", "withdrawal", "resignation", "dismissal", "removal", "extradition", "return",
            "closure", "arrest", "reinstatement", "recall"}  # fmt: skip
"""What is asked for even where it is definite: "demanded the release of X"."""


def falls_due(verb: Token) -> bool:
    """Whether something "is due" on a day."""
    return verb.lemma_ == "be" and any(c.lower_ == "due" for c in verb.children)


def only_wished(preposition: Token) -> bool:
    """Whether what stands behind a preposition has not happened: "calls for …", "without …"."""
    above = preposition.head
    if preposition.lower_ == "without" or wished(preposition, above):
        return True
    if preposition.lower_ == "on" and above.lemma_.lower() in BANS:
        return True
    outer = preposition.lower_ == "of" and above.dep_ == "pobj"
    return outer and wished(above.head, above.head.head)


BANS = {"ban", "prohibition", "restriction", "curb", "moratorium", "limit", "clampdown"}
"""What forbids what its "on" names: "a ban on gatherings"."""


def wished(preposition: Token, above: Token) -> bool:
    """Whether a preposition hangs on a word that only wishes for what it names."""
    if preposition.lower_ not in {"for", "to", "of", "against"}:
        return False
    lemma = above.lemma_.lower()
    if preposition.lower_ == "of" and lemma not in {
        "possibility",
        "threat",
        "risk",
        "fear",
        "prospect",
        "warn",
    }:
        return False
    return lemma in WISHES or lemma in {"urge", "press", "hope", "wait", "prepare", "warn"}


def definite(noun: Token) -> bool:
    """Whether a noun points to something known: "the vote", "*Sunday's* vote"."""
    return any(
        c.lower_ in KNOWN or (c.dep_ == "poss" and c.ent_type_ == "DATE") for c in noun.children
    )


def brings_about(token: Token) -> bool:
    """Whether the noun's verb tells that it came about: "signed a pact", "launched a raid"."""
    verb = top(token).head
    led = EVENT_NOUNS.get(token.lower_) == "protest" and verb.lemma_ in {"lead", "head", "join"}
    return is_verb(verb) and (led or verb.lemma_ in HAPPENING) and of_verb(verb) is FACT


def deferred(noun: Token) -> bool:
    """Whether what a noun names is put off, be it to a new day: "the law postponing the vote to
    December", "the vote postponed until May".
    """
    over = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in CANCELLING
    return over or any(c.dep_ == "acl" and c.lemma_ in CANCELLING for c in noun.children)


def moved_to(verb: Token, hung: Hung) -> bool:
    """Whether a date is only that to which a verb puts something off."""
    off = verb.lemma_ in CANCELLING or verb.lemma_ == "adjourn"
    return off and neighbour(verb.doc[hung.low], -1).lower_ in NEW_DAY


def adjourned_to(verb: Token, hung: Hung) -> bool:
    """Whether a date is that on which what is adjourned goes on: "adjourned *to June*"."""
    return verb.lemma_ == "adjourn" and moved_to(verb, hung)


NEW_DAY = {"to", "until", "till"}
"""Words before the day to which something is put off."""
