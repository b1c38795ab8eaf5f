"""Posts by titles that no rule has read or has given to anybody, where the network is sure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.extract.network.reading import starting_in
from kg.extract.network.roles import likeliest
from kg.extract.network.titles import Title
from kg.extract.posts.bodies.stately import Told
from kg.extract.posts.fills.fills import is_short, leads_already
from kg.extract.posts.learned.bodies import Bodies
from kg.extract.posts.learned.linked import is_linked
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import Office, title_span
from kg.extract.posts.titles.ranks import is_no_post
from kg.extract.posts.titles.standing import stands
from kg.extract.posts.titles.styles import LETTERS
from kg.extract.posts.titles.titling import candidates
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import PRONOUNS
from kg.extract.words.titles import OCCUPATIONS, singular_of
from kg.model.extraction import EntityType, Form, Post, Ref, Status

SURE, LIKELY = 0.8, 0.8
"""How likely words must be a title, and somebody its holder, to be so without a rule."""
VERBAL = 0.6
"""How likely a verb must be one: "she *heads* the branch"."""


def find_titles(
    draft: Draft, passages: Sequence[Named], bodies: Bodies, read: Mapping[int, Sequence[Office]]
) -> list[Told]:
    """Add the posts of titles in a whole text that no rule has given to anybody, each with the body
    that is likely its own, or that rules have `read` to be its office's, by where passages begin.
    """
    told: list[Told] = []
    if not draft.reading.marks.whole:
        return told
    for passage in passages:
        begin, length = passage.passage.offset, len(passage.passage.text)
        for title in starting_in(draft.reading.titles, begin, length):
            words = title_words(passage, title)
            if words and title.likely >= least(passage, words) and not is_told(draft, title):
                own = body_read(read.get(begin, ()), words)
                told += add_learned(draft, passage, bodies, title, words, own)
    return told


def least(passage: Named, words: range) -> float:
    """How likely words must be a title to be one."""
    return VERBAL if is_verb(passage.words[words[-1]]) else SURE


def title_words(passage: Named, title: Title) -> range:
    """The words of a title by their numbers, without what only joins it to others: "dean *of*"."""
    begin = passage.passage.offset
    at = [n for n, word in enumerate(passage.words) if is_in(title, begin + word.idx, word)]
    while at and passage.lower[at[-1]] in JOINING:
        at.pop()
    while at and passage.lower[at[0]] in JOINING:
        at.pop(0)
    return range(at[0], at[-1] + 1) if at else range(0)


def is_in(title: Title, start: int, word: Token) -> bool:
    """Whether some of a word is a title's."""
    return start < title.end and title.start < start + len(word.text)


JOINING = frozenset(
    {"of", "for", "to", "in", "on", "at", "the", "a", "and", "as", "with", "-", ","}
)


def is_told(draft: Draft, title: Title) -> bool:
    """Whether some of a title's words tell a post already."""
    return any(
        post.title.start < title.end and title.start < post.title.end for post in draft.posts
    )


def add_learned(
    draft: Draft, passage: Named, bodies: Bodies, title: Title, words: range, own: Ref | None
) -> Iterator[Told]:
    """Add the post of a title, if it is likely whose it is and it has not been told before."""
    office = office_of(passage, words)
    person = holder(draft, passage, title) if office is not None else None
    if office is None or person is None or not is_linked(draft, passage, words, person):
        return
    made = post_of(passage, office, person, title.status)
    own = own if own is not None and draft.mentions[own].form is Form.NAME else None
    beside = own is not None and draft.mentions[own].span.within(made.evidence)
    body = own if beside else bodies.of(made)
    made = replace(made, organization=own if body is None else body)
    word = passage.words[office.last - 1]
    if is_short(draft, made, draft.posts) or is_known(draft, made, word):
        return
    if is_bare(office, made, word) or not stands(passage, office, made):
        return
    draft.posts.append(made)
    yield Told(passage, office, len(draft.posts) - 1)


def body_read(offices: Iterable[Office], words: range) -> Ref | None:
    """The body that rules have read behind a title or before it, which ends with the same word."""
    same = (each.body for each in offices if each.start <= words[-1] < each.last)
    return next(same, None)


def office_of(passage: Named, words: range) -> Office | None:
    """The words of a title as an office, with the role that the lexicon knows of their end; None
    for a rank or a form of address.
    """
    first, last = words[0], words[-1] + 1
    if passage.words[first].text in LETTERS:
        return None  # "her *B.A.* from the University of X"
    known = next((each for each in candidates(passage) if first < each.end <= last), None)
    if (known is not None and is_no_post(passage, known)) or is_of_others(passage, first, last):
        return None
    return Office(first, first, last, last, "other" if known is None else known.value)


def is_of_others(passage: Named, first: int, last: int) -> bool:
    """Whether a title in the plural tells of others who are not named: "Ana Lind, head of the Fund,
    and *experts* from the Bank".
    """
    plural = passage.words[last - 1].tag_ == "NNS" and passage.words[last - 1].text.islower()
    joined = passage.lower[max(0, first - 1)] in {"and", "with", "other", "including"}
    return plural and joined and last not in passage.starting


def post_of(passage: Named, office: Office, person: Ref, status: Status) -> Post:
    """The post of somebody in an office."""
    return Post(
        person=person,
        title=title_span(passage, office),
        role=office.role,
        organization=None,
        evidence=sentence(passage.passage, passage.words[office.last - 1]),
        status=status,
        rule="network:title",
    )


def is_bare(office: Office, made: Post, word: Token) -> bool:
    """Whether a title without a body is an occupation, or a verb: "the *geographer* Ana Lind"."""
    trade = office.role == "other" or singular_of(word.lower_) in OCCUPATIONS
    return made.organization is None and (trade or is_verb(word))


def is_known(draft: Draft, made: Post, word: Token) -> bool:
    """Whether its holder has a post by the same words already, or one in the body that a verb tells
    him to lead.
    """
    text = draft.article.text
    title = made.title.of(text).lower()
    led = is_verb(word) and leads_already(draft, made)
    return led or any(
        post.title.of(text).lower() == title and same_holder(draft, post.person, made.person)
        for post in draft.posts
    )


def holder(draft: Draft, passage: Named, title: Title) -> Ref | None:
    """Who likely holds the post of a title: somebody by name, or "she" in the same passage."""
    names = [ref for ref in range(len(draft.mentions)) if draft.names(ref, EntityType.PERSON)]
    pronouns = [word for word in passage.words if PRONOUNS.get(word.lower_) in {"m", "f"}]
    begin = passage.passage.offset
    ends = [draft.mentions[ref].span.end - 1 for ref in names]
    ends += [begin + word.idx + len(word.text) - 1 for word in pronouns]
    share, best = likeliest(draft.reading.roles.chosen("holder", title.end - 1, ends))
    if share < LIKELY:
        return None
    if best < len(names):
        return names[best]
    return draft.pronoun(passage.passage, pronouns[best - len(names)])
