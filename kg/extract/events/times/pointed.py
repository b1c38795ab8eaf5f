"""Days to which a sentence points back: "on 3 May, when …", "it was on 3 May that …"."""

from collections.abc import Iterator

from kg.extract.events.sentences.stage import Hung, Stage, names_event
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate


def pointed(stage: Stage, token: Token, *, planned: bool) -> PartialDate | None:
    """The date that the clause around an event describes or takes up, or to which it is added."""
    for hung in stage.dates_beside(token):
        date = hung.date
        if date is None:
            continue
        free = date.bound is None
        if date.bound == "since" and when_clause(token, hung):
            return date.told(ahead=False)
        points = when_clause(token, hung) or apposed(token, hung)
        if points or (free and (cleft(token, hung) or shared(token, hung))):
            return date.told(ahead=True if planned else yet_to_come(token))
    return None


def taken_up(stage: Stage, verb: Token, *, planned: bool) -> PartialDate | None:
    """The date right before the "when" that opens a verb's clause, on whatever the parser hung it:
    "was ambassador until 2008, when Luis Aranda replaced her".
    """
    when = next((c for c in verb.lefts if c.lower_ == "when"), None) if is_verb(verb) else None
    if when is None or when.i < 2:
        return None
    end = when.i - (neighbour(when, -1).text == ",")
    beside = stage.dates_beside(verb)
    own = (h for h in beside if h.low > when.i and h.date is not None and h.date.bound is None)
    if any(verb in hung.chain for hung in own):
        return None
    date = next((hung.date for hung in beside if hung.high == end), None)
    if date is None:
        return None
    ahead = False if date.bound == "since" else True if planned else yet_to_come(verb)
    return date.told(ahead=ahead)


def of_life(verb: Token, hung: Hung) -> bool:
    """Whether a date stands in brackets behind a name, which tell when somebody was born or died:
    "Ana Rojas (born 3 May 1961, died 12 June 2020) was ambassador".
    """
    doc, start = verb.doc, verb.sent.start
    opening = next((i for i in range(hung.low - 1, start, -1) if doc[i].text in "()"), start)
    if doc[opening].text != "(" or doc[opening - 1].pos_ != "PROPN":
        return False
    closing = next((w.i for w in doc[hung.high : verb.sent.end] if w.text == ")"), opening)
    return not opening < verb.i < closing


def yet_to_come(token: Token) -> bool | None:
    """Whether the clause around an event is in no past tense; None is not to know, as of a noun set
    off by commas.
    """
    verb = next((w for w in around(token) if is_verb(w)), None)
    if verb is None or token.lower_ in DAYS:
        return None
    return verb.tag_ not in {"VBD", "VBN"}


DAYS = {"anniversary", "centenary", "day", "eve"}


def around(token: Token) -> Iterator[Token]:
    """A word and those on which it hangs."""
    yield token
    yield from token.ancestors


def when_clause(token: Token, hung: Hung) -> bool:
    """Whether the clause tells what was on the date: "since 18 April, when three men died"."""
    for word in around(token):
        if word.i != token.i and names_event(word):
            return False
        if word.dep_ in {"relcl", "advcl"} and is_verb(word) and hung.holds(word.head):
            return any(c.lower_ == "when" for c in word.children)
    return False


def cleft(token: Token, hung: Hung) -> bool:
    """Whether the date is what a sentence brings forward: "it was on 3 May that they signed"."""
    for word in around(token):
        above = word.head
        if word.dep_ in {"ccomp", "relcl", "advcl"} and above.lemma_ == "be":
            it = any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in above.children)
            return it and hung.low < word.i and any(w.i == above.i for w in hung.chain[:4])
    return False


def apposed(token: Token, hung: Hung) -> bool:
    """Whether a noun tells what day the date is: "20 May, the anniversary of"."""
    if is_verb(token) or token.i < hung.high:
        return False
    between = token.doc[hung.high : token.i]
    joined = [w.text for w in between[:1]] == [","] and len(between) > 1
    described = all(w.dep_ in {"det", "amod", "punct", "compound", "poss"} for w in between)
    return joined and described and between[1].lower_ in {"the", "its", "their"} and (
        token.lower_ in DAYS
    )  # fmt: skip


def shared(verb: Token, hung: Hung) -> bool:
    """Whether the date before a verb is also that of the verb added to it by "and"."""
    first = verb.head
    if not is_verb(verb) or verb.dep_ != "conj" or not is_verb(first) or hung.low > first.i:
        return False
    if any(c.dep_ in {"nsubj", "nsubjpass", "mark"} for c in verb.children):
        return False
    done = {verb.tag_, first.tag_} <= {"VBD", "VBN"}
    return (done or verb.tag_ == first.tag_) and any(w.i == first.i for w in hung.chain[:4])
