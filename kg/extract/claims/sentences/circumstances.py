"""When, where and after whom something is said: what stands beside a verb and is no part of it."""

from calendar import month_name

from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import CLOSING
from kg.extract.words.cues import DIRECTIVE, NAMING
from kg.extract.words.governed import PREPOSITIONS
from kg.extract.words.lexicon import words
from kg.extract.words.statements import MEDIA


def is_medium(prep: Token) -> bool:
    """Whether a phrase tells where something is said: "in a message posted online", "on X"."""
    if prep.dep_ != "prep" or prep.lower_ not in {"in", "on", "at", "via", "through", "during"}:
        return False
    return any(
        c.dep_ == "pobj" and c.lower_ in MEDIA and all(d.lower_ != "the" for d in c.lefts)
        for c in prep.rights
    )


def without_medium(doc: Doc, first: int, last: int) -> int:
    """The end of an object without the medium that the parser hangs on it."""
    for at in range(first + 1, last):
        if doc[at].dep_ == "prep" and doc[at].right_edge.i >= last and is_medium(doc[at]):
            return at - 1
    return last


def is_date(token: Token) -> bool:
    """Whether a prepositional phrase tells when: "on 12 November 1993", "on Friday evening"."""
    if token.dep_ != "prep" or (token.lower_ == "for" and token.head.lemma_ == "call"):
        return False
    dated = any(c.ent_type_ == "DATE" or is_day(c) for c in token.children)
    return dated or (token.lower_ in AT and any(map(is_time, token.rights)))


def is_day(word: Token) -> bool:
    """Whether a month has its day beside it, be its year open: "on *February 1*"."""
    return word.text in month_name[1:] and any(c.like_num for c in word.children)


def named_day(cue: Token, first: Token) -> Token | None:
    """The day that is called something, which the parser takes for when somebody did it: "declared
    *11 July* a day of mourning", "designated *9 December* as the day of".
    """
    day = next((c for c in cue.rights if c.dep_ == "npadvmod"), None)
    if day is None or cue.lemma_ not in NAMING or day.left_edge.i != cue.i + 1:
        return None
    called = first.dep_ == "dobj" and first.lemma_.lower() in DAYS
    return day if called or (first.dep_ == "prep" and first.lower_ == "as") else None


DAYS = {"day", "holiday", "anniversary", "week", "month"}
"""What a day is declared to be, as nothing else is: "declared Monday *a truce*"."""


def is_time(word: Token) -> bool:
    """Whether a word names a day or a part of one, and nothing else hangs on it."""
    return word.dep_ == "pobj" and word.lower_ in TIMES and word.right_edge.i - word.i < 2


AT = {"on", "in", "at", "before", "after", "by", "around"}
TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon "
    "midnight dawn dusk midday weekend"
)


def accords(token: Token) -> bool:
    """Whether an "according to" begins there, which belongs to somebody else."""
    return token.lower_ == "according"


def accordings(cue: Token, first: int, last: int) -> list[Token]:
    """Where an "according to" begins in a stretch."""
    return list(filter(accords, cue.doc[first : last + 1]))


PLACING = {"in", "at"}
WHERE = {"GPE", "LOC", "FAC", "DATE"}


def only_where(prep: Token) -> bool:
    """Whether a preposition tells only where or when something was said that stands before the
    verb: "was first declared by Norway *in the 1970s*", "which the bank disclosed *in filings*".
    """
    verb = prep.head
    if prep.dep_ != "prep" or prep.lower_ not in PLACING:
        return False
    if prep.lower_ in PREPOSITIONS.get(verb.lemma_, ()):
        return False
    filled = [c for c in prep.rights if c.dep_ == "pobj"]
    there = any(c.ent_type_ in WHERE or c.tag_ == "CD" for c in filled)
    plain = there and any(c.dep_ == "agent" for c in verb.rights)
    things = (c for c in verb.lefts if c.dep_ in {"dobj", "nsubjpass"})
    before = any(plain or c.tag_ in {"WDT", "PRP"} for c in things)
    alone = all(c.dep_ in {"prep", "agent", "punct", "advmod"} for c in verb.rights)
    return before and alone


def only_when(cue: Token) -> bool:
    """Whether all behind a verb is the day: "the truce that she *announced on Friday, 20 June*"."""
    behind = [w for w in cue.doc[cue.i + 1 : cue.right_edge.i + 1] if w.is_alpha]
    days = all(w.ent_type_ == "DATE" or w.lower_ in CALENDAR for w in behind[1:])
    return cue.dep_ == "relcl" and len(behind) > 1 and days


CALENDAR = TIMES | {name.lower() for name in month_name}


def over_aside(deed: Token) -> bool:
    """Whether an infinitive behind an aside is what somebody is bidden, or has to do: "urges all
    states, *in accordance with the Charter*, to pay", "on all, *and in particular on Norway*, to
    pay", "the importance for all, *as partners*, to".
    """
    to = next((c for c in deed.lefts if c.lower_ == "to" and c.dep_ == "aux"), None)
    cue = deed.head
    if to is None or deed.dep_ != "advcl" or neighbour(to, -1).text != ",":
        return False
    commas = [w.i for w in cue.doc[cue.i + 1 : to.i - 1] if w.text == ","]
    things = (c for c in cue.rights if c.dep_ == "dobj" and c.lemma_ in OWED)
    bound = any(c.lower_ == "for" for thing in things for c in thing.rights)
    asks = cue.lemma_ in DIRECTIVE or any(c.lower_ in TURNING for c in cue.rights) or bound
    behind = (cue.doc[at + 1 + (cue.doc[at + 1].lower_ == "and")] for at in commas)
    return asks and any(word.pos_ in {"ADP", "SCONJ"} for word in behind)


TURNING = {"on", "upon", "to"}
OWED = {"importance", "need", "duty", "obligation", "responsibility", "necessity", "right"}
"""What is for somebody, who has to do something or may do it."""


def beside_manner(prep: Token) -> Token | None:
    """What something is said of, where the parser takes it for another word for how: "condemned “in
    the strongest terms” *the killing* of two men".
    """
    how = child(prep, "pobj") if prep.dep_ == "prep" else None
    thing = child(how, "appos") if how is not None else None
    return thing if thing is not None and neighbour(thing.left_edge, -1).text in CLOSING else None


def closes(cue: Token) -> bool:
    """Whether only hearers and times follow the verb in its sentence, and whom it cites."""
    behind_ = cue.doc[cue.i + 1 : cue.sent.end]
    cites = (n for n, word in enumerate(behind_) if word.lower_ in CITING)
    behind_ = behind_[: next(cites, len(behind_))]
    if len(behind_) > FEW or any(t.text in {":", "“", '"', ";"} for t in behind_[:-1]):
        return False
    return all(t.pos_ not in {"VERB", "AUX", "SCONJ"} for t in behind_)


CITING = {"citing", "quoting", "referring"}
FEW = 10
"""Words for hearers and times at the most."""
