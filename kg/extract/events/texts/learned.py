"""Texts that a body adopted, where no rule has read what the network is sure of."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extract.draft import Draft
from kg.extract.events.passing.citations import numbers
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopted import real_frame
from kg.extract.events.texts.kinds import is_draft
from kg.extract.events.texts.nouns import new, own_date
from kg.extract.events.texts.resolutions import complete
from kg.extract.naming.names import Named
from kg.extract.network.roles import likeliest
from kg.extract.network.signs import Text
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token, root_of
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Ref, Span

SURE = 0.8
"""How likely words must be an adopted text, to be so without a rule."""
LIKELY = 0.5
"""How likely a mention must be the body that adopted it."""


def find_learned_texts(draft: Draft, body: Sequence[Named], quoted: list[Span]) -> None:
    """Add the adopted texts whose words no rule has read: those with a verb that tells their fate
    are the rules', who may have left them out.
    """
    if not draft.reading.marks.whole:
        return
    for text in draft.reading.texts:
        passage = next((each for each in body if within(each, text)), None)
        if passage is not None and text.likely >= SURE:
            low, high = (at - passage.passage.offset for at in (text.start, text.end))
            inside = [word for word in passage.words if low <= word.idx < high]
            if inside:
                read_text(Stage(draft, passage, quoted), inside, text)


def within(passage: Named, text: Text) -> bool:
    """Whether a passage holds the words of a text."""
    begin = passage.passage.offset
    return begin <= text.start < begin + len(passage.passage.text)


def read_text(stage: Stage, inside: list[Token], text: Text) -> None:
    """Add a text by its words, if no rule has read them or those of its phrase."""
    token = root_of(inside)
    near = [above for word in inside for above in (word, *takewhile(is_phrase, word.ancestors))]
    told = any(stage.offset(word) in stage.draft.text_at for word in near)
    told = told or fails_behind(stage, token) or real_frame(stage, token) is not None
    if not told and not is_draft(token) and is_fact(token):
        add_text(stage, token, text)


def fails_behind(stage: Stage, token: Token) -> bool:
    """Whether the paragraph goes on to tell that the text was lost: "moved as *an amendment* that
    it be cut. The amendment was lost".
    """
    low = stage.offset(token)
    high = stage.passage.passage.offset + len(stage.passage.passage.text)
    source = stage.draft.article.text
    return any(
        low < each.trigger.start < high and each.trigger.of(source).lower() == token.lower_
        for each in stage.draft.rejected
    )


def is_phrase(word: Token) -> bool:
    """Whether a word above another is of its phrase: "the Lami *Declaration on* Land"."""
    return not is_verb(word)


def is_fact(token: Token) -> bool:
    """Whether what is done with a text is told as done: "the Senate would order it by resolution"
    is not.
    """
    verb = next((word for word in token.ancestors if is_verb(word)), None)
    return verb is None or of_verb(verb) is FACT


def add_text(stage: Stage, token: Token, text: Text) -> None:
    """Add a text with the body that likely adopted it and the day of its adoption."""
    draft = stage.draft
    who = adopter(stage, text)
    if who is None:
        return
    ref = new(stage, token, next(iter(numbers(stage, token)), None))
    complete(stage, token, None, ref, [who])
    event = adoption_beside(stage, token)
    if event is not None:
        draft.events[event] = replace(draft.events[event], adopts=ref)
    date = draft.resolutions[ref].date or own_date(stage, token) or day_told(stage, event)
    draft.resolutions[ref] = replace(draft.resolutions[ref], date=date, rule="network:text")


def adopter(stage: Stage, text: Text) -> Ref | None:
    """The mention that is likeliest of the body that adopted a text, if it is likely."""
    draft = stage.draft
    among = [ref for ref, m in enumerate(draft.mentions) if m.type is not EntityType.PERSON]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    share, at = likeliest(draft.reading.roles.chosen("adopter", text.end - 1, ends))
    return among[at] if share >= LIKELY else None


def adoption_beside(stage: Stage, token: Token) -> EventRef | None:
    """The adoption that the sentence tells and that adopts no text yet."""
    told = (stage.draft.event_at.get(stage.offset(word)) for word in token.sent)
    found = (ref for ref in told if ref is not None)
    return next((ref for ref in found if adopts_nothing(stage, ref)), None)


def adopts_nothing(stage: Stage, ref: EventRef) -> bool:
    """Whether an event is an adoption of which no text is told yet."""
    event = stage.draft.events[ref]
    return event.type == "adoption" and event.adopts is None


def day_told(stage: Stage, event: EventRef | None) -> PartialDate | None:
    """The day of an adoption, or of the one told last."""
    draft = stage.draft
    if event is not None and (date := draft.events[draft.first(event)].date) is not None:
        return date
    days = [each.date for each in draft.events if each.type == "adoption" and each.date]
    return days[-1] if days else None
