"""Five hundred invented people as an authority, many of one name; and short articles about some of
them, and about others of the same names whom no authority knows.
"""

import random
from collections import Counter
from pathlib import Path
from typing import NamedTuple

GIVEN = (
    "Lena", "Marek", "Tomas", "Ingrid", "Pavel", "Nadia", "Viktor", "Amina", "Samuel", "Clara",
    "Hugo", "Mariam", "Dmitri", "Elif", "Kofi", "Rosa", "Jonas", "Leila", "Andrei", "Sofia",
    "Daniel", "Yara", "Mikhail", "Helene", "Arturo", "Olga", "Stefan", "Fatima", "Henrik", "Zara",
)  # fmt: skip
FAMILY = (
    "Holm", "Novak", "Berger", "Lindqvist", "Sokolov", "Haddad", "Okafor", "Silva", "Moreau",
    "Kaya", "Petrov", "Rahimi", "Lindgren", "Vargas", "Dvorak", "Tanaka", "Mensah", "Keller",
    "Farouk", "Ionescu", "Castellano", "Horvat", "Jansen", "Aliyev", "Brandt",
)  # fmt: skip
STATES = {
    "Norway": "Oslo", "Ghana": "Accra", "Turkey": "Ankara", "Brazil": "Brasilia",
    "France": "Paris", "Kenya": "Nairobi", "Poland": "Warsaw", "Japan": "Tokyo",
    "Egypt": "Cairo", "Romania": "Bucharest", "Chile": "Santiago", "Sweden": "Stockholm",
    "Iran": "Tehran", "Austria": "Vienna", "Canada": "Ottawa", "Croatia": "Zagreb",
}  # fmt: skip
TITLES = ("foreign minister", "finance minister", "defense minister", "prime minister",
          "health minister", "ambassador")  # fmt: skip
SPELLED = {"Dmitri": "Dmitry", "Mikhail": "Mikhael", "Sokolov": "Sokoloff", "Aliyev": "Aliev"}
SIZE = 500
PREFIX = "https://example.org/people/"


class Person(NamedTuple):
    """A record of the authority, or somebody whom it lacks (`id` is empty then)."""

    id: str
    name: str
    state: str
    title: str
    born: int

    @property
    def post(self) -> str:
        """The post in the authority's words."""
        if self.title == "ambassador":
            return f"Ambassador of {self.state}"
        area = self.title.removesuffix(" minister")
        named = {"prime": "Prime Minister", "foreign": "Minister of Foreign Affairs"}
        return f"{named.get(area, f'Minister of {area.capitalize()}')}, {self.state}"


class Corpus(NamedTuple):
    """Articles by name, and who each name in each article is: an IRI, or nobody known."""

    articles: dict[str, str]
    gold: dict[tuple[str, str], str]


def people(seed: int) -> list[Person]:
    """The authority: so many people of so few names that about two in five share theirs."""
    chance = random.Random(seed)
    return [
        Person(
            f"p{number:03}",
            f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
            chance.choice(list(STATES)),
            chance.choice(TITLES),
            chance.randint(1945, 1980),
        )
        for number in range(SIZE)
    ]


def table(known: list[Person]) -> str:
    """The authority as a TSV file."""
    lines = ["id\tlabel\taliases\ttype\tborn\tcountries\tposts"]
    for each in known:
        given, family = each.name.split()
        aliases = f"{given[0]}. {family}"
        cells = (each.id, each.name, aliases, "person", str(each.born), each.state, each.post)
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def corpus(seed: int, known: list[Person], size: int = 60) -> Corpus:
    """Articles of two people each; every third of them is in no authority.

    Who is named without a post shares the name with many in the authority, but with nobody else in
    the articles: telling these apart is not what links are measured by.
    """
    chance = random.Random(seed + 1)
    articles: dict[str, str] = {}
    gold: dict[tuple[str, str], str] = {}
    pairs = [drawn(chance, known) for _ in range(size)]
    named = Counter(name for pair in pairs for name in {each.name for each in pair})
    for number, pair in enumerate(pairs):
        if len({each.name.split()[1] for each in pair}) < 2:
            continue
        is_unique = all(named[each.name] == 1 for each in pair)
        written = [spelled(chance, each.name) for each in pair]
        name = f"report-{number:02}"
        articles[name] = text(
            pair, written, number, says_post=not is_unique or chance.random() < 0.75
        )
        for each, as_written in zip(pair, written, strict=True):
            gold[name, as_written] = f"{PREFIX}{each.id}" if each.id else ""
    return Corpus(articles, gold)


def drawn(chance: random.Random, known: list[Person]) -> list[Person]:
    """Two people of an article."""
    return [
        stranger(chance, known) if chance.random() < 1 / 3 else chance.choice(known)
        for _ in range(2)
    ]


def stranger(chance: random.Random, known: list[Person]) -> Person:
    """Somebody of a known person's name with another state and post, or of a name of their own."""
    while True:
        name = chance.choice(known).name
        if chance.random() < 0.4:
            name = (
                f"{chance.choice(GIVEN)} {chance.choice(('Marchetti', 'Ostrowski', 'Delacroix'))}"
            )
        state, title = chance.choice(list(STATES)), chance.choice(TITLES)
        taken = any((each.name, each.state) == (name, state) for each in known)
        if not taken:
            return Person("", name, state, title, 1960)


def spelled(chance: random.Random, name: str) -> str:
    """The name as an article writes it."""
    if chance.random() < 0.5:
        name = " ".join(SPELLED.get(word, word) for word in name.split())
    return name


def text(pair: list[Person], written: list[str], number: int, *, says_post: bool) -> str:
    """A short report; without their posts, people go by their names alone."""
    city = STATES[pair[0].state]
    first, second = (
        introduced(each, name) if says_post else name
        for each, name in zip(pair, written, strict=True)
    )
    family = written[0].split()[1]
    return (
        f"{city}, May {number % 28 + 1}, 2015 (The Example) - {first} met {second} in {city} on "
        f"Monday. The two discussed trade and visas. {family} said that the talks were useful.\n"
    )


def introduced(each: Person, name: str) -> str:
    """Somebody with the post."""
    if each.title == "ambassador":
        return f"{name}, ambassador of {each.state},"
    return f"{each.state}'s {each.title} {name}"


def write(folder: Path, seed: int) -> tuple[Path, Path, dict[tuple[str, str], str]]:
    """The authority's file, the folder of articles, and who is who."""
    known = people(seed)
    made = corpus(seed, known)
    (folder / "people.tsv").write_text(table(known), encoding="utf-8")
    (folder / "articles").mkdir()
    for name, words in made.articles.items():
        (folder / "articles" / f"{name}.txt").write_text(words, encoding="utf-8")
    return folder / "people.tsv", folder / "articles", made.gold
