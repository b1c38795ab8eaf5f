"""The adopted text that a word means of which somebody says what it is."""

import re
from itertools import takewhile

from kg.extract.claims.characterizations.told import Told
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.model.extraction import ResolutionMention, Span

ANY_TEXT = words("text draft measure document wording")
"""Nouns that may point back to whatever text was told last."""
LAWS = words("bill law act amendment ordinance statute legislation decree")
MOTIONS = words("resolution motion draft")
KINDS = (LAWS, MOTIONS)
"""Nouns of which one may stand for another: "the law" behind a bill."""
OF_TEXTS = (TEXTS | ANY_TEXT | LAWS) - words("decision appeal opinion budget report statement")
"""Nouns for texts that stand for nothing else; the others point back only to their like."""
DEFINITE = {"the", "this", "that"}
NUMBER = 24
"""Characters behind the noun of a text within which its number stands."""


def text_meant(told: Told, passage: Named, word: Token) -> int | None:
    """The text that a noun names or points back to: "Declaration 12", "the Mines Levy Bill", "the
    measure" behind a bill that was passed.
    """
    draft, at, noun = told.draft, passage.passage.at(word), word.lemma_.lower()
    if word.tag_ in {"NNS", "NNPS"} or not (word.pos_ in {"NOUN", "PROPN"} or noun in TEXTS):
        return None
    own = draft.text_at.get(at)
    if own is not None:
        first = draft.resolutions[own].trigger.start == at
        known = not told_apart(word) or about_same(told, draft.resolutions[own], word)
        known = known and not set_apart(word) and may_be(told, own, noun, at)
        return own if first else newest(told, own, word, at) if known else None
    if noun not in TEXTS | OF_TEXTS:
        return None
    before = [n for n, text in enumerate(draft.resolutions) if text.trigger.start < at]
    named = [n for n in before if same_name(told, draft.resolutions[n], word)]
    if named or titled(word):
        return named[-1] if named else None
    if not points_back(word) or voted_down(told, noun, at):
        return None
    before = [n for n in before if may_be(told, n, noun, at)]
    nouns = {n: draft.resolutions[n].trigger.of(draft.article.text).lower() for n in before}
    same = [n for n in before if nouns[n] == noun]
    like = [n for n in before if noun in ANY_TEXT or any({noun, nouns[n]} <= k for k in KINDS)]
    last = max(same or like, default=None, key=lambda n: news(told, draft.resolutions[n]))
    apart = last is not None and told_apart(word)
    return None if apart and not about_same(told, draft.resolutions[last or 0], word) else last


def newest(told: Told, own: int, word: Token, at: int) -> int:
    """The text that "the resolution" means where the one told last was recalled further back: the
    one that is adopted now.
    """
    told_at = max(
        (n for n, text in told.draft.text_at.items() if n < at and text == own), default=at
    )
    if titled(word) or told.number(told_at) >= told.number(at) - 1:
        return own
    texts, source = told.draft.resolutions, told.draft.article.text
    alike = [n for n, text in enumerate(texts) if text.trigger.start < at
             and text.trigger.of(source).lower() == word.lemma_.lower()]  # fmt: skip
    return max(alike, default=own, key=lambda n: news(told, texts[n]))


def news(told: Told, text: ResolutionMention) -> tuple[int, Span]:
    """By what a text is rather the one that is spoken of: its year, so that none is that the text
    itself recalls, and how late it was told.
    """
    year = text.date.year if text.date is not None else None
    filed = told.draft.article.published
    return year or (filed.year if filed else 0), text.trigger


def voted_down(told: Told, noun: str, at: int) -> bool:
    """Whether a noun is that of a text that was voted down and has no place in the graph."""
    lost, source = told.draft.rejected, told.draft.article.text
    return any(t.trigger.start < at and t.trigger.of(source).lower() == noun for t in lost)


