"""How a body decided: by a count or without one, which is no event of its own."""

from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION


def by_vote(vote: Token, verb: Token) -> bool:
    """Whether a vote only tells how something was decided: "decided without a *vote* on Friday",
    "the Assembly, in a *vote* of 98 to 11 on Tuesday, adopted".
    """
    prep = vote.head
    own = prep.head.i == verb.i or (prep.head.dep_ == "nsubj" and prep.head.head.i == verb.i)
    return own and vote.lower_ == "vote" and vote.dep_ == "pobj" and prep.lower_ in BY_VOTE


BY_VOTE = {"without", "in", "by", "on", "with", "after"}


def only_how(vote: Token) -> bool:
    """Whether a noun only tells how a body decided: "adopted without a vote", "in consultation"."""
    if vote.dep_ != "pobj":
        return False
    if vote.lower_ in {"consultation", "agreement"} and vote.head.lower_ == "in":
        # "*in consultation with* the council, she has set a day"
        return all(c.dep_ not in {"det", "amod"} for c in vote.lefts)
    verbs = (word for word in (vote.head.head, vote.head.head.head) if word.pos_ == "VERB")
    return any(verb.lemma_ in ADOPTION | {"decide"} and by_vote(vote, verb) for verb in verbs)


def by_count(verb: Token) -> bool:
    """Whether a verb tells by which count it was done: "extended *by 12 votes to none*"."""
    ways = (c for c in verb.children if c.dep_ in {"prep", "agent"} and c.lower_ in COUNTED_BY)
    things = (word for way in ways for word in way.children if word.dep_ in {"pobj", "pcomp"})
    return any(word.lower_ in VOTES or (word.like_num and word.i > verb.i) for word in things)


COUNTED_BY = {"by", "with", "in", "on"}
VOTES = words("vote votes members favour favor")


def ends_score(word: Token) -> bool:
    """Whether a number is the second of a score: "65-50"."""
    return word.like_num and word.i > 0 and neighbour(word, -1).text[-1:] in {"-", "–"}
