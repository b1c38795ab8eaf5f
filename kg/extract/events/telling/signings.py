"""Agreements that are signed: what of a sentence names the text."""

from itertools import takewhile

from kg.extract.events.sentences.actors import actors, antecedent
from kg.extract.events.sentences.cases import Case
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.occasions import AGREEMENTS


def signed(case: Case) -> bool:
    """What is signed is an agreement."""
    thing = signed_text(case.verb)
    return thing is not None and (thing.lower_ in AGREEMENTS or thing.lemma_.lower() in AGREEMENTS)


def signed_text(verb: Token) -> Token | None:
    """What a verb has for an object, or what it is the clause of."""
    thing = child(verb, "dobj", "nsubjpass")
    if thing is not None:
        return antecedent(thing)
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and len(before) == 2 and before[1].lower_ == ",":
        return before[0]
    if verb.tag_ == "VBN" and verb.dep_ == "xcomp" and (who := actors(verb)):
        return who[0]
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i < verb.head.i:
        return child(verb.head, "nsubj", "nsubjpass")  # "Signed in 2015, the accord …"
    by = verb.head.head
    if verb.dep_ == "acl" and verb.head.dep_ == "appos" and by.lower_ in {"which", "that"}:
        # The parser's reading of "the protocol, which eight states signed".
        return by.head
    if verb.dep_ not in {"acl", "relcl"}:
        return None
    return before_comma(verb) or verb.head


def before_comma(clause: Token) -> Token | None:
    """The text told last before a clause that a comma parts from it, whatever the parser hung that
    on: "the *Treaty* on the Waters of the Drina, signed by"; the letter of "a letter on the treaty,
    signed by".
    """
    start = clause.sent.start
    if clause.tag_ != "VBN" or clause.i - start < 2 or clause.doc[clause.i - 1].text != ",":
        return None
    behind = takewhile(lambda w: not is_verb(w), reversed(clause.doc[start : clause.i - 1]))
    text = next((w for w in behind if w.lower_ in AGREEMENTS), None)
    above = text.head.head if text is not None and text.dep_ == "pobj" else None
    on = above is not None and above.pos_ == "NOUN" and above.lower_ not in YEARLY
    return above if on else text


YEARLY = {"anniversary", "centenary", "bicentenary", "jubilee"}
"""What is marked of a text, and not signed."""
