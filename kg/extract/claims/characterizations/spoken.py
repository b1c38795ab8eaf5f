"""Names for what was told without a verb of naming: "spoke of a massacre", "the “savage” raid"."""

import re

from kg.extract.claims.characterizations.back import last_of, news, told_before
from kg.extract.claims.characterizations.marking import mark
from kg.extract.claims.characterizations.placed import GATHERED
from kg.extract.claims.characterizations.targets import meant
from kg.extract.claims.characterizations.terms import is_unreal, refused, unreal_name
from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.drafting.uttered import negated
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, inside, trimmed
from kg.extract.words.backnouns import JUDGING, KINDS
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import CONTESTED, EVENT_NOUNS
from kg.model.extraction import ClaimMention, Span


def plain_name(scene: Scene, cue: Token) -> tuple[Token, Span] | None:
    """The noun by which somebody speaks of what happened, and its words: "speak of *a massacre*";
    none with a place or time of its own, which would be another: "spoke of a massacre in 1994".
    """
    if cue.lemma_ not in {"speak", "talk"} or cue.tag_ not in FINITE:
        return None
    of = next((c for c in cue.rights if c.lower_ == "of"), None)
    noun = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if noun is None or noun.lemma_.lower() not in JUDGING or noun.tag_ == "NNS":
        return None
    if is_unreal(cue) or refused(cue) or any(c.dep_ in APART for c in noun.children):
        return None
    if any(c.lower_ in ANOTHER for c in noun.lefts):
        return None
    if any(c.dep_ == "det" and c.lower_ not in {"a", "an"} for c in noun.lefts):
        return None
    # "an *invasion* of tourists" is another, "a massacre of civilians" is the one told
    other = noun.lemma_.lower() in DEADLY
    own = [c for c in noun.rights if c.dep_ == "prep" and (c.lower_ != "of" or other)]
    return None if own else (noun, scene.span(noun.left_edge.i, noun.right_edge.i))


FINITE = {"VBD", "VBZ", "VBP", "VBN", "VBG"}
ANOTHER = {"new", "another", "second", "further", "fresh", "coming", "imminent", "future", "next"}
"""Words of what did not happen yet, or happened beside what was told."""
APART = {"poss", "relcl", "acl", "nummod", "conj"}
DEADLY = words("murder terror robbery theft invasion annexation cleansing persecution execution")
"""Those of them for what is done to somebody, as contested words are."""


def violent_only(told: Told, found: Target, name: Token | None, at: int) -> Target:
    """What is called so, where it may be: no gathering or adopted text is a massacre."""
    lemma = name.lemma_.lower() if name is not None else ""
    if name is not None and found.text is not None and is_against_people(name):
        return Target(last_of(told, at, KINDS["killing"]))
    if lemma not in CONTESTED | DEADLY or (lemma == "tragedy" and found.text is not None):
        return found
    return NOTHING if found.text is not None or is_gathering(told, found) else found


def is_against_people(name: Token) -> bool:
    """Whether a crime is one that no text is: "a war crime", "a crime *against humanity*"."""
    against = any(c.lower_ == "against" for c in name.rights)
    return name.lemma_ == "crime" and (against or any(c.lower_ == "war" for c in name.lefts))


def is_gathering(told: Told, found: Target) -> bool:
    """Whether people only met or agreed on something there."""
    return found.event is not None and told.draft.events[found.event].type in GATHERED


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
    if quote is None or quote.start >= end or is_long(quote.of(text)):
        return None
    before = text[start : quote.start].strip(" “\"‘'").lower()
    accused = cue.startswith(("accus", "blam")) and before.endswith((" of", " for"))
    accused = accused and before.split()[0] not in {"him", "her", "them"}
    accused = accused and not quote.of(text).split()[0].endswith("ing")
    if before not in {"", "a", "an", "the"} and not accused:
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


def is_long(name: str) -> bool:
    """Whether quoted words are too many for a name; behind "a" there may be more."""
    more = MORE if name.lower().startswith(("a ", "an ")) else 0
    return name.count(" ") >= LONGEST + more


MILD = words("events affair matter episode troubles situation measure measures")
"""Words by which somebody may rather call what happened."""
PEOPLE = re.compile(r"(?:ists|ers|ors|men|people|bandits|thugs|gangs)$", re.IGNORECASE)
"""Names for people, by which nothing that happened is called."""
LONGEST = 8
"""Words of a name for something, at most."""
MORE = 4
"""Words more of one behind "a"."""


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


def speaking_of(told: Told, scene: Scene, cue: Token) -> None:
    """Read "spoke of “a pause”": a quoted name for what was just told."""
    draft = scene.draft
    index = draft.claim_at.get(scene.at(cue))
    if index is None or draft.claims[index].characterized_as is not None or negated(scene, cue):
        return
    words = quoted_name(scene, draft.claims[index])
    name = main_word(scene, cue, words) if words is not None else None
    if words is None and (plain := plain_name(scene, cue)) is not None:
        name, words = plain
    if words is None:
        by_epithet(told, scene, cue, index)
        return
    if cue.lemma_ in SPEAKING:
        last = told_before(told, scene, cue, name, reach=1)
        found = violent_only(told, last, name, scene.at(cue))
    else:
        found = Target(news(told, scene.at(cue)))
    told.remember(scene.at(cue), mark(draft, index, found, words))


def by_epithet(told: Told, scene: Scene, cue: Token, index: int) -> None:
    """Read "condemned the “savage” raid": the quoted words for an event told before."""
    found = epithet(scene, cue)
    if found is not None and not unreal_name(found[0]):
        target = meant(told, scene, found[0], None)
        if target.event is not None or target.text is not None:
            told.remember(scene.at(cue), mark(told.draft, index, target, found[1]))


def main_word(scene: Scene, cue: Token, words: Span) -> Token | None:
    """The noun on which the others of quoted words hang: "a *massacre* before the cameras"."""
    own = [t for t in cue.doc[cue.i + 1 : cue.sent.end] if words.start <= scene.at(t) < words.end]
    return next((t for t in own if t.pos_ == "NOUN" and t.head not in own), None)
