"""A post without a body, as the ways see it by which the text around tells one."""

from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.stately import Told
from kg.extract.posts.bodies.topic import Topic
from kg.extract.posts.titles.office import HEAD
from kg.model.extraction import Post

PASSING = frozenset(
    {"outgoing", "departing", "current", "present", "incumbent", "retiring", "former"}
)
"""What tells that another has the office before or after."""


class Case(NamedTuple):
    """A post without a body: its title in small letters, and the title's last word."""

    draft: Draft
    told: Told
    post: Post
    antecedents: Antecedents
    topic: Topic
    title: str
    word: str

    @property
    def first(self) -> str:
        """The word with which the office begins: its article, "his"."""
        return self.told.passage.lower[self.told.office.start]

    @property
    def is_passing(self) -> bool:
        """Whether words before the title tell that another has it before or after."""
        low, office = self.told.passage.lower, self.told.office
        return not PASSING.isdisjoint(low[office.start : office.first])

    @property
    def start(self) -> int:
        """Where the title stands."""
        return self.post.title.start


def last_word(title: str) -> str:
    """The word that tells what a title is, a short form in full.

    >>> last_word("deputy governor (research)"), last_word("lt.-gov."), last_word("cllr.")
    ('governor', 'governor', 'cllr')
    """
    word = HEAD.split(title)[0].split()[-1].rstrip(".")
    for part in ("then-", "ex-", "vice-", "deputy-"):
        word = word.removeprefix(part)
    return SAME.get(word, word)


SAME = {"gov": "governor", "lt.-gov": "governor", "mayoress": "mayor"}
"""Short and other forms of the words with which titles end."""
