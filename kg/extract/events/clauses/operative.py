"""The verbs by which a text acts, in the sentence that tells of it."""

from collections.abc import Iterator

from kg.extract.claims.contents.complements import calls_for
from kg.extract.events.clauses.behind import LAWS, backs, needs
from kg.extract.events.passing.citations import cited
from kg.extract.events.passing.relatives import in_it
from kg.extract.text.neighbours import child, has_to
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import TENSED
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS, ADOPTION


def acts(text: Token) -> Iterator[Token]:
    """The verbs by which a text acts: "condemning …", "which demands … and urges …", "the
    resolution urges", "by the text, the Assembly condemned … and called upon". The parser hangs
    them on votes and dates, so that what counts is that they follow in the sentence.
    """
    for word in text.sent:
        follows = word.i > text.i and word.pos_ == "VERB"
        follows = follows and (word.lemma_ in ACTS or describes(word, text))
        follows = follows and (word.lemma_ not in ADOPTION or backs(word, text))
        if follows and (operative(word) or word.lemma_ not in ACTS) and governs(word, text):
            yield word


def describes(verb: Token, text: Token) -> bool:
    """Whether a participle or a clause right behind a text tells what it does, by whatever verb:
    "a motion *paying* tribute", "a bill that *doubles* the levy".
    """
    told = verb
    while told.dep_ == "conj":
        told = told.head
    if told.head.i not in {text.i, named(text).i} or verb.lemma_ in NO_DEEDS:
        return False
    if told.dep_ == "acl":
        return told.tag_ == verb.tag_ == "VBG"
    who = [c.lower_ for c in told.children if c.dep_ == "nsubj"]
    active = verb.tag_ in TENSED or any(c.tag_ == "MD" for c in verb.children)
    own = bool(who) and who[0] in {"which", "that"}
    return told.dep_ == "relcl" and own and active


NO_DEEDS = words(
    "be have do follow come go pass fail need receive win draw face await bear carry include "
    "contain cover concern relate date replace succeed cost run expire enter arrive mark lie "
    "reach cite take get give say see stem lapse fall gain attract divide split prompt spark "
    "anger worry please surprise trigger lead result appear seem remain become originate begin "
    "start end stand clear survive attach accompany precede read describe regard belong hang "
    "depend matter sail die languish sit stall linger wait circulate emerge evolve prove "
    "represent constitute mean mirror resemble reflect echo build rest amount dominate fuel "
    "ignite provoke gather garner earn enjoy raise enrage embarrass upset delight alarm hold "
    "infuriate outrage stun shock dismay disappoint irk seek aim intend"
)
"""Verbs of what becomes of a text or what it is like."""


def named(text: Token) -> Token:
    """The name that a text's noun stands before: "Resolution *CP/RES. 1261*"."""
    return text.head if text.dep_ in {"nmod", "compound"} else text


def governs(verb: Token, text: Token) -> bool:
    """Whether a verb is what the text or its body does, and no part of what it asks for."""
    apart = (verb.head.i < text.i and besides(verb, text.text)) or goes_on_citing(verb, text)
    if apart or done_by(text) is not None:
        return False
    if cited(text):
        within = in_it(verb, WITHIN) and text in verb.ancestors
        return verb.dep_ in {"relcl", "acl"} and (verb.head.i == text.i or within)
    node = verb
    while node.dep_ in {"conj", "dep"} and node.head.lemma_ in ACTS and node.head.i > text.i:
        node = node.head
        if node.lemma_ in ADOPTION:
            return True
    if has_to(node) or node.tag_ == "VBN":
        return node.tag_ == "VBN" and node.dep_ == "advcl" and node is not verb
    who = child(node, "nsubj")
    if node.dep_ in {"acl", "relcl"}:
        if node.head.pos_ == "NUM":
            # "against *106* who opposed it"
            return False
        return who is None or who.lower_ in {"which", "that", "it"} or in_it(node)
    beside = text.dep_ == "pobj" and text.head.lower_ in {"in", "by", "under", "with"}
    if node.dep_ in {"ROOT", "conj"} or (node.dep_ == "ccomp" and node.head.dep_ == "ROOT"):
        return who is None or who.i in {text.i, named(text).i} or beside or who.lower_ == "it"
    if who is not None and who.lower_ == "which":
        # Behind a day or a count the parser hangs the relative clause on the main verb.
        return node.dep_ in {"advcl", "ccomp"}
    return node.dep_ == "advcl" and who is None and node.tag_ == "VBG"


def done_by(text: Token) -> Token | None:
    """What was done by a text that only describes a thing: "the embargo *imposed* by resolution 5",
    of which what the sentence goes on to tell is no part.
    """
    noun = named(text)
    verb = noun.head.head
    by = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
    return verb if by and verb.dep_ == "acl" and verb.tag_ == "VBN" else None


WITHIN = frozenset({"in"})


def goes_on_citing(verb: Token, text: Token) -> bool:
    """Whether a verb is another deed of what cites a text: "recalls Resolution No. 96, passed in
    May, and *expresses* concern".
    """
    first = verb
    while first.dep_ == "conj":
        first = first.head
    return first is not verb and cited(named(text)) and first == named(text).head


def besides(verb: Token, text: str) -> bool:
    """Whether a body does something besides passing a law: "approved the bill and *recommended*
    that the House pass it".
    """
    law = text.lower() in LAWS - {"text"}
    return law and verb.dep_ == "conj" and verb.head.lemma_ in ADOPTION


def operative(token: Token) -> bool:
    """Whether a resolution acts by this word: it "calls for" talks, but "calls" something so."""
    acts_so = token.lemma_ in ACTS and not needs(token)
    return acts_so and (token.lemma_ != "call" or calls_for(token))
