"""Stretches of a passage that the lexicons know: titles, bodies, organizations, territories."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from kg.extract.naming.commons import (
    COMMON_BODIES,
    ends_body,
    is_base,
    is_department,
    is_ministers,
    is_of_holder,
    is_titular,
    opens_body,
    possessed,
    state_before,
)
from kg.extract.naming.forenames import Pairs, is_forename
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.styles import STYLES
from kg.extract.words.titles import TITLE_MODIFIERS, title_reach, title_slug
from kg.gazetteer import body, city, demonym, reach, territory


class Label(StrEnum):
    """What a lexicon says of a chunk."""

    TITLE = "title"
    BODY = "body"
    ORGANIZATION = "organization"
    TERRITORY = "territory"
    DEMONYM = "demonym"
    CITY = "city"


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Tokens `words[start:end]` of a passage. `value` is a role slug, a kind slug or a name."""

    label: Label
    start: int
    end: int
    value: str
    plural: bool = False

    def __len__(self) -> int:
        return self.end - self.start


Words = Sequence[Token]


def phrase(words: Words) -> str:
    """The tokens as text, white space collapsed."""
    # A Doc makes its text anew each time it is asked: joining the few tokens is far cheaper.
    return "".join(word.text_with_ws for word in words).strip()


def is_capital(token: Token) -> bool:
    """Whether the token looks like part of a name: a capital, not only by standing first."""
    if not token.text[:1].isupper() or token.text == "I":
        return False
    return not opens_sentence(token) or token.pos_ == "PROPN" or bool(token.ent_type_)


def opens_sentence(token: Token) -> bool:
    """Whether the token stands first in its sentence or quotation, where all words are capital."""
    if token.is_sent_start or token.i == 0:
        return True
    before = neighbour(token, -1)
    if before.text == "-" and before.whitespace_ and before.i:
        return bool(neighbour(before, -1).whitespace_)  # "La Paz - The Observatory has a new face."
    first = before.is_space and before.i == 0
    return first or before.text in {"“", '"', "‘", ":", "–", "—", "--"}


def chunks(words: Words, people: Pairs = frozenset()) -> list[Chunk]:
    """The chunks of a passage, longest first where they overlap, in order of position. The first
    names of `people` are no titles.
    """
    named = [c for c in titles(words) if not is_forename(words, c.end - 1, people)]
    blocked = {at for chunk in named for at in range(chunk.start, chunk.end)}
    found = [*named, *lookups(words), *organizations(words, blocked)]
    found.sort(key=lambda chunk: (-len(chunk), PRIORITY[chunk.label], chunk.start))
    taken: set[int] = set()
    kept = []
    for chunk in found:
        if taken.isdisjoint(range(chunk.start, chunk.end)):
            taken.update(range(chunk.start, chunk.end))
            kept.append(chunk)
    return sorted(kept, key=lambda chunk: chunk.start)


PRIORITY = {label: rank for rank, label in enumerate(
    (Label.BODY, Label.TERRITORY, Label.TITLE, Label.ORGANIZATION, Label.CITY, Label.DEMONYM)
)}  # fmt: skip


def phrases(words: Words, start: int, most: int) -> list[str]:
    """The phrases of one token and more from `start`, white space collapsed at their ends."""
    texts = accumulate(word.text_with_ws for word in words[start : start + most])
    return [text.strip() for text in texts]


def longest(phrases: Sequence[str], known: Callable[[str], object]) -> int:
    """How many tokens the longest of the phrases has that `known` knows, or 0."""
    for count in range(len(phrases), 0, -1):
        if known(phrases[count - 1]):
            return count
    return 0


def titles(words: Words) -> Iterator[Chunk]:
    """Titles of posts with the words that modify them: "Deputy Foreign Minister"."""
    at = done = 0
    while at < len(words):
        end = title_end(words, at)
        does = words[at].pos_ in {"VERB", "ADV"} and words[at].text.islower()
        does = does or [word.lower_ for word in words[at : at + 2]] == ["prior", "to"]
        if end == at or (does and words[at - 1].text != "WHO"):  # no pronoun
            at += 1
            continue
        slug, plural = (
            title_slug(phrase(words[at:end]))
            or title_slug(phrase(words[at + 1 : end]))
            or ("other", False)
        )
        general = at and at == done and words[at - 1].lower_ == "general"  # of the title before
        yield Chunk(Label.TITLE, at if general else modified(words, at), end, slug, plural)
        at = done = end


def title_end(words: Words, at: int) -> int:
    """The end of the title that begins with a word, or `at`: most words begin none."""
    reach = title_reach(words[at].lower_)
    if not reach and words[at].lower_ not in TITLE_MODIFIERS:
        return at
    end = max(at + longest(phrases(words, at, reach), title_slug), modified_end(words, at))
    end = at + 1 if end > at + 1 and opens_body(words, end) else end
    end = at if end > at and (ends_body(words, at) or is_department(words, at)) else end
    if end == at + 2 and words[at].text.islower() and words[at + 1].text == "General":
        end -= 1  # "institute president *General* Lind"
    while end > at and words[end - 1].is_punct:
        end -= 1
    return end


def modified_end(words: Words, at: int) -> int:
    """The end of a title of two words or more behind a modifier that opens another one, or `at`:
    "deputy *director general*", not "*deputy director* general".
    """
    if words[at].lower_ not in TITLE_MODIFIERS or at + 2 >= len(words):
        return at
    most = min(title_reach(words[at + 1].lower_), 4)
    length = longest(phrases(words, at + 1, most), title_slug)
    return at + 1 + length if length > 1 else at


