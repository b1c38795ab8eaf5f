"""The words that a claim gives: a quotation, a clause, or what its verb has for an object."""

from kg.extract.claims.contents.answers import answered, relative
from kg.extract.claims.contents.clauses import clause_span, is_opening, opens_clause, that_clause
from kg.extract.claims.contents.complements import (
    directive,
    naming,
)
from kg.extract.claims.contents.idioms import idiom
from kg.extract.claims.contents.infinitives import infinitive
from kg.extract.claims.contents.prepositions import prepositional
from kg.extract.claims.contents.quotations import (
    OWN,
    adverbials,
    before_quoted,
    is_parted,
    quotation,
    quoting,
)
from kg.extract.claims.contents.things import answer, laid_down, object_, of_noun, retort, shown
from kg.extract.claims.sentences.circumstances import accordings
from kg.extract.claims.sentences.extraposed import extraposed
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene, segment
from kg.extract.claims.speakers.resumptions import is_resumed
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside
from kg.extract.words.cues import CLAUSE, CUES, OBJECT, QUESTION, THAT
from kg.extract.words.lexicon import words

ASIDE = {"parataxis", "intj", "ccomp", "advcl"}


def content(scene: Scene, cue: Token) -> Content:
    """What is claimed by the words around a cue."""
    for rule in RULES:
        found = rule(scene, cue)
        if found.pieces:
            return found
    return NOTHING


def clause(scene: Scene, cue: Token) -> Content:
    """The clause of "said that …", "asked whether …"."""
    found = that_clause(cue)
    if is_put_up(scene, cue) or found is None or (cue.lemma_ in HEARD and is_bare(found)):
        return NOTHING
    if not (cue.lemma_ in CLAUSE or asks(cue, found) or is_told(cue, found)):
        return NOTHING
    return Content([clause_span(scene, found, cue)], "clause")


def is_put_up(scene: Scene, cue: Token) -> bool:
    """Whether a film is told to be put up somewhere: "Footage *posted* online shows"."""
    source = scene.source
    return cue.lemma_ == "post" and source is not None and source.lemma_.lower() in FILMS


FILMS = words("video footage image photo photograph picture clip recording film")


def is_bare(verb: Token) -> bool:
    """Whether a verb is an infinitive or participle without more."""
    bare = verb.tag_ in {"VB", "VBG", "VBP"}
    return bare and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.lefts)


HEARD = {"hear", "feel", "find", "imagine"}
"""Verbs of whose bare infinitive somebody is witness: "heard the minister tell him"."""


def is_told(cue: Token, found: Token) -> bool:
    """Whether "that" opens the clause of a verb that says something only then."""
    that = any(map(opens_clause, found.lefts)) or extraposed(cue) == found
    return cue.lemma_ in THAT and that


def asks(cue: Token, found: Token) -> bool:
    """Whether the clause is a question and the cue puts it."""
    return cue.lemma_ in QUESTION and (
        found.left_edge.tag_ in {"WDT", "WP", "WP$", "WRB"}
        or found.left_edge.lower_ in {"whether", "if"}
    )


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
    if cue.lemma_ in OBJECT and has_object(cue) and not closed:
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
    if first < low - 2 and joins_on(cue, low):
        # "He worked for the Daily and, *Ana Lind said*, had been paid": only that.
        parts = parts[1:]
    if accordings(cue, high + 1, high + 2) or goes_on(cue, high + 1, last) or meanwhile(cue, high):
        parts = parts[:1]
    return Content(
        [scene.span(a, b) for a, b in parts if any(t.is_alpha for t in cue.doc[a : b + 1])],
        "set-off",
    )


def joins_on(cue: Token, low: int) -> bool:
    """Whether an "and" right before the cue's words joins on a verb without a subject of its own,
    which is all that is said.
    """
    doc = cue.doc
    if low < 3 or doc[low - 1].text != "," or doc[low - 2].lower_ not in {"and", "but"}:
        return False
    after = (w for w in doc[cue.i + 1 : cue.sent.end] if w.pos_ in {"VERB", "AUX", "NOUN", "PRON"})
    first = next(after, cue)
    return first.pos_ in {"VERB", "AUX"} and first.tag_ in {"VBZ", "VBD", "VBP", "MD"}


def answers_back(verb: Token) -> bool:
    """Whether a verb is one of "shot back", by which somebody answers."""
    behind = neighbour(verb, 1).lower_ == "back" and neighbour(verb, 2).is_punct
    return behind and verb.lemma_ in {"shoot", "hit", "fire", "snap", "strike", "bite"}


HELD = {"hold", "grant", "allow", "read", "joke", "venture"}
"""Verbs that report between commas, or with "that", and nowhere else."""


def quoted_so(scene: Scene, cue: Token) -> Content:
    """What stands before "she was quoted as saying"."""
    above = quoting(cue)
    ahead = before_quoted(scene, above) if above != cue else None
    return NOTHING if ahead is None else Content([ahead], "set-off")


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
    if first >= last or doc[first].text != ",":
        return False
    if neighbour(doc[first], 1).tag_ == "VBG" and neighbour(doc[first], 1).head == cue:
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
    if any(c.dep_ == "ccomp" and c.i < cue.i for c in cue.children) or is_doubled(cue):
        return True
    if cue.tag_ == "VBG" and any(c.lower_ in {"to", "on"} for c in cue.rights):
        # "Ana Lind, *responding to* claims, laughed", "*commenting on* the report"
        return False
    verbal = is_verb(cue.head) or cue.dep_ == "parataxis"
    return cue.dep_ in ASIDE and verbal and between_commas(cue)


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


def impersonal(scene: Scene, cue: Token) -> Content:
    """What "is said" by nobody that the text names: "it was reported that …", "he is said to …"."""
    if scene.source is not None:
        return NOTHING
    clause_ = that_clause(cue)
    if clause_ is not None:
        return Content([clause_span(scene, clause_, cue)], "impersonal")
    who = next((c for c in cue.lefts if c.dep_ == "nsubjpass"), None)
    found = next((c for c in cue.rights if c.dep_ == "xcomp"), None)
    if who is None or found is None:
        return NOTHING
    pieces = [scene.span(who.left_edge.i, who.right_edge.i), clause_span(scene, found, cue)]
    return Content(pieces, "impersonal")


def clausal(scene: Scene, cue: Token) -> Content:
    """The clause that a passive cue has for its subject: "*That it was so* was claimed by X"."""
    clause_ = next((c for c in cue.lefts if c.dep_ in {"csubj", "csubjpass"}), None)
    if clause_ is None or not any(c.dep_ == "agent" for c in cue.rights):
        return NOTHING
    first, last = clause_.left_edge.i, clause_.right_edge.i
    while first < last and is_opening(cue.doc[first]):
        first += 1
    return Content([scene.span(first, last)], "clausal")


RULES = (
    answered,
    clausal,
    impersonal,
    naming,
    quotation,
    clause,
    quoted_so,
    set_off,
    directive,
    retort,
    idiom,
    prepositional,
    object_,
    shown,
    of_noun,
    answer,
    laid_down,
    infinitive,
    relative,
)
"""The rules, best first."""
