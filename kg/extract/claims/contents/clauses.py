"""The clause of a cue: where it stands and which words it has."""

from kg.extract.claims.contents.endings import uncommented
from kg.extract.claims.sentences.extraposed import extraposed
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import GOING_ON, OBJECT
from kg.extract.words.lexicon import words
from kg.extract.words.statements import MEDIA, NOUNS
from kg.model.extraction import Span


def that_clause(cue: Token) -> Token | None:
    """The clause of a cue. The parser hangs one behind an adverbial on the adverbial's noun."""
    if (own := lent(cue) or complement(cue)) is not None:
        return None if of_report(cue, own) else own
    if (told := behind_hearers(cue) or extraposed(cue)) is not None:
        return told
    if any(c.dep_ == "dobj" for c in cue.children) or any(c.dep_ == "ccomp" for c in cue.lefts):
        return None
    return in_adverbial(cue)


def complement(cue: Token) -> Token | None:
    """The clause that the parser gives to a cue, and rightly."""
    given = [lent(c) for c in cue.rights if c.tag_ == "VBG"]
    clauses = (c for c in cue.rights if c.dep_ == "ccomp" and not (parted(c) or tells_when(c)))
    return next((c for c in clauses if c not in given), None)


def tells_when(clause: Token) -> bool:
    """Whether a clause tells when it was: "swore them in, *hours before the debate began*"."""
    marks = [c for c in clause.lefts if c.dep_ == "mark"]
    return bool(marks) and marks[0].lower_ in {"before", "after", "until", "till"}


def is_inverted(clause: Token) -> bool:
    """Whether a clause has its condition by its order alone: "*should she win*"."""
    first = clause.left_edge
    first = neighbour(first, 1) if first.lower_ == "that" else first
    opens = first.lower_ in {"should", "were", "had"} and first.dep_ == "aux"
    behind = any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > first.i for c in clause.lefts)
    return opens and behind and "?" not in {w.text for w in clause.subtree}


def in_adverbial(cue: Token) -> Token | None:
    """The clause that the parser hangs on the noun of an adverbial."""
    for child in cue.rights:
        if child.dep_ != "prep":
            continue
        for token in child.subtree:
            marked = token.dep_ in {"relcl", "acl"} and any(
                c.dep_ == "mark" or begins(c, token) for c in token.children
            )
            manner = child.lower_ == "with" and token.head.head == child
            if marked and (token.dep_ == "relcl" or token.head.lower_ in MEDIA or manner):
                return token
    return None


def begins(word: Token, clause: Token) -> bool:
    """Whether a "that" which the parser takes for an object opens a whole clause: there is a
    subject behind it and an object besides.
    """
    own = any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > word.i for c in clause.lefts)
    that = word.lower_ == "that" and word.dep_ in {"dobj", "pobj"} and word.i == clause.left_edge.i
    return that and own and any(c.dep_ in {"prep", "ccomp", "acomp", "attr"} for c in clause.rights)


