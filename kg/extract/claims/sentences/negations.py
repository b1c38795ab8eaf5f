"""Whether a verb tells of something that nobody, or hardly anybody, did: "neither X nor Y has"."""

from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import CLOSING
from kg.extract.words.lexicon import words


def nobody_does(verb: Token) -> bool:
    """Whether its subject or what opens its clause lets a verb tell what was not done: "no state
    calls it", "by neither of them", "at no point did she call it".
    """
    if verb.left_edge.i and neighbour(verb.left_edge, -1).lower_ == "nor":
        # "nor did she confirm it", where the parser has it beside the verb before
        return True
    if shares_not(verb):
        return True
    for child in (*verb.children, *shared(verb)):
        if child.dep_ in SUBJECTS:
            if is_nobody(child) and not quoted_off(child, verb):
                return True
        elif child.dep_ == "agent":
            if any(map(is_nobody, child.rights)):
                return True
        elif (is_rarely(child) and not (before_cue(child, verb) or quoted_off(child, verb))) or (
            child.dep_ == "prep" and at_no_time(child)
        ):
            return True
    return False


def shares_not(verb: Token) -> bool:
    """Whether "or" joins a verb to one that is not done: "does *not* want *or support* war"."""
    first = verb.head
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS | {"aux", "neg"} for c in verb.lefts):
        return False
    either = any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in first.rights)
    denied = any(c.dep_ == "neg" and c.i < first.i for c in first.lefts)
    return either and (denied or shares_not(first))


def quoted_off(word: Token, verb: Token) -> bool:
    """Whether a quotation closes between a word and the verb that reports it: "“Too *few*, they
    say,” Ana Lind said".
    """
    marks = [w.text for w in verb.doc[word.i + 1 : verb.i] if w.text in MARKS]
    return bool(marks) and (marks[0] in CLOSING if marks[0] != '"' else len(marks) % 2 == 1)


MARKS = CLOSING | {"“", "«", "‘"}


def before_cue(adverb: Token, verb: Token) -> bool:
    """Whether a verb of saying only interrupts what an adverb denies: "*Never*, said Ana Lind"."""
    return adverb.i + 2 == verb.i and neighbour(adverb, 1).text == ","


def is_rarely(adverb: Token) -> bool:
    """Whether an adverb lets a thing be done never or hardly: "never", "hardly ever"."""
    hardly = adverb.dep_ == "advmod" and any(c.lower_ in RARELY for c in adverb.lefts)
    return adverb.lower_ in RARELY or hardly


SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
RARELY = words("never nowhere neither nor hardly scarcely barely seldom rarely")
"""Adverbs with which a thing was not done, or as good as not."""


def shared(verb: Token) -> tuple[Token, ...]:
    """The subject that a verb shares with the one to which it is joined."""
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return ()
    return tuple(c for c in verb.head.lefts if c.dep_ in SUBJECTS)


def is_nobody(noun: Token) -> bool:
    """Whether a phrase means nobody, or few, or says who it was not: "neither X nor Y", "no state",
    "it was not X but Y that".
    """
    if is_excepted(noun) or noun.left_edge.lower_ in {"hardly", "scarcely", "barely"}:
        return True
    if noun.lower_ in NOBODY or noun.lower_ == "few":
        return not any(c.lower_ in {"a", "the"} for c in noun.lefts)
    before = {c.lower_ for c in noun.lefts if c.dep_ in {"det", "preconj", "amod", "cc", "neg"}}
    return bool(before & NO) or ("few" in before and not before & {"a", "the", "these", "those"})


def is_excepted(noun: Token) -> bool:
    """Whether "not" stands right before a phrase: "not Norway but Iceland", "but not Iceland"."""
    first = noun.left_edge
    return first.lower_ == "not" or (first.i > 0 and neighbour(first, -1).lower_ == "not")


NOBODY = words("nobody none neither nothing")
NO = {"no", "neither", "nor"}


def at_no_time(prep: Token) -> bool:
    """Whether a phrase denies its verb: "at no point", "under no circumstances"."""
    return any(
        noun.lemma_ in TIMES and any(c.lower_ == "no" for c in noun.lefts)
        for noun in prep.rights
        if noun.dep_ == "pobj"
    )


TIMES = words("point time way circumstance circumstances means occasion case stage account sense")


def denies_rest(doc: Doc, first: int, end: int) -> bool:
    """Whether the few words before a place deny, or all but deny, what follows: "Never, said Ana
    Lind, had it rained", "At no point, she insisted, was".
    """
    opening = [word for word in doc[first:end] if not word.is_punct]
    if not 0 < len(opening) <= FEW or any(word.pos_ in {"VERB", "AUX"} for word in opening):
        return False
    words_ = {word.lower_ for word in opening}
    return bool(words_ & (RARELY | {"not", "no", "only", "little"}))


FEW = 4
"""Words of a phrase that opens a sentence and denies it."""


def is_being(word: Token) -> bool:
    """Whether a word is a verb of being, or its "not"."""
    return "be" in {word.lemma_, neighbour(word, -1).lemma_ if word.dep_ == "neg" else ""}


def is_left_undone(cue: Token) -> bool:
    """Whether something else is or shall be done than a cue tells: "*instead of* denying it"."""
    before = neighbour(cue.left_edge, -1)
    instead = before.lower_ == "of" and neighbour(before, -1).lower_ in {"instead", "lieu"}
    return cue.tag_ == "VBG" and (instead or before.lower_ == "without")
