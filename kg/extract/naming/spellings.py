"""What the article as a whole takes each spelling for: the tagger's votes and the context's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.naming.blanks import LAWS
from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.described import is_given
from kg.extract.naming.evidence import testimony
from kg.extract.naming.name import Name
from kg.extract.words.firms import COMPANIES, FIRMS
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.gazetteer import body, demonym, place
from kg.model.extraction import EntityType

Votes = dict[str, dict[EntityType, float]]
"""What each spelling may be of → how much speaks for it."""
PAIR = 2


@dataclass(frozen=True, slots=True)
class Spellings:
    """What the article takes each spelling for, and the last and first names of its people."""

    types: dict[str, EntityType]
    surnames: frozenset[str]
    forenames: frozenset[str]
    addressed: frozenset[str]
    """Last names that stand behind "Mr" or "Ms" alone."""
    wholes: dict[str, tuple[tuple[str, ...], ...]]
    """Names of several words by the first of them, longest first."""


COMMON = listed("united national general royal new first global world international great central")
"""Words that name no company alone."""
LIKELY = 0.5
"""Sum of probabilities from which a name tells how its other mentions are spelled."""
ACRONYM = 5.0
"""What an acronym's definition weighs beside the tagger's single words."""


def spellings(read: Sequence[tuple[Words, list[Name]]], seats: Iterable[str] = ()) -> Spellings:
    """The type of most weight for each spelling; `seats` are places that the dateline names."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for seat in seats:
        votes[seat][EntityType.PLACE] += ACRONYM
    surnames: set[str] = set()
    forenames: set[str] = set()
    addressed: set[str] = set()
    wholes: dict[tuple[str, ...], float] = defaultdict(float)
    for words, names in read:
        for at, name in enumerate(names):
            cast(votes, words, name)
            if name.end - name.start > PAIR:
                spelled = tuple(word.text for word in words[name.start : name.end])
                wholes[spelled] += name.probability
            if at and in_brackets(words, name) and is_law(words, names[at - 1]):
                # "the Arms Trade Treaty (ATT)": an acronym is what it stands for.
                votes[phrase(words[name.start : name.end])][EntityType.OTHER] += ACRONYM
            if name.type is EntityType.PERSON and name.end - name.start > 1:
                surnames.update(last_names(words, name))
                forenames.add(words[name.start].text)
            elif name.type is EntityType.PERSON and name.honorific:
                addressed.add(words[name.start].text)
    for pair in twofold(read):
        wholes[pair] += 1
        votes[" ".join(pair)][EntityType.ORGANIZATION] += ACRONYM
    types = {text: max(weights, key=lambda t: weights[t]) for text, weights in votes.items()}
    likely = by_first_word(texts for texts, weight in wholes.items() if weight > LIKELY)
    return Spellings(types, frozenset(surnames), frozenset(forenames), frozenset(addressed), likely)


def cast(votes: Votes, words: Words, name: Name) -> None:
    """What one mention tells of its spelling: the tagger's word, that of the words around it, and a
    company's for its shorter name.
    """
    text = phrase(words[name.start : name.end])
    votes[text][name.type] += name.probability
    if is_told(words, name, text):
        for told in testimony(words, name.start, name.end, name.type):
            votes[text][told.type] += told.weight
    if is_firm(words, name):
        # "Corvane Minerals" is "Corvane" too.
        votes[phrase(words[name.start : name.end - 1])][EntityType.ORGANIZATION] += ACRONYM
        if words[name.end - 2].lower_ in COMPANIES and name.end - name.start > PAIR:
            # "Havbris Tankers ASA"
            votes[words[name.start].text][EntityType.ORGANIZATION] += ACRONYM


def twofold(read: Sequence[tuple[Words, list[Name]]]) -> Iterator[tuple[str, ...]]:
    """Two words that the article has only together, and more than once: "Bread and Salt"."""
    pairs = {
        (words[name.start].text, second)
        for words, names in read
        for name in names
        if (second := partner(words, name))
    }
    if not pairs:
        return
    sought = {text for pair in pairs for text in pair}
    alone = Counter(word.text for words, _ in read for word in words if word.text in sought)
    joint = Counter(
        (one.text, two.text)
        for words, _ in read
        for one, link, two in zip(words, words[1:], words[2:], strict=False)
        if link.text == "and" and (one.text, two.text) in pairs
    )
    for (one, two), count in joint.items():
        if count > 1 and alone[one] == count == alone[two]:
            yield (one, "and", two)


