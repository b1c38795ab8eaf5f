"""Resolutions that bodies adopted."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evaluate.alignment import Alignment
from kg.evaluate.matching import Pair, one_to_one, shared
from kg.evaluate.measures import Page, Told
from kg.interchange import Document, Resolution


@dataclass(frozen=True)
class Detail:
    """A measure of its own over resolutions that were found."""

    measure: str
    of: Callable[[Resolution], Iterable[Hashable]]


DETAILS = (
    Detail("res_number", lambda r: [r.number] if r.number else []),
    Detail("res_date", lambda r: [r.date] if r.date else []),
    Detail("res_votes", lambda r: [r.votes] if r.votes else []),
    Detail("res_actions", lambda r: r.actions),
    Detail("res_addressee", lambda r: [r.addressee] if r.addressee else []),
    Detail("res_about", lambda r: r.about),
)


def score_resolutions(page: Page, gold: Document, predicted: Document, align: Alignment) -> None:
    """A resolution is right by its body and its number, or its date where it has no number; details
    are counted over gold and predicted resolutions that tell of the same.
    """
    if gold.resolutions is None:
        return
    asked = gold.resolutions
    said = [in_gold_ids(each, align) for each in predicted.resolutions or ()]
    pairs = one_to_one(alike(asked, said))
    right = [p for p in pairs if agree(asked[p.gold], said[p.predicted])]
    page.add("resolution", len(right), len(said), len(asked))
    hit, good = {p.gold for p in right}, {p.predicted for p in right}
    for note, items, done in ((page.missed, asked, hit), (page.wrong, said, good)):
        note("resolution", (told(page, r, align) for n, r in enumerate(items) if n not in done))
    for detail in DETAILS:
        score_detail(page, detail, asked, said, pairs, align)


def in_gold_ids(each: Resolution, align: Alignment) -> Resolution:
    """A predicted resolution with the gold entities that its own stand for."""
    return replace(
        each,
        body=align(each.body),
        addressee=align(each.addressee),
        about=tuple(align(id) or "" for id in each.about),
    )


def alike(asked: Sequence[Resolution], said: Sequence[Resolution]) -> Iterator[Pair]:
    """Resolutions that agree, or at least stand at one place."""
    for i, a in enumerate(asked):
        for j, b in enumerate(said):
            likeness = 2 * agree(a, b) + (shared(a.trigger, b.trigger) > 0)
            if likeness:
                yield Pair(i, j, likeness)


def agree(a: Resolution, b: Resolution) -> bool:
    """Whether body and number are the same; without a number, the date must be."""
    if a.body != b.body or not same_number(a.number, b.number):
        return False
    return a.number is not None or a.date == b.date


def same_number(a: str | None, b: str | None) -> bool:
    """Whether two numbers are one; the year in brackets, which some write and others leave to the
    date, may be wanting.

    >>> same_number("No. 2711 (2024)", "2711"), same_number("5 (2019)", "5 (2021)")
    (True, False)
    """
    one, other = normal(a), normal(b)
    if one is None or other is None or one == other:
        return one == other
    years = YEAR.search(one), YEAR.search(other)
    return None in years and YEAR.sub("", one) == YEAR.sub("", other)


def normal(number: str | None) -> str | None:
    """A number without spaces, case and "No.".

    >>> normal("No. 2711 (2024)")
    '2711(2024)'
    """
    return None if number is None else "".join(number.split()).lower().removeprefix("no.")


YEAR = re.compile(r"\((?:19|20)\d\d\)$")


def score_detail(
    page: Page,
    detail: Detail,
    asked: Sequence[Resolution],
    said: Sequence[Resolution],
    pairs: Sequence[Pair],
    align: Alignment,
) -> None:
    """Count one detail; what nobody tells in a document is not counted."""
    gold = {
        (p.gold, fact): told(page, asked[p.gold], align, fact)
        for p in pairs for fact in detail.of(asked[p.gold])
    }  # fmt: skip
    predicted = {
        (p.gold, fact): told(page, asked[p.gold], align, fact)
        for p in pairs for fact in detail.of(said[p.predicted])
    }  # fmt: skip
    if gold or predicted:
        page.compare(detail.measure, gold, predicted)


def told(page: Page, each: Resolution, align: Alignment, fact: Hashable = None) -> Told:
    """A resolution, or one detail of it, for a reader."""
    words = f"{each.trigger.of(page.text)} of {align.name(each.body)}"
    tail = f"{each.number or '—'}, {each.date or '—'}" if fact is None else str(fact)
    return Told(f"{words}: {tail}", each.trigger)
