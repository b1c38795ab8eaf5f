"""Whether the network agrees with what rules have read.

Rules and network mostly err by different words: a fact that both read is right more often than one
of which the network sees nothing, whatever the rule. That nobody finds a body for a post tells
nothing: both miss the same ones.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.network.reading import starting_in
from kg.extract.network.roles import Choice, by_name
from kg.extract.network.signs import LEAST
from kg.extract.posts.learned.bodies import apart, may_have_posts
from kg.model.extraction import (
    EntityType,
    EventMention,
    Form,
    Mention,
    Post,
    Ref,
)

OF_NETWORK = "network:"
"""How the rules of facts begin that the network has found itself."""
TYPED = ":typed"
"""How those of events end whose type the network has found."""


def ask_network(draft: Draft) -> None:
    """Tell of the posts with a body, the events and the claims with a cue that rules have read in a
    whole text whether the network agrees. (On texts adopted it tells nothing that their rules do
    not, but on the claims that are their clauses it does.)
    """
    if not draft.reading.marks.whole:
        return
    draft.posts[:] = [
        replace(post, seconded=is_post(draft, post, post.organization))
        if post.organization is not None and not post.rule.startswith(OF_NETWORK)
        else post
        for post in draft.posts
    ]
    draft.events[:] = [
        event
        if event.is_added or event.rule.endswith(TYPED)
        else replace(event, seconded=is_event(draft, event))
        for event in draft.events
    ]
    draft.claims[:] = [
        claim
        if claim.cue is None
        else replace(claim, seconded=draft.reading.marks.says(*claim.cue) >= LEAST)
        for claim in draft.claims
    ]


def is_post(draft: Draft, post: Post, body: Ref) -> bool:
    """Whether the network takes the words for a title, and finds the same holder and body."""
    titled = any(
        title.start < post.title.end and post.title.start < title.end
        for title in draft.reading.titles
    )
    return (
        titled
        and is_chosen(draft, "holder", post, post.person, list(filter(is_person, draft.mentions)))
        and is_chosen(draft, "body", post, body, list(filter(may_have_posts, draft.mentions)))
    )


def is_person(mention: Mention) -> bool:
    """Whether a mention is of a person by name or noun."""
    return mention.type is EntityType.PERSON and mention.form is not Form.PRONOUN


def is_chosen(draft: Draft, role: Choice, post: Post, who: Ref, among: Sequence[Mention]) -> bool:
    """Whether somebody or something is the likeliest of some mentions to be the holder or body of a
    post: what is likely of several words for one is likely of their sum.
    """
    among = [mention for mention in among if apart(mention.span, post.title)]
    ends = [mention.span.end - 1 for mention in among]
    shares = draft.reading.roles.chosen(role, post.title.end - 1, ends)
    total = by_name([short(mention) for mention in among], shares)
    own = total.get(short(draft.mentions[who]), 0.0)
    return own > 0 and own >= max(1 - sum(shares), *total.values())


def short(mention: Mention) -> str:
    """The name that all mentions of one have: a person's is the last."""
    return mention.name.split()[-1] if mention.type is EntityType.PERSON else mention.name


def is_event(draft: Draft, event: EventMention) -> bool:
    """Whether the network takes the words for the trigger of an event of that type."""
    start, end = event.trigger
    found = starting_in(draft.reading.triggers, start, end - start)
    return any(each.type == event.type for each in found)
