"""Fields of ministers that are joined: "the *lands and* agriculture minister"."""

from kg.extract.naming.chunks import Chunk
from kg.extract.naming.names import Named
from kg.extract.posts.titles.bodynouns import BODY_NOUNS
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.titles import FIELD_NOUNS, RANK_HEADS
from kg.gazetteer import demonym
from kg.model.extraction import EntityType

OPENS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "'s", "’s", "new", "former", "as", "current",
     "appointed", "named", "ex", "acting", "outgoing", "then", "interim"}
)  # fmt: skip
"""What stands before the first of the nouns, which else may be of what somebody speaks about."""


def leads_to(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word is of the fields before a minister's title."""
    if is_joined(passage, at, chunk) or is_listed(passage, at, chunk):
        return True
    return is_local(passage.lower, at)


def is_joined(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word is the first of two nouns before a minister's title, or the "and" between."""
    low = passage.lower
    first = at - 1 if low[at] == "and" else at
    if first < 1 or chunk.plural or low[first + 1] != "and" or low[first - 1] not in OPENS:
        return False
    plain = passage.words[first].text.islower() and first not in passage.inside
    return plain and low[first] in FIELD_NOUNS and low[first + 2] in FIELD_NOUNS


def is_listed(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word is of a list of fields before a minister's title: "the *economy, trade and*
    industry minister".
    """
    low, last = passage.lower, chunk.end - 1
    if not is_item(low[at]) or at in passage.inside or low[last - 1] in COMMAS:
        return False
    if not all(map(is_item, low[at:last])):
        return False
    start = at
    while start and is_item(low[start - 1]):
        start -= 1
    while start < at and low[start] in COMMAS:
        start += 1
    items = passage.words[start:last]
    if not items or low[start] in COMMAS:
        return False
    several = {",", "and"} <= {word.text for word in items}
    capital = all(word.text[:1].isupper() or word.lower_ in COMMAS for word in items)
    opened = start == 0 or low[start - 1] in OPENS or items[0].is_sent_start is True
    owned = low[start - 1 : start] == ["of"]  # "the Ministries of *Health, Education and*"
    return several and at >= start and not chunk.plural and (opened or (capital and not owned))


COMMAS = frozenset({",", "and", "&"})


def is_item(word: str) -> bool:
    """Whether a word is of a list of fields."""
    return word in FIELD_NOUNS or word in COMMAS


def is_local(low: list[str], at: int) -> bool:
    """Whether a word is of "local government" before a minister's title."""
    return low[at : at + 2] == ["local", "government"] or (
        low[max(0, at - 1) : at + 1] == ["local", "government"]
    )


def closes(passage: Named, at: int) -> bool:
    """Whether a word is the last field of a list, and no "minister of agriculture, *trade* and
    *industry* leaders".
    """
    behind = passage.words[at + 1 : at + 2]
    plain = any(word.text.islower() and word.tag_ in {"NN", "NNS"} for word in behind)
    return passage.lower[at : at + 1] != [] and passage.lower[at] in FIELD_NOUNS and not plain


def lists_on(passage: Named, at: int) -> bool:
    """Whether a field goes on behind a comma: "for Water*,* Environment and Sanitation"."""
    low, words = passage.lower, passage.words
    joint = next((n for n in range(at + 2, min(at + 6, len(low) - 1)) if low[n] == "and"), 0)
    if low[at + 1 : at + 2] == ["and"]:
        # "minister of economy, trade*, and industry*"
        listed = at > LEAST and low[at - 2] == "," and low[at - 3] in FIELD_NOUNS
        return listed and low[at - 1] in FIELD_NOUNS and closes(passage, at + 2)
    if low[at + 2 : at + 4] == [",", "and"] and low[at + 1] in FIELD_NOUNS:
        return joint == at + 3 and closes(passage, joint + 1)
    ends = (at - 1, at + 1, joint + 1)
    if not AFTERWARDS.isdisjoint(low[at:joint]):
        # "Director for Health, *Partnership for Women and Families*" is another's field
        return False
    if not joint or any(n in passage.inside for n in ends):
        return False
    if not all(words[n].text[:1].isupper() for n in ends):
        # "minister of agriculture*, forestry and fisheries*"
        fields = FIELD_NOUNS.issuperset(low[n] for n in ends)
        return joint == at + 2 and fields and closes(passage, joint + 1)
    return not FIELD_NOUNS.isdisjoint((low[joint - 1], low[joint + 1]))


LEAST = 3
"""Words of two fields and the comma between."""
AFTERWARDS = frozenset({"for", "of", "on", "in", "at"})
"""Words by which what is behind a joint has a field or place of its own."""


def list_end(passage: Named, at: int) -> int:
    """The end of a minister's several fields with capitals: "for *Finance, Economy and Fair Work*",
    or `at`.
    """
    low = passage.lower
    if low[at - 1] not in HEADS or low[at : at + 1] not in (["of"], ["for"]):
        return at
    start, closed, ends = at + 1, at, []
    while (end := item_end(passage, start)) > start:
        ends.append(end)
        if low[start - 1] in JOINTS:
            closed = end
        joint = end + (low[end : end + 2] in (COMMA_AND, COMMA_AMPERSAND))
        if low[joint : joint + 1] not in (["and"], ["&"], [","]):
            break
        start = joint + 1
    known = any(low[end - 1] in FIELD_NOUNS for end in ends if end <= closed)
    return closed if known or low[at - 1] in {"minister", "administrator"} else at


HEADS = frozenset({"minister", "secretary", "administrator"})
"""Last words of titles behind which lists of fields stand."""
JOINTS = frozenset({"and", "&"})
COMMA_AND, COMMA_AMPERSAND = [",", "and"], [",", "&"]


def item_end(passage: Named, at: int) -> int:
    """The end of one field of a list that starts there, "*Land Reform*", or `at`."""
    low, words = passage.lower, passage.words
    start = end = at + (low[at : at + 1] == ["the"])
    while end < len(low) and words[end].text[:1].isupper() and is_of_field(passage, end):
        end += 1
    seated = low[at - 1] in JOINTS and low[end : end + 1] == ["at"]  # the last of the list
    if end == start or (
        end < len(low) and (end in passage.titles or (low[end] in NAMING and not seated))
    ):
        return at
    if low[end - 1] in RANK_HEADS and end in passage.starting:
        return at  # "Minister of the Interior and *Brigadier* Jens Holm"
    own = [low[n] for n in range(start, end)]
    named = own[-1] in FIELD_NOUNS or own[-2:] == ["local", "government"]
    whole = start in passage.starting and passage.starting[start].end == end
    known = whole and len(own) == 1
    letters = len(own) == 1 and words[start].text.isupper()
    first = low[at - 1] in {"of", "for"}
    plain = BODY_NOUNS.isdisjoint(own) and not (known or letters or (start > at and not first))
    return end if named or plain else at


def is_of_field(passage: Named, at: int) -> bool:
    """Whether a word with a capital may be a field's: it is no title, nobody's name, no place."""
    name = passage.inside.get(at)
    other = name is not None and name.type is not EntityType.ORGANIZATION
    honoured = passage.lower[at].rstrip(".") in HONORIFICS
    return passage.words[at].is_alpha and at not in passage.titles and not (other or honoured)


NAMING = frozenset({"of", "'s", "’s", "-", "at", "in"})
"""What stands behind a word with a capital that opens a longer name."""


def is_nations(passage: Named, at: int, chunk: Chunk) -> bool:
    """Whether a word is of the field of a state's minister, all in capitals behind its adjective,
    whatever follows: "Kazakh *Emergency Situations* Minister Major General Lind".
    """
    start = chunk.start
    while start > 0 and start - 1 not in passage.inside and (
        passage.words[start - 1].text.istitle() and demonym(passage.words[start - 1].text) is None
    ):  # fmt: skip
        start -= 1
    led = 0 < start <= at and demonym(passage.words[start - 1].text) is not None
    return led and passage.lower[chunk.start] == "minister" and passage.titles.isdisjoint(
        range(start, chunk.start)
    )  # fmt: skip