def of_report(cue: Token, clause: Token) -> bool:
    """Whether a clause is what the verb's object tells: "denied *a report* in the Daily that"."""
    noun = next((c for c in cue.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    told = noun is not None and noun.lemma_ in NOUNS and cue.lemma_ in OBJECT
    return told and any(map(opens_clause, clause.lefts))


def lent(cue: Token) -> Token | None:
    """The clause behind a comma that a "saying" has, which the parser gives to the verb above:
    "hailed the deal, saying, *it was late*".
    """
    alone = not any(c.dep_ in {"dobj", "ccomp", "prep"} for c in cue.rights)
    comma = neighbour(cue, 1).text == ","
    if cue.tag_ != "VBG" or cue.dep_ != "advcl" or not (alone and comma):
        return None
    clauses = (c for c in cue.head.rights if c.dep_ == "ccomp" and c.left_edge.i == cue.i + 2)
    return next(clauses, None) if cue.lower_ in GOING_ON else None


def behind_hearers(cue: Token) -> Token | None:
    """The clause with "that" that only hearers and times part from a verb of telling, whatever the
    parser hangs it on: "wrote to the council on 2 April that".
    """
    if cue.lemma_ not in HEARD:
        return None
    start = behind_aside(cue)
    for word in cue.doc[start : min(start + HEARERS, cue.sent.end)]:
        if opens_clause(word):
            return word.head if word.head.i > word.i else None
        verbal = is_verb(word) and word.lower_ != "to"
        noun = word.lemma_ in NOUNS and word.lower_ not in MEDIA
        if (word.is_punct and word.tag_ != "POS") or verbal or noun:
            return None
    return None


def behind_aside(cue: Token) -> int:
    """The word behind a participle or "as" that commas set off right behind a cue: "reported,
    citing two officials, *that*", "cautioned, as did Norway, *that*".
    """
    doc, at = cue.doc, cue.i + 1
    if (
        at + 1 < len(doc)
        and doc[at].text == ","
        and (doc[at + 1].tag_ == "VBG" or doc[at + 1].lower_ == "as")
    ):
        ends = (n for n in range(at + 2, min(at + HEARERS, cue.sent.end - 1)) if doc[n].text == ",")
        end = next(ends, at)
        return end + 1 if opens_clause(neighbour(doc[end], 1)) else at
    return at


HEARD = words(
    "tell inform write assure remind notify warn advise say announce report state explain complain "
    "confirm declare agree testify insist suggest admit argue promise caution swear vow pledge "
    "alert convince persuade brief counsel"
)
HEARERS = 14
"""Words in which hearers and times may stand between a verb and its "that"."""


def parted(clause: Token) -> bool:
    """Whether a semicolon stands before a clause: it is a sentence of its own; or a comma before
    "who": it is told of somebody named before.
    """
    first = clause.left_edge
    before = neighbour(first, -1).text if first.i else ""
    return before == ";" or (before in {",", "-", "–", "—", "--"} and first.lower_ == "who")


def is_opening(word: Token) -> bool:
    """Whether a word opens a clause and is no part of it: "that", a mark, the "only" of "said only
    that".
    """
    if word.lower_ in {"only", "just", "merely"}:
        return opens_clause(neighbour(word, 1))
    return word.is_space or word.is_punct or opens_clause(word)


def opens_clause(word: Token) -> bool:
    """Whether a word is the "that" of a whole clause, though the parser may take it for an object:
    "told the summit that Spain would pay".
    """
    if word.lower_ != "that":
        return False
    meant = (
        word.dep_ == "mark"
        or word.tag_ == "IN"
        or (word.tag_ == "WDT" and word.dep_ in {"det", "advmod"})
    )
    above = word.head
    whole = above.dep_ == "ccomp" or (above.dep_ == "relcl" and above.lemma_ in OBJECTLESS)
    misread = word.dep_ == "det" or (word.dep_ == "dobj" and whole)
    return meant or (misread and neighbour(word, 1).tag_ in BEHIND_THAT)


OBJECTLESS = words(
    "resign go come die arrive fall rise happen remain stay return travel appear depart retire "
    "emerge exist disappear sleep wait prevail collapse"
)
"""Verbs of which "that" is no object: "told reporters on the steps *that he would resign*"."""


BEHIND_THAT = {"DT", "PRP", "PRP$", "EX", "NNPS", "NNS"}
"""Tags of words before which "that" determines nothing: "that the bridge", "that sensors"."""


ASIDE = 4
"""Words before the "that" of a clause that the parser counts to it: "on Friday that"."""


def clause_span(scene: Scene, found: Token, cue: Token) -> Span:
    """A clause from its first word, without "that", to its last."""
    first, last = max(found.left_edge.i, cue.i + 1), further(cue, found).right_edge.i
    first, doc = misplaced(cue, found, first), cue.doc
    opening = (w.i for w in doc[first : min(first + ASIDE, last)] if w.lower_ == "that")
    first = next((at for at in opening if doc[at].dep_ == "mark" and doc[at].head == found), first)
    own = doc[first].head == found and doc[first].dep_ == "dobj"
    hung = doc[first].lower_ == "that" and (extraposed(cue) == found or own)
    while first < last and (hung or is_opening(doc[first])):
        first, hung = first + 1, False
    return scene.span(first, uncommented(cue, first, last))


def further(cue: Token, found: Token) -> Token:
    """The last of the clauses into which the parser breaks what a cue says, one right behind the
    other: "said that both *are* partners and their governments *are trying*".
    """
    if found.head != cue:
        return found
    for child in cue.rights:
        joined = child.dep_ == "ccomp" and child.left_edge.i == found.right_edge.i + 1
        near = {w.lower_ for w in cue.doc[child.left_edge.i - 1 : child.left_edge.i + 1]}
        # "that *should she refuse*, then the House can act"
        behind = child.dep_ == "ccomp" and is_inverted(found) and child.i > found.i
        apart = "," in near and not is_bare_participle(child)
        if child.i > found.i and (behind or (joined and not apart)):
            found = child
    return found


def is_bare_participle(clause: Token) -> bool:
    """Whether a clause is a participle that tells more of what stands before a comma: "that the
    films are fakes, *shot* to harm her".
    """
    plain = clause.tag_ == "VBN" and clause.lemma_ not in OBJECT
    return plain and not any(c.dep_ in SUBJECTS | {"aux", "auxpass", "mark"} for c in clause.lefts)


def misplaced(cue: Token, found: Token, first: int) -> int:
    """The first word of a clause whose subject the parser takes for an apposition to what stands
    before it: "said despite the plea of Ole Berg, *Norway* was ready".
    """
    if found.tag_ not in {"VBD", "VBZ", "VBN", "VBG", "VBP"} or first - cue.i < NEAREST:
        return first
    if any(c.dep_ in SUBJECTS for c in found.lefts):
        return first
    for word in cue.doc[cue.i + 2 : first]:
        closes = word.dep_ == "appos" and word.right_edge.i == first - 1
        if closes and neighbour(word.left_edge, -1).text == ",":
            return word.left_edge.i
    return first


NEAREST = 4
SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}
