"""The phrase of a noun: from which word to which it stands for somebody."""

from typing import NamedTuple

from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import CLOSING
from kg.extract.words.cues import CALLING, CUES, NAMING
from kg.extract.words.lexicon import words

CLAUSES = {"ccomp", "xcomp", "advcl", "relcl", "acl", "parataxis", "prep", "punct", "appos", "mark"}


def phrase_ends(token: Token) -> tuple[Token, Token]:
    """The first and last word of a noun's phrase, without clauses and appositions."""
    found = [token]
    for child in token.children:
        if child.dep_ not in CLAUSES or (child.dep_ == "prep" and child.lower_ == "of"):
            found += [t for t in child.subtree if not t.is_space and not t.is_punct]
    found.sort(key=lambda word: word.i)
    first, last = found[0], found[-1]
    while first.i > 1 and neighbour(first, -1).text == "-" and not neighbour(first, -1).whitespace_:
        first = neighbour(first, -2)
    while last.i + 2 < len(last.doc) and neighbour(last, 1).text == "-" and not last.whitespace_:
        last = neighbour(last, 2)
    return determined(first), last


def determined(token: Token) -> Token:
    """The article before the first word of a phrase, else the word."""
    before = neighbour(token, -1)
    return before if before.tag_ in {"DT", "PRP$"} else token


class Phrase(NamedTuple):
    """The words for whoever speaks, from which to which, and the main one."""

    first: int
    last: int
    who: Token


def main_noun(doc: Doc, first: int, last: int) -> Token:
    """The main word among words without a verb: the last of their first row of nouns."""
    at = next((n for n in range(first, last + 1) if doc[n].pos_ in {"NOUN", "PROPN"}), last)
    while at < last and doc[at + 1].pos_ in {"NOUN", "PROPN"}:
        at += 1
    return doc[at]


def is_answered(article: Token) -> bool:
    """Whether another's answer to what is said begins there: "it was an accident, *an explanation
    that Norway does not accept*", "…, a claim which Ole Berg dismissed"; or the article's own word
    on it: "…, a figure that could not be verified".
    """
    noun = article if article.lower_ == "something" else article.head
    some = article.lower_ in {"a", "an"} and noun.lower_ in SAID | STANCES and noun.i > article.i
    if noun != article and not some:
        return False
    clause = next((c for c in noun.rights if c.dep_ in {"relcl", "acl"}), None)
    if clause is None:
        return False
    if noun.lower_ in STANCES:
        # no answer in "a position that he held"
        return clause.lemma_ in CUES and clause.tag_ != "VBN"
    if clause.lemma_ in VERIFYING and any(c.dep_ == "neg" for c in clause.lefts):
        return True
    by = any(c.dep_ == "agent" for c in clause.rights)
    own = any(c.dep_ == "nsubj" and c.tag_ not in RELATIVE for c in clause.lefts)
    own = own or noun.lower_ in {"remark", "comment"}
    active = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.lefts)
    return own if active or clause.tag_ != "VBN" else by


SAID = words(
    "claim allegation accusation charge explanation account assertion version statement suggestion "
    "figure assessment remark comment description argument report contention characterization"
)
"""What another answers."""
STANCES = words("position stance view line prediction demand")
"""What another answers too, but may also hold."""
VERIFYING = words("verify confirm corroborate substantiate")


RELATIVE = {"WDT", "WP", "WP$", "WRB"}


def gap(mark: Token) -> bool:
    """Whether an "of" stands for "spoke of", which was said of another: "Norway spoke of war;
    Iceland *of* fog"; or the comma, or "as", for a verb of naming: "called it a crime; Iceland*,*
    “an accident”".
    """
    if mark.lower_ not in {"of", "as", ","}:
        return False
    stands = mark.lower_ == "of" or neighbour(mark, 1).text in OPENING_QUOTES
    return stands and opened(mark) is not None and spoken(mark) is not None


def spoken(mark: Token) -> Token | None:
    """The verb before it in its sentence for which it stands."""
    before = (mark.doc[at] for at in range(mark.sent.start, mark.i - 1))
    return next((w for w in before if left_out(mark, w)), None)


def left_out(mark: Token, verb: Token) -> bool:
    """Whether a mark may stand for a verb: "spoke of", "called", "described as"."""
    if mark.lower_ == "of":
        return verb.lemma_ in TALK and neighbour(verb, 1).lower_ == "of"
    if mark.lower_ == "as":
        return verb.lemma_ in NAMING and any(c.lower_ == "as" for c in verb.rights)
    return verb.lemma_ in CALLING and any(c.dep_ == "dobj" for c in verb.rights)


TALK = {"speak", "talk"}
OPENING_QUOTES = {"“", '"', "‘", "«", "'"}


def opened(prep: Token) -> int | None:
    """The first word behind the last semicolon before it, or the comma of a quotation, if no verb
    stands between.
    """
    doc = prep.doc
    for at in range(prep.i - 1, prep.sent.start, -1):
        if doc[at].text == ";" or (doc[at].text == "," and doc[at - 1].text in CLOSING):
            return at + 1 if at + 1 < prep.i else None
        if is_verb(doc[at]):
            return None
    return None
