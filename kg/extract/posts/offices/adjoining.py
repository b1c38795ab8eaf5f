"""What stands beside a title without a word between: its body, the body's town or letters."""

from dataclasses import replace

from kg.extract.posts.bodies.unread import Told
from kg.extract.posts.offices.asides import Asides
from kg.extract.posts.offices.bodies import skip_article
from kg.extract.posts.titles.around import UNNAMED_BODIES
from kg.extract.posts.titles.bodynouns import CHAMBERS
from kg.extract.posts.titles.office import ACCREDITED, Office
from kg.extract.posts.titles.retired import retired_ranks
from kg.extract.posts.titles.status_words import status_left
from kg.model.extraction import EntityType

OPENERS = frozenset({",", "(", ".", ";", "and", "&"})
"""What stands before a title that its body follows at once: "founder *and* CEO Fjord Group"."""


PLACED = frozenset({"bar", "legislature", "judiciary", "bench", "diocese", "archdiocese", "synod"})
"""Nouns of bodies of which a place has one."""


class Adjoining(Asides):
    """Reads what stands beside the titles of one passage."""

    def beside(self, office: Office) -> Office | None:
        """The office with its body's town, "Embassy Havana", or its body: "Director *X*"."""
        if self.is_listed(office):
            told = self.named_behind(office.end)
            return (
                None if told is None else replace(office, body=told.ref, end=told.end, closed=True)
            )
        name = self.passage.starting.get(office.end)
        if name is None or name.type is not EntityType.PLACE or office.body is None:
            return None
        return replace(office, end=name.end) if office.closed else None

    def of_place(self, at: int) -> Told | None:
        """The body without a name that is a place's own: "the *bar of Plovdiv*", "the *village
        council* of Alba".
        """
        low, start = self.passage.lower, skip_article(self.passage.lower, at)
        end = self.unit_behind(start)
        described = end > start + 1 and low[end - 1] in UNNAMED_BODIES
        end = end if described else start + 1
        if start == at or not (described or set(low[start:end]) & PLACED):
            return None
        after = skip_article(low, end + 1)
        name = self.passage.starting.get(after) if low[end : end + 1] == ["of"] else None
        if name is None or name.type is not EntityType.PLACE or self.owns_more(name.end):
            return None
        return Told(None, self.made(start, end if described else name.end), name.end)

    def is_listed(self, office: Office) -> bool:
        """Whether a title in capitals stands behind a comma or another, and has no body yet."""
        start, _ = status_left(self.passage.lower, office.start)
        last = self.words[office.last - 1]
        holder = self.passage.ending.get(start)
        behind = start == 0 or self.passage.lower[start - 1] in OPENERS
        behind = behind or (holder is not None and holder.type is EntityType.PERSON)
        free = office.body is None and not office.closed and office.end == office.last
        return (behind or self.is_held(office.end)) and free and last.text[:1].isupper()

    def is_held(self, at: int) -> bool:
        """Whether a body stands there before a holder or his next title: "Director *NIIS* Lind"."""
        name = self.passage.starting.get(at)
        if name is None or name.type is not EntityType.ORGANIZATION:
            return False
        comma = self.passage.lower[name.end : name.end + 1] == [","]
        return self.leads_to_holder(name.end + comma)

    def named_behind(self, at: int) -> Told | None:
        """The body whose name follows at once and ends the aside: "Commander *Southern Corps*,"."""
        name = self.passage.starting.get(at)
        if any(rank.start == at for rank in retired_ranks(self.passage)):
            # another title of his, as in: Director *General (retd.)* Lind
            return None
        if name is not None and name.type is EntityType.ORGANIZATION:
            told = Told(name, self.ref(name), name.end)
        elif name is None and self.passage.lower[at] in CHAMBERS and self.is_proper(at):
            told = Told(None, self.made(at, at + 1), at + 1)
        elif name is None and (self.words[at].text.isupper() or self.is_proper(at + 1)):
            told = self.unread_name(at) or Told(None, None, at)
        else:
            return None
        ends = self.closes(told.end) or self.goes_to_verb(at, told.end)
        return told if told.ref is not None and ends else None

    def goes_to_verb(self, at: int, end: int) -> bool:
        """Whether a verb follows an acronym that goes on a title: "Director *ISSI* briefed"."""
        word = self.words[end] if end < len(self.words) else None
        finite = word is not None and word.tag_ in {"VBD", "VBZ", "MD"}
        return finite and end == at + 1 and self.words[at].text.isupper()

    def styles(self, office: Office, at: int) -> bool:
        """Whether the title there is the rank of an envoy told before: "Representative to the UN
        *Ambassador* Lind".
        """
        capital = self.words[office.first].text[:1].isupper()
        return capital and office.role in ACCREDITED and self.passage.lower[at : at + 1] == (
            ["ambassador"]
        )  # fmt: skip

    def acronym(self, office: Office) -> Office | None:
        """The office with the acronym of its body in brackets."""
        low, at = self.passage.lower, office.end
        if at + 2 < len(low) and low[at + 2].startswith(")"):
            name = self.passage.starting.get(at + 1)
            if name is None or name.type is EntityType.ORGANIZATION:
                return replace(office, end=at + 3)
        return None
