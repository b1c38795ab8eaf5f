"""Who has a seat at a gathering: a legislature's members and officers, no spokesman of others."""

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import CHAMBER, rank
from kg.extract.words.lexicon import words
from kg.model.extraction import EventMention, Form, Mention, Post, Ref, Status

SEATED = words(
    "deputy deputies senator mp mps mep td member lawmaker legislator congressman congresswoman "
    "representative speaker whip rapporteur minister premier chancellor taoiseach councillor peer "
    "councilor councilman councilwoman alderman assemblyman assemblywoman mla mna msp mca "
    "lord baroness leader chair chairman chairwoman chairperson president vice-president secretary"
)
"""What those are who speak at a sitting of their legislature or government."""

APART = words(
    "spokesman spokeswoman spokesperson spokespeople ambassador envoy consul historian professor "
    "lawyer activist mayor director analyst chargé former ex"
)
"""What those are who do not, whatever else stands in their titles."""

LEGISLATURES = words("parliament senate chamber deputies house congress assembly bundestag "
                     "bundesrat storting sejm duma knesset riksdag folketing")  # fmt: skip

OF_STATES = words("united nations un u.n. general security african arab")
"""Words in the names of bodies in which ambassadors sit."""

SPEAKING_FOR = words("spokesman spokeswoman spokesperson")


def has_seat(draft: Draft, event: EventMention, who: Ref) -> bool:
    """Whether somebody may be taken to speak at a gathering that the article reports: at a sitting
    of a legislature whom the text gives a seat there, else all but spokesmen of others.
    """
    bodies = [draft.mentions[ref] for ref in (*event.organizers, *event.participants)]
    posts = [p for p in draft.posts if same(draft.mentions[p.person], draft.mentions[who])]
    own = any(at_one(draft, post, bodies) for post in posts)
    if own or not (posts or sits(bodies)):
        return True
    now = [p for p in posts if p.status is not Status.FORMER]
    titles = [set(p.title.of(draft.article.text).lower().split()) for p in now]
    titles += [set(m.name.lower().split()) for m in (draft.mentions[who],) if m.form is Form.NOUN]
    if not sits(bodies):
        return not any(title & SPEAKING_FOR for title in titles)
    return any(title & SEATED and not title & APART for title in titles)


def sits(bodies: list[Mention]) -> bool:
    """Whether a legislature is among those who gather."""
    return any(
        rank(body) == CHAMBER
        and (body.kind == "legislature" or parts & LEGISLATURES) and not parts & OF_STATES
        for body in bodies for parts in (set(body.name.lower().split()),)
    )  # fmt: skip


def same(person: Mention, who: Mention) -> bool:
    """Whether two mentions name one person: by the last name."""
    names = person.form is Form.NAME and who.form is Form.NAME
    return names and person.name.split()[-1:] == who.name.split()[-1:]


def at_one(draft: Draft, post: Post, bodies: list[Mention]) -> bool:
    """Whether a post is in one of the bodies that gather."""
    if post.organization is None:
        return False
    return draft.mentions[post.organization].name in {body.name for body in bodies}
