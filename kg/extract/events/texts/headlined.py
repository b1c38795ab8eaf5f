"""Which text told before has a number that is told only behind: "adopted a resolution. Resolution
2641 (2026) urges".
"""

import re
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.nouns import GENERAL, by_noun_of, counts_law
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.model.extraction import ResolutionMention


def headlined(draft: Draft, token: Token, number: str, *, behind: bool) -> int | None:
    """The text that a heading above, or what was told last, names by the same noun without the
    number: "approved an ordinance. Ordinance No. 118 takes effect".
    """
    if token.dep_ == "pobj" and token.head.head.tag_ == "VBN" and not token.head.is_sent_start:
        # "as set out *in resolution 2327*": another one
        return None
    for ref, old in enumerate(draft.resolutions):
        same = by_noun_of(draft, token, old) or (behind and counts_law(draft, token, old))
        heading = draft.article.text[old.evidence.end - 1 : old.evidence.end] not in {".", "”", '"'}
        another = on_another(draft, token, old) or of_another_year(old, number)
        alike = told_with_last(draft, ref) or bool(topics(token))
        last = not another and (is_sample(draft, old) or (behind and alike))
        same = same or (last and is_sample(draft, old) and token.lower_ in GENERAL)
        if old.number is None and same and (heading or last):
            draft.resolutions[ref] = replace(old, number=number)
            return ref
    return None


def carried_as(stage: Stage, token: Token, number: str) -> int | None:
    """The text of the same sentence behind whose votes stands as what it is counted from then on:
    "The motion was carried, 10 votes to 3 (*resolution 26/041*)".
    """
    texts, told = stage.draft.resolutions, sentence(stage.passage.passage, token)
    if not token.i or neighbour(token, -1).text != "(" or not texts:
        return None
    if texts[-1].evidence != told or texts[-1].number is not None or not is_count(token):
        return None
    texts[-1] = replace(texts[-1], number=number)
    return len(texts) - 1


def is_count(token: Token) -> bool:
    """Whether brackets open right behind votes, or the word that tells a text's fate."""
    before = neighbour(token, -2) if token.i > 1 else token
    return before.like_num or before.lower_ in DECIDED


DECIDED = {"votes", "vote", "unanimously", "dissent", "consensus", "abstentions", "abstaining",
           "against", "carried", "adopted", "passed", "agreed"}  # fmt: skip


def told_with_last(draft: Draft, ref: int) -> bool:
    """Whether a text was told last, or together with those told last: "adopting *a resolution* and
    a recommendation".
    """
    return all(t.evidence == draft.resolutions[ref].evidence for t in draft.resolutions[ref:])


def of_another_year(old: ResolutionMention, number: str) -> bool:
    """Whether a number has another year: "*Resolution 1591 (2005)* remains in force"."""
    year = YEAR.search(number)
    return year is not None and old.date is not None and int(year[1]) != old.date.year


YEAR = re.compile(r"\b((?:19|20)\d\d)\)?$")
"""The year behind the number of a text."""


def on_another(draft: Draft, token: Token, old: ResolutionMention) -> bool:
    """Whether a text is on something of which the sentence of another tells nothing."""
    told = old.evidence.of(draft.article.text).lower()
    return any(word.lower_ not in told for word in topics(token))


def topics(token: Token) -> list[Token]:
    """The nouns that tell what a text is on: "a resolution (A/79/L.2) on *mines* in *Chad*"."""
    behind = token.doc[token.i + 1 : min(token.sent.end, token.i + TITLE)]
    on = next((w for w in behind if w.lower_ == "on"), None)
    between = behind[: behind.index(on)] if on is not None else ()
    if on is None or any(w.text in {",", ";"} or is_verb(w) for w in between):
        return []
    below = [w for c in on.children if c.dep_ == "pobj" for w in c.subtree]
    end = next((w.i for w in below if w.text in {",", ";"} or is_verb(w)), token.sent.end)
    return [w for w in below if w.i < end and w.pos_ in {"NOUN", "PROPN"}]


TITLE = 12
"""Words behind a noun for a text among which "on" begins what it is on: "(A/HRC/60/L.11) on"."""


def is_sample(draft: Draft, old: ResolutionMention) -> bool:
    """Whether a text was told as one of several that a body adopted: "nine drafts, *among them a
    text* on ports"; the number that is told first behind is its own.
    """
    before = draft.article.text[max(0, old.trigger.start - 40) : old.trigger.start]
    return SAMPLE.search(before) is not None and not any(t.number for t in draft.resolutions)


SAMPLE = re.compile(r"\b(?:among (?:them|which|these)|including) an? (?:\w+ ){0,2}$")
