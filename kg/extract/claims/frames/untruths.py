"""What somebody calls untrue by a clause that he interrupts: "It is a myth, X said, that"."""

from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.frames.disowned import TRUE, UNTRUE
from kg.extract.claims.sentences.phrases import OPENING_QUOTES, main_noun
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import CLOSING
from kg.extract.words.cues import CLAUSE
from kg.extract.words.lexicon import words
from kg.model.extraction import Span


def untrue_claim(scene: Scene, cue: Token) -> bool:
    """Add the denial of "*It is not true*, Ana Lind said, *that it rained*", "It is a myth,
    according to Ana Lind, that", or the whole of "*It is not clear*, she said, *that it rained*".
    False elsewhere.
    """
    doc, start = cue.doc, segment(scene, cue)[0]
    comma = next((at for at in range(start, min(cue.i, start + LONG)) if doc[at].text == ","), None)
    that = next((at for at in range(cue.i, cue.sent.end - 2) if ends_aside(doc, at)), None)
    if comma is None or that is None:
        return False
    verdict = judged(doc, start, comma)
    first = comma + 1 + (doc[comma + 1].text in CLOSING)
    if verdict is None or not is_plain(cue, first, that - 1):
        return False
    last = that - 2 - (doc[that - 1].text in OPENING_QUOTES)
    who = teller(scene, cue, first, last)
    said_by = speaker(scene.draft, scene.passage, who)
    if who is None or said_by is None:
        return False
    said_by = said_by._replace(source=source(scene, cue, who, first, last))
    rest = scene.span(that + verdict, segment(scene, cue)[1])
    pieces = [rest] if verdict else [scene.span(start, comma - 1), rest]
    told, rule = telling(scene, cue, who), "untrue" if verdict else "interposed"
    to = doc[cue.i + 1] if doc[cue.i + 1].lower_ == "to" else None
    add(scene, cue, said_by, pieces, denies=verdict, told=told, rule=rule, last=to)
    return True


def source(scene: Scene, cue: Token, who: Token, first: int, last: int) -> Span:
    """The words for whoever speaks, before the cue or behind it."""
    if who.i < cue.i:
        return scene.span(first, cue.i - 1)
    low = cue.i + 1 + (cue.doc[cue.i + 1].lower_ == "to")
    return scene.span(low, max(who.i, min(last, who.right_edge.i)))


def within_untruth(scene: Scene, cue: Token) -> bool:
    """Whether a cue stands in what the claim before it calls untrue, however it is parsed."""
    last = scene.draft.claims[-1] if scene.draft.claims else None
    denied = last is not None and last.rule == "untrue"
    return denied and last is not None and last.content.start <= scene.at(cue) < last.content.end


def judged(doc: Doc, start: int, comma: int) -> bool | None:
    """Whether the words before a comma call untrue what follows, "It was not the case,", or judge
    it otherwise, "It is not clear,"; nothing where they call it true, or are no judgment.
    """
    told = [word for word in doc[start:comma] if word.text not in OPENING_QUOTES]
    while told and told[0].lower_ in OPENING:
        told.pop(0)
    if told and told[0].lower_ in {"nor", "neither"}:
        # "Nor is it true,"
        return True if told[-1].lower_ in TRUE else None
    if len(told) < LEAST or told[0].lower_ not in IT or told[1].lower_ not in BEING:
        return None
    negative = any(word.lower_ in NOT for word in told)
    if told[-1].lower_ in (TRUE if negative else UNTRUE):
        return True
    return None if told[-1].lower_ in TRUE else False


LEAST = 3
IT = {"it", "this", "that"}
LONG = 10
"""Words that call something untrue, at most."""
OPENING = {"but", "and", "so", "yet", "however"}
BEING = words("is was 's ’s has had isn wasn isn’t")
NOT = {"not", "n't", "n’t", "no", "never", "hardly"}


def ends_aside(doc: Doc, at: int) -> bool:
    """Whether a "that" goes on with a clause behind the comma of what interrupts it."""
    before = doc[at - 1 - (doc[at - 1].text in OPENING_QUOTES)]
    return doc[at].lower_ == "that" and before.text == ","


def is_plain(cue: Token, first: int, last: int) -> bool:
    """Whether a cue of saying is the only verb of what interrupts."""
    others = (w for w in cue.doc[first:last] if is_verb(w) and w.i != cue.i and w.dep_ != "aux")
    said = cue.lemma_ in CLAUSE or cue.lower_ == "according"
    return said and first <= cue.i and not any(others)


def teller(scene: Scene, cue: Token, first: int, last: int) -> Token | None:
    """Who speaks among the words that interrupt: a name, else the main noun or a pronoun beside the
    cue.
    """
    doc = cue.doc
    ahead = any(word.pos_ in NOMINAL for word in doc[first : cue.i])
    low, high = (first, cue.i - 1) if ahead else (cue.i + 1, last)
    if doc[low].lower_ == "to":
        low += 1
    inner = [word for word in doc[low : high + 1] if word.pos_ in NOMINAL]
    named = [word for word in inner if scene.names_person(word) and word.dep_ != "poss"]
    if named:
        return named[-1]
    return main_noun(doc, low, high) if inner else None


NOMINAL = {"PROPN", "NOUN", "PRON"}
