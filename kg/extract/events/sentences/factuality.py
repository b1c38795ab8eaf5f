"""Whether what a word tells has happened, is planned, or is only wished, denied or supposed."""

from enum import Enum

from kg.extract.events.sentences.hearsay import (
    ALLEGING,
    FALSE,
    corrected,
    dropped,
    hedged,
    relayed,
    rumoured,
    supposed,
    unrealized,
)
from kg.extract.events.sentences.mainverbs import runs_on
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import has_to
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, SUBJUNCTIVE
from kg.extract.words.occasions import (
    DENYING,
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
TELLING = REPORTING | CUES | {"confide"}
CONFIRMING = {"confirm", "approve", "elect", "ratify", "appoint"}
DUE = {"due", "set", "slated", "scheduled", "expected"}
SCHEDULING = {"schedule", "plan", "expect", "slate", "slat", "tip", "pencil", "timetable", "set",
              "fix", "postpone", "delay", "defer", "reschedule"}  # fmt: skip


INVITING = {"summon", "invite", "convoke", "convene"}
"""Verbs behind whose "to" stands what is yet to come."""


TOPS = {"ROOT", "relcl", "parataxis", "pcomp", "csubj"}
"""Relations of clauses that stand by themselves."""


def of_verb(verb: Token) -> Standing:
    """How what a verb tells stands to the facts: by its auxiliaries and the clauses around it."""
    found = auxiliaries(verb)
    node = verb
    while found is not UNREAL and not runs_on(node):
        head, relation = node.head, node.dep_
        if head is node or relation in TOPS:
            break
        infinitive = has_to(node)
        if relation == "conj":
            if not has_subject(node) and found is FACT:
                found = auxiliaries(head)
        elif infinitive and relation in {"xcomp", "acl", "ccomp", "advcl", "attr", "dep"}:
            return after_infinitive(node, head, found)
        elif relation in {"ccomp", "xcomp"} and not parted(node, head):
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
    alleged = awaited(verb) or proposed(verb) or rumoured(node)
    alleged = alleged or (node.dep_ == "pcomp" and unrealized(node.head))
    return UNREAL if alleged else found


def awaited(verb: Token) -> bool:
    """Whether a participle tells on what something yet hangs: "the bill, *when passed* by the
    House, will fund schools".
    """
    if verb.tag_ != "VBN" or verb.dep_ not in {"acl", "relcl", "advcl"} or has_subject(verb):
        return False
    when = any(c.lower_ in {"when", "once", "if"} and c.i < verb.i for c in verb.children)
    bare = all(c.dep_ not in {"aux", "auxpass"} for c in verb.children)
    main = verb.head.head if verb.dep_ != "advcl" else verb.head
    return when and bare and any(c.tag_ == "MD" for c in main.children)


def proposed(verb: Token) -> bool:
    """Whether somebody only moves that a body do it: "his proposal *that the House reject* it", or
    a motion itself: "*That the Council approve* the plan".
    """
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.lefts)
    if not that or not subjunctive(verb):
        return False
    noun = verb.head.lemma_.lower()
    itself = verb.dep_ == "ROOT" and next(iter(verb.sent)).lower_ == "that"
    return itself or (verb.dep_ in {"acl", "relcl"} and noun in PROPOSALS)


PROPOSALS = {"proposal", "demand", "request", "recommendation", "motion", "suggestion", "call",
             "appeal", "condition", "requirement", "insistence", "plea"}  # fmt: skip


def parted(clause: Token, head: Token) -> bool:
    """Whether a semicolon parts what the parser takes for a clause and its verb."""
    low, high = sorted((clause.i, head.i))
    return clause.i < head.i and any(w.text == ";" for w in clause.doc[low:high])


def by_mark(clause: Token, found: Standing) -> Standing | None:
    """How a clause stands behind "if", "before" or "until"; None behind any other word."""
    mark = next((c.lower_ for c in clause.children if c.dep_ == "mark"), "")
    if mark == "if" and clause.lemma_ in CONFIRMING and clause.tag_ == "VBN":
        return PLANNED
    if mark in LIMITS and found is FACT:
        helped = next((c.tag_ for c in clause.children if c.dep_ in {"auxpass", "aux"}), None)
        return LIMITED.get(helped or clause.tag_, UNREAL)
    return UNREAL if mark in CONDITIONS | LIMITS else None


def auxiliaries(verb: Token) -> Standing:
    """What "not", "will", "may" and "allegedly" beside a verb tell."""
    if hedged(verb) or supposed(verb) or asked(verb):
        return UNREAL
    found = FACT
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in {"never", "neither", "nearly", "almost"}:
            return UNREAL
        # "No minister attended the ceremony": it was
        what = child.dep_ in {"dobj", "nsubjpass"} or (
            child.dep_ == "nsubj" and all(c.dep_ != "dobj" for c in verb.children)
        )
        if what and of_none(child):
            return UNREAL
        if child.tag_ == "MD" and child.text != "May":
            would = child.lower_ in {"would", "’d", "'d"} and not perfect(verb) and reported(verb)
            if child.lower_ in WILL or would:
                found = PLANNED
            else:
                return UNREAL
        elif child.dep_ == "aux" and child.lower_ == "going":
            found = PLANNED
    return found


def of_none(noun: Token) -> bool:
    """Whether a noun is that of nobody or nothing: "*no* agreement was signed"."""
    if noun.lower_ in {"nobody", "none"}:
        return True
    return any(c.lower_ == "no" and c.dep_ == "det" and c.i == noun.i - 1 for c in noun.children)


