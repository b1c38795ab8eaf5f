"""Attributions and characterizations of a document, as far as the text bears them out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.text.quotes import form_of, quotes
from kg.extractors.facts import Facts
from kg.extractors.ground import UNMEASURED, Ground, Unverified
from kg.extractors.naming import Names
from kg.interchange import Attribution, Characterization, Document
from kg.interchange.terms import POLARITIES
from kg.model.extraction import ClaimMention, Ref, Span


class Claims:
    """Who says what, and what they call things."""

    def __init__(self, ground: Ground, names: Names, facts: Facts, document: Document) -> None:
        self.ground = ground
        self.names = names
        self.facts = facts
        self.claims: list[ClaimMention] = []
        self._quoted = quotes(ground.text)
        self._ids: list[str | None] = []
        """The speaker of each claim."""
        self._triggers = sorted((event.trigger, ref) for ref, event in enumerate(facts.events))
        for attribution in document.attributions or ():
            with ground.counting("attribution"):
                self.claims.append(self.claim(attribution))
                self._ids.append(attribution.speaker)
        self.nest()
        for characterization in document.characterizations or ():
            with ground.counting("characterization"):
                self.characterize(characterization)

    def claim(self, attribution: Attribution) -> ClaimMention:
        """An attribution whose every word verifies."""
        self.check(attribution)
        speaker = self.speaker(attribution)
        content, *rest = attribution.content
        source = attribution.source[0] if attribution.source else None
        return ClaimMention(
            content=content,
            rest=tuple(rest),
            evidence=self.ground.layout.passage(spans_of(attribution)),
            speaker=speaker,
            speaker_text=source if speaker is None else None,
            cue=attribution.cue[0] if attribution.cue else None,
            form=form_of(self._quoted, attribution.content),
            denies=attribution.polarity == "Denies",
            about=self.about(attribution),
            about_events=tuple(self.events(attribution.content)),
            confidence=UNMEASURED,
        )

    def check(self, attribution: Attribution) -> None:
        """The words verify, in an order and closeness in which somebody may be said to say them."""
        if not attribution.content:
            raise Unverified("without content")
        if not (attribution.source or attribution.cue):
            raise Unverified("to nobody")
        if attribution.polarity not in {None, *POLARITIES}:
            raise Unverified("with a polarity outside of the vocabulary")
        for span in (*attribution.source, *attribution.cue):
            self.ground.phrase(span)
        for span in attribution.content:
            self.ground.span(span)
        if any(later.start < earlier.end for earlier, later in pairwise(attribution.content)):
            raise Unverified("whose content is not in the text's order")
        found = sorted(spans_of(attribution))
        if any(later.start < earlier.end for earlier, later in pairwise(found)):
            raise Unverified("whose source, cue and content overlap")
        number = self.ground.layout.paragraph
        if any(number(b.start) - number(a.end - 1) > 1 for a, b in pairwise(found)):
            raise Unverified("whose words are paragraphs apart")

    def speaker(self, attribution: Attribution) -> Ref | None:
        """The speaker, if the source's words mention them; else these words alone stand for one."""
        if attribution.speaker is None:
            return None
        self.names.ref(attribution.speaker)
        with self.ground.counting("speaker"):
            return self.mentioned(attribution.speaker, attribution.source)
        return None

    def mentioned(self, id: str, source: Sequence[Span]) -> Ref:
        """The mention of an entity among the words for a source."""
        for span in source:
            for ref in self.names.of(id, span):
                return ref
        raise Unverified("whom the words for the source do not mention")

    def about(self, attribution: Attribution) -> tuple[Ref, ...]:
        """Whom the content names."""
        refs = [ref for span in attribution.content for ref in self.names.names(span)]
        return tuple(dict.fromkeys(refs))

    def events(self, content: Sequence[Span]) -> Iterator[int]:
        """The events that the content speaks of."""
        for trigger, ref in self._triggers:
            if any(trigger.within(span) for span in content):
                yield ref

    def nest(self) -> None:
        """Let each claim relay those that lie within its content and in no narrower one."""
        for inner, outer in self.nested():
            told = self.claims[outer]
            self.claims[outer] = replace(told, reports=(*told.reports, inner))

    def nested(self) -> Iterator[tuple[int, int]]:
        """Each claim within the content of another, with the closest such one."""
        open: list[tuple[Span, int]] = []
        for span, order, index in sorted(self.extents()):
            while open and open[-1][0].end <= span.start:
                open.pop()
            if order == 0:
                open.append((span, index))
                continue
            around = (o for s, o in reversed(open) if o != index and span.within(s))
            if (outer := next(around, None)) is not None:
                yield index, outer

    def extents(self) -> Iterator[tuple[Span, int, int]]:
        """The pieces of content (0) and whole extents (1) of the claims, with their indices."""
        for index, claim in enumerate(self.claims):
            pieces = (claim.content, *claim.rest)
            marks = [span for span in (self.source(claim), claim.cue) if span is not None]
            ends = max(span.end for span in (*pieces, *marks))
            yield from ((piece, 0, index) for piece in pieces)
            yield Span(min((*pieces, *marks)).start, ends), 1, index

    def source(self, claim: ClaimMention) -> Span | None:
        """The words for the speaker."""
        if claim.speaker is None:
            return claim.speaker_text
        return self.names.mentions[claim.speaker].span

    def characterize(self, named: Characterization) -> None:
        """Add what somebody calls something: to the claim that says it, or as a claim of its own
        where the speaker stands in the same paragraph.
        """
        words = self.ground.phrase(named.words)
        if (named.target is None) == (named.event is None):
            raise Unverified("of nothing, or of two things")
        index = self.saying(words, named.speaker)
        said = self.own_claim(words, named.speaker) if index is None else self.claims[index]
        claim = replace(
            said,
            characterized_as=words,
            characterizes=None if named.event is None else self.facts.event(named.event),
            characterizes_ref=None if named.target is None else self.names.ref(named.target),
        )
        if index is None or said.characterized_as is not None:
            self.claims.append(claim)
        else:
            self.claims[index] = claim

    def saying(self, words: Span, speaker: str | None) -> int | None:
        """The claim of that speaker with the shortest content around the words."""
        found = [
            (sum(piece.end - piece.start for piece in (claim.content, *claim.rest)), index)
            for index, (claim, id) in enumerate(zip(self.claims, self._ids, strict=False))
            if id == speaker and any(words.within(piece) for piece in (claim.content, *claim.rest))
        ]
        return min(found)[1] if found else None

    def own_claim(self, words: Span, speaker: str | None) -> ClaimMention:
        """What is called so, as all that is claimed."""
        if speaker is None:
            raise Unverified("by nobody")
        self.names.ref(speaker)
        ref = self.names.near(speaker, words)
        if ref is None:
            raise Unverified("whose speaker is not in the paragraph")
        return ClaimMention(
            content=words,
            evidence=self.ground.layout.passage((words, self.names.mentions[ref].span)),
            speaker=ref,
            form=form_of(self._quoted, [words]),
            confidence=UNMEASURED,
        )


def spans_of(attribution: Attribution) -> tuple[Span, ...]:
    """All spans that an attribution rests on."""
    return (*attribution.source, *attribution.cue, *attribution.content)
