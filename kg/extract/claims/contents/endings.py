"""Where a claim's words end before its speaker goes on, another speaks or a source is named."""

from kg.extract.claims.sentences.circumstances import accords
from kg.extract.claims.sentences.phrases import RELATIVE, is_answered
from kg.extract.claims.speakers.resumptions import goes_on, may_go_on
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.verbforms import TENSED
from kg.extract.words.cues import CUES, GOING_ON, NAMING, SAYING
from kg.extract.words.lexicon import words

ALSO = {"and", "but", "while", "whereas", "though"}


def uncommented(cue: Token, first: int, last: int) -> int:
    """The last word of the words of a cue that the parser thinks to reach from one word to another:
    not "…, adding that", nor "…, and Ole Berg called it a farce", nor "“…”, according to a report".
    """
    doc = cue.doc
    last = before_circumstance(cue, first, last)
    for at in range(first + 1, last + 1):
        token = doc[at]
        if (but := silence(token)) > first:
            return last_before(doc[but + 1], first)
        if token.lower_ == "thanks" and is_thanking(token):
            return at - 2 - (doc[at - 2].text == ",")
        if token.dep_ == "conj" and may_go_on(token):
            end = last_before(token, first)
            if end > first and goes_on(token, cue):
                return end
            if (another := by_another(token, cue)) > first:
                return another
        elif parts_source(token, last):
            return at - 1
        elif doc[at - 1].text in BREAKS and at > first + 1 and leaves(token):
            return at - 2
    while last > first and doc[last].dep_ == "cc":
        last -= 1
    return explained(doc, first, last, answered=True)


def silence(verb: Token) -> int:
    """Where the "but" stands before what the speaker left unsaid, or 0: "said it had worked *but
    did not say* how".
    """
    before = {c.lower_ for c in verb.lefts}
    own = not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts)
    unsaid = "did" in before and not before.isdisjoint({"not", "n't", "n’t"})
    if verb.dep_ != "conj" or verb.lemma_ not in UNTOLD or not (own and unsaid):
        return 0
    marks = (c.i for c in verb.head.rights if c.lower_ == "but" and c.i < verb.i)
    return next(marks, 0)


UNTOLD = words("say name specify elaborate disclose give identify explain comment reveal mention")


def parts_source(token: Token, last: int) -> bool:
    """Whether a semicolon stands before words that are somebody else's: "…; according to X, …",
    "…; the union considers it an insult".
    """
    behind = token.doc[token.i + 1 : last + 1] if token.text == ";" else []
    named = (w for word in behind if word.lemma_ in STATING and word.tag_ in TENSED
             for w in word.lefts if w.dep_ == "nsubj" and w.i > token.i)  # fmt: skip
    opens = bool(behind) and behind[0].lower_ not in {"that", "and"}
    return any(map(accords, behind)) or (opens and any(w.pos_ != "PRON" for w in named))


STATING = SAYING | NAMING
"""What another does who speaks behind a semicolon."""


def before_circumstance(cue: Token, first: int, last: int) -> int:
    """The last word before a clause that tells when somebody said it: "accused Norway of theft *as
    crowds marched*", "rejected the report *before it had read it*".
    """
    for clause in cue.rights:
        start = clause.left_edge
        own = any(c.dep_ == "nsubj" and c.i < clause.i for c in clause.lefts)
        timed = start.lower_ == "before" or (start.lower_ == "as" and not is_reason(clause))
        past = clause.tag_ == "VBD" or any(c.lower_ in {"had", "was", "were"} for c in clause.lefts)
        if clause.dep_ == "advcl" and own and past and timed and first < start.i <= last:
            return start.i - 1 - (neighbour(start, -1).text == ",")
    return last


def is_reason(clause: Token) -> bool:
    """Whether "as" rather opens a reason: "as it *was* too dear", "as he *had* lied"."""
    return clause.lemma_ in {"be", "have"} or any(
        c.lower_ == "had" or c.dep_ == "neg" for c in clause.lefts
    )


def is_thanking(word: Token) -> bool:
    """Whether "and thanks" goes on with what the speaker does, and is no noun."""
    behind = neighbour(word, 1)
    named = behind.tag_ in {"NNP", "NNPS", "PRP$"} or behind.lower_ in {"the", "all", "both"}
    return neighbour(word, -1).lower_ == "and" and named


BREAKS = {",", "–", "—"}
"""Marks behind which another may go on."""