def perfect(verb: Token) -> bool:
    """Whether "have" stands with the auxiliary: what "would have" been was not."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def reported(verb: Token) -> bool:
    """Whether "would" is the "will" of what somebody said."""
    node = verb
    while node.dep_ == "conj":
        node = node.head
    if node.dep_ in {"ccomp", "acl"} and node.head.lower_ in NOTICES:
        return True
    if node.dep_ == "ccomp":
        return node.head.lemma_ in TELLING and node.head.tag_ in {"VBD", "VBN"}
    return node.dep_ == "ROOT" and goes_on(node)


NOTICES = {"notice", "word", "news", "statement", "announcement", "assurance", "assurances",
           "confirmation", "message", "letter"}  # fmt: skip
"""Nouns for what tells that something will be: "gave notice that she would resign"."""


def goes_on(verb: Token) -> bool:
    """Whether a sentence with a day goes on with what the one before it reports: "The minister said
    no. She would meet the envoy on Friday".
    """
    sentence = verb.sent
    if sentence.start == 0 or not any(w.ent_type_ == "DATE" for w in sentence):
        return False
    if any(w.lower_ in CONDITIONS or w.lower_ == "had" for w in sentence):
        return False
    said = verb.doc[sentence.start - 1].sent.root
    return said.lemma_ in TELLING and said.tag_ in {"VBD", "VBN"}


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def after_infinitive(verb: Token, head: Token, found: Standing) -> Standing:
    """How "to meet" stands, by what it hangs on: "is to meet", "decided to", "urged … to"."""
    lemma = head.lemma_.lower()
    been = any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)
    in_vain = (lemma == "be" and been) or (lemma in AWAITING and pluperfect(head))
    yet = lemma in {"have", "be", "remain"} and any(
        c.lower_ in {"yet", "until", "till"} for c in head.children
    )
    if in_vain or yet or dropped(verb) or supposed(head):
        return UNREAL
    if lemma in PLANNING or (lemma in PLEDGES and verb.lemma_ == "hold"):
        return UNREAL if auxiliaries(head) is UNREAL else PLANNED
    if lemma == "vote":
        return of_verb(head)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if lemma in DUE or (verb.dep_ == "acl" and passive):
        return PLANNED
    if lemma in CALLING_OUT and verb.lemma_ in MARCHING:
        return stronger(PLANNED, of_verb(head))
    if lemma == "regret" and verb.lemma_ in {"announce", "inform", "confirm", "report"}:
        return FACT
    if lemma in WANTING or lemma in REPORTING or lemma in WISHES or verb.dep_ in {"acl", "attr"}:
        return UNREAL
    if is_verb(head):
        above = of_verb(head)
        if verb.dep_ == "advcl" and verb.lemma_ not in MARKING | {"protest", "demonstrate"}:
            return above if above is not FACT else PLANNED
        return stronger(found, above)
    return UNREAL


PLEDGES = {"pledge", "promise", "vow", "commitment", "undertaking", "commit"}
"""Words of those who alone can hold what they promise: "pledged to hold elections on 2 May"."""
AWAITING = {"expect", "due", "schedule", "set", "plan", "intend", "hope", "slate"}


def pluperfect(head: Token) -> bool:
    """Whether what was planned had been so before something came between: "had been due to"."""
    words = (head, head.head) if head.pos_ == "ADJ" else (head,)
    return any(c.lower_ in {"had", "'d", "’d"} for w in words for c in w.children)


CALLING_OUT = {"urge", "call", "ask", "direct", "order", "tell", "instruct", "summon", "exhort"}
MARCHING = {"march", "rally", "strike", "demonstrate", "protest", "picket", "boycott"}
"""What those who call people out hold themselves."""


def in_clause(verb: Token, head: Token, found: Standing) -> Standing:
    """How a clause stands that depends on a verb: what is denied or hoped is no fact."""
    lemma = head.lemma_.lower()
    if lemma in SUBJUNCTIVE and subjunctive(verb):
        return UNREAL
    if lemma in DENYING | ALLEGING or any(child.dep_ == "neg" for child in head.children):
        return UNREAL
    if lemma in HOPING or corrected(head) or untrue(head):
        return UNREAL
    return PLANNED if lemma == "expect" else found


HOPING = {"hope", "hop", "want", "wish", "demand", "propose", "suggest", "fear", "urge", "imagine"}
"""Verbs whose clause is only hoped for or feared; of "hoped" the tagger makes "hop"."""


def asked(verb: Token) -> bool:
    """Whether a question asks whether something happened: "*Have* you ever met her?"."""
    first = verb.sent[0]
    return first.head.i == verb.i and first.dep_ in {"aux", "auxpass"} and verb.sent[-1].text == "?"


def untrue(verb: Token) -> bool:
    """Whether a clause is told to be false: "it was false that rebels had attacked Koro"."""
    return verb.lemma_ == "be" and any(
        c.dep_ in {"acomp", "attr"} and c.lower_ in FALSE for c in verb.children
    )


def subjunctive(verb: Token) -> bool:
    """Whether a verb has no ending where it should: "that the House reject"."""
    if any(c.tag_ == "MD" or c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return any(c.lower_ == "be" for c in verb.children)
    one = any(c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP", "JJ"} for c in verb.children)
    return verb.tag_ == "VB" or (verb.tag_ == "VBP" and one)


def stronger(a: Standing, b: Standing) -> Standing:
    """The one that is farther from fact."""
    order = (FACT, PLANNED, UNREAL)
    return order[max(order.index(a), order.index(b))]
