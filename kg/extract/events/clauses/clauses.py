"""What a resolution does and in which words: the clauses that the article gives of it."""

from dataclasses import replace

from kg.extract.claims.contents.complements import objects
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.nesting import Contents
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.sources import source_span
from kg.extract.claims.speakers.speakers import Speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.draft import Draft
from kg.extract.events.bodies.pointed import same_body
from kg.extract.events.bodies.sponsors import LAWS
from kg.extract.events.clauses.behind import told_by_it
from kg.extract.events.clauses.collective import (
    ISSUING_ACTS,
    by_gathering,
    is_whole,
    section_texts,
    together,
    told_there,
)
from kg.extract.events.clauses.concerns import about, addressee
from kg.extract.events.clauses.doings import find_doings
from kg.extract.events.clauses.operative import acts, besides, operative
from kg.extract.events.clauses.quotedacts import find_quoted
from kg.extract.events.passing.citations import cited
from kg.extract.events.passing.relatives import in_it
from kg.extract.events.sentences.stage import word_at
from kg.extract.events.texts.issued import date_adoptions, find_communique
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.occasions import ADOPTION, MEMBERS
from kg.model.dates import PartialDate
from kg.model.extraction import ClaimMention, EntityType, Form, ResolutionMention, Span


def find_clauses(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """What the texts of an article do, once its claims are known, outside of what others say."""
    told = Contents(draft.claims)
    for passage in passages if draft.text_at else ():
        for token in passage.words:
            ref = draft.text_at.get(passage.passage.offset + token.idx)
            if ref is None:
                continue
            for verb in acts(token):
                if not of_others(draft, told, passage.passage.offset + verb.idx, ref):
                    clause(Scene(draft, passage, quoted), verb, ref, token)
    for scene, verb, ref, token in told_by_it(draft, passages if draft.text_at else [], quoted):
        clause(scene, verb, ref, token)


def of_others(draft: Draft, told: Contents, at: int, ref: int) -> bool:
    """Whether the words at a place are those of somebody else than the body of a text: "Norway
    said that the Council demanded too much"; not where all that is told of the text is hers: "She
    recalled that the Council had adopted a text which condemned the raid".
    """
    first = draft.resolutions[ref].trigger
    return any(
        not is_own(draft, draft.claims[index], ref)
        and not first.within(draft.claims[index].content)
        for index in told.around(at)
    )


def is_own(draft: Draft, claim: ClaimMention, ref: int) -> bool:
    """Whether a claim is of the body of a text, of the text itself, or of the article, that names
    its source: "the committee condemned the raid, according to the gazette".
    """
    voice = draft.mentions[claim.speaker] if claim.speaker is not None else None
    if claim.rule == "according-to" and (voice is None or voice.type is EntityType.ORGANIZATION):
        return True
    if claim.speaker is None:
        return claim.speaker_text is None or claim.speaker_text.start in draft.text_at
    return any(same_body(draft, claim.speaker, a) for a in draft.resolutions[ref].adopters)


def clause(scene: Scene, verb: Token, ref: int, text: Token) -> None:
    """One operative verb with its words, as a claim of the adopting body."""
    draft, passage = scene.draft, scene.passage
    index = draft.claim_at.get(passage.passage.offset + verb.idx)
    if index is None:
        index = len(draft.claims)
        old = draft.resolutions[ref]
        who = old.adopters[0] if old.adopters and not old.pending else None
        pieces = objects(scene, verb)
        if not pieces:
            return
        own = subject_before(verb, text)
        named = passage.passage.span(text, text)
        source = named if own is None else source_span(passage, own, verb)
        add(scene, verb, Speaker(who, None if who is not None else old.trigger, source), pieces)
    elif by_relative(verb) or not is_others(draft, draft.claims[index], ref):
        give_body(draft, index, ref)
    else:
        return
    enter(draft, ref, index, verb)


def subject_before(verb: Token, text: Token) -> Token | None:
    """The subject of a verb, or of those with which it is joined, if it stands behind the text: "by
    the text, *the Council* deplores … and requests".
    """
    own = subject(verb)
    while own is None and verb.dep_ == "conj":
        verb = verb.head
        found = child(verb, "nsubj", "nsubjpass")
        if found is not None:
            return found if found.i > text.i and found.lower_ not in {"which", "that"} else None
    return own


def by_relative(verb: Token) -> bool:
    """Whether a verb is of a relative clause, whose pronoun the parser may take for somebody else:
    "a resolution, moved by the senator, which condemned the attack and urged talks".
    """
    while verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.lefts):
        verb = verb.head
    who = [c.lower_ for c in verb.lefts if c.dep_ == "nsubj"]
    return not {"which", "that"}.isdisjoint(who) or (bool(who) and in_it(verb))


def is_others(draft: Draft, claim: ClaimMention, ref: int) -> bool:
    """Whether somebody makes a claim who is not the body of a text: by name, or a person."""
    voice = draft.mentions[claim.speaker] if claim.speaker is not None else None
    named = voice is not None and (voice.form is Form.NAME or voice.type is EntityType.PERSON)
    return named and not is_own(draft, claim, ref)


def give_body(draft: Draft, index: int, ref: int) -> None:
    """Let a claim be of the body that adopted a text, none of one that is still to vote."""
    told = draft.resolutions[ref]
    for who in told.adopters[: 0 if told.pending else 1]:
        draft.claims[index] = replace(draft.claims[index], speaker=who, speaker_text=None)


