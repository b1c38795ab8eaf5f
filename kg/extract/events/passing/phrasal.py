"""Phrases by which a body adopts or rejects a text: a verb with a particle, or a gift."""

from collections.abc import Collection

from kg.extract.events.passing.fates import REJECTING, Frame, behind_votes
from kg.extract.events.passing.votes import votes_in
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION

PARTICLES = {
    "agree": {"to", "on", "upon"},
    "concur": {"in"},
    "vote": {"through", "for", "favour", "favor"},
    "assent": {"to"},
    "consent": {"to"},
    "sign": {"off"},
    "push": {"through"},
    "wave": {"through"},
    "nod": {"through"},
}
"""Verbs that adopt a text with a particle or preposition."""
DOWN = {"vote": {"down", "against"}, "turn": {"down"}, "throw": {"out"}, "strike": {"down"},
        "shoot": {"down"}, "kick": {"out"}, "toss": {"out"}, "knock": {"down", "back"},
        "slap": {"down"}, "bat": {"down", "away"}}  # fmt: skip
"""Verbs that reject a text with a particle."""
PUSHING = words(
    "let ram force rush steer railroad push wave vote steamroll shepherd nod usher bulldoze"
)
"""What one does to a text that goes "through" thereby."""
ASKING = words("recommend advise move second favour favor seek oppose propose delay block await")
"""What one does to the approval of a text that has not come yet."""
INTO_LAW = words("sign turn convert make write vote pass")
"""By what a text comes "into law"."""
SUPPORTING = words("put throw set lend give add affix")
"""What a body does with its name or weight."""
NAMES = words("name seal stamp weight support backing imprimatur authority")
"""What a body puts to a text, or behind it, by which it adopts it."""
BESIDE = {"to", "behind", "on", "upon", "under"}
UNWILLING = {"fail", "refuse", "decline"}
"""What a body does that does not do what it was asked to."""


def lends_name(text: Token) -> Frame | None:
    """The verb by which a body puts its name to a motion, which is moved in that body alone, or its
    name or weight to any text by a count of votes: "threw its *weight* behind the bill, 61-22";
    without one it only supports what is another's, or still to come.
    """
    prep = text.head
    if text.dep_ != "pobj" or prep.lower_ not in BESIDE:
        return None
    verb = next((w for w in prep.ancestors if is_verb(w)), None)
    if verb is None or verb.lemma_ not in SUPPORTING or verb.i > prep.i:
        return None
    given = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in NAMES]
    own = any(c.dep_ == "poss" for noun in given for c in noun.children)
    named = text.lower_ == "motion" and any(noun.lower_ == "name" for noun in given)
    decided = named or votes_in(text.sent.text) is not None
    return Frame(verb, sure=False) if own and decided else None


SIDING = {"come", "pronounce", "declare", "decide"}
"""What a body does in favour of a text; who "speaks" for it is a member."""


def adopts_so(verb: Token) -> bool:
    """Whether the particle beside a verb lets it adopt: "which the committee *signed off*"."""
    return any(c.lower_ in PARTICLES.get(verb.lemma_, ()) for c in verb.children)


def about_it(verb: Token, text: Token) -> bool:
    """Whether what a body agrees to, or concurs in, is not the text but what it is for: "agreed to
    the *rule for* the bill", "agreed on the *terms of* the motion".
    """
    prep, noun = text.head, text.head.head
    inner = text.dep_ == "pobj" and noun.dep_ == "pobj" and noun.i > verb.i
    own = prep.i > noun.i and noun.head.head.i == verb.i
    return inner and own and noun.head.lower_ in PARTICLES[verb.lemma_]


def in_list(colon: Token) -> Frame | None:
    """The word that tells in a list what became of a text: "Motion 88, night buses*: carried*"."""
    told, behind = colon.doc[colon.i + 1 : colon.i + 2], colon.doc[colon.i + 2 : colon.i + 3]
    ends = not behind or behind[0].is_sent_start or behind[0].lower_ in WAYS
    for word in told if ends else ():
        lemma, low = word.lemma_.lower(), word.lower_
        if low.endswith("ed") and lemma in ADOPTION | {"carry"}:
            return Frame(word)
        if low == "lost" or (low.endswith("ed") and lemma in REJECTING):
            return Frame(word, passed=False)
    return None


WAYS = {".", ",", ";", "(", "for", "by", "with", "unanimously", "nem", "without", "on"}
"""What stands behind such a word: a mark, or how the votes went."""


def sends_on(verb: Token, after: Collection[str]) -> bool:
    """Whether a house lets a text go on as a law: it *sends* it to the president's desk, *returns*
    it to the other house without amendment; or a committee to the house, by a count of votes:
    "voted 17-5 to *advance* the bill".
    """
    lefts = {c.lower_ for c in verb.lefts}
    if not BACKWARD.isdisjoint({*after, *lefts}):
        return False
    onward = verb.lemma_ in ADVANCING or not HOUSE.isdisjoint(after)
    voted = verb.head.lemma_ == "vote" and verb.i > verb.head.i and "to" in lefts
    if verb.lemma_ in ADVANCING | SENDING and onward and voted:
        return votes_in(verb.sent.text) is not None
    if verb.lemma_ in SENDING:
        return "to" in after and not SIGNING.isdisjoint(after)
    same = "without" in after and not CHANGES.isdisjoint(after)
    return verb.lemma_ == "return" and same and "committee" not in after


ADVANCING = {"advance", "report"}
SENDING = {"send", "forward", "dispatch"}
HOUSE = {"full", "floor", "plenary", "chamber"}
"""Where to a committee sends what it is for: a court or another committee may throw it out."""
BACKWARD = words("back not never unfavorably unfavourably adversely negatively")
SIGNING = {"desk", "signature", "assent", "promulgation"}
"""For what, or where to, a text goes when the last house has passed it."""
CHANGES = {"amendment", "amendments", "change", "changes", "alteration"}


def given_to(noun: Token, text: Token) -> bool:
    """Whether passage is that of a text: "of the bill", "approval on Monday to a law"."""
    after = neighbour(noun, 1).lower_
    if noun.lower_ == "light" and neighbour(noun, -1).lower_ != "green":
        return False
    if after in {"of", "to", "for"}:
        return True
    if after in {",", "("}:
        return behind_votes(noun, text)
    return after in WHEN and any(w.lower_ in {"of", "to"} for w in noun.doc[noun.i + 2 : text.i])


WHEN = words("on in by yesterday today early late last this overnight monday tuesday wednesday "
             "thursday friday saturday sunday")  # fmt: skip
"""Words of a day that stand between "approval" and "to a law"."""
