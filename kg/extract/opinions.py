"""Whether the network agrees with what rules have read.

Rules and network err by different words: a fact that both read is right far more often than one of
which the network sees nothing, whatever the rule.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.network.reading import starting_in
from kg.extract.network.roles import Choice
from kg.model.extraction import (
    EntityType,
    EventMention,
    Form,
    Mention,
    Post,
    Ref,
    ResolutionMention,
    Span,
)

OF_NETWORK = "network:"
"""How the rules of facts begin that the network has found itself."""
TYPED = ":typed"
"""How those of events end whose type the network has found."""
BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
PEOPLE = frozenset({EntityType.PERSON})


def second(draft: Draft) -> None:
    """Tell of the posts, events and texts that rules have read in a whole text whether the network
    agrees.
    """
    if not draft.reading.marks.whole:
        return
    draft.posts[:] = [
        post if post.rule.startswith(OF_NETWORK) else replace(post, seconded=is_post(draft, post))
        for post in draft.posts
    ]
    draft.events[:] = [
        event
        if event.is_added or event.rule.endswith(TYPED)
        else replace(event, seconded=is_event(draft, event))
        for event in draft.events
    ]
    draft.resolutions[:] = list(texts(draft, draft.resolutions))
    draft.rejected[:] = list(texts(draft, draft.rejected))


def is_post(draft: Draft, post: Post) -> bool:
    """Whether the network takes the words for a title, and finds the same holder and body."""
    titled = any(
        title.start < post.title.end and post.title.start < title.end
        for title in draft.reading.titles
    )
    return (
        titled
        and chosen(draft, "holder", post.title, PEOPLE) == surname(draft, post.person)
        and chosen(draft, "body", post.title, BODIES) == called(draft, post.organization)
    )


def chosen(draft: Draft, role: Choice, title: Span, types: frozenset[EntityType]) -> str | None:
    """By what the likeliest holder or body of a title is called; None if likely it has none."""
    among = list(mentioned(draft, title, types))
    shares = draft.reading.roles.chosen(role, title.end - 1, [m.span.end - 1 for m in among])
    total: defaultdict[str, float] = defaultdict(float)
    for share, mention in zip(shares, among, strict=True):
        total[key(mention)] += share
    best = max(total, key=total.__getitem__, default=None)
    return None if best is None or total[best] < 1 - sum(shares) else best


def mentioned(draft: Draft, title: Span, types: frozenset[EntityType]) -> Iterator[Mention]:
    """The mentions by name or noun of such types that are no part of a title."""
    for mention in draft.mentions:
        apart = mention.span.end <= title.start or title.end <= mention.span.start
        if mention.type in types and apart and mention.form is not Form.PRONOUN:
            yield mention


def key(mention: Mention) -> str:
    """The name by which mentions of one are known; a person's is the last."""
    return mention.name.split()[-1] if mention.type is EntityType.PERSON else mention.name


def surname(draft: Draft, person: Ref) -> str:
    """A person's last name."""
    return key(draft.mentions[person])


def called(draft: Draft, body: Ref | None) -> str | None:
    """A body's name."""
    return None if body is None else key(draft.mentions[body])


def is_event(draft: Draft, event: EventMention) -> bool:
    """Whether the network takes the words for the trigger of an event of that type."""
    start, end = event.trigger
    found = starting_in(draft.reading.triggers, start, end - start)
    return any(each.type == event.type for each in found)


def texts(draft: Draft, told: list[ResolutionMention]) -> Iterator[ResolutionMention]:
    """Texts with what the network makes of the words of their sentence."""
    for text in told:
        low, high = text.evidence
        agrees = any(low <= each.start < high for each in draft.reading.texts)
        yield text if text.rule.startswith(OF_NETWORK) else replace(text, seconded=agrees)
