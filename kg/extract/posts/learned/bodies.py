"""The body or state of a post that no rule has read, where the network finds one likely."""

from collections import defaultdict

from kg.extract.draft import Draft
from kg.extract.posts.bodies.suited import suits
from kg.model.extraction import EntityType, Form, Mention, Post, Ref


def likely_body(draft: Draft, post: Post) -> Ref | None:
    """The body or state in which somebody likely has a post, if its sentence names it and it may
    have such a one; None if in none is likelier. What is likely of several mentions of a name is
    likely of their sum. From further off it would give presidents the states they speak of.
    """
    among = [ref for ref, mention in enumerate(draft.mentions) if may_have(mention, post)]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    shares = draft.reading.roles.chosen("body", post.title.end - 1, ends)
    total: defaultdict[str, float] = defaultdict(float)
    for share, ref in zip(shares, among, strict=True):
        total[draft.mentions[ref].name] += share
    best = max(total, key=total.__getitem__, default=None)
    if best is None or total[best] < 1 - sum(shares):
        return None
    own = (ref for ref in among if draft.mentions[ref].name == best)
    body = next((ref for ref in own if draft.mentions[ref].span.within(post.evidence)), None)
    return body if body is not None and suits(draft, post, body) else None


def may_have(mention: Mention, post: Post) -> bool:
    """Whether a mention is of a body or place, and no part of a post's title."""
    apart = mention.span.end <= post.title.start or post.title.end <= mention.span.start
    return mention.type in BODIES and mention.form is not Form.PRONOUN and apart


BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
