"""Lists of guests, an entry a line, whose last part is a body: "Ana Lind, Director, *Stop Now*"."""

from kg.extract.naming.names import Named
from kg.extract.posts.titles.office import Office
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.owning import FIELD_WORDS
from kg.model.extraction import EntityType

LONGEST = 12
"""Words of the name of a body at the end of an entry."""
SMALL = frozenset(
    {"of", "for", "the", "and", "&", "in", "on", "to", "a", "an", "with", "at", "by", "not", "our",
     "'s", "’s", "’", "'", "*", ":", "-", "–", "!"}
)  # fmt: skip
"""What may stand inside a name among its capitals."""


def is_entry(passage: Named, office: Office, at: int) -> bool:
    """Whether the words from `at` on are all that is left of an entry behind somebody's office, and
    a name that nobody has read.
    """
    words, low = passage.words, passage.lower
    if office.body is not None or office.end != office.last or not office.firm:
        return False
    rest = range(at, entry_end(passage))
    if not 1 < len(rest) <= LONGEST or not words[office.first].text[:1].isupper():
        return False
    if any(n in passage.titles or not is_part(passage, n) for n in rest):
        return False
    if words[at].tag_[:2] in {"VB", "UH", "JJ"}:
        # "*Good* Evening", "Ana Lind, Mayor, *Dies* At Home"
        return False
    capitals = [n for n in rest if words[n].text[:1].isupper()]
    named = len(capitals) > 1 and capitals[0] == at and not FIELD_WORDS.issuperset(low[at:])
    return named and opens_entry(passage, office)


def entry_end(passage: Named) -> int:
    """Where the name ends at the end of an entry, without the letters in brackets behind it."""
    words = passage.words
    short = len(words) > 3 and words[-1].text == ")" and words[-3].text == "("
    return len(words) - 3 if short and words[-2].text.isupper() else len(words)


def is_part(passage: Named, at: int) -> bool:
    """Whether a word may be of a body's name: a capital or a small word, of no person or place."""
    name, word = passage.inside.get(at), passage.words[at]
    own = name is None or name.type is EntityType.ORGANIZATION
    return own and (word.text[:1].isupper() or word.lower_ in SMALL)


def opens_entry(passage: Named, office: Office) -> bool:
    """Whether an entry opens with its person, whose offices alone stand between commas."""
    start = int(passage.lower[0].rstrip(".") in HONORIFICS)
    holder = passage.starting.get(start)
    if holder is None or holder.type is not EntityType.PERSON:
        return False
    between = range(holder.end + 1, office.start)
    comma = passage.lower[holder.end : holder.end + 1] == [","]
    return comma and all(n in passage.titles or passage.lower[n] in {"and", "&"} for n in between)
