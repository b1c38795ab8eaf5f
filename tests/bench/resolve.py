"""How the cost of resolving grows: `python tests/bench/resolve.py [--store]`

Resolves generated extractions of 1,250 to 10,000 articles, each an article on top of those before
it, and prints the times and the exponent to which the number of articles goes (1 is linear). New
names come ever more seldom (Pitman-Yor); surnames alone, transliterations and acronyms among them.
With --store: what one more article costs that is added to a store built of so many.
"""

import math
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from kg.describe import describe
from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import (
    EntityType,
    EventMention,
    Extraction,
    Form,
    Link,
    Mention,
    Post,
    Ref,
    Relation,
    Span,
)
from kg.model.resolution import Nobody
from kg.resolve import Registry, resolve
from kg.store import open_snapshot, writing

SIZES = (1_250, 2_500, 5_000, 10_000)
SYLLABLES = [
    "ka",
    "ro",
    "li",
    "ne",
    "ta",
    "su",
    "mi",
    "der",
    "hol",
    "ber",
    "lan",
    "vik",
    "sen",
    "gar",
    "to",
    "ri",
    "ma",
    "chen",
    "za",
    "pe",
]
GIVEN = [
    "Ana",
    "Bo",
    "Carl",
    "Dmitry",
    "Elena",
    "Fatima",
    "Georgy",
    "Hana",
    "Ivan",
    "Jonas",
    "Karim",
    "Laila",
    "Mohammed",
    "Nina",
    "Omar",
]
TITLES = ("minister", "ambassador", "professor", "senator", "director", "judge")
STATES = ("Norway", "Kenya", "Egypt", "Peru", "Japan", "Oman", "Chad", "Malta", "Fiji", "Cuba")
TOWNS = ("Oslo", "Nairobi", "Cairo", "Lima", "Tokyo", "Muscat", "Valletta", "Suva", "Havana")
SORTS = ("Institute", "Party", "Council", "Bank", "Union", "Agency")
VARIANTS = (("Mohammed", "Muhammad"), ("Dmitry", "Dmytro"), ("Georgy", "Giorgi"), ("ch", "tch"))
BASE = "http://localhost:8000/"


@dataclass(eq=False)
class World:
    """Who is in the news: draws repeat whom they drew, in proportion to how often they did."""

    chance: random.Random
    people: list[int] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: {"people": 0, "bodies": 0})

    def draw(self, sort: str) -> int:
        """A number for somebody, new or known."""
        drawn = self.people if sort == "people" else self.bodies
        known = self.counts[sort]
        if not drawn or self.chance.random() < (20 + 0.6 * known) / (20 + len(drawn)):
            self.counts[sort] = known + 1
            drawn.append(known)
        else:
            drawn.append(self.chance.choice(drawn))
        return drawn[-1]


def word(chance: random.Random, syllables: int) -> str:
    """A made-up name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def person(number: int) -> tuple[str, str, str]:
    """The name, title and state of a person."""
    chance = random.Random(f"p{number}")
    family = word(chance, 2 if chance.random() < 0.3 else 3)
    return f"{chance.choice(GIVEN)} {family}", chance.choice(TITLES), chance.choice(STATES)


def body(number: int) -> str:
    """The name of an organization."""
    chance = random.Random(f"b{number}")
    return f"{word(chance, 3)} {word(chance, 2)} {chance.choice(SORTS)}"


@dataclass(eq=False)
class Sheet:
    """A text in the making, with its mentions."""

    text: str = ""
    mentions: list[Mention] = field(default_factory=list)

    def say(self, words: str) -> Span:
        """Add words."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def name(self, type: EntityType, words: str) -> Ref:
        """Add a name."""
        span = self.say(words)
        kind = "state" if words in STATES else None
        self.mentions.append(Mention(span, type, Form.NAME, words, kind=kind))
        self.say(" ")
        return len(self.mentions) - 1


def varied(chance: random.Random, name: str) -> str:
    """A name as another paper writes it."""
    if chance.random() < 0.2:
        for one, other in VARIANTS:
            name = name.replace(one, other)
    return name


