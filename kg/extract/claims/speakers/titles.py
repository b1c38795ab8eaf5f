"""Who speaks where a title stands apart from his name, or right before the body that he leads."""

from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.statements import RELATIONAL
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Link, Ref


class Appended(NamedTuple):
    """Who is named, and the last word that tells of him."""

    ref: Ref
    last: Token


CALLED = 4


def is_calling(draft: Draft, passage: Named, word: Token) -> bool:
    """Whether a word may stand before a name for what somebody is: "*Swiss potter* Ana Lind"."""
    ref = draft.ref(passage.passage, word)
    person = ref is not None and draft.names(ref, EntityType.PERSON)
    return not person and word.dep_ in {"compound", "amod", "nmod"} and word.text[:1].isalpha()


def appended(draft: Draft, passage: Named, title: Token) -> Appended | None:
    """The person by name who stands behind a comma right behind a title's phrase, before another
    comma.
    """
    doc, at = title.doc, title.right_edge.i
    at += doc[at].text != ","
    known = title_slug(title.text) is not None or title.lower_ in RELATIONAL
    if not known or at + 2 >= len(doc) or doc[at].text != ",":
        return None
    at += 1
    while at + 1 < len(doc) and doc[at].lower_.rstrip(".") in HONORIFICS:
        at += 1
    named = at
    while named < at + CALLED and named + 1 < len(doc) and is_calling(draft, passage, doc[named]):
        named += 1
    at = named if named < at + CALLED else at
    ref = draft.ref(passage.passage, doc[at])
    if ref is None or not draft.names(ref, EntityType.PERSON):
        return None
    while at + 1 < len(doc) and draft.ref(passage.passage, doc[at + 1]) == ref:
        at += 1
    if at + 1 < len(doc) and doc[at + 1].text != ",":
        return None
    lettered = at + 3 < len(doc) and doc[at + 2].text.isupper() and doc[at + 3].text == ","
    return Appended(ref, doc[at + 2 if lettered else at])


def is_led(draft: Draft, passage: Named, token: Token, ref: Ref) -> bool:
    """Whether a title in capitals stands right before the name of a body or land, without "of": its
    holder speaks, and not the body: "Governor Punjab said".
    """
    if draft.mentions[ref].type is EntityType.PERSON:
        return False
    titled = any(c.text.istitle() and is_title(c) for c in before(draft, passage, token, ref))
    # not "the Senator Berg Foundation"
    return titled and (token.left_edge.lower_ != "the" or led_by(draft, ref) is not None)


def led_so(draft: Draft, passage: Named, token: Token, ref: Ref) -> Ref | None:
    """The one person whom the article gives the post that is told before a body's name."""
    title = next((word.lower_ for word in before(draft, passage, token, ref)), "")
    return led_by(draft, ref, title)


def is_title(word: Token) -> bool:
    """Whether a word is a title, or ends one: "Director *General*"."""
    whole = f"{neighbour(word, -1).lower_} {word.lower_}" if word.i else word.lower_
    return title_slug(word.text) is not None or title_slug(whole) is not None


def before(draft: Draft, passage: Named, token: Token, ref: Ref) -> list[Token]:
    """The word right before the name of a body whose last word may be a subject."""
    first = token
    while first.i and draft.ref(passage.passage, neighbour(first, -1)) == ref:
        first = neighbour(first, -1)
    word = neighbour(first, -1) if first.i > token.sent.start else None
    own = word is not None and word.dep_ in {"compound", "nmod"} and word.head.i >= first.i
    return [word] if word is not None and own else []


def led_by(draft: Draft, ref: Ref, title: str = "") -> Ref | None:
    """The one person whom the article gives a post at the head of a body, by such a title."""
    names = {draft.mentions[ref].name} | {
        draft.mentions[other].name
        for relation in draft.relations
        if relation.link is Link.SAME and ref_in(draft, ref, (relation.subject, relation.object))
        for other in (relation.subject, relation.object)
    }
    heads = {
        post.person
        for post in draft.posts
        if post.organization is not None and draft.mentions[post.organization].name in names
        and post.title.of(draft.article.text).lower().endswith(title)
    }  # fmt: skip
    people = {draft.mentions[head].name.split()[-1]: head for head in heads}
    return next(iter(people.values())) if len(people) == 1 else None


def ref_in(draft: Draft, ref: Ref, pair: tuple[Ref, Ref]) -> bool:
    """Whether a body is one of two that are the same, by name."""
    return draft.mentions[ref].name in {draft.mentions[each].name for each in pair}
