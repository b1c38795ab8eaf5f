"""What a gathering marks, as its own sentence tells: "on the anniversary of X", "to mark X"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.commemorations.remembered import THROUGH, objects, occasion
from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.sentences.hanging import incident
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Sentence, Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EventRef

MARKING = words(
    "anniversary commemorating commemorate commemorated memory mark marked marking marks "
    "remember remembered"
)


def find_marked(stage: Stage) -> None:
    """What the gatherings of a passage mark."""
    for token in stage.passage.words:
        if stage.offset(token) in stage.draft.event_at:
            commemorate(stage, token)


def commemorate(stage: Stage, token: Token) -> None:
    """What a gathering marks, told in its sentence: "on the anniversary of X", "to mark X"."""
    ref = stage.draft.event_at[stage.offset(token)]
    event = stage.draft.events[ref]
    if event.type not in GATHERINGS or (event.type == "meeting" and not event.date and event.same):
        return
    if not any(word.lower_ in MARKING for word in token.sent):
        return
    for word in remembered_in(token.sent):
        other = stage.draft.event_at.get(stage.offset(word))
        told = None if other is None else stage.draft.events[other]
        plain = told is not None and told.trigger.of(stage.draft.article.text) in ARRANGED
        if other is not None and told is not None and word.i != token.i and not plain and (
            incident(told.type)
        ):  # fmt: skip
            mark(stage.draft, ref, stage.draft.first(other))
            return


def remembered_in(sentence: Sentence) -> list[Token]:
    """The words that may tell what a sentence marks: those of what it tells to be remembered, where
    it does; police may arrest somebody at "a vigil on the anniversary *of the raid*".
    """
    found = [thing for word in sentence for thing in (*objects(word), *since(word))]
    things = [t for t in found if not (occasion(t) or t.lemma_ in THROUGH or t.like_num)]
    return [w for thing in things for w in thing.subtree] or list(sentence)


def since(word: Token) -> Iterator[Token]:
    """What a verb has for an object that people mark, and that since which they count the years."""
    if word.lower_ in MARKING and word.pos_ == "VERB":
        things = [c for c in word.children if c.dep_ == "dobj"]
        yield from (thing for thing in things if thing.ent_type_ != "DATE")
        preps = (c for w in (word, *things) for c in w.children if c.lower_ in {"since", "after"})
        yield from (c for prep in preps for c in prep.children if c.dep_ == "pobj")


ARRANGED = {"organized", "organised", "arranged", "held", "hosted", "invited", "attended"}
"""What is done to mark something, and is not what is marked."""


def mark(draft: Draft, ref: EventRef, marked: EventRef) -> None:
    """Let an event mark another: what was in another year is not looked back on on its own day."""
    day, filed = draft.events[marked].date, draft.article.published
    past = day is not None and filed is not None and day.year != filed.year
    for each in {ref, draft.first(ref)}:
        event = draft.events[each]
        date = None if past and event.date == day else event.date
        of_this = marked if each == ref else event.commemorates
        draft.events[each] = replace(event, date=date, commemorates=of_this)
