"""What a resolution does and in which words: the clauses that the article gives of it."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.claims.adding import add
from kg.extract.claims.complements import calls_for, objects
from kg.extract.claims.scenes import Scene
from kg.extract.claims.speakers import Speaker
from kg.extract.draft import Draft
from kg.extract.events.issued import find_communique
from kg.extract.naming.names import Named
from kg.extract.words.occasions import ACTS, ADOPTION
from kg.model.dates import PartialDate
from kg.model.extraction import ClaimMention, Form, Link, Ref, ResolutionMention, Span


def find_clauses(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """What the texts of a passage do, once its claims are known."""
    for token in passage.words:
        ref = draft.text_at.get(passage.passage.offset + token.idx)
        if ref is not None:
            for verb in acts(token):
                clause(draft, passage, verb, ref, quoted)


def acts(text: Token) -> Iterator[Token]:
    """The verbs by which a text acts: "condemning …", "which demands … and urges …", "the
    resolution urges", "by the text, the Assembly condemned … and called upon". The parser hangs
    them on votes and dates, so that what counts is that they follow in the sentence.
    """
    for word in text.sent:
        follows = word.i > text.i and word.pos_ == "VERB" and word.lemma_ in ACTS - ADOPTION
        if follows and operative(word) and governs(word, text):
            yield word


def governs(verb: Token, text: Token) -> bool:
    """Whether a verb is what the text or its body does, and no part of what it asks for."""
    node = verb
    while node.dep_ in {"conj", "dep"} and node.head.lemma_ in ACTS and node.head.i > text.i:
        node = node.head
        if node.lemma_ in ADOPTION:
            return True
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in node.children) or node.tag_ == "VBN":
        return node.tag_ == "VBN" and node.dep_ == "advcl" and node is not verb
    who = next((c for c in node.children if c.dep_ == "nsubj"), None)
    if node.dep_ in {"acl", "relcl"}:
        return who is None or who.lower_ in {"which", "that", "it", "who"}
    beside = text.dep_ == "pobj" and text.head.lower_ in {"in", "by", "under", "with"}
    if node.dep_ in {"ROOT", "conj"} or (node.dep_ == "ccomp" and node.head.dep_ == "ROOT"):
        return who is None or who.i == text.i or beside or who.lower_ == "it"
    return node.dep_ == "advcl" and who is None and node.tag_ == "VBG"


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
    find_communique(draft)
    for index, claim in enumerate(draft.claims):
        ref = main_resolution(draft)
        if any(index in resolution.clauses for resolution in draft.resolutions):
            continue
        if ref is None or claim.speaker is None or claim.cue is None or claim.reports is not None:
            continue
        resolution = draft.resolutions[ref]
        verb = cue_token(draft, claim.cue)
        if (
            verb is not None
            and operative(verb)
            and verb.lemma_ not in ADOPTION
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
            addressee=addressee(draft, told),
        )
    date_adoptions(draft)


def addressee(draft: Draft, clauses: list[ClaimMention]) -> Ref | None:
    """On whom the text calls, if that is one state or body by name, at the start of the words."""
    found: dict[str, Ref] = {}
    for claim in clauses:
        cue = claim.cue.of(draft.article.text).lower() if claim.cue else ""
        if not cue.startswith(CALLING):
            continue
        start = claim.content.start
        if draft.article.text[start : start + 4].lower() == "the ":
            start += 4
        ref = draft.mention_at.get(start)
        if ref is not None and draft.mentions[ref].form is Form.NAME:
            found.setdefault(draft.mentions[ref].name, ref)
    return next(iter(found.values())) if len(found) == 1 else None


CALLING = ("call", "urg", "ask", "demand", "request", "invit", "appeal", "encourag", "order")


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
    told = [draft.claims[i] for i in resolution.clauses]
    days = {c.date for c in told if c.date is not None and c.date.day and beside_cue(draft, c)}
    return days.pop() if len(days) == 1 else None


def beside_cue(draft: Draft, claim: ClaimMention) -> bool:
    """Whether a claim's date stands before its words, and so tells when they were said."""
    if claim.cue is None or claim.content.start < claim.cue.start:
        return True
    spans = (d.span for d in draft.dates if d.start == claim.date)
    return any(claim.evidence.start <= s.start < claim.content.start for s in spans)


def date_adoptions(draft: Draft) -> None:
    """Let the adoption of a text be when the text was adopted, where only that is told."""
    for ref, event in enumerate(draft.events):
        date = draft.resolutions[event.adopts].date if event.adopts is not None else None
        if event.date is None and date is not None:
            draft.events[ref] = replace(event, date=date)


def same_body(draft: Draft, a: Ref, b: Ref) -> bool:
    """Whether two mentions end in the same word, "the Council", "UN Security Council", or one has
    the other's acronym.
    """
    first, second = draft.mentions[a].name, draft.mentions[b].name
    if a == b or first.split()[-1].lower() == second.split()[-1].lower():
        return True
    aliases = [
        (draft.mentions[r.subject].name, draft.mentions[r.object].name)
        for r in draft.relations
        if r.link is Link.SAME
    ]
    return any(
        short in {first, second} and {ending(first), ending(second)} & {ending(long), long}
        for long, short in aliases
    )


def ending(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1].lower()


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
    return token.lemma_ in ACTS and (token.lemma_ != "call" or calls_for(token))
