"""What stands behind a verb that makes a cue with other words: "ruled out", "cast doubt on"."""

from kg.extract.claims.contents.clauses import opens_clause
from kg.extract.claims.contents.complements import before_colon, is_act, is_complement
from kg.extract.claims.contents.endings import uncommented
from kg.extract.claims.sentences.circumstances import without_medium
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.multiword import BETWEEN, IDIOMS, PARTED
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType


def idiom(scene: Scene, cue: Token) -> Content:
    """What stands behind the words that make a cue of a verb: "cast doubt on *the figures*"."""
    if (held := held_so(scene, cue)).pieces:
        return held
    if is_of_person(scene, cue) or (cue.lemma_ == "turn" and is_act(scene, cue)):
        return NOTHING
    if (found := out_of_order(scene, cue)).pieces:
        return found
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


def held_so(scene: Scene, cue: Token) -> Content:
    """Whom somebody holds responsible, and for what: "held *the army responsible for the raid*"."""
    doc, first = cue.doc, cue.i + 1
    blamed = next((w for w in doc[first : first + FAR] if w.lower_ in BLAMED), None)
    if cue.lemma_ != "hold" or blamed is None or is_progressive(cue):
        return NOTHING
    last = blamed.i - 1
    while last > first and doc[last].pos_ == "ADV":
        last -= 1
    behind_ = neighbour(blamed, 1)
    if not (behind_.lower_ == "for" or behind_.is_punct or blamed.i + 1 == len(doc)):
        # "held a *responsible man*"
        return NOTHING
    if last < first or not is_blamed(scene, cue, blamed, doc[last]):
        return NOTHING
    end = max(c.right_edge.i for c in (blamed, *cue.rights) if c == blamed or is_complement(c))
    return Content([scene.span(first, uncommented(cue, first, end))], "idiom")


def is_progressive(cue: Token) -> bool:
    """Whether somebody is just doing it: "*are holding* the man responsible for the raid"."""
    return cue.tag_ == "VBG" and any(c.lemma_ == "be" for c in cue.lefts)


def is_blamed(scene: Scene, cue: Token, blamed: Token, thing: Token) -> bool:
    """Whether what stands between the verb and the adjective is whom it blames: a name, a pronoun
    or a definite noun for a body or official; no post, occasion or prisoner: "held *the men
    responsible* in a cell".
    """
    between = cue.doc[cue.i + 1 : thing.i + 1]
    if any(w.pos_ in {"ADP", "VERB", "AUX", "PUNCT", "CCONJ"} for w in between):
        return False
    if thing.pos_ == "PRON" or any(scene.names(thing, type) for type in EntityType):
        return thing.pos_ != "PRON" or len(between) == 1
    first = between[0]
    definite = first.lower_ == "the" or first.dep_ == "poss"
    held = any(c.i > blamed.i and c.lower_ in {"in", "for", "at", "near"} for c in cue.rights)
    known = thing.lower_ in ORGANIZATION_HEADS.keys() - POSTS or title_slug(thing.text) is not None
    return definite and known and blamed.head != thing and not held


POSTS = {"office", "congress"}
"""What is held as a post or occasion, and may be a body too."""
BLAMED = {"responsible", "accountable", "liable", "culpable"}


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
    if words[-2:] == FORWARD and (at >= len(doc) or doc[at].tag_ != "VBG"):
        # Whoever looks forward to a game or to lunch need not say so.
        return 0
    return at - 1


FORWARD = ("forward", "to")


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
