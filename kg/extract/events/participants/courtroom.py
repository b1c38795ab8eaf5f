"""Who sits and pleads in court: judges who rule, prosecutors and counsel who argue before them."""

from kg.extract.events.participants.positions import another_day
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.phrases import Found
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, EventMention, EventRef, Ref

BENCH = words("judge justice magistrate judges justices magistrates")

BAR = words("prosecutor prosecutors lawyer lawyers counsel attorney barrister advocate solicitor")

RULING = words("rule order say find sentence dissent read hold call conclude describe adjourn "
               "remand acquit convict note write agree dismiss reject grant tell")  # fmt: skip
"""What judges do when they sit."""

PLEADING = words("argue submit plead oppose contend object ask urge dismiss")
"""What the bar does before them; elsewhere a lawyer says, announces or denies."""

TO_COURT = BENCH | {"court", "tribunal", "bench", "panel", "jury", "chamber", "hearing"}


def in_court(stage: Stage, verb: Token) -> Found:
    """Read "Justice X ordered his release", "Prosecutor X told Judge Y that he might flee"."""
    if verb.lemma_ not in RULING | PLEADING:
        return
    if of_verb(verb) is not FACT or verb.tag_ not in {"VBD", "VBN"}:
        return
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    ref = case_before(stage, verb) if subjects else None
    if ref is None or elsewhere(stage, verb, ref):
        return
    whom = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    heard = verb.lemma_ == "tell" and any(c.lower_ in TO_COURT or role(c) & BENCH for c in whom)
    for who in subjects:
        is_judge = role(who) & BENCH
        is_counsel = role(who) & BAR and acts_for(who)
        if (is_judge and verb.lemma_ in RULING) or (
            is_counsel and (verb.lemma_ in PLEADING or heard)
        ):
            judges = [c for c in whom if heard and role(c) & BENCH]
            found = (person(stage, c) for c in (who, *judges))
            yield ref, [r for r in found if r is not None]


def elsewhere(stage: Stage, verb: Token, ref: EventRef) -> bool:
    """Whether a sentence tells of another case, day or place, or of words to others than a court:
    "In a separate case, Judge X dismissed", "told a conference", "agreed to head an inquiry".
    """
    other = any(w.lower_ in CASE_WORDS and any(c.lower_ in OTHER for c in w.children)
                for w in verb.sent)  # fmt: skip
    willing = verb.lemma_ == "agree" and any(c.dep_ == "xcomp" for c in verb.children)
    calling = verb.lemma_ == "call" and any(c.lower_ in {"for", "on"} for c in verb.children)
    outside = other or willing or calling or in_public(stage, verb)
    return outside or in_other_place(stage, verb, ref) or another_day(stage, verb, ref)


def in_other_place(stage: Stage, verb: Token, ref: EventRef) -> bool:
    """Whether a verb happens where the case was not heard: "In Bergen, Judge X ordered"."""
    known = {stage.draft.mentions[r].name for r in stage.draft.events[ref].places}
    beside = (h for h in stage.places_beside(verb) if h.place is not None and len(h.chain) > 1
              and h.chain[1].lower_ == "in" and h.chain[1].head.i == verb.i)  # fmt: skip
    return any(h.place is not None and stage.draft.mentions[h.place].name not in known
               for h in beside)  # fmt: skip


def in_public(stage: Stage, verb: Token) -> bool:
    """Whether somebody speaks to others than a court: "told reporters", "asked Congress"."""
    for whom in (c for c in verb.children if c.dep_ in {"dobj", "dative"}):
        asked = verb.lemma_ in {"ask", "urge"} and whom.text[:1].isupper()
        named = stage.ref(whom) is not None
        if whom.lower_ in PUBLIC or (asked and named and whom.lower_ not in TO_COURT):
            return True
    return False


OTHER = words("separate another other unrelated earlier previous similar different second first")

CASE_WORDS = words("case trial hearing ruling judgment proceedings")

PUBLIC = words(
    "conference reporters journalists parliament government congress newspaper paper agency radio "
    "television students lawmakers deputies senators public media website ministry minister"
)
"""To whom judges and lawyers speak out of court."""


def acts_for(who: Token) -> bool:
    """Whether one of the bar is a prosecutor, or told for whom he acts: "*Novak's* lawyer, X"."""
    near = [*who.doc[who.left_edge.i : who.right_edge.i + 1]]
    named = next((w for w in near if w.lower_ in BAR), who)
    if named.lower_ in {"prosecutor", "prosecutors", "counsel", "solicitor"}:
        return not any(w.lower_ in OTHER for w in near)
    return any(
        w.dep_ == "poss" or w.lower_ in {"defence", "defense", "for", "representing", "defending"}
        for w in near if w.dep_ != "relcl"
    )  # fmt: skip


def person(stage: Stage, word: Token) -> Ref | None:
    """The person by name whom a word names, or whom its apposition does."""
    near = (word, *(c for c in word.children if c.dep_ == "appos"))
    refs = (stage.ref(w) for w in near)
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
    return stage.draft.told_last(stage.offset(word), lambda case: fresh(stage, case))


def fresh(stage: Stage, event: EventMention) -> bool:
    """Whether an event is a case that was heard in the week before the article."""
    age = stage.draft.age(event.date)
    day = event.date is not None and event.date.day is not None
    return event.type == "court-case" and day and age is not None and 0 <= age <= WEEK


WEEK = 7
