"""What is said not to be so: inside it nobody's words stand as his."""

from kg.extract.claims.sentences.negations import is_nobody, quoted_off
from kg.extract.claims.speakers.subjects import subject
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES, DENIALS, GOING_ON
from kg.extract.words.lexicon import words

UNTRUE = words(
    "false untrue wrong incorrect inaccurate unfounded baseless myth lie fiction fabrication "
    "falsehood hoax invention legend nonsense rubbish slander smear untruth fantasy"
)
"""What something is that is not so."""
TRUE = words("true so right correct accurate case truth fact")
"""What something is that is so, with "not" the opposite."""


def is_disowned(cue: Token) -> bool:
    """Whether a cue stands in a clause that somebody denies or calls untrue: "denied that he *had
    called* it so", "rejected reports that she *had said* that", "it is not true that he *said*".
    """
    word, clause, further = cue, False, None
    while word.head != word:
        above = word.head
        if word.dep_ in APART or is_comparison(word) or is_named(word):
            return False
        clause = clause or is_content(word)
        if word.dep_ == "advcl" and word.lower_ in GOING_ON:
            further = word
        if clause and word.dep_ in SUBJECTS and is_untrue(above):
            return True
        if clause and word.i > above.i and disowns(above):
            # "denied that it was so, *dismissing* the report": she goes on.
            goes_on = further is not None and subject(further) == subject(above)
            parted = any(t.text in STOPS for t in word.doc[above.i : word.left_edge.i + 1])
            # "“Nobody *told* us why,” she *said*"
            parted = parted or quoted_off(above, word)
            return word.dep_ not in BESIDE and not goes_on and not parted
        word = above
    return False


APART = {"relcl", "parataxis"}
"""Relations of a clause that tells further of what is denied, or interrupts it."""
BESIDE = {"conj", "advcl"}
"""Relations to who denies of a verb that tells what else he does: "denied it and *said*"."""


def is_comparison(verb: Token) -> bool:
    """Whether a clause tells what another says: "denied that it was so, *as Ole Berg claims*",
    "*while Ole Berg said*".
    """
    return verb.dep_ == "advcl" and any(c.lower_ in BUT for c in verb.lefts)


BUT = words("as while whereas although though")


def is_named(verb: Token) -> bool:
    """Whether a clause only names what is denied: "dismissed *what she called* a rumour"."""
    return verb.dep_ in {"ccomp", "pcomp"} and verb.left_edge.lower_ in {"what", "whatever"}


STOPS = {":", ";", "–", "—"}
"""Marks behind which something else is told."""
SUBJECTS = {"nsubj", "nsubjpass"}


def is_content(word: Token) -> bool:
    """Whether a word is the verb of what is said, and not of what is told of a thing."""
    if word.dep_ == "acl":
        return any(c.lower_ == "that" and c.dep_ == "mark" for c in word.lefts)
    return word.dep_ in {"ccomp", "xcomp", "pcomp", "csubj"}


def disowns(word: Token) -> bool:
    """Whether a word denies what its clause tells: "denied", "ruled out", "is a myth", "did not
    say", "her denial".
    """
    if word.lemma_ == "denial":
        return True
    if not is_verb(word) and word.lemma_ != "be":
        return False
    negative = any(c.dep_ == "neg" for c in word.children)
    if word.lemma_ == "be":
        return is_untrue(word)
    out = word.lemma_ == "rule" and any(c.lower_ == "out" for c in word.rights)
    unsaid = word.lemma_ in CUES and (negative or any(map(is_nobody, subjects(word))))
    return out or unsaid or word.lemma_ in DENIALS | {"doubt"}


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb."""
    return [c for c in verb.lefts if c.dep_ in SUBJECTS]


def is_untrue(be: Token) -> bool:
    """Whether a verb of being says that something is not so: "were false", "is not the case"."""
    said = next((c for c in be.rights if c.dep_ in {"acomp", "attr"}), None)
    if be.lemma_ != "be" or said is None:
        return False
    negative = any(c.dep_ == "neg" for c in be.children) or is_no(said)
    return said.lower_ in (TRUE if negative else UNTRUE)


def is_no(noun: Token) -> bool:
    """Whether "no" or "not" stands by a noun: "is *not* the case"."""
    return any(c.lower_ in {"no", "not"} for c in noun.lefts)
