"""Whether a cue tells that something was said: not "may say", "if he says", "did not say"."""

from kg.extract.claims.contents.clauses import that_clause
from kg.extract.claims.sentences.negations import is_left_undone, nobody_does
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.hearers import FORCING, is_hearer
from kg.extract.claims.speakers.resumptions import goes_on
from kg.extract.claims.speakers.texts import told_before
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside
from kg.extract.words.cues import DENIALS, DIRECTIVE, SAYING, SUBJUNCTIVE, UNREAL_MODALS
from kg.extract.words.lexicon import words
from kg.extract.words.multiword import CONVICTIONS


def hypothetical(scene: Scene, cue: Token) -> bool:
    """Whether nothing was said: "may say", "to say", "did not say", "if he says"."""
    if is_asked(cue) or is_hearer(cue) or is_wanted(cue) or says_nothing(cue):
        return True
    first = shares_to(cue)
    return is_unreal(scene, cue) if first is None else not real_infinitive(first)


def is_wanted(cue: Token) -> bool:
    """Whether somebody only wants another to say it: "demanded that the minister go and *condemn*
    it", "the text would have the Assembly *recommend* that".
    """
    shared = cue.dep_ == "conj" and cue.tag_ in {"VB", "VBP"}
    cue = cue.head if shared and not goes_on(cue, cue.head.head) else cue
    verb = cue.head
    bare = all(c.dep_ not in {"aux", "auxpass", "neg"} for c in cue.lefts)
    if cue.dep_ != "ccomp" or cue.lower_ != cue.lemma_ or not bare or verb.i > cue.i:
        return False
    if verb.lemma_ == "have":
        return any(c.tag_ == "MD" for c in verb.lefts)
    one = (c.tag_ in {"NN", "NNP"} for c in cue.lefts if c.dep_ == "nsubj")
    return verb.lemma_ in SUBJUNCTIVE and any(one)


def says_nothing(cue: Token) -> bool:
    """Whether a verb has another sense there: "worth *noting*", "a plan *agreed* with Norway",
    "*considering* that it is late", "*put* them at risk", "those *gathered* on Friday", "a message
    *read* by the envoy".
    """
    if cue.i and neighbour(cue, -1).lower_ in BARRING:
        return True
    aside = cue.lower_ == "considering" and cue.dep_ in {"advcl", "prep"}
    if aside and cue.head.lemma_ not in DECIDING:
        return neighbour(cue, 1).lower_ == "that" and neighbour(cue, -1).text in {",", "–", "—"}
    if cue.lower_ in {"agreed", "gathered", "read"}:
        told = cue.dep_ == "xcomp" and cue.lower_ == "gathered"
        return (cue.dep_ == "acl" and cue.tag_ == "VBN") or told
    for word in cue.doc[cue.i + 1 : cue.i + 12] if cue.lemma_ == "put" else ():
        if word.is_punct:  # "As she *put* it, lives are at risk"
            return False
        if word.lower_ in RISKS and neighbour(word, -1).lower_ == "at":
            return True
    return False


DECIDING = words(
    "reject turn decide adopt approve refuse oppose dismiss uphold order rule vote postpone "
    "support accept deny grant ask demand request conclude acquit overturn annul recommend decline "
    "close ban halt suspend stop allow release cancel authorize authorise cut raise lower fine"
)
"""Verbs of those who decide for the reason they see: "*rejected* it, considering that"."""
RISKS = words("risk disadvantage ease stake odds rest peril")
"""At what somebody is put by whom or what says nothing."""
BARRING = {"than", "worth"}
"""What stands right before a cue that tells nothing said: "it is *worth* noting that"."""


