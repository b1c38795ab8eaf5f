"""How a text fares by a verb of which it is the subject: it passes, it fails, it wins votes."""

from typing import NamedTuple

from spacy.tokens import Token

from kg.extract.events.votes import votes_in
from kg.extract.text.neighbours import neighbour
from kg.extract.words.lexicon import words

PASSAGE = words(
    "adoption passage approval ratification endorsement enactment backing assent consent "
    "acceptance go-ahead blessing defeat rejection"
)
"""Nouns by which a text passes or fails: "the passage of the bill", "gave approval to a plan"."""
PASSES = {"pass", "clear", "succeed"}
GOES = words("go sail get scrape squeak come")
"""Verbs by which a text passes "through"."""
FAILS = words("fail fall lose")
WINS = words("win secure gain receive obtain get earn give grant have")
"""Verbs with passage for an object: "won approval", "was given a third reading"."""


class Frame(NamedTuple):
    """The word that tells that a text passed, or that it failed; `sure` where the word alone
    tells, without a body as its subject.
    """

    word: Token
    passed: bool = True
    sure: bool = True


def fate(verb: Token, lemma: str, after: list[str]) -> Frame | None:
    """What a verb of which the text is the subject tells of it."""
    if lemma == "read" and "time" in after[:4]:
        return Frame(verb) if any(map(read_through, verb.doc[verb.i + 1 : verb.i + 4])) else None
    if lemma in PASSES or (lemma in GOES and "through" in after[:2]):
        return Frame(verb)
    if lemma in FAILS or verb.lower_ == "fell":
        missed = "to" not in after[:1] or set(after[1:2]) & CARRYING
        return Frame(verb, passed=False) if missed else None
    if lemma in WINS and "votes" in after and outvoted(verb):
        return Frame(verb, passed=False)
    if lemma in WINS:
        for step, word in enumerate(after):
            found = verb.doc[verb.i + 1 + step]
            if word in PASSAGE or (word == "reading" and read_through(neighbour(found, -1))):
                return Frame(found)
    return None


CARRYING = WINS | words("pass clear muster reach attract carry garner command advance")
"""What a text fails to do, or to get."""
READINGS = {"third", "final", "last"}


def read_through(word: Token) -> bool:
    """Whether an ordinal is that of a reading that adopts: the last, or a second by a vote."""
    return word.lower_ in READINGS or (
        word.lower_ == "second" and votes_in(word.sent.text) is not None
    )


def outvoted(verb: Token) -> bool:
    """Whether what a text won is fewer votes than there were against it."""
    votes = votes_in(verb.sent.text)
    return bool(votes and votes[0] is not None and votes[1] is not None and votes[0] <= votes[1])
