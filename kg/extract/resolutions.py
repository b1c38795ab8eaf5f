"""Resolutions: who adopted them, when, under which number, and what they do in which words."""

import re
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.anchors import coordinated, date_of, dates_in
from kg.extract.claims import add
from kg.extract.contents import objects
from kg.extract.draft import Draft, sentence
from kg.extract.lexicon import ADOPTION, OPERATIVE
from kg.extract.names import Named
from kg.extract.quotes import trimmed
from kg.extract.speakers import Speaker, speaker, subject
from kg.extract.votes import votes_in
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, Ref, ResolutionMention, Span

TEXTS = {"resolution", "treaty", "convention", "declaration", "motion"}
NUMBER = re.compile(
    r"\b[Rr]esolutions? +(?:No\.? *)?(?P<number>\d+(?:/\d+)?|[A-Z]{1,2}-\d+/\d+)(?! *(?:votes|to))"
)
ALSO = re.compile(r"\s*(?:,|and|,\s*and)\s+(?P<number>\d+(?:/\d+)?)\b")


def find_resolutions(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the resolutions of a passage; what is said of one already found is added to it."""
    for token in passage.words:
        if token.lemma_.lower() in TEXTS and token.pos_ in {"NOUN", "PROPN"}:
            find_text(draft, passage, token, quoted)


def find_text(draft: Draft, passage: Named, token: Token, quoted: list[Span]) -> None:
    """The resolution that a noun names, if it is numbered, adopted here, or told before."""
    verb = adoption(token)
    ref = None
    for number in numbers(passage, token):
        ref = known(draft, number)
        if ref is None:
            ref = new(draft, passage, token, number)
        number_adopter(draft, ref)
    plural = token.tag_ in {"NNS", "NNPS"}
    if ref is None and not plural and verb is not None and (verb.lemma_ in ADOPTION):
        ref = new(draft, passage, token, None) if adopters(draft, passage, token, verb) else None
    if ref is None and not plural and operative_adverbial(token):
        ref = new(draft, passage, token, None)
    if ref is None and definite(token) and draft.resolutions:
        ref = 0
    if ref is not None and not plural:
        complete(draft, passage, token, verb, ref)
        clauses(draft, passage, token, ref, quoted)


def numbers(passage: Named, token: Token) -> list[str]:
    """The numbers behind the noun: "resolution 822 (1993)", "Resolutions 822 and 853"."""
    text = passage.passage.doc.text
    match = NUMBER.match(text, token.idx)
    if match is None:
        return []
    found = [match["number"]]
    end = match.end()
    while token.tag_ in {"NNS", "NNPS"} and (more := ALSO.match(text, end)):
        found.append(more["number"])
        end = more.end()
    return found


def known(draft: Draft, number: str) -> int | None:
    """The resolution of that number, if the article has told it."""
    return next((i for i, r in enumerate(draft.resolutions) if r.number == number), None)


def new(draft: Draft, passage: Named, token: Token, number: str | None) -> int:
    """A resolution, so far only a number and a sentence."""
    parsed = passage.passage
    draft.resolutions.append(
        ResolutionMention(parsed.span(token, token), sentence(parsed, token), number=number)
    )
    return len(draft.resolutions) - 1


def definite(token: Token) -> bool:
    """Whether the noun points back: "the resolution"."""
    return any(child.lower_ in {"the", "this", "its"} for child in token.children)


def adoption(token: Token) -> Token | None:
    """The verb of adoption that the noun is object, passive subject or antecedent of."""
    for child in token.children:
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in ADOPTION:
            return child
    head = token.head
    if token.dep_ in {"dobj", "nsubjpass", "nsubj", "appos"} and head.lemma_ in ADOPTION:
        return head
    return None


def operative_adverbial(token: Token) -> bool:
    """Whether it stands aside of what it does: "the Committee, in a resolution of …, condemned"."""
    return (
        token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head.lemma_ in OPERATIVE
    )


def adopters(draft: Draft, passage: Named, token: Token, verb: Token | None) -> list[Ref]:
    """The bodies that adopted it: subject or agent of the verb, or named with the noun."""
    found: list[Ref] = []
    if verb is not None:
        for child in verb.children:
            if child.dep_ == "agent":
                found += agent_refs(draft, passage, child)
            elif child.dep_ == "nsubj" and child != token:
                found += bodies(draft, passage, child)
    elif operative_adverbial(token) and (who := subject(token.head.head)) is not None:
        found += bodies(draft, passage, who)
    for child in token.children:
        if child.dep_ in {"compound", "poss", "nmod"}:
            found += bodies(draft, passage, child)
        elif child.dep_ == "prep" and child.lower_ in {"of", "by"}:
            found += [r for r in coordinated(draft, passage, child) if is_body(draft, r)]
    return list(dict.fromkeys(found))


def agent_refs(draft: Draft, passage: Named, agent: Token) -> list[Ref]:
    """The bodies behind "by"."""
    return [
        ref
        for child in agent.children
        if child.dep_ == "pobj"
        for ref in bodies(draft, passage, child)
    ]


def bodies(draft: Draft, passage: Named, token: Token) -> list[Ref]:
    """A body by name or by a definite noun ("the Council")."""
    said_by = speaker(draft, passage, token)
    return (
        [said_by.ref] if said_by and said_by.ref is not None and is_body(draft, said_by.ref) else []
    )


def is_body(draft: Draft, ref: Ref) -> bool:
    """Whether the mention is of an organization."""
    return draft.mentions[ref].type is EntityType.ORGANIZATION


def complete(draft: Draft, passage: Named, token: Token, verb: Token | None, ref: int) -> None:
    """Fill in what this sentence tells of the resolution and no earlier one did."""
    old = draft.resolutions[ref]
    found = tuple(adopters(draft, passage, token, verb))
    date = None
    if verb is not None:
        date = date_of(draft, passage, verb)
    if date is None:
        own = [
            t
            for c in token.children
            if c.dep_ in {"prep", "acl"} and c.lemma_ not in OPERATIVE
            for t in c.subtree
        ]
        first = next(dates_in(draft, passage, own), None)
        date = first.start if first else None
    told = sentence(passage.passage, token)
    if date is None and verb is not None:
        within = [d for d in draft.dates if d.span.within(told)]
        date = within[0].start if len(within) == 1 else None
    draft.resolutions[ref] = replace(
        old,
        adopters=found if found and not old.date else old.adopters or found,
        date=old.date or date,
        votes=old.votes or votes_in(told.of(draft.article.text)),
    )


def number_adopter(draft: Draft, ref: int) -> None:
    """Take a numbered resolution for that body's whose numbering it is, until the text tells."""
    old = draft.resolutions[ref]
    if old.number and not old.adopters:
        draft.resolutions[ref] = replace(old, adopters=tuple(numbering(draft, old.number)))


def numbering(draft: Draft, number: str) -> list[Ref]:
    """Whose numbering it is: the UN General Assembly counts by sessions ("62/243"), the Security
    Council straight through. Only where the article names the body.
    """
    name = "general assembly" if "/" in number else "security council"
    named = (ref for ref, m in enumerate(draft.mentions) if m.name.lower().endswith(name))
    first = next(named, None)
    return [] if first is None else [first]


def clauses(draft: Draft, passage: Named, token: Token, ref: int, quoted: list[Span]) -> None:
    """What the resolution does: "condemning …", "that demands …", "The resolution urges …"."""
    verbs = [c for c in token.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in OPERATIVE]
    if token.dep_ == "nsubj" and token.head.lemma_ in OPERATIVE:
        verbs.append(token.head)
    if operative_adverbial(token):
        verbs.append(token.head.head)
    verbs = [
        v
        for verb in verbs
        for v in [verb, *(c for c in verb.children if c.dep_ == "conj" and c.lemma_ in OPERATIVE)]
    ]
    for verb in verbs:
        if verb.lemma_ not in ADOPTION:
            clause(draft, passage, verb, ref, quoted)


def clause(draft: Draft, passage: Named, verb: Token, ref: int, quoted: list[Span]) -> None:
    """One operative verb with its words, as a claim of the adopting body."""
    old = draft.resolutions[ref]
    start = passage.passage.offset + verb.idx
    index = next((i for i, c in enumerate(draft.claims) if c.cue and c.cue.start == start), None)
    who = old.adopters[0] if old.adopters else None
    if index is None:
        pieces = [trimmed(draft.article.text, piece) for piece in objects(passage, verb)]
        if not pieces:
            return
        index = len(draft.claims)
        add(
            draft,
            passage,
            verb,
            Speaker(who, None if who is not None else old.trigger),
            pieces,
            quoted,
        )
    elif who is not None:
        draft.claims[index] = replace(draft.claims[index], speaker=who, speaker_text=None)
    draft.resolutions[ref] = replace(
        old,
        actions=tuple(dict.fromkeys((*old.actions, verb.lemma_))),
        clauses=tuple(dict.fromkeys((*old.clauses, index))),
    )


def of_the_body(draft: Draft) -> None:
    """Claims in operative words by the adopting body are clauses of the resolution that the article
    reports, and what the clauses are about the resolution is about.
    """
    for index, claim in enumerate(draft.claims):
        ref = main_resolution(draft)
        if ref is None or claim.speaker is None or claim.cue is None or claim.reports is not None:
            continue
        resolution = draft.resolutions[ref]
        lemma = cue_lemma(draft, claim.cue)
        if lemma in OPERATIVE and (
            any(same_body(draft, claim.speaker, a) for a in resolution.adopters)
            or (draft.mentions[claim.speaker].name == "it" and index - 1 in resolution.clauses)
        ):
            draft.resolutions[ref] = replace(
                resolution,
                actions=tuple(dict.fromkeys((*resolution.actions, lemma))),
                clauses=tuple(dict.fromkeys((*resolution.clauses, index))),
            )
    for ref, resolution in enumerate(draft.resolutions):
        told = [draft.claims[i] for i in resolution.clauses]
        draft.resolutions[ref] = replace(
            resolution,
            about=tuple(dict.fromkeys(r for c in told for r in c.about)),
            about_events=tuple(dict.fromkeys(e for c in told for e in c.about_events)),
            date=resolution.date or acted_on(draft, resolution),
        )


def main_resolution(draft: Draft) -> int | None:
    """The resolution that the article reports: the first of a known body."""
    return next((i for i, r in enumerate(draft.resolutions) if r.adopters), None)


def acted_on(draft: Draft, resolution: ResolutionMention) -> PartialDate | None:
    """The one day on which the article says that the body acted so, where it dates no adoption."""
    told = [draft.claims[i].evidence for i in resolution.clauses]
    days = {d.start for d in draft.dates for span in told if d.span.within(span) and d.start.day}
    return days.pop() if len(days) == 1 else None


def same_body(draft: Draft, a: Ref, b: Ref) -> bool:
    """Whether two mentions end in the same word: "the Council", "UN Security Council"."""
    first, second = draft.mentions[a], draft.mentions[b]
    return a == b or first.name.split()[-1].lower() == second.name.split()[-1].lower()


def cue_lemma(draft: Draft, cue: Span) -> str:
    """The lemma of a cue."""
    for passage in draft.passages:
        at = cue.start - passage.passage.offset
        for word in passage.words:
            if word.idx == at:
                return word.lemma_
    return ""
