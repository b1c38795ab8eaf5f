"""Whose text it is that is told by its day: "its conclusions of 27 June", "in which Parliament"."""

from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.bodies.named import bodies
from kg.extract.events.passing.citations import brought_up
from kg.extract.events.passing.relatives import in_it
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopters import actor, of_its_name
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.occasions import EVENT_NOUNS, TEXTS
from kg.model.extraction import Ref


def owners(stage: Stage, token: Token) -> list[Ref]:
    """The bodies whose text it is: by a possessive, by the clause "in which Parliament asked", or
    those that recall it as theirs.
    """
    whose = [possessor(c) for c in token.children if c.dep_ == "poss"]
    if whose and whose[0].pos_ == "PRON" and whose[0].i - whose[0].sent.start < OPENING:
        # "In its resolution of 4 May the Parliament urged"
        acting = [ref for ref in actor(stage, token) if deliberative(stage.draft.mentions[ref])]
        if acting and token.head.lower_ in {"in", "by"}:
            return acting
    found = [ref for word in whose for ref in bodies(stage, word)]
    named = [w for c in token.children if c.lower_ == "of" for w in c.children]
    # "reaffirm the decision *of the Lami Summit*": that of others
    met = any(EVENT_NOUNS.get(word.lower_) == "meeting" for word in named)
    found = found or acting_in_it(stage, token)
    if found or not brought_up(token) or met or any(bodies(stage, word) for word in named):
        return found or of_its_name(stage, token)
    if token.text[:1].isupper() and token.head.lemma_ != "reaffirm":
        # A declaration by name may be anybody's.
        return []
    clauses = (w for w in token.subtree if w.dep_ == "relcl")
    asked = (c for w in clauses for c in w.children if c.dep_ == "nsubj")
    found = [ref for word in asked for ref in bodies(stage, word)]
    own = [ref for ref in found if deliberative(stage.draft.mentions[ref])]
    return own[:1] or of_recaller(stage, token)


def acting_in_it(stage: Stage, token: Token) -> list[Ref]:
    """The body that a clause tells to act by a text: "of 3 May, *in which the Senate* urged"."""
    clauses = (w for w in token.subtree if w.dep_ == "relcl" and in_it(w))
    who = (child(w, "nsubj") for w in clauses)
    found = [ref for word in who if word is not None for ref in bodies(stage, word)]
    return [ref for ref in found if deliberative(stage.draft.mentions[ref])][:1]


OPENING = 3
"""Words with which a sentence opens whose subject comes behind."""


def possessor(word: Token) -> Token:
    """Whose text it is: what "whose" stands for, "the council, *whose* resolution of 3 May"."""
    clause = word.head.head
    return clause.head if word.lower_ == "whose" and clause.dep_ == "relcl" else word


def of_recaller(stage: Stage, token: Token) -> list[Ref]:
    """The bodies that recall a text, or whose text recalls it: "it also recalls resolution 5"."""
    verb = token.head
    who = child(verb, "nsubj")
    while who is None and verb.dep_ in {"conj", "advcl"}:
        verb = verb.head
        who = child(verb, "nsubj")
    texts = [text for text in stage.draft.resolutions if text.adopters]
    if who is not None and (who.lower_ in RELAYING or who.lemma_.lower() in TEXTS):
        return list(texts[0].adopters) if texts else []
    found = bodies(stage, who) if who is not None else []
    return [ref for ref in found if deliberative(stage.draft.mentions[ref])]


RELAYING = {"it", "they", "which", "that"}
"""Pronouns for a text, or for those who adopted it."""
