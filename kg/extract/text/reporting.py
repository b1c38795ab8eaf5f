"""Verbs of saying between or behind the words that are said, of which the parser mistakes the
subject: of "The road, Ole Berg of the Fund *said*, was late" it makes a road that said so.
"""

from collections.abc import Sequence

from kg.extract.text.hanging import SUBJECTS, below, has_subject
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import TENSED
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words as listed

ANSWERING = listed("say reply retort scoff quip insist snap shrug joke")
"""Verbs that have nobody for an object: what the Council "urges States" to do is another matter."""


def reported(words: Sequence[Token], heads: list[int]) -> list[int]:
    """The heads, with whoever says something as the subject of the verb of saying, and what stands
    around it without it.
    """
    found, under = list(heads), below(heads)
    for at, word in enumerate(words[:-2]):
        if word.lower_ == "reports" and word.tag_ == "NNS" and heads[at] == at:
            denoun(words, under, at)
        if word.tag_ not in TENSED or word.lemma_ not in CUES:
            continue
        if not has_subject(words, under, at):
            invert(words, under, at)
        elif word.dep_ == "parataxis" and found[at] > at:
            part_subject(words, found, under, at)
    return found


def denoun(words: Sequence[Token], under: list[list[int]], at: int) -> None:
    """Let "reports" behind what is said be a verb: "He left, *Nordpress reports* citing her"."""
    said = any(n < at and words[n].dep_ == "ccomp" for n in under[at])
    names = [n for n in under[at] if n < at and words[n].dep_ == "compound"]
    if said and names and words[names[-1]].tag_ == "NNP" and names[-1] == at - 1:
        words[at - 1].dep_ = "nsubj"
        words[at].tag_, words[at].pos_, words[at].lemma_ = "VBZ", "VERB", "report"


def invert(words: Sequence[Token], under: list[list[int]], at: int) -> None:
    """Let who stands behind the verb be its subject: "It was late, *replied Ole Berg*"."""
    said = any(n < at and words[n].dep_ == "ccomp" for n in under[at])
    things = [n for n in under[at] if n > at and words[n].dep_ == "dobj"]
    if not (said and words[at].lemma_ in ANSWERING and words[at - 1].is_punct and len(things) == 1):
        return
    phrase = [*under[things[0]], things[0]]
    named = words[things[0]].tag_ == "NNP" or any(words[n].dep_ == "det" for n in phrase)
    if named and min(phrase) == at + 1:
        words[things[0]].dep_ = "nsubj"


def part_subject(words: Sequence[Token], heads: list[int], under: list[list[int]], at: int) -> None:
    """Let a name right before the verb, which stands behind the subject of the sentence as if it
    told more of that, be its subject, and the other that of the sentence.
    """
    own, main = [n for n in under[at] if words[n].dep_ in SUBJECTS], heads[at]
    if len(own) > 1 or has_subject(words, under, main):
        return
    first = own[0]
    beside = [n for n in under[first] if words[n].dep_ == "appos" and first < n < at]
    if not beside or words[at + 1].text != ",":
        return
    parted = any(word.text == "," for word in words[first : beside[-1]])
    if not parted or any(word.text == "," for word in words[beside[-1] : at]):
        return
    passive = any(words[n].dep_ == "auxpass" for n in under[main])
    words[beside[-1]].dep_, words[first].dep_ = "nsubj", "nsubjpass" if passive else "nsubj"
    heads[beside[-1]], heads[first] = at, main
