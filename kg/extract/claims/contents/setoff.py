"""What is said around a cue that commas set off inside a sentence: "The aid, he said, was late"."""

from kg.extract.claims.contents.quotations import OWN, adverbials, is_parted
from kg.extract.claims.sentences.circumstances import CITING, accordings
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene, segment
from kg.extract.claims.speakers.resumptions import is_resumed
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside
from kg.extract.words.cues import CLAUSE, CUES, OBJECT

ASIDE = {"parataxis", "intj", "ccomp", "advcl"}


def set_off(scene: Scene, cue: Token) -> Content:
    """The sentence around a cue that commas set off inside it: "The aid, he said, …"."""
    if not (cue.lemma_ in CLAUSE | HELD or answers_back(cue)) or not is_set_off(cue):
        return NOTHING
    closed = cue.i + 1 < len(cue.doc) and cue.doc[cue.i + 1].text == ","
    parted = is_parted(scene, cue, scene.at(cue))
    if parted or (
        cue.lemma_ in HELD and any(c.dep_ in {"dobj", "prep", "advmod"} for c in cue.rights)
    ):
        return NOTHING
    if has_object(cue) and not closed and cue.lemma_ in OBJECT:
        return NOTHING
    if any(c.tag_ == "WRB" or c.lower_ in {"whatever", "whichever"} for c in cue.lefts):
        # ", when he heard one", "whatever critics say": what is told is when, or against whom.
        return NOTHING
    low, high = adverbials(scene, cue)
    source = scene.source
    if source is not None and source.sent == cue.sent:
        low, high = min(low, source.left_edge.i), max(high, source.right_edge.i)
    hearer = next((c for c in cue.lefts if c.dep_ == "nsubjpass"), None)
    if hearer is not None and hearer.left_edge.i and (
        cue.doc[hearer.left_edge.i - 1].text in {",", "”", '"', "''"}
    ):  # fmt: skip
        # "It was late, *the court* was told"
        low = min(low, hearer.left_edge.i)
    first, last = segment(scene, cue)
    first = behind_colon(scene, cue, first, low)
    if low > 1 and cue.dep_ == "parataxis" and cue.doc[low - 2].tag_ in {"WP", "WDT"}:
        # "Ole Berg, *who*, he claimed, *had signed it*"
        first, last = low - 2, min(last, cue.head.right_edge.i)
    parts = [(first, low - 1), (high + 1, last)]
    if accordings(cue, high + 1, high + 2) or goes_on(cue, high + 1, last) or meanwhile(cue, high):
        parts = parts[:1]
    return Content(
        [scene.span(a, b) for a, b in parts if any(t.is_alpha for t in cue.doc[a : b + 1])],
        "set-off",
    )


def answers_back(verb: Token) -> bool:
    """Whether a verb is one of "shot back", by which somebody answers."""
    behind = neighbour(verb, 1).lower_ == "back" and neighbour(verb, 2).is_punct
    return behind and verb.lemma_ in {"shoot", "hit", "fire", "snap", "strike", "bite"}


HELD = {"hold", "grant", "allow", "read", "joke", "venture"}
"""Verbs that report between commas, or with "that", and nowhere else."""


def has_object(cue: Token) -> bool:
    """Whether a cue has an object, and not a clause behind it from which the parser takes it: "she
    stressed today as she outlined, to that end, *five steps*".
    """
    clauses = [c.i for c in cue.rights if c.dep_ == "advcl"]
    things = [c.i for c in cue.rights if c.dep_ == "dobj"]
    return any(not clauses or at < clauses[0] for at in things)


def behind_colon(scene: Scene, cue: Token, first: int, low: int) -> int:
    """Where what is said begins if a colon opens it: "She begged to differ: *the road*, she said,
    was fine".
    """
    colons = (
        at
        for at in range(low - 2, first, -1)
        if cue.doc[at].text == ":" and inside(scene.quoted, scene.at(cue.doc[at])) is None
    )
    return next(colons, first - 1) + 1


