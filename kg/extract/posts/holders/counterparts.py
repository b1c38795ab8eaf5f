"""Who holds the same office in another state: "his counterpart from Zambia, Ana Lind"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.stately import STATELY
from kg.extract.posts.holders.successions import posts_of
from kg.extract.posts.lines.line import Line
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import Office
from kg.extract.sides import EQUAL
from kg.extract.text.parse import Token
from kg.gazetteer import demonym, territory
from kg.model.extraction import EntityType, Post, Ref, Status

AND = r"(?:(?: ,| and| , and)(?: the)?"
PEOPLE = r"(?P<p> P(?:(?: ,| and| , and)(?: O)? P)*)"
EACH = (
    r"(?:(?: (?:of|from|in))?(?: the)? L ,(?: O)? P|(?: O)? P (?:of|from)(?: the)? L|"
    r"(?: O)? P \( L \)| L ['’]s(?: O)? P)"
)
"""One of several with his state: "from Ghana, Ana Lind", "Ana Lind of Ghana"."""
PATTERNS = (
    re.compile(rf"(?P<n> {EQUAL})(?: ,)?(?P<p>{EACH}(?:(?: ,| and| , and){EACH})+)(?P<b>)(?P<c>)"),
    re.compile(
        rf"(?P<n> {EQUAL})(?P<b>(?: (?:of|from|in)(?: the)? L{AND} L)*)?)(?: ,)?(?: O)?{PEOPLE}"
        rf"(?P<c>(?: (?:of|from)(?: the)? L)?)"
    ),
    re.compile(rf"(?P<n> {EQUAL})(?: ,)?(?: from)?(?P<b> L) ['’]s(?: O)?(?P<c>)(?P<p> P)"),
    re.compile(
        rf"(?P<p> P) ,(?: (?:I|its|their|the))?(?: [a-z-]+){{0,2}}(?P<n> {EQUAL})"
        rf"(?P<b>(?: (?:of|from|in)(?: the)? L)?)(?P<c>)"
    ),
)
"""`p` are the counterparts, `b` or `c` the states that they are of, else adjectives before `n`."""
NOUNS = frozenset(
    {"counterpart", "counterparts", "colleague", "colleagues", "number", "numbers", "homologue",
     "homologues"}
)  # fmt: skip
BESIDE = re.compile(
    r"(?<= P) .* (?:from|with|to|by|met|meets|between|received|called|told)(?: L ['’]s)? O"
    r"(?P<p> P)(?: ,)? and(?: the)?(?: (?!I |its |their )[a-z]+)? $"
)
"""What tells that the one named before a counterpart is another guest of whose he is: "Lind met
Chile's President Vera *and Swedish counterpart* Berg".
"""
PAIRED = re.compile(r" P(?: \([^()]*\))?(?: ,)? and I(?: [a-zL-]+){0,3} $")
"""What tells that a counterpart is that of the one right before: "Lind *and her Swedish* one"."""
ORGANIZATION = EntityType.ORGANIZATION
NEAR = 700
"""Characters back in which stands whose counterpart somebody is."""


def counterparts(draft: Draft, passage: Named, line: Line) -> None:
    """Add the posts that somebody's counterparts hold, or the states of those that they have."""
    if NOUNS.isdisjoint(passage.lower):
        return
    for pattern in PATTERNS:
        for match in pattern.finditer(line.text):
            for ref, state in equals(draft, passage, line, match):
                add_equal(draft, passage, line, match, ref, state)


def equals(
    draft: Draft, passage: Named, line: Line, match: re.Match[str]
) -> Iterator[tuple[Ref, Ref]]:
    """The counterparts, each with the state, if the text tells as many."""
    told = apart(line, match.span("p"))
    people = [ref_of(draft, passage, n) for n in told if n.type is EntityType.PERSON]
    # "his Peruvian colleague *in Quito*"
    states = adjectives(draft, passage, word_at(line, match.span("n")))
    if not states:
        named = [n for n in told if n.type is not EntityType.PERSON]
        named += [*line.names(match.span("b")), *line.names(match.span("c"))]
        states = [ref_of(draft, passage, name) for name in named if not is_seat(passage, name)]
    for person, state in zip(people, states, strict=False):
        if person is not None and state is not None and len(people) == len(states):
            yield person, state


def is_seat(passage: Named, name: Name) -> bool:
    """Whether a name is only where a state's counterpart works: "her colleague *in Lima*"."""
    there = passage.lower[name.start - 1] == "in" and not GOVERNING.isdisjoint(passage.lower)
    return (
        there
        and "mayor" not in passage.lower
        and territory(phrase(passage.words[name.start : name.end])) is None
    )


GOVERNING = frozenset({"minister", "president", "secretary", "chancellor", "ambassador", "envoy"})
"""Those whose counterparts are of states; a mayor's or a bishop's are of towns."""


def apart(line: Line, span: tuple[int, int]) -> list[Name]:
    """The people of a list before one who has a title of his own: "his counterpart *Lind* and
    Commissioner Holm".
    """
    found: list[Name] = []
    for unit in line.within(span):
        if isinstance(unit, Name):
            found.append(unit)
        elif isinstance(unit, Office) and found:
            break
    return found


