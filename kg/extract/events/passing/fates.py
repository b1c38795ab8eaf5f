"""How a text fares by a verb of which it is the subject: it passes, it fails, it wins votes."""

from itertools import pairwise
from typing import NamedTuple

from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.mainverbs import CALENDAR
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, TEXTS

PASSAGE = words(
    "adoption passage approval ratification endorsement enactment backing assent consent "
    "acceptance go-ahead blessing nod light defeat rejection"
)
"""Nouns by which a text passes or fails: "the passage of the bill", "gave approval to a plan"."""
PASSES = {"pass", "clear", "succeed"}
GOES = words("go sail get scrape squeak come slide limp breeze slip squeeze steam romp ease")
"""Verbs by which a text passes "through"."""
FAILS = words("fail fall lose")
WINS = words("win secure gain receive obtain get earn give grant have")
"""Verbs with passage for an object: "won approval", "was given a third reading"."""


class Frame(NamedTuple):
    """The word that tells that a text passed, or that it failed; `sure` where the word alone
    tells, without a body as its subject.
    """

    word: Token
    passed: bool = True
    sure: bool = True


def fate(verb: Token, lemma: str, after: list[str]) -> Frame | None:
    """What a verb of which the text is the subject tells of it."""
    if lemma == "read" and "time" in after[:4]:
        return Frame(verb) if any(map(read_through, verb.doc[verb.i + 1 : verb.i + 4])) else None
    home = lemma == "get" and after[:1] == ["home"]
    if lemma in PASSES or home or (lemma in GOES and "through" in after[:2]):
        return Frame(verb)
    if lemma == "declare" and after:
        # "Amendment declared *carried*"
        told = neighbour(verb, 1)
        won = told.lemma_ in ADOPTION | {"carry"}
        return Frame(told, won) if won or told.lemma_ in REJECTING | {"lose"} else None
    if lemma in FAILS or verb.lower_ == "fell":
        missed = "to" not in after[:1] or set(after[1:2]) & CARRYING or to_be_adopted(verb)
        return Frame(verb, passed=False) if missed else None
    if lemma == "go" and after[:1] == ["down"]:
        return Frame(verb, passed=False)
    if lemma in WINS | DRAWING and COUNTED & set(after) and votes_in(verb.sent.text) is not None:
        short = outvoted(verb) or not ENOUGH.isdisjoint(w.lower_ for w in verb.sent)
        fell = next(filter(denied, verb.conjuncts), None)
        told = fell if fell is not None and fell.lemma_ in REJECTING else verb
        return Frame(told, passed=not (short or fell))
    if lemma in WINS and "yet" not in after[:1] and neighbour(verb, -1).lower_ != "to":
        for step, word in enumerate(after):
            found = verb.doc[verb.i + 1 + step]
            whole = word == "support" and neighbour(found, -1).lower_ in WHOLE
            read = word == "reading" and read_through(neighbour(found, -1))
            if word in PASSAGE or whole or read:
                return Frame(found, sure=not whole)
    return None


def to_be_adopted(verb: Token) -> bool:
    """Whether a text fails to become one that a body adopted: "failed *to be adopted*"."""
    below = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN")
    return any(c.lemma_ in ADOPTION | {"carry"} for c in below)


def denied(verb: Token) -> bool:
    """Whether what goes on of a text tells that it was not adopted: "got nine votes, *was not
    adopted*", "and *failed* to pass".
    """
    if any(c.dep_ == "nsubj" for c in verb.children):
        return False
    not_so = any(c.dep_ == "neg" for c in verb.children)
    if not_so:
        own = not any(c.dep_ == "dobj" for c in verb.children)
        return own and verb.lemma_ in ADOPTION | {"carry"}
    if verb.lemma_ == "fail":
        below = [c for c in verb.children if c.dep_ == "xcomp"]
        return not below or any(c.lemma_ in PASSES | ADOPTION | {"carry", "muster"} for c in below)
    if (by := child(verb, "agent")) is not None:
        # A president or a court undoes what was adopted; a state's veto in a council prevents it.
        who = child(by, "pobj")
        undone = who is None or who.lemma_.lower() in UNDOING or who.ent_type_ == "PERSON"
        states = any(w.ent_type_ in {"GPE", "NORP"} for w in by.children)
        return states if verb.lemma_ == "veto" else verb.lemma_ in REJECTING and not undone
    return verb.lemma_ in REJECTING | {"veto"} or verb.lower_ == "fell"


UNDOING = words("court judge tribunal president governor king queen minister mayor government")
"""Who undoes what a body adopted, and does not vote on it."""
WHOLE = words("unanimous cross-party all-party bipartisan")
"""What support is that of a body."""
DRAWING = words("draw muster attract garner collect poll attain score")
COUNTED = words("votes ayes yeas noes nays voices ballots")
"""What a text gets, by which it passes or fails."""
CARRYING = WINS | words("pass clear muster reach attract carry garner command advance")
"""What a text fails to do, or to get."""
ENOUGH = words("short needed required necessary threshold enough")
"""Words beside votes that were too few."""
READINGS = {"third", "final", "last"}


def read_through(word: Token) -> bool:
    """Whether an ordinal is that of a reading that adopts: the last, or a second by a vote."""
    return word.lower_ in READINGS or (
        word.lower_ == "second" and votes_in(word.sent.text) is not None
    )


MERE = {"only", "just", "mere", "merely", "barely"}
"""Words beside votes of which only those for a text are told, too few."""


def outvoted(verb: Token) -> bool:
    """Whether what a text won is fewer votes than there were against it."""
    votes = votes_in(verb.sent.text)
    if votes and votes[1] is None and not MERE.isdisjoint(w.lower_ for w in verb.sent):
        return True
    return bool(votes and votes[0] is not None and votes[1] is not None and votes[0] <= votes[1])


