"""Count how often each rule is right, on texts that are new to it: `python scripts/calibrate.py
tests/gold/news.jsonl tests/gold/kept.jsonl`. What the rules find is counted on the first, what the
network adds to them on the second, from which it has not learned.

Writes kg/extract/precision.tsv, from which facts have their confidence. A post is right with its
person, title, organization and status, an event with its type and date, a resolution with its body
and number, a claim with its cue, its source and half of its content. `--weights` in place of the
file prints how well each weight of a rule's family tells the findings of the table.
"""

import hashlib
import sys
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

from kg.evaluate import SETS, score
from kg.extract import extract
from kg.extract.confidence import TABLE, expected, table
from kg.interchange import Document, prediction, read_documents
from kg.model.extraction import Extraction
from kg.model.resolution import Resolution
from kg.pipeline.evaluation import Nobody, article_of
from kg.resolve import Registry, resolve

HEAD = """# How often each rule was right on texts that it was not made with, as counted by
# scripts/calibrate.py: layer, rule, right, found.
"""
LEARNED = "network:"
"""How the rules begin by which the network adds facts."""
WEIGHTS = (1, 2, 5, 10, 15, 20, 30, 50, 100)


@dataclass(frozen=True)
class Layer:
    """Facts of one sort: where a document has them, what counts them, and what tells one from
    another in a document (`key`) and in an extraction (`rules` gives the same keys with the rules).
    """

    name: str
    part: str
    measure: str
    key: Callable[[Any], Hashable]
    rules: Callable[[Extraction, Resolution], dict[Hashable, str]]


LAYERS = (
    Layer("post", "posts", "post_status", lambda fact: fact.title,
          lambda read, _: {post.title: post.rule for post in read.posts}),
    Layer("relation", "relations", "rel", lambda fact: (fact.subject, fact.object),
          lambda read, who: {(who.entity_of[r.subject], who.entity_of[r.object]): r.rule
                             for r in read.relations}),
    Layer("event", "events", "ev_type_date", lambda fact: fact.trigger,
          lambda read, _: {event.trigger: event.rule for event in read.events}),
    Layer("resolution", "resolutions", "resolution", lambda fact: fact.trigger,
          lambda read, _: {each.trigger: each.rule for each in read.resolutions}),
    Layer("claim", "attributions", "att_full", lambda fact: fact.cue,
          lambda read, _: {(claim.cue,): claim.rule for claim in read.claims if claim.cue}),
)  # fmt: skip


def main(rules: Path, network: Path) -> None:
    """Count over the documents of two gold files."""
    rows = [row for row in counts(rules) if LEARNED not in row]
    rows += [row for row in counts(network) if LEARNED in row]
    TABLE.write_text(HEAD + digest(rules) + digest(network) + "".join(rows), encoding="utf-8")


def digest(path: Path) -> str:
    """The line that tells which file has been counted on."""
    return f"# sha256 of {path.name}: {hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def counts(path: Path) -> Iterator[str]:
    """A row for each rule by the documents of a gold file."""
    gold = list(read_documents(path))
    read = [said(document, n, str(path)) for n, document in enumerate(gold)]
    for layer in LAYERS:
        yield from counted(layer, gold, read)


Said = tuple[Document, Extraction, Resolution]


def said(document: Document, number: int, origin: str) -> Said:
    """What the rules read off a document's text."""
    article = article_of(document, number, origin)
    extraction = extract(article)
    who = resolve(article, extraction, Registry(Nobody()))
    return prediction(document.id, article, extraction, who), extraction, who


def counted(layer: Layer, gold: list[Document], read: list[Said]) -> Iterator[str]:
    """A row for each rule of a layer: the predictions are scored with its findings alone."""
    rules = [layer.rules(extraction, who) for _, extraction, who in read]
    for rule in sorted({rule for each in rules for rule in each.values()}):
        alone = [
            replace(document, **{layer.part: tuple(only(layer, document, known, rule))})
            for (document, _, _), known in zip(read, rules, strict=True)
        ]
        tally = score(gold, alone, SETS["gold"]).tallies[layer.measure]
        if tally.predicted:
            yield f"{layer.name}\t{rule}\t{tally.right:.0f}\t{tally.predicted:.0f}\n"


def only(
    layer: Layer, document: Document, known: dict[Hashable, str], rule: str
) -> Iterator[object]:
    """The facts of a document that one rule found."""
    for fact in getattr(document, layer.part) or ():
        if known.get(layer.key(fact)) == rule:
            yield fact


def likelihood(weight: float) -> float:
    """The log likelihood of every finding of the table, each told from all others."""
    total = 0.0
    for (layer, rule), (right, found) in table().items():
        if right:
            total += right * log(expected(layer, rule, weight=weight, but=(1, 1)))
        if found > right:
            wrong = 1 - expected(layer, rule, weight=weight, but=(0, 1))
            total += (found - right) * log(wrong)
    return total


def print_weights() -> None:
    """How well each weight tells the findings."""
    for weight in WEIGHTS:
        print(f"{weight:4} {likelihood(weight):8.1f}")


if __name__ == "__main__":
    if sys.argv[1] == "--weights":
        print_weights()
    else:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