def story(number: int, world: World) -> tuple[Article, Extraction]:
    """One article with four people, two bodies, two places and an event."""
    chance, sheet = world.chance, Sheet()
    posts, relations = [], []
    town = sheet.name(EntityType.PLACE, chance.choice(TOWNS))
    start = len(sheet.text)
    for _ in range(4):
        full, title, state = person(world.draw("people"))
        name = full.split()[-1] if chance.random() < 0.07 else varied(chance, full)
        who = sheet.name(EntityType.PERSON, name)
        span = sheet.say(title)
        sheet.say(" of ")
        where = sheet.name(EntityType.PLACE, state)
        if chance.random() < 0.7:
            posts.append(Post(who, span, title, where, Span(start, len(sheet.text))))
    for _ in range(2):
        name = body(world.draw("bodies"))
        full_name = sheet.name(EntityType.ORGANIZATION, name)
        letters = "".join(part[0] for part in name.split())
        if chance.random() < 0.3:
            short = sheet.name(EntityType.ORGANIZATION, letters)
            relations.append(Relation(full_name, Link.SAME, short, Span(start, len(sheet.text))))
    day = date(2020, 1, 1) + timedelta(days=number % 1500)
    trigger = sheet.say("meeting")
    whole = Span(0, len(sheet.text))
    event = EventMention(trigger, "meeting", whole, date=PartialDate.of(day), places=(town,))
    key = f"a-{number:06d}"
    article = Article(key, sheet.text, key, "bench", published=day)
    extraction = Extraction(
        key, (whole,), tuple(sheet.mentions), tuple(posts), tuple(relations), (event,)
    )
    return article, extraction


def stories(count: int) -> Iterator[tuple[Article, Extraction]]:
    """So many articles, the same ones every time."""
    world = World(random.Random(0))
    return (story(number, world) for number in range(count))


def resolved(count: int) -> tuple[float, int, int]:
    """Seconds for so many articles, how many people they have, how many merges they bring."""
    told = list(stories(count))
    registry, people = Registry(Nobody()), set()
    started = time.process_time()
    for article, extraction in told:
        resolution = resolve(article, extraction, registry)
        registry.add(resolution)
        people |= {e.id for e in resolution.entities if e.type is EntityType.PERSON}
    return time.process_time() - started, len(people), len(registry.merges)


def exponent(times: dict[int, float]) -> float:
    """The slope of the times over the sizes, both as logarithms (least squares)."""
    points = [(math.log(size), math.log(seconds)) for size, seconds in times.items()]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def in_memory() -> None:
    """Times by size, and the exponent."""
    times = {}
    resolved(100)
    for size in SIZES:
        times[size], people, merges = resolved(size)
        each = times[size] / size * 1000
        print(
            f"{size:6} articles {times[size]:7.2f} s {each:6.2f} ms each, "
            f"{people} people, {merges} merges"
        )
    print(f"exponent {exponent(times):.2f}")


def on_a_store(size: int) -> None:
    """What the next article costs where the store holds so many."""
    told = list(stories(size + 20))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        build(root, told[:size])
        started = time.process_time()
        with open_snapshot(root) as view:
            for article, extraction in told[size:]:
                resolve(article, extraction, Registry(view.identities()))
            each = (time.process_time() - started) / 20 * 1000
        started = time.process_time()
        build(root, told[-1:])
        whole = (time.process_time() - started) * 1000
    print(
        f"store of {size:6}: one more article resolves in {each:6.1f} ms, built in {whole:6.0f} ms"
    )


def build(root: Path, told: list[tuple[Article, Extraction]]) -> None:
    """Add articles to a store."""
    with writing(root, base=BASE) as writer:
        registry = Registry(writer.view.identities())
        for article, extraction in told:
            resolution = resolve(article, extraction, registry)
            writer.put(article, describe(article, extraction, resolution, base=BASE))
            registry.add(resolution)
        writer.commit()


if __name__ == "__main__":
    if "--store" in sys.argv:
        for size in SIZES:
            on_a_store(size)
    else:
        in_memory()
