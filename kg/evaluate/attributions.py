"""Attributed words: source, cue, content, speaker, polarity and form."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kg.evaluate.alignment import Alignment
from kg.evaluate.matching import Pair, Tokens, f1, one_to_one, overlap
from kg.evaluate.measures import Page, Told
from kg.interchange import Attribution, Document

SAME = 0.3
"""F1 of the content's tokens from which two attributions are about the same words."""
THRESHOLDS = (0.3, 0.5, 0.8)


class Match(NamedTuple):
    """A gold attribution and the predicted one that is nearest to it."""

    gold: Attribution
    said: Attribution
    cue: bool
    content: float
    """F1 of the tokens."""
    source: bool

    @property
    def full(self) -> bool:
        """Whether cue, source and enough of the content agree."""
        return self.cue and self.source and self.content >= 0.5


def score_attributions(
    page: Page, gold: Document, predicted: Document, align: Alignment, details: frozenset[str]
) -> None:
    """Every part of the attributions; speakers where `details` says that the set has them."""
    if gold.attributions is None:
        return
    asked, said = gold.attributions, predicted.attributions or ()
    tokens = Tokens(page.text)
    inside = [tokens.within(a.content) for a in asked], [tokens.within(a.content) for a in said]
    matches = matched(asked, said, inside)
    score_parts(page, asked, said, matches)
    score_contents(page, asked, said, matches, inside)
    found = [m for m in matches if m.content >= SAME]
    if "speaker" in details:
        score_speakers(page, found, align)
    score_features(page, found)


def matched(
    asked: Sequence[Attribution],
    said: Sequence[Attribution],
    inside: tuple[list[set[int]], list[set[int]]],
) -> list[Match]:
    """Gold and predicted attributions one to one: content counts most, then cue, then source."""
    pairs: list[Pair] = []
    found: dict[tuple[int, int], Match] = {}
    for i, a in enumerate(asked):
        for j, b in enumerate(said):
            cue = overlap(a.cue, b.cue) or not (a.cue or b.cue)
            content = f1(inside[0][i], inside[1][j])
            source = overlap(a.source, b.source) or not (a.source or b.source)
            if content > 0 or (cue and a.cue):
                pairs.append(Pair(i, j, content + 0.5 * cue + 0.25 * source))
                found[i, j] = Match(a, b, cue, content, source)
    return [found[pair.gold, pair.predicted] for pair in one_to_one(pairs)]


def score_parts(
    page: Page,
    asked: Sequence[Attribution],
    said: Sequence[Attribution],
    matches: Sequence[Match],
) -> None:
    """Cues and sources that overlap, and attributions right as a whole."""
    cues = [m for m in matches if m.cue and m.gold.cue]
    page.add("att_cue", len(cues), count(said, "cue"), count(asked, "cue"))
    faults(page, "att_cue", asked, said, cues)
    sources = [m for m in matches if (m.content >= 0.5 or m.cue) and m.source and m.gold.source]
    page.add("att_source", len(sources), count(said, "source"), count(asked, "source"))
    full = [m for m in matches if m.full]
    page.add("att_full", len(full), len(said), len(asked))
    faults(page, "att_full", asked, said, full)


def count(attributions: Sequence[Attribution], part: str) -> int:
    """How many have that part."""
    return sum(bool(getattr(each, part)) for each in attributions)


def score_contents(
    page: Page,
    asked: Sequence[Attribution],
    said: Sequence[Attribution],
    matches: Sequence[Match],
    inside: tuple[list[set[int]], list[set[int]]],
) -> None:
    """Contents that are alike enough, how alike they are, and the tokens within any content."""
    for threshold in THRESHOLDS:
        measure = f"att_content{threshold * 100:.0f}"
        hits = [m for m in matches if m.content >= threshold]
        page.add(measure, len(hits), len(said), len(asked))
        faults(page, measure, asked, said, hits)
    page.add("att_content_soft", sum(m.content for m in matches), len(said), len(asked))
    gold, predicted = (set[int]().union(*each) for each in inside)
    page.add("att_content_tok", len(gold & predicted), len(predicted), len(gold))


def score_speakers(page: Page, matches: Sequence[Match], align: Alignment) -> None:
    """Of the attributions found, whose they are.

    A predicted speaker counts where the gold has none too: nobody may be guessed.
    """
    spoken = [m for m in matches if m.gold.speaker or m.said.speaker]
    right = [m for m in spoken if m.gold.speaker == align(m.said.speaker)]
    page.add(
        "att_speaker",
        len(right),
        sum(m.said.speaker is not None for m in matches),
        sum(m.gold.speaker is not None for m in matches),
    )
    page.wrong("att_speaker", (told_speaker(page, m, align) for m in spoken if m not in right))


def score_features(page: Page, matches: Sequence[Match]) -> None:
    """Of the attributions found: whether they deny, and how the words are given."""
    for name, value in FEATURES.items():
        judged = [m for m in matches if value(m.gold) is not None]
        differing = [m for m in judged if value(m.gold) != value(m.said)]
        page.add(f"att_{name}", len(judged) - len(differing), len(judged), len(judged))
        page.wrong(f"att_{name}", (told_feature(page, m, value) for m in differing))


FEATURES: dict[str, Callable[[Attribution], str | None]] = {
    "polarity": lambda each: each.polarity,
    "form": lambda each: each.form,
}


def faults(
    page: Page,
    measure: str,
    asked: Sequence[Attribution],
    said: Sequence[Attribution],
    right: Sequence[Match],
) -> None:
    """Note what is in no match."""
    page.missed(measure, told_others(page, asked, [m.gold for m in right]))
    page.wrong(measure, told_others(page, said, [m.said for m in right]))


def told_others(
    page: Page, all: Sequence[Attribution], right: Sequence[Attribution]
) -> Iterator[Told]:
    """Attributions that are not among the right ones."""
    return (told(page, each) for each in all if each not in right)


def told(page: Page, each: Attribution) -> Told:
    """An attribution for a reader: source, cue and content."""
    parts = (each.source, each.cue, each.content)
    words = " | ".join(
        " … ".join(" ".join(span.of(page.text).split()) for span in part) or "—" for part in parts
    )
    first = min((*each.cue, *each.source, *each.content), default=None)
    return Told(words, first)


def told_speaker(page: Page, match: Match, align: Alignment) -> Told:
    """A wrong speaker for a reader."""
    said, asked = align.name(align(match.said.speaker)), align.name(match.gold.speaker)
    words, span = told(page, match.gold)
    return Told(f"{said} for {asked}: {words}", span)


def told_feature(page: Page, match: Match, value: Callable[[Attribution], str | None]) -> Told:
    """A wrong feature for a reader."""
    words, span = told(page, match.gold)
    return Told(f"{value(match.said)} for {value(match.gold)}: {words}", span)
