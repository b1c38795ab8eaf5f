"""Who sits and pleads in court: judges who rule, prosecutors and counsel who argue before them."""

from collections.abc import Iterator

from kg.extract.events.factuality import FACT, of_verb
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, EventRef, Ref

BENCH = words("judge justice magistrate judges justices magistrates")
BAR = words("prosecutor prosecutors lawyer lawyers counsel attorney barrister advocate solicitor")
RULING = words("rule order say find sentence dissent read hold call conclude describe adjourn "
               "remand acquit convict note write agree dismiss reject grant tell")  # fmt: skip
"""What judges do when they sit."""
PLEADING = words("argue submit plead oppose contend object ask urge dismiss")
"""What the bar does before them; elsewhere a lawyer says, announces or denies."""
TO_COURT = BENCH | {"court", "tribunal", "bench", "panel", "jury", "chamber", "hearing"}
CASES = {"court-case"}


def in_court(stage: Stage, verb: Token) -> Iterator[tuple[EventRef, list[Ref]]]:
    """Read "Justice X ordered his release", "Prosecutor X told Judge Y that he might flee"."""
    if of_verb(verb) is not FACT or verb.tag_ not in {"VBD", "VBN"}:
        return
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    ref = case_before(stage, verb) if subjects else None
    if ref is None:
        return
    whom = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    heard = verb.lemma_ == "tell" and any(c.lower_ in TO_COURT or role(c) & BENCH for c in whom)
    for who in subjects:
        is_judge, is_counsel = role(who) & BENCH, role(who) & BAR
        if (is_judge and verb.lemma_ in RULING) or (
            is_counsel and (verb.lemma_ in PLEADING or heard)
        ):
            judges = [c for c in whom if heard and role(c) & BENCH]
            found = (person(stage, c) for c in (who, *judges))
            yield ref, [r for r in found if r is not None]


def person(stage: Stage, word: Token) -> Ref | None:
    """The person by name whom a word names, or whom its apposition does."""
    near = (word, *(c for c in word.children if c.dep_ == "appos"))
    refs = (stage.draft.ref(stage.passage.passage, w) for w in near)
    return next(
        (r for r in refs if r is not None and stage.draft.names(r, EntityType.PERSON)), None
    )


def role(word: Token) -> set[str]:
    """The words right before and in apposition to a name: "Presiding *Judge* Ann Low"."""
    if GONE & {w.lower_ for w in word.doc[word.left_edge.i : word.i]}:
        return set()
    return {w.lower_ for w in (word, *word.children) if w.dep_ in NAMING}


NAMING = {"compound", "nmod", "amod", "appos", "nsubj", "dobj", "dative"}
GONE = {"former", "retired", "ex", "late", "ex-judge", "then"}
"""What those are who sit no more."""


def case_before(stage: Stage, word: Token) -> EventRef | None:
    """The case in court that the article told last before a word, of these days."""
    events, at = stage.draft.events, stage.offset(word)
    for ref in range(len(events) - 1, -1, -1):
        first = ref if events[ref].same is None else events[ref].same
        event = events[first] if first is not None else events[ref]
        if event.type in CASES and events[ref].trigger.start < at and fresh(stage, first):
            return first
    return None


def fresh(stage: Stage, ref: EventRef | None) -> bool:
    """Whether a case was heard in the week before the article."""
    filed = stage.draft.article.published
    date = None if ref is None else stage.draft.events[ref].date
    if date is None or filed is None or date.day is None:
        return False
    return 0 <= filed.toordinal() - date.ordinal <= WEEK


WEEK = 7
