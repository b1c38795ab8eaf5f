"""Quoted names without a verb of naming: "spoke of an “incident”", "decried the “savage” raid"."""

import re

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, inside, trimmed
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import EVENT_NOUNS
from kg.model.extraction import ClaimMention, EntityType, Span

SPEAKING = {"speak", "talk", "use", "prefer"}
"""Verbs whose quoted name is for what was just told: "spoke of “a pause”"."""
BARE = SPEAKING | words(
    "hail denounce decry deplore lament welcome condemn praise complain applaud salute celebrate "
    "accuse mourn regret criticise criticize reject"
)
"""Verbs with which a quoted name stands alone for what the article reports: "hailed “a late
justice”".
"""


def quoted_name(scene: Scene, claim: ClaimMention) -> Span | None:
    """The quoted words that are all that a claim says: “a pause”, an “incident”, or what somebody
    is accused of: "accused Norway of “theft by law”".
    """
    text = scene.draft.article.text
    if claim.rest:
        return None
    start, end = claim.content
    cue = claim.cue.of(text).lower() if claim.cue else ""
    quote = inside(scene.quoted, start) or after(scene.quoted, start)
    if quote is None or quote.start >= end or quote.of(text).count(" ") >= LONGEST:
        return None
    before = text[start : quote.start].strip(" “\"‘'").lower()
    accused = cue.startswith(("accus", "blam")) and before.endswith((" of", " for"))
    accused = accused and before.split()[0] not in {"him", "her", "them"}
    accused = accused and not quote.of(text).split()[0].endswith("ing")
    if before not in {"", "a", "an", "the"} and not accused:
        return None
    if accused and any(
        m.type is EntityType.PERSON and start <= m.span.start < quote.start
        for m in scene.draft.mentions
    ):
        return None
    if PEOPLE.search(quote.of(text)) is not None and " " not in quote.of(text):
        return None
    if text[quote.end : end].strip(" ”\"’'.,"):
        return None
    words_ = quote.of(text).lower().split()
    named = len(words_) == 1 or words_[0] in {"a", "an"} or before or accused
    # "prefers “the incident”", but "“the old bridge”" is only a bridge
    happening = words_[-1] in EVENT_NOUNS.keys() | MILD
    named = named or (cue.startswith("prefer") and words_[0] == "the" and happening)
    plain = named or words_[0] not in {"the", "no", "not", "to", "that", "i", "we", "it", "they"}
    return trimmed(text, quote) if named or (plain and cue.startswith("complain")) else None


MILD = {"events", "affair", "matter", "episode", "troubles", "situation", "measure", "measures"}
"""Words by which somebody may rather call what happened."""
PEOPLE = re.compile(r"(?:ists|ers|ors|men|people|bandits|thugs|gangs)$", re.IGNORECASE)
"""Names for people, by which nothing that happened is called."""
LONGEST = 8
"""Words of a name for something, at most."""


def epithet(scene: Scene, cue: Token) -> tuple[Token, Span] | None:
    """The quoted words by which an object is told, and the noun: "the “barbaric attack”", "the
    “savage” raid".
    """
    noun = next((c for c in cue.rights if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if noun is None or not any(c.lower_ in {"the", "this", "that"} for c in noun.lefts):
        return None
    quote = after(scene.quoted, scene.at(cue))
    if quote is None or quote.of(scene.draft.article.text).count(" ") > FEW:
        return None
    first = scene.at(noun.left_edge)
    before_noun = first < quote.start and quote.end <= scene.at(noun) + len(noun.text) + 1
    return (noun, trimmed(scene.draft.article.text, quote)) if before_noun else None


FEW = 3
