"""Votes that a sentence of its own counts, before or behind that which tells of a text."""

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise

from kg.extract.draft import Draft, sentence
from kg.extract.events.bodies.chambers import CHAMBER, rank
from kg.extract.events.bodies.pointed import is_other
from kg.extract.events.passing.votes import (
    COUNT,
    WERE,
    WHO,
    filled,
    plainly,
    votes_in,
)
from kg.extract.events.texts.against import count_rest, told_apart
from kg.extract.events.texts.nouns import APART, GENERAL
from kg.extract.naming.names import Named
from kg.extract.words.lexicon import words
from kg.model.dates import PartialDate
from kg.model.extraction import ResolutionMention, Span


def find_votes(draft: Draft, passages: list[Named]) -> None:
    """Add the votes that a sentence of its own counts, right behind that of the adoption; at the
    head of the next paragraph only one that does nothing else.
    """
    if not draft.resolutions:
        return
    paragraphs = [
        [sentence(each.passage, sent.root) for sent in each.passage.doc.sents] for each in passages
    ]
    for told in paragraphs:
        for before, adoption in pairwise(told):
            divided(draft, before, adoption)
        later = [(a, b) for a, b in zip(told, told[2:], strict=False) if is_tally(draft, b)]
        for adoption, behind in (*pairwise(told), *later):
            count_behind(draft, adoption, behind)
    for above, below in pairwise(filter(None, paragraphs)):
        if VOTED.search(below[0].of(draft.article.text)):
            count_rest(draft, above[-1], below[0])
    for at, below in enumerate(paragraphs):
        ways = (is_tally, only_counts, partial(resumes, before=below[0]))
        counts = (s for s in below[:2] if any(way(draft, s) for way in ways))
        count = next(counts, None)
        own = [s for s in below if s == below[0] != count]
        last = (
            told_above(draft, [*paragraphs[max(0, at - ABOVE) : at], own])
            if count is not None
            else None
        )
        if count is not None and last is not None:
            count_behind(draft, last, count)
            for behind, rest in pairwise(below):
                count_rest(draft, behind, rest)


ABOVE = 3
"""Paragraphs above the one that counts the votes of the text told in one of them."""
DECIDES = re.compile(
    r"\b(?:reject|defeat|fail|amend|confirm|elect|approv|adopt|pass(?:ed|es)|voted? o[fn]|ballot|"
    r"motion|turned to|moved on|appoint|nominat)",
    re.IGNORECASE,
)
"""What tells between a text and a count that something else has been decided since."""


QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
"""What somebody says of it meanwhile."""


def told_above(draft: Draft, above: list[list[Span]]) -> Span | None:
    """The sentence that told a text last, if it is one of the last two of its paragraph."""
    for paragraph in reversed(above):
        for told in reversed(paragraph):
            if any(text.evidence.end == told.end for text in draft.resolutions):
                return told if told in paragraph[-2:] else None
            if DECIDES.search(QUOTED.sub("", told.of(draft.article.text))):
                return None
    return None


def count_behind(draft: Draft, adoption: Span, behind: Span) -> None:
    """Give the texts that a sentence tells the votes that another counts, unless that tells a text
    of its own with them.
    """
    own = any(t.votes and t.trigger.within(behind) for t in draft.resolutions)
    if own or tells_another(draft, adoption, behind):
        return
    text = behind.of(draft.article.text)
    agreed = UNCOUNTED.search(adoption.of(draft.article.text)) is not None
    votes, named = (None, None) if agreed else (votes_in(text), told_apart(text))
    for ref, old in enumerate(draft.resolutions):
        if old.evidence != adoption:
            continue
        both = votes if old.votes is None and votes else filled(old.votes, named)
        if old.votes is None and votes is None and both is not None and both[1] is None:
            # Those who voted for a text are seldom all named.
            both = None
        if both != old.votes:
            evidence = Span(adoption.start, behind.end)
            day = old.date or sole_day(draft, behind)
            draft.resolutions[ref] = replace(old, votes=both, evidence=evidence, date=day)
    count_rest(draft, adoption, behind)


VOTED = re.compile(r"\b(?:vot(?:ed|ing)|votes?|abstain)")
"""What a count in a paragraph of its own tells: "two unions opposed the bill" counts nobody."""


