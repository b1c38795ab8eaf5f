"""Offices told by a verb: "who chairs the committee", "the mission, which she headed"."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.extract.naming.names import Name
from kg.extract.posts.behind import Behind
from kg.extract.posts.bodies import skip_article
from kg.extract.posts.bodynouns import BODY_NOUNS, PARTS
from kg.extract.posts.fields import UNITS
from kg.extract.posts.office import Office
from kg.extract.posts.titling import ARTICLES, POSSESSIVE
from kg.extract.posts.unread import KINDRED, ORGANS, Told
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Post, Ref, Status


class Verb(NamedTuple):
    """The role that a verb tells, and the status if its form does."""

    role: str
    status: Status | None = None


VERBS = {
    "chairs": Verb("chair"), "heads": Verb("head"), "leads": Verb("leader"),
    "chaired": Verb("chair", Status.FORMER), "headed": Verb("head", Status.FORMER),
    "led": Verb("leader", Status.FORMER),
    "chair": Verb("chair", Status.DESIGNATE), "head": Verb("head", Status.DESIGNATE),
    "lead": Verb("leader", Status.DESIGNATE),
}  # fmt: skip
COMING = frozenset({"will", "would", "shall", "to"})
"""What stands before the plain form of a verb that tells what somebody is to do."""
PICKED = frozenset({"chosen", "elected", "appointed", "named", "picked", "tapped", "selected"})
BETWEEN = COMING | PICKED | frozenset(
    {"now", "also", "currently", "still", "today", "formerly", "previously", "then", "once",
     "later", "has", "had", "since", "long", "already", "instead", "set", "due", "is", "was",
     "been",
     "recently", "again", "jointly", "temporarily"}
)  # fmt: skip
"""Words between a subject and such a verb."""
SUBJECTS = frozenset({"who", "he", "she"})
TASKS = frozenset(
    {"delegation", "team", "talks", "meeting", "session", "ceremony", "march", "protest", "mission",
     "investigation", "inquiry", "search", "rally", "group", "hearing", "service", "campaign"}
)  # fmt: skip
"""What somebody led once and held no office by it."""
AWAY = frozenset({"to", "into", "through", "against", "out", "back", "towards", "as"})
"""What stands behind a body that is led somewhere, or as what is told behind."""
NOUNS = BODY_NOUNS | PARTS | UNITS
REACH = 6
"""Words that may tell what a body is before its noun."""


@dataclass(slots=True)
class Deeds(Behind):
    """Reads the offices of one passage that verbs tell."""

    def deeds(self) -> list[Office]:
        """The offices, in order."""
        found = (self.deed(at) for at, word in enumerate(self.passage.lower) if word in VERBS)
        return [office for office in found if office is not None]

    def deed(self, at: int) -> Office | None:
        """The office that the verb at a word tells, if somebody is its subject and a body led."""
        verb, low = VERBS[self.passage.lower[at]], self.passage.lower
        subject = self.subject(at)
        if subject is None or at in self.passage.inside:
            return None
        which, told = self.relative(subject), self.led(at)
        if which > 0 and told.ref is None:
            told = Told(None, self.before(which), at + 1)
        if told.ref is None or self.draft.mentions[told.ref].type is not EntityType.ORGANIZATION:
            return None
        if not AWAY.isdisjoint(low[told.end : told.end + 1]) or self.owns_more(told.end):
            return None
        return Office(
            at, at, at + 1, at + 1, verb.role, status=self.status(at), body=told.ref, closed=True,
            deed=True,
        )  # fmt: skip

    def is_office(self, at: int, end: int) -> bool:
        """Whether who leads a body without a name, whose words end there, has an office by it."""
        low, last = self.passage.lower, self.passage.lower[end - 1]
        once = last in TASKS and self.status(at) is Status.FORMER
        return last != "delegation" and not once and AWAY.isdisjoint(low[end : end + 1])

    def status(self, at: int) -> Status | None:
        """The status that the form of the verb tells: who "has led" a body leads it."""
        told = VERBS[self.passage.lower[at]].status
        perfect = {"has", "have"}.intersection(self.passage.lower[max(0, at - 3) : at])
        return None if perfect and told is Status.FORMER else told

    def subject(self, at: int) -> int | None:
        """The word before which the verb's adverbs begin, if it is a person's or "who"."""
        low, start = self.passage.lower, at
        while start and low[start - 1] in BETWEEN:
            start -= 1
        between = low[start:at]
        plain = VERBS[low[at]].status is Status.DESIGNATE
        if not start or plain != (not COMING.isdisjoint(between)):
            return None
        if low[start - 1] in SUBJECTS:
            return start - 1
        if plain and low[start - 1] == "," and not PICKED.isdisjoint(between):
            # "Ana Lind, chosen to head"
            start -= 1
        aged = start > 2 and low[start - 1] == low[start - 3] == "," and low[start - 2].isdigit()
        name = self.from_where(self.passage.ending.get(start - 3 * aged))
        person = name is not None and name.type is EntityType.PERSON
        verbal = plain or self.words[at].tag_.startswith("VB")
        verbal = verbal or (name is not None and self.relative(name.start) > 0)
        return name.start if name is not None and person and verbal else None

    def from_where(self, name: Name | None) -> Name | None:
        """The person before the state or body that a name is: "*Ana Lind* of Peru"."""
        if name is None or name.type is EntityType.PERSON:
            return name
        low = self.passage.lower
        of = name.start - 1 - (low[name.start - 1] == "the")
        return self.passage.ending.get(of) if of > 0 and low[of] in {"of", "from"} else None

    def relative(self, subject: int) -> int:
        """Where "which" stands before the subject, as what is led: "*which* Ms Lind headed"."""
        at = subject - 1
        while at > 0 and (at in self.passage.titles or self.words[at].text.rstrip(".") in STYLES):
            at -= 1
        return at if at > 0 and self.passage.lower[at] in {"which", "that"} else -1

    def before(self, which: int) -> Ref | None:
        """The body to which "which" goes back."""
        end = which - (self.passage.lower[which - 1] == ",")
        name = self.passage.ending.get(end)
        if name is not None:
            return self.ref(name)
        return self.meant(self.phrase_start(end - 1), end) if end > 0 else None

    def led(self, at: int) -> Told:
        """The body behind the verb."""
        low = self.passage.lower
        start = skip_article(low, at + 1)
        if start >= len(low):
            return Told(None, None, start)
        unit = self.unit_start(start)
        if unit > start and (end := self.noun_end(unit)) > unit and low[end - 1] not in KINDRED:
            own = self.is_office(at, end)
            return self.unit_named(end) or Told(None, self.made(unit, end) if own else None, end)
        end = self.noun_end(start)
        if end == start or low[at + 1] not in ARTICLES:
            return self.body_at(at + 1)
        if not self.is_office(at, end):
            return Told(None, None, end)
        if low[end - 1] in ORGANS and low[end : end + 1] == ["of"]:
            # "the advisory board *of the Institute*"
            return self.body_at(end + 1)
        owned = [at + 1 for at in range(start, end) if low[at] in SINGULAR]
        return Told(None, self.meant(owned[-1] if owned else start, end), end)

    def unit_start(self, start: int) -> int:
        """Where the words begin behind whose a part is: "the AU *liaison office*", "Peru's *navy*";
        `start` if nobody's.
        """
        name = self.passage.starting.get(start)
        if name is None:
            return start + (demonym(self.words[start].text) is not None)
        if name.type is EntityType.PERSON:
            return start
        return name.end + (not SINGULAR.isdisjoint(self.passage.lower[name.end : name.end + 1]))

    def noun_end(self, start: int) -> int:
        """The end of the words of which the last is the noun for a body, or `start`."""
        low, end = self.passage.lower, start
        while end < min(start + REACH, len(low)) and self.describes(end):
            end += 1
            inner = {*NOUNS, *SINGULAR}.intersection(low[end : end + 1])
            if low[end - 1] in NOUNS and not inner and end not in self.passage.starting:
                return end
        return start

    def describes(self, at: int) -> bool:
        """Whether a word may be of a body's description: "the *vendors' cooperative*"."""
        if self.passage.lower[at] in POSSESSIVE:
            return True
        plain = at not in self.passage.inside and self.words[at].text.islower()
        return plain and self.words[at].tag_[:2] in {"NN", "JJ", "VB"}


STYLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Sir", "Dame", "Hon"})
SINGULAR = frozenset({"'s", "’s"})
"""The possessive of one."""


def lend(found: list[tuple[Office, Post]]) -> None:
    """Give an office without a body that of the one that its holder is told to lead: "outgoing
    president Ana Lind, *who led the party*".
    """
    for office, deed in [pair for pair in found if pair[0].deed]:
        for at, (other, made) in enumerate(found):
            free = made.organization is None and not other.closed and made.role in LEADERS
            if free and made.person == deed.person and other.end < office.start:
                found[at] = other, replace(made, organization=deed.organization)
                found.remove((office, deed))
                break


LEADERS = frozenset({"president", "chair", "leader", "head", "chief", "director", "founder"})
"""Roles whose holder leads a body."""