def is_unreal(scene: Scene, cue: Token) -> bool:
    """The same by the auxiliaries and negations of the cue."""
    infinitive = modal = negation = False
    for child in cue.children:
        dep = child.dep_
        if dep not in {"aux", "neg", "mark"} or inside(scene.quoted, scene.at(child)):
            continue
        if dep == "aux":
            infinitive = infinitive or (child.lower_ == "to" and cue.tag_ == "VB")
            modal = modal or child.lower_ in UNREAL_MODALS
        elif dep == "neg":
            negation = negation or child.i < cue.i
        elif child.lower_ in {"if", "unless", "whether"}:
            return True
    if infinitive:
        return not real_infinitive(cue)
    if modal and (is_refused(cue) or is_draft(cue)):
        return False
    if is_ended(cue) or is_left_undone(cue):
        return True
    negation = negation or nobody_does(cue)
    return modal or (negation and (denies(cue) or cue.lemma_ not in OPINIONS))


def denies(cue: Token) -> bool:
    """Whether a cue is one of denial, so that who does *not* deny neither denies nor affirms."""
    rules = cue.lemma_ == "rule" and any(c.lower_ == "out" for c in cue.rights)
    return rules or cue.lemma_ in DENIALS


def is_asked(cue: Token) -> bool:
    """Whether a question is put whether somebody says so, be it behind a label, "Host: Does Ana
    Lind expect a vote?", or only a gerund tells that it may be.
    """
    opening = cue.sent[: 2 if len(cue.sent) > 1 and cue.sent[0].pos_ == "CCONJ" else 1]
    first = opening[-1]
    if cue.tag_ == "VBG" and is_unsaid(cue):
        return True
    opens = (c for c in cue.lefts if c == first or (c.i and neighbour(c, -1).text[-1] == ":"))
    return any(c.lower_ in ASKING for c in opens) and cue.sent[-1].text == "?"


ASKING = {"do", "does", "did", "has", "have", "will", "would", "can", "could", "is", "are", "was"}


def is_ended(cue: Token) -> bool:
    """Whether somebody said neither this nor its opposite, or says it no more: "neither confirmed
    nor denied", "no longer denies".
    """
    former = cue.head if cue.dep_ == "conj" else cue
    if any(c.lower_ == "neither" and c.dep_ == "preconj" for c in former.lefts):
        return True
    if cue.lemma_ in OPINIONS:
        return False
    return any(c.lower_ == "longer" and neighbour(c, -1).lower_ == "no" for c in cue.lefts)


def is_unsaid(gerund: Token) -> bool:
    """Whether a gerund tells what somebody did not say, may not have or was only to: "without
    naming", "stopped short of condemning", "accused Norway of denying", "avoided blaming".
    """
    head = gerund.head
    if gerund.dep_ == "pcomp" and head.dep_ == "prep":
        before = head.doc[head.i - 1].lower_ if head.i else ""
        said_of = bool({head.head.lower_, head.head.lemma_, before} & OPEN)
        return head.lower_ in APART or (head.lower_ in {"of", "to", "on"} and said_of)
    if head.lemma_ == "rule" and any(c.lower_ == "out" for c in head.rights):
        return gerund.i > head.i
    return gerund.dep_ == "xcomp" and head.lemma_ in SHUNNING


APART = words("without against from than besides beyond between")
"""Prepositions before what was not said: "warned against blaming"."""
OPEN = words(
    "instead short accuse suspect convict acquit guilty afraid wary risk danger idea prospect "
    "possibility chance point way fear intention hope opposed averse object alternative opposition "
    "insist keen intent bent think dream incapable capable allegation accusation charge"
)
"""Words behind which a gerund tells of what may not have been said."""
SHUNNING = words(
    "avoid resist risk consider contemplate oppose suggest recommend propose discuss stop deny "
    "favour favor imagine mind postpone delay prevent advocate quit involve mean"
)
"""Verbs whose gerund was not said thereby."""


OPINIONS = words("recognize recognise agree believe support think want consider share")
"""Cues that tell somebody's position with "not", too."""
UNSAID = words("say confirm comment disclose reveal")
"""Cues with which somebody says no more than that: "would say only that"."""


def is_refused(cue: Token) -> bool:
    """Whether "would" stands with "only": somebody was asked, and said this. Who "would not say"
    takes no stance.
    """
    beside = {child.lower_ for child in cue.children} if cue.lemma_ in UNSAID else set()
    return {"would", "only"} <= beside and beside.isdisjoint({"not", "n't", "n’t", "neither"})


