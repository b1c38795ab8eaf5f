"""Whether a sentence's words join somebody to a title that the network takes for his."""

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.titles.around import POLICE_RANKS
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token, root_of
from kg.extract.words.lexicon import words
from kg.extract.words.titles import RANK_HEADS
from kg.model.extraction import EntityType, Ref


def is_linked(draft: Draft, passage: Named, title: range, person: Ref) -> bool:
    """Whether a title is somebody's as the sentence is built: beside his name or told of him, as a
    fact, and nobody else's. A rank is an honorific.
    """
    span = draft.mentions[person].span
    own = [word for word in passage.words if span.start <= passage.passage.at(word) < span.end]
    head = root_of(passage.words[title[0] : title[-1] + 1])
    ranks = RANK_HEADS | POLICE_RANKS
    if not own or own[0].sent != head.sent or passage.lower[title[-1]] in ranks:
        return False
    if is_open(passage, title) or is_others(passage, title, own) or is_somebodys(own, head):
        return False
    return joined(head, root_of(own))


def joined(title: Token, person: Token) -> bool:
    """Whether a title is built as one that somebody has: within the phrase of the name or about it,
    in apposition, or behind a verb. Whose it is the network tells. Not one that another title only
    names: "an adviser to the *president*".
    """
    if title.dep_ in {"pobj", "poss"} and title.head.lower_ not in HELD:
        return False
    if any(word.dep_ == "nsubj" and word.lower_ == "which" for word in title.children):
        # "chair of the council, which *runs* the port"
        return False
    within = title.is_ancestor(person) or person.is_ancestor(title)
    return is_verb(title) or within or title.dep_ in PREDICATIVE or title.head.lower_ in HELD


PREDICATIVE = frozenset({"attr", "appos", "oprd", "conj", "acomp"})
HELD = frozenset({"as", "by", "in", "at"})
"""What may join a title to its verb: "in the *chair*"."""


def is_open(passage: Named, title: range) -> bool:
    """Whether words before a title in its sentence tell that it is only wished for, or refused."""
    first = passage.words[title[0]]
    before = passage.lower[max(first.sent.start - passage.words[0].i, title[0] - REACH) : title[0]]
    return not OPEN.isdisjoint(before)


REACH = 4
"""Words before a title among which others may leave it open."""
OPEN = words(
    "candidate candidates candidacy nominee nominees contender hopeful running runs run bid would "
    "wouldn could may might never not n't reject rejected rejects refuse refused refuses oppose "
    "opposed withdraw withdrawn withdrew block blocked if whether like treated best cast played "
    "want wants wanted hopes hoped choice would-be aspiring potential possible self-styled"
)


def is_others(passage: Named, title: range, own: list[Token]) -> bool:
    """Whether another's name follows a title, at once or behind a comma, "Senator *Lind*", or who
    is his: "the President *and his* adviser Lind".
    """
    at = title[-1] + 1
    if passage.lower[at : at + 2] in (["and", "his"], ["and", "her"]):
        return True
    places = (at, at + 1) if passage.lower[at : at + 1] in ([","], ["-"]) else (at,)
    names = [passage.starting[place] for place in places if place in passage.starting]
    return any(
        name.type is EntityType.PERSON and passage.words[name.start] not in own for name in names
    )


def is_somebodys(own: list[Token], title: Token) -> bool:
    """Whether a name only tells whose another is: "Lind*'s* director", "clerked *for* Lind"."""
    last = root_of(own)
    behind = last.doc[own[-1].i + 1 : own[-1].i + 2]
    possessive = any(word.lower_ in {"'s", "’s", "'", "’"} for word in behind)
    return possessive or (last.dep_ == "pobj" and last.head.head == title)
