"""Whether what a word tells has happened, is planned, or is only wished, denied or supposed."""

from enum import Enum

from spacy.tokens import Token

from kg.extract.events.hearsay import (
    ALLEGING,
    calls_off,
    dropped,
    hedged,
    relayed,
    rumoured,
    supposed,
    unrealized,
)
from kg.extract.words.cues import CUES
from kg.extract.words.occasions import (
    DENYING,
    HAPPENING,
    MARKING,
    PLANNING,
    REPORTING,
    WANTING,
    WISHES,
)


class Standing(Enum):
    """How an event stands to the facts."""

    FACT = "fact"
    PLANNED = "planned"
    UNREAL = "unreal"


FACT, PLANNED, UNREAL = Standing.FACT, Standing.PLANNED, Standing.UNREAL

WILL = {"will", "shall", "’ll", "'ll", "wo"}
CONDITIONS = {"if", "unless", "whether", "lest"}
LIMITS = {"until", "before", "till"}
LIMITED = {"VBD": FACT, "VBZ": PLANNED, "VBP": PLANNED}
"""How a clause stands behind "before" or "until", by the tense of its verb."""
ABSENT = {
    "no", "any", "every", "each", "proposed", "possible", "potential", "cancelled", "canceled",
    "further", "future", "hypothetical", "eventual", "likely", "postponed", "alleged", "so-called",
    "another", "purported", "supposed", "rumoured", "rumored", "aborted", "averted", "thwarted",
    "foiled", "scrapped", "shelved",
}  # fmt: skip
TELLING = REPORTING | CUES | {"confide"}
ASKING = {"recommend", "propose", "ask", "request", "demand", "suggest", "urge", "insist",
          "require"}  # fmt: skip
KNOWN = {"the", "this", "that", "its", "their", "his", "her", "our", "my"}
CONFIRMING = {"confirm", "approve", "elect", "ratify", "appoint"}
DOUBTFUL = {"unlikely", "likely", "possible", "impossible", "necessary", "needed"}
DUE = {"due", "set", "slated", "scheduled", "expected"}
SCHEDULING = {"schedule", "plan", "expect", "slate", "tip", "pencil", "timetable", "set", "fix",
              "postpone"}  # fmt: skip
COMING = {"planned", "upcoming", "forthcoming", "coming", "scheduled", "next"}


def is_verb(token: Token) -> bool:
    """Whether a token is a verb that heads a clause."""
    return token.pos_ in {"VERB", "AUX"}


INVITING = {"summon", "invite", "convoke", "convene"}
"""Verbs behind whose "to" stands what is yet to come."""


TOPS = {"ROOT", "relcl", "parataxis", "pcomp", "csubj"}
"""Relations of clauses that stand by themselves."""


def of_verb(verb: Token) -> Standing:
    """How what a verb tells stands to the facts: by its auxiliaries and the clauses around it."""
    found = auxiliaries(verb)
    node = verb
    while found is not UNREAL:
        head, relation = node.head, node.dep_
        if head is node or relation in TOPS:
            break
        infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in node.children)
        if relation == "conj":
            if not has_subject(node) and found is FACT:
                found = auxiliaries(head)
        elif infinitive and relation in {"xcomp", "acl", "ccomp", "advcl", "attr", "dep"}:
            return after_infinitive(node, head, found)
        elif relation in {"ccomp", "xcomp"}:
            return UNREAL if relayed(node) else in_clause(node, head, found)
        elif relation == "advcl":
            limited = by_mark(node, found)
            if limited is not None:
                return limited
            if has_subject(node):
                break
            found = stronger(found, auxiliaries(head))
        else:
            break
        node = head
    alleged = rumoured(node) or (node.dep_ == "pcomp" and unrealized(node.head))
    return UNREAL if alleged else found


def by_mark(clause: Token, found: Standing) -> Standing | None:
    """How a clause stands behind "if", "before" or "until"; None behind any other word."""
    mark = next((c.lower_ for c in clause.children if c.dep_ == "mark"), "")
    if mark == "if" and clause.lemma_ in CONFIRMING and clause.tag_ == "VBN":
        return PLANNED
    if mark in LIMITS and found is FACT:
        return LIMITED.get(clause.tag_, UNREAL)
    return UNREAL if mark in CONDITIONS | LIMITS else None


def auxiliaries(verb: Token) -> Standing:
    """What "not", "will", "may" and "allegedly" beside a verb tell."""
    if hedged(verb) or supposed(verb):
        return UNREAL
    found = FACT
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in {"never", "neither", "nearly", "almost"}:
            return UNREAL
        if child.lower_ in {"nobody", "none"} and child.dep_ in {"nsubj", "dobj", "nsubjpass"}:
            return UNREAL
        if child.tag_ == "MD":
            would = child.lower_ in {"would", "’d", "'d"} and not perfect(verb) and reported(verb)
            if child.lower_ in WILL or would:
                found = PLANNED
            else:
                return UNREAL
        elif child.dep_ == "aux" and child.lower_ == "going":
            found = PLANNED
    return found


