"""Names by type, their clusters, and words that are no names."""

from dataclasses import replace

from kg.evaluate.matching import Pair, b_cubed, likeness, one_to_one, shared, trim
from kg.evaluate.measures import Page, Told
from kg.evaluate.sets import Set
from kg.interchange import Document, Entity
from kg.model.extraction import Span


class Names:
    """The mentions of a document in a set's terms, spans trimmed."""

    def __init__(self, document: Document, set_: Set) -> None:
        self.types: list[tuple[Span, str, str, str]] = []
        """Span, common type, entity and kind of each mention."""
        for entity in document.entities or ():
            kinds = entity.kinds or ("",) * len(entity.mentions)
            type = set_.common(entity.type)
            for mention, kind in zip(entity.mentions, kinds, strict=True):
                self.types.append((trim(document.text, mention), type, entity.id, kind))


def score_names(page: Page, gold: Document, predicted: Document, set_: Set) -> None:
    """Names by exact span and common type, by overlap, and their grouping.

    Where the gold tells names from nouns and pronouns, only names are asked for, and a prediction
    that hits a noun or pronoun exactly is not held against the system.
    """
    if gold.entities is None:
        return
    predicted = clipped(predicted, gold.evaluation_span)
    asked, said = Names(gold, set_), Names(predicted, set_)
    kinds = any(entity.kinds is not None for entity in gold.entities)
    need = {(s, t) for s, t, _, k in asked.types if t in set_.scored and (not kinds or k == "NAM")}
    named = {span for span, _ in need}
    free = {span for span, _, _, k in asked.types if kinds and k != "NAM"} - named
    have = {(s, t) for s, t, _, _ in said.types if t in set_.scored and s not in free}
    if set_.untyped:
        spans = {s for s, *_ in asked.types}, {s for s, *_ in said.types}
    else:
        spans = named, {span for span, _ in have}
        score_types(page, need, have, set_)
        if set_.labels == {}:
            score_other(page, asked, said)
    score_overlap(page, *spans)
    if gold.clusters:
        score_clusters(page, asked, said, set_, kinds=kinds)


def clipped(document: Document, part: Span | None) -> Document:
    """The document with the mentions in a part of its text only."""
    if part is None or document.entities is None:
        return document
    kept = [
        replace(entity, mentions=tuple(m for m in entity.mentions if m.within(part)), kinds=None)
        for entity in document.entities
    ]
    return replace(document, entities=tuple(entity for entity in kept if entity.mentions))


def score_types(
    page: Page, need: set[tuple[Span, str]], have: set[tuple[Span, str]], set_: Set
) -> None:
    """Names of all types, and of each."""
    page.compare("ner", told(page.text, need), told(page.text, have))
    for type in set_.scored:
        a, b = ({name for name in names if name[1] == type} for names in (need, have))
        page.add(f"ner_{type}", len(a & b), len(b), len(a))


def told(text: str, names: set[tuple[Span, str]]) -> dict[tuple[Span, str], Told]:
    """Names for a reader, in the order of the text."""
    return {(span, type): Told(f"{span.of(text)} ({type})", span) for span, type in sorted(names)}


def score_other(page: Page, asked: Names, said: Names) -> None:
    """Names of what is none of the four types: laws, treaties, works."""
    a, b = (
        {span for span, type, _, kind in names.types if type == "other" and kind in {"", "NAM"}}
        for names in (asked, said)
    )
    page.add("ner_other", len(a & b), len(b), len(a))


def score_overlap(page: Page, gold: set[Span], predicted: set[Span]) -> None:
    """Names that overlap, of whatever type, one to one."""
    a, b = sorted(gold), sorted(predicted)
    pairs = (
        Pair(i, j, likeness(x, y))
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if shared(x, y) > 0
    )
    page.add("ner_overlap", len(one_to_one(pairs)), len(b), len(a))


def score_clusters(page: Page, asked: Names, said: Names, set_: Set, *, kinds: bool) -> None:
    """B-cubed over names (`b3`), over all mentions (`b3_all`), and over the names that both have,
    which tells the grouping alone (`b3_matched`).
    """
    counted = set(set_.scored)
    all = {s: e for s, t, e, _ in asked.types if (t != "skip" if set_.untyped else t in counted)}
    names = {
        s: e for s, t, e, k in asked.types
        if (t != "skip" if set_.untyped else t in counted) and (not kinds or k == "NAM")
    }  # fmt: skip
    ours = {s: e for s, t, e, _ in said.types if set_.untyped or t in counted}
    known = {span for span, *_ in asked.types}
    our_names = {s: e for s, e in ours.items() if s in names or s not in known}
    count_b_cubed(page, "b3", names, our_names)
    count_b_cubed(page, "b3_all", all, ours)
    both = names.keys() & our_names.keys()
    count_b_cubed(page, "b3_matched", {s: names[s] for s in both}, {s: our_names[s] for s in both})


def count_b_cubed(
    page: Page, measure: str, gold: dict[Span, str], predicted: dict[Span, str]
) -> None:
    """Count one grouping."""
    precision, recall = b_cubed(gold, predicted)
    page.add(measure, precision, len(predicted), len(gold), found=recall)


def score_forbidden(page: Page, gold: Document, predicted: Document) -> None:
    """Predicted names that equal words which name nothing here: each is wrong."""
    if gold.forbidden is None:
        return
    forbidden = set(gold.forbidden)
    hits = {
        span: Told(span.of(page.text), span)
        for entity in predicted.entities or ()
        for span in names_of(entity)
        if forbidden & {span.of(page.text), trim(page.text, span).of(page.text)}
    }
    page.add("forbidden", 0, len(hits), 0)
    page.wrong("forbidden", hits.values())


def names_of(entity: Entity) -> list[Span]:
    """The mentions of an entity by name, all of them where the set does not tell."""
    kinds = entity.kinds or ("NAM",) * len(entity.mentions)
    return [m for m, kind in zip(entity.mentions, kinds, strict=True) if kind == "NAM"]
