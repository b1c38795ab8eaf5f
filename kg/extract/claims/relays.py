"""Claims within claims: which reports which, and whose words "they" say."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.model.extraction import ClaimMention


def relay(draft: Draft) -> None:
    """A claim that holds another claim's cue in its content reports it."""
    for outer in tuple(draft.claims):
        own_words(draft, outer)
    for index, outer in enumerate(draft.claims):
        inner = [
            i for i, c in enumerate(draft.claims)
            if i != index and c.cue and c.cue.within(outer.content) and c.speaker != outer.speaker
        ]  # fmt: skip
        if inner:
            first = min(
                inner, key=lambda i: draft.claims[i].evidence.end - draft.claims[i].content.end
            )
            draft.claims[index] = replace(outer, reports=first)


def own_words(draft: Draft, outer: ClaimMention) -> None:
    """Let "they" in what several say be those who say it: "The ministers said that they agreed"."""
    if outer.speaker is not None:
        return
    for index, claim in enumerate(draft.claims):
        they = claim.speaker is not None and draft.mentions[claim.speaker].plural
        if they and claim.cue and claim.cue.within(outer.content):
            voice = replace(claim, speaker=None, speaker_text=outer.speaker_text)
            draft.claims[index] = voice
