"""What somebody calls something: the word behind "as", the second object, what is quoted."""

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, blank
from kg.extract.words.backnouns import DEEDS, KINDS, VERDICTS
from kg.extract.words.cues import CALLING
from kg.extract.words.lexicon import words


def predicate(scene: Scene, cue: Token) -> Token | None:
    """The word that something is called by; none where "as" tells in what part somebody acts."""
    if cue.lemma_ == "compare" and any(c.lower_.endswith("ably") for c in cue.rights):
        # "compared her *favourably* to Ole Berg" calls her nothing
        return None
    return called(scene, cue)


def called(scene: Scene, cue: Token) -> Token | None:
    """The word behind a verb that may be a name for its object: behind "as", the second object, or
    what stands in quotation marks right behind the thing.
    """
    marks = {"to", "with"} if cue.lemma_ in LIKENING else {"as"}
    for child in cue.rights:
        named = child.pos_ == "ADJ" or child.tag_ == "VBN"
        if child.dep_ in {"advcl", "advmod"} and named and child.left_edge.lower_ in marks:
            return child
        if child.dep_ == "prep" and child.lower_ in marks:
            return behind_as(child)
        if child.dep_ == "dobj":
            # "the truce *with Iceland*" is no likeness
            hung = (c for c in child.rights if c.dep_ == "prep" and c.lower_ in marks - {"with"})
            found = next(hung, None)
            if found is not None:
                return behind_as(found)
    far = behind_clause(scene, cue) or behind_date(cue) or participle(cue) or judged(cue)
    if far is not None:
        return far
    things = [c for c in cue.rights if c.dep_ == "dobj"]
    if len(things) > 1 and cue.lemma_ in CALLING:
        return things[1]
    term, near = second(cue), misread(cue)
    if term is not None and (near is None or near.i > term.i):
        return (quoted_behind(scene, cue, term) if term.pos_ != "ADJ" else None) or term
    quotes = term is None and (cue.lemma_ in CALLING or quotes_behind(scene, cue))
    return (quoted_term(scene, cue) if quotes else None) or near


def second(cue: Token) -> Token | None:
    """What the parser takes for what something is called."""
    named = (c for c in cue.rights if c.dep_ in {"oprd", "xcomp", "ccomp"})
    return next((c for c in named if c.pos_ in {"NOUN", "PROPN", "ADJ"}), None)


def misread(cue: Token) -> Token | None:
    """The term right behind its thing that the parser takes for more of that, or for how somebody
    calls: "called the raid *a farce*", "the arrest *illegal* and a scandal", "the vote *a step*
    backwards".
    """
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if thing is None or cue.lemma_ not in CALLING:
        return None
    for term in (*thing.rights, *cue.rights):
        if term.left_edge.i == thing.i + 1 and (is_step(term) or is_name_for(thing, term)):
            return term
    return None


def is_name_for(thing: Token, term: Token) -> bool:
    """Whether a word hangs on the thing as what it is called; not "called the guard *an hour*"."""
    one = term.dep_ in {"appos", "dobj"} and any(c.lower_ in {"a", "an"} for c in term.lefts)
    timed = term.lemma_ in {"minute", "hour", "day", "week", "month", "year", "time", "number"}
    return term.head == thing and ((one and not timed) or (term.dep_, term.pos_) == ("amod", "ADJ"))


def is_step(word: Token) -> bool:
    """Whether a word tells which way a step is taken: "a step *forward*"."""
    return word.lower_ in ONWARDS and any(c.dep_ == "npadvmod" for c in word.lefts)


ONWARDS = {"back", "backward", "backwards", "forward", "forwards", "closer", "further"}


def behind_as(preposition: Token) -> Token | None:
    """The term behind "as"."""
    terms = (c for c in preposition.children if c.dep_ in {"pobj", "amod", "pcomp"})
    return next(terms, None)


LIKENING = {"liken", "compare"}


def quoted_behind(scene: Scene, cue: Token, name: Token) -> Token | None:
    """The quoted term right behind what somebody calls so, which the parser takes for the term:
    "called *Ole Berg* “a weathervane”, and".
    """
    quote, end = after(scene.quoted, scene.at(cue)), scene.at(name) + len(name.text)
    if cue.lemma_ not in CALLING or quote is None or quote.start < end:
        return None
    near = blank(scene.draft.article.text, end, quote.start)
    return quoted_term(scene, cue) if near else None


def quoted_term(scene: Scene, cue: Token) -> Token | None:
    """The main word of the quotation that follows what something is called."""
    quote = after(scene.quoted, scene.at(cue))
    if quote is None:
        return None
    for token in cue.doc[cue.i + 1 : cue.sent.end]:
        at = scene.at(token)
        happened = token.lemma_ in {"happen", "occur"} or token.tag_ == "VBG"
        told = token.dep_ in {"relcl", "acl"} or token.head.dep_ in {"relcl", "acl"}
        if at < quote.start and is_verb(token) and not (happened or told or token.dep_ == "aux"):
            return None
        if quote.start <= at < quote.end and not quote.start <= scene.at(token.head) < quote.end:
            return token
    return None


