"""Nouns of what bodies do that have several senses: votes, congresses, the passage of a text."""

from spacy.tokens import Token

from kg.extract.words.lexicon import words

VOTERS = words(
    "council senate parliament assembly committee house commons lords bill motion resolution "
    "draft text mps lawmakers senators board congress recorded favour favor bundestag duma "
    "knesset chamber law party treaty budget amendment"
)
NO_EVENT = ""
"""The sense of a word that names no event here."""


def next_words(token: Token, count: int) -> list[str]:
    """The words behind one."""
    return [word.lower_ for word in token.doc[token.i + 1 : token.i + 1 + count]]


def passage(token: Token) -> str | None:
    """Only a text's adopts it."""
    return None if any(w.lower_ in VOTERS for w in token.sent) else NO_EVENT


def congress(token: Token) -> str | None:
    """One without any other word in its name is a parliament, unless it opens or closes."""
    plain = all(c.dep_ in {"det", "punct", "case"} for c in token.children)
    held = token.head.lemma_ in {"open", "close", "begin", "start", "end", "hold", "attend"}
    named = token.text == "Congress" and plain and not held
    return NO_EVENT if named else None


def vote(token: Token) -> str | None:
    """That of a body adopts a text, that of voters elects; one of confidence is neither, and those
    that are counted are no event.
    """
    if token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in token.children):
        return NO_EVENT
    if token.i and token.nbor(-1).lower_ == "confidence":
        return "other"
    if "confidence" in next_words(token, 3):
        return "other"
    return "adoption" if any(w.lower_ in VOTERS for w in token.sent) else "election"