def is_draft(cue: Token) -> bool:
    """Whether a text that was voted down, or not yet, has such words: "the draft *would have
    demanded* that", "it would have urged".
    """
    if cue.tag_ != "VBN" or cue.lemma_ not in WORDED or cue.dep_ == "relcl":
        return False
    own = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    text = own is not None and (own.lemma_.lower() in DRAFTS or told_before(own) is not None)
    return text and {c.lower_ for c in cue.lefts if c.dep_ == "aux"} == {"would", "have"}


DRAFTS = words("draft text resolution motion amendment declaration measure bill statement proposal")
WORDED = words(
    "demand call urge condemn ask welcome deplore denounce request recognise recognize declare "
    "affirm express regret endorse support reject invite instruct encourage censure"
)
"""What a text does in words."""


RAISING = words("go continue appear seem begin start proceed come take dare rise phone telephone "
                "ring stand intervene hasten pause like love use")  # fmt: skip
"""Verbs whose infinitive happened: "went on to say"."""


def shares_to(cue: Token) -> Token | None:
    """The infinitive whose "to" a verb shares: "refused to *admit* and condemn the raid"; but "urge
    both to pay and call on others to watch".
    """
    bids = cue.lemma_ in DIRECTIVE and any(c.dep_ in {"xcomp", "ccomp"} for c in cue.rights)
    if bids or (cue.lemma_ == "call" and any(c.lower_ in {"on", "upon"} for c in cue.rights)):
        return None
    first = cue
    while first.dep_ == "conj" and first.tag_ == "VB" and is_bare(first):
        first = first.head
    marked = first.tag_ == "VB" and any(c.lower_ == "to" for c in first.lefts)
    return first if first is not cue and marked else None


def is_bare(verb: Token) -> bool:
    """Whether nothing before a verb tells who does it or when."""
    return not any(c.dep_ in {"aux", "nsubj", "nsubjpass", "auxpass"} for c in verb.lefts)


def real_infinitive(cue: Token) -> bool:
    """Whether the infinitive tells what happened: "went on to say"; not behind "did not"."""
    head = cue.head
    if any(c.dep_ == "neg" for c in head.lefts) or nobody_does(head):
        return False
    if is_deed(head):
        return False
    bidden = head.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in head.lefts)
    above = head.head.lemma_ if head.dep_ in {"xcomp", "ccomp", "advcl"} else ""
    if bidden and above in DIRECTIVE | {"call"}:
        # "called on Norway to use other words *to describe* it"
        return False
    if cue.dep_ in {"xcomp", "ccomp"} and is_made_to(cue, head):
        return True
    if cue.dep_ == "xcomp" and head.lower_ in CONVICTIONS:
        return True
    return cue.dep_ in {"xcomp", "advcl"} and head.lemma_ in RAISING


def is_deed(head: Token) -> bool:
    """Whether a verb of `RAISING` tells with its object what happens or is done, for which an
    infinitive gives the reason: "took *place* to honour them", "dared *Ole Berg* to say so"; not
    "took *her place* to honour them", to speak.
    """
    things = [c for c in head.rights if c.dep_ == "dobj"]
    place = any(c.lower_ == "place" and not c.children for c in things)
    return place if head.lemma_ == "take" else head.lemma_ == "dare" and bool(things)


def is_made_to(cue: Token, head: Token) -> bool:
    """Whether somebody was made to say something: "forced them to admit it", "had to admit so"."""
    told = head.tag_ in {"VBD", "VBZ", "VBN"} and not any(
        c.tag_ == "MD" or c.lower_ in {"to", "if", "unless"} for c in head.lefts
    )
    had = head.lemma_ == "have" and head.tag_ == "VBD" and that_clause(cue) is not None
    return told and (had or (head.lemma_ in FORCING and cue.lemma_ in SAYING))


def negated(scene: Scene, cue: Token) -> bool:
    """Whether "not" or "never" stands by the cue."""
    found = (scene.at(child) for child in cue.children if child.dep_ == "neg")
    return any(inside(scene.quoted, at) is None for at in found) or nobody_does(cue)