def adjectives(draft: Draft, passage: Named, at: int) -> list[Ref | None]:
    """The states whose adjectives stand before a word: "his *Ugandan and Rwandan* counterparts"."""
    found: list[Ref | None] = []
    words = passage.words
    place = passage.ending.get(at)
    if place is not None and place.type is EntityType.PLACE:
        # "her *New Mexico* counterpart"
        return [ref_of(draft, passage, place)]
    while at > 0:
        if at > 1 and demonym(f"{words[at - 2].text} {words[at - 1].text}"):
            state = draft.state_of_demonyms(passage.passage, words[at - 2], words[at - 1])
            found.insert(0, state)
            at -= 2
        elif words[at - 1].text[:1].isupper() and demonym(words[at - 1].text):
            found.insert(0, draft.state_of_demonym(passage.passage, words[at - 1]))
            at -= 1
        elif found and passage.lower[at - 1] in {"and", ","}:
            at -= 1
        else:
            break
    return found


def add_equal(
    draft: Draft, passage: Named, line: Line, match: re.Match[str], ref: Ref, state: Ref
) -> None:
    """Give a counterpart's own posts the state, or one who has none that of the other."""
    own = [at for at, post in enumerate(draft.posts) if is_of(draft, post, ref)]
    for at in own:
        if draft.posts[at].organization is None and draft.posts[at].role in STATELY | {"leader"}:
            draft.posts[at] = replace(draft.posts[at], organization=state)
    told = [draft.posts[at] for at in own if draft.posts[at].role != "professor"]
    if any(post.status is Status.CURRENT for post in told):
        return
    post = matched(draft, passage, line, match, ref)
    if post is not None:
        # Who heads one state's committee has a counterpart in the other's, which has no name here.
        body = post.organization
        stately = post.role in STATELY or body is None or not draft.names(body, ORGANIZATION)
        draft.posts.append(of_counterpart(post, ref, state if stately else None))


def is_of(draft: Draft, post: Post, ref: Ref) -> bool:
    """Whether a post is that person's, by name."""
    return same_holder(draft, post.person, ref)


def matched(
    draft: Draft, passage: Named, line: Line, match: re.Match[str], ref: Ref
) -> Post | None:
    """The post of the one whose counterpart somebody is: the last one named before who has one."""
    beside = BESIDE.search(line.text, 0, match.start() + 1)
    known = line.names((0, match.start() if beside is None else beside.start("p")))
    noun = passage.words[word_at(line, match.span("n"))]
    if (host := who_meets(draft, passage, noun)) is not None:
        return host
    paired = PAIRED.search(line.text, 0, match.start("n") + 1)
    for name in reversed(known):
        other = ref_of(draft, passage, name)
        if name.type is EntityType.PERSON and other is not None and other != ref:
            posts = [p for p in posts_of(draft, other) if p.role != "professor"]
            held = [p for p in posts if p.status is Status.CURRENT] or (posts if paired else [])
            if held:
                # "by then Minister Lind and his colleague": of whom nothing tells that he has left
                stately = [p for p in held if p.role in STATELY] or held
                # "Lind, who is *also* deputy prime minister, met her counterpart": the foreign one
                main = [p for p in stately if not is_besides(draft, p)]
                return replace((main or stately)[-1], status=Status.CURRENT)
            paired = None
    before = passage.passage.offset + noun.idx
    near = [
        post
        for post in draft.posts
        if before - NEAR < post.title.start < before
        and post.role in STATELY
        and post.status is Status.CURRENT
        and not is_of(draft, post, ref)
    ]
    return max(near, key=lambda post: post.title.start, default=None)


def is_besides(draft: Draft, post: Post) -> bool:
    """Whether a title is told as one that its holder has besides another."""
    before = draft.article.text[: post.title.start]
    return ALSO.search(before, max(0, len(before) - ASIDE)) is not None


ALSO = re.compile(r"\b(?:also|doubles as|concurrently)(?: (?:the|her|his|its|as|\w+['’]s?))*\s$")
ASIDE = 40
"""Characters before a title in which "also" stands."""


def who_meets(draft: Draft, passage: Named, noun: Token) -> Post | None:
    """The post of whoever meets several guests, of whom the last is his counterpart: "He met with
    the Speaker, Ole Berg, and *his* Peruvian counterpart": that of the person told last before.
    """
    he = next((w for w in noun.sent if w.dep_ == "nsubj" and w.lower_ in {"he", "she"}), None)
    if he is None or he.head.lemma_ not in {"meet", "visit"} or he.i > noun.i:
        return None
    start = passage.passage.at(he)
    told = [p for p in draft.posts if p.title.start < start and p.status is Status.CURRENT]
    own = [p for p in told if p.role in STATELY and start - p.title.start < NEAR]
    return own[-1] if len({draft.mentions[p.person].name for p in own}) == 1 else None


def of_counterpart(post: Post, ref: Ref, state: Ref | None) -> Post:
    """The post, held in another state."""
    return replace(
        post,
        person=ref,
        organization=state,
        accredited_to=None,
        told=None,
        rule="counterpart",
    )


def word_at(line: Line, span: tuple[int, int]) -> int:
    """The first word of a stretch of the line."""
    unit = next(iter(line.within(span)), 0)
    return unit if isinstance(unit, int) else unit.start


def ref_of(draft: Draft, passage: Named, name: Name) -> Ref | None:
    """The mention of a name."""
    return draft.ref(passage.passage, passage.words[name.end - 1])
