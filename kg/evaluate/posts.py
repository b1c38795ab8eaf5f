"""Posts held: who, as what, where, and whether still."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.evaluate.alignment import Alignment
from kg.evaluate.matching import Pair, one_to_one, shared
from kg.evaluate.measures import Page, Told
from kg.interchange import Document, Post

PASSED_OVER = frozenset(
    {
        "the", "a", "an", "his", "her", "its", "their", "then", "former", "ex", "late", "acting",
        "interim", "caretaker", "outgoing", "incoming", "designate", "elect", "current", "new",
        "newly", "appointed", "nominated", "emeritus", "emerita",
    }
)  # fmt: skip
"""Words of a title that tell the status or nothing."""
PREPOSITIONS = frozenset({"of", "for", "to", "at", "in", "on", "with", "and"})


def score_posts(page: Page, gold: Document, predicted: Document, align: Alignment) -> None:
    """Person, title and organization (`post`), the same with the status (`post_status`), and
    person and title alone (`post_holder`). Of the posts found, to which state an ambassador is sent
    (`post_accredited`).
    """
    if gold.posts is None:
        return
    said = [in_gold_ids(post, align) for post in predicted.posts or ()]
    count_posts(page, "post_holder", held(page, gold.posts), held(page, said), align)
    found = count_posts(page, "post", unique(page, gold.posts), unique(page, said), align)
    if any(post.status for post in gold.posts):
        count_posts(
            page,
            "post_status",
            unique(page, gold.posts, by_status=True),
            unique(page, said, by_status=True),
            align,
        )
    score_accredited(page, found)


def in_gold_ids(post: Post, align: Alignment) -> Post:
    """A predicted post with the gold entities that its own stand for."""
    return replace(
        post,
        person=align(post.person) or "",
        organization=align(post.organization),
        accredited_to=align(post.accredited_to),
    )


def unique(page: Page, posts: Iterable[Post], *, by_status: bool = False) -> list[Post]:
    """Each post once; one without an organization tells nothing beside the same one with it."""
    found: dict[tuple[object, ...], Post] = {}
    for post in posts:
        words = title(post.title.of(page.text))
        key = (post.person, words, post.organization, by_status and post.status)
        if key not in found or found[key].accredited_to is None:
            found[key] = post
    placed = {(person, words) for person, words, body, _ in found if body is not None}
    return [
        post for (person, words, body, _), post in found.items()
        if body is not None or (person, words) not in placed
    ]  # fmt: skip


def held(page: Page, posts: Iterable[Post]) -> list[Post]:
    """Who is what, wherever: each such post once."""
    return unique(page, (replace(post, organization=None) for post in posts))


def count_posts(
    page: Page, measure: str, gold: list[Post], said: list[Post], align: Alignment
) -> list[tuple[Post, Post]]:
    """Count the posts and note the faults; returns those found with their predictions."""
    pairs = one_to_one(same_posts(page, gold, said, by_status=measure == "post_status"))
    page.add(measure, len(pairs), len(said), len(gold))
    hit, right = {pair.gold for pair in pairs}, {pair.predicted for pair in pairs}
    page.missed(measure, (told(page, p, align) for n, p in enumerate(gold) if n not in hit))
    page.wrong(measure, (told(page, p, align) for n, p in enumerate(said) if n not in right))
    return [(gold[pair.gold], said[pair.predicted]) for pair in pairs]


def same_posts(
    page: Page, gold: list[Post], said: list[Post], *, by_status: bool
) -> Iterator[Pair]:
    """Gold and predicted posts that are the same, those told at one place first."""
    for i, a in enumerate(gold):
        for j, b in enumerate(said):
            if (
                (a.person, a.organization) == (b.person, b.organization)
                and (a.status == b.status or not by_status)
                and same_title(a.title.of(page.text), b.title.of(page.text))
            ):
                yield Pair(i, j, (shared(a.title, b.title) > 0) + (a.status == b.status) / 2)


def same_title(a: str, b: str) -> bool:
    """Whether titles have the same words before a preposition, and one has all words of the other.

    >>> same_title("Minister of Foreign Affairs", "minister"), same_title("vice mayor", "mayor")
    (True, False)
    """
    mine, theirs = title(a), title(b)
    within = set(mine) <= set(theirs) or set(theirs) <= set(mine)
    return within and head(mine) == head(theirs)


def title(words: str) -> tuple[str, ...]:
    """The words of a title that count.

    >>> title("the then vice-president"), title("Former Minister of Health")
    (('vice', 'president'), ('minister', 'of', 'health'))
    >>> title("Chargé d’Affaires a.i."), title("Emeritus Professor")
    (('chargé', 'daffaires'), ('professor',))
    """
    plain = re.sub(r"['’]s?\b|\ba\. ?i\.|\bad interim\b", "", words.lower())
    return tuple(word for word in re.findall(r"\w+", plain) if word not in PASSED_OVER)


def head(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words before the first preposition."""
    end = next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return words[:end]


def told(page: Page, post: Post, align: Alignment) -> Told:
    """A post for a reader."""
    words = " ".join(post.title.of(page.text).split())
    status = f", {post.status}" if post.status else ""
    named = f"{align.name(post.person)}: {words} | {align.name(post.organization)}{status}"
    return Told(named, post.title)


def score_accredited(page: Page, found: list[tuple[Post, Post]]) -> None:
    """Of the posts found, where their holders are sent."""
    gold = [a.accredited_to for a, _ in found]
    said = [b.accredited_to for _, b in found]
    if any(gold) or any(said):
        right = sum(a == b for a, b in zip(gold, said, strict=True) if a)
        page.add("post_accredited", right, len([b for b in said if b]), len([a for a in gold if a]))
