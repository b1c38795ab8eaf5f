"""Whose word a contested name is: that of the innermost voice around it, or the article's own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.text.quotes import trimmed
from kg.model.extraction import ClaimForm, ClaimMention, EventRef, Span


def contested_words(draft: Draft, real: set[int]) -> None:
    """Every contested name of an event belongs to the innermost voice around it: a claim's speaker,
    or, outside of any claim, the article's own. It counts where it begins at a `real` place, so
    that nobody says by it only what may be.
    """
    own: set[str] = set()
    for ref, event in enumerate(draft.events):
        if not event.contested or event.trigger.start not in real:
            continue
        index = innermost(draft, event.trigger)
        if index is not None:
            claim = draft.claims[index]
            if claim.characterized_as is None and not unsure(draft, claim):
                target = event.same if event.same is not None else ref
                term = claim.content if calls(draft, claim) else event.trigger
                draft.claims[index] = replace(claim, characterizes=target, characterized_as=term)
            continue
        word = event.trigger.of(draft.article.text).lower()
        if word not in own and not DOUBT.search(event.evidence.of(draft.article.text)):
            own.add(word)
            draft.claims += list(own_voice(draft, ref))


CALLS = ("call", "describ", "term", "label", "dub", "brand")


def unsure(draft: Draft, claim: ClaimMention) -> bool:
    """Whether a speaker denies, doubts or only asks what is said: nothing is called so by him."""
    cue = claim.cue.of(draft.article.text).lower() if claim.cue else ""
    return claim.denies or cue.startswith(("doubt", "question", "ask", "wonder", "inquir"))


def calls(draft: Draft, claim: ClaimMention) -> bool:
    """Whether the claim's quoted words are as such a name for something: "what HRW called “…”"."""
    cue = claim.cue.of(draft.article.text).lower() if claim.cue else ""
    return claim.form is ClaimForm.DIRECT and cue.startswith(CALLS)


def part(draft: Draft) -> None:
    """Let no contested name mean what nobody calls so: a death or decision told beside it."""
    text = draft.article.text
    for ref, event in enumerate(draft.events):
        meant = draft.events[event.same] if event.contested and event.same is not None else None
        if meant is not None and UNLIKE.fullmatch(meant.trigger.of(text)) is not None:
            draft.events[ref] = replace(event, same=None)


UNLIKE = re.compile(
    r"(?:die[sd]?|dying|reject(?:s|ed)?|adopt(?:s|ed)?|adoption|vote[sd]?|elect(?:s|ed|ions?)?|"
    r"appoint(?:s|ed)?|talks|meetings?|visit(?:s|ed)?|ceremony|reception|found|discovered|buried|"
    r"exhum(?:ed|ations?)|identified|freed|arrest(?:s|ed)?|sentenced|convicted|commemorated)",
    re.IGNORECASE,
)
"""What no contested name is of, whatever stands near it."""


def innermost(draft: Draft, trigger: Span) -> int | None:
    """The claim with the shortest content that holds the trigger."""
    holding = [
        i
        for i, c in enumerate(draft.claims)
        if any(trigger.within(p) for p in (c.content, *c.rest))
    ]
    return min(
        holding,
        key=lambda i: draft.claims[i].content.end - draft.claims[i].content.start,
        default=None,
    )


DOUBT = re.compile(
    r"\b(not|never|no|untrue|false|alleged(ly)?|so-called|sa(id|ys?)|according|called|claim\w*|"
    r"neither|nor|none|nobody|few|hardly|rarely|seldom|short of|without|avoid\w*|refus\w*|"
    r"declin\w*|reject\w*|yet to|reluctant|descri[bp]\w*|withdr[ae]w\w*|recogni[sz]\w*|"
    r"labell?\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that its contested word may be somebody else's, or be denied."""


def own_voice(draft: Draft, ref: EventRef) -> Iterator[ClaimMention]:
    """The article's own characterization of an event."""
    event = draft.events[ref]
    yield ClaimMention(
        content=trimmed(draft.article.text, event.evidence),
        evidence=event.evidence,
        characterizes=event.same if event.same is not None else ref,
        characterized_as=event.trigger,
        about_events=(ref,),
        own_voice=True,
        confidence=0.7,
    )