def only_counts(draft: Draft, told: Span) -> bool:
    """Whether a sentence opens with the count of those who were for the text told last before: "On
    Tuesday, 83 deputies voted in favour and 23 against".
    """
    text = plainly(told.of(draft.article.text))
    match = COUNTS.match(text) or BACKED.match(text)
    if match is None or match["what"] is None:
        return match is not None
    before = [t for t in (*draft.resolutions, *draft.rejected) if t.trigger.start < told.start]
    last = max(before, key=lambda text: text.trigger.start, default=None)
    if last is None:
        return False
    own = {last.trigger.of(draft.article.text).lower(), *ANY_TEXT}
    what = match["what"].lower().split()
    at = next((n for n, word in enumerate(what) if word in own), None)
    # "voted in favour of the *pension bill*" is about no bill told without that word
    known = last.evidence.of(draft.article.text).lower()
    return at is not None and all(word in known for word in what[:at])


ANY_TEXT = GENERAL | words("initiative proposal adoption passage approval bill law legislation act")
"""Nouns by which those who count votes go back to a text."""
COUNTS = re.compile(
    r"[\"“]?(?:(?:According to|In|On|At|During|After|With)\b"
    r"(?![^.;]*\b(?:poll|survey|referendum|committee|previous|earlier|reading|"
    r"last (?:week|month|year)|match|game)\b)[^.;]{0,140}?, )?"
    r"(?:There (?:are|were) |A total of |In (?:all|total),? |Some |Only |Just )?"
    rf"(?:{COUNT}){WHO}(?: [^,.;:]{{0,40}}?)?{WERE} (?:(?:vot(?:ed|es)|cast \w+ votes?) )?"
    r"(?:in favou?r(?: of)?|for|yes|aye|"
    r"(?:backed|supported|endorsed|approved)(?= (?:it|the|this)\b))"
    r"(?= (?:it|them|and|while|with|against|but|to \d|adopting|passing|approving)\b|[,;]"
    rf"| (?:the|this|such an?) (?!(?:{'|'.join(sorted(APART))})\b)(?P<what>\w+(?: \w+){{0,2}}))",
    re.IGNORECASE,
)
"""How a sentence opens that only counts votes."""
BACKED = re.compile(
    rf"(?:The|This|His|Her|Their) (?P<what>\w+(?: \w+)?)[^.;]{{0,60}}? (?:was|were) "
    rf"(?:backed|supported|approved) by (?:{COUNT}){WHO}\b"
)
"""Words that tell how many backed the text told before: "The initiative was backed by 84 MPs"."""


def resumes(draft: Draft, told: Span, before: Span) -> bool:
    """Whether a sentence goes on with the votes by which the text passed of which that before tells
    what it does: "*The Bill* imposes a levy. It was passed by 147 votes to 61".
    """
    text = draft.article.text
    if before.end > told.start or not PASSED.match(told.of(text)):
        return False
    nouns = {t.trigger.of(text).lower() for t in draft.resolutions if t.trigger.start < told.start}
    return before.of(text).lower().startswith(tuple(f"the {noun}" for noun in nouns))


PASSED = re.compile(r"It (?:was|has been) (?:pass|adopt|approv|carri)ed (?:by|with) .{0,12}\d")


def sole_day(draft: Draft, told: Span) -> PartialDate | None:
    """The one day that a sentence tells."""
    days = {
        d.told(ahead=False)
        for d in draft.dates
        if d.span.within(told) and d.start.day and not d.bound
    }
    return days.pop() if len(days) == 1 else None


UNCOUNTED = re.compile(
    r"\bwithout (?:a|any) (?:vote|division)|\bby (?:consensus|acclamation|general consent)|"
    r"\bon the nod",
    re.IGNORECASE,
)
"""How a text is adopted without counting votes."""


def is_tally(draft: Draft, told: Span) -> bool:
    """Whether a sentence only counts the vote told some way before: "The vote was 31 to 12"."""
    return TALLY.match(told.of(draft.article.text)) is not None


TALLY = re.compile(
    r"The (?:final )?(?:vote|voting|tally|count|result|division|margin)(?: count)? "
    r"(?:was|ended in|finished|stood at)\b"
    r"(?![^.;]*\b(?:to (?:approve|confirm|elect|adopt|pass|reject)|football|match|game|league|"
    r"final|referendum|poll|goals?)\b)"
)


