"""Portfolios in brackets behind those who get them: "Ana Lind (Interior), Jens Holm (Finance)"."""

from collections.abc import Iterator

from kg.extract.naming.names import Named
from kg.extract.posts.titles.office import Office
from kg.extract.text.parse import Token
from kg.extract.words.titles import FIELD_NOUNS
from kg.model.extraction import EntityType


def bracketed(passage: Named) -> Iterator[Office]:
    """The portfolios in brackets behind those who get them: "The cabinet includes Ana Lind
    (*Interior*) and Jens Holm (*Foreign Affairs*)", if there are several and they are told to make
    up a government: a party, a university and a committee have such lists too.
    """
    found = [
        (name.start, name.end + 1, end)
        for name in passage.names
        if name.type is EntityType.PERSON and (end := bracket_end(passage, name.end)) > 0
    ]
    if len(found) > 1 and governs(passage, found[0][0], found[0][1] - 2):
        for _, start, end in found:
            yield Office(start, start, end, end, "minister", fielded=True, closed=True)


def governs(passage: Named, start: int, last: int) -> bool:
    """Whether those whose first name spans these words are who a government consists of: "the
    cabinet *includes*", "the king appointed a government:".
    """
    if passage.lower[start - 1 : start] == [":"]:
        nouns = [w for w in passage.words[max(0, start - NEAR) : start] if w.tag_ in NOUNS]
        return bool(nouns) and is_told(nouns[-1]) and is_government(nouns[-1])
    verb = passage.words[last].head
    while verb.dep_ in {"pobj", "prep", "conj"} and verb.head != verb:
        verb = verb.head
    if verb.lemma_ not in MAKING_UP or verb.tag_ not in {"VBZ", "VBP"}:
        return False
    lefts = [child for child in verb.children if child.i < passage.words[start].i]
    plain = not any(child.dep_ in {"aux", "neg"} for child in lefts)
    return plain and any(w.dep_ == "nsubj" and is_government(w) for w in lefts)


def is_told(noun: Token) -> bool:
    """Whether a noun is what its verb tells of: no "candidates for the *cabinet*"."""
    return noun.dep_ in TOLD or (noun.dep_ == "pobj" and noun.head.lower_ == "as")


def is_government(noun: Token) -> bool:
    """Whether a noun is the one for a state's government as it is now, or who is in it: "the new
    faces in *Cabinet*".
    """
    within = [c for link in noun.rights if link.lower_ in {"in", "on"} for c in link.rights]
    return any(
        each.lower_ in GOVERNING and OTHER.isdisjoint(child.lower_ for child in each.lefts)
        for each in (noun, *within)
    )


def bracket_end(passage: Named, at: int) -> int:
    """Where the words of a field end that stand in brackets at a word; 0 where none do."""
    low, words = passage.lower, passage.words
    end = at + 1
    while end < len(low) and (words[end].text[:1].isupper() or low[end] in LINKING):
        end += 1
    fields = end > at + 1 and low[end - 1] in FIELD_NOUNS
    return end if fields and low[at] == "(" and low[end : end + 1] == [")"] else 0


NEAR = 12
"""Words before a list among which its noun stands."""
NOUNS = frozenset({"NN", "NNS"})
TOLD = frozenset({"dobj", "nsubj", "nsubjpass", "attr"})
GOVERNING = frozenset({"cabinet", "government", "ministers"})
"""Words for those who govern."""
OTHER = frozenset(
    {"shadow", "former", "deputy", "previous", "outgoing", "next", "future", "opposition", "last",
     "possible", "alternative", "student", "local", "junior", "assistant"}
)  # fmt: skip
"""What tells that they do not."""
MAKING_UP = frozenset({"include", "consist", "comprise", "be"})
LINKING = frozenset({"and", "&", "of", "for", ",", "'s", "’s"})
"""Small words within the fields of a portfolio."""
