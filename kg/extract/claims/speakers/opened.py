"""Who speaks behind or before a phrase that tells on what occasion: "Presenting her report, *Ana
Lind* said", "*Ana Lind* while presenting her report said"; the parser hangs him on the phrase.
"""

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.titles import title_slug


def behind_participle(scene: Scene, cue: Token) -> Token | None:
    """Who stands between a phrase that opens the sentence and the cue, behind a comma or right
    before the cue: "Presenting her report, *Ana Lind* (Norway) said that", "In his talk, *Ana
    Lind*, who", "While addressing them *Ana Lind* said"; or before such a phrase.
    """
    doc, start = cue.doc, cue.sent.start
    while start and doc[start - 1].text == ",":
        # Where "Hon." or "No." seems to the parser to end a sentence.
        start = doc[start - 1].sent.start
    if cue.tag_ not in {"VBD", "VBZ"}:
        return None
    if not opens(doc[start]):
        return before_phrase(cue)
    for at in range(start + 1, min(cue.i - 1, start + PHRASE)):
        if doc[at].text != ",":
            continue
        who = next((t for t in doc[at + 1 : cue.i] if t.left_edge.i == at + 1 and is_name(t)), None)
        if who is None and doc[at + 1].tag_ in {"VBN", "VBG"}:
            # "During the talks, *moderated by Ole Berg*, the envoy said"
            continue
        titled = who is not None and title_slug(who.text) is not None
        known = titled or (who is not None and scene.names_person(who))
        return who if known else None
    return right_before(scene, cue)


def opens(word: Token) -> bool:
    """Whether a phrase of an occasion may begin with a word: "Speaking", "In", "While speaking"."""
    meanwhile = word.lower_ == "while" and neighbour(word, 1).tag_ == "VBG"
    return meanwhile or word.tag_ == "VBG" or word.lower_ in {"in", "at", "on", "during"}


def right_before(scene: Scene, cue: Token) -> Token | None:
    """The person by name right before a cue, whom the parser takes for part of the phrase: "Sharing
    her views *Ana Lind* said".
    """
    who = neighbour(cue, -1)
    beside = who.dep_ in {"dobj", "appos", "conj"} and who.i > cue.sent.start + 1
    return who if beside and scene.names_person(who) else None


def before_phrase(cue: Token) -> Token | None:
    """Who stands before a phrase that parts him from the cue: "*Speakers* while addressing them
    said", "*Norway*, introducing the draft, said no letter had come".
    """
    phrases = (c for c in cue.lefts if c.dep_ == "advcl" and c.tag_ == "VBG")
    before = (c for word in (cue, *phrases) for c in word.lefts if c.dep_ in {"npadvmod", "nsubj"})
    who = next((c for c in before if c.left_edge.i == cue.sent.start), None)
    if who is None or who.pos_ not in {"NOUN", "PROPN"} or who.ent_type_ in {"DATE", "TIME"}:
        return None
    mark = who.right_edge if who.right_edge.text == "," else neighbour(who.right_edge, 1)
    does = neighbour(mark, 1)
    if mark.lower_ == "while":
        return who if mark.head.tag_ == "VBG" and mark.head.head == cue else None
    apart = mark.text == neighbour(cue, -1).text == "," and does.tag_ == "VBG"
    return who if apart and cue in (does.head, does.head.head) else None


PHRASE = 24
"""Words of a phrase that opens a sentence before who speaks."""


def is_name(word: Token) -> bool:
    """Whether a word may be the main one of a name or title."""
    return word.pos_ in {"PROPN", "NOUN"} and word.dep_ not in {"compound", "poss", "amod", "nmod"}
