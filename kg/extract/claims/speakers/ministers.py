"""Ministers who go by what they lead: "the head of the Norwegian Foreign Ministry"."""

from collections.abc import Iterable

from kg.extract.claims.speakers.whose import mention_states, states, surnames
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.owning import LEVELS
from kg.gazetteer import demonym, territory
from kg.model.extraction import Form, Post, Ref, Status


def leading(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The one minister of whose field and state the ministry is that a "head" is told to lead. The
    state of both must be told: the article may be at home in either.
    """
    ministry = led(token)
    field = field_of(w.lower_ for w in ministry.subtree) if ministry is not None else set()
    if ministry is None or not field:
        return None
    codes = states(draft, passage, ministry)
    ref = draft.ref(passage.passage, ministry)
    codes |= mention_states(draft, ref) if ref is not None else set()
    found = [
        post for post in draft.posts
        if is_minister(draft, post) and ministers_field(draft, post) == field
        and own_states(draft, post) & codes
    ]  # fmt: skip
    return found[-1].person if len(surnames(draft, found)) == 1 else None


def own_states(draft: Draft, post: Post) -> set[str]:
    """The states of the body that is told beside a post."""
    ref = post.organization
    told = ref is not None and draft.mentions[ref].span.within(post.evidence)
    return mention_states(draft, ref) if told and ref is not None else set()


def led(token: Token) -> Token | None:
    """The ministry of which somebody is told to be the head, and no more or less than that."""
    plain = all(c.dep_ == "det" for c in token.lefts)
    if token.lower_ != "head" or not plain:
        return None
    things = (c for of in token.rights if of.lower_ == "of" for c in of.rights)
    return next((c for c in things if c.dep_ == "pobj" and c.lower_ in MINISTRIES), None)


MINISTRIES = {"ministry", "mfa"}


def field_of(told: Iterable[str]) -> set[str]:
    """All words that tell with what a ministry or minister deals, beside their state.

    >>> sorted(field_of("the ministry of foreign affairs of chad".split()))
    ['foreign']
    >>> sorted(field_of("the ministry of foreign trade".split()))
    ['foreign', 'trade']
    """
    found = {"foreign" if word == "mfa" else word for word in told} - GENERAL
    return {w for w in found if demonym(w.title()) is None and territory(w.title()) is None}


GENERAL = words("the of for and 's ’s ministry minister affairs")
"""Words of any ministry's name."""


def ministers_field(draft: Draft, post: Post) -> set[str]:
    """The words that tell with what a minister deals."""
    return field_of(post.title.of(draft.article.text).lower().split())


def is_minister(draft: Draft, post: Post) -> bool:
    """Whether a post is that of a minister who is named, held now."""
    title = set(post.title.of(draft.article.text).lower().replace("-", " ").split())
    held = post.status in {Status.CURRENT, Status.ACTING}
    named = draft.mentions[post.person].form is Form.NAME
    return held and named and "minister" in title and title.isdisjoint(LEVELS | {"prime", "state"})
