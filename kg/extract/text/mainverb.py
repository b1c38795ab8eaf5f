"""Sentences of which the parser takes the verb for a participle or a noun: of "Ana Lind, the chair,
*informed* members that" it makes a name with informed members beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.text.hanging import SUBJECTS, below, has_subject
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BESIDE = frozenset({"appos", "conj", "acl", "relcl", "amod", "dep"})
"""How words hang on a noun that they only describe, or stand beside."""
CLOSING = frozenset({".", "!", "?"})
LEAST = 6
"""Words of a sentence that is none without a verb."""
NEAR = 6
"""Words behind those to whom something is said, within which it is told what."""


def reverbed(words: Sequence[Token], heads: list[int], starts: list[int]) -> list[int]:
    """The heads, with the noun of a sentence without a verb of its own hung on the first word that
    can be its verb.
    """
    found, under = list(heads), below(heads)
    for start, end in pairwise([*starts, len(words)]):
        top = next((n for n in range(start, end) if heads[n] == n), start)
        whole = end - start >= LEAST and any(w.text in CLOSING for w in words[end - 2 : end])
        if whole and words[top].tag_ in NOUNS and not has_main(words, heads, top, end):
            verb = next(verbs(words, heads, under, top, end), None)
            if verb is not None:
                raise_verb(words, found, top, verb, end)
    return found


def has_main(words: Sequence[Token], heads: list[int], top: int, end: int) -> bool:
    """Whether a clause with a subject hangs on the noun that is no relative one."""
    clauses = {n for n in range(top, end) if words[n].dep_ in {"acl", "ccomp", "parataxis", "conj"}}
    return any(words[n].dep_ in SUBJECTS and heads[n] in clauses for n in range(top, end))


def verbs(
    words: Sequence[Token], heads: list[int], under: list[list[int]], top: int, end: int
) -> Iterator[int]:
    """The words that can be the verb: a past tense, a participle of saying before those to whom it
    is said, a plural that is a verb of saying behind an apposition.
    """
    for at in range(top + 1, end - 1):
        word, head = words[at], heads[at]
        beside = head == top or (words[head].dep_ in BESIDE and heads[head] == top)
        past = word.tag_ == "VBD" and word.dep_ in BESIDE and not has_subject(words, under, at)
        told = word.dep_ == "amod" and stem(word) is not None and tells_of(words, heads, at)
        said = word.dep_ == "appos" and says(words, top, at)
        if told or (beside and (past or said)):
            yield at


def stem(word: Token) -> str | None:
    """The verb of saying of a participle, which may pass for an adjective: "informed"."""
    low = word.lower_
    ends = (word.lemma_, low[:-1], low[:-2]) if low.endswith("ed") else ()
    return next((each for each in ends if each in CUES), None)


def tells_of(words: Sequence[Token], heads: list[int], at: int) -> bool:
    """Whether a participle behind a comma stands before several who are told that something is so,
    or to do something.
    """
    noun, before = heads[at], words[at - 1]
    apart = before.text in {",", ")"} or before.dep_ == "advmod"
    told = any(word.lower_ in {"that", "to"} for word in words[noun + 1 : noun + NEAR])
    several = noun == at + 1 and words[noun].tag_ == "NNS" and words[noun].dep_ == "appos"
    return apart and several and told


def says(words: Sequence[Token], top: int, at: int) -> bool:
    """Whether a plural behind an apposition is a verb of saying: "Mali's minister, Ole Berg,
    *disputes* that".
    """
    commas = [n for n in range(top, at) if words[n].text == ","]
    verb = words[at].tag_ == "NNS" and words[at].lemma_ in CUES
    return verb and len(commas) > 1 and commas[-1] == at - 1 and words[at + 1].lower_ in BEHIND


BEHIND = frozenset({"that", "of", "for", "whether", "“", '"'})
"""What stands behind a verb of saying."""


def raise_verb(words: Sequence[Token], heads: list[int], top: int, verb: int, end: int) -> None:
    """Let a word be the verb of its sentence, the noun its subject, and what is behind it its."""
    word, own = words[verb], heads[verb]
    whose = {top, verb}
    if word.dep_ == "amod":
        word.lemma_ = stem(word) or word.lemma_
        words[own].dep_, heads[own] = "dobj", verb
        whose.add(own)
    word.tag_ = "VBZ" if word.tag_ == "NNS" else "VBD"
    word.pos_, word.dep_, words[top].dep_ = "VERB", "ROOT", "nsubj"
    heads[verb] = heads[top] = verb
    for n in range(top + 1, verb):
        heads[n] = verb if heads[n] > verb else heads[n]
    for n in range(verb + 1, end):
        as_its = opening(words, heads, verb, n) if heads[n] in whose else None
        words[n].dep_ = as_its or words[n].dep_
        heads[n] = verb if as_its or heads[n] == top else heads[n]


def opening(words: Sequence[Token], heads: list[int], verb: int, at: int) -> str | None:
    """How a clause hangs on the verb that opens with "that" or "to", and no relative one; a phrase
    with a preposition as it is, but for one of whom it tells.
    """
    word = words[at]
    if word.dep_ == "prep":
        return None if word.lower_ == "of" else "prep"
    own = [words[n] for n in range(verb + 1, at) if heads[n] == at]
    clause = word.dep_ in {"relcl", "acl"}
    if clause and any(each.tag_ == "TO" for each in own):
        return "xcomp"
    return "ccomp" if clause and any(each.dep_ == "mark" for each in own) else None
