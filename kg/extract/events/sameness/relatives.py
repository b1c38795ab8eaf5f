"""What the relative clause behind a noun tells of its event: it may not be the one told."""

from collections.abc import Iterator

from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention


def dated_apart(stage: Stage, earlier: EventMention, noun: Token) -> bool:
    """Whether the clause behind a noun gives a time that is not the earlier event's: at a session
    in December, "the talks *that were suspended in July*".
    """
    if is_verb(noun) or earlier.date is None:
        return False
    return any(differ(earlier.date, day) for day in clause_days(stage, noun))


def differ(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates tell of other times, as far as both tell."""
    first, second = str(one), str(other)
    return not (first.startswith(second) or second.startswith(first))


def clause_days(stage: Stage, noun: Token) -> Iterator[PartialDate]:
    """The days in the relative clauses behind a noun, as the past has them."""
    clauses = [set(c.subtree) for c in noun.children if c.dep_ == "relcl" and is_own(c)]
    for hung in stage.dates_beside(noun):
        inside = any(hung.chain[0] in clause for clause in clauses)
        if hung.date is not None and inside:
            yield hung.date.past or hung.date.start


def is_own(verb: Token) -> bool:
    """Whether a relative clause tells what became of its noun: not what is so "under which"."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and subject.lower_ in {"that", "which"}