def perfect(verb: Token) -> bool:
    """Whether "have" stands with the auxiliary: what "would have" been was not."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def reported(verb: Token) -> bool:
    """Whether "would" is the "will" of what somebody said."""
    node = verb
    while node.dep_ == "conj":
        node = node.head
    return node.dep_ == "ccomp" and node.head.lemma_ in TELLING and node.head.tag_ in {"VBD", "VBN"}


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def after_infinitive(verb: Token, head: Token, found: Standing) -> Standing:
    """How "to meet" stands, by what it hangs on: "is to meet", "decided to", "urged … to"."""
    lemma = head.lemma_.lower()
    been = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)
    if dropped(verb) or supposed(head) or (lemma == "be" and been):
        return UNREAL
    if lemma in PLANNING:
        return UNREAL if auxiliaries(head) is UNREAL else PLANNED
    if lemma == "vote":
        return of_verb(head)
    if lemma in DUE:
        return PLANNED
    if verb.dep_ == "acl" and any(c.dep_ == "auxpass" for c in verb.children):
        return PLANNED
    if lemma in WANTING or lemma in REPORTING or lemma in WISHES or verb.dep_ in {"acl", "attr"}:
        return UNREAL
    if is_verb(head):
        above = of_verb(head)
        if verb.dep_ == "advcl" and verb.lemma_ not in MARKING | {"protest", "demonstrate"}:
            return above if above is not FACT else PLANNED
        return stronger(found, above)
    return UNREAL


def in_clause(verb: Token, head: Token, found: Standing) -> Standing:
    """How a clause stands that depends on a verb: what is denied or hoped is no fact."""
    lemma = head.lemma_.lower()
    if lemma in ASKING and subjunctive(verb):
        return UNREAL
    if lemma in DENYING | ALLEGING or any(child.dep_ == "neg" for child in head.children):
        return UNREAL
    if lemma in {"hope", "want", "wish", "demand", "propose", "suggest", "fear", "urge", "imagine"}:
        return UNREAL
    return PLANNED if lemma == "expect" else found


def subjunctive(verb: Token) -> bool:
    """Whether a verb has no ending where it should: "that the House reject"."""
    if any(c.tag_ == "MD" or c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return any(c.lower_ == "be" for c in verb.children)
    one = any(c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP"} for c in verb.children)
    return verb.tag_ == "VB" or (verb.tag_ == "VBP" and one)


def stronger(a: Standing, b: Standing) -> Standing:
    """The one that is farther from fact."""
    order = (FACT, PLANNED, UNREAL)
    return order[max(order.index(a), order.index(b))]


STOPPAGES = {"strike", "bandh", "hartal", "march", "rally", "protest", "boycott", "shutdown",
             "sit-in", "demonstration", "walkout", "protests", "rallies", "strikes"}  # fmt: skip
"""What those who call for it hold themselves."""


def of_noun(noun: Token) -> Standing:
    """How what a noun names stands to the facts."""
    found = FACT
    for child in noun.children:
        if child.lower_ in ABSENT and child.dep_ in {"det", "amod"}:
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
    if relation in {"dobj", "nsubjpass", "attr", "nsubj"} and is_verb(head):
        return stronger(found, beside_verb(noun, head))
    if relation == "conj" and head.pos_ in {"NOUN", "PROPN"}:
        above = of_noun(head)
        return found if above is UNREAL and definite(noun) else stronger(found, above)
    return found


def behind_preposition(noun: Token, head: Token, found: Standing) -> Standing:
    """How what stands behind a preposition stands to the facts."""
    if head.lower_ == "for" and head.head.lemma_ == "call" and noun.lower_ in STOPPAGES:
        return PLANNED
    if head.lower_ in {"of", "with"} and not definite(noun) and unrealized(head):
        return UNREAL
    invited = head.lower_ in {"to", "for"} and head.head.lemma_ in INVITING
    return UNREAL if only_wished(head) else PLANNED if invited else found


def denied(noun: Token, head: Token) -> bool:
    """Whether a noun is what somebody denies, "denied meeting Lee", or of a clause that the parser
    takes for what is called off: "the summit planned for May was cancelled".
    """
    clause = head.dep_ in {"csubj", "csubjpass"} and calls_off(head.head)
    return clause or (noun.dep_ == "xcomp" and head.lemma_ in DENYING)


def beside_verb(noun: Token, verb: Token) -> Standing:
    """How a noun's event stands by its verb: held, planned, cancelled, unlikely."""
    if called_off(noun, verb):
        return UNREAL
    above = of_verb(verb) if verb.lemma_ in HAPPENING | SCHEDULING else FACT
    if noun.dep_ == "nsubj":
        if any(child.lower_ in DOUBTFUL for child in verb.children):
            return UNREAL
        goes_on = verb.lemma_ in {"go", "continue", "last", "run"} and above is PLANNED
        return FACT if goes_on or verb.lemma_ in SCHEDULING - HAPPENING else above
    polled = verb.lemma_ in {"win", "lose", "contest"} and noun.dep_ == "dobj"
    if polled and of_verb(verb) is not FACT:
        return PLANNED
    if verb.lemma_ == "call" and noun.dep_ == "dobj":
        return stronger(PLANNED, of_verb(verb))
    asked = noun.lower_ in DEMANDED and verb.lemma_ in {"demand", "seek", "want", "urge", "request"}
    if verb.lemma_ in WANTING and (asked or not definite(noun)):
        return UNREAL
    return stronger(PLANNED, above) if verb.lemma_ in SCHEDULING else above


def called_off(noun: Token, verb: Token) -> bool:
    """Whether what was to be is not to be: "called off", "fell through", "had to be cancelled"."""
    if noun.dep_ == "nsubj" and verb.lemma_ != "fall":
        return any(c.dep_ == "xcomp" and calls_off(c) for c in verb.children)
    return calls_off(verb)


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
    outer = preposition.lower_ == "of" and above.dep_ == "pobj"
    return outer and wished(above.head, above.head.head)


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
    """Whether a noun points to something known."""
    return any(c.lower_ in KNOWN for c in noun.children)