CHOOSING = {"appointment", "election"}
"""Types of events whose votes are cast for somebody."""


def divided(draft: Draft, before: Span, adoption: Span) -> None:
    """Add the votes that are counted right before it is told that a text was adopted, where no
    other text has them.
    """
    text = draft.article.text
    votes = votes_in(before.of(text))
    taken = any(t.evidence.end >= before.end > t.trigger.start
                for t in (*draft.resolutions, *draft.rejected))  # fmt: skip
    taken = taken or any(e.type in CHOOSING and e.trigger.within(before) for e in draft.events)
    if votes is None or taken or UNCOUNTED.search(adoption.of(text)):
        return
    for ref, old in enumerate(draft.resolutions):
        if old.evidence == adoption and old.votes is None and old.rule == "text:verb":
            evidence = Span(before.start, adoption.end)
            draft.resolutions[ref] = replace(old, votes=votes, evidence=evidence)


def tells_another(draft: Draft, adoption: Span, behind: Span) -> bool:
    """Whether the sentence behind that of an adoption tells the fate of another body's text."""
    texts = draft.resolutions
    whole, behind = behind, without_comparison(draft, behind)
    mine = [ref for ref, text in enumerate(texts) if text.evidence == adoption]
    bodies = {draft.mentions[body].name for ref in mine for body in texts[ref].adopters}
    text = behind.of(draft.article.text)
    if LOST.search(text) or SOME.match(text) or another_time(draft, mine, behind) or (
        bodies and another_body(draft, bodies, behind)
    ):  # fmt: skip
        return True
    here = [t for t in texts if t.evidence == whole and t.trigger.within(behind)]
    if any(is_another(draft, t, mine) for t in here):
        return True
    own = {texts[ref].number for ref in mine}
    if any(t.number and None not in own and t.number not in own for t in here):
        return True
    told = [e for e in draft.events if e.evidence == whole and e.trigger.within(behind)]
    if any(e.rule.startswith("verb:other:fail") for e in told):
        return True
    other = next((e.adopts for e in told if e.adopts is not None and e.adopts not in mine), None)
    return other is not None and bodies.isdisjoint(
        draft.mentions[body].name for body in texts[other].adopters
    )


def without_comparison(draft: Draft, told: Span) -> Span:
    """What a sentence tells before it sets its count beside another: "Eleven abstained, *four more
    than in 2025, when resolution 12 was adopted*".
    """
    beside = COMPARED.search(draft.article.text, told.start, told.end)
    return told if beside is None else Span(told.start, beside.start())


COMPARED = re.compile(
    r",? (?:\w+ )?(?:(?:(?:more|fewer|less) than|as many as) in|(?:up|down) from|"
    r"compared (?:with|to))\b"
)
SOME = re.compile(
    r"(?:A|An|Another) (?:[\w-]+ ){0,3}(?:panel|committee|subcommittee|board|commission|council|"
    r"chamber|court|jury)\b"
)
"""How a sentence opens that tells of a body not told before."""


def is_another(draft: Draft, text: ResolutionMention, mine: list[int]) -> bool:
    """Whether a text with votes goes by its own name, and by no noun of those told before: "passed
    a motion. *The Ports Bill* went through by 61 votes to 20".
    """
    source = draft.article.text
    noun = text.trigger.of(source)
    before = {draft.resolutions[ref].trigger.of(source).lower() for ref in mine}
    return noun[:1].isupper() and text.votes is not None and noun.lower() not in before and (
        draft.resolutions.index(text) not in mine and before.isdisjoint(GENERAL)
    )  # fmt: skip


def another_body(draft: Draft, bodies: set[str], told: Span) -> bool:
    """Whether a sentence names a chamber that is none of these bodies."""
    named = (m for m in draft.mentions if m.span.within(told) and rank(m) == CHAMBER)
    return any(all(is_other(mention.name, body) for body in bodies) for mention in named)


def another_time(draft: Draft, mine: list[int], told: Span) -> bool:
    """Whether a sentence tells of another year than that of the texts told before."""
    years = {day.year for ref in mine if (day := draft.resolutions[ref].date) is not None}
    here = {d.start.year for d in draft.dates if d.span.within(told)}
    return bool(years and here) and years.isdisjoint(here)


LOST = re.compile(r"\b(?:defeated|rejected|negatived|voted down|thrown out|threw out)\b")
