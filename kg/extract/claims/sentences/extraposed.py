"""Clauses that "it" stands for: "it was stressed by the delegates *that trade had grown*"."""

from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import CLAUSE, IT_IS
from kg.extract.words.lexicon import words


def extraposed(cue: Token) -> Token | None:
    """The clause that "it" stands for before a passive, where the parser hangs it on the noun of a
    phrase between them: "It was stressed by the delegates *that trade had grown*".
    """
    if cue.lemma_ not in CLAUSE | IT_IS or not it_stands_for(cue):
        return None
    for word in cue.doc[cue.i + 1 : min(cue.i + FAR, cue.sent.end)]:
        if word.lower_ == "that" and word.head.i > word.i and is_verb(word.head):
            own = any(c.dep_ in SUBJECTS and c.i > word.i for c in word.head.lefts)
            # not "by the paper that she owns"
            filled = word.dep_ != "dobj" or any(not c.is_punct for c in word.head.rights)
            by_people = neighbour(word, -1).lemma_.lower() in PEOPLE
            return word.head if own and filled and by_people else None
        if word.is_punct or is_verb(word):
            return None
    return None


def it_stands_for(cue: Token) -> bool:
    """Whether "it" is what a passive tells, and stands for a clause or for nothing named."""
    return any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in cue.lefts)


PEOPLE = words(
    "speaker participant delegate panelist panellist expert member side party minister leader "
    "official scholar discussant guest attendee envoy ambassador president chair"
)
"""Who may have stressed it: "in the speech *that he gave*" is no clause of what was."""
SUBJECTS = {"nsubj", "nsubjpass", "expl"}
FAR = 14
"""Words behind the passive within which its clause begins."""
