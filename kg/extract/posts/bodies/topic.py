"""The body that a text or paragraph is about: its own officials are told without its name."""

import re
from bisect import bisect_left
from collections import Counter

from kg.extract.draft import Draft
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.stately import DIRECT, LOCAL, Told
from kg.extract.posts.bodies.tellers import chooser, noun_told
from kg.extract.posts.titles.office import HEAD
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
    "general secretary": {"party", "ngo", "other"}, "principal": {"university"},
    "headmaster": {"university"}, "headmistress": {"university"}, "headteacher": {"university"},
    "head teacher": {"university"}, "bursar": {"university"}, "matron": {"hospital"},
    "medical director": {"hospital"}, "curator": {"museum"},
    "trustee": {"museum", "university", "hospital", "ngo"},
    "librarian": {"university"},
    "archivist": {"museum", "university"}, "warden": {"prison"},
    "abbot": {"monastery"}, "artistic director": {"theatre"},
}  # fmt: skip
"""The last word of a title → the kinds of bodies that have such."""
SENDERS = {
    "envoy": {"intergovernmental-organization"},
    "special-representative": {"intergovernmental-organization"},
    "charge-d-affaires": {"diplomatic-mission"},
    "counsellor": {"diplomatic-mission"}, "first-secretary": {"diplomatic-mission"},
    "second-secretary": {"diplomatic-mission"}, "third-secretary": {"diplomatic-mission"},
    "attache": {"diplomatic-mission"},
}  # fmt: skip
"""Roles → the kinds of bodies that have them or send them."""
PARTIES = frozenset({"alliance", "movement", "front", "coalition", "union", "party", "list"})
OFFICERS = frozenset({"president", "vice-president", "chair", "vice-chair", "secretary"})
"""Roles beside which a body that is no state's has a president."""
ORGAN = re.compile(
    r"\b(?:[Bb]oard|[Cc]ouncil|[Cc]ongress|[Aa]ssembly|[Mm]embers|[Mm]anagement|[Ss]ecretariat|"
    r"[Oo]ffices?|[Hh]eadquarters|[Ll]eadership|[Mm]eeting|[Dd]irectors|[Tt]rustees|[Gg]overnors|"
    r"[Ee]xecutive(?: [Cc]ommittee)?|[Ll]eaders|[Mm]inisters|[Hh]eads|[Dd]elegates|[Dd]elegations|"
    r"[Ss]ummit|[Ss]ession|[Cc]onference|[Pp]lenary|[Gg]athering)(?: responsible for [a-z]+)?"
    r" (?:of|at) (?:the )?$"
)
"""What a body has that acts for it or in which its people are met."""
WORDS = 60
"""Characters before a name in which an organ stands."""
INSTITUTIONS = {
    "university": "university", "college": "university", "school": "university",
    "seminary": "university", "academy": "university", "lyceum": "university",
    "hospital": "hospital", "clinic": "hospital", "museum": "museum", "prison": "prison",
    "theatre": "theatre", "theater": "theatre", "monastery": "monastery",
}  # fmt: skip
"""The last word of the name of a place that is a body as well → what it is."""
JUNIOR = frozenset({"youth", "young", "women", "women's", "women’s", "students", "student"})
"""Words in the names of bodies within a party."""
ALIEN = frozenset({"legislature", "court", "armed-force", "media-outlet"})
"""Kinds of bodies that a text tells of whose officials have titles of their own."""
FAR = 600  # characters back in which a body is told of whose official is named


