"""Claims that a noun reports: "his claim that …", "the ministry's call for …"."""

import re

from kg.extract.claims.clauses import clause_span, opens_clause
from kg.extract.claims.drafting import add, sourced
from kg.extract.claims.scenes import NOTHING, Content, Scene
from kg.extract.claims.speakers import NOBODY, Speaker, speaker
from kg.extract.claims.subjects import subject
from kg.extract.claims.tellings import telling
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, DENIALS, OBJECT, OF_NOUNS
from kg.extract.words.lexicon import words
from kg.extract.words.statements import LIGHT, NOUN_PREPOSITIONS, RUMOURED
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
            ref = scene.draft.ref(scene.passage.passage, word)
            if ref is not None and scene.draft.names(ref, EntityType.ORGANIZATION):
                return word
    return None


CARRIED = {"report", "claim", "allegation", "suggestion", "estimate", "finding"}
"""What a paper has."""


def noun_content(scene: Scene, noun: Token, *, rumour: bool = False) -> Content:
    """What a noun of saying is followed by: a clause with "that", or what stands behind "for"; of
    a `rumour` what stands behind "of", too.
    """
    table = RUMOURED if rumour and noun.lemma_ in RUMOURED else NOUN_PREPOSITIONS
    wanted = table.get(noun.lemma_, ())
    behind = noun.head.rights if noun.dep_ == "dobj" else ()
    for child in (*noun.rights, *(c for c in behind if c.i > noun.i)):
        if child.lower_ == "by" and (clause := behind_author(child)) is not None:
            return Content([clause_span(scene, clause, noun)], "noun")
        if is_told(child):
            piece = clause_span(scene, child, noun)
            return Content([termless(scene, child, piece) if rumour else piece], "noun")
        if child.dep_ == "acl" and child.tag_ == "VB" and noun.lemma_ in NOUNS_TO:
            return Content([clause_span(scene, child, noun)], "noun")
        filled = child.right_edge.i > child.i and child.head == noun
        if filled and child.dep_ == "prep" and child.lower_ in wanted:
            return Content([scene.span(child.i + 1, unnamed(child))], "noun")
    return NOTHING


def termless(scene: Scene, clause: Token, piece: Span) -> Span:
    """A clause without what somebody calls it: "rejected claims that it was so *as “baseless”*"."""
    text = scene.draft.article.text
    found = TERM.search(
        text, piece.start, scene.at(clause.right_edge) + len(clause.right_edge.text)
    )
    return Span(piece.start, found.start()) if found is not None else piece


TERM = re.compile(r",? as [“\"‘'](?=[^“”\"]*\Z)")
"""How the quoted term begins with which an answer ends."""


def unnamed(told: Token) -> int:
    """The last word of what a noun tells, without what somebody calls it: "dismissed reports of a
    deal *as “a joke”*".
    """
    last = told.right_edge.i
    for word in told.doc[told.i + 1 : last + 1]:
        if word.lower_ == "as" and word.dep_ == "prep" and word.i > told.i + 1:
            return word.i - 1
    return last


def behind_author(by: Token) -> Token | None:
    """The clause that the parser hangs on whose claim it is: "claims by residents that …"."""
    whom = next((c for c in by.rights if c.dep_ == "pobj"), None)
    return next(filter(is_told, whom.rights), None) if whom is not None else None


def is_told(clause: Token) -> bool:
    """Whether a clause is what a noun tells with "that", and no relative one."""
    return clause.dep_ in {"acl", "ccomp", "relcl"} and opens_clause(clause.left_edge)


NOUNS_TO = {
    "promise", "pledge", "vow", "demand", "offer", "threat", "proposal", "call", "request",
    "appeal", "plea", "readiness", "willingness", "commitment", "determination", "wish",
    "undertaking",
}  # fmt: skip
"""Nouns whose infinitive is a claim: "its pledge to …"."""


def noun_claim(scene: Scene, noun: Token) -> None:
    """The claim that a noun reports, if it tells whose and what."""
    verb = noun.head
    answered = noun.dep_ == "dobj" and (verb.lemma_ in OBJECT or verb.lemma_ in BRUSHING)
    stance = noun.lemma_ in STANCES and verb.lemma_ not in DENIALS
    if answered and (
        stance or verb.lemma_ in LIGHT or not (verb.lemma_ in REPLIES or is_named(scene, noun))
    ):
        return
    if noun.dep_ == "dobj" and (
        verb.lemma_ in TAKEN_BACK or noun.lemma_ in OF_NOUNS.get(verb.lemma_, ())
    ):
        return
    if is_beside(noun):
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
    """Whether a noun tells by name whose claim it is to which another reacts: "welcomed *Norway's*
    announcement that".
    """
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    bid = noun.lemma_ in NOUNS_TO - {"proposal"}
    told = any(is_told(c) or (bid and c.dep_ == "acl" and c.tag_ == "VB") for c in noun.rights)
    named = owner is not None and scene.draft.ref(scene.passage.passage, owner) is not None
    return named and told


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