def partner(words: Words, name: Name) -> str:
    """The single word that "and" joins to a single one that no lexicon knows, else nothing."""
    at = name.end + 1
    if name.end - name.start > 1 or at >= len(words) or words[name.end].text != "and":
        return ""
    one, two = words[name.start].text, words[at].text
    closed = at + 1 == len(words) or not words[at + 1].text[:1].isupper()
    known = is_given(words[name.start]) or place(one) or place(two) or body(one) or body(two)
    plain = one.istitle() and two.istitle() and demonym(one) is None and demonym(two) is None
    return two if closed and plain and not known else ""


def by_first_word(found: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names by their first word, longest first."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for texts in sorted(found, key=lambda texts: (-len(texts), texts)):
        table[texts[0]] = (*table.get(texts[0], ()), texts)
    return table


def made_whole(words: Words, names: list[Name], known: Spellings) -> Iterator[Name]:
    """The names, those with the rest that the tagger has cut off here and not elsewhere: "*Ward*
    and Witness said".
    """
    end = 0
    for at, name in enumerate(names):
        if name.start < end:
            continue
        end = name.end
        for texts in known.wholes.get(words[name.start].text, ()):
            last = name.start + len(texts)
            if last > name.end and last <= len(words) and all(
                words[name.start + n].text == text for n, text in enumerate(texts)
            ) and not any(other.start < last < other.end for other in names[at:]):  # fmt: skip
                end = last
                break
        yield replace(name, end=end)


def is_told(words: Words, name: Name, text: str) -> bool:
    """Whether the words around a name may tell what it is of: no lexicon knows, nor its own do."""
    if name.honorific or name.type is EntityType.EVENT:
        return False
    return is_plain(words, name.start, name.end) and place(text) is None and body(text) is None


def is_plain(words: Words, start: int, end: int) -> bool:
    """Whether a name's own words do not tell what it is of, so that those around may."""
    return not any(letter.isdigit() for letter in words[end - 1].text) and all(
        word.lower_ not in ORGANIZATION_HEADS and word.lower_.rstrip(".") not in HONORIFICS
        for word in words[start:end]
    )


def is_firm(words: Words, name: Name) -> bool:
    """Whether a name is a company's that may go without its last word."""
    return (
        name.type is EntityType.ORGANIZATION
        and name.end - name.start > 1
        and words[name.end - 1].lower_ in FIRMS
        and words[name.start].text.istitle()
        and words[name.start].lower_ not in COMMON
        and demonym(words[name.start].text) is None
        and words[name.end - 2].lower_ not in {"of", "and", "&", ","}
    )


def last_names(words: Words, name: Name) -> Iterable[str]:
    """The shorter forms of a full name from its end, "Falcão de Lemos", "Lemos", with or without
    what tells it from an older one's: "Holm III".
    """
    ends = {name.end, name.end - (words[name.end - 1].text.rstrip(".") in YOUNGER)}
    return (phrase(words[at:end]) for end in ends for at in range(name.start + 1, end))


YOUNGER = frozenset({"Jr", "Sr", "II", "III", "IV"})
"""What stands behind the name of somebody called like an older one."""


def is_law(words: Words, name: Name) -> bool:
    """Whether a name is a law's: "Clean Air Act", "Emergency Motion 3", but not "Foundation for
    Moral Law".
    """
    own = words[name.start : name.end]
    head = own[-2 if len(own) > 1 and own[-1].text.isdigit() else -1]
    return (
        len(own) > 1
        and head.lower_ in LAWS
        and all(word.lower_ not in ORGANIZATION_HEADS for word in own)
    )


def in_brackets(words: Words, name: Name) -> bool:
    """Whether a name is an acronym in brackets, which is what the name before it is."""
    short = name.end - name.start == 1 and words[name.start].text.isupper()
    return short and name.start > 0 and words[name.start - 1].text == "("
