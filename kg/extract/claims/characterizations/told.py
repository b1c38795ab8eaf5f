"""What an article told before a place in it: its sentences and events, for what is called so."""

from bisect import bisect_right
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Sentence
from kg.model.extraction import EventRef, Ref


class Target(NamedTuple):
    """What is characterized: an event, a mention, or an adopted text."""

    event: EventRef | None = None
    ref: Ref | None = None
    text: int | None = None


NOTHING = Target()


class Told(NamedTuple):
    """The sentences of an article in order, with the events told in each, and what has been called
    something so far: the number of the sentence → the event or text.
    """

    draft: Draft
    starts: list[int]
    sentences: list[tuple[Named, Sentence]]
    named: dict[int, Target]
    first: dict[int, EventRef]
    """Where the word for an event begins → the first event that it tells: it may adopt two.
    """
    barred: set[int]
    """The sentences in which something was called so that is no event or text: "it" may mean it."""
    by_rules: dict[int, EventRef]
    """Offset of a trigger → the event, without those that the network has added: "it", the event
    told last and the news are none of them.
    """

    @classmethod
    def of(cls, draft: Draft, passages: list[Named]) -> "Told":
        """The sentences of the passages."""
        found = [(p, sent) for p in passages for sent in p.passage.doc.sents]
        found.sort(key=lambda pair: pair[0].passage.offset + pair[1][0].idx)
        starts = [p.passage.offset + sent[0].idx for p, sent in found]
        first: dict[int, EventRef] = {}
        for ref, event in enumerate(draft.events):
            first.setdefault(event.trigger.start, ref)
        by_rules = {
            at: ref
            for at, ref in draft.event_at.items()
            if not draft.events[draft.first(ref)].is_added
        }
        return cls(draft, starts, found, {}, first, set(), by_rules)

    def number(self, at: int) -> int:
        """The number of the sentence at an offset."""
        return bisect_right(self.starts, at) - 1

    def remember(self, at: int, found: Target) -> None:
        """Keep what was called something there."""
        if found.event is not None or found.text is not None:
            self.named[self.number(at)] = Target(found.event, None, found.text)

    def root(self, event: EventRef) -> EventRef:
        """The first mention of an event."""
        told = self.draft.events[event]
        if told.same is not None:
            told = self.draft.events[told.same]
        return self.first[told.trigger.start]
