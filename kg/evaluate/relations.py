"""Relations between entities, and what somebody calls something."""

from kg.evaluate.alignment import Alignment
from kg.evaluate.events import Events
from kg.evaluate.matching import Pair, one_to_one, shared
from kg.evaluate.measures import Page, Told
from kg.interchange import Characterization, Document


def score_relations(
    page: Page, gold: Document, predicted: Document, align: Alignment, types: frozenset[str]
) -> None:
    """Triples of type, subject and object, and pairs of entities alone. `types` are those that the
    set has: what it never annotates is not held against a prediction.
    """
    if gold.relations is None:
        return
    asked = {(r.type, r.subject, r.object) for r in gold.relations}
    said = {
        (r.type, align(r.subject) or "", align(r.object) or "")
        for r in predicted.relations or ()
        if r.type in types
    }
    page.compare("rel", *({r: told(r, align) for r in sorted(each)} for each in (asked, said)))
    a, b = ({frozenset(r[1:]) for r in each} for each in (asked, said))
    page.add("rel_untyped", len(a & b), len(b), len(a))


def told(relation: tuple[str, str, str], align: Alignment) -> Told:
    """A relation for a reader."""
    type, subject, object = relation
    return Told(f"{align.name(subject)} {type} {align.name(object)}", None)


def score_characterizations(
    page: Page, gold: Document, predicted: Document, align: Alignment, events: Events
) -> None:
    """Who calls what by which words: the words must overlap."""
    if gold.characterizations is None:
        return
    asked = list(gold.characterizations)
    said = [
        Characterization(
            align(each.speaker),
            each.words,
            align(each.target),
            None if each.event is None else events.index(each.event),
        )
        for each in predicted.characterizations or ()
    ]
    pairs = one_to_one(
        Pair(i, j, 1)
        for i, a in enumerate(asked)
        for j, b in enumerate(said)
        if (a.speaker, a.target, a.event) == (b.speaker, b.target, b.event)
        and shared(a.words, b.words) > 0
    )
    page.add("characterization", len(pairs), len(said), len(asked))
    hit, right = {p.gold for p in pairs}, {p.predicted for p in pairs}
    for note, items, done in ((page.missed, asked, hit), (page.wrong, said, right)):
        left = [item for n, item in enumerate(items) if n not in done]
        note("characterization", (told_words(page, item, align, events) for item in left))


def told_words(page: Page, each: Characterization, align: Alignment, events: Events) -> Told:
    """A characterization for a reader."""
    if each.event is not None and 0 <= each.event < len(events.gold):
        target = events.gold[each.event].trigger.of(page.text)
    else:
        target = align.name(each.target)
    words = f"{align.name(each.speaker)} on {target}: {each.words.of(page.text)}"
    return Told(words, each.words)
