"""Cues of several words: "ruled out", "made it clear that", "is confident that"."""

from kg.extract.claims.circumstances import without_medium
from kg.extract.claims.clauses import clause_span, opens_clause
from kg.extract.claims.complements import before_colon, is_complement
from kg.extract.claims.drafting import tell
from kg.extract.claims.endings import uncommented
from kg.extract.claims.scenes import NOTHING, Content, Scene, segment
from kg.extract.claims.speakers import speaker
from kg.extract.claims.subjects import holder
from kg.extract.claims.uttered import hypothetical, negated
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after
from kg.extract.words.cues import CUES
from kg.extract.words.multiword import BEHIND_CONVICTIONS, BETWEEN, CONVICTIONS, IDIOMS, PARTED
from kg.model.extraction import EntityType


def idiom(scene: Scene, cue: Token) -> Content:
    """What stands behind the words that make a cue of a verb: "cast doubt on *the figures*"."""
    if is_of_person(scene, cue):
        return NOTHING
    for words in IDIOMS.get(cue.lemma_, ()):
        end = matched(cue, words)
        found = behind(scene, cue, end) if end else parted(scene, cue, words)
        if found.pieces:
            return found
    return NOTHING


def is_of_person(scene: Scene, cue: Token) -> bool:
    """Whether a person's name is the object, of whom nothing is said: "put Ana Lind forward"."""
    things = [c for c in cue.rights if c.dep_ == "dobj"]
    refs = [scene.draft.ref(scene.passage.passage, thing) for thing in things]
    return any(ref is not None and scene.draft.names(ref, EntityType.PERSON) for ref in refs)


def has_idiom(cue: Token) -> bool:
    """Whether the words beside a verb make it a cue."""
    idioms = IDIOMS.get(cue.lemma_, ())
    return any(matched(cue, words) for words in idioms) or any(
        c.lower_ in {words[0] for words in idioms} for c in cue.rights if c.dep_ in AFTER
    )


def matched(cue: Token, words: tuple[str, ...]) -> int:
    """The word at which an idiom ends that begins right behind the verb, or 0."""
    doc, at = cue.doc, cue.i + 1
    loose = ADVERBS
    for word in words:
        if word == BETWEEN:
            loose = LOOSE
            continue
        while at < len(doc) and doc[at].pos_ in loose and doc[at].lower_ != word:
            at += 1
        if at >= len(doc) or doc[at].lower_ != word or at - cue.i > REACH:
            return 0
        at, loose = at + 1, ADVERBS
    return at - 1


ADVERBS = {"ADV"}
LOOSE = {"DET", "ADJ", "ADV", "PRON", "PART"}
REACH = 6
"""Words from a verb to the noun of its idiom."""


def behind(scene: Scene, cue: Token, end: int) -> Content:
    """What follows the last word of an idiom: its own complement or the verb's."""
    doc = cue.doc
    if end + 1 >= len(doc) or (doc[end].lower_ in PARTED and doc[end + 1].pos_ in {"ADP", "PART"}):
        return NOTHING
    last = max((own.right_edge.i for own in doc[cue.i + 1 : end + 1]), default=end)
    for child in cue.rights:
        if child.i > end and is_complement(child):
            last = max(last, child.right_edge.i)
    first = end + 1
    if opens_clause(doc[first]):
        first += 1
    while first < last and doc[first].text in {",", ":", "“", '"'}:
        first += 1
    last = without_medium(doc, first, min(last, cue.sent.end - 1))
    last = before_colon(doc, first, last)
    if last < first or not doc[first].text[0].isalnum():
        return NOTHING
    return Content([scene.span(first, uncommented(cue, first, last))], "idiom", doc[end])


def parted(scene: Scene, cue: Token, words: tuple[str, ...]) -> Content:
    """What stands inside an idiom, or is its subject: "called *the figures* into question", "ruled
    *it* out", "*a vote* was ruled out".
    """
    if len(words) > len(PARTS) or words[0] not in PARTS[len(words) - 1]:
        return NOTHING
    for child in cue.rights:
        if child.dep_ not in AFTER or child.lower_ != words[0]:
            continue
        if len(words) > 1 and neighbour(child, 1).lower_ != words[1]:
            continue
        thing = next((c for c in cue.children if c.dep_ in THINGS), None)
        if thing is not None and thing.i < child.i:
            piece = scene.span(thing.left_edge.i, thing.right_edge.i)
            return Content([piece], "idiom")
    return NOTHING


AFTER = {"prep", "prt", "advmod"}
PARTS = (PARTED, {"into"})
"""Words with which idioms of one word and of two begin that stand behind their object."""
THINGS = {"dobj", "nsubjpass"}


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
            return Content([clause_span(scene, child, word)], "conviction", word)
        filled = child.right_edge.i > child.i
        if child.dep_ in {"prep", "agent"} and child.lower_ in BEHIND_CONVICTIONS and filled:
            found = scene.span(child.i + 1, uncommented(cue, child.i, child.right_edge.i))
            return Content([found], "conviction", child)
    return behind_colon(scene, cue, word)


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
    said_by = speaker(scene.draft, scene.passage, source)
    if source is not None and said_by is not None and source.lemma_.lower() not in DECISIONS:
        found = conviction(scene, verb)
        tell(scene, verb, said_by, source, found)
