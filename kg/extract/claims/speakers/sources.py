"""The whole phrase of whoever speaks, as written."""

from kg.extract.claims.sentences.circumstances import is_date
from kg.extract.claims.sentences.extraposed import extraposed
from kg.extract.claims.sentences.phrases import is_answered
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, wording
from kg.model.extraction import Span


def source_span(passage: Named, source: Token, cue: Token) -> Span:
    """The whole phrase of a source, up to the cue where the phrase goes on behind it."""
    doc = source.doc
    first, last = source.left_edge.i, source.right_edge.i
    first = cue.i + 1 if first == cue.i < source.i else first
    if source.dep_ == "nsubj" and last < cue.i:
        last = max(c.right_edge.i for c in (source, *source.head.lefts) if c.dep_ == "nsubj")
    if source.i < cue.i <= last:
        last = cue.i - 1
        while last > source.i and (doc[last].dep_ in BESIDE or doc[last].is_space):
            last -= 1
    last = min([last, *(c.left_edge.i - 1 for c in source.rights if is_apart(c, cue))])
    colon = next((at for at in range(source.i, last) if doc[at].text == ":"), None)
    last = last if colon is None else colon - 1
    while last > source.i and (doc[last].is_punct or doc[last].is_space or doc[last].dep_ == "cc"):
        last -= 1
    while first < source.i and doc[first].is_punct:
        first += 1
    if last + 1 < len(doc) and doc[last + 1].text == ")" and "(" in wording(doc[first:last]):
        last += 1
    return passage.passage.span(doc[first], doc[last])


def is_apart(phrase: Token, cue: Token) -> bool:
    """Whether a phrase behind a source is no part of it: what another answers, or when it spoke:
    "Ole Berg *on Monday* called it a farce".
    """
    if phrase.dep_ == "appos":
        return is_answered(phrase.left_edge)
    if phrase.left_edge.lower_ == "that" and phrase.left_edge.i > 0:
        # "says Ana Lind, that it is so", "it was stressed by the delegates that it is so"
        return neighbour(phrase.left_edge, -1).text == "," or extraposed(cue) == phrase
    if phrase.lower_ == "of" and cue.lemma_ == "accuse":
        # "was accused by the union of lying"
        return phrase.head.i > cue.i and any(c.tag_ == "VBG" for c in phrase.rights)
    if phrase.dep_ == "acl":
        return cue.dep_ == "conj" and cue.head == phrase
    return phrase.lower_ == "on" and phrase.right_edge.i == cue.i - 1 and is_date(phrase)


BESIDE = {"aux", "auxpass", "neg", "advmod", "punct"}
