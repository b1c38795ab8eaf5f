"""Whom a text asks to do something, and what it is about."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.claims.speakers.speakers import speaker
from kg.extract.draft import Draft
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.clauses.collective import is_whole
from kg.extract.events.sentences.stage import word_at
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import has_to
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import ClaimMention, Form, Ref, ResolutionMention, Span

ASKING = words(
    "ask urge request invite encourage order instruct direct require oblige mandate task exhort "
    "implore press beseech task summon authorise authorize"
)
"""Verbs with somebody for an object who is to do something."""
TURNING = {"call": {"on", "upon"}, "appeal": {"to"}, "plead": {"with"}, "demand": {"from", "of"},
           "look": {"to"}}  # fmt: skip
"""Verbs that name whom they ask behind a preposition."""
THAT = ASKING | {"demand", "insist", "recommend", "propose"}
"""Verbs in whose clause the subject is who is to do something: "demands that *the army* leave"."""
TOPICAL = words("on about concerning regarding over against towards toward")
"""Prepositions between a text and what it is about."""
ATTITUDES = words(
    "confidence censure solidarity condolence condolences sympathy condemnation support thanks "
    "tribute disapproval inquiry"
)
"""What a motion is of: "a motion of no confidence in the minister"."""


def addressee(draft: Draft, clauses: Iterable[ClaimMention], who: tuple[Ref, ...]) -> Ref | None:
    """Whom a text asks to do something: the first of those whom it names who is not its body."""
    told = sorted((claim for claim in clauses if claim.cue is not None), key=by_place)
    found = (ref for claim in told for ref in asked(draft, claim))
    return next((ref for ref in found if not any(same_body(draft, ref, a) for a in who)), None)


def by_place(claim: ClaimMention) -> int:
    """Where a clause stands."""
    return claim.cue.start if claim.cue is not None else claim.content.start


def asked(draft: Draft, claim: ClaimMention) -> Iterator[Ref]:
    """Whom a clause asks to do something."""
    found = word_at(draft, claim.cue) if claim.cue is not None else None
    if found is None:
        return
    passage, verb = found
    for word in whom(verb):
        said_by = speaker(draft, passage, word)
        if said_by is not None and said_by.ref is not None:
            yield said_by.ref


def whom(verb: Token) -> Iterator[Token]:
    """The word for whom a verb asks: "calls on *Panama* to", "asks *the minister* to", "demands
    that *the army*".
    """
    for inner in verb.children:
        if inner.dep_ == "prep" and inner.lower_ in TURNING.get(verb.lemma_, ()):
            yield from (word for word in inner.children if word.dep_ == "pobj")
        elif inner.dep_ == "dobj" and verb.lemma_ in ASKING and to_do(verb, inner):
            yield inner
        elif inner.dep_ in {"ccomp", "xcomp"} and verb.lemma_ in THAT:
            yield from (word for word in inner.children if word.dep_ in {"nsubj", "nsubjpass"})


def to_do(verb: Token, thing: Token) -> bool:
    """Whether something to do is told behind somebody: "asks Congress *to amend*"."""
    return any(
        word.tag_ == "VB" and has_to(word)
        for head in (verb, thing)
        for word in head.children
        if word.i > thing.i and word.dep_ in {"xcomp", "ccomp", "advcl", "acl", "relcl"}
    )


def about(draft: Draft, text: ResolutionMention, clauses: list[ClaimMention]) -> tuple[Ref, ...]:
    """What a text is about: what its own phrase names, "a motion on *the Palk Strait*", else what
    its clauses name first that they do not ask for something.
    """
    found = word_at(draft, text.trigger)
    own = list(topics(draft, *found)) if found is not None else []
    if own or is_whole(draft, text):
        # A communiqué of many points is about none of them.
        return tuple(own[:1])
    told = sorted(clauses, key=by_place)
    people = {draft.mentions[ref].name for claim in told for ref in asked(draft, claim)}
    people |= {draft.mentions[ref].name for ref in text.adopters}
    named = (ref for claim in told for ref in names_within(draft, claim.content))
    others = (ref for ref in named if draft.mentions[ref].name not in people)
    return tuple(ref for ref in others if not is_of_office(draft, ref, people))[:1]


def is_of_office(draft: Draft, ref: Ref, people: set[str]) -> bool:
    """Whether a name is of the office of somebody named right behind: "calls on Minister of State
    at the *Works Office* (WO) Ole Berg to".
    """
    behind = APART.match(draft.article.text, draft.mentions[ref].span.end)
    holder = draft.mention_at.get(behind.end()) if behind is not None else None
    return holder is not None and draft.mentions[holder].name in people


APART = re.compile(r"(?: \([A-Z]+\)|\))? ")
"""What may stand between a body and who holds an office there."""


def names_within(draft: Draft, span: Span) -> list[Ref]:
    """The names in some words, in their order."""
    inside = (
        (mention.span.start, ref) for ref, mention in enumerate(draft.mentions)
        if mention.form is Form.NAME and mention.span.within(span)
    )  # fmt: skip
    return [ref for _, ref in sorted(inside)]


def topics(draft: Draft, passage: Named, text: Token) -> Iterator[Ref]:
    """The names in what a text's noun says of its matter, "on the wreck of X", "to dismiss Y", or
    in what a body does by it: "extended the mandate of *X*, adopting the text".
    """
    words = text.doc[text.i + 1 : text.i + NEAR]
    start = next((w.i for w in words if not numbers_text(w)), text.i + 1)
    for word in matter(text, start):
        yield from named_at(draft, passage, word)
    by = text.head if text.dep_ == "dobj" else text
    if by.tag_ == "VBG" and by.dep_ == "advcl":
        things = [c for c in by.head.children if c.dep_ in {"dobj", "xcomp"} and c.i < text.i]
        for word in (w for thing in things for w in thing.subtree):
            yield from named_at(draft, passage, word)


NEAR = 20
"""Words behind a text's noun in which it tells its matter."""


def numbers_text(word: Token) -> bool:
    """Whether a word is of the number behind a text's noun."""
    return (word.is_punct and word.text != ",") or any(map(str.isdigit, word.text))


def matter(text: Token, start: int) -> Iterator[Token]:
    """The words of what a text is about, up to a mark, a verb or a count."""
    behind = [word for word in text.doc[start : start + NEAR] if word.sent == text.sent]
    if not behind or not (behind[0].lower_ in TOPICAL or of_attitude(behind[0])
                          or (behind[0].lower_ == "to" and behind[0].dep_ == "aux")):  # fmt: skip
        return
    for word in behind[2:] if behind[0].lower_ == "to" else behind[1:]:
        if word.text in {",", ";", "."} or word.like_num or word.pos_ in {"VERB", "AUX"}:
            return
        yield word


def named_at(draft: Draft, passage: Named, word: Token) -> Iterator[Ref]:
    """The name that a word is of."""
    ref = draft.ref(passage.passage, word)
    if ref is not None and draft.mentions[ref].form is Form.NAME:
        yield ref


def of_attitude(preposition: Token) -> bool:
    """Whether "of" stands between a motion and what it shows: "of no confidence", "of censure"."""
    things = (c.lower_ for c in preposition.children)
    return preposition.lower_ == "of" and not ATTITUDES.isdisjoint(things)
