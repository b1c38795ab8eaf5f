"""Claims that a noun reports: "his claim that …", "the ministry's call for …"."""

from kg.extract.claims.contents.nouns import NOUNS_TO, is_told, noun_content
from kg.extract.claims.drafting.adding import add, sourced
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import NOBODY, Speaker, speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, DENIALS, OBJECT, OF_NOUNS
from kg.extract.words.lexicon import words
from kg.extract.words.statements import LIGHT, RUMOURED
from kg.model.extraction import EntityType, Span


def reported_by(noun: Token) -> Token | None:
    """Whose claim it is: "X's claim", "a claim by X", "X made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.tag_ == "VBN" and child.dep_ == "acl" and (maker := agent(child)) is not None:
            return maker
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT:
        return subject(noun.head)
    return None


def agent(verb: Token) -> Token | None:
    """By whom something was done: "the claim, made by *the council*, that"."""
    by = next((c for c in verb.rights if c.lower_ == "by" and c.dep_ in {"agent", "prep"}), None)
    return next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None


def medium(scene: Scene, noun: Token) -> Token | None:
    """The body that reports something: "a report in *the Daily*", "a *Fjord News* report"."""
    for child in noun.children if noun.lemma_ in CARRIED else ():
        before = child.dep_ in {"compound", "nmod"}
        inside = child.lower_ in {"in", "on"} and child.dep_ == "prep"
        for word in (child,) if before else child.rights if inside else ():
            if scene.names(word, EntityType.ORGANIZATION):
                return word
    return None


CARRIED = {"report", "claim", "allegation", "suggestion", "estimate", "finding"}
"""What a paper has."""


def noun_claim(scene: Scene, noun: Token) -> None:
    """The claim that a noun reports, if it tells whose and what."""
    verb = noun.head
    answered = noun.dep_ == "dobj" and (verb.lemma_ in OBJECT or verb.lemma_ in BRUSHING)
    stance = noun.lemma_ in STANCES and verb.lemma_ not in DENIALS
    replies = verb.lemma_ in REPLIES or is_named(scene, noun)
    if answered and (stance or is_own(verb, noun) or not replies):
        return
    if noun.dep_ == "dobj" and (
        verb.lemma_ in TAKEN_BACK or noun.lemma_ in OF_NOUNS.get(verb.lemma_, ())
    ):
        return
    if is_beside(noun) or is_filed(noun):
        return
    plain = answered and (noun.tag_ == "NNS" or noun.lemma_ != "report")
    rumour = is_rumour(noun) and (plain or is_heard(noun))
    found = noun_content(scene, noun, rumour=rumour)
    source = (reported_by(noun) or medium(scene, noun)) if found.pieces else None
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None and rumour and found.pieces:
        said_by = NOBODY
    if said_by is None:
        return
    add(
        scene,
        noun,
        apart(scene, sourced(scene, said_by, source, noun), found.pieces[0]),
        found.pieces,
        denies=noun.lemma_ in DENYING_NOUNS,
        told=telling(scene, noun, source),
        rule=found.rule,
    )


def is_heard(noun: Token) -> bool:
    """Whether a noun tells in a clause what is said at large: "reports that it was so"."""
    return noun.tag_ == "NNS" and noun.lemma_ in HEARD and any(map(is_told, noun.rights))


HEARD = RUMOURED.keys() | {"claim", "accusation", "charge", "assertion", "fear"}


def is_filed(noun: Token) -> bool:
    """Whether an appeal is one to a court, which fails or succeeds "for" something: "the appeal
    *filed* by Lind for lack of merit"; or a proposal one that has been voted on: "*failed*".
    """
    if noun.lemma_ in MOVED and noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_ in VOTED:
        return True
    filed = any(c.dep_ == "acl" and c.lemma_ in FILED for c in noun.rights)
    ruled = noun.head.lemma_ in RULED and noun.dep_ in {"dobj", "nsubjpass"}
    return noun.lemma_ in {"appeal", "petition"} and (filed or ruled)


MOVED = {"proposal", "request", "bid", "demand"}
VOTED = words("fail fall pass carry defeat lose adopt approve")
FILED = words("file lodge bring institute")
RULED = words("dismiss uphold hear allow strike throw")
"""What courts do with appeals."""
STANCES = words("readiness willingness commitment interest support determination solidarity")
"""What somebody confirms of his own side: "confirmed Norway's readiness to pay"."""


def is_beside(noun: Token) -> bool:
    """Whether a noun only tells why or how another says something: "thanked Norway for *its
    support* for", "noted *with satisfaction* that".
    """
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.lefts)
    manner = noun.head.lower_ == "with" and noun.head.head.lemma_ in CUES
    return noun.dep_ == "pobj" and (own or manner)


def is_named(scene: Scene, noun: Token) -> bool:
    """Whether a noun tells by name whose claim it is to which another reacts or that he brings:
    "welcomed *Norway's* announcement that", "conveyed *Ana Lind's* assurance that".
    """
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    bid = noun.lemma_ in NOUNS_TO - {"proposal"}
    told = any(is_told(c) or (bid and c.dep_ == "acl" and c.tag_ == "VB") for c in noun.rights)
    named = owner is not None and scene.ref(owner) is not None
    return named and told


def is_own(verb: Token, noun: Token) -> bool:
    """Whether verb and noun are one cue of whoever says it: "*gave* his *assurance*"; not "conveyed
    Ana Lind's assurance".
    """
    return verb.lemma_ in LIGHT and all(c.dep_ != "poss" or c.pos_ == "PRON" for c in noun.lefts)


def is_rumour(noun: Token) -> bool:
    """Whether a noun tells of what is said by nobody in particular: "denied reports that"."""
    return all(c.dep_ not in {"det", "poss"} or c.lower_ in {"a", "any"} for c in noun.lefts)


def apart(scene: Scene, said_by: Speaker, piece: Span) -> Speaker:
    """The speaker whose phrase ends before the clause that the parser hangs on it."""
    source = said_by.source
    if source is None or not source.start < piece.start < source.end:
        return said_by
    words = scene.draft.article.text[source.start : piece.start].rstrip()
    end = source.start + len(words.removesuffix("that").rstrip(" ,"))
    return said_by._replace(source=Span(source.start, end))


BRUSHING = words("play brush shrug wave laugh")
"""Verbs of idioms by which reports are made light of: "played down reports of"."""
REPLIES = (
    DENIALS
    | BRUSHING
    | words("confirm repeat doubt question rebut ridicule mock echo cite address discount scotch")
)
"""Verbs whose object is what others say."""
TAKEN_BACK = words("withdraw retract recant drop abandon disown")
"""Verbs by which somebody no longer says what he said."""
DENYING_NOUNS = {"denial", "rejection"}