def enter(draft: Draft, ref: int, index: int, verb: Token) -> None:
    """Let a claim be a clause of a text, by its verb."""
    old = draft.resolutions[ref]
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
    ref = main_resolution(draft)
    if ref is not None and draft.resolutions[ref].rule != "text:verdict":
        take_over(draft, ref)
    for each, resolution in enumerate(draft.resolutions):
        told = [draft.claims[i] for i in resolution.clauses]
        draft.resolutions[each] = replace(
            resolution,
            about=about(draft, resolution, told),
            about_events=tuple(dict.fromkeys(e for c in told for e in c.about_events)),
            date=resolution.date or acted_on(draft, resolution),
            addressee=addressee(draft, told, resolution.adopters),
        )
    find_doings(draft)
    find_quoted(draft)
    date_adoptions(draft)


def take_over(draft: Draft, ref: int) -> None:
    """Enter the claims of a text's body that are clauses of no text yet."""
    taken = {index for resolution in draft.resolutions for index in resolution.clauses}
    told = Contents(draft.claims)
    whole = is_whole(draft, draft.resolutions[ref])
    for index, claim in enumerate(draft.claims):
        if index in taken or claim.cue is None:
            continue
        if claim.speaker is None and not whole:
            of_members(draft, claim, index)
            continue
        if given := whole and by_gathering(draft, claim):
            give_body(draft, index, ref)
        of = ref if whole else told_there(draft, claim, ref)
        resolution = draft.resolutions[of]
        own = given or (
            claim.speaker is not None
            and any(same_body(draft, claim.speaker, a) for a in resolution.adopters)
        )
        it = name_of(draft, claim) == "it" and goes_on(draft, resolution, index)
        all_of_them = whole and together(draft, claim)
        verb = cue_token(draft, claim.cue) if own or it or all_of_them else None
        acted = verb is not None and acts_by(verb, whole=whole)
        acted = acted and not (
            verb is not None and besides(verb, resolution.trigger.of(draft.article.text))
        )
        if verb is not None and acted and not of_others(draft, told, claim.cue.start, of):
            enter(draft, of, index, verb)


def of_members(draft: Draft, claim: ClaimMention, index: int) -> None:
    """Enter what members do by the one text that the end of their paragraph tells to be adopted:
    "*MEPs* condemn the raid. The text was adopted by 80 votes to 3".
    """
    if claim.cue is None or claim.speaker_text is None:
        return
    said = claim.speaker_text.of(draft.article.text).lower()
    verb = cue_token(draft, claim.cue) if said in MEMBERS | {"they"} else None
    texts = section_texts(draft, claim.cue.start) if verb is not None else []
    if verb is None or len(texts) != 1 or draft.resolutions[texts[0]].trigger.of(
        draft.article.text
    ).lower() in LAWS:  # fmt: skip
        return
    if verb.tag_ not in {"VBP", "VB"} or not (own_sentence(verb) and acts_by(verb, whole=False)):
        return
    if claim.cue.start < draft.resolutions[texts[0]].trigger.start:
        enter(draft, texts[0], index, verb)


def own_sentence(verb: Token) -> bool:
    """Whether the article itself tells a deed, and no one else: not "MPs urge it, he said"."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "ROOT"


def name_of(draft: Draft, claim: ClaimMention) -> str:
    """By which words a speaker goes."""
    return "" if claim.speaker is None else draft.mentions[claim.speaker].name


def acts_by(verb: Token, *, whole: bool) -> bool:
    """Whether a text acts by a verb: one that is the article itself by what its authors do, too;
    what they "had demanded" was in an earlier one.
    """
    if any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.lefts):
        return False
    persons = any(c.lower_ == "who" and c.dep_ == "nsubj" for c in verb.children)
    if verb.lemma_ in ADOPTION or persons:
        return False
    return operative(verb) or (whole and verb.lemma_ in ISSUING_ACTS - {"call"})


def goes_on(draft: Draft, resolution: ResolutionMention, index: int) -> bool:
    """Whether a claim stands right behind a clause of the resolution, or its adoption."""
    between = draft.article.text[resolution.evidence.end : draft.claims[index].evidence.start]
    behind = resolution.evidence.end <= draft.claims[index].evidence.start
    return index - 1 in resolution.clauses or (behind and not between.strip())


def main_resolution(draft: Draft) -> int | None:
    """The resolution that the article is or reports: the first of a known body that is no earlier
    one, of which that body only reminds: "recalling its resolution 822".
    """
    whole = (i for i, r in enumerate(draft.resolutions) if is_whole(draft, r))
    first = next(whole, None)
    known = (i for i, r in enumerate(draft.resolutions) if r.adopters and r.rule != BY_DAY)
    return (
        first
        if first is not None
        else next((i for i in known if not recalled(draft, draft.resolutions[i])), None)
    )


BY_DAY = "text:recalled"


def recalled(draft: Draft, resolution: ResolutionMention) -> bool:
    """Whether a text is what a body reminds of while it decides another thing."""
    token = cue_token(draft, resolution.trigger)
    return token is not None and cited(token) and token.head.tag_ == "VBG"


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


def cue_token(draft: Draft, cue: Span) -> Token | None:
    """The word of a cue."""
    found = word_at(draft, cue)
    return None if found is None else found[1]