def goes_on(cue: Token, first: int, last: int) -> bool:
    """Whether the words behind a cue are no part of what is said: "…, he said, adding that", "…, he
    said, but the ministry disputed it".
    """
    doc = cue.doc
    if first < last and doc[first].lower_ in CITING:
        return doc[first].head == cue
    if first >= last or doc[first].text != ",":
        return False
    behind = neighbour(doc[first], 1)
    if behind.tag_ == "VBG" and behind.head == cue:
        return True
    if is_resumed(cue, first):
        return True
    if neighbour(doc[first], 1).lower_ not in AGAINST:
        return False
    own = (t.head for t in doc[first + 2 : last + 1] if t.dep_ in {"nsubj", "nsubjpass"})
    verb = next(own, None)
    return verb is not None and verb.lemma_ in CUES


def meanwhile(cue: Token, last: int) -> bool:
    """Whether a clause behind the last word of a cue tells when it was said, or what else: "…, she
    said *as she left*", "…, she said *while visiting the town*"; behind a comma only what else is
    said: "…, they said, *as they called for* calm".
    """
    for clause_ in cue.rights:
        gap, mark = clause_.left_edge.i - last, clause_.left_edge.lower_
        own = clause_.tag_ == "VBG" or any(
            c.dep_ == "nsubj" and c.pos_ == "PRON" for c in clause_.lefts
        )
        if clause_.dep_ == "advcl" and gap <= 1 and mark in {"while", "after", "as"} and own:
            return True
        if clause_.dep_ == "advcl" and gap == 2 and cue.doc[last + 1].text == ",":
            return clause_.left_edge.lower_ == "as" and clause_.lemma_ in CUES | {"discuss"}
    return False


AGAINST = {"but", "although", "though", "while", "whereas", "yet"}


def is_set_off(cue: Token) -> bool:
    """Whether what is claimed stands before the cue, or around it."""
    ahead = next((c for c in cue.lefts if c.dep_ == "ccomp"), None)
    if ahead is not None and is_apart(cue, ahead):
        return False
    if ahead is not None or is_doubled(cue):
        return True
    if cue.tag_ == "VBG" and any(c.lower_ in {"to", "on"} for c in cue.rights):
        # "Ana Lind, *responding to* claims, laughed", "*commenting on* the report"
        return False
    if any(c.dep_ == "parataxis" and c.lemma_ in CUES for c in cue.lefts):
        # "five of them, *he claimed*, had told the council so"
        return False
    verbal = is_verb(cue.head) or cue.dep_ == "parataxis"
    return cue.dep_ in ASIDE and verbal and between_commas(cue)


def is_apart(cue: Token, told: Token) -> bool:
    """Whether what the parser takes for said is a sentence of its own before a semicolon, or before
    a dash and a cue that has something else behind it: "The talks are over - Norway has *vowed to
    leave*"; or a cue that has "what" for its object.
    """
    mark = neighbour(told.right_edge, 1).text
    own = any(c.dep_ in {"xcomp", "dobj"} for c in cue.rights)
    if any(c.dep_ == "xcomp" for c in cue.rights) and told.tag_ == "VB":
        return True
    what = any(c.dep_ == "dobj" and c.tag_ == "WP" for c in cue.lefts)
    joined = mark == ";" and any(c.dep_ == "cc" for c in cue.rights)
    return what or joined or (own and mark in {"-", "–", "—", "--"})


def is_doubled(cue: Token) -> bool:
    """Whether the parser takes the subject of what is claimed for another of the cue: "*The
    director* left on Monday, officials said, but".
    """
    own = [c for c in cue.lefts if c.dep_ == "nsubj"]
    if len(own) < 2 or cue.doc[own[-1].left_edge.i - 1].text != ",":
        return False
    return any(c.dep_ in {"acl", "relcl"} and c.tag_[:2] == "VB" for c in own[0].rights)


def between_commas(cue: Token) -> bool:
    """Whether a comma parts the cue's own words from its head's."""
    low, high = cue.i, cue.i
    subjects = [c for c in cue.lefts if c.dep_ == "nsubj"]
    # Of two, the first is that of what is said: "*The mine*, Ole Berg concedes, has".
    others = subjects[:-1]
    for child in (c for c in cue.children if c not in others):
        if child.dep_ in OWN or child.dep_ in {"nsubj", "dobj"}:
            low, high = min(low, child.left_edge.i), max(high, child.right_edge.i)
    before_ = low > 0 and cue.doc[low - 1].text in {",", "”", '"', "''"}
    return before_ and (high + 1 >= len(cue.doc) or cue.doc[high + 1].is_punct)