def open_draft(told: Told, before: int) -> int | None:
    """Where a draft is first told of that is none of the texts adopted: "*a draft* on fishing"."""
    for passage, sent in told.sentences:
        for word in sent:
            at = passage.passage.at(word)
            if at >= before:
                return None
            if word.lower_ == "draft" and word.i > 0 and neighbour(word, -1).lower_ in NEW:
                near = (at, passage.passage.at(neighbour(word, 1)))
                texts = told.draft.resolutions
                return None if any(text.trigger.start in near for text in texts) else at
    return None


NEW = {"a", "an", "his", "her", "its", "their"}
"""Words before a text that is told for the first time."""


def may_be(told: Told, text: int, noun: str, at: int) -> bool:
    """Whether a noun may mean a text: what was adopted in another year is no draft told of now."""
    draft_at = open_draft(told, at) if noun == "draft" else None
    if draft_at is None:
        return True
    adopted, filed = told.draft.resolutions[text], told.draft.article.published
    same_year = adopted.date is None or filed is None or adopted.date.year == filed.year
    return adopted.trigger.start >= draft_at and same_year


def titled(word: Token) -> bool:
    """Whether a noun is part of a name or bears a number: "the Mines Levy Bill", "motion 7"."""
    named = any(c.dep_ in {"compound", "nmod"} and c.text[:1].isupper() for c in word.lefts)
    behind = neighbour(word, 1).text if word.i + 1 < len(word.doc) else ""
    return named or any(character.isdigit() for character in behind)


def same_name(told: Told, text: ResolutionMention, word: Token) -> bool:
    """Whether a name with a noun is that of a text told before."""
    source, noun = told.draft.article.text, word.lemma_.lower()
    if text.trigger.of(source).lower() != noun or not titled(word):
        return False
    behind = neighbour(word, 1).text
    if any(character.isdigit() for character in behind):
        return bool(text.number) and behind in str(text.number)
    first = word.i - 1
    named = source[max(0, text.trigger.start - NUMBER) : text.trigger.start].split()
    return bool(named) and named[-1] == word.doc[first].text


def points_back(word: Token) -> bool:
    """Whether a noun means a text told before: "the text", "this motion", no "the other draft"."""
    determined = any(c.lower_ in DEFINITE for c in word.lefts)
    before = word.i > 0 and neighbour(word, -1).lower_ in DEFINITE
    return (determined or before) and not set_apart(word)


def about_same(told: Told, text: ResolutionMention, word: Token) -> bool:
    """Whether what follows a noun only tells what that text is about, in words that told it: "the
    resolution *on gas*" behind "adopted a resolution on the gas fields".
    """
    prep = neighbour(word, 1)
    if prep.lower_ not in {"on", "about"}:
        return False
    source = told.draft.article.text
    behind = source[text.trigger.end : text.evidence.end].lower()
    known = re.split(r"[,;:.(]| and ", behind)[0].split()
    own = takewhile(lambda word: word.is_alpha, prep.subtree)
    things = {word.lower_ for word in own} - {"on", "about", "the", "as"}
    alike = text.trigger.of(source).lower() == word.lower_
    return alike and bool(things) and things.issubset(known)


def set_apart(word: Token) -> bool:
    """Whether a word before a noun tells that it is not the one told last: "the *old* bill"."""
    return any(c.lower_ in APART for c in word.lefts)


def told_apart(word: Token) -> bool:
    """Whether what follows a noun without a comma tells which is meant: "the bill *that he
    signed*", "the bill *on gas*", wherever the parser hangs that.
    """
    after = neighbour(word, 1)
    if after.lower_ in {"on", "about"} and any(c.ent_type_ != "DATE" for c in after.rights):
        return True
    behind = (c for c in word.rights if c.dep_ in {"relcl", "acl", "prep"})
    return any(c.left_edge.i == word.i + 1 and c.lower_ != "as" for c in behind)


APART = words("other another second rival separate earlier previous similar latter old original")
"""Words by which a text is not the one told last."""