BACKING = words("back support accept clear carry renew sanction")
"""Verbs that adopt a text only where a body is their subject."""
REJECTING = words("reject defeat negative beat outvote")
REJECTING_SOME = {
    "veto": {"resolution", "draft", "text"},
    "block": {"resolution", "draft"},
    "survive": {"motion"},
} | {
    verb: frozenset(words("bill resolution motion amendment measure proposal ordinance"))
    for verb in words("kill sink scupper torpedo scuttle quash spike nix")
}
"""Verbs that reject some texts only; a president's veto is no vote of a body."""
CASTING = {"cast", "use", "wield", "exercise", "issue", "deploy", "employ", "apply"}
"""What a state does with its veto."""


def fell_short(verb: Token) -> bool:
    """Whether the votes for a text were too few: "two short of the nine needed", "79 deputies voted
    for it and 87 against".
    """
    near = [w.lower_ for w in verb.sent]
    who = child(verb, "nsubj")
    counted = who is not None and any(c.dep_ == "nummod" for c in who.children)
    return ("short", "of") in pairwise(near) or (counted and outvoted(verb))


def short_of(verb: Token) -> Token | None:
    """The verb by which a body had too few votes to do what a participle tells: "*fell* two votes
    short of passing", "fell short by two votes of passing".
    """
    before = list(verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i])
    if verb.dep_ != "pcomp" or "short" not in {w.lower_ for w in before}:
        return None
    return next((w for w in before if w.lemma_ in {"fall", "come"} and is_verb(w)), None)


REACH = 8
"""Words in which "fell short" stands before what a body did not do."""


def counted_against(word: Token) -> bool:
    """Whether "against" only counts votes: "voted almost as one, with one vote *against* it"."""
    return word.lower_ == "against" and neighbour(word, -1).lower_ in {"vote", "votes"}


ACTING = TEXTS - words("report code opinion convention")
"""Texts that do something to another text, which is no vote on it."""


def describes_text(verb: Token, text: Token) -> bool:
    """Whether a verb tells what another text does: "a resolution backing the treaty", "the
    declaration rejects the bill", which is no vote on it.
    """
    if verb.tag_ == "VBG":
        before = neighbour(verb, -1)
        other = before.lemma_.lower() in TEXTS and before.i != text.i
        return (other and before.dep_ not in {"nsubj", "nsubjpass"}) or beside_text(verb)
    who = doer(verb)
    through = text.dep_ != "nsubjpass" and verb.lemma_ != "pass"
    return through and who is not None and who.i != text.i and who.lemma_.lower() in ACTING


def doer(verb: Token) -> Token | None:
    """Who does something, or what noun or number stands before the "which" that does."""
    who = child(verb, "nsubj")
    if who is None or verb.dep_ != "relcl" or who.lower_ not in {"which", "that"}:
        return who
    numbered = verb.head.text[:1].isdigit() and verb.head.i > 0
    return neighbour(verb.head, -1) if numbered else verb.head


def does(clause: Token) -> bool:
    """Whether a clause tells what a text does, and not who did something with it: "Bill 12, *which
    ratifies* the treaty".
    """
    who = child(clause, "nsubj") if clause.dep_ == "relcl" else None
    itself = who is not None and who.lower_ in {"which", "that"}
    return itself and child(clause, "dobj") is not None


def within_text(noun: Token) -> bool:
    """Whether passage is what another text is about: "a law on the *ratification* of a pact"."""
    about = noun.head
    on = noun.dep_ == "pobj" and about.lower_ in {"on", "for", "about", "against", "demanding"}
    before = neighbour(about, -1)
    return on and bool({about.head.lemma_.lower(), before.lemma_.lower()} & TEXTS)


def behind_votes(noun: Token, text: Token) -> bool:
    """Whether nothing but votes stands between passage and "to" its text: "final approval, 64-0, to
    a law".
    """
    between = noun.doc[noun.i + 2 : text.i]
    end = next((n for n, w in enumerate(between) if w.text in {",", ")"}), len(between))
    votes = [w for w in between[:end] if w.text[:1].isdigit() or w.like_num]
    behind = between[end + 1 : end + 2]
    return bool(votes) and end < FEW and any(w.lower_ in {"to", "of"} for w in behind)


FEW = 8
"""Words of a count of votes."""


def own_subject(verb: Token, text: Token) -> bool:
    """Whether a verb has somebody else for a subject than the text."""
    first = next(
        (w for w in verb.doc[max(0, verb.i - 3) : verb.i] if w.lemma_ in {"be", "have"}), verb
    )
    if neighbour(first, -1).text == "," and neighbour(text, 1).text == ",":
        return False
    if text.head.i == verb.i and text.dep_ == "nsubjpass":
        return False
    return any(
        c.dep_ in {"nsubj", "nsubjpass"}
        and c.i > text.i + 1
        and c.lower_ not in {"which", "that", "it"}
        and c.text not in CALENDAR
        and c.pos_ != "NUM"
        for c in verb.children
    )


def beside_text(verb: Token) -> bool:
    """Whether a participle goes on telling what a text does that a body adopted: "passed a
    resolution for calm, besides endorsing the decision".
    """
    within = any(w.i < verb.i and w.lemma_ in OWN_ACTS for w in verb.ancestors)
    main = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if within or verb.dep_ not in {"pcomp", "advcl"} or main.lemma_ not in ADOPTION:
        return within
    return any(c.dep_ == "dobj" and c.i < verb.i and c.lemma_ in OWN_ACTS for c in main.children)


OWN_ACTS = {"resolution", "motion"}
"""Texts of which a participle behind tells what they do."""
