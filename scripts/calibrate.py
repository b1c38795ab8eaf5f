"""Count how often each rule is right, on texts that are new to it: in `tests/gold`, `python
../../scripts/calibrate.py news.jsonl recent.jsonl --new fresh.jsonl kept.jsonl --judged
relations.tsv`. What rules find is counted on all; what the network adds to them, and how often
those are right with which it agrees and does not, on the new ones, from which it has not learned.
Relations that go without saying, which annotators need not note (a ministry is part of its state),
are counted as somebody judged them in relations.tsv.

Writes kg/extract/precision.tsv, from which facts have their confidence. A post is right with its
person, title, organization and status, an event with its type and date, a resolution with its body
and number, a claim with its cue, its source and half of its content. `--weights` in place of the
file prints how well each weight of a rule's family tells the findings of the table, `--check
later.jsonl` how often facts are right there that are told as sure as that, with what the network
makes of them and by their rules alone.
"""

import argparse
import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from math import log
from operator import attrgetter
from pathlib import Path
from typing import Any

from kg.evaluate import SETS, score
from kg.extract import extract
from kg.extract.confidence import (
    OPINIONS,
    TABLE,
    expected,
    opinions_of,
    precision,
    seconded,
    table,
)
from kg.interchange import Document, prediction, read_documents
from kg.model.extraction import Extraction
from kg.model.resolution import Resolution
from kg.pipeline.evaluation import Nobody, article_of
from kg.resolve import Registry, resolve

HEAD = """# How often each rule was right on texts that it was not made with, as counted by
# scripts/calibrate.py: layer, rule, right, found.
"""
LEARNED = re.compile(r"\tnetwork:|:(?:likely|ahead|typed)\t")
"""In rows of rules by which the network adds facts, or bodies, days and types to them."""
WEIGHTS = (1, 2, 5, 10, 15, 20, 30, 50, 100)
Said = tuple[Document, Extraction, Resolution]
"""A prediction with what it was made of."""


@dataclass(frozen=True)
class Layer:
    """Facts of one sort: where a document has them, what counts them, and what tells one from
    another in a document (`key`) and in an extraction (`facts` gives the same keys); `rule` is what
    they are counted by.
    """

    name: str
    part: str
    measure: str
    key: Callable[[Any], Hashable]
    facts: Callable[[Extraction, Resolution], dict[Hashable, Any]]
    rule: Callable[[Any], str | None] = attrgetter("rule")


LAYERS = (
    Layer("post", "posts", "post_status", lambda fact: fact.title,
          lambda read, _: {post.title: post for post in read.posts}),
    Layer("relation", "relations", "rel", lambda fact: (fact.subject, fact.object),
          lambda read, who: {(who.entity_of[r.subject], who.entity_of[r.object]): r
                             for r in read.relations}),
    Layer("event", "events", "ev_type_date", lambda fact: fact.trigger,
          lambda read, _: {event.trigger: event for event in read.events}),
    Layer("resolution", "resolutions", "resolution", lambda fact: fact.trigger,
          lambda read, _: {each.trigger: each for each in read.resolutions}),
    Layer("claim", "attributions", "att_full", lambda fact: fact.cue,
          lambda read, _: {(claim.cue,): claim for claim in read.claims if claim.cue}),
)  # fmt: skip


def opinion(fact: Any) -> str | None:
    """What the network makes of a fact, if it has a say."""
    return None if (agrees := seconded(fact)) is None else OPINIONS[agrees]


def main(learned: list[Path], new: list[Path], judged: Path) -> None:
    """Count over the documents of gold files."""
    before, gold = documents(learned), documents([*learned, *new])
    read = [said(document, number) for number, document in enumerate(gold)]
    by_hand = dict(judgements(gold, read, verdicts(judged)))
    rows = [by_hand.get(name(row), row) for row in counts(gold, read) if not LEARNED.search(row)]
    new_ones = counts(gold[len(before) :], read[len(before) :])
    rows += [row for row in new_ones if LEARNED.search(row) is not None]
    for layer in LAYERS:
        asked = replace(layer, name=opinions_of(layer.name), rule=opinion)
        rows += counted(asked, gold[len(before) :], read[len(before) :])
    digests = "".join(map(digest, (*learned, *new, judged)))
    TABLE.write_text(HEAD + digests + "".join(rows), encoding="utf-8")


def documents(paths: list[Path]) -> list[Document]:
    """The documents of files."""
    return [document for path in paths for document in read_documents(path)]


def digest(path: Path) -> str:
    """The line that tells which file has been counted on."""
    return f"# sha256 of {path.name}: {hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def counts(gold: list[Document], read: list[Said]) -> Iterator[str]:
    """A row for each rule by gold documents."""
    for layer in LAYERS:
        yield from counted(layer, gold, read)


def said(document: Document, number: int) -> Said:
    """What the rules read off a document's text."""
    article = article_of(document, number, "gold")
    extraction = extract(article)
    who = resolve(article, extraction, Registry(Nobody()))
    return prediction(document.id, article, extraction, who), extraction, who