class Topic:
    """Finds the body whose officials a stretch of the text names."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._mentions = draft.mentions
        self._text = draft.article.text
        self._bodies = sorted(
            (mention.span.start, ref)
            for ref, mention in enumerate(draft.mentions)
            if mention.form is Form.NAME and is_body(mention)
        )
        self._starts = [start for start, _ in self._bodies]
        self.sitting = self._sitting()
        self._paragraphs = [passage.passage.offset for passage in draft.passages]
        self._told = {ref for _, ref in self._bodies if self._tells(self._mentions[ref])}
        self._main = self._dominant()

    def _tells(self, mention: Mention) -> bool:
        """Whether the text tells what a body does, or its board; "Ana Lind (Greens) asked" not."""
        start, text = mention.span.start, self._text
        acts = mention.is_subject and text[start - 1] != "("
        return acts or ORGAN.search(text, max(0, start - WORDS), start) is not None

    def _dominant(self) -> Ref | None:
        """The body that is told of first and named more often than any other."""
        counts = Counter(self._mentions[ref].name for _, ref in self._bodies)
        first = next((ref for _, ref in self._bodies if ref in self._told), None)
        if first is None:
            return None
        name = self._mentions[first].name
        others = [times for other, times in counts.items() if other != name]
        return first if counts[name] > max(others, default=0) else None

    def of_colleague(self, post: Post) -> Ref | None:
        """The body whose other officer the paragraph has told of last, which is no state's: of two
        such the president or vice-president is one.
        """
        opening = max((at for at in self._paragraphs if at <= post.title.start), default=0)
        for other in reversed(self._draft.posts):
            if opening <= other.title.start < post.title.start and other.role in OFFICERS:
                body = other.organization
                own = body is not None and self._draft.names(body, EntityType.ORGANIZATION)
                return (
                    body if body is not None and own and fits(self._mentions[body], None) else None
                )
        return None

    def presided(self, post: Post) -> Ref | None:
        """The body, no state's, of whose president the paragraph has told before."""
        body = self.of_colleague(post)
        return body if body is not None and any(
            other.role == "president" and other.organization == body for other in self._draft.posts
        ) else None  # fmt: skip

    def _is_served(self, post: Post) -> bool:
        """Whether a text that has told of a post may go on with others in the body."""
        if post.organization is None or post.rule not in DIRECT:
            return False
        body = self._mentions[post.organization]
        return body.type is EntityType.ORGANIZATION and fits(body, None)

    def _sitting(self) -> Ref | None:
        """The committee whose sitting the text reports: it stands first, or as what acts first."""
        heads = self._bodies[0][1] if self._bodies else None
        acts = next((ref for _, ref in self._bodies if self._mentions[ref].is_subject), None)
        first = heads if heads is not None and self._mentions[heads].kind == "committee" else acts
        return first if first is not None and self._mentions[first].kind == "committee" else None

    def at(self, start: int, role: str, word: str) -> Ref | None:
        """The body whose official has a role, in a title that stands there and ends in a word."""
        wanted = SENDERS.get(role) or AFFINE.get(word)
        before = [ref for _, ref in self._bodies[: bisect_left(self._starts, start)]]
        fit = [ref for ref in before if fits(self._mentions[ref], wanted)]
        if wanted is not None:
            acting = [ref for ref in fit if ref in self._told]
            return (acting or fit)[-1] if fit else None
        told = [ref for ref in fit if ref in self._told]
        opening = max((at for at in self._paragraphs if at <= start), default=0)
        near = [(at, ref) for ref in told if (at := self._mentions[ref].span.start) >= opening]
        near += [
            (post.title.start, post.organization) for post in self._draft.posts
            if opening <= post.title.start < start and post.organization is not None
            and self._is_served(post)
        ]  # fmt: skip
        if near:
            return max(near)[1]
        if self._main is not None and self._main in fit:
            return self._main
        late = [ref for ref in told if start - self._mentions[ref].span.start < FAR]
        return late[-1] if late else None


def is_body(mention: Mention) -> bool:
    """Whether a mention is of a body, or of a place that is one: "Holy Rosary Seminary"."""
    place = mention.type is EntityType.PLACE and mention.name.split()[-1].lower() in INSTITUTIONS
    return place or mention.type is EntityType.ORGANIZATION


def fits(mention: Mention, wanted: set[str] | None) -> bool:
    """Whether a body may have the official."""
    if wanted is None:
        return mention.kind not in ALIEN
    words = mention.name.lower().split()
    if "party" in wanted and not JUNIOR.isdisjoint(words):
        return False
    if INSTITUTIONS.get(words[-1]) in wanted:
        return True
    return mention.kind in wanted or ("party" in wanted and not PARTIES.isdisjoint(words))


def of_topic(
    draft: Draft, told: Told, post: Post, antecedents: Antecedents, topic: Topic
) -> Ref | None:
    """The body that the text tells of, if the title is one of an official of its own."""
    title = HEAD.split(post.title.of(draft.article.text))[0]
    if is_others(told, post, title.lower()):
        return None
    if post.role in PRESIDING and post.rule not in {"choosing-of", "chosen-next"}:
        state = post.rule == "title-name" and title[:1].isupper()
        return None if state else topic.of_colleague(post)
    title = title.lower()
    word = title if title in AFFINE else title.split()[-1]
    if not (post.role in OWN or word in AFFINE or post.role in PRESIDING):
        return None
    body = of_tellers(draft, told, post, antecedents, SENDERS.get(post.role) or AFFINE.get(word))
    if body is None and is_direct(told, post, word):
        body = topic.at(post.title.start, post.role, word)
    if body is None:
        partisan = title == word and "party" in AFFINE.get(word, set())
        partisan |= title == "party secretary"
        party = antecedents.of_noun("party", post.title.start) if partisan else None
        issuer = antecedents.issuer()
        own = issuer is not None and fits(draft.mentions[issuer], AFFINE.get(word))
        body = (issuer if own else None) if party is None else party
    whole = title.endswith(("representative", "secretary-general", "secretary general"))
    return None if body is None or (whole and is_organ(draft.mentions[body].name)) else body


