"""Nouns of assemblies and their votes: which event each names, by the words around it."""

from kg.extract.text.neighbours import NO_EVENT, neighbour, next_words
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.gazetteer import demonym, territory

VOTERS = words(
    "council senate parliament assembly committee house commons lords bill motion resolution "
    "draft text mps lawmakers senators board congress recorded favour favor bundestag duma "
    "knesset chamber law party treaty budget amendment synod measure msps mks meps"
)


def passage(token: Token) -> str | None:
    """Only a text's adopts it."""
    return None if any(w.lower_ in VOTERS for w in token.sent) else NO_EVENT


def congress(token: Token) -> str | None:
    """One without any other word in its name is a parliament, unless it opens or closes."""
    plain = all(c.dep_ in {"det", "punct", "case"} for c in token.children)
    held = token.head.lemma_ in {"open", "close", "begin", "start", "end", "hold", "attend"}
    named = token.text == "Congress" and plain and not held
    state = token.dep_ not in {"pobj", "dobj"} and any(map(of_state, token.children))
    return NO_EVENT if named or state else None


def of_state(word: Token) -> bool:
    """Whether a word before a congress tells of which state it is the parliament."""
    owner = word.dep_ == "poss" and territory(word.text) is not None
    return owner or (word.dep_ == "amod" and demonym(word.text) is not None)


def assembly(token: Token) -> str | None:
    """That at which its members meet: "at its General Assembly in Bergen"."""
    own = any(
        c.lower_ in {"its", "their", "our", "annual", "extraordinary"} for c in token.children
    )
    held = token.dep_ == "pobj" and token.head.lower_ in {"at", "during"}
    return "meeting" if own and held else NO_EVENT


def convention(token: Token) -> str | None:
    """That which people hold, and no treaty: "closed its convention", "at a convention"."""
    held = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in HOLDING
    at = token.dep_ == "pobj" and token.head.lower_ in {"at", "during"}
    party = any(c.lower_ in {"party", "annual", "national"} for c in token.children)
    return "meeting" if (held or at) and (party or token.text.islower()) else None


HOLDING = {"hold", "open", "close", "end", "attend", "address", "convene", "host", "organize",
           "organise", "boycott"}  # fmt: skip


def vote(token: Token) -> str | None:
    """That of a body adopts a text, that of voters elects; one of confidence is neither, and those
    that are counted are no event.
    """
    if token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in token.children):
        return NO_EVENT
    if neighbour(token, -1).lower_ == "confidence":
        return "other"
    if "confidence" in next_words(token, 3):
        return "other"
    return "adoption" if any(w.lower_ in VOTERS for w in token.sent) else "election"


def panel(token: Token) -> str | None:
    """A panel that is set up, appointed or counted by its members is a body."""
    before = [w.lower_ for w in token.doc[max(0, token.i - 4) : token.i]]
    founded = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in FOUNDING_A_PANEL
    return "" if founded or "member" in before or "expert" in before else None


FOUNDING_A_PANEL = {"set", "appoint", "establish", "create", "form", "name", "convene", "renew",
                    "extend", "head", "lead"}  # fmt: skip
