"""Who speaks by a verb that the parser joins to the wrong one, or to the verb of the sentence."""

from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import CLOSING
from kg.extract.text.verbforms import TENSED
from kg.extract.words.cues import SAYING
from kg.extract.words.lexicon import words

SUBJECTS = {"nsubj", "nsubjpass"}


def seen(verb: Token) -> Token | None:
    """Whom a film has, or somebody recalls, right before a participle, which the parser hangs on
    the verb above: "uses footage of *Ana Lind* asking", "recalled *Ana Lind* talking about it".
    """
    if verb.tag_ != "VBG" or verb.dep_ not in {"xcomp", "advcl"} or verb.head.i > verb.i:
        return None
    thing = child(verb.head, "dobj")
    if thing is None or thing.right_edge.i != verb.i - 1:
        return None
    if verb.head.lemma_ in SENSING:
        return thing
    of = child(thing, "prep") if thing.lemma_.lower() in FILMS else None
    return child(of, "pobj") if of is not None and of.lower_ == "of" else None


SENSING = words("recall remember hear see film record catch show")
FILMS = words("footage video film clip recording photo image picture photograph audio tape")


def outside(verb: Token) -> Token | None:
    """Who is quoted before a participle that goes on behind the quotation: "*The board* notes,
    “Rain is rare”, highlighting the cost".
    """
    said = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i < 3 or said.i > verb.i:
        return None
    before = {w.text for w in verb.doc[verb.i - 2 : verb.i]}
    cues = [c for c in said.lefts if c.dep_ in {"parataxis", "ccomp"} and c.lemma_ in SAYING]
    cues += [said.head] if said.dep_ == "ccomp" and said.head.lemma_ in SAYING else []
    indirect = any(c.dep_ == "mark" for c in said.lefts)
    if "," not in before or before.isdisjoint(CLOSING) or indirect:
        return None
    return next((c for cue in cues for c in cue.lefts if c.dep_ == "nsubj"), None)


def behind_opening(verb: Token) -> Token | None:
    """Who stands between commas behind the time or place with which a sentence opens, of which the
    parser makes him a part: "During Question Time, the Minister, *Ana Lind*, told the House"; or
    behind another of whom the opening tells.
    """
    if verb.tag_ not in TENSED or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    for opening in reversed([c for c in verb.lefts if c.dep_ in {"prep", "advcl", "csubj"}]):
        if (who := behind_another(verb, opening)) is not None:
            return who
        noun = child(opening, "pobj") if opening.dep_ == "prep" else None
        beside = innermost(noun).rights if noun is not None else []
        people = [c for c in beside if c.dep_ == "appos"]
        who = people[-1] if people else None
        if who is None or len(people) < TITLED or not is_behind(people[0]):
            continue
        if who.right_edge.i >= verb.i - 2 and neighbour(verb, -1).text == ",":
            return who
    return None


def innermost(noun: Token) -> Token:
    """The last noun of an opening: "By video link from *Bergen*, the Minister, Ana Lind,"."""
    while noun.rights and noun.rights[-1].dep_ == "prep":
        inner = child(noun.rights[-1], "pobj")
        if inner is None:
            break
        noun = inner
    return noun


def behind_another(verb: Token, opening: Token) -> Token | None:
    """Who stands right before a verb, behind the comma that ends an opening with somebody else's
    name: "In a message read by the envoy, Ana Lind, *Minister Ole Berg* praised", "Asked by the
    host, Ana Lind, *the minister*, Ole Berg, said".
    """
    parted = neighbour(verb, -1).text == ","
    who = neighbour(verb, -2 if parted else -1)
    if who.pos_ != "PROPN" or who.dep_ not in {"conj", "appos"} or not opening.is_ancestor(who):
        return None
    if parted:
        who = who.head
    before, above = neighbour(who.left_edge, -1), who.head
    named = above.pos_ == "PROPN" or any(
        c.dep_ == "appos" and c.pos_ == "PROPN" and c.i < who.left_edge.i for c in above.rights
    )
    apart = before.text == "," and who.dep_ in {"conj", "appos"}
    joined = any(c.dep_ == "cc" for c in above.rights if c.i < who.i)
    return who if apart and named and not joined else None


TITLED = 2
"""Title and name, each of which the parser hangs on the noun."""


def is_behind(who: Token) -> bool:
    """Whether a comma parts somebody from the noun, who is no other name for it: "in Berg, *the
    Minister*", but not "in Bergen, *a port*".
    """
    first = who.left_edge
    return neighbour(first, -1).text == "," and first.lower_ not in {"a", "an"}


def of_first_tense(verb: Token) -> Token | None:
    """Who says one thing and does another in the same tense, which the parser joins to what was
    done before that or will be, inside what is said: "*The board* notes that he has left and calls
    on all to stay".
    """
    inner = verb.head
    told = inner.dep_ in {"ccomp", "acl"} and any(c.dep_ == "mark" for c in inner.lefts)
    if verb.dep_ != "conj" or verb.tag_ not in {"VBZ", "VBP"} or not told:
        return None
    if inner.tag_ in {"VBZ", "VBP", "VBG"} or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    above = inner.head.head if inner.dep_ == "acl" else inner.head
    return child(above, "nsubj") if above.tag_ == verb.tag_ and above.i < inner.i else None


def shows_against(verb: Token) -> Token | None:
    """What shows or who says something that tells against another's words, and not him of whom it
    is told: "*A video* shows that he had no gun, contradicting the police".
    """
    shown = verb.head
    parted = neighbour(verb, -1).text == "," and verb.dep_ == "advcl" and verb.tag_ == "VBG"
    told = parted and verb.lemma_ in PROVING and shown.dep_ == "ccomp"
    return child(shown.head, "nsubj") if told and shown.head.lemma_ in TELLING else None


TELLING = words("show reveal say state testify claim tell report find conclude suggest indicate")
PROVING = words("contradict refute disprove belie confirm corroborate undermine rebut")


def beside_adverbial(noun: Token) -> Token | None:
    """The verb that a phrase without an article is beside, on whose noun the parser hangs a
    participle: "left the town, in effect *denying* it", "in turn *accusing* her".
    """
    phrase = noun.head
    bare = not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    adverbial = noun.dep_ == "pobj" and phrase.lower_ == "in" and bare and not noun.ent_type_
    return phrase.head if adverbial and is_verb(phrase.head) else None


def behind_time(verb: Token) -> Token | None:
    """Who stands behind the comma that ends an "after" with its noun, which the parser takes for
    the subject: "after talks with Ole Berg in Oslo, *the minister* wrote".
    """
    own = child(verb, "nsubj")
    mark = neighbour(own.left_edge, -1) if own is not None and own.left_edge.i else None
    if own is None or mark is None or mark.lower_ not in TIMING or mark.head != verb:
        return None
    ends = (w for w in own.subtree if w.dep_ == "appos" and w.right_edge.i == verb.i - 1)
    return next((w for w in ends if neighbour(w.left_edge, -1).text == ","), None)


TIMING = {"after", "before", "since", "until"}


MISJOINED = (of_first_tense, seen, shows_against, outside, behind_opening, behind_time)
