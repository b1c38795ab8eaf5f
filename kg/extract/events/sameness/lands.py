"""Of which land or town the words for an event are: "the Syrian war" is no invasion of Iraq."""

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.sameness.shared import land_of, shares_place
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.gazetteer import demonym, territory
from kg.model.extraction import EventMention

ACTED = words(
    "invasion attack offensive aggression occupation strike airstrike raid bombing assault "
    "incursion operation campaign shelling bombardment intervention"
)
"""Before which an adjective tells who did it: "the *Russian* invasion" is the war in Ukraine."""
BESIDE = {"amod", "compound", "nmod", "poss"}


def of_another_land(stage: Stage, earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether a noun's own words are for another land, doer or town than those by which the earlier
    event was told.
    """
    draft = stage.draft
    if is_verb(token):
        return False
    own = set(map(land, beside(token))) - {None}
    text = draft.article.text
    if own and same_word(draft, earlier, token):
        adjective = land(text[earlier.evidence.start : earlier.trigger.start].split()[-1:])
        if adjective is not None and adjective not in own:
            return True
    if own and token.lemma_ not in ACTED:
        known = set(lands(draft, earlier))
        return bool(known) and own.isdisjoint(known)
    towns = {word[0] for word in beside(token) if is_town(token, word[0])}
    if not towns or not earlier.places or shares_place(draft, earlier, event) is True:
        return False
    return not any(town in earlier.evidence.of(text) for town in towns)


def beside(noun: Token) -> Iterator[list[str]]:
    """The words that modify a noun."""
    return ([c.text] for c in noun.lefts if c.dep_ in BESIDE)


def land(word: list[str]) -> str | None:
    """The letters of the land that an adjective or name is for."""
    found = demonym(word[0]) or territory(word[0]) if word else None
    return found.code if found is not None else None


def is_town(noun: Token, name: str) -> bool:
    """Whether a name beside a noun is one for a place."""
    return any(c.text == name and c.ent_type_ == "GPE" for c in noun.lefts)


def same_word(draft: Draft, earlier: EventMention, token: Token) -> bool:
    """Whether the earlier event was told by the same noun."""
    word = earlier.trigger.of(draft.article.text).lower()
    return word in {token.lower_, token.lemma_, f"{token.lemma_}s"}


def lands(draft: Draft, event: EventMention) -> Iterator[str]:
    """The lands of which the sentence of an event speaks, and in which it was."""
    for name in (draft.mentions[ref].name for ref in event.places):
        if (code := land_of(name)) is not None:
            yield code
    for word in event.evidence.of(draft.article.text).split():
        if code := land([word.strip(".,;:’'()“”\"").removesuffix("’s").removesuffix("'s")]):
            yield code