GOVERNMENTAL = frozenset({"secretary", "under-secretary", "assistant-secretary"})
PRESIDING = frozenset({"president", "vice-president"})


def is_others(told: Told, post: Post, title: str) -> bool:
    """Whether a title is closed by what stands beside it, or of no official of such a body."""
    office, low, words = told.office, told.passage.lower, title.split()
    behind = low[office.last : office.last + 1]
    # "was elected chair in Suva"
    there = behind == ["in"] and post.rule.startswith("cho")
    closed = office.closed and behind != ["for"] and not there
    fielded = words[-1] == "secretary" and not FIELD_NOUNS.isdisjoint(words)
    # "Secretary Lind", "Deputy Secretary of Defence": a government's
    styled = title == "secretary" and post.rule == "title-name"
    fielded = fielded or styled or (office.fielded and post.role in GOVERNMENTAL)
    before = told.passage.ending.get(office.start)
    if before is not None and before.type is EntityType.PERSON:
        # "*Lind* spokeswoman Ana Holm" speaks for her
        return True
    if behind in (["for"], ["to"]) and any(
        n.type is EntityType.PERSON for at in range(2, 5)
        if (n := told.passage.starting.get(office.last + at - 1)) is not None
    ):  # fmt: skip
        # "a spokesman for *President Lind*, Jens Holm"
        return True
    if closed or fielded or office.body is not None or title in LOCAL | APART:
        return True
    bare = STANDING.issuperset(low[office.start : office.first])
    if post.role == "spokesperson" and low[office.start] == "a":
        # "has not commented; *a spokeswoman*, Ana Lind, said"
        bare = post.rule == "behind-title"
    return not bare or title.startswith(ELSEWHERE) or not ARMED.isdisjoint(words)


APART = frozenset({"moderator", "convener", "convenor", "chief"})


def is_direct(told: Told, post: Post, word: str) -> bool:
    """Whether a title tells who somebody is for the whole text, or who becomes it."""
    the = told.passage.lower[told.office.start] == "the"
    coming = post.rule == "holds" and post.status is not Status.CURRENT and word in AFFINE
    known = the and post.rule in {"apposition", "name-behind-be"}
    return post.rule in DIRECT or post.rule.startswith(("cho", "whom")) or coming or known


def of_tellers(
    draft: Draft, told: Told, post: Post, antecedents: Antecedents, wanted: set[str] | None
) -> Ref | None:
    """The body of which the sentence or paragraph tells what it does, if it may be the title's."""
    if (
        post.rule in {"choosing-of", "chosen-next"}
        and (chooses := chooser(draft, told)) is not None
    ):
        return chooses
    body = noun_told(told, antecedents) if is_direct(told, post, "") else None
    return body if body is not None and fits(draft.mentions[body], wanted) else None


STANDING = frozenset({"the"}) | STATUS_WORDS.keys()
"""What may stand before a title whose body the text leaves to what it has told."""


def is_organ(name: str) -> bool:
    """Whether a name is of an organ of the United Nations, whose secretary-general is the whole's.

    >>> is_organ("UN Security Council"), is_organ("UN"), is_organ("Nordic Council")
    (True, False, False)
    """
    plain = name.lower().split()
    return plain[-1] in {"council", "assembly", "unsc", "unga"} and ORGANS.issuperset(plain)


ORGANS = words("the un united nations security general human rights economic and social "
               "trusteeship council assembly unsc unga")  # fmt: skip
"""Words that names of organs of the United Nations are made of."""


ARMED = frozenset({"police", "army", "military", "navy", "prison"})
"""What tells anywhere in a title that its holder is of none but such a body."""
ELSEWHERE = ("opposition", "rebel", "militia", "minority", "majority", "floor", "house", "ethics",
             "government", "presidential", "chief secretary", "home secretary",
             "oversight")  # fmt: skip
"""How titles begin whose holders are not of the body that a text is about."""
