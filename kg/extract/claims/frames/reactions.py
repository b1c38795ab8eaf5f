"""What somebody reacts to, or is sure of, glad about or sorry for: "drew a rebuke from X"."""

from kg.extract.claims.contents.clauses import clause_span
from kg.extract.claims.contents.endings import uncommented
from kg.extract.claims.drafting.adding import add, tell
from kg.extract.claims.drafting.uttered import hypothetical, negated
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.subjects import holder
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.extract.words.multiword import BEHIND_CONVICTIONS, CONVICTIONS

REACTED = words("draw attract provoke earn win prompt spark elicit receive")
"""Verbs by which a thing has a reaction "from" somebody: "the remark drew a rebuke from X"."""
REACTIONS = words(
    "rebuke criticism praise condemnation applause rebuttal protest denial objection ridicule "
    "scorn ire anger fury outrage support response retort reproach"
)


def reacts(verb: Token) -> Token | None:
    """Whose reaction it is: "drew a rebuke from *the minister*"."""
    if verb.lemma_ not in REACTED:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ in REACTIONS), None)
    if thing is None:
        return None
    by = next((c for c in (*thing.rights, *verb.rights) if c.lower_ == "from"), None)
    return next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None


def reaction_claim(scene: Scene, verb: Token) -> None:
    """Add what somebody rebukes or praises: the subject of "drew a rebuke from"."""
    who = reacts(verb)
    about = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if about is not None and about.lower_ in {"that", "which"} and verb.dep_ == "relcl":
        about = verb.head
    said_by = speaker(scene.draft, scene.passage, who)
    if who is None or about is None or said_by is None:
        return
    first = about.left_edge.i
    content = scene.span(first, about.i)
    source = scene.passage.passage.span(who.left_edge, who)
    said_by = said_by._replace(source=source)
    add(scene, verb, said_by, [content], rule="reaction")


def conviction(scene: Scene, cue: Token) -> Content:
    """What somebody is sure of, glad about or sorry for."""
    own = next((c for c in cue.rights if c.dep_ == "acomp" and is_conviction(c)), None)
    word = own or (cue if is_conviction(cue) else None)
    if word is None or (word.lower_ == "opposed" and any(c.dep_ == "agent" for c in word.rights)):
        # "was opposed *by the Greens*": they oppose it
        return NOTHING
    for child in (*word.rights, *(cue.rights if own else ())):
        if child.i < word.i:
            continue
        if child.dep_ == "ccomp" and child.i > word.i:
            if is_so(word) and child.left_edge.lower_ == "that":
                return NOTHING
            return Content([clause_span(scene, child, word)], "conviction", word)
        filled = child.right_edge.i > child.i
        if child.dep_ in {"prep", "agent"} and child.lower_ in BEHIND_CONVICTIONS and filled:
            found = scene.span(child.i + 1, uncommented(cue, child.i, child.right_edge.i))
            return Content([found], "conviction", child)
    return behind_colon(scene, cue, word)


def is_so(word: Token) -> bool:
    """Whether what follows is what came of it: "was *so* angry that he left"; not where somebody is
    so sure of it.
    """
    return word.lower_ not in FIRM and any(c.lower_ == "so" for c in word.lefts)


def behind_colon(scene: Scene, cue: Token, word: Token) -> Content:
    """What a colon brings: "was adamant: *there would be no talks*"."""
    first, last = word.i + 2, segment(scene, cue)[1]
    if first >= last or neighbour(word, 1).text != ":" or after(scene.quoted, scene.at(word)):
        return NOTHING
    if word.lower_ not in FIRM:
        return NOTHING
    return Content([scene.span(first, last)], "conviction", word)


FIRM = {"adamant", "blunt", "clear", "emphatic", "categorical", "explicit", "insistent", "certain",
        "sure", "convinced", "confident", "unequivocal"}  # fmt: skip
"""How somebody is who says what follows."""


def is_conviction(word: Token) -> bool:
    """Whether a word tells what somebody holds or feels."""
    return word.lower_ in CONVICTIONS and word.pos_ in {"ADJ", "VERB"}


DECISIONS = frozenset({"vote", "decision", "verdict", "ruling", "ballot", "result"})
"""What is unanimous or clear, and holds no view."""


def conviction_claim(scene: Scene, word: Token) -> None:
    """The claim of "is confident that", whose cue is the verb with the word behind it."""
    verb = word.head if word.dep_ == "acomp" else word
    if hypothetical(scene, verb) or not is_conviction(word) or negated(scene, verb):
        return
    source = holder(verb) if verb.dep_ != "ccomp" or verb.head.lemma_ not in CUES else None
    if source is not None and source.lower_ == "it" and word.lower_ == "clear":
        # "it is clear that", to nobody in particular
        return
    said_by = speaker(scene.draft, scene.passage, source)
    if source is not None and said_by is not None and source.lemma_.lower() not in DECISIONS:
        found = conviction(scene, verb)
        tell(scene, verb, said_by, source, found)
