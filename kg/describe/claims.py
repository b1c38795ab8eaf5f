"""Claims and characterizations: who says what, in whose voice."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kg.describe.reading import Reading, Statement
from kg.describe.terms import day, text, types
from kg.identifiers import digest
from kg.model.dates import PartialDate
from kg.model.extraction import ClaimMention
from kg.model.quads import Iri, Triple
from kg.model.resolution import Id
from kg.vocabulary import KG, PROV, SCHEMA

CLASSES = (KG.Claim, SCHEMA.Claim, PROV.Entity)


def claim_ids(reading: Reading) -> tuple[Id, ...]:
    """The Id of every claim, by its index in the extraction.

    It comes from the claim's own words, so that reading more or fewer claims changes none; claims
    with equal words are counted in the order of the text.
    """
    claims, seen = reading.extraction.claims, Counter[tuple[str, str]]()
    ids = [""] * len(claims)
    for index in sorted(range(len(claims)), key=lambda index: (claims[index].content, index)):
        words = claim_words(reading, claims[index])
        name = digest(*words, str(seen[words]))
        ids[index] = f"claim/{reading.article.key}-{name}"
        seen[words] += 1
    return tuple(ids)


def claim_words(reading: Reading, claim: ClaimMention) -> tuple[str, str]:
    """What is claimed, and what something is called."""
    named = claim.characterized_as
    return content(reading, claim), reading.words(named) if named else ""


def content(reading: Reading, claim: ClaimMention) -> str:
    """What is claimed, its pieces joined by an ellipsis where the article interrupts it."""
    return " … ".join(reading.words(piece) for piece in (claim.content, *claim.rest))


def describe_claims(reading: Reading) -> Iterator[Statement]:
    """Every claim of the article, also those of unknown speakers."""
    nodes = [reading.iri(claim_id) for claim_id in claim_ids(reading)]
    days = claim_days(reading)
    for node, claim, when in zip(nodes, reading.extraction.claims, days, strict=True):
        yield from describe_claim(reading, node, claim)
        for other in relayed(reading, claim):
            yield Triple(node, KG.reports, nodes[other])
        if when:
            yield Triple(node, KG.claimedOn, day(when))
        yield from describe_characterization(reading, node, claim)
        yield from reading.derived(node, claim.confidence, [claim.evidence])


def relayed(reading: Reading, claim: ClaimMention) -> list[int]:
    """The claims of others that a claim reports: what one goes on to say of oneself is one's own,
    "Lind said that *she had asked* for more".
    """
    said = reading.entity_id(claim.speaker)
    others = ((n, reading.extraction.claims[n].speaker) for n in claim.reports)
    return [n for n, speaker in others if said is None or reading.entity_id(speaker) != said]


def describe_claim(reading: Reading, node: Iri, claim: ClaimMention) -> Iterator[Triple]:
    """One claim: the voice, the words and what they are about."""
    yield from types(node, CLASSES)
    yield from describe_voice(reading, node, claim)
    yield Triple(node, KG.content, text(content(reading, claim)))
    if claim.cue:
        yield Triple(node, KG.cue, text(reading.words(claim.cue)))
    yield Triple(node, KG.form, getattr(KG, claim.form.value))
    yield Triple(node, KG.polarity, KG.Denies if claim.denies else KG.Affirms)
    for topic in reading.topics(claim.about, claim.about_events):
        yield Triple(node, KG.about, topic)
    if claim.made_at is not None:
        yield Triple(node, KG.madeAt, reading.iri(reading.resolution.event_of[claim.made_at]))


def describe_voice(reading: Reading, node: Iri, claim: ClaimMention) -> Iterator[Triple]:
    """The speaker, or the words that stand for one: never both, never neither."""
    own = reading.resolution.publisher if claim.own_voice else None
    speaker = own or reading.entity_id(claim.speaker)
    if speaker is not None:
        yield Triple(node, KG.speaker, reading.iri(speaker))
    else:
        yield Triple(node, KG.speakerText, text(speaker_words(reading, claim)))


def speaker_words(reading: Reading, claim: ClaimMention) -> str:
    """The words for a speaker who is not known.

    Without any, the article's own voice goes by its publisher's name or its title, and who makes
    a claim of which the article names no speaker ("is said") is somebody.
    """
    if claim.speaker_text:
        return reading.words(claim.speaker_text)
    if claim.speaker is not None:
        return reading.words(reading.extraction.mentions[claim.speaker].span)
    if claim.cue and not claim.own_voice:
        return "somebody"
    return reading.article.publisher or reading.title


def describe_characterization(reading: Reading, node: Iri, claim: ClaimMention) -> Iterator[Triple]:
    """What the claim calls something, and what it calls so."""
    of = claim.characterizes_text
    texts = reading.extraction.resolutions
    if claim.characterized_as is None or (of is not None and texts[of].pending):
        return
    yield from types(node, [KG.Characterization])
    yield Triple(node, KG.characterizedAs, text(reading.words(claim.characterized_as)))
    if claim.characterizes is not None:
        event = reading.resolution.event_of[claim.characterizes]
        yield Triple(node, KG.characterizes, reading.iri(event))
    entity = reading.entity_id(claim.characterizes_ref)
    if entity is not None:
        yield Triple(node, KG.characterizes, reading.iri(entity))
    if claim.characterizes_text is not None:
        adopted = reading.resolution.resolution_ids[claim.characterizes_text]
        yield Triple(node, KG.characterizes, reading.iri(adopted))


def claim_days(reading: Reading) -> Iterator[PartialDate | date | None]:
    """When each claim was made: on the day of its event, on that which the text gives, or of the
    resolution whose words it gives, else of the article.

    A claim that another one relays may be older than the article by years, and so may a resolution,
    letter or report without a date: these have no day.
    """
    extraction = reading.extraction
    older: dict[int, PartialDate | None] = {}
    for claim in extraction.claims:
        older.update(dict.fromkeys(claim.reports))
    for adopted in extraction.resolutions:
        older.update((clause, adopted.date) for clause in adopted.clauses)
    for index, claim in enumerate(extraction.claims):
        event = None
        if claim.made_at is not None:
            event = reading.events[reading.resolution.event_of[claim.made_at]].date
        else_ = None if claim.undated else reading.article.published
        yield event or claim.date or older.get(index, else_)