def counted(layer: Layer, gold: list[Document], read: list[Said]) -> Iterator[str]:
    """A row for each rule of a layer: the documents in which it found any are scored with its
    findings alone.
    """
    found: defaultdict[str, list[tuple[Document, Document]]] = defaultdict(list)
    for asked, (document, extraction, who) in zip(gold, read, strict=True):
        facts = layer.facts(extraction, who)
        known = {at: rule for at, fact in facts.items() if (rule := layer.rule(fact)) is not None}
        for rule in sorted(set(known.values())):
            alone = {layer.part: tuple(only(layer, document, known, rule))}
            found[rule].append((asked, replace(document, **alone)))
    for rule, pairs in sorted(found.items()):
        some, alone_said = zip(*pairs, strict=True)
        tally = score(some, alone_said, SETS["gold"], gold).tallies[layer.measure]
        if tally.predicted:
            yield f"{layer.name}\t{rule}\t{tally.right:.0f}\t{tally.predicted:.0f}\n"


def only(
    layer: Layer, document: Document, known: dict[Hashable, str], rule: str
) -> Iterator[object]:
    """The facts of a document that one rule found."""
    for fact in getattr(document, layer.part) or ():
        if known.get(layer.key(fact)) == rule:
            yield fact


def verdicts(path: Path) -> dict[tuple[str, ...], bool]:
    """Whether relations are true: by document, rule, subject and object."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {tuple(told): right == "1" for *told, right in rows}


def judgements(
    gold: list[Document], read: list[Said], told: dict[tuple[str, ...], bool]
) -> Iterator[tuple[str, str]]:
    """A row for each rule of relations that were judged, by its name."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for document, (_, extraction, _) in zip(gold, read, strict=True):
        for each in extraction.relations:
            names = (extraction.mentions[at].name for at in (each.subject, each.object))
            one = (document.id, each.rule, *names)
            if one in told:
                found[each.rule].append(told[one])
    for rule, judged in found.items():
        yield f"relation\t{rule}", f"relation\t{rule}\t{sum(judged)}\t{len(judged)}\n"


def name(row: str) -> str:
    """The layer and the rule that a row tells of."""
    return row.rsplit("\t", 2)[0]


def likelihood(weight: float) -> float:
    """The log likelihood of every finding of the table, each told from all others."""
    total, names = 0.0, {layer.name for layer in LAYERS}
    for (layer, rule), (right, found) in table().items():
        if layer not in names:  # what the network makes of facts
            continue
        if right:
            total += right * log(expected(layer, rule, weight=weight, but=(1, 1)))
        if found > right:
            wrong = 1 - expected(layer, rule, weight=weight, but=(0, 1))
            total += (found - right) * log(wrong)
    return total


def check(paths: list[Path]) -> None:
    """Print how many facts of each layer are told as sure, how many of these are right, and the
    mean square of how far all confidences are from what is right (Brier's score). Relations that go
    without saying count as wrong there, for the documents do not note them.
    """
    gold = documents(paths)
    read = [said(document, number) for number, document in enumerate(gold)]
    for layer in LAYERS:
        for name, sure in (("as told", told), ("by rules alone", by_rule(layer.name))):
            rows = [row.split("\t")[1:] for row in counted(replace(layer, rule=sure), gold, read)]
            counts = [(float(chance), int(right), int(found)) for chance, right, found in rows]
            print(f"{layer.name:10} {name:14} {summed_up(counts)}")


def summed_up(counts: list[tuple[float, int, int]]) -> str:
    """What confidences, with how many facts were right and found at each, come to."""
    every = sum(found for _, _, found in counts)
    off = sum(right * (1 - c) ** 2 + (found - right) * c**2 for c, right, found in counts)
    high = [(right, found) for chance, right, found in counts if chance >= HIGH]
    right, sure = (sum(column) for column in zip((0, 0), *high, strict=True))
    return f"{sure:5} of {every:5}, {right:5} right; Brier {off / max(every, 1):.4f}"


HIGH = 0.85
"""From where on facts are told as sure."""


def told(fact: Any) -> str:
    """A fact's confidence."""
    return str(fact.confidence)


def by_rule(layer: str) -> Callable[[Any], str]:
    """What a fact's confidence is by its rule alone."""
    return lambda fact: str(precision(layer, fact.rule))


def print_weights() -> None:
    """How well each weight tells the findings."""
    for weight in WEIGHTS:
        print(f"{weight:4} {likelihood(weight):8.1f}")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("learned", type=Path, nargs="*", help="the network has learned from them")
    parser.add_argument("--new", type=Path, nargs="*", default=[], help="nothing has")
    parser.add_argument("--judged", type=Path, help="relations that somebody judged")
    parser.add_argument("--weights", action="store_true", help="only print how well weights tell")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="only print how sure")
    options = parser.parse_args()
    needed = options.learned and options.new and options.judged
    if not (options.weights or options.check or needed):
        parser.error("all are needed: LEARNED... --new NEW... --judged RELATIONS")
    return options


if __name__ == "__main__":
    options = arguments()
    if options.weights:
        print_weights()
    elif options.check:
        check(options.check)
    else:
        main(options.learned, options.new, options.judged)
