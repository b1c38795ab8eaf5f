"""Claims whose verb is left out, or looks like a noun: "Norway spoke of war; *Iceland, of fog*",
"called it a crime; *Iceland, “an accident”*", "asks Norway to pay *and thanks Iceland*".
"""

from kg.extract.claims.drafting.adding import add, tell
from kg.extract.claims.sentences.phrases import main_noun, opened, spoken
from kg.extract.claims.sentences.scenes import Content, Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.claims.speakers.turns import ALSO, acts
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, blank, inside, trimmed
from kg.extract.words.cues import CUES, LAID_DOWN


def thanks(word: Token) -> bool:
    """Whether "thanks" goes on what somebody does in the same sentence, though the parser takes it
    for a noun: "and thanks the Coast Guard".
    """
    if word.lower_ != "thanks" or word.i < 2 or word.i + 1 >= word.sent.end:
        return False
    joined = neighbour(word, -1).lower_ in {"and", ","} and word.pos_ != "VERB"
    behind = neighbour(word, 1)
    named = behind.tag_ in {"NNP", "NNPS", "PRP$"} or behind.lower_ in {"the", "all", "both"}
    return joined and named and doer(word) is not None


def doer(word: Token) -> Token | None:
    """The verb of the same form with which the sentence acts before a word."""
    for at in range(word.sent.start, word.i):
        verb = word.doc[at]
        if verb.tag_ == "VBZ" and is_verb(verb) and verb.lemma_ in CUES | LAID_DOWN:
            return verb
    return None


def thanks_claim(scene: Scene, word: Token) -> None:
    """Add whom somebody thanks."""
    verb = doer(word)
    source = subject(verb) if verb is not None else None
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None:
        return
    found = Content([scene.span(word.i + 1, segment(scene, word)[1])], "object")
    tell(scene, word, said_by, source, found)


def gap_claim(scene: Scene, prep: Token) -> None:
    """Add of what another spoke, or what he called it: quoted words right behind the mark."""
    first, verb, text = opened(prep), spoken(prep), scene.draft.article.text
    quote = after(scene.quoted, scene.at(prep))
    if (
        first is None
        or verb is None
        or quote is None
        or not blank(text, scene.at(prep) + len(prep.text), quote.start)
    ):
        return
    last = prep.i - 1
    first += first < last and prep.doc[first].lower_ in ALSO
    while last > first and prep.doc[last].is_punct:
        last -= 1
    named = next((w for w in prep.doc[first : last + 1] if scene.names_person(w)), None)
    who = named or main_noun(prep.doc, first, last)
    said_by = speaker(scene.draft, scene.passage, who)
    if said_by is not None and (prep.lower_ == "of" or names_too(scene, verb, who)):
        said_by = said_by._replace(source=scene.span(first, last))
        own = scene.draft.claim_at.get(scene.at(verb))
        add(scene, verb, said_by, [trimmed(text, quote)], rule="gapped")
        scene.draft.claim_at[scene.at(prep)] = len(scene.draft.claims) - 1
        if own is not None:
            scene.draft.claim_at[scene.at(verb)] = own


def names_too(scene: Scene, verb: Token, who: Token) -> bool:
    """Whether somebody calls the same thing something, and is not called so himself: "called Ole
    Berg “a fox”; *Ana Lind, “an owl”*".
    """
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None or acts(thing) or (thing.pos_ == "PRON" and thing.lower_ not in THINGS):
        return False
    return acts(who) and inside(scene.quoted, scene.at(who)) is None


THINGS = {"it", "this", "that"}
