"""Which annotated entity a predicted one stands for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kg.evaluate.matching import likeness, shared, trim
from kg.evaluate.names import names_of
from kg.interchange import Document, Entity
from kg.model.extraction import Span

HONORIFIC = re.compile(r"^(?:the|mr|mrs|ms|dr|president|minister|senator)\.? ")

Votes = dict[str, float]


class Alignment:
    """The gold entities behind predicted ids."""

    def __init__(self, gold: Document, predicted: Document) -> None:
        self.gold = {entity.id: entity for entity in gold.entities or ()}
        self.stands_for = aligned(gold, predicted)
        self.unnamed = {entity.id for entity in predicted.entities or () if not entity.mentions}
        """Those with no mention, only allusions: a gold document has no way to tell them."""
        self.label = {
            entity.id: label(document.text, entity)
            for document in (predicted, gold)
            for entity in document.entities or ()
        }

    def __call__(self, id: str | None) -> str | None:
        """The gold id for a predicted one; one that stands for nothing is told by a `?`, and is
        none where the text does not name it.
        """
        if id is None or (id in self.unnamed and id not in self.stands_for):
            return None
        return self.stands_for.get(id, f"?{id}")

    def name(self, id: str | None) -> str:
        """The entity for a reader; `id` is a gold id, or what a call has given."""
        if id is None:
            return "—"
        return self.label.get(id) or self.label.get(id.removeprefix("?"), id)


def label(text: str, entity: Entity) -> str:
    """The longest name of an entity, or whatever refers to it."""
    spans = names_of(entity) or entity.mentions or entity.allusions
    if not spans:
        return entity.id
    return " ".join(max(spans, key=lambda span: span.end - span.start).of(text).split())


def aligned(gold: Document, predicted: Document) -> dict[str, str]:
    """The gold id of each predicted id: that with which it shares most names in their places, else
    mentions, else a name elsewhere, else characters. Several may stand for one; on a tie the
    closest set of mentions, then the same type, then one that nobody has stood for yet.
    """
    book = Mentions(gold)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for entity in predicted.entities or ():
        votes = book.votes(entity)
        if votes:
            mine = set(entity.mentions)
            best = max(
                sorted(votes),
                key=lambda each: (
                    votes[each],
                    *book.closeness(each, mine, entity.type),
                    each not in taken,
                ),
            )
            found[entity.id] = best
            taken.add(best)
    return found


class Mentions:
    """The mentions of a gold document by place and by name."""

    def __init__(self, gold: Document) -> None:
        self.text = gold.text
        self.entities = {entity.id: entity for entity in gold.entities or ()}
        self.at: defaultdict[Span, set[str]] = defaultdict(set)
        self.named: defaultdict[str, set[str]] = defaultdict(set)
        self.alluded: defaultdict[Span, set[str]] = defaultdict(set)
        self.all: list[tuple[Span, str]] = []
        for id, entity in self.entities.items():
            for mention in entity.mentions:
                span = trim(self.text, mention)
                self.at[span].add(id)
                self.named[normal(span.of(self.text))].add(id)
                self.all.append((span, id))
            for word in (*entity.mentions, *entity.allusions):
                self.alluded[trim(self.text, word)].add(id)

    def votes(self, entity: Entity) -> Votes:
        """How much speaks for each gold entity, by the strongest kind of evidence that there is."""
        mine = sorted(set(entity.mentions))
        return (
            self._by(self.at.get(trim(self.text, m), ()) for m in sorted(set(names_of(entity))))
            or self._by(self.at.get(trim(self.text, m), ()) for m in mine)
            or self._by(self.named.get(normal(m.of(self.text)), ()) for m in mine)
            or self._overlapping(mine, by_head=True)
            or self._overlapping(mine)
            or self._by(self.alluded.get(trim(self.text, word), ()) for word in entity.allusions)
            # A text goes by its noun, "Bill", where the gold has its name.
            or (self._overlapping(entity.allusions) if entity.type == "other" else {})
        )

    def closeness(self, id: str, mine: set[Span], type: str) -> tuple[float, bool]:
        """How alike the sets of mentions are, and whether the types are equal."""
        theirs = set(self.entities[id].mentions)
        alike = len(mine & theirs) / len(mine | theirs) if mine or theirs else 0.0
        return alike, self.entities[id].type == type

    def _by(self, ids: Iterable[Iterable[str]]) -> Votes:
        return dict(Counter(id for each in ids for id in each))

    def _overlapping(self, mine: Iterable[Span], *, by_head: bool = False) -> Votes:
        """How much of the mentions is shared; `by_head` with those alone whose noun it is: in
        "Peru's central bank" and "the central bank of Peru" the bank, not Peru.
        """
        votes: defaultdict[str, float] = defaultdict(float)
        for mention in mine:
            end = head_end(self.text, mention)
            for span, id in self._near(mention):
                if head_end(self.text, span) == end or not by_head:
                    votes[id] += likeness(span, mention)
        return dict(votes)

    def _near(self, mention: Span) -> Iterator[tuple[Span, str]]:
        return ((span, id) for span, id in self.all if shared(span, mention) > 0)


def head_end(text: str, span: Span) -> int:
    """Where the noun of a phrase ends: before "of" and the like, else with the phrase.

    >>> head_end("the bank of Peru", Span(4, 16)), head_end("Peru's bank", Span(0, 11))
    (8, 11)
    """
    own = trim(text, span)
    behind = re.search(r" (?:of|for|in|on|at|to) ", own.of(text))
    return own.end if behind is None else own.start + behind.start()


def normal(name: str) -> str:
    """A name without case, article and honorific.

    >>> normal("President  Ana Lind")
    'ana lind'
    """
    return HONORIFIC.sub("", " ".join(name.split()).lower())