def quotes_behind(scene: Scene, cue: Token) -> bool:
    """Whether quoted words stand right behind what a verb of naming has for object, as behind
    "called": "characterized the vote *“an exercise in fear”*", "declaring the town *“a refuge”*".
    """
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    quote = after(scene.quoted, scene.at(thing)) if thing is not None else None
    if thing is None or quote is None or cue.lemma_ not in WITHOUT_AS:
        return False
    return blank(scene.draft.article.text, scene.at(thing) + len(thing.text), quote.start)


WITHOUT_AS = words("characterize characterise describe declare brand style tag pronounce judge")
"""Verbs that mostly have "as" before a name, and do without it before a quoted one."""


def behind_clause(scene: Scene, cue: Token) -> Token | None:
    """The term behind an "as" that the parser hangs on a clause about what is called so: "described
    the bans that Norway imposed in May *as “a lesson”*", "the raid of 1988, in which many died,
    *as a genocide*".
    """
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    clause = thing.rights[-1] if thing is not None and thing.rights else None
    if clause is None or clause.dep_ not in {"relcl", "acl"}:
        return None
    for mark in cue.doc[clause.i + 1 : clause.right_edge.i]:
        if mark.lower_ == "as" and mark.dep_ == "prep":
            far = clause.tag_ == "VBN" and mark.i > clause.i + 1 and judges(mark)
            opens = blank_quote(scene, mark) or neighbour(mark, -1).text == "," or far
            return behind_as(mark) if opens else None
    return None


def judges(mark: Token) -> bool:
    """Whether a judgement stands behind "as": "the vote held on Sunday *as a huge farce*"."""
    term = behind_as(mark)
    return term is not None and any(c.lower_ == "a" for c in term.lefts) and term.lemma_ in VERDICTS


def blank_quote(scene: Scene, mark: Token) -> bool:
    """Whether a quotation opens right behind a word."""
    end = scene.at(mark) + len(mark.text)
    quote = after(scene.quoted, end)
    return quote is not None and blank(scene.draft.article.text, end, quote.start)


def participle(cue: Token) -> Token | None:
    """The participle that the parser hangs on what is called so: "called the trial *politically
    motivated*".
    """
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    last = thing.rights[-1] if thing is not None and thing.rights else None
    if last is None or cue.lemma_ not in CALLING or last.dep_ != "acl" or last.rights:
        return None
    how = last.lefts[-1] if last.lefts else None
    manner = how is not None and how.dep_ == "advmod" and how.lower_.endswith("ly")
    return last if manner and last.tag_ in {"JJ", "VBN"} else None


def behind_date(cue: Token) -> Token | None:
    """The term that the parser hangs beside a year: "called the raid of May in 1931 *a crime*"."""
    if cue.lemma_ not in CALLING or not any(c.dep_ == "dobj" for c in cue.rights):
        return None
    for child in cue.rights:
        held = [c for c in child.rights if c.dep_ == "pobj"] if child.dep_ == "prep" else []
        if len(held) == 2 and any(c.lower_ in {"a", "an"} for c in held[1].lefts):
            return held[1]
    return None


def judged(cue: Token) -> Token | None:
    """The judgement right behind a thing that the parser takes for a verb or for how somebody
    calls: "called the vote *rigged*", "called the attack *cowardly*".
    """
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if thing is None or cue.lemma_ not in CALLING - {"find"}:
        return None
    for term in cue.rights:
        participle_ = (
            term.dep_ == "oprd" and term.pos_ == "VERB" and term.tag_ in {"VBD", "VBN", "VBG"}
        )
        if term.left_edge.i == thing.right_edge.i + 1 and (
            participle_ or term.lower_ in LIKE_ADVERBS
        ):
            return term
    return None


LIKE_ADVERBS = words(
    "cowardly untimely unfriendly unseemly unruly ugly deadly costly orderly dastardly silly "
    "ghastly unlikely"
)
"""Adjectives that look like adverbs."""


def crammed(cue: Token, term: Token) -> Token | None:
    """The thing that the parser takes for a part of what it is called: "called *the vote*
    criminal".
    """
    bare = cue.lemma_ in CALLING and term.dep_ == "oprd" and term.lower_.endswith(ADJECTIVAL)
    if not bare or any(c.dep_ == "dobj" for c in cue.rights):
        return None
    thing = next((c for c in term.lefts if c.dep_ == "compound" and c.i == term.i - 1), None)
    known = thing is not None and thing.lemma_ in KINDS.keys() | DEEDS
    return thing if known and term.lefts[0].lower_ in {"the", "this", "that"} else None


ADJECTIVAL = ("al", "ive", "ic", "ous", "ful", "ant", "ent", "able", "ible", "ary", "less")
"""How adjectives end."""


def is_so_named(cue: Token) -> bool:
    """Whether a participle only tells the name of what stands before it: "a group, *called the Koro
    Fund*, will".
    """
    named = [c for c in cue.rights if c.dep_ in {"oprd", "dobj", "attr"}]
    if len(named) != 1 or named[0].pos_ != "PROPN" or cue.lemma_ not in {"call", "dub", "term"}:
        return False
    if any(c.dep_ in {"agent", "aux", "ccomp"} for c in cue.children) or cue.tag_ == "VBG":
        return False
    apart = neighbour(cue, -1).text == "," == neighbour(named[0].right_edge, 1).text
    return apart or (cue.dep_ == "acl" and neighbour(cue, -1) == cue.head)
