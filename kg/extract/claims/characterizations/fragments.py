"""Quoted words without a verb for what is told beside them: "“A farce,” she said of the vote"."""

from kg.extract.claims.characterizations.back import news, told_before
from kg.extract.claims.characterizations.marking import mark
from kg.extract.claims.characterizations.targets import meant
from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, before, blank, inside, trimmed
from kg.extract.text.verbforms import FINITE
from kg.extract.words.backnouns import VERDICTS
from kg.model.extraction import ClaimMention, EventRef, Span

LONG = 14
"""Words of a name for something at the most."""


def said_of(told: Told, scene: Scene, cue: Token) -> None:
    """Read "“A disgrace,” said Ana Lind *of the arrest*"."""
    index = told.draft.claim_at.get(scene.at(cue))
    of = next((c for c in cue.rights if c.lower_ == "of" and c.dep_ == "prep"), None)
    thing = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if index is not None and of is None:
        alone(told, scene, cue, index)
    if index is None or thing is None or inside(scene.quoted, scene.at(thing)) is not None:
        return
    claim = told.draft.claims[index]
    if claim.characterized_as is None and is_fragment(scene, claim):
        target = meant(told, scene, thing, None)
        told.remember(scene.at(cue), mark(told.draft, index, target, claim.content))


def alone(told: Told, scene: Scene, cue: Token, index: int) -> None:
    """Read "They signed the pact. *“A historic step,”* Ana Lind wrote": a judgement with which a
    sentence begins, and that is all of it, is of what the sentence before tells.
    """
    claim, start = told.draft.claims[index], told.draft.claims[index].content.start
    first = told.starts[told.number(scene.at(cue))]
    own = [w for w in cue.sent if start <= scene.at(w) < claim.content.end]
    if claim.characterized_as is not None or not own or start - first > 1:
        return
    nouns = [w for w in own if w.pos_ == "NOUN" and w.dep_ not in INNER]
    judged = bool(nouns) and nouns[0].lemma_ in VERDICTS and own[0].lower_ in {"a", "an"}
    # "“A success *for our team*,” she said *after* the match"
    ours = any(w.tag_ == "PRP$" for w in own)
    apart = any(c.lower_ in {"after", "about", "on"} and noun_of(c) for c in cue.rights)
    if judged and not (ours or apart) and is_fragment(scene, claim):
        found = told_before(told, scene, cue, None, reach=1)
        told.remember(scene.at(cue), mark(told.draft, index, found, claim.content))


def noun_of(preposition: Token) -> bool:
    """Whether a thing stands behind a preposition, and no day or name."""
    return any(c.dep_ == "pobj" and c.pos_ == "NOUN" for c in preposition.rights)


def put_so(told: Told, scene: Scene, cue: Token) -> None:
    """Read "police arrested Ole Berg: *“a disgrace”*, as Ana Lind put it": the quoted words are for
    what the sentence tells last.
    """
    index = told.draft.claim_at.get(scene.at(cue))
    claim = told.draft.claims[index] if index is not None else None
    if index is None or claim is None or claim.rule not in {"as", "view"}:
        return
    source, start = told.draft.article.text, claim.content.start
    opens = source[:start].rstrip(" “\"‘'«")[-1:] in {":", ",", "–", "—"}
    opens = opens and claim.cue is not None and claim.content.end < claim.cue.start
    if claim.characterized_as is None and opens and is_fragment(scene, claim):
        event = last_in_sentence(told, start)
        told.remember(scene.at(cue), mark(told.draft, index, Target(event), claim.content))


def verdict(told: Told, scene: Scene, cue: Token) -> None:
    """Read "“Too late,” *was the verdict* of Ana Lind": of what was told right before, or of what
    the article reports.
    """
    index = told.draft.claim_at[scene.at(cue)]
    claim, text = told.draft.claims[index], told.draft.article.text
    words_ = claim.cue.of(text).lower().split() if claim.cue is not None else []
    if claim.rule != "saying" or not JUDGING & set(words_) or not is_fragment(scene, claim):
        return
    found = told_before(told, scene, cue, None, reach=1)
    found = Target(news(told, claim.content.start)) if found == NOTHING else found
    told.remember(scene.at(cue), mark(told.draft, index, found, claim.content))


JUDGING = {"verdict", "judgment", "judgement", "assessment"}


def last_in_sentence(told: Told, before_: int) -> EventRef | None:
    """The event that a sentence tells last before a place in it."""
    first = told.starts[told.number(before_)]
    here = [at for at in told.by_rules if first <= at < before_]
    return told.root(told.by_rules[max(here)]) if here else None


def is_fragment(scene: Scene, claim: ClaimMention) -> bool:
    """Whether a claim is a few quoted words without a finite verb."""
    quote = inside(scene.quoted, claim.content.start)
    if quote is None or claim.rest or claim.denies or claim.content.end > quote.end:
        return False
    start = scene.passage.passage.offset
    own = [w for w in scene.passage.words if claim.content.start <= w.idx + start < quote.end]
    verb = any(w.tag_ in FINITE and w.dep_ not in {"relcl", "amod"} and w.head.dep_ != "relcl"
               for w in own)  # fmt: skip
    return 0 < len(own) <= LONG and not verb and own[-1].text != "?"


def how_called(scene: Scene, cue: Token) -> tuple[Token, Span] | None:
    """What is called something, and by which words, in "“A mockery” *was how* Ana Lind described
    the trial", "“A mockery” *is what* she called it".
    """
    being, thing = cue.head, next((c for c in cue.rights if c.dep_ in {"dobj", "oprd"}), None)
    if cue.dep_ != "ccomp" or being.lemma_ != "be" or thing is None:
        return None
    asks = any(c.lower_ in {"how", "what"} and c.i == being.i + 1 for c in cue.lefts)
    quote = before(scene.quoted, scene.at(being))
    text = scene.draft.article.text
    if not asks or quote is None or not blank(text, quote.end, scene.at(being)):
        return None
    return thing, trimmed(text, quote)


def fronted(scene: Scene, cue: Token) -> tuple[Token, Span] | None:
    """What is called something by a quoted word that stands before it: "condemned as “shameful”
    *the arrest* of Ole Berg".
    """
    mark = neighbour(cue, 1) if cue.i + 1 < cue.sent.end else cue
    quote = after(scene.quoted, scene.at(mark)) if mark.lower_ == "as" else None
    text = scene.draft.article.text
    apart = text[scene.at(mark) + len(mark.text) : quote.start] if quote is not None else ""
    if quote is None or apart.strip(" “\"‘'«").lower() not in {"", "a", "an"}:
        return None
    behind = [w for w in cue.doc[mark.i + 1 : cue.sent.end] if scene.at(w) >= quote.end]
    nouns = (w for w in behind if w.pos_ in {"NOUN", "PROPN"} and w.dep_ not in INNER)
    thing = next(nouns, None)
    if thing is None or any(w.pos_ == "ADP" for w in behind if w.i < thing.i):
        return None
    return (thing, trimmed(text, quote)) if not any(map(is_verb, behind[:2])) else None


INNER = {"compound", "poss"}
"""Relations of a noun to another behind it: "*Norland*'s *market* tax"."""


def which(cue: Token) -> Token | None:
    """What ", which she called a disgrace" is said of: the noun before it; of a day, or of a clause
    as a whole, the event of that clause.
    """
    head = cue.head
    if cue.dep_ == "advcl" and is_verb(head):
        return head
    on_day = head.ent_type_ in {"DATE", "TIME"} and head.dep_ == "pobj" and is_verb(head.head.head)
    return (head.head.head if on_day else head) if cue.dep_ == "relcl" else None
