"""The body that a text or paragraph is about: its own officials are told without its name."""

from bisect import bisect_left
from collections import Counter

from kg.extract.draft import Draft
from kg.extract.posts.antecedents import Antecedents
from kg.extract.posts.office import HEAD
from kg.extract.posts.stately import DIRECT, LOCAL
from kg.extract.posts.states import Told
from kg.extract.words.lexicon import words
from kg.extract.words.titles import FIELD_NOUNS, STATUS_WORDS
from kg.model.extraction import EntityType, Form, Mention, Post, Ref, Status

OWN = frozenset(
    {"chief-executive", "executive-director", "director", "director-general", "deputy-director",
     "secretary-general", "deputy-secretary-general", "spokesperson", "press-secretary", "chair",
     "vice-chair", "co-chair", "founder", "editor", "editor-in-chief", "under-secretary",
     "assistant-secretary", "coordinator", "head", "chief", "secretary", "researcher",
     "commissioner", "envoy", "special-representative", "counsellor",
     "first-secretary", "second-secretary", "third-secretary", "attache", "charge-d-affaires"}
)  # fmt: skip
"""Roles in a body that a text which tells of it need not name."""
AFFINE = {
    "editor": {"media-outlet"}, "publisher": {"media-outlet"}, "columnist": {"media-outlet"},
    "leader": {"party"}, "co-leader": {"party"}, "dean": {"university"}, "rector": {"university"},
    "vice-rector": {"university"}, "vice-chancellor": {"university"}, "provost": {"university"},
    "registrar": {"university", "court"}, "treasurer": {"party", "ngo", "other"},
    "general secretary": {"party", "ngo", "other"},
}  # fmt: skip
"""The last word of a title → the kinds of bodies that have such."""
SENT = {
    "envoy": {"intergovernmental-organization"},
    "special-representative": {"intergovernmental-organization"},
    "charge-d-affaires": {"diplomatic-mission"},
    "counsellor": {"diplomatic-mission"}, "first-secretary": {"diplomatic-mission"},
    "second-secretary": {"diplomatic-mission"}, "third-secretary": {"diplomatic-mission"},
    "attache": {"diplomatic-mission"},
}  # fmt: skip
"""Roles → the kinds of bodies that have them or send them."""
PARTIES = frozenset({"alliance", "movement", "front", "coalition", "union", "party", "list"})
ALIEN = frozenset({"legislature", "court", "armed-force", "media-outlet"})
"""Kinds of bodies that a text tells of whose officials have titles of their own."""
FAR = 600
"""Characters back in which a body is told of whose official is named."""


class Topic:
    """Finds the body whose officials a stretch of the text names."""

    def __init__(self, draft: Draft) -> None:
        self._mentions = draft.mentions
        self._bodies = sorted(
            (mention.span.start, ref)
            for ref, mention in enumerate(draft.mentions)
            if mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
        )
        self._starts = [start for start, _ in self._bodies]
        self._paragraphs = [passage.passage.offset for passage in draft.passages]
        self._main = self._dominant()

    def _dominant(self) -> Ref | None:
        """The body that is told of first and named more often than any other."""
        counts = Counter(self._mentions[ref].name for _, ref in self._bodies)
        first = next((ref for _, ref in self._bodies if self._mentions[ref].is_subject), None)
        if first is None:
            return None
        name = self._mentions[first].name
        others = [times for other, times in counts.items() if other != name]
        return first if counts[name] > max(others, default=0) else None

    def at(self, start: int, role: str, word: str) -> Ref | None:
        """The body whose official has a role, in a title that stands there and ends in a word."""
        wanted = SENT.get(role) or AFFINE.get(word)
        before = [ref for _, ref in self._bodies[: bisect_left(self._starts, start)]]
        fit = [ref for ref in before if fits(self._mentions[ref], wanted)]
        if wanted is not None:
            return fit[-1] if fit else None
        told = [ref for ref in fit if self._mentions[ref].is_subject]
        opening = max((at for at in self._paragraphs if at <= start), default=0)
        near = [ref for ref in told if self._mentions[ref].span.start >= opening]
        if near:
            return near[-1]
        if self._main is not None and self._main in fit:
            return self._main
        late = [ref for ref in told if start - self._mentions[ref].span.start < FAR]
        return late[-1] if late else None


def fits(mention: Mention, wanted: set[str] | None) -> bool:
    """Whether a body may have the official."""
    if wanted is None:
        return mention.kind not in ALIEN
    words = mention.name.lower().split()
    return mention.kind in wanted or ("party" in wanted and not PARTIES.isdisjoint(words))


def of_topic(
    draft: Draft, told: Told, post: Post, antecedents: Antecedents, topic: Topic
) -> Ref | None:
    """The body that the text tells of, if the title is one of an official of its own."""
    title = HEAD.split(post.title.of(draft.article.text).lower())[0]
    word, office, low = title.split()[-1], told.office, told.passage.lower
    word = title if title in AFFINE else word
    bare = STANDING.issuperset(low[office.start : office.first])
    closed = office.closed and low[office.last : office.last + 1] != ["for"]
    if word == "secretary" and not FIELD_NOUNS.isdisjoint(title.split()):
        return None
    if closed or not bare or title in LOCAL or title.startswith(ELSEWHERE):
        return None
    if title in {"moderator", "convener", "convenor", "chief"}:
        return None
    if office.body is not None or (post.role not in OWN and word not in AFFINE):
        return None
    coming = post.rule == "holds" and post.status is not Status.CURRENT and word in AFFINE
    direct = post.rule in DIRECT or post.rule.startswith("cho") or coming
    body = topic.at(post.title.start, post.role, word) if direct else None
    if body is None:
        partisan = "party" in AFFINE.get(word, set()) and title == word
        party = antecedents.of_noun("party", post.title.start) if partisan else None
        body = antecedents.issuer() if party is None else party
    whole = title.endswith(("representative", "secretary-general", "secretary general"))
    return None if body is None or (whole and is_organ(draft.mentions[body].name)) else body


STANDING = frozenset({"the"}) | STATUS_WORDS.keys()
"""What may stand before a title whose body the text leaves to what it has told."""


def is_organ(name: str) -> bool:
    """Whether a name is of an organ of the United Nations, whose secretary-general is the whole's.

    >>> is_organ("UN Security Council"), is_organ("UN"), is_organ("Nordic Council")
    (True, False, False)
    """
    plain = name.lower().split()
    return plain[-1] in {"council", "assembly", "unsc", "unga"} and ORGANS.issuperset(plain)


ORGANS = words(
    "the un united nations security general human rights economic and social trusteeship council "
    "assembly unsc unga"
)
"""Words that names of organs of the United Nations are made of."""


ELSEWHERE = (
    "opposition", "rebel", "militia", "minority", "majority", "floor", "house", "government",
    "presidential", "police", "army", "military", "navy", "chief secretary", "home secretary",
)  # fmt: skip
"""How titles begin whose holders are not of the body that a text is about."""
