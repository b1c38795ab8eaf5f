"""What something is or did in somebody's words: "the ruling is a disgrace", "had “set us back”"."""

from kg.extract.claims.characterizations.adopted import text_meant
from kg.extract.claims.characterizations.back import last_called, told_before
from kg.extract.claims.characterizations.contested import innermost, unsure
from kg.extract.claims.characterizations.marking import mark, term_span
from kg.extract.claims.characterizations.targets import meant
from kg.extract.claims.characterizations.terms import (
    as_much_as,
    counted,
    evaluative,
    goes_on,
    is_unreal,
    not_so,
    own_quote,
    quoted_verb,
    term_of,
)
from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.draft import Draft
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, inside, trimmed
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Span


def being(told: Told, scene: Scene, verb: Token) -> None:
    """Read "the ruling is a disgrace" in what somebody says: the claim characterizes the ruling."""
    if neighbour(verb, 1).text == "," and parted(told, scene, verb):
        return
    term = term_of(verb)
    subject = child(verb, "csubj", "expl", "nsubj") or taken_subject(verb)
    if term is None or subject is None or not evaluative(scene, verb, term):
        return
    if verb.lemma_ == "have" and subject.pos_ == "PROPN":
        # "Norway has “enormous respect” for it" is no name for Norway
        return
    quote = own_quote(scene, verb, term)
    index = said_at(told.draft, scene, verb, subject)
    if index is None:
        return
    judging = counted(as_much_as(term) or term)
    weighed = quote or judging or told.draft.claims[index].rule in {"for", "view", "as"}
    if subject.pos_ == "PRON" and (goes_on(verb, term) or not weighed or said_of(told, index)):
        return
    found = subject_meant(told, scene, subject, term, quote)
    judged = subject.pos_ == "NOUN" and term.pos_ == "ADJ" and term.lower_ not in NEUTRAL
    plain = judging or judged
    weighed = quote is not None or (found.text is not None and plain)
    named = quote is not None and subject.pos_ == "PROPN" and term.pos_ == "NOUN"
    named = named and title_slug(term.lower_) is None and somebody(told.draft, found, index)
    if found.event is None and not (weighed and whole(told.draft, found)) and not named:
        return
    text = told.draft.article.text
    words_ = trimmed(text, quote) if quote is not None else term_span(scene, verb, term, None)
    told.remember(scene.at(verb), mark(told.draft, index, found, words_))


def taken_subject(verb: Token) -> Token | None:
    """The subject that the parser gives to the verb of saying behind it: "*The vote*, said Ole,
    was a farce".
    """
    for said in (c for c in verb.lefts if c.dep_ == "parataxis"):
        subjects = [c for c in said.children if c.dep_ == "nsubj"]
        if subjects[1:]:
            return subjects[0]
    return None


NEUTRAL = words(
    "long short old new public recent ready available final late early similar different identical "
    "due open closed valid complete pending alive separate"
)
"""Words for what a text is like that judge nothing."""


def said_of(told: Told, index: int) -> bool:
    """Whether the sentence names what is spoken of: "“This is a farce,” she said *of* the tax"."""
    cue = told.draft.claims[index].cue
    behind = told.draft.article.text[cue.end : cue.end + 7] if cue is not None else ""
    return behind.startswith((" of ", " about "))


def parted(told: Told, scene: Scene, verb: Token) -> bool:
    """Read "the ruling was, she said, “a farce”", where the parser loses what it was."""
    end = scene.at(verb) + len(verb.text)
    index = next((n for n, c in enumerate(told.draft.claims) if c.content.end == end), None)
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if index is None or subject is None or is_unreal(verb):
        return False
    claim = told.draft.claims[index]
    quote = after(scene.quoted, end)
    if len(claim.rest) != 1 or quote is None or not claim.rest[0].within(quote) or claim.denies:
        return False
    mark(told.draft, index, meant(told, scene, subject, None), claim.rest[0])
    return True


def subject_meant(
    told: Told, scene: Scene, subject: Token, term: Token, quote: Span | None
) -> Target:
    """What the subject of "is" means: "there was “a massacre”", "what happened was a crime"."""
    if subject.dep_ == "expl":
        if not_so(term):
            return NOTHING
        return Target(last_called(told, scene.at(subject), term)) if quote else NOTHING
    if subject.lemma_ in {"happen", "occur"}:
        found = told_before(told, scene, subject, term, reach=3)
        held = found.event is not None and told.draft.events[found.event].type in HELD
        return NOTHING if held else found
    return meant(told, scene, subject, term)


HELD = {"visit", "meeting", "speech", "commemoration"}
"""What people hold, of which nobody says that it happened."""


def whole(draft: Draft, found: Target) -> bool:
    """Whether a place is meant by name, or a text."""
    place = found.ref is not None and draft.names(found.ref, EntityType.PLACE)
    return place or found.text is not None


def somebody(draft: Draft, found: Target, index: int) -> bool:
    """Whether a person or body is meant of whom another speaks: "said Ole Berg was “a pawn”"."""
    kinds = {EntityType.PERSON, EntityType.ORGANIZATION}
    known = found.ref is not None and draft.mentions[found.ref].type in kinds
    return known and found.ref != draft.claims[index].speaker


def done(told: Told, scene: Scene, verb: Token) -> None:
    """Read "the deal had “opened a new chapter”": what an event did, in somebody's quoted words."""
    subject = quoted_verb(scene, verb)
    if subject is None:
        return
    if scene.at(subject) in told.draft.event_at:
        found = meant(told, scene, subject, None)
    else:
        text = text_meant(told, scene.passage, subject) if made(scene, verb) else None
        found = Target(text=text)
    if found.event is None and found.text is None:
        return
    index = said_at(told.draft, scene, verb, subject)
    quote = inside(scene.quoted, scene.at(verb))
    if index is not None and quote is not None:
        mark(told.draft, index, found, trimmed(told.draft.article.text, quote))


def made(scene: Scene, verb: Token) -> bool:
    """Whether quoted words tell only how a text was made: "was “written in a hotel lobby”"."""
    quote = inside(scene.quoted, scene.at(verb))
    passive = verb.tag_ == "VBN" and any(c.dep_ == "nsubjpass" for c in verb.lefts)
    if quote is None or not passive or verb.lemma_ in PASSED_ON:
        return False
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return not any(is_verb(word) and scene.at(word) < quote.end for word in behind)


PASSED_ON = words("send refer forward return submit table publish sign file number translate")
"""Verbs of what is done with every text."""


def said_at(draft: Draft, scene: Scene, verb: Token, subject: Token) -> int | None:
    """The claim in whose words a verb stands, if it affirms them and they call nothing so yet; a
    pronoun that has its noun in the words themselves means no event of the article.
    """
    at = scene.at(verb)
    index = innermost(draft, Span(at, at + len(verb.text)))
    if index is None:
        return None
    claim = draft.claims[index]
    if unsure(draft, claim) or claim.characterized_as is not None or claim.cue is None:
        return None
    if claim.speaker is None and claim.speaker_text is None:
        return None
    before = draft.article.text[claim.content.start : scene.at(subject)]
    if subject.pos_ == "PRON" and before.count(" ") > 1:
        return None
    return index
