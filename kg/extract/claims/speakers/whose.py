"""Which state or body a noun's own words tie it to: "the *Danish* minister", "the *Shor* party"."""

from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.home import home_of
from kg.extract.naming.names import Named
from kg.extract.states import state_of
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.owning import LEVELS
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import Territory, demonym, territory
from kg.model.extraction import EntityType, Form, Post, Ref, Span, Status


def states(draft: Draft, passage: Named, token: Token) -> set[str]:
    """The states by whose adjective or name a noun is told: "the Danish minister", "Iran's envoy",
    "the president of Chad"; an envoy "of Chad" is told so as well.
    """
    found: set[str | None] = set()
    before = list(token.doc[token.left_edge.i : token.i])
    for first, second in zip([None, *before], before, strict=False):
        two = demonym(f"{first.text} {second.text}") if first is not None else None
        known = two or demonym(second.text)
        if known is not None and known.is_state and second.text[:1].isupper():
            found.add(known.code)
    for word in owners(token):
        ref = draft.ref(passage.passage, word)
        if ref is not None and draft.mentions[ref].type is EntityType.PLACE:
            found.add(state_of(draft.mentions[ref].name))
    return {code for code in found if code is not None}


def owners(token: Token) -> Iterator[Token]:
    """The words for what a noun is of: "*Iran's* envoy", "the chair of the finance *committee*"."""
    for child in token.children:
        if child.dep_ == "poss":
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"of", "for"}:
            yield from (c for c in child.children if c.dep_ == "pobj")


def own_words(token: Token) -> set[str]:
    """The words by which a title is told from others of its kind: "the *defence* minister", "the
    chair of the *finance committee*".
    """
    found = {t.lower_ for t in token.lefts if t.lower_ in FIELDS}
    for word in owners(token):
        if word.dep_ == "pobj" and word.lower_ not in WHOLES:
            near = [word, *(c for c in word.lefts if c.dep_ in {"compound", "amod", "nmod"})]
            found |= {t.lower_ for t in near if demonym(t.text) is None}
    return found


FIELDS = FIELD_NOUNS | words("prime foreign external shadow")
WHOLES = words("state government mission staff country nation republic kingdom house")
"""What a head or chief is of without being told from others by it."""


def holder(draft: Draft, passage: Named, token: Token) -> tuple[bool, Ref | None]:
    """Whether a title is told as one of a state or body, and who by name holds that one."""
    codes, own = states(draft, passage, token), own_words(token)
    if not codes and not own:
        return False, None
    fitting = [
        post for post in draft.posts
        if is_called(draft, post, token) and fits(draft, post, own)
        and (not codes or post_states(draft, post) & codes)
    ]  # fmt: skip
    told = " ".join(t.lower_ for t in token.lefts if t.lower_ in own) + f" {token.lower_}"
    same = [p for p in fitting if told.strip() in p.title.of(draft.article.text).lower()]
    fitting = same or fitting
    if not codes and len(surnames(draft, fitting)) > 1:
        # "The Prime Minister" of a readout is the one whose government gives it out, unless only
        # another who holds it has been told by then.
        here = passage.passage.span(token, token)
        told_by_then = [p for p in fitting if p.title < here and p.status is not Status.FORMER]
        single = len(surnames(draft, told_by_then)) == 1
        fitting = told_by_then if single else heads_at_home(draft, fitting, told_by_then)
    if not told_yet(fitting, passage.passage.span(token, token)):
        return True, None
    people = surnames(draft, fitting)
    return True, fitting[-1].person if len(people) == 1 else None


def told_yet(fitting: list[Post], here: Span) -> bool:
    """Whether a title may mean one of its holders: not one who has left it, told only behind it."""
    return any(p.status is not Status.FORMER or p.title < here for p in fitting)


