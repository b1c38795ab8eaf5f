"""Of which text a clause is: of one that the article gives as a whole, else of its paragraph's."""

import re

from kg.extract.draft import Draft
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.texts.headlined import YEAR
from kg.extract.naming.names import Named
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS
from kg.model.extraction import ClaimMention, ResolutionMention

FOLLOWING = re.compile(r"\bfollowing (?:[\w’'-]+ ){0,5}$")
TOGETHER = words(
    "presidents ministers leaders heads sides parties participants members delegations states "
    "governments meeting summit conference council we secretaries chiefs speakers premiers"
)
"""Those who issue a text together."""
SELVES = {"it", "they", "we"}
ISSUING_ACTS = ACTS | words("agree appoint congratulate wish impose suspend offer pay resolve")
"""What those do who issue a text together."""


def is_whole(draft: Draft, text: ResolutionMention) -> bool:
    """Whether an article is itself the text: "Final communiqué", "the following statement"."""
    before = draft.article.text[max(0, text.trigger.start - 60) : text.trigger.start]
    return text.rule == "text:issued" or FOLLOWING.search(before) is not None


def together(draft: Draft, claim: ClaimMention) -> bool:
    """Whether those who issue a text speak in it by a common noun or pronoun: "Both sides"."""
    if claim.speaker is not None:
        return draft.mentions[claim.speaker].name.lower() in SELVES
    source = claim.speaker_text
    said = source.of(draft.article.text).split() if source is not None else []
    return bool(TOGETHER & {word.lower() for word in said[:4]})


def by_gathering(draft: Draft, claim: ClaimMention) -> bool:
    """Whether a gathering speaks in the text that it issues, and no body or person by name: what
    "The Summit" urges is urged by the body that issued the communiqué.
    """
    source = claim.source or claim.speaker_text
    said = [] if source is None else source.of(draft.article.text).lower().split()
    return len(said) == 2 and said[0] == "the" and said[1] in GATHERINGS


GATHERINGS = words("summit meeting conference session retreat")


def told_there(draft: Draft, claim: ClaimMention, ref: int) -> int:
    """The text whose clause a claim of a body is: the one of that body that its own paragraph tells
    to be adopted the same day, the last before it; else the article's.
    """
    if claim.speaker is None or claim.cue is None:
        return ref
    who, at = claim.speaker, claim.cue.start
    near = [
        n for n in section_texts(draft, at)
        if any(same_body(draft, who, a) for a in draft.resolutions[n].adopters)
        and draft.resolutions[n].date in {None, draft.resolutions[ref].date}
        and not is_older(draft, draft.resolutions[n])
    ]  # fmt: skip
    before = [n for n in near if draft.resolutions[n].trigger.start < at]
    return before[-1] if before else near[0] if len(near) == 1 else ref


def is_older(draft: Draft, text: ResolutionMention) -> bool:
    """Whether a text is of another year than the article, by its number: "1970 (2011)"."""
    year, filed = YEAR.search(text.number or ""), draft.article.published
    return year is not None and filed is not None and int(year[1]) != filed.year


GONE_BACK_TO = re.compile(r"\b(?:[Rr]ecall|[Rr]eaffirm|[Cc]it)(?:ing|e?d|e?s)\s+(?:its\s+)?$")
"""What stands before a text of another day: "*Recalling* resolution 27, the Council demanded"."""


def section_texts(draft: Draft, at: int) -> list[int]:
    """The texts that a paragraph tells to be adopted."""
    here = next((p.passage for p in draft.passages if within(p, at)), None)
    if here is None:
        return []
    end = here.offset + len(here.text)
    own = [
        n for n, text in enumerate(draft.resolutions)
        if text.rule != "text:recalled"
        and not GONE_BACK_TO.search(draft.article.text, max(0, text.trigger.start - 20),
                                    text.trigger.start)
    ]  # fmt: skip
    found = [n for n in own if here.offset <= draft.resolutions[n].trigger.start < end]
    return found or [n for n in own if closes(draft, end, draft.resolutions[n])]


def closes(draft: Draft, end: int, text: ResolutionMention) -> bool:
    """Whether the next paragraph but tells that the text was adopted of which one speaks that ends
    at a place: "MEPs condemn the raid. // The resolution was adopted by 80 votes to 3".
    """
    between = draft.article.text[end : text.trigger.start]
    return (
        BEHIND.fullmatch(between) is not None
        and CARRIED.match(draft.article.text, text.trigger.end) is not None
    )


BEHIND = re.compile(r"\s*The ")
CARRIED = re.compile(r" (?:was|were) (?:adopted|approved|passed|carried|agreed)\b")
"""What stands before and behind the noun of a text that a paragraph of its own tells adopted."""


def within(passage: Named, at: int) -> bool:
    """Whether a place in the article is in a paragraph."""
    low = passage.passage.offset
    return low <= at < low + len(passage.passage.text)
