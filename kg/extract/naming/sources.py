"""Names that the tagger missed and only what stands beside them tells: titles, honorifics, cues."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kg.extract.naming.beside import INTRODUCED, is_closed, is_part, pointed
from kg.extract.naming.chunks import Chunk, Label, Words, opens_sentence, phrase
from kg.extract.naming.extending import INITIAL, extended
from kg.extract.naming.name import Name
from kg.extract.naming.nouns import CALLING
from kg.extract.naming.organs import coded, ministries, of_fields, organs
from kg.extract.naming.persons import is_introducing, is_rest
from kg.extract.naming.tails import DAYS
from kg.extract.words.cues import CUES
from kg.extract.words.firms import LEGAL
from kg.extract.words.lexicon import HONORIFICS, PARLIAMENTS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.styles import POSTNOMINALS, RANK_LETTERS
from kg.extract.words.titles import title_slug
from kg.gazetteer import demonym
from kg.model.extraction import EntityType

Taken = Mapping[int, Name]
"""The words that names hold already."""
Source = Callable[[Words, Sequence[Chunk], Taken], Iterator[Name]]


def titles_of(found: Iterable[Chunk]) -> set[int]:
    """The words of titles."""
    return {at for c in found if c.label is Label.TITLE for at in range(c.start, c.end)}


def introduced(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """People whom only a title in capitals before them tells: "Delegate Candi King"."""
    for chunk in found:
        if chunk.label is not Label.TITLE:
            continue
        # "Delegate Candi King", "his chief of staff, Retselisitsoe Pitso"
        behind = words[chunk.end - 1].text.islower() and chunk.end < len(words)
        at = end = chunk.end + (behind and words[chunk.end].text == ",")
        if at == chunk.end and not words[chunk.end - 1].text.istitle():
            continue
        while end < len(words) and end not in taken and is_part(words, end):
            end += 1
        closed = is_closed(words, end) and end not in taken
        if 2 <= end - at <= 3 and closed and not is_rest(words, at, end):
            yield extended(words, Name(EntityType.PERSON, at, end, probability=INTRODUCED))


def addressed(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """People whom only an honorific, a rank or a post in letters tells: "H.E. Sheikh Talal
    al-Mahrezi", "SP Grace Terna".
    """
    for at, word in enumerate(words[:-1]):
        if at in taken or not word.text[:1].isupper() or not is_introducing(word.text):
            continue
        if at and words[at - 1].text in CALLING:
            continue
        polite = word.lower_.rstrip(".") in HONORIFICS
        end = at + 1
        while end < len(words) and end not in taken and (
            is_part(words, end)
            or words[end].lower_.startswith(("al-", "el-"))
            or (end == at + 1 and INITIAL.fullmatch(words[end].text))
        ):  # fmt: skip
            end += 1
        if at + (1 if polite else 2) < end <= at + 4 and is_closed(words, end) and (
            not is_introducing(words[at + 1].text)
            and (end > at + PAIR or title_slug(words[at + 1].text) is None)
            and title_slug(phrase(words[at + 1 : end])) is None
        ):  # fmt: skip
            yield extended(words, Name(EntityType.PERSON, at + 1, end, probability=INTRODUCED))


def speaking(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Acronyms that say something: "PSI said that talks were needed"."""
    for at, word in enumerate(words[:-1]):
        text = word.text
        if text.isupper() and text.isalpha() and 2 < len(text) < LONG and at not in taken and (
            opens_sentence(word) and words[at + 1].lemma_ in CUES and words[at + 1].text.islower()
        ):  # fmt: skip
            yield Name(EntityType.ORGANIZATION, at, at + 1, probability=INTRODUCED)


