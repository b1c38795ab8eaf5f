"""Whose office it is by whom it serves: "envoy *of the Pope*", "adviser *to the king*"."""

from dataclasses import dataclass, field, replace

from kg.extract.naming.chunks import Chunk
from kg.extract.naming.names import Name, Named
from kg.extract.posts.bodies.unread import Told
from kg.extract.posts.offices.adjoining import Adjoining
from kg.extract.posts.offices.bodies import BEFORE, skip_article
from kg.extract.posts.offices.fields import field_end
from kg.extract.posts.offices.predicates import is_anothers
from kg.extract.posts.titles.around import STAFFED, SUPERIORS
from kg.extract.posts.titles.bodynouns import BODY_NOUNS
from kg.extract.posts.titles.office import Office
from kg.extract.posts.titles.titling import ARTICLES
from kg.extract.words.titles import STATUS_WORDS
from kg.model.extraction import EntityType, Ref

HONOURED = frozenset({"honorable", "honourable", "hon", "hon."})
"""Styles of judges and legislators, before their names."""


@dataclass(slots=True)
class Superiors(Adjoining):
    """Reads the titles of one passage with whose superior's stands behind them."""

    titled: list[Chunk] = field(default_factory=list)

    def holds_at(self, at: int) -> bool:
        """Whether a title stands there with its holder's name."""
        chunk = next((c for c in self.titled if c.start == at), None)
        return chunk is not None and self.holds(chunk.end)

    def superior(self, office: Office) -> Office | None:
        """The office with whose it is: "envoy *of the Pope*", a title, "adviser *to the king*"."""
        low, at = self.passage.lower, office.end
        first = skip_article(low, at + 1)
        start = self.past_status(first)
        owner = self.passage.starting.get(start)
        bare = first == at + 1 and owner is None and not self.is_addressed(start)
        bare = bare or (owner is not None and self.styles(office, owner.end))
        if low[at] not in {"of", "to", "for"} or bare or office.closed:
            return None
        if owner is not None and owner.type is not EntityType.PERSON:
            # "representative of the *United Nations* Secretary-General", "*Iraq's* president"
            start = owner.end + (low[owner.end : owner.end + 1] in (["'s"], ["’s"]))
        chunk = next((c for c in self.titled if c.start == start), None)
        deputed = self.is_deputed(office)
        if owner is not None and self.is_own(owner, chunk) and not deputed:
            return replace(office, body=self.ref(owner), closed=True)
        if chunk is None or chunk.plural or chunk.value not in SUPERIORS:
            return None
        return self.below(office, owner, chunk)

    def past_status(self, at: int) -> int:
        """Where a superior's owner stands behind a word of status: "to *former* Ohio Governor"."""
        status = self.passage.lower[at : at + 1]
        owned = at + 1 in self.passage.starting and STATUS_WORDS.keys() >= {*status}
        return at + 1 if owned else at

    def is_addressed(self, at: int) -> bool:
        """Whether a superior has no article: "Assistant to *Prime Minister*, Ana Lind"."""
        end = next((c.end for c in self.titled if c.start == at), at)
        return end > at and self.words[at].text.istitle() and self.passage.lower[end:][:1] == [","]

    def is_deputed(self, office: Office) -> bool:
        """Whether an office is a superior's by its title, whose holder is named behind both:
        "Personal Representative *of the* OSCE Chairperson-in-Office Ana Lind".
        """
        capital = self.words[office.first].text[:1].isupper()
        sent = self.passage.lower[office.last - 1] in {"representative", "envoy"}
        return capital and sent and self.passage.lower[office.end :][:2] == ["of", "the"]

    def below(self, office: Office, owner: Name | None, chunk: Chunk) -> Office | None:
        """The office below the one that a chunk is the title of, which an owner may have."""
        low = self.passage.lower
        if low[chunk.end : chunk.end + 1] in (["'s"], ["’s"]):
            # "for the prime minister's *office*"
            staffed = " ".join(low[chunk.end + 1 : chunk.end + 2]) in STAFFED
            return replace(office, end=chunk.end + 2, closed=True) if staffed else None
        holder = self.passage.starting.get(chunk.end)
        if owner is not None and owner.type is EntityType.PLACE and self.holds(chunk.end):
            # "press secretary to Saint Lucia's prime minister, Ana Lind": her office is read too.
            return replace(office, body=self.ref(owner), closed=True)
        if (seat := self.seat_of(chunk.end)) is not None and self.holds(seat.end):
            # "the Press Secretary to the Speaker of X, Lind", but "aide to the mayor of X, Lind"
            whole = replace(office, body=self.ref(seat), closed=True)
            return replace(whole, end=seat.end, firm=True) if self.is_styled(office) else whole
        if is_anothers(self.passage, office.first, chunk.end):
            return replace(office, closed=True, firm=True)
        if holder is not None and holder.type is EntityType.PERSON:
            # "Aide to the President Ana Lind": "the President" is not her.
            if self.is_deputed(office):
                return self.entitled(office, owner, chunk)
            aide = low[office.end] == "to" and self.words[office.first].text[:1].isupper()
            return replace(office, end=chunk.end, closed=True, firm=True) if aide else None
        return self.entitled(office, owner, chunk)

    def is_styled(self, office: Office) -> bool:
        """Whether a title is told in full of the one who has it, so that a name must follow."""
        first = self.words[office.first].text
        return first[:1].isupper() and self.passage.lower[office.first - 1] == "the"

    def entitled(self, office: Office, owner: Name | None, chunk: Chunk) -> Office:
        """The office with its superior's title, which is part of its own behind "of"."""
        low, at = self.passage.lower, office.end
        own = low[at] == "of" and low[office.last - 1] in {"representative", "envoy", "adviser"}
        last = chunk.end if own else office.last
        end = field_end(self.passage, self.past_second(chunk.end), plain=True)
        place = self.passage.starting.get(skip_article(low, end + 1))
        if own and low[end : end + 1] == ["for"] and place and is_aim(self.passage, place):
            # "Special Representative of the Secretary-General *for Libya*", "*for Arms Control*"
            last = end = place.end
        # A "Special Assistant to the President" has a post, whoever assists a mayor need not.
        firm = office.firm or own or (low[at] == "to" and self.words[office.first].text.istitle())
        whole = replace(office, last=last, end=end, closed=True, firm=firm)
        if owner is not None:
            return replace(whole, body=self.ref(owner))
        body = None if own else self.department(chunk.start, end)
        return whole if body is None else replace(whole, body=body)

    def department(self, start: int, end: int) -> Ref | None:
        """The department of a secretary, if the text tells of it: the Department of State for "the
        Deputy *Secretary of State*".
        """
        _, of, field = " ".join(self.passage.lower[start:end]).partition("secretary of ")
        names = (f"department of {field}", f"{field} department") if of else ()
        told = (self.antecedents.spelled(name) for name in names)
        return next((ref for ref in told if ref is not None), None)

    def past_second(self, at: int) -> int:
        """The end of a superior's deputy, if he is one too, "to the Secretary *and Deputy
        Secretary*", of whom neither name nor body is told, or `at`.
        """
        low = self.passage.lower
        chunk = next((c for c in self.titled if c.start == at + 1), None)
        if low[at : at + 1] != ["and"] or chunk is None or low[chunk.end - 1] != low[at - 1]:
            return at
        told = low[chunk.end : chunk.end + 1] in (["of"], ["for"], ["at"])
        return at if told or self.holds(chunk.end) else chunk.end

    def seat_of(self, at: int) -> Name | None:
        """The body or place behind "of" and a title: "to the mayor *of Oslo*"."""
        if self.passage.lower[at : at + 1] != ["of"]:
            return None
        name = self.passage.starting.get(skip_article(self.passage.lower, at + 1))
        return None if name is None or name.type is EntityType.PERSON else name

    def is_own(self, owner: Name | None, chunk: Chunk | None) -> bool:
        """Whether a body's name stands before the title of somebody who is named behind it."""
        if owner is None or chunk is None:
            return False
        holder = self.passage.starting.get(chunk.end)
        held = holder is not None and holder.type is EntityType.PERSON
        return held and owner.end == chunk.start and owner.type is EntityType.ORGANIZATION

    def behind_superior(self, at: int, *, served: bool) -> Told:
        """The body behind whom somebody works for: "clerk for *Judge Lind on the Court of X*", or,
        of who is `served`, "aide to *Ana Lind, the mayor of Oslo*".
        """
        low = self.passage.lower
        while at < len(low) and (
            at in self.passage.titles or low[at] in ARTICLES or low[at] in HONOURED
        ):
            at += 1
        person = self.passage.starting.get(at)
        if person is None or person.type is not EntityType.PERSON:
            return Told(None, None, at)
        after = person.end + (low[person.end : person.end + 1] == [","])
        after = self.past_title(after) if served and after > person.end else after
        if low[after : after + 1] not in (["on"], ["of"], ["at"]):
            return Told(None, None, at)
        name, ref, _ = self.body_at(after + 1)
        # The office ends before its superior, whose own title is an office too.
        return Told(name, ref, at if ref is None else BEFORE)

    def past_title(self, at: int) -> int:
        """Where the words go on behind "the" and a title, or `at`: "Lind, *the mayor* of"."""
        end = at + (self.passage.lower[at : at + 1] == ["the"])
        while at < end and end in self.passage.titles:
            end += 1
        return end if end > at + 1 else at


def is_aim(passage: Named, name: Name) -> bool:
    """Whether a name behind "for" may be what an envoy is for: a place, or one that nobody knows
    and in which no noun tells that it is a body's.
    """
    words = passage.lower[name.start : name.end]
    field = len(words) > 1 and name.kind is None and BODY_NOUNS.isdisjoint(words)
    return name.type is EntityType.PLACE or (name.type is EntityType.ORGANIZATION and field)