def modified(words: Words, at: int) -> int:
    """Where the modifiers of the title at `at` begin; hyphens between them count as joined."""
    while at > 0:
        before = words[at - 1]
        joined = before.text == "-" and at > 1 and words[at - 2].lower_ in TITLE_MODIFIERS
        plain = before.lower_ in TITLE_MODIFIERS and not before.is_punct
        if not joined and (not plain or is_ministers(words, at - 1)):
            break
        at -= 2 if joined else 1
    return at


def lookups(words: Words) -> Iterator[Chunk]:
    """What the gazetteers know, wherever a name may begin."""
    for at, token in enumerate(words):
        if not token.text[:1].isupper() or token.lower_ == "the":
            continue
        candidates = phrases(words, at, reach(token.text))
        for label, known in LOOKUPS if candidates else ():
            end = at + longest(candidates, known)
            if end > at and not runs_on(words, end, label) and not in_person(words, at, end):
                yield Chunk(label, at, end, phrase(words[at:end]))


LOOKUPS: tuple[tuple[Label, Callable[[str], object]], ...] = (
    (Label.BODY, body),
    (Label.TERRITORY, territory),
    (Label.DEMONYM, demonym),
    (Label.CITY, city),
)


def in_person(words: Words, at: int, end: int) -> bool:
    """Whether the match is part of a person's name: the "David" of "David Stone" is no city. Behind
    "of" it is a place all the same: "Ambassador of Azerbaijan Dashgin Shikarov".
    """
    if words[at].ent_type_ != "PERSON" or (at > 0 and words[at - 1].lower_ in {"of", "the"}):
        return False
    if words[at].text.isupper() and end < len(words) and words[end].text.istitle():
        return False  # "met *US* Secretary of State Ana Lind"
    before = words[at].ent_iob_ == "I"
    after = end < len(words) and words[end].ent_iob_ == "I" and words[end].ent_type_ == "PERSON"
    return before or after


def runs_on(words: Words, end: int, label: Label) -> bool:
    """Whether a hyphen glues the match to more: the "US" of "US-led" is no actor."""
    glued = end < len(words) and words[end].text == "-" and not words[end - 1].whitespace_
    return glued and not (label is Label.DEMONYM or (label is Label.CITY and is_base(words, end)))


def organizations(words: Words, titles: set[int]) -> Iterator[Chunk]:
    """Capitalized phrases around a word such as "Institute" or "Committee", and the common nouns
    that with a state's name make one: "the Azerbaijani embassy". Words of `titles` end a phrase.
    """
    for at, token in enumerate(words):
        kind = ORGANIZATION_HEADS.get(token.lower_)
        if kind is None:
            continue
        if not token.text[:1].isupper():
            start = state_before(words, at) if token.lower_ in COMMON_BODIES else None
            if start is not None:
                yield Chunk(Label.ORGANIZATION, start, at + 1, kind)
            continue
        if is_titular(words, at, titles):
            continue
        start = leftwards(words, at, titles)
        end = rightwards(words, at + 1, titles)
        if end - start > 1 or possessed(words, start):
            yield Chunk(Label.ORGANIZATION, start, end, kind)


def leftwards(words: Words, at: int, titles: set[int]) -> int:
    """Where the capitalized phrase that ends at `at` begins."""
    while at > 0 and in_name(words[at - 1]) and at - 1 not in titles:
        at -= 1
    while words[at].text in {"&", "-"}:
        at += 1
    return at


def in_name(token: Token) -> bool:
    """Whether a token may stand inside an organization's name."""
    return token.text == "&" or (
        is_capital(token) and token.lower_.strip(".") not in {"mr", "mrs", "ms", "dr", "the"}
    )


def rightwards(words: Words, at: int, titles: set[int]) -> int:
    """The end of the name that goes on at `at`: "… of Peace and Diplomacy"."""
    while at < len(words):
        token = words[at]
        named = words[at + 1] if token.lower_ in STYLES and at + 1 < len(words) else token
        if token.ent_type_ == "DATE" or (
            named.ent_type_ == "PERSON" and token.lower_ not in ORGANIZATION_HEADS
        ):
            break
        if in_name(token) and at not in titles and not token.is_punct:
            at += 1
        elif token.lower_ in {"of", "on", "for", "to"} and (end := led_to(words, at + 1, titles)):
            at = end
        else:
            break
    return at


def led_to(words: Words, at: int, titles: set[int]) -> int:
    """The end of what follows "of" in a name, or 0: "the" and capitals, no person."""
    skipped = at + 1 if at < len(words) and words[at].lower_ == "the" else at
    if skipped >= len(words) or not is_capital(words[skipped]):
        return 0
    first = words[skipped]
    titled = words[at - 1].lower_ == "to" and title_slug(first.text) is not None
    titled = titled or phrase(words[at - 2 : at]).lower() in {"parliament on", "senate on"}
    known = longest(phrases(words, skipped, reach(first.text)), body)
    if titled or known or first.ent_type_ == "DATE" or is_of_holder(words, at, titles):
        return 0
    end = skipped + 1
    while end < len(words) and is_capital(words[end]):
        end += 1
    whole = end - skipped > 1 and words[end - 1].lower_ in ORGANIZATION_HEADS
    return 0 if whole or phrase(words[end : end + 1]) in {"’s", "'s"} else skipped + 1
