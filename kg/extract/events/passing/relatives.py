"""Relative clauses that hang on the last words of a text's title, and whose they are."""

from itertools import takewhile

from kg.extract.events.sentences.stage import Hung
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.occasions import TEXTS


def of_title(token: Token) -> list[Token]:
    """What hangs on the last words of a text's title: "the Declaration on *Basins, which* …"."""
    titled = token.text[:1].isupper()
    return [c for prep in token.children if prep.dep_ == "prep" for w in prep.children
            if (w.text[:1].isupper() if titled else w.lemma_.lower() not in TEXTS)
            for c in w.children if titled or (c.dep_ == "relcl" and by_another(c))]  # fmt: skip


def of_number(token: Token) -> list[Token]:
    """What hangs on the number of a text: "Resolution No. *96, which* the chamber adopted"."""
    end = token.i + NUMBER
    behind = token.doc[token.i + 1 : end] if token.text[:1].isupper() else ()
    own = takewhile(lambda w: w.lower_ in {"no", "no.", "."} or w.text[:1].isdigit(), behind)
    return [c for word in own for c in word.children if c.i >= token.i + 2]


NUMBER = 4
"""Words from a text's noun to the end of its number, the noun among them."""


def carried_by(clause: Token, text: Token) -> bool:
    """Whether a clause tells who carried a text: "a motion that *the Dáil carried* in May"."""
    own = clause.dep_ in {"relcl", "acl"} and clause.lemma_ == "carry" and by_another(clause)
    return own and text.lemma_.lower() in {"motion", "resolution", "amendment", "proposal"}


def by_another(verb: Token) -> bool:
    """Whether a relative clause has a subject of its own: "that *the House* had passed"."""
    who = child(verb, "nsubj")
    return who is not None and who.lower_ not in {"which", "that"}


BY = frozenset({"in", "by", "under"})


def in_it(clause: Token, by: frozenset[str] = BY) -> bool:
    """Whether a relative clause tells what is done by a text: "*in which* they urge", "*by which*
    the Assembly asked".
    """
    ways = (c for c in clause.children if c.dep_ == "prep" and c.lower_ in by)
    return any(w.lower_ == "which" for way in ways for w in way.children)


def of_main(verb: Token, hung: Hung) -> bool:
    """Whether a date tells when the verb does something to whose object a text belongs: "upheld on
    Monday his veto of a law *approved* by the House".
    """
    above = next((w for w in verb.ancestors if is_verb(w)), None)
    inner = verb.dep_ == "acl" and verb.tag_ == "VBN" and above is not None
    inner = inner and verb.head.head.lower_ in {"on", "of", "to", "against", "for"}
    return inner and above is not None and above.i < hung.low and above in hung.chain
