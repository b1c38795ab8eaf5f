"""How many persons and posts are found of those that were noted by hand in articles kept elsewhere:
`python tests/bench/handcheck.py NOTES.jsonl FOLDER [--strict] [--all]`

FOLDER holds the articles. A line of NOTES has an article's `id`, and offsets into its text: the
`persons`, each at the first mention of its full name, and the `posts` they hold. The `also` of a
post are further bodies that are as right (a bureau's department); `optional` posts are neither
asked for nor held against the program: ranks, careers, courtesy titles. `--strict` takes neither
into account: one body, and every post is asked for. `--all` lists what was found too.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from handnotes import Noted, Reading, noted

from kg.evaluate.matching import Pair, one_to_one, shared
from kg.evaluate.measures import surroundings
from kg.interchange import Post as Said
from kg.model.article import Article
from kg.read import read


@dataclass
class Tally:
    """Counts over all documents, and a line for each fault."""

    noted: int = 0
    found: int = 0
    said: int = 0
    wrong: int = 0
    bare: int = 0
    """Posts whose person and title are right, and whose body the program leaves open."""
    status: int = 0
    holders: int = 0
    """Noted posts of which person and title were found, with whatever body."""
    together: int = 0
    """Posts counted as found whose body the program takes for another one as well."""
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        missed, bad = self.found / self.noted, self.wrong / self.said
        return (f"found {self.found} of {self.noted} noted ({missed:.1%}); "
                f"wrong {self.wrong} of {self.said} said ({bad:.1%})")  # fmt: skip


def count_persons(reading: Reading, tally: Tally) -> None:
    """Count the persons, and tell those missed and those that are none."""
    named, found = list(reading.named()), set(reading.person_of.values())
    tally.noted += len(reading.notes.persons)
    tally.found += len(found)
    tally.said += len(named)
    for number, span in enumerate(reading.notes.persons):
        if number not in found:
            tally.faults.append(f"missed  {surroundings(reading.text, span)}")
    for id, number in reading.person_of.items():
        if reading.notes.persons[number] not in reading.entities[id].mentions:
            spot = surroundings(reading.text, reading.notes.persons[number])
            tally.faults.append(f"named   {reading.name(id)}: {spot}")
    for entity in named:
        if entity.id not in reading.person_of:
            tally.wrong += 1
            spot = surroundings(reading.text, entity.mentions[0])
            tally.faults.append(f"wrong   {reading.name(entity.id)}: {spot}")


def count_posts(reading: Reading, tally: Tally, *, all: bool) -> None:
    """Count the posts, and tell those missed and those that are wrong."""
    said, posts = reading.posts(), reading.notes.posts
    pairs = paired(reading, said)
    hit = {n for n, _ in pairs}
    asked = {n for n, post in enumerate(posts) if not post.optional}
    tally.noted += len(asked)
    tally.found += len(asked & hit)
    tally.holders += sum(any(reading.holds(posts[n], each) for each in said) for n in asked)
    tally.said += len(asked & hit)
    tally.together += sum(n in asked and reading.together(said[s].organization) for n, s in pairs)
    tally.status += sum(n in asked and posts[n].status == said[s].status for n, s in pairs)
    tally.faults += [missed(reading, n, said) for n in sorted(asked - hit)]
    tally.faults += [told(reading, said[s], f"status, noted {posts[n].status}: ")
                     for n, s in pairs if posts[n].status != said[s].status]  # fmt: skip
    known = {told_as(reading, said[s]) for _, s in pairs}
    count_unpaired(reading, [p for p in said if told_as(reading, p) not in known], tally)
    if all:
        tally.faults += [told(reading, said[s], "right   ") for _, s in pairs]


def told_as(reading: Reading, post: Said) -> tuple[object, ...]:
    """What a post tells: the same for one that is told once more."""
    return *reading.key(post), post.status, post.accredited_to


def count_unpaired(reading: Reading, said: Iterable[Said], tally: Tally) -> None:
    """Count what stands for no noted post, each once: without its body, or wrong; what is only
    told once more counts as nothing.
    """
    for post in {told_as(reading, post): post for post in said}.values():
        alike = [
            each
            for each in reading.notes.posts
            if reading.holds(each, post) and each.status == post.status
        ]
        if any(reading.right_body(each, post) for each in alike):
            continue
        bare = bool(alike) and reading.body(post) is None
        tally.said += 1
        tally.bare += bare
        tally.wrong += not bare
        tally.faults.append(told(reading, post, "bare    " if bare else "wrong   "))


def paired(reading: Reading, said: list[Said]) -> list[tuple[int, int]]:
    """Noted and found posts that are the same, one to one: those told at one place first, then
    those whose body is the first of those noted.
    """
    pairs = (
        Pair(n, s, 2 * (shared(a.title, b.title) > 0) + first_body(reading, a, b))
        for n, a in enumerate(reading.notes.posts)
        for s, b in enumerate(said)
        if reading.holds(a, b) and reading.right_body(a, b)
    )
    return [(pair.gold, pair.predicted) for pair in one_to_one(pairs)]


def first_body(reading: Reading, noted: Noted, said: Said) -> bool:
    """Whether the body is the first of those noted."""
    return reading.right_body(replace(noted, bodies=noted.bodies[:1]), said)


def missed(reading: Reading, number: int, said: Iterable[Said]) -> str:
    """A missed post, with what the program says instead."""
    post, text = reading.notes.posts[number], reading.text
    body = post.bodies[0].of(text) if post.bodies[0] else "-"
    holder = reading.notes.persons[post.person].of(text)
    near = [f"{each.title.of(text)} | {reading.name(each.organization)}"
            for each in said if reading.holds(post, each)]  # fmt: skip
    instead = f"  INSTEAD {'; '.join(near)}" if near else ""
    where = surroundings(text, post.title)
    return f"missed  {holder}: {post.title.of(text)} | {body} | {post.status}: {where}{instead}"


def told(reading: Reading, post: Said, fault: str) -> str:
    """A found post for a reader."""
    words = " ".join(post.title.of(reading.text).split())
    body, where = reading.name(post.organization), surroundings(reading.text, post.title)
    return f"{fault}{reading.name(post.person)}: {words} | {body} | {post.status}: {where}"


def main(notes: str, folder: str, *options: str) -> None:
    """Count, and list the faults."""
    articles = {item.key: item for item in read([folder]) if isinstance(item, Article)}
    rows = [json.loads(line) for line in Path(notes).read_text(encoding="utf-8").splitlines()]
    persons, posts = Tally(), Tally()
    for row in rows:
        article = articles[row["id"]]
        reading = Reading(article, noted(row, strict="--strict" in options))
        before = len(persons.faults), len(posts.faults)
        count_persons(reading, persons)
        count_posts(reading, posts, all="--all" in options)
        faults = [*(f"person {fault}" for fault in persons.faults[before[0] :]),
                  *(f"post   {fault}" for fault in posts.faults[before[1] :])]  # fmt: skip
        print("\n".join([article.key, *(f"  {fault}" for fault in faults)]))
    print(f"{len(rows)} documents\npersons: {persons}\nposts: {posts}")
    print(f"  further {posts.bare} said with person and title right and no body")
    print(f"  person and title alone: {posts.holders} of {posts.noted}")
    print(f"  of those found, {posts.together} at a body that is thrown together with others")
    print(f"  status right of {posts.status} of the {posts.found} found")


if __name__ == "__main__":
    main(*sys.argv[1:])