def officed(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Acronyms between an office and the name of its holder: "Director *SPIR* Ana Lind"."""
    for chunk in found:
        at = chunk.end
        if chunk.label is not Label.TITLE or at + 1 >= len(words) or at in taken:
            continue
        text, holder = words[at].text, at + 1 + (words[at + 1].lower_.rstrip(".") in HONORIFICS)
        person = holder in taken and taken[holder].type is EntityType.PERSON
        letters = text.isupper() and text.isalpha() and 2 < len(text) < LONG
        letters = letters and text not in DEGREES
        if letters and person and words[at - 1].text.istitle() and not is_introducing(text):
            yield Name(EntityType.ORGANIZATION, at, at + 1, probability=INTRODUCED)


LONG = 7
"""Letters that an acronym has fewer than."""
DEGREES = frozenset(letters.upper() for letters in POSTNOMINALS | RANK_LETTERS)


def headed(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Companies and parties that only the title behind them tells: "Meridian CEO Ana Lind",
    "Labour leader Ana Lind".
    """
    titles = titles_of(found)
    for chunk in found:
        start = chunk.start
        if chunk.label is not Label.TITLE or chunk.value not in {"chief-executive", "leader"}:
            continue
        while start and start - 1 not in taken and start - 1 not in titles and (
            is_part(words, start - 1) and demonym(words[start - 1].text) is None
        ):  # fmt: skip
            start -= 1
        if start and start - 1 not in taken and words[start - 1].lower_ in LEADING:
            # "Labour" is a field of ministers too, and therefore no part of a name.
            start -= 1
        if start < chunk.start and start not in taken and leads(words, start, chunk):
            yield Name(EntityType.ORGANIZATION, start, chunk.start, probability=INTRODUCED)


def leads(words: Words, start: int, chunk: Chunk) -> bool:
    """Whether the words before a title may be what its holder leads: of a leader, no common noun
    that opens the sentence or tells a side.
    """
    word = words[start]
    sure = word.lower_ in LEADING or not (opens_sentence(word) or word.lower_ in SIDES)
    return chunk.value != "leader" or sure


LEADING = listed(
    "labour labor conservative tory liberal likud fidesz syriza podemos vox ciudadanos"
)
SIDES = listed(
    "opposition majority minority rebel deputy congregation community world student civic tribal "
    "turkic slavic arab western kurdish nordic baltic political military separatist congressional "
    "parliamentary democratic spiritual religious"
)


def chambers(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Chambers of a parliament by the common noun alone: "the House's majority leader", "Senate
    President Ana Lind", "told Parliament".
    """
    titles = titles_of(found)
    for at, word in enumerate(words):
        if at in taken or not word.text.istitle() or word.lower_ not in CHAMBERS:
            continue
        after = words[at + 1].text[:1] if at + 1 < len(words) else ""
        before = words[at - 1].lower_ if at else ""
        led = at + 1 in titles and word.lower_ not in NO_LEADERS
        followed = not after.isupper() or at + 1 in taken
        said = before in (TOLD if word.lower_ in BARE else {"the"})
        if before != "opposition" and (led or (followed and said)):
            yield Name(
                EntityType.ORGANIZATION, at, at + 1, kind="legislature", probability=INTRODUCED
            )


CHAMBERS = PARLIAMENTS | listed(
    "house senate commons lords parliament congress assembly treasury sandiganbayan"
)
NO_LEADERS = listed("treasury congress commons lords")
BARE = listed("parliament congress cabinet senate")
"""Bodies that go without an article: "told Parliament"."""
TOLD = listed("the told outside before")


PAIR = 2


def partnerships(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Firms by the names of the partners, whatever the tagger makes of each: "Lind, Holm, & Berg
    LLP", "a partner at Lind, Holm & Berg".
    """
    for at, word in enumerate(words):
        if word.text != "&" or not PAIR <= at < len(words) - 1:
            continue
        end = at + 1
        while end < len(words) and is_part(words, end) and words[end].lower_ not in LEGAL:
            end += 1
        start = first_partner(words, at)
        formed = end < len(words) and words[end].lower_ in LEGAL
        end += formed
        within = (taken[n] for n in range(start, end) if n in taken)
        if at + 1 < end - formed and start < at - 1 and (formed or is_practice(words, start)) and (
            all(start <= name.start and name.end <= end for name in within)
        ):  # fmt: skip
            yield Name(EntityType.ORGANIZATION, start, end, probability=INTRODUCED)


def first_partner(words: Words, at: int) -> int:
    """Where the names of the partners begin, of which "&" stands before the last one. Each before a
    comma is one surname: "In Oslo, *Lind & Berg* LLP", "Ana Lind, Partner, *Lind & Berg* LLP".
    """
    last = at - (words[at - 1].text == ",")
    start = parts_before(words, last)
    if 0 < start < last - 1 and words[start - 1].lower_ in WHERE:
        # "On Monday *Lind & Berg* LLP"
        return start + 1
    while start > PAIR and words[start - 1].text == ",":
        before = parts_before(words, start - 1)
        led = before > 0 and words[before - 1].lower_ in WHERE
        apart = words[before].lower_ in DAYS or title_slug(words[before].text) is not None
        if before != start - PAIR or led or apart:
            return start
        start = before
    return start


def parts_before(words: Words, end: int) -> int:
    """Where the words begin that may be of names and end there."""
    while end and is_part(words, end - 1):
        end -= 1
    return end


def is_practice(words: Words, start: int) -> bool:
    """Whether somebody practises in the firm whose name begins there: "counsel *at* Lind"."""
    return start > 1 and words[start - 1].lower_ in {"at", "with"} and (
        words[start - 2].lower_ in {"partner", "associate", "counsel", "attorney", "lawyer"}
    )  # fmt: skip


WHERE = listed("in near on since outside across until")
"""What stands before a place or a date."""


SOURCES: tuple[Source, ...] = (
    introduced, addressed, speaking, officed, headed, chambers, pointed, organs, coded,
    ministries, of_fields, partnerships,
)  # fmt: skip
"""In the order in which they are asked: who comes first holds the words."""
