"""What stands behind a verb that makes a cue with other words: "ruled out", "cast doubt on"."""

from kg.extract.claims.contents.clauses import opens_clause
from kg.extract.claims.contents.complements import before_colon, is_act, is_complement
from kg.extract.claims.contents.endings import uncommented
from kg.extract.claims.sentences.circumstances import without_medium
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.multiword import BETWEEN, IDIOMS, PARTED


def idiom(scene: Scene, cue: Token) -> Content:
    """What stands behind the words that make a cue of a verb: "cast doubt on *the figures*"."""
    if is_of_person(scene, cue) or (cue.lemma_ == "turn" and is_act(scene, cue)):
        return NOTHING
    if (ruled := out_of_order(scene, cue)).pieces:
        return ruled
    for words in IDIOMS.get(cue.lemma_, ()):
        end = matched(cue, words)
        found = behind(scene, cue, end) if end else parted(scene, cue, words)
        if found.pieces:
            return found
    return NOTHING


def out_of_order(scene: Scene, cue: Token) -> Content:
    """What somebody rules not to be in order: "ruled *the remark out of order*"."""
    out = next((c for c in cue.rights if c.lower_ == "out"), None)
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if cue.lemma_ != "rule" or out is None or thing is None or neighbour(out, 1).lower_ != "of":
        return NOTHING
    return Content([scene.span(thing.left_edge.i, out.right_edge.i)], "idiom")


def is_of_person(scene: Scene, cue: Token) -> bool:
    """Whether a person's name is the object, of whom nothing is said: "put Ana Lind forward"."""
    return any(c.dep_ == "dobj" and scene.names_person(c) for c in cue.rights)


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
    if doc[end].pos_ == "ADJ" and doc[first].lower_ in {"in", "at", "on", "with", "from"}:
        # "makes this clear *in her book*", "makes clear in her book *that it rained*"
        that = (n + 1 for n in range(first, min(last, first + FAR)) if opens_clause(doc[n]))
        first = next(that, 0)
        if not first:
            return NOTHING
    return Content([scene.span(first, uncommented(cue, first, last))], "idiom", doc[end])


FAR = 12
"""Words that tell where or when at most, before what is made clear."""


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
            # "brushed the raid aside *as a rumour*"
            called = (c for c in cue.rights if c.lower_ == "as" and c.i == child.i + 1)
            last = next(called, thing).right_edge.i
            return Content([scene.span(thing.left_edge.i, last)], "idiom")
    return NOTHING


AFTER = {"prep", "prt", "advmod"}
PARTS = (PARTED, {"into"})
"""Words with which idioms of one word and of two begin that stand behind their object."""
THINGS = {"dobj", "nsubjpass"}
