"""Who stands beside a title: right behind it, in apposition, or as what a verb makes of them."""

from spacy.tokens import Token

from kg.extract.chunks import Chunk, unreal
from kg.extract.names import Name, Named
from kg.model.extraction import EntityType


def name_at(passage: Named, start: int) -> Name | None:
    """The longest name that begins at a word; "the" before it does not count."""
    if start < len(passage.words) and passage.words[start].lower_ == "the":
        start += 1
    found = [name for name in passage.names if name.start == start]
    return max(found, key=lambda name: name.end, default=None)


def name_before(passage: Named, end: int) -> Name | None:
    """The longest name that ends at a word."""
    found = [name for name in passage.names if name.end == end]
    return min(found, key=lambda name: name.start, default=None)


def holder_of(passage: Named, title: Chunk, end: int, introduced: set[int]) -> Name | None:
    """Who holds the post: the name right behind, the name in front, the name behind a comma."""
    words = passage.words
    at = behind_honorific(passage, end)
    direct = name_at(passage, at)
    if direct and direct.type is EntityType.PERSON and words[at - 1].text != ",":
        introduced.add(direct.start)
        return direct
    before = apposed(passage, title.start) or predicated(passage, title)
    if before and before.start not in introduced:
        return before
    if end < len(words) and words[end].text == ",":
        behind = name_at(passage, behind_honorific(passage, end + 1))
        if behind and behind.type is EntityType.PERSON and closes(passage, behind.end):
            introduced.add(behind.start)
            return behind
    return None


def behind_honorific(passage: Named, at: int) -> int:
    """Where a name begins, past an honorific."""
    after = name_at(passage, at + 1)
    return at + 1 if after and after.honorific and after.start == at + 1 else at


def closes(passage: Named, at: int) -> bool:
    """Whether an apposed name ends there: a comma, a full stop, a verb or "and"."""
    return at >= len(passage.words) or passage.words[at].pos_ in {
        "PUNCT",
        "VERB",
        "AUX",
        "CCONJ",
        "ADP",
        "SPACE",
        "ADV",
    }


def apposed(passage: Named, start: int) -> Name | None:
    """The person before a comma before the title: "Ilham Mamedov, *the* First Secretary"."""
    words = passage.words
    at = start
    while at > 0 and words[at - 1].lower_ in {
        "the",
        "a",
        "an",
        "then",
        "nominee",
        "for",
        "as",
        "’s",
        "'s",
        "who",
        "is",
        "was",
    }:
        at -= 1
    owner = name_before(passage, at)
    if owner and owner.type is not EntityType.PERSON and owner.start > 0:
        at = owner.start
    elif at > 0 and words[at - 1].lower_ not in {","} and words[at - 1].ent_type_ == "NORP":
        at -= 1
    while at > 0 and words[at - 1].lower_ in {"the", "a", "an"}:
        at -= 1
    if at == 0 or words[at - 1].text != ",":
        return None
    name = name_before(passage, at - 1)
    if (
        name
        and name.type is EntityType.PLACE
        and name.start > 1
        and words[name.start - 1].lower_ == "of"
    ):
        name = name_before(passage, name.start - 1)
    return name if name and name.type is EntityType.PERSON else None


HOLDING = {"be", "become", "serve", "remain", "represent", "appoint", "elect", "name", "nominate"}
"""Verbs that tell who holds a post."""


def predicated(passage: Named, title: Chunk) -> Name | None:
    """The person who "is", "was appointed" or "serves as" what the title says."""
    head = passage.words[title.end - 1]
    while head.dep_ in {"compound", "conj"} and head.head != head:
        head = head.head
    verb = head.head
    if head.dep_ == "pobj" and verb.lower_ == "as":
        verb = capacity(verb)
    if head.dep_ not in {"attr", "oprd", "pobj"} or verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.lemma_ not in HOLDING or unreal(verb):
        return None
    return subject_name(passage, verb)


def capacity(as_: Token) -> Token:
    """The verb to which "as" belongs: the parser may hang it on the verb's object."""
    head = as_.head
    return head.head if head.dep_ == "dobj" else head


def subject_name(passage: Named, verb: Token) -> Name | None:
    """The person of whom the verb says it: the one appointed, else the subject, or what "who"
    stands for.
    """
    wanted = {"nsubj", "nsubjpass"}
    if verb.lemma_ in {"appoint", "elect", "name", "nominate"}:
        wanted = {"dobj", "nsubjpass"}
    for child in verb.children:
        if child.dep_ in wanted:
            token = (
                verb.head if child.lower_ in {"who", "which"} and verb.dep_ == "relcl" else child
            )
            found = [n for n in passage.names if token in passage.words[n.start : n.end]]
            return next((n for n in found if n.type is EntityType.PERSON), None)
    return None
