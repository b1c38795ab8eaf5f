"""Whether a sentence gives what happened as somebody's account, belief or question."""

from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import REPORTING

VIEWS = words(
    "account view opinion telling version words eyes belief judgment judgement mind narrative "
    "novel film story play book"
)
"""In what it is as somebody has it: "*in the view of* the ministry", "in her novel"."""
OPEN = {"whether", "if"}
"""Words behind which stands what is not told to be so."""


def attributed(token: Token) -> bool:
    """Whether somebody is told to say, find or believe so, or to ask: "said *that* the crew had
    left", "found that", "it is unclear *whether*", "told *of* a raid", "*according* to", "as the
    ministry *claims*", "*in the view of* the union".
    """
    above = (token, *token.ancestors)
    return supposed(token) or any(
        is_told(word) or any(c.lower_ == "according" or says(c) for c in word.children)
        for word in above
    )


def is_told(word: Token) -> bool:
    """Whether a word opens a clause that tells what somebody says or thinks."""
    return word.dep_ == "ccomp" and not is_quoting(word)


def supposed(token: Token) -> bool:
    """Whether somebody only asks, thinks or imagines so, or speaks of it: whoever plainly reports
    that it happened does not.
    """
    for word in (token, *token.ancestors):
        if (is_told(word) and not is_plain(word.head)) or told_of(word):
            return True
        if any(c.lower_ in OPEN for c in word.children):
            return True
    return any(
        w.lower_ in VIEWS and w.dep_ == "pobj" and w.head.lower_ in {"in", "by"} for w in token.sent
    )


def is_plain(verb: Token) -> bool:
    """Whether a verb reports as such what happened, and is no more than that: not "*declined to*
    confirm that", "did *not* say".
    """
    told = verb.lemma_ in PLAIN and verb.tag_ != "VB"
    return told and all(c.dep_ != "neg" for c in verb.children)


PLAIN = words(
    "say tell state add note announce declare report reiterate confirm acknowledge admit recall "
    "explain observe remark reply reveal disclose mention write inform relay show"
)
"""Verbs that report what happened as such."""


def is_quoting(clause: Token) -> bool:
    """Whether the parser hangs a main clause on a verb thrown into it that tells nobody's words."""
    return clause.head.i > clause.i and clause.head.lemma_ not in REPORTING


def told_of(word: Token) -> bool:
    """Whether something is only spoken of: "the report told *of* a shooting"."""
    of = word.dep_ == "pobj" and word.head.lower_ == "of"
    return of and is_verb(word.head.head) and word.head.head.lemma_ in REPORTING


def says(word: Token) -> bool:
    """Whether a verb thrown in or an "as" clause tells who says so: "the raid, she *said*, was"."""
    thrown = word.dep_ in {"parataxis", "ccomp", "advcl"} and is_verb(word)
    return thrown and word.lemma_ in REPORTING and as_or_bare(word)


def as_or_bare(verb: Token) -> bool:
    """Whether no other word than "as" joins a clause to what it is thrown into."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    return marks <= {"as", "so"}
