"""What a resolution does and in which words: the clauses that the article gives of it."""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract.claims import add
from kg.extract.complements import calls_for, objects
from kg.extract.draft import Draft
from kg.extract.lexicon import ADOPTION, OPERATIVE
from kg.extract.names import Named
from kg.extract.scenes import Scene
from kg.extract.speakers import Speaker
from kg.model.dates import PartialDate
from kg.model.extraction import Link, Ref, ResolutionMention, Span


def operative_adverbial(token: Token) -> bool:
    """Whether it stands aside of what it does: "the Committee, in a resolution of …, condemned"."""
    return (
        token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head.lemma_ in OPERATIVE
    )


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
        if verb.lemma_ not in ADOPTION and operative(verb):
            clause(draft, passage, verb, ref, quoted)


def clause(draft: Draft, passage: Named, verb: Token, ref: int, quoted: list[Span]) -> None:
    """One operative verb with its words, as a claim of the adopting body."""
    old = draft.resolutions[ref]
    start = passage.passage.offset + verb.idx
    index = draft.claim_at.get(start)
    who = old.adopters[0] if old.adopters else None
    if index is None:
        pieces = objects(Scene(draft, passage, quoted), verb)
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
        verb = cue_token(draft, claim.cue)
        if (
            verb is not None
            and operative(verb)
            and (
                any(same_body(draft, claim.speaker, a) for a in resolution.adopters)
                or (
                    draft.mentions[claim.speaker].name == "it" and goes_on(draft, resolution, index)
                )
            )
        ):
            draft.resolutions[ref] = replace(
                resolution,
                actions=tuple(dict.fromkeys((*resolution.actions, verb.lemma_))),
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


def goes_on(draft: Draft, resolution: ResolutionMention, index: int) -> bool:
    """Whether a claim stands right behind a clause of the resolution, or its adoption."""
    between = draft.article.text[resolution.evidence.end : draft.claims[index].evidence.start]
    behind = resolution.evidence.end <= draft.claims[index].evidence.start
    return index - 1 in resolution.clauses or (behind and not between.strip())


def main_resolution(draft: Draft) -> int | None:
    """The resolution that the article reports: the first of a known body."""
    return next((i for i, r in enumerate(draft.resolutions) if r.adopters), None)


def acted_on(draft: Draft, resolution: ResolutionMention) -> PartialDate | None:
    """The one day on which the article says that the body acted so, where it dates no adoption."""
    told = [draft.claims[i].evidence for i in resolution.clauses]
    days = {d.start for d in draft.dates for span in told if d.span.within(span) and d.start.day}
    return days.pop() if len(days) == 1 else None


def same_body(draft: Draft, a: Ref, b: Ref) -> bool:
    """Whether two mentions end in the same word, "the Council", "UN Security Council", or one has
    the other's acronym.
    """
    first, second = draft.mentions[a].name, draft.mentions[b].name
    if a == b or first.split()[-1].lower() == second.split()[-1].lower():
        return True
    aliases = (
        {draft.mentions[r.subject].name, draft.mentions[r.object].name}
        for r in draft.relations
        if r.link is Link.SAME
    )
    return {first, second} in aliases


def cue_token(draft: Draft, cue: Span) -> Token | None:
    """The word of a cue."""
    for passage in draft.passages:
        at = cue.start - passage.passage.offset
        for word in passage.words:
            if word.idx == at:
                return word
    return None


def operative(token: Token) -> bool:
    """Whether a resolution acts by this word: it "calls for" talks, but "calls" something so."""
    return token.lemma_ in OPERATIVE and (token.lemma_ != "call" or calls_for(token))