def fellow(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The one person with a post of the state by which a colleague is told: "her *Fijian*
    colleague".
    """
    codes = states(draft, passage, token)
    posts = [p for p in draft.posts if codes and post_states(draft, p) & codes]
    posts = [p for p in posts if draft.mentions[p.person].form is Form.NAME]
    return posts[-1].person if len(surnames(draft, posts)) == 1 else None


def surnames(draft: Draft, posts: list[Post]) -> set[str]:
    """The last names of those who hold posts."""
    return {draft.mentions[post.person].name.split()[-1].lower() for post in posts}


def at_home(draft: Draft, posts: list[Post]) -> list[Post]:
    """Those of the posts that are of the state where the article is at home, and held now."""
    home = home_of(draft).code
    return [p for p in posts if home in post_states(draft, p) and p.status is not Status.FORMER]


def heads_at_home(draft: Draft, posts: list[Post], told: list[Post]) -> list[Post]:
    """Those of the posts at home, or, where the article leaves its own state untold, the one told
    first, if that is of no state: a government's own head, before the heads that he meets.
    """
    first = min(told, key=lambda post: post.title, default=None)
    if first is not None and first.organization is None and home_of(draft).code is None:
        return [first]
    return at_home(draft, posts)


def is_called(draft: Draft, post: Post, token: Token) -> bool:
    """Whether a post's holder goes by the noun; a deputy only by one that tells him as such."""
    title = post.title.of(draft.article.text).lower().replace("-", " ").split()
    told = {word.lower_ for word in token.doc[token.left_edge.i : token.i + 1]}
    return (
        draft.mentions[post.person].form is Form.NAME
        and (token.lower_ in title or token.lower_ in post.role.split("-"))
        and LEVELS.intersection(title) <= told
    )


def fits(draft: Draft, post: Post, own: set[str]) -> bool:
    """Whether a post is told by all of these words, however they are inflected."""
    title, told = post.title, post.evidence
    start, end = max(told.start, title.start - AROUND), min(told.end, title.end + AROUND)
    told_by = draft.article.text[start:end].lower() + post.role
    return all(word[:STEM] in told_by for word in own)


AROUND = 60
"""Characters beside a title in which its body is named."""
STEM = 5


def post_states(draft: Draft, post: Post) -> set[str]:
    """The states that a post may be of: its own, its body's, or that to which it is accredited."""
    found = set()
    for ref in (post.organization, post.accredited_to):
        if ref is not None:
            found |= mention_states(draft, ref)
    if not found and post.organization is None and (home := home_of(draft).code):
        found.add(home)
    return found


def mention_states(draft: Draft, ref: Ref) -> set[str]:
    """The states of a place, or in the name of a body, or of what the body is part of."""
    mention = draft.mentions[ref]
    if mention.type is EntityType.PLACE:
        return {code} if (code := state_of(mention.name)) is not None else set()
    parts: list[Territory | None] = [demonym(w) or territory(w) for w in mention.name.split()]
    found = {part.code for part in parts if part is not None and part.is_state}
    for relation in draft.relations:
        if relation.subject == ref and draft.mentions[relation.object].type is EntityType.PLACE:
            code = state_of(draft.mentions[relation.object].name)
            found |= {code} if code is not None else set()
    return found


def body(draft: Draft, token: Token) -> tuple[bool, Ref | None]:
    """Whether a noun for a body is told by a name or nationality of its own, "the opposition Shor
    party", and which body by name has it.
    """
    own = {t.text.lower() for t in token.lefts if t.dep_ in BESIDE and is_own(t)}
    if not own:
        return False, None
    alike = {
        ref: set(told) for ref, mention in enumerate(draft.mentions)
        if mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
        and token.lower_ in (told := mention.name.lower().split())
    }  # fmt: skip
    found = next((ref for ref, told in alike.items() if own <= told), None)
    return bool(alike), found


BESIDE = {"compound", "amod", "nmod", "nummod"}


def is_own(word: Token) -> bool:
    """Whether a word before a noun is a proper name or a nationality."""
    proper = word.tag_ in {"NNP", "NNPS"} or demonym(word.text) is not None
    return word.text[:1].isupper() and proper