def explained(doc: Doc, first: int, last: int, *, answered: bool) -> int:
    """The last word before a relative clause behind a comma, with which the words end: of those
    that are `answered` only one in which somebody else says something of it: "that buses had been
    turned back, *which the ministry denies*".
    """
    for at in range(first + 2, last):
        word = doc[at]
        if word.tag_ not in RELATIVE or word.lower_ == "what":
            continue
        start = at - 1 if doc[at - 1].pos_ == "ADP" else at
        clause = next((a for a in word.ancestors if is_relative(a, word)), None)
        within = answered and start < at and word.dep_ == "pobj"
        if doc[start - 1].text != "," or clause is None or within:
            continue
        if any(not w.is_punct for w in doc[clause.right_edge.i + 1 : last + 1]):
            continue
        if clause.i > at and (not answered or tells(clause)):
            return start - 2
    return last


def is_relative(verb: Token, word: Token) -> bool:
    """Whether a clause is about what is told before: also one that the parser hangs on the verb
    there, "that the dam was safe, *which* the union *disputes*".
    """
    return verb.dep_ == "relcl" or (
        verb.dep_ == "advcl" and word.head == verb and word.dep_ == "dobj"
    )


def tells(clause: Token) -> bool:
    """Whether a relative clause is what somebody says: "which the ministry denies", "which she
    called a farce"; not "which denies it".
    """
    own = any(c.dep_ == "nsubj" and c.tag_ not in RELATIVE for c in clause.lefts)
    return own and clause.lemma_ in CUES and clause.lemma_ not in {"pledge", "promise", "offer"}


def leaves(token: Token) -> bool:
    """Whether what is said ends before a word behind a comma."""
    return is_comment(token) or is_contrast(token) or is_answered(token) or is_manner(token)


def is_manner(prep: Token) -> bool:
    """Whether a phrase behind a comma tells in what voice it is said: "…, in the tone of"."""
    if prep.lower_ not in {"in", "with"} or prep.dep_ != "prep":
        return False
    return any(c.dep_ == "pobj" and c.lower_ in MANNERS for c in prep.rights)


MANNERS = words(
    "tone voice smile shrug laugh grin sigh wink nod smirk whisper frown chuckle manner gesture "
    "accent sneer mixture"
)


def is_comment(token: Token) -> bool:
    """Whether a word behind a comma belongs no more to what is said: "…, adding that"."""
    if token.lower_ == "while":
        # "…, while also noting that"
        behind = neighbour(token, 1)
        token = neighbour(token, 2) if behind.lower_ in {"also", "again"} else behind
    return token.tag_ == "VBG" and token.lower_ in GOING_ON


def is_contrast(mark: Token) -> bool:
    """Whether another goes on behind a comma: "…, while Ole Berg was of the view that"."""
    verb = mark.head
    if mark.lower_ not in {"while", "whereas"} or mark.dep_ != "mark" or verb.dep_ != "advcl":
        return False
    own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return own is not None and own.pos_ == "PROPN" and (verb.lemma_ in CUES | {"be"})


def last_before(verb: Token, first: int) -> int:
    """The last word before the "and" by which a verb is joined, adverbs between them left out;
    `first` where there is none.
    """
    doc, at = verb.doc, verb.i - 1
    while at > first and doc[at].dep_ == "advmod" and doc[at].head == verb:
        at -= 1
    if doc[at].dep_ != "cc":
        return first
    at -= 1
    while at > first and doc[at].is_punct:
        at -= 1
    return at


def by_another(verb: Token, cue: Token) -> int:
    """The last word before a sentence of another speaker that "and" joins: "…, and Ole Berg
    described it as a farce"; else 0.
    """
    if verb.tag_ != cue.tag_ or any(c.dep_ in {"mark", "aux"} for c in verb.lefts):
        return 0
    doc, start = verb.doc, verb.left_edge.i
    own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    named = own is not None and own.pos_ == "PROPN"
    joined = start > 1 and doc[start - 1].lower_ in ALSO and doc[start - 2].text == ","
    return start - 3 if named and joined else 0


def before_claimed(doc: Doc, first: int, last: int) -> int:
    """The last word of an object before a clause about it that is a claim of its own: "blamed Ole
    Berg, *who, she claimed, had signed*".
    """
    for at in range(first + 1, last - 3):
        opens = doc[at].text == "," and doc[at + 1].tag_ in {"WP", "WDT"}
        if opens and doc[at + 2].text == ",":
            inner = (t for t in doc[at + 3 : min(at + 9, last)] if t.dep_ == "parataxis")
            if any(t.lemma_ in CUES for t in inner):
                return at - 1
    return last
